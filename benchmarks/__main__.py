"""Run every benchmark, one after the other, and write the table: `make bench`, or `python -m benchmarks [--quick] [--only NAME…]`.

Each benchmark is a process of its own with a time limit. One that fails is told in its rows, the rest is done, and the exit code is 1.
A bound that is missed is a figure like any other, and changes no exit code.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import environment, figures
from benchmarks.figures import Figure, Section
from benchmarks.table import Circumstances, page


@dataclass(frozen=True, slots=True)
class Stage:
    """One benchmark."""

    section: Section
    """The part of the table that it fills; growth has a part of its own."""
    script: str
    """The name of its file in this folder, without .py."""
    seconds: int = 600
    """After so long it is stopped."""


STAGES = (
    Stage(Section.THREADS, "threads"),
    Stage(Section.LINKS, "links"),
    Stage(Section.SUFFIX, "hosts"),
    Stage(Section.JUDGE, "judge"),
    Stage(Section.DNS, "resolver"),
    Stage(Section.HTTP, "fetching"),
    Stage(Section.SQLITE, "recording"),
    Stage(Section.START_UP, "start_up"),
    Stage(Section.SCAN, "scan"),
    Stage(Section.AUDIT, "many_texts"),
    Stage(Section.WATCH, "watch"),
    Stage(Section.BROWSE, "browse"),
)
OUT, OUT_QUICK = environment.ROOT / "docs" / "performance.md", environment.ROOT / "build" / "performance-quick.md"


def main() -> int:
    """Run all that was asked for, write the page, and return the exit code."""
    options = _options()
    begun, at = time.monotonic(), datetime.now(UTC)
    facts = machine()  # before the benchmarks themselves are the load
    peers = environment.ensure(options.installer)
    stages = [stage for stage in STAGES if not options.only or stage.script in options.only]
    found: list[Figure] = []
    failed = False
    for stage in stages:
        print(f"\n{stage.section} ({stage.script}.py)", flush=True)
        given, fault = run(stage, peers.python, ["--quick"] * options.quick)
        found += given
        if fault:
            print(f"failed: {fault}", file=sys.stderr)
            found.append(figures.missing(stage.section, "the rest of this benchmark", fault))
        failed = failed or bool(fault)
    facts += [("could not be installed", f"{requirement}: {why}") for requirement, why in peers.lacking.items()]
    libraries = environment.versions(peers.python) | {
        name.partition("==")[0]: f"not installed: {why}" for name, why in peers.lacking.items()
    }
    taken = (time.monotonic() - begun) / 60
    out = target(options)
    out.parent.mkdir(exist_ok=True)
    out.write_text(page(found, Circumstances(at, taken, options.quick, tuple(facts), tuple(libraries.items()))), encoding="utf-8")
    print(f"\n{taken:.1f} minutes; the table is in {out}")
    return 1 if failed else 0


def target(options: argparse.Namespace) -> Path:
    """Return where the page goes: only a whole run may replace the one in docs."""
    chosen: Path | None = options.out
    return chosen or (OUT_QUICK if options.quick or options.only else OUT)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Run every benchmark and write the table.")
    parser.add_argument("--quick", action="store_true", help="small sizes, in three minutes; another file is written")
    parser.add_argument("--only", nargs="+", choices=[stage.script for stage in STAGES], help="these benchmarks alone; as for --quick")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the table there")
    base = str(Path(sys.base_prefix, "bin", "python3"))
    parser.add_argument("--installer", default=base, metavar="PYTHON", help="a Python that has pip")
    return parser.parse_args()


def run(stage: Stage, python: str, settings: Sequence[str]) -> tuple[list[Figure], str]:
    """Run a benchmark; return its figures, and why it failed where it did."""
    with tempfile.TemporaryDirectory() as folder:
        path, said = Path(folder, "figures"), Path(folder, "said")
        command = [python, str(environment.ROOT / "benchmarks" / f"{stage.script}.py"), "--figures", str(path), *settings]
        with said.open("wb") as errors:
            process = subprocess.Popen(command, cwd=environment.ROOT, stderr=errors, start_new_session=True)
            try:
                code = process.wait(stage.seconds)
                fault = "" if code == 0 else _said(said) or f"exit code {code}"
            except subprocess.TimeoutExpired:
                fault = f"stopped after {stage.seconds} s"
            finally:
                _end(process)
        if fault:
            print(said.read_text(encoding="utf-8", errors="replace")[-2_000:], file=sys.stderr)
        return figures.read(path), fault


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a benchmark and whatever it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _said(path: Path) -> str:
    """Return the last line of what a benchmark said of its failure."""
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    return environment.harmless(next((line.strip() for line in reversed(lines) if line.strip()), ""))


def machine() -> list[tuple[str, str]]:
    """Say what machine this is, and what Python and programs it has; no name and no path of it."""
    one, _, _ = os.getloadavg()
    processor = _first("/proc/cpuinfo", r"model name\s*:\s*(.+)", platform.machine())
    kibibytes = int(_first("/proc/meminfo", r"MemTotal:\s*([0-9]+)", "0"))
    facts = [
        ("processor", f"{processor}, {os.cpu_count()} cores"),
        ("memory", f"{kibibytes / 2**20:.0f} GiB" if kibibytes else "unknown"),
        ("system", f"{platform.system()} on {platform.machine()}"),
        ("load before the run", f"{one:.1f}"),
        ("Python", f"{platform.python_implementation()} {platform.python_version()}"),
        ("SQLite", sqlite3.sqlite_version),
    ]
    return [*facts, ("programs", ", ".join(f"{name} {_version(name, flag)}" for name, flag in (("nsd", "-v"), ("dnsperf", "-h"))))]


def _first(path: str, pattern: str, otherwise: str) -> str:
    """Return what a pattern finds in a file of the system."""
    try:
        found = re.search(pattern, Path(path).read_text(encoding="utf-8"))
    except OSError:
        return otherwise
    return found[1].strip() if found else otherwise


def _version(program: str, flag: str) -> str:
    """Return the version that a program gives of itself."""
    path = shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")
    if path is None:
        return "not installed"
    answer = subprocess.run([path, flag], capture_output=True, text=True, check=False)
    found = re.search(r"[Vv]ersion (\d[\d.]*)", answer.stdout + answer.stderr)
    return found[1] if found else "of unknown version"


if __name__ == "__main__":
    sys.exit(main())
