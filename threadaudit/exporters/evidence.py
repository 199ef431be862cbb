"""The words for evidence that text and Markdown share: what was asked, what it says, and where a link leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.exporters import wording
from threadaudit.exporters.tables import utc_text
from threadaudit.records import Outcome, Verdict

if TYPE_CHECKING:
    from threadaudit.records import Assessment, AuditReport, Dossier, Observation, Review, Sighting, Sign

_SAYS_NOTHING = 50
"""The score of evidence that speaks neither way."""


def sentences(dossier: Dossier) -> Iterator[str]:
    """Give what was found out about a host, a sentence each; `+` speaks for a working imitation, `-` against one, `?` is unknown.

    They are finished: hosts are live only where they are the official's. Whoever writes them escapes them, and changes nothing else.
    """
    weighing = dossier.weighing
    if weighing.score is not None:
        yield f"evidence {weighing.score} of 100, beside the name's score; {_SAYS_NOTHING} says nothing"
    for sign in weighing.signs:
        yield f"{mark(sign)} {sign.explanation}"
    yield from (f"? {sentence}" for sentence in weighing.unchecked)
    if dossier.way:
        yield f"leads over {', then '.join(map(station, dossier.way))}"
    yield asked(dossier)
    if dossier.review is not None:
        yield reviewed(dossier.review)


def mark(sign: Sign) -> str:
    """Return which way a sign speaks: `+` for a working imitation, `-` against one, `·` neither way."""
    return "+" if sign.weight > 0 else "-" if sign.weight < 0 else "·"


def reviewed(review: Review) -> str:
    """Return what a person said of a host: what, who, when and why."""
    who = f" by {wording.harmless(review.by)}" if review.by else ""
    why = f": {wording.harmless(review.note)}" if review.note else ""
    return f"reviewed {utc_text(review.decided_at)}: {review.decision}{who}{why}"


def reviews_of(report: AuditReport, host: str) -> Iterator[str]:
    """Give what people said of a host of a report."""
    return (reviewed(review) for review in report.reviews if review.host == host)


def asked(dossier: Dossier) -> str:
    """Return what was asked, how each question ended, when, and from where."""
    if not dossier.observations:
        return "nothing was asked"
    ends = ", ".join(map(_end, dossier.observations))
    first = min(dossier.observations, key=lambda seen: seen.observed_at)
    vantage = wording.harmless(" · ".join(filter(None, (first.vantage.label, first.vantage.country))))
    return f"asked {utc_text(first.observed_at)}" + (f" from {vantage}" if vantage else "") + f": {ends}"


def _end(seen: Observation) -> str:
    """Return how a question ended; where it was not asked, why."""
    if seen.outcome is Outcome.SKIPPED and seen.reason:
        return f"{seen.probe} not asked ({wording.harmless(seen.reason).rstrip('. ')})"
    if seen.data.get("truncated") is True:
        return f"{seen.probe} answered (cut off, not all of it was read)"
    return f"{seen.probe} {_OUTCOMES.get(seen.outcome, str(seen.outcome))}"


_OUTCOMES = {
    Outcome.PRESENT: "answered",
    Outcome.ABSENT: "says there is none",
    Outcome.NO_DATA: "says there is nothing of what was asked for",
    Outcome.SERVER_FAILURE: "failed at the server",
    Outcome.TIMEOUT: "did not answer",
    Outcome.REFUSED: "refused",
    Outcome.RATE_LIMITED: "asked to be asked less often",
    Outcome.MALFORMED: "gave an unreadable answer",
    Outcome.BLOCKED: "not asked, its target must not be touched",
    Outcome.SKIPPED: "not asked, it does not apply here",
}


def station(assessment: Assessment) -> str:
    """Return a host on the way of a link, with its verdict; live only where it is official."""
    name = assessment.host.ascii if assessment.host else assessment.input
    if assessment.verdict is Verdict.OFFICIAL:
        return f"{name} (official)"
    official = f" of {assessment.official.domain}" if assessment.official and wording.is_accused(assessment) else ""
    return f"{defang(name)} ({wording.HEADINGS[assessment.verdict]}{official})"


def shown_host(report: AuditReport, host: str, sightings: Sequence[Sighting]) -> str:
    """Return the host of links as it is printed: defanged where it is accused or unknown, leads to such a host, or was defanged."""
    assessment = wording.strongest(sightings)
    if assessment.verdict is Verdict.OFFICIAL:
        return host
    unknown = any(wording.heading(sighting) == wording.UNKNOWN or wording.was_defanged(sighting) for sighting in sightings)
    dangerous = any(map(is_dangerous, of_host(report, host)))
    return defang(host) if unknown or dangerous or wording.lures(report, sightings) or not wording.shown_live(assessment) else host


def remark(report: AuditReport, host: str, sightings: Sequence[Sighting]) -> str:
    """Return what the heading of a host says beside its verdict: which lookalikes its links lead to, or that nobody asked it."""
    lures = wording.lures(report, sightings)
    if lures:
        return "".join(f"  leads to {wording.lured(end)}" for end in lures)
    asked_none = report.dossiers and not any(dossier.observations for dossier in of_host(report, host))
    return "  not asked" if asked_none and sightings[0].assessment.verdict is not Verdict.OFFICIAL else ""


def leading(dossier: Dossier) -> str:
    """Return the same of a host that a user names."""
    end = wording.lure(dossier)
    return f"  leads to {wording.lured(end)}" if end is not None else ""


def is_dangerous(dossier: Dossier) -> bool:
    """Tell whether what was seen of a host forbids to show it live: it leads to an accused host, or its page is made of an official's."""
    return wording.lure(dossier) is not None or any(sign.code == "points_to_official" for sign in dossier.weighing.signs)


def reached_from(report: AuditReport, host: str) -> list[str]:
    """Return the URLs of other hosts that were found to lead to a host of the text."""
    urls = (
        dossier.url
        for dossier in report.dossiers
        if _host(dossier) != host and any(one.host is not None and one.host.ascii == host for one in dossier.way)
    )
    return list(dict.fromkeys(urls))


def of_host(report: AuditReport, host: str) -> Iterator[Dossier]:
    """Give the dossiers on a host that stands in the text."""
    return (dossier for dossier in report.dossiers if not dossier.found_by and _host(dossier) == host)


def reached(report: AuditReport) -> list[Dossier]:
    """Return the dossiers on hosts that links led to."""
    return [dossier for dossier in report.dossiers if dossier.found_by]


def when(reports: Iterable[AuditReport]) -> str:
    """Return whether, and when, the network was asked."""
    times = [seen.observed_at for report in reports for dossier in report.dossiers for seen in dossier.observations]
    return f"asked the network from {utc_text(min(times))}" if times else "offline"


def _host(dossier: Dossier) -> str:
    return dossier.assessment.host.ascii if dossier.assessment.host else ""
