"""What a benchmark finds, as records: each script gives figures, and the collector joins those of all scripts to one table.

Figures come from rounds in which all candidates take turns, so that a machine that slows down slows all. A ratio is worked out in each
round, from what was measured right beside each other; the middle one of the rounds counts, and the lowest and highest are told.
"""

from __future__ import annotations

import argparse
import functools
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

LINEAR = 2.3
"""Work is linear where twice the input costs at most so many times the time: issue 3 says so of threads, and it is asked of all here."""


class Section(StrEnum):
    """A part of the table, in the order of the table; the value is its heading."""

    THREADS = "Threads"
    LINKS = "Links"
    SUFFIX = "Public suffix"
    JUDGE = "Judge"
    DNS = "DNS"
    HTTP = "HTTP and HTTPS"
    SQLITE = "Writing to SQLite"
    START_UP = "Start-up"
    SCAN = "Scan of a long list"
    AUDIT = "Audit of many texts"
    WATCH = "Watching"
    BROWSE = "Browsing"
    GROWTH = "Growth with size"


@dataclass(frozen=True, slots=True)
class Spread:
    """What several rounds gave."""

    low: float
    """The lowest."""
    middle: float
    """The median, which counts."""
    high: float
    """The highest."""

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Sum up the values of the rounds."""
        return cls(min(values), statistics.median(values), max(values))


@dataclass(frozen=True, slots=True)
class Bound:
    """What was asked for, of the ratio where a figure has one, else of what was measured."""

    limit: float
    """What must hold."""
    least: bool
    """Whether at least this much is asked for; else at most."""
    goal: float | None = None
    """What would be better still; None where nothing more was asked for."""

    def holds(self, value: float) -> bool:
        """Tell whether a value keeps the limit."""
        return value >= self.limit if self.least else value <= self.limit

    def reaches_goal(self, value: float) -> bool:
        """Tell whether a value reaches the goal; it does where there is none."""
        return self.goal is None or (value >= self.goal if self.least else value <= self.goal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row of the table."""

    section: Section
    """Where it stands."""
    what: str
    """What of ours was measured, and on what."""
    unit: str = ""
    """The unit of `ours` and `theirs`, such as `MB/CPU s`."""
    ours: Spread | None = None
    """What was measured; None where nothing was."""
    peer: str = ""
    """What it stands beside; empty where it stands alone."""
    theirs: Spread | None = None
    """The same of the peer; None where it stands alone or the peer was not measured."""
    ratio: Spread | None = None
    """Ours over theirs, in each round."""
    bound: Bound | None = None
    """What was asked for; None where nothing was."""
    missing: str = ""
    """Why something was not measured; empty where all was."""


def at_least(limit: float, goal: float | None = None) -> Bound:
    """Ask for at least so much."""
    return Bound(limit, least=True, goal=goal)


def at_most(limit: float, goal: float | None = None) -> Bound:
    """Ask for at most so much."""
    return Bound(limit, least=False, goal=goal)


def alone(section: Section, what: str, ours: Sequence[float], unit: str, bound: Bound | None = None) -> Figure:
    """Give what was measured of ours alone."""
    return Figure(section=section, what=what, unit=unit, ours=Spread.of(ours), bound=bound)


def beside(
    section: Section, what: str, ours: Sequence[float], peer: str, theirs: Sequence[float], unit: str, bound: Bound | None = None
) -> Figure:
    """Give what was measured of ours, beside what was measured of a peer in the same rounds."""
    ratio = Spread.of([one / other for one, other in zip(ours, theirs, strict=True)])
    ours_spread, theirs_spread = Spread.of(ours), Spread.of(theirs)
    return Figure(section=section, what=what, unit=unit, ours=ours_spread, peer=peer, theirs=theirs_spread, ratio=ratio, bound=bound)


def missing(section: Section, what: str, why: str, peer: str = "", bound: Bound | None = None) -> Figure:
    """Say why something was not measured."""
    return Figure(section=section, what=what, peer=peer, missing=why, bound=bound)


class Sheet:
    """Where a benchmark puts its figures: on the screen, and in a file where one was asked for."""

    def __init__(self, path: Path | None) -> None:
        """Add to this file, one figure a line of JSON; print only where there is none."""
        self._path = path

    def put(self, *figures: Figure) -> None:
        """Put figures down at once, so that a benchmark that fails later has told these."""
        for figure in figures:
            print(in_words(figure), flush=True)
            if self._path is not None:
                with self._path.open("ab") as file:
                    file.write(msgspec.json.encode(figure) + b"\n")


def read(path: Path) -> list[Figure]:
    """Read the figures that a benchmark put into a file; none where it put none."""
    if not path.exists():
        return []
    return [msgspec.json.decode(line, type=Figure) for line in path.read_bytes().splitlines()]


def in_words(figure: Figure) -> str:
    """Say a figure in one line, for somebody who runs one benchmark."""
    head = f"{figure.section}: {figure.what}" + (f", beside {figure.peer}" if figure.peer else "")
    if figure.missing:
        return f"{head}: not measured: {figure.missing}"
    parts = [f"{figure.ratio.middle:,.3g} x ({figure.ratio.low:,.3g} to {figure.ratio.high:,.3g})"] if figure.ratio else []
    parts += [f"{name} {spread.middle:,.4g} {figure.unit}" for name, spread in (("ours", figure.ours), ("theirs", figure.theirs)) if spread]
    parts += [f"{'at least' if figure.bound.least else 'at most'} {figure.bound.limit:g} asked for"] if figure.bound else []
    return f"{head}: {'; '.join(parts)}"


def options(about: str | None) -> argparse.ArgumentParser:
    """Make what all benchmarks understand: --quick and --figures FILE."""
    parser = argparse.ArgumentParser(description=(about or "").strip().splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="small sizes and few rounds: shows that it works, not how fast it is")
    parser.add_argument("--figures", type=Path, metavar="FILE", help="add the figures to this file, one a line of JSON")
    return parser


def cpu_seconds() -> float:
    """Return the CPU time of this process until now, with that of all children that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def timed(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a piece of work takes, here and in children that it waits for."""
    begun = cpu_seconds()
    work()
    return cpu_seconds() - begun


def in_turns(ways: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, list[float]]:
    """Let all ways take turns, and return what each gave in each round."""
    given: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            given[name].append(way())
    return given


def growth(what: str, seconds: Callable[[int], float], size: int, rounds: int) -> Iterator[Figure]:
    """Measure a size, twice and four times as much, in turns; `seconds` returns the time that a size costs."""
    took = in_turns({str(times): functools.partial(seconds, times * size) for times in (1, 2, 4)}, rounds)
    for times, words, limit in ((2, "twice as much", LINEAR), (4, "four times as much", LINEAR**2)):
        yield beside(Section.GROWTH, f"{what}: {words}", took[str(times)], "once", took["1"], "CPU s", at_most(round(limit, 1)))


def worst_growth(what: str, kinds: Mapping[str, Callable[[int], float]], size: int, rounds: int) -> Iterator[Figure]:
    """Look through kinds of input for the one whose cost grows most, and measure that one anew, so that it was not chosen for a mishap."""
    grown = {}
    for name, seconds in kinds.items():
        once, four = (min(seconds(times * size) for _ in range(2)) for times in (1, 4))
        grown[name] = four / once
    name = max(grown, key=grown.__getitem__)
    yield from growth(f"{what}, the worst of {len(kinds)}: {name}", kinds[name], size, rounds)
