"""Write JSON Lines: one post, link, host or official a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from threadaudit.escape import json_line
from threadaudit.exporters import shapes
from threadaudit.exporters.wording import led_to

if TYPE_CHECKING:
    from threadaudit.records import (
        Assessment,
        AuditReport,
        Candidate,
        Change,
        Document,
        Dossier,
        LinksFound,
        Official,
        Resolved,
        ThreadsFound,
        Watched,
    )


def audit(reports: Iterable[AuditReport]) -> Iterator[str]:
    """Write one link with its place and verdict a line, then one dossier a line where the network was asked."""
    for report in reports:
        for sighting in report.sightings:
            yield _line({**_origin(report.document), **shapes.of_sighting(sighting, led_to(report, sighting))})
        for dossier in report.dossiers:
            yield _line({**_origin(report.document), "dossier": shapes.of_dossier(dossier)})


def threads(found: Iterable[ThreadsFound]) -> Iterator[str]:
    """Write one post a line."""
    for item in found:
        for number, thread in enumerate(item.threads, start=item.first):
            reasons = item.explained(number)
            for post in map(shapes.of_explained_post, thread.posts, reasons) if reasons else map(shapes.of_post, thread.posts):
                yield _line({**_origin(item.document), "thread": number, **post})


def links(found: Iterable[LinksFound]) -> Iterator[str]:
    """Write one link a line."""
    for item in found:
        for link in item.links:
            yield _line({**_origin(item.document), **shapes.of_link(link)})


def judge(assessments: Iterable[Assessment]) -> Iterator[str]:
    """Write one host a line."""
    for assessment in assessments:
        yield _line(shapes.of_assessment(assessment))


def dossiers(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """Write one host with its evidence a line."""
    for dossier in dossiers:
        yield _line(shapes.of_dossier(dossier))


def resolved(resolved: Iterable[Resolved]) -> Iterator[str]:
    """Write one name with what the DNS says a line."""
    for item in resolved:
        yield _line(shapes.of_resolved(item))


def watches(watched: Iterable[Watched]) -> Iterator[str]:
    """Write one watched host a line."""
    for one in watched:
        yield _line(shapes.of_watched(one))


def changes(changes: Iterable[Change]) -> Iterator[str]:
    """Write one change a line."""
    for change in changes:
        yield _line(shapes.of_change(change))


def candidates(candidates: Iterable[Candidate]) -> Iterator[str]:
    """Write one name a line."""
    for candidate in candidates:
        yield _line(shapes.of_candidate(candidate))


def officials(officials: Iterable[Official]) -> Iterator[str]:
    """Write one official a line."""
    for official in officials:
        yield _line(shapes.of_official(official))


def _origin(document: Document) -> shapes.Shape:
    return {"document": document.name, "sha256": document.sha256}


def _line(shape: shapes.Shape) -> str:
    return json_line(shape) + "\n"
