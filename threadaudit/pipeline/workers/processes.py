"""All cores of this machine: worker processes, each told once what the job is; one that dies takes no task with it."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Generic

from threadaudit.errors import ThreadAuditError
from threadaudit.pipeline.workers.job import AnswerT, Job, TaskT, guarded, in_order

_AHEAD = 4
"""So many tasks a worker may be done before an earlier one is; their answers are held in memory."""
_DEATHS = 2
"""A task that so many workers died of is given up."""
_PATIENCE = 5.0
"""So long a process that is told to end may take for it, in seconds, before it is made to."""
_READY = "ready"


def in_processes(job: Job[TaskT, AnswerT], tasks: Iterable[TaskT], jobs: int) -> Iterator[tuple[TaskT, AnswerT]]:
    """Do tasks in worker processes, and give the answers in the order of the tasks."""
    pool = _Pool(job, jobs)
    try:
        yield from pool.answers(iter(tasks))
    finally:
        pool.stop()


class _Process(Generic[TaskT]):
    """A worker process, and the task that it has."""

    def __init__(self, job: Job[TaskT, Any]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self.is_ready = False
        self.task: TaskT | None = None
        self.process = context.Process(target=serve, args=(other, job), daemon=True)
        with _deaf_to_ctrl_c():
            self.process.start()
        other.close()

    def take(self, task: TaskT) -> bool:
        """Hand over a task; say whether the worker was there to take it."""
        self.task = task
        with suppress(OSError):
            self.pipe.send(task)
            return True
        return False

    def stop(self) -> None:
        """End the process."""
        self.pipe.close()
        self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()


class _Pool(Generic[TaskT, AnswerT]):
    """The worker processes, the tasks that wait to be done again, and the answers that wait for an earlier one."""

    def __init__(self, job: Job[TaskT, AnswerT], jobs: int) -> None:
        self._job = job
        self._workers = [_Process(job) for _ in range(jobs)]
        self._again: deque[TaskT] = deque()
        self._deaths: dict[int, int] = {}
        self._answers: dict[int, tuple[TaskT, AnswerT]] = {}
        self._still_births = 0

    def answers(self, tasks: Iterator[TaskT]) -> Iterator[tuple[TaskT, AnswerT]]:
        """Give the answers in the order of the tasks."""
        due = given = 0
        is_open = True
        while is_open or given > due:
            for worker in self._workers:
                if not worker.is_ready or worker.task is not None:
                    continue
                task = self._again.popleft() if self._again else None
                if task is None and is_open and given - due < _AHEAD * len(self._workers):
                    task = next(tasks, None)
                    is_open, given = task is not None, given + (task is not None)
                if task is not None and not worker.take(task):
                    self._bury(worker)
            if not is_open and given == due:
                return
            self._listen()
            for answered in in_order(self._answers, due):
                due += 1
                yield answered

    def _listen(self) -> None:
        """Wait until a worker says something or dies."""
        by_pipe: dict[object, _Process[TaskT]] = {worker.pipe: worker for worker in self._workers}
        for pipe in wait(list(by_pipe)):  # type: ignore[arg-type]
            worker = by_pipe[pipe]
            try:
                said = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if worker.is_ready and worker.task is not None:
                self._answers[worker.task.number] = worker.task, said
                worker.task = None
            else:
                worker.is_ready, self._still_births = True, 0

    def _bury(self, worker: _Process[TaskT]) -> None:
        """Put another worker in the place of a dead one, and have its task done again, but not for ever."""
        self._workers.remove(worker)
        worker.process.join(1)
        code = worker.process.exitcode
        worker.stop()
        if not worker.is_ready:
            self._still_births += 1
            if self._still_births > len(self._workers) + 1:
                raise ThreadAuditError(f"the workers cannot be started (exit code {code}); is there enough memory? --jobs 1 needs less")
        if (task := worker.task) is not None:
            deaths = self._deaths[task.number] = self._deaths.get(task.number, 0) + 1
            if deaths < _DEATHS:
                self._again.append(task)
            else:
                self._answers[task.number] = task, self._job.lost(task, f"{deaths} workers died of it (exit code {code})")
        self._workers.append(_Process(self._job))

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


def serve(pipe: Connection, job: Job[Any, Any]) -> None:
    """Do tasks until nobody asks any more: the life of a worker process."""
    do = job.make()
    gc.freeze()  # What is ready stays as it is, and answers hold no circles: looking for garbage after each task alone saves a tenth.
    gc.disable()
    with suppress(EOFError, OSError):
        pipe.send(_READY)
        while True:
            pipe.send(guarded(job, do, pipe.recv()))
            gc.collect()
