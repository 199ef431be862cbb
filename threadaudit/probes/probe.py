"""What a probe is, and what it is given to work with. A probe never raises for what the network does: that is an outcome."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Exchange, Host, Json, Observation, Official, Outcome, Probed, Vantage

if TYPE_CHECKING:
    import httpx

Clock = Callable[[], datetime]


class ProbeFailure(Exception):
    """A question could not be asked or was not answered; never leaves the probes."""

    def __init__(self, outcome: Outcome, reason: str) -> None:
        """Say how it ended, and why in one sentence without the other side's words."""
        super().__init__(reason)
        self.outcome = outcome
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked about."""

    host: Host
    """The host."""
    url: str
    """The URL under which it was seen, in WHATWG form; `https://` and the host where it was only named."""
    official: Official | None = None
    """What it imitates, for the probe that puts the two beside each other; None where that is nobody, or was not asked for."""


@dataclass(frozen=True, slots=True)
class DnsReply:
    """The answer to one DNS question."""

    name: str
    """The name that was asked for, A-labels, without a final dot."""
    kind: str
    """The record type, such as `A`."""
    outcome: Outcome
    """present, absent (NXDOMAIN), no_data, server_failure, timeout, refused or malformed."""
    records: tuple[str, ...] = ()
    """What was answered, in presentation format, sorted; names in lower case without a final dot."""
    chain: tuple[str, ...] = ()
    """The CNAMEs on the way, in order; empty where there were none."""
    ttl: int | None = None
    """The shortest time to live of the answer, in seconds; None where there is no answer."""
    raw: bytes = b""
    """The answer as it came; empty where none came."""
    query: bytes = b""
    """The question as it was sent."""
    server: str = ""
    """The resolver that answered."""
    duration: float = 0.0
    """How long it took, in seconds."""


class Resolver(Protocol):
    """Asks the DNS; never raises for what it answers."""

    async def ask(self, name: str, kind: str) -> DnsReply:
        """Ask one question."""
        ...

    async def close(self) -> None:
        """Let the sockets go."""
        ...


@dataclass(frozen=True, slots=True)
class Connection:
    """An open connection to an address that was checked."""

    reader: asyncio.StreamReader
    """What comes."""
    writer: asyncio.StreamWriter
    """What goes; close it."""
    address: str
    """The address that is connected, such as `203.0.113.7:443` or `[2001:db8::7]:443`; the proxy's where there is one."""
    pinned: bool = True
    """Whether the address that was checked is the one that is connected."""


class Guard(Protocol):
    """Opens connections to public addresses, and to no others."""

    async def connect(self, host: str, port: int, *, tls: ssl.SSLContext | None = None) -> Connection:
        """Look a host up once, check every address, and connect to one that was checked; raise ProbeFailure where that cannot be."""
        ...


class Pace(Protocol):
    """Keeps the probes from asking one place too often."""

    async def wait(self, key: str, seconds: float) -> None:
        """Wait for the next turn at a place; its turns are at least so many seconds apart."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What probes work with; made once for a run."""

    settings: ProbeSettings
    """The limits."""
    resolver: Resolver
    """Asks the DNS."""
    guard: Guard
    """Opens connections."""
    pace: Pace
    """Keeps from asking too often."""
    client: httpx.AsyncClient
    """Speaks HTTP through the guard; follows nothing by itself."""
    clock: Clock
    """Tells the time, UTC."""
    vantage: Vantage = field(default_factory=Vantage)
    """From where is asked."""


class Probe(Protocol):
    """One question about a host, in a file of its own."""

    @property
    def name(self) -> str:
        """The name by which it is asked for."""
        ...

    async def __call__(self, target: Target) -> Probed:
        """Ask, and say how it ended; raises nothing for what the network does."""
        ...


def observed(
    probe: str,
    target: Target,
    asked: str,
    outcome: Outcome,
    *,
    tools: Tools,
    started: datetime,
    duration: float,
    data: dict[str, Json] | None = None,
    reason: str = "",
    pinned: bool = True,
    exchanges: Sequence[Exchange] = (),
) -> Probed:
    """Make the observation that a probe returns, with the hash over its raw answers."""
    raw = hashlib.sha256(b"".join(exchange.response for exchange in exchanges)).hexdigest() if exchanges else ""
    vantage = tools.vantage if pinned else replace(tools.vantage, pinned=False)
    observation = Observation(probe, target.host.ascii, asked, outcome, started, data or {}, reason, vantage, duration, raw)
    return Probed(observation, tuple(exchanges))
