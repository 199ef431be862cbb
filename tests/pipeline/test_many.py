"""Very many texts: the same reports as of a few, in order, recorded as they come, whatever happens to some of them."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.store.store_samples import ask
from threadaudit.errors import ThreadAuditError
from threadaudit.pipeline import Judge, auditing, bundling, examine, record
from threadaudit.pipeline.bundling import first_bundle
from threadaudit.pipeline.finding import find_threads
from threadaudit.pipeline.many import audit_many, bundled
from threadaudit.pipeline.workers import Means
from threadaudit.records import AuditReport, Document
from threadaudit.store import open_store

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)
JUDGE = Judge(["welt.de", "bild.de"])
NUMBER = 60


@pytest.fixture(autouse=True)
def _small_bundles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make bundles so small that a few texts are many."""
    monkeypatch.setattr(bundling, "BUNDLE_CHARACTERS", 400)


def text(number: int) -> Document:
    """Return a text with a thread and two links; one host is in all texts, one in this alone."""
    words = f"Wer hat Brief {number} geschrieben?\n1/2\nSiehe https://welt.ltd/{number}\n2/2\nUnd https://blatt{number}.example/ auch.\n"
    return Document(f"{number}.txt", words, hashlib.sha256(words.encode()).hexdigest(), NOW)


def texts(number: int = NUMBER) -> Iterator[Document]:
    """Give so many texts."""
    return map(text, range(number))


def no_failure(error: ThreadAuditError) -> None:
    """Raise what would be told."""
    raise error


def clock() -> datetime:
    """Tell a time that stands still."""
    return NOW


def without_run(reports: object) -> list[AuditReport]:
    """Return reports as they are whichever run made them."""
    assert isinstance(reports, tuple | list | Iterator)
    return [replace(report, run=replace(report.run, id=None, finished_at=None), added=False) for report in reports]


def contents(path: Path) -> dict[object, object]:
    """Return the rows of every table, but for when the schema was made and how the search index is laid out."""
    names = ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE '%fts%'")
    return {name: ask(path, f"SELECT * FROM {name} ORDER BY 1, 2") for (name,) in names}  # noqa: S608 - the schema's own names


@pytest.mark.parametrize("means", [Means(jobs=1), Means(jobs=2), Means()], ids=["one", "two", "by itself"])
def test_many_texts_give_the_reports_that_few_give(means: Means) -> None:
    """Who does the work changes nothing in what comes of it, nor in its order."""
    found = audit_many(texts(), JUDGE, means=means, fail=no_failure, clock=clock)
    assert without_run(found) == without_run(examine(list(texts()), JUDGE, clock=clock))


def test_bundles_hold_all_texts_in_order() -> None:
    """No text is lost between bundles; a long one is a bundle of its own."""
    long = replace(text(7), text="lang " * 200)
    given = [*texts(7), long, *texts(3)]
    bundles = list(bundled(given))
    assert [document for bundle in bundles for document in bundle.documents] == given
    assert [bundle.number for bundle in bundles] == list(range(len(bundles)))
    assert all(sum(len(document.text) for document in bundle.documents[:-1]) < 400 for bundle in bundles)
    assert first_bundle([])[0] == ()


def test_texts_are_read_as_they_are_needed() -> None:
    """However many there are, a few bundles are in memory."""
    taken = 0

    def counted() -> Iterator[Document]:
        nonlocal taken
        for document in texts(100_000):
            taken += 1
            yield document

    found = audit_many(counted(), JUDGE, means=Means(jobs=1), fail=no_failure, clock=clock)
    for _ in range(10):
        next(found)
    assert taken < 20


def test_what_is_recorded_is_what_one_step_records(tmp_path: Path) -> None:
    """The database does not show in how many steps a run was recorded; what was new is said of each text."""
    given = [*texts(), *texts(5)]
    with open_store(tmp_path / "steps.db") as store:
        found = list(audit_many(given, JUDGE, store, means=Means(jobs=1), fail=no_failure, clock=clock))
    with open_store(tmp_path / "once.db") as store:
        expected = record(examine(given, JUDGE, clock=clock), JUDGE, store)
    assert [report.added for report in found] == [report.added for report in expected] == [True] * NUMBER + [False] * 5
    assert {report.run.id for report in found} == {1}
    assert contents(tmp_path / "steps.db") == contents(tmp_path / "once.db")
    assert ask(tmp_path / "steps.db", "SELECT count(*) FROM posts_fts WHERE posts_fts MATCH 'geschrieben'") == [(NUMBER,)]


