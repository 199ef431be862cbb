"""`threadaudit history`: the life of one host."""

from __future__ import annotations

import click

from threadaudit import hosts
from threadaudit.cli.common import Session, common_options
from threadaudit.cli.output import write
from threadaudit.cli.watch import open_existing
from threadaudit.defang import refang
from threadaudit.errors import InputError
from threadaudit.exporters import life as exporting


@click.command()
@click.argument("host")
@click.option(
    "--format", "format_name", type=click.Choice(list(exporting.FORMATS)), default="text", show_default=True, help="How to print."
)
@common_options
def command(session: Session, host: str, format_name: str) -> int:
    """Tell the life of HOST: when it was met, judged, seen, changed and reviewed.

    Equal answers of the network stand together, with the first and the last time. Nothing is asked anew.
    """
    from threadaudit.watch.life import life_of

    parsed = hosts.parse(refang(host))
    if parsed is None:
        raise InputError(f"{host}: is no host")
    with open_existing(session) as store:
        found = life_of(store, parsed.ascii)
    if found is None:
        raise InputError(f"{host}: is in no text that was audited, and is not watched")
    write(exporting.FORMATS[format_name](found), format_name)
    return session.exit_code()
