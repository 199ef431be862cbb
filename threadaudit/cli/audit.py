"""`threadaudit audit`: the main job."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from threadaudit.cli.common import Session, common_options, files_argument, format_option, limit_option, officials_option
from threadaudit.cli.output import with_progress, write
from threadaudit.errors import StoreError
from threadaudit.exporters import exporter
from threadaudit.pipeline import Judge, examine, known_officials, record
from threadaudit.records import AuditReport, Verdict


@click.command()
@files_argument
@format_option
@limit_option
@officials_option
@common_options
def command(session: Session, files: tuple[str, ...], format_name: str, limit: int | None, officials_path: Path | None) -> int:
    """Rebuild threads, find links, judge their hosts, and record all of it.

    Reads each FILE, or standard input for "-". Nothing is asked of the network.
    """
    limit = limit or session.config.threads.limit
    judge = Judge(officials_path or known_officials(session.config, session.folder), threshold=session.config.judge.threshold)
    with ExitStack() as stack:
        store = None
        if session.database is not None:
            from threadaudit.store import open_store

            store = stack.enter_context(open_store(session.database))
        documents = with_progress(session.documents(files), "texts", quiet=session.quiet)
        reports = examine(documents, judge, limit=limit, config_sha256=session.config.sha256())
        if store is not None and reports:
            try:
                reports = record(reports, judge, store, limit=limit)
            except StoreError as error:  # what was found is shown all the same
                session.fail(error)
    if reports:
        write(exporter(format_name).audit(reports))
        _conclude(session, reports)
    return session.exit_code(found=_has(reports, Verdict.LOOKALIKE), unchecked=any(s.hides_target for r in reports for s in r.sightings))


def _has(reports: tuple[AuditReport, ...], verdict: Verdict) -> bool:
    return any(sighting.assessment.verdict is verdict for report in reports for sighting in report.sightings)


def _conclude(session: Session, reports: tuple[AuditReport, ...]) -> None:
    run = reports[0].run
    if run.id is not None:
        news = "" if any(report.added for report in reports) else ": nothing in it is new"
        session.note(f"Run {run.id} in {session.database}{news}.")
