"""How fast links are found, beside other extractors, on the same texts in one process; and whether hostile text stays linear.

Run `python benchmarks/links.py FILE…`. Peers are measured where they are installed (urlextract, linkify-it-py, twitter-text-parser);
they get a smaller part of the text, since they are slower. The candidates take turns and the best round of each counts.
Bound to hold: 10 MB/s, and four times as much hostile text takes no more than about four times as long.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from threadaudit.links import find_links, find_stripped

WHOLE, PART = 3_000_000, 150_000
ROUNDS = 3
SHORT, LONG = 25_000, 100_000
PATTERNS = (
    "a.", "http://", "www.", "a@", "a[.]", "[", "](", "()", "(", "%2", "a\u200b", "𝐰", "𝐰.", "http://a.de/?u=", "https://a.de/ahttps",
    "http://a.de/(", "http://a.de/)/", "a dot ", "a .com ", "a. com ", "a . b ", "a•", "🇼.", "a\u0301", "\u202ea.de", "hier, ", "<a href",
    "t.co/abcdefghijk", "a(at)", "https%3A%2F%2F", "https://t.co/a…", "http://a.de/a-\n",
    "<b>", "<!--", "://a", "://a.", "://a .", "=\n", "[[.]]", "【", "**.", "&#91;", "ⅰ·l", "https://a⁄", "//a.de@", "a .rs ", "www .a ",
    "a . media ", "awww.", "a,https://", "a.de-Aa", "-a.de ", "@a:b.de ", "ж", "жжab.de", "a.de:1", "1️⃣", "\u200b.de\u200ba", "🇼[.]",
)  # fmt: skip


def peers() -> Iterator[tuple[str, Callable[[str], object]]]:
    """Yield the other extractors that are installed here."""
    makers: dict[str, Callable[[], Callable[[str], object]]] = {
        "urlextract": lambda: importlib.import_module("urlextract").URLExtract().find_urls,
        "linkify-it-py": lambda: importlib.import_module("linkify_it").LinkifyIt().match,
        "twitter-text-parser": lambda: importlib.import_module("twitter_text").extract_urls_with_indices,
    }
    for name, make in makers.items():
        try:
            yield name, make()
        except ImportError:
            print(f"{name:22s} not installed")


def seconds(work: Callable[[str], object], text: str) -> float:
    """Return the CPU time that one run takes."""
    begun = time.process_time()
    work(text)
    return time.process_time() - begun


def measure(text: str) -> None:
    """Print how many megabytes a CPU second each extractor reads."""
    whole = (text * (WHOLE // max(1, len(text)) + 1))[:WHOLE]
    candidates: list[tuple[str, Callable[[str], object], str]]
    candidates = [("threadaudit.links", find_links, whole), ("find_stripped", find_stripped, whole)]
    candidates += [(name, work, whole[:PART]) for name, work in peers()]
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        for name, work, sample in candidates:
            best[name] = max(best.get(name, 0.0), len(sample.encode()) / 1e6 / seconds(work, sample))
    for name, speed in best.items():
        print(f"{name:22s} {speed:8.2f} MB/s")


def hostile() -> None:
    """Print what hostile text costs, and how that grows."""
    for pattern in PATTERNS:
        short, long = (min(seconds(find_links, (pattern * size)[:size]) for _ in range(2)) for size in (SHORT, LONG))
        print(f"{pattern!r:24} {LONG:7,d} characters {long:7.3f} s, {long / max(short, 1e-4):5.1f} x that of {SHORT:,d}")


if __name__ == "__main__":
    measure(
        "".join(Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]) or "Hinweise auf de.wikipedia.org und https://welt.de/a.\n"
    )
    hostile()
