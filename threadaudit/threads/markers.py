r"""Numbering marks: 1/22, (2/5), 3/, /4, 5., Teil 6, 7️⃣ … wherever one may stand in a post.

Every convention is a row of CONVENTIONS. What a row finds is only a candidate: a fraction, a date or a list looks the same. Where a
candidate stands decides what it may be (at the head or the tail of a post), and only a second one that agrees makes a numbering.

All here works on plain text (see plain.py): line ends are `\n`, digits are ASCII, and offsets are those of the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from threadaudit.late import late
from threadaudit.records import Marker, Span
from threadaudit.threads.conventions import BY_ANCHOR, CONVENTIONS, OF, PART, Anchor, Row

__all__ = ["CONVENTIONS", "END_ONLY", "Candidate", "candidates_before", "find_candidates"]


class Candidate(NamedTuple):
    """Something that may be a mark, and where a post would begin or end if it were; a tuple, for a text may hold very many."""

    number: int
    """Its number."""
    total: int | None
    """Its total; None where it announces none."""
    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    style: str
    """What its convention is called; in brackets where it stands in brackets."""
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
    lettered: bool
    """Whether a letter follows the number: `4a/`, a post put in behind `4/`."""

    @property
    def marker(self) -> Marker:
        """Return the record of it."""
        return Marker(self.number, self.total, Span(self.start, self.end), self.style)


def _verbose(pattern: str) -> re.Pattern[str]:
    """Compile a pattern."""
    return re.compile(pattern, re.VERBOSE)


_SLASHES = _verbose(
    r"""
    /(?:
        (?<=[0-9]/) | (?<=[0-9][ ]/) | (?<=[0-9][a-e]/)   # a number before it
      | (?<![\w./:<]/)(?=[0-9])                           # or only behind it, and no path
      | (?<=[dD]/)(?=[0-9])                               # or "Thread/1"
    )
    """
)
_LINE_START = rf"[ \t>|]*+(?:@\w{{1,20}}+[ ]++)*+(?:[^\w\s@#(\[/.,:;]++[ ]*+)?+(?=[0-9]|{PART}[ ]?[#]?[0-9])"
_FIRST_LINE_START = _verbose(_LINE_START)
_LINE_STARTS = _verbose(r"\n(?![A-CE-OQ-SU-Za-ce-oq-su-z\n])" + _LINE_START)  # with no other letter than t, p and d a mark begins
_BRACKETS = (late(rf"\((?=[0-9]|{PART}[ ][0-9])"), late(rf"\[(?=[0-9]|{PART}[ ][0-9])"))
_LINE_ENDS = late(r"\n(?<=[0-9]\n)")
_MAYBE_LINE_TAIL = _verbose(
    r"""
    [0-9]{1,3}+                                 # read from its end: a number
    (?:
        [ ][lLtTeEь/fnerivazз]                  # behind the last letter of a word for "part", or of one for "of"
      | [fnerivazз]                             # or glued to "of"
      | /[ ]?[0-9]{1,3}+[ ][lLtTeEь]            # or behind "Teil 3/"
    )
    """
)
_LINE_TAIL = late(rf"(?:{PART}[ ])?[0-9]{{1,3}}+(?:[ ]?{OF}[ ]?[0-9]{{1,3}}+)?+\Z")
_LONG_LINE = late(r"\n[^\n]{300}")
_MID_POINTS = tuple(late(rf"{sign}[ ](?:(?<=[ ][0-9]{sign}[ ])|(?<=[ ][0-9][0-9]{sign}[ ]))") for sign in (r"\.", r"\)", ":"))
_KEYCAPS = late(r"[0-9]\ufe0f?\u20e3(?:[0-9]\ufe0f?\u20e3)*+")
_KEYCAP_DIGITS = late(r"[0-9]")
_CIRCLED_SIGNS = "②④⑥⑧❷➋"
"""No numbering in circled numbers does without any of these."""
_MID_SIGN = late(r" [23][.):] ")
"""The same for lists that run on within a line."""
_CIRCLED_ROWS = ((0x2460, 20), (0x2474, 20), (0x2776, 10), (0x2780, 10), (0x278A, 10))
"""First code point and length of each row of circled numbers in Unicode."""
_CIRCLED_ANY = late(r"[\u2460-\u2487\u2776-\u2793]")

_SLACK = 64
"""A mark begins at most so far before what it is found by, and what it is found by is no longer than that."""
_LINE_REACH = 400
"""How far behind a mark its line is looked at: no post has more links, tags and signs there."""
_PREFIX = _verbose(
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
_SUFFIX = _verbose(
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
END_ONLY = _verbose(_END_LINE)
"""What a line is that says, and says no more than that, that a thread is at its end."""
_LINK_LINES = _verbose(rf"(?:\n[ \t]*+{_LINK}[ \t]*+(?=\n|\Z))++")
_END_LINES = _verbose(rf"(?:[ \t]*+\n){{1,2}}+[ \t]*+(?:{_END_LINE})[ \t]*+(?=\n|\Z)")
_LINKS_BEHIND = _verbose(r"(?:[ \t]*+(?:https?://\S++|[👇⬇⤵➡🧵](?:\ufe0f|[\U0001F3FB-\U0001F3FF])?+))++")
_PREFIX_WITHIN = _verbose(r"(?:(?<!\S)@\w{1,20}+[ ]++)*+(?:(?<!\S)(?:[Tt]hread|THREAD|[Hh]ilo|HILO)[ ]++)?+(?:🧵[ ]?)?+\Z")
_PAGE_WORDS = ("Seite", "Blatt", "Folie", "Page", "Sheet", "Slide", "Pagina", "Página", "Strona", "Страница", "Сторінка", "S.", "p.")
_PAGE = late(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, _PAGE_WORDS))})[ ]\Z")
_MARK_NEXT = late(r"\s*+[(\[]?[0-9]{1,3}[/)\].]")
_THREAD_ENDS = ("hread", "THREAD", "ilo", "ILO", "🧵")
"""How the last word before a mark within a line ends that belongs to its post."""
_PAIRS = frozenset({"()", "[]", "{}"})


def find_candidates(plain: str, limit: int) -> list[Candidate]:
    """List all that may be a mark, in text order; what overlaps an earlier or better one is left out.

    A mark in the middle of a line counts only where the line holds more than one post, that is, more than `limit` characters or a
    whole paragraph.
    """
    return list(candidates_before(len(plain) + 1, plain, limit))


def candidates_before(reach: int, plain: str, limit: int) -> Iterator[Candidate]:
    """Yield the same one by one, but only those that begin before an offset."""
    last_end = -1
    for start, row, match in sorted(_sightings(plain, reach + _SLACK), key=itemgetter(0)):
        if start >= reach:
            return
        if start >= last_end:
            candidate = _place(plain, start, match, row, limit)
            if candidate is not None:
                last_end = candidate.end
                yield candidate


def _sightings(plain: str, stop: int) -> Iterator[tuple[int, Row, re.Match[str]]]:
    """Yield each match of a convention, with the offset at which it begins."""
    for anchor, starts in _anchors(plain, stop):
        rows = BY_ANCHOR[anchor]
        for start in starts:
            match = rows.match(plain, start)
            if match:
                yield start, rows.by_group[match.lastindex], match


def _anchors(plain: str, stop: int) -> Iterator[tuple[Anchor, list[int]]]:
    """Yield for each anchor the places where one of its conventions may begin."""
    yield Anchor.SLASH, [_number_start(plain, match.start()) for match in _SLASHES.finditer(plain, 0, stop)]
    first = _FIRST_LINE_START.match(plain)
    yield Anchor.LINE, [first.end()] if first else []
    yield Anchor.LINE, [match.end() for match in _LINE_STARTS.finditer(plain, 0, stop)]
    for pattern in _BRACKETS:
        yield Anchor.BRACKET, [match.start() for match in pattern.finditer(plain, 0, stop)]
    ends = [match.start() for match in _LINE_ENDS.finditer(plain, 0, stop)]
    yield Anchor.LINE_END, [start for end in (*ends, len(plain)) if (start := _line_tail(plain, end)) >= 0]
    yield from _rare_anchors(plain, stop)


def _line_tail(plain: str, end: int) -> int:
    """Return where a number in words at the end of a line begins; -1 where there is none."""
    if not _MAYBE_LINE_TAIL.match(plain[max(0, end - 10) : end][::-1]):
        return -1
    tail = _LINE_TAIL.search(plain, max(0, end - 24), end)
    return tail.start() if tail else -1


def _rare_anchors(plain: str, stop: int) -> Iterator[tuple[Anchor, list[int]]]:
    """Yield the places for conventions that few texts hold."""
    if "\u20e3" in plain:
        yield Anchor.KEYCAP, [match.start() for match in _KEYCAPS.finditer(plain, 0, stop)]
    if not plain.isascii() and any(sign in plain for sign in _CIRCLED_SIGNS):
        yield Anchor.CIRCLED, [match.start() for match in _CIRCLED_ANY.finditer(plain, 0, stop)]
    if ("2" in plain or "3" in plain) and _MID_SIGN.search(plain) and (_LONG_LINE.search(plain) or plain.find("\n", 0, 300) < 0):
        for pattern in _MID_POINTS:
            yield Anchor.LINE, [plain.rfind(" ", 0, match.start()) + 1 for match in pattern.finditer(plain, 0, stop)]


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


def _place(plain: str, start: int, match: re.Match[str], row: Row, limit: int) -> Candidate | None:
    """Say what a mark may be where it stands; None where it can be none."""
    convention, written = row.convention, match[row.number]
    number = _value(written)
    if number == 0 or not _stands_free(plain, start, convention.style):
        return None
    begin, end, style, behind = start, match.end(), convention.style, plain[match.end() : match.end() + 1]
    if start and plain[start - 1] + behind in _PAIRS:
        begin, end, style, behind = start - 1, end + 1, f"({style})", plain[end + 1 : end + 2]
    head, tail = _at_line_start(plain, begin), _at_line_end(plain, end)
    if head is None and behind.isalnum() and not behind.isdecimal():
        return None  # a word begins there
    within = head is None and tail is None
    isolated = within and convention.family == "slash"
    if (head is None or tail is None) and _holds_more(plain, begin, end, limit, isolated=isolated):
        if head is None and convention.head:
            head = _behind_prefix(plain, begin)
        if tail is None and convention.tail and head != 0:
            links = _LINKS_BEHIND.match(plain, end)
            tail = links.end() if links else end
    if head is not None and tail is not None and not within:
        head, tail = (head, None) if plain[head] == "@" else _attached(plain, begin, end, head, tail)
    head = head if convention.head else None
    tail = tail if convention.tail else None
    if head is None and tail is None:
        return None
    total = _value(match[row.total]) if row.total and match[row.total] else None
    lettered = match.end(row.number) < match.end() and plain[match.end(row.number)] in "abcde"
    return Candidate(number, total, begin, end, style, convention.family, convention.strength - within, head, tail, within, lettered)


def _value(written: str) -> int:
    """Read a number in any of the digits that the conventions know."""
    if written.isdecimal():
        return int(written)
    for first, length in _CIRCLED_ROWS:
        if len(written) == 1 and first <= ord(written) < first + length:
            return ord(written) - first + 1
    return int("".join(_KEYCAP_DIGITS.findall(written)))


def _stands_free(plain: str, start: int, style: str) -> bool:
    """Tell whether nothing before a mark makes it a part of a word, a path, a date or an amount."""
    if start == 0:
        return True
    before = plain[start - 1]
    if before in "\n ":
        return before == "\n" or not plain.endswith(_PAGE_WORDS, 0, start - 1) or not _PAGE.search(plain, max(0, start - 12), start)
    if before in ".!?" and style == "n/m":
        return not plain[max(0, start - 2) : start - 1].isdigit()  # glued to the full stop
    if style == "/n":
        return not (before.isdigit() or before in "./:<") and (not before.isalpha() or before in "dD")
    return not (before.isalnum() or before in "_/.,:+-–€$£#@'’=&?") or before in "\u20e3"


def _at_line_start(plain: str, start: int) -> int | None:
    """Return where the line begins, if only what may precede a head mark stands before; None otherwise."""
    if start == 0 or plain[start - 1] == "\n":
        return start
    window = max(0, start - 200)
    begin = plain.rfind("\n", window, start) + 1
    if begin == 0 and window > 0:
        return None
    prefix = plain[begin:start]
    if not _PREFIX.fullmatch(prefix) and not prefix.isspace():
        return None
    return begin + len(prefix) - len(prefix.lstrip(" \t>|\ufeff\u200b"))


def _at_line_end(plain: str, end: int) -> int | None:
    """Return where the post ends, if only what may follow a tail mark stands behind, links on lines of their own included."""
    stop = end
    if plain[end : end + 1] != "\n":
        suffix = _SUFFIX.match(plain, end, end + _LINE_REACH)
        if suffix is None or not (suffix.end() == len(plain) or plain[suffix.end()] == "\n"):
            return None
        stop = suffix.end()
    for lines in (_LINK_LINES, _END_LINES):
        behind = lines.match(plain, stop, stop + _LINE_REACH)
        if behind:
            stop = behind.end()
    return end + len(plain[end:stop].rstrip()) if stop > end else end


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
    before = plain[max(0, start - 100) : start].rstrip(" ")
    if not before.endswith(_THREAD_ENDS) and "@" not in before[before.rfind(" ") + 1 :]:
        return start
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
