"""All cores of this machine: worker processes that judge shards, each told the officials once; one that dies takes no shard with it."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait

from threadaudit.errors import ThreadAuditError
from threadaudit.pipeline.scanning.work import Answer, Setup, Worker, in_order, lost
from threadaudit.readers.names.records import Shard

_AHEAD = 4
"""So many shards a worker may be judged before an earlier one is done; they are held in memory."""
_DEATHS = 2
"""A shard that so many workers died of is given up."""
_READY = "ready"


def in_processes(setup: Setup, shards: Iterable[Shard], jobs: int) -> Iterator[tuple[Shard, Answer]]:
    """Judge shards in worker processes, and give the answers in the order of the shards."""
    pool = _Pool(setup, jobs)
    try:
        yield from pool.answers(iter(shards))
    finally:
        pool.stop()


class _Process:
    """A worker process, and the shard that it has."""

    def __init__(self, setup: Setup) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self.is_ready = False
        self.shard: Shard | None = None
        self.process = context.Process(target=serve, args=(other, setup), daemon=True)
        with _deaf_to_ctrl_c():
            self.process.start()
        other.close()

    def take(self, shard: Shard) -> bool:
        """Hand over a shard; say whether the worker was there to take it."""
        self.shard = shard
        with suppress(OSError):
            self.pipe.send(shard)
            return True
        return False

    def stop(self) -> None:
        """End the process."""
        self.pipe.close()
        self.process.terminate()
        self.process.join()
        self.process.close()


class _Pool:
    """The worker processes, the shards that wait to be judged again, and the answers that wait for an earlier one."""

    def __init__(self, setup: Setup, jobs: int) -> None:
        self._setup = setup
        self._workers = [_Process(setup) for _ in range(jobs)]
        self._again: deque[Shard] = deque()
        self._deaths: dict[int, int] = {}
        self._answers: dict[int, tuple[Shard, Answer]] = {}
        self._still_births = 0

    def answers(self, shards: Iterator[Shard]) -> Iterator[tuple[Shard, Answer]]:
        """Give the answers in the order of the shards."""
        due = given = 0
        is_open = True
        while is_open or given > due:
            for worker in self._workers:
                if not worker.is_ready or worker.shard is not None:
                    continue
                shard = self._again.popleft() if self._again else None
                if shard is None and is_open and given - due < _AHEAD * len(self._workers):
                    shard = next(shards, None)
                    is_open, given = shard is not None, given + (shard is not None)
                if shard is not None and not worker.take(shard):
                    self._bury(worker)
            if not is_open and given == due:
                return
            self._listen()
            for answered in in_order(self._answers, due):
                due += 1
                yield answered

    def _listen(self) -> None:
        """Wait until a worker says something or dies."""
        by_pipe: dict[object, _Process] = {worker.pipe: worker for worker in self._workers}
        for pipe in wait(list(by_pipe)):  # type: ignore[arg-type]
            worker = by_pipe[pipe]
            try:
                said = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if isinstance(said, Answer) and worker.shard is not None:
                self._answers[worker.shard.number] = worker.shard, said
                worker.shard = None
            else:
                worker.is_ready, self._still_births = True, 0

    def _bury(self, worker: _Process) -> None:
        """Put another worker in the place of a dead one, and have its shard judged again, but not for ever."""
        self._workers.remove(worker)
        worker.process.join(1)
        code = worker.process.exitcode
        worker.stop()
        if not worker.is_ready:
            self._still_births += 1
            if self._still_births > len(self._workers) + 1:
                raise ThreadAuditError(f"the workers cannot be started (exit code {code}); is there enough memory? --jobs 1 needs less")
        if (shard := worker.shard) is not None:
            deaths = self._deaths[shard.number] = self._deaths.get(shard.number, 0) + 1
            if deaths < _DEATHS:
                self._again.append(shard)
            else:
                self._answers[shard.number] = shard, lost(shard, f"{deaths} workers died of these lines (exit code {code})")
        self._workers.append(_Process(self._setup))

    def stop(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.stop()


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Have a process that is started here ignore Ctrl-C, from its first moment: who started it ends it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def serve(pipe: Connection, setup: Setup) -> None:
    """Judge shards until nobody asks any more: the life of a worker process."""
    worker = Worker(setup)
    gc.freeze()  # The judge stays as it is, and verdicts hold no circles: looking for garbage after each shard saves a tenth.
    gc.disable()
    with suppress(EOFError, OSError):
        pipe.send(_READY)
        while True:
            pipe.send(answer(worker, pipe.recv()))
            gc.collect()


def answer(worker: Worker, shard: Shard) -> Answer:
    """Judge a shard; a fault of the program costs these lines alone."""
    try:
        return worker(shard)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told, and the other shards go on
        return lost(shard, f"a fault of the program, please report it: {type(error).__name__}: {error}")
