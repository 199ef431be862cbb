"""How fast hosts are read and taken apart, beside tldextract, publicsuffixlist and ada-url alone, in one process and on the same names.

Run `python benchmarks/hosts.py [FILE]`; FILE has one name a line, and is made up where none is given. All look names up in the same list
of public suffixes. Bound to hold: `split` at least twice tldextract.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import ada_url
from publicsuffixlist import PublicSuffixList
from tldextract import TLDExtract

from benchmarks.figures import Bound, Section, Sheet, at_least, beside, growth, in_turns, options, timed
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
    """Return the CPU time of one pass over the names."""
    return timed(lambda: [work(name) for name in names])


def candidates() -> dict[str, Callable[[str], object]]:
    """Return what is measured; each has read its list."""
    extract = authority()
    extract("welt.de")  # reads the list
    return {
        "tldextract": extract.extract_str,
        "publicsuffixlist": PublicSuffixList().privatesuffix,
        "ada-url": lambda name: ada_url.URL(f"https://{name}/a").hostname,
        "split": hosts.split,
        "parse names": hosts.parse,
        "parse URLs": lambda name: hosts.parse(f"https://{name}/a"),
        "unwrap names": unwrap,
        "unwrap URLs": lambda name: unwrap(f"https://{name}/a"),
        "unwrap redirectors": lambda name: unwrap(f"https://www.google.com/url?q=https://{name}/a"),
    }


def main() -> None:
    """Measure everything."""
    arguments = options(__doc__)
    arguments.add_argument("file", nargs="?", type=Path, help="one name a line")
    chosen = arguments.parse_args()
    sheet, rounds, number = Sheet(chosen.figures), (2 if chosen.quick else 5), (2_000 if chosen.quick else NAMES)
    names = (listed_names(chosen.file) if chosen.file else made_up_names())[:number]
    ways = {label: functools.partial(seconds, work, names) for label, work in candidates().items()}
    rates = {label: [len(names) / took for took in many] for label, many in in_turns(ways, rounds).items()}

    def tell(ours: str, theirs: str, *bound: Bound) -> None:
        sheet.put(beside(Section.SUFFIX, f"{ours}, {len(names):,} names", rates[ours], theirs, rates[theirs], "names/CPU s", *bound))

    tell("split", "tldextract", at_least(2))
    tell("split", "publicsuffixlist")
    for label in ("parse names", "parse URLs", "unwrap names", "unwrap URLs", "unwrap redirectors"):
        tell(label, "tldextract")
    tell("parse URLs", "ada-url")
    sheet.put(*growth(f"split, {len(names) // 4:,} names", lambda size: seconds(hosts.split, names[:size]), len(names) // 4, rounds))


if __name__ == "__main__":
    main()
