"""Undo how a text is dressed up, with a way back: what a reader sees, and where in the original it stands.

Styled letters become plain ones, invisible characters go, marks above and through letters are composed or dropped, and what a
right-to-left override turns round is turned round. Letters of other alphabets stay: `wеlt.de` with a Cyrillic е is another host.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from threadaudit.late import late
from threadaudit.records import Span

NFKC = "nfkc"
"""A styled character was replaced by the plain one that Unicode's compatibility mapping (NFKC) gives."""
STYLED = "styled"
"""A letter in a box, a flag letter or another form that NFKC does not know was replaced by the plain one."""
INVISIBLE = "invisible_removed"
"""A character that nobody sees, or a terminal command, was removed."""
MARKS = "marks_removed"
"""A stroke, circle or heap of accents over a letter was removed."""
COMPOSED = "composed"
"""A letter and its accent, written as two characters, became one."""
BIDI = "bidi"
"""Text that is shown from right to left was put into the order that a reader sees."""

# Where Unicode keeps what can dress up or hide a host: everything here is looked at, everything else stays as it is.
_RANGES = (
    (0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F),  # control characters without white space
    (0xAA, 0xAA), (0xAD, 0xAD), (0xB2, 0xB3), (0xB9, 0xBA), (0x132, 0x133), (0x13F, 0x140), (0x17F, 0x17F), (0x1C4, 0x1CC), (0x1F1, 0x1F3),
    (0x2B0, 0x2B8), (0x2E0, 0x2E4), (0x300, 0x36F), (0x483, 0x489), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x1AB0, 0x1AFF), (0x1D2C, 0x1D6A), (0x1D78, 0x1D78), (0x1D9B, 0x1DFF),
    (0x200B, 0x2011), (0x2024, 0x2024), (0x202A, 0x202E), (0x2060, 0x208E), (0x2090, 0x209C), (0x20D0, 0x20F0),
    (0x2100, 0x214F), (0x2160, 0x217F), (0x2460, 0x24EA), (0x2C7C, 0x2C7D), (0x3164, 0x3164), (0xA7F2, 0xA7F4), (0xA7F8, 0xA7F9),
    (0xAB5C, 0xAB5F), (0xFB00, 0xFB06), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xFE50, 0xFE6B), (0xFEFF, 0xFEFF), (0xFF01, 0xFF5E),
    (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB), (0x10780, 0x107BA), (0x1BCA0, 0x1BCA3), (0x1CCD6, 0x1CCF9), (0x1D173, 0x1D17A), (0x1D400, 0x1D7FF),
    (0x1F110, 0x1F169), (0x1F170, 0x1F189), (0x1F1E6, 0x1F1FF), (0x1FBF0, 0x1FBF9), (0xE0000, 0xE007F), (0xE0100, 0xE01EF),
)  # fmt: skip
_FLAG_LETTERS = (0x1F1E6, 0x1F1FF)
# Drawn as nothing although Unicode does not call them format characters: joiners, fillers and variation selectors.
_BLANKS = frozenset(
    (0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x3164, 0xFFA0, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
)
# First letters of alphabets that NFKC leaves alone: negative circled and squared letters; outlined ones came with Unicode 16.
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True))
# Letters in their own right, which hosts may be written with: they are styled Latin only where the suffix is written with them too.
_BOXED = (0x1F150, 0x1F170, 0x1CCD6)
_OUTLINED_DIGITS = 0x1CCF0
_LIGATURES = ((0x132, 0x133), (0x1C4, 0x1CC), (0x1F1, 0x1F3), (0xFB00, 0xFB06))
_PARENTHESISED = (0x249C, 0x24B5), (0x1F110, 0x1F129)
_URL_PUNCTUATION = frozenset(".-/:@_%?#=&~+")
# Wide brackets, commas and bars stay: in Chinese and Japanese they stand around URLs, not in them.
# Raised, lowered and circled digits are footnotes, exponents and list bullets unless letters stand on both sides.
_DIGITS = frozenset((0xB2, 0xB3, 0xB9, *range(0x2070, 0x208A), *range(0x2460, 0x249C), 0x24EA))


def _class(ranges: Iterable[tuple[int, int]]) -> str:
    """Write ranges of code points as the inside of a character class."""
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)


