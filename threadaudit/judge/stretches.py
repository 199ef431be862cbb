"""Numbers for stretches of many texts at once, and sets of them: what the quick look at a long list is made of. Needs numpy.

A stretch's number is a polynomial of its letters: the number of all letters up to its end, less that of all up to its beginning, moved to
the first place. So each costs a subtraction and a multiplication, however long it is, and a letter is taken out or swapped as cheaply.
Two stretches that are equal have the same number; two that are not may by chance, which costs a closer look and changes no answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]
Letters = NDArray[np.uint32]

_BASE = 0x9E3779B97F4A7C15 | 1
_INVERSE = pow(_BASE, -1, 1 << 64)
_SPREAD = np.uint64(0xD6E8FEB86659FD93)
# Odd numbers whose bits look like chance; the base has an inverse because it is odd.

BASE, INVERSE = np.uint64(_BASE), np.uint64(_INVERSE)

_LINE_END = np.uint32(ord("\n"))

_TOGETHER = 4_096
"""So many texts are numbered at a time where all are known beforehand."""


class Stretches:
    """Texts in a row, ready to have the numbers of their stretches told."""

    __slots__ = ("behind", "ends", "inverse", "lengths", "letters", "owners", "places", "powers", "starts", "sums", "values")

    def __init__(self, letters: Letters, lengths: Places) -> None:
        """Work out what the numbers of all stretches are made of."""
        self.letters, self.lengths = letters, lengths
        self.ends: Places = np.cumsum(lengths)
        """Where each text ends, counted over all of them."""
        self.starts: Places = self.ends - lengths
        """Where each begins."""
        self.owners: Places = np.repeat(np.arange(len(lengths)), lengths)
        """In which text each letter is."""
        at = np.arange(len(letters))
        self.places: Places = at - np.repeat(self.starts, lengths)
        """How many letters precede each in its text."""
        self.behind: Places = np.repeat(self.ends, lengths) - at
        """How many there are from each on to the end of its text, itself counted."""
        self.powers, self.inverse = _powers(len(letters) + 1)
        self.values: Numbers = _spread(letters.astype(np.uint64) + np.uint64(1))
        """What each letter counts in the first place."""
        self.sums: Numbers = np.zeros(len(letters) + 1, np.uint64)
        np.cumsum(self.values * self.powers[:-1], out=self.sums[1:])

    @classmethod
    def of(cls, texts: Sequence[str]) -> Stretches:
        """Put texts in a row."""
        letters = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
        return cls(letters, np.fromiter(map(len, texts), np.int64, len(texts)))

    def part(self, starts: Places, ends: Places) -> Stretches:
        """Put some stretches in a row of their own."""
        lengths = ends - starts
        first = np.cumsum(lengths) - lengths
        at = np.arange(int(lengths.sum())) + np.repeat(starts - first, lengths)
        return Stretches(self.letters[at], lengths)

    def text(self) -> str:
        """Give the texts, one a line."""
        lines = np.full(len(self.letters) + len(self.lengths), ord("\n"), np.uint32)
        lines[np.arange(len(self.letters)) + self.owners] = self.letters
        return lines.tobytes().decode("utf-32-le", "surrogatepass")[:-1]

    def per_letter(self, numbers: Numbers) -> Numbers:
        """Give for every letter what is given for its text."""
        return np.repeat(numbers, self.lengths)

    def numbers(self, starts: Places, ends: Places) -> Numbers:
        """Give the numbers of some stretches."""
        return (self.sums[ends] - self.sums[starts]) * self.inverse[starts]

    def whole(self) -> Numbers:
        """Give the number of each text."""
        return self.numbers(self.starts, self.ends)


class Known:
    """A set of numbers that is asked for many at once: two tables by some of their bits rule most out, a sorted row settles the rest."""

    __slots__ = ("_last", "_numbers", "_others", "_shift", "_table")

    def __init__(self, numbers: Numbers, room: int = 16) -> None:
        """Take the numbers; the more room for each, the fewer others get as far as the row."""
        self._numbers = np.unique(numbers)
        bits = max(10, (room * len(self._numbers)).bit_length())
        smaller = bits - 2  # the second table is asked by few, and two bits less take a quarter of the memory
        self._shift, self._last = np.uint64(64 - bits), np.uint64((1 << smaller) - 1)
        self._table, self._others = np.zeros(1 << bits, np.bool_), np.zeros(1 << smaller, np.bool_)
        self._table[(self._numbers >> self._shift).view(np.int64)] = True
        self._others[(self._numbers & self._last).view(np.int64)] = True

    def places(self, numbers: Numbers) -> Places:
        """Give the places of the numbers that are known."""
        likely = np.flatnonzero(self._table.take((numbers >> self._shift).view(np.int64)))
        wanted = numbers[likely]
        again = np.flatnonzero(self._others.take((wanted & self._last).view(np.int64)))
        if not len(again):
            return again
        likely, wanted = likely[again], wanted[again]
        at = np.searchsorted(self._numbers, wanted)
        at[at == len(self._numbers)] = 0
        found: Places = likely[self._numbers[at] == wanted]
        return found


def numbers_of_lines(text: str) -> Numbers:
    """Give the numbers of the lines of a text."""
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    ends = np.flatnonzero(letters == _LINE_END)
    starts, ends = np.concatenate(([0], ends + 1)), np.concatenate((ends, [len(letters)]))
    powers, inverse = _powers(len(letters) + 1)
    sums = np.zeros(len(letters) + 1, np.uint64)
    np.cumsum(_spread(letters.astype(np.uint64) + np.uint64(1)) * powers[:-1], out=sums[1:])
    return (sums[ends] - sums[starts]) * inverse[starts]


def numbers_of(texts: Sequence[str]) -> Numbers:
    """Give the numbers of whole texts."""
    parts = (Stretches.of(texts[at : at + _TOGETHER]).whole() for at in range(0, len(texts), _TOGETHER))
    return np.concatenate([np.zeros(0, np.uint64), *parts])


def number_of(text: str) -> int:
    """Give the number of one text."""
    return int(numbers_of([text])[0])


def _spread(codes: Numbers) -> Numbers:
    """Make numbers of letters look like chance."""
    spread = codes * _SPREAD
    return spread ^ (spread >> np.uint64(32))


def _powers(count: int) -> tuple[Numbers, Numbers]:
    """Give the first powers of the base and of its inverse."""
    powers, inverse = _powers_up_to(1 << count.bit_length())
    return powers[:count], inverse[:count]


@lru_cache(maxsize=2)
def _powers_up_to(count: int) -> tuple[Numbers, Numbers]:
    def row(base: np.uint64) -> Numbers:
        factors = np.full(count, base)
        factors[0] = 1
        return np.multiply.accumulate(factors)

    return row(BASE), row(INVERSE)
