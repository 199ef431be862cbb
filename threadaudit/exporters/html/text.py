"""A text with its links marked where they stand, each with its verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.exporters import wording
from threadaudit.exporters.html.markup import Html, element, join, link
from threadaudit.records import Gap, GapKind, Sighting, Span, Verdict

if TYPE_CHECKING:
    from threadaudit.exporters.html.ways import Ways


@dataclass(frozen=True, slots=True)
class _Insert:
    """Something that stands in a text instead of, or between, its characters."""

    span: Span
    """What it takes the place of; empty where it stands between two characters."""
    shown: Html
    """What is shown there."""


def with_links(text: str, at: int, sightings: Iterable[Sighting], ways: Ways, gaps: Iterable[Gap] = (), marker: Span | None = None) -> Html:
    """Return a text that stands `at` an offset of its document, with its links, its lost links and its numbering mark shown."""
    inserts = [_Insert(sighting.link.span, in_place(sighting, ways)) for sighting in sightings]
    inserts += [_Insert(gap.span, _lost(gap, text, at)) for gap in gaps if gap.kind is GapKind.STRIPPED_LINK]
    if marker is not None:
        inserts.append(_Insert(marker, element("span", text[marker.start - at : marker.end - at], class_="marker")))
    return join(_pieces(text, at, sorted(inserts, key=lambda insert: insert.span)))


def in_place(sighting: Sighting, ways: Ways) -> Html:
    """Return a link as it is written, harmless, with its verdict behind it."""
    word = wording.heading(sighting)
    shown = element("mark", element("bdi", written(sighting)), class_=f"link {word.lower()}")
    official = sighting.assessment.official
    told = f"{word} of {official.domain}" if official and wording.is_accused(sighting.assessment) else word
    label = element("span", told, class_=f"verdict small {word.lower()}")
    return join((shown, " ", link(ways.host(sighting.link.host), label, title=f"All about {defang(sighting.link.host)}")))


def written(sighting: Sighting) -> str:
    """Return what stands in the text, live only where its host is official."""
    raw = sighting.link.raw
    return raw if sighting.assessment.verdict is Verdict.OFFICIAL and not sighting.hides_target else wording.as_written(sighting.link)


def host_name(host: str, verdict: Verdict | None, shown: str = "") -> Html:
    """Return a host's name, defanged unless it is official; in the letters that a reader sees where they are given."""
    name = shown or host
    return element("bdi", name if verdict is Verdict.OFFICIAL else defang(name), class_="host")


def _lost(gap: Gap, text: str, at: int) -> Html:
    words = gap.span.slice(text) if at == 0 else text[gap.span.start - at : gap.span.end - at]
    return element("span", wording.harmless(words), element("span", "link lost here", class_="verdict small lost"), class_="lost")


def _pieces(text: str, at: int, inserts: Sequence[_Insert]) -> Iterable[str]:
    done = 0
    for insert in inserts:
        start, end = insert.span.start - at, insert.span.end - at
        if start < done or end > len(text):
            continue  # it stands in another post, or within what is shown already
        yield wording.inert(text[done:start])
        yield insert.shown
        done = end
    yield wording.inert(text[done:])
