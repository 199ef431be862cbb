"""Asks a registry over RDAP when a domain was registered, through whom, and for whom (RFC 9082)."""

from __future__ import annotations

from pathlib import Path

import ada_url

from threadaudit.probes.inquiry import Inquiry, inquire
from threadaudit.probes.probe import ProbeFailure, Target, Tools
from threadaudit.probes.rdap_answer import error_code, read_rdap
from threadaudit.probes.registration import Registration
from threadaudit.probes.registries import load_bootstrap, rdap_server
from threadaudit.probes.transport import Fetched, Unfinished, fetch
from threadaudit.records import Outcome, Probed

_ACCEPT = {"accept": "application/rdap+json, application/json;q=0.9"}
_MOST_HOPS = 3
_MOST_BYTES = 131_072
# The longest answers seen, with all notices and contacts, have some 50 kB; JSON of this length takes up to 6 MB in memory.
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_REFUSALS = frozenset({401, 403, 451})


class RdapProbe:
    """Asks the registry of a host's domain over RDAP."""

    name = "rdap"

    def __init__(self, tools: Tools) -> None:
        """Take what it works with."""
        self._tools = tools
        self._bootstrap = load_bootstrap(Path(tools.settings.tables) if tools.settings.tables else None)

    async def __call__(self, target: Target) -> Probed:
        """Ask, and say how it ended."""
        return await inquire(self._tools, self.name, target, self._ask)

    async def _ask(self, inquiry: Inquiry) -> Registration | None:
        """Ask the registry, follow it to another server where it says so, and read what comes."""
        base = rdap_server(inquiry.domain, self._tools.settings.rdap_servers, self._bootstrap)
        if base is None:
            suffix = inquiry.domain.partition(".")[2]
            raise ProbeFailure(Outcome.SKIPPED, f"No RDAP server is known for the suffix {suffix}.")
        url = f"{base}domain/{inquiry.domain}"
        for _ in range(_MOST_HOPS + 1):
            answer = await self._fetch(inquiry, url)
            location = answer.header("location") if answer.status in _REDIRECTS else None
            if location is None:
                with inquiry.asking(_server(url)):
                    return _read(answer, inquiry.domain)
            url = _next_url(url, location)
        raise ProbeFailure(Outcome.MALFORMED, f"The registry redirects more than {_MOST_HOPS} times.")

    async def _fetch(self, inquiry: Inquiry, url: str) -> Fetched:
        """Ask one server, and keep what it sends, also where it does not end well."""
        settings = self._tools.settings
        server = _server(url)
        await inquiry.turn(server)
        asked_at = self._tools.clock()
        with inquiry.asking(server) as left:
            fetched: Fetched | None = None
            try:
                fetched = await fetch(
                    self._tools.client, "GET", url, headers=_ACCEPT, deadline=left, max_bytes=min(settings.max_bytes, _MOST_BYTES)
                )
            except Unfinished as failure:
                fetched = failure.fetched
                raise
            finally:
                if fetched is not None:
                    inquiry.keep(
                        url, fetched.address, asked_at, fetched.raw_request, fetched.raw_response,
                        truncated=fetched.truncated, pinned=fetched.pinned,
                    )  # fmt: skip
        return fetched


def _server(url: str) -> str:
    """Return the host that a URL asks."""
    return ada_url.URL(url).hostname


def _next_url(url: str, location: str) -> str:
    """Return where a registry redirects to, as a browser would read it; raise ProbeFailure where that is no URL, or gives up encryption."""
    try:
        after = ada_url.URL(location, base=url)
    except ValueError as error:
        raise ProbeFailure(Outcome.MALFORMED, "The registry redirects to something that is no URL.") from error
    if after.protocol not in ("https:", "http:") or (after.protocol == "http:" and url.startswith("https:")):
        raise ProbeFailure(Outcome.BLOCKED, "The registry redirects to a URL that is not https, and that is not followed.")
    after.hash = after.username = after.password = ""
    return after.href


def _read(answer: Fetched, domain: str) -> Registration | None:
    """Return what an answer says; None where it says that there is no such domain."""
    status = answer.status if answer.status != 200 else error_code(answer.body) or 200
    if status == 200:
        return _registration(answer, domain)
    if status == 404 and not _is_page(answer):
        return None
    if status == 404:
        raise ProbeFailure(Outcome.MALFORMED, "The answer is a web page that says 404, and no RDAP.")
    if status == 429:
        raise ProbeFailure(Outcome.RATE_LIMITED, "The server asked to be asked less often.")
    if status in _REFUSALS:
        raise ProbeFailure(Outcome.REFUSED, f"The server declined to answer (status {status}).")
    if 200 < status < 400:
        raise ProbeFailure(Outcome.MALFORMED, f"The answer has the status {status}, which says nothing of the domain.")
    raise ProbeFailure(Outcome.SERVER_FAILURE, f"The server could not answer (status {status}).")


def _registration(answer: Fetched, domain: str) -> Registration:
    """Read an answer that should be RDAP."""
    if answer.truncated:
        raise ProbeFailure(Outcome.MALFORMED, "The answer is too long, or broke off.")
    if _is_page(answer):
        raise ProbeFailure(Outcome.MALFORMED, "The answer is a web page, and no RDAP.")
    return read_rdap(answer.body, domain, _server(answer.url))


def _is_page(answer: Fetched) -> bool:
    """Say whether an answer is a page for people, by its type or its first character."""
    return "html" in (answer.header("content-type") or "").lower() or answer.body.lstrip()[:1] == b"<"
