"""The resolver over TLS (DoT) and HTTPS (DoH), against servers on loopback."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
import trustme

from tests.probes.nameservers import Script, answer_to, free_port, stream_server
from threadaudit.probes.resolver import DnsResolver
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome

pytestmark = pytest.mark.enable_socket

NAME = "www.example"
HERE = f"{NAME}. 300 A 192.0.2.1"
AUTHORITY = trustme.CA()
Web = Callable[[bytes], bytes]
"""Takes a DNS message; gives the whole HTTP response."""


def serving(name: str = "127.0.0.1") -> ssl.SSLContext:
    """Return what a server needs to be trusted under a name."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    AUTHORITY.issue_cert(name).configure_cert(context)
    return context


def trusting() -> ssl.SSLContext:
    """Return what a client needs to trust those servers."""
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    return context


@asynccontextmanager
async def resolver_for(*servers: str, transport: str = "tls", seconds: float = 5.0, attempts: int = 2) -> AsyncIterator[DnsResolver]:
    """Give a resolver that asks over TLS or HTTPS, and close it."""
    settings = ProbeSettings(dns_servers=servers, dns_transport=transport, dns_seconds=seconds, dns_attempts=attempts)
    resolver = DnsResolver(settings, tls=trusting)
    try:
        yield resolver
    finally:
        await resolver.close()


def right(query: bytes) -> list[bytes]:
    """Answer as one should."""
    return [answer_to(query, HERE)]


async def test_tls_answers_come_over_one_connection() -> None:
    """Questions one after the other share a connection, and the reply is the same as over UDP."""
    connections: list[int] = []
    async with stream_server(right, tls=serving(), connections=connections) as port, resolver_for(f"127.0.0.1:{port}") as resolver:
        for _ in range(5):
            reply = await resolver.ask(NAME, "A")
            assert (reply.outcome, reply.records, reply.server) == (Outcome.PRESENT, ("192.0.2.1",), f"127.0.0.1:{port}")
            assert (reply.raw, reply.query[2:12]) == (answer_to(reply.query, HERE), b"\x01\x00\x00\x01\x00\x00\x00\x00\x00\x01")
    assert len(connections) == 1


async def test_many_over_tls() -> None:
    """In bulk every question is answered once, over a few connections."""
    connections: list[int] = []
    script: Script = lambda query: [answer_to(query, code=3 if query[13] == ord("1") else 0)]  # noqa: E731
    async with stream_server(script, tls=serving(), connections=connections) as port, resolver_for(f"127.0.0.1:{port}") as resolver:
        replies = [reply async for reply in resolver.ask_many((f"{number}.example", "A") for number in range(200))]
    assert len({reply.name for reply in replies}) == len(replies) == 200
    assert all(reply.outcome is (Outcome.ABSENT if reply.name[0] == "1" else Outcome.NO_DATA) for reply in replies)
    assert len(connections) <= 16


async def test_a_connection_that_the_resolver_closed_is_made_anew() -> None:
    """Resolvers hang up on idle connections; the next question does not fail for it."""
    connections: list[int] = []
    answered: set[bytes] = set()

    def script(query: bytes) -> list[bytes]:
        if answered and len(connections) == 1:
            return []
        answered.add(query)
        return right(query)

    async with stream_server(script, tls=serving(), connections=connections) as port, resolver_for(f"127.0.0.1:{port}") as resolver:
        assert [(await resolver.ask(NAME, "A")).outcome for _ in range(2)] == [Outcome.PRESENT, Outcome.PRESENT]
    assert len(connections) == 2


async def test_the_certificate_must_fit() -> None:
    """A resolver that cannot prove its name is not believed; with its name in the settings, it is."""
    async with stream_server(right, tls=serving("dns.example")) as port:
        async with resolver_for(f"127.0.0.1:{port}") as resolver:
            assert (await resolver.ask(NAME, "A")).outcome is Outcome.REFUSED
        async with resolver_for(f"127.0.0.1:{port}#dns.example") as resolver:
            assert (await resolver.ask(NAME, "A")).outcome is Outcome.PRESENT


@pytest.mark.parametrize(
    ("script", "outcome"),
    [
        (lambda _: [], Outcome.MALFORMED),
        (lambda query: [query], Outcome.TIMEOUT),
        (lambda query: [answer_to(query, HERE) + b"?"], Outcome.MALFORMED),
        (lambda query: [answer_to(query, code=2)], Outcome.SERVER_FAILURE),
    ],
    ids=["hangs up", "no answer", "rubbish", "failure"],
)
async def test_failures_over_tls_are_outcomes(script: Script, outcome: Outcome) -> None:
    """What goes wrong on a connection is never taken for an answer."""
    seconds = 0.5 if outcome is Outcome.TIMEOUT else 5.0
    async with (
        stream_server(script, tls=serving()) as port,
        resolver_for(f"127.0.0.1:{port}", seconds=seconds, attempts=1) as resolver,
    ):
        assert (await resolver.ask(NAME, "A")).outcome is outcome


