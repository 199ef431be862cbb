"""How many DNS questions a CPU second answers, beside dnspython's asyncresolver, with dnsperf as the limit, against one NSD in one run.

Run `python benchmarks/resolver.py [ROUNDS]`. NSD is started on a high port of 127.0.0.1 with 20,000 names, and with a zone that it cannot
load, so that all sorts of answers come: present, absent, no data, server failure, refused. Every reply is held to what the zone says.
Silence is asked of a second server, which never answers, and apart, because waiting costs time but no work. Only the asking side's work
counts; the candidates take turns, so that a machine that slows down slows all, and the median round counts. Bound to hold: 15 times
dnspython's rate. Needs the extra `dev`, and Debian's nsd and dnsperf; what is missing is said.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import resource
import secrets
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path

import dns.asyncresolver
import dns.exception
import dns.resolver

from threadaudit.probes.resolver import DnsResolver
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome

NAMES = 20_000
FEW = 2_000
"""So many questions are put to dnspython, which takes longer."""
AT_ONCE = 100
"""So many questions dnspython has in flight."""
BOUND = 15.0

Question = tuple[str, str, Outcome]
"""A name, a record type, and how the answer must be."""


def main() -> None:
    """Measure, and print questions answered per CPU second."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    if (nsd := _program("nsd")) is None:
        print("not measured: Debian's nsd is not installed (apt-get install nsd)")
        return
    with tempfile.TemporaryDirectory() as folder, _serving(nsd, Path(folder)) as port:
        questions = _questions()
        ways: dict[str, Callable[[], float]] = {
            "threadaudit, ask_many": lambda: _rate(_ours(questions, port), len(questions)),
            "threadaudit, ask": lambda: _rate(_ours_singly(questions[: 5 * FEW], port), 5 * FEW),
            "dnspython, asyncresolver": lambda: _rate(_theirs(questions[:FEW], port), FEW),
        }
        if dnsperf := _program("dnsperf"):
            ways["dnsperf (compiled)"] = lambda: _dnsperf(dnsperf, questions, port, Path(folder))
        else:
            print("not measured: Debian's dnsperf is not installed (apt-get install dnsperf)")
        rates: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, way in ways.items():
                rates[name].append(way())
        _report(questions, {name: statistics.median(many) for name, many in rates.items()})
    asyncio.run(_silence())


def _report(questions: list[Question], rates: dict[str, float]) -> None:
    counts = Counter(outcome.value for _, _, outcome in questions)
    print(f"{len(questions):,} questions: " + ", ".join(f"{count:,} {outcome}" for outcome, count in counts.most_common()))
    for name, rate in rates.items():
        print(f"{name:26s} {rate:>10,.0f} questions a CPU second")
    base = rates["dnspython, asyncresolver"]
    print(f"ask_many is {rates['threadaudit, ask_many'] / base:.1f} times as fast as dnspython (bound {BOUND:.0f})")
    print(f"ask is {rates['threadaudit, ask'] / base:.1f} times as fast as dnspython")


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


def _rate(work: Coroutine[None, None, None], questions: int) -> float:
    started = time.process_time()
    asyncio.run(work)
    return questions / (time.process_time() - started)


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
    before = _cpu_of_children()
    command = [dnsperf, "-s", "127.0.0.1", "-p", str(port), "-d", str(folder / "questions"), "-n", "1", "-c", "16", "-q", "100"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return len(questions) / (_cpu_of_children() - before)


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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
