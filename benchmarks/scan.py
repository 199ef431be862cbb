"""How fast a long list is scanned, beside what the single judge and two idle loops reach in the same run; memory; killed and gone on with.

Run `python benchmarks/scan.py [NAMES [OFFICIALS.csv]]`; 500,000 names are made up where nothing else is asked for, with 1,000 officials.
Bounds to hold: at least 0.9 times the rate of the single judge times what two loops that only count reach together, against one alone;
under 200 MB a process; killed with SIGKILL five times and gone on with, the rows are the same bytes.
Other programs on the machine disturb wall-clock rates; names a CPU second, all processes together, are told beside them.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from threadaudit.data import words
from threadaudit.exporters import as_jsonl
from threadaudit.judge import Judge
from threadaudit.readers.officials_csv import format_officials, read_officials
from threadaudit.records import Official, Verdict

NAMES = 500_000
OFFICIALS = 1_000
ROUNDS = 3
KILLS = 5
SPIN_SECONDS = 2.0
ENDINGS = ("com", "com", "com", "org", "net", "de", "co.uk", "info", "online", "shop")
HITS = (Verdict.LOOKALIKE, Verdict.SUSPICIOUS)


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NAMES
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), number)


def measure(folder: Path, number: int) -> None:
    """Measure everything in a folder."""
    chance = random.Random(9)  # noqa: S311 - no secret
    known = f"{words.ENGLISH_COMMON} {words.PROPER}".split()
    rows = read_officials(Path(sys.argv[2])) if len(sys.argv) > 2 else list(_officials(known, chance))
    officials, names = folder / "officials.csv", folder / "names.txt"
    officials.write_text(format_officials(rows), encoding="utf-8")
    with names.open("w", encoding="utf-8") as file:
        file.writelines(f"{name}\n" for name in _names(known, chance, number))
    print(f"{number:,} names, {len(rows):,} officials, {os.cpu_count()} processors")
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        one, two = spinning(1), spinning(2)
        judged, judge_cpu = single(rows, names, folder / "single.jsonl")
        scanned, scan_cpu = scan(folder, "scan", names, officials)
        told = {"single judge": judged, "scan": scanned, "two loops": two / one, "ratio": scanned / (judged * two / one)}
        told |= {"judge, CPU": judge_cpu, "scan, CPU": scan_cpu}
        print("  ".join(f"{what} {rate:,.2f}" if rate < 100 else f"{what} {rate:,.0f}/s" for what, rate in told.items()))
        best = {what: max(rate, best.get(what, 0.0)) for what, rate in told.items()}
    print(f"scan / (single judge x two loops): {best['ratio']:.2f} at best (bound 0.9)")
    print(f"names a CPU second, scan against judge: {best['scan, CPU'] / best['judge, CPU']:.2f}")
    print(f"largest process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:,.0f} MB (bound 200)")
    same = (folder / "scan.jsonl").read_bytes() == (folder / "single.jsonl").read_bytes()
    print(f"the same rows as the single judge: {'yes' if same else 'NO'}")
    killed(folder, names, officials, number / best["scan"])


def _officials(known: list[str], chance: random.Random) -> Iterator[Official]:
    made = dict.fromkeys("".join(chance.sample(known, 2)) for _ in range(2 * OFFICIALS))
    yield from (Official(f"{name}.{chance.choice(ENDINGS)}") for name in list(made)[:OFFICIALS])


def _names(known: list[str], chance: random.Random, number: int) -> Iterator[str]:
    for _ in range(number):
        parts = chance.choices(known, k=chance.choice((1, 2, 2, 2, 3)))
        tail = str(chance.randrange(1000)) if chance.random() < 0.1 else ""
        yield f"{chance.choice(('', '', '', '-')).join(parts)}{tail}.{chance.choice(ENDINGS)}"


def _spin(seconds: float) -> int:
    turns, end = 0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        for _ in range(1_000):
            turns += 1
    return turns


def spinning(processes: int) -> float:
    """Return how far so many processes count together in a second."""
    with ProcessPoolExecutor(processes) as pool:
        list(pool.map(_spin, [0.05] * processes))
        return sum(pool.map(_spin, [SPIN_SECONDS] * processes)) / SPIN_SECONDS


def single(rows: list[Official] | tuple[Official, ...], names: Path, out: Path) -> tuple[float, float]:
    """Judge the list in this process; return names a second and a CPU second."""
    judge = Judge(rows)
    list(judge.many(["welt.de"] * 5_000))  # whatever is made once is made
    started, cpu, number = time.perf_counter(), time.process_time(), 0
    with names.open(encoding="utf-8") as file, out.open("w", encoding="utf-8") as written:
        for number, assessment in enumerate(judge.many(map(str.strip, file)), start=1):  # noqa: B007 - the last one counts
            if assessment.verdict in HITS:
                written.writelines(as_jsonl.judge([assessment]))
    return number / (time.perf_counter() - started), number / (time.process_time() - cpu)


def command(folder: Path, name: str, names: Path, officials: Path, *more: str) -> list[str]:
    """Return the command that scans the list."""
    out = str(folder / f"{name}.jsonl")
    return [sys.executable, "-m", "threadaudit", "scan", "-q", str(names), "--officials", str(officials), "--out", out, *more]


def scan(folder: Path, name: str, names: Path, officials: Path) -> tuple[float, float]:
    """Scan the list, start-up and all; return names a second and a CPU second."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(command(folder, name, names, officials, "--overwrite"), check=False)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    with names.open("rb") as file:
        number = sum(1 for _ in file)
    return number / seconds, number / cpu


def killed(folder: Path, names: Path, officials: Path, seconds: float) -> None:
    """Kill a scan again and again, go on each time, and compare the rows."""
    chance = random.Random(1)  # noqa: S311 - no secret
    for _ in range(KILLS):
        process = subprocess.Popen(command(folder, "killed", names, officials, "--resume"))
        try:
            process.wait(1 + chance.random() * seconds / 2)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        process.wait()
    subprocess.run(command(folder, "killed", names, officials, "--resume"), check=False)
    same = (folder / "killed.jsonl").read_bytes() == (folder / "scan.jsonl").read_bytes()
    print(f"killed {KILLS} times and gone on with, the same rows: {'yes' if same else 'NO'}")


if __name__ == "__main__":
    main()
