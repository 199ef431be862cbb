"""RDAP: what a registry says becomes one record, and what it does not say is never made up."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.probes.registry_fakes import NOW, NotedPace, make_tools, target
from threadaudit.probes.probe import ProbeFailure
from threadaudit.probes.rdap import RdapProbe
from threadaudit.probes.rdap_answer import read_rdap
from threadaudit.probes.registration import NOT_PUBLISHED, Registration
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome, Probed

SERVERS = {"ltd": "https://rdap.ltd.example/rdap/", "de": "https://rdap.denic.de/"}
TYPE = {"content-type": "application/rdap+json"}

ANSWER: dict[str, Any] = {
    "objectClassName": "domain",
    "rdapConformance": ["rdap_level_0", "redacted"],
    "handle": "D425-LTD",
    "ldhName": "WELT.LTD",
    "status": ["client transfer prohibited", "active"],
    "events": [
        {"eventAction": "last update of RDAP database", "eventDate": "2026-11-22T09:59:00Z"},
        {"eventAction": "registration", "eventDate": "2022-06-06T12:15:34.0Z"},
        {"eventAction": "expiration", "eventDate": "2027-06-06T14:15:34+02:00"},
        {"eventAction": "last changed", "eventDate": "2026-06-07T01:02:03Z"},
    ],
    "secureDNS": {"delegationSigned": False},
    "nameservers": [{"objectClassName": "nameserver", "ldhName": "NS2.EXAMPLE.NET."}, {"ldhName": "ns1.example.net"}],
    "entities": [
        {
            "roles": ["registrar"],
            "handle": "1068",
            "publicIds": [{"type": "IANA Registrar ID", "identifier": "1068"}],
            "vcardArray": ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "NameCheap, Inc."]]],
            "entities": [{"roles": ["abuse"], "vcardArray": ["vcard", [["fn", {}, "text", "Abuse desk"]]]}],
        },
        {
            "roles": ["registrant"],
            "vcardArray": [
                "vcard",
                [
                    ["fn", {}, "text", ""],
                    ["org", {}, "text", "Privacy service provided by Withheld for Privacy ehf"],
                    ["adr", {"cc": "IS"}, "text", ["", "", "Kalkofnsvegur 2", "Reykjavik", "", "101", ""]],
                ],
            ],
        },
    ],
}

REGISTRATION = Registration(
    domain="welt.ltd",
    registered_at="2022-06-06T12:15:34Z",
    expires_at="2027-06-06T12:15:34Z",
    changed_at="2026-06-07T01:02:03Z",
    registrar="NameCheap, Inc.",
    registrar_id="1068",
    statuses=("client transfer prohibited", "active"),
    name_servers=("ns1.example.net", "ns2.example.net"),
    registrant="Privacy service provided by Withheld for Privacy ehf",
    country="IS",
    dnssec="unsigned",
    handle="D425-LTD",
    source="rdap.ltd.example",
)


def answering(status: int, content: object, **headers: str) -> Callable[[httpx.Request], httpx.Response]:
    """Make a server that always says the same."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return lambda _: httpx.Response(
        status, stream=httpx.ByteStream(body), headers=TYPE | {name.replace("_", "-"): value for name, value in headers.items()}
    )


def ask(handler: Callable[[httpx.Request], httpx.Response], host: str = "www.welt.ltd", **more: Any) -> Probed:
    """Ask about a host."""
    tools = make_tools(handler=handler, settings=more.pop("settings", ProbeSettings(rdap_servers=SERVERS)), **more)
    return asyncio.run(RdapProbe(tools)(target(host)))


def test_an_answer_becomes_a_record() -> None:
    """Dates, registrar, owner, name servers and statuses of a domain are read, and the raw answer is kept."""
    urls: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        urls.append(f"{request.method} {request.url}")
        assert request.headers["accept"].startswith("application/rdap+json")
        return answering(200, ANSWER)(request)

    pace = NotedPace()
    probed = ask(handler, pace=pace)
    observation = probed.observation
    assert urls == ["GET https://rdap.ltd.example/rdap/domain/welt.ltd"]
    assert pace.turns == [("registry:rdap.ltd.example", 0.5)]
    assert (observation.probe, observation.host, observation.target) == ("rdap", "www.welt.ltd", "welt.ltd")
    assert (observation.outcome, observation.reason, observation.observed_at) == (Outcome.PRESENT, "", NOW)
    assert msgspec.convert(observation.data, Registration) == REGISTRATION
    (exchange,) = probed.exchanges
    assert (exchange.probe, exchange.uri, exchange.asked_at) == ("rdap", "https://rdap.ltd.example/rdap/domain/welt.ltd", NOW)
    assert json.loads(exchange.response.partition(b"\r\n\r\n")[2] or exchange.response) == ANSWER
    assert len(observation.raw_sha256) == 64


