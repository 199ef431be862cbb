"""What is watched and due, who looks at it, what changed, and whom it was told: rows in, rows out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from threadaudit.records import Change, ChangeKind, Severity, Watched, WatchKind
from threadaudit.store.save import insert
from threadaudit.store.values import as_json, as_time, from_time, storable

if TYPE_CHECKING:
    from threadaudit.store.values import Row, Value

_WATCH = (
    "host, url, kind, official, interval, pace, note, tags, paused, added_at, next_due_at, last_checked_at, facts, unknowns"
)  # fmt: skip
_CHANGE = "run_id, host, kind, before, after, seen_at, severity, explanation"
LEASE = timedelta(minutes=15)
"""So long a claim of a check on another machine holds, of which nothing else is known."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of one host in a check."""

    host: str
    """The host, A-labels."""
    facts: str
    """What is known of it now, JSON."""
    unknowns: str
    """How many checks in a row each probe could not answer, JSON."""
    pace: int
    """How long the pause until the next look was meant to be, in seconds."""
    next_due_at: datetime
    """When it is to be looked at next."""
    unknown: bool
    """Whether something could not be found out."""


@dataclass(frozen=True, slots=True)
class Checker:
    """A process that checks."""

    machine: str
    """The machine that it runs on."""
    process: str
    """The process there, with the time it was started."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check as the run log has it."""

    id: int
    """Its number."""
    run_id: int
    """The run that holds its observations."""
    started_at: datetime
    """When it began."""
    finished_at: datetime | None
    """When it ended; None where it did not."""
    checked: int
    """How many hosts it looked at."""
    unknown: int
    """Of how many it could not find out what holds."""
    changed: int
    """How many changes it saw."""


def add_watches(connection: sqlite3.Connection, watches: Iterable[Watched]) -> int:
    """Add hosts that are not watched yet; those that are keep what is known of them. Say how many are new."""
    before = connection.total_changes
    connection.executemany(
        f"INSERT INTO watches ({_WATCH}) VALUES ({', '.join('?' * (_WATCH.count(',') + 1))}) ON CONFLICT (host) DO NOTHING",  # noqa: S608
        (storable(_watch_row(watched)) for watched in watches),
    )
    return connection.total_changes - before


def change_watch(connection: sqlite3.Connection, watched: Watched) -> None:
    """Replace what the user may set of a watched host: its interval, note, tags, pause and next look."""
    connection.execute(
        "UPDATE watches SET interval = ?, note = ?, tags = ?, paused = ?, next_due_at = ? WHERE host = ?",
        storable((watched.interval, watched.note, as_json(watched.tags), int(watched.paused), as_time(watched.next_due_at), watched.host)),
    )


def remove_watches(connection: sqlite3.Connection, hosts: Iterable[str]) -> int:
    """Watch hosts no more; what was seen of them stays. Say how many were watched."""
    return connection.execute("DELETE FROM watches WHERE host IN (SELECT value FROM json_each(?))", (as_json(list(hosts)),)).rowcount


def watches(connection: sqlite3.Connection, hosts: Sequence[str] | None = None) -> Iterator[Watched]:
    """Give what is watched, the next to be looked at first; only these hosts where some are named."""
    chosen = "" if hosts is None else " WHERE host IN (SELECT value FROM json_each(?))"
    arguments = () if hosts is None else (as_json(list(hosts)),)
    found = connection.execute(f"SELECT {_WATCH} FROM watches{chosen} ORDER BY next_due_at, host", arguments)  # noqa: S608
    return map(_watched, found)


def set_official(connection: sqlite3.Connection, domain: str, number: int, at: datetime) -> None:
    """Remember that an official's likeliest imitations are watched; a number of 0 forgets it."""
    if number:
        connection.execute(
            "INSERT INTO watched_officials (domain, number, added_at) VALUES (?, ?, ?)"
            " ON CONFLICT (domain) DO UPDATE SET number = excluded.number",
            storable((domain, number, as_time(at))),
        )
    else:
        connection.execute("DELETE FROM watched_officials WHERE domain = ?", storable((domain,)))


