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

_BASE = 0x9E3779B97F4A7C15 | 1
_INVERSE = pow(_BASE, -1, 1 << 64)
_SPREAD = np.uint64(0xD6E8FEB86659FD93)
# Odd numbers whose bits look like chance; the base has an inverse because it is odd.

BASE, INVERSE = np.uint64(_BASE), np.uint64(_INVERSE)

_TOGETHER = 4_096
"""So many texts are numbered at a time where all are known beforehand."""


class Stretches:
    """Texts in a row, ready to have the numbers of their stretches told."""

    __slots__ = ("ends", "inverse", "letters", "powers", "starts", "sums", "values")

    def __init__(self, texts: Sequence[str]) -> None:
        """Work out what the numbers of all stretches are made of."""
        lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        self.ends: Places = np.cumsum(lengths)
        """Where each text ends, counted over all of them."""
        self.starts: Places = self.ends - lengths
        """Where each begins."""
        self.letters = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
        """The code points."""
        self.powers, self.inverse = _powers(len(self.letters) + 1)
        self.values: Numbers = _spread(self.letters.astype(np.uint64) + np.uint64(1))
        """What each letter counts in the first place."""
        self.sums: Numbers = np.zeros(len(self.letters) + 1, np.uint64)
        np.cumsum(self.values * self.powers[:-1], out=self.sums[1:])

    def numbers(self, starts: Places, ends: Places) -> Numbers:
        """Give the numbers of some stretches."""
        return (self.sums[ends] - self.sums[starts]) * self.inverse[starts]

    def whole(self) -> Numbers:
        """Give the number of each text."""
        return self.numbers(self.starts, self.ends)


class Known:
    """A set of numbers that is asked for many at once: a table by some of their bits rules most out, a sorted row settles the rest."""

    __slots__ = ("_numbers", "_shift", "_table")

    def __init__(self, numbers: Numbers, room: int = 16) -> None:
        """Take the numbers; the more room for each, the fewer others get as far as the row."""
        self._numbers = np.unique(numbers)
        bits = max(10, (room * len(self._numbers)).bit_length())
        self._shift = np.uint64(64 - bits)
        self._table = np.zeros(1 << bits, np.bool_)
        self._table[(self._numbers >> self._shift).view(np.int64)] = True

    def places(self, numbers: Numbers) -> Places:
        """Give the places of the numbers that are known."""
        likely = np.flatnonzero(self._table[(numbers >> self._shift).view(np.int64)])
        if not len(likely):
            return likely
        wanted = numbers[likely]
        at = np.searchsorted(self._numbers, wanted)
        at[at == len(self._numbers)] = 0
        found: Places = likely[self._numbers[at] == wanted]
        return found


def numbers_of(texts: Sequence[str]) -> Numbers:
    """Give the numbers of whole texts."""
    parts = (Stretches(texts[at : at + _TOGETHER]).whole() for at in range(0, len(texts), _TOGETHER))
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
