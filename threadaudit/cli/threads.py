"""`threadaudit threads`: rebuild only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from threadaudit.cli.common import Session, common_options, files_argument, format_option, limit_option
from threadaudit.cli.output import write
from threadaudit.errors import InputError
from threadaudit.exporters import exporter
from threadaudit.exporters.wording import counted
from threadaudit.pipeline import find_threads

if TYPE_CHECKING:
    from threadaudit.records import ThreadsFound


@click.command()
@files_argument
@format_option
@limit_option
@click.option("--thread", "number", type=click.IntRange(min=1), metavar="N", help="Only the Nth thread of each text.")
@click.option("--explain", is_flag=True, help="Say why each post begins and ends where it does (text, json, jsonl).")
@common_options
def command(
    session: Session, files: tuple[str, ...], form: str | None, format_name: str, limit: int | None, number: int | None, *, explain: bool
) -> int:
    """Rebuild numbered threads, and say what is missing in them.

    Reads each FILE, all texts below each FOLDER, or standard input for "-".
    """
    chosen = limit or session.config.threads.limit
    found = (find_threads(document, limit=chosen, explain=explain) for document in session.documents(files, form))
    write(exporter(format_name).threads(found if number is None else _only(number, found, session)), format_name)
    return session.exit_code()


def _only(number: int, found: Iterable[ThreadsFound], session: Session) -> Iterator[ThreadsFound]:
    """Return each text with one of its threads alone; a text that has fewer is reported."""
    for item in found:
        if number > len(item.threads):
            session.fail(InputError(f"{item.document.name}: has {counted(len(item.threads), 'thread')}, so there is no thread {number}"))
            continue
        yield replace(item, threads=(item.threads[number - 1],), outside=(), first=number)
