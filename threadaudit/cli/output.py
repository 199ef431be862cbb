"""Print results on standard output: plain where it is piped, with colour where a person watches."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, Self, TypeVar

from threadaudit.escape import one_line

if TYPE_CHECKING:
    from rich.progress import Progress

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
    with _Bar(what) as bar:
        for item in items:
            with bar.aside():
                yield item


class _Bar:
    """A count of what is done, on standard error after a second; it steps aside while results go to the same terminal."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._done = 0
        self._progress: Progress | None = None
        self._lock = Lock()
        self._timer = Timer(_PATIENCE_SECONDS, self._show)
        self._timer.daemon = True
        self._is_aside = False

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        with self._lock:
            columns = (SpinnerColumn(), TextColumn(f"{{task.completed:,.0f}} {self._what}"), TimeElapsedColumn())
            # Results are never taken for words of the bar, which would put them on standard error.
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
            self._progress.add_task(self._what, total=None, completed=self._done)
            if not self._is_aside:
                self._progress.start()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Let a result be written, and count it."""
        shares_terminal = sys.stdout is not None and sys.stdout.isatty()
        with self._lock:
            self._is_aside = shares_terminal
            if self._progress is not None and shares_terminal:
                self._progress.stop()
        yield
        with self._lock:
            self._done += 1
            self._is_aside = False
            if self._progress is not None:
                self._progress.update(self._progress.task_ids[0], completed=self._done)
                self._progress.start()

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()
        with self._lock:
            if self._progress is not None:
                self._progress.stop()
