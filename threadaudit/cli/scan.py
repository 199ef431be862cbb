"""`threadaudit scan`: a very long list of names, on all cores."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, BinaryIO

import click
from click.core import ParameterSource

from threadaudit import judge as judging
from threadaudit.cli.common import Session, common_options, officials_option, threshold_option
from threadaudit.cli.means import means_options
from threadaudit.cli.scan_progress import shown
from threadaudit.errors import InputError
from threadaudit.exporters.wording import counted
from threadaudit.own_officials import allowed_hosts
from threadaudit.pipeline.judging import configured_officials
from threadaudit.pipeline.scanning import SUFFIXES, Order, Progress, Scan
from threadaudit.readers.names import FORMATS

if TYPE_CHECKING:
    from threadaudit.pipeline.workers import Means


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE|-]...")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write .jsonl, .csv or .parquet; else JSON lines on stdout.")
@click.option("--all", "everything", is_flag=True, help="Write a row for every name, not only for hits.")
@click.option("--resume", is_flag=True, help="Go on where the scan that writes to --out was stopped, or begin it.")
@click.option("--overwrite", is_flag=True, help="Replace what is at --out.")
@click.option("--bad-lines", type=click.Path(path_type=Path), metavar="FILE", help="Write the bad lines there: number and fault, as JSON.")
@click.option("--input", "form", type=click.Choice(list(FORMATS)), help="The format of the lists; else told by their first bytes.")
@click.option("--column", metavar="NAME|N", help="The column of a CSV table: its name, or its number where there is no header.")
@means_options
@officials_option
@threshold_option
@common_options
def command(
    session: Session,
    files: tuple[str, ...],
    out: Path | None,
    bad_lines: Path | None,
    form: str | None,
    column: str | None,
    means: Means,
    officials_path: Path | None,
    threshold: int | None,
    *,
    everything: bool,
    resume: bool,
    overwrite: bool,
) -> int:
    """Judge very long lists of names on all cores, and write the hits.

    Reads each FILE, or standard input for "-": names one a line, a CSV table, a zone file or a certificate log's dump; gzip, zstd,
    bzip2 and xz are unpacked. A hit is a lookalike or suspicious. Nothing is recorded without --db; with it, the hits are.
    """
    order = Order(
        lists=_lists(session, files),
        officials=configured_officials(session.config, session.folder, officials_path),
        threshold=threshold or session.config.judge.threshold or judging.THRESHOLD,
        allowed=allowed_hosts(session.config, session.folder),
        out=_checked(out, resume=resume),
        bad_out=bad_lines,
        everything=everything,
        form=form,
        column=column,
        means=means,
        resumes=resume,
        overwrites=overwrite,
    )
    with ExitStack() as stack:
        store = None
        if session.database is not None and click.get_current_context().get_parameter_source("db") is ParameterSource.COMMANDLINE:
            from threadaudit.store import open_store

            store = stack.enter_context(open_store(session.database))
        scan = Scan(order, _standard_input(), fail=session.fail, store=store, config_sha256=session.config.sha256())
        if scan.entry.done:
            session.note(f"{out}: this scan is through; there is nothing left to do.")
        elif scan.entry.tally.names:
            session.note(f"Going on after {counted(scan.entry.tally.names, 'name')}.")
        _work(scan, session, out, len(order.lists))
    _conclude(scan, session, out)
    session.failed = session.failed or scan.entry.failed
    return session.exit_code(found=scan.entry.tally.lookalikes > 0, unchecked=scan.entry.tally.unread > 0)


def _lists(session: Session, files: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lists to read, standard input where none is named."""
    if files:
        return files
    if sys.stdin is None or sys.stdin.isatty():
        session.note("Reading names from standard input, one a line; Ctrl-D ends.")
    return ("-",)


def _checked(out: Path | None, *, resume: bool) -> Path | None:
    """Return where rows go; raise where that cannot be."""
    if out is None:
        if resume:
            raise click.UsageError("--resume needs --out: standard output cannot be cut back")
        return None
    if out.suffix.lower() not in SUFFIXES:
        raise click.UsageError(f"--out {out}: the name must end in {', '.join(SUFFIXES)}")
    if not out.parent.is_dir():
        raise InputError(f"{out}: the folder {out.parent} does not exist")
    return out


def _standard_input() -> BinaryIO:
    return io.BytesIO() if sys.stdin is None else sys.stdin.buffer


def _work(scan: Scan, session: Session, out: Path | None, lists: int) -> None:
    """Do the work, and show how far it is where a person watches."""
    started, before = monotonic(), scan.entry.tally.names
    progress: Iterable[Progress] = shown(scan, before, lists, quiet=session.quiet)
    try:
        for _ in progress:
            pass
    except KeyboardInterrupt:
        if out is not None:
            session.note(f"Stopped after {counted(scan.entry.tally.names, 'name')}; the same command with --resume goes on.")
        raise
    seconds, names = monotonic() - started, scan.entry.tally.names - before
    if seconds > 1 and names:
        session.note(f"{names:,} names in {seconds:,.0f} s: {names / seconds:,.0f} a second.")


def _conclude(scan: Scan, session: Session, out: Path | None) -> None:
    """Say what was found, and what could not be read."""
    tally = scan.entry.tally
    for bad in scan.entry.bad:
        session.note(bad)
    more = tally.unread + tally.invalid - len(scan.entry.bad)
    if more > 0:
        session.note(f"… and {counted(more, 'more bad line')}; --bad-lines FILE writes all.")
    found = f"{counted(tally.lookalikes, 'lookalike')}, {tally.suspicious:,} suspicious"
    bad = f"{tally.unread + tally.invalid:,} bad lines ({tally.invalid:,} no host, {tally.unread:,} not read)"
    session.note(f"{counted(tally.names, 'name')}: {found}, {bad}." + (f" Rows in {out}." if out else ""))
    if scan.run is not None:
        session.note(f"Run {scan.run} in {session.database}.")
