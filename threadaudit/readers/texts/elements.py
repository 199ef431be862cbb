"""Cut JSON into its values without reading all of it: the elements of a list, or values that stand one behind the other.

Only brackets, commas and quotes are looked at; what stands between them is for the JSON decoder. So a value that is broken is one bad
item, as long as its brackets are whole, and no nesting is too deep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from threadaudit.errors import InputError
from threadaudit.readers.texts.items import BLANK, Gathering, Item
from threadaudit.readers.texts.source import CHUNK, Source

_OUTSIDE = re.compile(rb'["\[\]{},]')
"""What counts between the elements of a list."""
_INSIDE = re.compile(
    rb"""
    [^"\[\]{}]*+                                          # anything that opens and closes nothing
    (?: " [^"\\]*+ (?: \\. [^"\\]*+ )*+ " [^"\[\]{}]*+ )*+  # strings that are whole
    (?P<sign> ["\[\]{}] )?+                               # the bracket, or the quote of a string that is not
    """,
    re.VERBOSE | re.DOTALL,
)
"""What counts within an element, where commas do not."""
_STRING = re.compile(rb'[^"\\]*+(?:\\.[^"\\]*+)*+', re.DOTALL)
"""The rest of a string, up to its quote, to a backslash at the end of the bytes, or to that end."""
_AFTER_LIST = BLANK + b";"


def elements(source: Source, longest: int) -> Iterator[Item]:
    """Give each element of the list that the source begins with, or else each value; raise InputError where it breaks off."""
    source.pass_mark()
    line = 1
    while (head := source.look(CHUNK)) and not head.lstrip(BLANK):
        line += source.read(len(head)).count(b"\n")
    is_list = head.lstrip(BLANK)[:1] == b"["
    if is_list:
        line += source.read(head.index(b"[") + 1).count(b"\n")
    splitter = _Splitter(longest, line, is_list=is_list)
    while not splitter.is_closed and (chunk := source.read(CHUNK)):
        yield from splitter.feed(chunk)
    yield from splitter.finish(source.shown)
    if splitter.is_closed and (splitter.rest or source.look(CHUNK)).strip(_AFTER_LIST):
        raise InputError(f"{source.shown}: more stands behind the end of the list, line {splitter.line:,}; it is not read")


class _Splitter:
    """Where in the JSON we are, and what of the present element has come in."""

    def __init__(self, longest: int, line: int, *, is_list: bool) -> None:
        self._longest = longest
        self._is_list = is_list
        self._element: Gathering | None = None
        self._depth = 0
        self._in_string = self._is_escaped = False
        self.line = line
        """The line that is read now."""
        self.is_closed = False
        """Whether the list has ended."""
        self.rest = b""
        """What stands behind its end, of the bytes that were read."""

    def feed(self, chunk: bytes) -> Iterator[Item]:
        """Give the elements that end in some more bytes."""
        start = place = 0
        while place < len(chunk) and not self.is_closed:
            if self._in_string:
                place = self._pass_string(chunk, place)
                continue
            sign, place = self._next(chunk, place)
            end = self._end_of_element(sign, place)
            if end is not None:
                self._add(chunk[start:end])
                yield from self._take()
                start = place
        if self.is_closed:
            self.rest = chunk[place:]
        else:
            self._add(chunk[start:])

    def _end_of_element(self, sign: bytes, place: int) -> int | None:
        """Take note of a sign; return where the element ends, None where it goes on."""
        if sign == b'"':
            self._in_string = True
        elif sign in (b"{", b"["):
            self._depth += 1
        elif self._depth and sign:
            self._depth -= 1
            return None if self._depth else place
        elif self._is_list and sign in (b",", b"]"):
            self.is_closed = sign == b"]"
            return place - 1
        elif not self._is_list and sign in (b"}", b"]"):
            return place  # a bracket too many is an item of its own, and a bad one
        return None

    def finish(self, shown: str) -> Iterator[Item]:
        """Give what is left at the end; raise InputError where that is the middle of something."""
        if self._in_string or self._depth or (self._is_list and not self.is_closed):
            begun = f", in what begins in line {self._element.line:,}" if self._element else ""
            raise InputError(f"{shown}: breaks off{begun}")
        yield from self._take()

    def _next(self, chunk: bytes, place: int) -> tuple[bytes, int]:
        """Return the next sign that counts and the place behind it; nothing at the end of the bytes."""
        match = _INSIDE.match(chunk, place) if self._depth else _OUTSIDE.search(chunk, place)
        if match is None:
            return b"", len(chunk)
        return (match["sign"] or b"" if self._depth else match.group()), match.end()

    def _pass_string(self, chunk: bytes, place: int) -> int:
        """Return the place behind the string, or the end of the bytes where it goes on."""
        if self._is_escaped:
            self._is_escaped = False
            return place + 1
        match = _STRING.match(chunk, place)
        end = match.end() if match else place
        if end == len(chunk):
            return end
        self._in_string = chunk[end : end + 1] != b'"'
        self._is_escaped = self._in_string
        return end + 1

    def _add(self, piece: bytes) -> None:
        if self._element is None:
            kept = piece.lstrip(BLANK)
            self.line += piece.count(b"\n", 0, len(piece) - len(kept))
            if not kept:
                return
            self._element, piece = Gathering(self.line, self._longest), kept
        self._element.add(piece)
        self.line += piece.count(b"\n")

    def _take(self) -> Iterator[Item]:
        if self._element is not None:
            yield self._element.take()
            self._element = None
