"""The life of a domain: a drawing to take in at a glance, and the same as a list to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from threadaudit.exporters import wording
from threadaudit.exporters.html.markup import Html, element, join
from threadaudit.exporters.html.times import day, moment
from threadaudit.records import History, Severity, Verdict

_WIDTH, _HEIGHT = 640, 84
_MARGIN = 24
_AXIS = 42
_RADIUS = 6
_NEAR = 10
"""Marks nearer to each other than this are stacked, in units of the drawing."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or was seen, at a time."""

    at: datetime
    """When."""
    kind: str
    """What kind of thing: met, seen, text, notice, alert or review."""
    told: str
    """What, in words that are harmless already."""


def events(history: History) -> list[Event]:
    """Return what happened to a host, the oldest first; looks at it are put together by the day."""
    found = [Event(history.met_at, "met", "first met by threadaudit")]
    found += [Event(one.received_at, "text", f"written in {wording.harmless(one.name)}") for one in history.appearances]
    found += [
        Event(one.seen_at, "notice" if one.severity is Severity.INFO else str(one.severity), one.explanation) for one in history.changes
    ]
    found += [Event(one.decided_at, "review", f"a person says: {one.decision}") for one in history.reviews]
    found += _looks(history)
    found += _verdict_changes(history)
    once = {(event.at, event.told): event for event in found}
    return sorted(once.values(), key=lambda event: (event.at, event.told))


def timeline(events: Sequence[Event]) -> Html:
    """Return the drawing and the list; nothing where nothing happened."""
    if not events:
        return Html("")
    rows = (element("li", moment(event.at), " ", _dot_text(event), class_=f"event {event.kind}") for event in events)
    return element("div", _drawing(events), element("ol", *rows, class_="events"), class_="timeline")


def _dot_text(event: Event) -> Html:
    return join((element("span", event.kind, class_="kind"), " ", event.told))


def _looks(history: History) -> Iterator[Event]:
    days: dict[str, list[datetime]] = {}
    for seen in history.observations:
        days.setdefault(day(seen.observed_at), []).append(seen.observed_at)
    for times in days.values():
        yield Event(min(times), "seen", f"looked at: {wording.counted(len(times), 'question')} to the network")


def _verdict_changes(history: History) -> Iterator[Event]:
    before: Verdict | None = None
    for judged in reversed(history.judged):
        if before is not None and judged.assessment.verdict is not before:
            yield Event(judged.at, "notice", f"judged {judged.assessment.verdict} by newer rules, {before} before")
        before = judged.assessment.verdict


def _drawing(events: Sequence[Event]) -> Html:
    first, last = events[0].at, events[-1].at
    length = (last - first).total_seconds() or 1.0
    places = [_MARGIN + (event.at - first).total_seconds() / length * (_WIDTH - 2 * _MARGIN) for event in events]
    marks = (_mark(event, x, height) for event, (x, height) in zip(events, _stacked(places), strict=True))
    told = f"{wording.counted(len(events), 'event')} from {day(first)} to {day(last)}; the list below tells them."
    return element(
        "svg",
        element("title", told),
        element("line", x1=_MARGIN, y1=_AXIS + 14, x2=_WIDTH - _MARGIN, y2=_AXIS + 14, class_="axis"),
        *marks,
        element("text", day(first), x=_MARGIN, y=_HEIGHT - 8, class_="day"),
        element("text", day(last), x=_WIDTH - _MARGIN, y=_HEIGHT - 8, class_="day last") if day(first) != day(last) else Html(""),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        class_="drawing",
    )


def _stacked(places: Iterable[float]) -> Iterator[tuple[float, int]]:
    """Give each mark's place and how many lie below it, three at most."""
    before, height = -_NEAR * 2.0, 0
    for place in places:
        height = min(height + 1, 3) if place - before < _NEAR else 0
        before = place
        yield place, height


def _mark(event: Event, x: float, height: int) -> Html:
    title = element("title", f"{day(event.at)} {event.told}")
    return element(
        "g", title, element("circle", cx=round(x, 1), cy=_AXIS + 14 - height * (_RADIUS * 2 + 1), r=_RADIUS), class_=f"mark {event.kind}"
    )
