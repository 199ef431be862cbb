"""`threadaudit judge --stored`: what today's rules say of everything that is recorded."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing

import pytest

from tests.running import Runner


@pytest.fixture
def stored(run: Runner) -> Runner:
    """Give what runs threadaudit where three hosts were judged, and one has been cleared since."""
    run("audit", stdin="https://welt.ltd/ https://spiegel.ltd/ https://wikipedia.org/\n")
    (run.folder / "allow.txt").write_text("welt.ltd\n")
    return run


def test_only_what_changed_is_listed_old_and_new(stored: Runner) -> None:
    """Each with the run that said it; the others are judged, and not listed."""
    completed = stored("judge", "--stored")
    assert completed.code == 0
    first, *reasons = completed.out.splitlines()
    assert first.startswith("welt[.]ltd: LOOKALIKE of welt.de, score ")
    assert first.endswith(" (run 1) → unrelated, score 0 (run 2)")
    assert [reason.strip() for reason in reasons] == ["welt[.]ltd is on your list of hosts that are allowed."]
    assert completed.err == "3 hosts judged again, 1 verdict changed. Run 2 in threadaudit.db.\n"


def test_the_new_verdicts_are_recorded_and_count(stored: Runner) -> None:
    """Old ones stay; judged again, nothing has changed, and nothing is recorded twice."""
    stored("judge", "--stored")
    again = stored("judge", "--stored")
    assert (again.code, again.out) == (0, "")
    with closing(sqlite3.connect(stored.folder / "threadaudit.db")) as connection:
        rows = connection.execute("SELECT host, verdict, run_id FROM assessments ORDER BY host, id").fetchall()
        finished = connection.execute("SELECT count(*) FROM runs WHERE finished_at IS NULL").fetchone()
    assert [row for row in rows if row[0] == "welt.ltd"] == [("welt.ltd", "lookalike", 1), ("welt.ltd", "unrelated", 2)]
    assert len(rows) == 6
    assert finished == (0,)


def test_a_new_lookalike_is_found(stored: Runner) -> None:
    """What becomes a lookalike makes the exit code 1."""
    stored("judge", "--stored")
    (stored.folder / "allow.txt").unlink()
    (stored.folder / "config.toml").write_text("[judge]\nthreshold = 50\n")
    assert stored("judge", "--stored").code == 1


def test_every_format_says_the_same(stored: Runner) -> None:
    """Programs get hosts raw, tables get them defanged."""
    (data,) = json.loads(stored("judge", "--stored", "--format", "json").out)["changed"]
    assert (data["host"], data["verdict"], data["run"]) == ("welt.ltd", "unrelated", 2)
    assert (data["before"]["verdict"], data["before"]["official"], data["before"]["run"]) == ("lookalike", "welt.de", 1)
    (stored.folder / "allow.txt").write_text("welt.ltd\nspiegel.ltd\n")
    assert json.loads(stored("judge", "--stored", "--format", "jsonl").out)["host"] == "spiegel.ltd"
    (stored.folder / "allow.txt").write_text("welt.ltd\n")
    (stored.folder / "config.toml").write_text("[judge]\nthreshold = 50\n")
    (row,) = csv.DictReader(io.StringIO(stored("judge", "--stored", "--format", "csv").out))
    assert (row["host"], row["verdict_before"], row["verdict"], row["run_before"]) == ("spiegel.ltd", "unrelated", "lookalike", "3")
    (stored.folder / "allow.txt").write_text("spiegel.ltd\nwelt.ltd\nx.example\n")
    assert "| spiegel\\[.\\]ltd | LOOKALIKE of spiegel.de" in stored("judge", "--stored", "--format", "markdown").out


def test_it_stands_alone(run: Runner) -> None:
    """Hosts, probes and a missing database do not go with it."""
    assert "--stored goes without" in run("judge", "--stored", "welt.ltd").err
    assert "this needs a database" in run("judge", "--stored", "--db", "-").err
