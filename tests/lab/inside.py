"""The first process inside the sealed namespace: builds the network, starts the servers, and ends when whoever started it does.

Run by lab.py as `python -m tests.lab.inside FOLDER`, with a pipe as standard input that is closed to end it. When the lab stands it prints
one line of JSON. As it is the first process of its PID namespace, all others in there end with it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.lab.plays import serve_odd
from tests.lab.servers import serve_small
from tests.lab.witness import Witness
from tests.lab.world import CLONES, OFFICIALS, REGISTRIES, RESOLVER

PATIENCE = 20.0
"""How many seconds the servers may take to stand."""
AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")
"""Where programs look that heed no SSL_CERT_FILE, such as curl."""
CONTROL = "control"
"""The socket on which the witness is asked."""


def build_network(folder: Path) -> None:
    """Make every address of the world this machine's own, so that nothing leaves and every attempt is seen; mount our own resolver."""
    commands = "link set lo up\nroute add local default dev lo table local\n"
    subprocess.run(["ip", "-batch", "-"], input=commands.encode(), check=True)
    # a machine without IPv6 cannot be asked to reach IPv6 addresses either
    subprocess.run(["ip", "-6", "route", "add", "local", "default", "dev", "lo", "table", "local"], check=False, stderr=subprocess.DEVNULL)
    (folder / "resolv.conf").write_text(f"nameserver {RESOLVER}\noptions timeout:1 attempts:2\n")
    (folder / "hosts").write_text("127.0.0.1 localhost\n::1 localhost\n")
    (folder / "nsswitch.conf").write_text("passwd: files\ngroup: files\nhosts: files dns\n")
    for name in ("resolv.conf", "hosts", "nsswitch.conf", "ca.pem"):
        place = AUTHORITIES if name == "ca.pem" else Path("/etc", name)
        if place.exists():
            subprocess.run(["mount", "--bind", folder / name, place.resolve()], check=True)


def start_daemons(folder: Path) -> list[subprocess.Popen[bytes]]:
    """Start the name servers, the resolver and the web server."""
    commands = [["nsd", "-d", "-c", f"{folder}/nsd-{server}.conf"] for server in ("root", "suffixes", "domains")]
    commands.append(["unbound", "-d", "-c", f"{folder}/unbound.conf"])
    commands.append(["caddy", "run", "--config", f"{folder}/caddy.json"])
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder), "GOMAXPROCS": "2"}
    log = (folder / "daemons.log").open("ab")
    return [subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment) for command in commands]


async def stand(daemons: list[subprocess.Popen[bytes]]) -> None:
    """Wait until every server answers; give up where one has ended."""
    for address, port in ((RESOLVER, 53), (RESOLVER, 853), (OFFICIALS, 80), (CLONES, 443), (REGISTRIES, 443)):
        while True:
            ended = [daemon.args for daemon in daemons if daemon.poll() is not None]
            if ended:
                raise RuntimeError(f"could not start {ended}")
            with contextlib.suppress(OSError):
                _, writer = await asyncio.open_connection(address, port)
                writer.close()
                break
            await asyncio.sleep(0.02)
    while True:  # the whole way down from the root
        with contextlib.suppress(OSError):
            if await asyncio.get_running_loop().getaddrinfo("welt.ltd", 443):
                return
        await asyncio.sleep(0.02)


async def run(folder: Path) -> None:
    """Build the lab, say that it stands, and keep it until standard input ends."""
    build_network(folder)
    witness = Witness()
    daemons = start_daemons(folder)
    kept: list[object] = [await witness.start(), await serve_small(), await serve_odd(folder)]
    await asyncio.wait_for(stand(daemons), PATIENCE)

    async def answer(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(json.dumps(witness.report()).encode())
        await writer.drain()
        writer.close()

    kept.append(await asyncio.start_unix_server(answer, folder / CONTROL))
    # /proc still shows the machine's own view, so this is the number by which the lab is entered from outside
    print(json.dumps({"pid": int(Path("/proc/self").readlink().name)}), flush=True)  # noqa: T201
    ended = asyncio.Event()
    asyncio.get_running_loop().add_reader(sys.stdin.fileno(), ended.set)
    await ended.wait()
    for daemon in daemons:
        daemon.kill()
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)  # whatever is still being played


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1])))
