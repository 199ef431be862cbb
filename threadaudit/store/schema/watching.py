"""The third step: what is watched, what changed, and what people say of it."""

from __future__ import annotations

STATEMENTS = (
    """
CREATE TABLE watches (
    -- A host that is looked at again and again.
    host TEXT PRIMARY KEY NOT NULL REFERENCES hosts (host), -- The host, A-labels.
    url TEXT NOT NULL, -- The URL that is asked for.
    kind TEXT NOT NULL CHECK (kind IN ('host', 'candidate')), -- host: somebody named it; candidate: it would imitate a watched official.
    official TEXT, -- The domain of the official that it imitates or would imitate; NULL where there is none.
    interval INTEGER, -- How often the user wants it looked at, in seconds; NULL where that adapts to what happens.
    pace INTEGER NOT NULL DEFAULT 0, -- How long the last pause was meant to be, in seconds; 0 before the first check.
    note TEXT NOT NULL DEFAULT '', -- What the user wrote about it.
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)), -- The user's own groups, a JSON array.
    paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)), -- 1 where it is not looked at for now, else 0.
    added_at TEXT NOT NULL, -- Since when it is watched, UTC, ISO 8601.
    next_due_at TEXT NOT NULL, -- When it is to be looked at next, UTC, ISO 8601.
    last_checked_at TEXT, -- When it was looked at last, UTC, ISO 8601; NULL where it never was.
    facts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(facts)), -- What is known of it and compared, a JSON object.
    unknowns TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(unknowns)), -- How many checks in a row each probe could not answer, JSON.
    claimed_by INTEGER REFERENCES checks (id), -- The check that is looking at it now; NULL where none is.
    claimed_until TEXT -- When that claim lapses, UTC, ISO 8601; NULL where there is none.
) STRICT
""",
    """
CREATE TABLE watched_officials (
    -- An official whose likeliest imitations are watched.
    domain TEXT PRIMARY KEY NOT NULL, -- The official host.
    number INTEGER NOT NULL, -- How many names are watched.
    added_at TEXT NOT NULL -- Since when, UTC, ISO 8601.
) STRICT
""",
    """
CREATE TABLE checks (
    -- One pass over watched hosts.
    id INTEGER PRIMARY KEY, -- The check's number.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that holds its observations.
    machine TEXT NOT NULL, -- The machine that it ran on.
    process TEXT NOT NULL, -- Its process there, with the time it was started, so that one that died is known.
    started_at TEXT NOT NULL, -- When it began, UTC, ISO 8601.
    finished_at TEXT, -- When it ended, UTC, ISO 8601; NULL where it did not.
    checked INTEGER NOT NULL DEFAULT 0, -- How many hosts it looked at.
    unknown INTEGER NOT NULL DEFAULT 0, -- Of how many it could not find out what holds.
    changed INTEGER NOT NULL DEFAULT 0 -- How many changes it saw.
) STRICT
""",
    """
CREATE TABLE changes (
    -- Something that is not as it was when a host was looked at before; rows are only ever added.
    id INTEGER PRIMARY KEY, -- The change's number.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that saw it.
    host TEXT NOT NULL REFERENCES hosts (host), -- The host, A-labels.
    kind TEXT NOT NULL, -- What has changed, such as newly_registered or mail_set_up.
    before TEXT CHECK (before IS NULL OR json_valid(before)), -- What held before, JSON; NULL where nothing was known or there was nothing.
    after TEXT CHECK (after IS NULL OR json_valid(after)), -- What holds now, JSON.
    seen_at TEXT NOT NULL, -- When it was seen, UTC, ISO 8601.
    severity TEXT NOT NULL CHECK (severity IN ('info', 'notice', 'alert')), -- How urgently a person should look.
    explanation TEXT NOT NULL -- The same in one sentence that can be printed.
) STRICT
""",
    """
CREATE TABLE tellings (
    -- A change that a channel was told of, so that nobody is told twice.
    change_id INTEGER NOT NULL REFERENCES changes (id), -- The change.
    channel TEXT NOT NULL, -- The channel, by the name that the settings give it.
    told_at TEXT NOT NULL, -- When, UTC, ISO 8601.
    PRIMARY KEY (change_id, channel)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE reviews (
    -- A person's decision about a host; newer ones stand beside older ones, and no check overwrites any.
    id INTEGER PRIMARY KEY, -- The decision's number; the newest of a host counts.
    host TEXT NOT NULL REFERENCES hosts (host), -- The host, A-labels.
    decision TEXT NOT NULL CHECK (decision IN ('confirmed', 'wrong', 'open')), -- What the person says.
    note TEXT NOT NULL, -- Why; empty where nothing was written.
    reviewer TEXT NOT NULL, -- Who; empty where nobody was named.
    decided_at TEXT NOT NULL -- When, UTC, ISO 8601.
) STRICT
""",
    "CREATE INDEX watches_due ON watches (next_due_at) WHERE paused = 0",
    "CREATE INDEX watches_official ON watches (official)",
    "CREATE INDEX watches_claimed ON watches (claimed_by) WHERE claimed_by IS NOT NULL",
    "CREATE INDEX checks_run ON checks (run_id)",
    "CREATE INDEX changes_run ON changes (run_id)",
    "CREATE INDEX changes_host ON changes (host, seen_at)",
    "CREATE INDEX changes_seen ON changes (seen_at)",
    "CREATE INDEX reviews_host ON reviews (host)",
    """
CREATE VIEW latest_reviews AS
    -- The newest decision about each host.
SELECT
    reviews.host AS host, -- The host, A-labels.
    reviews.decision AS decision, -- What a person says of it.
    reviews.note AS note, -- Why.
    reviews.reviewer AS reviewer, -- Who.
    reviews.decided_at AS decided_at -- When, UTC.
FROM reviews
WHERE reviews.id = (SELECT max(newest.id) FROM reviews AS newest WHERE newest.host = reviews.host)
""",
)
"""The step, a statement at a time."""
