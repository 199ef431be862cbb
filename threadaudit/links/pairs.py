"""What a link shows and where it leads: two hosts that stand for one link, and may contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from threadaudit.late import late
from threadaudit.links.repairs import Repair

if TYPE_CHECKING:
    from threadaudit.records import Link

_MARKDOWN = late(r"\] \( <?+", re.VERBOSE)  # between the words and the target
_HTML = late(r"[\"']?+ [^<>]{0,300}+ > (?: < [^<>]{0,100}+ > )*+ \s*+", re.VERBOSE)  # between the target and the words


def shown_hosts(text: str, links: tuple[Link, ...]) -> Iterator[tuple[Link, Link]]:
    """Yield each link with the host that the reader was shown for it: glued behind it, or as its words in Markdown or HTML."""
    for first, second in pairwise(links):
        between = text[first.span.end : second.span.start] if second.span.start - first.span.end < 500 else "\n"
        if not between and Repair.UNGLUE in second.repairs and Repair.SCHEME_ADDED not in first.repairs:
            yield first, second
        elif _MARKDOWN.fullmatch(between) and text[first.span.start - 1 : first.span.start] == "[":
            yield second, first
        elif _HTML.fullmatch(between) and "=" in text[max(0, first.span.start - 3) : first.span.start]:
            yield first, second


def contradicts(shown: Link, target_domain: str | None) -> bool:
    """Say whether what a reader was shown is another site than the one that the link leads to, once that is known."""
    return target_domain is not None and shown.registrable_domain is not None and shown.registrable_domain != target_domain
