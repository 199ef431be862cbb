"""What was seen again and again becomes a span: of equal old answers in a row the first and the last are kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from threadaudit.store.values import as_json, as_time

_AT_ONCE = 200
"""So many hosts are thinned in one step, so that others can write in between."""

_WEIGHINGS = """
WITH old AS (
    SELECT id, run_id, host, url, score, unchecked, weighed_at,
        (SELECT json_group_array(json_array(value ->> 'code', value ->> 'weight')) FROM json_each(signs)) AS codes
    FROM weighings WHERE host IN (SELECT value FROM json_each(:hosts)) AND weighed_at < :before
), beside AS (
    SELECT id, run_id, host,
        (score, codes, unchecked) IS (lag(score) OVER w, lag(codes) OVER w, lag(unchecked) OVER w) AS as_before,
        (score, codes, unchecked) IS (lead(score) OVER w, lead(codes) OVER w, lead(unchecked) OVER w) AS as_after,
        lag(id) OVER w IS NOT NULL AND lead(id) OVER w IS NOT NULL AS within
    FROM old WINDOW w AS (PARTITION BY host, url ORDER BY weighed_at, id)
)
DELETE FROM weighings WHERE id IN (
    SELECT id FROM beside WHERE within AND as_before AND as_after
    AND NOT EXISTS (SELECT 1 FROM changes WHERE changes.host = beside.host AND changes.run_id = beside.run_id)
)
"""
_OBSERVATIONS = """
WITH old AS (
    SELECT id, run_id, host, probe, target, observed_at, outcome, reason, data, vantage
    FROM observations WHERE host IN (SELECT value FROM json_each(:hosts)) AND observed_at < :before
), beside AS (
    SELECT id, run_id, host,
        (outcome, reason, data, vantage)
            IS (lag(outcome) OVER w, lag(reason) OVER w, lag(data) OVER w, lag(vantage) OVER w) AS as_before,
        (outcome, reason, data, vantage)
            IS (lead(outcome) OVER w, lead(reason) OVER w, lead(data) OVER w, lead(vantage) OVER w) AS as_after,
        lag(id) OVER w IS NOT NULL AND lead(id) OVER w IS NOT NULL AS within
    FROM old WINDOW w AS (PARTITION BY host, probe, target ORDER BY observed_at, id)
)
DELETE FROM observations WHERE id IN (
    SELECT id FROM beside WHERE within AND as_before AND as_after
    AND NOT EXISTS (SELECT 1 FROM changes WHERE changes.host = beside.host AND changes.run_id = beside.run_id)
    AND NOT EXISTS (SELECT 1 FROM weighings WHERE weighings.host = beside.host AND weighings.run_id = beside.run_id)
    AND NOT (
        EXISTS (SELECT 1 FROM officials WHERE officials.domain = beside.host)
        AND EXISTS (SELECT 1 FROM weighings WHERE weighings.run_id = beside.run_id)
    )
)
"""


@dataclass(frozen=True, slots=True)
class Thinned:
    """What went."""

    observations: int
    """How many observations."""
    weighings: int
    """How many weighings, which said the same as those that stay beside them."""


def hosts_of(connection: sqlite3.Connection, before: datetime) -> list[str]:
    """Return the hosts of which something was seen before a time; officials last, whose answers the others' weighings rest on."""
    found = connection.execute(
        "SELECT DISTINCT host FROM observations WHERE observed_at < ?"
        " ORDER BY EXISTS (SELECT 1 FROM officials WHERE officials.domain = observations.host), host",
        (as_time(before),),
    )
    return [str(host) for (host,) in found]


def portions(hosts: list[str]) -> Iterator[tuple[str, ...]]:
    """Give the hosts in portions for one step each."""
    return (tuple(hosts[at : at + _AT_ONCE]) for at in range(0, len(hosts), _AT_ONCE))


def thin(connection: sqlite3.Connection, hosts: tuple[str, ...], before: datetime) -> Thinned:
    """Thin out what was seen of hosts before a time.

    Of answers in a row that are equal to the last letter, and of weighings in a row with the same score and signs, the first and the
    last stay. So does whatever a change or a weighing that stays rests on, and all that is newer.
    """
    arguments = {"hosts": as_json(list(hosts)), "before": as_time(before)}
    weighings = _gone(connection, _WEIGHINGS, arguments)
    return Thinned(_gone(connection, _OBSERVATIONS, arguments), weighings)


def _gone(connection: sqlite3.Connection, question: str, arguments: dict[str, str]) -> int:
    """Delete, and say how many rows went; before Python 3.12, `rowcount` knows nothing of statements that begin WITH."""
    connection.execute(question, arguments)
    (number,) = connection.execute("SELECT changes()").fetchone()
    return int(number)
