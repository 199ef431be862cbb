"""One piece of work, and the report of an audit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadaudit.records.evidence import Dossier
    from threadaudit.records.names import Assessment
    from threadaudit.records.review import Review
    from threadaudit.records.text import Document, Gap, Link, Place, Span, Thread


@dataclass(frozen=True, slots=True)
class Run:
    """One piece of work, so that a verdict can be repeated."""

    id: int | None
    """Its number in the database; None where it was not recorded."""
    started_at: datetime
    """When it began."""
    finished_at: datetime | None
    """When it ended; None while it runs."""
    tool_version: str
    """The version of threadaudit."""
    ruleset: str
    """The version of the rules that judged."""
    psl_version: str
    """The version of the public suffix list."""
    config_sha256: str
    """The SHA-256 of the settings in force, in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One link of a document, with its place and its verdict."""

    link: Link
    """What was found."""
    place: Place
    """Where it stands."""
    assessment: Assessment
    """What the judge says of its host."""
    hides_target: bool = False
    """Whether the host is a shortener whose link was not followed, so that nothing is known of where it leads."""


@dataclass(frozen=True, slots=True)
class AuditReport:
    """All that is known of one document."""

    document: Document
    """The text."""
    threads: tuple[Thread, ...]
    """The threads in it, in text order."""
    outside: tuple[Span, ...]
    """What no post covers, without white space at its ends."""
    sightings: tuple[Sighting, ...]
    """Its links in text order."""
    gaps: tuple[Gap, ...]
    """Places where a link was stripped, in text order; what threads lack stands in the threads."""
    run: Run
    """The work that made this report."""
    added: bool = False
    """Whether the database learnt anything new from it but the run; False where nothing was recorded."""
    dossiers: tuple[Dossier, ...] = ()
    """What the network said of its hosts, and of those that their links led to; empty where nothing was asked."""
    reviews: tuple[Review, ...] = ()
    """What people said last of its hosts; empty where nobody did, or no database was asked."""
