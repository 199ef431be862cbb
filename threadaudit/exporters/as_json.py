"""Write JSON: one object, with one line for each document or host."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from threadaudit.escape import json_line
from threadaudit.exporters import shapes

if TYPE_CHECKING:
    from threadaudit.records import (
        Assessment,
        AuditReport,
        Candidate,
        Change,
        Dossier,
        LinksFound,
        Official,
        Resolved,
        ThreadsFound,
        Watched,
    )


def audit(reports: Iterable[AuditReport]) -> Iterator[str]:
    """Write audits as `{"version", "documents": [...]}`."""
    return _object("documents", map(shapes.of_report, reports))


def threads(found: Iterable[ThreadsFound]) -> Iterator[str]:
    """Write threads as `{"version", "documents": [...]}`."""
    return _object("documents", map(shapes.of_threads_found, found))


def links(found: Iterable[LinksFound]) -> Iterator[str]:
    """Write links as `{"version", "documents": [...]}`."""
    return _object("documents", map(shapes.of_links_found, found))


def judge(assessments: Iterable[Assessment]) -> Iterator[str]:
    """Write verdicts as `{"version", "assessments": [...]}`."""
    return _object("assessments", map(shapes.of_assessment, assessments))


def dossiers(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """Write verdicts with their evidence as `{"version", "dossiers": [...]}`."""
    return _object("dossiers", map(shapes.of_dossier, dossiers))


def resolved(resolved: Iterable[Resolved]) -> Iterator[str]:
    """Write candidates that were asked about as `{"version", "candidates": [...]}`."""
    return _object("candidates", map(shapes.of_resolved, resolved))


def watches(watched: Iterable[Watched]) -> Iterator[str]:
    """Write watched hosts as `{"version", "watches": [...]}`."""
    return _object("watches", map(shapes.of_watched, watched))


def changes(changes: Iterable[Change]) -> Iterator[str]:
    """Write changes as `{"version", "changes": [...]}`."""
    return _object("changes", map(shapes.of_change, changes))


def candidates(candidates: Iterable[Candidate]) -> Iterator[str]:
    """Write candidates as `{"version", "candidates": [...]}`."""
    return _object("candidates", map(shapes.of_candidate, candidates))


def officials(officials: Iterable[Official]) -> Iterator[str]:
    """Write officials as `{"version", "officials": [...]}`."""
    return _object("officials", map(shapes.of_official, officials))


def _object(key: str, items: Iterable[shapes.Shape]) -> Iterator[str]:
    yield f'{{"version":{shapes.VERSION},"{key}":['
    separator = "\n"
    for item in items:
        yield separator + json_line(item)
        separator = ",\n"
    yield "\n]}\n"
