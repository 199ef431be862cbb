"""What is done with tasks, wherever that is."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar


class Task(Protocol):
    """A piece of work that can be sent to another process."""

    @property
    def number(self) -> int:
        """Its place among all tasks, counted from 0."""
        ...


TaskT = TypeVar("TaskT", bound=Task)
AnswerT = TypeVar("AnswerT")
_TaskIn = TypeVar("_TaskIn", bound=Task, contravariant=True)
_AnswerOut = TypeVar("_AnswerOut", covariant=True)


class Job(Protocol[_TaskIn, _AnswerOut]):
    """All that whoever does the tasks has to know; it is sent once to each worker."""

    def make(self) -> Callable[[_TaskIn], _AnswerOut]:
        """Make ready what does the tasks, once a worker."""
        ...

    def lost(self, task: _TaskIn, reason: str, /) -> _AnswerOut:
        """Return the answer for a task that cannot be done."""
        ...


def guarded(job: Job[TaskT, AnswerT], do: Callable[[TaskT], AnswerT], task: TaskT) -> AnswerT:
    """Do a task; a fault of the program costs this task alone."""
    try:
        return do(task)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told, and the other tasks go on
        return job.lost(task, f"a fault of the program, please report it: {type(error).__name__}: {error}")


def in_order(answers: dict[int, tuple[TaskT, AnswerT]], first: int) -> Iterator[tuple[TaskT, AnswerT]]:
    """Give and forget the answers that follow each other from a number on."""
    while first in answers:
        yield answers.pop(first)
        first += 1


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