_DRESSED = late(
    rf"""
    (?P<escape> \x1b \[ [0-9;?]*+ [A-Za-z] )                    # a terminal command such as "bold"
    | (?P<capitals> [ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ]++ )            # small capitals
    | (?P<flags> [{_class((_FLAG_LETTERS,))}]++ )               # flag letters: two of them make a flag
    | (?P<marks> [\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f]++ )  # over the letter before
    | (?P<other> [{_class(_RANGES)}] )
    """,
    re.VERBOSE,
)

_PLANE = 0x10000
_RARE = _class(pair for pair in _RANGES if pair[0] < _PLANE) + "".join(_SMALL_CAPITALS)
_MAYBE_DRESSED = late(rf"[{_RARE}{_class(((_PLANE, 0x10FFFF),))}]")  # all beyond the first plane: each range there is a test more
# One class is found many times as fast as the expression above, which looks only where this one points. It names what is rare: a class
# is compiled character by character, and all that is common would take longer than folding a thread.

_OVERRIDE = late(
    r"""
    \u202e                          # right-to-left override
    (?P<shown> [^\u202c\u202e\n]*+ )  # what is shown the other way round
    \u202c?+                        # until it is popped, or the line ends
    """,
    re.VERBOSE,
)


class Edit(NamedTuple):
    """One change on the way from a text to its reading."""

    start: int
    """Where the replaced characters begin."""
    end: int
    """Where they end."""
    plain: str
    """What is read instead; empty where something was removed."""
    repair: str
    """The name of the change."""
    reverse: bool = False
    """Whether `plain` is the replaced characters from back to front."""


class Reading:
    """A text with edits made, that knows where each of its characters came from."""

    def __init__(self, text: str, edits: list[Edit]) -> None:
        """Take a text and its edits, in order and without overlap."""
        self.original = text
        """What was read."""
        self.edits = edits
        """The changes, in order."""
        pieces: list[str] = []
        self._starts: list[int] = []
        done = length = 0
        for edit in edits:
            pieces += (text[done : edit.start], edit.plain)
            length += edit.start - done
            self._starts.append(length)
            length += len(edit.plain)
            done = edit.end
        self.text = "".join((*pieces, text[done:])) if edits else text
        """The plain text."""

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that a stretch of the reading came from."""
        if not self.edits:
            return start, end
        turned = self._turned(start, end)
        return turned or (self._source_start(start), self._source_end(end))

    def repairs(self, start: int, end: int) -> tuple[str, ...]:
        """Return the names of the changes within a stretch of the reading, each once, in text order."""
        if not self.edits:
            return ()
        first = bisect_right(self._starts, start) - 1
        names: dict[str, None] = {}
        for index in range(max(first, 0), bisect_left(self._starts, end)):
            edit, at = self.edits[index], self._starts[index]
            if (at + len(edit.plain) > start) if edit.plain else (at > start):
                names[edit.repair] = None
        return tuple(names)

    def _turned(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the source of a stretch that lies within one reversed edit; None where it does not."""
        index = bisect_right(self._starts, start) - 1
        if index < 0 or not self.edits[index].reverse:
            return None
        edit, at = self.edits[index], self._starts[index]
        if end > at + len(edit.plain):
            return None
        return edit.end - (end - at), edit.end - (start - at)

    def _source_start(self, position: int) -> int:
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return position
        edit, into = self.edits[index], position - self._starts[index]
        if into >= len(edit.plain):
            return edit.end + into - len(edit.plain)
        return edit.start + (into if len(edit.plain) == edit.end - edit.start and not edit.reverse else 0)

    def _source_end(self, position: int) -> int:
        index = bisect_left(self._starts, position) - 1
        if index < 0:
            return position
        edit, into = self.edits[index], position - self._starts[index]
        if into >= len(edit.plain):
            return edit.end + into - len(edit.plain)
        return edit.start + into if len(edit.plain) == edit.end - edit.start and not edit.reverse else edit.end


def fold(text: str) -> Reading:
    """Return the text as a reader takes it in: plain letters, nothing invisible."""
    return Reading(text, list(_edits(text)))


def turn(text: str) -> Reading:
    """Return the text in the order that is seen where a right-to-left override turns it round."""
    edits: list[Edit] = []
    for match in _OVERRIDE.finditer(text) if "\u202e" in text else ():
        start, end = match.span("shown")
        edits.append(Edit(match.start(), start, "", BIDI))
        if end > start:
            edits.append(Edit(start, end, match["shown"][::-1], BIDI, reverse=True))
        if match.end() > end:
            edits.append(Edit(end, match.end(), "", BIDI))
    return Reading(text, edits)


