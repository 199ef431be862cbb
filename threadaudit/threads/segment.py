"""Where posts and threads begin and end.

First the marks are linked into threads (chain.py), then what lies between two marks is cut into posts (stretches.py), then both become
records, with what is missing told in sentences (gaps.py).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from threadaudit.records import Post, Span, Thread
from threadaudit.threads.agreement import agreeing
from threadaudit.threads.body import body_of
from threadaudit.threads.chain import Node, link_marks, two_agree
from threadaudit.threads.costs import WEIGHTS, Weights
from threadaudit.threads.furniture import mask
from threadaudit.threads.gaps import find_gaps
from threadaudit.threads.habits import Habits, habits_of, usual_weight
from threadaudit.threads.layout import Kind, Layout, Slot
from threadaudit.threads.length import Ruler
from threadaudit.threads.markers import candidates_before, find_candidates
from threadaudit.threads.pieces import Piece, join_interleaved
from threadaudit.threads.plain import to_plain
from threadaudit.threads.stretches import Segment, fill_slots
from threadaudit.threads.units import units_of, with_mark

_HEAD = 2000
"""Where a text holds threads, its first so many characters mostly show it."""
_REACH = 6
"""How many posts' length of unmarked text before and behind a thread is looked at; the rest is outside."""
_SHORT = 60
"""Posts with lost marks are thought to be at least so long, or a stretch could hold any number of them."""
_SAMPLE = 200
"""So many posts of a text tell how long its posts usually are."""
_BORDERED, _BORDERED_LONG = 0.995, 0.95
"""How likely a post is right whose borders two marks show, and one that is longer than the limit."""
_LINE_ENDS = ("\n", "")
"""What stands at the end of a line, or of the text."""
_MOST_LOST = 10
"""How many posts with lost marks are looked for between two marks."""


def rebuild(text: str, *, limit: int = 280, weights: Weights = WEIGHTS) -> tuple[Thread, ...]:
    """Return the numbered threads of a text; none where it holds none."""
    plain = to_plain(text)
    if not (two_agree(candidates_before(_HEAD, plain, limit)) or two_agree(candidates_before(len(plain), plain, limit))):
        return ()
    plain = mask(plain)
    candidates = find_candidates(plain, limit)
    if not candidates:
        return ()
    ruler = Ruler(plain, text)
    chains = agreeing(link_marks(candidates, ruler, limit, weights), candidates, plain)
    if not chains:
        return ()
    builder = _Builder(text, plain, ruler, limit, weights)
    return builder.build(chains)


