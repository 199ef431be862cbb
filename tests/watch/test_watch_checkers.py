"""Who is checking: a checker that died is known as dead, one that lives or cannot be judged is not."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

from threadaudit.watch.checkers import is_dead, this_checker


def test_this_process_is_alive() -> None:
    """Whoever asks is no dead checker, and is known by its number."""
    me = this_checker()
    assert me.process.startswith(f"{os.getpid()}:")
    assert me == this_checker()
    assert not is_dead(me)


def test_a_process_that_ended_is_dead() -> None:
    """A checker that was killed gives back what it had taken."""
    program = "from threadaudit.watch.checkers import this_checker as me; print(me().machine); print(me().process)"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    machine, process = ended.stdout.splitlines()
    assert machine == this_checker().machine
    assert is_dead(replace(this_checker(), process=process))


def test_a_number_that_another_process_has_now_is_dead() -> None:
    """Numbers are given again; the start tells the processes apart."""
    number, _, started = this_checker().process.partition(":")
    if started:
        assert is_dead(replace(this_checker(), process=f"{number}:{int(started) + 1}"))


def test_on_another_machine_nobody_is_known_as_dead() -> None:
    """Of a process elsewhere, or before this machine was started again, only the time of its claim tells."""
    assert not is_dead(replace(this_checker(), machine="elsewhere/1", process="1:1"))


def test_what_names_no_process_is_dead() -> None:
    """A row that cannot be read holds no host for ever."""
    assert is_dead(replace(this_checker(), process="nonsense"))
