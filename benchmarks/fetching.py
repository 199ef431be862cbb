"""How many pages of distinct hosts a CPU second fetches, beside httpx's default pool, and aiohttp as the limit.

Run `python benchmarks/fetching.py`. Every host is a loopback address with a server and a certificate of its own, in a process of its own;
only the client's CPU time counts.

Once all hosts are handed over at once, so that httpx's pool does what it is for and queues them; once 40 at a time, as the probes ask.
Bound to hold, all at once: 5 times httpx's default pool over HTTP, 2.5 times over HTTPS. 40 at a time the pool has nothing to queue and
fares better; over HTTPS the handshake, some 0.8 ms, is then what all candidates share.
"""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import multiprocessing
import os
import ssl
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from multiprocessing.connection import Connection as Pipe
from pathlib import Path

import httpx
import trustme

from benchmarks.figures import Section, Sheet, at_least, beside, cpu_seconds, growth, in_turns, missing, options
from threadaudit.probes.guard import PublicGuard
from threadaudit.probes.pace import SharedPace
from threadaudit.probes.probe import DnsReply
from threadaudit.probes.settings import ProbeSettings
from threadaudit.probes.transport import GuardedTransport, fetch
from threadaudit.probes.wire import Asker, Question
from threadaudit.records import Outcome

HOSTS, HOSTS_QUICK = 300, 60
AT_ONCE, FEW = "all at once", "40 at a time"
BOUNDS = {("http", AT_ONCE): at_least(5), ("https", AT_ONCE): at_least(2.5)}
PROBE, FETCH, POOL, CLOSING, AIOHTTP = "threadaudit, probe", "threadaudit, fetch", "httpx, default pool", "httpx, closing", "aiohttp"
PAIRS = ((PROBE, POOL), (PROBE, CLOSING), (PROBE, AIOHTTP), (FETCH, POOL))
"""What stands beside what."""
PATIENCE = 120
"""How long a page may take, in seconds: with all hosts at once httpx's pool lets some wait for longer than its default."""
BODY = b"<!doctype html><html lang=de><title>Nachrichten</title><p>" + b"Ein Satz. " * 100
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%b" % (len(BODY), BODY)

Ask = Callable[[str], Awaitable[object]]
Candidate = Callable[[ssl.SSLContext, ProbeSettings], AbstractAsyncContextManager[Ask]]


class Server(asyncio.Protocol):
    """Answers every question with the same page, and keeps the connection."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way to answer."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  a TCP server's is one
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer at the end of a question's head."""
        if data.endswith(b"\r\n\r\n"):
            self.transport.write(ANSWER)


def addresses() -> list[str]:
    """Return the loopback addresses that stand for distinct hosts."""
    return [f"127.9.{number // 250}.{number % 250 + 1}" for number in range(HOSTS)]


def serve(pipe: Pipe, folder: str) -> None:
    """Serve every address over HTTP and HTTPS until the pipe closes."""
    asyncio.run(_serve(pipe, Path(folder)))


async def _serve(pipe: Pipe, folder: Path) -> None:
    loop, authority = asyncio.get_running_loop(), trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    plain = tls = 0
    for address in addresses():
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert(address).configure_cert(context)
        plain = (await loop.create_server(Server, address, plain)).sockets[0].getsockname()[1]
        tls = (await loop.create_server(Server, address, tls, ssl=context)).sockets[0].getsockname()[1]
    pipe.send((plain, tls))
    await loop.run_in_executor(None, pipe.poll, None)


class NoResolver:
    """Stands where names would be looked up; addresses need none."""

    async def ask(self, name: str, kind: str) -> DnsReply:
        """Say that nothing is known."""
        return DnsReply(name, kind, Outcome.ABSENT)

    async def close(self) -> None:
        """Do nothing."""


@asynccontextmanager
async def httpx_default(context: ssl.SSLContext, _: ProbeSettings) -> AsyncIterator[Ask]:
    """Use httpx as it comes, but for the shared TLS settings and its patience."""
    async with httpx.AsyncClient(verify=context, trust_env=False, timeout=PATIENCE) as client:
        yield client.get


@asynccontextmanager
async def httpx_closing(context: ssl.SSLContext, _: ProbeSettings) -> AsyncIterator[Ask]:
    """Use httpx without idle connections."""
    limits = httpx.Limits(max_connections=100, max_keepalive_connections=0)
    async with httpx.AsyncClient(verify=context, trust_env=False, timeout=PATIENCE, limits=limits) as client:
        yield client.get


