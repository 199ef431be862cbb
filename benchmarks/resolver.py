"""How many DNS questions a CPU second answers, beside dnspython's asyncresolver and aiodns, with dnsperf as the limit, against one NSD.

Run `python benchmarks/resolver.py`. NSD is started on a high port of 127.0.0.1 with 20,000 names, and with a zone that it cannot
load, so that all sorts of answers come: present, absent, no data, server failure, refused. Every reply is held to what the zone says.
Silence is asked of a second server, which never answers, and apart, because waiting costs time but no work. Only the asking side's work
counts. Bound to hold: 15 times dnspython's rate. Needs Debian's nsd and dnsperf; what is missing is said.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import importlib.util
import random
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import dns.asyncresolver
import dns.exception
import dns.resolver

from benchmarks.figures import Section, Sheet, at_least, beside, growth, in_turns, missing, options, timed
from threadaudit.probes.resolver import DnsResolver
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome

NAMES, NAMES_QUICK = 20_000, 4_000
FEW = 2_000
"""So many questions are put to dnspython, which takes longer."""
AT_ONCE = 100
"""So many questions dnspython and aiodns have in flight."""
DNSPYTHON, AIODNS, DNSPERF = "dnspython, asyncresolver", "aiodns", "dnsperf (compiled)"

Question = tuple[str, str, Outcome]
"""A name, a record type, and how the answer must be."""


def main() -> None:
    """Measure everything."""
    chosen = options(__doc__).parse_args()
    sheet = Sheet(chosen.figures)
    if (nsd := _program("nsd")) is None:
        for peer in (DNSPYTHON, AIODNS, DNSPERF):
            sheet.put(missing(Section.DNS, "ask many", "Debian's nsd is not installed", peer, at_least(15) if peer == DNSPYTHON else None))
        return
    with tempfile.TemporaryDirectory() as folder, _serving(nsd, Path(folder)) as port:
        questions = _questions()[: NAMES_QUICK if chosen.quick else NAMES]
        measure(sheet, questions, port, Path(folder), 2 if chosen.quick else 7)
    asyncio.run(_silence())


def measure(sheet: Sheet, questions: list[Question], port: int, folder: Path, rounds: int) -> None:
    """Tell how fast each asks, and what more questions cost."""
    ways: dict[str, Callable[[], float]] = {
        "ask_many": lambda: _rate(_ours, questions, port),
        "ask": lambda: _rate(_ours_singly, questions[: 5 * FEW], port),
        DNSPYTHON: lambda: _rate(_theirs, questions[:FEW], port),
    }
    if importlib.util.find_spec("aiodns"):
        ways[AIODNS] = lambda: _rate(_aiodns, questions[: 2 * FEW], port)
    if dnsperf := _program("dnsperf"):
        ways[DNSPERF] = lambda: _dnsperf(dnsperf, questions, port, folder)
    rates = in_turns(ways, rounds)
    for what, ours in ((f"ask many, {len(questions):,} questions", "ask_many"), ("ask one by one, 100 at once", "ask")):
        for peer, why in ((DNSPYTHON, ""), (AIODNS, "it is not installed"), (DNSPERF, "Debian's dnsperf is not installed")):
            bound = at_least(15) if (ours, peer) == ("ask_many", DNSPYTHON) else None
            if peer in rates:
                sheet.put(beside(Section.DNS, what, rates[ours], peer, rates[peer], "questions/CPU s", bound))
            else:
                sheet.put(missing(Section.DNS, what, why, peer))
    size = len(questions) // 4
    sheet.put(*growth(f"DNS, {size:,} questions", lambda number: timed(partial(_run, _ours, questions[:number], port)), size, rounds))


def _questions() -> list[Question]:
    """Make one question for each name, of all types and outcomes, in random order."""
    made = [_question(number) for number in range(NAMES)]
    random.Random(6).shuffle(made)  # noqa: S311 – no secret
    return made


def _question(number: int) -> Question:
    name = f"name{number}.names.example"
    match number % 20:
        case 0:
            return f"no{number}.names.example", "A", Outcome.ABSENT
        case 1:
            return f"no{number}.names.example", "MX", Outcome.ABSENT
        case 2:
            return name, "TXT", Outcome.NO_DATA
        case 3:
            return name, "NS", Outcome.NO_DATA
        case 4 | 5 | 6:
            return name, "AAAA", Outcome.PRESENT
        case 7 | 8:
            return name, "MX", Outcome.PRESENT
        case 9:
            return f"alias{number}.names.example", "A", Outcome.PRESENT
        case 10 if number % 100 == 10:
            return f"name{number}.lame.example", "A", Outcome.SERVER_FAILURE
        case 10 if number % 100 == 30:
            return f"name{number}.elsewhere.example", "A", Outcome.REFUSED
        case _:
            return name, "A", Outcome.PRESENT


def _zone() -> str:
    lines = [
        "$ORIGIN names.example.",
        "$TTL 300",
        "@ SOA ns1 hostmaster 1 3600 600 86400 60",
        "@ NS ns1",
        "@ NS ns2",
        "ns1 A 192.0.2.1",
        "ns2 A 192.0.2.2",
    ]
    for number in range(NAMES):
        high, low = divmod(number, 250)
        lines += [f"name{number} A 203.{high}.113.{low}", f"name{number} AAAA 2001:db8::{number:x}", f"name{number} MX 10 mail{number}"]
        if number % 20 == 9:
            lines.append(f"alias{number} CNAME name{number}")
    return "\n".join(lines) + "\n"


@contextlib.contextmanager
def _serving(nsd: str, folder: Path) -> Iterator[int]:
    """Run NSD with the names, and give its port."""
    port = _free_port()
    (folder / "names.zone").write_text(_zone())
    (folder / "nsd.conf").write_text(_SETTINGS.format(folder=folder, port=port))
    with subprocess.Popen([nsd, "-d", "-c", folder / "nsd.conf"], stderr=subprocess.DEVNULL) as server:
        try:
            asyncio.run(_wait_for(port))
            yield port
        finally:
            server.terminate()


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
  server-count: 1
  rrl-ratelimit: 0
remote-control:
  control-enable: no
zone:
  name: names.example
  zonefile: names.zone
zone:
  name: lame.example
  zonefile: missing.zone
"""


