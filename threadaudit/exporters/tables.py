"""The same results as tables: column names, and one row of plain values for each post, link, host or official."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from threadaudit.durations import shown
from threadaudit.escape import json_line
from threadaudit.exporters.wording import led_to
from threadaudit.places import Lines

if TYPE_CHECKING:
    from threadaudit.records import (
        Assessment,
        AuditReport,
        Candidate,
        Change,
        Dossier,
        Json,
        LinksFound,
        Official,
        Resolved,
        ThreadsFound,
        Watched,
    )

Row = tuple[str, ...]

PROBES = ("dns", "rdap", "whois", "http", "tls", "clone", "screenshot")
"""The probes whose outcomes have a column."""

AUDIT_COLUMNS = (
    "document", "thread", "post", "number", "line", "column", "raw", "url", "host",
    "target_url", "registrable_domain", "kind", "repairs", "verdict", "official", "score", "explanation", "hides_target",
    "leads_to", "leads_to_verdict", "leads_to_official",
)  # fmt: skip
THREADS_COLUMNS = ("document", "thread", "post", "number", "total", "start", "end", "inferred", "confidence", "body")
LINKS_COLUMNS = ("document", "line", "column", "start", "end", "kind", "raw", "url", "target_url", "host", "registrable_domain", "repairs")
JUDGE_COLUMNS = ("input", "host", "registrable_domain", "verdict", "official", "score", "technique", "explanation")
DOSSIERS_COLUMNS = (
    *JUDGE_COLUMNS, "url", "found_by", "evidence_score", "signs", "unchecked", "leads_over", "asked_at",
    *(f"{probe}_outcome" for probe in PROBES),
)  # fmt: skip
RESOLVED_COLUMNS = ("domain", "official", "technique", "likelihood", "outcome", "addresses", "name_servers", "mail", "reason")
WATCHES_COLUMNS = ("host", "kind", "official", "next_due_at", "last_checked_at", "interval", "note", "tags", "paused")
CHANGES_COLUMNS = ("id", "host", "kind", "before", "after", "seen_at", "severity", "explanation")
CANDIDATES_COLUMNS = ("domain", "official", "technique", "likelihood")
OFFICIALS_COLUMNS = ("domain", "name", "country", "aliases", "siblings")


def audit_rows(reports: Iterable[AuditReport]) -> Iterator[Row]:
    """Return a row for each link of each audit, under AUDIT_COLUMNS."""
    for report in reports:
        for sighting in report.sightings:
            link, place, assessment = sighting.link, sighting.place, sighting.assessment
            yield (
                report.document.name,
                *map(_cell, (place.thread, place.post, place.number, place.line, place.column)),
                link.raw,
                link.url,
                link.host,
                link.target_url,
                link.registrable_domain or "",
                str(link.kind),
                ";".join(link.repairs),
                *_verdict(assessment),
                "; ".join(finding.explanation for finding in assessment.findings),
                "yes" if sighting.hides_target else "no",
                *_end(led_to(report, sighting)),
            )


def threads_rows(found: Iterable[ThreadsFound]) -> Iterator[Row]:
    """Return a row for each post, under THREADS_COLUMNS."""
    for item in found:
        for thread_number, thread in enumerate(item.threads, start=item.first):
            for post_number, post in enumerate(thread.posts, start=1):
                numbers = (thread_number, post_number, post.number, post.total, post.span.start, post.span.end)
                inferred = "yes" if post.inferred else "no"
                yield (item.document.name, *map(_cell, numbers), inferred, f"{post.confidence:.2f}", post.body)


def links_rows(found: Iterable[LinksFound]) -> Iterator[Row]:
    """Return a row for each link, under LINKS_COLUMNS."""
    for item in found:
        lines = Lines(item.document.text)
        for link in item.links:
            numbers = (*lines.line_and_column(link.span.start), link.span.start, link.span.end)
            target = link.target_url, link.host, link.registrable_domain or ""
            yield (item.document.name, *map(_cell, numbers), str(link.kind), link.raw, link.url, *target, ";".join(link.repairs))


def judge_rows(assessments: Iterable[Assessment]) -> Iterator[Row]:
    """Return a row for each host, under JUDGE_COLUMNS; technique and explanation are those of the strongest finding."""
    for assessment in assessments:
        host, findings = assessment.host, assessment.findings
        why = (findings[0].technique, findings[0].explanation) if findings else ("", "")
        names = (host.ascii, host.registrable_domain or "") if host else ("", "")
        yield (assessment.input, *names, *_verdict(assessment), *why)


def dossiers_rows(dossiers: Iterable[Dossier]) -> Iterator[Row]:
    """Return a row for each host with what the network said, under DOSSIERS_COLUMNS."""
    for dossier in dossiers:
        weighing = dossier.weighing
        outcomes = {seen.probe: str(seen.outcome) for seen in dossier.observations}
        yield (
            *next(judge_rows([dossier.assessment])),
            dossier.url,
            dossier.found_by,
            _cell(weighing.score),
            " ".join(sign.explanation for sign in weighing.signs),
            " ".join(weighing.unchecked),
            ";".join(station.host.ascii for station in dossier.way if station.host),
            min((utc_text(seen.observed_at) for seen in dossier.observations), default=""),
            *(outcomes.get(probe, "") for probe in PROBES),
        )


def resolved_rows(resolved: Iterable[Resolved]) -> Iterator[Row]:
    """Return a row for each name that the DNS was asked about, under RESOLVED_COLUMNS."""
    for item in resolved:
        seen = item.observation
        addresses = (*_texts(seen.data.get("addresses_v4")), *_texts(seen.data.get("addresses_v6")))
        servers, mail = _texts(seen.data.get("name_servers")), _texts(seen.data.get("mail"))
        lists = (";".join(addresses), ";".join(servers), ";".join(mail))
        yield (*next(candidates_rows([item.candidate])), str(seen.outcome), *lists, seen.reason)


def _texts(values: Json) -> tuple[str, ...]:
    """Return a list out of a payload as texts; of an object the host in it."""
    entries = values if isinstance(values, list | tuple) else ()
    return tuple(str(entry.get("host", "")) if isinstance(entry, Mapping) else str(entry) for entry in entries)


def utc_text(moment: datetime) -> str:
    """Return a time to the second, in UTC."""
    return moment.strftime("%Y-%m-%d %H:%M:%S UTC")


def watches_rows(watched: Iterable[Watched]) -> Iterator[Row]:
    """Return a row for each watched host, under WATCHES_COLUMNS."""
    for one in watched:
        times = (utc_text(one.next_due_at), "" if one.last_checked_at is None else utc_text(one.last_checked_at))
        interval = "" if one.interval is None else shown(one.interval)
        yield one.host, str(one.kind), one.official or "", *times, interval, one.note, ";".join(one.tags), "yes" if one.paused else "no"


def changes_rows(changes: Iterable[Change]) -> Iterator[Row]:
    """Return a row for each change, under CHANGES_COLUMNS."""
    for one in changes:
        before, after = ("" if value is None else json_line(value) for value in (one.before, one.after))
        yield _cell(one.id), one.host, str(one.kind), before, after, utc_text(one.seen_at), str(one.severity), one.explanation


def candidates_rows(candidates: Iterable[Candidate]) -> Iterator[Row]:
    """Return a row for each name worth checking, under CANDIDATES_COLUMNS."""
    for candidate in candidates:
        yield candidate.domain, candidate.official, candidate.technique, f"{candidate.likelihood:.6f}"


def officials_rows(officials: Iterable[Official]) -> Iterator[Row]:
    """Return a row for each official, under OFFICIALS_COLUMNS: the shape that a list of officials has as a file."""
    for official in officials:
        yield official.domain, official.name, official.country, ";".join(official.aliases), ";".join(official.siblings)


def _cell(value: int | None) -> str:
    return "" if value is None else str(value)


def _end(end: Assessment | None) -> Row:
    return (end.input, str(end.verdict), end.official.domain if end.official else "") if end else ("", "", "")


def _verdict(assessment: Assessment) -> Row:
    return str(assessment.verdict), assessment.official.domain if assessment.official else "", str(assessment.score)
