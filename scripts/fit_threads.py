"""Fit the weights of the thread rules on cases, and say how well they do on cases that were not fitted on.

    python scripts/fit_threads.py CASES.jsonl… [--folds 5] [--rounds 1] [--weights NAME,NAME…]

Cases whose `base` lists share an entry are kept in one fold, since they are the same text in several disguises. The weights are moved
one at a time, up and down, as long as that helps: crude, but each step can be understood. Nothing is written; what is better is printed
and set by hand in threadaudit/threads/costs.py.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from threadaudit.threads.costs import WEIGHTS, Weights
from threadaudit.threads.segment import rebuild

STEPS = (0.8, 1.25)
"""By what a weight is multiplied to try."""

Case = dict[str, Any]


def components(cases: list[Case]) -> list[list[Case]]:
    """Put cases together that share a base, directly or through others."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for case in cases:
        first, *others = case["base"] or [case["id"]]
        for other in others:
            parent[root(other)] = root(first)
        root(first)
    groups: dict[str, list[Case]] = {}
    for case in cases:
        groups.setdefault(root((case["base"] or [case["id"]])[0]), []).append(case)
    return list(groups.values())


def count(cases: Iterable[Case], weights: Weights) -> tuple[int, int, int, int, int, int]:
    """Return right, invented and overlooked borders, exact and all threads, and texts with invented threads."""
    right = invented = overlooked = exact = threads = false = 0
    for case in cases:
        found = rebuild(case["text"], weights=weights)
        if not case.get("numbered", True):
            false += bool(found)
            continue
        starts = {post.span.start for thread in found for post in thread.posts if post.span.start > case["tweets"][0]["start"]}
        expected = {post["start"] for post in case["tweets"][1:]}
        right += len(starts & expected)
        invented += len(starts - expected)
        overlooked += len(expected - starts)
        spans = {tuple((post.span.start, post.span.end) for post in thread.posts) for thread in found}
        exact += sum(tuple((case["tweets"][i]["start"], case["tweets"][i]["end"]) for i in members) in spans for members in case["threads"])
        threads += len(case["threads"])
    return right, invented, overlooked, exact, threads, false


def score(cases: Iterable[Case], weights: Weights) -> float:
    """Return one figure: the share of exact threads, the F1 of borders ten times, less invented threads."""
    right, invented, overlooked, exact, threads, false = count(cases, weights)
    return exact / max(1, threads) + 10 * 2 * right / max(1, 2 * right + invented + overlooked) - false / 20


def fit(cases: list[Case], names: list[str], rounds: int) -> Weights:
    """Move the weights one at a time as long as that helps."""
    weights, best = WEIGHTS, score(cases, WEIGHTS)
    for _ in range(rounds):
        before = best
        for name in names:
            for step in STEPS:
                tried = weights._replace(**{name: round(getattr(weights, name) * step, 3)})
                reached = score(cases, tried)
                if reached > best + 1e-9:
                    weights, best = tried, reached
        if best == before:
            break
    return weights


def describe(cases: list[Case], weights: Weights) -> str:
    """Say how well weights do on cases."""
    right, invented, overlooked, exact, threads, false = count(cases, weights)
    f1 = 2 * right / max(1, 2 * right + invented + overlooked)
    return f"border F1 {f1:.4f}, exact threads {exact / max(1, threads):.4f} ({threads}), false threads {false}"


def main() -> None:
    """Cross-validate, then fit on everything."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("cases", nargs="+", type=Path)
    arguments.add_argument("--folds", type=int, default=5)
    arguments.add_argument("--rounds", type=int, default=1)
    arguments.add_argument("--weights", default=",".join(Weights._fields))
    options = arguments.parse_args()
    cases = [json.loads(line) for path in options.cases for line in path.read_text(encoding="utf-8").splitlines()]
    names = options.weights.split(",")
    groups = components(cases)
    random.Random(1).shuffle(groups)  # noqa: S311
    print("as they are:", describe(cases, WEIGHTS), flush=True)
    held_out = [0] * 6
    for fold in range(options.folds):
        train = [case for index, group in enumerate(groups) if index % options.folds != fold for case in group]
        test = [case for index, group in enumerate(groups) if index % options.folds == fold for case in group]
        fitted = fit(train, names, options.rounds)
        held_out = [old + new for old, new in zip(held_out, count(test, fitted), strict=True)]
        print(f"fold {fold + 1}: as they are {describe(test, WEIGHTS)}; fitted without it {describe(test, fitted)}", flush=True)
    right, invented, overlooked, exact, threads, false = held_out
    f1 = 2 * right / max(1, 2 * right + invented + overlooked)
    print(f"held out, all folds: border F1 {f1:.4f}, exact threads {exact / max(1, threads):.4f}, false threads {false}", flush=True)
    fitted = fit(cases, names, options.rounds)
    print("fitted on all:", describe(cases, fitted))
    for name, before, after in zip(Weights._fields, WEIGHTS, fitted, strict=True):
        if after != before:
            print(f"  {name}: {before} -> {after}")


if __name__ == "__main__":
    main()
