"""Name servers for tests, on loopback: scripted ones that say whatever they are told to, and NSD with a zone."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import cast

import dns.exception
import dns.flags
import dns.message
import dns.query
import dns.rcode
import dns.rrset

Script = Callable[[bytes], "list[bytes]"]
"""Takes a question, and gives the messages that go back, in order."""


def answer_to(query: bytes, *records: str, code: int = 0, authority: tuple[str, ...] = (), flags: int = dns.flags.RA) -> bytes:
    """Write the answer to a question; records are lines such as `www.example. 300 A 192.0.2.1`."""
    message = dns.message.make_response(dns.message.from_wire(query), recursion_available=False)
    message.flags |= dns.flags.Flag(flags)
    message.set_rcode(dns.rcode.Rcode(code))
    for section, lines in ((message.answer, records), (message.authority, authority)):
        for line in lines:
            name, life, kind, data = line.split(" ", 3)
            section.append(dns.rrset.from_text(name, int(life), "IN", kind, data))
    return message.to_wire(max_size=65_535)


class Nameserver(asyncio.DatagramProtocol):
    """A name server that answers by a script, over UDP."""

    def __init__(self, script: Script) -> None:
        """Take the script."""
        self.script = script
        self.queries: list[bytes] = []
        self.clients: list[tuple[str, int]] = []
        self.port = 0
        self.transport: asyncio.DatagramTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        self.transport = cast("asyncio.DatagramTransport", transport)
        self.port = transport.get_extra_info("sockname")[1]

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        """Do what the script says."""
        self.queries.append(data)
        self.clients.append(addr)
        assert self.transport is not None
        for packet in self.script(data):
            self.transport.sendto(packet, addr)


@asynccontextmanager
async def nameserver(script: Script, *, over_tcp: Script | None = None) -> AsyncIterator[Nameserver]:
    """Run a scripted name server, with TCP on the same port where there is a script for it."""
    transport, server = await asyncio.get_running_loop().create_datagram_endpoint(lambda: Nameserver(script), ("127.0.0.1", free_port()))
    try:
        if over_tcp is None:
            yield server
        else:
            async with stream_server(over_tcp, port=server.port):
                yield server
    finally:
        transport.close()
        await asyncio.sleep(0)


@asynccontextmanager
async def stream_server(
    script: Script, *, port: int = 0, tls: ssl.SSLContext | None = None, connections: list[int] | None = None
) -> AsyncIterator[int]:
    """Run a scripted name server over TCP or TLS; an empty list of messages makes it hang up."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if connections is not None:
            connections.append(1)
        try:
            while packets := script(await reader.readexactly(int.from_bytes(await reader.readexactly(2)))):
                writer.writelines([len(packet).to_bytes(2) + packet for packet in packets])
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(serve, "127.0.0.1", port, ssl=tls)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await asyncio.sleep(0.01)


def free_port() -> int:
    """Return a port of loopback where nobody listens, below those that systems hand out by themselves (from 32,768 on)."""
    while True:
        port = 15_000 + secrets.randbelow(17_000)
        with contextlib.suppress(OSError), socket.socket(type=socket.SOCK_DGRAM) as packets, socket.socket() as streams:
            packets.bind(("127.0.0.1", port))
            streams.bind(("127.0.0.1", port))
            return port


@contextmanager
def nsd_serving(zone: str, folder: Path) -> Iterator[int]:
    """Run NSD with `odd.example`, and `lame.example` without its file; give its port."""
    port = free_port()
    (folder / "odd.zone").write_text(zone)
    (folder / "nsd.conf").write_text(_SETTINGS.format(folder=folder, port=port))
    with subprocess.Popen([nsd_program(), "-d", "-c", folder / "nsd.conf"], stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(port)
            yield port
        finally:
            server.terminate()


def nsd_program() -> str:
    """Return where NSD is; empty where it is not installed."""
    return shutil.which("nsd") or shutil.which("nsd", path="/usr/sbin:/usr/local/sbin") or ""


def _wait_for(port: int) -> None:
    question = dns.message.make_query("odd.example", "SOA")
    for _ in range(100):
        try:
            if dns.query.udp(question, "127.0.0.1", timeout=0.2, port=port).answer:
                return
        except (dns.exception.DNSException, OSError):
            time.sleep(0.05)
    raise AssertionError("NSD does not answer")


_SETTINGS = """server:
  ip-address: 127.0.0.1@{port}
  username: ""
  pidfile: ""
  database: ""
  zonesdir: "{folder}"
  xfrdir: "{folder}"
  xfrdfile: "{folder}/xfrd.state"
  zonelistfile: "{folder}/zone.list"
  logfile: "{folder}/log"
  rrl-ratelimit: 0
remote-control:
  control-enable: no
zone:
  name: odd.example
  zonefile: odd.zone
zone:
  name: lame.example
  zonefile: missing.zone
"""
