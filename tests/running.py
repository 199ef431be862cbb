"""Run the program as a user does: the installed command, in a process and a folder of its own."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import ROOT
from tests.forking import STREAMS, TIMEOUT

_STARTS_PROCESSES = "scan"
"""A command whose own processes begin as it did: they must not begin as a test does."""


@dataclass(frozen=True)
class Completed:
    """What a command left behind."""

    code: int
    """Its exit code."""
    out: str
    """What it printed on standard output."""
    err: str
    """What it printed on standard error."""


@dataclass(frozen=True)
class Runner:
    """Runs threadaudit in one folder."""

    folder: Path
    """The working directory."""

    def __call__(self, *arguments: str | Path, stdin: str | bytes = b"", **environment: str) -> Completed:
        """Run the program with these arguments; settings of Python itself, named PYTHON…, need a Python of their own."""
        given = [str(argument) for argument in arguments]
        asked = stdin.encode() if isinstance(stdin, str) else stdin
        whole = {**os.environ, "PYTHONUTF8": "1", **environment}
        anew = given[:1] == [_STARTS_PROCESSES] or any(name.startswith("PYTHON") for name in environment)
        code, out, err = (_started if anew else _forked)(given, asked, whole, self.folder)
        return Completed(code, out.decode(), err.decode())


def _started(arguments: Sequence[str], stdin: bytes, environment: Mapping[str, str], folder: Path) -> tuple[int, bytes, bytes]:
    """Run the program in a new Python."""
    command = [sys.executable, "-m", "threadaudit", *arguments]
    completed = subprocess.run(command, input=stdin, capture_output=True, cwd=folder, env=environment, timeout=TIMEOUT, check=False)
    return completed.returncode, completed.stdout, completed.stderr


def _forked(arguments: Sequence[str], stdin: bytes, environment: Mapping[str, str], folder: Path) -> tuple[int, bytes, bytes]:
    """Run the program in a fork of a Python that has imported it."""
    with TemporaryDirectory(prefix="threadaudit-call-") as name:
        streams = Path(name)
        for stream, content in zip(STREAMS, (stdin, b"", b""), strict=True):
            (streams / stream).write_bytes(content)
        order = {"arguments": arguments, "environment": environment, "folder": str(folder), "streams": name}
        server = _server()
        assert server.stdin is not None
        assert server.stdout is not None
        print(json.dumps(order), file=server.stdin, flush=True)
        code = int(server.stdout.readline())
        return code, (streams / "out").read_bytes(), (streams / "err").read_bytes()


@cache
def _server() -> subprocess.Popen[str]:
    """Start what forks, once for all tests of this process; it ends with it."""
    environment = {**os.environ, "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1"}  # what has threads is not forked well
    command = [sys.executable, "-m", "tests.forking"]
    server = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment, start_new_session=True
    )
    atexit.register(server.communicate)
    return server
