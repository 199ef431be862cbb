"""Much work, cut into tasks: done by processes of this machine or by a Dask cluster, with the answers in the order of the tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from threadaudit.errors import InputError
from threadaudit.pipeline.workers.job import AnswerT, Job, TaskT

ENGINES = ("cores", "dask")
"""Who can do the work: the processors of this machine, or a Dask cluster."""


def answers(
    job: Job[TaskT, AnswerT], tasks: Iterable[TaskT], *, jobs: int, engine: str = "cores", scheduler: str | None = None
) -> Iterator[tuple[TaskT, AnswerT]]:
    """Do tasks with so many workers, and give each with its answer, in order; raise InputError where the cluster cannot be had."""
    if engine == "dask":
        try:
            from threadaudit.pipeline.workers.cluster import on_cluster
        except ImportError as error:
            raise InputError("--engine dask needs the extra `scale`: pip install 'threadaudit[scale]'") from error
        return on_cluster(job, tasks, jobs, scheduler)
    from threadaudit.pipeline.workers.processes import in_processes

    return in_processes(job, tasks, jobs)
