"""Where a URL leads: every hop is recorded, none goes where nobody may go, and the last one decides."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
import tracemalloc
from dataclasses import replace

import msgspec
import pytest
import trustme

from tests.probes.loopback import Handler, Names, hurried, moved, page, saying, serve, settings_for, silent, target_of, tools_for
from threadaudit.probes.http import Hop, HopKind, HttpData, HttpProbe
from threadaudit.probes.page import MetaRefresh, PageFacts
from threadaudit.probes.probe import Connection, ProbeFailure
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome, Probed

pytestmark = pytest.mark.enable_socket

HTML = b'<!doctype html><html lang="de"><title>WELT</title><link rel="canonical" href="https://www.welt.de/"><p>Text</p>'
TYPE = b"Content-Type: text/html; charset=utf-8"
PATIENCE = 60.0
"""Seconds that a machine with much else to do may take for what takes no time."""


async def visited(url: str, port: int, names: Names | None = None, settings: ProbeSettings | None = None) -> Probed:
    """Follow a URL."""
    known = names or Names({"welt.ltd": ["127.0.0.1"], "klick.ltd": ["127.0.0.1"]})
    async with tools_for(settings or settings_for(port), known) as tools:
        return await HttpProbe(tools)(target_of(url))


def data_of(probed: Probed) -> HttpData:
    """Read the payload back as others do."""
    return msgspec.convert(probed.observation.data, HttpData)


async def led(location: str, settings: ProbeSettings | None = None) -> tuple[Probed, HttpData]:
    """Follow a host that leads elsewhere."""
    async with serve(saying(moved(location))) as port:
        probed = await visited(f"http://welt.ltd:{port}/", port, settings=settings and replace(settings, ports=(port,)))
    return probed, data_of(probed)


async def test_a_page_is_recorded_with_what_came() -> None:
    """The record of a page holds its one hop, what the page says of itself, and the bytes on the wire."""
    answer = page(HTML, TYPE, b"Server: nginx", b"X-Odd: left out", b"Set-Cookie: a=b", b"Set-Cookie: c=d")
    async with serve(saying(answer)) as port:
        probed = await visited(f"http://user:p@welt.ltd:{port}/#teil", port)
    url = f"http://welt.ltd:{port}/"
    headers = {"content-type": "text/html; charset=utf-8", "server": "nginx", "set-cookie": "a=b, c=d"}
    assert data_of(probed) == HttpData(
        hops=(Hop(url, "welt.ltd", HopKind.START, Outcome.PRESENT, address=f"127.0.0.1:{port}", status=200, headers=headers),),
        final_url=url,
        final_host="welt.ltd",
        status=200,
        content_type="text/html; charset=utf-8",
        body_sha256=hashlib.sha256(HTML).hexdigest(),
        body_length=len(HTML),
        page=PageFacts(title="WELT", canonical="https://www.welt.de/", language="de", text_length=4),
    )
    observation, (exchange,) = probed.observation, probed.exchanges
    assert (observation.probe, observation.host, observation.outcome, observation.reason) == ("http", "welt.ltd", Outcome.PRESENT, "")
    assert (exchange.uri, exchange.response, exchange.truncated) == (url, answer, False)
    assert observation.raw_sha256 == hashlib.sha256(answer).hexdigest()


async def test_every_hop_is_recorded() -> None:
    """Relative, absolute and scheme-less redirects are followed as a browser follows them, over several hosts."""
    answers = [moved("/a?b=1"), moved("//klick.ltd:{port}/ö"), moved("weiter#teil"), page(HTML, TYPE)]
    left: list[bytes] = []

    async def next_one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await saying(left.pop(0))(reader, writer)

    async with serve(next_one) as port:
        left += [answer.replace(b"{port}", str(port).encode()) for answer in answers]
        probed = await visited(f"http://welt.ltd:{port}/", port)
    data = data_of(probed)
    assert [(hop.url.replace(str(port), "P"), hop.kind, hop.status) for hop in data.hops] == [
        ("http://welt.ltd:P/", HopKind.START, 302),
        ("http://welt.ltd:P/a?b=1", HopKind.REDIRECT, 302),
        ("http://klick.ltd:P/%C3%B6", HopKind.REDIRECT, 302),
        ("http://klick.ltd:P/weiter", HopKind.REDIRECT, 200),
    ]
    assert [hop.location for hop in data.hops] == [*(hop.url for hop in data.hops[1:]), None]
    assert (data.final_host, probed.observation.outcome, len(probed.exchanges)) == ("klick.ltd", Outcome.PRESENT, 4)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("http://127.0.0.1/", "http://127.0.0.1/"),
        ("http://127.1/", "http://127.0.0.1/"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://0177.0.0.1/", "http://127.0.0.1/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://[::1]/", "http://[::1]/"),
        ("http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
        ("http://169.254.169.254/latest/", "http://169.254.169.254/latest/"),
        ("http://geheim.ltd/", "http://geheim.ltd/"),
        ("http://halb.ltd/", "http://halb.ltd/"),
        ("http://klick.ltd:22/", "http://klick.ltd:22/"),
        ("https://klick.ltd:6379/", "https://klick.ltd:6379/"),
        ("file:///etc/passwd", "file:///etc/passwd"),
        ("ftp://klick.ltd/", "ftp://klick.ltd/"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("data:text/html,<p>", "data:text/html,<p>"),
    ],
)
async def test_a_hop_to_where_nobody_may_go_is_blocked(location: str, url: str) -> None:
    """A redirect to a forbidden address, port or scheme is recorded and not followed; the outcome is blocked."""
    names = Names({"welt.ltd": ["127.0.0.1"], "geheim.ltd": ["10.0.0.1"], "halb.ltd": ["1.1.1.1", "::1"], "klick.ltd": ["1.1.1.1"]})
    async with serve(saying(moved(location)), "127.0.0.9") as port:
        names.known = {**names.known, "welt.ltd": ["127.0.0.9"]}
        settings = replace(settings_for(80, 443, port), allow_networks=("127.0.0.9/32",))
        probed = await visited(f"http://welt.ltd:{port}/", port, names, settings)
    data = data_of(probed)
    assert [(hop.outcome, hop.status) for hop in data.hops] == [(Outcome.PRESENT, 302), (Outcome.BLOCKED, None)]
    assert (data.final_url, data.status, probed.observation.outcome, len(probed.exchanges)) == (url, None, Outcome.BLOCKED, 1)


@pytest.mark.parametrize("location", ["http://", "http://a b/", "https://[::1", "http://%00/"])
async def test_a_redirect_to_no_url_is_malformed(location: str) -> None:
    """A redirect to something that no browser could open ends the way, and says so."""
    probed, data = await led(location)
    assert (probed.observation.outcome, len(data.hops), data.hops[0].status) == (Outcome.MALFORMED, 1, 302)


async def test_two_places_at_once_are_malformed() -> None:
    """An answer that leads to two places leads nowhere."""
    async with serve(saying(moved("/a", b"Location: /b"))) as port:
        probed = await visited(f"http://welt.ltd:{port}/", port)
    assert probed.observation.outcome is Outcome.MALFORMED


async def test_a_circle_is_found() -> None:
    """Redirects that go in a circle end where it closes; every hop is there once."""
    async with serve(saying(moved("/a"), moved("/b"), moved("/a#wieder"))) as port:
        probed = await visited(f"http://welt.ltd:{port}/", port)
    data = data_of(probed)
    assert [hop.url.rpartition("/")[2] for hop in data.hops] == ["", "a", "b"]
    assert (probed.observation.outcome, probed.observation.reason) == (Outcome.MALFORMED, "The redirects go in a circle.")


async def test_ten_redirects_are_followed_and_no_more() -> None:
    """A way without end is left after ten redirects."""
    answers = [moved(f"/{number}") for number in range(1, 13)]
    async with serve(saying(*answers)) as port:
        probed = await visited(f"http://welt.ltd:{port}/", port)
    assert [hop.url.rpartition("/")[2] for hop in data_of(probed).hops] == ["", *map(str, range(1, 11))]
    assert (probed.observation.outcome, probed.observation.reason) == (Outcome.MALFORMED, "There are more than 10 redirects.")


async def test_ten_redirects_may_lead_to_a_page() -> None:
    """A page behind ten redirects is reached."""
    async with serve(saying(*(moved(f"/{number}") for number in range(1, 11)), page(HTML, TYPE))) as port:
        probed = await visited(f"http://welt.ltd:{port}/", port)
    assert (probed.observation.outcome, len(data_of(probed).hops)) == (Outcome.PRESENT, 11)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(b"200 OK", Outcome.PRESENT), (b"404 Not Found", Outcome.PRESENT), (b"410 Gone", Outcome.PRESENT),
     (b"304 Not Modified", Outcome.PRESENT), (b"403 Forbidden", Outcome.REFUSED),
     (b"451 Unavailable", Outcome.REFUSED), (b"429 Too Many", Outcome.RATE_LIMITED),
     (b"500 Oops", Outcome.SERVER_FAILURE), (b"503 Oops", Outcome.SERVER_FAILURE)],
)  # fmt: skip
async def test_a_status_is_an_outcome(status: bytes, outcome: Outcome) -> None:
    """An answer that shows something is present; one that declines, asks for patience or fails is none of it, and the status stays."""
    async with serve(saying(page(HTML, TYPE, status=status))) as port:
        probed = await visited(f"http://welt.ltd:{port}/", port)
    assert (probed.observation.outcome, data_of(probed).status) == (outcome, int(status[:3]))


@pytest.mark.parametrize(
    ("known", "outcome"),
    [
        (Outcome.ABSENT, Outcome.ABSENT),
        ([], Outcome.NO_DATA),
        (Outcome.TIMEOUT, Outcome.TIMEOUT),
        (Outcome.SERVER_FAILURE, Outcome.SERVER_FAILURE),
    ],
)
async def test_a_host_without_address_is_looked_up_once(known: list[str] | Outcome, outcome: Outcome) -> None:
    """What the DNS does not tell is the outcome, and is not asked again without TLS."""
    names = Names({"welt.ltd": known})
    probed = await visited("https://welt.ltd/", 443, names)
    assert (probed.observation.outcome, len(data_of(probed).hops), len(names.asked)) == (outcome, 1, 2)


async def test_whatever_a_server_says_is_an_outcome() -> None:
    """Silence, a drip, nothing, and noise are outcomes with a hop, over at the deadline."""

    async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n")
        while True:
            writer.write(b"x")
            await asyncio.sleep(0.05)

    expected: list[tuple[Handler, float, Outcome, int | None]] = [
        (silent, 0.3, Outcome.TIMEOUT, None),
        (drip, 1.0, Outcome.TIMEOUT, 200),
        (saying(b""), PATIENCE, Outcome.REFUSED, None),
        (saying(b"SSH-2.0\r\n"), PATIENCE, Outcome.MALFORMED, None),
    ]
    for handler, seconds, outcome, status in expected:
        async with serve(handler) as port, asyncio.timeout(seconds + PATIENCE):
            probed = await visited(f"http://welt.ltd:{port}/", port, settings=hurried(settings_for(port), seconds))
        assert (probed.observation.outcome, data_of(probed).status) == (outcome, status)


async def test_all_hops_share_one_deadline() -> None:
    """Slow redirects are over at the deadline of the whole."""

    async def slow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        question = await reader.readuntil(b"\r\n\r\n")
        await asyncio.sleep(0.3)
        writer.write(moved(f"/{len(question.split()[1])}{question.split()[1].decode()[1:]}"))
        await writer.drain()

    async with serve(slow) as port, asyncio.timeout(1.0 + PATIENCE):
        probed = await visited(f"http://welt.ltd:{port}/", port, settings=hurried(settings_for(port), 1.0))
    assert (probed.observation.outcome, len(data_of(probed).hops) > 1) == (Outcome.TIMEOUT, True)


async def test_a_refresh_is_recorded_and_not_followed() -> None:
    """What orders a browser to go elsewhere after a while, in the head or in the page, is a finding."""
    body = b'<meta http-equiv="refresh" content="0; url=https://www.welt.de/">'
    async with serve(saying(page(body, TYPE, b"Refresh: 5; url=/weiter"))) as port:
        data = data_of(await visited(f"http://welt.ltd:{port}/", port))
    assert data.refresh == MetaRefresh(5, f"http://welt.ltd:{port}/weiter")
    assert data.page is not None
    assert (data.page.meta_refresh, len(data.hops)) == (MetaRefresh(0, "https://www.welt.de/"), 1)


async def test_what_is_no_page_has_no_page_facts() -> None:
    """An image is no page, whatever its bytes are."""
    async with serve(saying(page(HTML, b"Content-Type: image/png"))) as port:
        data = data_of(await visited(f"http://welt.ltd:{port}/", port))
    assert (data.page, data.content_type, data.body_length) == (None, "image/png", len(HTML))


@pytest.mark.parametrize("unit", [b"<a href=//a.de>", b"x", b"<", "𝐰".encode()])
async def test_a_long_page_is_read_as_far_as_the_limit_goes(unit: bytes) -> None:
    """A page of three megabytes is cut at one, and read in less than ten megabytes of memory."""
    async with serve(saying(page(unit * (3_000_000 // len(unit)), TYPE))) as port:
        tracemalloc.start()
        try:
            data = data_of(await visited(f"http://welt.ltd:{port}/", port))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert (data.body_length, data.truncated, data.page is not None, peak < 10_000_000) == (1_000_000, True, True, True)


async def test_a_bad_certificate_keeps_nobody_from_looking(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Pages behind valid and invalid certificates are read alike; the hop says which it was."""
    trusted, stranger = trustme.CA(), trustme.CA()
    file = tmp_path_factory.mktemp("trust") / "authority.pem"
    trusted.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    certificates = {}
    for kind, issued in {
        "good": trusted.issue_cert("welt.ltd"),
        "other": trusted.issue_cert("welt.de"),
        "own": stranger.issue_cert("welt.ltd"),
    }.items():
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        issued.configure_cert(context)
        async with serve(saying(page(HTML, TYPE)), tls=context) as port:
            probed = await visited(f"https://welt.ltd:{port}/", port)
        certificates[kind] = (probed.observation.outcome, data_of(probed).hops[0].certificate)
    assert certificates == {
        "good": (Outcome.PRESENT, "valid"),
        "other": (Outcome.PRESENT, "invalid: it is for another name"),
        "own": (Outcome.PRESENT, "invalid: its issuer is not trusted here"),
    }


@pytest.mark.parametrize(("url", "kinds"), [("https://welt.ltd/", ["start", "without_tls"]), ("https://welt.ltd/a", ["start"])])
async def test_a_host_that_was_only_named_is_asked_without_tls_where_tls_does_not_work(url: str, kinds: list[str]) -> None:
    """A named host that refuses TLS is asked over plain HTTP as well, and both hops are there; a URL is asked as it was seen."""
    async with serve(saying(page(HTML, TYPE))) as port:

        class OnlyPlain:
            """Refuses TLS, and leads everything else to the server."""

            async def connect(self, host: str, asked: int, *, tls: ssl.SSLContext | None = None) -> Connection:
                if tls is not None:
                    raise ProbeFailure(Outcome.REFUSED, "The connection was refused.")
                return Connection(*await asyncio.open_connection("127.0.0.1", port), f"{host}:{asked}")

        async with tools_for(settings_for(80, 443)) as tools:
            probed = await HttpProbe(replace(tools, guard=OnlyPlain()))(target_of(url))
    assert [str(hop.kind) for hop in data_of(probed).hops] == kinds
    assert probed.observation.outcome is (Outcome.PRESENT if len(kinds) > 1 else Outcome.REFUSED)
