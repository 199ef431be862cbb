"""The fourth step: what lists, pages and questions need to answer at once, however long the file is.

`host_summaries` and `traces` say nothing that the other tables do not: triggers keep them up to date, whoever writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_TABLES = (
    """
CREATE TABLE host_summaries (
    -- What is known of each judged host now; kept up to date by the database itself, so that lists are quick.
    host TEXT PRIMARY KEY NOT NULL REFERENCES hosts (host) ON DELETE CASCADE, -- The host, A-labels.
    assessment_id INTEGER NOT NULL REFERENCES assessments (id) ON DELETE CASCADE, -- Its newest assessment.
    verdict TEXT NOT NULL, -- What the host is.
    score INTEGER NOT NULL, -- How likely it imitates an official, 0 to 100.
    official TEXT, -- The domain of the official that it is or imitates; NULL where there is none.
    official_name TEXT, -- What people call that official.
    technique TEXT, -- The rule that made the strongest finding; NULL where there is none.
    public_suffix TEXT, -- Its public suffix, A-labels; NULL for an address.
    first_seen_at TEXT NOT NULL, -- When the run began that first met it, UTC.
    registered_at TEXT, -- When its domain was registered, UTC, as a registry says; NULL where that is not known.
    registrar TEXT -- Through whom it was registered, as a registry says; NULL where that is not known.
) STRICT
""",
    """
CREATE TABLE traces (
    -- What hosts may share with others of the same hand, from the newest answers that named it; kept up to date likewise.
    host TEXT NOT NULL REFERENCES hosts (host) ON DELETE CASCADE, -- The host, A-labels.
    kind TEXT NOT NULL, -- What it is: name_server, address, mail_server, registrar or certificate.
    value TEXT NOT NULL, -- The name server, address, mail server or registrar itself, or the SHA-256 of the certificate.
    is_lookalike INTEGER NOT NULL, -- 1 where the newest verdict on the host is lookalike, else 0.
    seen_at TEXT NOT NULL, -- When it was seen last, UTC.
    PRIMARY KEY (host, kind, value)
) STRICT, WITHOUT ROWID
""",
)

_INDEXES = (
    "CREATE INDEX host_summaries_official ON host_summaries (verdict, official, score DESC, host)",
    "CREATE INDEX host_summaries_suffix ON host_summaries (verdict, official, public_suffix)",
    "CREATE INDEX host_summaries_seen ON host_summaries (verdict, first_seen_at, technique)",
    "CREATE INDEX host_summaries_technique ON host_summaries (verdict, technique)",
    "CREATE INDEX host_summaries_registered ON host_summaries (verdict, registered_at)",
    "CREATE INDEX host_summaries_assessment ON host_summaries (assessment_id)",
    "CREATE INDEX traces_shared ON traces (is_lookalike, kind, value, host)",
    "CREATE INDEX watches_unknown ON watches (host) WHERE unknowns <> '{}'",
    "CREATE INDEX observations_outcome ON observations (outcome, observed_at)",
    "CREATE INDEX changes_kind ON changes (kind, seen_at)",
    "CREATE INDEX reviews_decided ON reviews (decided_at)",
    "CREATE INDEX weighings_score ON weighings (score)",
    "CREATE INDEX hosts_suffix ON hosts (public_suffix)",
    "CREATE INDEX links_kind ON links (kind)",
    "CREATE INDEX gaps_kind ON gaps (kind)",
)


@dataclass(frozen=True, slots=True)
class _Trace:
    """Where in a probe's answer something stands that hosts may share."""

    probes: str
    """The probes that tell it, as SQL lists them."""
    kind: str
    """What it is."""
    path: str
    """Where it stands in the answer: a value, a list of values, or a list of objects with a host."""


_TRACES = (
    _Trace("'dns'", "name_server", "$.name_servers"),
    _Trace("'dns'", "address", "$.addresses_v4"),
    _Trace("'dns'", "address", "$.addresses_v6"),
    _Trace("'dns'", "mail_server", "$.mail"),
    _Trace("'rdap', 'whois'", "registrar", "$.registrar"),
    _Trace("'tls'", "certificate", "$.sha256"),
)
_VALUE = "CASE item.type WHEN 'object' THEN json_extract(item.value, '$.host') ELSE item.value END"
_IS_TOLD = f"item.type IN ('text', 'object') AND typeof({_VALUE}) = 'text' AND {_VALUE} NOT IN ('', 'not_published')"
"""A field that a registry never publishes says so; whatever is no text names nothing."""


