"""WHOIS over the wire: the right server, the right question, and an end in time whatever it does."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import replace

import msgspec
import pytest

from tests.probes.registry_fakes import NOW, Answerer, LoopGuard, NotedPace, make_tools, saying, target, whois_server
from tests.probes.whois_samples import REGISTERED
from threadaudit.probes.registration import NOT_PUBLISHED, Registration
from threadaudit.probes.settings import ProbeSettings
from threadaudit.probes.whois import WhoisProbe
from threadaudit.records import Outcome, Probed

pytestmark = pytest.mark.enable_socket

LTD = "Domain Name: WELT.LTD\r\nCreation Date: 2026-11-02T08:30:00Z\r\nRegistrar: Example\r\nRegistrant Organization: Example GmbH\r\n"
LTD_READ = Registration("welt.ltd", "2026-11-02T08:30:00Z", registrar="Example", registrant="Example GmbH", source="whois.nic.ltd")
IANA = "refer:        whois.nic.ltd\n\ndomain:       LTD\n\nwhois:        whois.nic.ltd\n"


async def ask(
    servers: Mapping[str, Answerer | int],
    host: str = "www.welt.ltd",
    *,
    settings: ProbeSettings | None = None,
    pace: NotedPace | None = None,
    guard: LoopGuard | None = None,
) -> Probed:
    """Ask about a host where each server name stands for one on loopback, or for a port."""
    return (await ask_all(servers, [host], settings=settings, pace=pace, guard=guard))[0]


async def ask_all(
    servers: Mapping[str, Answerer | int],
    names: list[str],
    *,
    settings: ProbeSettings | None = None,
    pace: NotedPace | None = None,
    guard: LoopGuard | None = None,
) -> list[Probed]:
    """Ask about several hosts at once in one run."""
    async with AsyncExitStack() as stack:
        ports = {
            name: answer if isinstance(answer, int) else await stack.enter_async_context(whois_server(answer))
            for name, answer in servers.items()
        }
        guard = guard or LoopGuard()
        guard.ports = ports
        probe = WhoisProbe(make_tools(guard=guard, pace=pace, settings=settings))
        return list(await asyncio.gather(*(probe(target(name)) for name in names)))


def read(probed: Probed) -> Registration:
    """Read what an observation holds."""
    assert probed.observation.outcome is Outcome.PRESENT, probed.observation
    return msgspec.convert(probed.observation.data, Registration)


async def test_iana_names_the_server_and_the_server_answers() -> None:
    """A suffix that is not known is looked up at IANA; every question and every answer is kept, byte for byte."""
    pace, guard = NotedPace(), LoopGuard()
    servers = {"whois.iana.org": saying({b"ltd": IANA}), "whois.nic.ltd": saying({b"welt.ltd": LTD})}
    probed = await ask(servers, pace=pace, guard=guard)
    assert read(probed) == LTD_READ
    observation = probed.observation
    assert (observation.probe, observation.host, observation.target) == ("whois", "www.welt.ltd", "welt.ltd")
    assert (observation.reason, observation.observed_at) == ("", NOW)
    assert guard.asked == [("whois.iana.org", 43), ("whois.nic.ltd", 43)]
    assert pace.turns == [("registry:whois.iana.org", 0.5), ("registry:whois.nic.ltd", 0.5)]
    assert [(e.uri, e.address, e.request, e.response, e.truncated) for e in probed.exchanges] == [
        ("whois://whois.iana.org/ltd", "203.0.113.43:43", b"ltd\r\n", IANA.encode(), False),
        ("whois://whois.nic.ltd/welt.ltd", "203.0.113.43:43", b"welt.ltd\r\n", LTD.encode(), False),
    ]


async def test_iana_is_asked_once_a_run() -> None:
    """Many domains below one suffix cost one question, also where they are asked about at the same time."""
    guard = LoopGuard()
    names = [f"welt{number}.ltd" for number in range(5)]
    answers = {name.encode(): "Domain not found.\n" for name in names}
    probed = await ask_all({"whois.iana.org": saying({b"ltd": IANA}), "whois.nic.ltd": saying(answers)}, names, guard=guard)
    assert [one.observation.outcome for one in probed] == [Outcome.ABSENT] * 5
    assert sorted(guard.asked) == [("whois.iana.org", 43), *[("whois.nic.ltd", 43)] * 5]


async def test_whoever_waits_for_iana_hears_of_its_failure() -> None:
    """A dead IANA costs one deadline for all who wait for the same suffix; who comes later asks again."""
    guard = LoopGuard()
    settings = ProbeSettings(deadline=0.3)
    probed = await ask_all({"whois.iana.org": _silent}, ["a.ltd", "b.ltd", "c.ltd"], settings=settings, guard=guard)
    assert [one.observation.outcome for one in probed] == [Outcome.TIMEOUT] * 3
    assert guard.asked == [("whois.iana.org", 43)]
    probe = WhoisProbe(make_tools(guard=LoopGuard()))
    for _ in range(2):
        assert (await probe(target("a.ltd"))).observation.outcome is Outcome.SERVER_FAILURE


async def test_denic_is_asked_in_its_own_way() -> None:
    """`.de` wants to be told what is asked for, and never tells when a domain was registered."""
    text, _ = REGISTERED["denic.de"]
    registration = read(await ask({"whois.denic.de": saying({b"-T dn,ace denic.de": text})}, "denic.de"))
    assert (registration.registered_at, registration.changed_at) == (NOT_PUBLISHED, "2017-03-09T14:14:16Z")


async def test_japan_writes_in_its_own_encoding() -> None:
    """What is no UTF-8 is read in the registry's encoding."""
    text = "[Domain Name]  WELT.JP\n[Registrant]  ヴェルト株式会社\n[Created on]  2026/11/02\n"
    registration = read(await ask({"whois.jprs.jp": saying({b"welt.jp/e": text.encode("iso-2022-jp")})}, "welt.jp"))
    assert (registration.registrant, registration.registered_at) == ("ヴェルト株式会社", "2026-11-02T00:00:00Z")


