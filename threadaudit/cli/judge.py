"""`threadaudit judge`: verdicts for hosts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from threadaudit.cli.common import Session, common_options, format_option, officials_option, threshold_option
from threadaudit.cli.output import with_progress, write
from threadaudit.cli.probing import ProbeChoice, ProbingCommand, could_not_check, dossiers_of, probe_options
from threadaudit.exporters import as_text, exporter
from threadaudit.exporters.wording import counted
from threadaudit.pipeline import Judge, configured_judge, hides_target, utc_now
from threadaudit.records import Assessment, Dossier, Verdict

if TYPE_CHECKING:
    from threadaudit.records.life import Rejudged
    from threadaudit.store import Store


@click.command(cls=ProbingCommand)
@click.argument("hosts", nargs=-1, metavar="[HOST]...")
@format_option
@officials_option
@threshold_option
@click.option("--explain", is_flag=True, help="Show what each finding adds to the score (text only).")
@click.option("--stored", is_flag=True, help="Judge everything recorded again; list only the verdicts that changed.")
@probe_options
@common_options
def command(
    session: Session,
    choice: ProbeChoice,
    hosts: tuple[str, ...],
    format_name: str,
    officials_path: Path | None,
    threshold: int | None,
    *,
    explain: bool,
    stored: bool,
) -> int:
    """Say what each HOST or URL is, and why.

    A verdict is official, lookalike, suspicious, unrelated or invalid. Without a HOST, hosts are read from standard input, one a
    line; blank lines are passed over. Nothing is asked of the network without --probe; with it, every HOST is asked about, and what
    is said of it is recorded.
    """
    if explain and format_name != "text":
        raise click.UsageError("--explain goes with --format text; the other formats have each finding's confidence anyway")
    for name in hosts:
        if _is_file(name):
            session.note(f"{name} is a file here; to judge the hosts in it: threadaudit judge < {name}")
    if stored and (hosts or explain or choice.kinds):
        raise click.UsageError("--stored goes without HOST, --explain and --probe", click.get_current_context())
    judge = configured_judge(session.config, session.folder, officials_path, threshold)
    if stored:
        return _judge_stored(judge, session, format_name)
    if hosts == ("-",):
        hosts = ()
    if not hosts and sys.stdin is None:
        raise click.UsageError("name a HOST, or - for standard input", click.get_current_context())
    if not hosts and sys.stdin.isatty():
        session.note("Reading hosts from standard input, one a line; Ctrl-D ends.")
    if choice.kinds:
        if explain:
            raise click.UsageError("--explain shows what the name says alone; leave out --probe")
        return _probe(hosts or _lines(session), judge, session, choice, format_name)
    tally = _Tally(judge.many(hosts or with_progress(_lines(session), "hosts", quiet=session.quiet)))
    write(as_text.explained(tally, threshold=judge.threshold) if explain else exporter(format_name).judge(tally), format_name)
    if tally.unfollowed:
        session.note(f"{counted(tally.unfollowed, 'short link')} not followed, so it is unknown what is behind.")
    return session.exit_code(found=tally.lookalikes > 0, unchecked=tally.unfollowed > 0)


def _probe(hosts: Iterable[str], judge: Judge, session: Session, choice: ProbeChoice, format_name: str) -> int:
    """Judge hosts and ask the network about them, recorded as a run; an answer is written as soon as it is there."""
    from threadaudit.pipeline.leads import lead_to
    from threadaudit.pipeline.runs import new_run, rules_of

    run = new_run(judge, session.config.sha256(), utc_now)
    with ExitStack() as stack:
        store = None
        if session.database is not None:
            from threadaudit.store import open_store

            store = stack.enter_context(open_store(session.database))
            run = store.begin(run, rules=rules_of(judge))
        leads = (lead_to(assessment, choice.kinds) for assessment in map(judge, hosts))
        dossiers = dossiers_of(leads, judge, session, choice, run, store)
        tally = _DossierTally(dossiers if store is None else _reviewed(dossiers, store))
        write(exporter(format_name).dossiers(tally), format_name)
    if run.id is not None:
        session.note(f"Run {run.id} in {session.database}.")
    return session.exit_code(found=tally.lookalikes > 0, unchecked=tally.unchecked)


def _reviewed(dossiers: Iterable[Dossier], store: Store) -> Iterator[Dossier]:
    """Add to each dossier what a person said of its host last."""
    from threadaudit.store.reviews import latest_reviews

    for dossier in dossiers:
        host = dossier.weighing.host
        with store.reading() as connection:
            yield replace(dossier, review=latest_reviews(connection, [host]).get(host))


def _judge_stored(judge: Judge, session: Session, format_name: str) -> int:
    """Judge every recorded host again, in one run, and write which verdicts changed."""
    from threadaudit.cli.watch import open_watched
    from threadaudit.exporters import rejudged
    from threadaudit.pipeline.rejudging import Rejudging

    changed = lookalikes = 0

    def counting(found: Iterable[Rejudged]) -> Iterator[Rejudged]:
        nonlocal changed, lookalikes
        for one in found:
            changed += 1
            lookalikes += one.after.verdict is Verdict.LOOKALIKE
            yield one

    with open_watched(session) as store:
        again = Rejudging(store, judge, config_sha256=session.config.sha256(), clock=session.clock)
        write(rejudged.FORMATS[format_name](counting(again)), format_name)
    session.note(
        f"{counted(again.judged, 'host')} judged again, {counted(changed, 'verdict')} changed. Run {again.run.id} in {session.database}."
    )
    return session.exit_code(found=lookalikes > 0)


class _DossierTally:
    """Count the lookalikes, and notice what could not be checked or followed, among the dossiers that pass by."""

    def __init__(self, dossiers: Iterable[Dossier]) -> None:
        self._dossiers = dossiers
        self.lookalikes = 0
        self.unchecked = False

    def __iter__(self) -> Iterator[Dossier]:
        from threadaudit.pipeline.leads import was_followed

        for dossier in self._dossiers:
            self.lookalikes += dossier.assessment.verdict is Verdict.LOOKALIKE
            self.unchecked |= could_not_check([dossier]) or (_is_short_link(dossier.assessment) and not was_followed(dossier))
            yield dossier


def _is_file(name: str) -> bool:
    """Tell whether a host has the name of a file of this folder; a name that no file can have is none."""
    try:
        return "/" not in name and Path(name).is_file()
    except (OSError, ValueError):  # too long, say
        return False


def _lines(session: Session) -> Iterator[str]:
    """Return the lines of standard input one by one; bytes that are no UTF-8 make a host invalid, not the command fail."""
    empty = True
    for line in sys.stdin.buffer:
        host = line.decode("utf-8", "replace").strip()
        if host:
            empty = False
            yield host
    if empty:
        session.note("Standard input is empty: no host was judged.")


def _is_short_link(assessment: Assessment) -> bool:
    """Tell whether what was asked is a short link, not only the name of a service of such links."""
    return hides_target(assessment.host) and "/" in assessment.input.partition("://")[2 if "://" in assessment.input else 0].rstrip("/")


class _Tally:
    """Count the lookalikes, and the short links, among the assessments that pass by."""

    def __init__(self, assessments: Iterable[Assessment]) -> None:
        self._assessments = assessments
        self.lookalikes = 0
        self.unfollowed = 0

    def __iter__(self) -> Iterator[Assessment]:
        for assessment in self._assessments:
            self.lookalikes += assessment.verdict is Verdict.LOOKALIKE
            self.unfollowed += _is_short_link(assessment)
            yield assessment
