"""How fast threads are rebuilt, whether the work stays linear, and how much a confidence is worth.

    python benchmarks/threads.py [--cases CASES.jsonl…] [--quick]

Speed stands beside the plainest thing that could do the job, a regular expression a line. What a confidence is worth is printed only;
cases are measured against where they are given; without any, those of benchmarks/threads_cases.py are used.
"""

from __future__ import annotations

import functools
import json
import re
import tracemalloc
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import threads_cases
from benchmarks.figures import Section, Sheet, alone, at_least, at_most, beside, growth, in_turns, options, timed, worst_growth
from threadaudit.threads import reconstruct

NAIVE = re.compile(r"(?P<number>\d{1,3})/(?P<total>\d{1,3})?")


def naive(text: str) -> list[tuple[int, str]]:
    """Find a mark in each line: what most would write first."""
    found = []
    for number, line in enumerate(text.splitlines()):
        match = NAIVE.search(line)
        if match:
            found.append((number, match["number"]))
    return found


@functools.cache
def thread_text(posts: int) -> str:
    """Write a long run of threads of 20 posts."""
    maker = threads_cases.Maker(3)
    lines = []
    for number in range(posts):
        lines.append(maker.words("en", 230, glue=" \n", filled=False))
        lines.append(f"{number % 20 + 1}/20")
    return "\n".join(lines)


def prose(sentences: int) -> str:
    """Write text without any mark."""
    chance = threads_cases.Maker(4).chance
    bank = [sentence for sentence in threads_cases.SENTENCES["en"] if "/" not in sentence]
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


def show_speed(sheet: Sheet, rounds: int, times: int) -> None:
    """Tell how fast threads and text without marks are read."""
    texts = {
        "threads of 20 posts": (thread_text(200 * times), at_least(1, goal=3)),
        "prose without marks": (prose(4_000 * times), at_least(50)),
    }
    for name, (text, bound) in texts.items():
        size = len(text.encode()) / 1e6
        ways = {"ours": lambda: size / timed(lambda: reconstruct(text)), "naive": lambda: size / timed(lambda: naive(text))}  # noqa: B023
        rates = in_turns(ways, rounds)
        sheet.put(alone(Section.THREADS, f"rebuild {name}, {size:.2g} MB", rates["ours"], "MB/CPU s", bound))
        sheet.put(beside(Section.THREADS, f"rebuild {name}", rates["ours"], "a regular expression a line", rates["naive"], "MB/CPU s"))


def show_growth(sheet: Sheet, rounds: int, times: int) -> None:
    """Tell what more text costs: four times as much is 10 MB; and text that invites quadratic work."""
    size = len(thread_text(1_000 * times).encode()) / 1e6
    sheet.put(*growth(f"threads, {size:.2g} MB", lambda number: cost(thread_text(number)), 1_000 * times, rounds))
    hostile = {name: costing(make) for name, make in ADVERSARIAL.items()}
    sheet.put(*worst_growth("threads, hostile text", hostile, 500 * times, 3))


def cost(text: str) -> float:
    """Return the CPU seconds that a text takes."""
    return timed(lambda: reconstruct(text))


def costing(make: Callable[[int], str]) -> Callable[[int], float]:
    """Return what tells the CPU seconds of a text by its size."""
    return lambda size: cost(make(size))


def show_memory(sheet: Sheet) -> None:
    """Tell how much memory the work needs at most, as a multiple of the text."""
    text = thread_text(1_500)
    tracemalloc.start()
    kept = reconstruct(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    size, needed = len(text.encode()) / 1e6, peak / 1e6
    sheet.put(beside(Section.THREADS, f"memory at most, with {len(kept)} threads kept", [needed], "the text", [size], "MB", at_most(40)))


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
    """Measure everything."""
    arguments = options(__doc__)
    arguments.add_argument("--cases", nargs="*", type=Path, default=[], help="tell how much a confidence is worth on these cases")
    chosen = arguments.parse_args()
    sheet = Sheet(chosen.figures)
    rounds, times = (2, 1) if chosen.quick else (3, 20)
    show_speed(sheet, rounds, times)
    show_growth(sheet, rounds, times)
    show_memory(sheet)
    given = [json.loads(line) for path in chosen.cases for line in path.read_text(encoding="utf-8").splitlines()]
    show_reliability(given or list(threads_cases.cases(1, 20)))


if __name__ == "__main__":
    main()