@asynccontextmanager
async def our_fetch(_: ssl.SSLContext, settings: ProbeSettings) -> AsyncIterator[Ask]:
    """Use what RDAP asks with: httpx's client over the guarded transport."""
    transport = GuardedTransport(PublicGuard(NoResolver(), settings, SharedPace()), settings)
    async with httpx.AsyncClient(transport=transport, trust_env=False) as client:
        yield lambda url: fetch(client, "GET", url, deadline=PATIENCE, max_bytes=1_000_000)


@asynccontextmanager
async def our_asker(_: ssl.SSLContext, settings: ProbeSettings) -> AsyncIterator[Ask]:
    """Use what the http probe asks with."""
    asker = Asker(PublicGuard(NoResolver(), settings, SharedPace()), settings)
    yield lambda url: asker.ask(Question(url, deadline=PATIENCE, max_bytes=1_000_000))


@asynccontextmanager
async def aiohttp(context: ssl.SSLContext, _: ProbeSettings) -> AsyncIterator[Ask]:
    """Use aiohttp, closing connections."""
    library = importlib.import_module("aiohttp")
    async with library.ClientSession(connector=library.TCPConnector(ssl=context, force_close=True)) as session:

        async def ask(url: str) -> object:
            async with session.get(url) as response:
                return await response.read()

        yield ask


CANDIDATES = {POOL: httpx_default, CLOSING: httpx_closing, AIOHTTP: aiohttp, FETCH: our_fetch, PROBE: our_asker}


async def fetch_all(candidate: Candidate, urls: list[str], context: ssl.SSLContext, settings: ProbeSettings, jobs: int) -> float:
    """Return how many CPU seconds a candidate takes, so many pages at a time; the first page, which warms it up, is not counted."""
    async with candidate(context, settings) as ask:
        await ask(urls[0])
        waiting = iter(urls[1:])

        async def work() -> None:
            for url in waiting:
                await ask(url)

        begun = cpu_seconds()
        await asyncio.gather(*(work() for _ in range(jobs)))
        return cpu_seconds() - begun


def compare(sheet: Sheet, scheme: str, how: str, seconds: Callable[[Candidate, int], float], hosts: int, rounds: int) -> None:
    """Tell how fast each candidate is."""

    def rate(candidate: Candidate) -> float:
        return (hosts - 1) / seconds(candidate, hosts)

    installed = {name: candidate for name, candidate in CANDIDATES.items() if name != AIOHTTP or importlib.util.find_spec("aiohttp")}
    rates = in_turns({name: partial(rate, candidate) for name, candidate in installed.items()}, rounds)
    for ours, peer in PAIRS:
        what = f"{ours.partition(', ')[2]}, {scheme}, {hosts} hosts, {how}"
        bound = BOUNDS.get((scheme, how)) if (ours, peer) == (PROBE, POOL) else None
        if peer in rates:
            sheet.put(beside(Section.HTTP, what, rates[ours], peer, rates[peer], "pages/CPU s", bound))
        else:
            sheet.put(missing(Section.HTTP, what, "it is not installed", peer))


def main() -> None:
    """Measure over HTTP and over HTTPS."""
    chosen = options(__doc__).parse_args()
    sheet, hosts, rounds = Sheet(chosen.figures), (HOSTS_QUICK if chosen.quick else HOSTS), (1 if chosen.quick else 3)
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = multiprocessing.Pipe()
        server = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs, folder), daemon=True)
        server.start()
        plain, tls = ours.recv()
        os.environ["SSL_CERT_FILE"] = str(Path(folder) / "authority.pem")
        settings = ProbeSettings(allow_networks=("127.0.0.0/8",), ports=(plain, tls), domain_interval=0, connect_seconds=PATIENCE)
        context = ssl.create_default_context()
        for scheme, port in (("http", plain), ("https", tls)):
            urls = [f"{scheme}://{address}:{port}/" for address in addresses()]

            def seconds(jobs: int, urls: list[str], candidate: Candidate, number: int) -> float:
                return asyncio.run(fetch_all(candidate, urls[:number], context, settings, jobs))

            for how, jobs in ((AT_ONCE, hosts), (FEW, 40)):
                compare(sheet, scheme, how, partial(seconds, jobs, urls), hosts, rounds)
            size = hosts // 4
            sheet.put(*growth(f"{scheme}, {size} pages of as many hosts", partial(seconds, 40, urls, our_asker), size, rounds))
        server.terminate()


if __name__ == "__main__":
    main()