async def _wait_for(port: int) -> None:
    resolver = DnsResolver(ProbeSettings(dns_servers=(f"127.0.0.1:{port}",), dns_seconds=0.2, dns_attempts=1))
    end = time.monotonic() + 20
    while (await resolver.ask("name0.names.example", "A")).outcome is not Outcome.PRESENT:
        if time.monotonic() > end:
            sys.exit("not measured: NSD did not answer in 20 s")
        await asyncio.sleep(0.1)
    await resolver.close()


def _free_port() -> int:
    """Return a port where nobody listens, below those that systems hand out by themselves (from 32,768 on)."""
    while True:
        port = 15_000 + secrets.randbelow(17_000)
        with contextlib.suppress(OSError), socket.socket(type=socket.SOCK_DGRAM) as packets, socket.socket() as streams:
            packets.bind(("127.0.0.1", port))
            streams.bind(("127.0.0.1", port))
            return port


def _program(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")


Asking = Callable[[list[Question], int], Coroutine[None, None, None]]
"""Puts questions to the server at a port, and holds each answer to what it must be."""


def _rate(asking: Asking, questions: list[Question], port: int) -> float:
    """Return how many questions are answered in a CPU second."""
    return len(questions) / timed(partial(_run, asking, questions, port))


def _run(asking: Asking, questions: list[Question], port: int) -> None:
    asyncio.run(asking(questions, port))


async def _ours(questions: list[Question], port: int) -> None:
    expected = {(name, kind): outcome for name, kind, outcome in questions}
    resolver = DnsResolver(ProbeSettings(dns_servers=(f"127.0.0.1:{port}",)))
    async for reply in resolver.ask_many((name, kind) for name, kind, _ in questions):
        _check(reply.outcome, expected.pop((reply.name, reply.kind)))
    await resolver.close()
    if expected:
        sys.exit(f"{len(expected)} questions got no reply")


async def _ours_singly(questions: list[Question], port: int) -> None:
    resolver = DnsResolver(ProbeSettings(dns_servers=(f"127.0.0.1:{port}",)))

    async def one(question: Question) -> None:
        _check((await resolver.ask(question[0], question[1])).outcome, question[2])

    await _by_many(questions, one)
    await resolver.close()


async def _theirs(questions: list[Question], port: int) -> None:
    resolver = dns.asyncresolver.Resolver(configure=False)
    resolver.nameservers, resolver.port, resolver.lifetime = ["127.0.0.1"], port, 6.0

    async def one(question: Question) -> None:
        _check(await _their_outcome(resolver, question), question[2])

    await _by_many(questions, one)


async def _their_outcome(resolver: dns.asyncresolver.Resolver, question: Question) -> Outcome:
    """Return how dnspython says it ended; it has one error for failures and refusals."""
    try:
        await resolver.resolve(question[0], question[1], search=False)
    except dns.resolver.NXDOMAIN:
        return Outcome.ABSENT
    except dns.resolver.NoAnswer:
        return Outcome.NO_DATA
    except dns.resolver.NoNameservers:
        return question[2]
    except dns.exception.Timeout:
        return Outcome.TIMEOUT
    return Outcome.PRESENT


async def _aiodns(questions: list[Question], port: int) -> None:
    library = importlib.import_module("aiodns")
    resolver = library.DNSResolver(nameservers=["127.0.0.1"], udp_port=port, tcp_port=port, timeout=6.0)

    async def one(question: Question) -> None:
        _check(await _outcome_of_aiodns(library, resolver, question), question[2])

    await _by_many(questions, one)
    await resolver.close()


async def _outcome_of_aiodns(library: Any, resolver: Any, question: Question) -> Outcome:
    """Return how aiodns says it ended, by the numbers of c-ares."""
    try:
        answer = await resolver.query_dns(question[0], question[1])
    except library.error.DNSError as error:
        known = {1: Outcome.NO_DATA, 3: Outcome.SERVER_FAILURE, 4: Outcome.ABSENT, 6: Outcome.REFUSED, 12: Outcome.TIMEOUT}
        return known.get(error.args[0], Outcome.MALFORMED)
    return Outcome.PRESENT if answer.answer else Outcome.NO_DATA


async def _by_many(questions: list[Question], one: Callable[[Question], Coroutine[None, None, None]]) -> None:
    """Do all, a hundred at once."""
    waiting = iter(questions)

    async def worker() -> None:
        for question in waiting:
            await one(question)

    await asyncio.gather(*(worker() for _ in range(AT_ONCE)))


def _check(outcome: Outcome, expected: Outcome) -> None:
    if outcome is not expected:
        sys.exit(f"a wrong answer: {outcome} where the zone says {expected}")


def _dnsperf(dnsperf: str, questions: list[Question], port: int, folder: Path) -> float:
    """Return dnsperf's rate over the same questions."""
    (folder / "questions").write_text("".join(f"{name} {kind}\n" for name, kind, _ in questions))
    command = [dnsperf, "-s", "127.0.0.1", "-p", str(port), "-d", str(folder / "questions"), "-n", "1", "-c", "16", "-q", "100"]
    return len(questions) / timed(lambda: subprocess.run(command, check=True, capture_output=True))


async def _silence() -> None:
    """Ask a server that never answers, and one that is not there."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))
        for port, expected in ((silent.getsockname()[1], Outcome.TIMEOUT), (_free_port(), Outcome.REFUSED)):
            resolver = DnsResolver(ProbeSettings(dns_servers=(f"127.0.0.1:{port}",), dns_seconds=0.3, dns_attempts=2))
            questions = ((f"name{number}.names.example", "A") for number in range(100))
            counts = Counter([reply.outcome.value async for reply in resolver.ask_many(questions)])
            print(f"a dead resolver, which should give {expected.value}: {dict(counts)}")
            await resolver.close()


if __name__ == "__main__":
    main()
