"""One question over one connection, and its answer under every limit: time, bytes, unpacked bytes, pieces, interim answers.

Everything that asks over HTTP asks through here; `transport` puts httpx's face on it. Each question has a connection of its own: hosts are
seldom asked twice, and a pool of idle connections costs more than it saves.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field

import ada_url
import h11

from threadaudit.probes.probe import Connection, Guard, ProbeFailure
from threadaudit.probes.settings import ProbeSettings
from threadaudit.probes.unpack import ASKED_FOR, Damaged, Unpacker, unpacker
from threadaudit.records import Outcome

REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""The statuses after which a browser follows `Location` (the Fetch standard's redirect statuses)."""

_PIECE = 65_536
"""How much is read at once, in bytes."""
_MOST_HEAD = 65_536
"""How long a head may be: four times what browsers and servers accept of each other."""
_MOST_PIECES = 20_000
"""How many chunks an answer may have: a megabyte in chunks of one byte would take seconds to read."""
_MOST_INTERIM = 16
"""How many answers of the kind `103 Early Hints` may come before the real one; honest servers send one or two."""
_LONGEST_URL = 16_384
"""Longer than any that leads anywhere, and shorter than what fills memory."""
_DEFAULT_PORTS = {"http:": 80, "https:": 443}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was asked over HTTP, and what came."""

    url: str
    """The URL that was asked, in WHATWG form, without user, password and fragment."""
    status: int
    """The status; 0 where none could be read."""
    headers: tuple[tuple[str, str], ...]
    """The header fields as they came, names in lower case."""
    body: bytes
    """The body, unpacked."""
    raw_request: bytes
    """The question as it was sent."""
    raw_response: bytes
    """The answer as it came, as far as it was read."""
    address: str
    """The address that answered; the proxy's where there is one."""
    truncated: bool
    """Whether more came, or should have come, than was read."""
    pinned: bool
    """Whether the address that was checked is the one that answered."""

    def header(self, name: str) -> str | None:
        """Return the first value of a header field, by its name in lower case; None where there is none."""
        return next((value for key, value in self.headers if key == name), None)


class Unfinished(ProbeFailure):
    """An answer began and did not end well; what came until then is kept."""

    def __init__(self, outcome: Outcome, reason: str, fetched: Fetched) -> None:
        """Say how it ended, and keep what came."""
        super().__init__(outcome, reason)
        self.fetched = fetched


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked over HTTP, and its limits."""

    url: str
    """The URL, in any form; it is read as a browser reads it."""
    deadline: float
    """How long it may take in all, in seconds."""
    max_bytes: int
    """The most that is read of the answer's body, before and after unpacking."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Header fields to send, beside or instead of the usual ones."""
    method: str = "GET"
    """The method."""
    verify: bool = True
    """Whether the server must have a valid certificate."""
    whole_redirects: bool = True
    """Whether the body of a redirect is read as well, although nobody sees it."""


@dataclass(slots=True)
class _Taken:
    """What has come of an answer so far."""

    url: str
    request: bytes = b""
    address: str = ""
    pinned: bool = True
    raw: bytearray = field(default_factory=bytearray)
    status: int = 0
    headers: tuple[tuple[str, str], ...] = ()
    body: list[bytes] = field(default_factory=list)
    truncated: bool = False

    def fetched(self) -> Fetched:
        """Make the record of what came."""
        return Fetched(
            url=self.url,
            status=self.status,
            headers=self.headers,
            body=b"".join(self.body),
            raw_request=self.request,
            raw_response=bytes(self.raw),
            address=self.address,
            truncated=self.truncated,
            pinned=self.pinned,
        )

    def failure(self, outcome: Outcome, reason: str) -> ProbeFailure:
        """Say how it ended, with what came where a question was sent at all."""
        return Unfinished(outcome, reason, self.fetched()) if self.request else ProbeFailure(outcome, reason)

    def cut(self, outcome: Outcome, reason: str) -> ProbeFailure:
        """Say how it ended where more may have come than was read."""
        self.truncated = True
        return self.failure(outcome, reason)


