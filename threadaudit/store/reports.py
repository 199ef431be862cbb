"""What a run found, read back as the records that it was written from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from threadaudit.records import (
    AuditReport,
    Document,
    Gap,
    GapKind,
    Link,
    LinkKind,
    Marker,
    Place,
    Post,
    Run,
    RunFound,
    Sighting,
    Span,
    Thread,
)
from threadaudit.store import observed, verdicts, watching
from threadaudit.store.values import from_time

if TYPE_CHECKING:
    from threadaudit.store.values import Row

_RUN = "id, started_at, finished_at, tool_version, ruleset, psl_version, config_sha256, officials_sha256"
_THREADS = "SELECT id, total, span_start, span_end, confidence FROM threads WHERE reading_id = ? ORDER BY position"
_THREAD = "SELECT id, total, span_start, span_end, confidence FROM threads WHERE id = ?"
_POSTS = """
SELECT number, total, inferred, confidence, span_start, span_end, marker_style, marker_start, marker_end, alternatives, text, body
FROM posts WHERE thread_id = ? ORDER BY position
"""
_LINKS = """
SELECT links.raw, links.span_start, links.span_end, links.url, links.target_url, links.host, links.registrable_domain, links.kind,
    links.repairs, links.confidence, links.line, links."column", threads.position, posts.position, posts.number
FROM links
LEFT JOIN threads ON threads.id = links.thread_id
LEFT JOIN posts ON posts.id = links.post_id
WHERE {chosen} ORDER BY links.position
"""


def run_found(connection: sqlite3.Connection, run_id: int) -> RunFound | None:
    """Give all that a run found; None where there is no such run. To which text a dossier belongs, pipeline/recalling.py says."""
    found = _run(connection, run_id)
    if found is None:
        return None
    run, rules = found
    dossiers = observed.dossiers_of_run(connection, run_id, rules)
    reports = tuple(_reports(connection, run, rules))
    hosts = {sighting.link.host for report in reports for sighting in report.sightings} | {one.weighing.host for one in dossiers}
    changes = tuple(watching.changes(connection, run_id=run_id))
    return RunFound(run, reports, verdicts.newest_reviews(connection, hosts | {change.host for change in changes}), dossiers, changes)


def thread_found(connection: sqlite3.Connection, thread_id: int) -> tuple[int, AuditReport] | None:
    """Give a thread's place in its text, and a report that holds this thread alone, judged as is known now; None where there is none."""
    row = connection.execute(
        "SELECT threads.position, readings.run_id, readings.id, readings.source_sha256, threads.span_start, threads.span_end"
        " FROM threads JOIN readings ON readings.id = threads.reading_id WHERE threads.id = ?",
        (thread_id,),
    ).fetchone()
    if row is None:
        return None
    position, run_id, reading_id, sha256, start, end = row
    found = _run(connection, run_id)
    assert found is not None  # noqa: S101 – a foreign key
    threads = tuple(_threads(connection, _THREAD, thread_id))
    sightings = tuple(_sightings(connection, "links.thread_id = ?", thread_id, ()))
    lost = tuple(gap for gap in _gaps(connection, reading_id, None) if start <= gap.span.start <= end)
    return position, AuditReport(_document(connection, sha256), threads, (), sightings, lost, found[0])


def _run(connection: sqlite3.Connection, run_id: int) -> tuple[Run, Row] | None:
    """Give a run, and by which rules it judged."""
    row = connection.execute(f"SELECT {_RUN} FROM runs WHERE id = ?", (run_id,)).fetchone()  # noqa: S608
    if row is None:
        return None
    number, started_at, finished_at, tool_version, ruleset, psl_version, config_sha256, officials_sha256 = row
    ended = None if finished_at is None else from_time(finished_at)
    run = Run(number, from_time(started_at), ended, tool_version, ruleset, psl_version, config_sha256)
    return run, (ruleset, psl_version, officials_sha256)


def _reports(connection: sqlite3.Connection, run: Run, rules: Row) -> Iterator[AuditReport]:
    question = "SELECT name, source_sha256, reading_id FROM audits WHERE run_id = ? ORDER BY position"
    for name, sha256, reading_id in connection.execute(question, (run.id,)).fetchall():
        (outside,) = connection.execute("SELECT outside FROM readings WHERE id = ?", (reading_id,)).fetchone()
        yield AuditReport(
            document=_document(connection, sha256, name),
            threads=tuple(_threads(connection, _THREADS, reading_id)),
            outside=_spans(outside),
            sightings=tuple(_sightings(connection, "links.reading_id = ?", reading_id, rules)),
            gaps=tuple(_gaps(connection, reading_id, None)),
            run=run,
        )


def _document(connection: sqlite3.Connection, sha256: str, name: str | None = None) -> Document:
    question = "SELECT name, text, received_at, notes FROM sources WHERE sha256 = ?"
    first_name, text, received_at, notes = connection.execute(question, (sha256,)).fetchone()
    return Document(first_name if name is None else name, text, sha256, from_time(received_at), tuple(json.loads(notes)))


def _threads(connection: sqlite3.Connection, question: str, number: int) -> Iterator[Thread]:
    for thread_id, total, start, end, confidence in connection.execute(question, (number,)).fetchall():
        posts = tuple(_post(row) for row in connection.execute(_POSTS, (thread_id,)))
        yield Thread(posts, total, tuple(_gaps(connection, None, thread_id)), Span(start, end), confidence)


def _post(row: tuple[Any, ...]) -> Post:
    number, total, inferred, confidence, start, end, style, marker_start, marker_end, alternatives, text, body = row
    return Post(
        number=number,
        total=total,
        span=Span(start, end),
        text=text,
        body=body,
        marker=None if style is None else Marker(number or 0, total, Span(marker_start, marker_end), style),
        inferred=bool(inferred),
        confidence=confidence,
        alternatives=_spans(alternatives),
    )


def _gaps(connection: sqlite3.Connection, reading_id: int | None, thread_id: int | None) -> Iterator[Gap]:
    """Give what a thread lacks, or what the whole text does."""
    question = "SELECT kind, message, span_start, span_end FROM gaps WHERE {} ORDER BY id"
    if thread_id is None:
        rows = connection.execute(question.format("reading_id = ? AND thread_id IS NULL"), (reading_id,))
    else:
        rows = connection.execute(question.format("thread_id = ?"), (thread_id,))
    for kind, message, start, end in rows:
        yield Gap(GapKind(kind), message, Span(start, end))


def _sightings(connection: sqlite3.Connection, chosen: str, number: int, rules: Row) -> Iterator[Sighting]:
    rows = connection.execute(_LINKS.format(chosen=chosen), (number,)).fetchall()
    known = verdicts.by_host(connection, {row[5] for row in rows}, rules)
    for row in rows:
        if row[5] in known:
            yield Sighting(link_of(row[:10]), Place(*row[10:]), known[row[5]])


def link_of(row: tuple[Any, ...]) -> Link:
    """Make a link of its columns from `raw` to `confidence`, as _LINKS names them."""
    raw, start, end, url, target_url, host, registrable_domain, kind, repairs, confidence = row
    return Link(
        raw=raw,
        span=Span(start, end),
        url=url,
        target_url=target_url,
        host=host,
        registrable_domain=registrable_domain,
        kind=LinkKind(kind),
        repairs=tuple(json.loads(repairs)),
        confidence=confidence,
    )


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in json.loads(text))
