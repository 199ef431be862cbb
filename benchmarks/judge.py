"""How fast hosts are judged, beside openSquat, dnstwist, rapidfuzz against all names, and tldextract alone, on the same hosts in one run.

Run `python benchmarks/judge.py [HOSTS OFFICIALS]`; HOSTS has one name a line, OFFICIALS is a CSV of at least 16,000 rows; where they are
not given, the evaluation data is taken, or both are made up. Slow peers get fewer hosts or officials.
dnstwist judges by writing out all permutations of each official and looking hosts up among them: its rate is worked out for all officials,
writing out included, on this list of hosts and on a day's, where writing out weighs less.
Bounds to hold: at 16,000 officials at most 1.9 times the time of 100; at 1,000 at least 0.8 times the rate of tldextract; an index of
16,000 officials in under a second and 60 MB.
"""

from __future__ import annotations

import importlib.util
import json
import random
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import tldextract
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract as choose

from benchmarks import inputs
from benchmarks.figures import Section, Sheet, alone, at_least, at_most, beside, growth, in_turns, missing, options, timed
from threadaudit import hosts as host_names
from threadaudit.judge import Judge
from threadaudit.judge.names import entry_of, names_of
from threadaudit.readers.officials_csv import read_officials
from threadaudit.records import Official

SIZES, SIZES_QUICK = (100, 1_000, 16_000), (100, 1_000, 2_000)
HOSTS, HOSTS_QUICK = 20_000, 4_000
COMPARISONS, COMPARISONS_QUICK = 3_000_000, 300_000
"""So many times rapidfuzz compares a host with an official, which says how many hosts it gets."""
FEWER_COMPARISONS, FEWER_COMPARISONS_QUICK = 100_000, 6_000
"""So many times openSquat does, which takes longer."""
FEW_OFFICIALS, FEW_OFFICIALS_QUICK = 12, 1
"""Of so many officials dnstwist writes out the permutations, several thousand each."""
DAILY_LIST = 10_000_000
"""About so long is a day's list of new domains."""
PEERS = Path(__file__).parent / "peers"
UNIT = "hosts/CPU s"

Ways = Mapping[str, Callable[[], float]]


def main() -> None:
    """Measure everything."""
    arguments = options(__doc__)
    arguments.add_argument("given", nargs="*", type=Path, metavar="HOSTS OFFICIALS", help="a list of names and a CSV of officials")
    chosen = arguments.parse_args()
    sheet, rounds, number = Sheet(chosen.figures), (1 if chosen.quick else 5), (HOSTS_QUICK if chosen.quick else HOSTS)
    names = given(chosen.given[0], chosen.given[1], number) if chosen.given else inputs.names(number)
    sizes = SIZES_QUICK if chosen.quick else SIZES
    officials = {size: random.Random(size).sample(names.officials, size) for size in sizes}  # noqa: S311 – no secret
    judges = {size: Judge(rows) for size, rows in officials.items()}
    told = f"{len(names.hosts):,} {names.name}"
    for size, judge in judges.items():
        judge_all(judge, names.hosts)  # what is made once is made
        ours, what = {"ours": partial(rate, judge, names.hosts)}, f"judge {told} by {size:,} officials"
        show_peers(sheet, size, what, ours | fast_peers(officials[size], names.hosts, quick=chosen.quick), rounds)
        show_peers(sheet, size, what, ours | slow_peers(officials[size], names.hosts, quick=chosen.quick), min(rounds, 2))
    show_growth(sheet, judges, names, rounds)
    show_index(sheet, officials[sizes[-1]])


def judge_all(judge: Judge, hosts: Sequence[str]) -> None:
    """Judge hosts, and keep nothing."""
    for _ in judge.many(hosts):
        pass


def seconds(judge: Judge, hosts: Sequence[str], number: int) -> float:
    """Return the CPU time of the first hosts."""
    some = hosts[:number]
    return timed(lambda: judge_all(judge, some))


def rate(judge: Judge, hosts: Sequence[str]) -> float:
    """Return how many hosts are judged in a CPU second."""
    return len(hosts) / seconds(judge, hosts, len(hosts))


def show_peers(sheet: Sheet, size: int, what: str, ways: Ways, rounds: int) -> None:
    """Tell how fast ours and the peers are with so many officials."""
    usable = dict(ways)
    for name, way in ways.items():
        try:
            way()  # what is made once is made, and what cannot be run is known
        except (ImportError, subprocess.CalledProcessError) as error:
            sheet.put(missing(Section.JUDGE, what, f"{type(error).__name__}, {_last_line(error)}", name))
            del usable[name]
    rates = in_turns(usable, rounds)
    for name in list(usable)[1:]:
        bound = at_least(0.8) if (name, size) == ("tldextract alone", 1_000) else None
        sheet.put(beside(Section.JUDGE, what, rates["ours"], name, rates[name], UNIT, bound))


