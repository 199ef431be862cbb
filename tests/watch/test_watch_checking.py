"""Any number of checkers, killed at any moment, give what one undisturbed check gives."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from tests.running import Completed, Runner
from tests.watch.checker_samples import SETTINGS, START, Names, name_server, watch, watched_hosts
from threadaudit.config import parse_config
from threadaudit.pipeline import configured_judge
from threadaudit.pipeline.probing import probe_settings
from threadaudit.store import open_store, watching
from threadaudit.watch.checking import Check, Order
from threadaudit.watch.intervals import Bounds

pytestmark = pytest.mark.enable_socket

HOUR = timedelta(hours=1)


@pytest.fixture
def names() -> Iterator[Names]:
    """Give a name server."""
    with name_server() as names:
        yield names


def prepare(folder: Path, names: Names, number: int) -> Runner:
    """Watch so many hosts in a folder, all of them due."""
    folder.mkdir(exist_ok=True)
    (folder / "config.toml").write_text(SETTINGS.format(port=names.port))
    watch(folder / "threadaudit.db", watched_hosts(number)).close()
    return Runner(folder)


def begin(run: Runner, at: str) -> subprocess.Popen[str]:
    """Start a check at a simulated time, and do not wait for it."""
    command = [sys.executable, "-m", "threadaudit", "check", "--due"]
    environment = {**os.environ, "THREADAUDIT_NOW": at, "PYTHONUTF8": "1"}
    return subprocess.Popen(command, cwd=run.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def check(run: Runner, after: timedelta = timedelta(0)) -> Completed:
    """Make a check, so long after the hosts were added."""
    return run("check", "--due", THREADAUDIT_NOW=(START + after).isoformat())


def ask(run: Runner, question: str) -> list[Any]:
    """Ask the database."""
    with closing(sqlite3.connect(run.folder / "threadaudit.db")) as connection:
        return connection.execute(question).fetchall()


def state(run: Runner) -> object:
    """Return what holds: facts, times, changes and, of each host, what the newest observation of each probe says."""
    watches = ask(run, "SELECT host, facts, unknowns, pace, next_due_at, last_checked_at, claimed_by FROM watches ORDER BY host")
    changes = ask(run, "SELECT host, kind, before, after, seen_at, severity, explanation FROM changes ORDER BY host, kind")
    seen = ask(run, "SELECT host, probe, target, outcome, data FROM latest_observations ORDER BY host, probe, target")
    return watches, changes, [(*row[:-1], json.loads(row[-1])) for row in seen]


@pytest.mark.parametrize("checkers", [2, 8])
def test_checkers_share_the_work(tmp_path: Path, names: Names, checkers: int) -> None:
    """Each host is looked at once, whoever does it, and nobody sees a locked database."""
    run = prepare(tmp_path, names, 300)
    processes = [begin(run, START.isoformat()) for _ in range(checkers)]
    ends = [process.communicate(timeout=300) for process in processes]
    assert [(process.returncode, error) for process, (_, error) in zip(processes, ends, strict=True)] == [(0, "")] * checkers
    assert sum(int(out.split(" of ", 1)[0]) for out, _ in ends) == 300
    looked = Counter(host for (host,) in ask(run, "SELECT host FROM observations WHERE host <> 'gazette.example'"))
    assert looked == Counter(one.host for one in watched_hosts(300))
    assert ask(run, "SELECT sum(checked), sum(unknown), count(finished_at) FROM checks") == [(300, 0, checkers)]
    assert ask(run, "SELECT count(*) FROM watches WHERE claimed_by IS NOT NULL") == [(0,)]


def test_a_check_that_is_killed_loses_nothing(tmp_path: Path, names: Names) -> None:
    """Killed at random moments again and again, the last check leaves what an undisturbed one leaves, and no observation twice."""
    disturbed, undisturbed = prepare(tmp_path / "a", names, 250), prepare(tmp_path / "b", names, 250)
    for run in (disturbed, undisturbed):
        assert check(run).code == 0
    names.mail = True
    assert check(undisturbed, 2 * HOUR).code == 1
    moments = random.Random(7)  # noqa: S311
    for _ in range(20):
        process = begin(disturbed, (START + 2 * HOUR).isoformat())
        sleep(moments.uniform(0.2, 1.2))
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert check(disturbed, 2 * HOUR).code in (0, 1)
    assert state(disturbed) == state(undisturbed)
    twice = "SELECT host FROM observations WHERE host <> 'gazette.example' GROUP BY host HAVING count(*) <> 2"
    assert ask(disturbed, twice) == []
    assert ask(disturbed, "SELECT count(*) FROM changes WHERE kind = 'mail_set_up'") == [(25,)]


def test_an_outage_of_the_resolver_is_no_change(tmp_path: Path, names: Names) -> None:
    """Nothing has changed, the exit code says that it could not be checked, and the hosts come due again soon."""
    run = prepare(tmp_path, names, 40)
    assert check(run).code == 0
    before = ask(run, "SELECT host, facts FROM watches")
    names.fails = True
    completed = check(run, 2 * HOUR)
    summary, *reasons, rest = completed.out.splitlines()
    assert (completed.code, summary) == (3, "40 of 40 watched looked at · 0 checked, 40 could not be or not fully")
    assert len(reasons) == 10, "one line for each of the first hosts"
    assert all(line.startswith("not or not fully checked: gazette") for line in reasons)
    assert rest == "not or not fully checked: 30 hosts more"
    assert ask(run, "SELECT count(*) FROM changes") == [(0,)]
    assert ask(run, "SELECT host, facts FROM watches") == before
    (last,) = ask(run, "SELECT max(next_due_at) FROM watches")[0]
    assert last <= "2026-11-01T10:15:00.000Z"
    names.fails = False
    assert check(run, 3 * HOUR).code == 0
    assert ask(run, "SELECT count(*) FROM changes") == [(0,)]


def test_an_outage_in_the_middle_of_a_check(tmp_path: Path, names: Names) -> None:
    """Hosts that were looked at before it are checked, the others are unknown; none has changed."""
    run = prepare(tmp_path, names, 60)
    assert check(run).code == 0
    names.fails_from = 20
    completed = check(run, 2 * HOUR)
    assert completed.code == 3
    assert completed.out.startswith("60 of 60 watched looked at · 20 checked, 40 could not be or not fully\n")
    assert ask(run, "SELECT count(*) FROM changes") == [(0,)]
    assert ask(run, "SELECT checked, unknown, changed FROM checks ORDER BY id DESC LIMIT 1") == [(60, 40, 0)]


def looked_at(store: Any, folder: Path, names: Names) -> Iterator[tuple[object, ...]]:
    """Check in this process, and give the changes of each host when it was looked at."""
    config = parse_config(SETTINGS.format(port=names.port), "config.toml")
    order = Order(("dns",), Bounds(3600, 7 * 86_400))
    clock = lambda: START + 2 * HOUR  # noqa: E731
    found = Check(
        store, configured_judge(config, folder), probe_settings(config), order, config_sha256="0", clock=clock, wait=lambda _: None
    )
    for one in found:
        yield one.changes


def test_dark_is_believed_when_it_is_said_twice(tmp_path: Path, names: Names) -> None:
    """More hosts than are looked at at once go dark: each is asked again in the same check, and told once."""
    run = prepare(tmp_path, names, 60)
    assert check(run).code == 0
    names.there = False
    completed = check(run, 2 * HOUR)
    assert completed.err == ""
    assert completed.out.startswith("60 of 60 watched looked at · 60 checked, 0 could not be or not fully\n")
    assert ask(run, "SELECT kind, count(*) FROM changes GROUP BY kind") == [("went_dark", 60)]


def test_a_host_that_is_watched_no_more_is_left_alone(tmp_path: Path, names: Names) -> None:
    """Removed while the check runs, it is neither written nor told."""
    run = prepare(tmp_path, names, 40)
    with open_store(tmp_path / "threadaudit.db") as store:
        looked = looked_at(store, tmp_path, names)
        next(looked)
        with store.writing() as connection:
            left = [one.host for one in watching.watches(connection) if one.last_checked_at is None]
            watching.remove_watches(connection, left)
        assert list(looked) == []
    assert ask(run, "SELECT count(*) FROM observations WHERE host <> 'gazette.example'") == [(1,)]


def test_all_are_looked_at_each_time(tmp_path: Path, names: Names) -> None:
    """`--all` and named hosts do not ask what is due; two such checks at one time both look."""
    run = prepare(tmp_path, names, 30)
    for _ in range(2):
        assert run("check", "--all", THREADAUDIT_NOW=START.isoformat()).out.startswith("30 of 30 watched")
    assert run("check", "gazette1.example", "gazette7.example", THREADAUDIT_NOW=START.isoformat()).out.startswith("2 of 30 watched")
    assert check(run).out.startswith("0 of 30 watched")


def plan_of(connection: sqlite3.Connection, work: Any) -> list[str]:
    """Return how SQLite goes about the questions that a piece of work asks, as far as they read."""
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    work()
    connection.set_trace_callback(None)
    reads = [question for question in asked if question.lstrip().upper().startswith("SELECT")]
    return [row[3] for question in reads for row in connection.execute(f"EXPLAIN QUERY PLAN {question}")]


def test_what_is_due_and_what_changed_is_found_by_index(tmp_path: Path) -> None:
    """However many hosts are watched, no question of a check or of `changes` reads all of them, or sorts them."""
    with watch(tmp_path / "a.db", watched_hosts(3)) as store, store.writing() as connection:
        number = watching.begin_check(connection, 1, watching.Checker("m", "1"), START)

        def due() -> object:
            return watching.claim(connection, number, START, 40, due_by=START)

        assert plan_of(connection, due) == ["SEARCH watches USING INDEX watches_due (next_due_at<?)"]
        assert "watches_claimed" in " ".join(plan_of(connection, lambda: watching.claimers(connection)))
        changes = plan_of(connection, lambda: list(watching.changes(connection, START)))
        assert changes[0] == "SEARCH changes USING INDEX changes_seen (seen_at>?)"
        assert not any("SORT" in step or "B-TREE" in step for step in changes)
        untold = plan_of(connection, lambda: watching.untold(connection, "x", START, []))
        assert any("changes_seen" in step for step in untold)
