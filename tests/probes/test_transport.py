"""What is asked over HTTP ends in time and size, goes only where it may, and is an answer or a failure that says so."""

from __future__ import annotations

import asyncio
import gzip
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import ada_url
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.probes.loopback import Handler, Names, greeting, moved, page, saying, serve, settings_for, silent, tools_for
from threadaudit.probes.probe import ProbeFailure
from threadaudit.probes.settings import ProbeSettings
from threadaudit.probes.transport import Fetched, Unfinished, fetch
from threadaudit.probes.wire import Question, web_url
from threadaudit.records import Outcome

MEGABYTE = 1_000_000
PATIENCE = 60.0
"""Seconds that a machine with much else to do may take for what takes no time."""
HEAD = b"HTTP/1.1 200 OK\r\n"


async def asked(handler: Handler, path: str = "/", deadline: float = PATIENCE) -> Fetched:
    """Ask a server that does so."""
    async with serve(handler) as port, tools_for(settings_for(port)) as tools:
        return await fetch(tools.client, "GET", f"http://127.0.0.1:{port}{path}", deadline=deadline, max_bytes=MEGABYTE)


async def refused(handler: Handler, deadline: float = PATIENCE) -> ProbeFailure:
    """Ask a server whose answer is none; it must be over soon after the deadline."""
    with pytest.raises(ProbeFailure) as caught:
        async with asyncio.timeout(deadline + PATIENCE):
            await asked(handler, deadline=deadline)
    return caught.value


def pouring(head: bytes, piece: bytes, pieces: int = 2_000) -> Handler:
    """Make a handler that sends a head, and then a piece again and again, as fast as it is read."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head)
        for _ in range(pieces):
            writer.write(piece)
            await writer.drain()

    return handle


def dripping(head: bytes, piece: bytes, seconds: float = 0.05) -> Handler:
    """Make a handler that sends a head, and then a piece every so many seconds, for ever."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head)
        while True:
            writer.write(piece)
            await asyncio.sleep(seconds)

    return handle


@contextmanager
def at_most(megabytes: int) -> Iterator[None]:
    """Hold what happens inside to so much more memory."""
    tracemalloc.start()
    try:
        yield
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < megabytes * MEGABYTE


@pytest.mark.enable_socket
async def test_an_answer_comes_with_what_was_sent_and_received() -> None:
    """An answer holds its parts, and the bytes on the wire; nobody's password is sent, and brotli is not asked for."""
    answer = page(b"hallo", b"Server: nginx")
    async with serve(saying(answer)) as port, tools_for(settings_for(port)) as tools:
        url = f"http://user:geheim@0x7f.1:{port}/ä b?q=1#teil"
        fetched = await fetch(tools.client, "GET", url, headers={"accept": "text/plain"}, deadline=PATIENCE, max_bytes=MEGABYTE)
    request = (
        f"GET /%C3%A4%20b?q=1 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: {ProbeSettings().agent}\r\nAccept: text/plain\r\n"
        "Accept-Language: de,en;q=0.8\r\nAccept-Encoding: gzip, deflate\r\nConnection: close\r\n\r\n"
    ).encode()
    assert fetched == Fetched(
        url=f"http://127.0.0.1:{port}/%C3%A4%20b?q=1",
        status=200,
        headers=(("content-length", "5"), ("server", "nginx")),
        body=b"hallo",
        raw_request=request,
        raw_response=answer,
        address=f"127.0.0.1:{port}",
        truncated=False,
        pinned=True,
    )


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("handler", "begun"),
    [
        (silent, 0),
        (dripping(b"", b"H"), 0),
        (dripping(HEAD, b"X: y\r\n"), 0),
        (dripping(HEAD + b"Content-Length: 1000\r\n\r\n", b"x"), 200),
        (dripping(HEAD + b"\r\n", b"x"), 200),
        (dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"), 200),
    ],
)
async def test_a_tarpit_is_over_at_the_deadline(handler: Handler, begun: int) -> None:
    """Silence, and a byte every now and then, end at the deadline; what came until then is kept."""
    failure = await refused(handler, deadline=1.0 if begun else 0.3)
    assert isinstance(failure, Unfinished)
    assert (failure.outcome, failure.fetched.status, failure.fetched.truncated) == (Outcome.TIMEOUT, begun, True)


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    "handler",
    [
        pouring(HEAD + b"Content-Length: 100000000\r\n\r\n", bytes(50_000)),
        pouring(HEAD + b"\r\n", bytes(50_000)),
        pouring(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"C350\r\n" + bytes(50_000) + b"\r\n"),
    ],
)
async def test_a_hundred_megabytes_are_cut(handler: Handler) -> None:
    """An answer of 100 MB is cut at a megabyte, in less than ten megabytes of memory."""
    with at_most(10):
        fetched = await asked(handler)
    assert (len(fetched.body), fetched.truncated) == (MEGABYTE, True)


