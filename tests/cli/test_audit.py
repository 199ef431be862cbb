"""The main job: from a pasted text to a recorded verdict."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.running import Runner

LOOKALIKE_TEXT = "Ein Klon von welt.de steht auf 𝐰𝐞𝐥𝐭.𝐝𝐞.example.com. Bitte nicht öffnen.\n"


def opened(database: Path) -> closing[sqlite3.Connection]:
    """Open a database, to be closed at the end of the block; each statement is a transaction of its own."""
    return closing(sqlite3.connect(database, isolation_level=None))


def counts(database: Path) -> dict[str, int]:
    """Return how many rows each table has."""
    with opened(database) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        shown = [name for name in names if not name.startswith(("sqlite_", "_")) and "_fts" not in name]
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in shown}  # noqa: S608


def test_the_seed_names_the_clone(run: Runner, seed_path: Path) -> None:
    """The real thread gives exit code 1 and says who is imitated, how, and where it stands."""
    completed = run("audit", seed_path)
    assert completed.code == 1
    assert "6 threads, 38 posts" in completed.out
    assert "LOOKALIKE  welt[.]ltd  of welt.de" in completed.out
    assert "welt[.]ltd has the same name as the official welt.de under another suffix, .ltd." in completed.out
    assert "thread 6, post 2, line 159" in completed.out
    assert "welt.ltd" not in completed.out
    assert completed.err == "Run 1 in threadaudit.db.\n"


def test_the_same_text_again_adds_a_run_and_nothing_else(run: Runner, seed_path: Path, tmp_path: Path) -> None:
    """However often and under whatever name a text is audited, the database holds it once."""
    run("audit", seed_path)
    first = counts(tmp_path / "threadaudit.db")
    copy = tmp_path / "another name.txt"
    shutil.copy(seed_path, copy)
    again = run("audit", copy, seed_path)
    assert again.err == "Run 2 in threadaudit.db: nothing in it is new.\n"
    assert counts(tmp_path / "threadaudit.db") == {**first, "runs": first["runs"] + 1}


def test_nothing_is_recorded_for_a_dash(run: Runner, tmp_path: Path) -> None:
    """`--db -` leaves no file behind."""
    assert run("audit", "--db", "-", "-", stdin=LOOKALIKE_TEXT).code == 1
    assert list(tmp_path.iterdir()) == []


def test_several_files_are_one_run(run: Runner, tmp_path: Path) -> None:
    """Each file gets its report, all of them one run."""
    for name, text in (("a.txt", LOOKALIKE_TEXT), ("b.txt", "Nichts zu sehen.\n")):
        (tmp_path / name).write_text(text)
    completed = run("audit", "--format", "json", "a.txt", "b.txt")
    documents = json.loads(completed.out)["documents"]
    assert [document["name"] for document in documents] == ["a.txt", "b.txt"]
    assert [document["run"]["id"] for document in documents] == [1, 1]
    assert completed.code == 1


def test_a_bad_file_among_good_ones_is_told_and_the_rest_is_done(run: Runner, tmp_path: Path) -> None:
    """The good files are audited and recorded; exit code 2 says that something was not."""
    (tmp_path / "good.txt").write_text(LOOKALIKE_TEXT)
    (tmp_path / "empty.txt").write_text("")
    completed = run("audit", "none.txt", "good.txt", "empty.txt")
    assert completed.code == 2
    assert completed.err.splitlines() == [
        "none.txt: no such file",
        "empty.txt: is empty",
        "Run 1 in threadaudit.db.",
    ]
    assert "LOOKALIKE  welt[.]de[.]example[.]com" in completed.out
    assert counts(tmp_path / "threadaudit.db")["sources"] == 1


def test_fifty_megabytes_are_refused_in_one_line(run: Runner, tmp_path: Path) -> None:
    """A text beyond the limit is refused before any work is done, and the line names the setting."""
    (tmp_path / "huge.txt").write_bytes(b"Wort 1/2\n" * (50_000_000 // 9))
    completed = run("audit", "huge.txt")
    assert (completed.code, completed.out) == (2, "")
    assert completed.err == "huge.txt: more than 32 MiB of text (max_megabytes in [input] of config.toml allows more)\n"


def test_bytes_that_are_no_utf8_are_told_and_the_work_goes_on(run: Runner) -> None:
    """One broken byte costs a note, not the audit."""
    completed = run("audit", "--db", "-", "-", stdin=b"gr\xfcn: https://welt.invalid\n")
    assert completed.code == 1
    assert completed.err == "standard input: not UTF-8 throughout: unreadable bytes were replaced by \ufffd, the first at byte 2, line 1\n"


def test_short_links_alone_are_not_called_clean(run: Runner) -> None:
    """A text whose short link was not followed gives 3, one without any link 0."""
    completed = run("audit", "--db", "-", "-", stdin="Lest https://t.co/abcdefghij bitte.\n")
    assert completed.code == 3
    assert "unknown    t[.]co  a short link, not followed offline" in completed.out
    assert run("audit", "--db", "-", "-", stdin="Kein Link.\n").code == 0


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"Dear diary, this is no database at all, but a text.\n" * 100, "other.db"),
        (b"", None),
    ],
)
def test_a_file_that_is_no_database_is_left_alone(run: Runner, tmp_path: Path, content: bytes, reason: str | None) -> None:
    """A foreign file is refused in one line and not changed; an empty one is taken."""
    path = tmp_path / "other.db"
    path.write_bytes(content)
    completed = run("audit", "--db", "other.db", "-", stdin=LOOKALIKE_TEXT)
    if reason is None:
        assert completed.code == 1
    else:
        assert (completed.code, completed.out, completed.err.count("\n")) == (2, "", 1)
        assert completed.err.startswith(reason)
        assert path.read_bytes() == content


def test_a_foreign_sqlite_file_is_left_alone(run: Runner, tmp_path: Path) -> None:
    """Another program's database is refused in one line and not changed."""
    path = tmp_path / "theirs.db"
    with opened(path) as connection:
        connection.execute("CREATE TABLE runs (id INTEGER PRIMARY KEY, shoes TEXT)")
    before = path.read_bytes()
    completed = run("audit", "--db", "theirs.db", "-", stdin=LOOKALIKE_TEXT)
    assert (completed.code, completed.out, completed.err.count("\n")) == (2, "", 1)
    assert path.read_bytes() == before