def test_what_denic_never_tells_is_not_published() -> None:
    """`.de` tells no date of registration: that is no gap in what was read."""
    answer = {
        "objectClassName": "domain",
        "ldhName": "welt.de",
        "status": ["active"],
        "events": [{"eventAction": "last changed", "eventDate": "2017-03-09T15:14:16+01:00"}],
    }
    assert msgspec.convert(ask(answering(200, answer), "welt.de").observation.data, Registration) == Registration(
        domain="welt.de",
        registered_at=NOT_PUBLISHED,
        expires_at=NOT_PUBLISHED,
        changed_at="2017-03-09T14:14:16Z",
        registrar=NOT_PUBLISHED,
        registrar_id=NOT_PUBLISHED,
        statuses=("active",),
        registrant=NOT_PUBLISHED,
        source="rdap.denic.de",
    )


@pytest.mark.parametrize(
    ("status", "content", "outcome"),
    [
        (404, {"errorCode": 404, "title": "Not found"}, Outcome.ABSENT),
        (404, b"", Outcome.ABSENT),
        (200, {"errorCode": 404, "title": "Not found"}, Outcome.ABSENT),
        (404, b"<html><h1>404 Not Found</h1>", Outcome.MALFORMED),
        (429, {"errorCode": 429}, Outcome.RATE_LIMITED),
        (200, {"errorCode": "429"}, Outcome.RATE_LIMITED),
        (401, b"", Outcome.REFUSED),
        (403, b"<html>", Outcome.REFUSED),
        (400, {"errorCode": 400}, Outcome.SERVER_FAILURE),
        (500, b"", Outcome.SERVER_FAILURE),
        (503, b"", Outcome.SERVER_FAILURE),
        (204, b"", Outcome.MALFORMED),
        (304, b"", Outcome.MALFORMED),
        (200, b"<!DOCTYPE html><title>Down</title>", Outcome.MALFORMED),
        (200, b"", Outcome.MALFORMED),
        (200, b"\xff\xfe", Outcome.MALFORMED),
        (200, b"[]", Outcome.MALFORMED),
        (200, b'"welt.ltd"', Outcome.MALFORMED),
        (200, {}, Outcome.MALFORMED),
        (200, ANSWER | {"ldhName": "welt.de"}, Outcome.MALFORMED),
        (200, ANSWER | {"ldhName": ["welt.ltd"]}, Outcome.MALFORMED),
        (200, ANSWER | {"ldhName": None}, Outcome.MALFORMED),
        (200, ANSWER | {"ldhName": None, "unicodeName": "welt.ltd"}, Outcome.PRESENT),
        (200, {"ldhName": "welt.ltd"}, Outcome.PRESENT),
    ],
)
def test_no_and_dont_know_are_different_answers(status: int, content: object, outcome: Outcome) -> None:
    """Only a registry's own "no such domain" means that a domain is not registered."""
    probed = ask(answering(status, content))
    assert probed.observation.outcome is outcome
    assert bool(probed.observation.reason) is (outcome not in (Outcome.ABSENT, Outcome.PRESENT))
    assert bool(probed.observation.data) is (outcome is Outcome.PRESENT)


def test_a_page_is_told_by_its_type_too() -> None:
    """A web page is no answer, even where its first character is none of HTML's."""
    assert ask(answering(404, b"not here", content_type="text/html")).observation.outcome is Outcome.MALFORMED


@pytest.mark.parametrize(
    "bomb",
    [
        b"[" * 100_000,
        b'{"a":' * 20_000,
        b'{"ldhName":"welt.ltd","x":' + b"[" * 100_000,
        b'{"ldhName":"welt.ltd","x":"' + b"x" * 300_000 + b'"}',
    ],
)
def test_bombs_do_not_go_off(bomb: bytes) -> None:
    """However deep or long an answer is, it ends as one that could not be read."""
    assert ask(answering(200, bomb)).observation.outcome is Outcome.MALFORMED


