"""Questions over TLS (DoT) and HTTPS (DoH): each a task of its own, to one resolver after the other."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from threadaudit.probes.probe import DnsReply, ProbeFailure
from threadaudit.probes.resolver.careful import read
from threadaudit.probes.resolver.flight import FAILED, Done, Errands, Flight, is_over, reply_to
from threadaudit.probes.resolver.message import Answer, query_of
from threadaudit.records import Outcome


@dataclass(frozen=True, slots=True)
class Place:
    """A resolver, and the way to it."""

    name: str
    """Its address or URL."""
    ask: Callable[[bytes, bytes], Awaitable[bytes]]
    """Takes a message and the question's bytes in it; returns the answer's bytes or raises ProbeFailure."""


class InTurn:
    """All questions that are on their way to some resolvers over connections."""

    def __init__(self, places: Sequence[Place], seconds: float, attempts: int, let_go: Callable[[], Awaitable[None]]) -> None:
        """Say whom to ask, how long an attempt may take, how often to ask, and how to close the connections."""
        self._places = places
        self._seconds = seconds
        self._attempts = attempts
        self._let_go = let_go
        self._first = 0  # the resolver that is asked first: the last one that answered after another had not
        self._errands = Errands()

    def send(self, flight: Flight) -> None:
        """Send a question."""
        self._errands.start(flight, self._carry(flight))

    def forget(self, flight: Flight) -> None:
        """Take back a question; its answer is not waited for."""
        self._errands.forget(flight)

    def forget_all(self, done: Done) -> None:
        """Take back all questions whose replies would go to one place."""
        self._errands.forget_all(done)

    async def close(self) -> None:
        """Let the connections go; whatever is in flight is unanswered."""
        await self._errands.close()
        await self._let_go()

    async def _carry(self, flight: Flight) -> None:
        first = self._first
        while True:
            flight.server = (first + flight.tries) % len(self._places)
            flight.tries += 1
            reply = await self._try(flight, self._places[flight.server])
            if reply.outcome not in FAILED:
                self._first = flight.server
                flight.done(reply)
                return
            if is_over(flight, reply, self._attempts, len(self._places)):
                flight.done(flight.failure or reply)
                return

    async def _try(self, flight: Flight, place: Place) -> DnsReply:
        flight.query = query_of(secrets.randbits(16), flight.question)
        packet = b""
        try:
            async with self._errands.room, asyncio.timeout(self._seconds):
                packet = await place.ask(flight.query, flight.question)
        except TimeoutError:
            answer = Answer(Outcome.TIMEOUT)
        except ProbeFailure as failure:
            answer = Answer(failure.outcome)
        else:
            answer = read(packet, flight.question, flight.name, flight.number)
        return reply_to(flight, answer, place.name, packet)
