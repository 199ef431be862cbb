"""Records to rows, one record at a time; nothing here touches the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from threadaudit.records import Assessment, AuditReport, Link, Post, Span, Verdict
from threadaudit.store.values import Row, as_json


class Tally:
    """Counts what a run finds, report by report; it holds the names of the texts and of the different hosts, and no text."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.inputs: list[dict[str, str]] = []
        """The texts as they were given, name and sha256 of each."""
        self._threads = 0
        self._posts = 0
        self._links = 0
        self._verdicts: dict[str, Verdict] = {}

    def add(self, reports: Iterable[AuditReport]) -> None:
        """Count more reports."""
        for report in reports:
            self.inputs.append({"name": report.document.name, "sha256": report.document.sha256})
            self._threads += len(report.threads)
            self._posts += sum(len(thread.posts) for thread in report.threads)
            self._links += len(report.sightings)
            self._verdicts |= {host: assessment.verdict for host, assessment in assessments_by_host(report).items()}

    def counts(self) -> tuple[int, ...]:
        """Give how many documents, threads, posts, links, hosts, lookalikes and suspicious hosts there were."""
        verdicts = Counter(self._verdicts.values())
        hosts = (len(self._verdicts), verdicts[Verdict.LOOKALIKE], verdicts[Verdict.SUSPICIOUS])
        return (len(self.inputs), self._threads, self._posts, self._links, *hosts)


def post_row(post: Post) -> Row:
    """Give what the table of posts holds of the post itself."""
    marker = (None, None, None) if post.marker is None else (post.marker.style, post.marker.span.start, post.marker.span.end)
    number = (post.number, post.total, int(post.inferred), post.confidence, post.span.start, post.span.end)
    return (*number, *marker, spans(post.alternatives), post.text, post.body)


def link_row(link: Link) -> Row:
    """Give what the table of links holds of the link itself."""
    written = (link.span.start, link.span.end, link.raw, link.url, link.target_url, link.host, link.registrable_domain)
    return (*written, link.kind.value, as_json(link.repairs), link.confidence)


def finding_rows(run_id: int, first: int, assessments: Iterable[Assessment]) -> Iterator[Row]:
    """Give the findings of assessments that are numbered from `first`."""
    for number, assessment in enumerate(assessments, start=first):
        for position, found in enumerate(assessment.findings, start=1):
            yield run_id, number, position, found.technique, found.official, found.confidence, found.explanation, found.detail


def assessments_by_host(report: AuditReport) -> dict[str, Assessment]:
    """Give one assessment for each host of a report, in the order of their first appearance."""
    found: dict[str, Assessment] = {}
    for sighting in report.sightings:
        found.setdefault(sighting.link.host, sighting.assessment)
    return found


def spans(spans: tuple[Span, ...]) -> str:
    """Write spans as a JSON array of [start, end]."""
    return as_json([[span.start, span.end] for span in spans])


def host_row(host: str, run_id: int, assessment: Assessment, psl_version: str) -> Row:
    """Give a row of the table of hosts; of a host that is none only the name is known."""
    known = assessment.host
    if known is None:
        return host, run_id, host, "", None, None, psl_version
    return host, run_id, known.unicode, known.subdomain, known.registrable_domain, known.public_suffix, psl_version
