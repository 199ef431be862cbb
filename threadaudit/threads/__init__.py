"""Rebuild numbered threads from flat text."""

from __future__ import annotations

from threadaudit.records import Span, Thread
from threadaudit.threads.explain import explain
from threadaudit.threads.segment import rebuild

__all__ = ["VERSION", "explain", "reconstruct", "uncovered"]

VERSION = "3"
"""The version of the rules: it changes whenever the same text may give other threads."""
_SIGNS = "> \t\r\n"
"""What stands between posts in a mail that quotes."""


def reconstruct(text: str, *, limit: int = 280) -> tuple[Thread, ...]:
    """Return the numbered threads of a text, in text order; none where it holds none.

    `limit` is how long a post may be as the platform counts: 280, or 140 before November 2017.
    """
    return rebuild(text, limit=limit)


def uncovered(text: str, threads: tuple[Thread, ...]) -> tuple[Span, ...]:
    """Return what no post covers, without white space at its ends, in text order; the bare `>` of a quoting mail is nothing."""
    spans = sorted(post.span for thread in threads for post in thread.posts)
    outside = []
    at = 0
    for span in [*spans, Span(len(text), len(text))]:
        stretch = text[at : span.start]
        if stretch.strip(_SIGNS):
            words = len(stretch.rstrip(_SIGNS))
            signs = stretch.find("\n", words)  # lines that hold nothing but signs
            end = len(stretch[: signs if signs >= 0 else None].rstrip())
            outside.append(Span(at + len(stretch) - len(stretch.lstrip()), at + end))
        at = max(at, span.end)
    return tuple(outside)
