"""Databases of every released step are brought up to date, and lose nothing.

The samples are dumps of what each version wrote; a step that is released gets one, and none is ever made again.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from threadaudit.store import open_store, schema

SAMPLES = sorted((Path(__file__).parent / "databases").glob("*.sql"))


def load(sample: Path, path: Path) -> None:
    """Make a database of a dump."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sample.read_text("utf-8"))


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table that is plain."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'").fetchall()
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for (name,) in found}  # noqa: S608


def test_there_is_a_sample_of_each_of_the_first_steps() -> None:
    """A step has a sample of the same number."""
    numbers = [sample.stem for sample in SAMPLES]
    assert numbers == [name[:4] for name in sorted(schema.names())][: len(numbers)]
    assert len(numbers) >= 3


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_an_old_database_is_brought_up_to_date(sample: Path, tmp_path: Path) -> None:
    """Every row is there afterwards, as it was; every step is taken; and the words of posts can be searched."""
    path = tmp_path / "old.db"
    load(sample, path)
    before = rows(path)
    assert sum(map(len, before.values())) > 10
    with open_store(path) as store:
        assert {step.name for step in schema.steps().applied(store.database)} == schema.names()
        with store.reading() as connection:
            found = connection.execute("SELECT rowid FROM posts_fts WHERE posts_fts MATCH 'uber'").fetchall()
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    after = rows(path)
    assert found == [(1,)]
    assert {name: after[name] for name in before} == before
    assert {"observations", "watches", "reviews", "latest_reviews"} <= tables


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_brought_up_to_date_it_is_as_one_that_was_new(sample: Path, tmp_path: Path) -> None:
    """The tables, views and indexes are those of a new database, word by word."""

    def schema_of(path: Path) -> list[tuple[str, str]]:
        with closing(sqlite3.connect(path)) as connection:
            return sorted(
                connection.execute("SELECT name, trim(sql) FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'posts_fts_%'")
            )

    load(sample, tmp_path / "old.db")
    for name in ("old.db", "new.db"):
        open_store(tmp_path / name).close()
    assert schema_of(tmp_path / "old.db") == schema_of(tmp_path / "new.db")


def test_sqlite_utils_finds_every_step_taken(tmp_path: Path) -> None:
    """What this program takes by itself is, word by word, what sqlite-utils makes of the same steps, and it has none left to take."""
    by_library = Database(memory=True)
    schema.steps().apply(by_library)
    question = "SELECT name, sql FROM sqlite_master ORDER BY name"
    taken = "SELECT id, migration_set, name FROM _sqlite_migrations"
    with open_store(tmp_path / "new.db") as store:
        assert schema.steps().pending(store.database) == []
        for asked in (question, taken):
            assert store.connection.execute(asked).fetchall() == by_library.execute(asked).fetchall()
    by_library.close()