def fast_peers(officials: Sequence[Official], hosts: Sequence[str], *, quick: bool) -> dict[str, Callable[[], float]]:
    """Return what tells the rate of each quick peer: hosts judged by these officials in a CPU second."""
    few = hosts[: (COMPARISONS_QUICK if quick else COMPARISONS) // len(officials)]
    names = [name.text for official in officials for name in names_of(entry_of(official))]
    extract = tldextract.TLDExtract(cache_dir=None, suffix_list_urls=(), include_psl_private_domains=True)
    return {
        "tldextract alone": lambda: len(hosts) / timed(lambda: [extract(host) for host in hosts]),
        "rapidfuzz, all names": partial(_rapidfuzz, names, few),
    }


def slow_peers(officials: Sequence[Official], hosts: Sequence[str], *, quick: bool) -> dict[str, Callable[[], float]]:
    """Return what tells the rate of each peer that takes seconds."""
    size, few = len(officials), officials[: FEW_OFFICIALS_QUICK if quick else FEW_OFFICIALS]
    fewer = hosts[: (FEWER_COMPARISONS_QUICK if quick else FEWER_COMPARISONS) // size]
    return {
        "openSquat": partial(_opensquat, officials, fewer),
        "dnstwist": partial(_dnstwist, few, size, hosts, len(hosts)),
        f"dnstwist, worked out for {DAILY_LIST:,}": partial(_dnstwist, few, size, hosts, DAILY_LIST),
    }


def _rapidfuzz(names: Sequence[str], hosts: Sequence[str]) -> float:
    """Compare each host's label with every name by edit distance alone."""
    took = timed(lambda: [choose(host.partition(".")[0], names, scorer=OSA.distance, score_cutoff=1, limit=1) for host in hosts])
    return len(hosts) / took


def _opensquat(officials: Sequence[Official], hosts: Sequence[str]) -> float:
    """Compare each host with each official's own name, without its public suffix: what its owner would tell openSquat to look for."""
    parsed = filter(None, (host_names.parse(official.domain) for official in officials))
    labels = dict.fromkeys((host.registrable_domain or "").partition(".")[0] for host in parsed)
    took = _run_peer("opensquat", {"names": [label for label in labels if label], "hosts": list(hosts)})
    return len(hosts) / took["comparing"]


def _dnstwist(few: Sequence[Official], officials: int, hosts: Sequence[str], listed: int) -> float:
    """Write out the permutations of a few officials, look hosts up, and work out what all officials and a list so long would take."""
    took = _run_peer("dnstwist", {"officials": [official.domain for official in few], "hosts": list(hosts)})
    return 1 / (took["generating"] / len(few) * officials / listed + took["looking_up"] / len(hosts))


def _run_peer(peer: str, work: dict[str, list[str]]) -> dict[str, float]:
    """Return the CPU seconds that a peer says it took for each part of the work."""
    if importlib.util.find_spec(peer) is None:
        raise ImportError(f"{peer} is not installed")
    command = [sys.executable, str(PEERS / "judging.py"), peer]
    answer = subprocess.run(command, input=json.dumps(work), capture_output=True, text=True, check=True)
    return {part: float(took) for part, took in json.loads(answer.stdout).items()}


def _last_line(error: ImportError | subprocess.CalledProcessError) -> str:
    said = str(getattr(error, "stderr", "") or error)
    return said.strip().rpartition("\n")[2]


def show_growth(sheet: Sheet, judges: Mapping[int, Judge], names: inputs.Names, rounds: int) -> None:
    """Tell what more hosts cost, and more officials."""
    size = len(names.hosts) // 4
    for number, judge in judges.items():
        what = f"judge {size:,} {names.name} by {number:,} officials"
        sheet.put(*growth(what, partial(seconds, judge, names.hosts), size, rounds))
    few, many = min(judges), max(judges)
    ways = {str(number): partial(seconds, judges[number], names.hosts, len(names.hosts)) for number in (few, many)}
    took = in_turns(ways, rounds)
    what = f"judge {len(names.hosts):,} {names.name}: {many:,} officials"
    sheet.put(beside(Section.GROWTH, what, took[str(many)], f"{few:,} officials", took[str(few)], "CPU s", at_most(1.9)))


def show_index(sheet: Sheet, officials: Sequence[Official]) -> None:
    """Tell how long the index takes and how much memory it holds."""
    what = f"index of {len(officials):,} officials"
    sheet.put(alone(Section.JUDGE, f"making the {what}", [timed(lambda: Judge(officials)) for _ in range(3)], "CPU s", at_most(1)))
    tracemalloc.start()
    judge = Judge(officials)
    held, _ = tracemalloc.get_traced_memory()
    judge_all(judge, [f"{official.name or 'a'}.example" for official in officials[:1_000]])
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    sheet.put(alone(Section.JUDGE, f"memory of the {what}", [held / 1e6], "MB", at_most(60)))
    sheet.put(alone(Section.JUDGE, f"memory of the {what}, after a long list", [after / 1e6], "MB", at_most(60)))


def given(hosts: Path, officials: Path, number: int) -> inputs.Names:
    """Read what was given."""
    listed = hosts.read_text(encoding="utf-8").split()
    some = random.Random(0).sample(listed, min(number, len(listed)))  # noqa: S311 – no secret
    return inputs.Names("given names", tuple(some), tuple(read_officials(officials)))


if __name__ == "__main__":
    main()
