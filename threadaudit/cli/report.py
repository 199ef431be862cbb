"""`threadaudit report`: a run or a host as a document."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click

from threadaudit import hosts
from threadaudit._version import VERSION
from threadaudit.cli.common import Session, common_options
from threadaudit.cli.output import write
from threadaudit.cli.watch import open_existing
from threadaudit.defang import refang
from threadaudit.errors import InputError
from threadaudit.exporters import report_markdown
from threadaudit.exporters.html import report as report_html
from threadaudit.pipeline import recalling
from threadaudit.records import History, RunFound
from threadaudit.store import Store, watching


@click.command()
@click.argument("what", metavar="[RUN|HOST]", default="")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file, and tell its name.")
@click.option("--force", is_flag=True, help="With --out: write over a file that is there.")
@click.option("--format", "format_name", type=click.Choice(["html", "markdown"]), default="html", show_default=True, help="How to write.")
@common_options
def command(session: Session, what: str, out: Path | None, format_name: str, *, force: bool) -> int:
    """Write a run, or all that is known of a host, as one file to mail or to keep: HTML that needs nothing else, or Markdown.

    RUN is the number that audit and check name; without anything, it is the newest audit. Nothing hostile in the file can be clicked,
    and nothing is fetched when it is opened.
    """
    if out is not None:
        _check_place(out, force=force)
    with open_existing(session) as store:
        found = _found(store, what)
    made_at = session.clock()
    of_run, of_host = _WRITERS[format_name]
    if isinstance(found, RunFound):
        pieces = of_run(found, made_at=made_at, version=VERSION)
    else:
        pieces = of_host(found, made_at=made_at, version=VERSION)
    if out is None:
        write(pieces, "json" if format_name == "html" else "markdown")  # HTML says that it is UTF-8, whatever the terminal is set to
    else:
        _write_file(out, pieces)
        session.note(f"Written to {out}.")
    return session.exit_code()


_WRITERS = {
    "html": (report_html.of_run, report_html.of_host),
    "markdown": (report_markdown.of_run, report_markdown.of_host),
}
"""What a user asks for, and what writes a run and a host so."""


def _found(store: Store, what: str) -> RunFound | History:
    """Read back what the user names."""
    with store.reading() as connection:
        if what and not what.isdecimal():
            return _host(store, what)
        number = int(what) if what else watching.newest_run(connection)
        if number is None:
            raise InputError(f"{store.path}: holds no audit yet")
        found = recalling.run_found(connection, number) if number < 1 << 63 else None
    if found is None:
        raise InputError(f"{store.path}: has no run {number}")
    return found


def _host(store: Store, what: str) -> History:
    parsed = hosts.parse(refang(what))
    if parsed is None:
        raise InputError(f"{what}: is neither the number of a run nor a host")
    with store.reading() as connection:
        found = recalling.history(connection, parsed.ascii)
    if found is None:
        raise InputError(f"{store.path}: does not know {what}; threadaudit judge says what its name looks like")
    return found


def _check_place(path: Path, *, force: bool) -> None:
    """Raise where a report cannot go: over a file that nobody gave up, or into a folder that is not there."""
    if path.exists() and not force:
        raise InputError(f"{path}: is there already; --force writes over it")
    if not path.absolute().parent.is_dir():
        raise InputError(f"{path}: the folder {path.parent} does not exist")


def _write_file(path: Path, pieces: Iterable[str]) -> None:
    """Write the whole file, or leave what was there."""
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name[:50]}.")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
