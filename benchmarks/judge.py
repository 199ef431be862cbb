"""How fast hosts are judged, beside openSquat, dnstwist, rapidfuzz against all names, and tldextract alone, on the same hosts in one run.

Run `python benchmarks/judge.py [HOSTS OFFICIALS] [ROUNDS]`; HOSTS has one name a line, OFFICIALS is a CSV of at least 16,000 rows; both are
made up where they are not given. The candidates take turns, so that a machine that slows down slows all; the best round of each counts.
Slow peers get fewer hosts or officials, and run once. dnstwist judges by writing out all permutations of each official and looking hosts
up among them: its rate is worked out for all officials and this list of hosts, writing out included.
Bounds to hold: at 16,000 officials at most 1.9 times the time of 100; at 1,000 at least 0.8 times the rate of tldextract; an index of
16,000 officials in under a second and 60 MB. Needs the extra `dev`. openSquat and dnstwist are installed into build/peers at the first run,
unless PEERS names a Python that has them; where they cannot be had, that is said and the rest measured.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path

import tldextract
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract as choose

from threadaudit import hosts as host_names
from threadaudit.data import words
from threadaudit.judge import Judge
from threadaudit.judge.names import entry_of, names_of
from threadaudit.readers.officials_csv import read_officials
from threadaudit.records import Official

SIZES = (100, 1_000, 16_000)
HOSTS = 20_000
FEW = 300
"""So many hosts are compared with all names by rapidfuzz, which takes longer."""
FEWER = 100
"""So many by openSquat, which takes longer still."""
FEW_OFFICIALS = 12
"""Of so many officials dnstwist writes out the permutations, several thousand each."""
DAILY_LIST = 10_000_000
"""About so long is a day's list of new domains, on which writing out weighs less than on this short one."""
PEERS = Path(__file__).parent / "peers"
ENVIRONMENT = Path(__file__).parent.parent / "build" / "peers"


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
    rates = {name: len(hosts) / seconds for name, seconds in best.items()}
    rates |= _rates_of_peers(chosen[1_000], hosts)
    for name, rate in rates.items():
        print(f"{name:28s} {rate:>12,.1f} hosts a CPU second")
    print(f"growth from 100 to 16,000 officials: {rates['judge, 100 officials'] / rates['judge, 16,000 officials']:.2f} (bound 1.9)")
    for peer in [name for name in rates if not name.startswith("judge")]:
        bound = " (bound 0.8)" if peer == "tldextract alone" else ""
        print(f"judge at 1,000 officials is {rates['judge, 1,000 officials'] / rates[peer]:,.2f} times as fast as {peer}{bound}")
    _index(chosen[16_000])


def _judging(judge: Judge, hosts: list[str]) -> Callable[[], object]:
    def run() -> None:
        for _ in judge.many(hosts):
            pass

    return run


def _rates_of_peers(officials: list[Official], hosts: list[str]) -> dict[str, float]:
    """Return how many hosts each of the slow ways judges in a CPU second, against these officials."""
    rates = {"rapidfuzz, all names": FEW / _brute_force(officials, hosts[:FEW])}
    python = _python_of_peers()
    if python is None:
        return rates
    work = {
        "officials": [official.domain for official in officials[:FEW_OFFICIALS]],
        "names": list(dict.fromkeys(filter(None, map(_label, officials)))),
        "hosts": hosts[:FEWER],
    }
    if seconds := _run_peer(python, "openSquat", work):
        rates["openSquat"] = FEWER / seconds["comparing"]
    if seconds := _run_peer(python, "dnstwist", work | {"hosts": hosts}):
        writing, looking_up = seconds["generating"] * len(officials) / FEW_OFFICIALS, seconds["looking_up"] / len(hosts)
        rates["dnstwist, writing out too"] = 1 / (writing / len(hosts) + looking_up)
        print(f"dnstwist writes out {len(officials) / writing:.1f} officials a CPU second", end="; ")
        print(f"on {DAILY_LIST:,} hosts it would judge {1 / (writing / DAILY_LIST + looking_up):,.0f} a CPU second")
    return rates


def _brute_force(officials: Iterable[Official], hosts: list[str]) -> float:
    """Return the seconds that comparing each host's label with every name by edit distance alone takes."""
    names = [name.text for official in officials for name in names_of(entry_of(official))]
    return _cpu(lambda: [choose(host.partition(".")[0], names, scorer=OSA.distance, score_cutoff=1, limit=1) for host in hosts])


def _label(official: Official) -> str:
    """Return an official's own name, without its public suffix: what its owner would tell openSquat to look for."""
    host = host_names.parse(official.domain)
    return (host.registrable_domain or "").partition(".")[0] if host else ""


def _python_of_peers() -> str | None:
    """Return a Python that has the peers, which are installed where that has not been done."""
    if given := os.environ.get("PEERS"):
        return given
    python, done = ENVIRONMENT / "bin" / "python", ENVIRONMENT / "installed"
    install = ["-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--retries=1", f"--requirement={PEERS / 'judging.txt'}"]
    try:
        if not done.exists():
            subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True, capture_output=True, text=True)
            subprocess.run([str(python), *install], check=True, capture_output=True, text=True)
            done.touch()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"openSquat and dnstwist cannot be installed: {_last_line(error)}")
        return None
    return str(python)


def _run_peer(python: str, peer: str, work: dict[str, list[str]]) -> dict[str, float] | None:
    """Return the CPU seconds that a peer says it took for each part of the work."""
    command = [python, str(PEERS / "judging.py"), peer.lower()]
    try:
        answer = subprocess.run(command, input=json.dumps(work), capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{peer} cannot be run: {_last_line(error)}")
        return None
    return {part: float(seconds) for part, seconds in json.loads(answer.stdout).items()}


def _last_line(error: OSError | subprocess.CalledProcessError) -> str:
    """Return what a command said last before it failed."""
    said = [str(error), *str(getattr(error, "stderr", None) or "").split("\n")]
    return next(line.strip() for line in reversed(said) if line.strip())


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
