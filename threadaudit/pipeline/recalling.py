"""What a run found and what is known of a host, as they are told again later: read back, and put together as they were."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

from threadaudit.pipeline.judging import hides_target
from threadaudit.pipeline.leads import with_dossiers
from threadaudit.store import histories, reports

if TYPE_CHECKING:
    from threadaudit.records import AuditReport, History, RunFound


def run_found(connection: sqlite3.Connection, run_id: int) -> RunFound | None:
    """Give all that a run found, each dossier with the text that led to it; None where there is no such run."""
    found = reports.run_found(connection, run_id)
    if found is None:
        return None
    whole = tuple(with_dossiers(_with_short_links(report), found.dossiers) for report in found.reports)
    told = {id(dossier) for report in whole for dossier in report.dossiers}
    return replace(found, reports=whole, dossiers=tuple(dossier for dossier in found.dossiers if id(dossier) not in told))


def thread_found(connection: sqlite3.Connection, thread_id: int) -> tuple[int, AuditReport] | None:
    """Give a thread's place in its text, and a report that holds this thread alone; None where there is none."""
    found = reports.thread_found(connection, thread_id)
    return None if found is None else (found[0], _with_short_links(found[1]))


def history(connection: sqlite3.Connection, host: str, *, most: int = 100) -> History | None:
    """Give the life of a host, with so many of its appearances and observations at most; None where the database does not know it."""
    found = histories.history(connection, host, most=most)
    if found is None:
        return None
    appearances = (
        replace(one, sighting=replace(one.sighting, hides_target=hides_target(one.sighting.assessment.host))) for one in found.appearances
    )
    return replace(found, appearances=tuple(appearances))


def _with_short_links(report: AuditReport) -> AuditReport:
    """Mark the links again that do not say where they lead; the database need not hold what their hosts tell."""
    sightings = (replace(sighting, hides_target=hides_target(sighting.assessment.host)) for sighting in report.sightings)
    return replace(report, sightings=tuple(sightings))
