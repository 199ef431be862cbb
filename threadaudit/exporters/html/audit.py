"""A whole audit: what the text is, its hosts with their verdicts, its threads, the evidence, and how to repeat it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.escape import one_line
from threadaudit.exporters import evidence as evidence_words
from threadaudit.exporters import wording
from threadaudit.exporters.html.evidence import dossier
from threadaudit.exporters.html.markup import Html, element, join, link
from threadaudit.exporters.html.text import written
from threadaudit.exporters.html.thread import thread, thread_list
from threadaudit.exporters.html.times import moment
from threadaudit.exporters.html.verdict import block, host_link, label
from threadaudit.exporters.html.ways import NOWHERE, Ways
from threadaudit.places import Locator

if TYPE_CHECKING:
    from threadaudit.records import AuditReport, Review, Run, Sighting


def audit(
    report: AuditReport, *, reviews: Mapping[str, Review] | None = None, ways: Ways = NOWHERE, level: int = 1, number: int = 1
) -> Html:
    """Return the audit of one text; `level` is the level of its heading, `number` its place among the texts of the page."""
    prefix = "" if number == 1 else f"text-{number}-"
    return element(
        "article",
        _title(report, level),
        element("p", wording.tally(report), class_="tally"),
        hosts(report, reviews=reviews or {}, ways=ways, level=level + 1, prefix=prefix),
        _threads(report, ways, level + 1, prefix),
        _evidence(report, reviews or {}, level + 1),
        provenance(report.run, level=level + 1),
        class_="audit",
    )


def hosts(report: AuditReport, *, reviews: Mapping[str, Review], ways: Ways = NOWHERE, level: int = 2, prefix: str = "") -> Html:
    """Return each host of a text with its verdict, why, and where it stands; the worst first."""
    groups = wording.by_host(report)
    if not groups:
        return element("p", "No link and no host stands in the text.")
    accused = [(word, host, seen) for word, host, seen in groups if wording.is_accused(seen[0].assessment)]
    others = [group for group in groups if group not in accused]
    parts = [element(f"h{level}", wording.counted(len(groups), "host"))]
    for word, host, seen in accused:
        parts.append(
            element(
                "section",
                element(f"h{level + 1}", host_link(seen[0].assessment, ways)),
                block(seen[0].assessment, review=reviews.get(host), word=word),
                element("ul", *(_place(sighting, prefix) for sighting in seen), class_="places"),
                class_="accused",
            )
        )
    if others:
        rows = (_host_row(word, seen, reviews.get(host), ways, prefix) for word, host, seen in others)
        head = element("thead", element("tr", *(element("th", column, scope="col") for column in ("Verdict", "Host", "Where"))))
        table = element("table", element("caption", "The other hosts"), head, element("tbody", *rows), class_="hosts")
        parts.append(element("div", table, class_="scroll", tabindex=0, role="region", aria_label="The other hosts"))
    return element("section", *parts, class_="hosts-found")


def provenance(run: Run, *, level: int = 2) -> Html:
    """Return what is needed to repeat a verdict."""
    pairs = (
        ("threadaudit", run.tool_version),
        ("rules of the judge", run.ruleset),
        ("public suffix list", run.psl_version),
        ("settings, SHA-256", run.config_sha256),
    )
    number = "" if run.id is None else f" Run {run.id}."
    rows = (element("div", element("dt", key), element("dd", value)) for key, value in pairs)
    return element(
        "section",
        element(f"h{level}", "How to repeat it"),
        element("p", "Made from ", moment(run.started_at), f".{number} The same text, rules and settings give the same verdicts."),
        element("dl", *rows, class_="facts"),
        class_="provenance",
    )


def _title(report: AuditReport, level: int) -> Html:
    name, size, _ = wording.document_line(report.document)
    facts = join((size, wording.threads_line(report.threads), evidence_words.when([report])), " · ")
    notes = (element("p", wording.harmless(note), class_="note") for note in report.document.notes)
    return element(
        "header",
        element(f"h{level}", element("bdi", wording.harmless(name))),
        element("p", facts, class_="count"),
        element("p", "SHA-256 of the text: ", element("code", report.document.sha256, class_="hash"), class_="count"),
        *notes,
    )


def _threads(report: AuditReport, ways: Ways, level: int, prefix: str) -> Html:
    parts = [
        thread(one, report.sightings, number=number, lost=report.gaps, ways=ways, level=level, prefix=prefix)
        for number, one in enumerate(report.threads, start=1)
    ]
    locate = Locator(report.document.text, report.threads)
    lost = [element("li", f"{wording.whereabouts(locate(gap.span.start))}: {wording.harmless(gap.message)}") for gap in report.gaps]
    if lost:
        parts.append(element("section", element(f"h{level}", "Lost links"), element("ul", *lost)))
    contents = [thread_list(report.threads, prefix)] if len(report.threads) > 1 else []
    return join((*contents, *parts))


def _evidence(report: AuditReport, reviews: Mapping[str, Review], level: int) -> Html:
    if not report.dossiers:
        return Html("")
    parts = [
        element("section", element(f"h{level + 1}", host_link(one.assessment)), dossier(one, review=reviews.get(one.weighing.host)))
        for one in report.dossiers
    ]
    return element("section", element(f"h{level}", "Evidence"), *parts, class_="evidence-found")


def _host_row(word: str, seen: Sequence[Sighting], review: Review | None, ways: Ways, prefix: str) -> Html:
    first = seen[0]
    shown = host_link(first.assessment, ways)
    if word == wording.UNKNOWN:
        shown = link(ways.host(first.link.host), element("bdi", defang(first.link.host), class_="host"))
    said = element("p", str(review.decision), f": {one_line(wording.harmless(review.note))}" if review.note else "") if review else ""
    return element(
        "tr",
        element("td", label(word)),
        element("td", shown, said),
        element("td", element("ul", *(_place(sighting, prefix) for sighting in seen), class_="places")),
    )


def _place(sighting: Sighting, prefix: str) -> Html:
    undone = wording.disguises(sighting.link)
    parts: list[str] = [wording.whereabouts(sighting.place)]
    place = sighting.place
    if place.thread is not None and place.post is not None:
        parts = [element("a", wording.whereabouts(place), href=f"#{prefix}thread-{place.thread}-post-{place.post}")]
    if undone:
        parts += [", written ", element("bdi", written(sighting), class_="host"), f" ({undone})"]
    address = wording.address(sighting)
    parts += [", ", element("bdi", address, class_="host")] if address else []
    return element("li", *parts)
