"""What is new of a run's findings goes into the file, a table at a time, inside the transaction that the caller holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import accumulate, chain, count, islice

from threadaudit.records import Assessment, AuditReport, Official, Run
from threadaudit.store.read import OFFICIAL_COLUMNS, judged_hosts, known_readings, known_sources, next_id, official_number
from threadaudit.store.rows import (
    ASSESSMENT_COLUMNS,
    FINDING_COLUMNS,
    READING_COLUMNS,
    READING_TABLES,
    SOURCE_COLUMNS,
    Reading,
    Tally,
    assessments_by_host,
    finding_rows,
    first_met,
    host_row,
    reading_row,
    source_row,
)
from threadaudit.store.values import Row, as_json, as_time, storable, storable_rows, storable_text

_AT_ONCE = 1_000
"""So many rows are made and written in one go: more were not faster when it was measured, and would only need more memory."""
_TOGETHER = 100
"""So many rows are written by one statement; SQLite takes no more than 32,766 values at once."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The versions of everything that a finding depends on; the same rules over the same text find the same."""

    threads: str
    """The version of the rules that rebuild threads."""
    links: str
    """The version of the rules that find links."""
    judge: str
    """The version of the rules that judge hosts."""
    psl: str
    """The version of the public suffix list."""
    officials_sha256: str
    """The SHA-256 of the list of officials, in hexadecimal."""
    limit: int
    """The longest post that the platform allows, in characters as it counts them."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of a run that was recorded."""

    run: Run
    """The run, with its number in the database."""
    new: tuple[bool, ...]
    """For each report, in order: whether the database learnt anything from it."""


def save(connection: sqlite3.Connection, run: Run, reports: tuple[AuditReport, ...], rules: Rules) -> Recorded:
    """Add a run that has come to its end, and what is new in its reports."""
    run_id = begin_run(connection, run, rules)
    new = add_reports(connection, run_id, reports, rules)
    found = Tally()
    found.add(reports)
    finish_run(connection, run_id, run.finished_at, found)
    return Recorded(replace(run, id=run_id), new)


def begin_run(connection: sqlite3.Connection, run: Run, rules: Rules) -> int:
    """Add a run that has not found anything yet, and give its number."""
    run_id = next_id(connection, "runs")
    columns = (
        "id, started_at, finished_at, tool_version, threads_version, links_version, ruleset, psl_version, officials_sha256, post_limit,"
        " config_sha256"
    )
    finished_at = None if run.finished_at is None else as_time(run.finished_at)
    versions = (run.tool_version, rules.threads, rules.links, rules.judge, rules.psl, rules.officials_sha256, rules.limit)
    insert(connection, "runs", columns, [(run_id, as_time(run.started_at), finished_at, *versions, run.config_sha256)])
    return run_id


def add_reports(connection: sqlite3.Connection, run_id: int, reports: Iterable[AuditReport], rules: Rules) -> tuple[bool, ...]:
    """Add what is new in some reports of a run, found by search at once, and say of each whether the database learnt anything from it."""
    together = tuple(reports)
    first_post = next_id(connection, "posts")
    new_sources = _add_sources(connection, run_id, together)
    by_host = tuple(map(assessments_by_host, together))
    add_hosts(connection, run_id, first_met(by_host), rules)
    new_readings = _add_readings(connection, run_id, together, rules)
    new_assessments = _add_assessments(connection, run_id, by_host, rules)
    # One statement for all of them: with a trigger a row, the whole would take more than twice as long.
    connection.execute("INSERT INTO posts_fts (rowid, body) SELECT id, body FROM posts WHERE id >= ?", (first_post,))
    return tuple(any(new) for new in zip(new_sources, new_readings, new_assessments, strict=True))


def finish_run(connection: sqlite3.Connection, run_id: int, finished_at: datetime | None, found: Tally) -> None:
    """Say of a run which texts it read and how much it found in all of them, and when it ended, if it has."""
    connection.execute(
        "UPDATE runs SET finished_at = ?, inputs = ?, documents = ?, threads = ?, posts = ?, links = ?, hosts = ?, lookalikes = ?,"
        " suspicious = ? WHERE id = ?",
        (None if finished_at is None else as_time(finished_at), *storable((as_json(found.inputs), *found.counts(), run_id))),
    )


def insert(connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[Row]) -> None:
    """Add rows to a table, all by one statement."""
    places = ", ".join("?" * (columns.count(",") + 1))
    _write(connection, f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)  # noqa: S608 - our own names


def _write(connection: sqlite3.Connection, statement: str, rows: Iterable[Row]) -> None:
    """Execute a statement for each of the rows, as SQLite can hold them."""
    waiting = iter(rows)
    while some := tuple(islice(waiting, _AT_ONCE)):
        connection.executemany(statement, storable_rows(some))


def _insert_together(connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[Row]) -> None:
    """Add rows to a table that has triggers, many by one statement.

    So that a statement with triggers can be undone by itself, SQLite keeps a copy of every page that it touches. With a statement for
    each row that cost more than the rows themselves.
    """
    waiting = iter(rows)
    place = f"({', '.join('?' * (columns.count(',') + 1))})"
    while some := tuple(islice(waiting, _TOGETHER)):
        places = ", ".join([place] * len(some))
        values = tuple(chain.from_iterable(storable_rows(some)))
        connection.execute(f"INSERT INTO {table} ({columns}) VALUES {places}", values)  # noqa: S608 - our own names


