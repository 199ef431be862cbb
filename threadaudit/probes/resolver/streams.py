"""Questions over TCP and over TLS (DoT): one at a time on each connection, which is kept for the next."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field

from threadaudit.probes.probe import ProbeFailure
from threadaudit.probes.resolver.message import belongs
from threadaudit.probes.resolver.servers import Server
from threadaudit.records import Outcome

_IDLE = 16
"""So many connections to one resolver are kept."""


@dataclass(frozen=True, slots=True)
class _Stream:
    """An open connection to a resolver."""

    reader: asyncio.StreamReader
    """What comes."""
    writer: asyncio.StreamWriter
    """What goes."""

    @property
    def is_open(self) -> bool:
        """Whether nobody has closed it, as far as is known."""
        return not self.writer.is_closing() and not self.reader.at_eof()


@dataclass(slots=True)
class Streams:
    """Connections to resolvers."""

    context: Callable[[], ssl.SSLContext] | None = None
    """Gives the settings of TLS; None for TCP."""
    _idle: dict[Server, list[_Stream]] = field(default_factory=dict)

    async def ask(self, server: Server, query: bytes, question: bytes) -> bytes:
        """Return the answer's bytes; raise ProbeFailure where there are none. The caller sets the time."""
        try:
            while (stream := self._kept(server)) is not None:
                with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):  # closed by the other side while it was idle
                    return await self._exchange(stream, server, query, question)
            return await self._exchange(await self._open(server), server, query, question)
        except ConnectionRefusedError as error:
            raise ProbeFailure(Outcome.REFUSED, "the resolver refused the connection") from error
        except ssl.SSLError as error:
            raise ProbeFailure(Outcome.REFUSED, "no trusted connection to the resolver could be made") from error
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise ProbeFailure(Outcome.MALFORMED, "the resolver broke its answer off") from error
        except OSError as error:
            raise ProbeFailure(Outcome.TIMEOUT, "the resolver cannot be reached") from error

    async def close(self) -> None:
        """Let the connections go."""
        streams = [stream for kept in self._idle.values() for stream in kept]
        self._idle.clear()
        for stream in streams:
            stream.writer.transport.abort()
        for stream in streams:
            with contextlib.suppress(OSError):
                await stream.writer.wait_closed()

    def _kept(self, server: Server) -> _Stream | None:
        kept = self._idle.get(server, [])
        while kept:
            stream = kept.pop()
            if stream.is_open:
                return stream
            stream.writer.transport.abort()
        return None

    async def _open(self, server: Server) -> _Stream:
        if self.context is None:
            return _Stream(*await asyncio.open_connection(server.address, server.port))
        name = server.name or server.address
        return _Stream(*await asyncio.open_connection(server.address, server.port, ssl=self.context(), server_hostname=name))

    async def _exchange(self, stream: _Stream, server: Server, query: bytes, question: bytes) -> bytes:
        """Ask on one connection, and keep it; whatever goes wrong, cancelling included, closes it."""
        is_done = False
        try:
            stream.writer.write(len(query).to_bytes(2) + query)
            await stream.writer.drain()
            packet = await _read_answer(stream.reader, query, question)
            is_done = True
            return packet
        finally:
            kept = self._idle.setdefault(server, [])
            if is_done and len(kept) < _IDLE:
                kept.append(stream)
            else:
                stream.writer.transport.abort()


async def _read_answer(reader: asyncio.StreamReader, query: bytes, question: bytes) -> bytes:
    """Read messages until one answers this question."""
    while True:
        length = int.from_bytes(await reader.readexactly(2))
        packet = await reader.readexactly(length)
        if belongs(packet, int.from_bytes(query[:2]), question):
            return packet
