"""Invented audits for benchmarks/store.py, and the plainest way to make rows of them: a dict for each."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import accumulate, count

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

RUN = Run(None, datetime(2026, 11, 22, tzinfo=UTC), None, "0", "judge", "psl", "0" * 64)
RULES = Rules("threads", "links", "judge", "psl", "0" * 64, 280)
POSTS = 40
"""So many posts a text has, of about 250 characters each: 10 kB a text, as issue 9 has it."""
LINK_EVERY = 4
"""Every so many posts bear a link."""
NEW_EVERY = 5
"""Every so many links lead to a host that no text named before; the others to hosts that many name."""
COMMON_HOSTS = 500
OFFICIALS = tuple(Official(f"zeitung{number}.example", f"Zeitung {number}", "DE", (f"ztg{number}",)) for number in range(50))
_SYLLABLES = (
    *("ba", "ber", "chen", "de", "dün", "en", "er", "fä", "ge", "haus", "ing", "kei", "lich", "ment", "mo", "nel", "ou", "pra", "rät"),
    *("schaft", "sel", "stra", "ta", "ter", "tion", "tu", "um", "ver", "wö", "zei"),
)


@cache
def _words() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Invent 20,000 words, and say how often each is used: as in every language, the tenth a tenth as often as the first."""
    some = random.Random(9)  # noqa: S311
    words = tuple("".join(some.choices(_SYLLABLES, k=1 + rank % 4)) for rank in range(20_000))
    return words, tuple(accumulate(1 / (rank + 1) for rank in range(len(words))))


