"""`threadaudit candidates`: names worth checking for an official."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import click

from threadaudit.cli.common import Session, common_options, format_option, officials_option
from threadaudit.cli.output import with_progress, write
from threadaudit.exporters import exporter
from threadaudit.exporters.wording import counted
from threadaudit.judge.candidates import TECHNIQUES
from threadaudit.pipeline import candidates_of
from threadaudit.records import Candidate, Outcome, Resolved

_ASKED = 10_000
"""So many names are asked for where the user sets no limit; a well-known outlet has a million, of which the last are hardly ever used."""


@click.command()
@click.argument("domain")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Only the N likeliest names.")
@click.option("--techniques", metavar="A,B", help=f"Only these of: {', '.join(TECHNIQUES)}.")
@click.option("--resolve", is_flag=True, help="Ask the DNS, and list only the names that it knows.")
@format_option
@officials_option
@common_options
def command(
    session: Session,
    domain: str,
    limit: int | None,
    techniques: str | None,
    format_name: str,
    officials_path: Path | None,
    *,
    resolve: bool,
) -> int:
    """List names that would imitate an official, the likeliest first.

    DOMAIN need not be on a list of officials; where it is, its aliases count too. Nothing is looked up without --resolve; with it,
    --limit counts the names that are asked for, 10,000 where it is not given. A name that the DNS does not know may be registered all
    the same.
    """
    chosen = tuple(techniques.split(",")) if techniques else TECHNIQUES
    if unknown := set(chosen) - set(TECHNIQUES):
        raise click.UsageError(
            f"no technique is called {sorted(unknown)[0]}; there are {', '.join(TECHNIQUES)}", click.get_current_context()
        )
    names = candidates_of(domain, session.config, session.folder, officials_path, techniques=chosen)
    if resolve:
        if limit is None:
            session.note(f"The {_ASKED:,} likeliest names are asked for; --limit asks for more, or fewer.")
        return _resolve(islice(names, limit or _ASKED), session, format_name)
    write(exporter(format_name).candidates(islice(names, limit)), format_name)
    return session.exit_code()


def _resolve(names: Iterator[Candidate], session: Session, format_name: str) -> int:
    """List the names that exist, and say how many could not be asked for."""
    from threadaudit.pipeline.probing import probe_settings
    from threadaudit.pipeline.resolving import resolved

    unknown = 0

    def known() -> Iterator[Resolved]:
        nonlocal unknown
        for item in with_progress(resolved(names, probe_settings(session.config)), "names", quiet=session.quiet):
            unknown += item.observation.outcome not in (Outcome.PRESENT, Outcome.NO_DATA, Outcome.ABSENT)
            yield item

    write(exporter(format_name).resolved(known()), format_name)
    if unknown:
        session.note(f"{counted(unknown, 'name')} could not be checked; whether they exist is unknown.")
    return session.exit_code(unchecked=unknown > 0)
