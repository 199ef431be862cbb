"""`threadaudit backup`: a safe copy of the database."""

from __future__ import annotations

from pathlib import Path

import click

from threadaudit.cli.common import Session, common_options
from threadaudit.cli.watch import open_watched


@click.command()
@click.argument("target", type=click.Path(path_type=Path), metavar="FILE")
@common_options
def command(session: Session, target: Path) -> int:
    """Copy the database to a new file, whole, while others use it.

    FILE must not be there yet.
    """
    with open_watched(session) as store:
        store.copy_to(target)
    session.note(f"{session.database} copied to {target}, {target.stat().st_size:,} bytes.")
    return session.exit_code()
