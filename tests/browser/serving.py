"""The server that pages are tested on: the command as a user starts it, in a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d++(?=/)")


@contextmanager
def served(database: Path) -> Iterator[str]:
    """Give the address at which the database is served; the server ends with the block."""
    command = [sys.executable, "-m", "threadaudit", "browse", "--db", str(database)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, cwd=database.parent) as process:
        assert process.stderr is not None
        try:
            told = process.stderr.readline()
            found = _ADDRESS.search(told)
            assert found, told + process.stderr.read()
            yield found.group()
        finally:
            process.terminate()
