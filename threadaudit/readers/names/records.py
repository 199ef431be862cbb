"""What is handed on while a long list is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

State: TypeAlias = tuple[str, ...]
"""What a shard has to know of those before it; each format has its own."""

_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be read, or lines that could not be judged."""

    file: str
    """The list that it stands in, as the user named it."""
    line: int
    """Its number, counted from 1; the first where there are several."""
    reason: str
    """What is wrong with it."""
    lines: int = 1
    """How many lines there are."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where in the lists a shard begins or ends."""

    file: int = 0
    """The number of the list, counted from 0."""
    offset: int = 0
    """How many of its bytes stand before, decompressed."""
    line: int = 1
    """The number of the line that follows, counted from 1."""
    format: str = ""
    """The format of the list; empty before its first bytes were seen."""
    state: State = ()
    """What the following lines depend on."""
    checksum: int = 0
    """The CRC-32 of the bytes before, by which a list that is read again is known to be the same."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Some whole lines of a list, not yet read."""

    number: int
    """Its place among the shards of all lists in this scan, counted from 0."""
    file: str
    """The list, as the user named it."""
    format: str
    """The format of the list."""
    data: bytes
    """The lines."""
    first_line: int
    """The number of the first line, counted from 1."""
    state: State
    """What the lines depend on."""
    bad: tuple[BadLine, ...]
    """Lines before the first one that were too long to be kept."""
    after: Position
    """Where the next shard begins."""

    def lines(self, bad: list[BadLine]) -> Iterator[tuple[int, str]]:
        """Give each line with its number, without its end; lines that are not UTF-8 are added to the bad ones."""
        try:
            text = self.data.decode()
        except UnicodeDecodeError:
            yield from self._one_by_one(bad)
            return
        yield from enumerate(text.removeprefix(_BYTE_ORDER_MARK).split("\n") if self.first_line == 1 else text.split("\n"), self.first_line)

    def _one_by_one(self, bad: list[BadLine]) -> Iterator[tuple[int, str]]:
        for number, line in enumerate(self.data.split(b"\n"), self.first_line):
            try:
                yield number, line.decode().removeprefix(_BYTE_ORDER_MARK if number == 1 else "")
            except UnicodeDecodeError as error:
                bad.append(BadLine(self.file, number, f"byte 0x{line[error.start]:02x} is not UTF-8"))


@dataclass(slots=True)
class Reading:
    """What a shard says."""

    lines: list[int] = field(default_factory=list)
    """For each name the number of its line."""
    names: list[str] = field(default_factory=list)
    """The names, in order."""
    bad: list[BadLine] = field(default_factory=list)
    """The lines that could not be read."""
