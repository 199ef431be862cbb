"""How fast every page and every ready-made question answers over a long file: 1 million posts, 200,000 hosts.

Run `python benchmarks/browse.py [FILE] [POSTS HOSTS]`; a named file is made where it is missing, and kept. Each page is asked within this
process, a slow one twice; the slowest are printed. Bound to hold, by the clock: a second. A page that fails ends the benchmark.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
import re
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.figures import Section, Sheet, alone, at_most, options
from threadaudit.store import open_store

POSTS, HOSTS = 1_000_000, 200_000
POSTS_QUICK, HOSTS_QUICK = 10_000, 2_000
PAGES, PAGES_QUICK = 10_000, 60
LIMIT = 1.0
"""Seconds; a page that takes longer is a fault."""
OF_A_KIND = 1
"""So many pages of one kind are asked, such as one thread."""
POSTS_A_THREAD = 25
END = datetime(2026, 11, 22, tzinfo=UTC)
SUFFIXES = ("ltd", "life", "today", "top", "news", "online", "info", "com", "net", "co")
TECHNIQUES = ("suffix_swap", "typo", "homoglyph", "combosquat", "embedding")
PROBES = ("dns", "rdap", "http", "tls")
WORDS = (
    *("wer", "in", "der", "stadt", "wohnt", "kennt", "die", "zeitung", "und", "liest", "am", "morgen"),
    *("was", "gestern", "auf", "dem", "markt", "über", "eine", "mühle", "erzählt", "wurde"),
)
chance = random.Random(8)  # noqa: S311 – the same file every time


def moment(days: float) -> str:
    """Give a time so many days before the end, as the database writes it."""
    return (END - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def host(number: int) -> str:
    """Give the name of a host; a fifth of them imitate the official of the same number."""
    return f"zeitung{number % 300}{'x' * (number % 3)}-{number}.{SUFFIXES[number % len(SUFFIXES)]}"


def is_lookalike(number: int) -> bool:
    """Tell whether a host imitates an official one."""
    return number % 5 == 0


def make(path: Path, posts: int, hosts: int) -> None:
    """Make the file through the schema, its triggers included."""
    with open_store(path) as store, store.writing() as connection:
        for table, rows in tables(posts, hosts):
            started = perf_counter()
            first = next(rows)
            insertion = f"INSERT INTO {table} VALUES ({', '.join('?' * len(first))})"  # noqa: S608
            connection.execute(insertion, first)
            connection.executemany(insertion, rows)
            print(f"  {table.partition(' ')[0]:<14} {perf_counter() - started:6.1f} s", file=sys.stderr)
        connection.execute("INSERT INTO posts_fts (posts_fts) VALUES ('rebuild')")


def tables(posts: int, hosts: int) -> Iterator[tuple[str, Iterator[tuple[Any, ...]]]]:
    """Give the rows of each table, those first that others refer to."""
    threads, officials = posts // POSTS_A_THREAD, 300
    runs = max(1, threads // 20)
    sha = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(threads)]
    yield "runs", (run_row(number, sha[(number - 1) * 20 : number * 20], runs) for number in range(1, runs + 1))
    yield "sources", ((sha[n], n // 20 + 1, f"mail/{n}.txt", moment(400 - 400 * n / threads), 0, 0, "[]", "") for n in range(threads))
    yield "readings", ((n + 1, n // 20 + 1, sha[n], "t", "l", "p", 280, "[]") for n in range(threads))
    yield "threads", ((n + 1, n // 20 + 1, n + 1, 1, POSTS_A_THREAD, 0, POSTS_A_THREAD * 240, 0.9) for n in range(threads))
    yield "posts", (post_row(number) for number in range(threads * POSTS_A_THREAD))
    yield "hosts", ((host(n), n * runs // hosts + 1, host(n), "", host(n), host(n).rpartition(".")[2], "p") for n in range(hosts))
    yield "links", (link_row(number, hosts) for number in range(threads * POSTS_A_THREAD // 3))
    yield "officials", ((n + 1, 1, f"zeitung{n}.de", f"Zeitung {n}", "DE", "[]", "[]") for n in range(officials))
    yield "assessments", (assessment_row(n, runs, hosts, officials) for n in range(hosts))
    yield "findings", (finding_row(n, runs, hosts, officials) for n in range(hosts) if is_lookalike(n))
    yield "observations", (observation_row(number, runs, hosts) for number in range(hosts))
    yield (
        "weighings",
        ((n + 1, runs, host(n * 5), f"https://{host(n * 5)}/", "", moment(n % 90), n % 101, "[]", "[]") for n in range(hosts // 10)),
    )
    yield "watches", (watch_row(n * 5) for n in range(hosts // 20))
    yield (
        "changes",
        ((n + 1, runs, host(n * 5 % hosts), ("mail_set_up", "newly_registered", "went_dark")[n % 3], None, "1", moment(n % 400),
          ("info", "notice", "alert")[n % 3], "mail was set up") for n in range(hosts // 10)),
    )  # fmt: skip
    yield (
        "reviews",
        ((n + 1, host(n * 5), ("confirmed", "wrong", "open")[n % 3], "seen", "al", moment(n % 90)) for n in range(hosts // 100)),
    )


def run_row(number: int, texts: list[str], runs: int) -> tuple[Any, ...]:
    """Make a run over 20 texts."""
    at = moment(400 - 400 * number / runs)
    inputs = json.dumps([{"name": f"mail/{(number - 1) * 20 + n}.txt", "sha256": sha} for n, sha in enumerate(texts)])
    rules = ("t", "l", "r", "p", "o", 280, "c")
    return (number, at, at, "0", *rules, inputs, len(texts), len(texts), len(texts) * POSTS_A_THREAD, 160, 80, 16, 4)


def post_row(number: int) -> tuple[Any, ...]:
    """Make a post of forty words."""
    place = number % POSTS_A_THREAD
    body = " ".join(chance.choices(WORDS, k=40))
    thread, start = number // POSTS_A_THREAD, place * 240
    text = f"{place + 1}/{POSTS_A_THREAD} {body}"
    where = (start, start + len(text), "n/m", start, start + 4)
    return (number + 1, thread // 20 + 1, thread + 1, place + 1, place + 1, POSTS_A_THREAD, 0, 1.0, *where, "[]", text, body)


def link_row(number: int, hosts: int) -> tuple[Any, ...]:
    """Make a link in every third post; a few hosts are posted very often."""
    post = number * 3
    thread, place = post // POSTS_A_THREAD, post % POSTS_A_THREAD
    name = host(int(hosts * chance.random() ** 4))
    url = f"https://{name}/"
    start = place * 240 + 10
    rest = (place + 1, 11, start, start + 20, url, url, url, name, name, "link", "[]", 0.9)
    return (number + 1, thread // 20 + 1, thread + 1, post, thread + 1, post + 1, *rest)


def assessment_row(number: int, runs: int, hosts: int, officials: int) -> tuple[Any, ...]:
    """Judge a host."""
    verdict = "lookalike" if is_lookalike(number) else "suspicious" if number % 7 == 0 else "unrelated"
    official = number % officials + 1 if is_lookalike(number) else None
    score = 60 + number % 40 if is_lookalike(number) else 0
    return (number + 1, number * runs // hosts + 1, host(number), "r", "p", "o", host(number), verdict, official, score)


def finding_row(number: int, runs: int, hosts: int, officials: int) -> tuple[Any, ...]:
    """Say why a host is a lookalike."""
    technique = TECHNIQUES[number // 5 % len(TECHNIQUES)]
    official = f"zeitung{number % officials}.de"
    return (number + 1, number * runs // hosts + 1, number + 1, 1, technique, official, 0.9, f"{host(number)} looks like {official}", "")


def observation_row(number: int, runs: int, hosts: int) -> tuple[Any, ...]:
    """Make an answer about a lookalike; name servers, addresses and registrars are shared."""
    name, probe = host(number // len(PROBES) * 5 % hosts), PROBES[number % len(PROBES)]
    data = {
        "dns": {"addresses_v4": [f"203.0.113.{number % 250}"], "name_servers": [f"ns{number % 2000}.cheap.example"], "mail": []},
        "rdap": {"registrar": f"Registrar {number % 40}", "registered_at": moment(number % 900)},
        "http": {"title": "Zeitung", "hops": [{"url": f"https://{name}/", "host": name, "status": 200}]},
        "tls": {"sha256": hashlib.sha256(str(number % 5000).encode()).hexdigest()},
    }[probe]
    outcome = "timeout" if number % 11 == 0 else "present"
    return (number + 1, runs, name, probe, name, outcome, moment(number % 90), 0.1, "", json.dumps(data), "", "{}")


def watch_row(number: int) -> tuple[Any, ...]:
    """Watch a host."""
    unknowns = '{"dns": 3}' if number % 35 == 0 else "{}"
    name = host(number)
    times = (moment(90), moment(-1), moment(1))
    return (name, f"https://{name}/", "host", f"zeitung{number % 300}.de", None, 3600, "", "[]", 0, *times, "{}", unknowns, None, None)


async def ask_all(path: Path, most: int) -> list[tuple[float, int, str]]:
    """Ask every page that can be reached from the first one, so many of a kind and in all; give seconds, status and address of each."""
    from datasette.app import Datasette

    datasette = Datasette([str(path)])
    await datasette.invoke_startup()
    waiting, known, kinds = ["/", f"/{path.stem}.json"], {"/"}, Counter[str]()
    timed: list[tuple[float, int, str]] = []
    while waiting and len(timed) < most:
        address = waiting.pop(0)
        seconds, answer = await ask(datasette, address)
        if seconds > LIMIT / 2:  # the first time, SQLite reads from the disk
            seconds, answer = await ask(datasette, address)
        timed.append((seconds, answer.status_code, address))
        if seconds > LIMIT / 2:
            print(f"  {seconds:7.3f} s  {answer.status_code}  {address}", file=sys.stderr, flush=True)
        for found in addresses(answer.text, answer.headers.get("content-type", "")):
            kind = kind_of(found)
            if found not in known and kinds[kind] < OF_A_KIND:
                known.add(found)
                kinds[kind] += 1
                waiting.append(found)
    return timed


async def ask(datasette: Any, address: str) -> tuple[float, Any]:
    """Ask for a page, and give the seconds that it took, and the answer."""
    started = perf_counter()
    answer = await datasette.client.get(address)
    return perf_counter() - started, answer


def addresses(text: str, content_type: str) -> list[str]:
    """Give the addresses of this server in a page."""
    if "html" not in content_type:
        return []
    return [unescape(found).partition("#")[0] for found in re.findall(r"""(?:href|src|action)=["'](/[^"'#]*)""", text)]


def kind_of(address: str) -> str:
    """Tell what kind of page an address leads to: numbers, hashes and hosts are left out, and what is asked for too."""
    path, _, query = address.partition("?")
    parts = [
        "…" if re.search(r"\d|~2E|\.", part) and not part.endswith((".json", ".csv", ".css", ".js")) else part for part in path.split("/")
    ]
    names = {part.partition("=")[0] for part in query.split("&") if part}
    asked = {name if name.startswith("_") else "filter" for name in names - {"_nocount"}}
    return "/".join(parts) + ("?" + "&".join(sorted(asked)[:1]) if asked else "")


def main() -> None:
    """Make the file where it is missing, ask every page, and tell of the slowest."""
    arguments = options(__doc__)
    arguments.add_argument("file", nargs="?", type=Path, help="the database; else one is made, and removed")
    sizes = (POSTS_QUICK, HOSTS_QUICK) if "--quick" in sys.argv else (POSTS, HOSTS)
    arguments.add_argument("sizes", nargs="*", type=int, default=sizes, metavar="POSTS HOSTS", help="how much to put into a new one")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.file or Path(folder, "browse.db")
        if not path.exists():
            make(path, *chosen.sizes)
        measure(Sheet(chosen.figures), path, PAGES_QUICK if chosen.quick else PAGES)


def measure(sheet: Sheet, path: Path, most: int) -> None:
    """Ask every page."""
    with sqlite3.connect(path) as connection:
        posts, hosts = (connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("posts", "hosts"))  # noqa: S608
    timed = sorted(asyncio.run(ask_all(path, most)), reverse=True)
    for seconds, status, address in timed[:25]:
        print(f"{seconds:7.3f} s  {status}  {address}")
    told = f"{len(timed)} pages over {posts:,} posts and {hosts:,} hosts"
    sheet.put(alone(Section.BROWSE, f"the slowest of {told}", [timed[0][0]], "s", at_most(LIMIT)))
    sheet.put(alone(Section.BROWSE, f"half of {told} take at most", [timed[len(timed) // 2][0]], "s"))
    failed = [f"{status} {kind_of(address)}" for _, status, address in timed if status not in (200, 302)]
    if failed:
        sys.exit(f"{len(failed)} pages failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
