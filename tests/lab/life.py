"""The life of one domain, played inside the lab: its name servers, registry and web server, a resolver that can die, and a webhook.

Run by living.py as `python -m tests.lab.life FOLDER LAB`. Orders come in on standard input, a line of JSON each, and each is answered by a
line when it holds: when whoever asks the resolver hears the new answer. Nothing of the lab itself is changed but one file of its registry.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import ssl
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import dns.asyncquery
import dns.exception
import dns.message
import dns.rdatatype

from tests.lab import pages, registrations
from tests.lab.scenes import Scene
from tests.lab.world import suffix_of

HOST = "welt.life"
"""The domain whose life is played."""
WEB, WEBHOOK, SUFFIX_SERVER, DOMAIN_SERVER, RESOLVER = (f"203.0.113.{number}" for number in (70, 71, 72, 73, 74))
"""Its web server; what is told of changes; the name servers of its suffix and of itself; the resolver that can die."""
PATIENCE = 10.0
"""How many seconds a change of the world may take."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What holds of the domain at a time."""

    registered: bool = True
    """Whether the registry knows it."""
    delegated: bool = True
    """Whether its suffix knows it."""
    address: bool = True
    """Whether it has an address."""
    mail: bool = True
    """Whether it has a mail server."""
    web: str = "page"
    """page (its own), clone (the official's) or redirect (to the official)."""
    certificate: str = "own"
    """own (made out for it) or hoster (made out for whoever runs the server)."""


STAGES = {
    "free": Stage(registered=False, delegated=False),
    "registered": Stage(address=False, mail=False),
    "resolving": Stage(mail=False, certificate="hoster"),
    "mail": Stage(certificate="hoster"),
    "clone": Stage(web="clone"),
    "redirect": Stage(web="redirect"),
    "dark": Stage(delegated=False),
}
"""The stages of its life, in order."""

ANSWERS = {
    "page": ("200 OK", "", pages.page(HOST)),
    "clone": ("200 OK", "", pages.clone()),
    "redirect": ("302 Found", "https://www.welt.de/", ""),
}
"""What its web server answers: status, where to, page."""


