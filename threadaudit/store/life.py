"""All observations of one host in the order of time, and the newest verdicts of many hosts, without holding either whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from threadaudit.records.life import PastVerdict
from threadaudit.records.names import Verdict
from threadaudit.store.values import from_time, storable


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
