"""The resolver that the probes ask: over UDP by a quick path of our own, or over TLS or HTTPS by setting."""

from __future__ import annotations

import asyncio
import functools
import ssl
from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterable
from pathlib import Path
from typing import Protocol

import ada_url

from threadaudit.errors import ConfigError
from threadaudit.probes.probe import DnsReply
from threadaudit.probes.resolver.careful import number_of
from threadaudit.probes.resolver.flight import CONNECTIONS, Done, Flight
from threadaudit.probes.resolver.in_turn import InTurn, Place
from threadaudit.probes.resolver.message import KINDS, question_of
from threadaudit.probes.resolver.servers import SYSTEM, server_of, system_servers
from threadaudit.probes.resolver.streams import Streams
from threadaudit.probes.resolver.udp import Flights
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome

WINDOW = 150
"""So many questions are in flight at once in bulk: with 500, the default buffers of a system lose answers."""

Context = Callable[[], ssl.SSLContext]


class _Carrier(Protocol):
    """Carries questions to resolvers."""

    def send(self, flight: Flight) -> None: ...
    def forget(self, flight: Flight) -> None: ...
    def forget_all(self, done: Done) -> None: ...
    async def close(self) -> None: ...


class DnsResolver:
    """Asks the DNS, and tells its answers apart: present, absent, no data, failure, refusal, silence, nonsense."""

    def __init__(self, settings: ProbeSettings, *, tls: Context = ssl.create_default_context, system: Path = SYSTEM) -> None:
        """Read the settings, and the system's list of resolvers where they name none; raise ConfigError where nobody can be asked."""
        self._carrier = _carrier_of(settings, functools.cache(tls), system)

    async def ask(self, name: str, kind: str) -> DnsReply:
        """Ask one question; ValueError only where there is no such record type."""
        future: asyncio.Future[DnsReply] = asyncio.get_running_loop().create_future()

        def land(reply: DnsReply) -> None:
            if not future.done():
                future.set_result(reply)

        flight = self._send(name, kind, land)
        try:
            return await future
        finally:
            if flight is not None:
                self._carrier.forget(flight)

    async def ask_many(self, questions: Iterable[tuple[str, str]], *, window: int = WINDOW) -> AsyncGenerator[DnsReply, None]:
        """Ask many questions, no more than a window of them at once; the replies come as they arrive, each with its name and type.

        Close the iterator (`contextlib.aclosing`) where it is not read to its end.
        """
        arrived: deque[DnsReply] = deque()
        news = asyncio.Event()

        def land(reply: DnsReply) -> None:
            arrived.append(reply)
            news.set()

        waiting, unread = iter(questions), 0
        try:
            while True:
                while unread < window and (asked := next(waiting, None)) is not None:
                    unread += 1
                    self._send(*asked, land)
                if unread == 0:
                    return
                if not arrived:
                    news.clear()
                    await news.wait()
                while arrived:
                    unread -= 1
                    yield arrived.popleft()
        finally:
            self._carrier.forget_all(land)

    async def close(self) -> None:
        """Let the sockets and connections go; questions in flight count as unanswered."""
        await self._carrier.close()

    def _send(self, name: str, kind: str, done: Done) -> Flight | None:
        """Send a question; one that cannot be asked is answered at once."""
        name = name.lower().removesuffix(".") or "."
        number = KINDS.get(kind) or number_of(kind)
        question = question_of(name, number)
        if question is None:
            done(DnsReply(name, kind, Outcome.MALFORMED))
            return None
        flight = Flight(name, kind, number, question, done)
        self._carrier.send(flight)
        return flight


def _carrier_of(settings: ProbeSettings, tls: Context, system: Path) -> _Carrier:
    seconds, attempts = settings.dns_seconds, max(1, settings.dns_attempts)
    match settings.dns_transport:
        case "udp":
            servers = [server_of(server) for server in settings.dns_servers or system_servers(system)]
            return Flights(servers, seconds, attempts)
        case "tls":
            streams = Streams(tls)
            servers = [server_of(server, "tls") for server in settings.dns_servers or system_servers(system)]
            places = [Place(str(server), functools.partial(streams.ask, server)) for server in servers]
            return InTurn(places, seconds, attempts, streams.close)
        case "https":
            from threadaudit.probes.resolver.https import Https  # httpx takes a quarter of a second, which other ways need not

            https = Https(tls, CONNECTIONS)
            places = [Place(url, functools.partial(https.ask, url)) for url in map(_url_of, settings.dns_servers)]
            if places:
                return InTurn(places, seconds, attempts, https.close)
            raise ConfigError(
                "DNS over HTTPS needs a resolver's URL: name one as servers in [probes.dns], such as https://192.0.2.53/dns-query"
            )
        case other:
            raise ConfigError(f"{other!r} is no way to ask the DNS: transport in [probes.dns] may be udp, tls or https")


def _url_of(text: str) -> str:
    try:
        url = ada_url.URL(text)
    except ValueError as error:
        raise ConfigError(f"{text!r} is no resolver's URL: it must begin with https://") from error
    if url.protocol != "https:":
        raise ConfigError(f"{text!r} is no resolver's URL: it must begin with https://")
    return str(url.href)
