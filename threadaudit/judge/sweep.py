"""The quick look at thousands of hosts together, which takes a tenth of the time of looking at each. Needs numpy.

It gives at least the clues that `Screen` gives for each host alone. What neither gives, no rule would find; tests hold both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import GRAM, SHORTEST_SLIP, USUAL, Index
from threadaudit.judge.screen import SHORT_NAME, Gate, Screen, reads_on
from threadaudit.judge.stretches import BASE, INVERSE, Known, Numbers, Places, Stretches, number_of, numbers_of
from threadaudit.judge.subject import LONG_CORE, SHORTEST_CORE, SHORTEST_LURE, WWW

_LONGEST = 31
"""Of longer names the beginning is looked for: their length is a bit of a number of 32."""

_OF_PLACE = np.uint64(0xC2B2AE3D27D4EB4F)
"""Added for each place to the number of a text of which a letter was taken out there."""

_NINE = np.uint32(ord("9"))
"""Of the letters of plain labels without hyphens only digits come so early."""

_MOST_SUFFIXES = 20_000
"""So many suffixes are remembered; there are half as many."""

_END = "\n"
"""What stands between labels that are folded together; no label and no name holds it."""


class Sweep:
    """Tells of many hosts which are worth a closer look, and by which rules."""

    __slots__ = (
        *("_bits", "_endings", "_filed", "_folded", "_gates", "_gone", "_heads", "_lengths", "_lent"),
        *("_lures", "_names", "_screen", "_slips", "_tails", "_telling"),
    )

    def __init__(self, index: Index, screen: Screen, gates: Iterable[Gate]) -> None:
        """Work out the numbers of all that the index knows."""
        self._screen, self._gates = screen, tuple(gates)
        self._names = Known(numbers_of([*index.by_text]))
        shorter, slips = _without_a_letter([text for text in index.by_text if len(text) >= SHORTEST_SLIP])
        self._gone, self._slips = Known(shorter, 4), Known(slips)
        self._filed = [(filed.clue, Known(numbers_of([*filed.table]))) for filed in index.filed.values() if not filed.fold]
        self._folded = [filed for filed in index.filed.values() if filed.fold]
        self._telling = Known(numbers_of([text[:_LONGEST] for text in index.telling]))
        self._bits, self._lengths = _lengths_by_gram([*index.telling])
        lures = [lure for lure in vocabulary.lures() if len(lure) >= SHORTEST_LURE]
        lures += vocabulary.short_lures()
        self._heads, self._tails = Known(numbers_of([*lures, WWW])), Known(numbers_of(lures))
        self._lures = Known(numbers_of([*vocabulary.lures()]))
        self._endings, self._lent = _Endings(dict.fromkeys((*USUAL, ""), 0)), _Lent()

    def clues(self, labels: Sequence[str], suffixes: Sequence[str]) -> list[int]:
        """Give what is noticed about registrable domains, which are given by their labels and suffixes."""
        if not labels:
            return []
        texts = _END.join(labels).replace("-", "").split(_END)
        row = Stretches(texts)
        found = np.zeros(len(texts), np.int64)
        whole = row.whole()
        found[self._names.places(whole)] |= clues.NAME
        found[self._gone.places(whole)] |= clues.SLIP
        for clue, known in self._filed:
            found[known.places(whole)] |= clue
        found[self._reading_on(row, whole, suffixes)] |= clues.READS_ON
        owners = np.repeat(np.arange(len(texts)), row.ends - row.starts)
        at = np.arange(len(row.letters))
        start, end = row.starts[owners], row.ends[owners]
        found[owners[self._slipped(row, at, start, end)]] |= clues.SLIP
        found[owners[self._holding(row, at, start, end)]] |= clues.INSIDE
        found[self._with_short_names(row)] |= clues.SHORT
        self._add_beside_bait(found, row, self._cores(row, labels), texts)
        for filed in self._folded:
            folded = filed.fold(_END.join(texts)).split(_END) if filed.fold else texts
            found[list(compress(range(len(texts)), map(filed.table.__contains__, folded)))] |= filed.clue
        for gate in self._gates:
            found[list(gate(texts))] |= clues.ODD
        self._add_parts(found, row, labels, suffixes)
        noticed: list[int] = found.tolist()
        return noticed

    def _reading_on(self, row: Stretches, whole: Numbers, suffixes: Sequence[str]) -> Places:
        """Give the labels that are a name together with their suffix."""
        endings = np.fromiter(map(self._endings.__getitem__, suffixes), np.uint64, len(suffixes))
        places = np.flatnonzero(endings)
        lengths = (row.ends - row.starts)[places]
        return places[self._names.places(whole[places] + endings[places] * row.powers[lengths])]

    def _slipped(self, row: Stretches, at: Places, start: Places, end: Places) -> Places:
        """Give the letters at which one slip makes a stretch of a name; told letter by letter, with where its stretch begins and ends."""
        sums, powers, first = row.sums, row.powers[at], row.inverse[start]
        before, behind = sums[at] - sums[start], sums[end] - sums[at + 1]
        shorter = (before + behind * INVERSE) * first
        found = [self._names.places(shorter), self._slips.places(shorter + (at - start).view(np.uint64) * _OF_PLACE)]
        difference = row.values[at] - row.values[np.minimum(at + 1, len(row.values) - 1)]
        inner = self._names.places(((before + behind) + (row.values[at] - difference + difference * BASE) * powers) * first)
        found.append(inner[(at[inner] + 1 < end[inner]) & (difference[inner] != 0)])
        return np.concatenate(found)

    def _holding(self, row: Stretches, at: Places, start: Places, end: Places) -> Places:
        """Give the letters at which a name begins that tells something inside a longer text."""
        begun = np.flatnonzero(at + GRAM <= end)
        lengths = self._lengths[(row.numbers(begun, begun + GRAM) >> self._bits).view(np.int64)]
        likely = np.flatnonzero(lengths)
        at, lengths = begun[likely], lengths[likely]
        start, end = start[at], end[at]
        found: list[Places] = [np.zeros(0, np.int64)]
        every = int(np.bitwise_or.reduce(lengths)) if len(lengths) else 0
        for length in range(GRAM, _LONGEST + 1):
            if not every >> length & 1:
                continue
            fits = ((lengths >> np.uint32(length)) & np.uint32(1)).astype(np.bool_) & (at + length <= end)
            if length == GRAM:
                fits &= (at == start) | (at + length == end)
            places = at[fits]
            found.append(places[self._telling.places(row.numbers(places, places + length))])
        return np.concatenate(found)

    def _with_short_names(self, row: Stretches) -> Places:
        """Give the labels that begin or end with a name of three letters where a lure or a number is the rest."""
        long = np.flatnonzero(row.ends - row.starts > SHORT_NAME)
        starts, ends = row.starts[long], row.ends[long]
        heads = self._names.places(row.numbers(starts, starts + SHORT_NAME))
        tails = self._names.places(row.numbers(ends - SHORT_NAME, ends))
        whose = long[np.concatenate((heads, tails))]
        bait = self._is_bait(
            row, np.concatenate((starts[heads] + SHORT_NAME, starts[tails])), np.concatenate((ends[heads], ends[tails] - SHORT_NAME))
        )
        return whose[bait]

    def _is_bait(self, row: Stretches, starts: Places, ends: Places) -> NDArray[np.bool_]:
        """Say of stretches whether each is a lure, two lures in a row, or a number; as `vocabulary.is_bait` does."""
        digits = np.concatenate(([0], np.cumsum(row.letters <= _NINE)))
        found: NDArray[np.bool_] = digits[ends] - digits[starts] == ends - starts
        found[self._lures.places(row.numbers(starts, ends))] = True
        owners, at = _letters_of(starts, ends)
        cuts = np.flatnonzero((at - starts[owners] >= SHORT_NAME) & (ends[owners] - at >= SHORT_NAME))
        cuts = cuts[self._lures.places(row.numbers(starts[owners[cuts]], at[cuts]))]
        cuts = cuts[self._lures.places(row.numbers(at[cuts], ends[owners[cuts]]))]
        found[owners[cuts]] = True
        return found

    def _add_beside_bait(self, found: Places, row: Stretches, cores: tuple[Places, Places, Places], texts: Sequence[str]) -> None:
        """Note what is one slip away from a name, or looks like one, where bait is left out."""
        whose, starts, ends = cores
        if not len(whose):
            return
        found[whose[self._gone.places(row.numbers(starts, ends))]] |= clues.BAIT_SLIP
        owners, at = _letters_of(starts, ends)
        found[whose[owners[self._slipped(row, at, starts[owners], ends[owners])]]] |= clues.BAIT_SLIP
        beginnings = row.starts[whose]
        stretches = zip(whose.tolist(), (starts - beginnings).tolist(), (ends - beginnings).tolist(), strict=True)
        together = _END.join([texts[place][start:end] for place, start, end in stretches])
        for filed in self._folded:
            if filed.beside_bait and filed.fold:
                folded = filed.fold(together).split(_END)
                found[whose[list(compress(range(len(folded)), map(filed.table.__contains__, folded)))]] |= filed.clue

    def _cores(self, row: Stretches, labels: Sequence[str]) -> tuple[Places, Places, Places]:
        """Give what labels may be without bait: whose each is, where it begins, where it ends."""
        whose, starts, ends = self._without_bait(row, row.starts, row.ends)
        inner, inner_starts, inner_ends = self._without_bait(row, starts, ends)
        tokens = np.array([*_tokens(labels)], np.int64).reshape(-1, 3)
        own = row.starts[tokens[:, 0]]
        return (
            np.concatenate((whose, whose[inner], tokens[:, 0])),
            np.concatenate((starts, inner_starts, own + tokens[:, 1])),
            np.concatenate((ends, inner_ends, own + tokens[:, 2])),
        )

    def _without_bait(self, row: Stretches, starts: Places, ends: Places) -> tuple[Places, Places, Places]:
        """Give what is left of stretches when a lure is taken off either end: of which, where it begins, where it ends."""
        long = np.flatnonzero(ends - starts >= SHORTEST_CORE + len(WWW))
        starts, ends = starts[long], ends[long]
        owners, at = _letters_of(starts, ends)
        before, behind = at - starts[owners], ends[owners] - at
        first = np.flatnonzero((before >= len(WWW)) & (behind >= SHORTEST_CORE))
        first = first[self._heads.places(row.numbers(starts[owners[first]], at[first]))]
        last = np.flatnonzero((behind >= SHORTEST_LURE) & (before >= SHORTEST_CORE) | (behind == len(WWW)) & (before >= LONG_CORE))
        last = last[self._tails.places(row.numbers(at[last], ends[owners[last]]))]
        return (
            long[np.concatenate((owners[first], owners[last]))],
            np.concatenate((at[first], starts[owners[last]])),
            np.concatenate((ends[owners[first]], at[last])),
        )

    def _add_parts(self, found: Places, row: Stretches, labels: Sequence[str], suffixes: Sequence[str]) -> None:
        """Note what the parts tell of the labels with hyphens and of those under suffixes of several parts that a company lends."""
        hyphened = np.fromiter(map(len, labels), np.int64, len(labels)) > row.ends - row.starts
        lent = np.fromiter(map(self._lent.__getitem__, suffixes), np.bool_, len(suffixes))
        for at in np.flatnonzero(hyphened | lent).tolist():
            found[at] |= self._screen.of_parts(labels[at], suffixes[at])


class _Lent(dict[str, bool]):
    """Whether a suffix is one that a company lends; worked out when it is first met."""

    def __missing__(self, suffix: str) -> bool:
        """Work it out."""
        found = reads_on(suffix)
        if len(self) < _MOST_SUFFIXES:
            self[suffix] = found
        return found


class _Endings(dict[str, int]):
    """The numbers of suffixes without their dots; 0 where no name is taken to read on."""

    def __missing__(self, suffix: str) -> int:
        """Work it out."""
        found = number_of(suffix.replace(".", ""))
        if len(self) < _MOST_SUFFIXES:
            self[suffix] = found
        return found


def _letters_of(starts: Places, ends: Places) -> tuple[Places, Places]:
    """Give every letter of some stretches: in which of them it is, and where it stands in the row."""
    lengths = ends - starts
    owners = np.repeat(np.arange(len(starts)), lengths)
    return owners, np.arange(len(owners)) - (np.cumsum(lengths) - lengths - starts)[owners]


def _tokens(labels: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Give the longer parts between hyphens: in which label, and from where to where without counting hyphens."""
    for place, label in enumerate(labels):
        if "-" in label:
            start = 0
            for part in label.split("-"):
                if len(part) >= SHORTEST_CORE:
                    yield place, start, start + len(part)
                start += len(part)


