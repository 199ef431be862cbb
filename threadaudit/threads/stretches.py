"""Cut a stretch of text, of which the marks say only what must be in it, into posts.

A stretch lies between two marks. A small dynamic programme lays a row of slots over its units: the rest of a marked post, posts with
lost marks, tail posts, text that belongs to no post, and at last the post that the next mark ends. What it would have cost to cut
elsewhere gives the confidence and the alternatives.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import NamedTuple

from threadaudit.threads.layout import Kind, Layout, Slot

_BEAM = 12.0
"""What costs so much more than the best way to the same unit is not followed."""
_ALTERNATIVE = 4.0
"""What costs at most so much more than the best is told as an alternative."""
_HOPELESS = 8.0
"""What costs more than this above the best does not bear on how sure it is."""
_MOST_ALTERNATIVES = 3


@dataclass(frozen=True, slots=True)
class Segment:
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


class _Edge(NamedTuple):
    """A run of units in a slot."""

    first: int
    """Its first unit."""
    behind: int
    """The unit behind its last one."""
    slot: int
    """The slot."""
    cost: float
    """What it costs."""


def fill_slots(layout: Layout, slots: list[Slot]) -> list[Segment]:
    """Fill a row of slots with all units of a stretch at the least cost; empty where there is no unit or no way."""
    count = len(layout.units)
    if not count or not slots:
        return []
    skips = _skips(slots)
    edges, reached = _forward(layout, slots, skips)
    onward = _backward(edges, skips, count, len(slots))
    through = [(reached[edge.first][edge.slot] + edge.cost + onward[edge.behind][edge.slot], edge) for edge in edges]
    best = min((cost for cost, _ in through), default=math.inf)
    if best == math.inf:
        return []
    path = _path(edges, onward, skips, count)
    through = [item for item in through if item[0] < best + _HOPELESS]
    return [_segment(layout, slots, edge, best, through) for edge in path]


def _skips(slots: list[Slot]) -> list[list[float]]:
    """Return what it costs to leave empty all slots between two; row 0 is before the first slot, the last column behind the last."""
    table = []
    for left in range(-1, len(slots)):
        row = [math.inf] * (len(slots) + 1)
        cost = 0.0
        for right in range(left + 1, len(slots) + 1):
            if right == len(slots) or not slots[right].chained or right == left + 1:
                row[right] = cost
            if right < len(slots):
                cost += math.inf if slots[right].required else slots[right].skip
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
        for index, slot in enumerate(slots):
            so_far = row[index]
            if so_far > cheapest[first] + _BEAM:
                continue
            for behind in _ends(slot, index, width, first, furthest, count):
                cost = layout.fill(slot, first, behind)
                total = so_far + cost
                if total > cheapest[behind] + _BEAM:
                    continue
                edges.append(_Edge(first, behind, index, cost))
                ended[behind][index] = min(ended[behind][index], total)
                cheapest[behind] = min(cheapest[behind], total)
    return edges, reached


def _reach(ended: list[float], skips: list[list[float]], width: int) -> list[float]:
    """Return what it costs at least to come to a unit with each slot next, from the slots that may end before it."""
    row = [math.inf] * width
    for slot, cost in enumerate(ended):
        if cost < math.inf:
            onward = skips[slot + 1]
            for to in range(slot + 1, width):
                row[to] = min(row[to], cost + onward[to])
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
    for edge in reversed(edges):
        total = edge.cost + onward[edge.behind][edge.slot]
        if edge.first and total < math.inf:
            row = onward[edge.first]
            for before in range(edge.slot):
                row[before] = min(row[before], total + skips[before + 1][edge.slot])
    return onward


def _path(edges: list[_Edge], onward: list[list[float]], skips: list[list[float]], count: int) -> list[_Edge]:
    """Follow the cheapest way from the first unit to the last."""
    by_first: dict[int, list[_Edge]] = {}
    for edge in edges:
        by_first.setdefault(edge.first, []).append(edge)
    path: list[_Edge] = []
    at, slot = 0, -1
    while at < count:
        following = [edge for edge in by_first[at] if edge.slot > slot]
        edge = min(following, key=lambda edge: skips[slot + 1][edge.slot] + edge.cost + onward[edge.behind][edge.slot])
        path.append(edge)
        at, slot = edge.behind, edge.slot
    return path


def _segment(layout: Layout, slots: list[Slot], edge: _Edge, best: float, through: list[tuple[float, _Edge]]) -> Segment:
    """Say how sure a run is, and what else could stand in its place."""
    units = layout.units
    elsewhere = math.inf
    rivals: dict[tuple[int, int], float] = {}
    for cost, other in through:
        if other.first < edge.behind and edge.first < other.behind and (other.first != edge.first or other.behind != edge.behind):
            if other.slot == edge.slot:
                run = other.first, other.behind
                rivals[run] = min(cost - best, rivals.get(run, math.inf))
            else:
                elsewhere = min(elsewhere, cost - best)
    doubt = max(sum(math.exp(-distance) for distance in rivals.values()), math.exp(-elsewhere))
    longest = max(layout.limit, layout.weigh(edge.first, edge.behind))  # what is longer is doubt, but nothing to offer
    near = [run for run in sorted(rivals, key=rivals.__getitem__) if rivals[run] < _ALTERNATIVE and layout.weigh(*run) <= longest]
    others = tuple((units[first].start, units[behind - 1].end) for first, behind in near[:_MOST_ALTERNATIVES])
    slot = slots[edge.slot]
    if slot.kind is Kind.TAIL and slot.number is not None and layout.says_it_is_a_tail(edge.first, edge.behind):
        slot = replace(slot, number=None)
    return Segment(slot, units[edge.first].start, units[edge.behind - 1].end, 1 / (1 + doubt), others)
