"""The life of one host, as the database knows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from threadaudit.records.names import Assessment, Verdict
from threadaudit.records.watch import Change, Review, Watched


@dataclass(frozen=True, slots=True)
class Meeting:
    """A place in a text where a host is written."""

    run_id: int
    """The run that found it there first."""
    at: datetime
    """When the text was first read."""
    text: str
    """What the text was called."""
    sha256: str
    """The SHA-256 of its bytes, in hexadecimal."""
    line: int
    """The line, counted from 1."""
    thread: int | None
    """The thread, counted from 1; None outside threads."""
    post: int | None
    """The post in the thread, counted from 1; None outside posts."""
    url: str
    """The URL as it was read."""


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
    """All that is known of one host, the oldest first."""

    host: str
    """The host, A-labels."""
    first_run: int
    """The run that met it first."""
    first_seen_at: datetime
    """When that run began."""
    meetings: tuple[Meeting, ...]
    """Where it is written; the first hundred places."""
    places: int
    """In how many places it is written in all."""
    verdicts: tuple[PastVerdict, ...]
    """What rules said of it."""
    reviews: tuple[Review, ...]
    """What people said of it."""
    stretches: tuple[Stretch, ...]
    """What the network said of it, by probe and target."""
    changes: tuple[Change, ...]
    """What changed."""
    watched: Watched | None
    """How it is watched; None where it is not."""


@dataclass(frozen=True, slots=True)
class Rejudged:
    """A host of which today's rules say something else than those that judged it last."""

    before: PastVerdict
    """What was said last."""
    after: Assessment
    """What today's rules say."""
    run_id: int
    """The run in which they said it."""
