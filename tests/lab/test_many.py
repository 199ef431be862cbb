"""Many hosts and heavy answers in the lab: memory stays bounded, the work can be stopped, and what was recorded is kept."""

from __future__ import annotations

import json
import os
import pty
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.lab.lab import ROOT, Lab
from tests.lab.playing import PROGRAM
from tests.lab.scenes import ORDINARY_HOSTS
from tests.lab.world import NETWORK

pytestmark = pytest.mark.lab

EACH = ("dns", "rdap", "http", "tls")
"""What is asked of an ordinary host; as RDAP answers, WHOIS is not."""
PATIENT = f"""\
[probes]
allow_networks = ["{NETWORK}"]
domain_interval = 0
registry_interval = 0
"""
"""Settings with the limits that are the program's own: a busy machine is no reason not to get an answer."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One call of the program, and what it took."""

    code: int
    """Its exit code."""
    kilobytes: int
    """The most memory it held at a time."""
    lines: Sequence[str]
    """What it printed on standard output."""
    shown: str
    """What it showed on standard error, which it took for a terminal."""


def measure(lab: Lab, name: str, *arguments: str, hosts: Sequence[str] = ()) -> Measured:
    """Run the program with hosts on its standard input and a terminal for what it tells a person meanwhile."""
    folder = lab.work / name
    folder.mkdir()
    (folder / "hosts").write_text("\n".join(hosts))
    master, terminal = pty.openpty()
    weighed = (sys.executable, "-m", "tests.lab.weighed", str(folder / "weight"), PROGRAM, "judge", *arguments)
    environment = lab.environment(TERM="xterm", PYTHONPATH=_with_tests())
    with (folder / "hosts").open("rb") as source, (folder / "out").open("wb") as sink:
        process = subprocess.Popen(lab.command(*weighed), stdin=source, stdout=sink, stderr=terminal, env=environment)
    os.close(terminal)
    shown = _all_of(master)
    code = process.wait(60)
    weight = int((folder / "weight").read_text())
    return Measured(code, weight, (folder / "out").read_text().splitlines(), shown.decode(errors="replace"))


def _with_tests() -> str:
    """Return where Python looks for modules, with these tests."""
    return os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(ROOT))))


def _all_of(master: int) -> bytes:
    """Read a terminal until nobody writes to it any more."""
    pieces = []
    with closing(os.fdopen(master, "rb", buffering=0)) as stream:
        while True:
            try:
                piece = stream.read(65536)
            except OSError:  # Linux says so when the last writer is gone
                break
            if not piece:
                break
            pieces.append(piece)
    return b"".join(pieces)


def recorded(database: Path) -> Counter[str]:
    """Count the observations in a database that is whole, by probe."""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return Counter(dict(connection.execute("SELECT probe, count(*) FROM observations GROUP BY probe")))


def test_a_thousand_hosts_with_every_probe(lab: Lab) -> None:
    """All are asked and recorded, memory hardly grows with their number, a person sees how far it is, and nobody else is contacted."""
    before = lab.report()
    (lab.work / "patient.toml").write_text(PATIENT)
    arguments = ("--probe", "--config", "patient.toml", "--format", "jsonl", "--db")
    few = measure(lab, "few", *arguments, "few.db", hosts=ORDINARY_HOSTS[:100])
    many = measure(lab, "many", *arguments, "many.db", hosts=ORDINARY_HOSTS)
    assert (few.code, many.code) == (0, 0), many.shown[-200:]
    dossiers = [json.loads(line) for line in many.lines]
    assert [dossier["input"] for dossier in dossiers] == list(ORDINARY_HOSTS)
    outcomes = Counter((seen["probe"], seen["outcome"]) for dossier in dossiers for seen in dossier["observations"])
    assert outcomes == {(probe, "present"): len(ORDINARY_HOSTS) for probe in EACH}
    assert recorded(lab.work / "many.db") == dict.fromkeys(EACH, len(ORDINARY_HOSTS))
    assert many.kilobytes - few.kilobytes < 40_000  # what is held for ten times as many hosts
    assert " hosts" in many.shown
    after = lab.report().since(before)
    assert (after.contacts, after.forbidden, after.lost) == ((), (), 0)


def test_ctrl_c_stops_at_once_and_keeps_what_was_recorded(lab: Lab) -> None:
    """In the midst of a thousand hosts, slow ones among them, the work ends within a second, without a word too many."""
    folder = lab.work / "stopped"
    folder.mkdir()
    (folder / "hosts").write_text(
        "\n".join([*ORDINARY_HOSTS[:300], "welt-tropf.ltd", "welt-teer.ltd", "welt-wartet.ru", *ORDINARY_HOSTS[300:]])
    )
    command = lab.command(PROGRAM, "judge", "--probe", "--db", "stopped.db", "--format", "jsonl")
    with (folder / "hosts").open("rb") as source, (folder / "out").open("wb") as sink, (folder / "err").open("wb") as errors:
        process = subprocess.Popen(command, stdin=source, stdout=sink, stderr=errors, env=lab.environment(PYTHONUNBUFFERED="1"))
    try:
        patience = time.monotonic() + 60
        while (folder / "out").read_bytes().count(b"\n") < 40:
            assert process.poll() is None, (folder / "err").read_text()
            assert time.monotonic() < patience, "nothing is said for a minute"
            time.sleep(0.05)
        pressed = time.monotonic()
        process.send_signal(signal.SIGINT)
        code = process.wait(30)
        took = time.monotonic() - pressed
    finally:
        process.kill()
        process.wait()
    assert (code, (folder / "err").read_text()) == (130, "Cut short: what was printed so far is not all.\n")
    assert took < 5, "a second, and more for a machine that has more to do"
    kept, told = recorded(lab.work / "stopped.db"), (folder / "out").read_text().count("\n")
    assert {probe: count for probe, count in kept.items() if count < told} == {}
    assert told < len(ORDINARY_HOSTS)


@pytest.mark.parametrize(
    ("probe", "host"),
    [
        ("http", "welt-endlos.ltd"),
        ("http", "welt-gzip.ltd"),
        ("http", "welt-brotli.ltd"),
        ("http", "welt-zip.ltd"),
        ("http", "welt-koepfe.ltd"),
        ("http", "welt-tropf.ltd"),
        ("whois", "welt-flut.ru"),
    ],
)
def test_bombs_take_no_memory(lab: Lab, ordinary_kilobytes: dict[str, int], probe: str, host: str) -> None:
    """Endless answers, bombs and drips cost at most 10 MB more than an ordinary answer."""
    bomb = measure(lab, host, f"--probe={probe}", "--db", "-", host)
    assert bomb.code in (0, 1, 3), bomb.shown
    assert bomb.kilobytes - ordinary_kilobytes[probe] < 10_000


@pytest.fixture(scope="session")
def ordinary_kilobytes(lab: Lab) -> dict[str, int]:
    """Give how much memory the program takes for an ordinary answer to each probe."""
    usual = {"http": "welt-kopie.com", "whois": "welt-escape.ru"}
    return {probe: measure(lab, f"usual-{probe}", f"--probe={probe}", "--db", "-", host).kilobytes for probe, host in usual.items()}
