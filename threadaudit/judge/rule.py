"""What a rule is: one technique of imitation, recognised in a host."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from threadaudit.judge.index import Index
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
    gate: Callable[[str], bool] | None = None
    """A quick test of the label for a rule that needs no official; None where the tables tell."""


def findings(rules: Iterable[Rule], subject: Subject, index: Index) -> Iterator[Finding]:
    """Give what every rule finds that is worth telling."""
    for rule in rules:
        for finding in rule.find(subject, index):
            if finding.confidence >= LEAST:
                yield finding
