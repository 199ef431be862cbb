r"""Numbering marks: 1/22, (2/5), 3/, /4, 5., Teil 6, 7️⃣ … wherever one may stand in a post.

Every convention is a row of CONVENTIONS. What a row finds is only a candidate: a fraction, a date or a list looks the same. Where a
candidate stands decides what it may be (at the head or the tail of a post), and only a second one that agrees makes a numbering.

All here works on plain text (see plain.py): line ends are `\n`, digits are ASCII, and offsets are those of the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from threadaudit.records import Marker, Span


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


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be a mark, and where a post would begin or end if it were."""

    marker: Marker
    """What it says."""
    family: str
    """The family of its convention."""
    strength: float
    """How much it looks like a mark, by its convention and its place."""
    head: int | None
    """Where the post begins that has this mark at its head; None where it cannot stand at a head."""
    tail: int | None
    """Where the post ends that has this mark at its tail; None where it cannot stand at a tail."""
    within: bool
    """Whether it stands in the middle of a line."""
    lettered: bool = False
    """Whether a letter follows the number: `4a/`, a post put in behind `4/`."""


_PART = r"(?:[Tt]eil|TEIL|[Pp]art|PART|[Pp]artie|[Pp]arte|PARTE|[Dd]eel|[Tt]weet|[Pp]ost|Часть|часть)"
"""Words that stand before a number of a post, in the languages of the sample."""
_OF = r"(?:of|out[ ]of|von|de|sur|di|van|av|fra|af|ze?|із|из|з|/)"
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
    Convention("n of m", "words", Anchor.LINE, _compile(rf"(?P<number>[0-9]{{1,3}}+)[ ]{_OF}[ ](?P<total>[0-9]{{1,3}}+)(?![\w%])"), 2.0),
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
        _compile(rf"{_PART}[ ]?[#]?(?P<number>[0-9]{{1,3}}+)(?:[ ]?{_OF}[ ]?(?P<total>[0-9]{{1,3}}+))?+(?![\w%])"),
        1.5,
    ),
    Convention("(n)", "bracket", Anchor.BRACKET, _compile(r"[(\[{](?P<number>[0-9]{1,3}+)[)\]}]"), 1.5),
    Convention(
        "(n of m)",
        "words",
        Anchor.BRACKET,
        _compile(rf"[(\[{{](?:{_PART}[ ])?(?P<number>[0-9]{{1,3}}+)[ ]{_OF}[ ](?P<total>[0-9]{{1,3}}+)[)\]}}]"),
        3.0,
    ),
    Convention("(part n)", "words", Anchor.BRACKET, _compile(rf"[(\[{{]{_PART}[ ](?P<number>[0-9]{{1,3}}+)[)\]}}]"), 2.5),
    Convention(
        "part n",
        "words",
        Anchor.LINE_END,
        _compile(rf"{_PART}[ ](?P<number>[0-9]{{1,3}}+)(?:[ ]?{_OF}[ ]?(?P<total>[0-9]{{1,3}}+))?+(?=[ ]*+(?:\n|\Z))"),
        1.5,
        head=False,
    ),
    Convention(
        "n of m",
        "words",
        Anchor.LINE_END,
        _compile(rf"(?P<number>[0-9]{{1,3}}+)[ ]{_OF}[ ](?P<total>[0-9]{{1,3}}+)(?=[ ]*+(?:\n|\Z))"),
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

_BY_ANCHOR = {anchor: tuple(row for row in CONVENTIONS if row.anchor is anchor) for anchor in Anchor}

_SLASHES = _compile(
    r"""
    /(?:
        (?<=[0-9]/) | (?<=[0-9][ ]/) | (?<=[0-9][a-e]/)   # a number before it
      | (?<![\w./:<]/)(?=[0-9])                           # or only behind it, and no path
      | (?<=[dD]/)(?=[0-9])                               # or "Thread/1"
    )
    """
)
_LINE_START = rf"[ \t>|]*+(?:@\w{{1,20}}+[ ]++)*+(?:[^\w\s@#(\[/.,:;]++[ ]*+)?+(?=[0-9]|{_PART}[ ]?[#]?[0-9])"
_FIRST_LINE_START = _compile(_LINE_START)
_LINE_STARTS = _compile("\\n" + _LINE_START)
_BRACKETS = (re.compile(rf"\((?=[0-9]|{_PART}[ ][0-9])"), re.compile(rf"\[(?=[0-9]|{_PART}[ ][0-9])"))
_LINE_ENDS = re.compile(r"\n(?<=[0-9]\n)")
_LINE_TAIL = re.compile(rf"(?:{_PART}[ ])?[0-9]{{1,3}}+(?:[ ]?{_OF}[ ]?[0-9]{{1,3}}+)?+\Z")
_LONG_LINE = re.compile(r"\n[^\n]{300}")
_MID_POINTS = tuple(re.compile(rf"{sign}[ ](?:(?<=[ ][0-9]{sign}[ ])|(?<=[ ][0-9][0-9]{sign}[ ]))") for sign in (r"\.", r"\)", ":"))
_KEYCAPS = re.compile(r"(?:[0-9]\ufe0f?\u20e3)++")
_KEYCAP_DIGITS = re.compile(r"[0-9]")
_CIRCLED_SIGNS = "②④⑥⑧❷➋"
"""No numbering in circled numbers does without any of these."""
_MID_SIGNS = tuple(f" {number}{sign} " for number in (2, 3) for sign in ".):")
"""The same for lists that run on within a line."""
_CIRCLED_ROWS = ((0x2460, 20), (0x2474, 20), (0x2776, 10), (0x2780, 10), (0x278A, 10))
"""First code point and length of each row of circled numbers in Unicode."""
_CIRCLED_ANY = re.compile(r"[\u2460-\u2487\u2776-\u2793]")

_LINE_REACH = 400
"""How far behind a mark its line is looked at: no post has more links, tags and signs there."""
_PREFIX = _compile(
    r"""
    [ \t>|\ufeff\u200b]*+                       # space, quote signs
    (?:@\w{1,20}+[:,]?[ ]++)*+                  # reply mentions
    (?:[#]?(?:[Tt]hread|THREAD|[Hh]ilo|HILO|Faden|FADEN)\b[ ]*+[:/–-]?[ ]*+)?+   # the word itself
    (?:[^\w\s@#(\[/.,:;"'„“]++[ ]*+){0,3}+      # emoji, bullets
    """
)
_LINK = r"(?:https?://\S++|(?:[A-Za-z0-9-]++\.)++[a-z]{2,12}+(?:/\S*+)?+(?!\S)|pic\.twitter\.com/\w++)"
_MORE_FOLLOWS = r"(?:\b(?i:cont(?:'?d|inued|inues|inua|inúa)?|ctd|more|weiter|forts(?:etzung)?|folgt|suite|sigue|segue|cdn)\b\.?)"
"""Words that say behind a mark that another post follows."""
_END_LINE = r"""
    \W{0,3}+(?i:the[ ]end|ende?|fine?|fim|koniec|кінець|конец|fertig|終わり|終|완)\W{0,3}+
  | // | -+30-+ | 🔚
"""
"""A line that says, and says no more than that, that a thread is at its end."""
_SUFFIX = _compile(
    rf"""
    (?:
        [ \t]*+
        (?:
            {_LINK}
          | [#@]\w++                            # tags and handles
          | \(\w{{1,15}}\)                      # a signature
          | [^\w\s@#"'„“”(\[/]++                # emoji, arrows, full stops
          | (?:[Tt]hread|THREAD|[Hh]ilo)\b
        )
    )*+
    (?:[ \t]*+{_MORE_FOLLOWS})?+
    [ \t]*+(?=\n|\Z)
    """
)
END_ONLY = _compile(_END_LINE)
"""What a line is that says, and says no more than that, that a thread is at its end."""
_LINK_LINES = _compile(rf"(?:\n[ \t]*+{_LINK}[ \t]*+(?=\n|\Z))++")
_END_LINES = _compile(rf"(?:[ \t]*+\n){{1,2}}+[ \t]*+(?:{_END_LINE})[ \t]*+(?=\n|\Z)")
_LINKS_BEHIND = _compile(r"(?:[ \t]*+(?:https?://\S++|[👇⬇⤵➡🧵](?:\ufe0f|[\U0001F3FB-\U0001F3FF])?+))++")
_PREFIX_WITHIN = _compile(r"(?:(?<!\S)@\w{1,20}+[ ]++)*+(?:(?<!\S)(?:[Tt]hread|THREAD|[Hh]ilo|HILO)[ ]++)?+(?:🧵[ ]?)?+\Z")
_PAGE = re.compile(r"(?:^|(?<![^\W\d_]))(?:Seite|Blatt|Folie|Page|Sheet|Slide|Pagina|Página|Strona|Страница|Сторінка|S\.|p\.)[ ]\Z")
_MARK_NEXT = re.compile(r"\s*+[(\[]?[0-9]{1,3}[/)\].]")
_LETTERS_BEHIND = re.compile(r"[^\W\d_]")


def find_candidates(plain: str, limit: int) -> list[Candidate]:
    """List all that may be a mark, in text order; what overlaps an earlier or better one is left out.

    A mark in the middle of a line counts only where the line holds more than one post, that is, more than `limit` characters or a
    whole paragraph.
    """
    found: dict[int, Candidate] = {}
    last_end = -1
    sightings = sorted(_sightings(plain), key=lambda item: (item[0], item[2].start()))
    for start, convention, match in sightings:
        if start < last_end:
            continue
        candidate = _place(plain, start, match, convention, limit)
        if candidate is not None:
            found[start] = candidate
            last_end = candidate.marker.span.end
    return list(found.values())


def _sightings(plain: str) -> Iterator[tuple[int, Convention, re.Match[str]]]:
    """Yield each match of a convention, with the offset at which it begins."""
    for anchor, start in _anchors(plain):
        for convention in _BY_ANCHOR[anchor]:
            match = convention.pattern.match(plain, start)
            if match:
                yield start, convention, match
                break


def _anchors(plain: str) -> Iterator[tuple[Anchor, int]]:
    """Yield each place where a convention may begin."""
    for match in _SLASHES.finditer(plain):
        yield Anchor.SLASH, _number_start(plain, match.start())
    first = _FIRST_LINE_START.match(plain)
    if first:
        yield Anchor.LINE, first.end()
    for match in _LINE_STARTS.finditer(plain):
        yield Anchor.LINE, match.end()
    for pattern in _BRACKETS:
        for match in pattern.finditer(plain):
            yield Anchor.BRACKET, match.start()
    for end in (*(match.start() for match in _LINE_ENDS.finditer(plain)), len(plain)):
        tail = _LINE_TAIL.search(plain, max(0, end - 24), end)
        if tail:
            yield Anchor.LINE_END, tail.start()
    yield from _rare_anchors(plain)


def _rare_anchors(plain: str) -> Iterator[tuple[Anchor, int]]:
    """Yield the places for conventions that few texts hold."""
    if "\u20e3" in plain:
        for match in _KEYCAPS.finditer(plain):
            yield Anchor.KEYCAP, match.start()
    if not plain.isascii() and any(sign in plain for sign in _CIRCLED_SIGNS):
        for match in _CIRCLED_ANY.finditer(plain):
            yield Anchor.CIRCLED, match.start()
    if (
        ("2" in plain or "3" in plain)
        and any(sign in plain for sign in _MID_SIGNS)
        and (_LONG_LINE.search(plain) or plain.find("\n", 0, 300) < 0)
    ):
        for pattern in _MID_POINTS:
            for match in pattern.finditer(plain):
                yield Anchor.LINE, plain.rfind(" ", 0, match.start()) + 1


def _number_start(plain: str, slash: int) -> int:
    """Return where the number before a slash begins, or the slash itself where none stands before it."""
    start = slash
    if start and plain[start - 1] == " " and plain.startswith("/ ", slash):
        start -= 1  # `3 / 22`, but not `in 2012 /3`
    if start and plain[start - 1] in "abcde":
        start -= 1
    digits = start
    while digits and slash - digits < 6 and plain[digits - 1] in "0123456789":
        digits -= 1
    if digits == start:
        return slash
    return digits


def _place(plain: str, start: int, match: re.Match[str], convention: Convention, limit: int) -> Candidate | None:
    """Say what a mark may be where it stands; None where it can be none."""
    number, total = _numbers(match)
    if number == 0 or not _stands_free(plain, start, convention):
        return None
    end = match.end()
    style = convention.style
    if start and end < len(plain) and plain[start - 1] + plain[end] in {"()", "[]", "{}"}:
        start, end = start - 1, end + 1
        style = f"({style})"
    head, tail = _at_line_start(plain, start), _at_line_end(plain, end)
    if _LETTERS_BEHIND.match(plain, end) and head is None:
        return None
    within = head is None and tail is None
    isolated = within and convention.family == "slash"
    if (head is None or tail is None) and _holds_more(plain, start, end, limit, isolated=isolated):
        if head is None and convention.head:
            head = _behind_prefix(plain, start)
        if tail is None and convention.tail and head != 0:
            behind = _LINKS_BEHIND.match(plain, end)
            tail = behind.end() if behind else end
    if head is not None and tail is not None and not within:
        head, tail = (head, None) if plain[head] == "@" else _attached(plain, start, end, head, tail)
    head = head if convention.head else None
    tail = tail if convention.tail else None
    if head is None and tail is None:
        return None
    marker = Marker(number, total, Span(start, end), style)
    lettered = match.end("number") < match.end() and plain[match.end("number")] in "abcde"
    return Candidate(marker, convention.family, convention.strength - within, head, tail, within, lettered)


def _numbers(match: re.Match[str]) -> tuple[int, int | None]:
    """Read the number and the total of a match."""
    groups = match.groupdict()
    total = groups.get("total")
    return _value(groups["number"]), _value(total) if total else None


def _value(written: str) -> int:
    """Read a number in any of the digits that the conventions know."""
    if written.isdecimal():
        return int(written)
    for first, length in _CIRCLED_ROWS:
        if len(written) == 1 and first <= ord(written) < first + length:
            return ord(written) - first + 1
    return int("".join(_KEYCAP_DIGITS.findall(written)))


def _stands_free(plain: str, start: int, convention: Convention) -> bool:
    """Tell whether nothing before a mark makes it a part of a word, a path, a date or an amount."""
    if start == 0:
        return True
    before = plain[start - 1]
    if before == " " and _PAGE.search(plain, max(0, start - 12), start):
        return False
    if before in ".!?" and convention.style == "n/m":
        return not plain[max(0, start - 2) : start - 1].isdigit()  # glued to the full stop
    if convention.style == "/n":
        return not (before.isdigit() or before in "./:<") and (not before.isalpha() or before in "dD")
    return not (before.isalnum() or before in "_/.,:+-–€$£#@'’=&?") or before in "\u20e3"


def _at_line_start(plain: str, start: int) -> int | None:
    """Return where the line begins, if only what may precede a head mark stands before; None otherwise."""
    window = max(0, start - 200)
    begin = plain.rfind("\n", window, start) + 1
    if begin == 0 and window > 0:
        return None
    prefix = plain[begin:start]
    if prefix and not prefix.isspace() and not _PREFIX.fullmatch(prefix):
        return None
    return begin + len(prefix) - len(prefix.lstrip(" \t>|\ufeff\u200b"))


def _at_line_end(plain: str, end: int) -> int | None:
    """Return where the post ends, if only what may follow a tail mark stands behind, links on lines of their own included."""
    reach = min(len(plain), end + _LINE_REACH)
    suffix = _SUFFIX.match(plain, end, reach)
    if suffix is None or not (suffix.end() == len(plain) or plain[suffix.end()] == "\n"):
        return None
    stop = suffix.end()
    for lines in (_LINK_LINES, _END_LINES):
        behind = lines.match(plain, stop, min(len(plain), stop + _LINE_REACH))
        stop = behind.end() if behind else stop
    return end + len(plain[end:stop].rstrip())


def _attached(plain: str, start: int, end: int, head: int, tail: int) -> tuple[int | None, int | None]:
    """Decide by blank lines whether a mark on its own line belongs to what precedes or to what follows; both where they do not tell."""
    before, behind = plain[max(0, start - 8) : start], plain[end : end + 8]
    above = before[len(before.rstrip()) :].count("\n")
    below = behind[: len(behind) - len(behind.lstrip())].count("\n")
    if above > 1 and below == 1:
        return (head, tail) if _MARK_NEXT.match(plain, end) else (head, None)
    if below > 1 and above == 1:
        return None, tail
    return head, tail


def _behind_prefix(plain: str, start: int) -> int:
    """Return where a post begins whose head mark stands within a line: before the mentions and the "Thread" that precede the mark."""
    prefix = _PREFIX_WITHIN.search(plain, max(0, start - 100), start)
    return prefix.start() if prefix else start


def _holds_more(plain: str, start: int, end: int, limit: int, *, isolated: bool) -> bool:
    """Tell whether the line around a mark is longer than a post, or (`isolated`) a paragraph that stands alone."""
    window = limit + limit // 8
    first = plain.rfind("\n", max(0, start - window), start)
    last = plain.find("\n", end, end + window)
    if (first < 0 and start > window) or (last < 0 and len(plain) - end > window):
        return True
    last = len(plain) if last < 0 else last
    if last - first - 1 > window:
        return True
    return (
        isolated
        and not plain[max(0, first - 1) : first + 1].strip()
        and not plain[last : last + 2].strip()
        and (first <= 0 or plain[first - 1] == "\n")
        and (last >= len(plain) - 1 or plain[last + 1] == "\n")
    )
