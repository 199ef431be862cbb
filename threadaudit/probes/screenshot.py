"""What a page looks like, by Debian's Chromium where it is installed.

The browser runs in a network of its own that has no way out but our guard, with an empty profile that is thrown away, and with its own
sandbox; where one of the three cannot be had, no picture is taken.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
import signal
import struct
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import msgspec

from threadaudit.probes import cage
from threadaudit.probes.forwarder import Forwarder
from threadaudit.probes.probe import ProbeFailure, Target, Tools, observed
from threadaudit.records import Exchange, Json, Outcome, Probed

_BROWSERS = ("chromium", "chromium-browser")
_NOBODY = 65_534
_SIZE = (1280, 1600)
_LOADING = 0.6
# The share of the deadline after which the picture is taken, whatever still loads.
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LARGEST = 20_000_000

_SWITCHES = (
    "--headless=new",
    "--hide-scrollbars",
    f"--window-size={_SIZE[0]},{_SIZE[1]}",
    f"--proxy-server=http://127.0.0.1:{cage.PORT}",
    "--proxy-bypass-list=<-loopback>",  # loopback goes to the guard too, which refuses it
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--disable-quic",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--ignore-certificate-errors",  # to look, not to believe; the probe tls tells what is wrong
    "--disable-background-networking",
    "--disable-client-side-phishing-detection",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
)


@dataclass(frozen=True, slots=True)
class ScreenshotData:
    """A picture of a page."""

    width: int
    """Its width in pixels."""
    height: int
    """Its height in pixels."""
    sha256: str
    """The SHA-256 of the PNG file, in hexadecimal; the file is the answer that is kept."""
    connections: int
    """How many connections the page made."""
    refused: tuple[str, ...] = ()
    """Hosts that the page wanted to reach and that must not be touched, sorted."""


class ScreenshotProbe:
    """Takes a picture of a page."""

    name = "screenshot"

    def __init__(self, tools: Tools) -> None:
        """Take the tools; one browser runs at a time."""
        self._tools = tools
        self._turn = asyncio.Semaphore(1)

    async def __call__(self, target: Target) -> Probed:
        """Take the picture, and say how it ended."""
        clock = asyncio.get_running_loop().time
        async with self._turn:
            started, begun = self._tools.clock(), clock()
            forwarder, picture = Forwarder(self._tools.guard), b""
            outcome, reason = Outcome.PRESENT, ""
            try:
                async with asyncio.timeout(self._tools.settings.deadline):
                    picture = await self._take(target, forwarder)
            except ProbeFailure as failure:
                outcome, reason = failure.outcome, failure.reason
            except TimeoutError:
                outcome, reason = Outcome.TIMEOUT, "The browser took no picture in time."
            except OSError as error:
                outcome, reason = Outcome.SKIPPED, f"The browser could not be run: {error.strerror or type(error).__name__}."
        exchange = Exchange(self.name, target.url, "", started, b"", picture)
        return observed(
            self.name,
            target,
            target.url,
            outcome,
            tools=self._tools,
            started=started,
            duration=clock() - begun,
            data=cast("dict[str, Json]", msgspec.to_builtins(_data(picture, forwarder))) if picture else None,
            reason=reason,
            pinned=forwarder.traffic.pinned,
            exchanges=[exchange] if picture else [],
        )

    async def _take(self, target: Target, forwarder: Forwarder) -> bytes:
        """Run the browser, and return the picture."""
        command = _command()
        with tempfile.TemporaryDirectory(prefix="threadaudit-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            _give_to_browser(folder)
            async with await asyncio.start_unix_server(forwarder.serve, folder / "way-out"):
                settings = self._tools.settings
                arguments = (
                    f"--user-data-dir={folder / 'profile'}",
                    f"--screenshot={folder / 'page.png'}",
                    f"--timeout={1_000 * settings.deadline * _LOADING:.0f}",
                    f"--user-agent={settings.agent}",
                    f"--accept-lang={settings.language.partition(';')[0]}",
                    target.url,
                )
                user = str(_NOBODY) if os.geteuid() == 0 else ""
                browser = (sys.executable, "-I", "-m", cage.__name__, str(folder / "way-out"), user, command, *_SWITCHES, *arguments)
                try:
                    async with _running((*_unshare(), *browser), folder) as process:
                        await process.wait()
                finally:
                    await forwarder.close()
            return _picture(folder / "page.png", target, forwarder)


def _command() -> str:
    """Return the browser; raise ProbeFailure where what a picture needs is not there."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        raise ProbeFailure(Outcome.SKIPPED, "Chromium is not installed (on Debian: apt-get install chromium).")
    if shutil.which("unshare") is None:
        raise ProbeFailure(Outcome.SKIPPED, "The browser cannot be kept in a network of its own: unshare (util-linux) is not installed.")
    return browser


def _unshare() -> tuple[str, ...]:
    """Return what starts a program in a network and among processes of its own; killing it kills them all."""
    rights = () if os.geteuid() == 0 else ("--user", "--map-current-user", "--keep-caps")
    return ("unshare", *rights, "--net", "--pid", "--mount-proc", "--fork", "--kill-child=KILL", "--")


def _give_to_browser(folder: Path) -> None:
    """Let the browser write to the folder where it runs as nobody."""
    if os.geteuid() == 0:
        try:
            os.chown(folder, _NOBODY, _NOBODY)
        except OSError as error:  # as in a container that has no other user
            raise ProbeFailure(Outcome.SKIPPED, "The browser cannot be run as a user without rights: there is none here.") from error


@asynccontextmanager
async def _running(command: tuple[str, ...], home: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run a program; when the work is over, or is given up, nothing of it is left."""
    environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(home), "TMPDIR": str(home), "LC_ALL": "C.UTF-8"}
    nowhere = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        *command, stdin=nowhere, stdout=nowhere, stderr=nowhere, env=environment, cwd=home, start_new_session=True
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


def _picture(path: Path, target: Target, forwarder: Forwarder) -> bytes:
    """Read the picture; where there is none, raise ProbeFailure with what kept the page from loading."""
    with suppress(OSError):
        if path.stat().st_size <= _LARGEST and not path.is_symlink():
            picture = path.read_bytes()
            if picture.startswith(_SIGNATURE) and len(picture) > 24:
                return picture
    failure = forwarder.traffic.failures.get(target.host.ascii)
    if failure is not None:
        raise failure
    if not forwarder.traffic.connections:
        raise ProbeFailure(Outcome.SKIPPED, "The browser could not be started in a network and a sandbox of its own.")
    raise ProbeFailure(Outcome.NO_DATA, "The browser showed no page.")


def _data(picture: bytes, forwarder: Forwarder) -> ScreenshotData:
    width, height = struct.unpack(">II", picture[16:24])
    refused = (host for host, failure in forwarder.traffic.failures.items() if failure.outcome is Outcome.BLOCKED)
    traffic = forwarder.traffic
    return ScreenshotData(width, height, hashlib.sha256(picture).hexdigest(), traffic.connections, tuple(sorted(refused))[:100])
