"""The life of one host: what the database holds about it, in the order of time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from threadaudit.records.life import Meeting, PastVerdict
from threadaudit.records.names import Verdict
from threadaudit.store.values import storable
from threadaudit.store.watching import from_time

MOST_MEETINGS = 100
"""So many places of a host are named."""


@dataclass(frozen=True, slots=True)
class Seen:
    """An observation as far as a history needs it."""

    probe: str
    """The probe."""
    target: str
    """What was asked."""
    outcome: str
    """How it ended."""
    data: dict[str, Any]
    """What was seen."""
    at: datetime
    """When."""


def first_met(connection: sqlite3.Connection, host: str) -> tuple[int, datetime] | None:
    """Return the run that met a host first, and when that began; None where the database does not know the host."""
    found = connection.execute(
        "SELECT runs.id, runs.started_at FROM hosts JOIN runs ON runs.id = hosts.run_id WHERE hosts.host = ?", storable((host,))
    ).fetchone()
    return None if found is None else (int(found[0]), from_time(found[1]))


def meetings(connection: sqlite3.Connection, host: str) -> Iterator[Meeting]:
    """Give the places where a host is written, in the newest reading of each text; the oldest text first."""
    found = connection.execute(
        "SELECT sources.run_id, sources.received_at, sources.name, sources.sha256, links.line, threads.position, posts.position, links.url"
        " FROM links JOIN readings ON readings.id = links.reading_id JOIN sources ON sources.sha256 = readings.source_sha256"
        " LEFT JOIN threads ON threads.id = links.thread_id LEFT JOIN posts ON posts.id = links.post_id"
        " WHERE links.host = ?"
        " AND readings.id = (SELECT max(newest.id) FROM readings AS newest WHERE newest.source_sha256 = readings.source_sha256)"
        " ORDER BY sources.received_at, sources.sha256, links.position LIMIT ?",
        (*storable((host,)), MOST_MEETINGS),
    )
    for run_id, at, name, sha256, line, thread, post, url in found:
        yield Meeting(run_id, from_time(at), name, sha256, line, thread, post, url)


def places(connection: sqlite3.Connection, host: str) -> int:
    """Count the places where a host is written, in the newest reading of each text."""
    (number,) = connection.execute(
        "SELECT count(*) FROM links JOIN readings ON readings.id = links.reading_id WHERE links.host = ?"
        " AND readings.id = (SELECT max(newest.id) FROM readings AS newest WHERE newest.source_sha256 = readings.source_sha256)",
        storable((host,)),
    ).fetchone()
    return int(number)


def verdicts(connection: sqlite3.Connection, host: str) -> Iterator[PastVerdict]:
    """Give what rules said of a host."""
    found = connection.execute(
        "SELECT assessments.run_id, runs.started_at, assessments.ruleset, assessments.psl_version, verdict, officials.domain, score"
        " FROM assessments JOIN runs ON runs.id = assessments.run_id LEFT JOIN officials ON officials.id = assessments.official_id"
        " WHERE assessments.host = ? ORDER BY assessments.id",
        storable((host,)),
    )
    for run_id, at, ruleset, psl_version, verdict, official, score in found:
        yield PastVerdict(run_id, from_time(at), ruleset, psl_version, Verdict(verdict), official, score)


def observations(connection: sqlite3.Connection, host: str) -> Iterator[Seen]:
    """Give what was seen of a host, by probe, then by what was asked and by time."""
    found = connection.execute(
        "SELECT probe, target, outcome, data, observed_at FROM observations WHERE host = ? ORDER BY probe, target, observed_at, id",
        storable((host,)),
    )
    for probe, target, outcome, data, at in found:
        yield Seen(probe, target, outcome, json.loads(data), from_time(at))


def last_verdicts(connection: sqlite3.Connection, after: str, most: int) -> list[tuple[str, PastVerdict]]:
    """Return the newest verdict of each host, so many of them, in the order of the names behind `after`."""
    found = connection.execute(
        "SELECT hosts.host, assessments.run_id, runs.started_at, assessments.ruleset, assessments.psl_version,"
        " verdict, officials.domain, score"
        " FROM hosts JOIN assessments ON assessments.id = (SELECT max(newest.id) FROM assessments AS newest WHERE newest.host = hosts.host)"
        " JOIN runs ON runs.id = assessments.run_id LEFT JOIN officials ON officials.id = assessments.official_id"
        " WHERE hosts.host > ? ORDER BY hosts.host LIMIT ?",
        (after, most),
    )
    return [
        (host, PastVerdict(run_id, from_time(at), ruleset, psl_version, Verdict(verdict), official, score))
        for host, run_id, at, ruleset, psl_version, verdict, official, score in found
    ]
