"""Print results on standard output: plain where it is piped, with colour where a person watches."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from threading import Timer
from time import monotonic
from typing import TypeVar

from threadaudit.escape import one_line

Item = TypeVar("Item")

# The words that a line starts with, and how they look; colour only helps, the word itself says it.
_STYLES = {
    "LOOKALIKE": "bold red",
    "SUSPICIOUS": "bold yellow",
    "unknown": "yellow",
    "official": "green",
    "unrelated": "dim",
    "invalid": "dim",
    "lost": "yellow",
    "Note:": "yellow",
}
_FOR_PROGRAMS = ("json", "jsonl", "csv")
_PATIENCE_SECONDS = 1.0


def write(pieces: Iterable[str], format_name: str = "text") -> None:
    """Write the pieces of a result as they come; formats for programs are UTF-8 whatever the terminal is set to."""
    if format_name in _FOR_PROGRAMS and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="" if format_name == "csv" else None)
    elif sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb":
        _write_coloured(pieces)
        return
    for piece in pieces:
        sys.stdout.write(piece)


def _write_coloured(pieces: Iterable[str]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    for piece in pieces:
        text = Text(piece, end="")
        word = piece.split(maxsplit=1)[0] if piece.strip() else ""
        if word in _STYLES:
            start = piece.index(word)
            text.stylize(_STYLES[word], start, start + len(word))
        console.print(text, end="")


@contextmanager
def patience(what: str, *, quiet: bool) -> Iterator[None]:
    """Show on standard error what is being done, where it takes over a second and a person watches."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    status = Console(stderr=True).status(one_line(what))
    timer = Timer(_PATIENCE_SECONDS, status.start)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()


def with_progress(items: Iterable[Item], what: str, *, quiet: bool) -> Iterator[Item]:
    """Hand the items on, and show a count on standard error where the work takes over a second and a person watches."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    source, started, done = iter(items), monotonic(), 0
    for item in source:
        yield item
        done += 1
        if monotonic() - started > _PATIENCE_SECONDS:
            break
    yield from _counted(source, what, done)


def _counted(source: Iterator[Item], what: str, done: int) -> Iterator[Item]:
    first = list(islice(source, 1))
    if not first:
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(f"{{task.completed:,.0f}} {what}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None, completed=done)
        for item in chain(first, source):
            yield item
            progress.advance(task)
