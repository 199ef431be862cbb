"""`threadaudit backup`: a safe copy, and old equal answers thinned out to spans."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.running import Runner
from threadaudit.pipeline import Judge
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records import Change, ChangeKind, Dossier, Observation, Outcome, Severity, Sign, Weighing
from threadaudit.store import Store, open_store, watching
from threadaudit.store.thinning import hosts_of, thin

START = datetime(2026, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def fill(path: Path, answers: Sequence[str], *, changed: int | None = None, signs: Sequence[str] = ()) -> Store:
    """Record what the DNS said of a host day by day, in a run each; on one day something changed, on some it was weighed."""
    judge = Judge(["gaz.example"])
    store = open_store(path)
    assessment = judge("gaz.test")
    rules = rules_of(judge)
    for number, address in enumerate(answers):
        at = START + number * DAY
        run = store.begin(new_run(judge, None, lambda at=at: at), rules=rules)  # type: ignore[misc]
        seen = Observation("dns", "gaz.test", "gaz.test", Outcome.PRESENT, at, {"addresses_v4": [address]})
        weighing = Weighing("gaz.test", 50, (Sign(signs[number], "dns", 0.0, f"day {number}"),)) if signs else None
        dossiers = [Dossier(assessment, "https://gaz.test/", (seen,), weighing)] if weighing else []
        store.add(run, rules=rules, judged=[assessment], observations=[seen], dossiers=dossiers, at=at)
        if number == changed:
            change = Change("gaz.test", ChangeKind.CAME_BACK, False, True, at, Severity.ALERT, "It is back.")
            with store.writing() as connection:
                watching.add_looked(connection, 0, run.id or 0, watching.Looked("gaz.test", "{}", "{}", 1, at, unknown=False), [change], at)
    return store


def days(path: Path, table: str = "observations", column: str = "observed_at") -> list[int]:
    """Return the days of which something is left, counted from the first."""
    with closing(sqlite3.connect(path)) as connection:
        times = connection.execute(f"SELECT {column} FROM {table} ORDER BY id").fetchall()  # noqa: S608
    return [(datetime.fromisoformat(time) - START).days for (time,) in times]


def test_equal_old_answers_become_a_span(run: Runner) -> None:
    """The copy has all; the database keeps the ends of each stretch, and everything that is newer."""
    database = run.folder / "threadaudit.db"
    fill(database, ["a", "a", "a", "a", "b", "a", "a", "a", "a", "a"]).close()
    completed = run("backup", "copy.db", "--keep", "2d", "--compact", THREADAUDIT_NOW=(START + 9 * DAY + timedelta(hours=1)).isoformat())
    assert completed.code == 0
    assert "Thinned out: 3 observations and 0 weighings went, older than 2026-01-08 01:00 UTC.\n" in completed.err
    assert days(database) == [0, 3, 4, 5, 7, 8, 9]
    assert days(run.folder / "copy.db") == list(range(10))


def test_what_a_change_rests_on_stays(tmp_path: Path) -> None:
    """The answer of the run that saw a change is never taken away."""
    with fill(tmp_path / "a.db", "aaaaaa", changed=3) as store, store.writing() as connection:
        thin(connection, ("gaz.test",), START + 10 * DAY)
    assert days(tmp_path / "a.db") == [0, 3, 5]


def test_weighings_that_say_the_same_are_thinned_with_what_they_rest_on(tmp_path: Path) -> None:
    """Where a weighing differs, it stays with its answers."""
    with fill(tmp_path / "a.db", "aaaaaa", signs=["x", "x", "x", "y", "x", "x"]) as store, store.writing() as connection:
        thin(connection, ("gaz.test",), START + 10 * DAY)
    assert days(tmp_path / "a.db", "weighings", "weighed_at") == [0, 2, 3, 4, 5]
    assert days(tmp_path / "a.db") == [0, 2, 3, 4, 5]


def test_it_stays_within_bounds_however_often(tmp_path: Path) -> None:
    """Thinned again later, a stretch still has two ends, not two for each time."""
    with fill(tmp_path / "a.db", "a" * 12) as store:
        for day in range(3, 12):
            with store.writing() as connection:
                thin(connection, tuple(hosts_of(connection, START + day * DAY)), START + day * DAY)
    assert days(tmp_path / "a.db") == [0, 10, 11]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("ab", min_size=1, max_size=12), st.integers(0, 12))
def test_spans_tell_the_same_story(tmp_path: Path, answers: str, cut: int) -> None:
    """Whatever the answers, the first and the last of each stretch are there, and nothing newer went."""
    path = tmp_path / f"{answers}{cut}.db"
    path.unlink(missing_ok=True)
    with fill(path, answers) as store, store.writing() as connection:
        thin(connection, ("gaz.test",), START + cut * DAY)
    old = answers[:cut]
    ends = {at for at in range(len(old)) if at == 0 or at == len(old) - 1 or old[at - 1] != old[at] or old[at + 1] != old[at]}
    assert days(path) == sorted(ends | set(range(cut, len(answers))))


def test_a_file_that_is_there_is_not_written_over(run: Runner) -> None:
    """One line, and nothing is thinned either."""
    fill(run.folder / "threadaudit.db", "aaaa").close()
    (run.folder / "copy.db").write_text("mine")
    completed = run("backup", "copy.db", "--keep", "1d")
    assert (completed.code, (run.folder / "copy.db").read_text()) == (2, "mine")
    assert days(run.folder / "threadaudit.db") == [0, 1, 2, 3]
    assert "--compact goes with --keep" in run("backup", "other.db", "--compact").err
