"""What the network said of one lookalike, what is watched and what changed: made by hand, with hostile words wherever others write."""

from __future__ import annotations

from datetime import UTC, datetime

from threadaudit import hosts
from threadaudit.records import (
    Assessment,
    Candidate,
    Change,
    ChangeKind,
    Dossier,
    Finding,
    Json,
    Observation,
    Official,
    Outcome,
    Resolved,
    Severity,
    Sign,
    Vantage,
    Verdict,
    Watched,
    WatchKind,
    Weighing,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOSTILE = "=1+1 | \x1b[31m <b> http://evil.example \u202e\u2066 [x](y)\r\nX"
"""A formula, a table cell, a terminal's command, HTML, a link, turned reading direction, Markdown, and a second line."""
GAZETTE = Official("www.gaz.example", "The Gazette")
FINDING = Finding("suffix_swap", "www.gaz.example", 0.9, "gaz.ltd has the same name as the official www.gaz.example")
ASSESSMENT = Assessment("gaz.ltd", hosts.parse("gaz.ltd"), Verdict.LOOKALIKE, GAZETTE, 90, (FINDING,))
STATION = Assessment("https://www.gaz.example/", hosts.parse("www.gaz.example"), Verdict.OFFICIAL, GAZETTE, 0, ())
STRANGER = Assessment("https://evil.example/", hosts.parse("evil.example"), Verdict.UNRELATED, None, 0, ())


def seen(probe: str, outcome: Outcome, data: dict[str, Json], reason: str = "") -> Observation:
    """Make an observation from an office in Germany."""
    return Observation(probe, "gaz.ltd", "gaz.ltd", outcome, NOON, data, reason, Vantage("office", "DE", "agent"), 0.1234, "ab" * 32)


DOSSIER = Dossier(
    ASSESSMENT,
    "https://gaz.ltd/a",
    (
        seen("dns", Outcome.PRESENT, {"addresses_v4": ["203.0.113.7"], "txt": [HOSTILE]}),
        seen("whois", Outcome.TIMEOUT, {}, "no answer came in time"),
        seen("http", Outcome.PRESENT, {"page": {"title": HOSTILE}}),
    ),
    Weighing(
        "gaz.ltd",
        65,
        (
            Sign("redirects_to_official", "http", -20.0, "gaz[.]ltd leads to www.gaz.example."),
            Sign("mail_set_up", "dns", 15.0, 'The page calls itself "=1+1 | hxxp://evil[.]example".'),
            Sign("shows_page", "http", 0.0, "Plain."),
        ),
        ("Whether gaz[.]ltd is registered, and since when, could not be checked: no answer came in time.",),
    ),
    (STRANGER, STATION),
    "https://t.co/abcdefghij",
)
EMPTY = Dossier(Assessment(HOSTILE, None, Verdict.INVALID, None, 0, ()), "", (), Weighing("", None, ()))

RESOLVED = (
    Resolved(
        Candidate("gaz.ltd", "www.gaz.example", "suffix_swap", 0.25),
        seen(
            "dns",
            Outcome.PRESENT,
            {"addresses_v4": ["203.0.113.7"], "addresses_v6": ["2001:db8::7"], "name_servers": ["ns.x.example"],
             "mail": [{"preference": 1, "host": "mx.x.example"}]},
        ),
    ),
    Resolved(Candidate("gaz.work", "www.gaz.example", "suffix_swap", 0.125), seen("dns", Outcome.TIMEOUT, {}, "no answer came in time")),
)  # fmt: skip

WATCHED = (
    Watched(
        "gaz.ltd", "https://gaz.ltd/", WatchKind.HOST, "www.gaz.example", NOON, NOON, NOON, 21_600, note=HOSTILE, tags=("=desk", "b;c"),
    ),
    Watched("gaz.work", "https://gaz.work/", WatchKind.CANDIDATE, None, NOON, NOON, paused=True),
)  # fmt: skip

CHANGES = (
    Change(
        "gaz.ltd", ChangeKind.MAIL_SET_UP, [], ["mx.x.example"], NOON, Severity.ALERT,
        "gaz[.]ltd can now receive mail, at mx[.]x[.]example.", 2,
    ),
    Change(
        "gaz.ltd", ChangeKind.REDIRECT_CHANGED, None, {"title": HOSTILE}, NOON.replace(hour=11), Severity.NOTICE,
        "gaz[.]ltd now leads to www.gaz.example | and <b> on.", 1,
    ),
)  # fmt: skip
