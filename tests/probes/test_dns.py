"""The DNS probe: what it says of a host, and what it does not claim."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit import hosts
from threadaudit.probes.dns import DnsData, DnsProbe, MailServer
from threadaudit.probes.probe import DnsReply, Guard, Pace, Target, Tools
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Exchange, Outcome, Probed

if TYPE_CHECKING:
    import httpx

NOW = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)
A_FAILURE = (Outcome.SERVER_FAILURE, Outcome.TIMEOUT, Outcome.REFUSED, Outcome.RATE_LIMITED, Outcome.MALFORMED)
Told = Mapping[tuple[str, str], tuple[str, ...] | Outcome | DnsReply]
"""What a stand-in resolver says: records, an outcome, or a whole reply; what it was not told has no data."""


class Resolver:
    """A resolver that says what it was told."""

    def __init__(self, told: Told, *, otherwise: Outcome = Outcome.NO_DATA, silent: bool = False) -> None:
        """Take what to say."""
        self.told = told
        self.otherwise = otherwise
        self.silent = silent
        self.asked: list[tuple[str, str]] = []

    async def ask(self, name: str, kind: str) -> DnsReply:
        """Say it."""
        self.asked.append((name, kind))
        if self.silent and (name, kind) not in self.told:
            await asyncio.sleep(60)
        said = self.told.get((name, kind), self.otherwise)
        if isinstance(said, DnsReply):
            return said
        query, raw = f"{name} {kind}?".encode(), f"{name} {kind}!".encode()
        if isinstance(said, Outcome):
            return DnsReply(name, kind, said, query=query, raw=raw, server="192.0.2.53:53")
        return DnsReply(name, kind, Outcome.PRESENT, said, ttl=60, query=query, raw=raw, server="192.0.2.53:53")

    async def close(self) -> None:
        """Do nothing."""


async def probed(told: Told, host: str = "welt.ltd", *, otherwise: Outcome = Outcome.NO_DATA, resolver: Resolver | None = None) -> Probed:
    """Probe a host through a stand-in resolver."""
    parsed = hosts.parse(host)
    assert parsed is not None
    tools = Tools(
        ProbeSettings(deadline=0.2 if resolver and resolver.silent else 20.0),
        resolver or Resolver(told, otherwise=otherwise),
        cast("Guard", None),
        cast("Pace", None),
        cast("httpx.AsyncClient", None),
        lambda: NOW,
    )
    return await DnsProbe(tools, make_up=lambda: "made-up")(Target(parsed, f"https://{host}/"))


def data_of(seen: Probed) -> DnsData:
    """Read the payload back, as those do who weigh it."""
    return msgspec.convert(json.loads(json.dumps(seen.observation.data)), DnsData)


WELT: Told = {
    ("welt.ltd", "A"): ("203.0.113.7", "203.0.113.8"),
    ("welt.ltd", "AAAA"): ("2001:db8::7",),
    ("welt.ltd", "NS"): ("ns1.parking.example", "ns2.parking.example"),
    ("welt.ltd", "MX"): ("10 mx10.example", "5 mx5.example"),
    ("welt.ltd", "SOA"): ("ns1.parking.example host\\.master.parking.example 7 3600 600 86400 60",),
    ("welt.ltd", "TXT"): ('"v=spf1 " "-all"', '"\\195\\188 \\"q\\" \\255"'),
    ("made-up.welt.ltd", "A"): Outcome.ABSENT,
}


async def test_everything_that_is_known_of_a_host() -> None:
    """All record types are in the payload, each as a person would write it, and the raw bytes of every question are kept."""
    seen = await probed(WELT)
    assert data_of(seen) == DnsData(
        zone="welt.ltd",
        addresses_v4=("203.0.113.7", "203.0.113.8"),
        addresses_v6=("2001:db8::7",),
        name_servers=("ns1.parking.example", "ns2.parking.example"),
        mail=(MailServer(5, "mx5.example"), MailServer(10, "mx10.example")),
        soa_primary="ns1.parking.example",
        soa_contact="host.master@parking.example",
        txt=("v=spf1 -all", 'ü "q" \\xff'),
        cname_chain=(),
        wildcard=False,
        answers=dict.fromkeys(("A", "AAAA", "NS", "MX", "SOA", "TXT"), "present"),
    )
    observation = seen.observation
    assert (observation.probe, observation.host, observation.target, observation.outcome, observation.reason, observation.observed_at) == (
        "dns",
        "welt.ltd",
        "welt.ltd",
        Outcome.PRESENT,
        "",
        NOW,
    )
    assert seen.exchanges[0] == Exchange("dns", "dns:welt.ltd?type=A", "192.0.2.53:53", NOW, b"welt.ltd A?", b"welt.ltd A!")
    assert [exchange.uri.partition("type=")[2] for exchange in seen.exchanges] == ["A", "AAAA", "NS", "MX", "SOA", "TXT", "A"]
    assert len(observation.raw_sha256) == 64


async def test_addresses_are_asked_of_the_host_and_the_rest_of_its_domain() -> None:
    """Name servers and mail belong to the registrable domain, also where a host below it is looked at."""
    resolver = Resolver({("www.welt.ltd", "A"): ("203.0.113.7",), ("welt.ltd", "NS"): ("ns1.example",)})
    seen = await probed({}, "www.welt.ltd", resolver=resolver)
    assert resolver.asked == [
        ("www.welt.ltd", "A"),
        ("www.welt.ltd", "AAAA"),
        *(("welt.ltd", kind) for kind in ("NS", "MX", "SOA", "TXT")),
        ("made-up.welt.ltd", "A"),
        ("made-up.welt.ltd", "AAAA"),
    ]
    assert data_of(seen).name_servers == ("ns1.example",)
    assert (seen.observation.outcome, data_of(seen).zone) == (Outcome.PRESENT, "welt.ltd")


async def test_a_host_that_is_not_there_is_absent_though_its_domain_is() -> None:
    """What the domain has does not make the host exist."""
    told: Told = {("x.welt.ltd", "A"): Outcome.ABSENT, ("x.welt.ltd", "AAAA"): Outcome.ABSENT, ("welt.ltd", "NS"): ("ns1.example",)}
    assert (await probed(told, "x.welt.ltd")).observation.outcome is Outcome.ABSENT


@pytest.mark.parametrize("outcome", [Outcome.ABSENT, Outcome.NO_DATA, *A_FAILURE])
async def test_every_kind_of_no_stays_what_it_is(outcome: Outcome) -> None:
    """Where all questions end in the same way, so does the probe; a failure is never an absence."""
    seen = await probed({}, otherwise=outcome)
    assert seen.observation.outcome is outcome
    assert data_of(seen).answers == dict.fromkeys(("A", "AAAA", "NS", "MX", "SOA", "TXT"), outcome.value)
    assert bool(seen.observation.reason) == (outcome in A_FAILURE)


@pytest.mark.parametrize(
    ("first", "others", "outcome"),
    [
        (("192.0.2.1",), Outcome.TIMEOUT, Outcome.PRESENT),
        (Outcome.NO_DATA, Outcome.TIMEOUT, Outcome.TIMEOUT),
        (Outcome.NO_DATA, Outcome.SERVER_FAILURE, Outcome.SERVER_FAILURE),
        (Outcome.ABSENT, Outcome.TIMEOUT, Outcome.ABSENT),
        (Outcome.TIMEOUT, Outcome.SERVER_FAILURE, Outcome.SERVER_FAILURE),
    ],
)
async def test_mixed_answers(first: tuple[str, ...] | Outcome, others: Outcome, outcome: Outcome) -> None:
    """One yes is a yes; no such name is a no; otherwise what could not be found out keeps us from saying that there is nothing."""
    assert (await probed({("welt.ltd", "A"): first}, otherwise=others)).observation.outcome is outcome


async def test_what_is_missing_is_said_in_a_sentence() -> None:
    """The reason names the questions without an answer, in our own words."""
    told: Told = {
        ("welt.ltd", "A"): ("203.0.113.7",),
        ("welt.ltd", "MX"): Outcome.TIMEOUT,
        ("welt.ltd", "NS"): Outcome.TIMEOUT,
        ("welt.ltd", "TXT"): Outcome.SERVER_FAILURE,
        ("made-up.welt.ltd", "A"): Outcome.TIMEOUT,
    }
    seen = await probed(told)
    assert seen.observation.reason == ("the resolver could not answer for TXT; no answer came in time for NS, MX and a made-up name")
    assert data_of(seen).wildcard is None


@pytest.mark.parametrize(
    ("four", "six", "wildcard"),
    [
        (("203.0.113.9",), Outcome.TIMEOUT, True),
        (Outcome.NO_DATA, ("2001:db8::9",), True),
        (Outcome.NO_DATA, Outcome.NO_DATA, False),
        (Outcome.ABSENT, ("2001:db8::9",), False),
        (Outcome.NO_DATA, Outcome.TIMEOUT, None),
        (Outcome.SERVER_FAILURE, Outcome.NO_DATA, None),
    ],
)
async def test_a_name_that_nobody_has_shows_a_wildcard(
    four: tuple[str, ...] | Outcome, six: tuple[str, ...] | Outcome, *, wildcard: bool | None
) -> None:
    """A domain whose every name has an address is told from one that has those names; where nobody answers, neither is claimed."""
    told: Told = {("welt.ltd", "A"): ("203.0.113.7",), ("made-up.welt.ltd", "A"): four, ("made-up.welt.ltd", "AAAA"): six}
    assert data_of(await probed(told)).wildcard is wildcard


@pytest.mark.parametrize(("outcome", "wildcard"), [(Outcome.ABSENT, False), (Outcome.TIMEOUT, None), (Outcome.SERVER_FAILURE, None)])
async def test_no_wildcard_is_looked_for_where_nothing_is(outcome: Outcome, *, wildcard: bool | None) -> None:
    """Where the domain is not there, nothing is underneath it; where nobody answers, it is not asked again."""
    resolver = Resolver({}, otherwise=outcome)
    seen = await probed({}, resolver=resolver)
    assert (len(resolver.asked), data_of(seen).wildcard) == (6, wildcard)


async def test_aliases_are_followed_and_kept() -> None:
    """An alias is something that exists, also where it leads nowhere."""
    chain = ("shops.example", "gone.example")
    dangling = DnsReply("welt.ltd", "A", Outcome.ABSENT, chain=chain, query=b"?", raw=b"!")
    seen = await probed({("welt.ltd", "A"): dangling}, otherwise=Outcome.ABSENT)
    assert (seen.observation.outcome, data_of(seen).cname_chain, data_of(seen).answers) == (
        Outcome.PRESENT,
        chain,
        dict.fromkeys(("A", "AAAA", "NS", "MX", "SOA", "TXT"), "absent"),
    )


async def test_a_null_mx_is_no_mail() -> None:
    """A domain that says it takes no mail (RFC 7505) has no mail server, but an answer."""
    seen = await probed({("welt.ltd", "MX"): ("0 .",)})
    answers = data_of(seen).answers
    assert answers is not None
    assert (data_of(seen).mail, answers["MX"]) == ((), "present")


@pytest.mark.parametrize("host", ["203.0.113.7", "[2001:db8::7]"])
async def test_addresses_are_not_looked_up(host: str) -> None:
    """An address has no name to look up, and that is said."""
    resolver = Resolver({})
    seen = await probed({}, host, resolver=resolver)
    assert (seen.observation.outcome, seen.observation.reason, resolver.asked) == (
        Outcome.SKIPPED,
        "an address has no name to look up",
        [],
    )


async def test_the_deadline_ends_it_and_keeps_what_came() -> None:
    """What is not answered at the deadline is unanswered; what was answered stays."""
    seen = await probed({}, resolver=Resolver({("welt.ltd", "A"): ("203.0.113.7",)}, silent=True))
    assert (seen.observation.outcome, data_of(seen).addresses_v4) == (Outcome.PRESENT, ("203.0.113.7",))
    assert data_of(seen).answers == {"A": "present"} | dict.fromkeys(("AAAA", "NS", "MX", "SOA", "TXT"), "timeout")
    assert (await probed({}, resolver=Resolver({}, silent=True))).observation.outcome is Outcome.TIMEOUT


async def test_cancelling_leaves_no_question_behind() -> None:
    """A probe that is stopped stops its questions."""
    before = asyncio.all_tasks()
    resolver = Resolver({}, silent=True)
    running = asyncio.create_task(probed({}, resolver=resolver))
    while len(resolver.asked) < 6:
        await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert asyncio.all_tasks() == before


@given(st.lists(st.binary(max_size=30), min_size=1, max_size=3))
def test_any_text_record_is_readable(strings: list[bytes]) -> None:
    """Whatever bytes a TXT record holds, they are text in the payload, and nothing is lost."""
    written = " ".join('"' + "".join(_presented(byte) for byte in string) + '"' for string in strings)
    seen = asyncio.run(probed({("welt.ltd", "TXT"): (written,)}))
    assert data_of(seen).txt == (b"".join(strings).decode("utf-8", "backslashreplace"),)


def _presented(byte: int) -> str:
    """Write a byte as dnspython does."""
    if byte in b'"\\':
        return f"\\{chr(byte)}"
    return chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03d}"


@pytest.mark.parametrize(
    ("server", "raw", "why"),
    [
        ("192.0.2.53:53", b"", "the resolver at 192.0.2.53:53 cannot be reached"),
        ("https://192.0.2.53/dns-query", b"", "the resolver at https://192.0.2.53/dns-query cannot be reached, or declined to answer"),
        ("192.0.2.53:53", b"REFUSED", "the resolver declined to answer"),
        ("", b"", "the resolver declined to answer"),
    ],
)
async def test_a_resolver_that_is_not_there_is_told_from_one_that_declines(server: str, raw: bytes, why: str) -> None:
    """A refusal without a message came from a machine on which no resolver listens; the outcome is the same, the reason is not."""
    kinds = ("A", "AAAA", "NS", "MX", "SOA", "TXT")
    told = {("welt.ltd", kind): DnsReply("welt.ltd", kind, Outcome.REFUSED, raw=raw, server=server) for kind in kinds}
    seen = await probed(told)
    assert (seen.observation.outcome, seen.observation.reason) == (Outcome.REFUSED, f"{why} for A, AAAA, NS, MX, SOA and TXT")