def original_span(readings: Iterable[Reading], start: int, end: int) -> Span:
    """Return where a stretch of the last reading stands in the first text; readings in the order in which they were made."""
    for reading in reversed(tuple(readings)):
        start, end = reading.source(start, end)
    return Span(start, end)


@lru_cache(maxsize=4096)
def _read_as(character: str) -> tuple[str, str] | None:
    """Return what a dressed-up character is read as, and the name of that change; None for every other."""
    point = ord(character)
    index = bisect_right(_RANGES, (point, point))
    inside = any(first <= point <= last for first, last in _RANGES[max(0, index - 1) : index + 1])
    return _plain(point) if inside else None


def _plain(point: int) -> tuple[str, str] | None:
    """Return what one character is read as; None where it stays."""
    character = chr(point)
    category = unicodedata.category(character)
    if category in ("Cf", "Cc") or point in _BLANKS or 0xE0000 <= point <= 0xE007F:
        return "", INVISIBLE
    if _FLAG_LETTERS[0] <= point <= _FLAG_LETTERS[1]:
        return chr(ord("a") + point - _FLAG_LETTERS[0]), STYLED
    for first in _BOXED:
        if 0 <= point - first < 26:
            return chr(ord("a") + point - first), STYLED
    if 0 <= point - _OUTLINED_DIGITS < 10:
        return chr(ord("0") + point - _OUTLINED_DIGITS), STYLED
    if category in ("Mn", "Me"):
        return "", MARKS
    if point == 0x2010:
        return "-", NFKC
    return _compatible(point)


def _compatible(point: int) -> tuple[str, str] | None:
    """Return what NFKC makes of a character where that can stand in a host or URL."""
    character = chr(point)
    plain = unicodedata.normalize("NFKC", character)
    if plain == character:
        return None
    if point == 0x2011:
        return "-", NFKC
    if any(first <= point <= last for first, last in _PARENTHESISED):
        return plain.strip("()").lower(), NFKC
    if point == 0xFF0F:
        return None  # a wide slash is one of the foreign slashes that defang reads with regard to what stands around them
    if len(plain) == 1 and (plain.isalnum() or plain in _URL_PUNCTUATION):
        return plain, NFKC
    if any(first <= point <= last for first, last in _LIGATURES):
        return plain, NFKC
    return None


def _edits(text: str) -> Iterator[Edit]:
    """Yield the changes that make the text plain, in order."""
    pending: Edit | None = None
    for match in _dressed(text):
        edit = _edit(text, match, pending)
        if edit is None:
            continue
        if pending is not None:
            joined = _joined(pending, edit)
            if joined is None:
                yield pending
            edit = joined or edit
        pending = edit
    if pending is not None:
        yield pending


def _dressed(text: str) -> Iterator[re.Match[str]]:
    """Yield each dressed-up character, or run of them that is read as one."""
    maybe = _MAYBE_DRESSED.search(text)
    while maybe:
        match = _DRESSED.match(text, maybe.start())
        if match:
            yield match
        maybe = _MAYBE_DRESSED.search(text, match.end() if match else maybe.end())


_LONGEST_JOINED = 64
# Joined edits are built by appending: a bound keeps that linear.


def _joined(first: Edit, second: Edit) -> Edit | None:
    """Return two edits as one where they touch, change the same way and keep the length; None where not."""
    if first.end != second.start or first.repair != second.repair or len(first.plain) >= _LONGEST_JOINED:
        return None
    if len(first.plain) != first.end - first.start or len(second.plain) != second.end - second.start:
        return None
    return Edit(first.start, second.end, first.plain + second.plain, first.repair)


def _edit(text: str, match: re.Match[str], previous: Edit | None) -> Edit | None:
    """Return the change for one match; None where it stays as it is."""
    start, end = match.span()
    if match.lastgroup == "escape":
        return Edit(start, end, "", INVISIBLE)
    if match.lastgroup == "capitals":
        return _small_capitals(text, start, end)
    if match.lastgroup == "flags":
        return _flags(text, start, end)
    if match.lastgroup == "marks":
        return _marks(text, start, end, previous)
    plain = _read_as(match.group())
    if plain is None or (ord(match.group()) in _DIGITS and not _between_letters(text, start)):
        return None
    return Edit(start, end, *plain)


def _between_letters(text: str, at: int) -> bool:
    """Say whether letters, dressed up or not, stand on both sides."""
    return all(neighbour and _is_letter(neighbour) for neighbour in (text[at - 1 : at], text[at + 1 : at + 2]))


