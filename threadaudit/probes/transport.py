"""httpx's face on the guarded way to ask: what a client asks through it goes to public addresses alone, and ends in time and size."""

from __future__ import annotations

from collections.abc import Mapping

import httpx

from threadaudit.probes.probe import Guard, ProbeFailure
from threadaudit.probes.settings import ProbeSettings
from threadaudit.probes.unpack import Damaged, unpacker
from threadaudit.probes.wire import Asker, Fetched, Question, Unfinished, web_url
from threadaudit.records import Outcome

__all__ = ["Fetched", "GuardedTransport", "Unfinished", "fetch"]

_FETCHED, _QUESTION = "threadaudit.fetched", "threadaudit.question"
_NOT_HANDED_ON = frozenset({"content-encoding", "content-length", "transfer-encoding", "set-cookie"})
"""What the transport has dealt with itself; cookies of one host are nobody else's business."""


class GuardedTransport(httpx.AsyncBaseTransport):
    """Carries what an httpx client asks through the guard."""

    def __init__(self, guard: Guard, settings: ProbeSettings) -> None:
        """Take what opens connections, and the limits."""
        self._asker = Asker(guard, settings)
        self._settings = settings

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Ask, and return the whole answer, unpacked; raise ProbeFailure where there is none."""
        question = request.extensions.get(_QUESTION)
        if not isinstance(question, Question):
            question = Question(str(request.url), self._settings.deadline, self._settings.max_bytes, method=request.method)
        fetched = await self._asker.ask(question)
        return httpx.Response(
            fetched.status,
            headers=[(name, value) for name, value in fetched.headers if name not in _NOT_HANDED_ON],
            content=fetched.body,
            extensions={_FETCHED: fetched},
        )


async def fetch(
    client: httpx.AsyncClient,
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    deadline: float,
    max_bytes: int,
    verify: bool = True,
) -> Fetched:
    """Ask for one URL and follow nothing; raise ProbeFailure, and nothing else, where no whole answer came.

    The deadline is how long it may take in all, in seconds; a body longer than `max_bytes`, before or after unpacking, comes truncated.
    """
    question = Question(url, deadline, max_bytes, headers or {}, method, verify)
    href = web_url(url).href
    try:
        request = httpx.Request(method, href, headers=dict(headers or {}), extensions={_QUESTION: question})
        response = await client.send(request, stream=True, follow_redirects=False)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise ProbeFailure(Outcome.MALFORMED, "The URL cannot be read.") from error
    except httpx.TimeoutException as error:
        raise ProbeFailure(Outcome.TIMEOUT, "No answer came in time.") from error
    except httpx.HTTPError as error:
        raise ProbeFailure(Outcome.REFUSED, "The server could not be asked.") from error
    fetched = response.extensions.get(_FETCHED)
    return fetched if isinstance(fetched, Fetched) else await _of_another_transport(response, max_bytes)


async def _of_another_transport(response: httpx.Response, max_bytes: int) -> Fetched:
    """Read an answer that did not come through ours, such as a test's, under the same limits."""
    headers = tuple((name.lower(), value) for name, value in response.headers.items())
    request = f"{response.request.method} {response.request.url.raw_path.decode('ascii')} HTTP/1.1\r\n\r\n".encode("ascii")
    raw, body, truncated = await _read_anew(response, max_bytes)
    return Fetched(str(response.request.url), response.status_code, headers, body, request, raw, "", truncated, pinned=False)


async def _read_anew(response: httpx.Response, max_bytes: int) -> tuple[bytes, bytes, bool]:
    """Return an answer's raw body, the same unpacked, and whether it was cut."""
    if response.is_stream_consumed:  # made of a content that httpx has unpacked already
        content = response.content
        return content, content[:max_bytes], len(content) > max_bytes
    unpacking = unpacker(response.headers.get("content-encoding", ""), max_bytes)
    if unpacking is None:
        raise ProbeFailure(Outcome.MALFORMED, "The answer is packed in a way that was not asked for.")
    raw, body = bytearray(), bytearray()
    try:
        async for piece in response.aiter_raw(chunk_size=65_536):
            raw += piece
            body += unpacking.feed(piece)
            if unpacking.full:
                break
    except Damaged as error:
        raise ProbeFailure(Outcome.MALFORMED, "The answer could not be unpacked.") from error
    finally:
        await response.aclose()
    return bytes(raw), bytes(body), unpacking.full
