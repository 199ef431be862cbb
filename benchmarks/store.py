"""How fast audits are recorded, beside plain ways to write the same rows and to index the same posts for search.

All in one run, because only ratios hold from machine to machine: `python benchmarks/store.py [documents]`.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

from sqlite_utils import Database

from threadaudit.records import (
    Assessment,
    AuditReport,
    Document,
    Finding,
    Host,
    Link,
    LinkKind,
    Marker,
    Official,
    Place,
    Post,
    Run,
    Sighting,
    Span,
    Thread,
    Verdict,
)
from threadaudit.store import Rules, open_store

DOCUMENTS = 400
POSTS = 40
WORDS = (
    *("wer", "in", "der", "stadt", "wohnt", "kennt", "die", "zeitung", "und", "liest", "am", "morgen"),
    *("was", "gestern", "auf", "dem", "markt", "über", "eine", "mühle", "erzählt", "wurde"),
)


RUN = Run(None, datetime(2026, 11, 22, tzinfo=UTC), None, "0", "judge", "psl", "0" * 64)
RULES = Rules("threads", "links", "judge", "psl", "0" * 64, 280)
OFFICIAL = Official("zeitung.example", "Die Zeitung", "DE")


def report(number: int) -> AuditReport:
    """Make an audit of one thread, with a link in every other post and a host in ten that is new."""
    bodies = [" ".join(WORDS[(number * 7 + post * 3 + word * (post + 1)) % len(WORDS)] for word in range(40)) for post in range(POSTS)]
    texts = [f"{post}/{POSTS} {body}" for post, body in enumerate(bodies, start=1)]
    starts = [sum(len(text) + 1 for text in texts[:post]) for post in range(POSTS)]
    posts = tuple(
        Post(post, POSTS, Span(start, start + len(text)), text, body, Marker(post, POSTS, Span(start, start + 4), "n/m"), False, 1.0)
        for post, (start, text, body) in enumerate(zip(starts, texts, bodies, strict=True), start=1)
    )
    text = "\n".join([f"Brief {number}", *texts])
    sightings = tuple(_sighting(number * POSTS // 10 + post // 10, post, starts[post - 1]) for post in range(2, POSTS + 1, 2))
    document = Document(f"{number}.txt", text, hashlib.sha256(text.encode()).hexdigest(), RUN.started_at)
    return AuditReport(document, (Thread(posts, POSTS, (), Span(0, len(text)), 1.0),), (), sightings, (), RUN)


def _sighting(host_number: int, post: int, start: int) -> Sighting:
    """Make a link to an invented lookalike."""
    host = Host(f"www.zeitung{host_number}.example", f"www.zeitung{host_number}.example", "www", f"zeitung{host_number}.example", "example")
    url = f"https://{host.ascii}/artikel/{post}"
    link = Link(url, Span(start, start + len(url)), url, url, host.ascii, host.registrable_domain, LinkKind.LINK, (), 1.0)
    finding = Finding("typo", OFFICIAL.domain, 0.8, "One letter more than zeitung.example.")
    return Sighting(link, Place(post, 1, 1, post, post), Assessment(host.ascii, host, Verdict.LOOKALIKE, OFFICIAL, 80, (finding,)))


def measure(name: str, rows: int, work: Callable[[], object]) -> None:
    """Do a piece of work and print its CPU time and how many rows it wrote a second."""
    begin = process_time()
    work()
    spent = process_time() - begin
    print(f"{name:<58} {spent:6.2f} s  {rows / spent:10,.0f} rows/s")


def main() -> None:
    """Measure recording, recording again, and the plain ways beside them."""
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    reports = [report(number) for number in range(documents)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_store(folder / "one.db") as store:
            store.record(RUN, [], rules=RULES)
            rows = 2 * documents + documents + documents * POSTS + documents * POSTS // 2 + 3 * documents * POSTS // 10
            measure("record, one run", rows, lambda: store.record(RUN, reports, rules=RULES))
            measure("record the same again (rows known)", rows, lambda: store.record(RUN, reports, rules=RULES))
        with open_store(folder / "many.db") as store:
            measure("record, a run a document", rows, lambda: [store.record(RUN, [one], rules=RULES) for one in reports])
        measure_posts(folder, reports)
        renamed = [replace(one, document=replace(one.document, name="x")) for one in reports[:1]]
        with open_store(folder / "one.db") as store:
            measure("record one known text beside all that", 1, lambda: store.record(RUN, renamed, rules=RULES))


def measure_posts(folder: Path, reports: list[AuditReport]) -> None:
    """Write the posts alone, plainly, by sqlite-utils, and indexed for search in three ways."""
    posts = [post for one in reports for thread in one.threads for post in thread.posts]
    rows = [(number, post.number, post.span.start, post.span.end, post.text, post.body) for number, post in enumerate(posts, start=1)]
    columns = ("id", "number", "span_start", "span_end", "text", "body")

    def fresh(file: str) -> Database:
        database = Database(folder / file)
        database.enable_wal()
        database.execute("PRAGMA synchronous = NORMAL")
        database.table("posts").create(dict.fromkeys(columns[:4], int) | {"text": str, "body": str}, pk="id", strict=True)
        return database

    def write(database: Database) -> None:
        with database.atomic():
            database.conn.executemany("INSERT INTO posts VALUES (?, ?, ?, ?, ?, ?)", rows)

    def index(connection: sqlite3.Connection, statement: str) -> None:
        with connection:
            connection.execute(statement)

    plain = fresh("plain.db")
    measure("posts alone: executemany, the limit", len(rows), lambda: write(plain))
    dicts = [dict(zip(columns, row, strict=True)) for row in rows]
    utils = fresh("utils.db")
    measure("posts alone: sqlite-utils insert_all", len(rows), lambda: utils.table("posts").insert_all(dicts))
    tokenize = "unicode61 remove_diacritics 2"
    triggers = fresh("triggers.db")
    triggers.table("posts").enable_fts(["body"], create_triggers=True, tokenize=tokenize)
    measure("posts and search: a trigger a row", len(rows), lambda: write(triggers))
    plain.table("posts").enable_fts(["body"], tokenize=tokenize)
    plain.execute("INSERT INTO posts_fts (posts_fts) VALUES ('delete-all')")
    new = "INSERT INTO posts_fts (rowid, body) SELECT id, body FROM posts WHERE id >= 1"
    measure("search alone: one statement for the new rows (ours)", len(rows), lambda: index(plain.conn, new))
    rebuild = "INSERT INTO posts_fts (posts_fts) VALUES ('rebuild')"
    measure("search alone: rebuild of everything", len(rows), lambda: index(plain.conn, rebuild))


if __name__ == "__main__":
    main()