async def test_latin_1_is_read_where_it_is_no_utf_8() -> None:
    """Umlauts of older registries are whole."""
    text = "domain: welt.no\nRegistrant Name: Bjørnsgård\nCreated: 2026-11-02\n"
    assert read(await ask({"whois.norid.no": saying({b"welt.no": text.encode("latin-1")})}, "welt.no")).registrant == "Bjørnsgård"


async def test_settings_go_before_every_table() -> None:
    """A user may name the server for a suffix."""
    settings = ProbeSettings(whois_servers={"ltd": "whois.test"})
    assert read(await ask({"whois.test": saying({b"welt.ltd": LTD})}, settings=settings)) == replace(LTD_READ, source="whois.test")


COM = REGISTERED["welt.com"][0]
REGISTRARS = (
    "Domain Name: welt.com\nCreation Date: 1999-01-01T00:00:00Z\nRegistrar: Liar\nRegistrant Organization: Axel\nRegistrant Country: DE\n"
)


async def test_the_registrar_is_asked_for_the_owner_and_believed_after_the_registry() -> None:
    """The registry's dates stand, the registrar's owner is added."""
    guard = LoopGuard()
    servers = {"whois.verisign-grs.com": saying({b"domain welt.com": COM}), "whois.markmonitor.com": saying({b"welt.com": REGISTRARS})}
    probed = await ask(servers, "welt.com", guard=guard)
    assert read(probed) == replace(REGISTERED["welt.com"][1], registrant="Axel", country="DE", source="whois.verisign-grs.com")
    assert guard.asked == [("whois.verisign-grs.com", 43), ("whois.markmonitor.com", 43)]
    assert len(probed.exchanges) == 2


@pytest.mark.parametrize(
    ("registrars", "note"),
    [
        (saying({b"welt.com": "Domain Name: other.com\nRegistrar: x\n"}), "whois[.]markmonitor[.]com: The answer is about something else."),
        (saying({b"welt.com": "Too many requests"}), "whois[.]markmonitor[.]com: The server asked to be asked less often."),
        (0, "whois[.]markmonitor[.]com: The host leads to 10.0.0.1, a private address."),
        (None, "whois[.]markmonitor[.]com: There is no such name in the DNS."),
    ],
)
async def test_a_registrar_that_fails_takes_nothing_away(registrars: Answerer | int | None, note: str) -> None:
    """What the registry said stands, and the note says what is missing; a private address is never touched."""
    servers: dict[str, Answerer | int] = {"whois.verisign-grs.com": saying({b"domain welt.com": COM})}
    if registrars is not None:
        servers["whois.markmonitor.com"] = registrars
    probed = await ask(servers, "welt.com")
    assert read(probed) == replace(REGISTERED["welt.com"][1], source="whois.verisign-grs.com")
    assert probed.observation.reason == f"What only the registrar tells is missing: {note}"


async def test_a_second_referral_is_not_followed() -> None:
    """However many servers name each other, two are asked."""
    guard = LoopGuard()
    again = REGISTRARS.replace("Registrant Organization: Axel\n", "Registrar WHOIS Server: whois.third.example\n")
    servers = {"whois.verisign-grs.com": saying({b"domain welt.com": COM}), "whois.markmonitor.com": saying({b"welt.com": again})}
    read(await ask(servers, "welt.com", guard=guard))
    assert guard.asked == [("whois.verisign-grs.com", 43), ("whois.markmonitor.com", 43)]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("Domain not found.\r\n", Outcome.ABSENT),
        ("WHOIS LIMIT EXCEEDED\r\n", Outcome.RATE_LIMITED),
        ("Access denied.\r\n", Outcome.REFUSED),
        ("", Outcome.MALFORMED),
        ("Domain Name: other.ltd\r\nCreation Date: 2026-11-02\r\n", Outcome.MALFORMED),
        (b"\xff\xfe\x00\x00", Outcome.MALFORMED),
    ],
)
async def test_no_and_dont_know_are_different_answers(answer: bytes | str, outcome: Outcome) -> None:
    """Only the registry's own sentence makes a domain unregistered."""
    settings = ProbeSettings(whois_servers={"ltd": "whois.test"})
    probed = await ask({"whois.test": saying({b"welt.ltd": answer})}, settings=settings)
    assert (probed.observation.outcome, probed.observation.data) == (outcome, {})
    assert bool(probed.observation.reason) is (outcome is not Outcome.ABSENT)
    assert len(probed.exchanges) == 1


