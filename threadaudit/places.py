"""From an offset to the place that a person would look for: line and column, thread and post."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from threadaudit.records import Place

if TYPE_CHECKING:
    from threadaudit.records import Thread

# What ends a line in pasted text: the Unix, Windows and old Macintosh ways.
_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of one text; made once, then asked for each offset."""

    def __init__(self, text: str) -> None:
        """Take the text that offsets will count in."""
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line and the character in it where an offset stands, both counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class Locator:
    """The places in one text; posts do not overlap, but threads may be interleaved."""

    def __init__(self, text: str, threads: tuple[Thread, ...]) -> None:
        """Take the text and the threads that were found in it."""
        self._lines = Lines(text)
        self._posts = sorted(
            (post.span.start, post.span.end, thread_number, post_number, post.number)
            for thread_number, thread in enumerate(threads, start=1)
            for post_number, post in enumerate(thread.posts, start=1)
        )
        self._starts = [start for start, *_ in self._posts]

    def __call__(self, offset: int) -> Place:
        """Return the place of an offset."""
        line, column = self._lines.line_and_column(offset)
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._posts[index][1]:
            return Place(line, column, None, None, None)
        _, _, thread, post, number = self._posts[index]
        return Place(line, column, thread, post, number)