class Asker:
    """Asks over HTTP through the guard, one connection a question."""

    def __init__(self, guard: Guard, settings: ProbeSettings) -> None:
        """Take what opens connections, and the limits."""
        self._guard = guard
        self._settings = settings
        self._contexts: dict[bool, ssl.SSLContext] = {}

    async def ask(self, question: Question) -> Fetched:
        """Ask, and return what came; raise ProbeFailure, or Unfinished with what came until then, and nothing else."""
        url = readable_url(question.url)
        port = int(url.port or _DEFAULT_PORTS[url.protocol])
        if port not in self._settings.ports:
            raise ProbeFailure(Outcome.BLOCKED, f"The URL names port {port}, which may not be asked.")
        tls = self.context(verify=question.verify) if url.protocol == "https:" else None
        taken = _Taken(url.href)
        try:
            async with asyncio.timeout(question.deadline):
                connection = await self._guard.connect(url.hostname, port, tls=tls)
                try:
                    await _converse(connection, self._request(question, url), question, taken)
                finally:
                    connection.writer.transport.abort()
        except TimeoutError as error:
            raise taken.cut(Outcome.TIMEOUT, _late(taken)) from error
        return taken.fetched()

    def context(self, *, verify: bool) -> ssl.SSLContext:
        """Return the TLS settings, which are made once: with the system's trust or `SSL_CERT_FILE`'s, or without any."""
        if verify not in self._contexts:
            self._contexts[verify] = verifying_context() if verify else trusting_context()
        return self._contexts[verify]

    def _request(self, question: Question, url: ada_url.URL) -> h11.Request:
        """Write the question."""
        usual = {
            "Host": url.host,
            "User-Agent": self._settings.agent,
            "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
            "Accept-Language": self._settings.language,
        }
        given = {name.title(): value for name, value in question.headers.items()}
        headers = usual | given | {"Accept-Encoding": ASKED_FOR, "Connection": "close"}
        return h11.Request(method=question.method, target=(url.pathname + url.search).encode("ascii"), headers=list(headers.items()))


def verifying_context() -> ssl.SSLContext:
    """Make TLS settings that hold a server to its certificate; `SSL_CERT_FILE` is honoured."""
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


