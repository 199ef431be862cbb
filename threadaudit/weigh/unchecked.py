"""What could not be found out, a sentence each: that nobody knows is never told as "no"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from threadaudit.escape import one_line
from threadaudit.exporters.wording import harmless
from threadaudit.records import Observation, Outcome
from threadaudit.weigh.case import OF_DOMAINS, Case

_LONGEST_REASON = 200

# Said where a probe gives no reason of its own.
_REASONS = {
    Outcome.SERVER_FAILURE: "the server said that it could not answer",
    Outcome.TIMEOUT: "no answer came in time",
    Outcome.REFUSED: "the server did not let itself be asked",
    Outcome.RATE_LIMITED: "the server asked to be asked less often",
    Outcome.MALFORMED: "the answer could not be read",
    Outcome.BLOCKED: "its address is one that must not be touched",
    Outcome.SKIPPED: "the question does not apply to it",
}


@dataclass(frozen=True, slots=True)
class _Question:
    """One thing that a user wants to know, and the probes that can tell."""

    probes: Sequence[str]
    asked: str


def unchecked(case: Case) -> Iterator[str]:
    """Give the sentences, in the order of the questions."""
    for question in _questions(case):
        if not any(probe in case.seen.answers for probe in question.probes) and not _is_moot(case, question):
            reasons = _reasons(question, case.unknown)
            if reasons:
                yield f"{question.asked} could not be checked: {'; '.join(reasons)}."
    yield from _parts(case)


def _questions(case: Case) -> Iterator[_Question]:
    named = [
        _Question(("dns",), f"Whether {case.name} is in the DNS"),
        _Question(OF_DOMAINS, f"Whether {case.printed(case.registered_name)} is registered, and since when,"),
        _Question(("http",), f"What {case.name} shows"),
        _Question(("tls",), f"Which certificate {case.name} has"),
        _Question(("clone",), f"Whether {case.name} shows a copy"),
    ]
    yield from named
    known = {probe for question in named for probe in question.probes}
    for probe in sorted({seen.probe for seen in case.unknown} - known):
        yield _Question((probe,), f"What {one_line(harmless(probe), 40)} says of {case.name}")


def _is_moot(case: Case, question: _Question) -> bool:
    """Tell whether a question needs no answer.

    A name that is not in the DNS shows no page and no certificate. A question that was passed over does not apply, unless it is who
    registered a domain: a registry that cannot be asked leaves that open.
    """
    outcomes = {seen.outcome for seen in case.unknown if seen.probe in question.probes}
    has_registry = question.probes == OF_DOMAINS and case.host.public_suffix is not None
    if outcomes == {Outcome.SKIPPED} and not has_registry:
        return True
    dns = case.seen.answers.get("dns")
    return dns is not None and dns.outcome is Outcome.ABSENT and not set(question.probes) & {"dns", *OF_DOMAINS}


def _reasons(question: _Question, unknown: Iterable[Observation]) -> list[str]:
    """Return why a question has no answer, the newest reason of each probe."""
    newest: dict[str, str] = {}
    for seen in unknown:
        if seen.probe in question.probes:
            newest.setdefault(seen.probe, _reason(seen))
    return list(dict.fromkeys(newest[probe] for probe in question.probes if probe in newest))


def _reason(seen: Observation) -> str:
    """Return why one question has no answer, in words that end without a full stop and cannot be clicked."""
    given = one_line(harmless(seen.reason[: 4 * _LONGEST_REASON]), _LONGEST_REASON).rstrip(". ")
    if given[1:2].islower() or given[1:2] == " ":
        given = given[0].lower() + given[1:]  # it stands within a sentence
    return given or _REASONS.get(seen.outcome, "nobody knows why")


def _parts(case: Case) -> Iterator[str]:
    """Say which parts of an answer are missing."""
    dns, registration = case.seen.dns, case.seen.registration
    if dns is not None:
        for kinds, asked in ((("A", "AAAA"), f"Every address of {case.name}"), (("MX",), f"Whether mail is set up for {case.domain}")):
            missing = [outcome for kind in kinds if (outcome := _unknown(dns.answers.get(kind))) is not None]
            if missing:
                yield f"{asked} could not be checked: {_REASONS[missing[0]]}."
    if case.seen.clone is not None and case.seen.answers["clone"].outcome is Outcome.PRESENT and case.seen.clone.copies is None:
        yield f"Whether {case.name} shows a copy could not be told: too little of it can be compared."
    if registration is not None and registration.outcome is Outcome.PRESENT and registration.registered_at is None:
        yield f"Since when {case.printed(case.registered_name)} is registered could not be read from what its registry says."


def _unknown(written: str | None) -> Outcome | None:
    """Return the outcome of a question that was asked and not answered; None for all others."""
    return next((outcome for outcome in _REASONS if outcome == written and outcome is not Outcome.SKIPPED), None)