def test_a_long_answer_is_not_read_to_its_end() -> None:
    """What is cut off is kept as evidence, and marked."""
    probed = ask(answering(200, b'{"ldhName":"welt.ltd","x":"' + b"x" * 5_000_000))
    assert (probed.exchanges[0].truncated, len(probed.exchanges[0].response) < 1_000_000) == (True, True)


def redirecting(table: dict[str, str]) -> Callable[[httpx.Request], httpx.Response]:
    """Make servers that redirect by a table, and answer everything else."""

    def handler(request: httpx.Request) -> httpx.Response:
        after = table.get(str(request.url))
        return (
            answering(200, ANSWER)(request)
            if after is None
            else httpx.Response(302, headers={"location": after}, stream=httpx.ByteStream(b""))
        )

    return handler


FIRST = "https://rdap.ltd.example/rdap/domain/welt.ltd"


def test_redirects_between_registries_are_followed() -> None:
    """Three are followed, relative ones too; every server has its own turn, and every answer is kept."""
    pace = NotedPace()
    table = {FIRST: "https://b.example/1", "https://b.example/1": "/2", "https://b.example/2": "https://c.example/domain/welt.ltd"}
    probed = ask(redirecting(table), pace=pace)
    assert msgspec.convert(probed.observation.data, Registration) == replace(REGISTRATION, source="c.example")
    assert [exchange.uri for exchange in probed.exchanges] == [
        FIRST,
        "https://b.example/1",
        "https://b.example/2",
        "https://c.example/domain/welt.ltd",
    ]
    assert [key for key, _ in pace.turns] == ["registry:rdap.ltd.example", "registry:b.example", "registry:b.example", "registry:c.example"]


@pytest.mark.parametrize(
    ("table", "outcome"),
    [
        ({FIRST: FIRST}, Outcome.MALFORMED),
        ({FIRST: "http://b.example/"}, Outcome.BLOCKED),
        ({FIRST: "file:///etc/passwd"}, Outcome.BLOCKED),
        ({FIRST: "https://a b.example/"}, Outcome.MALFORMED),
        ({FIRST: ""}, Outcome.MALFORMED),
    ],
)
def test_bad_redirects_end_the_question(table: dict[str, str], outcome: Outcome) -> None:
    """Loops, other schemes, lost encryption and broken URLs are not followed."""
    observation = ask(redirecting(table)).observation
    assert (observation.outcome, observation.data) == (outcome, {})


@pytest.mark.parametrize(
    ("raised", "outcome"),
    [
        (Outcome.ABSENT, Outcome.SERVER_FAILURE),
        (Outcome.NO_DATA, Outcome.SERVER_FAILURE),
        (Outcome.SERVER_FAILURE, Outcome.SERVER_FAILURE),
        (Outcome.BLOCKED, Outcome.BLOCKED),
        (Outcome.TIMEOUT, Outcome.TIMEOUT),
        (Outcome.REFUSED, Outcome.REFUSED),
        (Outcome.MALFORMED, Outcome.MALFORMED),
    ],
)
def test_a_registry_that_cannot_be_reached_says_nothing_of_the_domain(raised: Outcome, outcome: Outcome) -> None:
    """That the registry's own name does not exist never becomes "not registered"."""

    def handler(_: httpx.Request) -> httpx.Response:
        raise ProbeFailure(raised, "There is a reason.")

    observation = ask(handler).observation
    assert (observation.outcome, observation.reason) == (outcome, "rdap[.]ltd[.]example: There is a reason.")


@pytest.mark.parametrize("host", ["192.0.2.1", "[2001:db8::1]", "co.uk", "localhost"])
def test_what_no_registry_knows_is_not_asked(host: str) -> None:
    """Addresses and suffixes have no registration."""
    tools = make_tools()
    host_target = target(f"https://{host}/") if host == "localhost" else target(host)
    probed = asyncio.run(RdapProbe(tools)(host_target))
    assert (probed.observation.outcome, probed.exchanges) == (Outcome.SKIPPED, ())


