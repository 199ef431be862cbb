"""What documents show of the program itself, for cog: `make docs-write` renews it, `make docs` checks it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_WIDTH = "100"


def show(*arguments: str) -> str:
    """Return a command and what it prints, as a Markdown block."""
    environment = {**os.environ, "COLUMNS": _WIDTH, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "threadaudit", *arguments]
    completed = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, env=environment, check=False)
    printed = "\n".join(line.rstrip() for line in (completed.stdout + completed.stderr).splitlines())
    return f"\n```text\n$ threadaudit {' '.join(arguments)}\n{printed}\n```\n"
