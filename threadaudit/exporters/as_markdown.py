"""Write Markdown (CommonMark with tables): threads as text to publish, all else as tables. Nothing hostile becomes a live link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.escape import markdown, one_line, visible
from threadaudit.exporters import evidence, tables, wording
from threadaudit.places import Locator

if TYPE_CHECKING:
    from threadaudit.records import (
        Assessment,
        AuditReport,
        Candidate,
        Change,
        Dossier,
        LinksFound,
        Official,
        Resolved,
        Sighting,
        Thread,
        ThreadsFound,
        Watched,
    )


def audit(reports: Iterable[AuditReport]) -> Iterator[str]:
    """Write each document's threads, hosts and lost links."""
    for report in reports:
        yield from _title(wording.document_line(report.document), report.document.notes)
        yield f"{wording.threads_line(report.threads)}.\n\n"
        for number, thread in enumerate(report.threads, start=1):
            yield f"{number}. {_inline(wording.topic(thread, 80))} ({wording.completeness(thread)})\n"
            yield from (f"   - {_inline(wording.harmless(remark))}\n" for remark in wording.remarks(thread))
        rows = (_host_row(report, word, host, sightings) for word, host, sightings in wording.by_host(report))
        yield "\n"
        yield from _table(("Verdict", "Host", "Official", "Why", "Where"), rows)
        if report.dossiers:
            yield f"\n## Evidence\n\n{_inline(evidence.when([report]))}\n\n"
            yield from dossiers(report.dossiers)
        locate = Locator(report.document.text, report.threads)
        for gap in report.gaps:
            yield f"\n- {_inline(wording.whereabouts(locate(gap.span.start)))}: {_inline(wording.harmless(gap.message))}"
        yield "\n" if report.gaps else ""
        yield f"\n{wording.tally(report)}\n\n"


def threads(found: Iterable[ThreadsFound]) -> Iterator[str]:
    """Write each thread as a text that can be published."""
    for item in found:
        yield from _title(wording.document_line(item.document), item.document.notes)
        for number, thread in enumerate(item.threads, start=item.first):
            yield f"## Thread {number} ({wording.completeness(thread)})\n\n"
            yield from (f"> {_inline(wording.harmless(remark))}\n" for remark in wording.remarks(thread))
            yield from _posts(thread)


def links(found: Iterable[LinksFound]) -> Iterator[str]:
    """Write a table of links for each document."""
    for item in found:
        yield from _title(wording.document_line(item.document), item.document.notes)
        rows = ((str(link.kind), defang(link.url), wording.as_written(link), wording.disguises(link)) for link in item.links)
        yield from _table(("Kind", "Link", "Written", "Disguise"), rows)
        yield from (f"\n- {_inline(wording.harmless(gap.message))}" for gap in item.gaps)
        yield "\n"


def judge(assessments: Iterable[Assessment]) -> Iterator[str]:
    """Write a table of verdicts."""
    return _table(("Host", "Verdict", "Official", "Score", "Why"), map(_verdict_row, assessments))


