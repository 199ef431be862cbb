"""Both pages are asked and put beside each other, and whatever the network does has its outcome."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

import httpx
import msgspec
import pytest

from tests.probes.news_pages import article, edited, words
from tests.probes.registry_fakes import make_tools, target
from threadaudit.probes.clone import CloneData, CloneProbe
from threadaudit.probes.probe import ProbeFailure, Target
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Official, Outcome, Probed

pytestmark = pytest.mark.enable_socket  # an event loop that runs other programs makes sockets

WELT = Official("welt.de", "WELT", siblings=("bild.de",))
TEXT = words(2, 400)
ORIGINAL = article(TEXT, home="https://www.welt.de")
COPY = article(edited(TEXT, 0.05), home="https://www.welt.de", own=8)

Reply = httpx.Response | ProbeFailure


def html(page: str, status: int = 200) -> httpx.Response:
    """Make an answer that is a page."""
    return httpx.Response(status, headers={"content-type": "text/html; charset=utf-8"}, stream=httpx.ByteStream(page.encode()))


def moved(location: str) -> httpx.Response:
    """Make a redirect."""
    return httpx.Response(302, headers={"location": location}, stream=httpx.ByteStream(b""))


def icon(content: bytes) -> httpx.Response:
    """Make an answer that is an icon."""
    return httpx.Response(200, headers={"content-type": "image/x-icon"}, stream=httpx.ByteStream(content))


WEB: dict[str, Callable[[], Reply]] = {
    "https://welt.ltd/": lambda: html(COPY),
    "https://welt.ltd/favicon.ico": lambda: icon(b"W"),
    "https://welt.de/": lambda: moved("https://www.welt.de/"),
    "https://www.welt.de/": lambda: html(ORIGINAL),
    "https://www.welt.de/favicon.ico": lambda: icon(b"W"),
}


async def ask(
    changes: Mapping[str, Callable[[], Reply]] | None = None, *targets: Target, asked: Counter[str] | None = None
) -> list[Probed]:
    """Ask about targets (welt.ltd where none is given) in a web with changes."""
    web = {**WEB, **(changes or {})}

    def answer(request: httpx.Request) -> httpx.Response:
        if asked is not None:
            asked[str(request.url)] += 1
        reply = web.get(str(request.url), lambda: html("", 404))()
        if isinstance(reply, ProbeFailure):
            raise reply
        return reply

    tools = make_tools(settings=ProbeSettings(deadline=30), handler=answer)
    async with tools.client:
        probe = CloneProbe(tools)
        return list(await asyncio.gather(*(probe(one) for one in targets or (imitation("welt.ltd"),))))


def imitation(name: str, official: Official | None = WELT) -> Target:
    """Make the target of a host that imitates an official."""
    return replace(target(name), official=official)


async def test_a_copy_is_told() -> None:
    """A copy is present evidence, with its sentence, and every answer behind it is kept."""
    (probed,) = await ask()
    seen = probed.observation
    data = msgspec.convert(seen.data, CloneData)
    assert (seen.probe, seen.host, seen.outcome, seen.reason) == ("clone", "welt.ltd", Outcome.PRESENT, "")
    assert (data.copies, data.same_icon, data.compared_url) == (True, True, "https://www.welt.de/")
    assert data.sentence.startswith("80 of 88 images and links on welt[.]ltd point to welt.de; its text is about 9")
    assert [exchange.uri for exchange in probed.exchanges] == list(WEB)
    assert ORIGINAL.encode() in probed.exchanges[3].response


async def test_the_official_is_asked_once() -> None:
    """However many hosts imitate an official, its page is asked for once."""
    asked: Counter[str] = Counter()
    hosts = [f"welt{n}.ltd" for n in range(4)]
    changes = {f"https://{host}/": lambda: html(COPY) for host in hosts}
    probed = await ask(changes, *map(imitation, hosts), asked=asked)
    assert [one.observation.outcome for one in probed] == [Outcome.PRESENT] * 4
    assert asked["https://www.welt.de/"] == 1


@pytest.mark.parametrize(
    ("changes", "outcome", "reason"),
    [
        (
            {"https://welt.ltd/": lambda: html("", 404)},
            Outcome.NO_DATA,
            "The host shows no page, but the status 404.",
        ),
        (
            {"https://welt.ltd/": lambda: moved("https://www.welt.de/")},
            Outcome.SKIPPED,
            "The host leads to the official's own page.",
        ),
        (
            {"https://welt.ltd/": lambda: moved("https://bild.de/"), "https://bild.de/": lambda: html(COPY)},
            Outcome.SKIPPED,
            "The host leads to the official's own page.",
        ),
        ({"https://welt.ltd/": lambda: icon(b"x")}, Outcome.NO_DATA, "What the host shows is no page."),
        ({"https://welt.ltd/": lambda: moved("/")}, Outcome.MALFORMED, "There are more than 10 redirects."),
        ({"https://welt.ltd/": lambda: moved("http://[")}, Outcome.MALFORMED, "A redirect leads to something that is no URL."),
        (
            {"https://welt.ltd/": lambda: ProbeFailure(Outcome.BLOCKED, "The host leads to 127.0.0.1, this machine.")},
            Outcome.BLOCKED,
            "The host leads to 127.0.0.1, this machine.",
        ),
        (
            {"https://www.welt.de/": lambda: ProbeFailure(Outcome.TIMEOUT, "No answer came in time.")},
            Outcome.TIMEOUT,
            "The official's own page could not be had: No answer came in time.",
        ),
        (
            {"https://www.welt.de/": lambda: html("", 503)},
            Outcome.NO_DATA,
            "The official's own page could not be had: The host shows no page, but the status 503.",
        ),
    ],
)
async def test_what_cannot_be_compared(changes: Mapping[str, Callable[[], Reply]], outcome: Outcome, reason: str) -> None:
    """Where there is no page to compare, it is said whose and why, and nothing is claimed of either."""
    (probed,) = await ask(changes)
    assert (probed.observation.outcome, probed.observation.reason, probed.observation.data) == (outcome, reason, {})


@pytest.mark.parametrize(("host", "official"), [("welt.ltd", None), ("sport.welt.de", WELT), ("bild.de", WELT)])
async def test_nobody_is_asked_without_an_official(host: str, official: Official | None) -> None:
    """A host that imitates nobody, or is the official's own, is not asked at all."""
    asked: Counter[str] = Counter()
    (probed,) = await ask(None, imitation(host, official), asked=asked)
    assert (probed.observation.outcome, probed.exchanges, asked) == (Outcome.SKIPPED, (), Counter())