def trusting_context() -> ssl.SSLContext:
    """Make TLS settings that take any certificate and any version: to look at a server, not to believe it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("DEFAULT:@SECLEVEL=0")  # outdated keys and versions are a finding, no reason not to look
    context.set_alpn_protocols(["http/1.1"])
    return context


def readable_url(text: str) -> ada_url.URL:
    """Read a URL as a browser does, without user, password and fragment; raise ProbeFailure where it must not be asked."""
    if len(text) > _LONGEST_URL:
        raise ProbeFailure(Outcome.MALFORMED, "The URL is too long to be asked.")
    try:
        url = ada_url.URL(text)
    except ValueError as error:  # also UnicodeEncodeError, for lone surrogates
        raise ProbeFailure(Outcome.MALFORMED, "The URL cannot be read.") from error
    if url.protocol not in _DEFAULT_PORTS:
        raise ProbeFailure(Outcome.BLOCKED, "The URL's scheme is neither http nor https.")
    url.username = url.password = url.hash = ""
    return url


async def _converse(connection: Connection, request: h11.Request, question: Question, taken: _Taken) -> None:
    """Send the question and take the answer, until it ends or a limit is reached."""
    protocol = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MOST_HEAD)
    taken.address, taken.pinned = connection.address, connection.pinned
    try:
        taken.request = (protocol.send(request) or b"") + (protocol.send(h11.EndOfMessage()) or b"")
    except h11.LocalProtocolError as error:
        raise ProbeFailure(Outcome.MALFORMED, "The URL cannot be asked over HTTP.") from error
    connection.writer.write(taken.request)
    reading = _Reading(question, taken)
    ended = False
    try:
        while not reading.done:
            event = protocol.next_event()
            if event is h11.NEED_DATA:
                if reading.enough:
                    taken.truncated = True
                    return
                piece = await _read(connection.reader)
                ended = ended or not piece
                taken.raw += piece
                protocol.receive_data(piece)
            else:
                reading.take(event)
    except h11.RemoteProtocolError as error:
        _raise_or_keep(taken, error, ended=ended)


def _raise_or_keep(taken: _Taken, error: h11.RemoteProtocolError, *, ended: bool) -> None:
    """Keep a body that broke off, as browsers do; raise ProbeFailure for everything else that is no HTTP."""
    if ended and taken.status:
        taken.truncated = True
    elif ended and not taken.raw:
        raise taken.failure(Outcome.REFUSED, "The server closed the connection without an answer.") from error
    else:
        raise taken.cut(Outcome.MALFORMED, "The server's answer is no HTTP that could be read.") from error


async def _read(reader: asyncio.StreamReader) -> bytes:
    """Read what is there; a connection that breaks has ended."""
    try:
        return await reader.read(_PIECE)
    except OSError:
        return b""


class _Reading:
    """Takes the parts of one answer, and knows when to stop."""

    def __init__(self, question: Question, taken: _Taken) -> None:
        self.done = False
        self._question = question
        self._taken = taken
        self._pieces = self._interim = 0
        self._seen = False
        self._unpacker: Unpacker | None = None

    @property
    def enough(self) -> bool:
        """Whether nothing more need be read."""
        return self._seen or len(self._taken.raw) >= self._question.max_bytes + _MOST_HEAD

    def take(self, event: object) -> None:
        """Take one part of the answer."""
        match event:
            case h11.Data():
                self._take_piece(bytes(event.data))
            case h11.Response():
                self._take_head(event)
            case h11.InformationalResponse():
                self._interim += 1
                if self._interim > _MOST_INTERIM:
                    raise self._taken.cut(Outcome.MALFORMED, "The server sends interim answers without end.")
            case _:  # the end of the answer; h11 pauses where a server switches the protocol
                self.done = True
                self._refuse_unknown_coding()

    def _take_head(self, head: h11.Response) -> None:
        """Take the status and the header fields, and find out how to unpack what follows."""
        taken = self._taken
        taken.status = head.status_code
        taken.headers = tuple((name.decode("ascii"), _text(value)) for name, value in head.headers)
        codings = [value for name, value in taken.headers if name == "content-encoding"]
        self._unpacker = unpacker(",".join(codings), self._question.max_bytes)
        self._seen = not self._question.whole_redirects and taken.status in REDIRECTS and any(n == "location" for n, _ in taken.headers)

    def _take_piece(self, piece: bytes) -> None:
        """Take a piece of the body."""
        self._pieces += 1
        if self._seen:
            return
        if self._unpacker is not None:
            try:
                self._taken.body.append(self._unpacker.feed(piece))
            except Damaged as error:
                raise self._taken.cut(Outcome.MALFORMED, "The server's answer could not be unpacked.") from error
        if self._pieces >= _MOST_PIECES or (self._unpacker is not None and self._unpacker.full):
            self._taken.truncated = self.done = True

    def _refuse_unknown_coding(self) -> None:
        """Refuse an answer that was packed in a way that nobody asked for."""
        if self._unpacker is None and not self._seen and self._pieces:
            raise self._taken.failure(Outcome.MALFORMED, "The server's answer is packed in a way that was not asked for.")


def _text(value: bytes) -> str:
    """Read a header field's value as browsers do: UTF-8 where it is that, else a character a byte."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _late(taken: _Taken) -> str:
    """Say at what point time ran out."""
    if taken.status:
        return "The answer began, but did not end in time."
    return "No answer came in time." if taken.request else "No connection was made in time."
