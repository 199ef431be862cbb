"""What the tests of the store share: one audited text, small but with everything in it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from threadaudit.records import (
    Assessment,
    AuditReport,
    Document,
    Finding,
    Gap,
    GapKind,
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
from threadaudit.store import Rules

TEXT = "1/3 Über Geheimes\nmehr: zeitung.example.net\n2/3 Schluß: archiv.example\nRead on"

RUN = Run(
    id=None,
    started_at=datetime(2026, 11, 22, 3, 0, tzinfo=UTC),
    finished_at=datetime(2026, 11, 22, 3, 0, 1, 500_000, tzinfo=UTC),
    tool_version="0.1.0",
    ruleset="judge-1",
    psl_version="2026-10-23",
    config_sha256="c" * 64,
)


RULES = Rules(threads="threads-1", links="links-1", judge="judge-1", psl="2026-10-23", officials_sha256="0" * 64, limit=280)


def ask(path: Path, question: str, *values: object) -> list[tuple[object, ...]]:
    """Ask the file itself, as any other program would."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question, values).fetchall()


def dump(path: Path) -> list[str]:
    """Write down everything that a sound database holds."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return list(connection.iterdump())


def make_report(text: str = TEXT, *, name: str = "mail.txt", body: str = "Über Geheimes\nmehr: zeitung.example.net") -> AuditReport:
    """Make the report of the text, under any name or with any words in it."""
    document = Document(name, text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), RUN.started_at, ("one note",))
    posts = (
        Post(1, 3, Span(0, 43), text[0:43], body, Marker(1, 3, Span(0, 3), "n/m"), inferred=False, confidence=1.0),
        Post(2, 3, Span(44, 70), text[44:70], "Schluß: archiv.example", None, inferred=True, confidence=0.5, alternatives=(Span(44, 69),)),
    )
    gap = Gap(GapKind.CUT_OFF, "The thread stops after post 2 of 3.", Span(70, 70))
    stripped = Gap(GapKind.STRIPPED_LINK, "A link was stripped here.", Span(71, 71))
    thread = Thread(posts, 3, (gap,), Span(0, 70), 0.9)
    return AuditReport(document, (thread,), (Span(71, 78),), tuple(_sightings(text)), (stripped,), RUN)


def _sightings(text: str) -> Iterator[Sighting]:
    """Give its links: a lookalike in post 1, and an unrelated host in post 2 and behind the thread."""
    zeitung = Official("zeitung.example", "Die Zeitung", "DE", ("zeitung",), ("magazin.example",))
    findings = (
        Finding("suffix_swap", "zeitung.example", 0.9, "The same name under another suffix, .example.net."),
        Finding("embedding", None, 0.4, "The name of an official in front.", "zeitung"),
    )
    fake = Host("zeitung.example.net", "zeitung.example.net", "zeitung", "example.net", "net")
    yield Sighting(
        Link(
            text[24:43], Span(24, 43), f"http://{fake.ascii}/", f"http://{fake.ascii}/", fake.ascii, "example.net", LinkKind.LINK, (), 0.9
        ),
        Place(2, 7, 1, 1, 1),
        Assessment(fake.ascii, fake, Verdict.LOOKALIKE, zeitung, 90, findings),
    )
    archive = Host("archiv.example", "archiv.example", "", "archiv.example", "example")
    link = Link(
        "archiv.example",
        Span(56, 70),
        "http://archiv.example/",
        "http://archiv.example/",
        archive.ascii,
        archive.ascii,
        LinkKind.MENTION,
        ("unglue", "nfkc"),
        0.5,
    )
    yield Sighting(link, Place(3, 13, 1, 2, 2), Assessment(archive.ascii, archive, Verdict.UNRELATED, None, 0, ()))
    yield Sighting(link, Place(4, 1, None, None, None), Assessment(archive.ascii, archive, Verdict.UNRELATED, None, 0, ()))
