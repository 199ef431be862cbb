"""A host's verdict: the word, the official beside it, why, and what a person said of it."""

from __future__ import annotations

from collections.abc import Iterable

from threadaudit.exporters import wording
from threadaudit.exporters.html.letters import beside, strange_letters
from threadaudit.exporters.html.markup import Html, element, join, link
from threadaudit.exporters.html.text import host_name
from threadaudit.exporters.html.times import moment
from threadaudit.exporters.html.ways import NOWHERE, Ways
from threadaudit.records import Assessment, Finding, Host, Review, Verdict

_DECISIONS = {"confirmed": "confirmed by a person", "wrong": "a person says: no imitation", "open": "not decided by a person"}


def label(word: str) -> Html:
    """Return the word of a verdict, coloured; the word itself says it all."""
    return element("span", word, class_=f"verdict {word.lower()}")


def host_link(assessment: Assessment, ways: Ways = NOWHERE) -> Html:
    """Return a judged host's name, with a link to what is known of it where there is a page."""
    if assessment.host is None:
        return host_name(assessment.input, assessment.verdict)
    return link(ways.host(assessment.host.ascii), host_name(assessment.host.ascii, assessment.verdict))


def block(assessment: Assessment, *, review: Review | None = None, word: str = "") -> Html:
    """Return verdict, both names with the letters that differ, the score, and why."""
    parts = [element("p", label(word or wording.HEADINGS[assessment.verdict]), *_score(assessment), class_="headline")]
    parts.append(names(assessment))
    if review is not None:
        parts.append(reviewed(review))
    parts.append(findings(assessment))
    return element("div", *parts, class_=f"verdict-block {(word or wording.HEADINGS[assessment.verdict]).lower()}")


def names(assessment: Assessment) -> Html:
    """Return the host over the official that it imitates, with the letters marked in which they differ."""
    if assessment.host is None or assessment.official is None or not wording.is_accused(assessment):
        return Html("")
    host, official = beside(assessment.host, assessment.official.domain)
    called = f" {assessment.official.name}" if assessment.official.name else ""
    strange = strange_letters(assessment.host)
    return join(
        (
            element(
                "dl",
                element("div", element("dt", "this host"), element("dd", host)),
                element("div", element("dt", "imitates"), element("dd", official, element("span", called, class_="count"))),
                class_="names",
            ),
            element("ul", *(element("li", told) for told in strange), class_="remarks") if strange else Html(""),
        )
    )


def findings(assessment: Assessment) -> Html:
    """Return why: a sentence for each rule that fired, the strongest first; nothing where none did."""
    if not assessment.findings:
        return Html("")
    return element("ul", *(_finding(finding, assessment.host) for finding in assessment.findings), class_="findings")


def reviewed(review: Review) -> Html:
    """Return what a person said of the host, when, and why."""
    by = f" ({wording.harmless(review.by)})" if review.by else ""
    note = f": {wording.harmless(review.note)}" if review.note else ""
    return element("p", f"{_DECISIONS[review.decision]}{by}, ", moment(review.decided_at), note, class_="review")


def _score(assessment: Assessment) -> Iterable[str]:
    if assessment.verdict in (Verdict.OFFICIAL, Verdict.INVALID) or not assessment.findings:
        return
    yield element("span", f" its name scores {assessment.score} of 100", class_="count")


def _finding(finding: Finding, host: Host | None) -> Html:
    told = wording.sentence(finding.explanation, host) if host else wording.harmless(finding.explanation)
    technique = element("span", finding.technique.replace("_", " "), class_="technique")
    return element("li", technique, " ", told, element("span", f" {finding.confidence:.0%} sure", class_="count"))
