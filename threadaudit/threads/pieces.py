"""Posts before they become records, and threads whose posts stand between those of another."""

from __future__ import annotations

from typing import NamedTuple

from threadaudit.threads.chain import Node
from threadaudit.threads.layout import Kind

_LOOK_BACK = 8
"""How many threads back the beginning of an interrupted one may stand."""


class Piece(NamedTuple):
    """A post, before it becomes a record."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    node: Node | None
    """Its mark; None where it has none."""
    kind: Kind
    """What it is."""
    number: int | None
    """Its number; None where it has none."""
    confidence: float
    """How likely it is cut right."""
    alternatives: tuple[tuple[int, int], ...]
    """What else it could be."""


def join_interleaved(threads: list[list[Piece]]) -> list[list[Piece]]:
    """Put together what another thread interrupts: 1/9, 2/9, then a preview of three posts, then 3/9."""
    joined: list[list[Piece]] = []
    for thread in threads:
        for earlier in reversed(joined[-_LOOK_BACK:-1]):
            if _goes_on(earlier, thread):
                earlier.extend(thread)
                break
        else:
            joined.append(list(thread))
    return joined


def _goes_on(earlier: list[Piece], thread: list[Piece]) -> bool:
    """Tell whether a thread begins with the number, total and style with which an earlier one would go on."""
    before, first = earlier[-1], thread[0]
    if before.node is None or first.node is None:
        return False
    if first.node.number != before.node.number + 1 or first.node.tail != before.node.tail:
        return False
    return first.node.total == before.node.total and first.node.style == before.node.style
