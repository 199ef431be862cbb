"""Connections go to public addresses, and to no others. Sockets are forbidden here but where a test says so: an attempt would fail it."""

from __future__ import annotations

import asyncio
import ipaddress
import ssl
from dataclasses import replace

import ada_url
import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from tests.probes.loopback import Names, greeting, page, saying, serve, settings_for, silent
from tests.probes.test_addresses import METADATA, PUBLIC, SPECIAL, within
from threadaudit.probes.addresses import Address
from threadaudit.probes.guard import BadCertificate, NoAddress, PublicGuard
from threadaudit.probes.pace import SharedPace
from threadaudit.probes.probe import Connection, ProbeFailure
from threadaudit.probes.settings import ProbeSettings
from threadaudit.probes.wire import trusting_context
from threadaudit.records import Outcome


async def failure(names: Names, host: str, port: int = 443, settings: ProbeSettings | None = None) -> ProbeFailure:
    """Return how a connection fails."""
    guard = PublicGuard(names, settings or ProbeSettings(domain_interval=0), SharedPace())
    with pytest.raises(ProbeFailure) as caught:
        await guard.connect(host, port)
    return caught.value


async def answer_over(connection: Connection) -> bytes:
    """Ask for a page over a connection, and close it."""
    connection.writer.write(b"GET / HTTP/1.1\r\n\r\n")
    answer = await connection.reader.read(1000)
    connection.writer.transport.abort()
    return answer


@given(st.sampled_from(SPECIAL).flatmap(within))
def test_no_special_address_is_connected_to(address: Address) -> None:
    """Whether a URL names it or the DNS answers it, alone or beside public addresses: a special address blocks the connection."""
    beside = Names({"welt.ltd": [PUBLIC[0], PUBLIC[4], str(address)]})
    for names, host in ((Names(), str(address)), (Names({"welt.ltd": [str(address)]}), "welt.ltd"), (beside, "welt.ltd")):
        assert asyncio.run(failure(names, host)).outcome is Outcome.BLOCKED


@pytest.mark.parametrize("text", METADATA)
async def test_metadata_services_are_not_connected_to(text: str) -> None:
    """A name that leads to a cloud's metadata service is blocked, and the reason names the address."""
    blocked = await failure(Names({"welt.ltd": [text]}), "welt.ltd")
    assert (blocked.outcome, str(ipaddress.ip_address(text)) in blocked.reason) == (Outcome.BLOCKED, True)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "127.0.0.1.", "[::1]", "::1",
     "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "0", "１２７.0.0.1", "①②⑦.0.0.1", "169.254.169.254", "[fe80::1]", "10.1"],
)  # fmt: skip
async def test_an_address_is_blocked_in_every_spelling(host: str) -> None:
    """Decimal, octal, hexadecimal, short and fullwidth spellings of a forbidden address are read as a browser reads them, and blocked."""
    assert (await failure(Names({host: [PUBLIC[0]]}), host)).outcome is Outcome.BLOCKED
    assert ada_url.URL(f"http://{host}/" if ":" not in host or host[0] == "[" else f"http://[{host}]/").hostname


@given(st.text(max_size=40))
def test_any_text_for_a_host_ends_in_a_failure_that_says_so(host: str) -> None:
    """Whatever stands where a host should, no connection is made to what nobody knows."""
    assert asyncio.run(failure(Names(), host)).outcome in {Outcome.ABSENT, Outcome.MALFORMED, Outcome.BLOCKED}


@pytest.mark.parametrize(
    ("known", "outcome"),
    [
        ([], Outcome.NO_DATA),
        (Outcome.ABSENT, Outcome.ABSENT),
        (Outcome.TIMEOUT, Outcome.TIMEOUT),
        (Outcome.SERVER_FAILURE, Outcome.SERVER_FAILURE),
        (Outcome.REFUSED, Outcome.REFUSED),
        (Outcome.MALFORMED, Outcome.MALFORMED),
        (["kein Ort"], Outcome.MALFORMED),
    ],
)
async def test_what_the_dns_does_not_tell_stays_apart(known: list[str] | Outcome, outcome: Outcome) -> None:
    """No such name, no address, and five ways of not knowing are different outcomes."""
    assert (await failure(Names({"welt.ltd": known}), "welt.ltd")).outcome is outcome