def bomb(coding: bytes) -> bytes:
    """Make an answer of some kilobytes that unpacks to 100 MB."""
    packer = zlib.compressobj(wbits=31 if coding == b"gzip" else zlib.MAX_WBITS)
    packed = b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(100)) + packer.flush()
    return page(packed, b"Content-Encoding: " + coding)


@pytest.mark.enable_socket
@pytest.mark.parametrize("coding", [b"gzip", b"deflate"])
async def test_a_bomb_is_cut(coding: bytes) -> None:
    """A bomb of 100 MB is cut at a megabyte, in less than ten megabytes of memory."""
    handler = saying(bomb(coding))
    with at_most(10):
        fetched = await asked(handler)
    assert (fetched.body, fetched.truncated) == (bytes(MEGABYTE), True)


@pytest.mark.enable_socket
async def test_a_packed_answer_is_unpacked() -> None:
    """An answer packed in the way that was asked for comes unpacked, and the bytes on the wire beside it."""
    answer = page(gzip.compress(b"hallo"), b"Content-Encoding: gzip")
    fetched = await asked(saying(answer))
    assert (fetched.body, fetched.raw_response) == (b"hallo", answer)


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    "answer",
    [page(b"\x1b" * 400, b"Content-Encoding: br"), page(b"x", b"Content-Encoding: zstd"), page(b"x", b"Content-Encoding: gzip, gzip"),
     page(b"x", b"Content-Encoding: gzip", b"Content-Encoding: br"), page(b"no gzip", b"Content-Encoding: gzip")],
)  # fmt: skip
async def test_what_was_not_asked_for_is_not_unpacked(answer: bytes) -> None:
    """Brotli, zstd and doubly packed answers are malformed; status and header fields are kept."""
    failure = await refused(saying(answer))
    assert isinstance(failure, Unfinished)
    assert (failure.outcome, failure.fetched.status, failure.fetched.body) == (Outcome.MALFORMED, 200, b"")
    assert failure.fetched.raw_response == answer


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("handler", "outcome"),
    [
        (saying(b""), Outcome.REFUSED),
        (saying(b"HTTP/1.1 200 OK\r\n"), Outcome.MALFORMED),
        (saying(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhallo"), Outcome.MALFORMED),
        (saying(b"HTTP/1.1 200 OK\r\nSet-Cookie: a\rb\r\n\r\n"), Outcome.MALFORMED),
        (saying(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"), Outcome.MALFORMED),
        (greeting(b"220 mail.welt.ltd ESMTP\r\n\r\n"), Outcome.MALFORMED),
        (greeting(b"\x15\x03\x01\x00\x02\x02\x46" * 3 + b"\r\n\r\n"), Outcome.MALFORMED),
        (pouring(HEAD, b"X: " + b"y" * 1000 + b"\r\n"), Outcome.MALFORMED),
        (pouring(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"), Outcome.MALFORMED),
        (pouring(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;", b"x" * 1000), Outcome.MALFORMED),
        (pouring(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n" * 1000), Outcome.MALFORMED),
        (pouring(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n", b"X: " + b"y" * 1000 + b"\r\n"), Outcome.MALFORMED),
    ],
)
async def test_what_is_no_http_is_a_failure(handler: Handler, outcome: Outcome) -> None:
    """Nothing, other protocols, heads and chunks without end: each is a failure that says so, and takes little memory."""
    with at_most(10):
        failure = await refused(handler)
    assert failure.outcome is outcome


@pytest.mark.enable_socket
async def test_a_body_that_breaks_off_is_kept() -> None:
    """As in a browser, what came of a body that broke off is there, and marked."""
    for head in (b"Content-Length: 1000\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\n10\r\n"):
        fetched = await asked(saying(HEAD + head + b"hallo"))
        assert (fetched.body, fetched.truncated) == (b"hallo", True)


@pytest.mark.parametrize(
    ("url", "outcome"),
    [
        ("file:///etc/passwd", Outcome.BLOCKED),
        ("ftp://127.0.0.1/", Outcome.BLOCKED),
        ("gopher://127.0.0.1/", Outcome.BLOCKED),
        ("javascript:alert(1)", Outcome.BLOCKED),
        ("data:text/html,x", Outcome.BLOCKED),
        ("http://welt.ltd:22/", Outcome.BLOCKED),
        ("http://welt.ltd:43/", Outcome.BLOCKED),
        ("http://127.0.0.1/", Outcome.BLOCKED),
        ("http://[::1]:8080/", Outcome.BLOCKED),
        ("http://2130706433/", Outcome.BLOCKED),
        ("http://0177.0.0.1/", Outcome.BLOCKED),
        ("http://169.254.169.254/latest/meta-data/", Outcome.BLOCKED),
        ("http://welt.de@127.1/", Outcome.BLOCKED),
        ("http://gibt-es-nicht.ltd/", Outcome.ABSENT),
        ("kein URL", Outcome.MALFORMED),
        ("http://", Outcome.MALFORMED),
        ("http://a b/", Outcome.MALFORMED),
        ("http://welt.ltd/\ud800", Outcome.MALFORMED),
        ("http://welt.ltd/" + "a" * 20_000, Outcome.MALFORMED),
    ],
)
async def test_where_nobody_may_go_nobody_goes(url: str, outcome: Outcome) -> None:
    """Other schemes, other ports, forbidden addresses in every spelling, and what is no URL: nothing is sent."""
    async with tools_for(ProbeSettings(domain_interval=0)) as tools:
        with pytest.raises(ProbeFailure) as caught:
            await fetch(tools.client, "GET", url, deadline=PATIENCE, max_bytes=MEGABYTE)
    assert (caught.value.outcome, type(caught.value) is Unfinished) == (outcome, False)


@pytest.mark.enable_socket
async def test_a_backslash_leads_where_a_browser_goes() -> None:
    r"""`https://evil.ltd\@welt.de/` asks evil.ltd, and not welt.de."""
    names = Names({"evil.ltd": ["127.0.0.1"]})
    async with serve(saying(page(b"evil"))) as port, tools_for(settings_for(port), names) as tools:
        fetched = await fetch(tools.client, "GET", rf"http://evil.ltd:{port}\@welt.de/", deadline=PATIENCE, max_bytes=MEGABYTE)
    assert fetched.url == f"http://evil.ltd:{port}/@welt.de/"
    assert {name for name, _ in names.asked} == {"evil.ltd"}


@pytest.mark.parametrize("headers", [{"X": "a\r\nEvil: b"}, {"X\r\nEvil": "b"}, {"X": "ä"}])
async def test_no_header_field_smuggles_another(headers: dict[str, str]) -> None:
    """A line end in a header field of ours is refused before anything is sent."""
    async with tools_for(settings_for(80)) as tools:
        with pytest.raises(ProbeFailure) as caught:
            await fetch(tools.client, "GET", "http://127.0.0.1/", headers=headers, deadline=PATIENCE, max_bytes=MEGABYTE)
    assert caught.value.outcome is Outcome.MALFORMED


@pytest.mark.enable_socket
async def test_nothing_is_followed_and_no_cookie_is_kept() -> None:
    """A client over the guarded transport hands back redirects as they are, and forgets cookies."""
    async with serve(saying(moved("http://127.0.0.1/", b"Set-Cookie: a=b"))) as port, tools_for(settings_for(port)) as tools:
        response = await tools.client.get(f"http://127.0.0.1:{port}/")
    assert (response.status_code, response.headers["location"], len(tools.client.cookies)) == (302, "http://127.0.0.1/", 0)


@pytest.mark.enable_socket
async def test_a_client_used_directly_is_held_to_the_limits() -> None:
    """Whoever uses the client without `fetch` gets no more than the settings allow, and nothing unpacks it again."""
    async with serve(saying(bomb(b"gzip"))) as port, tools_for(settings_for(port)) as tools:
        with at_most(10):
            response = await tools.client.get(f"http://127.0.0.1:{port}/")
    assert len(response.content) == MEGABYTE


@pytest.mark.parametrize("how", ["content", "stream"])
async def test_another_transport_is_held_to_the_limits(how: str) -> None:
    """An answer through another transport, such as a test's, is unpacked and cut the same way."""
    packed = gzip.compress(bytes(5 * MEGABYTE))
    answered: dict[str, Any] = {"content": packed} if how == "content" else {"stream": httpx.ByteStream(packed)}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, headers={"content-encoding": "gzip"}, **answered))
    async with httpx.AsyncClient(transport=transport) as client:
        fetched = await fetch(client, "GET", "https://rdap.example/domain/welt.ltd", deadline=PATIENCE, max_bytes=MEGABYTE)
    assert (len(fetched.body), fetched.truncated, fetched.pinned) == (MEGABYTE, True, False)


@pytest.mark.parametrize(
    ("error", "outcome"),
    [(httpx.ReadTimeout("x"), Outcome.TIMEOUT), (httpx.ConnectError("x"), Outcome.REFUSED)],
    ids=str,
)
async def test_another_transports_errors_are_failures(error: httpx.HTTPError, outcome: Outcome) -> None:
    """What httpx raises is a failure that says how it ended."""

    def fail(_: httpx.Request) -> httpx.Response:
        raise error

    async with httpx.AsyncClient(transport=httpx.MockTransport(fail)) as client:
        with pytest.raises(ProbeFailure) as caught:
            await fetch(client, "GET", "https://rdap.example/", deadline=PATIENCE, max_bytes=MEGABYTE)
    assert caught.value.outcome is outcome


HOSTS = st.sampled_from(
    ["welt.de", "WELT.de", "müller.de", "[::1]", "0x7f.1", "user:p@welt.de", "a@b@welt.de", "welt.de:8080", "welt.de:443", "a_b.de", "*"]
)


@given(st.sampled_from(["http", "https", "HTTP"]), HOSTS, st.text(max_size=30))
def test_a_url_is_taken_apart_as_the_standard_says(scheme: str, host: str, rest: str) -> None:
    """Scheme, host, port and target are those that the WHATWG parser gives; the question mark of an empty query is part of the target."""
    text = f"{scheme}://{host}{rest}"
    try:
        expected = ada_url.URL(text)
        found = web_url(text)
    except (ProbeFailure, ValueError):
        return
    before_fragment = expected.href.partition("#")[0]
    target = expected.pathname + (expected.search or "?" * before_fragment.endswith("?"))
    assert (f"{found.scheme}:", found.authority, found.host, found.target) == (expected.protocol, expected.host, expected.hostname, target)
    assert found.port == int(expected.port or {"http:": 80, "https:": 443}[expected.protocol])
    assert found.href == f"{expected.protocol}//{expected.host}{target}"


@given(st.text(max_size=60))
def test_any_text_is_a_url_or_a_failure(text: str) -> None:
    """Whatever stands where a URL should is read or refused."""
    for url in (text, f"http://{text}", f"//{text}"):
        try:
            assert web_url(url).scheme in {"http", "https"}
        except ProbeFailure as failure:
            assert failure.outcome in {Outcome.MALFORMED, Outcome.BLOCKED}


@pytest.mark.enable_socket
async def test_the_body_of_a_redirect_need_not_be_read() -> None:
    """Where only the way matters, a redirect is known at its head, whatever comes behind it."""
    from threadaudit.probes.wire import Asker

    handler = dripping(b"HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Encoding: br\r\nContent-Length: 1000\r\n\r\n", b"x")
    async with serve(handler) as port, tools_for(settings_for(port)) as tools:
        question = Question(f"http://127.0.0.1:{port}/", 5, MEGABYTE, whole_redirects=False)
        fetched = await Asker(tools.guard, tools.settings).ask(question)
    assert (fetched.status, fetched.body, fetched.truncated) == (302, b"", True)
