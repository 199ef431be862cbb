"""Write CSV (RFC 4180, UTF-8): one post, link, host or official a row; raw, but for spreadsheet formulas and control characters."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from threadaudit.escape import csv_cell
from threadaudit.exporters import tables

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
    """Write a row for each link of each audit."""
    return _table(tables.AUDIT_COLUMNS, tables.audit_rows(reports))


def threads(found: Iterable[ThreadsFound]) -> Iterator[str]:
    """Write a row for each post."""
    return _table(tables.THREADS_COLUMNS, tables.threads_rows(found))


def links(found: Iterable[LinksFound]) -> Iterator[str]:
    """Write a row for each link."""
    return _table(tables.LINKS_COLUMNS, tables.links_rows(found))


def judge(assessments: Iterable[Assessment]) -> Iterator[str]:
    """Write a row for each host."""
    return _table(tables.JUDGE_COLUMNS, tables.judge_rows(assessments))


def dossiers(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """Write a row for each host with what the network said."""
    return _table(tables.DOSSIERS_COLUMNS, tables.dossiers_rows(dossiers))


def resolved(resolved: Iterable[Resolved]) -> Iterator[str]:
    """Write a row for each name that the DNS was asked about."""
    return _table(tables.RESOLVED_COLUMNS, tables.resolved_rows(resolved))


def watches(watched: Iterable[Watched]) -> Iterator[str]:
    """Write a row for each watched host."""
    return _table(tables.WATCHES_COLUMNS, tables.watches_rows(watched))


def changes(changes: Iterable[Change]) -> Iterator[str]:
    """Write a row for each change."""
    return _table(tables.CHANGES_COLUMNS, tables.changes_rows(changes))


def candidates(candidates: Iterable[Candidate]) -> Iterator[str]:
    """Write a row for each name."""
    return _table(tables.CANDIDATES_COLUMNS, tables.candidates_rows(candidates))


def officials(officials: Iterable[Official]) -> Iterator[str]:
    """Write a row for each official: the same columns that a list of officials is read from."""
    return _table(tables.OFFICIALS_COLUMNS, tables.officials_rows(officials))


def _table(columns: tables.Row, rows: Iterable[tables.Row]) -> Iterator[str]:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    yield _taken(buffer)
    for row in rows:
        writer.writerow(map(csv_cell, row))
        yield _taken(buffer)


def _taken(buffer: io.StringIO) -> str:
    written = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return written
