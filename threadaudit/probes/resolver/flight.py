"""A question on its way, whatever carries it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from time import perf_counter

from threadaudit.probes.probe import DnsReply
from threadaudit.probes.resolver.message import Answer
from threadaudit.records import Outcome

FAILED = frozenset({Outcome.SERVER_FAILURE, Outcome.TIMEOUT, Outcome.REFUSED, Outcome.MALFORMED, Outcome.RATE_LIMITED})
"""The outcomes after which another resolver may know more."""
CONNECTIONS = 16
"""So many connections are used at once over TCP, TLS and HTTPS."""

Done = Callable[[DnsReply], None]
"""What is called with a reply, once."""


@dataclass(slots=True, eq=False)
class Flight:
    """One question on its way."""

    name: str
    """The name, in lower case without a final dot."""
    kind: str
    """The record type."""
    number: int
    """The record type's number."""
    question: bytes
    """The question's bytes."""
    done: Done
    """What is called with the reply."""
    started: float = field(default_factory=perf_counter)
    """When it was asked first."""
    deadline: float = 0.0
    """When this attempt is over, on the loop's clock."""
    tries: int = 0
    """How often it was sent."""
    refusals: int = 0
    """How often a resolver had nothing but a failure to say."""
    server: int = 0
    """The place of the resolver that was asked last."""
    key: int = -1
    """The socket and the number under which it flies; below 0 while it does not."""
    query: bytes = b""
    """The message as it was sent last."""
    extended: bool = True
    """Whether the question is sent with an extension (EDNS)."""
    failure: DnsReply | None = None
    """The most telling failure so far; None before there is one."""


def reply_to(flight: Flight, answer: Answer, server: str, packet: bytes) -> DnsReply:
    """Make the reply to a question."""
    outcome, records, chain, ttl = answer
    duration = perf_counter() - flight.started
    return DnsReply(flight.name, flight.kind, outcome, records, chain, ttl, packet, flight.query, server, duration)


def is_over(flight: Flight, reply: DnsReply, attempts: int, servers: int) -> bool:
    """Note a failure, and tell whether it is the last: after silence we ask as often as allowed, after words each resolver once."""
    if flight.failure is None or flight.failure.outcome is Outcome.TIMEOUT:
        flight.failure = reply
    flight.refusals += reply.outcome is not Outcome.TIMEOUT
    return flight.tries >= attempts or flight.refusals >= servers


class Errands:
    """The questions that need a task of their own, because they go over a connection."""

    def __init__(self) -> None:
        """Begin with none."""
        self.room = asyncio.Semaphore(CONNECTIONS)
        self._tasks: dict[Flight, asyncio.Task[None]] = {}

    def start(self, flight: Flight, work: Coroutine[None, None, None]) -> None:
        """Let a task do the work for a question."""
        self._tasks[flight] = task = asyncio.get_running_loop().create_task(work)
        task.add_done_callback(lambda _: self._ended(flight, task))

    def forget(self, flight: Flight) -> None:
        """Take back a question; one that has no task is none of ours."""
        if task := self._tasks.get(flight):
            task.cancel()

    def forget_all(self, done: Done) -> None:
        """Take back all questions whose replies would go to one place."""
        for flight in [flight for flight in self._tasks if flight.done == done]:
            self.forget(flight)

    async def close(self) -> None:
        """End all tasks; their questions count as unanswered."""
        tasks = dict(self._tasks)
        for task in tasks.values():
            task.cancel()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
        for flight, task in tasks.items():
            if task.cancelled():
                flight.done(reply_to(flight, Answer(Outcome.TIMEOUT), "", b""))
        self.room = asyncio.Semaphore(CONNECTIONS)  # the next question may come in another event loop

    def _ended(self, flight: Flight, task: asyncio.Task[None]) -> None:
        """Let nobody wait for a task that failed by a mistake of ours; the mistake is reported."""
        self._tasks.pop(flight, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            flight.done(reply_to(flight, Answer(Outcome.MALFORMED), "", b""))
            task.get_loop().call_exception_handler({"message": "a question over a connection failed", "exception": error, "task": task})
