"""One question to a registry, from waiting for its turn to the observation; RDAP and WHOIS ask through here."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import cast

import msgspec

from threadaudit.defang import defang
from threadaudit.probes.probe import ProbeFailure, Target, Tools, observed
from threadaudit.probes.registration import Registration
from threadaudit.probes.registries import domain_of
from threadaudit.records import Exchange, Json, Outcome, Probed

_SERVERS_OWN = frozenset({Outcome.TIMEOUT, Outcome.REFUSED, Outcome.MALFORMED, Outcome.BLOCKED, Outcome.RATE_LIMITED})
"""Outcomes that say of the domain what they say of the registry's server; that the server has no address says nothing of the domain."""


class Inquiry:
    """What is known while a registry is asked about one domain."""

    def __init__(self, tools: Tools, probe: str, target: Target, domain: str) -> None:
        """Start with nothing asked."""
        self.domain = domain
        self.notes: list[str] = []
        """What a person should know of the answer, a sentence each."""
        self._tools = tools
        self._probe = probe
        self._target = target
        self._exchanges: list[Exchange] = []
        self._pinned = True
        self._started = tools.clock()
        self._spent = 0.0

    async def turn(self, server: str) -> None:
        """Wait until a registry may be asked again; that is our politeness, and no part of the time that it has."""
        await self._tools.pace.wait(f"registry:{server}", self._tools.settings.registry_interval)

    @contextmanager
    def asking(self, server: str) -> Iterator[float]:
        """Give the time that is left, count what is used of it, and say which server it was that failed."""
        clock = asyncio.get_running_loop().time
        began = clock()
        try:
            yield max(0.0, self._tools.settings.deadline - self._spent)
        except ProbeFailure as failure:
            outcome = failure.outcome if failure.outcome in _SERVERS_OWN else Outcome.SERVER_FAILURE
            raise ProbeFailure(outcome, f"{defang(server)}: {failure.reason}") from failure
        finally:
            self._spent += clock() - began

    def keep(self, uri: str, address: str, asked_at: datetime, request: bytes, response: bytes, *, truncated: bool, pinned: bool) -> None:
        """Keep a question and its answer, byte for byte."""
        self._exchanges.append(Exchange(self._probe, uri, address, asked_at, request, response, truncated))
        self._pinned = self._pinned and pinned

    def observed(self, outcome: Outcome, registration: Registration | None = None, reason: str = "") -> Probed:
        """Make the observation."""
        return observed(
            self._probe,
            self._target,
            self.domain,
            outcome,
            tools=self._tools,
            started=self._started,
            duration=self._spent,
            data=cast("dict[str, Json]", msgspec.to_builtins(registration)) if registration is not None else None,
            reason=" ".join(filter(None, (reason, *self.notes))),
            pinned=self._pinned,
            exchanges=self._exchanges,
        )


async def inquire(tools: Tools, probe: str, target: Target, ask: Callable[[Inquiry], Awaitable[Registration | None]]) -> Probed:
    """Ask a registry about the domain that a host belongs to; raises nothing for what the network does.

    `ask` returns what the registry says, or None where it says that there is no such domain, and raises ProbeFailure for all else.
    """
    domain = domain_of(target.host.ascii)
    inquiry = Inquiry(tools, probe, target, domain or target.host.ascii)
    if domain is None:
        return inquiry.observed(Outcome.SKIPPED, reason="Registries know domains; this is an address, or a suffix under which they lie.")
    if domain != target.host.registrable_domain:
        inquiry.notes.append(f"The name is lent out under {defang(domain)}, and it is that domain's registration that is asked about.")
    try:
        registration = await ask(inquiry)
    except ProbeFailure as failure:
        return inquiry.observed(failure.outcome, reason=failure.reason)
    if registration is None:
        return inquiry.observed(Outcome.ABSENT)
    return inquiry.observed(Outcome.PRESENT, registration.with_silence())