def _is_letter(character: str) -> bool:
    """Say whether a character is a letter, dressed up or not."""
    return character.isalpha() or (_read_as(character) or ("", ""))[0].isalpha()


def _flags(text: str, start: int, end: int) -> Edit | None:
    """Return flag letters as letters where they spell something; None where they are flags."""
    letters = "".join(chr(ord("a") + ord(letter) - _FLAG_LETTERS[0]) for letter in text[start:end])
    behind, before = _DOT_BEHIND.match(text, end), _DOT_BEFORE.match(text[max(0, start - 4) : start][::-1])
    beside_dot = behind is not None and behind["beside"].isalnum() and end - start > 2
    spelled = any(match and _is_flag_letter(match["beside"]) for match in (behind, before))
    if spelled and end - start == 2:  # two flags with a dot between them stay flags
        spelled = bool(_MORE_FLAGS.match(text, end) or _MORE_FLAGS.match(text[max(0, start - 8) : start][::-1]))
    if (end - start) % 2 or beside_dot or spelled:
        return Edit(start, end, letters, STYLED)
    return None


_FLAG_LETTER = f"[{_class((_FLAG_LETTERS,))}]"
_MORE_FLAGS = late(
    rf"""
    [\[({{\])}}]?+ \. [\[({{\])}}]?+ {_FLAG_LETTER}                # a dot, and then
    (?: {_FLAG_LETTER}{{2}} | (?! {_FLAG_LETTER} ) )              # three flag letters or one
    """,
    re.VERBOSE,
)
# Beside it stands a number of flag letters other than two.


_NAME_AROUND = late(r"[\w-]{0,64}+ (?: [\[({]?+ \. [\])}]?+ [\w-]{1,64}+ ){0,8}+", re.VERBOSE)
_DOT_BEFORE = late(r"[\])}]?+ \. [\[({]?+ (?P<beside> . )", re.VERBOSE)  # read from its end
_DOT_BEHIND = late(r"[\[({]?+ \. [\])}]?+ (?P<beside> . )", re.VERBOSE)


def _small_capitals(text: str, start: int, end: int) -> Edit | None:
    """Return small capitals as letters where the last label of the name that they stand in has some; None where not."""
    match = _NAME_AROUND.match(text, end)
    name = text[start : match.end() if match else end]
    last = name.rpartition(".")[2].strip("])}")
    ends_name = "." in name or text[max(0, start - 64) : start].rpartition(" ")[2].count(".")
    if not ends_name or not any(letter in _SMALL_CAPITALS for letter in last):
        return None
    return Edit(start, end, "".join(_SMALL_CAPITALS[letter] for letter in text[start:end]), STYLED)


def _is_flag_letter(character: str) -> bool:
    return bool(character) and _FLAG_LETTERS[0] <= ord(character) <= _FLAG_LETTERS[1]


_LONGEST_SEQUENCE = 8
# Normalising sorts the marks of a letter; more of them are no writing.


_KEYCAP_BESIDE = late(
    r"""
    [0-9] \ufe0f?+ \u20e3 [0-9] \ufe0f?+ \u20e3          # two digits that touch: in front of a list stands one
    | [a-z.-] [0-9] \ufe0f?+ \u20e3                      # one within a name
    """,
    re.VERBOSE,
)


def _marks(text: str, start: int, end: int, previous: Edit | None) -> Edit | None:
    """Return marks composed with the letter before them, or removed; None on keycaps and where they belong to another script."""
    base = text[start - 1 : start]
    if "\u20e3" in text[start:end] and base in "0123456789#*":
        return Edit(start, end, "", MARKS) if _KEYCAP_BESIDE.search(text, max(0, start - 4), end + 3) else None
    if text[start:end].strip("\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f") == "":
        return Edit(start, end, "", INVISIBLE)
    if previous is not None and previous.end == start:
        return Edit(start, end, "", MARKS)
    if not base or not _takes_marks(base):
        return Edit(start, end, "", MARKS) if base.isascii() else None
    composed = unicodedata.normalize("NFC", base + text[start : min(end, start + _LONGEST_SEQUENCE)])[0]
    if composed == base:
        return Edit(start, end, "", MARKS)
    return Edit(start - 1, end, composed, COMPOSED)


def _takes_marks(base: str) -> bool:
    """Say whether accents over a character can make another letter that hosts are written with."""
    return base.isalpha() and ord(base) < 0x0590
