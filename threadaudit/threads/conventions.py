"""The ways of numbering posts: every convention is a row of a table, found by a rare character.

What a row finds is only a candidate; where it stands, and whether a second one agrees, is for others to say (markers.py, chain.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Convention:
    """One way of numbering posts."""

    style: str
    """What it is called, and what `Marker.style` says."""
    family: str
    """Styles of one family mix in one thread: `1/x` and `20/20`, but not `1.` and `(2/5)`."""
    anchor: Anchor
    """What it is found by."""
    pattern: re.Pattern[str]
    """What it looks like; groups: number, and total where the convention has one."""
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


def _compile(pattern: str) -> re.Pattern[str]:
    """Compile the pattern of a convention."""
    return re.compile(pattern, re.VERBOSE)


CONVENTIONS = (
    Convention(
        "n/m", "slash", Anchor.SLASH, _compile(rf"(?P<number>[0-9]{{1,3}}+)[a-e]?+(?:/|[ ]/[ ])(?P<total>[0-9]{{1,3}}+){_NO_MORE}"), 3.0
    ),
    Convention(
        "n/x",
        "slash",
        Anchor.SLASH,
        _compile(r"(?P<number>[0-9]{1,3}+)/(?:(?i:ende?|fine?|fim|final)|[xXnN]{1,2}+|\?{1,3}+|…|🧵)(?!\w)"),
        3.0,
    ),
    Convention("n/", "slash", Anchor.SLASH, _compile(r"(?P<number>[0-9]{1,3}+)[a-e]?+/(?![0-9/]|[a-z])"), 2.5),
    Convention("/n", "slash", Anchor.SLASH, _compile(rf"/(?P<number>[0-9]{{1,3}}+)[a-e]?+{_NO_MORE}"), 2.5),
    Convention("n of m", "words", Anchor.LINE, _compile(rf"(?P<number>[0-9]{{1,3}}+)[ ]{OF}[ ](?P<total>[0-9]{{1,3}}+)(?![\w%])"), 2.0),
    Convention("n.", "point", Anchor.LINE, _compile(r"(?P<number>[0-9]{1,3}+)[a-e]?+\.(?=\s|\Z)"), 0.7, tail=False),
    Convention("n)", "point", Anchor.LINE, _compile(r"(?P<number>[0-9]{1,3}+)[a-e]?+\)(?=\s|\Z)"), 0.7, tail=False),
    Convention("n:", "point", Anchor.LINE, _compile(r"(?P<number>[0-9]{1,3}+):(?=\s|\Z)"), 0.5, tail=False),
    Convention("nº", "point", Anchor.LINE, _compile(r"(?P<number>[0-9]{1,3}+)[º°](?=\s|\Z)"), 0.7, tail=False),
    Convention("n-", "point", Anchor.LINE, _compile(r"(?P<number>[0-9]{1,3}+)[ ]?[-–—](?=\s|\Z)"), 0.5, tail=False),
    Convention("n", "bare", Anchor.LINE, _compile(r"(?P<number>[0-9]{1,3}+)[ ]*+(?=\n|\Z|https?://)"), 0.7),
    Convention(
        "part n",
        "words",
        Anchor.LINE,
        _compile(rf"{PART}[ ]?[#]?(?P<number>[0-9]{{1,3}}+)(?:[ ]?{OF}[ ]?(?P<total>[0-9]{{1,3}}+))?+(?![\w%])"),
        1.5,
    ),
    Convention("(n)", "bracket", Anchor.BRACKET, _compile(r"[(\[{](?P<number>[0-9]{1,3}+)[)\]}]"), 1.5),
    Convention(
        "(n of m)",
        "words",
        Anchor.BRACKET,
        _compile(rf"[(\[{{](?:{PART}[ ])?(?P<number>[0-9]{{1,3}}+)[ ]{OF}[ ](?P<total>[0-9]{{1,3}}+)[)\]}}]"),
        3.0,
    ),
    Convention("(part n)", "words", Anchor.BRACKET, _compile(rf"[(\[{{]{PART}[ ](?P<number>[0-9]{{1,3}}+)[)\]}}]"), 2.5),
    Convention(
        "part n",
        "words",
        Anchor.LINE_END,
        _compile(rf"{PART}[ ](?P<number>[0-9]{{1,3}}+)(?:[ ]?{OF}[ ]?(?P<total>[0-9]{{1,3}}+))?+(?=[ ]*+(?:\n|\Z))"),
        1.5,
        head=False,
    ),
    Convention(
        "n of m",
        "words",
        Anchor.LINE_END,
        _compile(rf"(?P<number>[0-9]{{1,3}}+)[ ]{OF}[ ](?P<total>[0-9]{{1,3}}+)(?=[ ]*+(?:\n|\Z))"),
        1.5,
        head=False,
    ),
    Convention(
        "keycap",
        "keycap",
        Anchor.KEYCAP,
        _compile(r"(?P<number>(?:[0-9]\ufe0f?\u20e3){1,2}+)(?:/(?P<total>(?:[0-9]\ufe0f?\u20e3){1,2}+))?+"),
        2.0,
    ),
    Convention("circled", "circled", Anchor.CIRCLED, _compile(r"(?P<number>[\u2460-\u2473\u2474-\u2487\u2776-\u277f\u2780-\u2793])"), 1.5),
)
"""Every convention of research on 141 numbered threads, and those that are cheap to support; tried in this order at each anchor."""


@dataclass(frozen=True, slots=True)
class Row:
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
            source = convention.pattern.pattern
            for name in convention.pattern.groupindex:
                source = source.replace(f"(?P<{name}>", f"(?P<{name}_{group}>")
            alternatives.append(f"({source})")
            self.by_group[group] = Row(convention, group + 1, group + 2 if convention.pattern.groups > 1 else None)
            group += 1 + convention.pattern.groups
        self.match = _compile(" | ".join(alternatives)).match
        """Tell whether any of them fits at an offset; which one, the last group to be closed tells."""


BY_ANCHOR = {anchor: Rows(tuple(row for row in CONVENTIONS if row.anchor is anchor)) for anchor in Anchor}
"""The conventions of each anchor."""
