"""A page's own text is told from what stands around it, within limits."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from tests.probes.news_pages import article, words
from threadaudit.probes.main_text import LONGEST, all_text, main_text

TEXT = words(2, 400)


@pytest.mark.enable_socket
async def test_finds_the_article() -> None:
    """The article is found, and the menu is not part of it."""
    found = await main_text(article(TEXT, home="https://welt.de"), 30)
    assert " ".join(TEXT[:50]) in " ".join(found.split())
    assert "Ressort 1" not in found


@pytest.mark.enable_socket
async def test_a_page_that_takes_too_long_gives_nothing() -> None:
    """A page on which the parser would work for minutes is given up in time, and no process stays."""
    page = "<a " + " ".join(f"a{n}=1" for n in range(120_000)) + ">"
    assert await main_text(page, 1.0) == ""
    assert not _children()


@pytest.mark.enable_socket
async def test_stopping_leaves_no_process() -> None:
    """Whoever stops waiting stops the work as well."""
    task = asyncio.create_task(main_text("<p>x</p>" * 100_000, 30))
    while not _children():
        await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not _children()


def _children() -> list[str]:
    """Return the command lines of this process's extractions."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rpartition(")")[2].split()[1])
            command = (status.parent / "cmdline").read_bytes().decode()
        except OSError:
            continue
        if parent == os.getpid() and "main_text" in command:
            found.append(command)
    return found


def test_all_text_leaves_out_what_nobody_sees() -> None:
    """Titles, scripts and templates are no text; character references are read."""
    page = "<html><head><title>t</title> h </head><body>a &amp; b<script>s</script><template>x</template> <p>c</p>"
    assert all_text(page) == "a & b c"


def test_all_text_is_short() -> None:
    """However long the page, its text is cut."""
    assert len(all_text("wort <b>" * 100_000)) <= LONGEST
