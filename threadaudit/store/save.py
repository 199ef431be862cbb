"""What is new of a run's findings goes into the file, a table at a time, inside the transaction that the caller holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count

from threadaudit.records import Assessment, AuditReport, Document, Gap, Official, Run, Thread
from threadaudit.store.read import OFFICIAL_COLUMNS, has_reading, has_source, judged_hosts, next_id, official_number
from threadaudit.store.rows import Tally, assessments_by_host, finding_rows, host_row, link_row, post_row, spans
from threadaudit.store.values import Row, as_json, as_time, storable, storable_text


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
    first_post = next_id(connection, "posts")
    new = tuple([_add_report(connection, run_id, report, rules) for report in reports])
    # One statement for all of them: with a trigger a row, posts would take four times as long (benchmarks/store.py).
    connection.execute("INSERT INTO posts_fts (rowid, body) SELECT id, body FROM posts WHERE id >= ?", (first_post,))
    return new


def finish_run(connection: sqlite3.Connection, run_id: int, finished_at: datetime | None, found: Tally) -> None:
    """Say of a run which texts it read and how much it found in all of them, and when it ended, if it has."""
    connection.execute(
        "UPDATE runs SET finished_at = ?, inputs = ?, documents = ?, threads = ?, posts = ?, links = ?, hosts = ?, lookalikes = ?,"
        " suspicious = ? WHERE id = ?",
        (None if finished_at is None else as_time(finished_at), *storable((as_json(found.inputs), *found.counts(), run_id))),
    )


def _add_report(connection: sqlite3.Connection, run_id: int, report: AuditReport, rules: Rules) -> bool:
    """Add what is new in a report, and say whether anything is."""
    is_new_source = _add_source(connection, run_id, report.document)
    assessments = assessments_by_host(report)
    add_hosts(connection, run_id, assessments, rules)
    is_new_reading = _add_reading(connection, run_id, report, rules)
    are_new_assessments = add_assessments(connection, run_id, assessments, rules)
    return is_new_source or is_new_reading or are_new_assessments


def insert(connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[Row]) -> None:
    """Add rows to a table, all by one statement."""
    places = ", ".join("?" * (columns.count(",") + 1))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", map(storable, rows))  # noqa: S608 - our own names


def _add_source(connection: sqlite3.Connection, run_id: int, document: Document) -> bool:
    """Add a text that is not known yet, and say whether it was added."""
    if has_source(connection, document.sha256):
        return False
    text, replaced = storable_text(document.text)
    columns = "sha256, run_id, name, received_at, length, replaced, notes, text"
    row = (document.sha256, run_id, document.name, as_time(document.received_at), len(text), replaced, as_json(document.notes), text)
    insert(connection, "sources", columns, [row])
    return True


def _add_reading(connection: sqlite3.Connection, run_id: int, report: AuditReport, rules: Rules) -> bool:
    """Add the threads, gaps and links of a text that these rules have not read yet, and say whether they were added."""
    identity = (report.document.sha256, rules.threads, rules.links, rules.psl, rules.limit)
    if has_reading(connection, identity):
        return False
    reading_id = next_id(connection, "readings")
    columns = "id, run_id, source_sha256, threads_version, links_version, psl_version, post_limit, outside"
    insert(connection, "readings", columns, [(reading_id, run_id, *identity, spans(report.outside))])
    thread_ids = _add_threads(connection, run_id, reading_id, report.threads)
    post_ids = _add_posts(connection, run_id, thread_ids, report.threads)
    _add_gaps(connection, run_id, reading_id, thread_ids, report)
    _add_links(connection, run_id, reading_id, report, _Places(thread_ids, post_ids))
    return True


@dataclass(frozen=True, slots=True)
class _Places:
    """The numbers that threads and posts of one reading have in the database."""

    threads: tuple[int, ...]
    """By the thread's place in the text, from 0."""
    posts: dict[tuple[int, int], int]
    """By the thread's place in the text and the post's in the thread, both from 1."""


def _add_threads(connection: sqlite3.Connection, run_id: int, reading_id: int, threads: tuple[Thread, ...]) -> tuple[int, ...]:
    """Add threads, and give their numbers."""
    first = next_id(connection, "threads")
    thread_ids = tuple(range(first, first + len(threads)))
    columns = "id, run_id, reading_id, position, total, span_start, span_end, confidence"
    rows = (
        (thread_id, run_id, reading_id, position, thread.total, thread.span.start, thread.span.end, thread.confidence)
        for position, (thread_id, thread) in enumerate(zip(thread_ids, threads, strict=True), start=1)
    )
    insert(connection, "threads", columns, rows)
    return thread_ids


