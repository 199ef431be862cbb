"""The lab from outside: start it, run commands in it, ask its witness, end it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from tests.lab.certificates import write_certificates
from tests.lab.inside import CONTROL
from tests.lab.scenes import DEADLINE
from tests.lab.web import write_web
from tests.lab.world import NETWORK
from tests.lab.zones import write_dns

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("nsd", "unbound", "caddy", "ip", "unshare", "nsenter", "setpriv", "mount")
PATH = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""), "/usr/sbin", "/sbin", "/usr/bin", "/bin"))
CONFIG = f"""\
# Settings for the lab: its network is no public one, and its registries are asked as fast as they answer.
[probes]
allow_networks = ["{NETWORK}"]
deadline = {DEADLINE}
connect_timeout = 2.0
jobs = 24
domain_interval = 0
registry_interval = 0

[probes.dns]
timeout = 1.0
attempts = 2
"""


class NoLab(Exception):
    """The lab cannot be had on this machine, and why."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somewhere that somebody in the lab wanted to go."""

    protocol: str
    """tcp or udp."""
    address: str
    """The address."""
    port: int
    """The port."""
    count: int
    """How often: connections begun, or datagrams."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the witness has seen since the lab stands."""

    contacts: tuple[Contact, ...]
    """Everywhere that anybody wanted to go, beside the lab's own servers."""
    forbidden: tuple[Contact, ...]
    """Connections to forbidden addresses that somebody listened on."""
    lost: int
    """How many packets the witness has missed."""

    def since(self, before: Report) -> Report:
        """Return what came after an earlier report."""
        return Report(_more(self.contacts, before.contacts), _more(self.forbidden, before.forbidden), self.lost - before.lost)


def _more(after: Sequence[Contact], before: Sequence[Contact]) -> tuple[Contact, ...]:
    counts = {(contact.protocol, contact.address, contact.port): contact.count for contact in before}
    grown = (replace(contact, count=contact.count - counts.get((contact.protocol, contact.address, contact.port), 0)) for contact in after)
    return tuple(contact for contact in grown if contact.count)


class Lab:
    """A real internet in a box, that nothing leaves."""

    def __init__(self, flags: Sequence[str], folder: Path, process: subprocess.Popen[bytes], pid: int) -> None:
        """Hold a lab that stands; `start` makes one."""
        self.folder = folder
        self.work = folder / "work"
        self._flags = flags
        self._process = process
        self.pid = pid

    @classmethod
    def start(cls) -> Lab:
        """Build the lab; raise NoLab where this machine has no packages or namespaces for it."""
        missing = [program for program in PROGRAMS if not shutil.which(program, path=PATH)]
        if missing:
            raise NoLab(f"the lab needs {', '.join(missing)}: tests/lab/needs installs them")
        flags = _namespaces()
        folder = Path(tempfile.mkdtemp(prefix="threadaudit-lab-"))
        try:
            _write(folder)
            return cls(flags, folder, *_unshare(flags, folder))
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def command(self, *arguments: str | Path) -> list[str]:
        """Return the command that runs a command inside, in its working folder; it ends with whoever started it."""
        enter = ["nsenter", f"--target={self.pid}", "--net", "--mount"]
        enter += ["--user", "--preserve-credentials"] if "--user" in self._flags else []
        return [*enter, "--", "setpriv", "--pdeathsig", "KILL", "--", "env", f"--chdir={self.work}", *map(str, arguments)]

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment for commands inside: this Python's programs, the lab's authority."""
        kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy") and not name.startswith("PYTEST")}
        return {**kept, "PATH": PATH, "SSL_CERT_FILE": str(self.folder / "ca.pem"), "PYTHONUTF8": "1", **more}

    def run(self, *arguments: str | Path, stdin: str = "", timeout: float = 120, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command inside, and return what it printed."""
        return subprocess.run(
            self.command(*arguments),
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=self.environment(**environment),
            timeout=timeout,
            check=False,
        )

    def report(self) -> Report:
        """Ask the witness what it has seen."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(self.folder / CONTROL))
            with connection.makefile("rb") as stream:
                seen = json.load(stream)
        forbidden = tuple(Contact("tcp", *contact) for contact in seen["forbidden"])
        return Report(tuple(Contact(*contact) for contact in seen["contacts"]), forbidden, seen["lost"])

    def stop(self) -> None:
        """End the lab and all that runs in it, and remove what it wrote."""
        if self._process.stdin:
            self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def _namespaces() -> list[str]:
    """Return the flags by which this machine gives us namespaces of our own: without being root, or, where only root may, as root."""
    usual = ["--net", "--mount", "--pid", "--fork", "--kill-child"]
    attempts = [["--user", "--map-root-user", *usual], usual]
    said = ""
    for flags in attempts:
        tried = subprocess.run(
            ["unshare", *flags, "ip", "link", "set", "lo", "up"], capture_output=True, text=True, env={"PATH": PATH}, check=False
        )
        if tried.returncode == 0:
            return flags
        said = said or tried.stderr.strip()
    raise NoLab(f"this machine gives no network namespace: {said}")


def _write(folder: Path) -> None:
    """Write all that the lab's servers read."""
    folder.chmod(0o755)
    write_certificates(folder)
    write_dns(folder)
    write_web(folder, datetime.now(UTC))
    (folder / "work").mkdir()
    (folder / "work" / "config.toml").write_text(CONFIG)


def _unshare(flags: Sequence[str], folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    """Start the first process inside, and return it with its number; it ends when our end of its input is closed, by us or by our end."""
    with (folder / "inside.log").open("wb") as log:
        process = subprocess.Popen(
            ["unshare", *flags, sys.executable, "-m", "tests.lab.inside", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=ROOT,
            start_new_session=True,  # Ctrl-C is for what runs in the lab
            env={**os.environ, "PATH": PATH, "PYTHONPATH": str(ROOT)},
        )
    line = process.stdout.readline() if process.stdout else b""
    if not line:
        process.communicate()
        raise NoLab(f"the lab did not stand: {_last_words(folder)}")
    return process, json.loads(line)["pid"]


def _last_words(folder: Path) -> str:
    """Return the ends of the logs, for who wants to know why the lab does not stand."""
    words = []
    for log in sorted(folder.glob("*.log")):
        text = log.read_text(errors="replace").strip()
        if text:
            words.append(f"{log.name}: {text[-400:]}")
    return " · ".join(words) or "no word"