def _without_a_letter(texts: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Give the number of each text without each of its letters, and the same with the place of that letter in it."""
    shorter, placed = [np.zeros(0, np.uint64)], [np.zeros(0, np.uint64)]
    for first in range(0, len(texts), 4_096):
        row = Stretches(texts[first : first + 4_096])
        owners = np.repeat(np.arange(len(row.starts)), row.ends - row.starts)
        at = np.arange(len(row.letters))
        start, end = row.starts[owners], row.ends[owners]
        before, behind = row.sums[at] - row.sums[start], row.sums[end] - row.sums[at + 1]
        shorter.append((before + behind * INVERSE) * row.inverse[start])
        placed.append(shorter[-1] + (at - start).astype(np.uint64) * _OF_PLACE)
    return np.concatenate(shorter), np.concatenate(placed)


def _lengths_by_gram(texts: Sequence[str]) -> tuple[np.uint64, np.ndarray[tuple[int], np.dtype[np.uint32]]]:
    """Give, by the first bits of the number of their first letters, how long the names are that begin so."""
    bits = max(10, (16 * len(texts)).bit_length())
    shift = np.uint64(64 - bits)
    lengths = np.zeros(1 << bits, np.uint32)
    at = (numbers_of([text[:GRAM] for text in texts]) >> shift).view(np.int64)
    np.bitwise_or.at(lengths, at, np.array([1 << min(len(text), _LONGEST) for text in texts], np.uint32))
    return shift, lengths
