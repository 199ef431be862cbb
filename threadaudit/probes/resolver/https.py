"""Questions over HTTPS (DoH, RFC 8484)."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec

import httpx

from threadaudit.probes.probe import ProbeFailure
from threadaudit.probes.resolver.message import belongs
from threadaudit.records import Outcome

_LONGEST = 65_535  # RFC 8484, 6
_MESSAGE = "application/dns-message"


@dataclass(slots=True)
class Https:
    """Asks resolvers by their URL."""

    context: Callable[[], ssl.SSLContext]
    """Gives the settings of TLS."""
    connections: int
    """How many connections may be open at once."""
    _client: httpx.AsyncClient | None = field(default=None)

    async def ask(self, url: str, query: bytes, question: bytes) -> bytes:
        """Return the answer's bytes; raise ProbeFailure where there are none. The caller sets the time."""
        headers = {"Content-Type": _MESSAGE, "Accept": _MESSAGE, "Accept-Encoding": "identity"}
        try:
            async with self._opened().stream("POST", url, content=query, headers=headers) as response:
                _check(response)
                packet = await _body(response)
        except httpx.ConnectError as error:
            raise ProbeFailure(*_no_connection(error)) from error
        except httpx.HTTPError as error:
            raise ProbeFailure(Outcome.MALFORMED, "the resolver broke its answer off") from error
        if not belongs(packet, int.from_bytes(query[:2]), question):
            raise ProbeFailure(Outcome.MALFORMED, "the resolver answered another question")
        return packet

    async def close(self) -> None:
        """Let the connections go."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    def _opened(self) -> httpx.AsyncClient:
        if self._client is None:
            limits = httpx.Limits(max_connections=self.connections, max_keepalive_connections=self.connections)
            self._client = httpx.AsyncClient(
                verify=self.context(),
                http2=find_spec("h2") is not None,  # some resolvers, unbound among them, speak nothing else (RFC 8484, 5.2)
                trust_env=False,
                limits=limits,
                timeout=None,  # noqa: S113 – the caller sets the time
            )
        return self._client


def _check(response: httpx.Response) -> None:
    status = response.status_code
    if status == 429:
        raise ProbeFailure(Outcome.RATE_LIMITED, "the resolver asked to be asked less often")
    if status >= 500:
        raise ProbeFailure(Outcome.SERVER_FAILURE, "the resolver could not answer")
    if status != 200:
        raise ProbeFailure(Outcome.REFUSED, "the resolver declined to answer")
    if response.headers.get("Content-Type", "").partition(";")[0].strip().lower() != _MESSAGE:
        raise ProbeFailure(Outcome.MALFORMED, "the resolver's answer is no DNS message")


async def _body(response: httpx.Response) -> bytes:
    """Read the answer, no more than a DNS message may have; what is compressed is not read, it was not asked for."""
    body = b""
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > _LONGEST:
            raise ProbeFailure(Outcome.MALFORMED, "the resolver's answer is too long")
    return body


def _no_connection(error: BaseException) -> tuple[Outcome, str]:
    """Say why there is no connection; the reason lies behind what httpx raises."""
    reason: BaseException | None = error
    while reason is not None:
        if isinstance(reason, ConnectionRefusedError):
            return Outcome.REFUSED, "the resolver refused the connection"
        if isinstance(reason, ssl.SSLError):
            return Outcome.REFUSED, "no trusted connection to the resolver could be made"
        reason = reason.__cause__ or reason.__context__
    return Outcome.TIMEOUT, "the resolver cannot be reached"
