"""The pages in a real browser: every one that can be reached, then those that a newsroom works with."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urldefrag, urljoin

import pytest

from tests.browser.browser import Browser
from tests.browser.hostile import EVIL

pytestmark = pytest.mark.enable_socket

DATABASE = "/threadaudit"
DOMAIN = f"{DATABASE}/-/domain/{EVIL.replace('.', '~2E')}"
PAGES = (
    "/",
    f"{DATABASE}/-/front",
    DOMAIN,
    f"{DATABASE}/-/thread/1",
    f"{DATABASE}/-/audit/1",
    f"{DATABASE}/-/charts",
    f"{DATABASE}/lookalikes",
)
OF_A_KIND = 1
"""So many pages of a kind are looked at; what differs is only which row it is."""
NO_PAGE = re.compile(r"\.(?:csv|json|db)\b")
"""Downloads."""


def kind_of(address: str) -> str:
    """Tell what kind of page an address leads to: which row is left out, and filters and orders are the same for every table."""
    path, _, query = address.partition("?")
    parts = ["…" if re.search(r"\d|~2E|\.|~", part) and not part.endswith(".css") else part for part in path.split("/")]
    if not query:
        return "/".join(parts)
    names = {part.partition("=")[0] for part in query.split("&")}
    own = "/".join(parts) if "/-/" in path else "…"
    return f"{own}?{'&'.join(sorted({name if name.startswith('_') or name in ('q', 'sql') else 'filter' for name in names}))}"


def test_every_page(browser: Browser, site: str) -> None:
    """On no page anything runs, is fetched from elsewhere, stands on the console as an error, or leads to another host."""
    faults: dict[str, list[str]] = {}
    waiting, known, kinds = [f"{site}/"], {f"{site}/"}, Counter[str]()
    with browser.page(site) as seen:
        while waiting:
            address = waiting.pop(0)
            status = seen.open(address)
            found = seen.faults() + seen.live_elsewhere() + ([f"status {status}"] if status != 200 else [])
            if found:
                faults[address] = found
            seen.forget()
            for tag, name, value in seen.addresses():
                further = urldefrag(urljoin(address, value)).url
                kind = kind_of(further)
                is_page = tag == "a" and name == "href" and further.startswith(f"{site}/") and not NO_PAGE.search(further)
                if is_page and further not in known and kinds[kind] < OF_A_KIND:
                    known.add(further)
                    kinds[kind] += 1
                    waiting.append(further)
    assert faults == {}
    assert len(known) > 50, "the crawl reached too little to promise anything"


def test_front_page(browser: Browser, site: str) -> None:
    """The first page says what is in the file: audits, lookalikes, changes; and has a search box."""
    with browser.page(site) as seen:
        assert seen.open(f"{site}/") == 200
        shown = seen.page.inner_text("body")
        assert "spiegel[.]ltd" in shown
        assert "mail was set up" in shown
        assert seen.page.locator("input[type=search], input[name=q]").count() >= 1


def test_search(browser: Browser, site: str) -> None:
    """Words find the post they stand in, marked and numbered, and a host is found by its name."""
    with browser.page(site) as seen:
        seen.open(f"{site}/")
        box = seen.page.locator("input[type=search], input[name=q]").first
        box.fill("Zeitungen Oktober")
        box.press("Enter")
        seen.page.wait_for_load_state()
        assert "Ein Netz falscher" in seen.page.inner_text("main")
        box = seen.page.locator("main input[name=q], input[name=q]").first
        box.fill(EVIL)
        box.press("Enter")
        seen.page.wait_for_load_state()
        assert "spiegel[.]ltd" in seen.page.inner_text("main")
        assert seen.faults() + seen.live_elsewhere() == []


def test_thread(browser: Browser, site: str) -> None:
    """From a domain one gets to the thread in which it was posted, and finds the post with its link marked."""
    with browser.page(site) as seen:
        seen.open(f"{site}{DOMAIN}")
        seen.page.locator("a[href*='/-/thread/']").first.click()
        seen.page.wait_for_load_state()
        assert seen.page.locator("ol.posts > li.post").count() >= 2
        assert seen.page.locator("mark.link.lookalike").count() >= 1


def test_domain(browser: Browser, site: str) -> None:
    """The page of a domain shows the verdict, the differing letters, its life, the evidence with hashes, and what people say."""
    with browser.page(site) as seen:
        seen.open(f"{site}{DOMAIN}")
        assert seen.page.locator(".verdict.lookalike").first.inner_text() == "LOOKALIKE"
        assert seen.page.locator(".names mark.differs").all_inner_texts() == ["ltd", "de"]
        assert seen.page.locator("svg.drawing").count() == 1
        assert seen.page.locator("table.evidence tbody tr").count() == 10
        assert re.fullmatch(r"[0-9a-f]{64}", seen.page.locator("table.evidence code.hash").first.inner_text())


def test_canned_query_and_chart(browser: Browser, site: str) -> None:
    """A ready-made question is reached by clicks and answers with rows; a chart is a picture with words."""
    with browser.page(site) as seen:
        seen.open(f"{site}{DATABASE}")
        questions = seen.page.eval_on_selector_all(f"a[href^='{DATABASE}/']", "all => all.map(one => one.getAttribute('href'))")
        assert any("official" in one for one in questions)
        seen.open(f"{site}{DATABASE}/-/charts")
        assert seen.page.locator("main svg").count() >= 2
        for drawing in seen.page.locator("main svg").all():
            assert drawing.locator("title").count() >= 1 or drawing.get_attribute("aria-label") or drawing.get_attribute("aria-hidden")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1200])
def test_everyone_can_read_it(browser: Browser, site: str, axe: str, width: int, scheme: str) -> None:
    """No page keeps anybody out, in light and dark, on a phone and a desk; and none scrolls sideways."""
    found = {}
    for path in PAGES:
        with browser.page(site, width=width, scheme="dark" if scheme == "dark" else "light") as seen:
            seen.open(site + path)
            found[path] = seen.issues(axe)
            if seen.page.evaluate("document.documentElement.scrollWidth") > width:
                found[path].append("scrolls sideways")
    assert found == {path: [] for path in PAGES}


def test_dark(browser: Browser, site: str) -> None:
    """Whoever wants a dark screen gets one."""
    with browser.page(site, scheme="dark") as seen:
        seen.open(f"{site}/")
        colour = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(map(int, re.findall(r"\d+", colour)[:3])) < 64


def test_keyboard(browser: Browser, site: str) -> None:
    """With keys alone one gets from the first page to a lookalike's page, and always sees where one is."""
    with browser.page(site) as seen:
        seen.open(f"{site}/")
        for _ in range(80):
            seen.page.keyboard.press("Tab")
            focused = seen.page.evaluate(
                "[document.activeElement.getAttribute('href') || '', getComputedStyle(document.activeElement).outlineStyle]"
            )
            assert focused[1] != "none", f"no outline at {focused[0]}"
            if "/-/domain/" in focused[0]:
                break
        else:
            pytest.fail("no domain was reached")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url("**/-/domain/**")
        assert seen.faults() == []


def test_without_scripts(browser: Browser, site: str) -> None:
    """The pages need no scripts."""
    with browser.page(site, scripts=False) as seen:
        seen.page.goto(f"{site}{DOMAIN}")
        assert "LOOKALIKE" in seen.page.inner_text("main")
