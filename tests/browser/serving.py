"""The server that pages are tested on: the command as a user starts it, in a process of its own."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

_PATIENCE = 60.0
"""Seconds until the server must answer, on a machine that has much else to do."""
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
            _wait_for(found.group())
            yield found.group()
        finally:
            process.terminate()


def _wait_for(address: str) -> None:
    """Return when somebody listens at an address."""
    _, _, port = address.rpartition(":")
    deadline = monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", int(port)), timeout=1).close()
        except OSError:
            assert monotonic() < deadline, f"nobody listens at {address}"
            sleep(0.05)
        else:
            return
