"""Much work, cut into tasks: done by processes of this machine or by a Dask cluster, with the answers in the order of the tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from threadaudit.errors import InputError
from threadaudit.pipeline.workers.job import AnswerT, Job, TaskT, cores

ENGINES = ("cores", "dask")
"""Who can do the work: the processors of this machine, or a Dask cluster."""


@dataclass(frozen=True, slots=True)
class Means:
    """Who does the work."""

    jobs: int | None = None
    """How many workers; None for one a processor."""
    engine: str = "cores"
    """One of the engines."""
    scheduler: str | None = None
    """The address of a Dask scheduler; None for a cluster on this machine."""


def answers(job: Job[TaskT, AnswerT], tasks: Iterable[TaskT], means: Means) -> Iterator[tuple[TaskT, AnswerT]]:
    """Do tasks, and give each with its answer, in order; raise InputError where the cluster cannot be had."""
    jobs = means.jobs or cores()
    if means.engine == "dask":
        try:
            from threadaudit.pipeline.workers.cluster import on_cluster
        except ImportError as error:
            raise InputError("--engine dask needs the extra `scale`: pip install 'threadaudit[scale]'") from error
        return on_cluster(job, tasks, jobs, means.scheduler)
    from threadaudit.pipeline.workers.processes import in_processes

    return in_processes(job, tasks, jobs)
