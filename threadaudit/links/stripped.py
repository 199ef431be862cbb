"""Places where a link was lost on the way: an empty slot, a "continue here" without a target."""

from __future__ import annotations

import re

from threadaudit.records import Gap, GapKind, Span

_EMPTY_SLOT = re.compile(
    r"""
    (?P<lead> \b (?: von | of | from | auf | on | at | unter | via | bei | hier: | here: | de | di ) )   # a word that needs another
    [ \t]++ (?P<slot> [.,;:] ) (?= \s | \Z )
    """,
    re.VERBOSE,
)


def find_stripped(text: str) -> tuple[Gap, ...]:
    """Return the places where a text has lost a link, in text order."""
    return tuple(
        Gap(GapKind.STRIPPED_LINK, f"a link was stripped here: {' '.join(text[max(0, m.start() - 10) : m.end()].split())!r}", Span(m.start("slot"), m.start("slot")))
        for m in _EMPTY_SLOT.finditer(text)
    )
