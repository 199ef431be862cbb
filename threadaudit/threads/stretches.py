"""Cut a stretch of text, of which the marks say only what must be in it, into posts.

A stretch lies between two marks. A small dynamic programme lays a row of slots over its units: the rest of a marked post, posts with
lost marks, tail posts, text that belongs to no post, and at last the post that the next mark ends. What it would have cost to cut
elsewhere gives the confidence and the alternatives.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from threadaudit.threads.layout import Kind, Layout, Slot

_BEAM = 12.0
"""What costs so much more than the best way to the same unit is not followed."""
_ALTERNATIVE = 4.0
"""What costs at most so much more than the best is told as an alternative."""
_HOPELESS = 8.0
"""What costs more than this above the best does not bear on how sure it is."""
_MOST_ALTERNATIVES = 3


class Segment(NamedTuple):
    """What a slot was filled with."""

    slot: Slot
    """The slot."""
    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    confidence: float
    """How likely it is cut right, by what all other cuts of it would cost."""
    alternatives: tuple[tuple[int, int], ...]
    """What else could fill the slot, best first."""


_Edge = tuple[int, int, int, float]
"""A run of units in a slot: its first unit, the unit behind its last one, the slot, and what it costs."""


def fill_slots(layout: Layout, slots: list[Slot]) -> list[Segment]:
    """Fill a row of slots with all units of a stretch at the least cost; empty where there is no unit or no way."""
    count = len(layout.units)
    if not count or not slots:
        return []
    skips = _skips(tuple((slot.required, slot.skip, slot.chained) for slot in slots))
    edges, reached = _forward(layout, slots, skips)
    onward = _backward(edges, skips, count, len(slots))
    through = [(reached[first][slot] + cost + onward[behind][slot], first, behind, slot) for first, behind, slot, cost in edges]
    best = min(through, default=(math.inf,))[0]
    if best == math.inf:
        return []
    path = _path(edges, onward, skips, count)
    likely = [item for item in through if item[0] < best + _HOPELESS]
    return [_segment(layout, slots, edge, best, likely) for edge in path]


@lru_cache(maxsize=1024)
def _skips(slots: tuple[tuple[bool, float, bool], ...]) -> list[list[float]]:
    """Return what it costs to leave empty all slots between two; row 0 is before the first slot, the last column behind the last.

    Of a slot is told whether it is required, what it costs to leave it empty, and whether it is chained; the same rows come again and
    again.
    """
    table = []
    for left in range(-1, len(slots)):
        row = [math.inf] * (len(slots) + 1)
        cost = 0.0
        for right in range(left + 1, len(slots) + 1):
            if right == len(slots) or not slots[right][2] or right == left + 1:
                row[right] = cost
            if right < len(slots):
                required, skip, _ = slots[right]
                cost += math.inf if required else skip
        table.append(row)
    return table


def _forward(layout: Layout, slots: list[Slot], skips: list[list[float]]) -> tuple[list[_Edge], list[list[float]]]:
    """List all runs worth a look, and what it costs at least to come to each unit with each slot next."""
    count, width = len(layout.units), len(slots)
    ended = [[math.inf] * width for _ in range(count + 1)]
    cheapest = [math.inf] * (count + 1)
    cheapest[0] = 0.0
    reached: list[list[float]] = []
    edges: list[_Edge] = []
    for first in range(count):
        row = _reach(ended[first], skips, width) if first else skips[0][:width]
        reached.append(row)
        furthest = layout.furthest(first)
        most = cheapest[first] + _BEAM
        for index, so_far in enumerate(row):
            if so_far > most:
                continue
            ends = _ends(slots[index], index, width, first, furthest, count)
            for behind, cost in zip(ends, layout.fill(slots[index], first, ends), strict=True):
                total = so_far + cost
                if total <= cheapest[behind] + _BEAM:
                    edges.append((first, behind, index, cost))
                    if total < ended[behind][index]:
                        ended[behind][index] = total
                        if total < cheapest[behind]:
                            cheapest[behind] = total
    return edges, reached


def _reach(ended: list[float], skips: list[list[float]], width: int) -> list[float]:
    """Return what it costs at least to come to a unit with each slot next, from the slots that may end before it."""
    row = [math.inf] * width
    for slot, cost in enumerate(ended):
        if cost < math.inf:
            onward = skips[slot + 1]
            for to in range(slot + 1, width):
                total = cost + onward[to]
                if total < row[to]:
                    row[to] = total
    return row


def _ends(slot: Slot, index: int, width: int, first: int, furthest: int, count: int) -> range:
    """Name the units behind which a run in a slot may end."""
    if slot.required and index == width - 1:
        return range(count, count + 1)
    if slot.kind is Kind.OUTSIDE or (slot.required and index == 0):
        return range(first + 1, count + 1)
    return range(first + 1, furthest + 1)


def _backward(edges: list[_Edge], skips: list[list[float]], count: int, width: int) -> list[list[float]]:
    """Return what all behind each unit costs at least, if a run in each slot ends there."""
    onward = [[math.inf] * width for _ in range(count + 1)]
    onward[count] = [skips[slot + 1][width] for slot in range(width)]
    for first, behind, slot, cost in reversed(edges):
        total = cost + onward[behind][slot]
        if first and total < math.inf:
            row = onward[first]
            for before in range(slot):
                further = total + skips[before + 1][slot]
                if further < row[before]:
                    row[before] = further
    return onward


def _path(edges: list[_Edge], onward: list[list[float]], skips: list[list[float]], count: int) -> list[_Edge]:
    """Follow the cheapest way from the first unit to the last."""
    by_first: dict[int, list[_Edge]] = {}
    for edge in edges:
        by_first.setdefault(edge[0], []).append(edge)
    path: list[_Edge] = []
    at, before = 0, -1
    while at < count:
        skipped = skips[before + 1]
        least, edge = math.inf, by_first[at][0]
        for other in by_first[at]:
            _, behind, slot, cost = other
            if slot > before and skipped[slot] + cost + onward[behind][slot] < least:
                least, edge = skipped[slot] + cost + onward[behind][slot], other
        path.append(edge)
        _, at, before, _ = edge
    return path


def _segment(layout: Layout, slots: list[Slot], edge: _Edge, best: float, likely: list[tuple[float, int, int, int]]) -> Segment:
    """Say how sure a run is, and what else could stand in its place."""
    units = layout.units
    first, behind, index, _ = edge
    elsewhere = math.inf
    rivals: dict[tuple[int, int], float] = {}
    for cost, other, other_behind, other_index in likely:
        if other < behind and first < other_behind and (other != first or other_behind != behind):
            if other_index == index:
                run = other, other_behind
                if cost - best < rivals.get(run, math.inf):
                    rivals[run] = cost - best
            elif cost - best < elsewhere:
                elsewhere = cost - best
    doubt = max(sum(math.exp(-distance) for distance in rivals.values()), math.exp(-elsewhere))
    others: tuple[tuple[int, int], ...] = ()
    if rivals:
        longest = max(layout.limit, layout.weigh(first, behind))  # what is longer is doubt, but nothing to offer
        near = [run for run in sorted(rivals, key=rivals.__getitem__) if rivals[run] < _ALTERNATIVE and layout.weigh(*run) <= longest]
        others = tuple((units[other].start, units[other_behind - 1].end) for other, other_behind in near[:_MOST_ALTERNATIVES])
    slot = slots[index]
    if slot.kind is Kind.TAIL and slot.number is not None and layout.says_it_is_a_tail(first, behind):
        slot = slot._replace(number=None)
    return Segment(slot, units[first].start, units[behind - 1].end, 1 / (1 + doubt), others)
