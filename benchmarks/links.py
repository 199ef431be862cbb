"""How fast links are found, beside other extractors, on the same texts in one process; and whether hostile text stays linear.

Run `python benchmarks/links.py [FILE…]`; without files, the evaluation texts or the samples. Peers (urlextract, linkify-it-py,
twitter-text-parser) get a smaller part of the text, since they are slower. Bound to hold: 10 MB/s (goal 20), and linear work.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable
from pathlib import Path

from benchmarks import inputs
from benchmarks.figures import (
    Section,
    Sheet,
    alone,
    at_least,
    beside,
    growth,
    in_turns,
    missing,
    options,
    timed,
    worst_growth,
)  # fmt: skip
from threadaudit.links import find_links, find_stripped

WHOLE, PART = 3_000_000, 150_000
WHOLE_QUICK, PART_QUICK = 300_000, 30_000
HOSTILE, HOSTILE_QUICK = 25_000, 2_500
"""Characters of hostile text; four times as much is the 100,000 that issue 4 names."""
PATTERNS = (
    "a.", "http://", "www.", "a@", "a[.]", "[", "](", "()", "(", "%2", "a\u200b", "𝐰", "𝐰.", "http://a.de/?u=", "https://a.de/ahttps",
    "http://a.de/(", "http://a.de/)/", "a dot ", "a .com ", "a. com ", "a . b ", "a•", "🇼.", "a\u0301", "\u202ea.de", "hier, ", "<a href",
    "t.co/abcdefghijk", "a(at)", "https%3A%2F%2F", "https://t.co/a…", "http://a.de/a-\n",
    "<b>", "<!--", "://a", "://a.", "://a .", "=\n", "[[.]]", "【", "**.", "&#91;", "ⅰ·l", "https://a⁄", "//a.de@", "a .rs ", "www .a ",
    "a . media ", "awww.", "a,https://", "a.de-Aa", "-a.de ", "@a:b.de ", "ж", "жжab.de", "a.de:1", "1️⃣", "\u200b.de\u200ba", "🇼[.]",
)  # fmt: skip


PEERS: dict[str, Callable[[], Callable[[str], object]]] = {
    "urlextract": lambda: importlib.import_module("urlextract").URLExtract().find_urls,
    "linkify-it-py": lambda: importlib.import_module("linkify_it").LinkifyIt().match,
    "twitter-text-parser": lambda: importlib.import_module("twitter_text").extract_urls_with_indices,
}
"""What makes each of the other extractors."""


def rate(work: Callable[[str], object], text: str) -> float:
    """Return how many megabytes a CPU second are read."""
    return len(text.encode()) / 1e6 / timed(lambda: work(text))


def measure(sheet: Sheet, name: str, text: str, sizes: tuple[int, int], rounds: int) -> None:
    """Tell how fast each extractor reads."""
    whole = (text * (sizes[0] // len(text) + 1))[: sizes[0]]
    ways = {name: functools.partial(rate, work, whole) for name, work in (("links", find_links), ("stripped", find_stripped))}
    for peer, make in PEERS.items():
        try:
            ways[peer] = functools.partial(rate, make(), whole[: sizes[1]])
        except ImportError:
            sheet.put(missing(Section.LINKS, "find links", "it is not installed", peer))
    rates = in_turns(ways, rounds)
    sheet.put(
        alone(
            Section.LINKS,
            f"find links, {name} repeated, {len(whole.encode()) / 1e6:.1f} MB",
            rates["links"],
            "MB/CPU s",
            at_least(10, goal=20),
        )
    )
    sheet.put(*(beside(Section.LINKS, "find links", rates["links"], peer, rates[peer], "MB/CPU s") for peer in PEERS if peer in rates))
    sheet.put(alone(Section.LINKS, "find places where a link was lost", rates["stripped"], "MB/CPU s"))


def show_growth(sheet: Sheet, text: str, size: int, hostile_size: int, rounds: int) -> None:
    """Tell what more text costs, and more hostile text."""

    def costing(pattern: str) -> Callable[[int], float]:
        return lambda size: timed(lambda: find_links((pattern * (size // len(pattern) + 1))[:size]))

    sheet.put(*growth(f"links, {size / 1e6:.2g} MB", costing(text), size, rounds))
    hostile = {ascii(pattern): costing(pattern) for pattern in PATTERNS}
    sheet.put(*worst_growth("links, hostile text", hostile, hostile_size, 5))


def main() -> None:
    """Measure everything."""
    arguments = options(__doc__)
    arguments.add_argument("files", nargs="*", type=Path, help="texts; else those of samples/")
    chosen = arguments.parse_args()
    given = [path.read_text(encoding="utf-8") for path in chosen.files]
    text = inputs.Text("the given texts", "\n".join(given)) if given else inputs.mixed_text()
    sizes, rounds = ((WHOLE_QUICK, PART_QUICK), 2) if chosen.quick else ((WHOLE, PART), 5)
    sheet = Sheet(chosen.figures)
    measure(sheet, text.name, text.text, sizes, rounds)
    show_growth(sheet, text.text, sizes[0] // 4, HOSTILE_QUICK if chosen.quick else HOSTILE, rounds)


if __name__ == "__main__":
    main()
