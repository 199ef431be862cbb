"""`threadaudit changes`: what changed since when."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import click

from threadaudit.cli.common import Session, common_options
from threadaudit.cli.output import write
from threadaudit.cli.watch import open_existing
from threadaudit.durations import duration
from threadaudit.exporters import FORMATS, atom, exporter
from threadaudit.records import Severity
from threadaudit.store import watching

_LAST_RUN = "last-run"
_SEVERITIES = tuple(Severity)


@click.command()
@click.option("--since", default="7d", show_default=True, metavar="7d|DATE|last-run", help="A duration, a date (UTC), or the last check.")
@click.option("--severity", type=click.Choice([str(one) for one in Severity]), default="info", show_default=True, help="This, or worse.")
@click.option("--format", "format_name", type=click.Choice([*FORMATS, "atom"]), default="text", show_default=True, help="How to print.")
@common_options
def command(session: Session, since: str, severity: str, format_name: str) -> int:
    """Tell what changed about watched hosts, the newest first.

    Exit code 1: at least one change is worth an alert.
    """
    severities = _SEVERITIES[_SEVERITIES.index(Severity(severity)) :]
    with open_existing(session) as store, store.reading() as connection:
        if since == _LAST_RUN:
            last = watching.last_check(connection)
            found = [] if last is None else list(watching.changes(connection, run_id=last.run_id, severities=severities))
        else:
            found = list(watching.changes(connection, _moment(since, session.clock()), severities=severities))
        remark = _remark(connection)
    write(atom.changes(found) if format_name == "atom" else exporter(format_name).changes(found), format_name)
    if not found:
        session.note(remark)
    return session.exit_code(found=any(change.severity is Severity.ALERT for change in found))


def _remark(connection: sqlite3.Connection) -> str:
    """Say what it means that no change is told."""
    if not watching.number_of_watches(connection):
        return "Nothing is watched here; threadaudit watch add says what is to be."
    if watching.last_check(connection) is None:
        return "Nothing was checked yet; threadaudit check looks at what is watched."
    return "Nothing has changed, as far as it was checked."


def _moment(text: str, now: datetime) -> datetime:
    """Read a duration before now, or a date or time in UTC."""
    ago = duration(text)
    try:
        moment = now - ago if ago is not None else datetime.fromisoformat(text)
    except (ValueError, OverflowError) as error:
        message = f"--since: {text!r} is no duration such as 7d, no date such as 2026-11-22, and not {_LAST_RUN}"
        raise click.UsageError(message, click.get_current_context()) from error
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    if moment > now:
        raise click.UsageError(f"--since: {text!r} is in the future", click.get_current_context())
    return moment
