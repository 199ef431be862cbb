"""How far a scan is: names, rate and time left, on standard error where a person watches."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadaudit.pipeline.scanning import Progress

_PATIENCE_SECONDS = 1.0
_HOUR = 3_600


def shown(scan: Iterable[Progress], before: int, lists: int, *, quiet: bool) -> Iterator[Progress]:
    """Hand the progress of a scan on, and show it where the work takes over a second and a person watches."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield from scan
        return
    from rich.console import Console

    started = told = monotonic()
    begun: tuple[int, float] | None = None
    status = Console(stderr=True, highlight=False).status("")
    try:
        for progress in scan:
            now = monotonic()
            if progress.share is not None and (begun is None or begun[0] != progress.list):
                begun = progress.list, progress.share
            if now - told > _PATIENCE_SECONDS:
                told = now
                first = begun[1] if begun else 0.0
                status.update(in_words(progress, now - started, progress.tally.names - before, lists, first))
                status.start()
            yield progress
    finally:
        status.stop()


def in_words(progress: Progress, seconds: float, names: int, lists: int, first: float) -> str:
    """Say how many names are done, how fast, and how long it will take; `first` is the share that was read before."""
    words = [f"{progress.tally.names:,} names", f"{names / seconds:,.0f} a second", f"{progress.tally.lookalikes:,} lookalikes"]
    if lists > 1:
        words.append(f"list {progress.list} of {lists}")
    if progress.share is not None:
        words.append(f"{progress.share:.0%}")
        if lists == 1 and progress.share > first:
            words.append(f"{_clock(seconds * (1 - progress.share) / (progress.share - first))} left")
    return " · ".join(words)


def _clock(seconds: float) -> str:
    whole = round(seconds)
    hours, rest = divmod(whole, _HOUR)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"
