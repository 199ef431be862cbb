"""How fast a folder of pasted texts is audited, with one process, two, and two of Dask, recording included, and whether memory stays flat.

Run `python benchmarks/many_texts.py [--texts N]`; each text has about 10 kB: an article, a thread, and links in it, all invented.
Bounds to hold: 0.5 MB in a CPU second, recording included; memory that does not grow with the number of texts.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import inputs, threads_cases
from benchmarks.figures import Section, Sheet, alone, at_least, at_most, beside, growth, in_turns, options

TEXTS, TEXTS_QUICK = 500, 150
POSTS = 20
WAYS = {"one process": ("--jobs", "1"), "two processes": ("--jobs", "2"), "two workers of Dask": ("--engine", "dask", "--jobs", "2")}
FLAT = 1.2
"""Memory counts as flat where four times the texts need at most so many times as much."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What an audit has cost."""

    wall: float
    """Seconds that passed."""
    cpu: float
    """CPU seconds of all processes."""
    memory: float
    """The megabytes that the largest process held."""


def main() -> None:
    """Measure everything."""
    arguments = options(__doc__)
    arguments.add_argument("--texts", type=int, help="so many texts")
    chosen = arguments.parse_args()
    quarter = (chosen.texts or (TEXTS_QUICK if chosen.quick else TEXTS)) // 4
    with tempfile.TemporaryDirectory() as folder:
        for times in (1, 2, 4):
            write(Path(folder, str(times * quarter)), times * quarter)
        measure(Sheet(chosen.figures), Path(folder), 4 * quarter, 1 if chosen.quick else 3)


def write(folder: Path, number: int) -> None:
    """Write so many texts."""
    folder.mkdir()
    for index in range(number):
        folder.joinpath(f"{index:05}.txt").write_text(text(index), encoding="utf-8")


def text(index: int) -> str:
    """Invent a mail with an article, and a thread with a link in every fourth post."""
    maker, chance = threads_cases.Maker(index), random.Random(index)  # noqa: S311 – no secret
    hosts = list(inputs.made_up_hosts(chance, POSTS // 4))
    article = "\n\n".join(" ".join(chance.choices(threads_cases.SENTENCES["en"], k=8)) for _ in range(17))
    posts = []
    for post in range(POSTS):
        link = f" https://{hosts[post // 4]}/news/{post}" if post % 4 == 3 else ""
        posts.append(f"{maker.words('en', 200, glue=' ', filled=False)}{link} {post + 1}/{POSTS}")
    return f"{article}\n\n" + "\n\n".join(posts) + "\n"


def measure(sheet: Sheet, folder: Path, number: int, rounds: int) -> None:
    """Tell rates, memory and growth."""
    size = sum(file.stat().st_size for file in (folder / str(number)).iterdir()) / 1e6
    costs: dict[str, list[Cost]] = {}

    def noting(name: str, settings: tuple[str, ...], database: str) -> float:
        costs.setdefault(name, []).append(cost := audit(folder, number, settings, database))
        return cost.wall

    ways: dict[str, Callable[[], float]] = {name: partial(noting, name, settings, "new.db") for name, settings in WAYS.items()}
    unrecorded = "one process, nothing recorded"
    ways[unrecorded] = partial(noting, unrecorded, WAYS["one process"], "-")
    in_turns(ways, rounds)
    told = f"audit of {number:,} texts, {size:.1f} MB"
    one = "one process"
    rates = {name: [size / cost.wall for cost in many] for name, many in costs.items()}
    efforts = {name: [size / cost.cpu for cost in many] for name, many in costs.items()}
    sheet.put(alone(Section.AUDIT, f"{told}, {one}", efforts[one], "MB/CPU s", at_least(0.5)))
    for name in [name for name in costs if name != one]:
        sheet.put(beside(Section.AUDIT, f"{told}, {name}", efforts[name], one, efforts[one], "MB/CPU s"))
    for name in list(WAYS)[1:]:
        sheet.put(beside(Section.AUDIT, f"{told}, {name}, by the clock", rates[name], one, rates[one], "MB/s"))
    few = [audit(folder, number // 4, WAYS[one], "new.db").memory for _ in costs[one]]
    most = [cost.memory for cost in costs[one]]
    sheet.put(beside(Section.AUDIT, f"memory, {number:,} texts", most, f"{number // 4:,} texts", few, "MB", at_most(FLAT)))
    sheet.put(*growth(f"audit of {number // 4:,} texts", lambda part: audit(folder, part, WAYS[one], "new.db").cpu, number // 4, rounds))


def audit(folder: Path, number: int, settings: tuple[str, ...], database: str) -> Cost:
    """Audit so many texts by the command, start-up and all, into a database that is new."""
    for file in folder.glob("new.db*"):
        file.unlink()
    command = [sys.executable, "-m", "threadaudit", "audit", "-q", "--format", "jsonl", "--db", database, *settings, str(number)]
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 3):  # 1 and 3 tell of a lookalike, or of what could not be checked
        sys.exit(f"audit ended with exit code {process.returncode}")
    return Cost(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
