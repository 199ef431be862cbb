"""The end of a run that judged a long list: no text led to its hosts, so they are counted by the run itself."""

from __future__ import annotations

import sqlite3

from threadaudit.records import Run
from threadaudit.store.values import as_time

_FINISH = """
UPDATE runs SET
    finished_at = :at,
    hosts = (SELECT count(*) FROM assessments WHERE run_id = :run),
    lookalikes = (SELECT count(*) FROM assessments WHERE run_id = :run AND verdict = 'lookalike'),
    suspicious = (SELECT count(*) FROM assessments WHERE run_id = :run AND verdict = 'suspicious')
WHERE id = :run
"""


def finish_scan(connection: sqlite3.Connection, run: Run) -> None:
    """Say when a run ended, and how many hosts it was the first to judge by its rules."""
    if run.id is None or run.finished_at is None:
        raise ValueError("the run was not recorded, or has not ended")
    connection.execute(_FINISH, {"at": as_time(run.finished_at), "run": run.id})
