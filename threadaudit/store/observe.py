"""What the network said goes into the file: rows are only added, so that what was seen once stays as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from threadaudit.store.save import add_assessments, add_hosts, insert
from threadaudit.store.values import as_json, as_time

if TYPE_CHECKING:
    from threadaudit.records import Assessment, Dossier, Observation
    from threadaudit.store.save import Rules
    from threadaudit.store.values import Row

_OBSERVATION = "run_id, host, probe, target, outcome, observed_at, duration, reason, data, raw_sha256, vantage"
_WEIGHING = "run_id, host, url, found_by, weighed_at, score, signs, unchecked"

_MET = """
WITH met AS (
    SELECT host FROM weighings WHERE run_id = :run
    UNION
    SELECT links.host FROM links JOIN audits ON audits.reading_id = links.reading_id WHERE audits.run_id = :run
)
SELECT count(*), coalesce(sum(assessments.verdict = 'lookalike'), 0), coalesce(sum(assessments.verdict = 'suspicious'), 0)
FROM met
LEFT JOIN assessments ON assessments.id = (SELECT max(newest.id) FROM assessments AS newest WHERE newest.host = met.host)
"""


def add_judged(connection: sqlite3.Connection, run_id: int, assessments: Iterable[Assessment], rules: Rules) -> None:
    """Add hosts that were judged, with their verdicts, where they are not known."""
    by_host = {assessment.host.ascii: assessment for assessment in assessments if assessment.host}
    add_hosts(connection, run_id, by_host, rules)
    add_assessments(connection, run_id, by_host, rules)


def add_observations(connection: sqlite3.Connection, run_id: int, observations: Iterable[Observation]) -> None:
    """Add observations; their hosts must be known."""
    insert(connection, "observations", _OBSERVATION, (_observation_row(run_id, seen) for seen in observations))


def add_weighings(connection: sqlite3.Connection, run_id: int, dossiers: Iterable[Dossier], weighed_at: datetime) -> None:
    """Add what the evidence says of hosts; they must be known."""
    insert(connection, "weighings", _WEIGHING, _weighing_rows(run_id, dossiers, weighed_at))


def finish(connection: sqlite3.Connection, run_id: int, finished_at: datetime) -> None:
    """Say when a run ended, and count again the hosts that it met: those in its texts, and those that their links led to."""
    counts = connection.execute(_MET, {"run": run_id}).fetchone()
    connection.execute(
        "UPDATE runs SET finished_at = ?, hosts = ?, lookalikes = ?, suspicious = ? WHERE id = ?", (as_time(finished_at), *counts, run_id)
    )


def _observation_row(run_id: int, seen: Observation) -> Row:
    return (
        run_id,
        seen.host,
        seen.probe,
        seen.target,
        seen.outcome.value,
        as_time(seen.observed_at),
        round(seen.duration, 3),
        seen.reason,
        as_json(seen.data),
        seen.raw_sha256,
        as_json(asdict(seen.vantage)),
    )


def _weighing_rows(run_id: int, dossiers: Iterable[Dossier], weighed_at: datetime) -> Iterator[Row]:
    for dossier in dossiers:
        found = dossier.weighing
        signs = as_json([asdict(sign) for sign in found.signs])
        yield run_id, found.host, dossier.url, dossier.found_by, as_time(weighed_at), found.score, signs, as_json(found.unchecked)