def report(number: int) -> AuditReport:
    """Make an audit of one thread."""
    some = random.Random(number)  # noqa: S311
    words, weights = _words()
    bodies = [" ".join(some.choices(words, cum_weights=weights, k=40)) for _ in range(POSTS)]
    links = [f"https://{_host(some, number * POSTS + post)}/artikel/{post}" for post in range(0, POSTS, LINK_EVERY)]
    for post, url in enumerate(links):
        bodies[post * LINK_EVERY] += f" {url}"
    posts, sightings, texts, start = [], [], [f"Brief {number}"], len(f"Brief {number}\n")
    for position, body in enumerate(bodies, start=1):
        text = f"{position}/{POSTS} {body}"
        mark = Marker(position, POSTS, Span(start, start + len(text) - len(body) - 1), "n/m")
        posts.append(Post(position, POSTS, Span(start, start + len(text)), text, body, mark, False, 1.0))
        if position % LINK_EVERY == 1:
            sightings.append(_sighting(links[position // LINK_EVERY], position, start + len(text)))
        texts.append(text)
        start += len(text) + 1
    text = "\n".join(texts)
    gap = Gap(GapKind.DUPLICATE_NUMBER, "Two posts bear the number 7.", Span(0, 0))
    document = Document(f"{number}.txt", text, hashlib.sha256(text.encode()).hexdigest(), RUN.started_at)
    thread = Thread(tuple(posts), POSTS, (gap,), Span(posts[0].span.start, len(text)), 1.0)
    return AuditReport(document, (thread,), (Span(0, posts[0].span.start - 1),), tuple(sightings), (), RUN)


def _host(some: random.Random, number: int) -> str:
    return f"www.zeitung-{number}.example" if some.randrange(NEW_EVERY) == 0 else f"www.haus{some.randrange(COMMON_HOSTS)}.example"


def _sighting(url: str, post: int, end: int) -> Sighting:
    """Make a link at the end of a post; every host that is not one of the common ones imitates an official."""
    name = url.split("/")[2]
    host = Host(name, name, "www", name.removeprefix("www."), "example")
    link = Link(url, Span(end - len(url), end), url, url, name, host.registrable_domain, LinkKind.LINK, (), 1.0)
    place = Place(post + 1, 1, 1, post, post)
    if "zeitung" not in name:
        return Sighting(link, place, Assessment(url, host, Verdict.UNRELATED, None, 0, ()))
    official = OFFICIALS[int(name.split("-")[1].split(".")[0]) % len(OFFICIALS)]
    finding = Finding("typo", official.domain, 0.8, f"One letter more than {official.domain}.")
    return Sighting(link, place, Assessment(url, host, Verdict.LOOKALIKE, official, 80, (finding,)))


Dict = dict[str, object]
"""A row as sqlite-utils takes it."""


class PlainRows:
    """Makes a dict of each record, as one writes it first; it remembers which hosts and officials were met."""

    def __init__(self) -> None:
        """Begin to count at 1."""
        self._numbers = {table: count(1) for table in ("readings", "threads", "posts", "gaps", "links", "assessments", "findings")}
        self._hosts: set[str] = set()
        self._officials: dict[Official, int] = {}
        self._tables: dict[str, list[Dict]] = {}

    def of(self, reports: list[AuditReport]) -> dict[str, list[Dict]]:
        """Give the new rows of every table, parents first."""
        names = ("sources", "readings", "threads", "posts", "gaps", "hosts", "links", "officials", "assessments", "findings")
        self._tables = {name: [] for name in names}
        for one in reports:
            self._add_text(one)
        return self._tables

    def _add_text(self, one: AuditReport) -> None:
        document, reading = one.document, next(self._numbers["readings"])
        moment = document.received_at.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
        source = {"sha256": document.sha256, "run_id": 1, "name": document.name, "received_at": moment, "length": len(document.text)}
        self._tables["sources"].append(source | {"replaced": 0, "notes": json.dumps(document.notes), "text": document.text})
        versions = {"threads_version": RULES.threads, "links_version": RULES.links, "psl_version": RULES.psl, "post_limit": RULES.limit}
        outside = _spans(one.outside)
        self._tables["readings"].append({"id": reading, "run_id": 1, "source_sha256": document.sha256, **versions, "outside": outside})
        for position, thread in enumerate(one.threads, start=1):
            thread_id = next(self._numbers["threads"])
            row = {"id": thread_id, "run_id": 1, "reading_id": reading, "position": position, "total": thread.total}
            self._tables["threads"].append(row | _span(thread.span) | {"confidence": thread.confidence})
            posts = [
                {"id": next(self._numbers["posts"]), "run_id": 1, "thread_id": thread_id, **row}
                for row in map(_post, thread.posts, range(1, len(thread.posts) + 1))
            ]
            self._tables["posts"] += posts
            self._tables["gaps"] += [
                {"id": next(self._numbers["gaps"]), "run_id": 1, "reading_id": reading, "thread_id": thread_id, **_gap(gap)}
                for gap in thread.gaps
            ]
            for link, sighting in enumerate(one.sightings, start=1):
                place = {"reading_id": reading, "position": link, "thread_id": thread_id, "post_id": posts[_post_of(sighting)]["id"]}
                self._tables["links"].append({"id": next(self._numbers["links"]), "run_id": 1, **place, **_link(sighting)})
                self._add_host(sighting)

    def _add_host(self, sighting: Sighting) -> None:
        found, host = sighting.assessment, sighting.assessment.host
        if host is None or host.ascii in self._hosts:
            return
        self._hosts.add(host.ascii)
        known = {"unicode": host.unicode, "subdomain": host.subdomain, "registrable_domain": host.registrable_domain}
        self._tables["hosts"].append(
            {"host": host.ascii, "run_id": 1, **known, "public_suffix": host.public_suffix, "psl_version": RULES.psl}
        )
        number = next(self._numbers["assessments"])
        versions = {"ruleset": RULES.judge, "psl_version": RULES.psl, "officials_sha256": RULES.officials_sha256}
        row = {"id": number, "run_id": 1, "host": host.ascii, **versions, "input": found.input, "verdict": found.verdict.value}
        self._tables["assessments"].append(row | {"official_id": self._official(found.official), "score": found.score})
        for position, finding in enumerate(found.findings, start=1):
            said = {"technique": finding.technique, "official_domain": finding.official, "confidence": finding.confidence}
            place = {"id": next(self._numbers["findings"]), "run_id": 1, "assessment_id": number, "position": position}
            self._tables["findings"].append({**place, **said, "explanation": finding.explanation, "detail": finding.detail})

    def _official(self, official: Official | None) -> int | None:
        if official is None:
            return None
        if official not in self._officials:
            number = self._officials[official] = len(self._officials) + 1
            names = {"domain": official.domain, "name": official.name, "country": official.country}
            lists = {"aliases": json.dumps(official.aliases), "siblings": json.dumps(official.siblings)}
            self._tables["officials"].append({"id": number, "run_id": 1, **names, **lists})
        return self._officials[official]


def _span(span: Span) -> Dict:
    return {"span_start": span.start, "span_end": span.end}


def _spans(spans: tuple[Span, ...]) -> str:
    return json.dumps([[span.start, span.end] for span in spans], separators=(",", ":"))


def _post(post: Post, position: int) -> Dict:
    row = {"position": position, "number": post.number, "total": post.total, "inferred": int(post.inferred), "confidence": post.confidence}
    mark = post.marker
    if mark is None:
        marker: Dict = {"marker_style": None, "marker_start": None, "marker_end": None}
    else:
        marker = {"marker_style": mark.style, "marker_start": mark.span.start, "marker_end": mark.span.end}
    return row | _span(post.span) | marker | {"alternatives": _spans(post.alternatives), "text": post.text, "body": post.body}


def _gap(gap: Gap) -> Dict:
    return {"kind": gap.kind.value, "message": gap.message, **_span(gap.span)}


def _post_of(sighting: Sighting) -> int:
    return (sighting.place.post or 1) - 1


def _link(sighting: Sighting) -> Dict:
    link, place = sighting.link, sighting.place
    urls = {"raw": link.raw, "url": link.url, "target_url": link.target_url, "host": link.host}
    rest = {"registrable_domain": link.registrable_domain, "kind": link.kind.value, "repairs": json.dumps(link.repairs)}
    return {"line": place.line, "column": place.column, **_span(link.span), **urls, **rest, "confidence": link.confidence}


def batches(texts: int, size: int) -> Iterator[list[AuditReport]]:
    """Make the audits of so many texts, some at a time."""
    for first in range(0, texts, size):
        yield [report(number) for number in range(first, min(first + size, texts))]
