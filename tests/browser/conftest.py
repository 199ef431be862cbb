"""Start one real browser for all tests that look at pages, and make one database for them to look at."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.browser import Browser
from tests.browser.world import World, build
from tests.conftest import ROOT

AXE = ROOT / "build" / "axe" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a real, headless Chromium, or skip the test and say why there is none."""
    pytest.importorskip("playwright", reason="playwright is not installed: pip install threadaudit[dev]")
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("there is no Chromium here: tests/browser/needs installs it")
    with Browser.start(program) as browser:
        yield browser


@pytest.fixture(scope="session")
def axe() -> str:
    """Give axe-core, which looks for what keeps people with disabilities out; or skip the test and say why."""
    if not AXE.is_file():
        pytest.skip("axe-core is not here: tests/browser/needs fetches it")
    return AXE.read_text("utf-8")


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Give a database of audits, looks, changes and decisions, with hostile text in every field."""
    return build(tmp_path_factory.mktemp("browse"))


@pytest.fixture(scope="session")
def reports(world: World, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give a report of every run and of every host that was looked at, as the command writes them."""
    from tests.browser.world import HOSTS
    from threadaudit.cli import main

    folder = tmp_path_factory.mktemp("reports")
    written = {}
    for name in (*map(str, world.runs), *HOSTS):
        written[name] = folder / f"{name}.html"
        assert main(["report", name, "--db", str(world.database), "--out", str(written[name])]) == 0
    return written


@pytest.fixture(scope="session")
def site(world: World) -> Iterator[str]:
    """Give the address at which the database is served."""
    from tests.browser.serving import served

    with served(world.database) as address:
        yield address
