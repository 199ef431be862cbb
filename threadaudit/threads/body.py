"""What a post says, without its mark and the reply mentions in front."""

from __future__ import annotations

from threadaudit.late import late
from threadaudit.records import Marker, Span
from threadaudit.threads.quotes import without_signs

_MENTIONS = late(r"(?:@\w{1,20}+\s++)++")
_BLANKS = " \t\xa0"


def body_of(text: str, span: Span, marker: Marker | None) -> str:
    """Return the text of a post without its mark and the reply mentions in front."""
    return without_signs(_without_mark(text, span, marker))


def _without_mark(text: str, span: Span, marker: Marker | None) -> str:
    """Leave out the mark, and the mentions in front."""
    if marker is None:
        return _without_mentions(text)
    before = _without_mentions(text[: marker.span.start - span.start])
    behind = text[marker.span.end - span.start :]
    if not before:
        return _without_mentions(behind.lstrip(_BLANKS + ":"))
    return (before + (behind.lstrip(_BLANKS) if before[-1] == "\n" else behind)).strip()


def _without_mentions(text: str) -> str:
    """Leave out the mentions at the start, and white space at both ends but for line ends behind."""
    if text[:1] == "@":
        mentions = _MENTIONS.match(text)
        text = text[mentions.end() :] if mentions else text
    return text.lstrip().rstrip(_BLANKS)
