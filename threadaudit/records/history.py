"""All that is known of one host over time, and all that one run found, as they are read back from the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadaudit.records.evidence import Dossier, Observation, Weighing
    from threadaudit.records.names import Assessment
    from threadaudit.records.review import Review
    from threadaudit.records.runs import AuditReport, Run, Sighting
    from threadaudit.records.watch import Change, Watched


@dataclass(frozen=True, slots=True)
class Appearance:
    """A link to a host in a text that was audited."""

    name: str
    """What the text was called when it was first read."""
    sha256: str
    """The SHA-256 of the text."""
    received_at: datetime
    """When the text was first read."""
    sighting: Sighting
    """The link, its place and its verdict."""
    thread_id: int | None = None
    """The thread's number in the database; None outside threads."""
    run_id: int | None = None
    """The run that first read the text; None where it was not recorded."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What one set of rules said of a host, and when."""

    at: datetime
    """When the run began that judged it."""
    ruleset: str
    """The version of the rules."""
    assessment: Assessment
    """What they said."""
    psl_version: str = ""
    """The version of the public suffix list; empty where that is not known."""
    run_id: int | None = None
    """The run that said it first; None where it was not recorded."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the evidence of one run said of a host."""

    at: datetime
    """When it was weighed."""
    run_id: int
    """The run's number in the database."""
    url: str
    """The URL under which the host was asked about."""
    found_by: str
    """The URL whose redirects led here; empty where a text or the user names the host."""
    weighing: Weighing
    """What it said."""


@dataclass(frozen=True, slots=True)
class History:
    """The life of one host, as far as the database knows it."""

    host: str
    """The host, A-labels."""
    met_at: datetime
    """When the run began that first met it."""
    judged: tuple[Judged, ...]
    """The verdicts on its name, the newest first; empty where it was never judged."""
    appearances: tuple[Appearance, ...]
    """Where it is written, the newest text first; not more than were asked for."""
    appearances_total: int
    """How often it is written."""
    weighed: tuple[Weighed, ...]
    """What the evidence said of it, the newest first."""
    observations: tuple[Observation, ...]
    """What probes saw of it, the newest first; not more than were asked for."""
    observations_total: int
    """How many observations there are."""
    changes: tuple[Change, ...]
    """What changed, the newest first."""
    reviews: tuple[Review, ...]
    """What people said of it, the newest first."""
    watched: Watched | None = None
    """How it is watched; None where it is not."""
    met_by: int | None = None
    """The run that first met it; None where it was not recorded."""


@dataclass(frozen=True, slots=True)
class RunFound:
    """All that one run found, read back."""

    run: Run
    """The run."""
    reports: tuple[AuditReport, ...]
    """A report for each text, in the order in which they were given."""
    reviews: Mapping[str, Review] = field(default_factory=dict)
    """The newest decision about each host that people spoke of."""
    dossiers: tuple[Dossier, ...] = ()
    """What the network said of hosts that no text of the run names or leads to, such as those that a check looked at."""
    changes: tuple[Change, ...] = ()
    """What the run saw change, the newest first."""
