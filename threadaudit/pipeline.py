"""The whole way of the data, from a text to a recorded verdict: the only module that knows every stage."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from threadaudit import hosts, links, threads
from threadaudit import judge as judging
from threadaudit._version import VERSION
from threadaudit.config import Config
from threadaudit.data.short_links import SHORT_LINK_HOSTS
from threadaudit.defang import refang
from threadaudit.errors import ConfigError
from threadaudit.judge.candidates import candidates
from threadaudit.own_officials import known_officials
from threadaudit.places import Locator
from threadaudit.readers.officials_csv import read_officials, shipped_officials
from threadaudit.records import (
    Assessment,
    AuditReport,
    Candidate,
    Document,
    Finding,
    Host,
    LinksFound,
    Official,
    Run,
    Sighting,
    Thread,
    ThreadsFound,
    Verdict,
)

if TYPE_CHECKING:
    from threadaudit.store import Store

Clock = Callable[[], datetime]

_AROUND_A_HOST = " \t\r\n\"'`,;()<>„“”‚‘’«»"
"""What people leave around a host when they copy it out of a sentence or a table."""


def utc_now() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


def hides_target(host: Host | None) -> bool:
    """Tell whether links of a host lead elsewhere without saying where, so that nothing is known of what they hide."""
    return host is not None and not SHORT_LINK_HOSTS.isdisjoint((host.ascii, host.registrable_domain))


class Judge(judging.Judge):
    """The judge over a list of officials: a path to a CSV file, or records; without either, the list that ships."""

    def __init__(
        self,
        officials: str | Path | Iterable[Official | str] | None = None,
        *,
        threshold: int = judging.THRESHOLD,
        allow: Iterable[str] = (),
    ) -> None:
        """Read the officials and make the index; raise OfficialsError where a row is bad, InputError where the file cannot be read.

        An official that is given as a text is its domain. `allow` names hosts that a person has cleared; they and what lies below them
        are unrelated, whatever the rules say. A host that was defanged is read as it was meant.
        """
        if not 1 <= threshold <= 100:
            raise ValueError(f"the threshold is a score from 1 to 100, not {threshold}")
        if officials is None:
            officials = shipped_officials()
        elif isinstance(officials, str | Path):
            officials = read_officials(Path(officials))
        super().__init__((Official(row) if isinstance(row, str) else row for row in officials), threshold=threshold)
        self.allowed = frozenset(map(_cleared, allow))
        """The hosts that a person has cleared, A-labels."""

    def __call__(self, host_or_url: str) -> Assessment:
        """Judge one host, or the host that a URL leads to; any text gets an answer."""
        text = str(host_or_url)
        assessment = super().__call__(text)
        if (assessment.host is None or text[:1] in _AROUND_A_HOST) and (whole := refang(text.strip(_AROUND_A_HOST))) != text:
            return replace(self(whole), input=text)
        return assessment

    def _settle(self, assessment: Assessment) -> Assessment:
        """Let hosts pass that a person has cleared, with what lies below them."""
        host = assessment.host
        if not self.allowed or host is None or assessment.verdict not in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS):
            return assessment
        cleared = next((name for name in self.allowed if f".{host.ascii}".endswith(f".{name}")), None)
        if cleared is None:
            return assessment
        finding = Finding("allowed", None, 1.0, f"{cleared} is on your list of hosts that are allowed")
        return replace(assessment, verdict=Verdict.UNRELATED, official=None, score=0, findings=(finding,))


def _cleared(name: str) -> str:
    host = hosts.parse(name)
    if host is None:
        raise ConfigError(f"{name!r} cannot be allowed: it is no host")
    return host.ascii


def configured_judge(config: Config, folder: Path, officials: Path | None = None, threshold: int | None = None) -> Judge:
    """Return the judge that the settings ask for; a list of officials and a threshold given by hand go before theirs."""
    rows = read_officials(officials) if officials else known_officials(config, folder)
    kept = [row for row in rows if row.domain not in config.judge.ignore]
    return Judge(kept, threshold=threshold or config.judge.threshold or judging.THRESHOLD, allow=config.judge.allow)


def candidates_of(
    domain: str, config: Config, folder: Path, officials: Path | None = None, *, techniques: Collection[str]
) -> Iterator[Candidate]:
    """Return names that would imitate a host, likeliest first; where it is a known official, its aliases and siblings count."""
    wanted = hosts.parse(domain)
    rows = read_officials(officials) if officials else known_officials(config, folder)
    known = (row for row in rows if wanted and wanted == hosts.parse(row.domain))
    return candidates(next(known, None) or domain, techniques=techniques)


def find_threads(document: Document, *, limit: int = 280, explain: bool = False) -> ThreadsFound:
    """Rebuild the threads of a document, and say why each post is cut as it is where that is asked for."""
    rebuilt = threads.reconstruct(document.text, limit=limit)
    reasons = threads.explain(document.text, rebuilt, limit=limit) if explain else ()
    return ThreadsFound(document, rebuilt, threads.uncovered(document.text, rebuilt), explanations=reasons)


def find_links(document: Document) -> LinksFound:
    """Find the links of a document and the places where one was lost."""
    return LinksFound(document, links.find_links(document.text), links.find_stripped(document.text))


def audit(
    text_or_document: str | Document,
    judge: judging.Judge | None = None,
    store: Store | None = None,
    *,
    limit: int = 280,
    clock: Clock = utc_now,
) -> AuditReport:
    """Rebuild the threads of a text, find its links, judge their hosts, and record all of it where a store is given."""
    judge = judge or Judge()
    document = _as_document(text_or_document, clock) if isinstance(text_or_document, str) else text_or_document
    reports = examine([document], judge, limit=limit, clock=clock)
    return (record(reports, judge, store, limit=limit) if store else reports)[0]


def _as_document(text: str, clock: Clock) -> Document:
    data = text.encode("utf-8", "surrogatepass")
    return Document(name="text", text=text, sha256=hashlib.sha256(data).hexdigest(), received_at=clock())


def examine(
    documents: Iterable[Document],
    judge: judging.Judge,
    *,
    limit: int = 280,
    config_sha256: str | None = None,
    clock: Clock = utc_now,
) -> tuple[AuditReport, ...]:
    """Audit several documents in one run, without recording it."""
    run = Run(
        id=None,
        started_at=clock(),
        finished_at=None,
        tool_version=VERSION,
        ruleset=_ruleset(judge),
        psl_version=hosts.PSL_VERSION,
        config_sha256=config_sha256 or Config().sha256(),
    )
    reports = [_examine(document, judge, run, limit) for document in documents]
    run = replace(run, finished_at=clock())
    return tuple(replace(report, run=run) for report in reports)


def record(reports: Sequence[AuditReport], judge: judging.Judge, store: Store, *, limit: int = 280) -> tuple[AuditReport, ...]:
    """Record the reports of one run: the database has all of them afterwards, or none; raise StoreError where it cannot."""
    from threadaudit.store import Rules

    rules = Rules(
        threads=threads.VERSION,
        links=links.VERSION,
        judge=_ruleset(judge),
        psl=hosts.PSL_VERSION,
        officials_sha256=judge.officials_sha256,
        limit=limit,
    )
    recorded = store.record(reports[0].run, reports, rules=rules)
    return tuple(replace(report, run=recorded.run, added=new) for report, new in zip(reports, recorded.new, strict=True))


def _ruleset(judge: judging.Judge) -> str:
    """Return what a verdict depends on besides host, officials and suffix list: the rules, the threshold and the allowed hosts."""
    allowed = sorted(judge.allowed) if isinstance(judge, Judge) else []
    digest = hashlib.sha256("\n".join(allowed).encode()).hexdigest()[:8]
    return f"{judging.RULESET}/{judge.threshold}" + (f"/{digest}" if allowed else "")


def _examine(document: Document, judge: judging.Judge, run: Run, limit: int) -> AuditReport:
    rebuilt, found = find_threads(document, limit=limit), find_links(document)
    return AuditReport(
        document=document,
        threads=rebuilt.threads,
        outside=rebuilt.outside,
        sightings=tuple(_sightings(found, rebuilt.threads, judge)),
        gaps=found.gaps,
        run=run,
    )


def _sightings(found: LinksFound, rebuilt: tuple[Thread, ...], judge: judging.Judge) -> Iterator[Sighting]:
    locate = Locator(found.document.text, rebuilt)
    assessments = judge.many(link.target_url for link in found.links)
    for link, assessment in zip(found.links, assessments, strict=True):
        yield Sighting(link, locate(link.span.start), assessment, hides_target=hides_target(assessment.host))
