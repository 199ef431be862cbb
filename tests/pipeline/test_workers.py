"""Worker processes: order, and workers that die."""

from __future__ import annotations

import multiprocessing
import os
from typing import Any

import pytest

from threadaudit.errors import InputError
from threadaudit.pipeline.scanning.work import Setup, Tally
from threadaudit.pipeline.workers import cluster
from threadaudit.pipeline.workers.processes import in_processes
from threadaudit.readers.names.records import BadLine, Position, Shard
from threadaudit.records import Official

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
    assert answers[1].bad == (BadLine("list", 11, "2 workers died of it (exit code 9)", 10),)
    assert answers[1].tally == Tally(unread=10)


def test_whoever_stops_listening_leaves_no_worker_behind() -> None:
    """Ctrl-C ends all processes."""
    answers = in_processes(SETUP, (shard(number, rows(number)) for number in range(100)), 2)
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


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
    with pytest.raises(InputError, match="the Dask cluster has had no worker for 0 s"):
        cluster._result(empty, SETUP, shard(0, b""), empty)