class _Builder:
    """Makes threads of marks, for one text."""

    def __init__(self, text: str, plain: str, ruler: Ruler, limit: int, weights: Weights) -> None:
        self.text, self.plain, self.ruler, self.limit, self.weights = text, plain, ruler, limit, weights
        self.outside = Slot(Kind.OUTSIDE, cost=weights.outside)

    def build(self, chains: list[list[Node]]) -> tuple[Thread, ...]:
        """Cut all stretches and put each thread's posts together."""
        pieces: list[list[Piece]] = [[] for _ in chains]
        bordered = [self._bordered(chain) for chain in chains]
        usual = usual_weight([post for posts in bordered for post in posts[:_SAMPLE]][:_SAMPLE], self.ruler)
        habits = [self._habits(chain, posts, usual) for chain, posts in zip(chains, bordered, strict=True)]
        self._between(None, chains[0], (habits[0], habits[0]), [], pieces[0])
        for index, chain in enumerate(chains):
            for before, node in pairwise(chain):
                self._within(before, node, habits[index], pieces[index])
            following = chains[index + 1] if index + 1 < len(chains) else None
            onward = index + 1 if following else index
            self._between(chain, following, (habits[index], habits[onward]), pieces[index], pieces[onward])
        whole = [found for found in pieces if sum(piece.node is not None for piece in found) > 1]
        return tuple(self._thread(found) for found in join_interleaved(whole))

    def _bordered(self, chain: list[Node]) -> list[tuple[int, int]]:
        """List the posts of a thread that two marks border."""
        posts = []
        for before, node in pairwise(chain):
            if before.tail == node.tail and node.number == before.number + 1:
                posts.append(self._trim(before.border, node.border))
        return posts

    def _habits(self, chain: list[Node], posts: list[tuple[int, int]], usual: float) -> Habits:
        """Learn from a thread's marks how its posts are separated and filled."""
        at_lines = all(self.plain[node.border : node.border + 2].strip(" ")[:1] in _LINE_ENDS for node in chain if node.tail) and all(
            self.plain[max(0, node.border - 1) : node.border] in _LINE_ENDS for node in chain if not node.tail
        )
        return habits_of(self.plain, posts, self.ruler, usual, self.weights.broken_inside, at_lines=at_lines)

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        """Leave out the white space at both ends."""
        stretch = self.plain[start:end]
        return start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())

    def _within(self, before: Node, node: Node, habits: Habits, pieces: list[Piece]) -> None:
        """Cut what lies between two marks of one thread."""
        start, end = self._trim(before.border, node.border)
        ahead = node.number - before.number
        if before.tail == node.tail and ahead < 2 and end - start < _REACH * self.limit:
            owner = node if node.tail else before
            long = self.ruler.weigh_post(start, end) > self.limit + 2
            pieces.append(Piece(start, end, owner, Kind.MARKED, owner.number, _BORDERED_LONG if long else _BORDERED, ()))
            return
        left = [] if before.tail else [Slot(Kind.MARKED, before.number, required=True, behind=True, mark=before.candidate.marker.span)]
        right = [Slot(Kind.MARKED, node.number, required=True, mark=node.candidate.marker.span)] if node.tail else []
        numbers = range(before.number + 1, node.number)[: min(_MOST_LOST, (end - start) // _SHORT + 1)]
        lost = [Slot(Kind.MISSING, number, skip=self.weights.lost_post) for number in numbers]
        if before.tail and not node.tail:
            lost.append(self.outside)
        far = end - start > _REACH * self.limit * (1 + len(lost))
        for segments in self._cut(start, end, (left, lost, right), (habits, habits), far=far):
            self._add(segments, before, node, pieces, pieces)

    def _between(
        self,
        chain: list[Node] | None,
        following: list[Node] | None,
        habits: tuple[Habits, Habits],
        pieces: list[Piece],
        onward: list[Piece],
    ) -> None:
        """Cut what lies before, between or behind threads."""
        last = chain[-1] if chain else None
        first = following[0] if following else None
        start, end = self._trim(last.border if last else 0, first.border if first else len(self.plain))
        left = self._left_slots(last, habits[0]) if last else []
        right = self._right_slots(first) if first else []
        far = end - start > 2 * _REACH * self.limit
        middle = [self.outside]
        if left and right:
            right = [slot for slot in right if slot.kind is not Kind.LEAD]
            if end - start < self.limit and "\n\n" not in self.plain[start:end]:
                middle = []  # so little text, and no blank line: all of it belongs to posts
        for segments in self._cut(start, end, (left, middle, right), habits, far=far):
            self._add(segments, last, first, pieces, onward)

    def _cut(
        self, start: int, end: int, slots: tuple[list[Slot], list[Slot], list[Slot]], habits: tuple[Habits, Habits], *, far: bool
    ) -> Iterator[list[Segment]]:
        """Lay slots over a stretch; where it is far too long for them, only over what lies near its two ends."""
        left, middle, right = slots
        if not far:
            yield self._fill(start, end, [*left, *middle, *right], habits[0] if left else habits[1])
            return
        outside = self.outside
        reach = _REACH * self.limit
        if left:
            yield self._fill(start, self._line_end(start + reach), [*left, outside], habits[0])
        if right:
            yield self._fill(self._line_start(end - reach), end, [outside, *right], habits[1])

    def _line_end(self, at: int) -> int:
        """Return where the line around an offset ends, or the offset where it is endless."""
        end = self.plain.find("\n", at, at + self.limit * 2)
        return at if end < 0 else end

    def _line_start(self, at: int) -> int:
        """Return where the line around an offset begins, or the offset where it is endless."""
        return max(at, self.plain.find("\n", at, at + self.limit * 2) + 1)

    def _left_slots(self, last: Node, habits: Habits) -> list[Slot]:
        """Name what may stand behind the last mark of a thread."""
        slots = []
        if not last.tail:
            cost = -math.log(1 - habits.more_lines)
            mark = last.candidate.marker.span
            slots.append(Slot(Kind.MARKED, last.number, required=True, behind=True, ends=True, cost=cost, mark=mark))
        weights = self.weights
        number = last.number
        for place in range(3):
            number += 1
            unfinished = last.total is not None and number <= last.total
            if unfinished:
                cost = weights.unfinished
            elif last.total is not None and last.number < last.total:
                cost = weights.tail_early
            else:
                cost = weights.tail_first if place == 0 else weights.tail_more
            slots.append(_slot_behind(number if unfinished or last.total is None else None, cost, tail=not unfinished, chained=place > 0))
        return slots

    def _right_slots(self, first: Node) -> list[Slot]:
        """Name what may stand before the first mark of a thread, and the post that this mark ends."""
        weights = self.weights
        slots = []
        if first.number == 1:
            slots.append(_lead(weights.lead, announces=not first.tail))
        elif first.number == 2:
            slots.append(Slot(Kind.MISSING, 1, skip=weights.lost_post))
        else:
            slots += [Slot(Kind.MISSING, number, cost=1.0) for number in range(max(1, first.number - 4), first.number)]
        if first.tail:
            slots.append(Slot(Kind.MARKED, first.number, required=True, opens=True, mark=first.candidate.marker.span))
        return slots

    def _fill(self, start: int, end: int, slots: list[Slot], habits: Habits) -> list[Segment]:
        """Cut one stretch."""
        units = units_of(self.plain, start, end, self.limit, whole_lines=habits.at_lines)
        if not units or not slots:
            return []
        if len(units) == 1 and slots[0].required and not any(slot.required for slot in slots[1:]):
            return [Segment(slots[0], units[0].start, units[0].end, 1.0, ())]  # there is nothing to choose
        for slot in slots:
            if slot.mark is not None:
                units = with_mark(units, slot.mark, tail=not slot.behind)
        return fill_slots(Layout(self.plain, units, habits, self.ruler, self.limit, self.weights), slots)

    def _add(self, segments: list[Segment], before: Node | None, node: Node | None, pieces: list[Piece], onward: list[Piece]) -> None:
        """Turn segments into pieces of the thread before, or of the thread behind."""
        for segment in segments:
            slot = segment.slot
            if slot.kind is Kind.OUTSIDE:
                continue
            owner = None
            target = pieces
            if slot.kind is Kind.MARKED:
                owner = before if slot.behind else node
                target = pieces if owner is before else onward
            elif not slot.behind:
                target = onward
            target.append(Piece(segment.start, segment.end, owner, slot.kind, slot.number, segment.confidence, segment.alternatives))

    def _thread(self, pieces: list[Piece]) -> Thread:
        """Make the record of one thread."""
        posts = tuple(self._post(piece) for piece in pieces)
        totals = [post.total for post in posts if post.total is not None]
        total = totals[-1] if totals else None
        span = Span(posts[0].span.start, posts[-1].span.end)
        confidence = min([post.confidence for post in posts])
        return Thread(posts, total, find_gaps(posts, total), span, confidence)

    def _post(self, piece: Piece) -> Post:
        """Make the record of one post."""
        marker = piece.node.candidate.marker if piece.node else None
        span = Span(piece.start, piece.end)
        text = span.slice(self.text)
        return Post(
            number=marker.number if marker else piece.number,
            total=marker.total if marker else None,
            span=span,
            text=text,
            body=body_of(text, span, marker),
            marker=marker,
            inferred=marker is None and piece.number is not None,
            confidence=_BORDERED if piece.confidence >= _BORDERED else round(piece.confidence, 3),
            alternatives=tuple([Span(*other) for other in piece.alternatives]),
        )


@lru_cache(maxsize=1024)
def _slot_behind(number: int | None, cost: float, *, tail: bool, chained: bool) -> Slot:
    """Return the place of a post without a mark behind the last mark of a thread; the same ones come again and again."""
    return Slot(Kind.TAIL if tail else Kind.MISSING, number, cost=cost, behind=True, ends=tail, chained=chained)


@lru_cache(maxsize=16)
def _lead(cost: float, *, announces: bool) -> Slot:
    """Return the place of a post without a number before the first mark."""
    return Slot(Kind.LEAD, cost=cost, announces=announces)
