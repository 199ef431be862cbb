"""How long a user waits before anything happens: CPU time of whole commands as a multiple of a bare interpreter's.

Run `python benchmarks/start_up.py [RUNS]`. Commands take turns with `python -c pass`, so that a machine that slows down slows both; the
median of the ratios is what counts. Bound to hold: `threadaudit --version` at most 5.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

COMMANDS = {
    "threadaudit --version": [str(Path(sys.executable).with_name("threadaudit")), "--version"],
    "threadaudit --help": [str(Path(sys.executable).with_name("threadaudit")), "--help"],
    "threadaudit threads -": [str(Path(sys.executable).with_name("threadaudit")), "threads", "-"],
    "threadaudit judge welt.de": [str(Path(sys.executable).with_name("threadaudit")), "judge", "welt.de"],
    "python -c 'import click'": [sys.executable, "-c", "import click"],
    "sqlite-utils --version": [str(Path(sys.executable).with_name("sqlite-utils")), "--version"],
}
BARE = [sys.executable, "-c", "pass"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As a user has it: compiled modules are kept from one start to the next."""


def cpu_seconds(command: list[str]) -> float:
    """Return the user and system time of one run of a command."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    assert process.stdin is not None  # noqa: S101 - it was asked for
    process.stdin.write(b"Eins 1/2\nZwei 2/2\n")
    process.stdin.close()
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print a table of ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    print(f"{'command':28s} {'median ratio':>12s} {'lowest':>7s} {'highest':>7s}   (CPU time over python -c pass, {runs} pairs)")
    for name, command in COMMANDS.items():
        cpu_seconds(command)  # the first start compiles
        ratios = [cpu_seconds(command) / cpu_seconds(BARE) for _ in range(runs)]
        print(f"{name:28s} {statistics.median(ratios):12.2f} {min(ratios):7.2f} {max(ratios):7.2f}")


if __name__ == "__main__":
    main()
