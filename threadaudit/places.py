"""From an offset to the line and column that a person would look for."""

from __future__ import annotations

import re
from bisect import bisect_right

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
