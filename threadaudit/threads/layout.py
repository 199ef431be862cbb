"""What it costs to cut a stretch here or there: before each unit, and for each run of units that could be a post."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from threadaudit.late import late
from threadaudit.records import Span
from threadaudit.threads.costs import Weights
from threadaudit.threads.habits import Habits
from threadaudit.threads.length import Ruler
from threadaudit.threads.markers import END_ONLY
from threadaudit.threads.units import Unit, line_ends_behind


class Kind(Enum):
    """What a segment of a stretch is."""

    MARKED = "marked"
    """A post that bears a mark: all of the stretch that belongs to it."""
    MISSING = "missing"
    """A post whose mark is lost."""
    LEAD = "lead"
    """A post without a number before the first mark."""
    TAIL = "tail"
    """A post without a number after the last mark."""
    OUTSIDE = "outside"
    """Text that belongs to no post."""


class Slot(NamedTuple):
    """A place in the row that a segment of a stretch may take."""

    kind: Kind
    """What a segment in it is."""
    number: int | None = None
    """The number such a post would have; None where it would have none."""
    required: bool = False
    """Whether it cannot be left empty."""
    cost: float = 0.0
    """What it costs to fill it."""
    skip: float = 0.0
    """What it costs to leave it empty."""
    behind: bool = False
    """Whether such a post belongs to the thread before it."""
    opens: bool = False
    """Whether such a post is the first marked one of its thread."""
    ends: bool = False
    """Whether such a post is the last marked one of its thread, or comes after it."""
    announces: bool = False
    """Whether such a post is more likely where it says that a thread follows: a head mark stands behind it."""
    mark: Span | None = None
    """Where its mark stands; None where it has none."""
    chained: bool = False
    """Whether it can be filled only if the slot before it is."""


_LONGER = 1.5
"""How much longer than usual a post of an author may be whose posts are longer than the limit."""
_NEAR = 200
"""How far before and behind a stretch other text is looked for."""
_NOTHING = 9
"""Stands for the line ends before the end of the text."""
_LONGEST = 1.4
"""No post whose border is unmarked is thought to be longer than this many times the limit."""
_MOST_LINES = 24
"""Nor to have more lines."""
_LINK_ONLY = late(
    r"""
    (?:
        (?:https?://\S++ | (?:[\w-]++\.)++[a-z]{2,12}/\S*+ | pic\.twitter\.com/\S++ | [#]\w++)   # a link or a tag
        [ ]*+
    )++
    \Z
    """,
    re.VERBOSE,
)
_LINK_END = late(r"https?://\S++\Z")
_POINTING_END = late(r"(?:[🧵👇⬇⤵](?:\ufe0f|[\U0001F3FB-\U0001F3FF])?|[\[(](?i:thread|faden|hilo|fil)[\])])\Z")
_ANNOUNCING_END = late(
    r"""
    (?:
        [🧵👇⬇⤵🔽⏬](?:\ufe0f|[\U0001F3FB-\U0001F3FF])?+
      | [\[(\#]?\b(?i:(?:ein|a|un|une|uno|mini|kurzer|short|petit|breve)?[ ]?-?(?:thread|faden|hilo|fil|filo|fio|wątek|тред|нитка))\b[\])]?
        [ ]?[:.!…⬇👇🧵]*+
    )\s*+\Z
    """,
    re.VERBOSE,
)
"""How a post ends that says that a thread follows."""
_END_LENGTH = 24
"""A line that only says that a thread is at its end is shorter."""
_BULLETS = frozenset("-–—•*→►▪●")
_THREAD_WORD = late(r"🧵|\b(?i:thread|faden|hilo|fil|filo|séquence)\b")
_OPENING = late(r"\W{0,3}+(?i:thread|faden|hilo)\b[ ]?[:⬇👇🧵]|🧵")
_TAIL_WORDS = late(
    r"""
    (?:P\.?\s?P?\.?S|N\.?B|PD|Edit|EDIT|Update|UPDATE|Upd|Addendum|Nachtrag|Ergänz\w++|Korrektur|Correction|Corrigendum)\b
  | (?:Fin|FIN|Ende|ENDE|End|END|/?(?:end|ende|fin|fine|fim)\b | //)
  | (?:Source|Quelle|Sources|Quellen|Fuente|Fonte|Fuentes|Fonti|Credit|Bonus)\w*+[ ]?:
  | (?:Here(?:'s|’s|[ ]is|[ ]are)|Hier[ ](?:ist|sind|die|der|das|noch|geht)|Aquí|Voici|Ecco|La[ ]source|Link)\b
  | (?:If[ ]you|Follow|Please|Thank|Thanks|Thx|Danke|Merci|Gracias|Grazie|Obrigad|Wer[ ]mehr|Wenn[ ]ihr)\b
  | (?:Si[ ]te|Si[ ]vous|Se[ ]ti|More[ ]on|Read[ ]more|Mehr|RT|Retweet|Unroll|@threadreaderapp|@UnrollThread)\b
  | (?:And[ ](?:one|finally|here|another)|One[ ]more|Also|Finally)\b
    """,
    re.VERBOSE,
)


class Layout:
    """The costs of cutting one stretch."""

    def __init__(self, plain: str, units: list[Unit], habits: Habits, ruler: Ruler, limit: int, weights: Weights) -> None:
        """Work out, once for each unit, what runs of units are priced by."""
        self.units, self.habits, self.weights = units, habits, weights
        self._plain = plain
        self.limit = limit if habits.length <= limit else int(habits.length * _LONGER)  # an author of long posts is not held to it
        self._more = -math.log(habits.more_lines)
        self._texts = texts = [plain[unit.start : unit.end] for unit in units]
        ends_only = [
            unit.end - unit.start < _END_LENGTH and END_ONLY.fullmatch(text) is not None for unit, text in zip(units, texts, strict=True)
        ]
        self.cut = [0.0, *self._cuts(ends_only)]
        self._joined = [0.0, *accumulate(self._joins(ends_only))]
        self._set_off = [unit.breaks > max(2, habits.widest) for unit in units]
        self._opens = [_announces(text) for text in texts]
        origin = units[0].start if units else 0
        self._begins = [ruler.weigh(origin, unit.start) + ruler.uncounted_head(unit.start, unit.end) for unit in units]
        self._ends = [ruler.weigh(origin, unit.end) - ruler.uncounted_tail(unit.start, unit.end) for unit in units]

    @cached_property
    def _follows(self) -> bool:
        """Whether text stands before the stretch."""
        start = self.units[0].start if self.units else 0
        return bool(self._plain[max(0, start - _NEAR) : start].strip())

    @cached_property
    def _breaks_behind(self) -> int:
        """How many line ends stand behind the stretch."""
        end = self.units[-1].end
        return line_ends_behind(self._plain, end) if self._plain[end : end + _NEAR].strip() else _NOTHING

    @cached_property
    def _lines(self) -> list[int]:
        """How many units before each begin a line and are more than a link."""
        lines = (unit.breaks > 0 and _LINK_ONLY.match(text) is None for unit, text in zip(self.units, self._texts, strict=True))
        return [0, *accumulate(lines)]

    @cached_property
    def _points(self) -> list[bool]:
        """Which units say at their end that a thread follows."""
        return [_ANNOUNCING_END.search(text[-40:]) is not None for text in self._texts]

    @cached_property
    def _tail_words(self) -> list[bool]:
        """Which units begin as posts behind the last number do."""
        return [_TAIL_WORDS.match(text) is not None for text in self._texts]

    @cached_property
    def _tail_words_before(self) -> list[int]:
        """How many such units stand before each."""
        return [0, *accumulate(self._tail_words)]

    def weigh(self, first: int, behind: int) -> int:
        """Return what the platform would count for a post of units[first:behind]."""
        return self._ends[behind - 1] - self._begins[first]

    def furthest(self, first: int) -> int:
        """Return the unit behind the longest run from a unit that could be a post."""
        behind = first + 1
        most = min(len(self.units), first + _MOST_LINES)
        longest = self.limit * _LONGEST
        while behind < most and self._ends[behind] - self._begins[first] <= longest:
            behind += 1
        return behind

    def fill(self, slot: Slot, first: int, ends: range) -> list[float]:
        """List what it costs to fill a slot with the units from the first to each of some others, behind which it ends."""
        if slot.kind is Kind.OUTSIDE:
            return [slot.cost + self._outside(first, behind) for behind in ends]
        weights, tail, lead = self.weights, slot.kind is Kind.TAIL, slot.kind is Kind.LEAD
        to_first, joined, unjoined = slot.cost + self.cut[first], self._joined, self._joined[first + 1]
        weigh, begin, limit = self._ends, self._begins[first], self.limit
        usual, spread, more = self.habits.length, self.habits.spread, self._more
        opening = -weights.opening if slot.behind or (slot.number or 1) > 1 else weights.opening
        lines, words = (self._lines, self._tail_words_before) if slot.ends else ([], [])
        costs = []
        for behind in ends:
            cost = to_first + joined[behind] - unjoined
            weight = weigh[behind - 1] - begin
            if weight > limit:
                cost += weights.over_limit
                if behind > first + 1:  # what cannot be cut is not to blame for its length
                    cost += weights.over_limit_each * (weight - limit)
            if self._opens[first]:
                cost += opening
            if slot.ends:
                cost += weights.more_lines * (lines[behind] - lines[first + 1]) * more
                cost += weights.tail_words * (words[behind] - words[first + 1])
            if tail:
                cost += self._tail(first, behind)
            elif lead:
                cost += (behind - first - 1) * more
                cost -= weights.lead_announces if slot.announces and self._points[behind - 1] else 0.0
            if weight < limit and not tail and not slot.opens:
                cost += weights.length * ((weight - usual) / spread) ** 2 / 2
            costs.append(cost)
        return costs

    def _outside(self, first: int, behind: int) -> float:
        """Return what it costs that units belong to no post: little where blank lines set them off."""
        cost = 0.0
        if first or self._follows:
            if self.units[first].breaks < 2:
                cost += self.weights.outside_touching
            elif self.habits.blank_border < 0.5 or self._set_off[first]:
                cost -= self.weights.outside_set_off
        next_breaks = self.units[behind].breaks if behind < len(self.units) else self._breaks_behind
        if next_breaks < 2:
            return cost + self.weights.outside_touching
        if not first and not self._follows and self.habits.blank_border < 0.5:
            cost -= self.weights.outside_set_off
        return cost

    def _tail(self, first: int, behind: int) -> float:
        """Return what its words and its place say of a post behind the last number."""
        paid_back = self.weights.tail_words if self._tail_words[first] else 0.0
        if self._texts[behind - 1][-1] == ":":
            paid_back = max(paid_back, self.weights.tail_colon)
        return (self.weights.set_off if self._set_off[first] else 0.0) - paid_back

    def says_it_is_a_tail(self, first: int, behind: int) -> bool:
        """Tell whether a post is more likely one without a number than the next one with its mark lost."""
        if self._tail_words[first] or self._texts[behind - 1][-1] == ":":
            return True
        return self.weigh(first, behind) < self.habits.length / 2

    def _cuts(self, ends_only: list[bool]) -> Iterator[float]:
        """Yield for each unit but the first what it costs that one post ends and another begins before it."""
        if len(self.units) < 2:
            return
        weights, rate, habits = self.weights, self.habits.blank_border, self.habits
        at_line, at_blank_line = -math.log(1 - rate), -math.log(rate)
        whole = math.log((1 - habits.broken) / (1 - habits.broken_inside))
        for index in range(1, len(self.units)):
            breaks = self.units[index].breaks
            cost = weights.in_line if breaks == 0 else at_blank_line if breaks > 1 else at_line
            if ends_only[index]:
                yield cost + weights.end_apart
            else:
                yield cost + self._reads_on(self._texts[index - 1], self._texts[index], whole)

    def _reads_on(self, before: str, text: str, whole: float) -> float:
        """Return what the words on both sides say against a border, or, where negative, for it; `whole` is paid back for a sentence end."""
        weights = self.weights
        first, last = text[0], before[-1]
        if (first in "hp#" or "/" in text) and _LINK_ONLY.match(text):
            return weights.link_line
        broken = last.isalnum() or last in ",;"
        cost = 0.0
        if "://" in before and _LINK_END.search(before[-60:]):
            cost += weights.link_before
            broken = False
        elif not broken and _POINTING_END.search(before[-10:]):
            cost += weights.pointing
        if first in _BULLETS:
            return cost + weights.bullet
        if broken and first.islower():
            return cost - math.log(self.habits.broken / self.habits.broken_inside)
        cost -= whole
        if first.islower():
            return cost + weights.lower_case
        return cost + weights.no_full_stop if broken else cost

    def _joins(self, ends_only: list[bool]) -> Iterator[float]:
        """Yield for each unit what it costs that a post goes on before it."""
        across_blank_line = -math.log(1.01 - self.habits.blank_is_border)
        widest = max(2, self.habits.widest)
        for unit, text, end_only in zip(self.units, self._texts, ends_only, strict=True):
            cost = 0.0
            if not end_only and unit.breaks:
                if unit.breaks > 1:
                    cost = across_blank_line
                if unit.breaks > widest:
                    cost += self.weights.set_off
                if text[0] == "@":
                    cost += self.weights.mention_inside
            yield cost


def _announces(text: str) -> bool:
    """Tell whether a unit announces a thread: `Thread:`, or a line of few words that says so."""
    return _OPENING.match(text) is not None or (len(text) < 24 and _THREAD_WORD.search(text) is not None)
