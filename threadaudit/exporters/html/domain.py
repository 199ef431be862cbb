"""All that is known of one host: verdict and why, its life, the evidence, where it was posted, what people say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.exporters import wording
from threadaudit.exporters.html.evidence import observations, weighing
from threadaudit.exporters.html.markup import Html, element, join, link
from threadaudit.exporters.html.text import host_name, written
from threadaudit.exporters.html.timeline import events, timeline
from threadaudit.exporters.html.times import moment
from threadaudit.exporters.html.verdict import block, reviewed
from threadaudit.exporters.html.ways import NOWHERE, Ways

if TYPE_CHECKING:
    from threadaudit.records import Appearance, History, Judged, Watched


def domain(history: History, *, ways: Ways = NOWHERE, level: int = 1) -> Html:
    """Return everything about one host."""
    newest = history.judged[0].assessment if history.judged else None
    parts = [element(f"h{level}", host_name(history.host, newest.verdict if newest else None))]
    unicode = newest.host.unicode if newest and newest.host else history.host
    if newest and unicode != history.host:
        parts.append(element("p", "A reader sees ", host_name(unicode, newest.verdict), class_="count"))
    if newest:
        parts.append(block(newest, review=history.reviews[0] if history.reviews else None))
    parts += [
        _section(level, "Its life", timeline(events(history))),
        _section(level, "What changed", _changes(history)),
        _section(level, "What the evidence says", _weighed(history)),
        _section(level, "Evidence", _observations(history)),
        _section(level, "Where it was posted", _appearances(history, ways)),
        _section(level, "What people say of it", join(reviewed(review) for review in history.reviews)),
        _section(level, "How it is watched", _watched(history.watched)),
        _section(level, "Earlier verdicts", _earlier(history.judged)),
    ]
    return element("article", *parts, class_="domain")


def _section(level: int, title: str, body: Html) -> Html:
    return element("section", element(f"h{level + 1}", title), body) if body else Html("")


def _changes(history: History) -> Html:
    rows = (
        element("li", moment(one.seen_at), " ", element("span", str(one.severity), class_=f"severity {one.severity}"), " ", one.explanation)
        for one in history.changes
    )
    return element("ul", *rows, class_="changes") if history.changes else Html("")


def _weighed(history: History) -> Html:
    if not history.weighed:
        return Html("")
    newest = history.weighed[0]
    asked = f", asked as {defang(newest.url)}" if newest.url else ""
    found_by = f", reached from {defang(newest.found_by)}" if newest.found_by else ""
    return join((element("p", "Weighed ", moment(newest.at), asked, found_by, ".", class_="count"), weighing(newest.weighing)))


def _observations(history: History) -> Html:
    if not history.observations:
        return Html("")
    left = history.observations_total - len(history.observations)
    more = element("p", f"{wording.counted(left, 'older answer')} in the database.", class_="count") if left > 0 else Html("")
    return join((observations(history.observations), more))


def _appearances(history: History, ways: Ways) -> Html:
    if not history.appearances:
        return Html("")
    left = history.appearances_total - len(history.appearances)
    more = element("p", f"{wording.counted(left, 'place')} more in the database.", class_="count") if left > 0 else Html("")
    return join((element("ul", *(_appearance(one, ways) for one in history.appearances), class_="places"), more))


def _appearance(one: Appearance, ways: Ways) -> Html:
    place = wording.whereabouts(one.sighting.place)
    address = ways.thread(one.thread_id) if one.thread_id is not None else ""
    undone = wording.disguises(one.sighting.link)
    return element(
        "li",
        element("bdi", wording.harmless(one.name)),
        ", ",
        link(address, place),
        ", read ",
        moment(one.received_at),
        ", written ",
        element("bdi", written(one.sighting), class_="host"),
        f" ({undone})" if undone else "",
    )


def _watched(watched: Watched | None) -> Html:
    if watched is None:
        return Html("")
    told: list[str] = ["Watched since ", moment(watched.added_at), ". "]
    told += ["Last looked at ", moment(watched.last_checked_at), ". "] if watched.last_checked_at else ["Not looked at yet. "]
    told += ["Paused." if watched.paused else join(("Next look ", moment(watched.next_due_at), "."))]
    told += [f" Note: {wording.harmless(watched.note)}."] if watched.note else []
    told += [f" Tags: {wording.harmless(', '.join(watched.tags))}."] if watched.tags else []
    return element("p", *told)


def _earlier(judged: tuple[Judged, ...]) -> Html:
    if len(judged) < 2:
        return Html("")
    rows = (
        element("li", moment(one.at), f" {one.assessment.verdict}, {one.assessment.score} of 100, by the rules {one.ruleset}")
        for one in judged[1:]
    )
    return element("ul", *rows)
