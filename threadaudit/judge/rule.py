"""What a rule is: one technique of imitation, recognised in a host."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from threadaudit.judge.index import Index
from threadaudit.judge.subject import Subject
from threadaudit.records import Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """One technique."""

    technique: str
    """Its name, as findings bear it; its file and its section in docs/judge.md are called the same."""
    find: Callable[[Subject, Index], Iterable[Finding]]
    """Say what speaks for this technique in a host, for every official concerned."""
    key: Callable[[str], str] | None = None
    """Where names count as the same under some folding: the folding. The index keeps a table of it for the rule."""


def findings(rules: Iterable[Rule], subject: Subject, index: Index) -> Iterator[Finding]:
    """Give what every rule finds."""
    for rule in rules:
        yield from rule.find(subject, index)
