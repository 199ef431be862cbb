"""Cut a stream into items: the lines of a file, or the elements of a JSON list, one in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from threadaudit.readers.texts.source import CHUNK, Source

BLANK = b" \t\r\n"
"""What JSON takes for white space (RFC 8259, section 2)."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line or an element."""

    line: int
    """The number of the line that it begins in, counted from 1."""
    data: bytes | None
    """Its bytes; None where it is too long to be kept."""


class Gathering:
    """The bytes of one item while they come in."""

    def __init__(self, line: int, longest: int) -> None:
        """Begin at a line; what is longer is not kept."""
        self.line = line
        self._longest = longest
        self._size = 0
        self._pieces: list[bytes] = []

    def add(self, piece: bytes) -> None:
        """Add bytes; once there are too many, drop them all."""
        self._size += len(piece)
        if self._size <= self._longest:
            self._pieces.append(piece)
        else:
            self._pieces.clear()

    def take(self) -> Item:
        """Return the item."""
        return Item(self.line, b"".join(self._pieces) if self._size <= self._longest else None)


def lines(source: Source, longest: int) -> Iterator[Item]:
    """Give each line without its end, also the last one if nothing ends it."""
    source.pass_mark()
    line = Gathering(1, longest)
    held = False
    while chunk := source.read(CHUNK):
        *whole, rest = chunk.split(b"\n")
        for piece in whole:
            line.add(piece)
            yield line.take()
            line = Gathering(line.line + 1, longest)
        line.add(rest)
        held = bool(rest) or (held and not whole)
    if held:
        yield line.take()
