"""`threadaudit audit`: the main job."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from threadaudit.cli.common import Session, common_options, files_argument, format_option, limit_option, officials_option, threshold_option
from threadaudit.cli.output import patience, write
from threadaudit.errors import StoreError
from threadaudit.exporters import exporter
from threadaudit.exporters.wording import counted
from threadaudit.pipeline import configured_judge, examine, record
from threadaudit.records import AuditReport, Verdict


@click.command()
@files_argument
@format_option
@limit_option
@officials_option
@threshold_option
@common_options
def command(
    session: Session,
    files: tuple[str, ...],
    format_name: str,
    limit: int | None,
    officials_path: Path | None,
    threshold: int | None,
) -> int:
    """Rebuild threads, find links, judge their hosts, and record all of it.

    Reads each FILE, or standard input for "-". Nothing is asked of the network.
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
        if store is not None:
            try:
                reports = record(reports, judge, store, limit=limit)
            except StoreError as error:  # what was found is shown all the same
                session.fail(error)
    write(exporter(format_name).audit(reports), format_name)
    _conclude(session, reports)
    sightings = [sighting for report in reports for sighting in report.sightings]
    found = any(sighting.assessment.verdict is Verdict.LOOKALIKE for sighting in sightings)
    return session.exit_code(found=found, unchecked=any(sighting.hides_target for sighting in sightings))


def _conclude(session: Session, reports: tuple[AuditReport, ...]) -> None:
    run = reports[0].run
    if run.id is not None:
        news = "" if any(report.added for report in reports) else ": nothing in it is new"
        session.note(f"Run {run.id} in {session.database}{news}.")
