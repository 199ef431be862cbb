"""Write plain text that one can paste into a mail: the answer first, then for each claim its place and its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.escape import one_line, visible
from threadaudit.exporters import evidence, wording
from threadaudit.exporters.tables import resolved_rows, utc_text, watches_rows
from threadaudit.places import Lines, Locator
from threadaudit.records import (
    Verdict,
)

if TYPE_CHECKING:
    from threadaudit.records import (
        Assessment,
        AuditReport,
        Candidate,
        Change,
        Dossier,
        Explanation,
        Link,
        LinksFound,
        Official,
        Post,
        Resolved,
        Thread,
        ThreadsFound,
        Watched,
    )

_TOPIC_WIDTH = 52
_RAW_WIDTH = 80
_ADDRESS_WIDTH = 200
_BULLET = "·"
_INDENT = " " * 12


def audit(reports: Iterable[AuditReport]) -> Iterator[str]:
    """Write each document's threads, hosts and lost links."""
    for index, report in enumerate(reports):
        yield "\n" if index else ""
        yield " · ".join([*wording.document_line(report.document), evidence.when([report])]) + "\n"
        yield from _notes(report.document.notes)
        yield f"\n{wording.threads_line(report.threads)}\n"
        for number, thread in enumerate(report.threads, start=1):
            yield from _thread_summary(number, thread)
        yield from _hosts(report)
        yield from _reached(report)
        yield from _lost_links(report)
        yield f"\n{wording.tally(report)}\n"


def threads(found: Iterable[ThreadsFound]) -> Iterator[str]:
    """Write each thread, post by post."""
    for index, item in enumerate(found):
        yield "\n" if index else ""
        yield " · ".join(wording.document_line(item.document)) + "\n"
        yield from _notes(item.document.notes)
        yield f"{wording.threads_line(item.threads)}\n"
        lines = Lines(item.document.text)
        for number, thread in enumerate(item.threads, start=item.first):
            yield from _whole_thread(number, thread, lines, item.explained(number))
        if item.outside and item.threads:
            places = [f"line {lines.line_and_column(span.start)[0]:,}" for span in item.outside]
            yield f"\nOutside the threads: text from {wording.listed(places)}.\n"


def links(found: Iterable[LinksFound]) -> Iterator[str]:
    """Write each link with its place, then each place where one was lost."""
    for index, item in enumerate(found):
        yield "\n" if index else ""
        yield " · ".join(wording.document_line(item.document)) + "\n"
        yield from _notes(item.document.notes)
        yield wording.counted(len(item.links), "link") + "\n"
        lines = Lines(item.document.text)
        for link in item.links:
            line, column = lines.line_and_column(link.span.start)
            yield f" {link.kind:8s} {one_line(defang(link.url))}\n"
            yield f"{' ' * 10}line {line:,}, character {column:,}{_written(link)}\n"
        for gap in item.gaps:
            yield f" {'lost':8s} line {lines.line_and_column(gap.span.start)[0]:,}: {one_line(wording.harmless(gap.message))}\n"


def judge(assessments: Iterable[Assessment]) -> Iterator[str]:
    """Write each host's verdict with its reasons."""
    for assessment in assessments:
        yield from _judged(assessment)


def _judged(assessment: Assessment, remark: str = "", *, live: bool = True) -> Iterator[str]:
    yield f"{wording.HEADINGS[assessment.verdict]:10s} {_judged_name(assessment, live=live)}{_about(assessment)}{remark}\n"
    yield from _reasons(assessment, " " * 11)


def explained(assessments: Iterable[Assessment], *, threshold: int) -> Iterator[str]:
    """Write each host's verdict with the make-up of its score."""
    from threadaudit.judge import make_up  # here, because only this needs the judge

    for assessment in assessments:
        yield f"{wording.HEADINGS[assessment.verdict]:10s} {_judged_name(assessment)}{_about(assessment)}\n"
        shares = make_up(assessment.findings) if assessment.score else [0] * len(assessment.findings)
        for finding, points in zip(assessment.findings, shares, strict=True):
            told = one_line(wording.sentence(finding.explanation, assessment.host)) if assessment.host else ""
            yield f"{' ' * 11}{points:+4d}  {finding.technique:16s} {told}\n"
        if assessment.findings:
            yield f"{' ' * 11}{assessment.score:4d}  of 100; a lookalike from {threshold} on\n"