def _add_sources(connection: sqlite3.Connection, run_id: int, reports: tuple[AuditReport, ...]) -> list[bool]:
    """Add the texts that are not known yet, and say of each whether it was added."""
    is_new = _new_ones(known_sources(connection, [report.document.sha256 for report in reports]), reports)
    added = (report.document for report, new in zip(reports, is_new, strict=True) if new)
    insert(connection, "sources", SOURCE_COLUMNS, (source_row(document, run_id) for document in added))
    return is_new


def _add_readings(connection: sqlite3.Connection, run_id: int, reports: tuple[AuditReport, ...], rules: Rules) -> list[bool]:
    """Add the threads, gaps and links of the texts that these rules have not read yet, and say of each whether they were added."""
    versions = (rules.threads, rules.links, rules.psl, rules.limit)
    is_new = _new_ones(known_readings(connection, [report.document.sha256 for report in reports], versions), reports)
    readings = tuple(_numbered(connection, [report for report, new in zip(reports, is_new, strict=True) if new]))
    insert(connection, "readings", READING_COLUMNS, (reading_row(reading, run_id, versions) for reading in readings))
    for table, columns, rows_of in READING_TABLES:
        insert(connection, table, columns, chain.from_iterable(rows_of(reading, run_id) for reading in readings))
    return is_new


def _new_ones(known: set[str], reports: tuple[AuditReport, ...]) -> list[bool]:
    """Say of each report whether its text is met for the first time, given the texts that are known by their SHA-256."""
    is_new = []
    for report in reports:
        sha256, _ = storable_text(report.document.sha256)
        is_new.append(sha256 not in known)
        known.add(sha256)
    return is_new


def _numbered(connection: sqlite3.Connection, reports: Iterable[AuditReport]) -> Iterator[Reading]:
    """Give each report, its threads and its posts the next free numbers."""
    number, thread, post = (next_id(connection, table) for table in ("readings", "threads", "posts"))
    for report in reports:
        first_posts = tuple(accumulate((len(one.posts) for one in report.threads), initial=post))
        yield Reading(number, thread, first_posts[:-1], report)
        number, thread, post = number + 1, thread + len(report.threads), first_posts[-1]


def add_hosts(connection: sqlite3.Connection, run_id: int, assessments: Mapping[str, Assessment], rules: Rules) -> None:
    """Add the hosts that are not known yet; those known under another public suffix list are brought up to date."""
    _write(
        connection,
        "INSERT INTO hosts (host, run_id, unicode, subdomain, registrable_domain, public_suffix, psl_version) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (host) DO UPDATE SET unicode = excluded.unicode, subdomain = excluded.subdomain,"
        " registrable_domain = excluded.registrable_domain, public_suffix = excluded.public_suffix, psl_version = excluded.psl_version"
        " WHERE hosts.psl_version <> excluded.psl_version",
        (host_row(host, run_id, assessment, rules.psl) for host, assessment in assessments.items()),
    )


def add_assessments(connection: sqlite3.Connection, run_id: int, assessments: Mapping[str, Assessment], rules: Rules) -> bool:
    """Add what the judge says of hosts that these rules have not judged yet, and say whether anything was added."""
    return any(_add_assessments(connection, run_id, (assessments,), rules))


def _add_assessments(
    connection: sqlite3.Connection, run_id: int, by_host: tuple[Mapping[str, Assessment], ...], rules: Rules
) -> list[bool]:
    """Do the same for several texts, each with the assessments of its hosts, and say of each whether anything was added."""
    identity = (rules.judge, rules.psl, rules.officials_sha256)
    known = judged_hosts(connection, first_met(by_host), identity)
    added: dict[str, Assessment] = {}
    is_new = []
    for assessments in by_host:
        before = len(added)
        added |= {host: found for host, found in assessments.items() if host not in added and storable_text(host)[0] not in known}
        is_new.append(len(added) > before)
    first = next_id(connection, "assessments")
    official_ids = _add_officials(connection, run_id, added.values())
    rows = (
        (number, run_id, host, *identity, found.input, found.verdict.value, official_ids.get(found.official), found.score)
        for number, (host, found) in enumerate(added.items(), start=first)
    )
    _insert_together(connection, "assessments", ASSESSMENT_COLUMNS, rows)
    _insert_together(connection, "findings", FINDING_COLUMNS, finding_rows(run_id, first, added.values()))
    return is_new


def _add_officials(connection: sqlite3.Connection, run_id: int, assessments: Iterable[Assessment]) -> dict[Official | None, int]:
    """Add the officials that the assessments name and that are not known in these words, and give the numbers of all."""
    official_ids: dict[Official | None, int] = {}
    free = count(next_id(connection, "officials"))
    added = []
    for official in dict.fromkeys(assessment.official for assessment in assessments if assessment.official is not None):
        row = (official.domain, official.name, official.country, as_json(official.aliases), as_json(official.siblings))
        number = official_number(connection, row)
        if number is None:
            number = next(free)
            added.append((number, run_id, *row))
        official_ids[official] = number
    insert(connection, "officials", f"id, run_id, {OFFICIAL_COLUMNS}", added)
    return official_ids
