"""`threadaudit officials`: the list of hosts that may be imitated."""

from __future__ import annotations

from pathlib import Path

import click

from threadaudit.cli.common import Session, common_options, format_option
from threadaudit.cli.output import write
from threadaudit.errors import OfficialsError
from threadaudit.exporters import exporter
from threadaudit.own_officials import add_officials, known_officials
from threadaudit.readers.officials_csv import format_officials, parse_officials, read_officials
from threadaudit.records import Official


@click.group(name="officials", no_args_is_help=True)
def command() -> None:
    """List, add or import official hosts."""


@command.command(name="list")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("--country", metavar="CODE", help="Only those of a country, such as DE.")
@format_option
@common_options
def list_officials(session: Session, words: tuple[str, ...], country: str | None, format_name: str) -> int:
    """List the officials that are known; with a WORD, those whose names or hosts hold it."""
    rows = [row for row in known_officials(session.config, session.folder) if _matches(row, words, country)]
    write(exporter(format_name).officials(rows), format_name)
    if not rows:
        session.note("No official matches.")
    return session.exit_code()


def _matches(row: Official, words: tuple[str, ...], country: str | None) -> bool:
    text = " ".join((row.domain, row.name, *row.aliases, *row.siblings)).casefold()
    return all(word.casefold() in text for word in words) and (country is None or country.upper() == row.country.upper())


@command.command()
@click.argument("domain")
@click.option("--name", default="", help="What people call it.")
@click.option("--country", default="", metavar="CODE", help="The two-letter code of its country.")
@click.option("--alias", "aliases", multiple=True, help="Another name that a lookalike may imitate; may be given again.")
@click.option("--sibling", "siblings", multiple=True, metavar="HOST", help="Another host of its owner; may be given again.")
@common_options
def add(session: Session, domain: str, name: str, country: str, aliases: tuple[str, ...], siblings: tuple[str, ...]) -> int:
    """Add an official to your own list, or replace the row that it has there."""
    if country and not (len(country) == 2 and country.isalpha()):
        raise click.UsageError(f"the country is a code of two letters, such as DE, not {country}", click.get_current_context())
    row = Official(domain=domain, name=name, country=country, aliases=aliases, siblings=siblings)
    return _save(session, parse_officials(_as_csv(row), "officials add"))


def _as_csv(row: Official) -> list[str]:
    """Return the row as a list of officials holds it, so that one place alone checks rows."""
    values = (row.domain, row.name, row.country, *row.aliases, *row.siblings)
    if any(mark in value for value in values for mark in ";\r\n"):
        raise OfficialsError("officials add: a value may not hold a semicolon or a line end")
    return format_officials([row]).splitlines(keepends=True)


@command.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@common_options
def import_officials(session: Session, file: Path) -> int:
    """Add the officials of a CSV FILE to your own list; rows with the same domain are replaced.

    Columns: domain,name,country,aliases,siblings; the last three may be empty, several values in a cell are separated by ";".
    """
    return _save(session, read_officials(file))


def _save(session: Session, rows: tuple[Official, ...]) -> int:
    path = session.folder / session.config.officials.own
    added, replaced = add_officials(path, rows)
    session.note(f"{path}: {added} added, {replaced} replaced.")
    return session.exit_code()
