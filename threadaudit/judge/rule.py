"""What a rule is: one technique of imitation, recognised in a host."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from threadaudit.data import platforms
from threadaudit.judge import clues
from threadaudit.judge.index import Filing, Index
from threadaudit.judge.names import Name
from threadaudit.judge.subject import Subject
from threadaudit.records import Finding

LEAST = 0.2
"""A finding less sure than this is not worth telling."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A label that an imitation of a name would bear."""

    label: str
    """The label, A- or U-label."""
    likelihood: float
    """How likely it is used, relative to the others, 0 to 1."""
    suffix: str = ""
    """The suffix that makes the trick; empty where any will do."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One technique."""

    technique: str
    """Its name, as findings bear it; its file and its section in docs/judge.md are called the same."""
    find: Callable[[Subject, Index], Iterable[Finding]]
    """Say what speaks for this technique in a host, for every official concerned."""
    keys: Callable[[Name], Iterable[str]] | None = None
    """Under which texts the index files a name for this rule; None where the rule uses the common tables alone."""
    fold: Callable[[str], str] | None = None
    """What is done to a host's label before it is looked up among those texts; None where it is looked up as it is."""
    make: Callable[[Name], Iterable[Variant]] | None = None
    """The same technique forwards: give the labels that an imitation of a name would bear; None where it makes none."""
    clues: int = 0
    """The clues on which it looks, besides that its own table has the label: on any other host it would find nothing."""
    beside_bait: bool = False
    """Whether it looks among those texts for what is left of a label without bait, too."""
    last: bool = False
    """Whether it speaks only where no other rule does."""
    gate: Callable[[Sequence[str]], Iterable[int]] | None = None
    """For a rule that needs no official: give the places of the labels, without hyphens, worth a look; None where the tables tell."""


def filings(rules: Iterable[Rule]) -> tuple[Filing, ...]:
    """Give how the index has to file names for some rules."""
    filing = ((rule, rule.clues == clues.STRANGE) for rule in rules)
    return tuple(Filing(rule.technique, rule.keys, rule.fold, rule.beside_bait, strange) for rule, strange in filing if rule.keys)


_DELIVERED = 0.25
"""No more than this for a host of a service that delivers or shows the pages of others: their names stand there rightly."""
_SERVICES = platforms.DELIVERY | platforms.MIRRORS
_PROXIED = 0.4
"""No more than this for a host that is written as the proxies of universities write others: they may, and anybody can."""


def findings(rules: Iterable[Rule], subject: Subject, index: Index) -> list[Finding]:
    """Give what every rule finds that is worth telling; a rule that is no accusation of its own speaks only where all others are silent."""
    fired: list[Finding] = []
    for rule in rules:
        if rule.last and (fired or _service(subject)):
            continue
        fired.extend(finding for finding in rule.find(subject, index) if finding.confidence >= LEAST)
    service = _service(subject) if fired else None
    return [_through(finding, *service) for finding in fired] if service else fired


def _service(subject: Subject) -> tuple[float, str] | None:
    """Say by which service a host shows the pages of others, with the most that a finding is worth there; None where by none."""
    name = subject.host.ascii
    while name:
        if name in _SERVICES:
            shows = "delivers the pages of its customers" if name in platforms.DELIVERY else "shows the pages of others"
            return _DELIVERED, f"{name} {shows} under such names"
        name = name.partition(".")[2]
    if not platforms.PROXY_LABELS.isdisjoint(subject.front.split(".")):
        return _PROXIED, "it is written as the proxies of libraries write the pages of others"
    return None


def _through(finding: Finding, most: float, remark: str) -> Finding:
    sentence = f"{finding.explanation.partition(', but belongs to ')[0]}; {remark}"
    return replace(finding, confidence=min(finding.confidence, most), explanation=sentence)
