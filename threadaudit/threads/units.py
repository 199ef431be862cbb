"""The pieces of a stretch that are not cut any further: its lines, and the sentences of lines that hold more than one post."""

from __future__ import annotations

import re
from typing import NamedTuple

from threadaudit.late import late
from threadaudit.records import Span

_SENTENCE_END = late(
    r"""
    [.!?…:;][\"'”“»)\]]*+        # the end of a sentence, its quotes
    [ ]++(?=\S)
  | [。！？]++[」』）]*+(?=\S)       # the same where no space follows
  | https?://\S++[ ]++(?=\S)     # or a link
    """,
    re.VERBOSE,
)
_SPACE = late(r"[ ]++(?=\S)")
_WIDEST = 200
"""How far white space is counted: masked furniture may be long."""
_MOST_UNITS = 48
"""A stretch of more lines than this has its very short ones put together."""


class Unit(NamedTuple):
    """A piece of text that is not cut any further."""

    start: int
    """Where it begins, white space left out."""
    end: int
    """Where it ends, white space left out."""
    breaks: int
    """How many line ends stand before it; 0 where it is cut from a line."""


def units_of(plain: str, start: int, end: int, limit: int, *, whole_lines: bool) -> list[Unit]:
    """Take a stretch apart; `whole_lines` are not cut, however long they are."""
    units: list[Unit] = []
    breaks = line_ends_before(plain, start)
    at = start
    while at < end:
        stop = plain.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = plain[at:stop]
        content = line.strip()
        if content:
            first = at + len(line) - len(line.lstrip())
            last = first + len(content)
            if last - first > limit and not whole_lines:
                units.extend(_sentences(plain, first, last, breaks, limit))
            else:
                units.append(Unit(first, last, breaks))
            breaks = 0
        breaks += 1
        at = stop + 1
    return units if len(units) <= _MOST_UNITS else _thinned(units, limit)


def with_mark(units: list[Unit], mark: Span, *, tail: bool) -> list[Unit]:
    """Put a unit that is nothing but a mark together with what the mark numbers: no post is only its mark."""
    for index, unit in enumerate(units):
        if mark.start <= unit.start and unit.end <= mark.end and len(units) > 1:
            first = max(0, index - 1) if tail or index == len(units) - 1 else index
            both = Unit(units[first].start, units[first + 1].end, units[first].breaks)
            return [*units[:first], both, *units[first + 2 :]]
    return units


def line_ends_before(plain: str, at: int) -> int:
    """Count the line ends that stand, with white space, directly before an offset."""
    before = plain[max(0, at - _WIDEST) : at]
    return before.count("\n", len(before.rstrip()))


def line_ends_behind(plain: str, at: int) -> int:
    """Count the line ends that stand, with white space, directly behind an offset."""
    behind = plain[at : at + _WIDEST]
    return behind.count("\n", 0, len(behind) - len(behind.lstrip()))


def _thinned(units: list[Unit], limit: int) -> list[Unit]:
    """Put very short lines together, but for those at both ends, so that the work stays bounded."""
    edge = _MOST_UNITS // 3
    middle: list[Unit] = []
    for unit in units[edge:-edge]:
        if middle and unit.end - middle[-1].start <= limit // 4:
            middle[-1] = Unit(middle[-1].start, unit.end, middle[-1].breaks)
        else:
            middle.append(unit)
    return [*units[:edge], *middle, *units[-edge:]]


def _sentences(plain: str, start: int, end: int, breaks: int, limit: int) -> list[Unit]:
    """Cut a long line at its sentence ends, and at spaces where a sentence is as long as a post."""
    units: list[Unit] = []
    for first, last in _pieces(_SENTENCE_END, plain, start, end):
        if last - first > limit:
            units.extend(Unit(*piece, 0) for piece in _chunks(plain, first, last, limit))
        else:
            units.append(Unit(first, last, 0))
    units[0] = Unit(units[0].start, units[0].end, breaks)
    return units


def _pieces(border: re.Pattern[str], plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut behind each match, and leave out the spaces there."""
    pieces = []
    first = start
    for match in border.finditer(plain, start, end):
        pieces.append((first, match.start() + len(match[0].rstrip())))
        first = match.end()
    pieces.append((first, end))
    return [(first, last) for first, last in pieces if last > first]


def _chunks(plain: str, start: int, end: int, limit: int) -> list[tuple[int, int]]:
    """Cut text without sentence ends at spaces, into pieces of at least an eighth of a post, so that there are few."""
    chunks: list[tuple[int, int]] = []
    for first, last in _pieces(_SPACE, plain, start, end):
        if chunks and last - chunks[-1][0] <= limit // 8:
            chunks[-1] = (chunks[-1][0], last)
        else:
            chunks.append((first, last))
    return chunks