@pytest.mark.parametrize("format_name", ["text", "json", "jsonl", "csv", "markdown"])
def test_hostile_text_is_harmless_in_every_format(run: Runner, format_name: str) -> None:
    """Terminal commands, reversed reading and formulas in a text reach no output unescaped."""
    hostile = "=HYPERLINK(1)\x1b[31m \u202eed.tlew\u202c <img src=x> 1/2\n+cmd|x https://welt.invalid/\x1b]8;;x\x07 2/2\n"
    for command in ("audit", "threads", "links"):
        options = ["--db", "-"] if command == "audit" else []
        completed = run(command, *options, "--format", format_name, "-", stdin=hostile)
        printed = completed.out + completed.err
        assert completed.code in (0, 1), completed.err
        assert not set(printed) & set("\x1b\x07\u202e\u202c\r" if format_name != "csv" else "\x1b\x07\u202e\u202c")
        if format_name == "csv":
            assert not any(line.startswith(("=", "+")) for line in printed.replace('"', "").replace(",", "\n").splitlines())
        if format_name == "markdown":
            assert "<img" not in printed.replace(r"\<img", "")
        if format_name in ("text", "markdown"):
            assert "https://welt.invalid" not in printed


def test_a_call_without_a_readable_text_leaves_nothing_behind(run: Runner, tmp_path: Path) -> None:
    """Where no file can be read, no database is made."""
    assert run("audit", "none.txt").code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_newer_database_is_left_alone(run: Runner, tmp_path: Path) -> None:
    """A database that a later version has changed is refused in one line and not changed."""
    run("audit", "-", stdin=LOOKALIKE_TEXT)
    path = tmp_path / "threadaudit.db"
    with opened(path) as connection:
        connection.execute("UPDATE _sqlite_migrations SET name = name || '_of_tomorrow'")
    before = counts(path)
    completed = run("audit", "-", stdin=LOOKALIKE_TEXT)
    assert (completed.code, completed.out, completed.err.count("\n")) == (2, "", 1)
    assert completed.err.startswith("threadaudit.db: ")
    assert counts(path) == before


def test_a_locked_database_is_named(run: Runner, tmp_path: Path) -> None:
    """Where another program writes for long, one line says so, and what was found is not recorded by half."""
    run("audit", "-", stdin="Nichts.\n")
    path = tmp_path / "threadaudit.db"
    before = counts(path)
    with opened(path) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        completed = run("audit", "-", stdin=LOOKALIKE_TEXT)
        connection.execute("ROLLBACK")
    assert completed.code == 2
    assert completed.err.startswith("threadaudit.db: ")
    assert completed.err.count("\n") == 1
    assert counts(path) == before


def test_another_threshold_is_another_verdict(run: Runner, tmp_path: Path) -> None:
    """Verdicts under other settings are kept beside the old ones, not taken for known."""
    run("audit", "-", stdin=LOOKALIKE_TEXT)
    (tmp_path / "config.toml").write_text("[judge]\nthreshold = 100\n")
    assert run("audit", "-", stdin=LOOKALIKE_TEXT).code == 0
    with opened(tmp_path / "threadaudit.db") as connection:
        query = "SELECT verdict FROM assessments WHERE host = 'welt.de.example.com' ORDER BY id"
        assert [verdict for (verdict,) in connection.execute(query)] == ["lookalike", "suspicious"]