def dossiers(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """Write each host's verdict, then what the network said as a list."""
    for dossier in dossiers:
        shown, word, official, score, why = _verdict_row(dossier.assessment)
        shown = defang(shown) if evidence.is_dangerous(dossier) else shown
        about = (f" of {official}, score {score} of 100" if official else "") + evidence.leading(dossier)
        yield f"**{_inline(shown)}**: {_inline(word + about)}. {_inline(why)}".rstrip() + "\n\n"
        yield from (f"- {_finished(sentence)}\n" for sentence in evidence.sentences(dossier))
        yield f"- reached from {_inline(defang(dossier.found_by))}\n\n" if dossier.found_by else "\n"


def resolved(resolved: Iterable[Resolved]) -> Iterator[str]:
    """Write a table of names with what the DNS says of them, defanged."""
    rows = (
        (defang(domain), *others, defang(servers), defang(mail), reason)
        for domain, *others, servers, mail, reason in tables.resolved_rows(resolved)
    )
    return _table(("Name", "Official", "Technique", "Likelihood", "DNS", "Addresses", "Name servers", "Mail", "Remark"), rows)


def watches(watched: Iterable[Watched]) -> Iterator[str]:
    """Write a table of watched hosts, defanged."""
    rows = (
        (defang(host), *others, wording.harmless(note), tags, paused) for host, *others, note, tags, paused in tables.watches_rows(watched)
    )
    return _table(("Host", "Kind", "Official", "Next look", "Last look", "Interval", "Note", "Tags", "Paused"), rows)


def changes(changes: Iterable[Change]) -> Iterator[str]:
    """Write a table of changes, defanged."""
    yield from _table(("Severity", "Host", "What changed", "Seen"), ())
    for one in changes:
        cells = (str(one.severity), _inline(defang(one.host)), _finished(one.explanation), tables.utc_text(one.seen_at))
        yield f"| {' | '.join(cells)} |\n"


def candidates(candidates: Iterable[Candidate]) -> Iterator[str]:
    """Write a table of names, defanged."""
    rows = ((defang(domain), *others) for domain, *others in tables.candidates_rows(candidates))
    return _table(("Name", "Official", "Technique", "Likelihood"), rows)


def officials(officials: Iterable[Official]) -> Iterator[str]:
    """Write a table of officials."""
    return _table(("Domain", "Name", "Country", "Aliases", "Siblings"), tables.officials_rows(officials))


def _title(line: list[str], notes: Iterable[str]) -> Iterator[str]:
    yield f"# {_inline(line[0])}\n\n{_inline(', '.join(line[1:]))}\n\n"
    yield from (f"Note: {_inline(note)}\n\n" for note in notes)


def _posts(thread: Thread) -> Iterator[str]:
    for post in thread.posts:
        lines = markdown(visible(wording.harmless(post.body))).split("\n")
        worked_out = " (number worked out)" if post.inferred else ""
        yield f"\n**{_inline(wording.numbering(post, thread))}**{worked_out}  \n" + "  \n".join(lines) + "\n"
    yield "\n"


def _host_row(report: AuditReport, word: str, host: str, sightings: list[Sighting]) -> tables.Row:
    _, _, official, _, why = _verdict_row(wording.strongest(sightings))
    shown = evidence.shown_host(report, host, sightings)
    reached = (f"reached from {defang(url)}" for url in evidence.reached_from(report, host))
    reasons = (why, evidence.remark(report, host, sightings).strip(), *reached, *evidence.reviews_of(report, host))
    return word, shown, official, "; ".join(filter(None, reasons)), "; ".join(map(_where, sightings))


def _where(sighting: Sighting) -> str:
    undone = wording.disguises(sighting.link)
    written = f', written "{wording.as_written(sighting.link)}" ({undone})' if undone else ""
    address = wording.address(sighting)
    return f"{wording.whereabouts(sighting.place)}{written}" + (f", {address}" if address else "")


def _verdict_row(assessment: Assessment) -> tables.Row:
    host = assessment.host.ascii if assessment.host else assessment.input
    official = assessment.official.domain if assessment.official else ""
    shown = host if assessment.host is not None and wording.shown_live(assessment) else defang(host)
    return shown, wording.HEADINGS[assessment.verdict], official, str(assessment.score), _why(assessment)


def _why(assessment: Assessment) -> str:
    if not (wording.is_told(assessment) and assessment.host):
        return ""
    return " ".join(wording.sentence(finding.explanation, assessment.host) for finding in assessment.findings)


def _table(columns: tables.Row, rows: Iterable[tables.Row]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |\n|{' --- |' * len(columns)}\n"
    for row in rows:
        yield f"| {' | '.join(map(_inline, row))} |\n"


def _finished(sentence: str) -> str:
    """Escape a sentence whose hosts are harmless already, but for the official's, which stay live."""
    return markdown(one_line(sentence))


def _inline(text: str) -> str:
    return markdown(wording.inert(one_line(text)))
