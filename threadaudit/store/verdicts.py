"""Verdicts, read back: what the judge said of hosts, and what people say of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable

from threadaudit.records import Assessment, Finding, Host, Official, Review, Verdict
from threadaudit.store.reviews import reviews
from threadaudit.store.values import Row, as_json, storable

_ASSESSMENTS = """
SELECT assessments.id, assessments.input, assessments.verdict, assessments.score, hosts.host, hosts.unicode, hosts.subdomain,
    hosts.registrable_domain, hosts.public_suffix,
    officials.domain, officials.name, officials.country, officials.aliases, officials.siblings
FROM assessments
JOIN hosts ON hosts.host = assessments.host
LEFT JOIN officials ON officials.id = assessments.official_id
WHERE assessments.id IN (SELECT value FROM json_each(?))
"""
_FINDINGS = """
SELECT assessment_id, technique, official_domain, confidence, explanation, detail
FROM findings WHERE assessment_id IN (SELECT value FROM json_each(?)) ORDER BY assessment_id, position
"""
_NEWEST = "SELECT host, max(id) FROM assessments WHERE host IN (SELECT value FROM json_each(?)){same_rules} GROUP BY host"
_SAME_RULES = " AND ruleset = ? AND psl_version = ? AND officials_sha256 = ?"


def by_host(connection: sqlite3.Connection, hosts: Collection[str], rules: Row = ()) -> dict[str, Assessment]:
    """Give the newest assessment of each host; where rules are given (judge, suffixes, officials), theirs comes before newer ones."""
    numbers = _newest(connection, hosts)
    if rules:
        numbers |= _newest(connection, hosts, rules)
    found = by_number(connection, numbers.values())
    return {host: found[number] for host, number in numbers.items()}


def by_number(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, Assessment]:
    """Give assessments by their numbers in the database."""
    wanted = as_json(sorted(numbers))
    findings: dict[int, list[Finding]] = {}
    for number, *finding in connection.execute(_FINDINGS, (wanted,)):
        findings.setdefault(number, []).append(Finding(*finding))
    return {number: _assessment(row, findings.get(number, [])) for number, *row in connection.execute(_ASSESSMENTS, (wanted,))}


def newest_reviews(connection: sqlite3.Connection, hosts: Iterable[str]) -> dict[str, Review]:
    """Give the newest decision about each of the hosts that people spoke of."""
    wanted = as_json(list(hosts))
    spoken_of = connection.execute("SELECT DISTINCT host FROM reviews WHERE host IN (SELECT value FROM json_each(?))", storable((wanted,)))
    return {host: next(reviews(connection, host)) for (host,) in spoken_of.fetchall()}


def _newest(connection: sqlite3.Connection, hosts: Collection[str], rules: Row = ()) -> dict[str, int]:
    question = _NEWEST.format(same_rules=_SAME_RULES if rules else "")
    return dict(connection.execute(question, storable((as_json(list(hosts)), *rules))).fetchall())


def _assessment(row: list[object], findings: list[Finding]) -> Assessment:
    given, verdict, score, host, unicode, subdomain, registrable_domain, public_suffix, *official = row
    judged = Verdict(str(verdict))
    name = Host(str(host), str(unicode), str(subdomain), _text(registrable_domain), _text(public_suffix))
    return Assessment(
        input=str(given),
        host=None if judged is Verdict.INVALID else name,
        verdict=judged,
        official=None if official[0] is None else _official(*map(str, official)),
        score=int(str(score)),
        findings=tuple(findings),
    )


def _official(domain: str, name: str, country: str, aliases: str, siblings: str) -> Official:
    return Official(domain, name, country, tuple(json.loads(aliases)), tuple(json.loads(siblings)))


def _text(value: object) -> str | None:
    return None if value is None else str(value)
