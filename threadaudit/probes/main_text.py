"""A page's own text without what stands around it, by trafilatura, in a process of its own.

trafilatura and lxml take minutes and hundreds of megabytes for a page that is made to hurt; a process can be stopped, and held to a size.
Run as a program, this module reads a page from standard input and writes its text to standard output.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from threadaudit.probes import markup

LONGEST = 300_000
"""The most characters of text that are compared; a long article has 30,000."""
_MOST_MEMORY = 768 * 1024 * 1024
# An ordinary page of 1 MB takes 200 MB of address space, most of it for the libraries.
_UNSEEN = frozenset({"head", "template"})


async def main_text(page: str, seconds: float) -> str:
    """Return the text that trafilatura takes for the page's own; empty where it finds none, or took too long or too much."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-m", __name__),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"LC_ALL": "C.UTF-8"},
    )
    try:
        async with asyncio.timeout(seconds):
            answer, _ = await process.communicate(page.encode("utf-8", "replace"))
    except TimeoutError:
        return ""
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    return answer.decode("utf-8", "replace")[:LONGEST] if process.returncode == 0 else ""


def all_text(page: str) -> str:
    """Return all text of a page, menus included: what is compared where its own text cannot be told from the rest."""
    words = (token for token in _visible(page) if not token.isspace())
    return " ".join(islice(words, LONGEST))[:LONGEST]


def _visible(page: str) -> Iterator[str]:
    hidden_in = ""
    for token in markup.tokens(page):
        if isinstance(token, str):
            if not hidden_in:
                yield markup.unescape(token)
        elif token.name in _UNSEEN and not token.closing:
            hidden_in = hidden_in or token.name
        elif token.name in (hidden_in, "body"):
            hidden_in = ""


def _limit_memory() -> None:
    """Keep this process from taking more memory than an ordinary page needs."""
    with suppress(ImportError):  # Windows
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def _run() -> None:
    """Read a page, write its text."""
    _limit_memory()
    import trafilatura

    page = sys.stdin.buffer.read().decode("utf-8", "replace")
    text = trafilatura.extract(page, fast=True, include_comments=False, include_tables=True)
    sys.stdout.buffer.write((text or "").encode("utf-8", "replace"))


if __name__ == "__main__":
    _run()
