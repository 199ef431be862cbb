"""`threadaudit audit`: the main job."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from threadaudit.cli.common import Session, common_options, files_argument, format_option, limit_option, officials_option, threshold_option
from threadaudit.cli.means import means_options
from threadaudit.cli.output import patience, with_progress, write
from threadaudit.cli.probing import ProbeChoice, ProbingCommand, could_not_check, dossiers_of, probe_options
from threadaudit.errors import StoreError
from threadaudit.exporters import exporter
from threadaudit.exporters.wording import counted
from threadaudit.pipeline import Judge, configured_judge, examine, record
from threadaudit.pipeline.bundling import first_bundle
from threadaudit.records import AuditReport, Document, Verdict

if TYPE_CHECKING:
    from threadaudit.pipeline.workers import Means
    from threadaudit.store import Store


@click.command(cls=ProbingCommand)
@files_argument
@format_option
@limit_option
@officials_option
@threshold_option
@probe_options
@means_options
@common_options
def command(
    session: Session,
    choice: ProbeChoice,
    means: Means,
    files: tuple[str, ...],
    form: str | None,
    format_name: str,
    limit: int | None,
    officials_path: Path | None,
    threshold: int | None,
) -> int:
    """Rebuild threads, find links, judge their hosts, and record all of it.

    Reads each FILE, all texts below each FOLDER, or standard input for "-"; also posts in JSON lines, tables and Twitter archives.
    Nothing is asked of the network without --probe; with it, links are followed, and lookalikes and suspicious hosts are asked about.
    """
    limit = limit or session.config.threads.limit
    judge = configured_judge(session.config, session.folder, officials_path, threshold)
    few, rest = first_bundle(session.documents(files, form))
    if not few:
        return session.exit_code()
    more = () if (following := next(rest, None)) is None else (following,)
    with ExitStack() as stack:
        store = None
        if session.database is not None:
            from threadaudit.store import open_store

            store = stack.enter_context(open_store(session.database))
        reports: Iterable[AuditReport]
        if more and not choice.kinds:
            # Closed before the store, so that a run that is cut short can still say what it read.
            found = stack.enter_context(closing(_many(chain(few, more, rest), judge, session, means, limit, store)))
            reports = with_progress(found, "texts", quiet=session.quiet)
        else:
            reports = _few((*few, *more, *rest), judge, session, choice, limit, store)
        outcome = _Outcome()
        write(exporter(format_name).audit(outcome.noted(_reviewed(reports, store))), format_name)
    lookalikes, suspicious = (len(hosts) for hosts in outcome.accused.values())
    if more:
        session.note(f"{outcome.texts:,} texts: {counted(lookalikes, 'lookalike')}, {suspicious:,} suspicious.")
    if outcome.run is not None:
        news = "" if outcome.added else ": nothing in it is new"
        session.note(f"Run {outcome.run} in {session.database}{news}.")
    return session.exit_code(found=lookalikes > 0, unchecked=outcome.unchecked)


@dataclass
class _Outcome:
    """What is to be remembered of reports that are written and forgotten."""

    texts: int = 0
    """How many texts there were."""
    accused: dict[Verdict, set[str]] = field(default_factory=lambda: {Verdict.LOOKALIKE: set(), Verdict.SUSPICIOUS: set()})
    """The different hosts that are lookalikes, and those that are suspicious."""
    unchecked: bool = False
    """Whether something could not be found out."""
    added: bool = False
    """Whether the database learnt anything."""
    run: int | None = None
    """The number of the run."""

    def noted(self, reports: Iterable[AuditReport]) -> Iterator[AuditReport]:
        """Hand reports on, and remember what counts."""
        for report in reports:
            self.texts += 1
            for assessment in chain((one.assessment for one in report.sightings), (one.assessment for one in report.dossiers)):
                if assessment.host is not None and assessment.verdict in self.accused:
                    self.accused[assessment.verdict].add(assessment.host.ascii)
            hidden = any(sighting.hides_target for sighting in report.sightings)
            self.unchecked = self.unchecked or hidden or could_not_check(report.dossiers)
            self.added = self.added or report.added
            self.run = report.run.id
            yield report


def _many(
    documents: Iterable[Document], judge: Judge, session: Session, means: Means, limit: int, store: Store | None
) -> Generator[AuditReport, None, None]:
    """Audit more texts than are to be held at once."""
    from threadaudit.pipeline.many import audit_many

    config_sha256 = session.config.sha256()
    return audit_many(documents, judge, store, means=means, limit=limit, config_sha256=config_sha256, fail=session.fail)


def _few(
    documents: tuple[Document, ...], judge: Judge, session: Session, choice: ProbeChoice, limit: int, store: Store | None
) -> tuple[AuditReport, ...]:
    """Audit texts that are recorded together or not at all, and ask the network about all of them."""
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
    return _probed(reports, judge, session, choice, store) if choice.kinds else reports


def _probed(
    reports: tuple[AuditReport, ...], judge: Judge, session: Session, choice: ProbeChoice, store: Store | None
) -> tuple[AuditReport, ...]:
    """Ask the network what the links of the reports are worth asking, and add what it says."""
    from threadaudit.pipeline.leads import leads_of, with_dossiers

    run = reports[0].run
    dossiers = tuple(dossiers_of(leads_of(reports, choice.kinds), judge, session, choice, run, store))
    return tuple(with_dossiers(report, dossiers) for report in reports)


def _reviewed(reports: Iterable[AuditReport], store: Store | None) -> Iterator[AuditReport]:
    """Add to each report what people said of its hosts."""
    if store is None:
        yield from reports
        return
    from threadaudit.store.reviews import latest_reviews

    for report in reports:
        with store.reading() as connection:
            reviews = latest_reviews(connection, dict.fromkeys(sighting.link.host for sighting in report.sightings))
        yield replace(report, reviews=tuple(reviews.values())) if reviews else report
