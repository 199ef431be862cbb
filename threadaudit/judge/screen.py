"""The quick look that spares the rules: which of many hosts any table knows something about.

Most hosts imitate nobody. They are looked at many at a time: their labels are joined by line ends, then folded and searched in one go,
and each table is asked for all of them by `map`, so that the loops run in C. That takes a third of the time of asking host by host.
A host that is let pass is one in which no rule would find anything; tests hold that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import accumulate, compress

import ahocorasick  # type: ignore[import-not-found]  # it has no types

from threadaudit.judge import vocabulary
from threadaudit.judge.index import GRAM, USUAL, Index
from threadaudit.judge.subject import SHORTEST_LURE, WWW, Subject, cores_of

_SHORT = GRAM - 1
"""So many letters have the names that are looked for at the ends of a label alone."""

_END = "\n"
"""What stands between labels that are looked at together; no label and no name holds it."""


class Screen:
    """Tells which hosts are worth a closer look."""

    __slots__ = ("_by_text", "_endings", "_gates", "_index", "_inside", "_lure_heads", "_lure_tails", "_plain")

    def __init__(self, index: Index, gates: Iterable[Callable[[str], bool]]) -> None:
        """Work out what the quick look alone needs; a gate says whether a rule that needs no official wants to look at a label."""
        self._index = index
        self._gates = tuple(gates)
        self._by_text = index.by_text
        self._plain = index.plain
        self._inside = _automaton(index.telling)
        self._endings: dict[str, str] = dict.fromkeys(USUAL, "")
        self._lure_heads, self._lure_tails = vocabulary.lures_by_head(), vocabulary.lures_by_tail()

    def knows(self, subject: Subject) -> bool:
        """Say whether a table knows anything of a host: where none does, no rule would find an official in it."""
        return bool(self.known([subject.label], [subject.front], [subject.suffix]))

    def is_odd(self, text: str) -> bool:
        """Say whether a rule that needs no official wants to look at a label."""
        return any(gate(text) for gate in self._gates)

    def odd(self, labels: Iterable[str]) -> Iterator[int]:
        """Give the places of the labels that a rule that needs no official wants to look at."""
        texts = [label.replace("-", "") for label in labels]
        for gate in self._gates:
            yield from compress(range(len(texts)), map(gate, texts))

    def known(self, labels: Sequence[str], fronts: Sequence[str], suffixes: Iterable[str]) -> set[int]:
        """Give the places of the hosts of which a table knows anything.

        A host is given by its registered label in U-label form, all that stands before its suffix, and the suffix.
        """
        if not labels:
            return set()
        together = _END.join(labels).replace("-", "")
        texts = together.split(_END)
        found = set(_hits(self._plain, texts))
        if not together.isascii():
            found.update(at for at, text in enumerate(texts) if not text.isascii())
        found.update(_hits(self._by_text, map(self._with_moved_dot, texts, suffixes)))
        found.update(at for at, front in enumerate(fronts) if front != texts[at] and self._holds_parts(front))
        found.update(self._that_hold_names(together, texts))
        found.update(self._with_short_names(texts))
        found.update(self._near_names(texts, together))
        found.update(self._with_bait(labels, texts))
        return found

    def _with_moved_dot(self, text: str, suffix: str) -> str:
        """Give what a host spells without the dot before its suffix; empty where no name is taken to read on."""
        ending = self._endings.get(suffix)
        if ending is None:
            ending = suffix.replace(".", "")
        return ending and text + ending

    def _holds_parts(self, front: str) -> bool:
        """Say whether a host with hyphens or a subdomain holds an official host, or a short name between hyphens."""
        parts = front.replace("-", ".").split(".")
        if "xn--" in front or any(part in self._by_text for part in parts) or any(self._index.hosts_inside(front)):
            return True
        return any(label.replace("-", "") in self._plain for label in front.split("."))

    def _that_hold_names(self, together: str, texts: Sequence[str]) -> Iterator[int]:
        """Give the texts in which a name stands that tells something inside a longer text."""
        ends = list(accumulate(len(text) + 1 for text in texts))
        last = -1
        for end, _ in self._inside.iter(f"{_END}{together}{_END}"):
            at = bisect_left(ends, end)
            if at != last:
                yield at
                last = at

    def _with_short_names(self, texts: Sequence[str]) -> Iterator[int]:
        """Give the texts that begin or end with a name of three letters where a lure or a number is the rest."""
        for at in _hits(self._by_text, (text[:_SHORT] for text in texts)):
            if vocabulary.is_bait(texts[at][_SHORT:]):
                yield at
        for at in _hits(self._by_text, (text[-_SHORT:] for text in texts)):
            if vocabulary.is_bait(texts[at][:-_SHORT]):
                yield at

    def _near_names(self, texts: Sequence[str], together: str) -> Iterator[int]:
        """Give the texts that are a name under one of the foldings, or one letter away from one."""
        for fold, table in self._index.folded:
            yield from _hits(table, fold(together).split(_END))
        yield from self._index.near(texts)

    def _with_bait(self, labels: Sequence[str], texts: Sequence[str]) -> Iterator[int]:
        """Give the labels in which a name of that kind stands beside bait."""
        heads, tails = self._lure_heads, self._lure_tails
        places = [
            at
            for at, text in enumerate(texts)
            if text[:SHORTEST_LURE] in heads or text[-SHORTEST_LURE:] in tails or text[:_SHORT] == WWW or labels[at] != text
        ]
        pairs = [(at, core) for at in places for core, _ in cores_of(labels[at], texts[at])]
        if pairs:
            cores = [core for _, core in pairs]
            yield from (pairs[place][0] for place in self._near_names(cores, _END.join(cores)))


def _hits(table: Container[str], texts: Iterable[str]) -> Iterator[int]:
    """Give the places of the texts that a table has."""
    return (at for at, known in enumerate(map(table.__contains__, texts)) if known)


def _automaton(names: Iterable[str]) -> ahocorasick.Automaton:
    """Make what finds all names in a text in one go: the shortest only where a label begins or ends."""
    automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
    automaton.add_word(_END * 2)  # one that matches nothing, because an empty automaton cannot be asked
    for name in names:
        for pattern in (name,) if len(name) > GRAM else (_END + name, name + _END):
            automaton.add_word(pattern)
    automaton.make_automaton()
    return automaton
