"""What registries say comes out in the same words, whoever says it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.probes.registration import (
    NOT_PUBLISHED,
    Registration,
    is_about,
    name_servers,
    owner,
    read_date,
    statuses,
    tidy,
    tidy_lines,
)

FULL = Registration(
    domain="welt.ltd",
    registered_at="2026-11-02T08:30:00Z",
    expires_at="2027-11-02T08:30:00Z",
    changed_at="2026-11-03T00:00:00Z",
    registrar="Example Registrar",
    registrar_id="9999",
    statuses=("active",),
    name_servers=("ns1.example.net",),
    registrant="Example GmbH",
    country="DE",
    dnssec="unsigned",
    handle="D1-LTD",
    source="rdap.example",
)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-11-02", "2026-11-02T00:00:00Z"),
        ("2026-11-02T08:30:00Z", "2026-11-02T08:30:00Z"),
        ("2026-11-02T08:30:00.123Z", "2026-11-02T08:30:00Z"),
        ("2026-11-02T08:30:00+01:00", "2026-11-02T07:30:00Z"),
        ("2026-11-02T08:30:00-0800", "2026-11-02T16:30:00Z"),
        ("2026-11-02t08:30:00z", "2026-11-02T08:30:00Z"),
        ("2026-11-02T08:30:00Z[UTC]", "2026-11-02T08:30:00Z"),
        ("2026-11-02 08:30:00 (UTC+8)", "2026-11-02T00:30:00Z"),
        ("2026-11-02 08:30:00 CLST", "2026-11-02T11:30:00Z"),
        ("2026/10/01 01:05:04 (JST)", "2026-09-30T16:05:04Z"),
        ("2011/06/01 01:05:01 (+0900)", "2011-05-31T16:05:01Z"),
        ("2026.03.31 09:11:48", "2026-03-31T09:11:48Z"),
        ("2026. 03. 31.", "2026-03-31T00:00:00Z"),
        ("20201110 11:54:57", "2020-11-10T11:54:57Z"),
        ("20201110", "2020-11-10T00:00:00Z"),
        ("02-Nov-2026", "2026-11-02T00:00:00Z"),
        ("02-November-2026 08:30:00 UTC", "2026-11-02T08:30:00Z"),
        ("2.11.2026", "2026-11-02T00:00:00Z"),
        ("02/11/2026", "2026-11-02T00:00:00Z"),
        ("11/22/2026", "2026-11-22T00:00:00Z"),
        ("23/04/2015 12:00:07.619546 EEST", "2015-04-23T09:00:07Z"),
        ("November 2 2026", "2026-11-02T00:00:00Z"),
        ("Nov 2, 2026", "2026-11-02T00:00:00Z"),
        ("Fri Dec 13 1996", "1996-12-13T00:00:00Z"),
        ("Tue Jun 21 23:59:59 GMT 2011", "2011-06-21T23:59:59Z"),
        ("Saturday, 30th November, 2024", "2024-11-30T00:00:00Z"),
        ("2024-Apr-02.", "2024-04-02T00:00:00Z"),
        ("before Aug-1996", "1996-08-01T00:00:00Z"),
        ("before 2001", "2001-01-01T00:00:00Z"),
        ("before 1 January 1996", "1996-01-01T00:00:00Z"),
        ("20211231 23:59:60", "2021-12-31T23:59:59Z"),
    ],
)
def test_dates_of_all_registries_become_one_form(written: str, read: str) -> None:
    """Dates can be compared, however a registry writes them."""
    assert read_date(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "", "0001-01-01T00:00:00Z", "1970-01-01T02:00:00+02:00Z", "2024-02-30", "2026-13-40", "1.2.3.2004", "May", "2026", "10", "Friday",
        "9999-12-31T23:59:59-05:00", "Nov 2026", "123456789012", None, True, 20261102.5, ["2026-11-02"],
    ],
)  # fmt: skip
def test_what_is_no_whole_date_is_not_completed(written: object) -> None:
    """A date that is not there is never made up from today's."""
    assert read_date(written) is None


@given(st.datetimes(datetime(1986, 1, 1), datetime(2099, 12, 30)), st.integers(-14 * 60, 14 * 60))  # noqa: DTZ001
def test_every_moment_is_read_as_it_is_meant(moment: datetime, minutes: int) -> None:
    """Whatever the zone, the date that comes out is the same moment."""
    aware = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=minutes)))
    read = read_date(aware.isoformat())
    assert read is not None
    assert datetime.fromisoformat(read) == aware
    assert datetime.fromisoformat(read).tzinfo == UTC


