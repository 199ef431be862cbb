"""`threadaudit review`: a person's decision, kept, and the allow list that it feeds on request."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.running import Runner
from threadaudit.store import open_store


@pytest.fixture
def run(tmp_path: Path) -> Runner:
    """Give what runs threadaudit in a folder with a database, which a review does not make."""
    open_store(tmp_path / "threadaudit.db").close()
    return Runner(tmp_path)


def test_decisions_stay_on_record(run: Runner) -> None:
    """A newer decision stands beside the older one; who and why are kept with the time."""
    run("review", "hxxps://welt[.]ltd/x", "confirmed", "--by", "Ada", "--note", "clone", THREADAUDIT_NOW="2026-11-01T00:00:00Z")
    completed = run("review", "welt.ltd", "open", THREADAUDIT_NOW="2026-11-02T00:00:00Z")
    assert (completed.code, completed.err) == (0, "welt[.]ltd: open.\n")
    with closing(sqlite3.connect(run.folder / "threadaudit.db")) as connection:
        rows = connection.execute("SELECT host, decision, reviewer, note, decided_at FROM reviews ORDER BY id").fetchall()
    assert rows == [
        ("welt.ltd", "confirmed", "Ada", "clone", "2026-11-01T00:00:00.000Z"),
        ("welt.ltd", "open", "", "", "2026-11-02T00:00:00.000Z"),
    ]


def test_wrong_feeds_the_allow_list_on_request_only(run: Runner) -> None:
    """Without --allow the rules still accuse; with it the host and what lies below it pass."""
    assert "--allow adds it to allow.txt" in run("review", "welt.ltd", "wrong").err
    assert run("review", "nosuch.ltd", "wrong").err == "nosuch[.]ltd: wrong.\n", "no rule accuses it"
    assert run("judge", "welt.ltd").code == 1
    assert "added to allow.txt" in run("review", "welt.ltd", "wrong", "--allow", "--by", "Ada\n# Lovelace").err
    (line,) = (run.folder / "allow.txt").read_text().splitlines()
    assert line.startswith("welt.ltd  # Ada # Lovelace 20")
    judged = [json.loads(line) for line in run("judge", "--format", "jsonl", "welt.ltd", "www.welt.ltd").out.splitlines()]
    assert [(one["verdict"], one["findings"][0]["technique"]) for one in judged] == [("unrelated", "allowed")] * 2
    assert "already in" in run("review", "welt.ltd", "wrong", "--allow").err


def test_allow_goes_with_wrong(run: Runner) -> None:
    """Another decision clears nothing."""
    completed = run("review", "welt.ltd", "confirmed", "--allow")
    assert (completed.code, completed.err) == (2, "threadaudit review: --allow goes with the decision wrong\n")


def test_a_list_of_your_own_stays_as_it_is(run: Runner) -> None:
    """Remarks, order and other hosts are kept, and the setting names the file."""
    (run.folder / "config.toml").write_text('[judge]\nallow_list = "cleared.txt"\n')
    (run.folder / "cleared.txt").write_text("# ours\n\nspiegel.ltd # partner")
    run("review", "welt.ltd", "wrong", "--allow")
    assert (run.folder / "cleared.txt").read_text().splitlines()[:3] == ["# ours", "", "spiegel.ltd # partner"]
    assert run("judge", "spiegel.ltd", "welt.ltd").code == 0


def test_a_bad_line_is_named(run: Runner) -> None:
    """A list that cannot be meant stops the work, with its line."""
    (run.folder / "allow.txt").write_text("welt.ltd\n..\n")
    completed = run("judge", "welt.ltd")
    assert (completed.code, completed.err) == (2, "allow.txt, line 2: '..' is no host\n")


def test_several_may_allow_at_once(run: Runner) -> None:
    """No decision is lost where two people save at the same moment."""
    names = [f"welt{number}.example" for number in range(6)]
    script = (
        "import sys; from pathlib import Path; from threadaudit.own_officials import allow_host; allow_host(Path('allow.txt'), sys.argv[1])"
    )
    processes = [subprocess.Popen([sys.executable, "-c", script, name], cwd=run.folder) for name in names]
    assert [process.wait(60) for process in processes] == [0] * 6
    assert sorted((run.folder / "allow.txt").read_text().split()) == names


def test_an_audit_shows_decisions_beside_verdicts(run: Runner) -> None:
    """The newest one, in text, Markdown and JSON; without a database there is none."""
    run("review", "welt.ltd", "confirmed", "--by", "Ada", "--note", "see https://evil.example/x", THREADAUDIT_NOW="2026-11-01T00:00:00Z")
    shown = "reviewed 2026-11-01 00:00:00 UTC: confirmed by Ada: see hxxps://evil[.]example/x"
    assert shown in run("audit", stdin="https://welt.ltd/").out
    assert shown.replace("[.]", "\\[.\\]") in run("audit", "--format", "markdown", stdin="https://welt.ltd/").out
    (document,) = json.loads(run("audit", "--format", "json", stdin="https://welt.ltd/").out)["documents"]
    assert [(one["host"], one["decision"]) for one in document["reviews"]] == [("welt.ltd", "confirmed")]
    assert "reviewed" not in run("audit", "--db", "-", stdin="https://welt.ltd/").out
