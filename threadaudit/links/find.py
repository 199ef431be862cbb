"""From a text to its links."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING

import ada_url

from threadaudit import defang, hosts
from threadaudit.fold import Edit, Reading, fold, original_span, turn
from threadaudit.late import late
from threadaudit.links import words
from threadaudit.links.repairs import Repair
from threadaudit.links.scan import Scanner
from threadaudit.links.spoken import merged, spoken_links
from threadaudit.records import Link, LinkKind, Span
from threadaudit.unwrap import is_redirector, unwrap

if TYPE_CHECKING:
    from threadaudit.links.scan import Found

VERSION = "2"
"""The version of the rules here; it changes whenever the same text may give other links."""

_BRACKETS = frozenset("[](){}")
_INVISIBLE_GAP = late(
    r"""
    \. (?P<suffix> [a-zA-Z]{2,24}+ )                       # a host ends
    (?P<gap> [\u200b\u2060\u2066-\u2069\ufeff]++ )         # there is nothing to see
    (?= [a-zA-Z] [\w-]*+ \. [a-zA-Z] )                      # another one begins
    """,
    re.VERBOSE,
)

_DISGUISES = frozenset({Repair.REFANG, Repair.NFKC, Repair.STYLED, Repair.INVISIBLE_REMOVED, Repair.MARKS_REMOVED, Repair.BIDI})


def find_links(text: str) -> tuple[Link, ...]:
    """Return every link and every host that is written in a text, in text order."""
    turned = turn(text)
    seen = _links(text, turned)
    if not turned.edits:
        return seen
    return _with_hidden(seen, _links(text, Reading(text, [])))


def _with_hidden(seen: tuple[Link, ...], stored: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return the links as they are shown, and those that only the stored order of the characters has."""
    taken: list[Link] = []
    for link in sorted(seen, key=lambda link: link.span):
        if not taken or link.span.start >= taken[-1].span.end:  # links that reach into the same turned stretch share its characters
            taken.append(link)
    ends = [link.span.end for link in taken]
    hidden = []
    for link in stored:
        following = bisect_right(ends, link.span.start)
        if following == len(taken) or taken[following].span.start >= link.span.end:
            hidden.append(link)
    return tuple(sorted((*taken, *hidden), key=lambda link: link.span))


def _links(text: str, turned: Reading) -> tuple[Link, ...]:
    """Return the links of a text in one order of its characters."""
    readings = _readings(turned)
    certain = Scanner(readings[-1]).links()
    changed = tuple(reading for reading in readings if reading.edits)
    found = (_link(text, changed, one) for one in merged(certain, spoken_links(readings[-1].text)))
    return tuple(link for link in found if link is not None)


def _readings(turned: Reading) -> tuple[Reading, ...]:
    """Return the text made plain, step by step."""
    apart = Reading(turned.text, _apart(turned.text))
    folded = fold(apart.text)
    readings = [turned, apart, folded] if apart.edits else [turned, folded]
    readings.append(_without_marks(folded.text))
    if any(edit.plain in _BRACKETS for edit in readings[-1].edits):  # &#91;.&#93; is a bracketed dot once its brackets are read
        readings.append(_without_marks(readings[-1].text))
    return tuple(readings)


def _apart(text: str) -> list[Edit]:
    """Return a space for each invisible character that keeps two hosts apart."""
    if text.isascii():
        return []
    return [
        Edit(*match.span("gap"), " ", Repair.INVISIBLE_REMOVED)
        for match in _INVISIBLE_GAP.finditer(text)
        if match["suffix"].lower() not in words.WORD_SUFFIXES and hosts.is_suffix(match["suffix"])
    ]


def _without_marks(text: str) -> Reading:
    """Return a text with what stands for dots, colons and slashes read as that."""
    return Reading(text, [Edit(mark.start, mark.end, mark.plain, _repair(text, mark)) for mark in defang.marks(text)])


def _repair(text: str, mark: defang.Mark) -> Repair:
    """Return the name of what is done where a mark is read."""
    if mark.plain:
        return Repair.REFANG
    return Repair.REJOINED if "\n" in text[mark.start : mark.end] else Repair.INVISIBLE_REMOVED


def _link(text: str, readings: tuple[Reading, ...], found: Found) -> Link | None:
    """Make the record of a link; None where its URL cannot be read."""
    try:
        parsed = ada_url.URL(found.url)
    except ValueError:  # no browser would take it
        return None
    url, name = parsed.href, parsed.hostname
    target = unwrap(url) if is_redirector(name) else url
    host = (hosts.parse(name) if target == url else None) or hosts.parse(target)
    if host is None:
        return None
    span = _with_marks(text, original_span(readings, found.start, found.end))
    changes = _changes(readings, found.start, found.end)
    disguised = not _DISGUISES.isdisjoint(found.repairs)
    if changes and not disguised:
        end_of_host = min(found.end, found.host[1] + 1)  # a boxed slash behind the host disguises it too
        disguised = not _DISGUISES.isdisjoint(_changes(readings, found.start, end_of_host))
    repairs = (*changes, *map(str, found.repairs), *((str(Repair.UNWRAPPED),) if target != url else ()))
    return Link(
        raw=span.slice(text),
        span=span,
        url=url,
        target_url=target,
        host=host.ascii,
        registrable_domain=host.registrable_domain,
        kind=LinkKind.MENTION if disguised else found.kind,
        repairs=tuple(dict.fromkeys(repairs)),
        confidence=found.confidence,
    )


def _with_marks(text: str, span: Span) -> Span:
    """Return a span with the strokes and accents over its last letter."""
    end = span.end
    while end < len(text) and unicodedata.category(text[end]) in ("Mn", "Me"):
        end += 1
    return Span(span.start, end)


def _changes(readings: tuple[Reading, ...], start: int, end: int) -> list[str]:
    """Return what was changed on the way to a stretch of the last reading, first things first."""
    changes: list[str] = []
    for reading in reversed(readings):
        changes[:0] = map(str, reading.repairs(start, end))
        start, end = reading.source(start, end)
    return changes