def watched_officials(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return the officials whose imitations are watched, and how many of them."""
    return [
        (str(domain), int(number)) for domain, number in connection.execute("SELECT domain, number FROM watched_officials ORDER BY domain")
    ]


def begin_check(connection: sqlite3.Connection, run_id: int, checker: Checker, at: datetime) -> int:
    """Begin a check, and give its number."""
    row = (run_id, checker.machine, checker.process, as_time(at))
    number = connection.execute("INSERT INTO checks (run_id, machine, process, started_at) VALUES (?, ?, ?, ?)", storable(row)).lastrowid
    return int(number or 0)


def end_check(connection: sqlite3.Connection, check_id: int, at: datetime) -> None:
    """End a check, and let go what it has not looked at."""
    connection.execute("UPDATE watches SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ?", (check_id,))
    connection.execute("UPDATE checks SET finished_at = ? WHERE id = ?", (as_time(at), check_id))


def claimers(connection: sqlite3.Connection) -> list[tuple[int, Checker]]:
    """Return the checks that hold claims now."""
    found = connection.execute(
        "SELECT id, machine, process FROM checks WHERE id IN (SELECT DISTINCT claimed_by FROM watches WHERE claimed_by IS NOT NULL)"
    )
    return [(int(number), Checker(str(machine), str(process))) for number, machine, process in found]


def release(connection: sqlite3.Connection, check_ids: Iterable[int]) -> None:
    """Let go what checks hold that are known to be dead."""
    connection.executemany("UPDATE watches SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ?", [(one,) for one in check_ids])


def claim(
    connection: sqlite3.Connection,
    check_id: int,
    now: datetime,
    most: int,
    *,
    due_by: datetime,
    hosts: Sequence[str] | None = None,
    all_of_them: bool = False,
    after: str = "",
) -> list[Watched]:
    """Take the next hosts to look at, so that no other check does: those that are due by a time, the longest due first.

    Where all are wanted, or these, they come by name, and `after` is the last one that was taken: each comes once, due or not.
    """
    conditions: list[str] = []
    arguments: list[Value] = []
    if hosts is None:
        conditions.append("paused = 0")
    else:
        conditions.append("host IN (SELECT value FROM json_each(?))")
        arguments.append(as_json(list(hosts)))
    by_name = all_of_them or hosts is not None
    conditions.append("host > ?" if by_name else "next_due_at <= ?")
    arguments.append(after if by_name else as_time(due_by))
    conditions.append("(claimed_by IS NULL OR (claimed_by <> ? AND claimed_until < ?))")
    arguments += [check_id, as_time(now)]
    order = "host" if by_name else "next_due_at"
    found = connection.execute(
        f"SELECT {_WATCH} FROM watches WHERE {' AND '.join(conditions)} ORDER BY {order} LIMIT ?",  # noqa: S608
        (*arguments, most),
    )
    taken = [_watched(row) for row in found]
    until = as_time(now + LEASE)
    connection.executemany(
        "UPDATE watches SET claimed_by = ?, claimed_until = ? WHERE host = ?", [(check_id, until, watched.host) for watched in taken]
    )
    return taken


def holds(connection: sqlite3.Connection, check_id: int, host: str) -> bool:
    """Tell whether a check still holds a host: not where it was watched no more meanwhile, or the claim lapsed and another one has it."""
    found = connection.execute("SELECT 1 FROM watches WHERE host = ? AND claimed_by = ?", storable((host, check_id)))
    return found.fetchone() is not None


def number_of_watches(connection: sqlite3.Connection) -> int:
    """Count what is watched."""
    (number,) = connection.execute("SELECT count(*) FROM watches").fetchone()
    return int(number)


def add_looked(connection: sqlite3.Connection, check_id: int, run_id: int, looked: Looked, changes: Sequence[Change], at: datetime) -> None:
    """Write what a look at a host gave: what holds now, what changed, when it is next; and let it go."""
    connection.execute(
        "UPDATE watches SET facts = ?, unknowns = ?, pace = ?, next_due_at = ?, last_checked_at = ?, claimed_by = NULL,"
        " claimed_until = NULL WHERE host = ?",
        storable((looked.facts, looked.unknowns, looked.pace, as_time(looked.next_due_at), as_time(at), looked.host)),
    )
    insert(connection, "changes", _CHANGE, (_change_row(run_id, change) for change in changes))
    connection.execute(
        "UPDATE checks SET checked = checked + 1, unknown = unknown + ?, changed = changed + ? WHERE id = ?",
        (int(looked.unknown), len(changes), check_id),
    )


def changes(
    connection: sqlite3.Connection,
    since: datetime | None = None,
    *,
    run_id: int | None = None,
    severities: Sequence[Severity] = tuple(Severity),
    host: str | None = None,
) -> Iterator[Change]:
    """Give changes, the newest first: since a time, of one run, of one host."""
    conditions, arguments = ["severity IN (SELECT value FROM json_each(?))"], [as_json([str(one) for one in severities])]
    for condition, value in (
        ("seen_at >= ?", None if since is None else as_time(since)),
        ("run_id = ?", None if run_id is None else str(run_id)),
        ("host = ?", host),
    ):
        if value is not None:
            conditions.append(condition)
            arguments.append(value)
    found = connection.execute(
        f"SELECT id, host, kind, before, after, seen_at, severity, explanation FROM changes WHERE {' AND '.join(conditions)}"  # noqa: S608
        " ORDER BY seen_at DESC, id DESC",
        storable(tuple(arguments)),
    )
    return map(_change, found)


def last_check(connection: sqlite3.Connection) -> CheckRow | None:
    """Return the newest check; None where there was none."""
    return next(checks(connection, 1), None)


def checks(connection: sqlite3.Connection, most: int) -> Iterator[CheckRow]:
    """Give the newest checks."""
    found = connection.execute(
        "SELECT id, run_id, started_at, finished_at, checked, unknown, changed FROM checks ORDER BY id DESC LIMIT ?", (most,)
    )
    for number, run_id, started_at, finished_at, *counts in found:
        yield CheckRow(number, run_id, from_time(started_at), None if finished_at is None else from_time(finished_at), *counts)


def untold(connection: sqlite3.Connection, channel: str, since: datetime, severities: Sequence[Severity]) -> list[Change]:
    """Return the changes since a time that a channel was not told of, the oldest first."""
    found = connection.execute(
        "SELECT id, host, kind, before, after, seen_at, severity, explanation FROM changes WHERE seen_at >= ?"
        " AND severity IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM tellings WHERE tellings.change_id = changes.id AND tellings.channel = ?) ORDER BY seen_at, id",
        storable((as_time(since), as_json([str(one) for one in severities]), channel)),
    )
    return list(map(_change, found))


def mark_told(connection: sqlite3.Connection, channel: str, change_ids: Iterable[int], at: datetime) -> None:
    """Remember that a channel was told of changes."""
    rows = [storable((number, channel, as_time(at))) for number in change_ids]
    connection.executemany("INSERT OR IGNORE INTO tellings (change_id, channel, told_at) VALUES (?, ?, ?)", rows)


def _watch_row(watched: Watched) -> Row:
    return (
        watched.host,
        watched.url,
        watched.kind.value,
        watched.official,
        watched.interval,
        watched.pace,
        watched.note,
        as_json(watched.tags),
        int(watched.paused),
        as_time(watched.added_at),
        as_time(watched.next_due_at),
        None if watched.last_checked_at is None else as_time(watched.last_checked_at),
        as_json(watched.facts),
        as_json(watched.unknowns),
    )


def _watched(row: Sequence[object]) -> Watched:
    (host, url, kind, official, interval, pace, note, tags, paused, added, due, checked, facts, unknowns) = row
    return Watched(
        host=str(host),
        url=str(url),
        kind=WatchKind(str(kind)),
        official=None if official is None else str(official),
        added_at=from_time(str(added)),
        next_due_at=from_time(str(due)),
        last_checked_at=None if checked is None else from_time(str(checked)),
        interval=None if interval is None else int(str(interval)),
        pace=int(str(pace)),
        note=str(note),
        tags=tuple(json.loads(str(tags))),
        paused=bool(paused),
        facts=json.loads(str(facts)),
        unknowns=json.loads(str(unknowns)),
    )


def _change_row(run_id: int, change: Change) -> Row:
    values = (None if value is None else as_json(value) for value in (change.before, change.after))
    return (run_id, change.host, change.kind.value, *values, as_time(change.seen_at), change.severity.value, change.explanation)


def _change(row: Sequence[object]) -> Change:
    number, host, kind, before, after, seen_at, severity, explanation = row
    return Change(
        host=str(host),
        kind=ChangeKind(str(kind)),
        before=None if before is None else json.loads(str(before)),
        after=None if after is None else json.loads(str(after)),
        seen_at=from_time(str(seen_at)),
        severity=Severity(str(severity)),
        explanation=str(explanation),
        id=int(str(number)),
    )


def accused_hosts(connection: sqlite3.Connection, run_id: int) -> list[str]:
    """Return the lookalikes and suspicious hosts that a run met, in its texts or where their links led."""
    found = connection.execute(
        "WITH met AS (SELECT host FROM weighings WHERE run_id = :run UNION"
        " SELECT links.host FROM links JOIN audits ON audits.reading_id = links.reading_id WHERE audits.run_id = :run)"
        " SELECT met.host FROM met JOIN assessments"
        " ON assessments.id = (SELECT max(newest.id) FROM assessments AS newest WHERE newest.host = met.host)"
        " WHERE assessments.verdict IN ('lookalike', 'suspicious') ORDER BY met.host",
        {"run": run_id},
    )
    return [str(host) for (host,) in found]


def newest_run(connection: sqlite3.Connection) -> int | None:
    """Return the number of the newest run that read a text; None where there is none."""
    (number,) = connection.execute("SELECT max(id) FROM runs WHERE documents > 0").fetchone()
    return None if number is None else int(number)


def is_known(connection: sqlite3.Connection, host: str) -> bool:
    """Tell whether the database knows a host."""
    return connection.execute("SELECT 1 FROM hosts WHERE host = ?", storable((host,))).fetchone() is not None
