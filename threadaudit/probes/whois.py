"""Asks a registry over WHOIS when a domain was registered, through whom, and for whom (RFC 3912): what RDAP does not tell."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from threadaudit.defang import defang
from threadaudit.probes.inquiry import Inquiry, inquire
from threadaudit.probes.probe import ProbeFailure, Target, Tools
from threadaudit.probes.registration import Registration
from threadaudit.probes.registries import IANA, Manner, manner, whois_server
from threadaudit.probes.whois_answer import iana_server, read_lines, read_whois, registrars_server
from threadaudit.records import Outcome, Probed

_PORT = 43
_MOST_BYTES = 100_000
# The longest answers seen have some 20 kB.
_PIECE = 16_384


@dataclass(slots=True)
class _Taken:
    """What has come of an answer so far."""

    address: str = ""
    pinned: bool = True
    response: bytearray = field(default_factory=bytearray)
    truncated: bool = True


class WhoisProbe:
    """Asks the registry of a host's domain over WHOIS."""

    name = "whois"

    def __init__(self, tools: Tools) -> None:
        """Take what it works with."""
        self._tools = tools
        self._by_iana: dict[str, asyncio.Future[str | None]] = {}

    async def __call__(self, target: Target) -> Probed:
        """Ask, and say how it ended."""
        return await inquire(self._tools, self.name, target, self._ask)

    async def _ask(self, inquiry: Inquiry) -> Registration | None:
        """Find the server, ask it, and where it names the registrar's, ask that one for what is missing."""
        server = whois_server(inquiry.domain, self._tools.settings.whois_servers) or await self._server_by_iana(inquiry)
        lines = await self._lines(inquiry, server, inquiry.domain)
        with inquiry.asking(server):
            registration = read_whois(lines, inquiry.domain, server)
        registrars = registrars_server(lines, server)
        if registration is None or registration.registrant is not None or registrars is None:
            return registration
        return await self._filled(inquiry, registration, registrars)

    async def _filled(self, inquiry: Inquiry, registration: Registration, server: str) -> Registration:
        """Return a registration with what only the registrar tells: its server is asked once, and believed where the registry is silent."""
        try:
            lines = await self._lines(inquiry, server, inquiry.domain)
            with inquiry.asking(server):
                more = read_whois(lines, inquiry.domain, server)
        except ProbeFailure as failure:
            inquiry.notes.append(f"What only the registrar tells is missing: {failure.reason}")
            return registration
        return registration if more is None else registration.filled_from(more)

    async def _server_by_iana(self, inquiry: Inquiry) -> str:
        """Return the server that IANA names for the domain's suffix; asked once a run, and again only where that failed."""
        suffix = inquiry.domain.rpartition(".")[2]
        known = self._by_iana.get(suffix)
        server = await (asyncio.shield(known) if known is not None else self._ask_iana(inquiry, suffix))
        if server is None:
            raise ProbeFailure(Outcome.SKIPPED, f"IANA knows no WHOIS server for the suffix {suffix}.")
        return server

    async def _ask_iana(self, inquiry: Inquiry, suffix: str) -> str | None:
        """Ask IANA for the server of a suffix, on behalf of all who want to know meanwhile."""
        answer: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._by_iana[suffix] = answer
        try:
            lines = await self._lines(inquiry, IANA, suffix)
            with inquiry.asking(IANA):
                answer.set_result(iana_server(lines, suffix))
        except ProbeFailure as failure:
            answer.set_exception(failure)
            return await answer
        finally:
            if not answer.done():
                answer.cancel()
            if answer.cancelled() or answer.exception() is not None:
                del self._by_iana[suffix]
        return answer.result()

    async def _lines(self, inquiry: Inquiry, server: str, name: str) -> list[str]:
        """Ask a server for a name, keep what it sends, and return its lines, harmless."""
        await inquiry.turn(server)
        how = manner(server)
        question = f"{how.question.format(name)}\r\n".encode("ascii")
        asked_at = self._tools.clock()
        taken = _Taken()
        with inquiry.asking(server) as left:
            try:
                await self._converse(server, question, left, taken)
            finally:
                if taken.address:
                    inquiry.keep(
                        f"whois://{server}/{name}",
                        taken.address,
                        asked_at,
                        question,
                        bytes(taken.response),
                        truncated=taken.truncated,
                        pinned=taken.pinned,
                    )
        if taken.truncated:
            inquiry.notes.append(f"Only the first {_MOST_BYTES:,} bytes of what {defang(server)} sent were read.")
        return read_lines(_text(taken.response, how))

    async def _converse(self, server: str, question: bytes, left: float, taken: _Taken) -> None:
        """Send a question and read until the server hangs up, time is over, or no answer is that long."""
        try:
            async with asyncio.timeout(left):
                connection = await self._tools.guard.connect(server, _PORT)
                taken.address, taken.pinned = connection.address, connection.pinned
                try:
                    connection.writer.write(question)
                    await _read(connection.reader, taken)
                finally:
                    connection.writer.transport.abort()
        except TimeoutError as error:
            began = "The answer began, but did not end in time." if taken.response else "No answer came in time."
            raise ProbeFailure(Outcome.TIMEOUT, began) from error
        except OSError as error:
            raise ProbeFailure(Outcome.REFUSED, "The connection broke off.") from error


async def _read(reader: asyncio.StreamReader, taken: _Taken) -> None:
    """Take what comes, until the server hangs up or it is too much."""
    while len(taken.response) <= _MOST_BYTES:
        piece = await reader.read(_PIECE)
        if not piece:
            taken.truncated = False
            return
        taken.response += piece
    del taken.response[_MOST_BYTES:]


def _text(answer: bytearray, how: Manner) -> str:
    """Return an answer as text, in the first encoding that fits."""
    for encoding in how.encodings:
        try:
            return answer.decode(encoding)
        except UnicodeDecodeError:
            continue
    return answer.decode("utf-8", "replace")
