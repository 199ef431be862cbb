"""`threadaudit check`: look at what is watched, and say what changed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from threadaudit.cli.common import Session, common_options, format_option, officials_option
from threadaudit.cli.looked import Looked
from threadaudit.cli.output import with_progress, write
from threadaudit.cli.watch import open_existing
from threadaudit.errors import ConfigError, InputError
from threadaudit.escape import one_line
from threadaudit.exporters import exporter
from threadaudit.exporters.wording import counted
from threadaudit.pipeline import configured_judge
from threadaudit.records import Severity
from threadaudit.store import Store, watching

if TYPE_CHECKING:
    from threadaudit.watch.telling import Channel

_TELLING_SECONDS = 60
"""So long a check waits for another one that tells; what is left waits for the next check."""


@click.command()
@click.argument("hosts", nargs=-1, metavar="[HOST]...")
@click.option("--due", is_flag=True, help="Look at what is due (as without any HOST or --all).")
@click.option("--all", "all_of_them", is_flag=True, help="Look at everything that is watched, due or not.")
@click.option("--jobs", type=click.IntRange(1, 1000), metavar="N", help="How many hosts at once; else [probes] jobs.")
@click.option("--evidence", type=click.Path(path_type=Path), metavar="DIR", help="Keep the raw answers there.")
@click.option("--no-alerts", is_flag=True, help="Tell no channel; what changed waits for the next check.")
@click.option("--dry-run", is_flag=True, help="Look at nothing; only show what each channel would be told now.")
@officials_option
@format_option
@common_options
def command(
    session: Session,
    hosts: tuple[str, ...],
    format_name: str,
    jobs: int | None,
    evidence: Path | None,
    officials_path: Path | None,
    *,
    due: bool,
    all_of_them: bool,
    no_alerts: bool,
    dry_run: bool,
) -> int:
    """Look at what is watched, record it, and say what changed.

    Several checks may run at once; no host is looked at twice. Exit code 1: a change that is worth an alert; 3: nothing changed, but
    something could not be checked.
    """
    if sum((due, all_of_them, bool(hosts))) > 1:
        raise click.UsageError("choose one: --due, --all, or HOST", click.get_current_context())
    channels = [] if no_alerts else _channels(session)
    with open_existing(session, busy_timeout=60.0) as store:
        if dry_run:
            _show_telling(session, store, channels)
            return session.exit_code()
        named = _watched_names(store, hosts) if hosts else None
        looked = _look(store, session, named, jobs, evidence, officials_path, all_of_them=all_of_them)
        changes, checked, unknown = looked.changes, looked.checked, looked.unknown
        with store.reading() as connection:
            watched = watching.number_of_watches(connection)
        summary = f"{checked} of {watched} watched looked at · {checked - unknown} checked, {unknown} could not be or not fully"
        if not watched:
            summary = "0 of 0 watched looked at: nothing is watched here; threadaudit watch add says what is to be"
        for line in (summary, *looked.lines()):
            if format_name == "text":
                write([one_line(line) + "\n"])
            else:
                session.note(line)
        write(exporter(format_name).changes(changes), format_name)
        _tell(session, store, channels)
    return session.exit_code(found=any(change.severity is Severity.ALERT for change in changes), unchecked=unknown > 0)


def _look(
    store: Store,
    session: Session,
    hosts: tuple[str, ...] | None,
    jobs: int | None,
    evidence: Path | None,
    officials_path: Path | None,
    *,
    all_of_them: bool,
) -> Looked:
    """Make one pass, and return what came of it."""
    from threadaudit.cli.probing import evidence_writer, tables_folder
    from threadaudit.pipeline.probing import probe_settings
    from threadaudit.probes import PROBES, in_order
    from threadaudit.watch.checking import Check, Order
    from threadaudit.watch.intervals import bounds_of

    wanted = session.config.watch
    if missing := [name for name in wanted.probes if name not in PROBES]:
        raise ConfigError(f"[watch] probes: no probe is called {missing[0]!r}; there are {', '.join(PROBES)}")
    settings = probe_settings(session.config, tables_folder())
    settings = replace(settings, jobs=jobs or settings.jobs)
    judge = configured_judge(session.config, session.folder, officials_path, None)
    order = Order(in_order(wanted.probes), bounds_of(wanted.min_interval, wanted.max_interval), hosts, all_of_them)
    looked = Looked()
    with evidence_writer(evidence, session) as writer:
        check = Check(store, judge, settings, order, config_sha256=session.config.sha256(), clock=session.clock, evidence=writer)
        for one in with_progress(check, "hosts", quiet=session.quiet):
            looked.take(one)
    return looked


def _watched_names(store: Store, hosts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names under which hosts are watched; raise InputError where one is not."""
    from threadaudit import hosts as names

    parsed = [(host, names.parse(host)) for host in hosts]
    chosen = tuple(found.ascii if found else host for host, found in parsed)
    with store.reading() as connection:
        known = {watched.host for watched in watching.watches(connection, chosen)}
    for host, name in zip(hosts, chosen, strict=True):
        if name not in known:
            raise InputError(f"{host}: is not watched; threadaudit watch add {name} watches it")
    return chosen


def _channels(session: Session) -> list[Channel]:
    """Open the channels of the settings; what is wrong with one is told before the work, and does not stop it."""
    if not session.config.alert_entries:
        return []
    from threadaudit.watch.channels import open_channels

    channels = []
    for found in open_channels(session.config.alert_entries, os.environ):
        if isinstance(found, ConfigError):
            session.fail(found)
        else:
            channels.append(found)
    return channels


def _tell(session: Session, store: Store, channels: Sequence[Channel]) -> None:
    """Tell the channels what they do not know yet, while no other check does."""
    if not channels:
        return
    from filelock import FileLock, Timeout

    from threadaudit.watch.telling import tell

    path = store.path.resolve()
    try:
        with FileLock(path.with_name(f".{path.name}.telling.lock"), timeout=_TELLING_SECONDS):
            for told in tell(store, channels, session.clock):
                name = told.channel.name
                if told.told:
                    session.note(f"{name} was told of {counted(told.told, 'change')}.")
                if told.waiting:
                    session.note(f"{name}: {counted(told.waiting, 'change')} wait until its quiet hours are over.")
                if told.failed:
                    session.note(f"{name}: {counted(told.failed, 'change')} could not be told; the next check tries again.")
    except Timeout:
        session.note("Another check is telling; what it leaves is told by the next one.")


def _show_telling(session: Session, store: Store, channels: Sequence[Channel]) -> None:
    """Show what each channel would be told now; send and remember nothing."""
    from threadaudit.watch.telling import plan

    if not session.config.alert_entries:
        session.note(f"No [[alert]] in {session.settings} names a channel.")
    for channel in channels:
        planned = plan(store, channel, session.clock())
        told = sum(len(message.changes) for message in planned.messages)
        later = f"; {counted(planned.waiting, 'change')} wait until its quiet hours are over" if planned.waiting else ""
        write([f"{channel.name} ({channel.service}): {counted(told, 'change')} in {counted(len(planned.messages), 'message')}{later}\n"])
        for message in planned.messages:
            lines = [f"    {line}\n" for line in message.body.split("\n")]
            write([f"  {message.title}\n", *lines])
