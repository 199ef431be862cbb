"""Runs probes over many hosts: so many at once, each answer handed on as it comes, and everything let go when the caller stops."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Collection, Coroutine, Generator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar

from threadaudit import hosts
from threadaudit.probes import FALLBACKS, OF_DOMAINS, in_order, probe
from threadaudit.probes.probe import Clock, Probe, Target, Tools, observed
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome, Probed, Vantage

Result = TypeVar("Result")

_ANSWERED = frozenset({Outcome.PRESENT, Outcome.ABSENT})
"""What makes a fallback needless."""
_WAITING_ANSWERS = 100
"""So many answers wait for whoever takes them, before no more is asked."""
_KEPT_ANSWERS = 2_000
_KEPT_BYTES = 20_000_000
"""So many answers about domains are kept for other hosts below them, and of them so much of what came over the wire."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to be asked about one target."""

    number: int
    """What the caller knows it by."""
    target: Target
    """The host and the URL."""
    kinds: tuple[str, ...]
    """The probes that ask."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back from an errand."""

    errand: Errand
    """The errand."""
    probed: Probed | None
    """One answer to it; None says that there are no more."""


class Prober:
    """Asks the network about hosts, many at a time."""

    def __init__(self, settings: ProbeSettings, clock: Clock) -> None:
        """Take the limits; nothing is opened before the first question."""
        self._settings = settings
        self._clock = clock

    def ask(self, errands: Iterable[Errand]) -> Generator[Answer, None, None]:
        """Ask everything, and give each answer as it comes; stopping early lets all connections go."""
        with asyncio.Runner() as runner, _interruptions(runner.get_loop()) as interruption:
            answers = self._answers(iter(errands))
            try:
                while (batch := runner.run(interruption.watch(anext(answers, None)))) is not None:
                    yield from batch
            except asyncio.CancelledError:
                if interruption.came:
                    raise KeyboardInterrupt from None
                raise
            finally:
                runner.run(answers.aclose())

    async def _answers(self, errands: Iterator[Errand]) -> AsyncGenerator[list[Answer], None]:
        """Give the answers as they come, all that are there at a time: who takes them gets his turn only between two steps of the work."""
        queue: asyncio.Queue[Answer | None] = asyncio.Queue(_WAITING_ANSWERS)
        async with tools_of(self._settings, self._clock) as tools:
            round_ = _Round(tools, errands, queue)
            workers = [asyncio.create_task(round_.work()) for _ in range(self._settings.jobs)]
            ended = asyncio.create_task(_tell_end(workers, queue))
            try:
                while batch := await _waiting(queue):
                    yield batch
                await asyncio.gather(*workers)
            finally:
                tasks = (*workers, ended, *round_.shared.tasks())
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)


class _Interruption:
    """Ctrl-C, taken between two steps of the work: raised in the midst of one, it would leave the loop in disorder or be lost."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.came = False
        self._loop = loop
        self._watched: asyncio.Task[Any] | None = None

    async def watch(self, work: Awaitable[Result]) -> Result:
        """Do a piece of work that an interruption ends."""
        self._watched = asyncio.current_task()
        if self.came:
            raise asyncio.CancelledError
        return await work

    def come(self) -> None:
        """End the work; who presses Ctrl-C once more ends the program at once."""
        self.came = True
        self._loop.remove_signal_handler(signal.SIGINT)
        if self._watched is not None:
            self._watched.cancel()


@contextmanager
def _interruptions(loop: asyncio.AbstractEventLoop) -> Iterator[_Interruption]:
    """Take Ctrl-C for a while, where it is ours to take: on the main thread, and with nobody else's handler in place."""
    interruption = _Interruption(loop)
    ours = threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if ours:
        loop.add_signal_handler(signal.SIGINT, interruption.come)
    try:
        yield interruption
    finally:
        if ours:
            loop.remove_signal_handler(signal.SIGINT)


@asynccontextmanager
async def tools_of(settings: ProbeSettings, clock: Clock) -> AsyncIterator[Tools]:
    """Make what the probes work with, and let it go at the end."""
    import httpx

    from threadaudit.probes.guard import PublicGuard
    from threadaudit.probes.pace import SharedPace
    from threadaudit.probes.resolver import DnsResolver
    from threadaudit.probes.transport import GuardedTransport

    resolver = DnsResolver(settings)
    try:
        pace = SharedPace()
        guard = PublicGuard(resolver, settings, pace)
        vantage = Vantage(
            settings.label,
            settings.country,
            settings.agent,
            without_password(settings.proxy),
            pinned=not settings.proxy,
            language=settings.language,
        )
        async with httpx.AsyncClient(transport=GuardedTransport(guard, settings), trust_env=False, follow_redirects=False) as client:
            yield Tools(settings, resolver, guard, pace, client, clock, vantage)
    finally:
        await resolver.close()