def dossiers(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """Write each host's verdict with its reasons, then what the network said."""
    for dossier in dossiers:
        yield from _judged(dossier.assessment, evidence.leading(dossier), live=not evidence.is_dangerous(dossier))
        yield from (f"{' ' * 11}{one_line(sentence)}\n" for sentence in evidence.sentences(dossier))
        if dossier.found_by:
            yield f"{' ' * 11}reached from {one_line(defang(dossier.found_by), _ADDRESS_WIDTH)}\n"


def resolved(resolved: Iterable[Resolved]) -> Iterator[str]:
    """Write a name a line, with what the DNS says of it."""
    for item in resolved:
        (domain, _, technique, _, outcome, addresses, _, mail, reason) = next(resolved_rows([item]))
        told = " · ".join(filter(None, (f"at {addresses}" if addresses else outcome, f"mail at {defang(mail)}" if mail else "", reason)))
        yield f"{one_line(defang(domain)):40s} {technique:16s} {one_line(wording.inert(told.replace(';', ', ')))}\n"


def watches(watched: Iterable[Watched]) -> Iterator[str]:
    """Write a watched host a line: when it is looked at next, what it would imitate, and what the user wrote about it."""
    for host, _, official, due, checked, interval, note, tags, paused in watches_rows(watched):
        when = "paused" if paused == "yes" else f"next {due}"
        told = (
            when,
            f"last {checked}" if checked else "never looked at",
            f"every {interval}" if interval else "",
            official and f"of {official}",
        )
        words = " · ".join(filter(None, (*told, wording.harmless(note), wording.inert(tags.replace(";", ", ")))))
        yield f"{one_line(defang(host)):40s} {one_line(words)}\n"


def changes(changes: Iterable[Change]) -> Iterator[str]:
    """Write a change a line, with its severity and when it was seen."""
    for change in changes:
        told = f"{one_line(defang(change.host))}  {one_line(change.explanation)}  ({utc_text(change.seen_at)})"
        yield f"{change.severity.upper():8s} {told}\n"


def candidates(candidates: Iterable[Candidate]) -> Iterator[str]:
    """Write a name a line, with the technique that made it."""
    for candidate in candidates:
        yield f"{one_line(defang(candidate.domain)):40s} {candidate.technique:16s} {candidate.likelihood:8.4f}\n"


def officials(officials: Iterable[Official]) -> Iterator[str]:
    """Write an official a line."""
    for official in officials:
        more = [one_line(wording.inert(" · ".join(filter(None, (official.name, official.country)))))]
        more += [f"also {', '.join(map(one_line, official.aliases))}"] if official.aliases else []
        more += [f"with {', '.join(map(one_line, official.siblings))}"] if official.siblings else []
        yield f"{one_line(official.domain):28s} {' · '.join(filter(None, more))}".rstrip() + "\n"


def _notes(notes: Iterable[str]) -> Iterator[str]:
    for note in notes:
        yield f"Note: {one_line(note)}\n"


def _thread_summary(number: int, thread: Thread) -> Iterator[str]:
    yield f" {number:>2}  {wording.topic(thread, _TOPIC_WIDTH):{_TOPIC_WIDTH}s}  {wording.completeness(thread)}\n"
    for remark in wording.remarks(thread):
        yield f"     {one_line(wording.harmless(remark))}\n"


def _hosts(report: AuditReport) -> Iterator[str]:
    groups = wording.by_host(report)
    yield f"\n{wording.counted(len(groups), 'host')}\n"
    for word, host, sightings in groups:
        assessment = wording.strongest(sightings)
        about = _unknown_target(report) if word == wording.UNKNOWN else _about(assessment)
        yield f" {word:10s} {one_line(evidence.shown_host(report, host, sightings))}{about}{evidence.remark(report, host, sightings)}\n"
        yield from _reasons(assessment, _INDENT)
        for sighting in sightings:
            if address := one_line(wording.address(sighting), _ADDRESS_WIDTH):
                yield f"{_INDENT}{address}\n"
            yield f"{_INDENT}{wording.whereabouts(sighting.place)}{_written(sighting.link)}\n"
        for dossier in evidence.of_host(report, host):
            yield from (f"{_INDENT}{one_line(sentence)}\n" for sentence in evidence.sentences(dossier))
        for url in evidence.reached_from(report, host):
            yield f"{_INDENT}reached from {one_line(defang(url), _ADDRESS_WIDTH)}\n"
        yield from (f"{_INDENT}{one_line(sentence)}\n" for sentence in evidence.reviews_of(report, host))


def _reached(report: AuditReport) -> Iterator[str]:
    found = evidence.reached(report)
    if found:
        yield f"\n{wording.counted(len(found), 'host')} that links led to\n"
        for dossier in found:
            yield f" {wording.HEADINGS[dossier.assessment.verdict]:10s} {_judged_name(dossier.assessment)}{_about(dossier.assessment)}\n"
            yield from _reasons(dossier.assessment, _INDENT)
            yield f"{_INDENT}reached from {one_line(defang(dossier.found_by), _ADDRESS_WIDTH)}\n"
            yield from (f"{_INDENT}{one_line(sentence)}\n" for sentence in evidence.sentences(dossier))


def _unknown_target(report: AuditReport) -> str:
    return "  a short link that could not be followed" if report.dossiers else "  a short link, not followed offline"


def _about(assessment: Assessment) -> str:
    official = assessment.official
    if official is None:
        return "  no host" if assessment.verdict is Verdict.INVALID else ""
    name = f" ({one_line(wording.inert(official.name))})" if official.name else ""
    if assessment.verdict is Verdict.OFFICIAL:
        return f"  {one_line(official.domain)}{name}"
    return f"  of {one_line(official.domain)}{name}, score {assessment.score} of 100"


def _reasons(assessment: Assessment, indent: str) -> Iterator[str]:
    if wording.is_told(assessment) and assessment.host:
        for finding in assessment.findings:
            yield f"{indent}{one_line(wording.sentence(finding.explanation, assessment.host))}\n"


def _written(link: Link) -> str:
    undone = wording.disguises(link)
    return f'; written "{one_line(wording.as_written(link), _RAW_WIDTH)}": {undone}' if undone else ""


def _judged_name(assessment: Assessment, *, live: bool = True) -> str:
    if assessment.host is None:
        return one_line(wording.harmless(assessment.input), _RAW_WIDTH) or "(nothing)"
    name = assessment.host.ascii
    return one_line(name if live and wording.shown_live(assessment) else defang(name))


def _lost_links(report: AuditReport) -> Iterator[str]:
    if report.gaps:
        locate = Locator(report.document.text, report.threads)
        yield f"\n{wording.counted(len(report.gaps), 'place')} where a link was lost\n"
        for gap in report.gaps:
            yield f" {wording.whereabouts(locate(gap.span.start))}: {one_line(wording.harmless(gap.message))}\n"


def _whole_thread(number: int, thread: Thread, lines: Lines, explanations: tuple[Explanation, ...]) -> Iterator[str]:
    yield f"\nThread {number}: {wording.completeness(thread)}, confidence {thread.confidence:.2f}\n"
    for remark in wording.remarks(thread):
        yield f"  {one_line(wording.harmless(remark))}\n"
    for index, post in enumerate(thread.posts):
        yield from _whole_post(post, thread, lines, explanations[index].reasons if explanations else ())


def _whole_post(post: Post, thread: Thread, lines: Lines, reasons: tuple[str, ...]) -> Iterator[str]:
    line, _ = lines.line_and_column(post.span.start)
    inferred = ", number worked out" if post.inferred else ""
    yield f"\n  {wording.numbering(post, thread)}  (line {line:,}{inferred}, confidence {post.confidence:.2f})\n"
    yield from (f"  {_BULLET} {one_line(wording.harmless(reason))}\n" for reason in reasons)
    for part in visible(wording.harmless(post.body)).split("\n"):
        yield f"    {part}".rstrip() + "\n"
