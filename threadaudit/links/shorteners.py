"""Short links whose length is known, so that what is written against them can be told from them."""

from __future__ import annotations

import re

from threadaudit.late import late

_SHORT_LINK = late(
    r"""
    (?: t\.co | pic\.(?: twitter | x )\.com ) / (?P<slug> (?: (?! https?:// ) [a-z0-9] )++ )   # up to the next URL
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SLUG_LENGTH = 10
# Every complete t.co link since 2012 has ten characters; those of 2011 have eight and are shorter than ten as they stand.


def short_link_end(text: str, host_start: int) -> tuple[int, bool] | None:
    """Return where the short link ends whose host begins here, and whether it was cut off; None where there is none."""
    match = _SHORT_LINK.match(text, host_start)
    if match is None:
        return None
    cut = len(match["slug"]) > _SLUG_LENGTH
    return (match.start("slug") + _SLUG_LENGTH if cut else match.end()), cut
