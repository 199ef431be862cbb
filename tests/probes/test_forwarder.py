"""A browser's connections go through the guard, and nowhere else."""

from __future__ import annotations

import asyncio

import pytest

from tests.probes.loopback import Names, page, saying, serve, settings_for
from threadaudit.probes.forwarder import Forwarder
from threadaudit.probes.guard import PublicGuard
from threadaudit.probes.pace import SharedPace
from threadaudit.records import Outcome

pytestmark = pytest.mark.enable_socket

NAMES = Names({"welt.ltd": ["127.0.0.1"], "inside.example": ["10.0.0.1"], "gone.example": Outcome.ABSENT})
HELLO = page(b"hello")


async def through(question: bytes, *answers: bytes) -> tuple[bytes, Forwarder]:
    """Send a question (PORT stands for the server's port) to a forwarder before one server, and return what comes back."""
    async with serve(saying(*answers or (HELLO,))) as port:
        forwarder = Forwarder(PublicGuard(NAMES, settings_for(port), SharedPace()))
        async with serve(forwarder.serve) as proxy:
            reader, writer = await asyncio.open_connection("127.0.0.1", proxy)
            writer.write(question.replace(b"PORT", b"%d" % port))
            answer = await reader.read()
            writer.transport.abort()
    return answer, forwarder


async def test_a_tunnel() -> None:
    """What the browser sends through a tunnel reaches the server as it is, and its answer comes back."""
    answer, forwarder = await through(b"CONNECT welt.ltd:PORT HTTP/1.1\r\nHost: welt.ltd\r\n\r\nGET / HTTP/1.1\r\n\r\n")
    assert answer == b"HTTP/1.1 200 Connected\r\n\r\n" + HELLO
    assert (forwarder.traffic.connections, forwarder.traffic.bytes, forwarder.traffic.failures) == (1, len(HELLO), {})


async def test_a_plain_question_reaches_the_server_as_one_of_its_own() -> None:
    """A question for `http:` loses the proxy's form and fields, and asks for one answer only."""
    heard = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(HELLO)
        await writer.drain()

    async with serve(listen) as port:
        forwarder = Forwarder(PublicGuard(NAMES, settings_for(port), SharedPace()))
        async with serve(forwarder.serve) as proxy:
            reader, writer = await asyncio.open_connection("127.0.0.1", proxy)
            fields = b"Host: welt.ltd\r\nProxy-Connection: keep-alive\r\nAccept: */*\r\n"
            writer.write(b"GET http://welt.ltd:%d/a?b HTTP/1.1\r\n%s\r\n" % (port, fields))
            assert await reader.read() == HELLO
            writer.transport.abort()
    assert heard == [b"GET /a?b HTTP/1.1\r\nHost: welt.ltd\r\nAccept: */*\r\nConnection: close\r\n\r\n"]


@pytest.mark.parametrize(
    ("question", "status", "failed"),
    [
        (b"CONNECT inside.example:PORT HTTP/1.1", b"403 Forbidden", {"inside.example": Outcome.BLOCKED}),
        (b"CONNECT 169.254.169.254:PORT HTTP/1.1", b"403 Forbidden", {"169.254.169.254": Outcome.BLOCKED}),
        (b"CONNECT [::1]:PORT HTTP/1.1", b"403 Forbidden", {"::1": Outcome.BLOCKED}),
        (b"GET http://0xa9fea9fe:PORT/ HTTP/1.1", b"403 Forbidden", {"0xa9fea9fe": Outcome.BLOCKED}),
        (b"CONNECT welt.ltd:25 HTTP/1.1", b"403 Forbidden", {"welt.ltd": Outcome.BLOCKED}),
        (b"CONNECT gone.example:PORT HTTP/1.1", b"502 Bad Gateway", {"gone.example": Outcome.ABSENT}),
        (b"CONNECT Update.googleapis.com:PORT HTTP/1.1", b"403 Forbidden", {}),
        (b"GET ftp://welt.ltd/ HTTP/1.1", b"400 Bad Request", {}),
        (b"GET /etc/passwd HTTP/1.1", b"400 Bad Request", {}),
        (b"GET http://a@welt.ltd:PORT/ HTTP/1.1", b"400 Bad Request", {}),
        (b"\x00", b"400 Bad Request", {}),
    ],
)
async def test_what_the_guard_refuses_is_refused(question: bytes, status: bytes, failed: dict[str, Outcome]) -> None:
    """What must not be touched is not touched, in whatever way it is asked for, and is told afterwards."""
    answer, forwarder = await through(question + b"\r\n\r\n")
    assert answer == b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    assert {host: failure.outcome for host, failure in forwarder.traffic.failures.items()} == failed


async def test_a_head_without_end() -> None:
    """A question that grows for ever is dropped."""
    answer, forwarder = await through(b"x" * 100_000)
    assert (answer, forwarder.traffic.connections) == (b"", 0)
