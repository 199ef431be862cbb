"""The quick look at thousands of hosts together, which takes a tenth of the time of looking at each. Needs numpy.

It gives at least the clues that `Screen` gives for each host alone. What neither gives, no rule would find; tests hold both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import GRAM, SHORTEST_SLIP, TELLING, USUAL, Index, lookup
from threadaudit.judge.screen import SHORT_NAME, Gate, Screen, reads_on
from threadaudit.judge.stretches import BASE, INVERSE, Known, Numbers, Places, Stretches, number_of, numbers_of, numbers_of_lines
from threadaudit.judge.subject import LONG_CORE, SHORTEST_CORE, SHORTEST_LURE, WWW

_LONGEST = 31
"""Of longer names the beginning is looked for: their length is a bit of a number of 32."""

_OF_PLACE = np.uint64(0xC2B2AE3D27D4EB4F)
"""Added for each place to the number of a text of which a letter was taken out there."""

_SWAP = BASE - np.uint64(1)
"""A letter that changes places with the next one less to be counted there less here."""

_ZERO, _NINE, _HYPHEN = np.uint32(ord("0")), np.uint32(ord("9")), np.uint32(ord("-"))

_END = "\n"
"""What stands between labels that are folded together; no label and no name holds it."""


class _Parts(NamedTuple):
    """What stands between the hyphens of labels, told by letters alone."""

    whose: Places
    """Of which label each part is."""
    starts: Places
    """Where it begins in the row of letters."""
    ends: Places
    """Where it ends."""


class Sweep:
    """Tells of many hosts which are worth a closer look, and by which rules."""

    __slots__ = (
        *("_bits", "_filed", "_folded", "_gates", "_gone", "_heads", "_hosts", "_lengths"),
        *("_lures", "_names", "_screen", "_settled", "_shared", "_slips", "_suffixes", "_tails", "_telling"),
    )

    def __init__(self, index: Index, screen: Screen, gates: Iterable[Gate]) -> None:
        """Work out the numbers of all that the index knows."""
        self._screen, self._gates = screen, tuple(gates)
        self._names = Known(numbers_of([*index.by_text]))
        shorter, slips = _without_a_letter([text for text in index.by_text if len(text) >= SHORTEST_SLIP])
        self._gone, self._slips, self._shared = Known(shorter, 4), Known(slips), Known(_repeated(slips))
        known = [(filed, Known(numbers_of([*filed.table]))) for filed in index.filed.values()]
        self._filed = [(filed.clue, numbers) for filed, numbers in known if not filed.fold]
        self._folded = [(filed.clue, filed.fold, filed.beside_bait, numbers) for filed, numbers in known if filed.fold]
        self._settled = Known(numbers_of(_settled(index)))
        self._telling = Known(numbers_of([text[:_LONGEST] for text in index.telling]))
        self._bits, self._lengths = _lengths_by_gram([*index.telling])
        self._hosts = Known(numbers_of([*index.beginnings_of_hosts()]))
        lures = [lure for lure in vocabulary.lures() if len(lure) >= SHORTEST_LURE]
        lures += vocabulary.short_lures()
        self._heads, self._tails = Known(numbers_of([*lures, WWW])), Known(numbers_of(lures))
        self._lures = Known(numbers_of([*vocabulary.lures()]))
        self._suffixes = _Suffixes()

    def clues(self, labels: Sequence[str], suffixes: Sequence[str]) -> list[int]:
        """Give what is noticed about registrable domains, which are given by their labels and suffixes."""
        if not labels:
            return []
        row, parts = _without_hyphens(labels)
        found = np.zeros(len(labels), np.int64)
        whole = row.whole()
        named = _marked(self._names.places(whole), len(labels))
        found[named] |= clues.NAME
        found[self._gone.places(whole)] |= clues.SLIP
        for clue, known in self._filed:
            found[known.places(whole)] |= clue
        endings, lent = self._suffixes.told(suffixes)
        found[self._reading_on(row, whole, endings)] |= clues.READS_ON
        found[row.owners[self._slipped(row, named)]] |= clues.SLIP
        found[row.owners[self._holding(row)]] |= clues.INSIDE
        found[self._with_short_names(row)] |= clues.SHORT
        text, open_ones = _END.join(labels).replace("-", ""), ~_marked(self._settled.places(whole), len(labels))
        for clue, fold, _, known in self._folded:
            places = known.places(numbers_of_lines(fold(text)))
            found[places[open_ones[places]]] |= clue
        self._add_beside_bait(found, row, self._cores(row, parts))
        for gate in self._gates:
            found[list(gate(text.split(_END)))] |= clues.ODD
        found[parts.whose[self._short_parts(row, parts)]] |= clues.SHORT
        for at in {*parts.whose[self._host_parts(row, parts)].tolist(), *np.flatnonzero(lent).tolist()}:
            found[at] |= self._screen.of_parts(labels[at], suffixes[at])
        noticed: list[int] = found.tolist()
        return noticed

    def _reading_on(self, row: Stretches, whole: Numbers, endings: Numbers) -> Places:
        """Give the labels that are a name together with their suffix."""
        places = np.flatnonzero(endings)
        return places[self._names.places(whole[places] + endings[places] * row.powers[row.lengths[places]])]

    def _slipped(self, row: Stretches, named: NDArray[np.bool_]) -> Places:
        """Give the letters at which one slip makes a text a name; another name where it is one."""
        first, sums = row.per_letter(row.inverse[row.starts]), row.sums
        before, behind = sums[:-1] - row.per_letter(sums[row.starts]), row.per_letter(sums[row.ends]) - sums[1:]
        shorter = (before + behind * INVERSE) * first
        placed = shorter + row.places.view(np.uint64) * _OF_PLACE
        near = self._slips.places(placed)
        itself = named[row.owners[near]]
        found = [self._names.places(shorter), near[~itself], near[itself][self._shared.places(placed[near[itself]])]]
        swapped = row.values.copy()
        swapped[:-1] -= row.values[1:]
        difference = swapped.copy()
        swapped *= _SWAP
        swapped += row.values
        inner = self._names.places((before + behind + swapped * row.powers[:-1]) * first)
        found.append(inner[(row.behind[inner] > 1) & (difference[inner] != 0)])
        return np.concatenate(found)

    def _holding(self, row: Stretches) -> Places:
        """Give the letters at which a name begins that tells something inside a longer text."""
        if len(row.letters) < GRAM:
            return np.zeros(0, np.int64)
        grams = (row.sums[GRAM:] - row.sums[:-GRAM]) * row.inverse[:-GRAM]
        lengths = self._lengths.take((grams >> self._bits).view(np.int64))
        at = np.flatnonzero(lengths)
        behind = row.behind[at]
        short = (lengths[at] & ((np.int64(2) << behind) - 1)).astype("<u4")
        bits = np.unpackbits(short.view(np.uint8), bitorder="little").view(np.bool_)
        which, length = np.divmod(np.flatnonzero(bits), 32)
        at, behind = at[which], behind[which]
        fits = (length > GRAM) | (row.places[at] == 0) | (behind == length)
        at, length = at[fits], length[fits]
        found: Places = at[self._telling.places(row.numbers(at, at + length))]
        return found

    def _with_short_names(self, row: Stretches) -> Places:
        """Give the labels that begin or end with a name of three letters where a lure or a number is the rest."""
        long = np.flatnonzero(row.lengths > SHORT_NAME)
        starts, ends = row.starts[long], row.ends[long]
        heads = self._names.places(row.numbers(starts, starts + SHORT_NAME))
        tails = self._names.places(row.numbers(ends - SHORT_NAME, ends))
        whose = long[np.concatenate((heads, tails))]
        begins = np.concatenate((starts[heads] + SHORT_NAME, starts[tails]))
        return whose[self._is_bait(row.part(begins, np.concatenate((ends[heads], ends[tails] - SHORT_NAME))))]

    def _is_bait(self, row: Stretches) -> NDArray[np.bool_]:
        """Say of texts whether each is a lure, two lures in a row, or a number; as `vocabulary.is_bait` does."""
        others = np.concatenate(([0], np.cumsum((row.letters < _ZERO) | (row.letters > _NINE))))
        found: NDArray[np.bool_] = others[row.starts] == others[row.ends]
        found[self._lures.places(row.whole())] = True
        cuts = np.flatnonzero((row.places >= SHORT_NAME) & (row.behind >= SHORT_NAME))
        owners = row.owners[cuts]
        halved = self._lures.places(row.numbers(row.starts[owners], cuts))
        cuts, owners = cuts[halved], owners[halved]
        found[owners[self._lures.places(row.numbers(cuts, row.ends[owners]))]] = True
        return found

    def _add_beside_bait(self, found: Places, row: Stretches, cores: _Parts) -> None:
        """Note what is one slip away from a name, or looks like one, where bait is left out."""
        settled = _marked(self._settled.places(row.numbers(cores.starts, cores.ends)), len(cores.whose))
        whose, left = cores.whose[~settled], row.part(cores.starts[~settled], cores.ends[~settled])
        found[whose[self._gone.places(left.whole())]] |= clues.BAIT_SLIP
        found[whose[left.owners[self._slipped(left, np.zeros(len(whose), np.bool_))]]] |= clues.BAIT_SLIP
        text = left.text()
        for clue, fold, beside_bait, known in self._folded:
            if beside_bait:
                found[whose[known.places(numbers_of_lines(fold(text)))]] |= clue

    def _cores(self, row: Stretches, parts: _Parts) -> _Parts:
        """Give what labels may be without bait, which may stand at both ends."""
        outer = self._without_bait(row)
        again = np.flatnonzero(outer.ends - outer.starts >= SHORTEST_CORE + len(WWW))
        left = row.part(outer.starts[again], outer.ends[again])
        inner = self._without_bait(left)
        moved = (outer.starts[again] - left.starts)[inner.whose]
        long = np.flatnonzero(parts.ends - parts.starts >= SHORTEST_CORE)
        return _Parts(
            np.concatenate((outer.whose, outer.whose[again[inner.whose]], parts.whose[long])),
            np.concatenate((outer.starts, inner.starts + moved, parts.starts[long])),
            np.concatenate((outer.ends, inner.ends + moved, parts.ends[long])),
        )

    def _without_bait(self, row: Stretches) -> _Parts:
        """Give what is left of texts when a lure is taken off either end."""
        first = self._heads.places((row.sums[:-1] - row.per_letter(row.sums[row.starts])) * row.per_letter(row.inverse[row.starts]))
        first = first[row.behind[first] >= SHORTEST_CORE]
        last = self._tails.places((row.per_letter(row.sums[row.ends]) - row.sums[:-1]) * row.inverse[:-1])
        last = last[row.places[last] >= np.where(row.behind[last] > len(WWW), SHORTEST_CORE, LONG_CORE)]
        before, behind = row.owners[first], row.owners[last]
        return _Parts(
            np.concatenate((before, behind)),
            np.concatenate((first, row.starts[behind])),
            np.concatenate((row.ends[before], last)),
        )

    def _short_parts(self, row: Stretches, parts: _Parts) -> Places:
        """Give the parts that are names too short to be looked for anywhere."""
        lengths = parts.ends - parts.starts
        short = np.flatnonzero((lengths > 1) & (lengths < TELLING))
        return short[self._names.places(row.numbers(parts.starts[short], parts.ends[short]))]

    def _host_parts(self, row: Stretches, parts: _Parts) -> Places:
        """Give the parts with which, together with the next one, an official host may begin."""
        pairs = np.flatnonzero(parts.whose[:-1] == parts.whose[1:])
        return pairs[self._hosts.places(row.numbers(parts.starts[pairs], parts.ends[pairs + 1]))]


class _Suffixes(dict[str, int]):
    """What is worked out once for each suffix; its own number here is its place in the rows."""

    def __init__(self) -> None:
        """Know none at first."""
        self._endings: list[int] = []
        self._lent: list[bool] = []
        self._rows = np.zeros(0, np.uint64), np.zeros(0, np.bool_)

    def __missing__(self, suffix: str) -> int:
        """Work it out when it is first met."""
        self._endings.append(0 if suffix in USUAL or not suffix else number_of(suffix.replace(".", "")))
        self._lent.append(reads_on(suffix))
        self[suffix] = len(self)
        return len(self) - 1

    def told(self, suffixes: Sequence[str]) -> tuple[Numbers, NDArray[np.bool_]]:
        """Give the numbers of suffixes without their dots, 0 where no name is taken to read on; and whether a company lends each."""
        places = np.fromiter(map(self.__getitem__, suffixes), np.int64, len(suffixes))
        if len(self) > len(self._rows[0]):
            self._rows = np.array(self._endings, np.uint64), np.array(self._lent, np.bool_)
        endings, lent = self._rows
        return endings[places], lent[places]


def _marked(places: Places, count: int) -> NDArray[np.bool_]:
    """Say of each of so many whether it is among some places."""
    marked = np.zeros(count, np.bool_)
    marked[places] = True
    return marked


def _repeated(numbers: Numbers) -> Numbers:
    """Give the numbers that are there more than once."""
    ordered = np.sort(numbers)
    again: Numbers = ordered[1:][ordered[1:] == ordered[:-1]]
    return again


def _settled(index: Index) -> list[str]:
    """Give the names under whose folded texts no other name is filed: on them, and on what is them without bait, no such rule speaks."""
    texts, others = [*index.by_text], set[str]()
    for filed in index.filed.values():
        if filed.fold and texts:
            keys = filed.fold(_END.join(texts)).split(_END)
            others |= {text for text, key in zip(texts, keys, strict=True) if any(name.text != text for name in lookup(filed.table, key))}
    return [text for text in texts if text not in others]


def _without_hyphens(labels: Sequence[str]) -> tuple[Stretches, _Parts]:
    """Put labels in a row without their hyphens, and tell of those that had some what stands between."""
    lengths = np.fromiter(map(len, labels), np.int64, len(labels))
    letters = np.frombuffer("".join(labels).encode("utf-32-le"), np.uint32)
    hyphens = letters == _HYPHEN
    places = np.flatnonzero(hyphens)
    owners = np.searchsorted(np.cumsum(lengths), places, "right")
    counts = np.bincount(owners, minlength=len(labels))
    row = Stretches(letters[~hyphens], lengths - counts)
    cut, places = np.flatnonzero(counts), places - np.arange(len(places))
    starts, ends = np.sort(np.concatenate((row.starts[cut], places))), np.sort(np.concatenate((places, row.ends[cut])))
    return row, _Parts(np.repeat(cut, counts[cut] + 1), starts, ends)


def _without_a_letter(texts: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Give the number of each text without each of its letters, and the same with the place of that letter in it."""
    shorter, placed = [np.zeros(0, np.uint64)], [np.zeros(0, np.uint64)]
    for first in range(0, len(texts), 4_096):
        row = Stretches.of(texts[first : first + 4_096])
        before, behind = row.sums[:-1] - row.per_letter(row.sums[row.starts]), row.per_letter(row.sums[row.ends]) - row.sums[1:]
        shorter.append((before + behind * INVERSE) * row.per_letter(row.inverse[row.starts]))
        placed.append(shorter[-1] + row.places.view(np.uint64) * _OF_PLACE)
    return np.concatenate(shorter), np.concatenate(placed)


def _lengths_by_gram(texts: Sequence[str]) -> tuple[np.uint64, np.ndarray[tuple[int], np.dtype[np.uint32]]]:
    """Give, by the first bits of the number of their first letters, how long the names are that begin so."""
    bits = max(10, (16 * len(texts)).bit_length())
    shift = np.uint64(64 - bits)
    lengths = np.zeros(1 << bits, np.uint32)
    at = (numbers_of([text[:GRAM] for text in texts]) >> shift).view(np.int64)
    np.bitwise_or.at(lengths, at, np.array([1 << min(len(text), _LONGEST) for text in texts], np.uint32))
    return shift, lengths
