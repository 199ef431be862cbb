"""A scan's journal and output: what is written outlasts a stop, and is written once."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pyarrow import parquet

from threadaudit.errors import InputError, ThreadAuditError
from threadaudit.pipeline.scanning import Order, Scan
from threadaudit.pipeline.scanning.journal import Entry, Journal
from threadaudit.pipeline.scanning.output import Lines, Parquet, encode
from threadaudit.pipeline.scanning.work import Setup, Tally
from threadaudit.readers.names.records import Position
from threadaudit.records import Assessment, Official, Verdict

SETUP = Setup((Official("welt.de"), Official("spiegel.de")), 60, (), "jsonl", everything=False, returns_hits=False)


def test_a_journal_gives_back_what_was_written(tmp_path: Path) -> None:
    """How far a scan has come is read as it was written; another scan's journal is refused."""
    entry = Entry(Position(1, 20, 3, "zone", ("com", "com"), 7), Tally(names=5, lookalikes=1), 30, 4, 2, ("list: line 1: bad",))
    Journal(tmp_path / "journal", {"rules": "1", "lists": [("a", 1)]}).write(entry)
    assert Journal(tmp_path / "journal", {"rules": "1", "lists": [("a", 1)]}).read() == entry
    assert Journal(tmp_path / "none", {}).read() is None
    with pytest.raises(InputError, match="that scan had other rules; give the same ones, or start it anew with --overwrite"):
        Journal(tmp_path / "journal", {"rules": "2", "lists": [("a", 1)]}).read()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"version": 1}', '{"version": 1, "scan": {}, "entry": {"tally": 3}}'])
def test_a_journal_that_cannot_be_read_is_told(content: str, tmp_path: Path) -> None:
    """A scan does not begin anew by itself where it might lose rows."""
    (tmp_path / "journal").write_text(content)
    with pytest.raises(InputError, match="start the scan anew with --overwrite"):
        Journal(tmp_path / "journal", {}).read()


def test_rows_are_cut_back_to_what_the_journal_knows(tmp_path: Path) -> None:
    """What was written after the journal is written once more, not twice; a file that has lost rows is refused."""
    path = tmp_path / "rows"
    path.write_bytes(b"known\nunknown\nhal")
    lines = Lines(path, 6)
    lines.write(b"next\n")
    assert lines.settle(at_once=True) == 11
    lines.close()
    assert path.read_bytes() == b"known\nnext\n"
    with pytest.raises(InputError, match="is shorter than it was"):
        Lines(path, 12)


def test_parts_are_cut_back_to_what_the_journal_knows_and_joined(tmp_path: Path) -> None:
    """A part that the journal does not know of is written once more, not twice; killed while or after it joins, it joins again."""
    path = tmp_path / "rows.parquet"
    assessments = [Assessment(f"{name}.test", None, Verdict.INVALID, None, 0, ()) for name in "abc"]
    bodies = [encode([one], "parquet") for one in assessments]
    first = Parquet(path, None, partitioned=False)
    for known, body in enumerate(bodies[:2], start=1):
        first.write(body)
        assert first.settle(at_once=True) == known
    for _ in range(2):
        second = Parquet(path, 1, partitioned=False)
        second.write(bodies[2])
        second.settle(at_once=True)
        second.finish()
    assert parquet.read_table(path).column("input").to_pylist() == ["a.test", "c.test"]


def no_failure(error: ThreadAuditError) -> None:
    """Raise what would be told."""
    raise error


def test_parts_that_a_killed_scan_left_behind_are_removed(tmp_path: Path) -> None:
    """They are in the file already; the file stays as it is."""
    path, parts = tmp_path / "rows.parquet", tmp_path / "rows.parquet.parts"
    (tmp_path / "names").write_text("")
    order = Order((str(tmp_path / "names"),), SETUP.officials, 60, out=path, resumes=True)
    assert list(Scan(order, io.BytesIO(), fail=no_failure)) == []
    written = path.read_bytes()
    parts.mkdir()
    (parts / "part-00000.parquet").write_bytes(b"")
    assert list(Scan(order, io.BytesIO(), fail=no_failure)) == []
    assert (path.read_bytes(), parts.exists()) == (written, False)