async def test_a_host_without_tls() -> None:
    """A host that was only named is asked without TLS where it does not answer over it."""
    changes: dict[str, Callable[[], Reply]] = {
        "https://welt.ltd/": lambda: ProbeFailure(Outcome.REFUSED, "The connection was refused."),
        "http://welt.ltd/": lambda: html(COPY),
    }
    (probed,) = await ask(changes)
    assert msgspec.convert(probed.observation.data, CloneData).page_url == "http://welt.ltd/"


async def test_an_icon_that_cannot_be_had() -> None:
    """An icon that cannot be had, or is a page, keeps nobody from comparing the rest."""
    replies: list[Callable[[], Reply]] = [lambda: ProbeFailure(Outcome.TIMEOUT, "No answer came in time."), lambda: html("x")]
    for reply in replies:
        (probed,) = await ask({"https://welt.ltd/favicon.ico": reply})
        data = msgspec.convert(probed.observation.data, CloneData)
        assert (data.copies, data.same_icon) == (True, None)


async def test_a_page_that_hurts_parsers_is_compared_all_the_same() -> None:
    """A page on which parsers work for minutes is compared by all of its text, and in time."""
    hostile = COPY.replace("<body", "<i " + " ".join(f"a{n}" for n in range(100_000)) + "><body")
    (probed,) = await ask({"https://welt.ltd/": lambda: html(hostile)})
    assert msgspec.convert(probed.observation.data, CloneData).copies is True
