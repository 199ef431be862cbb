"""The quick look that spares the rules: what of one host could interest which rule.

Most hosts imitate nobody. A clue that is not given is one on which no rule would find anything; tests hold that. `Sweep` does the same for
thousands of hosts together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import GRAM, TELLING, Filed, Index, moved_dot
from threadaudit.judge.subject import Subject
from threadaudit.judge.suffixes import is_delegated

SHORT_NAME = GRAM - 1
"""So many letters have the names that are looked for at the ends of a label alone."""

Gate = Callable[[Sequence[str]], Iterable[int]]
"""Gives the places of the labels that a rule which needs no official wants to look at."""


class Screen:
    """Tells which hosts are worth a closer look."""

    __slots__ = ("_filed", "_gates", "_index")

    def __init__(self, index: Index, gates: Iterable[Gate]) -> None:
        """Keep what the quick look needs."""
        self._index = index
        self._gates = tuple(gates)
        self._filed: tuple[Filed, ...] = tuple(index.filed.values())

    def clues(self, subject: Subject) -> int:
        """Give all that can be noticed about a host at a glance; 0 where no rule would find anything."""
        index, text = self._index, subject.text
        if not text.isascii() or subject.host.ascii != subject.host.unicode:
            return clues.EVERYTHING
        found = clues.NAME if text in index.by_text else 0
        if moved_dot(subject) in index.by_text:
            found |= clues.READS_ON
        if subject.front != text or "." in subject.suffix:
            found |= self.of_parts(subject.front, subject.suffix)
        if index.holds_name(text):
            found |= clues.INSIDE
        if self._ends_with_short_name(text):
            found |= clues.SHORT
        if index.is_near(text):
            found |= clues.SLIP
        if any(True for gate in self._gates for _ in gate((text,))):
            found |= clues.ODD
        return found | self._filed_under(text) | self._beside_bait(subject)

    def of_parts(self, front: str, suffix: str) -> int:
        """Give what the parts tell, between dots and hyphens, of what stands before a suffix."""
        index, found = self._index, 0
        if index.holds_host(front) or (reads_on(suffix) and index.holds_host(f"{front}.{suffix.rpartition('.')[0]}")):
            found = clues.PARTS
        before, _, label = front.rpartition(".")
        if "-" in label and not index.by_text.keys().isdisjoint(part for part in label.split("-") if 1 < len(part) < TELLING):
            found |= clues.SHORT
        if before and any(self._is_filed(part.replace("-", "")) for part in before.split(".")):
            found |= clues.PARTS
        return found

    def _is_filed(self, text: str) -> bool:
        """Say whether a label before the registered one is a name, or filed as it is."""
        return text in self._index.by_text or any(text in filed.table for filed in self._filed if not filed.fold)

    def _filed_under(self, text: str) -> int:
        """Give in which tables a label is."""
        found = 0
        for filed in self._filed:
            if (filed.fold(text) if filed.fold else text) in filed.table:
                found |= filed.clue
        return found

    def _ends_with_short_name(self, text: str) -> bool:
        """Say whether a name of three letters begins or ends a label where a lure or a number is the rest."""
        by_text = self._index.by_text
        return (text[:SHORT_NAME] in by_text and vocabulary.is_bait(text[SHORT_NAME:])) or (
            text[-SHORT_NAME:] in by_text and vocabulary.is_bait(text[:-SHORT_NAME])
        )

    def _beside_bait(self, subject: Subject) -> int:
        """Give what is noticed where bait is left out."""
        found = 0
        for core, _ in subject.cores():
            if core not in self._index.by_text and self._index.is_near(core):
                found |= clues.BAIT_SLIP
            for filed in self._filed:
                if filed.beside_bait and (filed.fold(core) if filed.fold else core) in filed.table:
                    found |= filed.clue
        return found


def reads_on(suffix: str) -> bool:
    """Say whether a company lends a suffix of several parts, so that what precedes it may complete a host: bbc.co before uk.com."""
    return "." in suffix and not is_delegated(suffix)
