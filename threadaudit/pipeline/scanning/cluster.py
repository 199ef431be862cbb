"""A Dask cluster: one task a shard, the officials sent once to each worker; Dask gives the tasks of a lost worker to others."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack
from threading import Lock
from time import monotonic

from distributed import Client, Future, KilledWorker, LocalCluster, WorkerPlugin, get_worker

from threadaudit import judge as judging
from threadaudit._version import VERSION
from threadaudit.errors import InputError, ThreadAuditError
from threadaudit.pipeline.scanning.pool import answer
from threadaudit.pipeline.scanning.work import Answer, Setup, Worker, lost
from threadaudit.readers.names.records import Shard

_AHEAD = 4
"""So many tasks for each thread of the cluster are under way at once."""
_PLUGIN = "threadaudit-scan"
_SECONDS = 30
"""So long a scheduler may take to answer."""
_LOOK_SECONDS = 5
"""After this time without an answer it is looked whether there are workers."""
_NO_WORKER_SECONDS = 120
"""So long a cluster may be without any worker: the time that a machine takes to come up again."""


class JudgeOnWorker(WorkerPlugin):
    """What each worker of the cluster holds: the setup, which Dask sends it once, and the judge that is made of it."""

    name = _PLUGIN

    def __init__(self, setup: Setup) -> None:
        """Take the setup, and remember which program and rules send it."""
        self._setup = setup
        self._version = VERSION, judging.RULESET
        self._ready: tuple[Worker, Lock] | None = None

    def setup(self, worker: object) -> None:
        """Make the judge, once a worker; refuse where the worker has other rules."""
        del worker
        if self._version != (VERSION, judging.RULESET):
            there, here = (f"threadaudit {version} with rules {rules}" for version, rules in ((VERSION, judging.RULESET), self._version))
            raise ThreadAuditError(f"a worker of the cluster has {there}, this machine {here}; install the same everywhere")
        self._ready = Worker(self._setup), Lock()

    def judge(self, shard: Shard) -> Answer:
        """Judge a shard, one at a time."""
        if self._ready is None:
            raise ThreadAuditError("the worker is not set up")
        worker, lock = self._ready
        with lock:
            return answer(worker, shard)


def judge_on_worker(shard: Shard) -> Answer:
    """Judge a shard: the task."""
    plugin = get_worker().plugins[_PLUGIN]
    if not isinstance(plugin, JudgeOnWorker):
        raise TypeError(f"{_PLUGIN} is {type(plugin)}")
    return plugin.judge(shard)


def on_cluster(setup: Setup, shards: Iterable[Shard], jobs: int, scheduler: str | None) -> Iterator[tuple[Shard, Answer]]:
    """Judge shards on a cluster, or on one that is made here where no scheduler is named; give the answers in the order of the shards."""
    with ExitStack() as stack:
        client = stack.enter_context(_connected(stack, scheduler, jobs))
        try:
            client.register_plugin(JudgeOnWorker(setup), name=_PLUGIN)
            waiting: deque[tuple[Shard, Future[Answer]]] = deque()
            for shard in shards:
                waiting.append((shard, client.submit(judge_on_worker, shard, pure=False)))
                if len(waiting) >= _AHEAD * max(1, sum(client.nthreads().values())):
                    yield _result(client, *waiting.popleft())
            while waiting:
                yield _result(client, *waiting.popleft())
        except (OSError, CancelledError) as error:
            raise InputError(f"the Dask cluster is lost ({type(error).__name__} {error}); --resume goes on with another") from error


def _connected(stack: ExitStack, scheduler: str | None, jobs: int) -> Client:
    """Connect to a scheduler, or to a cluster of processes on this machine."""
    try:
        if scheduler is not None:
            return Client(scheduler, timeout=_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
        cluster = LocalCluster(n_workers=jobs, threads_per_worker=1, processes=True, dashboard_address=None)  # type: ignore[no-untyped-call]
        return Client(stack.enter_context(cluster), set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise InputError(f"the Dask scheduler {scheduler or 'of this machine'} cannot be reached ({error})") from error


def _result(client: Client, shard: Shard, future: Future[Answer]) -> tuple[Shard, Answer]:
    """Wait for a task; a shard that several workers died of is given up."""
    try:
        return shard, _waited_for(client, future)
    except KilledWorker as error:
        return shard, lost(shard, f"workers of the cluster died of these lines ({error})")
    finally:
        future.release()  # type: ignore[no-untyped-call]


def _waited_for(client: Client, future: Future[Answer]) -> Answer:
    """Wait for an answer as long as there are workers, and not for ever where there are none."""
    seen = monotonic()
    while True:
        try:
            answered: Answer = future.result(timeout=_LOOK_SECONDS)
        except TimeoutError:
            if future.status == "error":
                raise  # the task's own, not ours
            if client.nthreads():  # type: ignore[no-untyped-call]
                seen = monotonic()
            elif monotonic() - seen >= _NO_WORKER_SECONDS:
                raise InputError(f"the Dask cluster has had no worker for {_NO_WORKER_SECONDS} s; --resume goes on") from None
        else:
            return answered
