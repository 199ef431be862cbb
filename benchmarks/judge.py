"""How fast hosts are judged, beside tldextract alone and rapidfuzz against all names, in one process and on the same hosts.

Run `python benchmarks/judge.py [HOSTS OFFICIALS] [ROUNDS]`; HOSTS has one name a line, OFFICIALS is a CSV of at least 16,000 rows; both are
made up where they are not given. The candidates take turns, so that a machine that slows down slows all; the best round of each counts.
Bounds to hold: at 16,000 officials at most 1.9 times the time of 100; at 1,000 at least 0.8 times the rate of tldextract; an index of
16,000 officials in under a second and 60 MB. Needs the extra `dev`, and rapidfuzz for the comparison with it.
"""

from __future__ import annotations

import random
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path

import tldextract

from threadaudit.data import words
from threadaudit.judge import Judge
from threadaudit.judge.names import entry_of, names_of
from threadaudit.readers.officials_csv import read_officials
from threadaudit.records import Official

SIZES = (100, 1_000, 16_000)
HOSTS = 20_000
FEW = 300
"""So many hosts are compared with all names by rapidfuzz, which takes longer."""


def main() -> None:
    """Measure, and print hosts per CPU second."""
    hosts, officials = _given() if len(sys.argv) > 2 else _made_up()
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    chosen = {size: random.Random(size).sample(officials, size) for size in SIZES}  # noqa: S311 – no secret
    judges = {size: Judge(rows) for size, rows in chosen.items()}
    extract = tldextract.TLDExtract(cache_dir=None, suffix_list_urls=(), include_psl_private_domains=True)
    extract("example.com")
    ways: dict[str, Callable[[], object]] = {f"judge, {size:,} officials": _judging(judge, hosts) for size, judge in judges.items()}
    ways["tldextract alone"] = lambda: [extract(host) for host in hosts]
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(rounds):
        for name, way in ways.items():
            best[name] = min(best[name], _cpu(way))
    for name, seconds in best.items():
        print(f"{name:24s} {len(hosts) / seconds:>10,.0f} hosts a CPU second")
    _brute_force(chosen[1_000], hosts[:FEW])
    slow, quick = best["judge, 16,000 officials"], best["judge, 100 officials"]
    print(f"growth from 100 to 16,000 officials: {slow / quick:.2f} (bound 1.9)")
    print(f"against tldextract at 1,000: {best['tldextract alone'] / best['judge, 1,000 officials']:.2f} (bound 0.8)")
    _index(chosen[16_000])


def _judging(judge: Judge, hosts: list[str]) -> Callable[[], object]:
    def run() -> None:
        for _ in judge.many(hosts):
            pass

    return run


def _brute_force(officials: Iterable[Official], hosts: list[str]) -> None:
    """Compare each host's label with every name by edit distance alone."""
    try:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract
    except ImportError:
        print("rapidfuzz is not installed")
        return
    names = [name.text for official in officials for name in names_of(entry_of(official))]
    seconds = _cpu(lambda: [extract(host.partition(".")[0], names, scorer=OSA.distance, score_cutoff=1, limit=1) for host in hosts])
    print(f"{'rapidfuzz against 1,000':24s} {len(hosts) / seconds:>10,.0f} hosts a CPU second")


def _index(officials: list[Official]) -> None:
    """Measure how long the index takes and how much memory it holds."""
    seconds = min(_cpu(lambda: Judge(officials)) for _ in range(3))
    tracemalloc.start()
    judge = Judge(officials)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"index of {len(officials):,} officials: {seconds:.2f} s (bound 1), {held / 1e6:.0f} MB (bound 60), {judge.officials_sha256[:8]}")


def _cpu(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _given() -> tuple[list[str], list[Official]]:
    hosts = Path(sys.argv[1]).read_text(encoding="utf-8").split()
    return random.Random(0).sample(hosts, min(HOSTS, len(hosts))), list(read_officials(Path(sys.argv[2])))  # noqa: S311 – no secret


def _made_up() -> tuple[list[str], list[Official]]:
    """Join words to names of officials and to hosts, so that about as many are alike as on real lists."""
    known = f"{words.ENGLISH_COMMON} {words.PROPER}".split()
    chance = random.Random(0)  # noqa: S311 – no secret
    names = list(dict.fromkeys("".join(chance.sample(known, 2)) for _ in range(40_000)))
    endings = ("com", "org", "net", "de", "co.uk", "info", "online")
    officials = [Official(f"{name}.{chance.choice(endings)}") for name in names[:16_000]]
    return [f"{name}.{chance.choice(endings)}" for name in names[-HOSTS:]], officials


if __name__ == "__main__":
    main()
