"""Servers on loopback that answer as they are told, names that lead to them, and the tools that ask them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from ssl import SSLContext

import httpx

from threadaudit import hosts
from threadaudit.probes.guard import PublicGuard
from threadaudit.probes.pace import SharedPace
from threadaudit.probes.probe import DnsReply, Target, Tools
from threadaudit.probes.settings import ProbeSettings
from threadaudit.probes.transport import GuardedTransport
from threadaudit.records import Outcome

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)

Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Names:
    """A resolver that knows what it is told: addresses for a name, an outcome, or a list of answers that it gives in turn."""

    known: Mapping[str, Sequence[str] | Outcome] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    in_turn: dict[str, list[Sequence[str]]] = field(default_factory=dict)

    async def ask(self, name: str, kind: str) -> DnsReply:
        """Answer from what is known; other names do not exist."""
        self.asked.append((name, kind))
        answer = self.in_turn[name].pop(0) if kind == "A" and self.in_turn.get(name) else self.known.get(name, Outcome.ABSENT)
        if isinstance(answer, Outcome):
            return DnsReply(name, kind, answer)
        records = tuple(address for address in answer if (":" in address) == (kind == "AAAA"))
        return DnsReply(name, kind, Outcome.PRESENT if records else Outcome.NO_DATA, records)

    async def close(self) -> None:
        """Do nothing."""


def settings_for(*ports: int) -> ProbeSettings:
    """Make settings under which loopback may be touched at these ports; a machine that has much else to do is no reason to give up."""
    return ProbeSettings(allow_networks=("127.0.0.0/8",), ports=ports, domain_interval=0, deadline=60, connect_seconds=20)


@asynccontextmanager
async def tools_for(settings: ProbeSettings, names: Names | None = None) -> AsyncIterator[Tools]:
    """Make the tools of a run."""
    resolver, pace = names or Names(), SharedPace()
    guard = PublicGuard(resolver, settings, pace)
    async with httpx.AsyncClient(transport=GuardedTransport(guard, settings), trust_env=False) as client:
        yield Tools(settings, resolver, guard, pace, client, lambda: NOW)


def target_of(url: str) -> Target:
    """Make a target of a URL."""
    host = hosts.parse(url)
    assert host is not None
    return Target(host, url)


@asynccontextmanager
async def serve(handler: Handler, address: str = "127.0.0.1", tls: SSLContext | None = None) -> AsyncIterator[int]:
    """Serve at a free port, which is given; every connection that is left over at the end is closed."""
    running: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        running.add(task)
        try:
            await handler(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            running.discard(task)
            writer.transport.abort()

    server = await asyncio.start_server(handle, address, 0, ssl=tls)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await asyncio.sleep(0.01)  # connections that were just made reach their handler
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def saying(*answers: bytes) -> Handler:
    """Make a handler that reads one question and gives the next of its answers, the last one for ever."""
    left = list(answers)

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(left.pop(0) if len(left) > 1 else left[0])
        writer.write_eof() if writer.can_write_eof() else None
        await writer.drain()
        await reader.read()

    return handle


def greeting(words: bytes) -> Handler:
    """Make a handler that speaks first, as mail servers do."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(words)
        await reader.read()

    return handle


async def silent(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    """Take a connection, and say nothing."""
    while await reader.read(65_536):
        pass


def page(body: bytes, *fields: bytes, status: bytes = b"200 OK") -> bytes:
    """Write an answer."""
    lines = [b"HTTP/1.1 " + status, b"Content-Length: %d" % len(body), *fields]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def moved(location: str, *fields: bytes) -> bytes:
    """Write a redirect."""
    return page(b"", b"Location: " + location.encode(), *fields, status=b"302 Found")


def hurried(settings: ProbeSettings, seconds: float = 0.3) -> ProbeSettings:
    """Return the settings with a short deadline."""
    return replace(settings, deadline=seconds)
