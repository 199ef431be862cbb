"""The addresses of a site's own pages; a file that stands alone has none but its anchors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _nowhere(_: object) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Ways:
    """How to get from one thing to the page about it; the empty string where there is none."""

    host: Callable[[str], str] = _nowhere
    """From a host, A-labels, to all that is known of it."""
    thread: Callable[[int], str] = _nowhere
    """From a thread's number in the database to the thread."""
    run: Callable[[int], str] = _nowhere
    """From a run's number to its report."""


NOWHERE = Ways()
"""For a page that stands alone."""
