"""What a post says, without its mark and the reply mentions in front."""

from __future__ import annotations

import re

from threadaudit.records import Marker, Span

_MENTIONS = re.compile(r"(?:@\w{1,20}+\s++)++")


def body_of(text: str, span: Span, marker: Marker | None) -> str:
    """Return the text of a post without its mark and the reply mentions in front."""
    if marker is not None:
        before = text[: marker.span.start - span.start].rstrip(" \t\xa0")
        behind = text[marker.span.end - span.start :]
        if not before or before.endswith("\n"):
            behind = behind.lstrip(" \t\xa0")
        text = before + behind
    mentions = _MENTIONS.match(text)
    if mentions:
        text = text[mentions.end() :]
    return text.strip()
