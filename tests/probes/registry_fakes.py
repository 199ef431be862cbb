"""What tests of registries work with: a guard that leads to loopback, a pace that only notes, and servers that say what they are told."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx

from threadaudit import hosts
from threadaudit.probes.probe import Connection, DnsReply, ProbeFailure, Target, Tools
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
Answerer = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class NotedPace:
    """Lets everybody through at once, and notes who came."""

    turns: list[tuple[str, float]] = field(default_factory=list)

    async def wait(self, key: str, seconds: float) -> None:
        """Note a turn."""
        self.turns.append((key, seconds))


@dataclass
class LoopGuard:
    """Leads names to ports on loopback; a name that it does not know has no address, and one that leads to 0 must not be touched."""

    ports: Mapping[str, int] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)

    async def connect(self, host: str, port: int, *, tls: ssl.SSLContext | None = None) -> Connection:
        """Connect to the loopback port that stands for a host."""
        assert tls is None
        self.asked.append((host, port))
        if host not in self.ports:
            raise ProbeFailure(Outcome.ABSENT, "There is no such name in the DNS.")
        if self.ports[host] == 0:
            raise ProbeFailure(Outcome.BLOCKED, "The host leads to 10.0.0.1, a private address.")
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.ports[host])
        except OSError as error:
            raise ProbeFailure(Outcome.REFUSED, "The connection was refused.") from error
        return Connection(reader, writer, "203.0.113.43:43")


class NoResolver:
    """Is there, and is never asked."""

    async def ask(self, name: str, kind: str) -> DnsReply:
        """Fail: registries are asked through the guard."""
        raise AssertionError((name, kind))

    async def close(self) -> None:
        """Do nothing."""


def make_tools(
    *,
    settings: ProbeSettings | None = None,
    guard: LoopGuard | None = None,
    pace: NotedPace | None = None,
    handler: Callable[[httpx.Request], httpx.Response] | None = None,
) -> Tools:
    """Make what probes work with, on loopback or without any network."""
    client = httpx.AsyncClient(transport=httpx.MockTransport(handler or _nothing), trust_env=False)
    return Tools(settings or ProbeSettings(), NoResolver(), guard or LoopGuard(), pace or NotedPace(), client, lambda: NOW)


def _nothing(request: httpx.Request) -> httpx.Response:
    raise AssertionError(request.url)


def target(name: str) -> Target:
    """Make the target for a name."""
    host = hosts.parse(name)
    assert host is not None
    return Target(host, f"https://{name}/")


@asynccontextmanager
async def whois_server(answer: Answerer) -> AsyncIterator[int]:
    """Run a WHOIS server on loopback, and give its port."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await answer(await reader.readline(), writer)
        except ConnectionError:
            pass  # the probe has hung up
        finally:
            writer.transport.abort() if writer.is_closing() else writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


def saying(answers: Mapping[bytes, bytes | str]) -> Answerer:
    """Make a server that answers each question, a line without its end, with a text."""

    async def answer(question: bytes, writer: asyncio.StreamWriter) -> None:
        text = answers[question.removesuffix(b"\r\n")]
        writer.write(text.encode() if isinstance(text, str) else text)
        await writer.drain()

    return answer
