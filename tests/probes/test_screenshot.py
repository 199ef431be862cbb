"""A page's picture is taken by a browser that reaches nobody but through the guard."""

from __future__ import annotations

import asyncio
import shutil
import struct
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from tests.probes.loopback import Names, page, saying, serve, settings_for, target_of, tools_for
from threadaudit.probes import cage, screenshot
from threadaudit.probes.screenshot import ScreenshotData, ScreenshotProbe
from threadaudit.records import Outcome, Probed

pytestmark = pytest.mark.enable_socket


@pytest.fixture(scope="module")
def sealed() -> None:
    """Skip where the system gives no network of one's own."""
    command = screenshot._unshare() if shutil.which("unshare") else ("false",)
    if subprocess.run((*command, "true"), capture_output=True, check=False).returncode:
        pytest.skip("no network namespace can be made here")


@pytest.fixture(scope="module")
def browser(sealed: None) -> None:  # noqa: ARG001 – a condition
    """Skip where Chromium is not installed."""
    if not any(map(shutil.which, ("chromium", "chromium-browser"))):
        pytest.skip("Chromium is not installed")


async def picture(url: str, answer: bytes, names: Mapping[str, list[str]], seconds: float = 40) -> Probed:
    """Take the picture of a page (PORT stands for the server's port)."""
    async with serve(saying(answer)) as port:
        settings = replace(settings_for(port, 80, 443), deadline=seconds)
        async with tools_for(settings, Names(names)) as tools:
            return await ScreenshotProbe(tools)(target_of(url.replace("PORT", str(port))))


@pytest.mark.usefixtures("browser")
async def test_takes_a_picture() -> None:
    """The picture is kept as it is, and hosts that must not be touched are told."""
    body = b"<body style='background:#f00'><img src='https://inside.example/'><script>fetch('http://192.168.0.1/')</script>"
    probed = await picture(
        "http://welt.ltd:PORT/",
        page(body, b"Content-Type: text/html"),
        {"welt.ltd": ["127.0.0.1"], "inside.example": ["169.254.169.254"]},
    )
    assert probed.observation.outcome is Outcome.PRESENT, probed.observation.reason
    data = msgspec.convert(probed.observation.data, ScreenshotData)
    (kept,) = probed.exchanges
    assert struct.unpack(">II", kept.response[16:24]) == (data.width, data.height) == (1280, 1600)
    assert data.sha256 == probed.observation.raw_sha256
    assert set(data.refused) == {"inside.example", "192.168.0.1"}


@pytest.mark.usefixtures("browser")
async def test_a_page_that_must_not_be_touched() -> None:
    """A host that leads inside has no picture, and that is why."""
    probed = await picture("http://welt.ltd:PORT/", page(b"x"), {"welt.ltd": ["10.0.0.1"]})
    assert (probed.observation.outcome, probed.exchanges) == (Outcome.BLOCKED, ())
    assert probed.observation.reason.startswith("The host leads to 10.0.0.1")


@pytest.mark.usefixtures("browser")
async def test_nothing_runs_on() -> None:
    """When time is over, the browser and all that it started are gone."""
    probed = await picture("http://welt.ltd:PORT/", page(b"x"), {"welt.ltd": ["127.0.0.1"]}, seconds=0.5)
    assert probed.observation.outcome is Outcome.TIMEOUT
    running = [path for path in Path("/proc").glob("[0-9]*/cmdline") if b"/threadaudit-" in _read(path) and b"chrom" in _read(path)]
    assert not running


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


async def test_without_chromium(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Chromium is not installed, the question is skipped, and the reason says so."""
    monkeypatch.setenv("PATH", "/nowhere")
    probed = await picture("http://welt.ltd:PORT/", page(b"x"), {})
    assert probed.observation.outcome is Outcome.SKIPPED
    assert probed.observation.reason == "Chromium is not installed (on Debian: apt-get install chromium)."


_ESCAPE = """
import socket, sys
reached, port = [], int(sys.argv[1])
for address in (("127.0.0.1", port), ("203.0.113.1", 80), ("::1", port)):
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        with socket.socket(family, kind) as attempt:
            attempt.settimeout(1)
            try:
                attempt.connect(address)
                attempt.send(b"x")
                attempt.recv(1) if kind == socket.SOCK_DGRAM else reached.append(address)
            except OSError:
                pass
with socket.create_connection(("127.0.0.1", 3128)) as allowed:
    allowed.sendall(b"CONNECT welt.ltd:80 HTTP/1.1\\r\\n\\r\\n")
    print(reached, allowed.recv(100))
"""


@pytest.mark.usefixtures("sealed")
async def test_nobody_gets_out_of_the_cage(tmp_path: Path) -> None:
    """A program that ignores its proxy reaches nobody, not even this machine; the one way out is ours."""
    came = []

    async def note(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        came.append(writer.get_extra_info("peername"))

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 403 Forbidden\r\n\r\n")
        writer.close()

    path = tmp_path / "way-out"
    async with serve(note) as port, await asyncio.start_unix_server(refuse, path):
        inside = (sys.executable, "-I", "-m", cage.__name__, str(path), "", sys.executable, "-I", "-c", _ESCAPE, str(port))
        process = await asyncio.create_subprocess_exec(*screenshot._unshare(), *inside, stdout=asyncio.subprocess.PIPE)
        output, _ = await process.communicate()
    assert (output, came) == (b"[] b'HTTP/1.1 403 Forbidden\\r\\n\\r\\n'\n", [])
