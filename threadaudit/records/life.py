"""What is made of the history of hosts: equal answers put together, and verdicts that changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadaudit.records.history import History
    from threadaudit.records.names import Assessment, Verdict


@dataclass(frozen=True, slots=True)
class PastVerdict:
    """What one set of rules said of a host."""

    run_id: int
    """The run that said it first."""
    at: datetime
    """When that run began."""
    ruleset: str
    """The version of the rules."""
    psl_version: str
    """The version of the public suffix list."""
    verdict: Verdict
    """What it is."""
    official: str | None
    """The domain of the official that it is or imitates; None where there is none."""
    score: int
    """How likely it imitates an official, 0 to 100."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which a probe had the same answer whenever it asked."""

    probe: str
    """The probe."""
    target: str
    """What exactly was asked."""
    outcome: str
    """How the questions ended."""
    answer: tuple[tuple[str, str], ...]
    """What was answered, as far as it is compared: field and value; empty where nothing was."""
    first_at: datetime
    """When this was answered first."""
    last_at: datetime
    """When this was answered last."""
    count: int
    """How often it was answered, as far as that was kept."""


@dataclass(frozen=True, slots=True)
class Life:
    """The life of one host as one screen shows it: its history, with equal answers of the network put together."""

    history: History
    """All that is known of it."""
    stretches: tuple[Stretch, ...]
    """What the network said of it, by probe and target, the oldest first."""


@dataclass(frozen=True, slots=True)
class Rejudged:
    """A host of which today's rules say something else than those that judged it last."""

    before: PastVerdict
    """What was said last."""
    after: Assessment
    """What today's rules say."""
    run_id: int
    """The run in which they said it."""