def _add_posts(
    connection: sqlite3.Connection, run_id: int, thread_ids: tuple[int, ...], threads: tuple[Thread, ...]
) -> dict[tuple[int, int], int]:
    """Add the posts of all threads, and give their numbers by thread and place in it, both from 1."""
    free = count(next_id(connection, "posts"))
    post_ids = {}
    rows = []
    for thread_position, thread in enumerate(threads, start=1):
        for position, post in enumerate(thread.posts, start=1):
            post_id = post_ids[thread_position, position] = next(free)
            rows.append((post_id, run_id, thread_ids[thread_position - 1], position, *post_row(post)))
    columns = (
        "id, run_id, thread_id, position, number, total, inferred, confidence, span_start, span_end,"
        " marker_style, marker_start, marker_end, alternatives, text, body"
    )
    insert(connection, "posts", columns, rows)
    return post_ids


def _add_gaps(connection: sqlite3.Connection, run_id: int, reading_id: int, thread_ids: tuple[int, ...], report: AuditReport) -> None:
    """Add what each thread lacks, and what the text lacks as a whole."""
    gaps: list[tuple[int | None, Gap]] = [
        (thread_id, gap) for thread_id, thread in zip(thread_ids, report.threads, strict=True) for gap in thread.gaps
    ]
    gaps += [(None, gap) for gap in report.gaps]
    columns = "run_id, reading_id, thread_id, kind, message, span_start, span_end"
    rows = ((run_id, reading_id, thread_id, gap.kind.value, gap.message, gap.span.start, gap.span.end) for thread_id, gap in gaps)
    insert(connection, "gaps", columns, rows)


def _add_links(connection: sqlite3.Connection, run_id: int, reading_id: int, report: AuditReport, places: _Places) -> None:
    """Add the links of a text, each with the thread and the post that it stands in."""
    rows = []
    for position, sighting in enumerate(report.sightings, start=1):
        place = sighting.place
        thread_id = None if place.thread is None else places.threads[place.thread - 1]
        post_id = None if place.thread is None or place.post is None else places.posts[place.thread, place.post]
        rows.append((run_id, reading_id, position, thread_id, post_id, place.line, place.column, *link_row(sighting.link)))
    columns = (
        'run_id, reading_id, position, thread_id, post_id, line, "column", span_start, span_end, raw, url, target_url, host,'
        " registrable_domain, kind, repairs, confidence"
    )
    insert(connection, "links", columns, rows)


def add_hosts(connection: sqlite3.Connection, run_id: int, assessments: Mapping[str, Assessment], rules: Rules) -> None:
    """Add the hosts that are not known yet; those known under another public suffix list are brought up to date."""
    rows = (host_row(host, run_id, assessment, rules.psl) for host, assessment in assessments.items())
    connection.executemany(
        "INSERT INTO hosts (host, run_id, unicode, subdomain, registrable_domain, public_suffix, psl_version) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (host) DO UPDATE SET unicode = excluded.unicode, subdomain = excluded.subdomain,"
        " registrable_domain = excluded.registrable_domain, public_suffix = excluded.public_suffix, psl_version = excluded.psl_version"
        " WHERE hosts.psl_version <> excluded.psl_version",
        map(storable, rows),
    )


def add_assessments(connection: sqlite3.Connection, run_id: int, assessments: Mapping[str, Assessment], rules: Rules) -> bool:
    """Add what the judge says of hosts that these rules have not judged yet, and say whether anything was added."""
    identity = (rules.judge, rules.psl, rules.officials_sha256)
    known = judged_hosts(connection, assessments, identity)
    added = {host: assessment for host, assessment in assessments.items() if storable_text(host)[0] not in known}
    first = next_id(connection, "assessments")
    official_ids = _add_officials(connection, run_id, added.values())
    columns = "id, run_id, host, ruleset, psl_version, officials_sha256, input, verdict, official_id, score"
    rows = (
        (number, run_id, host, *identity, found.input, found.verdict.value, official_ids.get(found.official), found.score)
        for number, (host, found) in enumerate(added.items(), start=first)
    )
    insert(connection, "assessments", columns, rows)
    columns = "run_id, assessment_id, position, technique, official_domain, confidence, explanation, detail"
    insert(connection, "findings", columns, finding_rows(run_id, first, added.values()))
    return bool(added)


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
