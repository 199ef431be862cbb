"""Run the program as a user does: the installed command, in a process and a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


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
        """Run the program with these arguments."""
        completed = subprocess.run(
            [sys.executable, "-m", "threadaudit", *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=self.folder,
            env={**os.environ, "PYTHONUTF8": "1", **environment},
            timeout=120,
            check=False,
        )
        return Completed(completed.returncode, completed.stdout.decode(), completed.stderr.decode())
