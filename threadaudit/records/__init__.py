"""Every record that crosses a module's border.

Records are frozen and hold tuples, so that what one stage hands on cannot be changed by the next. Offsets are code points into the
text as it was given, half-open; every confidence lies between 0 (a guess) and 1 (certain); every time is UTC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from threadaudit.late import late_names

if TYPE_CHECKING:
    from threadaudit.records.evidence import Dossier, Exchange, Observation, Probed, Resolved, Sign, Vantage, Weighing
    from threadaudit.records.history import Appearance, History, Judged, RunFound, Weighed
    from threadaudit.records.names import Assessment, Candidate, Finding, Host, Official, Verdict
    from threadaudit.records.outcome import Outcome
    from threadaudit.records.plain import Json
    from threadaudit.records.review import Decision, Review
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
    from threadaudit.records.watch import Change, ChangeKind, Severity, Watched, WatchKind

__all__ = [
    "Appearance",
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
    "History",
    "Host",
    "Json",
    "Judged",
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
    "RunFound",
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
    "Weighed",
    "Weighing",
]

_PLACES = {
    "evidence": "Dossier Exchange Observation Probed Resolved Sign Vantage Weighing",
    "history": "Appearance History Judged RunFound Weighed",
    "names": "Assessment Candidate Finding Host Official Verdict",
    "outcome": "Outcome",
    "plain": "Json",
    "review": "Decision Review",
    "runs": "AuditReport Run Sighting",
    "text": "Document Explanation Gap GapKind Link LinkKind LinksFound Marker Place Post Span Thread ThreadsFound",
    "watch": "Change ChangeKind Severity Watched WatchKind",
}
"""Which file holds which records. Each is read when one of its records is asked for: to make a record class costs a millisecond, and
whoever rebuilds threads needs none of the watch."""

__getattr__ = late_names(__name__, _PLACES)
