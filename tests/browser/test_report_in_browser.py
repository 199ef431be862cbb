"""Reports in a real browser: they open alone, run nothing, fetch nothing, and can be read by everyone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.browser import Browser

pytestmark = pytest.mark.enable_socket


@dataclass(frozen=True, slots=True)
class Opened:
    """What one report was when it was opened."""

    faults: list[str]
    """What it did that no page may do, and addresses that lead elsewhere."""
    content: str
    """All of it, as the browser has it."""
    addresses: set[str]
    """Where its links lead."""
    names: list[str]
    """The names of places in it."""


@pytest.fixture(scope="module")
def opened(browser: Browser, reports: dict[str, Path]) -> dict[str, Opened]:
    """Open every report once."""
    found = {}
    for name, path in reports.items():
        with browser.page("file://") as seen:
            seen.open(path.as_uri())
            names = seen.page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
            addresses = {value for _, _, value in seen.addresses()}
            found[name] = Opened(seen.faults() + seen.live_elsewhere(), seen.page.content(), addresses, names)
    return found


def test_hostile_text_stays_text(opened: dict[str, Opened]) -> None:
    """Nothing in a report runs, is fetched, or leads anywhere, whatever posts, hosts, titles, answers and notes hold."""
    assert {name: report.faults for name, report in opened.items()} == {name: [] for name in opened}
    assert "[U+202E]" in opened["2"].content


def test_addresses_lead_to_places_within(opened: dict[str, Opened]) -> None:
    """Every link in a report is an anchor that is there."""
    for report in opened.values():
        assert report.addresses <= {f"#{name}" for name in report.names}
        assert len(report.names) == len(set(report.names)), "two places bear the same name"


def test_without_scripts(browser: Browser, reports: dict[str, Path]) -> None:
    """A report says all without scripts: the verdicts, the posts, the evidence."""
    with browser.page("file://", scripts=False) as seen:
        seen.page.goto(reports["2"].as_uri())
        shown = seen.page.inner_text("body")
    assert "spiegel[.]ltd" in shown
    assert "LOOKALIKE" in shown
    assert "post 4 is not in the text" in shown


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1200])
def test_everyone_can_read_it(browser: Browser, reports: dict[str, Path], axe: str, width: int, scheme: str) -> None:
    """No report keeps anybody out: contrast, names, order and language hold, in light and dark, on a phone and a desk."""
    for name in ("1", "4", "spiegel.ltd"):
        with browser.page("file://", width=width, scheme="dark" if scheme == "dark" else "light") as seen:
            seen.open(reports[name].as_uri())
            assert seen.issues(axe) == []
            assert seen.page.evaluate("document.documentElement.scrollWidth") <= width, "it must not scroll sideways"


def test_keyboard(browser: Browser, reports: dict[str, Path]) -> None:
    """The Tab key reaches every link and every fold, and Enter opens a fold."""
    with browser.page("file://") as seen:
        seen.open(reports["spiegel.ltd"].as_uri())
        reached = []
        for _ in range(12):
            seen.page.keyboard.press("Tab")
            reached.append(seen.page.evaluate("document.activeElement.tagName"))
            if reached[-1] == "SUMMARY":
                break
        assert reached[-1] == "SUMMARY"
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("document.activeElement.parentElement.open") is True


def test_paper(browser: Browser, reports: dict[str, Path]) -> None:
    """On paper a report is black on white, whatever the screen is set to."""
    with browser.page("file://", scheme="dark") as seen:
        seen.open(reports["1"].as_uri())
        seen.page.emulate_media(media="print")
        colours = seen.page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]")
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
