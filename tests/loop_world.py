"""A small world on loopback for work that runs an event loop of its own: a name server, and a web server that is every site."""

from __future__ import annotations

import asyncio
import json
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import dns.message
import dns.rcode
import dns.rdatatype

from tests.probes.loopback import moved, page, serve
from tests.probes.nameservers import answer_to, nameserver
from threadaudit.probes.settings import ProbeSettings

HERE = "127.0.0.1"


@dataclass
class World:
    """What there is, and what was asked of it."""

    names: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    """What the DNS knows: records by type, by name; `*.suffix` answers for every name below. Other names do not exist."""
    sites: Mapping[str, bytes] = field(default_factory=dict)
    """What a web server answers, by `host/path`; other hosts and paths are answered by 404."""
    slow: Mapping[str, float] = field(default_factory=dict)
    """How long a site takes, in seconds, by host."""
    questions: list[str] = field(default_factory=list)
    """What the DNS was asked, `name TYPE`."""
    requests: list[str] = field(default_factory=list)
    """What the web server was asked, `host/path`."""
    most_at_once: int = 0
    """How many requests the web server had at once."""
    dns_port: int = 0
    web_port: int = 0
    _open: int = 0

    def settings(self) -> ProbeSettings:
        """Make settings that lead into this world, in which a busy machine is no reason to give up."""
        return ProbeSettings(
            dns_servers=(f"{HERE}:{self.dns_port}",),
            dns_seconds=20.0,
            dns_attempts=1,
            allow_networks=("127.0.0.0/8",),
            ports=(self.web_port, 443),
            deadline=60.0,
            connect_seconds=20.0,
            domain_interval=0.0,
            registry_interval=0.0,
            rdap_servers={"example": f"http://rdap.nic.example:{self.web_port}/"},
            whois_servers={"example": "whois.nic.example"},
        )

    def url(self, place: str) -> str:
        """Return the URL of `host/path`."""
        host, _, path = place.partition("/")
        return f"http://{host}:{self.web_port}/{path}"

    def config(self) -> str:
        """Write the same settings as a config.toml."""
        return (
            "[probes]\ndeadline = 60.0\nconnect_timeout = 20.0\ndomain_interval = 0.0\nregistry_interval = 0.0\n"
            'allow_networks = ["127.0.0.0/8"]\n'
            f'[probes.dns]\nservers = ["{HERE}:{self.dns_port}"]\ntimeout = 20.0\nattempts = 1\n'
            f'[probes.registries.rdap]\nexample = "http://rdap.nic.example:{self.web_port}/"\n'
            '[probes.registries.whois]\nexample = "whois.nic.example"\n'
            f"[probes.http]\nports = [{self.web_port}, 443]\n"
        )

    def _answer(self, query: bytes) -> list[bytes]:
        question = dns.message.from_wire(query).question[0]
        name, kind = question.name.to_text(omit_final_dot=True).lower(), dns.rdatatype.to_text(question.rdtype)
        self.questions.append(f"{name} {kind}")
        known = self.names.get(name) or self.names.get(f"*.{name.partition('.')[2]}")
        if known is None:
            return [answer_to(query, code=dns.rcode.NXDOMAIN)]
        return [answer_to(query, *(f"{name}. 60 {kind} {record}" for record in known.get(kind, ())))]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        path = head.split(" ", 2)[1]
        host = next(line[6:] for line in head.split("\r\n") if line.lower().startswith("host: ")).partition(":")[0]
        self.requests.append(host + path)
        self._open += 1
        self.most_at_once = max(self.most_at_once, self._open)
        try:
            await asyncio.sleep(self.slow.get(host, 0.0))
            writer.write(self.sites.get(host + path, page(b"", status=b"404 Not Found")))
            writer.write_eof()
            await writer.drain()
            await reader.read()
        finally:
            self._open -= 1

    async def run(self, ready: threading.Event, over: threading.Event) -> None:
        """Serve until it is over."""
        async with nameserver(self._answer) as names, serve(self._serve) as self.web_port:
            self.dns_port = names.port
            ready.set()
            while not over.is_set():
                await asyncio.sleep(0.01)


@contextmanager
def running(world: World) -> Iterator[World]:
    """Run a world in a thread of its own."""
    ready, over = threading.Event(), threading.Event()
    thread = threading.Thread(target=lambda: asyncio.run(world.run(ready, over)), daemon=True)
    thread.start()
    assert ready.wait(60)
    try:
        yield world
    finally:
        over.set()
        thread.join(60)


def here(*hosts: str, **more: Sequence[str]) -> dict[str, Mapping[str, Sequence[str]]]:
    """Say that hosts are on this machine, with more records where they are given."""
    return {host: {"A": [HERE], **more} for host in hosts}


def html(text: str) -> bytes:
    """Write an answer that is a page."""
    return page(text.encode(), b"Content-Type: text/html; charset=utf-8")


def registered(domain: str) -> bytes:
    """Write what a registry answers over RDAP of a domain that it knows."""
    event = {"eventAction": "registration", "eventDate": "2026-11-01T00:00:00Z"}
    body = json.dumps({"objectClassName": "domain", "ldhName": domain, "events": [event]})
    return page(body.encode(), b"Content-Type: application/rdap+json")


def to(url: str) -> bytes:
    """Write a redirect."""
    return moved(url)


def without_servers(settings: ProbeSettings) -> ProbeSettings:
    """Return the settings with a resolver that does not listen."""
    return replace(settings, dns_servers=(f"{HERE}:9",), dns_seconds=0.3)


def counted(asked: Sequence[str]) -> dict[str, int]:
    """Say how often each was asked."""
    return dict(Counter(asked))
