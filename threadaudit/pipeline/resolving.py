"""Which of the names worth checking exist: all are asked for by one quick question, and those that answer are looked at closely."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from threadaudit import hosts
from threadaudit.pipeline.clock import Clock, utc_now
from threadaudit.probes.probe import Target
from threadaudit.probes.prober import Errand, Prober
from threadaudit.probes.resolver import DnsResolver
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Candidate, Host, Observation, Outcome, Resolved

_AT_ONCE = 500
"""So many names are asked for before the first of them are told."""

_SAYS_NO = frozenset({Outcome.ABSENT})


def resolved(candidates: Iterable[Candidate], settings: ProbeSettings, *, clock: Clock = utc_now) -> Iterator[Resolved]:
    """Give the candidates that the DNS knows, and those of which it could not be found out, in their order, with what it says.

    Under a suffix that answers for every name, no name is known to exist; those say so.
    """
    waiting = iter(candidates)
    answering: dict[str, bool] = {}
    while batch := list(islice(waiting, _AT_ONCE)):
        outcomes = _asked(settings, [candidate.domain for candidate in batch])
        left = [candidate for candidate in batch if outcomes.get(candidate.domain) not in _SAYS_NO]
        answering |= _answering_suffixes(settings, {_suffix(candidate.domain) for candidate in left} - answering.keys())
        for candidate, seen in zip(left, _looked_at(left, settings, clock), strict=True):
            yield Resolved(candidate, _doubted(seen) if answering.get(_suffix(candidate.domain)) else seen)


def _asked(settings: ProbeSettings, names: Sequence[str]) -> dict[str, Outcome]:
    """Ask for each name by one question."""

    async def ask() -> dict[str, Outcome]:
        resolver = DnsResolver(settings)
        try:
            return {reply.name: reply.outcome async for reply in resolver.ask_many((name, "A") for name in names)}
        finally:
            await resolver.close()

    return asyncio.run(ask())


def _answering_suffixes(settings: ProbeSettings, suffixes: Iterable[str]) -> dict[str, bool]:
    """Tell which suffixes answer for a name that nobody has."""
    made_up = {f"{secrets.token_hex(12)}.{suffix}": suffix for suffix in suffixes}
    outcomes = _asked(settings, list(made_up)) if made_up else {}
    return {suffix: outcomes.get(name) is Outcome.PRESENT for name, suffix in made_up.items()}


def _looked_at(candidates: Sequence[Candidate], settings: ProbeSettings, clock: Clock) -> Iterator[Observation]:
    """Ask everything about names that answer, and give what was seen in their order."""
    errands = (
        Errand(number, Target(host, f"https://{host.ascii}/"), ("dns",))
        for number, host in enumerate(map(_host, candidates))
    )  # fmt: skip
    seen: dict[int, Observation] = {}
    following = 0
    for answer in Prober(settings, clock).ask(errands):
        if answer.probed is not None:
            seen[answer.errand.number] = answer.probed.observation
        while following in seen:
            yield seen.pop(following)
            following += 1


def _doubted(seen: Observation) -> Observation:
    """Say of a name under a suffix that answers for all that nobody knows whether it exists."""
    if seen.outcome is not Outcome.PRESENT:
        return seen
    suffix = _suffix(seen.host)
    return replace(seen, reason=f"every name under .{suffix} gets an answer, so this one need not exist")


def _suffix(domain: str) -> str:
    return hosts.split(domain)[2] or ""


def _host(candidate: Candidate) -> Host:
    host = hosts.parse(candidate.domain)
    assert host is not None  # noqa: S101 – candidates are hosts
    return host
