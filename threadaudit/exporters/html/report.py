"""The file that is mailed or kept: a run, or one host, with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.exporters import wording
from threadaudit.exporters.html.audit import audit, provenance
from threadaudit.exporters.html.domain import domain
from threadaudit.exporters.html.evidence import dossier
from threadaudit.exporters.html.markup import Html, element
from threadaudit.exporters.html.page import page
from threadaudit.exporters.html.times import moment
from threadaudit.exporters.html.verdict import host_link
from threadaudit.exporters.tables import utc_text

if TYPE_CHECKING:
    from threadaudit.records import History, RunFound


def of_run(found: RunFound, *, made_at: datetime, version: str) -> Iterator[str]:
    """Write what a run found: its texts, or what a check saw."""
    names = wording.listed([wording.harmless(wording.document_line(report.document)[0]) for report in found.reports] or ["a check"])
    title = f"Run {found.run.id}: {names}"
    parts: list[Html] = []
    if len(found.reports) != 1:
        parts.append(element("h1", f"Run {found.run.id}"))
        parts.append(element("p", "Begun ", moment(found.run.started_at), f", {wording.counted(len(found.reports), 'text')}."))
    level = 1 if len(found.reports) == 1 else 2
    parts += [audit(report, reviews=found.reviews, level=level, number=n) for n, report in enumerate(found.reports, start=1)]
    parts += _checked(found)
    yield page(title, *parts, footer=_footer(made_at, version))


def of_host(history: History, *, made_at: datetime, version: str) -> Iterator[str]:
    """Write all that is known of one host."""
    yield page(f"{defang(history.host)}: what is known", domain(history), footer=_footer(made_at, version))


def _checked(found: RunFound) -> Iterator[Html]:
    """Give what no text accounts for: what a check looked at, and what changed."""
    if found.changes:
        rows = (element("li", moment(one.seen_at), f" {one.severity} ", one.explanation) for one in found.changes)
        yield element("section", element("h2", "What changed"), element("ul", *rows, class_="changes"))
    if found.dossiers:
        parts = (
            element("section", element("h3", host_link(one.assessment)), dossier(one, review=found.reviews.get(one.weighing.host)))
            for one in found.dossiers
        )
        yield element("section", element("h2", "What was looked at"), *parts)
    if not found.reports:
        yield provenance(found.run)


def _footer(made_at: datetime, version: str) -> str:
    told = "Written at {} by threadaudit {}. Addresses are made harmless on purpose: hxxps stands for https, [.] for a dot."
    return told.format(utc_text(made_at), version)
