"""How fast hosts are read and taken apart, beside tldextract and ada-url alone, in one process and on the same names.

Run `python benchmarks/hosts.py [FILE] [ROUNDS]`; FILE has one name a line, and is made up where none is given. The candidates take
turns, so that a machine that slows down slows all; the best round of each counts. Bound to hold: `split` at least twice tldextract.
"""

from __future__ import annotations

import itertools
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import ada_url
from tldextract import TLDExtract

from threadaudit import hosts
from threadaudit.data import public_suffixes
from threadaudit.unwrap import unwrap

NAMES = 20_000


def made_up_names() -> list[str]:
    """Return names under the suffixes of the list, the common ones more often than the others."""
    rules = [rule for rule in (public_suffixes.ICANN + public_suffixes.PRIVATE).split() if rule[0] not in "*!"]
    suffixes = itertools.chain.from_iterable(zip(itertools.cycle(["com", "de", "org", "co.uk"]), itertools.cycle(rules), strict=False))
    fronts = itertools.cycle(["welt", "www.spiegel", "news.example", "a.b.c.example", "de-welt", "login.account.example"])
    return [f"{front}{number}.{suffix}" for number, front, suffix in zip(range(NAMES), fronts, suffixes, strict=False)]


def listed_names(path: Path) -> list[str]:
    """Return the first names of a file."""
    with path.open(encoding="utf-8") as lines:
        return [line.strip() for line in itertools.islice(lines, NAMES) if line.strip()]


def authority() -> TLDExtract:
    """Return tldextract with the list that our table was made from."""
    address = Path(str(files("publicsuffixlist").joinpath("public_suffix_list.dat"))).as_uri()
    return TLDExtract(cache_dir=None, suffix_list_urls=(address,), fallback_to_snapshot=False, include_psl_private_domains=True)


def seconds(work: Callable[[str], object], names: list[str]) -> float:
    """Return how long one pass over the names takes."""
    start = time.perf_counter()
    for name in names:
        work(name)
    return time.perf_counter() - start


def main() -> None:
    """Print a table of speeds and ratios."""
    names = listed_names(Path(sys.argv[1])) if len(sys.argv) > 1 else made_up_names()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    extract = authority()
    extract("welt.de")  # reads the list
    candidates: dict[str, Callable[[str], object]] = {
        "tldextract": extract.extract_str,
        "hosts.split": hosts.split,
        "hosts.parse, names": hosts.parse,
        "hosts.parse, URLs": lambda name: hosts.parse(f"https://{name}/a"),
        "ada_url.URL, URLs": lambda name: ada_url.URL(f"https://{name}/a").hostname,
        "unwrap, names": unwrap,
        "unwrap, URLs": lambda name: unwrap(f"https://{name}/a"),
        "unwrap, redirectors": lambda name: unwrap(f"https://www.google.com/url?q=https://{name}/a"),
    }
    best = dict.fromkeys(candidates, float("inf"))
    for _ in range(rounds):
        for label, work in candidates.items():
            best[label] = min(best[label], seconds(work, names))
    print(f"{'':20s} {'names/s':>10s} {'over tldextract':>16s}   (best of {rounds} rounds over {len(names):,} names)")
    for label, took in best.items():
        print(f"{label:20s} {len(names) / took:10,.0f} {best['tldextract'] / took:16.1f}")


if __name__ == "__main__":
    main()
