"""The second step: what probes see."""

from __future__ import annotations

STATEMENTS = (
    """
CREATE TABLE observations (
    -- What one probe saw of one host at one time; rows are only ever added.
    id INTEGER PRIMARY KEY, -- The observation's number in this database.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that made it.
    host TEXT NOT NULL REFERENCES hosts (host), -- The host that was asked about.
    probe TEXT NOT NULL, -- The probe that asked, such as dns, rdap, whois, http or tls.
    target TEXT NOT NULL, -- What exactly was asked: the host, its registrable domain, or a URL.
    outcome TEXT NOT NULL, -- How the question ended; "no" and "don't know" are different answers.
    observed_at TEXT NOT NULL, -- When it was asked, UTC, ISO 8601.
    duration REAL NOT NULL, -- How long it took, in seconds.
    reason TEXT NOT NULL, -- Why there is no answer, or why it is not whole; empty where there is nothing to say.
    data TEXT NOT NULL CHECK (json_valid(data)), -- What was seen, a JSON object whose shape belongs to the probe.
    raw_sha256 TEXT NOT NULL, -- The SHA-256 of the raw answers, in hexadecimal; empty where there was none.
    vantage TEXT NOT NULL CHECK (json_valid(vantage)), -- From where it was asked: {label, country, agent, proxy, pinned}.
    CHECK (outcome IN (
        'present', 'absent', 'no_data', 'server_failure', 'timeout', 'refused', 'rate_limited', 'malformed', 'blocked', 'skipped'
    ))
) STRICT
""",
    """
CREATE TABLE weighings (
    -- What the evidence of one run says of one host, beside what its name says.
    id INTEGER PRIMARY KEY, -- The weighing's number; the newest of a host is the one that counts.
    run_id INTEGER NOT NULL REFERENCES runs (id), -- The run that made it.
    host TEXT NOT NULL REFERENCES hosts (host), -- The host.
    url TEXT NOT NULL, -- The URL under which it was asked about.
    found_by TEXT NOT NULL, -- The URL whose redirects led here; empty where a text or the user names the host.
    weighed_at TEXT NOT NULL, -- When it was made, UTC, ISO 8601.
    score INTEGER CHECK (score BETWEEN 0 AND 100), -- How far the evidence speaks for a working imitation; NULL: nothing could be checked.
    signs TEXT NOT NULL CHECK (json_valid(signs)), -- What was seen, a JSON array of {code, probe, weight, explanation}.
    unchecked TEXT NOT NULL CHECK (json_valid(unchecked)) -- What could not be found out, a JSON array of sentences.
) STRICT
""",
    "CREATE INDEX observations_run ON observations (run_id)",
    "CREATE INDEX observations_host ON observations (host, probe, observed_at)",
    "CREATE INDEX weighings_run ON weighings (run_id)",
    "CREATE INDEX weighings_host ON weighings (host)",
    """
CREATE VIEW latest_observations AS
    -- The newest observation of each host by each probe and target.
SELECT
    observations.id AS observation_id, -- The observation.
    observations.host AS host, -- The host, A-labels.
    observations.probe AS probe, -- The probe that asked.
    observations.target AS target, -- What exactly was asked.
    observations.outcome AS outcome, -- How the question ended.
    observations.observed_at AS observed_at, -- When it was asked, UTC.
    observations.reason AS reason, -- Why there is no answer, or why it is not whole.
    observations.data AS data, -- What was seen, JSON.
    observations.run_id AS run_id -- The run that made it.
FROM observations
WHERE observations.id = (
    SELECT max(newest.id) FROM observations AS newest
    WHERE newest.host = observations.host AND newest.probe = observations.probe AND newest.target = observations.target
)
""",
    """
CREATE VIEW redirects AS
    -- Every step on the way that a link leads, from the newest observations.
SELECT
    latest_observations.observation_id AS observation_id, -- The observation.
    latest_observations.host AS host, -- The host that was asked first.
    latest_observations.target AS target, -- The URL that was asked first.
    hop.key + 1 AS position, -- The place of the step, counted from 1.
    json_extract(hop.value, '$.url') AS url, -- The URL that was asked.
    json_extract(hop.value, '$.host') AS hop_host, -- Its host, A-labels.
    json_extract(hop.value, '$.status') AS status, -- The HTTP status; NULL where there was no answer.
    json_extract(hop.value, '$.location') AS location, -- Where it sent the visitor; NULL where it did not.
    latest_observations.observed_at AS observed_at -- When the way was begun, UTC.
FROM latest_observations
JOIN json_each(latest_observations.data, '$.hops') AS hop
WHERE latest_observations.probe = 'http'
""",
)
"""The step, a statement at a time."""