async def _silent(_: bytes, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(60)
    writer.close()


async def _drip(_: bytes, writer: asyncio.StreamWriter) -> None:
    while True:
        writer.write(b"D")
        await writer.drain()
        await asyncio.sleep(0.02)


async def _flood(_: bytes, writer: asyncio.StreamWriter) -> None:
    writer.write(LTD.encode())
    while True:
        writer.write(b"x" * 65_536)
        await writer.drain()


async def _reset(_: bytes, writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


KNOWN = ProbeSettings(whois_servers={"ltd": "whois.test"}, deadline=60)
"""Settings under which a machine that has much else to do is no reason to give up."""


@pytest.mark.parametrize("answer", [_silent, _drip])
async def test_silence_and_drips_end_at_the_deadline(answer: Answerer) -> None:
    """The whole answer has a deadline, not each byte of it; what came is kept, and marked as cut."""
    probed = await ask({"whois.test": answer}, settings=replace(KNOWN, deadline=1.0 if answer is _drip else 0.3))
    assert probed.observation.outcome is Outcome.TIMEOUT
    (exchange,) = probed.exchanges
    assert exchange.truncated
    assert exchange.response == b"D" * len(exchange.response)
    assert bool(exchange.response) is (answer is _drip)


async def test_a_flood_is_cut() -> None:
    """An answer without end is read as far as any registry's goes, and the cut is told."""
    probed = await ask({"whois.test": _flood}, settings=KNOWN)
    assert read(probed) == replace(LTD_READ, source="whois.test")
    assert probed.observation.reason == "Only the first 100,000 bytes of what whois[.]test sent were read."
    assert (probed.exchanges[0].truncated, len(probed.exchanges[0].response)) == (True, 100_000)


async def test_a_broken_connection_says_nothing_of_the_domain() -> None:
    """A server that hangs up hard, or empty-handed, has not said that there is no such domain."""
    assert (await ask({"whois.test": _reset}, settings=KNOWN)).observation.outcome in (Outcome.REFUSED, Outcome.MALFORMED)


@pytest.mark.parametrize(("port", "outcome"), [(None, Outcome.SERVER_FAILURE), (0, Outcome.BLOCKED), (1, Outcome.REFUSED)])
async def test_a_server_that_cannot_be_reached_says_nothing_of_the_domain(port: int | None, outcome: Outcome) -> None:
    """That the server's own name does not exist never becomes "not registered"."""
    probed = await ask({} if port is None else {"whois.test": port}, settings=KNOWN)
    assert (probed.observation.outcome, probed.observation.reason[:15], probed.exchanges) == (outcome, "whois[.]test: T", ())


@pytest.mark.parametrize(
    ("iana", "outcome"),
    [
        (saying({b"ltd": "domain:       LTD\n\nwhois:        \n"}), Outcome.SKIPPED),
        (saying({b"ltd": "domain:       LTD\nwhois:        169.254.169.254\n"}), Outcome.SKIPPED),
        (saying({b"ltd": "domain:       COM\nwhois:        whois.nic.com\n"}), Outcome.MALFORMED),
        (saying({b"ltd": ""}), Outcome.MALFORMED),
        (_silent, Outcome.TIMEOUT),
    ],
)
async def test_without_iana_nobody_is_asked(iana: Answerer, outcome: Outcome) -> None:
    """A suffix without a WHOIS server is skipped; an IANA that fails is a failure, and an address that it names is not touched."""
    guard = LoopGuard()
    probed = await ask({"whois.iana.org": iana}, settings=ProbeSettings(deadline=0.3 if iana is _silent else 60), guard=guard)
    assert (probed.observation.outcome, guard.asked) == (outcome, [("whois.iana.org", 43)])


@pytest.mark.parametrize("name", ["192.0.2.1", "[2001:db8::1]", "co.uk"])
async def test_what_no_registry_knows_is_not_asked(name: str) -> None:
    """Addresses and suffixes have no registration."""
    assert (await ask({}, name)).observation.outcome is Outcome.SKIPPED


async def test_a_lent_name_is_asked_for_its_lender_and_says_so() -> None:
    """The registry of `pages.dev` knows nothing of `x.pages.dev`."""
    settings = ProbeSettings(whois_servers={"dev": "whois.test"})
    text = LTD.replace("WELT.LTD", "pages.dev")
    probed = await ask({"whois.test": saying({b"pages.dev": text})}, "x.pages.dev", settings=settings)
    assert (probed.observation.target, read(probed).domain) == ("pages.dev", "pages.dev")
    assert probed.observation.reason.startswith("The name is lent out under pages[.]dev")
