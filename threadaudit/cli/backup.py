"""`threadaudit backup`: a safe copy of the database."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from threadaudit.cli.common import Session, common_options
from threadaudit.cli.output import with_progress
from threadaudit.cli.watch import DurationType, open_existing
from threadaudit.exporters.wording import counted

if TYPE_CHECKING:
    from threadaudit.store import Store


@click.command()
@click.argument("target", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--keep", type=DurationType(), metavar="90d", help="Then thin out the database: keep all that is newer than this.")
@click.option("--compact", is_flag=True, help="Give the room that --keep makes back to the disk; takes a while, and blocks others.")
@common_options
def command(session: Session, target: Path, keep: timedelta | None, *, compact: bool) -> int:
    """Copy the database to a new file, whole, while others use it.

    FILE must not be there yet. With --keep, the database itself is thinned out behind the copy: of older answers that are equal and
    follow each other, the first and the last stay, and whatever a change rests on. The copy has all of them.
    """
    if compact and keep is None:
        raise click.UsageError("--compact goes with --keep", click.get_current_context())
    with open_existing(session) as store:
        store.copy_to(target)
        session.note(f"{session.database} copied to {target}, {target.stat().st_size:,} bytes.")
        if keep is not None:
            _thin(store, session, keep)
            if compact:
                with store.reading() as connection:
                    connection.execute("PRAGMA temp_store = FILE")  # a whole file is more than memory is for
                    connection.execute("VACUUM")
    return session.exit_code()


def _thin(store: Store, session: Session, keep: timedelta) -> None:
    """Thin out what is older, some hosts at a time."""
    from threadaudit.store import thinning

    before = session.clock() - keep
    with store.reading() as connection:
        hosts = thinning.hosts_of(connection, before)
    observations = weighings = 0
    for portion in with_progress(thinning.portions(hosts), "steps", quiet=session.quiet):
        with store.writing() as connection:
            gone = thinning.thin(connection, portion, before)
        observations, weighings = observations + gone.observations, weighings + gone.weighings
    told = f"{counted(observations, 'observation')} and {counted(weighings, 'weighing')} went"
    session.note(f"Thinned out: {told}, older than {before:%Y-%m-%d %H:%M} UTC.")
