"""Who is checking: a process is known by its machine, its number and the time it was started, so that one that died is known as dead."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from threadaudit.store.watching import Checker

_START = 19
"""The place of a process's start in what Linux tells of it, counted behind its name (proc(5), field 22)."""


def this_checker() -> Checker:
    """Return what this process is known by."""
    return Checker(_machine(), _process(os.getpid()) or f"{os.getpid()}:")


def is_dead(checker: Checker) -> bool:
    """Tell whether a checker is surely dead: it ran on this machine, and its process is gone or another one has its number."""
    if checker.machine != _machine():
        return False
    number, _, started = checker.process.partition(":")
    now = _process(int(number)) if number.isdigit() else None
    return now is None or bool(started and not now.endswith(f":{started}"))


def _machine() -> str:
    """Return the machine's name with the number of its current start, where it tells one."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        boot = ""
    return f"{socket.gethostname()}/{boot}"


def _process(number: int) -> str | None:
    """Return a process's number and start; None where there is no such process."""
    try:
        stat = Path(f"/proc/{number}/stat").read_text("utf-8", "replace")
    except FileNotFoundError:
        return None if Path("/proc/self").exists() else _without_proc(number)
    except OSError:
        return _without_proc(number)
    fields = stat.rpartition(")")[2].split()
    return None if fields[:1] == ["Z"] else f"{number}:{fields[_START]}"


def _without_proc(number: int) -> str | None:
    """Return a process's number where the system does not tell when it was started; None where there is no such process."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return None
    except OSError:
        pass  # It is there, and not ours.
    return f"{number}:"