class World:
    """All that can change about the domain, and those who were told."""

    def __init__(self, folder: Path, lab: Path) -> None:
        """Know where to write; `start` begins."""
        self._folder = folder
        self._registry = lab / "files" / suffix_of(HOST).rdap.removeprefix("https://") / "domain" / HOST
        self._stage = STAGES["free"]
        self._serial = 0
        self._name_servers: list[subprocess.Popen[bytes]] = []
        self._resolver: subprocess.Popen[bytes] | None = None
        self._told: list[dict[str, Any]] = []
        self._kept: list[asyncio.Server] = []
        write_settings(folder, lab)

    async def start(self) -> None:
        """Start all servers."""
        self._write_zones()
        self._name_servers = [_run("nsd", "-d", "-c", f"{self._folder}/nsd-{name}.conf") for name in ("suffix", "domain")]
        self._kept = [
            await asyncio.start_server(self._page, WEB, 80),
            await asyncio.start_server(self._page, WEB, 443, ssl=self._contexts()),
            await asyncio.start_server(self._webhook, WEBHOOK, 80),
        ]
        await self.resolve(wanted=True)

    def end(self) -> None:
        """Leave the lab as it was; the servers end with this process."""
        self._registry.unlink(missing_ok=True)

    async def obey(self, order: dict[str, Any]) -> object:
        """Do what is asked, and return what is to be said of it."""
        match order:
            case {"stage": name, "now": now}:
                await self.become(STAGES[name], datetime.fromisoformat(now))
            case {"resolver": wanted}:
                await self.resolve(wanted=wanted)
            case {"told": _}:
                told, self._told = self._told, []
                return told
            case _:
                raise ValueError(order)
        return None

    async def become(self, stage: Stage, now: datetime) -> None:
        """Change the world, and wait until the resolver knows of it."""
        self._stage = stage
        self._write_zones()
        for server in self._name_servers:
            server.send_signal(signal.SIGHUP)
        self._registry.unlink(missing_ok=True)
        if stage.registered:
            scene = Scene(HOST, "", {}, dns="zone" if stage.delegated else "absent", servers=(f"ns1.{HOST}",), registered_days=1)
            self._registry.parent.mkdir(parents=True, exist_ok=True)
            self._registry.write_bytes(registrations.rdap_object(registrations.facts(scene, now)))
        if self._resolver is not None:
            await self._wait_for_answers()

    async def resolve(self, *, wanted: bool) -> None:
        """Start the resolver, or kill it at once."""
        if self._resolver is not None:
            self._resolver.kill()
            self._resolver.wait()
            self._resolver = None
        if wanted:
            self._resolver = _run("unbound", "-d", "-c", f"{self._folder}/unbound.conf")
            await self._wait_for_answers()

    async def _wait_for_answers(self) -> None:
        stage = self._stage
        answers = {"A": stage.delegated and stage.address, "MX": stage.delegated and stage.mail, "NS": stage.delegated}
        async with asyncio.timeout(PATIENCE):
            while {kind: await _has(kind) for kind in answers} != answers:
                await asyncio.sleep(0.1)

    def _write_zones(self) -> None:
        """Write the zones of the suffix and of the domain; no answer is kept for longer than a second."""
        self._serial += 1
        stage = self._stage
        suffix = [f"a.nic.{HOST.rpartition('.')[2]}. A {SUFFIX_SERVER}"]
        if stage.delegated:
            suffix += [f"{HOST}. NS ns1.{HOST}.", f"ns1.{HOST}. A {DOMAIN_SERVER}"]
        domain = [f"ns1.{HOST}. A {DOMAIN_SERVER}"]
        domain += [f"@ A {WEB}"] if stage.address else []
        domain += ["@ MX 10 mail.massenhost.net."] if stage.mail else []
        for name, server, lines in (("suffix", f"a.nic.{HOST.rpartition('.')[2]}", suffix), ("domain", f"ns1.{HOST}", domain)):
            head = [f"@ SOA {server}. hostmaster.{server}. {self._serial} 7200 3600 1209600 1", f"@ NS {server}."]
            (self._folder / f"{name}.zone").write_text("\n".join(["$TTL 1", *head, *lines, ""]))

    def _contexts(self) -> ssl.SSLContext:
        """Return the settings of TLS, which change to the certificate of the stage."""
        contexts = {}
        for name in ("own", "hoster"):
            contexts[name] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            contexts[name].load_cert_chain(self._folder / f"{name}.pem")
        chooser = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        chooser.load_cert_chain(self._folder / "hoster.pem")

        def choose(connection: ssl.SSLObject, _name: str | None, _context: ssl.SSLContext) -> None:
            connection.context = contexts[self._stage.certificate]

        chooser.sni_callback = choose
        return chooser

    async def _page(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer a visitor."""
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            await reader.readuntil(b"\r\n\r\n")
            await _answer(writer, *ANSWERS[self._stage.web])

    async def _webhook(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Keep what is told, and where."""
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            first, *fields = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            length = next(int(field.partition(":")[2]) for field in fields if field.lower().startswith("content-length:"))
            self._told.append({"path": first.split(" ")[1], **json.loads(await reader.readexactly(length))})
            await _answer(writer, "200 OK", "", "ok")


async def _answer(writer: asyncio.StreamWriter, status: str, location: str, page: str) -> None:
    body = page.encode()
    where = f"Location: {location}\r\n" if location else ""
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{where}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    writer.write(head.encode() + body)
    await writer.drain()
    writer.close()


async def _has(kind: str) -> bool | None:
    """Tell whether the resolver knows such a record of the domain; None where it does not answer."""
    try:
        answer = await dns.asyncquery.udp(dns.message.make_query(HOST, kind), RESOLVER, timeout=0.5)
    except (OSError, dns.exception.DNSException):
        return None
    return any(found.rdtype == dns.rdatatype.from_text(kind) for found in answer.answer)


def _run(*command: str) -> subprocess.Popen[bytes]:
    """Start a server, which ends with this process."""
    return subprocess.Popen(
        ["setpriv", "--pdeathsig", "KILL", "--", *command], stdin=subprocess.DEVNULL, stdout=sys.stderr, stderr=sys.stderr
    )


def write_settings(folder: Path, lab: Path) -> None:
    """Write the settings of two name servers, and those of the lab's resolver with another place, a way to ours, and a short memory."""
    suffix = HOST.rpartition(".")[2]
    for name, address, zone in (("suffix", SUFFIX_SERVER, suffix), ("domain", DOMAIN_SERVER, HOST)):
        (folder / f"nsd-{name}.conf").write_text(NSD.format(folder=folder, name=name, address=address, zone=zone))
    kept = [line for line in (lab / "unbound.conf").read_text().splitlines() if not line.startswith(("    interface:", "    logfile:"))]
    (folder / "unbound.conf").write_text("\n".join(kept) + UNBOUND.format(folder=folder, suffix=suffix))


NSD = """\
server:
    ip-address: {address}
    server-count: 1
    username: ""
    chroot: ""
    zonesdir: ""
    database: ""
    zonelistfile: "{folder}/nsd-{name}.list"
    xfrdfile: "{folder}/nsd-{name}.xfrd"
    xfrdir: "{folder}"
    pidfile: ""
    rrl-ratelimit: 0
    zonefiles-check: yes
remote-control:
    control-enable: no
zone:
    name: "{zone}"
    zonefile: "{folder}/{name}.zone"
"""
UNBOUND = f"""
server:
    interface: {RESOLVER}@53
    logfile: "{{folder}}/unbound.log"
    cache-max-negative-ttl: 1
stub-zone:
    name: "{{suffix}}"
    stub-addr: {SUFFIX_SERVER}
"""


async def main(arguments: Sequence[str]) -> None:
    """Obey until standard input ends."""
    folder = Path(arguments[0])
    world = World(folder, Path(arguments[1]))
    await world.start()
    print("null", flush=True)  # noqa: T201
    while line := await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps(await world.obey(json.loads(line))), flush=True)  # noqa: T201
    world.end()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