def without_password(proxy: str) -> str:
    """Return a proxy's URL without the name and the password in it."""
    scheme, separator, rest = proxy.partition("://") if "://" in proxy else ("", "", proxy)
    return scheme + separator + rest.rpartition("@")[2]


class _Shared:
    """Answers about domains, and the questions that are on their way: hosts below one domain share them."""

    def __init__(self) -> None:
        self._asked: dict[tuple[str, str], asyncio.Task[Probed]] = {}
        self._sizes: dict[tuple[str, str], int] = {}
        self._bytes = 0

    def tasks(self) -> Iterator[asyncio.Task[Probed]]:
        """Give the questions and answers that are kept."""
        return iter(list(self._asked.values()))

    async def ask(self, kind: str, domain: str, question: Callable[[], Coroutine[None, None, Probed]]) -> Probed:
        """Ask, or wait for whoever asks the same already; of what was answered the newest is kept."""
        key = kind, domain
        if key not in self._asked:
            self._asked[key] = asyncio.create_task(question())
        answer = await self._asked[key]
        if key in self._asked and key not in self._sizes:
            self._sizes[key] = sum(len(exchange.request) + len(exchange.response) for exchange in answer.exchanges)
            self._bytes += self._sizes[key]
            self._forget()
        return answer

    def _forget(self) -> None:
        while len(self._sizes) > _KEPT_ANSWERS or self._bytes > _KEPT_BYTES:
            oldest = next(iter(self._sizes))
            self._bytes -= self._sizes.pop(oldest)
            del self._asked[oldest]


class _Round:
    """One pass over the errands, which the workers share."""

    def __init__(self, tools: Tools, errands: Iterator[Errand], queue: asyncio.Queue[Answer | None]) -> None:
        self._tools = tools
        self._errands = errands
        self._queue = queue
        self._probes: dict[str, Probe] = {}
        self.shared = _Shared()
        """What is known of domains."""

    async def work(self) -> None:
        """Take errands until there are none."""
        for errand in self._errands:
            kinds = in_order(errand.kinds)
            first = [kind for kind in kinds if FALLBACKS.get(kind) not in kinds]
            answers = await asyncio.gather(*(self._ask(kind, errand) for kind in first))
            outcomes = dict(zip(first, (answer.observation.outcome for answer in answers), strict=True))
            for kind in kinds:
                if kind not in first and outcomes[FALLBACKS[kind]] not in _ANSWERED:
                    await self._ask(kind, errand)
            await self._queue.put(Answer(errand, None))

    async def _ask(self, kind: str, errand: Errand) -> Probed:
        """Ask one question, or wait for whoever asks it about the same domain already; hand the answer on."""
        if kind not in self._probes:
            self._probes[kind] = probe(kind, self._tools)
        domain = _domain(errand.target) if kind in OF_DOMAINS else None
        if domain is None:
            answer = await self._observe(kind, errand.target)
        else:
            answer = await self.shared.ask(kind, domain, partial(self._observe, kind, errand.target))
        if answer.observation.host != errand.target.host.ascii:
            answer = replace(answer, observation=replace(answer.observation, host=errand.target.host.ascii))
        await self._queue.put(Answer(errand, answer))
        return answer

    async def _observe(self, kind: str, target: Target) -> Probed:
        """Ask one question; a fault of ours concerns this answer alone, and is not taken for one of the network's."""
        started, clock = self._tools.clock(), asyncio.get_running_loop().time
        begun = clock()
        try:
            return await self._probes[kind](target)
        except Exception as error:  # noqa: BLE001 – a thousand other hosts wait, and the fault is told
            reason = f"threadaudit itself failed here, please report it: {type(error).__name__}"
            return observed(
                kind,
                target,
                target.host.ascii,
                Outcome.MALFORMED,
                tools=self._tools,
                started=started,
                duration=clock() - begun,
                reason=reason,
            )


def _domain(target: Target) -> str | None:
    return hosts.split_icann(target.host.ascii)[1] if target.host.registrable_domain else None


async def _waiting(queue: asyncio.Queue[Answer | None]) -> list[Answer]:
    """Wait for an answer, and take all that are there; nothing where there will be no more."""
    batch: list[Answer] = []
    answer = await queue.get()
    while answer is not None:
        batch.append(answer)
        if queue.empty():
            return batch
        answer = queue.get_nowait()
    if batch:
        queue.put_nowait(None)
    return batch


async def _tell_end(workers: Collection[asyncio.Task[None]], queue: asyncio.Queue[Answer | None]) -> None:
    await asyncio.wait(workers)
    await queue.put(None)
