"""`threadaudit links`: extract only."""

from __future__ import annotations

import click

from threadaudit.cli.common import Session, common_options, files_argument, format_option
from threadaudit.cli.output import write
from threadaudit.exporters import exporter
from threadaudit.pipeline import find_links


@click.command()
@files_argument
@format_option
@common_options
def command(session: Session, files: tuple[str, ...], format_name: str) -> int:
    """Find every link and host, however disguised, and every place where a link was lost.

    Reads each FILE, or standard input for "-".
    """
    write(exporter(format_name).links(find_links(document) for document in session.documents(files)))
    return session.exit_code()
