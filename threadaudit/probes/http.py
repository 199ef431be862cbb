"""Where a URL leads, hop by hop, and what stands at its end. Every hop is checked before it is asked, and all of them are recorded.

A page's own order to go elsewhere (meta refresh) is a finding and is not followed, nor are scripts run: what comes after is another visit.
A bad certificate keeps nobody from looking; it is recorded with its hop. Cookies are not kept.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import cast

import ada_url
import msgspec

from threadaudit.probes.guard import BadCertificate, NoAddress
from threadaudit.probes.page import MetaRefresh, PageFacts, read_page, read_refresh
from threadaudit.probes.probe import ProbeFailure, Target, Tools, observed
from threadaudit.probes.wire import REDIRECTS, Asker, Fetched, Question, Unfinished, web_url
from threadaudit.records import Exchange, Json, Outcome, Probed

KEPT_HEADERS = frozenset(
    (
        "cache-control",
        "content-language",
        "content-type",
        "date",
        "etag",
        "last-modified",
        "link",
        "location",
        "refresh",
        "retry-after",
        "server",
        "set-cookie",
        "strict-transport-security",
        "vary",
        "via",
        "x-frame-options",
        "x-generator",
        "x-powered-by",
        "x-redirect-by",
        "x-robots-tag",
    )
)
"""The header fields that say something of who runs a host, or of what it shows to whom."""
_LONGEST_VALUE = 500
_LONGEST_URL = 2_000
"""How much of a header field, or of a URL that is not asked, is kept, in characters."""
_PAGES = ("text/html", "application/xhtml+xml")
_LONG_PAGE = 100_000
"""What takes longer to read than to hand to a thread, in bytes."""

_BY_STATUS = {401: Outcome.REFUSED, 403: Outcome.REFUSED, 407: Outcome.REFUSED, 451: Outcome.REFUSED, 429: Outcome.RATE_LIMITED}
"""The statuses below 500 that show nothing of a host; every other one is an answer, also `404 Not Found`."""


class HopKind(StrEnum):
    """How a URL came to be asked."""

    START = "start"
    """It was the question."""
    REDIRECT = "redirect"
    """The hop before leads there."""
    WITHOUT_TLS = "without_tls"
    """The host was only named, and did not answer over TLS."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One URL on the way."""

    url: str
    """The URL in WHATWG form, without user, password and fragment; what the hop before says where it is none that may be asked."""
    host: str
    """Its host, A-labels; empty where it has none."""
    kind: HopKind
    """How it came to be asked."""
    outcome: Outcome
    """How asking it ended."""
    reason: str = ""
    """Why there is no whole answer, in a sentence; empty where there is one."""
    address: str = ""
    """The address that answered, the proxy's where there is one; empty where none did."""
    status: int | None = None
    """The HTTP status; None where none came."""
    location: str | None = None
    """The URL to which it leads; None where it leads nowhere."""
    certificate: str | None = None
    """`valid`, or `invalid:` and why; None without TLS, or where that was not reached."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """The header fields that matter, names in lower case, several values joined by a comma, cut to 500 characters."""


@dataclass(frozen=True, slots=True)
class HttpData:
    """Where a URL leads, and what stands at its end."""

    hops: tuple[Hop, ...]
    """Every URL on the way, in order; the last one decides how the whole ended."""
    final_url: str
    """The last URL."""
    final_host: str
    """Its host, A-labels; empty where it has none."""
    status: int | None = None
    """The last one's status; None where none came."""
    content_type: str = ""
    """What the last answer says it is; empty where it does not say."""
    body_sha256: str = ""
    """The SHA-256 of the last answer's body, unpacked, as far as it was read, in hexadecimal; empty where no answer came."""
    body_length: int = 0
    """That body's length in bytes."""
    truncated: bool = False
    """Whether more came, or should have come, than was read."""
    refresh: MetaRefresh | None = None
    """Where the header field Refresh leads; it is not followed. None where there is none."""
    page: PageFacts | None = None
    """What the page says of itself, and where it points; None where the last answer is no page."""


