"""Commands are tested as a user runs them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.running import Runner

_LIMIT_SECONDS = 100


@pytest.fixture
def run(tmp_path: Path) -> Runner:
    """Give what runs threadaudit in an empty folder."""
    return Runner(tmp_path)


def _wait_until(is_so: Callable[[], bool], processes: list[subprocess.Popen[bytes]], log: Path) -> None:
    """Wait for something; fail with the log where a process ends before, or at a limit."""
    end = monotonic() + _LIMIT_SECONDS
    while not is_so():
        if monotonic() > end or any(process.poll() is not None for process in processes):
            pytest.fail(f"the cluster did not start: {log.read_text('utf-8', 'replace')}")
        sleep(0.05)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Start a scheduler and two workers, real processes that speak TCP over loopback; give its address and the workers."""
    dask, where, log = [sys.executable, "-m", "dask"], tmp_path / "scheduler.json", tmp_path / "cluster.log"
    place = ["--host", "127.0.0.1", "--no-dashboard"]
    start = ["scheduler", *place, "--port", "0", "--scheduler-file", str(where)]
    work = ["worker", "--scheduler-file", str(where), *place, "--nthreads", "1", "--no-nanny"]
    processes: list[subprocess.Popen[bytes]] = []
    with log.open("wb") as file:
        try:
            processes.append(subprocess.Popen([*dask, *start], stdout=file, stderr=file, cwd=tmp_path))
            _wait_until(lambda: where.exists() and where.read_text().rstrip().endswith("}"), processes, log)
            address = json.loads(where.read_bytes())["address"]
            processes += [subprocess.Popen([*dask, *work], stdout=file, stderr=file, cwd=tmp_path) for _ in range(2)]
            _wait_until(lambda: log.read_bytes().count(b"Registered to:") == 2, processes, log)
            yield address, processes[1:]
        finally:
            for process in processes:
                process.kill()
                process.wait()
