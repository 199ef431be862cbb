"""Every record that crosses a module's border.

Records are frozen and hold tuples, so that what one stage hands on cannot be changed by the next. Offsets are code points into the
text as it was given, half-open; every confidence lies between 0 (a guess) and 1 (certain); every time is UTC.
"""

from threadaudit.records.evidence import Dossier, Exchange, Observation, Outcome, Probed, Resolved, Sign, Vantage, Weighing
from threadaudit.records.names import Assessment, Candidate, Finding, Host, Official, Verdict
from threadaudit.records.plain import Json
from threadaudit.records.runs import AuditReport, Run, Sighting
from threadaudit.records.text import (
    Document,
    Explanation,
    Gap,
    GapKind,
    Link,
    LinkKind,
    LinksFound,
    Marker,
    Place,
    Post,
    Span,
    Thread,
    ThreadsFound,
)
from threadaudit.records.watch import Change, ChangeKind, Decision, Review, Severity, Watched, WatchKind

__all__ = [
    "Assessment",
    "AuditReport",
    "Candidate",
    "Change",
    "ChangeKind",
    "Decision",
    "Document",
    "Dossier",
    "Exchange",
    "Explanation",
    "Finding",
    "Gap",
    "GapKind",
    "Host",
    "Json",
    "Link",
    "LinkKind",
    "LinksFound",
    "Marker",
    "Observation",
    "Official",
    "Outcome",
    "Place",
    "Post",
    "Probed",
    "Resolved",
    "Review",
    "Run",
    "Severity",
    "Sighting",
    "Sign",
    "Span",
    "Thread",
    "ThreadsFound",
    "Vantage",
    "Verdict",
    "WatchKind",
    "Watched",
    "Weighing",
]
