"""A Dask cluster: the job is sent once to each worker; Dask gives the tasks of a lost worker to others."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack
from threading import Lock
from time import monotonic
from typing import Any

from distributed import Client, Future, KilledWorker, LocalCluster, WorkerPlugin, get_worker

from threadaudit import judge as judging
from threadaudit._version import VERSION
from threadaudit.errors import InputError, ThreadAuditError
from threadaudit.pipeline.workers.job import AnswerT, Job, TaskT, guarded

_AHEAD = 4
"""So many tasks for each thread of the cluster are under way at once."""
_PLUGIN = "threadaudit"
_SECONDS = 30
"""So long a scheduler may take to answer."""
_LOOK_SECONDS = 5
"""After this time without an answer it is looked whether there are workers."""
_NO_WORKER_SECONDS = 120
"""So long a cluster may be without any worker: the time that a machine takes to come up again."""


class JobOnWorker(WorkerPlugin):
    """What each worker of the cluster holds: the job, which Dask sends it once, and what does it."""

    name = _PLUGIN

    def __init__(self, job: Job[Any, Any]) -> None:
        """Take the job, and remember which program and rules send it."""
        self._job = job
        self._version = VERSION, judging.RULESET
        self._ready: tuple[Callable[[Any], Any], Lock] | None = None

    def setup(self, worker: object) -> None:
        """Make ready, once a worker; refuse where the worker has other rules."""
        del worker
        if self._version != (VERSION, judging.RULESET):
            there, here = (f"threadaudit {version} with rules {rules}" for version, rules in ((VERSION, judging.RULESET), self._version))
            raise ThreadAuditError(f"a worker of the cluster has {there}, this machine {here}; install the same everywhere")
        self._ready = self._job.make(), Lock()

    def do(self, task: Any) -> Any:
        """Do a task, one at a time."""
        if self._ready is None:
            raise ThreadAuditError("the worker is not set up")
        do, lock = self._ready
        with lock:
            return guarded(self._job, do, task)


def do_on_worker(task: Any) -> Any:
    """Do a task of the job that the worker holds."""
    plugin = get_worker().plugins[_PLUGIN]
    if not isinstance(plugin, JobOnWorker):
        raise TypeError(f"{_PLUGIN} is {type(plugin)}")
    return plugin.do(task)


def on_cluster(job: Job[TaskT, AnswerT], tasks: Iterable[TaskT], jobs: int, scheduler: str | None) -> Iterator[tuple[TaskT, AnswerT]]:
    """Do tasks on a cluster, or on one that is made here where no scheduler is named; give the answers in the order of the tasks."""
    # That an answer is fetched anew from whoever is left is what Dask is for, and nothing that a user need read of.
    logging.getLogger("distributed.client").setLevel(logging.ERROR)
    with ExitStack() as stack:
        client = stack.enter_context(_connected(stack, scheduler, jobs))
        try:
            client.register_plugin(JobOnWorker(job), name=_PLUGIN)
            waiting: deque[tuple[TaskT, Future[AnswerT]]] = deque()
            for task in tasks:
                waiting.append((task, client.submit(do_on_worker, task, pure=False)))
                if len(waiting) >= _AHEAD * max(1, sum(client.nthreads().values())):
                    yield _result(client, job, *waiting.popleft())
            while waiting:
                yield _result(client, job, *waiting.popleft())
        except (OSError, CancelledError) as error:
            raise InputError(f"the Dask cluster is lost ({type(error).__name__} {error})") from error


def _connected(stack: ExitStack, scheduler: str | None, jobs: int) -> Client:
    """Connect to a scheduler, or to a cluster of processes on this machine."""
    try:
        if scheduler is not None:
            return Client(scheduler, timeout=_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
        cluster = LocalCluster(n_workers=jobs, threads_per_worker=1, processes=True, dashboard_address=None)  # type: ignore[no-untyped-call]
        return Client(stack.enter_context(cluster), set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise InputError(f"the Dask scheduler {scheduler or 'of this machine'} cannot be reached ({error})") from error


def _result(client: Client, job: Job[TaskT, AnswerT], task: TaskT, future: Future[AnswerT]) -> tuple[TaskT, AnswerT]:
    """Wait for a task; one that several workers died of is given up."""
    try:
        return task, _waited_for(client, future)
    except KilledWorker as error:
        return task, job.lost(task, f"workers of the cluster died of it ({error})")
    finally:
        future.release()  # type: ignore[no-untyped-call]


def _waited_for(client: Client, future: Future[AnswerT]) -> AnswerT:
    """Wait for an answer as long as there are workers, and not for ever where there are none."""
    seen = monotonic()
    while True:
        try:
            answered: AnswerT = future.result(timeout=_LOOK_SECONDS)
        except TimeoutError:
            if future.status == "error":
                raise  # the task's own, not ours
            if client.nthreads():  # type: ignore[no-untyped-call]
                seen = monotonic()
            elif monotonic() - seen >= _NO_WORKER_SECONDS:
                raise InputError(f"the Dask cluster has had no worker for {_NO_WORKER_SECONDS} s") from None
        else:
            return answered
