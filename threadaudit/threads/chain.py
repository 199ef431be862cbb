"""Which candidates are marks, on which side of their posts, and where one thread ends and the next begins.

Dynamic programming over the candidates: a path goes from one accepted mark to the next, within its thread or into a new one. What is
not on the cheapest path is no mark. Each candidate looks back at a bounded number of others, so the work is linear.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from threadaudit.threads.costs import Weights
from threadaudit.threads.length import LINK_LENGTH, Ruler, trimmed
from threadaudit.threads.markers import Candidate
from threadaudit.threads.sentences import sentence_before

LOOK_BACK = 12
"""How many candidates back the mark before may stand; between two marks of a thread lie at most that many false ones."""
_POST = 60
"""Most posts weigh more."""
_TINY = 18
"""Hardly a post, its mark counted, weighs less."""
_SHORT_ITEM, _SHORT_BARE, _LONG_ITEM = 90, 40, 160
"""How long items of a list seldom are, those whose numbers stand on lines of their own, and how long they hardly ever are."""
_LOOK_FURTHER = 2
"""How many candidates further back one is looked for that fits still better."""
_MOST_PRICED = 16
"""How many marks before are priced exactly; where more seem possible, the text is full of signs and none is worth more."""
_NEAR = 4
"""Two marks alone make a thread only if their numbers are nearer than this."""
_HOPELESS = 9
"""A step whose marks alone cost more is not worth a look at the text between."""
_MARGIN = 1e-6
"""What is dearer than the best by so much is so however its costs are rounded."""
_BLANK = 200
"""A stretch longer than this is taken to hold text without a look."""
_FAR = 8
"""A stretch so many times longer than its posts may be is not weighed exactly."""
WEAK = 1.0
"""Marks of at most this strength look like an item of a list as well."""


class Node(NamedTuple):
    """A candidate on one side of its post; a tuple, for the search makes and reads very many."""

    candidate: Candidate
    """The candidate."""
    place: int
    """Its place among the candidates."""
    tail: bool
    """Whether it stands at the tail of its post."""
    border: int
    """Where the post ends (tail) or begins (head)."""
    number: int
    """Its number."""
    total: int | None
    """Its total."""
    style: str
    """Its style."""
    family: str
    """The family of its style."""


def link_marks(candidates: list[Candidate], ruler: Ruler, limit: int, weights: Weights) -> list[list[Node]]:
    """Return chains of marks that may be threads, in text order."""
    nodes = _nodes(_with_posts(candidates, ruler.text))
    back, new, last = _cheapest(nodes, ruler, limit, weights)
    threads: list[list[Node]] = []
    chain: list[Node] = []
    at = last
    while at >= 0:
        chain.append(nodes[at])
        if new[at]:
            threads.append(chain[::-1])
            chain = []
        at = back[at]
    return threads[::-1]


def two_agree(candidates: Iterable[Candidate]) -> bool:
    """Tell at little cost whether any two candidates could be neighbours in a thread."""
    near: deque[Candidate] = deque(maxlen=LOOK_BACK)
    for candidate in candidates:
        for before in near:
            if 0 < candidate.number - before.number < _NEAR and before.family == candidate.family:
                return True
        near.append(candidate)
    return False


def _with_posts(candidates: list[Candidate], plain: str) -> list[Candidate]:
    """Leave out what stands directly between two others of its style: it has no post."""
    touching = [before.style == after.style and _empty(plain, before.end, after.start) for before, after in pairwise(candidates)]
    if not any(touching):
        return candidates
    alone = [first and second for first, second in pairwise([False, *touching, False])]
    return [candidate for candidate, bare in zip(candidates, alone, strict=True) if not bare]


def _nodes(candidates: list[Candidate]) -> list[Node]:
    """Put each candidate on each side that it may stand on."""
    nodes = []
    for index, candidate in enumerate(candidates):
        number, total, _, _, style, family, _, head, tail, _, _ = candidate
        if head is not None:
            nodes.append(Node(candidate, index, False, head, number, total, style, family))
        if tail is not None:
            nodes.append(Node(candidate, index, True, tail, number, total, style, family))
    return nodes


def _cheapest(nodes: list[Node], ruler: Ruler, limit: int, weights: Weights) -> tuple[list[int], list[bool], int]:
    """Find the cheapest path; return each node's predecessor, whether it begins a thread, and the path's last node (-1: none)."""
    search = _Search(nodes, ruler, limit, weights)
    back: list[int] = []
    new: list[bool] = []
    ended = _Ended()
    seen: set[tuple[int, int, str, bool]] = set()
    pending = 0  # nodes before this one have ended their threads
    for node in nodes:
        while nodes[pending].place < node.place:
            ended.add(search.cost[pending] + _end(nodes[pending], weights), pending, nodes[pending])
            pending += 1
        best, best_back = search.go_on(node, pending)
        best_new = best_back < 0
        resumed = _resumes(node, seen)
        if ended.least + _first(node, weights) - weights.start_again - resumed * weights.start_later < best:
            started, started_at = ended.start(
                node, best + resumed * (weights.start_later - weights.resume) + _MARGIN, ruler, limit, weights
            )
            started += resumed * (weights.resume - weights.start_later)
            if started < best:
                best, best_back, best_new = started, started_at, True
        search.cost.append(best - node.candidate.strength)
        back.append(best_back)
        new.append(best_new)
    for at in range(pending, len(nodes)):
        ended.add(search.cost[at] + _end(nodes[at], weights), at, nodes[at])
    return back, new, ended.last(ruler, weights)


class _Search:
    """Goes from mark to mark within a thread."""

    def __init__(self, nodes: list[Node], ruler: Ruler, limit: int, weights: Weights) -> None:
        self.nodes, self.ruler, self.limit, self.weights = nodes, ruler, limit, weights
        self.cost: list[float] = []
        self._places = [node.place for node in nodes]
        self._numbers = [node.number for node in nodes]
        self._bounds = _bounds(weights)
        self._by_number = [_least(ahead, weights) for ahead in range(len(self._bounds))]

    def go_on(self, node: Node, pending: int) -> tuple[float, int]:
        """Return the least cost of coming to a node within its thread, and the node before it; -1 where there is none."""
        best, back, reach, priced = math.inf, -1, LOOK_BACK, 0
        costs, places, numbers, bounds, most = self.cost, self._places, self._numbers, self._bounds, len(self._bounds) - 1
        place, number = node.place, node.number
        long_item = self.weights.long_item if node.candidate.strength <= WEAK else 0.0
        paid_back = self.weights.agreement + long_item
        for earlier in range(pending - 1, -1, -1):
            if place - places[earlier] > reach:
                break
            ahead, so_far = number - numbers[earlier], costs[earlier]
            if ahead < 0 or so_far + bounds[ahead if ahead < most else most] - paid_back >= best:
                continue  # a smaller number begins a thread; and what cannot be cheaper need not be priced
            priced += 1
            if priced > _MOST_PRICED:
                break
            before = self.nodes[earlier]
            step = self._by_marks(before, node, ahead)
            if step <= _HOPELESS:
                room = self.weights.lost_fit + long_item if ahead > 1 else long_item
                if so_far + step - room >= best + _MARGIN:
                    continue
                step += self._room(before, node, ahead if ahead > 1 else 1)
            if ahead > 1 and step < best - so_far and _passes_over(self.nodes, earlier, node):
                step += self.weights.passed_over
            if so_far + step < best:
                best, back = so_far + step, earlier
                if ahead == 1 and before.total == node.total and _alike(before, node):
                    reach = min(reach, place - before.place + _LOOK_FURTHER)
        return best, back

    def _by_marks(self, before: Node, node: Node, ahead: int) -> float:
        """Return what it costs that one mark follows another in the same thread, by what both say."""
        weights = self.weights
        _, _, _, _, _, total_before, style_before, family_before = before
        candidate, _, _, _, number, total, style, family = node
        same_total, alike = total_before == total, style_before == style
        if ahead == 1:
            cost = -weights.agreement if same_total and total is not None else -weights.succession if family_before == family else 0.0
        else:
            cost = self._by_number[ahead] if ahead < len(self._by_number) else self._by_number[-1]
        if ahead > 1 and same_total and total is not None:
            cost -= weights.agreement / 2
        elif ahead == 0 and alike and before.tail == node.tail and not candidate.within:
            cost -= weights.repeated - (weights.lettered if candidate.lettered else weights.repeated_alike)
        if not same_total:
            cost += weights.total_dropped if total_before is None or total is None else weights.total_changed
        if total is not None and number > total:
            cost += weights.beyond_total
        if not alike:
            cost += weights.style_changed if family_before == family else weights.family_changed
        return cost

    def _room(self, before: Node, node: Node, ahead: int) -> float:
        """Return what it costs that so many posts lie between two marks."""
        text, limit, weights = self.ruler.text, self.limit, self.weights
        candidate_before, _, tail_before, start, _, _, _, _ = before
        candidate, _, tail, end, _, _, _, _ = node
        if tail_before == tail:
            pieces, cost = ahead, 0.0
        elif tail_before:
            pieces, cost = ahead - 1, weights.side_changed
        else:
            pieces, cost = ahead + 1, weights.side_changed
        if tail and _empty(text, start, candidate.start):
            return cost + weights.empty_post
        if not tail_before and _empty(text, candidate_before.end, end):
            return cost + weights.empty_post
        if pieces == 0:
            return cost + (0.0 if _empty(text, start, end) else weights.loose_text)
        if end - start > _FAR * (limit + pieces * limit):
            weight = end - start
        else:
            start, end = trimmed(text, start, end)
            weight = self.ruler.weigh_post(start, end) if pieces == 1 else self.ruler.weigh(start, end)
        tiny = end - start < _TINY * pieces
        if tiny:
            whole = sentence_before(candidate.start if tail else end, text)
            cost += weights.tiny_sentence if whole else weights.tiny_post
        if pieces > 1 and _POST * pieces < weight <= limit * pieces and _alike(before, node):
            cost -= weights.lost_fit
        weak = candidate.strength <= WEAK
        over = weight - pieces * limit - (pieces - 1) * LINK_LENGTH  # each but the last may end with a link that does not count
        if over > 2:
            toll = weights.over_limit + weights.over_limit_each * over
            cost += toll if weak else min(weights.over_limit_most, toll)
        return cost + _item(weight / pieces, node, weights, tiny=tiny) if weak else cost


def _own_line(node: Node, before: Node | None, weights: Weights) -> float:
    """Return what it costs that a `3/` on a line of its own ends a post: more often it begins one."""
    both = node.candidate.head is not None and node.candidate.tail is not None
    if not (node.tail and both and node.style == "n/"):
        return 0.0
    return weights.open_tail if before is None else weights.open_tail_again


def _passes_over(nodes: list[Node], earlier: int, node: Node) -> bool:
    """Tell whether a mark between two others has a number between theirs, and the total of the later one."""
    least = nodes[earlier].number
    for between in nodes[earlier + 1 : earlier + 1 + 2 * LOOK_BACK]:
        if between.place >= node.place:
            return False
        if least < between.number < node.number and between.total == node.total and between.family == node.family:
            return True
    return False


def _resumes(node: Node, seen: set[tuple[int, int, str, bool]]) -> bool:
    """Tell whether a mark could go on with a thread that another one interrupted, and remember the mark."""
    if node.total is None:
        return False
    seen.add((node.number, node.total, node.style, node.tail))
    return node.number > 2 and (node.number - 1, node.total, node.style, node.tail) in seen


class _Ended:
    """The cheapest ways to have ended all threads so far: with no mark at all, with one at a head, with one at a tail."""

    def __init__(self) -> None:
        self.ways: dict[str, tuple[float, int, Node | None]] = {"none": (0.0, -1, None)}
        self.least = 0.0

    def add(self, cost: float, at: int, node: Node) -> None:
        """Remember a thread that ends with this node, if no cheaper one does."""
        side = "tail" if node.tail else "head"
        if side not in self.ways or cost < self.ways[side][0]:
            self.ways[side] = (cost, at, node)
            self.least = min(self.least, cost)

    def start(self, node: Node, most: float, ruler: Ruler, limit: int, weights: Weights) -> tuple[float, int]:
        """Return the least cost of a new thread that begins with this node, and the node that ended the one before.

        Where it costs more than the `most` that is of use, some greater cost will do.
        """
        bound = _first(node, weights) - weights.start_again
        best = math.inf, -1
        for cost, at, before in self.ways.values():
            if cost <= self.least + weights.empty_post and cost + bound < most:
                best = min(best, (cost + _start(node, before, ruler, limit, weights), at))
        return best

    def last(self, ruler: Ruler, weights: Weights) -> int:
        """Return the node that ends the last thread; -1 where there is no thread."""
        return min((cost + _rest(before, ruler, weights), at) for cost, at, before in self.ways.values())[1]


def _end(node: Node, weights: Weights) -> float:
    """Return what it costs that a thread ends with this mark."""
    if node.total is None:
        return weights.end_open
    return 0.0 if node.number >= node.total else weights.end_short


def _first(node: Node, weights: Weights) -> float:
    """Return what it costs by its number that a thread begins with this mark."""
    return (weights.start_first, weights.start_second)[node.number - 1] if node.number < 3 else weights.start_later


def _start(node: Node, before: Node | None, ruler: Ruler, limit: int, weights: Weights) -> float:
    """Return what it costs that a thread begins with this mark."""
    cost = _first(node, weights)
    if node.total is not None and node.number > node.total:
        cost += weights.beyond_total
    if before is not None:
        cost -= weights.start_again
    cost += _own_line(node, before, weights)
    empty = _empty(ruler.text, _content_end(before), node.candidate.start if node.tail else node.border)
    if node.tail:
        if empty:
            cost += weights.empty_post
        elif before is not None:
            cost += _crowded(before, node, ruler, limit, weights)
    elif before is not None and not before.tail:
        cost += weights.empty_post if empty else 0.0
    elif not empty:
        cost += weights.text_before if before is None else weights.text_behind
    return cost


def _crowded(before: Node, node: Node, ruler: Ruler, limit: int, weights: Weights) -> float:
    """Return what it costs that borders without a mark lie between the last mark of a thread and the tail mark of the next."""
    if not before.tail:
        return weights.unmarked_border
    far = node.border - before.border > _FAR * limit
    return weights.text_behind if far or ruler.weigh_post(before.border, node.border) > limit else 0.0


def _rest(before: Node | None, ruler: Ruler, weights: Weights) -> float:
    """Return what it costs that no mark follows."""
    if before is None:
        return 0.0
    empty = _empty(ruler.text, _content_end(before), len(ruler.text))
    if before.tail:
        return 0.0 if empty else weights.text_behind
    return weights.empty_post if empty else 0.0


def _content_end(node: Node | None) -> int:
    """Return up to where a mark and its post, if it is at its tail, take the text."""
    if node is None:
        return 0
    return node.border if node.tail else node.candidate.end


def _empty(text: str, start: int, end: int) -> bool:
    """Tell whether there is nothing but white space."""
    return end - start < _BLANK and (start >= end or text[start:end].isspace())


def _bounds(weights: Weights) -> list[float]:
    """List what steps cost at least whose numbers are 0, 1, 2 … apart; the last stands for all further ones."""
    twice = min(weights.repeated, weights.repeated_alike, weights.lettered)
    return [twice, 0.0, *(_least(ahead, weights) - weights.lost_fit for ahead in range(2, 10))]


def _alike(before: Node, node: Node) -> bool:
    """Tell whether two marks have the same style on the same side."""
    return before.style == node.style and before.tail == node.tail


def _least(ahead: int, weights: Weights) -> float:
    """Return what a step costs at least by its numbers."""
    if ahead == 1:
        return 0.0
    return weights.skipped + weights.skipped_each * min(ahead - 1, 8) if ahead > 1 else weights.repeated


def _item(each: float, node: Node, weights: Weights, *, tiny: bool) -> float:
    """Return what it costs that posts under weak marks are as short as items of a list, or, negative, as long as posts are."""
    bare = node.style == "n"
    if each < (_SHORT_BARE if bare else _SHORT_ITEM):
        return 0.0 if tiny and bare else weights.short_item
    return -weights.long_item if each > _LONG_ITEM else 0.0
