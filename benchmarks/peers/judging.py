"""Measure another tool at judging hosts, in the environment that it is installed in.

    python judging.py dnstwist|opensquat < WORK

WORK is JSON with `officials` (domains), `names` (what openSquat calls keywords: the officials' own labels) and `hosts`; printed is JSON:
the CPU seconds of each part of the work. Started by benchmarks/judge.py; nothing here needs threadaudit, and nothing uses the network.
"""

from __future__ import annotations

import io
import json
import sys
import time
from importlib import import_module


def dnstwist(officials: list[str], hosts: list[str]) -> dict[str, float]:
    """Write out every permutation of each official, then look each host up among them."""
    fuzzer = import_module("dnstwist").Fuzzer
    permutations: set[str] = set()
    started = time.process_time()
    for official in officials:
        fuzz = fuzzer(official)
        fuzz.generate()
        permutations.update(permutation["domain"] for permutation in fuzz.domains)
    generated = time.process_time()
    for host in hosts:
        host in permutations  # noqa: B015 – only the time counts
    return {"generating": generated - started, "looking_up": time.process_time() - generated}


def opensquat(names: list[str], hosts: list[str]) -> dict[str, float]:
    """Compare each host with each name as openSquat does with a list of new domains, allowing one edit."""
    detector = import_module("opensquat.squatting_detector").SquattingDetector(confidence_level=1)
    started = time.process_time()
    for name in names:
        detector.check(name, hosts, io.StringIO())
    return {"comparing": time.process_time() - started}


def main() -> None:
    """Read the work, do it as the tool named does, print the seconds."""
    work = json.load(sys.stdin)
    seconds = dnstwist(work["officials"], work["hosts"]) if sys.argv[1] == "dnstwist" else opensquat(work["names"], work["hosts"])
    print(json.dumps(seconds))


if __name__ == "__main__":
    main()
