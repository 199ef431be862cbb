"""A proxy for one browser: whatever it asks for goes through the guard, and nowhere else."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from dataclasses import dataclass, field

from threadaudit.probes.probe import Connection, Guard, ProbeFailure
from threadaudit.records import Outcome

_LONGEST_HEAD = 32_768
_HEAD_SECONDS = 10.0
_PIECE = 65_536
_MOST_BYTES = 30_000_000
# What one page may load in all; long front pages with pictures have about 10 MB.
_MOST_CONNECTIONS = 300

_TUNNEL = re.compile(
    rb"""
    CONNECT [ ] (?P<host> \[ [0-9A-Fa-f:.]++ \] | [^ :\[\]/]++ ) : (?P<port> [0-9]{1,5}+ ) [ ] HTTP/1\.[01]
    """,
    re.VERBOSE,
)
_PLAIN = re.compile(
    rb"""
    (?P<method> [A-Z]++ ) [ ]
    http:// (?P<host> \[ [0-9A-Fa-f:.]++ \] | [^ :\[\]/@]++ ) (?: : (?P<port> [0-9]{1,5}+ ) )?+
    (?P<path> /[^ ]*+ ) [ ] HTTP/1\.[01]
    """,
    re.VERBOSE,
)
_HOP_FIELDS = (b"proxy-", b"connection:", b"keep-alive:")

_BROWSERS_OWN = frozenset(
    (
        "accounts.google.com",
        "android.clients.google.com",
        "clients1.google.com",
        "clients2.google.com",
        "clients4.google.com",
        "content-autofill.googleapis.com",
        "edgedl.me.gvt1.com",
        "mtalk.google.com",
        "optimizationguide-pa.googleapis.com",
        "redirector.gvt1.com",
        "safebrowsing.googleapis.com",
        "safebrowsingohttpgateway.googleapis.com",
        "update.googleapis.com",
    )
)
# Whom Chromium asks for itself, as seen with all that can be switched off switched off; nobody needs to know that it runs.


@dataclass(slots=True)
class Traffic:
    """What went through a forwarder."""

    connections: int = 0
    """How many connections were made."""
    bytes: int = 0
    """How much came back."""
    failures: dict[str, ProbeFailure] = field(default_factory=dict)
    """The hosts that could not be reached, and why."""
    pinned: bool = True
    """Whether every address that was checked is the one that answered."""


class Forwarder:
    """Serves one browser."""

    def __init__(self, guard: Guard) -> None:
        """Take what opens connections."""
        self._guard = guard
        self._serving: set[asyncio.Task[None]] = set()
        self.traffic = Traffic()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection of the browser to its end."""
        task = asyncio.create_task(self._serve(reader, writer))
        self._serving.add(task)
        try:
            await asyncio.wait({task})
        finally:
            task.cancel()
            self._serving.discard(task)
            writer.transport.abort()

    async def close(self) -> None:
        """End all connections."""
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):  # TimeoutError is an OSError
            async with asyncio.timeout(_HEAD_SECONDS):
                head = await reader.readuntil(b"\r\n\r\n")
            await self._forward(head, reader, writer)

    async def _forward(self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line, _, fields = head.partition(b"\r\n")
        match = _TUNNEL.fullmatch(line) or _PLAIN.fullmatch(line)
        if match is None or len(head) > _LONGEST_HEAD:
            writer.write(_refusal(b"400 Bad Request"))
            await writer.drain()
            return
        host, is_tunnel = match["host"].decode("latin-1"), match.re is _TUNNEL
        try:
            connection = await self._connect(host, int(match["port"] or 80))
        except ProbeFailure as failure:
            if host.lower() not in _BROWSERS_OWN:
                self.traffic.failures.setdefault(host.strip("[]").lower(), failure)
            writer.write(_refusal(b"403 Forbidden" if failure.outcome is Outcome.BLOCKED else b"502 Bad Gateway"))
            await writer.drain()
            return
        if is_tunnel:
            writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
        else:
            connection.writer.write(_for_the_server(match, fields))
        await self._carry(reader, writer, connection)

    async def _connect(self, host: str, port: int) -> Connection:
        """Connect where the guard lets us."""
        if host.lower() in _BROWSERS_OWN:
            raise ProbeFailure(Outcome.BLOCKED, "The browser asks this host for itself.")
        if self.traffic.connections >= _MOST_CONNECTIONS or self.traffic.bytes >= _MOST_BYTES:
            raise ProbeFailure(Outcome.BLOCKED, "The page loads more than a page may.")
        self.traffic.connections += 1
        connection = await self._guard.connect(host, port)
        self.traffic.pinned = self.traffic.pinned and connection.pinned
        return connection

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, connection: Connection) -> None:
        """Carry bytes both ways until one side is done."""
        ways = (
            asyncio.create_task(self._copy(reader, connection.writer)),
            asyncio.create_task(self._copy(connection.reader, writer, counts=True)),
        )
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            connection.writer.transport.abort()
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)

    async def _copy(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, counts: bool = False) -> None:
        with suppress(OSError):
            while (piece := await reader.read(_PIECE)) and self.traffic.bytes < _MOST_BYTES:
                self.traffic.bytes += len(piece) if counts else 0
                writer.write(piece)
                await writer.drain()


def _for_the_server(match: re.Match[bytes], fields: bytes) -> bytes:
    """Write a proxy's question as a server wants it: one answer, then the end."""
    kept = [line for line in fields.split(b"\r\n") if line and not line.lower().startswith(_HOP_FIELDS)]
    return b"\r\n".join([match["method"] + b" " + match["path"] + b" HTTP/1.1", *kept, b"Connection: close", b"", b""])


def _refusal(status: bytes) -> bytes:
    return b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
