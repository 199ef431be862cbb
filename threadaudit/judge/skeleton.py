"""Skeletons: two names that look alike have the same one (Unicode Technical Standard 39, section 4).

`skeleton` is the standard's own. `loose` goes further, for names in plain ASCII that the standard keeps apart: bi1d and bild,
rnedia and media.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from threadaudit.data import confusables

_ASCII_PROTOTYPES = str.maketrans({"m": "rn", "0": "O", "1": "l", "I": "l", "|": "l", "`": "'", '"': "''", "%": "°/₀"})
"""What the standard's table says of ASCII; held equal to it by a test."""

_IGNORABLE = (
    *(0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0),
    *range(0x180B, 0x1810),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10),
    *range(0xFFF0, 0xFFF9),
    *range(0x1BCA0, 0x1BCA4),
    *range(0x1D173, 0x1D17B),
    *range(0xE0000, 0xE1000),
)
"""Default_Ignorable_Code_Point of DerivedCoreProperties.txt: characters that show as nothing."""

_LOOSE = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "3": "e", "4": "a", "8": "b", "9": "g", "q": "g"})
"""Digits and letters that stand for each other in ASCII, as seen in published imitations and in `l33t`."""


class _Prototypes(dict[int, str]):
    """What characters look like; of each the table is asked when it is first met, because few of its thousands ever are."""

    def __missing__(self, point: int) -> str:
        line = _line_with(f"{point:04X}")
        prototype = line.partition(" ")[0].split("+") if line else (f"{point:X}",)
        self[point] = "".join(chr(int(part, 16)) for part in prototype)
        return self[point]


def _line_with(source: str) -> str:
    """Give the line of the table that names a character behind its prototype; empty where none does."""
    lines, wanted = confusables.LINES, f" {source}"
    at = lines.find(wanted)
    while at >= 0 and lines[at + len(wanted)] not in " \n":  # the beginning of a longer number
        at = lines.find(wanted, at + 1)
    return lines[lines.rfind("\n", 0, at) + 1 : at] if at >= 0 else ""


@cache
def _prototypes() -> _Prototypes:
    return _Prototypes(dict.fromkeys(_IGNORABLE, ""))


def skeleton(text: str) -> str:
    """Return what the text looks like: equal for texts that are confusable by the standard."""
    if text.isascii():
        return text.translate(_ASCII_PROTOTYPES)
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).translate(_prototypes()))


def loose(text: str) -> str:
    """Return what a name in lower-case ASCII looks like at a glance: rn is m, vv is w, cl is d, and digits are letters."""
    text = text.translate(_LOOSE)
    if "rn" in text:
        text = text.replace("rn", "m")
    if "vv" in text:
        text = text.replace("vv", "w")
    if "cl" in text:
        text = text.replace("cl", "d")
    return text


def without_marks(text: str) -> str:
    """Return the text without accents and other marks on its letters."""
    return "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark))
