"""Whether a host shows a copy of the official's page: both are asked, the official's once a run, and put beside each other.

Nobody's page is asked here without the user's word for it (`--compare`): a target without an official is skipped.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import cast

import ada_url
import msgspec

from threadaudit import hosts
from threadaudit.probes import charset
from threadaudit.probes.main_text import all_text, main_text
from threadaudit.probes.page import read_page
from threadaudit.probes.probe import ProbeFailure, Target, Tools, observed
from threadaudit.probes.resemblance import CloneData, Sheet, compare, require_extra
from threadaudit.probes.transport import Fetched, Unfinished, fetch
from threadaudit.probes.wire import REDIRECTS
from threadaudit.records import Exchange, Json, Official, Outcome, Probed

__all__ = ["CloneData", "CloneProbe", "require_extra"]

_EXTRACTIONS = 2
# At once: each is a process of 100 MB and more.
_EXTRACTION_SECONDS = 5.0
_LONGEST_ICON = 200_000
_ICON_SHARE = 0.2
# Of the deadline, for each step to the icon: one that never comes must not cost the comparison.
_PAGES = ("text/html", "application/xhtml+xml", "")


class NothingToCompare(ProbeFailure):
    """What came is no page that could be compared."""


@dataclass(slots=True)
class _Visit:
    """What was asked and came on the way to one page."""

    probe: str
    sheet: Sheet | None = None
    own_text: str = ""
    exchanges: list[Exchange] = field(default_factory=list)
    pinned: bool = True
    failure: ProbeFailure | None = None


class CloneProbe:
    """Puts a page beside the official's own."""

    name = "clone"

    def __init__(self, tools: Tools) -> None:
        """Take the tools; raise ThreadAuditError where what comparing needs is not installed."""
        require_extra()
        self._tools = tools
        self._officials: dict[str, asyncio.Task[_Visit]] = {}
        self._extracting = asyncio.Semaphore(_EXTRACTIONS)

    async def __call__(self, target: Target) -> Probed:
        """Ask for both pages, compare them, and say how it ended."""
        started, begun = self._tools.clock(), time.monotonic()
        page, official = _Visit(self.name), _Visit(self.name)
        data, outcome, reason = CloneData(), Outcome.PRESENT, ""
        try:
            async with asyncio.timeout(self._tools.settings.deadline):
                whom = _imitated(target)
                await self._look(page, target.url, whom, verify=False)
                official = await self._official(whom)
                data = await self._compared(page, official, whom)
        except ProbeFailure as failure:
            outcome, reason = failure.outcome, failure.reason
        except TimeoutError:
            outcome, reason = Outcome.TIMEOUT, "The pages could not be compared in time."
        return observed(
            self.name,
            target,
            target.url,
            outcome,
            tools=self._tools,
            started=started,
            duration=time.monotonic() - begun,
            data=cast("dict[str, Json]", msgspec.to_builtins(data)) if outcome is Outcome.PRESENT else None,
            reason=reason,
            pinned=page.pinned and official.pinned,
            exchanges=(*page.exchanges, *official.exchanges),
        )

    async def _official(self, official: Official) -> _Visit:
        """Give the official's page, which is asked for once, whoever waits for it."""
        if official.domain not in self._officials:
            self._officials[official.domain] = asyncio.create_task(self._visit_official(official))
        visit = await asyncio.shield(self._officials[official.domain])
        if visit.failure is not None:
            raise ProbeFailure(visit.failure.outcome, f"The official's own page could not be had: {visit.failure.reason}")
        return visit

    async def _visit_official(self, official: Official) -> _Visit:
        visit = _Visit(self.name)
        try:
            async with asyncio.timeout(self._tools.settings.deadline):
                await self._look(visit, f"https://{official.domain}/", None, verify=True)
        except ProbeFailure as failure:
            visit.failure = failure
        except TimeoutError:
            visit.failure = ProbeFailure(Outcome.TIMEOUT, "No answer came in time.")
        return visit

    async def _look(self, visit: _Visit, url: str, imitated: Official | None, *, verify: bool) -> None:
        """Fetch a page and its icon, and read them; raise ProbeFailure where there is no page to compare."""
        answer = await self._start(visit, url, verify=verify)
        if imitated is not None and _domain(answer.url) in _own_domains(imitated):
            raise NothingToCompare(Outcome.SKIPPED, "The host leads to the official's own page.")
        content_type = answer.header("content-type") or ""
        if answer.status >= 400:
            raise NothingToCompare(Outcome.NO_DATA, f"The host shows no page, but the status {answer.status}.")
        if content_type.partition(";")[0].strip().lower() not in _PAGES:
            raise NothingToCompare(Outcome.NO_DATA, "What the host shows is no page.")
        facts = read_page(answer.body, content_type, answer.url)
        icon = await self._icon(visit, facts.icon or _favicon(answer.url), verify=verify)
        visit.sheet = Sheet(answer.url, charset.decode(answer.body, content_type), facts, "", icon)
        async with self._extracting:
            visit.own_text = await main_text(visit.sheet.page, _EXTRACTION_SECONDS)

    async def _start(self, visit: _Visit, url: str, *, verify: bool) -> Fetched:
        """Ask for a page; without TLS where the host was only named, and does not answer over TLS."""
        seconds = self._tools.settings.deadline
        try:
            return await self._follow(visit, url, seconds, verify=verify)
        except ProbeFailure as failure:
            if failure.outcome is Outcome.BLOCKED or visit.exchanges or not _is_front_page(url):
                raise
        return await self._follow(visit, "http" + url.removeprefix("https"), seconds, verify=verify)

    async def _follow(self, visit: _Visit, url: str, seconds: float, *, verify: bool) -> Fetched:
        """Ask for a URL and all that it leads to, and return the last answer."""
        for _ in range(self._tools.settings.max_hops + 1):
            answer = await self._ask(visit, url, seconds, verify=verify)
            location = answer.header("location")
            if answer.status not in REDIRECTS or location is None:
                return answer
            try:
                url = ada_url.URL(location, base=answer.url).href
            except ValueError as error:
                raise ProbeFailure(Outcome.MALFORMED, "A redirect leads to something that is no URL.") from error
        raise ProbeFailure(Outcome.MALFORMED, f"There are more than {self._tools.settings.max_hops} redirects.")

    async def _ask(self, visit: _Visit, url: str, seconds: float, *, verify: bool) -> Fetched:
        """Ask for one URL, and keep what was sent and what came."""
        asked_at, most = self._tools.clock(), self._tools.settings.max_bytes
        try:
            answer = await fetch(self._tools.client, "GET", url, deadline=seconds, max_bytes=most, verify=verify)
        except Unfinished as failure:
            self._keep(visit, failure.fetched, asked_at)
            raise
        self._keep(visit, answer, asked_at)
        return answer

    def _keep(self, visit: _Visit, answer: Fetched, asked_at: datetime) -> None:
        """Keep an answer as it came."""
        visit.exchanges.append(
            Exchange(self.name, answer.url, answer.address, asked_at, answer.raw_request, answer.raw_response, answer.truncated)
        )
        visit.pinned = visit.pinned and answer.pinned

    async def _icon(self, visit: _Visit, url: str, *, verify: bool) -> bytes:
        """Return the icon of a page; empty where it cannot be had, which keeps nobody from comparing the rest."""
        try:
            answer = await self._follow(visit, url, self._tools.settings.deadline * _ICON_SHARE, verify=verify)
        except ProbeFailure:
            return b""
        is_icon = answer.status == 200 and not answer.truncated and len(answer.body) <= _LONGEST_ICON
        return answer.body if is_icon and not (answer.header("content-type") or "").startswith("text/") else b""

    async def _compared(self, page: _Visit, official: _Visit, whom: Official) -> CloneData:
        """Compare the pages' own texts, or all of their text where one has none that can be told from the rest."""
        assert page.sheet is not None  # noqa: S101 – the visits went well
        assert official.sheet is not None  # noqa: S101
        texts = page.own_text, official.own_text
        if not all(texts):
            texts = all_text(page.sheet.page), all_text(official.sheet.page)
        ours, theirs = (replace(sheet, text=text) for sheet, text in zip((page.sheet, official.sheet), texts, strict=True))
        return await asyncio.to_thread(compare, ours, theirs, (whom.domain, *whom.siblings))


def _imitated(target: Target) -> Official:
    """Return whom a host imitates; raise ProbeFailure where that is nobody, or it is the official itself."""
    if target.official is None:
        raise NothingToCompare(Outcome.SKIPPED, "The host imitates no official that its page could be compared with.")
    if target.host.registrable_domain in _own_domains(target.official):
        raise NothingToCompare(Outcome.SKIPPED, "The host is the official's own.")
    return target.official


def _own_domains(official: Official) -> set[str]:
    names = (hosts.parse(name) for name in (official.domain, *official.siblings))
    return {name.registrable_domain or name.ascii for name in names if name}


def _domain(url: str) -> str:
    host = hosts.parse(url)
    return (host.registrable_domain or host.ascii) if host else ""


def _is_front_page(url: str) -> bool:
    """Say whether a URL is what becomes of a host that was only named."""
    return url.startswith("https://") and url.count("/") == 3 and url.endswith("/")


def _favicon(url: str) -> str:
    """Return where browsers look for the icon of a page that names none."""
    return str(ada_url.URL("/favicon.ico", base=url).href)
