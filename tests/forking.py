"""Run the program without waiting for its imports each time: one process has made them, and forks another for every call.

What a call does is what it does as a command: it has a process, a folder, an environment and streams of its own, and ends as any Python
does. Run by running.py as `python -m tests.forking`; orders come in on standard input, a line of JSON each, and each is answered by the
call's exit code.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from importlib import import_module
from pathlib import Path

from threadaudit.cli import main
from threadaudit.cli.app import COMMANDS

STREAMS = ("in", "out", "err")
"""The files beside each other that a call's standard streams are, in the order of their numbers."""
TIMEOUT = 120
"""Seconds after which a call is ended."""
LATE = ("httpx", "rich.console", "sqlite_utils")
"""What commands import only when they need it, and take long over."""


def serve() -> int | None:
    """Obey until standard input ends; in the process of a call return the call's exit code."""
    for line in iter(sys.stdin.readline, ""):
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            return call(order["arguments"], order["environment"], Path(order["folder"]), Path(order["streams"]))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201
    return None


def call(arguments: list[str], environment: dict[str, str], folder: Path, streams: Path) -> int:
    """Become the process of a call, and make it."""
    signal.alarm(TIMEOUT)
    for number, name in enumerate(STREAMS):
        opened = os.open(streams / name, os.O_RDWR)
        os.dup2(opened, number)
        os.close(opened)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["threadaudit", *arguments]
    return main()


if __name__ == "__main__":
    for name in (*(f"threadaudit.cli.{command}" for command in COMMANDS), *LATE):
        import_module(name)
    gc.freeze()  # or every call looks through all of it when it ends
    sys.exit(serve())
