"""How fast threads are rebuilt, whether the work stays linear, and how much a confidence is worth.

    python benchmarks/threads.py [--cases CASES.jsonl…] [--quick]

Each figure stands beside the plainest thing that could do the job, a regular expression a line, taken in the same run: the machine's
mood moves both. Cases are measured against where they are given; without any, those of benchmarks/threads_cases.py are used.
"""

from __future__ import annotations

import argparse
import json
import re
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from threadaudit.threads import reconstruct

made = import_module("threads_cases")  # lies beside this file

NAIVE = re.compile(r"(?P<number>\d{1,3})/(?P<total>\d{1,3})?")


def naive(text: str) -> list[tuple[int, str]]:
    """Find a mark in each line: what most would write first."""
    found = []
    for number, line in enumerate(text.splitlines()):
        match = NAIVE.search(line)
        if match:
            found.append((number, match["number"]))
    return found


def cpu_seconds(work: Callable[[str], object], text: str, times: int) -> float:
    """Return the least CPU time of a few runs."""
    least = float("inf")
    for _ in range(times):
        start = time.process_time()
        work(text)
        least = min(least, time.process_time() - start)
    return least


def thread_text(posts: int) -> str:
    """Write a long run of threads of 20 posts."""
    maker = made.Maker(3)
    lines = []
    for number in range(posts):
        lines.append(maker.words("en", 230, glue=" \n", filled=False))
        lines.append(f"{number % 20 + 1}/20")
    return "\n".join(lines)


def prose(sentences: int) -> str:
    """Write text without any mark."""
    chance = made.Maker(4).chance
    bank = [sentence for sentence in made.SENTENCES["en"] if "/" not in sentence]
    return "\n\n".join(" ".join(chance.choices(bank, k=6)) for _ in range(sentences // 6))


ADVERSARIAL: dict[str, Callable[[int], str]] = {
    "n/m on every line": lambda n: "".join(f"{i % 90 + 1}/90\n" for i in range(n)),
    "`1/ ` over and over": lambda n: "1/ " * n,
    "(1) over and over": lambda n: "(1) " * n,
    "one line of words": lambda n: "word " * n * 5,
    "one word": lambda n: "w" * n * 20,
    "only emoji": lambda n: "🧵" * n * 5,
    "only digits": lambda n: "1234567890" * n,
    "lines of mentions": lambda n: "@a @b 1/\n" * n,
    "short lines between two marks": lambda n: "a 1/9\n" + "x\n" * n + "b 9/9",
}
"""Text that invites quadratic work."""


def show_speed(times: int) -> None:
    """Print how fast threads and text without marks are read."""
    print("text                           size MB   rebuild MB/s   a regular expression a line MB/s")
    for name, text in (("threads of 20 posts", thread_text(2_000)), ("prose without marks", prose(40_000))):
        size = len(text.encode()) / 1e6
        ours, plain = cpu_seconds(reconstruct, text, times), cpu_seconds(naive, text, times)
        print(f"{name:30s} {size:7.2f} {size / ours:14.1f} {size / plain:14.1f}")


def show_growth(times: int, scale: int) -> None:
    """Print what twice the text costs."""
    print("\ntext                           size MB   CPU s     twice the text costs times")
    rows: dict[str, Callable[[int], str]] = {"threads of 20 posts": lambda n: thread_text(n // 4), **ADVERSARIAL}
    for name, make in rows.items():
        once, twice = make(scale), make(2 * scale)
        first = cpu_seconds(reconstruct, once, times)
        print(f"{name:30s} {len(once.encode()) / 1e6:7.2f} {first:9.3f} {cpu_seconds(reconstruct, twice, times) / first:10.2f}")


def show_memory() -> None:
    """Print how much memory the work needs at most, as a multiple of the text."""
    text = thread_text(1_500)
    tracemalloc.start()
    kept = reconstruct(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"\nmemory at most: {peak / len(text.encode()):.1f} times the text ({len(kept)} threads kept)")


def show_reliability(all_cases: list[dict[str, Any]]) -> None:
    """Print, for each step of confidence, how many posts are exact."""
    rows: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for case in all_cases:
        gold = {(post["start"], post["end"]) for post in case["tweets"]} if case.get("numbered", True) else set()
        for thread in reconstruct(case["text"]):
            for post in thread.posts:
                row = rows[min(0.9, int(post.confidence * 10) / 10)]
                row[0] += 1
                row[1] += (post.span.start, post.span.end) in gold
    print("\nconfidence    posts   exact")
    for step in sorted(rows):
        posts, exact = rows[step]
        print(f"{step:.1f} – {step + 0.1:.1f} {posts:9d} {exact / posts:8.3f}")


def main() -> None:
    """Print everything."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--cases", nargs="*", type=Path, default=[])
    arguments.add_argument("--quick", action="store_true", help="smaller texts, fewer runs")
    options = arguments.parse_args()
    times, scale = (2, 1_000) if options.quick else (5, 10_000)
    show_speed(times)
    show_growth(times, scale)
    show_memory()
    given = [json.loads(line) for path in options.cases for line in path.read_text(encoding="utf-8").splitlines()]
    show_reliability(given or list(made.cases(1, 20)))


if __name__ == "__main__":
    main()
