"""Cut a stretch of text, of which the marks say only what must be in it, into posts.

A stretch lies between two marks. Its units are its lines (where a line holds more than one post, its sentences). A small dynamic
programme lays a row of slots over the units: first the rest of a post, then lost posts, tail posts, text that belongs to no post, and at
last the post that the next mark ends. What it would have cost to cut elsewhere gives the confidence and the alternatives.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import Enum

from threadaudit.threads.costs import Weights
from threadaudit.threads.length import Ruler

_MOST_UNITS = 48
"""How many units are looked at from either end; what lies between is one unit, outside any post."""


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
    """A place in the row that a segment may take."""

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
    chained: bool = False
    """Whether it can be filled only if the slot before it is."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of text that is not cut any further."""

    start: int
    """Where it begins, white space left out."""
    end: int
    """Where it ends, white space left out."""
    breaks: int
    """How many line ends stand before it; 0 where it is cut from a line."""
    joint: float = 0.0
    """What it costs to cut before it, where no line ends there."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How the author of a thread separates and fills posts, as far as its marks show."""

    blank_border: float
    """How likely a blank line stands between two posts."""
    blank_is_border: float
    """How likely a blank line stands between two posts rather than within one."""
    more_lines: float
    """How likely a post goes on after a line end."""
    length: float
    """The usual weight of a post."""
    broken: float
    """How likely a post ends in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class Segment:
    """What a slot was filled with."""

    slot: Slot
    """The slot."""
    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    margin: float
    """How much more the best other reading costs in which this segment is different."""
    alternatives: tuple[tuple[int, int], ...]
    """What else could fill the slot, best first."""


_SENTENCE_END = re.compile(
    r"""
    [.!?…:;][\"'”“»)\]]*+   # the end of a sentence, its quotes
    [ ]++(?=\S)
  | https?://\S++[ ]++(?=\S)   # or a link
    """,
    re.VERBOSE,
)
_SPACE = re.compile(r"[ ]++(?=\S)")
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
_BULLETS = frozenset("-–—•*→►▪●")
_THREAD_WORD = re.compile(r"🧵|\b(?i:thread|faden|hilo|fil|filo|séquence)\b")
_OPENING = re.compile(r"\W{0,3}+(?i:thread|faden|hilo)\b[ ]?[:⬇👇🧵]|🧵")
_BROKEN_START = re.compile(
    r"""
    (?:@\w++[ ]++)*+                                    # mentions
    (?:[(\[]?[0-9]{1,3}+[)\].]?(?:/[0-9xXnN?]*+)?[)\]]?[ ]++)?+    # a head mark
    [^\W\d_](?<![A-ZÀ-ÖØ-ÞА-ЯÄÖÜ])                      # a small letter
    """,
    re.VERBOSE,
)
_TAIL_WORDS = re.compile(
    r"""
    (?:
        (?:P\.?\s?P?\.?S|N\.?B|PD|Edit|Update|Upd|Addendum|Nachtrag|Ergänz\w++|Korrektur|Correction|Corrigendum|Fin|FIN|Ende|ENDE|End|END)\b
      | (?:/?(?:end|ende|fin|fine|fim)\b | //)
      | (?:Source|Quelle|Sources|Quellen|Fuente|Fonte|Fuentes|Fonti|Credit|Bonus)\w*+[ ]?:
      | (?:Here(?:'s|’s|[ ]is|[ ]are)|Hier[ ](?:ist|sind|die|der|das|noch|geht)|Aquí|Voici|Ecco|La[ ]source|Link)\b
      | (?:If[ ]you|Follow|Please|Thank|Thanks|Thx|Danke|Merci|Gracias|Grazie|Obrigad|Wer[ ]mehr|Wenn[ ]ihr)\b
      | (?:Si[ ]te|Si[ ]vous|Se[ ]ti|More[ ]on|Read[ ]more|Mehr)\b
      | (?:RT|Retweet|Unroll|@threadreaderapp|@UnrollThread|@threader_app)\b
      | And[ ](?:one|finally|here|another)\b | One[ ]more\b | Also\b | Finally\b
    )
    """,
    re.VERBOSE,
)


def habits_of(plain: str, posts: list[tuple[int, int]], ruler: Ruler, usual: float = 220.0) -> Habits:
    """Learn from the posts that the marks border on both sides."""
    blank, lines, blank_inside, weight, broken = 0, 0, 0, 0, 0
    for start, end in posts:
        between = plain[max(0, start - 4) : start]
        blank += between[len(between.rstrip()) :].count("\n") > 1
        lines += plain.count("\n", start, end)
        blank_inside += plain.count("\n\n", start, end) + plain.count("\n \n", start, end)
        weight += ruler.weigh_post(start, end)
        broken += _BROKEN_START.match(plain, start, end) is not None
    count = len(posts)
    return Habits(
        blank_border=(blank + 0.3) / (count + 0.6),
        blank_is_border=(blank + 0.5) / (blank + blank_inside + 0.7),
        more_lines=(lines + 1.0) / (lines + count + 2.0),
        length=(weight + 3 * usual) / (count + 3),
        broken=(broken + 0.3) / (count + 1.2),
    )


def units_of(plain: str, start: int, end: int, limit: int) -> list[Unit]:
    """Take a stretch apart into lines, and lines that hold more than one post into sentences."""
    units: list[Unit] = []
    breaks = 1
    at = start
    while at < end:
        stop = plain.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = plain[at:stop]
        content = line.strip()
        if content:
            first = at + len(line) - len(line.lstrip())
            last = first + len(content)
            if last - first > limit:
                units.extend(_sentences(plain, first, last, breaks))
            else:
                units.append(Unit(first, last, breaks))
            breaks = 0
        breaks += 1
        at = stop + 1
    return units


def _sentences(plain: str, start: int, end: int, breaks: int) -> list[Unit]:
    """Cut a long line at its sentence ends, or, where it has none, at every space."""
    units = []
    first = start
    for match in _SENTENCE_END.finditer(plain, start, end):
        units.append(Unit(first, match.end() - len(match[0]) + len(match[0].rstrip()), breaks if first == start else 0, 1.5))
        first = match.end()
    units.append(Unit(first, end, breaks if first == start else 0, 1.5))
    return units


class Layout:
    """The costs of cutting one stretch into a row of slots."""

    def __init__(self, plain: str, units: list[Unit], habits: Habits, ruler: Ruler, limit: int, weights: Weights) -> None:
        """Work out what each cut and each joint costs."""
        self.plain, self.units, self.habits, self.ruler, self.limit, self.weights = plain, units, habits, ruler, limit, weights
        self.cut = [0.0] + [self._cut(index) for index in range(1, len(units))]
        joints = [0.0] + [self._join(index) for index in range(1, len(units))]
        self.joined = [0.0]
        for joint in joints:
            self.joined.append(self.joined[-1] + joint)

    def _cut(self, index: int) -> float:
        """Return what it costs that one post ends and another begins before this unit."""
        unit, before = self.units[index], self.units[index - 1]
        text = self.plain
        if unit.breaks == 0:
            cost = unit.joint
        else:
            rate = self.habits.blank_border
            cost = -math.log(rate if unit.breaks > 1 else 1 - rate)
        return cost + self._reads_on(text[max(before.start, before.end - 60) : before.end], text[unit.start : unit.end])

    def _reads_on(self, before: str, behind: str) -> float:
        """Return what the words on both sides say against a border, or, where negative, for it."""
        weights = self.weights
        if _LINK_ONLY.match(behind):
            return weights.link_line
        broken = before[-1].isalnum() or before[-1] in ",;"
        cost = 0.0
        if _LINK_END.search(before):
            cost += weights.link_before
            broken = False
        elif _POINTING_END.search(before):
            cost += weights.pointing
        first = behind[0]
        if first in _BULLETS:
            return cost + weights.bullet
        rate, inside = self.habits.broken, weights.broken_inside
        if broken and first.islower():
            return cost - math.log(rate / inside)
        cost -= math.log((1 - rate) / (1 - inside))
        if first.islower():
            return cost + weights.lower_case
        return cost + weights.no_full_stop if broken else cost

    def _join(self, index: int) -> float:
        """Return what it costs that a post goes on before this unit."""
        unit = self.units[index]
        cost = 0.0
        if unit.breaks > 1:
            cost = -math.log(1 - self.habits.blank_is_border + 0.01)
        if unit.breaks and self.plain[unit.start] == "@":
            cost += 1.2
        return cost

    def fill(self, slot: Slot, first: int, behind: int) -> float:
        """Return what it costs to fill a slot with units[first:behind]."""
        start, end = self.units[first].start, self.units[behind - 1].end
        cost = slot.cost
        if slot.kind is Kind.OUTSIDE:
            unit = self.units[first]
            if first and unit.breaks < 2:
                cost += 2.5
            if behind < len(self.units) and self.units[behind].breaks < 2:
                cost += 2.5
            if first and unit.breaks > 1 and self.habits.blank_border < 0.5:
                cost -= 2.0
            return cost
        if first:
            cost += self.cut[first]
        if self._opens(first):
            cost += -self.weights.opening if slot.behind or (slot.number or 1) > 1 else self.weights.opening
        cost += self.joined[behind] - self.joined[first + 1]
        weight = self.ruler.weigh_post(start, end)
        over = weight - self.limit
        if over > 2:
            cost += self.weights.over_limit + self.weights.over_limit_each * over
        if slot.kind in {Kind.TAIL, Kind.LEAD} or (slot.kind is Kind.MARKED and not slot.required):
            cost += self._tail(slot, first, behind)
        if slot.kind is not Kind.TAIL and not slot.opens:
            cost += ((weight - self.habits.length) / 160) ** 2 / 2 if weight < self.limit else 0.0
        return cost

    def _opens(self, index: int) -> bool:
        """Tell whether a unit announces a thread: `Thread:`, or a line of few words that says so."""
        unit = self.units[index]
        if _OPENING.match(self.plain, unit.start, unit.end):
            return True
        return unit.end - unit.start < 24 and _THREAD_WORD.search(self.plain, unit.start, unit.end) is not None

    def _tail(self, slot: Slot, first: int, behind: int) -> float:
        """Return what the words at its ends say of a post without a number."""
        more = self.habits.more_lines
        cost = -(behind - first - 1) * math.log(more)
        if slot.kind is Kind.TAIL:
            start, end = self.units[first].start, self.units[behind - 1].end
            if _TAIL_WORDS.match(self.plain, start, end):
                cost -= 2.0
            if self.plain[end - 1] == ":":
                cost -= 1.5
            for inner in range(first + 1, behind):
                if _TAIL_WORDS.match(self.plain, self.units[inner].start, end):
                    cost += 2.0
        return cost


def fill_slots(layout: Layout, slots: list[Slot]) -> list[Segment]:
    """Fill a row of slots with all units of a stretch at the least cost; empty where there are no units."""
    count = len(layout.units)
    if not count:
        return []
    edges = _edges(layout, slots)
    forward = _forward(edges, slots, count)
    backward = _backward(edges, slots, count)
    through = {edge: forward[edge[0]][edge[2]] + cost + backward[edge[1]][edge[2]] for edge, cost in edges.items()}
    best = min(through.values())
    if best == math.inf:
        return []
    return _read(layout, slots, edges, through, backward, count)


_Edge = tuple[int, int, int]
"""A segment: its first unit, the unit behind it, its slot."""


def _edges(layout: Layout, slots: list[Slot]) -> dict[_Edge, float]:
    """Return the cost of each segment that could be."""
    units, most = layout.units, layout.limit * 3 // 2
    count = len(units)
    edges = {}
    for first in range(count):
        start = units[first].start
        for behind in range(first + 1, count + 1):
            long = units[behind - 1].end - start > most * 2 and behind > first + 1
            for index, slot in enumerate(slots):
                if slot.required and ((index == 0 and first) or (index == len(slots) - 1 and behind < count)):
                    continue
                if long and slot.kind is not Kind.OUTSIDE and not slot.required:
                    continue
                edges[first, behind, index] = layout.fill(slot, first, behind)
    return edges


def _skips(slots: list[Slot], left: int, right: int) -> float:
    """Return what it costs to leave empty all slots between two."""
    if right < len(slots) and slots[right].chained and left < right - 1:
        return math.inf
    cost = 0.0
    for slot in slots[left + 1 : right]:
        cost += math.inf if slot.required else slot.skip
    return cost


def _forward(edges: dict[_Edge, float], slots: list[Slot], count: int) -> list[list[float]]:
    """Return, for each unit and slot, the least cost of all before it, if that slot is filled from there."""
    reach = [[math.inf] * len(slots) for _ in range(count + 1)]
    for index in range(len(slots)):
        reach[0][index] = _skips(slots, -1, index)
    for (first, behind, index), cost in sorted(edges.items()):
        so_far = reach[first][index] + cost
        if so_far < math.inf and behind < count:
            for following in range(index + 1, len(slots)):
                total = so_far + _skips(slots, index, following)
                reach[behind][following] = min(reach[behind][following], total)
    return reach


def _backward(edges: dict[_Edge, float], slots: list[Slot], count: int) -> list[list[float]]:
    """Return, for each unit and slot, the least cost of all behind it, if that slot ends there."""
    rest = [[math.inf] * len(slots) for _ in range(count + 1)]
    for index in range(len(slots)):
        rest[count][index] = _skips(slots, index, len(slots))
    for (first, behind, index), cost in sorted(edges.items(), reverse=True):
        total = cost + rest[behind][index]
        if total < math.inf and first > 0:
            for before in range(index):
                rest[first][before] = min(rest[first][before], total + _skips(slots, before, index))
    return rest


def _read(
    layout: Layout, slots: list[Slot], edges: dict[_Edge, float], through: dict[_Edge, float], backward: list[list[float]], count: int
) -> list[Segment]:
    """Follow the cheapest way from the first unit and say of each segment how sure it is."""
    best = min(through.values())
    by_slot: dict[int, list[tuple[float, _Edge]]] = {}
    for edge, cost in through.items():
        if cost < best + 6.0:
            by_slot.setdefault(edge[2], []).append((cost, edge))
    segments = []
    at, slot_before = 0, -1
    while at < count:
        choices = [
            (edges[edge] + backward[edge[1]][edge[2]] + _skips(slots, slot_before, edge[2]), edge)
            for edge in edges
            if edge[0] == at and edge[2] > slot_before
        ]
        _, edge = min(choices)
        start, end = layout.units[edge[0]].start, layout.units[edge[1] - 1].end
        rivals = sorted(rival for rival in by_slot.get(edge[2], []) if rival[1][:2] != edge[:2])
        margin = _without(through, edge) - best
        alternatives = tuple((layout.units[other[0]].start, layout.units[other[1] - 1].end) for cost, other in rivals if cost < best + 4.0)
        segments.append(Segment(slots[edge[2]], start, end, margin, alternatives[:3]))
        at, slot_before = edge[1], edge[2]
    return segments


def _without(through: dict[_Edge, float], edge: _Edge) -> float:
    """Return the least cost of a reading in which this segment's slot is empty, or it overlaps another segment."""
    first, behind, _ = edge
    return min(
        (cost for other, cost in through.items() if other[:2] != edge[:2] and other[0] < behind and first < other[1]),
        default=math.inf,
    )