def _insert_traces(trace: _Trace, answer: str) -> str:
    """Give what adds the traces of an answer; `FROM` and what belongs to it is to follow."""
    return f"""
    INSERT OR REPLACE INTO traces (host, kind, value, is_lookalike, seen_at)
    SELECT {answer}.host, '{trace.kind}', {_VALUE},
        coalesce((SELECT verdict = 'lookalike' FROM host_summaries WHERE host = {answer}.host), 0), {answer}.observed_at
    FROM """  # noqa: S608 - our own names


def _trace_triggers() -> Iterator[str]:
    """Give a trigger for each probe: its newest answer takes the place of the one before, where it says something."""
    for number, trace in enumerate(_TRACES, start=1):
        items = f"json_each(new.data, '{trace.path}') AS item"
        # What this same answer says under another name (the other kind of address) stays.
        clears = f"""
    DELETE FROM traces WHERE host = new.host AND kind = '{trace.kind}' AND seen_at < new.observed_at
        AND EXISTS (SELECT 1 FROM {items} WHERE {_IS_TOLD});"""  # noqa: S608
        yield f"""
CREATE TRIGGER traces_{number}_{trace.kind} AFTER INSERT ON observations
WHEN new.outcome = 'present' AND new.probe IN ({trace.probes}) BEGIN{clears}
{_insert_traces(trace, "new")}{items} WHERE {_IS_TOLD};
END
"""


def _fill_traces() -> Iterator[str]:
    """Give what takes the traces from the answers that are there already."""
    for trace in _TRACES:
        yield f"""{_insert_traces(trace, "observations").strip()} observations JOIN json_each(observations.data, '{trace.path}') AS item
WHERE observations.outcome = 'present' AND observations.probe IN ({trace.probes}) AND {_IS_TOLD} AND observations.id = (
    SELECT max(newest.id) FROM observations AS newest
    WHERE newest.host = observations.host AND newest.probe = observations.probe AND newest.outcome = 'present'
)
"""  # noqa: S608


def _told(column: str, answer: str) -> str:
    """Give what a registry says in a field; NULL where it does not say."""
    value = f"json_extract({answer}.data, '$.{column}')"
    return f"CASE WHEN typeof({value}) = 'text' AND {value} NOT IN ('', 'not_published') THEN {value} END"


_REGISTRATION = (
    f"""
CREATE TRIGGER registrations_seen AFTER INSERT ON observations WHEN new.outcome = 'present' AND new.probe IN ('rdap', 'whois') BEGIN
    UPDATE host_summaries SET registered_at = coalesce({_told("registered_at", "new")}, registered_at),
        registrar = coalesce({_told("registrar", "new")}, registrar)
    WHERE host = new.host;
END
""",  # noqa: S608
    """
CREATE TRIGGER registrations_ended AFTER INSERT ON observations WHEN new.outcome = 'absent' AND new.probe IN ('rdap', 'whois') BEGIN
    UPDATE host_summaries SET registered_at = NULL, registrar = NULL WHERE host = new.host;
END
""",
)
_FILL_REGISTRATION = f"""
UPDATE host_summaries SET registered_at = known.registered_at, registrar = known.registrar
FROM (
    SELECT host, {_told("registered_at", "observations")} AS registered_at, {_told("registrar", "observations")} AS registrar, max(id)
    FROM observations WHERE probe IN ('rdap', 'whois') AND outcome = 'present' GROUP BY host
) AS known
WHERE known.host = host_summaries.host
"""  # noqa: S608

_SUMMARY = "host, assessment_id, verdict, score, official, official_name, technique, public_suffix, first_seen_at"
_SUMMARISED = f"""
INSERT INTO host_summaries ({_SUMMARY})
SELECT assessments.host, assessments.id, assessments.verdict, assessments.score, officials.domain, officials.name,
    findings.technique, hosts.public_suffix, runs.started_at
FROM assessments
JOIN hosts ON hosts.host = assessments.host
JOIN runs ON runs.id = hosts.run_id
LEFT JOIN officials ON officials.id = assessments.official_id
LEFT JOIN findings ON findings.assessment_id = assessments.id AND findings.position = 1
"""  # noqa: S608
_NEWER = """
ON CONFLICT (host) DO UPDATE SET assessment_id = excluded.assessment_id, verdict = excluded.verdict, score = excluded.score,
    official = excluded.official, official_name = excluded.official_name, technique = excluded.technique
WHERE excluded.assessment_id > host_summaries.assessment_id
"""
_NEWEST = "assessments.id = (SELECT max(newest.id) FROM assessments AS newest WHERE newest.host = assessments.host)"

