"""A database as a newsroom has one: samples audited, hosts looked at and watched, people's decisions; and hostile text in every field."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.browser.hostile import ATTACKS, EVIL
from tests.conftest import ROOT
from threadaudit.pipeline import Judge, examine, record
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records import (
    Assessment,
    Change,
    ChangeKind,
    Decision,
    Document,
    Dossier,
    Observation,
    Outcome,
    Review,
    Severity,
    Sign,
    Vantage,
    Watched,
    WatchKind,
    Weighing,
)
from threadaudit.store import Store, open_store, watching
from threadaudit.store.reviews import add_review

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
HOSTS = (
    EVIL,
    "welt.ltd",
    "spiegelr.today",
    "tagesschau.de.example.org",
    "xn--spegel-q9a.de",
    "faz.life",
    "lemonde.news",
    "zeit-online.top",
)
"""Hosts that were looked at; those that imitate an official share servers."""


@dataclass(frozen=True, slots=True)
class World:
    """Where everything lies."""

    database: Path
    """The SQLite file."""
    runs: tuple[int, ...]
    """The runs in it."""


def build(folder: Path) -> World:
    """Make the database."""
    database = folder / "threadaudit.db"
    judge = Judge()
    with open_store(database) as store:
        runs = [_audit(store, judge, tuple(_samples())), _audit(store, judge, (_campaign(), *_hostile()))]
        runs += [
            _look(store, judge, NOW - timedelta(days=20), Outcome.ABSENT),
            _look(store, judge, NOW - timedelta(hours=3), Outcome.PRESENT),
        ]
        _people(store)
    return World(database, tuple(runs))


def _document(name: str, text: str) -> Document:
    data = text.encode("utf-8", "surrogatepass")
    return Document(name, text, hashlib.sha256(data).hexdigest(), NOW - timedelta(days=21))


def _samples() -> Iterator[Document]:
    for path in sorted((ROOT / "samples").glob("*.txt")):
        yield _document(f"samples/{path.name}", path.read_text("utf-8"))


def _campaign() -> Document:
    posts = (
        f"1/7 Ein Netz falscher Zeitungen, das seit Oktober wächst. Den Anfang macht https://{EVIL}/politik/artikel",
        "2/7 Dieselbe Machart bei 𝘄𝗲𝗹𝘁.𝗹𝘁𝗱 und bei spiegelr[.]today, je mit dem Logo des Vorbilds.",
        "3/7 Echt sind nur https://www.spiegel.de/ und https://www.welt.de/",
        "5/7 Auch https://xn--spegel-q9a.de/ sieht aus wie das Vorbild. Dazu faz.life und lemonde.news",
        "6/7 Kurz verlinkt: https://t.co/AbCdEfGhIj",
    )
    return _document("mail/kampagne.txt", "\n\n".join(posts))


def _hostile() -> Iterator[Document]:
    """Give a thread in which every post is an attack, a text that holds all, and texts with hostile names."""
    total = len(ATTACKS)
    yield _document("angriffe.txt", "\n\n".join(f"{number}/{total} {attack}" for number, attack in enumerate(ATTACKS, start=1)))
    for number, attack in enumerate(ATTACKS):
        yield _document(attack, f"1/2 {attack}\n\n2/2 https://{EVIL}/{number}?{attack}")


def _audit(store: Store, judge: Judge, documents: tuple[Document, ...]) -> int:
    reports = record(examine(documents, judge, clock=lambda: NOW - timedelta(days=21)), judge, store)
    run = reports[0].run
    assert run.id is not None
    return run.id


def _look(store: Store, judge: Judge, at: datetime, mail: Outcome) -> int:
    """Look at the hosts as `check` would have."""
    rules = rules_of(judge)
    run = store.begin(new_run(judge, None, lambda: at), rules=rules)
    assert run.id is not None
    dossiers = [_dossier(judge(host), at, mail, number) for number, host in enumerate(HOSTS)]
    observations = [seen for dossier in dossiers for seen in dossier.observations]
    store.add(run, rules=rules, judged=[one.assessment for one in dossiers], observations=observations, dossiers=dossiers, at=at)
    with store.writing() as connection:
        if mail is Outcome.ABSENT:
            watching.add_watches(connection, [_watched(dossier.assessment, number) for number, dossier in enumerate(dossiers)])
        else:
            check = watching.begin_check(connection, run.id, watching.Checker("redaktion", "1"), at)
            for number, host in enumerate(HOSTS):
                looked = watching.Looked(host, "{}", "{}", 3600, at + timedelta(hours=6), unknown=number == 5)
                watching.add_looked(connection, check, run.id, looked, [_change(host, at, number)], at)
            watching.end_check(connection, check, at)
    return run.id


def _dossier(assessment: Assessment, at: datetime, mail: Outcome, number: int) -> Dossier:
    assert assessment.host is not None
    host = assessment.host.ascii
    attack = ATTACKS[number % len(ATTACKS)]
    vantage = Vantage(label="office", country="DE")
    registration = {
        "registrar": f"Registrar {attack}",
        "registered_at": "2026-10-02T11:00:00Z",
        "status": list(ATTACKS),
        "name_servers": ["ns1.cheap.example", "ns2.cheap.example"],
    }
    page = {
        "title": f"SPIEGEL {attack}",
        "hops": [
            {"url": f"https://{host}/", "host": host, "status": 301, "location": f"https://{EVIL}/"},
            {"url": f"https://{EVIL}/", "host": EVIL, "status": 200},
        ],
    }
    dns = {
        "addresses_v4": ["203.0.113.7"],
        "name_servers": ["ns1.cheap.example", attack],
        "mail": [{"host": "mx.cheap.example", "preference": 10}] if mail is Outcome.PRESENT else [],
    }
    answers: tuple[tuple[str, str, Outcome, Mapping[str, Any], str], ...] = (
        ("dns", host, Outcome.PRESENT, dns, ""),
        ("rdap", assessment.host.registrable_domain or host, Outcome.PRESENT, registration, ""),
        ("whois", assessment.host.registrable_domain or host, Outcome.MALFORMED, {"raw": attack}, f"the answer is unreadable: {attack}"),
        ("http", f"https://{host}/", Outcome.PRESENT, page, ""),
        ("tls", host, Outcome.TIMEOUT, {}, "no answer within 10 seconds"),
    )
    observations = tuple(
        Observation(probe, host, target, outcome, at, data, reason, vantage, 0.4, hashlib.sha256(f"{host}{probe}{at}".encode()).hexdigest())
        for probe, target, outcome, data, reason in answers
    )
    signs = (
        Sign("registered_recently", "rdap", 0.8, "registered 51 days ago, 2026-10-02"),
        Sign("title_names_official", "http", 0.6, f"its title names the official: {attack}"),
        Sign("no_mail", "dns", -0.3, "no mail is set up"),
    )
    return Dossier(assessment, f"https://{host}/", observations, Weighing(host, 81, signs, (f"TLS: {attack}",)))


def _watched(assessment: Assessment, number: int) -> Watched:
    assert assessment.host is not None
    attack = ATTACKS[number % len(ATTACKS)]
    return Watched(
        host=assessment.host.ascii,
        url=f"https://{assessment.host.ascii}/",
        kind=WatchKind.HOST,
        official=assessment.official.domain if assessment.official else None,
        added_at=NOW - timedelta(days=20),
        next_due_at=NOW,
        note=attack,
        tags=("kampagne", attack),
    )


def _change(host: str, at: datetime, number: int) -> Change:
    kinds = (
        (ChangeKind.MAIL_SET_UP, Severity.ALERT, "mail was set up: it can now send under this name"),
        (ChangeKind.REDIRECT_CHANGED, Severity.NOTICE, "sends its visitors elsewhere than before"),
        (ChangeKind.CANNOT_BE_CHECKED, Severity.INFO, "three checks in a row brought no answer"),
    )
    kind, severity, told = kinds[number % len(kinds)]
    return Change(host, kind, None, [ATTACKS[number]], at, severity, told)


def _people(store: Store) -> None:
    with store.writing() as connection:
        for number, attack in enumerate(ATTACKS):
            decision = list(Decision)[number % 3]
            add_review(connection, Review(HOSTS[number % len(HOSTS)], decision, NOW - timedelta(minutes=number), attack, attack))
