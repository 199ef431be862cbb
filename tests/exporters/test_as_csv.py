"""CSV that a spreadsheet can open: raw values, no formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from threadaudit.exporters import as_csv, tables
from threadaudit.records import AuditReport, LinksFound, Official, ThreadsFound


def rows(pieces: Iterable[str]) -> list[list[str]]:
    """Read CSV as a program does."""
    return list(csv.reader(io.StringIO("".join(pieces), newline="")))


def test_every_row_has_its_columns(report: AuditReport) -> None:
    """Header and rows of each kind of result are of one length."""
    found = ThreadsFound(report.document, report.threads, report.outside)
    links = LinksFound(report.document, tuple(sighting.link for sighting in report.sightings), report.gaps)
    for columns, written in (
        (tables.AUDIT_COLUMNS, rows(as_csv.audit([report]))),
        (tables.THREADS_COLUMNS, rows(as_csv.threads([found]))),
        (tables.LINKS_COLUMNS, rows(as_csv.links([links]))),
        (tables.JUDGE_COLUMNS, rows(as_csv.judge([report.sightings[0].assessment]))),
        (tables.OFFICIALS_COLUMNS, rows(as_csv.officials([Official("a.example")]))),
    ):
        assert written[0] == list(columns)
        assert {len(row) for row in written} == {len(columns)}
        assert len(written) > 1


def test_values_are_raw_but_no_formulas(report: AuditReport) -> None:
    """A link stays as it is written; a name that starts like a formula is text."""
    (row,) = rows(as_csv.audit([report]))[1:]
    named = dict(zip(tables.AUDIT_COLUMNS, row, strict=True))
    assert named["document"] == "'=a.txt"
    assert (named["raw"], named["url"], named["official"]) == ("𝐠𝐚𝐳.example.com", "https://gaz.example.com/", "gaz.example")
    (first, _) = rows(as_csv.threads([ThreadsFound(report.document, report.threads, report.outside)]))[1:]
    assert dict(zip(tables.THREADS_COLUMNS, first, strict=True))["body"] == "'=Klon!"
