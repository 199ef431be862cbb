"""The ways of numbering posts: every convention is a row of a table, found by a rare character.

What a row finds is only a candidate; where it stands, and whether a second one agrees, is for others to say (markers.py, chain.py).
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple


class Anchor(StrEnum):
    """What a convention is found by: a rare character, so that text without marks is passed over quickly."""

    SLASH = "slash"
    """A slash beside a digit."""
    LINE = "line"
    """A digit, or a word for "part", at the start of a line."""
    BRACKET = "bracket"
    """A digit, or a word for "part", behind an opening bracket."""
    LINE_END = "line end"
    """A digit at the end of a line."""
    KEYCAP = "keycap"
    """The combining keycap."""
    CIRCLED = "circled"
    """A circled number."""


class Convention(NamedTuple):
    """One way of numbering posts."""

    style: str
    """What it is called, and what `Marker.style` says."""
    family: str
    """Styles of one family mix in one thread: `1/x` and `20/20`, but not `1.` and `(2/5)`."""
    anchor: Anchor
    """What it is found by."""
    pattern: str
    """What it looks like; groups: number, and total where the convention has one. All of an anchor are compiled together."""
    strength: float
    """How much it looks like a mark by itself, in the unit of the costs: `3/22` strongly, `3.` hardly."""
    head: bool = True
    """Whether it may stand at the head of a post."""
    tail: bool = True
    """Whether it may stand at the tail of a post."""


PART = r"(?:[Tt]eil|TEIL|[Pp]art|PART|[Pp]artie|[Pp]arte|PARTE|[Dd]eel|[Tt]weet|[Pp]ost|Часть|часть)"
"""Words that stand before a number of a post, in the languages of the sample."""
OF = r"(?:of|out[ ]of|von|de|sur|di|van|av|fra|af|ze?|із|из|з|/)"
"""Words that stand between a number and the total."""
_NO_MORE = r"(?![\w/%°]|[.,:\-–][0-9])"
"""What would make a fraction, a date or an amount of it."""


CONVENTIONS = (
    Convention("n/m", "slash", Anchor.SLASH, rf"(?P<number>[0-9]{{1,3}}+)[a-e]?+(?:/|[ ]/[ ])(?P<total>[0-9]{{1,3}}+){_NO_MORE}", 3.0),
    Convention(
        "n/x",
        "slash",
        Anchor.SLASH,
        r"(?P<number>[0-9]{1,3}+)/(?:(?i:ende?|fine?|fim|final)|[xXnN]{1,2}+|\?{1,3}+|…|🧵)(?!\w)",
        3.0,
    ),
    Convention("n/", "slash", Anchor.SLASH, r"(?P<number>[0-9]{1,3}+)[a-e]?+/(?![0-9/]|[a-z])", 2.5),
    Convention("/n", "slash", Anchor.SLASH, rf"/(?P<number>[0-9]{{1,3}}+)[a-e]?+{_NO_MORE}", 2.5),
    Convention("n of m", "words", Anchor.LINE, rf"(?P<number>[0-9]{{1,3}}+)[ ]{OF}[ ](?P<total>[0-9]{{1,3}}+)(?![\w%])", 2.0),
    Convention("n.", "point", Anchor.LINE, r"(?P<number>[0-9]{1,3}+)[a-e]?+\.(?=\s|\Z)", 0.7, tail=False),
    Convention("n)", "point", Anchor.LINE, r"(?P<number>[0-9]{1,3}+)[a-e]?+\)(?=\s|\Z)", 0.7, tail=False),
    Convention("n:", "point", Anchor.LINE, r"(?P<number>[0-9]{1,3}+):(?=\s|\Z)", 0.5, tail=False),
    Convention("nº", "point", Anchor.LINE, r"(?P<number>[0-9]{1,3}+)[º°](?=\s|\Z)", 0.7, tail=False),
    Convention("n-", "point", Anchor.LINE, r"(?P<number>[0-9]{1,3}+)[ ]?[-–—](?=\s|\Z)", 0.5, tail=False),
    Convention("n", "bare", Anchor.LINE, r"(?P<number>[0-9]{1,3}+)[ ]*+(?=\n|\Z|https?://)", 0.7),
    Convention(
        "part n",
        "words",
        Anchor.LINE,
        rf"{PART}[ ]?[#]?(?P<number>[0-9]{{1,3}}+)(?:[ ]?{OF}[ ]?(?P<total>[0-9]{{1,3}}+))?+(?![\w%])",
        1.5,
    ),
    Convention("(n)", "bracket", Anchor.BRACKET, r"[(\[{](?P<number>[0-9]{1,3}+)[)\]}]", 1.5),
    Convention(
        "(n of m)",
        "words",
        Anchor.BRACKET,
        rf"[(\[{{](?:{PART}[ ])?(?P<number>[0-9]{{1,3}}+)[ ]{OF}[ ](?P<total>[0-9]{{1,3}}+)[)\]}}]",
        3.0,
    ),
    Convention("(part n)", "words", Anchor.BRACKET, rf"[(\[{{]{PART}[ ](?P<number>[0-9]{{1,3}}+)[)\]}}]", 2.5),
    Convention(
        "part n",
        "words",
        Anchor.LINE_END,
        rf"{PART}[ ](?P<number>[0-9]{{1,3}}+)(?:[ ]?{OF}[ ]?(?P<total>[0-9]{{1,3}}+))?+(?=[ ]*+(?:\n|\Z))",
        1.5,
        head=False,
    ),
    Convention(
        "n of m",
        "words",
        Anchor.LINE_END,
        rf"(?P<number>[0-9]{{1,3}}+)[ ]{OF}[ ](?P<total>[0-9]{{1,3}}+)(?=[ ]*+(?:\n|\Z))",
        1.5,
        head=False,
    ),
    Convention(
        "keycap",
        "keycap",
        Anchor.KEYCAP,
        r"(?P<number>(?:[0-9]\ufe0f?\u20e3){1,2}+)(?:/(?P<total>(?:[0-9]\ufe0f?\u20e3){1,2}+))?+",
        2.0,
    ),
    Convention("circled", "circled", Anchor.CIRCLED, r"(?P<number>[\u2460-\u2473\u2474-\u2487\u2776-\u277f\u2780-\u2793])", 1.5),
)
"""Every convention of research on 141 numbered threads, and those that are cheap to support; tried in this order at each anchor."""


class Row(NamedTuple):
    """A convention, and where its groups stand in the one pattern of all conventions of its anchor."""

    convention: Convention
    """The convention."""
    number: int
    """The group of the number."""
    total: int | None
    """The group of the total; None where the convention has none."""


class Rows:
    """All conventions of one anchor as one pattern: the first that fits is found in one step."""

    def __init__(self, conventions: tuple[Convention, ...]) -> None:
        """Give the groups of each a number in the common pattern."""
        alternatives = []
        self.by_group: dict[int | None, Row] = {}
        """Each row, by the number of the group around it."""
        group = 1
        for convention in conventions:
            alternatives.append(f"({convention.pattern.replace('(?P<', f'(?P<of_{group}_')})")
            has_total = "(?P<total>" in convention.pattern
            self.by_group[group] = Row(convention, group + 1, group + 2 if has_total else None)
            group += 2 + has_total
        self.match = re.compile(" | ".join(alternatives), re.VERBOSE).match
        """Tell whether any of them fits at an offset; which one, the last group to be closed tells."""


BY_ANCHOR = {anchor: Rows(tuple(row for row in CONVENTIONS if row.anchor is anchor)) for anchor in Anchor}
"""The conventions of each anchor."""
