"""Reads HTTP answers piece by piece: plain ones here, quickly, and whatever is odd with h11. A test holds both to the same results.

A plain answer has a head without oddities that came in one piece, and a body that ends where `Content-Length` or the connection ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import h11

Headers = tuple[tuple[str, str], ...]

_MOST_HEAD = 65_536
"""How long a head may be, in bytes: four times what browsers and servers accept of each other."""
_MOST_PIECES = 20_000
"""How many chunks an answer may have: a megabyte in chunks of one byte would take seconds to read."""
_MOST_INTERIM = 16
"""How many answers of the kind `103 Early Hints` may come before the real one; honest servers send one or two."""

_PLAIN_HEAD = re.compile(
    rb"""
    HTTP/1\.[01] [ ] (?P<status> [2-5][0-9][0-9] )             # the status line
    (?: [ ] [\t\x20-\x7e\x80-\xff]*+ )?+ \r\n                  # the reason in words, which may be missing
    (?P<fields> (?:
        [!\#$%&'*+.^_`|~0-9A-Za-z-]++ :                        # a field's name (RFC 9110, 5.1)
        [ ]? [\x21-\x7e\x80-\xff]                              # its value, without an oddity at its beginning,
        [\t\x20-\x7e\x80-\xff]*+ \r\n                          # nor within
    )*+ )
    \r\n
    """,
    re.VERBOSE,
)
_FIELD = re.compile(
    rb"""
    (?P<name> [^:\r]++ ) : [ ]?      # of a head that is known to be plain
    (?P<value> [^\r]++ ) \r\n
    """,
    re.VERBOSE,
)
_WITHOUT_BODY = frozenset({204, 304})
_LONGEST_LENGTH = 18
"""Digits of a length that is surely none of this world; h11 says what is wrong with more."""


class NoHttp(Exception):
    """What came is no HTTP answer; its text is a sentence."""


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of an answer."""

    status: int
    """Its status."""
    headers: Headers
    """Its header fields as they came, names in lower case."""


class AnswerReader(Protocol):
    """Takes what comes over a connection, and gives back heads and pieces of bodies."""

    done: bool
    """Whether the answer is whole."""

    def feed(self, data: bytes) -> Iterator[Head | bytes]:
        """Take what came, where nothing means that the connection ended; raise NoHttp where it is no answer or not a whole one."""
        ...


class PlainReader:
    """Reads the body behind a plain head."""

    def __init__(self, head: Head, length: int | None, rest: bytes) -> None:
        """Take the head, the body's length where it is known, and what came behind the head already."""
        self._begun = (head, rest)
        self._left = length
        self.done = False

    def begin(self) -> Iterator[Head | bytes]:
        """Give back the head, and what came behind it."""
        head, rest = self._begun
        yield head
        if rest or self._left == 0:
            yield from self._take(rest)

    def feed(self, data: bytes) -> Iterator[Head | bytes]:
        """Take a piece of the body."""
        if data:
            yield from self._take(data)
        elif self._left is None:
            self.done = True
        else:
            raise NoHttp("The answer broke off.")

    def _take(self, data: bytes) -> Iterator[bytes]:
        if self._left is None:
            yield data
            return
        data = data[: self._left]
        self._left -= len(data)
        self.done = self._left == 0
        if data:
            yield data


def plain_reader(data: bytes) -> PlainReader | None:
    """Make a reader for the answer to a GET that begins so; None where it is not plain."""
    match = _PLAIN_HEAD.match(data)
    if match is None or len(data) > _MOST_HEAD:
        return None
    status = int(match["status"])
    headers = tuple((name.decode("ascii").lower(), as_text(value.rstrip(b" \t"))) for name, value in _FIELD.findall(match["fields"]))
    lengths = [value for name, value in headers if name == "content-length"]
    if len(lengths) > 1 or status in _WITHOUT_BODY or any(name == "transfer-encoding" for name, _ in headers):
        return None
    if lengths and not (lengths[0].isascii() and lengths[0].isdigit() and len(lengths[0]) <= _LONGEST_LENGTH):
        return None
    return PlainReader(Head(status, headers), int(lengths[0]) if lengths else None, data[match.end() :])


_ANY_QUESTION = {method: h11.Request(method=method, target="/", headers=[("Host", "any")]) for method in ("GET", "HEAD")}
"""What h11 must know of the question: a HEAD's answer has no body."""


class OddReader:
    """Reads any answer, with h11."""

    def __init__(self, method: str) -> None:
        """Take the question's method."""
        self._protocol = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MOST_HEAD)
        self._protocol.send(_ANY_QUESTION["HEAD" if method == "HEAD" else "GET"])
        self._protocol.send(h11.EndOfMessage())
        self._pieces = self._interim = 0
        self.done = False

    def feed(self, data: bytes) -> Iterator[Head | bytes]:
        """Take what came, and give back what h11 makes of it."""
        try:
            self._protocol.receive_data(data)
            while not self.done and (event := self._protocol.next_event()) is not h11.NEED_DATA:
                yield from self._read(event)
        except h11.RemoteProtocolError as error:
            raise NoHttp("The answer is no HTTP.") from error

    def _read(self, event: object) -> Iterator[Head | bytes]:
        match event:
            case h11.Response():
                yield Head(event.status_code, tuple((name.decode("ascii"), as_text(value)) for name, value in event.headers))
            case h11.Data():
                self._pieces += 1
                if self._pieces > _MOST_PIECES:
                    raise NoHttp("The answer comes in too many pieces.")
                yield bytes(event.data)
            case h11.EndOfMessage():
                self.done = True
            case h11.InformationalResponse():
                self._interim += 1
                if self._interim > _MOST_INTERIM:
                    raise NoHttp("The server sends interim answers without end.")
            case _:
                raise NoHttp("The server changes to another protocol, or ends without an answer.")


def read_answer(method: str, data: bytes) -> tuple[AnswerReader, Iterator[Head | bytes]]:
    """Begin to read an answer: return what reads the rest of it, and what the first bytes held."""
    plain = plain_reader(data) if method == "GET" else None
    if plain is not None:
        return plain, plain.begin()
    odd = OddReader(method)
    return odd, odd.feed(data)


def as_text(value: bytes) -> str:
    """Read a header field's value as browsers do: UTF-8 where it is that, else a character a byte."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
