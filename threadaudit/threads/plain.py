r"""A copy of the text for matching: the same length, so that every offset holds, but with one kind of line end, space and digit."""

from __future__ import annotations

import unicodedata

from threadaudit.late import late

_ASCII = {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\t": " "}
"""Line ends and spaces within ASCII."""
_SPACES = {
    **dict.fromkeys("\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\xa0\u2002\u2003\u2007\u2009\u202f\u3000", " "),
}
"""Line ends and spaces beyond ASCII."""
_STYLED = {
    **dict.fromkeys("／⁄∕", "/"),
    **{
        sign: unicodedata.normalize("NFKC", sign)
        for sign in (*"（）［］．", *map(chr, range(0xFF10, 0xFF1A)), *map(chr, range(0x1D7CE, 0x1D800)))
    },
}
"""Slashes, brackets and digits in fullwidth or mathematical letters."""
_STYLED_SIGNS = "／⁄∕１２𝟏𝟐𝟙𝟚𝟣𝟤𝟭𝟮𝟷𝟸"
"""No numbering in styled digits does without any of these, so text without them is passed over quickly."""
_STYLED_ANY = late(r"[／⁄∕（）［］．\uff10-\uff19\U0001d7ce-\U0001d7ff]")


def to_plain(text: str) -> str:
    """Return the text with one kind of line end, space, digit and slash, each character at its own offset."""
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    for sign, plain in (_ASCII if text.isascii() else _ASCII | _SPACES).items():
        if sign in text:
            text = text.replace(sign, plain)
    if not text.isascii() and any(sign in text for sign in _STYLED_SIGNS):
        for sign in set(_STYLED_ANY.findall(text)):
            text = text.replace(sign, _STYLED[sign])
    return text
