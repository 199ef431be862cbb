"""Questions over UDP, many in flight over few sockets.

Each question leaves under a random number through a random one of several connected sockets, whose ports the system chose at random; an
answer counts where the socket, the number, the question's bytes and the answer bit agree. What is not answered is sent again, under
another number, in turn to each of the resolvers.
"""

from __future__ import annotations

import asyncio
import os
import socket
import struct
from collections.abc import Iterator, Sequence

from threadaudit.probes.probe import ProbeFailure
from threadaudit.probes.resolver.careful import is_put_off, read, read_carefully
from threadaudit.probes.resolver.flight import FAILED, Done, Errands, Flight, is_over, reply_to
from threadaudit.probes.resolver.message import Answer, answers, is_truncated, query_of, read_answer
from threadaudit.probes.resolver.servers import Server
from threadaudit.probes.resolver.streams import Streams
from threadaudit.records import Outcome

SOCKETS = 16
"""How many sockets there are for each resolver: each more makes a forged answer less likely to fit."""
_LONGEST = 4096  # more than the 1,232 bytes that our questions allow
_AT_ONCE = 64  # packets are read from one socket before others get their turn


class Flights:
    """All questions that are on their way through one set of sockets, in one event loop."""

    def __init__(self, servers: Sequence[Server], seconds: float, attempts: int) -> None:
        """Say whom to ask, how long an attempt may take, and how often to ask."""
        self._servers = servers
        self._names = [str(server) for server in servers]
        self._seconds = seconds
        self._attempts = attempts
        self._streams = Streams()
        self._errands = Errands()
        self._first = 0  # the resolver that is asked first: the last one that answered after another had not
        self._sockets: dict[int, socket.socket] = {}
        self._counts = [0] * len(servers)
        self._air: dict[int, Flight] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._random: Iterator[tuple[int, int]] = iter(())

    def send(self, flight: Flight) -> None:
        """Send a question, for the first time or again."""
        loop = self._loop or self._open()
        flight.server = (self._first + flight.tries) % len(self._servers)
        flight.tries += 1
        flight.key = key = self._key(flight.server)
        flight.query = query_of(key & 0xFFFF, flight.question, extended=flight.extended)
        flight.deadline = loop.time() + self._seconds
        self._air[key] = flight
        if self._timer is None:
            self._timer = loop.call_at(flight.deadline, self._sweep)
        opened = self._sockets.get(key >> 16)
        if opened is None:
            loop.call_soon(self._drop, flight, key, Outcome.TIMEOUT)
            return
        try:
            opened.send(flight.query)
        except ConnectionRefusedError:  # what earlier questions met (ICMP); this one has not left
            loop.call_soon(self._refused, self._flying(key >> 16, flight))
            self._send_once_more(opened, flight)
        except BlockingIOError:
            pass  # lost, as on the way: it is sent again
        except OSError:
            loop.call_soon(self._drop, flight, key, Outcome.TIMEOUT)

    def forget(self, flight: Flight) -> None:
        """Take back a question; its answer is not waited for."""
        if flight.key >= 0:
            self._air.pop(flight.key, None)
            flight.key = -1
        else:
            self._errands.forget(flight)

    def forget_all(self, done: Done) -> None:
        """Take back all questions whose replies would go to one place."""
        for flight in [flight for flight in self._air.values() if flight.done == done]:
            self.forget(flight)
        self._errands.forget_all(done)

    async def close(self) -> None:
        """Let the sockets go, until the next question; whatever is in flight is unanswered."""
        await self._errands.close()
        await self._streams.close()
        for key, flight in list(self._air.items()):
            flight.tries = self._attempts
            self._drop(flight, key, Outcome.TIMEOUT)
        for opened in self._sockets.values():
            if self._loop is not None and not self._loop.is_closed():
                self._loop.remove_reader(opened)
            opened.close()
        if self._timer is not None:
            self._timer.cancel()
        self._sockets.clear()
        self._air.clear()
        self._timer = self._loop = None

    def _open(self) -> asyncio.AbstractEventLoop:
        self._loop = loop = asyncio.get_running_loop()
        for place, server in enumerate(self._servers):
            sockets = [opened for opened in (_connected(server) for _ in range(SOCKETS)) if opened is not None]
            self._counts[place] = len(sockets)
            for number, opened in enumerate(sockets, place * SOCKETS):
                self._sockets[number] = opened
                loop.add_reader(opened, self._read, number, opened)
        return loop

    def _key(self, server: int) -> int:
        """Choose a socket and a number that nobody can guess."""
        count = self._counts[server] or 1
        while True:
            for chosen, identity in self._random:
                key = (server * SOCKETS + chosen % count) << 16 | identity
                if key not in self._air:
                    return key
            self._random = struct.iter_unpack("!BH", os.urandom(3 * 512))

    def _read(self, number: int, opened: socket.socket) -> None:
        """Take what has come through one socket; what answers no question of ours is passed over."""
        shifted = number << 16
        for _ in range(_AT_ONCE):
            try:
                packet = opened.recv(_LONGEST)
            except BlockingIOError:
                return
            except ConnectionRefusedError:
                self._refused(self._flying(number))
                return
            except OSError:
                return
            if len(packet) < 12:
                continue
            key = shifted | packet[0] << 8 | packet[1]
            flight = self._air.get(key)
            if flight is None or not answers(packet, flight.question):
                continue
            del self._air[key]
            flight.key = -1
            self._answered(flight, packet)

    def _settle(self, flight: Flight, answer: Answer, packet: bytes = b"") -> None:
        """Hand back what was answered, or ask again where that may help."""
        reply = reply_to(flight, answer, self._names[flight.server], packet)
        if answer.outcome not in FAILED:
            self._first = flight.server if flight.tries > 1 else self._first
            flight.done(reply)
        elif is_over(flight, reply, self._attempts, len(self._servers)):
            flight.done(flight.failure or reply)
        else:
            self.send(flight)

    def _answered(self, flight: Flight, packet: bytes) -> None:
        answer = read_answer(packet, flight.question, flight.name, flight.number)
        if answer is not None:
            self._settle(flight, answer, packet)
        elif is_truncated(packet):
            self._errands.start(flight, self._ask_over_tcp(flight))
        else:
            self._answered_oddly(flight, packet)

    def _answered_oddly(self, flight: Flight, packet: bytes) -> None:
        if flight.extended and is_put_off(packet):
            flight.extended = False
            flight.tries -= 1
            self.send(flight)
        else:
            self._settle(flight, read_carefully(packet, flight.name, flight.number), packet)

    async def _ask_over_tcp(self, flight: Flight) -> None:
        packet = b""
        try:
            async with self._errands.room, asyncio.timeout(self._seconds):
                packet = await self._streams.ask(self._servers[flight.server], flight.query, flight.question)
        except TimeoutError:
            answer = Answer(Outcome.TIMEOUT)
        except ProbeFailure as failure:
            answer = Answer(failure.outcome)
        else:
            answer = read(packet, flight.question, flight.name, flight.number)
        self._settle(flight, answer, packet)

    def _sweep(self) -> None:
        """End the attempts whose time is over; they stand in the order in which they were sent."""
        if self._loop is None:
            return
        now, late = self._loop.time() + 0.001, []  # a timer may go off a clock's tick early
        for key, flight in self._air.items():
            if flight.deadline > now:
                break
            late.append((flight, key))
        for flight, key in late:
            self._drop(flight, key, Outcome.TIMEOUT)
        if self._timer is not None:
            self._timer.cancel()
        oldest = next(iter(self._air.values()), None)
        self._timer = self._loop.call_at(oldest.deadline, self._sweep) if oldest else None

    def _flying(self, number: int, besides: Flight | None = None) -> list[tuple[Flight, int]]:
        return [(flight, key) for key, flight in self._air.items() if key >> 16 == number and flight is not besides]

    def _refused(self, flying: list[tuple[Flight, int]]) -> None:
        """End the attempts of one socket: nobody listens at its other end."""
        for flight, key in flying:
            self._drop(flight, key, Outcome.REFUSED)

    def _drop(self, flight: Flight, key: int, outcome: Outcome) -> None:
        """End an attempt, where it has not ended already."""
        if flight.key == key:
            self.forget(flight)
            self._settle(flight, Answer(outcome))

    def _send_once_more(self, opened: socket.socket, flight: Flight) -> None:
        try:
            opened.send(flight.query)
        except OSError:
            return  # lost, as on the way: it is sent again


def _connected(server: Server) -> socket.socket | None:
    """Return a socket that hears this resolver alone, on a port that the system chose at random; None where there is no way to it."""
    try:  # the look-up reads the interface of a link-local address; nobody is asked
        family, _, _, _, place = socket.getaddrinfo(server.address, server.port, flags=socket.AI_NUMERICHOST)[0]
        opened = socket.socket(family, socket.SOCK_DGRAM)
    except OSError:
        return None
    opened.setblocking(False)
    try:
        opened.connect(place)
    except OSError:
        opened.close()
        return None
    return opened