class HttpProbe:
    """Follows a URL to its end."""

    name = "http"

    def __init__(self, tools: Tools) -> None:
        """Take the tools."""
        self._tools = tools
        self._asker = Asker(tools.guard, tools.settings)

    async def __call__(self, target: Target) -> Probed:
        """Ask, follow, and say how it ended."""
        clock = asyncio.get_running_loop().time
        started, begun = self._tools.clock(), clock()
        visit = _Visit(self._tools, self._asker, begun + self._tools.settings.deadline)
        await visit.follow(target.url)
        data, last = _data(visit, await _page(visit.last)), visit.hops[-1]
        return observed(
            self.name,
            target,
            target.url,
            last.outcome,
            tools=self._tools,
            started=started,
            duration=clock() - begun,
            data=cast("dict[str, Json]", msgspec.to_builtins(data)),
            reason=last.reason,
            pinned=visit.pinned,
            exchanges=visit.exchanges,
        )


class _Visit:
    """One way from a URL to its end."""

    def __init__(self, tools: Tools, asker: Asker, end: float) -> None:
        self._tools = tools
        self._asker = asker
        self._end = end
        self.hops: list[Hop] = []
        self.exchanges: list[Exchange] = []
        self.last: Fetched | None = None
        self.pinned = True
        self._found = True

    async def follow(self, url: str) -> None:
        """Ask a URL, and every one that it leads to."""
        hop = await self._visit(url, HopKind.START)
        if self._may_ask_without_tls(hop):
            hop = await self._visit("http" + url.removeprefix("https"), HopKind.WITHOUT_TLS)
        for _ in range(self._tools.settings.max_hops):
            if hop.location is None:
                return
            if any(hop.location == seen.url for seen in self.hops):
                self._end_badly("The redirects go in a circle.")
                return
            hop = await self._visit(hop.location, HopKind.REDIRECT)
        if hop.location is not None:
            self._end_badly(f"There are more than {self._tools.settings.max_hops} redirects.")

    def _may_ask_without_tls(self, hop: Hop) -> bool:
        """Say whether a host that may only have been named has an address, but no connection over TLS, and there is time left."""
        return self._found and self.last is None and asyncio.get_running_loop().time() < self._end and _was_only_named(hop)

    async def _visit(self, url: str, kind: HopKind) -> Hop:
        """Ask one URL, without belief in its certificate where that is not valid."""
        certificate, fetched, failure = "valid", None, None
        try:
            fetched = await self._ask(url, verify=True)
        except BadCertificate as error:
            certificate = f"invalid: {error.why}"
            try:
                fetched = await self._ask(url, verify=False)
            except ProbeFailure as again:
                failure = again
        except ProbeFailure as error:
            failure = error
        self._found = not isinstance(failure, NoAddress)
        self.last = failure.fetched if isinstance(failure, Unfinished) else fetched
        hop = _hop(url, kind, self.last, failure, certificate)
        self.hops.append(hop)
        return hop

    async def _ask(self, url: str, *, verify: bool) -> Fetched:
        """Ask one URL in the time that is left, and keep what was sent and what came."""
        settings, asked_at = self._tools.settings, self._tools.clock()
        left = max(0.0, self._end - asyncio.get_running_loop().time())
        question = Question(url, left, settings.max_bytes, verify=verify, whole_redirects=False)
        try:
            fetched = await self._asker.ask(question)
        except Unfinished as error:
            self._keep(error.fetched, asked_at)
            raise
        self._keep(fetched, asked_at)
        return fetched

    def _keep(self, fetched: Fetched, asked_at: datetime) -> None:
        self.pinned = self.pinned and fetched.pinned
        answer = (fetched.raw_request, fetched.raw_response, fetched.truncated)
        self.exchanges.append(Exchange("http", fetched.url, fetched.address, asked_at, *answer))

    def _end_badly(self, reason: str) -> None:
        """Say that the way has no end."""
        self.hops[-1] = replace(self.hops[-1], outcome=Outcome.MALFORMED, reason=reason)


