"""One small audit, made by hand, that every format writes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

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

TEXT = "=Klon! 1/3\nSiehe 𝐠𝐚𝐳.example.com 2/3\nKopie von .\n"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
GAZETTE = Official("gaz.example", "The | Gazette", "GB", ("gazette",), ("gaz-shop.example",))


@pytest.fixture
def report() -> AuditReport:
    """Give the audit of a text with two posts, a lookalike and a lost link."""
    posts = (
        Post(1, 3, Span(0, 10), TEXT[0:10], "=Klon!", Marker(1, 3, Span(7, 10), "n/m"), inferred=False, confidence=0.99),
        Post(2, 3, Span(11, 36), TEXT[11:36], "Siehe 𝐠𝐚𝐳.example.com", Marker(2, 3, Span(33, 36), "n/m"), inferred=False, confidence=0.5),
    )
    gap = Gap(GapKind.CUT_OFF, "The text stops after post 2 of 3", Span(36, 36))
    host = Host("gaz.example.com", "gaz.example.com", "gaz", "example.com", "com")
    finding = Finding("suffix_swap", "gaz.example", 0.97, "gaz.example.com has the same name as the official gaz.example")
    url = "https://gaz.example.com/"
    link = Link(
        "𝐠𝐚𝐳.example.com", Span(17, 32), url, url, "gaz.example.com", "example.com", LinkKind.MENTION, ("nfkc", "scheme_added"), 0.9
    )
    return AuditReport(
        document=Document("=a.txt", TEXT, "ab" * 32, NOON),
        threads=(Thread(posts, 3, (gap,), Span(0, 36), 0.8),),
        outside=(Span(37, 48),),
        sightings=(Sighting(link, Place(2, 7, 1, 2, 2), Assessment("gaz.example.com", host, Verdict.LOOKALIKE, GAZETTE, 97, (finding,))),),
        gaps=(Gap(GapKind.STRIPPED_LINK, "A link was stripped here", Span(47, 47)),),
        run=Run(7, NOON, NOON, "0.1.0", "r1", "psl1", "cd" * 32),
    )
