"""`threadaudit watch`: what is looked at again and again."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice
from pathlib import Path

import click

from threadaudit.cli.common import Session, common_options, format_option, officials_option
from threadaudit.cli.output import with_progress, write
from threadaudit.durations import duration
from threadaudit.errors import InputError
from threadaudit.exporters import exporter
from threadaudit.exporters.wording import counted
from threadaudit.records import Verdict
from threadaudit.store import Store, open_store, watching


class DurationType(click.ParamType[timedelta]):
    """A duration such as 6h or 7d."""

    name = "duration"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """Read a duration, or say how one is written."""
        read = value if isinstance(value, timedelta) else duration(str(value))
        if read is None:
            self.fail(f"{value!r} is no duration; write a number with s, m, h, d or w, such as 6h", param, ctx)
        return read


_SHORTEST = timedelta(minutes=1)
_MOST_CANDIDATES = 10_000


@click.group()
def command() -> None:
    """Say what is looked at again and again; `check` looks at it."""


@command.command()
@click.argument("hosts", nargs=-1, metavar="[HOST]...")
@click.option("--run", "run_id", type=int, metavar="N", help="Everything accused that run N found; 0 for the newest audit.")
@click.option("--candidates", "number", type=click.IntRange(1, _MOST_CANDIDATES), metavar="N", help="How many imitations to watch.")
@click.option("--interval", type=DurationType(), metavar="6h", help="How often; else that adapts to what happens.")
@click.option("--note", default="", help="A remark that stands with it.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="A group of your own; may be given several times.")
@officials_option
@common_options
def add(
    session: Session,
    hosts: tuple[str, ...],
    run_id: int | None,
    number: int | None,
    interval: timedelta | None,
    note: str,
    tags: tuple[str, ...],
    officials_path: Path | None,
) -> int:
    """Watch hosts, the likeliest imitations of an official, or what an audit found.

    A HOST that is an official is not watched itself: the names that would most likely imitate it are.
    """
    if interval is not None and interval < _SHORTEST:
        raise click.UsageError("--interval: no less than one minute, 1m", click.get_current_context())
    from threadaudit.judge.candidates import TECHNIQUES
    from threadaudit.pipeline import candidates_of, configured_judge
    from threadaudit.watch.adding import Wish, accused_of_run, watch_candidates, watch_hosts

    if not hosts and run_id is None:
        raise click.UsageError("name a HOST, or a run with --run", click.get_current_context())
    judge = configured_judge(session.config, session.folder, officials_path, None)
    config, wish = session.config.sha256(), Wish(interval, note, tags)
    number = number or session.config.watch.candidates
    with open_watched(session) as store:
        named = [*hosts, *(accused_of_run(store, run_id or _newest(store)) if run_id is not None else ())]
        assessments = []
        for assessment in map(judge, named):
            if assessment.verdict is Verdict.INVALID:
                session.fail(InputError(f"{assessment.input}: is no host"))
            elif assessment.verdict is Verdict.OFFICIAL and assessment.official:
                domain = assessment.official.domain
                found = candidates_of(domain, session.config, session.folder, officials_path, techniques=TECHNIQUES)
                names = list(with_progress(islice(found, number), "names made up", quiet=session.quiet))
                judged = with_progress(names, "names judged", quiet=session.quiet)
                new = watch_candidates(store, judge, domain, judged, wish, config=config, clock=session.clock)
                session.note(f"{domain} is official: its {len(names)} likeliest imitations are watched, {new} of them new.")
            else:
                assessments.append(assessment)
        if assessments:
            new = watch_hosts(store, judge, assessments, wish, config=config, clock=session.clock)
            number = len({assessment.host for assessment in assessments})
            session.note(f"{counted(number, 'host')} watched, {new} of them new. threadaudit check --due looks at them.")
        elif not named:
            session.note("That run accused nobody; nothing is watched for it.")
    return session.exit_code()


@command.command()
@click.argument("hosts", nargs=-1, required=True, metavar="HOST...")
@common_options
def remove(session: Session, hosts: tuple[str, ...]) -> int:
    """Watch hosts no more, or the imitations of an official; what was seen of them stays."""
    with open_existing(session) as store, store.writing() as connection:
        officials = {domain for domain, _ in watching.watched_officials(connection)}
        for host in hosts:
            name = _ascii(host)
            names = [one.host for one in watching.watches(connection) if one.official == name and one.kind == "candidate"]
            removed = watching.remove_watches(connection, [name, *(names if name in officials else ())])
            watching.set_official(connection, name, 0, session.clock())
            if not removed:
                session.fail(InputError(f"{host}: is not watched"))
    return session.exit_code()


@command.command()
@click.argument("hosts", nargs=-1, required=True, metavar="HOST...")
@click.option("--resume", is_flag=True, help="Look at them again.")
@common_options
def pause(session: Session, hosts: tuple[str, ...], *, resume: bool) -> int:
    """Let hosts be for now; nothing is forgotten."""
    from dataclasses import replace

    with open_existing(session) as store, store.writing() as connection:
        for host in hosts:
            known = next(iter(watching.watches(connection, [_ascii(host)])), None)
            if known is None:
                session.fail(InputError(f"{host}: is not watched"))
            else:
                watching.change_watch(connection, replace(known, paused=not resume))
    return session.exit_code()


@command.command("list")
@click.option("--tag", metavar="TAG", help="Only this group.")
@format_option
@common_options
def list_(session: Session, tag: str | None, format_name: str) -> int:
    """List what is watched, the next to be looked at first."""
    with open_existing(session) as store, store.reading() as connection:
        found = (watched for watched in watching.watches(connection) if tag is None or tag in watched.tags)
        write(exporter(format_name).watches(found), format_name)
    return session.exit_code()


def open_watched(session: Session, *, busy_timeout: float = 5.0) -> Store:
    """Open the database, which this work cannot do without."""
    if session.database is None:
        raise click.UsageError("this needs a database: leave out --db -", click.get_current_context())
    return open_store(session.database, busy_timeout=busy_timeout)


def open_existing(session: Session, *, busy_timeout: float = 5.0) -> Store:
    """Open the database for what makes sense only where there is one: a name that was mistyped makes no new file."""
    path = session.database
    if path is not None and not path.exists():
        raise InputError(f"{path}: there is no such database; audit and watch add make one, --db names another")
    return open_watched(session, busy_timeout=busy_timeout)


def _newest(store: Store) -> int:
    with store.reading() as connection:
        number = watching.newest_run(connection)
    if number is None:
        raise InputError(f"{store.path}: holds no audit yet")
    return number


def _ascii(host: str) -> str:
    from threadaudit import hosts
    from threadaudit.defang import refang

    parsed = hosts.parse(refang(host.strip()))
    return parsed.ascii if parsed else host
