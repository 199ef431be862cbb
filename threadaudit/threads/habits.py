"""How the author of a thread separates and fills posts, learnt from the posts that its marks border."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from threadaudit.late import late
from threadaudit.threads.length import Ruler
from threadaudit.threads.units import line_ends_before

_USUAL = 220.0
"""The usual weight of a post, before any is seen."""
_USUAL_SPREAD = 80.0
"""How far the weights of posts lie from the usual one, before any is seen."""
_BROKEN_START = late(
    r"""
    (?:@\w++[ ]++)*+                                                  # mentions
    (?:[(\[]?[0-9]{1,3}+[)\].]?(?:/[0-9xXnN?]*+)?[)\]]?[ ]++)?+       # a head mark
    [^\W\d_](?<=[a-zß-öø-ÿа-я])                                       # a small letter
    """,
    re.VERBOSE,
)

_SMALL_LETTER_BELOW = late(r"\n[ ]*+(?=[a-zß-öø-ÿа-яіїєґ])")
_LINES = 3
"""What is usual counts as much as so many lines that are seen."""


class Habits(NamedTuple):
    """How an author separates and fills posts, as far as the marks show."""

    blank_border: float
    """How likely a blank line stands between two posts."""
    blank_is_border: float
    """How likely a blank line stands between two posts rather than within one."""
    widest: int
    """The most line ends that stand between two posts."""
    more_lines: float
    """How likely a post goes on after a line end."""
    length: float
    """The usual weight of a post."""
    spread: float
    """How far the weights of the posts lie from the usual one."""
    broken: float
    """How likely a post ends in the middle of a sentence."""
    at_lines: bool
    """Whether all its borders stand at line ends; then none is looked for within a line."""
    broken_inside: float
    """How likely a line within a post does: often, where a mail program broke the lines."""


def usual_weight(posts: list[tuple[int, int]], ruler: Ruler) -> float:
    """Return how long the posts of a text usually are."""
    return (sum(ruler.weigh_post(*post) for post in posts) + 3 * _USUAL) / (len(posts) + 3)


def habits_of(plain: str, posts: list[tuple[int, int]], ruler: Ruler, usual: float, wrapped: float, *, at_lines: bool) -> Habits:
    """Learn from posts; the fewer there are, the more counts what is usual: `usual` long, `wrapped` of their lines broken in a sentence."""
    blank = lines = blank_inside = broken = inside = 0
    weighed = []
    widest = 1
    for start, end in posts:
        line_ends = line_ends_before(plain, start)
        widest = max(widest, line_ends)
        blank += line_ends > 1
        within = plain.count("\n", start, end)
        if within:
            lines += within
            blank_inside += plain.count("\n\n", start, end) + plain.count("\n \n", start, end)
            inside += _broken_lines(plain, start, end)
        weighed.append(ruler.weigh_post(start, end))
        broken += _BROKEN_START.match(plain, start, end) is not None
    count = len(posts)
    length = (sum(weighed) + 3 * usual) / (count + 3)
    spread = math.sqrt((sum((weight - length) ** 2 for weight in weighed) + 3 * _USUAL_SPREAD**2) / (count + 3))
    return Habits(
        blank_border=(blank + 0.3) / (count + 0.6),
        widest=widest,
        blank_is_border=(blank + 0.5) / (blank + blank_inside + 0.7),
        more_lines=(lines + 1.0) / (lines + count + 2.0),
        length=length,
        spread=spread,
        broken=(broken + 0.3) / (count + 1.2),
        at_lines=at_lines,
        broken_inside=(inside + _LINES * wrapped) / (lines + _LINES),
    )


def _broken_lines(plain: str, start: int, end: int) -> int:
    """Count the line ends within a post that stand in the middle of a sentence."""
    count = 0
    for match in _SMALL_LETTER_BELOW.finditer(plain, start, end):
        at = match.start() - 1
        while at > start and plain[at] == " ":
            at -= 1
        last = plain[at]
        count += last.isalnum() or last in "_,;"
    return count