_SUMMARIES = (
    f"{_SUMMARISED}WHERE {_NEWEST}",
    f"CREATE TRIGGER assessments_added AFTER INSERT ON assessments BEGIN {_SUMMARISED}WHERE assessments.id = new.id {_NEWER};\nEND",
    f"""
CREATE TRIGGER assessments_deleted AFTER DELETE ON assessments BEGIN
    DELETE FROM host_summaries WHERE assessment_id = old.id;
    {_SUMMARISED}WHERE assessments.host = old.host AND {_NEWEST} {_NEWER};
END
""",  # noqa: S608
    # Findings are written after the assessment that rests on them.
    """
CREATE TRIGGER findings_added AFTER INSERT ON findings WHEN new.position = 1 BEGIN
    UPDATE host_summaries SET technique = new.technique WHERE assessment_id = new.assessment_id;
END
""",
    """
CREATE TRIGGER suffixes_changed AFTER UPDATE OF public_suffix ON hosts BEGIN
    UPDATE host_summaries SET public_suffix = new.public_suffix WHERE host = new.host;
END
""",
    """
CREATE TRIGGER verdicts_changed AFTER UPDATE OF verdict ON host_summaries WHEN new.verdict <> old.verdict BEGIN
    UPDATE traces SET is_lookalike = (new.verdict = 'lookalike') WHERE host = new.host;
END
""",
    """
CREATE TRIGGER verdicts_added AFTER INSERT ON host_summaries WHEN new.verdict = 'lookalike' BEGIN
    UPDATE traces SET is_lookalike = 1 WHERE host = new.host;
END
""",
)

# The same columns as before, from `host_summaries`: a list need not look for the newest assessment of every host any more.
_VIEWS = (
    "DROP VIEW lookalikes",
    "DROP VIEW latest_assessments",
    """
CREATE VIEW latest_assessments AS
    -- The newest assessment of each host, with its official and the strongest reason.
SELECT
    host_summaries.assessment_id AS assessment_id, -- The assessment.
    host_summaries.host AS host, -- The host, A-labels.
    hosts.unicode AS host_unicode, -- The host as a reader sees it.
    hosts.registrable_domain AS registrable_domain, -- Its registrable domain, A-labels.
    host_summaries.verdict AS verdict, -- What the host is.
    host_summaries.score AS score, -- How likely it imitates an official, 0 to 100.
    host_summaries.official AS official, -- The official that it is or imitates; NULL where there is none.
    host_summaries.official_name AS official_name, -- What people call that official.
    host_summaries.technique AS technique, -- The rule that made the strongest finding; NULL where there is none.
    (
        SELECT findings.explanation FROM findings WHERE findings.assessment_id = host_summaries.assessment_id AND findings.position = 1
    ) AS explanation, -- The strongest finding in a sentence; NULL where there is none.
    (
        SELECT assessments.run_id FROM assessments WHERE assessments.id = host_summaries.assessment_id
    ) AS run_id -- The run that made the assessment.
FROM host_summaries
JOIN hosts ON hosts.host = host_summaries.host
""",
    """
CREATE VIEW lookalikes AS
    -- Every host that imitates an official one, by the official, the likeliest first.
SELECT
    host_summaries.official AS official, -- The official that is imitated.
    host_summaries.official_name AS official_name, -- What people call it.
    host_summaries.host AS host, -- The lookalike, A-labels.
    (SELECT hosts.unicode FROM hosts WHERE hosts.host = host_summaries.host) AS host_unicode, -- The lookalike as a reader sees it.
    (
        SELECT hosts.registrable_domain FROM hosts WHERE hosts.host = host_summaries.host
    ) AS registrable_domain, -- Its registrable domain, A-labels.
    host_summaries.score AS score, -- How likely it imitates the official, 0 to 100.
    host_summaries.technique AS technique, -- The rule that made the strongest finding.
    (
        SELECT findings.explanation FROM findings WHERE findings.assessment_id = host_summaries.assessment_id AND findings.position = 1
    ) AS explanation, -- The strongest finding in a sentence.
    (
        SELECT count(DISTINCT readings.source_sha256) FROM links JOIN readings ON readings.id = links.reading_id
        WHERE links.host = host_summaries.host
    ) AS texts, -- How many texts lead to it.
    host_summaries.first_seen_at AS first_seen_at, -- When the run began that first met it, UTC.
    host_summaries.registered_at AS registered_at, -- When its domain was registered, UTC; NULL where that is not known.
    host_summaries.public_suffix AS public_suffix, -- Its public suffix, A-labels.
    host_summaries.assessment_id AS assessment_id -- The assessment.
FROM host_summaries
WHERE host_summaries.verdict = 'lookalike'
ORDER BY host_summaries.official, host_summaries.score DESC, host_summaries.host
""",
)

STATEMENTS = (
    *_TABLES,
    *_INDEXES,
    *_SUMMARIES,
    *_REGISTRATION,
    *_trace_triggers(),
    _FILL_REGISTRATION,
    *_fill_traces(),
    *_VIEWS,
)
"""The step, a statement at a time."""
