"""`threadaudit candidates`: names worth checking for an official."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import click

from threadaudit.cli.common import Session, common_options, format_option, officials_option
from threadaudit.cli.output import write
from threadaudit.exporters import exporter
from threadaudit.judge.candidates import TECHNIQUES
from threadaudit.pipeline import candidates_of


@click.command()
@click.argument("domain")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Only the N likeliest names.")
@click.option("--techniques", metavar="A,B", help=f"Only these of: {', '.join(TECHNIQUES)}.")
@format_option
@officials_option
@common_options
def command(session: Session, domain: str, limit: int | None, techniques: str | None, format_name: str, officials_path: Path | None) -> int:
    """List names that would imitate an official, the likeliest first.

    DOMAIN need not be on a list of officials; where it is, its aliases count too. Nothing is looked up: whether a name exists is
    another question.
    """
    chosen = tuple(techniques.split(",")) if techniques else TECHNIQUES
    if unknown := set(chosen) - set(TECHNIQUES):
        raise click.UsageError(
            f"no technique is called {sorted(unknown)[0]}; there are {', '.join(TECHNIQUES)}", click.get_current_context()
        )
    names = candidates_of(domain, session.config, session.folder, officials_path, techniques=chosen)
    write(exporter(format_name).candidates(islice(names, limit)), format_name)
    return session.exit_code()
