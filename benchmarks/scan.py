"""How fast a long list is scanned, with one worker, two, and two of Dask, beside the judge alone; memory; killed and gone on with.

Run `python benchmarks/scan.py [--names N] [--officials CSV] [--kill]`; 1,000,000 names are made up, and 1,000 officials.
Bounds to hold: with two workers at least 0.9 times the rate of the single judge times what two loops that only count reach together,
against one alone; under 200 MB a process. The rows must be the same bytes, also after five SIGKILLs (--kill), else the benchmark fails.
Other programs on the machine disturb wall-clock rates; names a CPU second, all processes together, are told beside them.
"""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import inputs
from benchmarks.figures import Section, Sheet, alone, at_least, at_most, beside, cpu_seconds, growth, in_turns, options
from threadaudit.exporters import as_jsonl
from threadaudit.judge import Judge
from threadaudit.readers.officials_csv import format_officials, read_officials
from threadaudit.records import Official, Verdict

NAMES, NAMES_QUICK = 1_000_000, 20_000
OFFICIALS = 1_000
KILLS = 5
SPIN_SECONDS, SPIN_SECONDS_QUICK = 2.0, 0.3
HITS = (Verdict.LOOKALIKE, Verdict.SUSPICIOUS)
WAYS = {"one worker": ("--jobs", "1"), "two workers": ("--jobs", "2"), "two workers of Dask": ("--engine", "dask", "--jobs", "2")}
ALONE = "the judge alone"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a list has cost."""

    wall: float
    """Seconds that passed."""
    cpu: float
    """CPU seconds of all processes."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The files that are worked with."""

    folder: Path
    """Where the rows go."""
    names: Path
    """One name a line."""
    officials: Path
    """The officials, as CSV."""
    rows: tuple[Official, ...]
    """The officials."""
    number: int
    """How many names there are."""


def main() -> None:
    """Measure everything."""
    arguments = options(__doc__)
    arguments.add_argument("--names", type=int, help="so many names")
    arguments.add_argument("--officials", type=Path, help="these officials")
    arguments.add_argument("--kill", action="store_true", help="also kill scans and go on with them")
    chosen = arguments.parse_args()
    number = chosen.names or (NAMES_QUICK if chosen.quick else NAMES)
    with tempfile.TemporaryDirectory() as folder:
        lists = make(Path(folder), number, chosen.officials)
        spin_seconds, rounds = (SPIN_SECONDS_QUICK, 1) if chosen.quick else (SPIN_SECONDS, 3)
        measure(Sheet(chosen.figures), lists, spin_seconds, rounds)
        if chosen.kill:
            killed(lists)


def make(folder: Path, number: int, officials: Path | None) -> Lists:
    """Write the lists."""
    chance = random.Random(9)  # noqa: S311 - no secret
    rows = tuple(read_officials(officials) if officials else inputs.made_up_officials(chance, OFFICIALS))
    lists = Lists(folder, folder / "names.txt", folder / "officials.csv", rows, number)
    lists.officials.write_text(format_officials(rows), encoding="utf-8")
    with lists.names.open("w", encoding="utf-8") as file:
        file.writelines(f"{name}\n" for name in inputs.made_up_hosts(chance, number))
    return lists


def measure(sheet: Sheet, lists: Lists, spin_seconds: float, rounds: int) -> None:
    """Tell rates, memory and growth."""
    costs: dict[str, list[Cost]] = {}

    def noting(name: str, work: Callable[[], Cost]) -> float:
        costs.setdefault(name, []).append(cost := work())
        return cost.wall

    ways: dict[str, Callable[[], float]] = {
        "one loop": partial(spinning, 1, spin_seconds),
        "two loops": partial(spinning, 2, spin_seconds),
        ALONE: partial(noting, ALONE, partial(single, lists)),
    }
    ways |= {name: partial(noting, name, partial(scan, lists, lists.number, name, settings)) for name, settings in WAYS.items()}
    loops = in_turns(ways, rounds)
    check_same(lists)
    told = f"{lists.number:,} made-up names, {len(lists.rows):,} officials"
    rates = {name: [lists.number / cost.wall for cost in many] for name, many in costs.items()}
    efforts = {name: [lists.number / cost.cpu for cost in many] for name, many in costs.items()}
    both = [rate * two / one for rate, two, one in zip(rates[ALONE], loops["two loops"], loops["one loop"], strict=True)]
    what = f"scan with two workers, {told}"
    sheet.put(beside(Section.SCAN, what, rates["two workers"], f"{ALONE} × two loops / one loop", both, "names/s", at_least(0.9)))
    for name in WAYS:
        sheet.put(beside(Section.SCAN, f"scan with {name}, {told}", rates[name], ALONE, rates[ALONE], "names/s"))
    for name in WAYS:
        sheet.put(beside(Section.SCAN, f"scan with {name}", efforts[name], ALONE, efforts[ALONE], "names/CPU s"))
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sheet.put(alone(Section.SCAN, "the largest process of all these", [largest], "MB", at_most(200)))
    size = lists.number // 4
    sheet.put(*growth(f"scan with one worker, {size:,} names", partial(scanned_part, lists), size, rounds))


