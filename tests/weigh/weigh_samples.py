"""Observations as the probes make them, for the tests of the weighing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from threadaudit import hosts
from threadaudit.records import Assessment, Json, Observation, Official, Outcome, Verdict

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
WELT = Official("welt.de", "WELT", "DE", ("diewelt",), ("axelspringer.com",))


def assessed(name: str = "welt.ltd", verdict: Verdict = Verdict.LOOKALIKE, official: Official | None = WELT) -> Assessment:
    """Return what the judge says of a host."""
    return Assessment(name, hosts.parse(name), verdict, official, 85 if verdict is Verdict.LOOKALIKE else 0, ())


def seen(
    probe: str,
    data: Mapping[str, Json] | None = None,
    outcome: Outcome = Outcome.PRESENT,
    *,
    host: str = "welt.ltd",
    reason: str = "",
    at: datetime = NOW,
) -> Observation:
    """Return what a probe saw."""
    return Observation(probe, host, host, outcome, at, data or {}, reason)


def dns(**changes: Json) -> dict[str, Json]:
    """Return what the DNS says of an ordinary site; changes take the place of what it says."""
    data: dict[str, Json] = {
        "zone": "welt.ltd",
        "addresses_v4": ["203.0.113.7"],
        "addresses_v6": [],
        "name_servers": ["ns1.hoster.example", "ns2.hoster.example"],
        "mail": [],
        "soa_primary": "ns1.hoster.example",
        "soa_contact": "hostmaster@hoster.example",
        "txt": [],
        "cname_chain": [],
        "wildcard": False,
        "answers": {"A": "present", "AAAA": "no_data", "NS": "present", "MX": "no_data", "SOA": "present", "TXT": "no_data"},
    }
    return data | changes


MAIL: list[Json] = [{"preference": 10, "host": "mx.hoster.example"}]


def registered(at: str | None = "2026-11-16T08:30:00Z", **changes: Json) -> dict[str, Json]:
    """Return what a registry says."""
    data: dict[str, Json] = {
        "domain": "welt.ltd",
        "registered_at": at,
        "expires_at": "2027-11-16T08:30:00Z",
        "registrar": "NameSilo, LLC",
        "registrar_id": "1479",
        "statuses": ["client transfer prohibited"],
        "name_servers": ["ns1.hoster.example", "ns2.hoster.example"],
        "registrant": "not_published",
        "country": "US",
        "dnssec": "unsigned",
        "handle": "D1-LTD",
        "source": "https://rdap.example/",
    }
    return data | changes


def shown(page: Mapping[str, Json] | None = None, *, way: tuple[str, ...] = ("welt.ltd",), status: int = 200) -> dict[str, Json]:
    """Return what a server showed, at the end of a way over some hosts."""
    hops: list[Json] = [{"url": f"https://{host}/", "host": host, "status": 302, "kind": "redirect", "headers": {}} for host in way]
    return {
        "hops": hops,
        "final_url": f"https://{way[-1]}/",
        "final_host": way[-1],
        "status": status,
        "content_type": "text/html",
        "body_sha256": "0" * 64,
        "body_length": 100,
        "truncated": False,
        "page": page,
    }


CLONE: dict[str, Json] = {
    "title": "Nachrichten, Hintergründe – WELT",
    "canonical": "https://www.welt.de/",
    "language": "de",
    "links": {"www.welt.de": 60, "welt.ltd": 30},
    "assets": {"static.welt.de": 12, "welt.ltd": 3},
    "text_length": 4000,
}
"""A page that was copied from the official's with its links and pictures."""


def certificate(**changes: Json) -> dict[str, Json]:
    """Return what is known of a certificate."""
    data: dict[str, Json] = {
        "address": "203.0.113.7:443",
        "protocol": "TLSv1.3",
        "issuer": "CN=R11,O=Let's Encrypt,C=US",
        "subject": "CN=welt.ltd",
        "names": ["welt.ltd", "www.welt.ltd"],
        "not_before": "2026-08-01T00:00:00Z",
        "not_after": "2026-10-30T00:00:00Z",
        "serial": "03",
        "sha256": "a" * 64,
        "chain_length": 2,
        "findings": [],
    }
    return data | changes