async def test_the_other_resolver_is_asked_over_tls() -> None:
    """Where one resolver is gone, the other answers, and is asked first from then on."""
    async with stream_server(right, tls=serving()) as port, resolver_for(f"127.0.0.1:{free_port()}", f"127.0.0.1:{port}") as resolver:
        assert (await resolver.ask(NAME, "A")).outcome is Outcome.PRESENT
        assert (await resolver.ask(NAME, "A")).outcome is Outcome.PRESENT
    async with resolver_for(f"127.0.0.1:{free_port()}") as resolver:
        assert (await resolver.ask(NAME, "A")).outcome is Outcome.REFUSED


async def test_cancelling_over_tls_leaves_nothing_behind() -> None:
    """A question that is given up closes its connection and ends its task."""
    before = asyncio.all_tasks()
    connections: list[int] = []
    async with (
        stream_server(lambda query: [query], tls=serving(), connections=connections) as port,
        resolver_for(f"127.0.0.1:{port}", seconds=60) as resolver,
    ):
        asking = asyncio.create_task(resolver.ask(NAME, "A"))
        closing = asyncio.create_task(resolver.ask("other.example", "A"))
        while len(connections) < 2:
            await asyncio.sleep(0.001)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        await asyncio.sleep(0.01)
        assert len([task for task in asyncio.all_tasks() if "_carry" in repr(task)]) == 1
        await resolver.close()
        assert (await closing).outcome is Outcome.TIMEOUT
    await asyncio.sleep(0.01)
    assert asyncio.all_tasks() == before


@asynccontextmanager
async def web_server(answer: Web, requests: list[bytes]) -> AsyncIterator[str]:
    """Run a small web server, and give the URL to ask."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
                requests.append(head)
                writer.write(answer(await reader.readexactly(length)))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=serving())
    try:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/dns-query"
    finally:
        server.close()
        await asyncio.sleep(0.01)


def page(body: bytes, *, status: int = 200, kind: str = "application/dns-message", more: str = "") -> bytes:
    """Write an HTTP response."""
    return f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


async def test_https_answers_are_the_same() -> None:
    """Over HTTPS the question goes as a message in a POST, and the reply is the same as over UDP."""
    requests: list[bytes] = []
    async with web_server(lambda query: page(answer_to(query, HERE)), requests) as url, resolver_for(url, transport="https") as resolver:
        reply = await resolver.ask(NAME, "A")
        assert (reply.outcome, reply.records, reply.server, reply.raw) == (
            Outcome.PRESENT,
            ("192.0.2.1",),
            url,
            answer_to(reply.query, HERE),
        )
        assert [reply.outcome async for reply in resolver.ask_many([(NAME, "A")] * 30)] == [Outcome.PRESENT] * 30
    assert requests[0].startswith(b"POST /dns-query HTTP/1.1\r\n")
    assert b"content-type: application/dns-message\r\n" in requests[0].lower()


@pytest.mark.parametrize(
    ("web", "outcome"),
    [
        (lambda _: page(b"slow down", status=429), Outcome.RATE_LIMITED),
        (lambda _: page(b"", status=403), Outcome.REFUSED),
        (lambda _: page(b"", status=302, more="Location: https://127.0.0.1:1/\r\n"), Outcome.REFUSED),
        (lambda _: page(b"", status=503), Outcome.SERVER_FAILURE),
        (lambda query: page(answer_to(query, HERE), kind="text/html"), Outcome.MALFORMED),
        (lambda query: page(answer_to(query, HERE) + b"\x00" * 70_000), Outcome.MALFORMED),
        (page, Outcome.MALFORMED),
        (lambda _: page(b"short"), Outcome.MALFORMED),
        (lambda _: b"rubbish\r\n\r\n", Outcome.MALFORMED),
        (lambda query: page(answer_to(query, code=3)), Outcome.ABSENT),
    ],
    ids=["429", "403", "302", "503", "page", "long", "question", "short", "rubbish", "absent"],
)
async def test_failures_over_https_are_outcomes(web: Web, outcome: Outcome) -> None:
    """What goes wrong in HTTP is never taken for an answer, and no redirect is followed."""
    async with web_server(web, []) as url, resolver_for(url, transport="https", attempts=1) as resolver:
        assert (await resolver.ask(NAME, "A")).outcome is outcome


async def test_nobody_there_over_https() -> None:
    """A resolver that does not exist refuses, and one without a trusted certificate is not believed."""
    async with resolver_for(f"https://127.0.0.1:{free_port()}/", transport="https") as resolver:
        assert (await resolver.ask(NAME, "A")).outcome is Outcome.REFUSED
    async with (
        stream_server(right, tls=serving("dns.example")) as port,
        resolver_for(f"https://127.0.0.1:{port}/", transport="https") as resolver,
    ):
        assert (await resolver.ask(NAME, "A")).outcome is Outcome.REFUSED


async def test_a_silent_web_server_is_a_timeout() -> None:
    """A server that takes the question and says nothing is waited for as long as the settings say."""
    async with web_server(lambda _: b"", []) as url, resolver_for(url, transport="https", seconds=0.4, attempts=2) as resolver:
        assert (await resolver.ask(NAME, "A")).outcome is Outcome.TIMEOUT
