"""The words for evidence that text and Markdown share: what was asked, what it says, and where a link leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from threadaudit.defang import defang
from threadaudit.exporters import wording
from threadaudit.exporters.tables import utc_text
from threadaudit.records import Assessment, AuditReport, Dossier, Outcome, Review, Verdict

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
        yield f"{'+' if sign.weight > 0 else '-' if sign.weight < 0 else '·'} {sign.explanation}"
    yield from (f"? {sentence}" for sentence in weighing.unchecked)
    if dossier.way:
        yield f"leads over {', then '.join(map(station, dossier.way))}"
    yield asked(dossier)
    if dossier.review is not None:
        yield reviewed(dossier.review)


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
    ends = ", ".join(f"{seen.probe} {_OUTCOMES.get(seen.outcome, str(seen.outcome))}" for seen in dossier.observations)
    first = min(dossier.observations, key=lambda seen: seen.observed_at)
    vantage = wording.harmless(" · ".join(filter(None, (first.vantage.label, first.vantage.country))))
    return f"asked {utc_text(first.observed_at)}" + (f" from {vantage}" if vantage else "") + f": {ends}"


_OUTCOMES = {
    Outcome.PRESENT: "answered",
    Outcome.ABSENT: "says there is none",
    Outcome.NO_DATA: "has nothing of the kind",
    Outcome.SERVER_FAILURE: "failed at the server",
    Outcome.TIMEOUT: "did not answer",
    Outcome.REFUSED: "refused",
    Outcome.RATE_LIMITED: "asked to be asked less often",
    Outcome.MALFORMED: "gave an unreadable answer",
    Outcome.BLOCKED: "not asked, its target must not be touched",
    Outcome.SKIPPED: "does not apply",
}


def station(assessment: Assessment) -> str:
    """Return a host on the way of a link, with its verdict; live only where it is official."""
    name = assessment.host.ascii if assessment.host else assessment.input
    if assessment.verdict is Verdict.OFFICIAL:
        return f"{name} (official)"
    official = f" of {assessment.official.domain}" if assessment.official and wording.is_accused(assessment) else ""
    return f"{defang(name)} ({wording.HEADINGS[assessment.verdict]}{official})"


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
