r"""A copy of the text for matching: the same length, so that every offset holds, but with one kind of line end, space and digit."""

from __future__ import annotations

import unicodedata

_ASCII = {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\t": " "}
"""Line ends and spaces within ASCII."""
_BEYOND = {
    **dict.fromkeys("\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("／⁄∕", "/"),
    **{
        sign: unicodedata.normalize("NFKC", sign)
        for sign in (*"（）［］．", *map(chr, range(0xFF10, 0xFF1A)), *map(chr, range(0x1D7CE, 0x1D800)))
    },
}
"""The same beyond ASCII, with slashes, brackets and digits in fullwidth or mathematical letters."""


def to_plain(text: str) -> str:
    """Return the text with one kind of line end, space, digit and slash, each character at its own offset."""
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    replacements = _ASCII if text.isascii() else _ASCII | _BEYOND
    for sign, plain in replacements.items():
        if sign in text:
            text = text.replace(sign, plain)
    return text
