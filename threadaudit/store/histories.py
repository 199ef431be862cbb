"""The life of one host, read back from all that the database knows of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from threadaudit.records import Appearance, History, Judged, Place, Sighting
from threadaudit.store import observed, reviews, verdicts, watching
from threadaudit.store.reports import link_of
from threadaudit.store.values import from_time, storable

_MOST = 100
_NEWEST_READING = "readings.id = (SELECT max(newest.id) FROM readings AS newest WHERE newest.source_sha256 = readings.source_sha256)"
_APPEARANCES = f"""
SELECT sources.name, sources.sha256, sources.received_at, sources.run_id, links.thread_id,
    links.raw, links.span_start, links.span_end, links.url, links.target_url, links.host, links.registrable_domain, links.kind,
    links.repairs, links.confidence, links.line, links."column",
    threads.position, posts.position, posts.number
FROM links
JOIN readings ON readings.id = links.reading_id
JOIN sources ON sources.sha256 = readings.source_sha256
LEFT JOIN threads ON threads.id = links.thread_id
LEFT JOIN posts ON posts.id = links.post_id
WHERE links.host = ? AND {_NEWEST_READING}
ORDER BY links.id DESC LIMIT ?
"""  # noqa: S608 - our own words
_APPEARANCES_TOTAL = (
    f"SELECT count(*) FROM links JOIN readings ON readings.id = links.reading_id WHERE links.host = ? AND {_NEWEST_READING}"  # noqa: S608
)
_OBSERVATIONS_TOTAL = "SELECT count(*) FROM observations WHERE host = ?"


def history(connection: sqlite3.Connection, host: str, *, most: int = _MOST) -> History | None:
    """Give the life of a host, with so many of its appearances and observations at most; None where the database does not know it."""
    known = connection.execute(
        "SELECT runs.started_at, runs.id FROM hosts JOIN runs ON runs.id = hosts.run_id WHERE hosts.host = ?", storable((host,))
    ).fetchone()
    if known is None:
        return None
    judged = tuple(_judged(connection, host))
    return History(
        host=host,
        met_at=from_time(known[0]),
        judged=judged,
        appearances=tuple(_appearances(connection, host, judged, most)),
        appearances_total=_count(connection, _APPEARANCES_TOTAL, host),
        weighed=observed.weighings_of_host(connection, host, most),
        observations=observed.observations_of_host(connection, host, most),
        observations_total=_count(connection, _OBSERVATIONS_TOTAL, host),
        changes=tuple(watching.changes(connection, host=host)),
        reviews=tuple(reviews.reviews(connection, host)),
        watched=next(watching.watches(connection, [host]), None),
        met_by=int(known[1]),
    )


def _judged(connection: sqlite3.Connection, host: str) -> Iterator[Judged]:
    question = (
        "SELECT assessments.id, assessments.ruleset, runs.started_at, assessments.psl_version, assessments.run_id"
        " FROM assessments JOIN runs ON runs.id = assessments.run_id"
        " WHERE assessments.host = ? ORDER BY assessments.id DESC LIMIT ?"
    )
    rows = connection.execute(question, storable((host, _MOST))).fetchall()
    found = verdicts.by_number(connection, [number for number, *_ in rows])
    for number, ruleset, started_at, psl_version, run_id in rows:
        yield Judged(from_time(started_at), ruleset, found[number], psl_version, run_id)


def _appearances(connection: sqlite3.Connection, host: str, judged: tuple[Judged, ...], most: int) -> Iterator[Appearance]:
    if not judged:
        return
    for name, sha256, received_at, run_id, thread_id, *rest in connection.execute(_APPEARANCES, storable((host, most))):
        sighting = Sighting(link_of(tuple(rest[:10])), Place(*rest[10:]), judged[0].assessment)
        yield Appearance(name, sha256, from_time(received_at), sighting, thread_id, run_id)


def _count(connection: sqlite3.Connection, question: str, host: str) -> int:
    (number,) = connection.execute(question, storable((host,))).fetchone()
    return int(number)