async def test_a_name_that_only_one_question_is_answered_for_is_unknown_where_nothing_was_found() -> None:
    """Where one of two questions stays open and the other finds nothing, nothing is known."""

    class Half(Names):
        async def ask(self, name: str, kind: str):  # type: ignore[no-untyped-def]
            return replace(await super().ask(name, kind), outcome=Outcome.TIMEOUT if kind == "AAAA" else Outcome.NO_DATA)

    failed = await failure(Half({"welt.ltd": []}), "welt.ltd")
    assert (failed.outcome, type(failed)) == (Outcome.TIMEOUT, NoAddress)


@pytest.mark.parametrize("port", [22, 25, 53, 6379, 0])
async def test_other_ports_are_blocked(port: int) -> None:
    """A port that the settings do not name is not asked, whoever names it."""
    assert (await failure(Names({"welt.ltd": [PUBLIC[0]]}), "welt.ltd", port)).outcome is Outcome.BLOCKED


@pytest.mark.enable_socket
async def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    """A name is looked up once a connection: what it answers the next time changes nothing (rebinding)."""
    names = Names({"welt.ltd": ["127.0.0.1"]}, in_turn={"welt.ltd": [["127.0.0.2"]]})
    async with serve(saying(page(b"asked")), "127.0.0.2") as port:
        settings = replace(settings_for(port), allow_networks=("127.0.0.2/32",))
        guard = PublicGuard(names, settings, SharedPace())
        # A resolver that is asked twice would answer an address that is refused.
        names.known = {}
        connection = await guard.connect("welt.ltd", port)
        assert (connection.address, connection.pinned) == (f"127.0.0.2:{port}", True)
        assert b"asked" in await answer_over(connection)
    assert sorted(names.asked) == [("welt.ltd", "A"), ("welt.ltd", "AAAA")]


@pytest.mark.enable_socket
async def test_the_next_address_is_tried_where_one_refuses() -> None:
    """A host of several addresses is asked at the first that answers."""
    async with serve(saying(page(b"")), "127.0.0.3") as port:
        guard = PublicGuard(Names({"welt.ltd": ["127.0.0.2", "127.0.0.3"]}), settings_for(port), SharedPace())
        connection = await guard.connect("welt.ltd", port)
        connection.writer.transport.abort()
        assert connection.address == f"127.0.0.3:{port}"


@pytest.mark.enable_socket
async def test_a_refused_connection_is_refused() -> None:
    """Nobody listens: the outcome is refused."""
    async with serve(saying(b"")) as port:
        pass
    assert (await failure(Names({"welt.ltd": ["127.0.0.1"]}), "welt.ltd", port, settings_for(port))).outcome is Outcome.REFUSED


@pytest.mark.enable_socket
async def test_a_handshake_that_nobody_answers_ends_in_time() -> None:
    """A server that takes the connection and says nothing is a timeout."""
    async with serve(silent) as port:
        settings = replace(settings_for(port), connect_seconds=0.2)
        guard = PublicGuard(Names({"welt.ltd": ["127.0.0.1"]}), settings, SharedPace())
        with pytest.raises(ProbeFailure) as caught:
            await guard.connect("welt.ltd", port, tls=trusting_context())
    assert caught.value.outcome is Outcome.TIMEOUT


@pytest.mark.enable_socket
async def test_tls_to_a_plain_port_is_malformed() -> None:
    """A server that answers a handshake with something else is malformed, not an exception."""
    async with serve(greeting(b"220 mail.welt.ltd ESMTP\r\n")) as port:
        guard = PublicGuard(Names({"welt.ltd": ["127.0.0.1"]}), settings_for(port), SharedPace())
        with pytest.raises(ProbeFailure) as caught:
            await guard.connect("welt.ltd", port, tls=trusting_context())
    assert caught.value.outcome in {Outcome.MALFORMED, Outcome.REFUSED}


@pytest.mark.enable_socket
async def test_a_certificate_is_held_to_the_name_that_was_asked_for() -> None:
    """The certificate must be for the name, not for the address behind it."""
    authority, server, client = trustme.CA(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH), ssl.create_default_context()
    authority.issue_cert("welt.de", "127.0.0.1").configure_cert(server)
    authority.configure_trust(client)
    async with serve(saying(page(b"")), tls=server) as port:
        guard = PublicGuard(Names({"welt.de": ["127.0.0.1"], "welt.ltd": ["127.0.0.1"]}), settings_for(port), SharedPace())
        for host in ("welt.de", "127.0.0.1"):
            connection = await guard.connect(host, port, tls=client)
            connection.writer.transport.abort()
        with pytest.raises(BadCertificate) as caught:
            await guard.connect("welt.ltd", port, tls=client)
    assert caught.value.why == "it is for another name"
