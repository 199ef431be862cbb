"""Records to rows, one record at a time; nothing here touches the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from threadaudit.records import Assessment, AuditReport, Document, Gap, Link, Span, Verdict
from threadaudit.store.values import Row, as_json, as_json_list, as_time, storable_text

SOURCE_COLUMNS = "sha256, run_id, name, received_at, length, replaced, notes, text"
READING_COLUMNS = "id, run_id, source_sha256, threads_version, links_version, psl_version, post_limit, outside"
ASSESSMENT_COLUMNS = "id, run_id, host, ruleset, psl_version, officials_sha256, input, verdict, official_id, score"
FINDING_COLUMNS = "run_id, assessment_id, position, technique, official_domain, confidence, explanation, detail"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules made of a text that they had not read before, with the numbers that it gets in the database."""

    number: int
    """The number of the reading."""
    first_thread: int
    """The number of its first thread; the others follow."""
    first_posts: tuple[int, ...]
    """For each thread, the number of its first post; the others follow."""
    report: AuditReport
    """What was found."""


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


def source_row(document: Document, run_id: int) -> Row:
    """Give what the table of sources holds of a text."""
    text, replaced = storable_text(document.text)
    received_at, notes = as_time(document.received_at), as_json_list(document.notes)
    return document.sha256, run_id, document.name, received_at, len(text), replaced, notes, text


def reading_row(reading: Reading, run_id: int, versions: Row) -> Row:
    """Give what the table of readings holds of one."""
    return (reading.number, run_id, reading.report.document.sha256, *versions, spans(reading.report.outside))


def thread_rows(reading: Reading, run_id: int) -> Iterator[Row]:
    """Give the threads of a reading."""
    for position, thread in enumerate(reading.report.threads, start=1):
        number = reading.first_thread + position - 1
        yield number, run_id, reading.number, position, thread.total, thread.span.start, thread.span.end, thread.confidence


def post_rows(reading: Reading, run_id: int) -> Iterator[Row]:
    """Give the posts of a reading, thread by thread."""
    # Most rows of a database are posts: a function more for each of them would be felt.
    for thread_id, (thread, first_post) in enumerate(zip(reading.report.threads, reading.first_posts, strict=True), reading.first_thread):
        for position, post in enumerate(thread.posts, start=1):
            span, marker = post.span, post.marker
            mark = (None, None, None) if marker is None else (marker.style, marker.span.start, marker.span.end)
            yield (
                first_post + position - 1,
                run_id,
                thread_id,
                position,
                post.number,
                post.total,
                int(post.inferred),
                post.confidence,
                span.start,
                span.end,
                *mark,
                spans(post.alternatives) if post.alternatives else "[]",
                post.text,
                post.body,
            )


def gap_rows(reading: Reading, run_id: int) -> Iterator[Row]:
    """Give what each thread of a reading lacks, and what the text lacks as a whole."""
    for thread_id, thread in enumerate(reading.report.threads, reading.first_thread):
        for gap in thread.gaps:
            yield (run_id, reading.number, thread_id, *_gap_row(gap))
    for gap in reading.report.gaps:
        yield (run_id, reading.number, None, *_gap_row(gap))


def link_rows(reading: Reading, run_id: int) -> Iterator[Row]:
    """Give the links of a reading, each with the thread and the post that it stands in."""
    for position, sighting in enumerate(reading.report.sightings, start=1):
        place = sighting.place
        thread_id = None if place.thread is None else reading.first_thread + place.thread - 1
        post_id = None if place.thread is None or place.post is None else reading.first_posts[place.thread - 1] + place.post - 1
        yield (run_id, reading.number, position, thread_id, post_id, place.line, place.column, *_link_row(sighting.link))


_THREADS = "id, run_id, reading_id, position, total, span_start, span_end, confidence"
_POSTS = (
    "id, run_id, thread_id, position, number, total, inferred, confidence, span_start, span_end, marker_style, marker_start, marker_end,"
    " alternatives, text, body"
)
_GAPS = "run_id, reading_id, thread_id, kind, message, span_start, span_end"
_LINKS = (
    'run_id, reading_id, position, thread_id, post_id, line, "column", span_start, span_end, raw, url, target_url, host,'
    " registrable_domain, kind, repairs, confidence"
)
READING_TABLES: tuple[tuple[str, str, Callable[[Reading, int], Iterator[Row]]], ...] = (
    ("threads", _THREADS, thread_rows),
    ("posts", _POSTS, post_rows),
    ("gaps", _GAPS, gap_rows),
    ("links", _LINKS, link_rows),
)
"""What a reading is made of, parents first: the table, its columns, and the rows for them."""


def _gap_row(gap: Gap) -> Row:
    return gap.kind.value, gap.message, gap.span.start, gap.span.end


def _link_row(link: Link) -> Row:
    return (
        *(link.span.start, link.span.end, link.raw, link.url, link.target_url, link.host, link.registrable_domain),
        *(link.kind.value, as_json_list(link.repairs), link.confidence),
    )


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


def first_met(by_host: Iterable[Mapping[str, Assessment]]) -> dict[str, Assessment]:
    """Give one assessment for each host of several texts, in the order of their first appearance."""
    found: dict[str, Assessment] = {}
    for assessments in by_host:
        for host, assessment in assessments.items():
            found.setdefault(host, assessment)
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
