"""What the tests of the pages share: a database with hostile text wherever text can stand, and Datasette on it."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from threadaudit.browse.server import site
from threadaudit.pipeline import auditing
from threadaudit.pipeline.judging import Judge
from threadaudit.pipeline.runs import rules_of
from threadaudit.records import Decision, Document, Observation, Official, Outcome, Review
from threadaudit.store import open_store
from threadaudit.store.reviews import add_review

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>{{1234*5678}}{% x %}"
"""What would run if it were not escaped, in HTML and in templates."""
IMAGE = '{"img_src": "https://kurrant.ltd/a.png", "href": "https://kurrant.ltd/"}'
"""What plugins turn into a live image."""
TEXT = (
    f"1/4 {HOSTILE} https://kurrant.ltd/bild?q=1 und kurrannt.today\n\n"
    f"2/4 {IMAGE}\n\n"
    '3/4 =HYPERLINK("http://kurrant.click","klick") javascript:alert(1) Kopie\n\n'
    "4/4 Ende, siehe archiv.example.org\n"
)
OFFICIALS = (Official("kurrant.example", "Der <b>Kurrant</b>", "DE"), Official("magazin.example", "Magazin"))


def make_database(path: Path) -> Path:
    """Write a database: one audited text, what a registry and the DNS say of its hosts, a change, a review."""
    judge = Judge(OFFICIALS)
    document = Document(f"mail{HOSTILE}.txt", TEXT, hashlib.sha256(TEXT.encode()).hexdigest(), NOW)
    with open_store(path) as store:
        report = auditing.audit(document, judge, store, clock=lambda: NOW)
        hosts = list(dict.fromkeys(sighting.link.host for sighting in report.sightings))
        store.add(report.run, rules=rules_of(judge), observations=_observations(hosts), at=NOW)
        with store.writing() as connection:
            add_review(connection, Review("kurrant.ltd", Decision.CONFIRMED, NOW, f"note {HOSTILE}", "=1+1"))
            connection.execute(
                "INSERT INTO changes (run_id, host, kind, after, seen_at, severity, explanation) VALUES (1, ?, ?, ?, ?, ?, ?)",
                ("kurrant.ltd", "mail_set_up", '["mx.kurrant.ltd"]', "2026-11-22T05:00:00.000Z", "alert", f"Mail {HOSTILE}"),
            )
    return path


def _observations(hosts: list[str]) -> list[Observation]:
    found = []
    for host in hosts:
        found.append(
            Observation("dns", host, host, Outcome.PRESENT, NOW, {"name_servers": ["ns1.evil.example"], "addresses_v4": ["203.0.113.7"]})
        )
        registered = {"registered_at": "2026-11-01T00:00:00Z", "registrar": f"Registrar {HOSTILE}"}
        found.append(Observation("rdap", host, host, Outcome.PRESENT, NOW, registered, reason=HOSTILE))
    return found


async def datasette_on(path: Path) -> Any:
    """Give Datasette on a database, ready to be asked."""
    datasette = site(path)
    await datasette.invoke_startup()
    return datasette