def _was_only_named(hop: Hop) -> bool:
    """Say whether a URL may stand for a host that was only named, and TLS may be what did not work."""
    return hop.outcome in {Outcome.REFUSED, Outcome.TIMEOUT, Outcome.MALFORMED} and hop.url == f"https://{hop.host}/"


def _hop(url: str, kind: HopKind, fetched: Fetched | None, failure: ProbeFailure | None, certificate: str) -> Hop:
    """Make the record of a URL that was asked."""
    try:
        read = web_url(url)
    except ProbeFailure:
        read = None
    hop = Hop(
        url=read.href if read else url[:_LONGEST_URL],
        host=read.host.removesuffix(".") if read else "",
        kind=kind,
        outcome=failure.outcome if failure else Outcome.PRESENT,
        reason=failure.reason if failure else "",
        certificate=certificate if read and read.scheme == "https" and (fetched or certificate != "valid") else None,
    )
    return hop if fetched is None else _with_answer(hop, fetched)


def _with_answer(hop: Hop, fetched: Fetched) -> Hop:
    """Add what came."""
    headers: dict[str, str] = {}
    for name, value in fetched.headers:
        if name in KEPT_HEADERS:
            headers[name] = f"{headers[name]}, {value}"[:_LONGEST_VALUE] if name in headers else value[:_LONGEST_VALUE]
    hop = replace(hop, address=fetched.address, status=fetched.status or None, headers=headers)
    if hop.outcome is Outcome.PRESENT:
        hop = _judged_by_status(hop, fetched.status)
    return _with_location(hop, fetched) if fetched.status in REDIRECTS else hop


def _judged_by_status(hop: Hop, status: int) -> Hop:
    """Tell apart a host that shows something, one that declines, and one that cannot."""
    outcome = Outcome.SERVER_FAILURE if status >= 500 else _BY_STATUS.get(status, Outcome.PRESENT)
    reason = "" if outcome is Outcome.PRESENT else f"The server answered with status {status}."
    return replace(hop, outcome=outcome, reason=reason)


def _with_location(hop: Hop, fetched: Fetched) -> Hop:
    """Add where a redirect leads, as a browser would go."""
    places = {value for name, value in fetched.headers if name == "location" and value}
    if not places:
        return hop
    if len(places) > 1:
        return replace(hop, outcome=Outcome.MALFORMED, reason="The server redirects to several places at once.")
    try:
        location = ada_url.URL(places.pop(), base=fetched.url)
    except ValueError:
        return replace(hop, outcome=Outcome.MALFORMED, reason="The server redirects to something that is no URL.")
    location.hash = ""
    return replace(hop, location=location.href)


async def _page(last: Fetched | None) -> PageFacts | None:
    """Read what came last, where it is a page; a long one beside what else is asked, since half a second may go into a hostile one."""
    if last is None or not last.body:
        return None
    content_type = last.header("content-type") or ""
    if content_type and content_type.partition(";")[0].strip().lower() not in _PAGES:
        return None
    if len(last.body) > _LONG_PAGE:
        return await asyncio.to_thread(read_page, last.body, content_type, last.url)
    return read_page(last.body, content_type, last.url)


def _data(visit: _Visit, page: PageFacts | None) -> HttpData:
    """Make the record of a visit."""
    end, last = visit.hops[-1], visit.last
    data = HttpData(tuple(visit.hops), end.url, end.host)
    if last is None or not last.status:
        return data
    return replace(
        data,
        status=last.status,
        content_type=(last.header("content-type") or "")[:_LONGEST_VALUE],
        body_sha256=hashlib.sha256(last.body).hexdigest(),
        body_length=len(last.body),
        truncated=last.truncated,
        refresh=_refresh(last),
        page=page,
    )


def _refresh(fetched: Fetched) -> MetaRefresh | None:
    """Read the header field Refresh, which does what a page's own order does."""
    read = read_refresh(fetched.header("refresh") or "")
    if read is None:
        return None
    try:
        return MetaRefresh(read[0], ada_url.URL(read[1], base=fetched.url).href[:_LONGEST_URL] if read[1] else None)
    except ValueError:
        return MetaRefresh(read[0], None)
