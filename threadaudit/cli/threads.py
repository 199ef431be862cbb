"""`threadaudit threads`: rebuild only."""

from __future__ import annotations

import click

from threadaudit.cli.common import Session, common_options, files_argument, format_option, limit_option
from threadaudit.cli.output import write
from threadaudit.exporters import exporter
from threadaudit.pipeline import find_threads


@click.command()
@files_argument
@format_option
@limit_option
@common_options
def command(session: Session, files: tuple[str, ...], format_name: str, limit: int | None) -> int:
    """Rebuild numbered threads, and say what is missing in them.

    Reads each FILE, or standard input for "-".
    """
    chosen = limit or session.config.threads.limit
    write(exporter(format_name).threads(find_threads(document, limit=chosen) for document in session.documents(files)))
    return session.exit_code()
