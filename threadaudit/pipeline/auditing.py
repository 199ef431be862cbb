"""From a text to a recorded verdict: threads, links, hosts, and one row for each in the database."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from threadaudit.pipeline.clock import Clock, utc_now
from threadaudit.pipeline.finding import find_links, find_threads
from threadaudit.pipeline.judging import Judge, hides_target
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.places import Locator
from threadaudit.records import Assessment, AuditReport, Document, LinksFound, Run, Sighting, Thread, ThreadsFound

if TYPE_CHECKING:
    from threadaudit import judge as judging
    from threadaudit.probes.settings import ProbeSettings
    from threadaudit.store import Store


def audit(
    text_or_document: str | Document,
    judge: judging.Judge | None = None,
    store: Store | None = None,
    probes: Collection[str] = (),
    *,
    settings: ProbeSettings | None = None,
    limit: int = 280,
    clock: Clock = utc_now,
) -> AuditReport:
    """Rebuild the threads of a text, find its links, judge their hosts, and record all of it where a store is given.

    The network is asked only where `probes` names some of dns, rdap, whois, http and tls, within the limits of `settings`.
    """
    judge = judge or Judge()
    document = _as_document(text_or_document, clock) if isinstance(text_or_document, str) else text_or_document
    reports = examine([document], judge, limit=limit, clock=clock)
    (report,) = record(reports, judge, store, limit=limit) if store else reports
    if not probes:
        return report
    from threadaudit.pipeline.leads import leads_of, with_dossiers
    from threadaudit.pipeline.recording import look_into
    from threadaudit.probes.settings import ProbeSettings

    found = look_into(leads_of([report], probes), judge, settings or ProbeSettings(), probes, report.run, store=store, clock=clock)
    return with_dossiers(report, tuple(found))


def _as_document(text: str, clock: Clock) -> Document:
    data = text.encode("utf-8", "surrogatepass")
    return Document(name="text", text=text, sha256=hashlib.sha256(data).hexdigest(), received_at=clock())


def examine(
    documents: Iterable[Document],
    judge: judging.Judge,
    *,
    limit: int = 280,
    config_sha256: str | None = None,
    clock: Clock = utc_now,
) -> tuple[AuditReport, ...]:
    """Audit several documents in one run, without recording it."""
    run = new_run(judge, config_sha256, clock)
    reports = audited(documents, judge, run, limit)
    run = replace(run, finished_at=clock())
    return tuple(replace(report, run=run) for report in reports)


def record(reports: Sequence[AuditReport], judge: judging.Judge, store: Store, *, limit: int = 280) -> tuple[AuditReport, ...]:
    """Record the reports of one run: the database has all of them afterwards, or none; raise StoreError where it cannot."""
    recorded = store.record(reports[0].run, reports, rules=rules_of(judge, limit))
    return tuple(replace(report, run=recorded.run, added=new) for report, new in zip(reports, recorded.new, strict=True))


def audited(documents: Iterable[Document], judge: judging.Judge, run: Run, limit: int) -> tuple[AuditReport, ...]:
    """Audit documents for a run; their hosts are judged together, which is faster."""
    found = [(find_threads(document, limit=limit), find_links(document)) for document in documents]
    assessments = judge.many(link.target_url for _, links_found in found for link in links_found.links)
    return tuple(_report(rebuilt, links_found, islice(assessments, len(links_found.links)), run) for rebuilt, links_found in found)


def _report(rebuilt: ThreadsFound, found: LinksFound, assessments: Iterator[Assessment], run: Run) -> AuditReport:
    return AuditReport(
        document=found.document,
        threads=rebuilt.threads,
        outside=rebuilt.outside,
        sightings=tuple(_sightings(found, rebuilt.threads, assessments)),
        gaps=found.gaps,
        run=run,
    )


def _sightings(found: LinksFound, rebuilt: tuple[Thread, ...], assessments: Iterator[Assessment]) -> Iterator[Sighting]:
    locate = Locator(found.document.text, rebuilt)
    for link, assessment in zip(found.links, assessments, strict=True):
        yield Sighting(link, locate(link.span.start), assessment, hides_target=hides_target(assessment.host))
