"""One question over one connection, and its answer under every limit: time, bytes, unpacked bytes, pieces, interim answers.

Everything that asks over HTTP asks through here; `transport` puts httpx's face on it. Each question has a connection of its own: hosts are
seldom asked twice, and a pool of idle connections costs more than it saves.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import ada_url

from threadaudit.probes.answers import Head, NoHttp, read_answer
from threadaudit.probes.probe import Connection, Guard, ProbeFailure
from threadaudit.probes.settings import ProbeSettings
from threadaudit.probes.unpack import ASKED_FOR, Damaged, Unpacker, unpacker
from threadaudit.records import Outcome

REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""The statuses after which a browser follows `Location` (the Fetch standard's redirect statuses)."""

_PIECE = 65_536
"""How much is read at once, in bytes."""
_MOST_OVERHEAD = 131_072
"""How much a head and the frames around a body may take besides the body, in bytes."""
_LONGEST_URL = 16_384
"""Longer than any that leads anywhere, and shorter than what fills memory."""
_DEFAULT_PORTS = {"http": 80, "https": 443}

_WEB_URL = re.compile(
    r"""
    (?P<scheme> https? ) ://
    (?: [^/?\#@]*+ @ )?+                              # user and password, never sent
    (?P<authority>
        (?P<host> \[ [0-9a-f:.]++ \] | [^/?\#@:\[]++ )
        (?: : (?P<port> [0-9]++ ) )?+                 # only where it is not the scheme's own
    )
    (?P<target> [^\#]*+ )                             # path and query
    """,
    re.VERBOSE,
)
"""A web address in WHATWG form."""

_SENDABLE = re.compile(r"[\x20-\x7e]*+")
"""What a header field of ours may hold: no line end, through which another field could be smuggled."""


@dataclass(frozen=True, slots=True)
class WebUrl:
    """A URL that can be asked over HTTP, taken apart."""

    href: str
    """All of it in WHATWG form, without user, password and fragment."""
    scheme: str
    """`http` or `https`."""
    authority: str
    """The host, and the port where the scheme's own is not meant."""
    host: str
    """The host, A-labels; an IPv6 address in brackets."""
    port: int
    """The port."""
    target: str
    """Path and query."""


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


_ACCEPTED = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"
_LAST_FIELDS = f"Accept-Encoding: {ASKED_FOR}\r\nConnection: close\r\n\r\n"


