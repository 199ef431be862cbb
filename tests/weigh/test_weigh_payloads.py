"""What the probes write down is what the weighing reads: their own records, there and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, cast

import msgspec

from threadaudit.probes import clone, dns, http, page, registration, tls
from threadaudit.records import Json, Observation, Outcome
from threadaudit.weigh import payloads


def seen(probe: str, data: Any) -> Observation:
    """Return an observation that bears a probe's record as plain JSON."""
    plain = cast("Mapping[str, Json]", msgspec.json.decode(msgspec.json.encode(msgspec.to_builtins(data))))
    return Observation(probe, "welt.ltd", "welt.ltd", Outcome.PRESENT, datetime(2026, 11, 22, tzinfo=UTC), plain)


def test_the_dns_is_read_as_it_was_written() -> None:
    """Addresses, name servers, mail and the outcome of each question arrive."""
    data = dns.DnsData(
        "welt.ltd",
        ("203.0.113.7",),
        ("2001:db8::7",),
        ("ns1.example", "ns2.example"),
        (dns.MailServer(10, "mx.example"),),
        wildcard=True,
        answers={"A": "present", "MX": "timeout"},
    )
    assert payloads.read_dns(seen("dns", data)) == payloads.Dns(
        Outcome.PRESENT,
        frozenset({"203.0.113.7", "2001:db8::7"}),
        frozenset({"ns1.example", "ns2.example"}),
        ("mx.example",),
        wildcard=True,
        answers={"A": "present", "MX": "timeout"},
    )


def test_a_registration_is_read_as_it_was_written() -> None:
    """Date, registrar, registrant, statuses and name servers arrive."""
    data = registration.Registration(
        "welt.ltd",
        registered_at="2026-11-16T08:30:00Z",
        registrar="NameSilo",
        registrant=registration.NOT_PUBLISHED,
        statuses=("client hold",),
        name_servers=("ns1.example",),
    )
    assert payloads.read_registration(seen("rdap", data)) == payloads.Registration(
        Outcome.PRESENT, "rdap", "2026-11-16T08:30:00Z", "NameSilo", payloads.NOT_PUBLISHED, ("client hold",), frozenset({"ns1.example"})
    )


def test_a_page_is_read_as_it_was_written() -> None:
    """The way, its end and what the page says arrive."""
    facts = page.PageFacts(
        title="WELT",
        site_name="WELT News",
        canonical="https://www.welt.de/",
        meta_refresh=page.MetaRefresh(0, "https://a.click/"),
        links={"welt.de": 3},
        assets={"welt.de": 2},
        asks_password=True,
    )
    hops = (
        http.Hop("https://welt.ltd/", "welt.ltd", http.HopKind.START, Outcome.PRESENT),
        http.Hop("https://welt.pm/", "welt.pm", http.HopKind.REDIRECT, Outcome.PRESENT),
    )
    data = http.HttpData(hops, "https://welt.pm/", "welt.pm", 200, page=facts)
    assert payloads.read_http(seen("http", data)) == payloads.Http(
        Outcome.PRESENT,
        ("welt.ltd", "welt.pm"),
        "welt.pm",
        200,
        "https://a.click/",
        payloads.Page("WELT", "WELT News", "https://www.welt.de/", {"welt.de": 3}, {"welt.de": 2}, asks_password=True),
    )


def test_a_header_that_leads_on_is_read_as_it_was_written() -> None:
    """The header Refresh counts like the page's own order."""
    data = http.HttpData((), "https://welt.ltd/", "welt.ltd", 200, refresh=page.MetaRefresh(0, "https://a.click/"))
    assert payloads.read_http(seen("http", data)).refresh == "https://a.click/"


def test_a_certificate_is_read_as_it_was_written() -> None:
    """Fingerprint, names, time and findings arrive."""
    data = tls.TlsData(
        "203.0.113.7:443",
        "TLSv1.3",
        "CN=x",
        "",
        ("welt.ltd",),
        "2026-11-20T00:00:00Z",
        "2027-02-18T00:00:00Z",
        "03",
        "a" * 64,
        2,
        (tls.TlsFinding.EXPIRED, tls.TlsFinding.SELF_SIGNED),
        trust_checked=False,
    )
    assert payloads.read_tls(seen("tls", data)) == payloads.Tls(
        Outcome.PRESENT, "a" * 64, ("welt.ltd",), "2026-11-20T00:00:00Z", ("expired", "self_signed"), is_trust_checked=False
    )


def test_every_finding_of_a_certificate_has_its_words() -> None:
    """No fault of a certificate goes untold."""
    from threadaudit.weigh import certificate

    assert set(certificate.FINDINGS) == {finding.value for finding in tls.TlsFinding}


def test_a_comparison_is_read_as_it_was_written() -> None:
    """What came out of comparing two pages arrives."""
    data = clone.CloneData("https://www.welt.de/", "https://welt.ltd/", words_same=0.953, same_icon=True, copies=True)
    assert payloads.read_clone(seen("clone", data)) == payloads.Clone(
        copies=True, words_same=0.953, same_icon=True, page_url="https://welt.ltd/", compared_url="https://www.welt.de/"
    )
