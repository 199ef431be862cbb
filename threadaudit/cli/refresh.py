"""`threadaudit refresh`: newer tables of registries and public suffixes."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import click

from threadaudit.cli.common import Session, common_options
from threadaudit.cli.output import patience, write
from threadaudit.cli.probing import tables_folder
from threadaudit.errors import InputError
from threadaudit.escape import one_line

if TYPE_CHECKING:
    from threadaudit.probes.refresh import Refreshed
    from threadaudit.probes.settings import ProbeSettings


@click.command()
@common_options
def command(session: Session) -> int:
    """Fetch newer tables of registries and public suffixes.

    They are asked for at IANA and publicsuffix.org, and kept below XDG_DATA_HOME (else in ~/.local/share/threadaudit). The probes use
    the table of registries where it is newer than the one that ships; verdicts go by the suffixes that ship, so that everybody gets
    the same. A table that is damaged, older or much smaller than the one before is not taken. Exit code 2: at least one could not be
    had, and the one before stays.
    """
    from threadaudit.pipeline.probing import probe_settings

    folder = tables_folder()
    with patience("fetching tables", quiet=session.quiet):
        tables = asyncio.run(_fetch(probe_settings(session.config), folder, session))
    for table in tables:
        write([f"{one_line(table.name):16s} {one_line(table.version)}{'' if table.problem else f'  in {folder}'}\n"])
        if table.problem:
            session.fail(InputError(table.problem))
    return session.exit_code()


async def _fetch(settings: ProbeSettings, folder: Path, session: Session) -> tuple[Refreshed, ...]:
    from threadaudit.probes.prober import tools_of
    from threadaudit.probes.refresh import refresh

    async with tools_of(settings, session.clock) as tools:
        return await refresh(tools, folder)
