"""What it costs to cut a stretch here or there: before each unit, and for each run of units that could be a post."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

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


@dataclass(frozen=True, slots=True)
class Slot:
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
_LINK_ONLY = re.compile(
    r"""
    (?:
        (?:https?://\S++ | (?:[\w-]++\.)++[a-z]{2,12}/\S*+ | pic\.twitter\.com/\S++ | [#]\w++)   # a link or a tag
        [ ]*+
    )++
    \Z
    """,
    re.VERBOSE,
)
_LINK_END = re.compile(r"https?://\S++\Z")
_POINTING_END = re.compile(r"(?:[🧵👇⬇⤵](?:\ufe0f|[\U0001F3FB-\U0001F3FF])?|[\[(](?i:thread|faden|hilo|fil)[\])])\Z")
_ANNOUNCING_END = re.compile(
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
_THREAD_WORD = re.compile(r"🧵|\b(?i:thread|faden|hilo|fil|filo|séquence)\b")
_OPENING = re.compile(r"\W{0,3}+(?i:thread|faden|hilo)\b[ ]?[:⬇👇🧵]|🧵")
_TAIL_WORDS = re.compile(
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
        self.limit = limit if habits.length <= limit else int(habits.length * _LONGER)  # an author of long posts is not held to it
        self._follows = bool(units) and bool(plain[max(0, units[0].start - _NEAR) : units[0].start].strip())
        self._breaks_behind = (
            line_ends_behind(plain, units[-1].end) if units and plain[units[-1].end : units[-1].end + _NEAR].strip() else _NOTHING
        )
        self._more = -math.log(habits.more_lines)
        texts = [plain[unit.start : unit.end] for unit in units]
        self.cut = [0.0, *(self._cut(unit, before, text) for unit, before, text in zip(units[1:], texts, texts[1:], strict=False))]
        self._joined = [0.0, *accumulate(self._join(unit, text) for unit, text in zip(units, texts, strict=True))]
        self._set_off = [unit.breaks > max(2, habits.widest) for unit in units]
        lines = (unit.breaks > 0 and _LINK_ONLY.match(text) is None for unit, text in zip(units, texts, strict=True))
        self._lines = [0, *accumulate(lines)]
        self._points = [_ANNOUNCING_END.search(text[-40:]) is not None for text in texts]
        self._opens = [_announces(text) for text in texts]
        self._tail_words = [_TAIL_WORDS.match(text) is not None for text in texts]
        self._tail_words_before = [0, *accumulate(self._tail_words)]
        self._colons = [text[-1] == ":" for text in texts]
        origin = units[0].start if units else 0
        reaches = [ruler.weigh(origin, unit.end) for unit in units]
        self._begins = [ruler.weigh(origin, unit.start) + ruler.uncounted_head(unit.start, unit.end) for unit in units]
        self._ends = [reach - ruler.uncounted_tail(unit.start, unit.end) for reach, unit in zip(reaches, units, strict=True)]

    def weigh(self, first: int, behind: int) -> int:
        """Return what the platform would count for a post of units[first:behind]."""
        return self._ends[behind - 1] - self._begins[first]

    def furthest(self, first: int) -> int:
        """Return the unit behind the longest run from a unit that could be a post."""
        behind = first + 1
        most = min(len(self.units), first + _MOST_LINES)
        while behind < most and self._ends[behind] - self._begins[first] <= self.limit * _LONGEST:
            behind += 1
        return behind

    def fill(self, slot: Slot, first: int, behind: int) -> float:
        """Return what it costs to fill a slot with units[first:behind]."""
        if slot.kind is Kind.OUTSIDE:
            return slot.cost + self._outside(first, behind)
        cost = slot.cost + self.cut[first] + self._joined[behind] - self._joined[first + 1]
        weight = self._ends[behind - 1] - self._begins[first]
        over = weight - self.limit
        if over > 0:
            cost += self.weights.over_limit
            if behind > first + 1:  # what cannot be cut is not to blame for its length
                cost += self.weights.over_limit_each * over
        if self._opens[first]:
            cost += -self.weights.opening if slot.behind or (slot.number or 1) > 1 else self.weights.opening
        if slot.ends:
            cost += self.weights.more_lines * (self._lines[behind] - self._lines[first + 1]) * self._more
            cost += self.weights.tail_words * self._tail_words_inside(first, behind)
        if slot.kind is Kind.TAIL:
            return cost + self._tail(first, behind)
        if slot.kind is Kind.LEAD:
            cost += (behind - first - 1) * self._more
            cost -= self.weights.lead_announces if slot.announces and self._points[behind - 1] else 0.0
        if over < 0 and not slot.opens:
            cost += self.weights.length * ((weight - self.habits.length) / self.habits.spread) ** 2 / 2
        return cost

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
        if self._colons[behind - 1]:
            paid_back = max(paid_back, self.weights.tail_colon)
        return (self.weights.set_off if self._set_off[first] else 0.0) - paid_back

    def _tail_words_inside(self, first: int, behind: int) -> int:
        """Count the units behind the first that begin as posts behind the last number do."""
        return self._tail_words_before[behind] - self._tail_words_before[first + 1]

    def says_it_is_a_tail(self, first: int, behind: int) -> bool:
        """Tell whether a post is more likely one without a number than the next one with its mark lost."""
        if self._tail_words[first] or self._colons[behind - 1]:
            return True
        return self.weigh(first, behind) < self.habits.length / 2

    def _cut(self, unit: Unit, before: str, text: str) -> float:
        """Return what it costs that one post ends and another begins before this unit."""
        if unit.breaks == 0:
            cost = self.weights.in_line
        else:
            rate = self.habits.blank_border
            cost = -math.log(rate if unit.breaks > 1 else 1 - rate)
        if unit.end - unit.start < _END_LENGTH and END_ONLY.fullmatch(text):
            return cost + self.weights.end_apart
        return cost + self._reads_on(before, text)

    def _reads_on(self, before: str, text: str) -> float:
        """Return what the words on both sides say against a border, or, where negative, for it."""
        weights = self.weights
        first, last = text[0], before[-1]
        if (first in "hp#" or "/" in text) and _LINK_ONLY.match(text):
            return weights.link_line
        broken = last.isalnum() or last in ",;"
        cost = 0.0
        if "://" in before and _LINK_END.search(before[-60:]):
            cost += weights.link_before
            broken = False
        elif _POINTING_END.search(before[-10:]):
            cost += weights.pointing
        if first in _BULLETS:
            return cost + weights.bullet
        rate, inside = self.habits.broken, self.habits.broken_inside
        if broken and first.islower():
            return cost - math.log(rate / inside)
        cost -= math.log((1 - rate) / (1 - inside))
        if first.islower():
            return cost + weights.lower_case
        return cost + weights.no_full_stop if broken else cost

    def _join(self, unit: Unit, text: str) -> float:
        """Return what it costs that a post goes on before this unit."""
        cost = 0.0
        if unit.end - unit.start < _END_LENGTH and END_ONLY.fullmatch(text):
            return 0.0
        if unit.breaks > 1:
            cost = -math.log(1.01 - self.habits.blank_is_border)
        if unit.breaks > max(2, self.habits.widest):
            cost += self.weights.set_off
        if unit.breaks and text[0] == "@":
            cost += self.weights.mention_inside
        return cost


def _announces(text: str) -> bool:
    """Tell whether a unit announces a thread: `Thread:`, or a line of few words that says so."""
    return _OPENING.match(text) is not None or (len(text) < 24 and _THREAD_WORD.search(text) is not None)