def scanned_part(lists: Lists, number: int) -> float:
    """Return the CPU seconds of a scan of the first names."""
    return scan(lists, number, "part", WAYS["one worker"]).cpu


def check_same(lists: Lists) -> None:
    """Stop where a scan's rows are not those of the single judge."""
    wanted = rows_of(lists, "single")
    for name in WAYS:
        if rows_of(lists, name) != wanted:
            sys.exit(f"scan with {name}: the rows are not those of the single judge")


def rows_of(lists: Lists, name: str) -> bytes:
    """Return the rows that a scan has written."""
    return (lists.folder / f"{name}.jsonl").read_bytes()


def _spin(seconds: float) -> int:
    turns, end = 0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        for _ in range(1_000):
            turns += 1
    return turns


def spinning(processes: int, seconds: float) -> float:
    """Return how far so many processes count together in a second."""
    with ProcessPoolExecutor(processes) as pool:
        list(pool.map(_spin, [0.05] * processes))
        return sum(pool.map(_spin, [seconds] * processes)) / seconds


def costing(work: Callable[[], object]) -> Cost:
    """Do a piece of work, and return what it cost."""
    wall, cpu = time.perf_counter(), cpu_seconds()
    work()
    return Cost(time.perf_counter() - wall, cpu_seconds() - cpu)


def single(lists: Lists) -> Cost:
    """Judge the list in this process."""
    judge = Judge(lists.rows)
    list(judge.many(["welt.de"] * 5_000))  # whatever is made once is made

    def work() -> None:
        with lists.names.open(encoding="utf-8") as file, (lists.folder / "single.jsonl").open("w", encoding="utf-8") as written:
            for assessment in judge.many(map(str.strip, file)):
                if assessment.verdict in HITS:
                    written.writelines(as_jsonl.judge([assessment]))

    return costing(work)


def scan(lists: Lists, number: int, name: str, settings: Sequence[str]) -> Cost:
    """Scan the first names of the list by the command, start-up and all."""
    names = lists.names
    if number != lists.number:
        names = lists.folder / f"{number}.txt"
        with lists.names.open("rb") as file:
            names.write_bytes(b"".join(line for line, _ in zip(file, range(number), strict=False)))
    return costing(lambda: run(lists, name, names, "--overwrite", *settings))


def command(lists: Lists, name: str, names: Path, *settings: str) -> list[str]:
    """Return the command that scans names."""
    out = str(lists.folder / f"{name}.jsonl")
    return [sys.executable, "-m", "threadaudit", "scan", "-q", str(names), "--officials", str(lists.officials), "--out", out, *settings]


def run(lists: Lists, name: str, names: Path, *settings: str) -> None:
    """Scan to the end; 1 says that there were lookalikes."""
    code = subprocess.run(command(lists, name, names, *settings), check=False, cwd=lists.folder).returncode
    if code not in (0, 1):
        sys.exit(f"scan ended with exit code {code}")


def killed(lists: Lists) -> None:
    """Kill a scan again and again, go on each time, and compare the rows."""
    chance = random.Random(1)  # noqa: S311 - no secret
    seconds = scan(lists, lists.number, "whole", WAYS["two workers"]).wall
    for _ in range(KILLS):
        process = subprocess.Popen(command(lists, "killed", lists.names, "--resume"), cwd=lists.folder)
        try:
            process.wait(1 + chance.random() * seconds / 2)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        process.wait()
    run(lists, "killed", lists.names, "--resume")
    if rows_of(lists, "killed") != rows_of(lists, "whole"):
        sys.exit("killed and gone on with: the rows are not the same")
    print(f"killed {KILLS} times and gone on with: the same rows")


if __name__ == "__main__":
    main()