class Asker:
    """Asks over HTTP through the guard, one connection a question."""

    def __init__(self, guard: Guard, settings: ProbeSettings) -> None:
        """Take what opens connections, and the limits."""
        self._guard = guard
        self._settings = settings
        self._usual = {"User-Agent": settings.agent, "Accept": _ACCEPTED, "Accept-Language": settings.language}
        self._contexts: dict[bool, ssl.SSLContext] = {}

    async def ask(self, question: Question) -> Fetched:
        """Ask, and return what came; raise ProbeFailure, or Unfinished with what came until then, and nothing else."""
        url = web_url(question.url)
        if url.port not in self._settings.ports:
            raise ProbeFailure(Outcome.BLOCKED, f"The URL names port {url.port}, which may not be asked.")
        tls = self.context(verify=question.verify) if url.scheme == "https" else None
        request = self._request(question, url)
        taken = _Taken(url.href)
        try:
            async with asyncio.timeout(question.deadline):
                connection = await self._guard.connect(url.host, url.port, tls=tls)
                try:
                    await _converse(connection, request, question, taken)
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

    def _request(self, question: Question, url: WebUrl) -> bytes:
        """Write the question."""
        fields = {"Host": url.authority, **self._usual, **{name.title(): value for name, value in question.headers.items()}}
        lines = [f"{question.method} {url.target} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
        if not all(map(_SENDABLE.fullmatch, lines)):
            raise ProbeFailure(Outcome.MALFORMED, "The question cannot be put into HTTP.")
        return "\r\n".join((*lines, _LAST_FIELDS)).encode("ascii")


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
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED  # outdated versions and keys are no reason not to look
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.set_alpn_protocols(["http/1.1"])
    return context


def web_url(text: str) -> WebUrl:
    """Read a URL as a browser does; raise ProbeFailure where it must not be asked."""
    if len(text) > _LONGEST_URL:
        raise ProbeFailure(Outcome.MALFORMED, "The URL is too long to be asked.")
    try:
        href = ada_url.URL(text).href
    except ValueError as error:  # also UnicodeEncodeError, for lone surrogates
        raise ProbeFailure(Outcome.MALFORMED, "The URL cannot be read.") from error
    match = _WEB_URL.match(href)
    if match is None:
        raise ProbeFailure(Outcome.BLOCKED, "The URL's scheme is neither http nor https.")
    scheme, authority, target = match["scheme"], match["authority"], match["target"]
    return WebUrl(f"{scheme}://{authority}{target}", scheme, authority, match["host"], int(match["port"] or _DEFAULT_PORTS[scheme]), target)


async def _converse(connection: Connection, request: bytes, question: Question, taken: _Taken) -> None:
    """Send the question and take the answer, until it ends or a limit is reached."""
    taken.request, taken.address, taken.pinned = request, connection.address, connection.pinned
    connection.writer.write(request)
    taking = _Taking(question, taken)
    data = await _read(connection.reader)
    taken.raw += data
    reader, parts = read_answer(question.method, data)
    try:
        taking.take(parts)
        while not (reader.done or taking.enough):
            data = await _read(connection.reader)
            taken.raw += data
            taking.take(reader.feed(data))
    except NoHttp as error:
        _keep_or_raise(taken, error, ended=not data)
    taken.truncated = taken.truncated or not reader.done
    taking.end()


def _keep_or_raise(taken: _Taken, error: NoHttp, *, ended: bool) -> None:
    """Keep a body that broke off, as browsers do; raise ProbeFailure for everything else that is no HTTP."""
    if ended and taken.status:
        return
    if ended and not taken.raw:
        raise taken.failure(Outcome.REFUSED, "The server closed the connection without an answer.") from error
    raise taken.cut(Outcome.MALFORMED, str(error)) from error


async def _read(reader: asyncio.StreamReader) -> bytes:
    """Read what is there; a connection that breaks has ended."""
    try:
        return await reader.read(_PIECE)
    except OSError:
        return b""


class _Taking:
    """Takes heads and pieces of bodies, and knows when it has enough."""

    def __init__(self, question: Question, taken: _Taken) -> None:
        self._question = question
        self._taken = taken
        self._unpacker: Unpacker | None = None
        self._skips_body = self._full = False

    @property
    def enough(self) -> bool:
        """Whether nothing more need be read."""
        return self._full or self._skips_body or len(self._taken.raw) >= self._question.max_bytes + _MOST_OVERHEAD

    def take(self, parts: Iterable[Head | bytes]) -> None:
        """Take what a reader made of the bytes that came."""
        for part in parts:
            if isinstance(part, Head):
                self._take_head(part)
            elif not self._full and not self._skips_body:
                self._take_piece(part)

    def end(self) -> None:
        """Refuse an answer that was packed in a way that nobody asked for."""
        if self._unpacker is None and not self._skips_body:
            raise self._taken.failure(Outcome.MALFORMED, "The answer is packed in a way that was not asked for.")

    def _take_head(self, head: Head) -> None:
        """Take the status and the header fields, and find out how to unpack what follows."""
        self._taken.status, self._taken.headers = head.status, head.headers
        coding = ",".join(value for name, value in head.headers if name == "content-encoding")
        self._unpacker = unpacker(coding, self._question.max_bytes)
        if not self._question.whole_redirects and head.status in REDIRECTS:
            self._skips_body = any(name == "location" for name, _ in head.headers)

    def _take_piece(self, piece: bytes) -> None:
        """Take a piece of the body."""
        if self._unpacker is None:
            return
        try:
            self._taken.body.append(self._unpacker.feed(piece))
        except Damaged as error:
            raise self._taken.cut(Outcome.MALFORMED, "The answer could not be unpacked.") from error
        self._full = self._taken.truncated = self._unpacker.full


def _late(taken: _Taken) -> str:
    """Say at what point time ran out."""
    if taken.status:
        return "The answer began, but did not end in time."
    if taken.raw:
        return "What came had no end of its header fields in time."
    return (
        "No answer came in time."
        if taken.request
        else "No connection was ready in time: name, connection and encryption together took too long."
    )
