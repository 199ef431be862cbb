"""`threadaudit audit`: the main job."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from threadaudit.cli.common import Session, common_options, files_argument, format_option, limit_option, officials_option, threshold_option
from threadaudit.cli.output import patience, write
from threadaudit.cli.probing import ProbeChoice, ProbingCommand, could_not_check, dossiers_of, probe_options
from threadaudit.errors import StoreError
from threadaudit.exporters import exporter
from threadaudit.exporters.wording import counted
from threadaudit.pipeline import Judge, configured_judge, examine, record
from threadaudit.records import AuditReport, Review, Verdict

if TYPE_CHECKING:
    from threadaudit.store import Store


@click.command(cls=ProbingCommand)
@files_argument
@format_option
@limit_option
@officials_option
@threshold_option
@probe_options
@common_options
def command(
    session: Session,
    choice: ProbeChoice,
    files: tuple[str, ...],
    format_name: str,
    limit: int | None,
    officials_path: Path | None,
    threshold: int | None,
) -> int:
    """Rebuild threads, find links, judge their hosts, and record all of it.

    Reads each FILE, or standard input for "-". Nothing is asked of the network without --probe; with it, links are followed, and
    lookalikes and suspicious hosts are asked about.
    """
    limit = limit or session.config.threads.limit
    judge = configured_judge(session.config, session.folder, officials_path, threshold)
    documents = list(session.documents(files))
    if not documents:
        return session.exit_code()
    with ExitStack() as stack:
        store = None
        if session.database is not None:
            from threadaudit.store import open_store

            store = stack.enter_context(open_store(session.database))
        size = sum(len(document.text) for document in documents)
        with patience(f"{counted(len(documents), 'text')}, {counted(size, 'character')}", quiet=session.quiet):
            reports = examine(documents, judge, limit=limit, config_sha256=session.config.sha256())
        if choice.kinds:
            reports = tuple(replace(report, run=replace(report.run, finished_at=None)) for report in reports)
        if store is not None:
            try:
                reports = record(reports, judge, store, limit=limit)
            except StoreError as error:  # what was found is shown all the same
                session.fail(error)
        if choice.kinds:
            reports = _probed(reports, judge, session, choice, store)
        if store is not None:
            reports = _reviewed(reports, store)
    write(exporter(format_name).audit(reports), format_name)
    _conclude(session, reports)
    sightings = [sighting for report in reports for sighting in report.sightings]
    found = any(sighting.assessment.verdict is Verdict.LOOKALIKE for sighting in sightings)
    dossiers = [dossier for report in reports for dossier in report.dossiers]
    found = found or any(dossier.assessment.verdict is Verdict.LOOKALIKE for dossier in dossiers)
    unchecked = any(sighting.hides_target for sighting in sightings) or could_not_check(dossiers)
    return session.exit_code(found=found, unchecked=unchecked)


def _probed(
    reports: tuple[AuditReport, ...], judge: Judge, session: Session, choice: ProbeChoice, store: Store | None
) -> tuple[AuditReport, ...]:
    """Ask the network what the links of the reports are worth asking, and add what it says."""
    from threadaudit.pipeline.leads import leads_of, with_dossiers

    run = reports[0].run
    dossiers = tuple(dossiers_of(leads_of(reports, choice.kinds), judge, session, choice, run, store))
    return tuple(with_dossiers(report, dossiers) for report in reports)


def _reviewed(reports: tuple[AuditReport, ...], store: Store) -> tuple[AuditReport, ...]:
    """Add to each report what people said of its hosts."""
    from threadaudit.store.watching import latest_reviews

    def of(report: AuditReport) -> tuple[Review, ...]:
        with store.reading() as connection:
            return tuple(latest_reviews(connection, dict.fromkeys(sighting.link.host for sighting in report.sightings)).values())

    return tuple(replace(report, reviews=of(report)) for report in reports)


def _conclude(session: Session, reports: tuple[AuditReport, ...]) -> None:
    run = reports[0].run
    if run.id is not None:
        news = "" if any(report.added for report in reports) else ": nothing in it is new"
        session.note(f"Run {run.id} in {session.database}{news}.")