@given(st.text(st.characters() | st.sampled_from("0123456789-./: TZ+JanNov"), max_size=60))
def test_any_text_is_a_date_in_the_one_form_or_none(text: str) -> None:
    """A hostile registry can write what it likes where a date should be."""
    read = read_date(text)
    assert read is None or re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", read)


@given(st.text(max_size=300))
def test_nothing_that_a_terminal_obeys_is_kept(text: str) -> None:
    """No value can steer a terminal, break a line, or turn the reading direction."""
    kept = (tidy(text) or "") + "".join(tidy_lines(text))
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", kept)
    assert len(tidy(text) or "") <= 200


def test_terminal_commands_go_as_a_whole() -> None:
    """What is left of a coloured or linked value can be read."""
    assert tidy("\x1b[31mEvil\x1b[0m \x1b]8;;https://x.example\x07Corp\x1b]8;;\x07\r\n Ltd") == "Evil Corp Ltd"


@pytest.mark.parametrize(
    "value", ["REDACTED FOR PRIVACY", "NOT DISCLOSED!", "(not shown)", "Redacted | Registry Policy", "GDPR Masked", "** Data Protected **"]
)
def test_blacked_out_owners_are_not_published(value: str) -> None:
    """That an owner is kept secret is not an owner's name."""
    assert owner(value) == NOT_PUBLISHED


@pytest.mark.parametrize("value", ["Axel Springer SE", "Domains By Proxy, LLC", "Privacy service provided by Withheld for Privacy ehf"])
def test_other_owners_are_named(value: str) -> None:
    """A firm that stands in for the owner is the owner on record."""
    assert owner(value) == value


def test_statuses_have_the_words_of_rdap() -> None:
    """WHOIS and RDAP can be compared."""
    values: list[object] = [
        "clientTransferProhibited https://icann.org/epp#clientTransferProhibited", "ok", "REGISTERED, DELEGATED",
        "client transfer prohibited", "ACTIVE", "serverHold", None, 7, "",
    ]  # fmt: skip
    assert statuses(values) == ("client transfer prohibited", "active", "registered", "delegated", "server hold", "7")


def test_name_servers_are_names() -> None:
    """Addresses behind a name server's name, and what is none, are left out; the order says nothing."""
    values: list[object] = [
        "NS2.Example.NET.",
        "ns1.example.net 192.0.2.1 2001:db8::1",
        "ns1.münchen.de",
        "192.0.2.1",
        "no option",
        "",
        None,
        "ns1.example.net",
    ]
    assert name_servers(values) == ("ns1.example.net", "ns1.xn--mnchen-3ya.de", "ns2.example.net")


@pytest.mark.parametrize(
    ("name", "same"), [("WELT.LTD.", True), ("welt.ltd", True), ("www.welt.ltd", False), ("welt.de", False), (None, False), ("", False)]
)
def test_an_answer_is_about_the_very_domain(name: object, *, same: bool) -> None:
    """Case and a final dot do not matter; another name does."""
    assert is_about(name, "welt.ltd") is same


def test_idn_names_are_recognised_in_both_spellings() -> None:
    """A registry may write U-labels where A-labels were asked."""
    assert is_about("münchen.de", "xn--mnchen-3ya.de")


def test_the_payload_survives_the_database() -> None:
    """What a probe recorded can be read back as it was."""
    assert msgspec.convert(msgspec.json.decode(msgspec.json.encode(FULL)), Registration) == FULL


def test_only_the_registry_of_a_suffix_is_known_to_be_silent() -> None:
    """`.de` never tells when a domain was registered; that is not the same as not knowing."""
    silent = Registration("welt.de", changed_at="2017-03-09T14:14:16Z").with_silence()
    assert silent == Registration(
        "welt.de", NOT_PUBLISHED, NOT_PUBLISHED, "2017-03-09T14:14:16Z", NOT_PUBLISHED, NOT_PUBLISHED, registrant=NOT_PUBLISHED
    )
    assert Registration("welt.ltd").with_silence() == Registration("welt.ltd")
    assert Registration("welt.de", registered_at="2026-01-01T00:00:00Z").with_silence().registered_at == "2026-01-01T00:00:00Z"


def test_a_second_source_fills_gaps_and_changes_nothing() -> None:
    """The registry is believed before the registrar."""
    first = Registration("welt.ltd", registrar="A", source="registry.example")
    assert first.filled_from(FULL) == replace(FULL, registrar="A", source="registry.example")