def test_a_suffix_without_rdap_is_skipped() -> None:
    """No server is guessed."""
    observation = ask(answering(200, ANSWER), "welt.zz").observation
    assert (observation.outcome, observation.reason) == (Outcome.SKIPPED, "No RDAP server is known for the suffix zz.")


def test_a_lent_name_is_asked_for_its_lender_and_says_so() -> None:
    """When `pages.dev` was registered says nothing of who uses `x.pages.dev`."""
    observation = ask(answering(200, ANSWER | {"ldhName": "pages.dev"}), "x.pages.dev").observation
    assert (observation.target, observation.outcome) == ("pages.dev", Outcome.PRESENT)
    assert observation.reason == "The name is lent out under pages[.]dev, and it is that domain's registration that is asked about."


def test_waiting_for_ones_turn_takes_nothing_from_the_registrys_time() -> None:
    """A long queue before a registry does not look like a registry that is silent."""

    class SlowPace(NotedPace):
        async def wait(self, key: str, seconds: float) -> None:
            await super().wait(key, seconds)
            await asyncio.sleep(0.6)

    probed = ask(answering(200, ANSWER), pace=SlowPace(), settings=ProbeSettings(rdap_servers=SERVERS, deadline=0.5))
    assert probed.observation.outcome is Outcome.PRESENT
    assert probed.observation.duration < 0.5


@pytest.mark.parametrize(
    ("entity", "name"),
    [
        ({"vcardArray": ["vcard", [["fn", {}, "text", "Fn"], ["org", {}, "text", ["Org", "Unit"]]]]}, "Org"),
        ({"jscontact_card": {"name": {"full": "Js Card"}}}, "Js Card"),
        ({"vcardArray": ["vcard", [["org", {}, "text", ""], ["fn", {}, "text", "\x1b[31mRed\u202e"]]]}, "Red"),
        ({"vcardArray": {"fn": "x"}}, None),
        ({"vcardArray": ["vcard", [["fn"], "fn", None]]}, None),
        ({}, None),
    ],
)
def test_cards_of_all_kinds_name_the_registrar(entity: dict[str, Any], name: str | None) -> None:
    """A jCard or a JSContact card is read; what is neither names nobody."""
    answer = {"ldhName": "welt.ltd", "entities": [entity | {"roles": "Registrar"}]}
    assert read_rdap(json.dumps(answer).encode(), "welt.ltd", "s") == Registration("welt.ltd", registrar=name, source="s")


@pytest.mark.parametrize(
    "more",
    [
        {"redacted": [{"name": {"type": "Registrant Name"}, "method": "removal"}]},
        {"redacted": [{"name": {"description": "The registrant's name"}}]},
        {"entities": [{"roles": ["registrant"], "vcardArray": ["vcard", [["fn", {}, "text", "REDACTED FOR PRIVACY"]]]}]},
    ],
)
def test_a_blacked_out_owner_is_not_published(more: dict[str, Any]) -> None:
    """RFC 9537 and the older way of writing it into the name mean the same."""
    assert read_rdap(json.dumps({"ldhName": "welt.ltd"} | more).encode(), "welt.ltd", "s").registrant == NOT_PUBLISHED


NAMES = st.sampled_from(["name", "type", "full", "roles", "eventAction", "fn", "vcardArray", "publicIds", "ldhName"])
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)
MEMBERS = ["ldhName", "handle", "status", "events", "entities", "nameservers", "secureDNS", "redacted", "errorCode", "unicodeName"]


@given(st.dictionaries(st.sampled_from(MEMBERS), ANY_JSON), st.sampled_from(MEMBERS), ANY_JSON)
def test_any_json_gives_an_outcome(more: dict[str, Any], spoilt: str, value: object) -> None:
    """Members of any shape are an answer that can be stored, or none; never a crash."""
    for answer in (more, {"ldhName": "welt.ltd"} | more, ANSWER | {spoilt: value}):
        try:
            registration = read_rdap(json.dumps(answer).encode(), "welt.ltd", "s")
        except ProbeFailure as failure:
            assert failure.outcome is Outcome.MALFORMED
        else:
            assert msgspec.convert(msgspec.to_builtins(registration), Registration) == registration


@given(st.binary(max_size=300))
def test_any_bytes_give_an_outcome(body: bytes) -> None:
    """A server may send what it likes."""
    with pytest.raises(ProbeFailure):
        read_rdap(body, "welt.ltd", "s")