def test_a_fault_of_the_program_costs_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its name and the fault are told; all others have their reports."""
    found_before = find_threads

    def stumbles(document: Document, *, limit: int) -> object:
        if document.name == "13.txt":
            raise ZeroDivisionError("by zero")
        return found_before(document, limit=limit)

    monkeypatch.setattr(auditing, "find_threads", stumbles)
    told: list[str] = []
    found = list(audit_many(texts(), JUDGE, means=Means(jobs=1), fail=lambda error: told.append(str(error)), clock=clock))
    assert [report.document.name for report in found] == [f"{number}.txt" for number in range(NUMBER) if number != 13]
    assert told == ["13.txt: could not be audited: a fault of the program, please report it: ZeroDivisionError: by zero"]


class Deadly(Document):
    """A text that ends whoever unpacks it."""

    def __reduce__(self) -> tuple[object, ...]:
        """Say how this is unpacked."""
        return os._exit, (9,)


def test_texts_that_workers_die_of_are_told_by_name() -> None:
    """A bundle that nobody survives is given up, and the rest is done."""
    given = list(texts())
    given[20] = Deadly("deadly.txt", "x" * 400, "0" * 64, NOW)
    told: list[str] = []
    found = list(audit_many(given, JUDGE, means=Means(jobs=2), fail=lambda error: told.append(str(error)), clock=clock))
    lost = [line.partition(":")[0] for line in told]
    assert "deadly.txt" in lost
    assert all(line.endswith(": could not be audited: 2 workers died of it (exit code 9)") for line in told)
    assert sorted([report.document.name for report in found] + lost) == sorted(document.name for document in given)


def test_a_database_that_takes_no_more_does_not_stop_the_audit(tmp_path: Path) -> None:
    """It is told once; all reports come, and what was recorded before stays."""
    told: list[str] = []
    with open_store(tmp_path / "full.db") as store:
        pages = store.database.execute("PRAGMA page_count").fetchone()[0]
        store.database.execute(f"PRAGMA max_page_count = {pages + 20}")
        found = list(audit_many(texts(400), JUDGE, store, means=Means(jobs=1), fail=lambda error: told.append(str(error)), clock=clock))
    assert len(found) == 400
    assert [line for line in told if "full" in line] == told[:1]
    with closing(sqlite3.connect(tmp_path / "full.db")) as connection:
        kept = connection.execute("SELECT count(*) FROM sources").fetchone()[0]
    assert 0 < kept < 400
    assert [report.added for report in found] == [True] * kept + [False] * (400 - kept)


def test_what_was_recorded_before_a_stop_stays_and_is_not_recorded_twice(tmp_path: Path) -> None:
    """A run that was stopped says what it read, and that it did not end; the next one adds what is missing."""
    path = tmp_path / "stopped.db"
    with open_store(path) as store:
        stopped = audit_many(texts(), JUDGE, store, means=Means(jobs=1), fail=no_failure, clock=clock)
        for _ in range(20):
            next(stopped)
        stopped.close()
        found = list(audit_many(texts(), JUDGE, store, means=Means(jobs=1), fail=no_failure, clock=clock))
    with closing(sqlite3.connect(path)) as connection:
        (first, second) = connection.execute("SELECT documents, finished_at FROM runs ORDER BY id").fetchall()
        assert connection.execute("SELECT count(*), count(DISTINCT source_sha256) FROM readings").fetchone() == (NUMBER, NUMBER)
    kept = first[0]
    assert 20 <= kept < NUMBER
    assert (first[1], second) == (None, (NUMBER, "2026-11-22T06:00:00.000Z"))
    assert [report.added for report in found] == [False] * kept + [True] * (NUMBER - kept)
