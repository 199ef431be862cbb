"""Worker processes: order, and workers that die."""

from __future__ import annotations

import io
import multiprocessing
import os
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from threadaudit.errors import InputError, ThreadAuditError
from threadaudit.pipeline.scanning import Order, Scan, cluster
from threadaudit.pipeline.scanning.journal import Entry, Journal
from threadaudit.pipeline.scanning.output import Lines, Parquet, encode
from threadaudit.pipeline.scanning.pool import in_processes
from threadaudit.pipeline.scanning.work import Setup, Tally
from threadaudit.readers.names.records import BadLine, Position, Shard
from threadaudit.records import Assessment, Official, Verdict

SETUP = Setup((Official("welt.de"), Official("spiegel.de")), 60, (), "jsonl", everything=False, returns_hits=False)


def shard(number: int, data: bytes) -> Shard:
    """Return a shard of ten lines."""
    return Shard(number, "list", "names", data, 1 + 10 * number, (), (), Position(0, 0, 11 + 10 * number, "names"))


class Deadly(Shard):
    """A shard that ends whoever unpacks it."""

    def __reduce__(self) -> tuple[object, ...]:
        """Say how this is unpacked."""
        return os._exit, (9,)


def rows(number: int) -> bytes:
    """Return the lines of a shard, with one hit."""
    return b"nothing-here.test\n" * 9 + b"s%d.welt.ltd\n" % number


def inputs(body: bytes) -> list[bytes]:
    """Return the names that rows are about."""
    return [line.split(b'"')[3] for line in body.splitlines()]


def test_answers_come_in_order_whoever_dies() -> None:
    """A worker that is killed takes nothing with it: its shard is judged again."""
    found = []
    for at, (done, answer) in enumerate(in_processes(SETUP, (shard(number, rows(number)) for number in range(30)), 2)):
        if at in (3, 11):
            multiprocessing.active_children()[0].kill()
        assert done.number == at
        assert answer.bad == ()
        found += inputs(answer.body)
    assert found == [b"s%d.welt.ltd" % number for number in range(30)]
    assert multiprocessing.active_children() == []


def test_a_shard_that_two_workers_died_of_is_bad_and_the_rest_is_judged() -> None:
    """Lines that nobody survives are told by their numbers."""
    shards = [shard(0, rows(0)), Deadly(1, "list", "names", rows(1), 11, (), (), Position(0, 0, 21)), shard(2, rows(2))]
    answers = [answer for _, answer in in_processes(SETUP, shards, 2)]
    assert [inputs(answer.body) for answer in answers] == [[b"s0.welt.ltd"], [], [b"s2.welt.ltd"]]
    assert answers[1].bad == (BadLine("list", 11, "2 workers died of these lines (exit code 9)", 10),)
    assert answers[1].tally == Tally(unread=10)


def test_whoever_stops_listening_leaves_no_worker_behind() -> None:
    """Ctrl-C ends all processes."""
    answers = in_processes(SETUP, (shard(number, rows(number)) for number in range(100)), 2)
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


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


class EmptyCluster:
    """A cluster that all workers have left, and a task that waits there for ever."""

    status = "pending"

    def result(self, timeout: float) -> None:
        """Say that there is no answer yet."""
        raise TimeoutError(timeout)

    def nthreads(self) -> dict[str, int]:
        """Say that there is no worker."""
        return {}

    def release(self) -> None:
        """Forget the task."""


def test_a_cluster_without_workers_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while it is told, and that the scan can go on."""
    monkeypatch.setattr(cluster, "_NO_WORKER_SECONDS", 0)
    empty: Any = EmptyCluster()
    with pytest.raises(InputError, match="the Dask cluster has had no worker for 0 s; --resume goes on"):
        cluster._result(empty, shard(0, b""), empty)
