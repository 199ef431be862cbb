"""The questions that people ask, ready made; indexes and limits have each answered at once, however long the file is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """A question."""

    name: str
    """What stands in its address."""
    title: str
    """What it is called."""
    description: str
    """What its answer holds, and what may be filled in."""
    sql: str
    """The question itself."""


QUERIES = (
    Query(
        "lookalikes_by_official",
        "Lookalikes by official",
        "Hosts that imitate an official, the likeliest first. Fill in the official's domain to see those of one alone.",
        """
SELECT official, official_name, host, score, technique, public_suffix, texts, first_seen_at, registered_at, explanation
FROM lookalikes
WHERE :official = '' OR official = :official
LIMIT 100
""",
    ),
    Query(
        "newest_registrations",
        "Newest registrations among lookalikes",
        "Lookalikes whose domains were registered last, as the registries say.",
        """
SELECT registered_at, host, official, score, technique, registrar, first_seen_at
FROM host_summaries
WHERE verdict = 'lookalike' AND registered_at IS NOT NULL
ORDER BY registered_at DESC LIMIT 100
""",
    ),
    Query(
        "links_by_post",
        "Links by post",
        "What is linked in which post, the newest first. Fill in a thread's number in this database to see one alone.",
        """
SELECT links.thread_id, posts.position AS post, posts.number, links.line, links.raw, links.host, host_summaries.verdict,
    host_summaries.official, posts.body
FROM links
JOIN posts ON posts.id = links.post_id
LEFT JOIN host_summaries ON host_summaries.host = links.host
WHERE :thread = '' OR links.thread_id = CAST(:thread AS INTEGER)
ORDER BY links.id DESC LIMIT 100
""",
    ),
    Query(
        "most_imitated",
        "Most imitated officials",
        "How many hosts imitate each official, and how high the likeliest of them scores.",
        """
WITH counted AS (
    SELECT official, count(*) AS lookalikes, max(score) AS highest_score FROM host_summaries
    WHERE verdict = 'lookalike'
    GROUP BY official ORDER BY lookalikes DESC, official LIMIT 100
)
SELECT official, (
    SELECT official_name FROM host_summaries WHERE verdict = 'lookalike' AND host_summaries.official = counted.official LIMIT 1
) AS official_name, lookalikes, highest_score
FROM counted ORDER BY lookalikes DESC, official
""",
    ),
    Query(
        "techniques_over_time",
        "Techniques over time",
        "How many lookalikes were met for the first time in each month, by the technique of their strongest finding.",
        """
SELECT substr(first_seen_at, 1, 7) AS month, technique, count(*) AS lookalikes
FROM host_summaries
WHERE verdict = 'lookalike'
GROUP BY month, technique ORDER BY month DESC, lookalikes DESC LIMIT 100
""",
    ),
    Query(
        "officials_by_suffix",
        "Officials and suffixes",
        "Under which suffixes each official is imitated.",
        """
SELECT official, public_suffix, count(*) AS lookalikes
FROM host_summaries
WHERE verdict = 'lookalike'
GROUP BY official, public_suffix ORDER BY lookalikes DESC, official, public_suffix LIMIT 100
""",
    ),
    Query(
        "campaigns",
        "Campaigns: what lookalikes share",
        "Name servers, addresses, mail servers, registrars and certificates behind two or more lookalikes. Large providers serve"
        " innocent people too: a shared certificate or a rare name server says more than a large registrar. Fill in name_server, address,"
        " mail_server, registrar or certificate to see one kind alone.",
        """
WITH shared AS (
    SELECT kind, value, count(*) AS lookalikes, min(host) AS host
    FROM traces
    WHERE is_lookalike = 1 AND (:kind = '' OR kind = :kind)
    GROUP BY kind, value HAVING count(*) >= 2
    ORDER BY lookalikes DESC, kind, value LIMIT 100
)
SELECT shared.kind, shared.value, shared.lookalikes, (
    SELECT group_concat(some.host, ' ') FROM (
        SELECT traces.host FROM traces WHERE is_lookalike = 1 AND traces.kind = shared.kind AND traces.value = shared.value LIMIT 8
    ) AS some
) AS hosts
FROM shared ORDER BY shared.lookalikes DESC, shared.kind, shared.value
""",
    ),
    Query(
        "hosts_sharing",
        "Hosts that share a name server, registrar or address",
        "All lookalikes behind one of them; fill in what it is (kind) and its value, as the question about campaigns gives them.",
        """
SELECT traces.host, host_summaries.official, host_summaries.score, host_summaries.registered_at, host_summaries.registrar, traces.seen_at
FROM traces
JOIN host_summaries ON host_summaries.host = traces.host
WHERE traces.is_lookalike = 1 AND traces.kind = :kind AND traces.value = :value
ORDER BY traces.host LIMIT 100
""",
    ),
    Query(
        "changed_this_week",
        "What changed this week",
        "Changes about watched hosts that were seen in the last seven days, the newest first.",
        """
SELECT changes.seen_at, changes.severity, changes.host, changes.kind, changes.explanation, watches.official
FROM changes
LEFT JOIN watches ON watches.host = changes.host
WHERE changes.seen_at >= strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-7 days')
ORDER BY changes.seen_at DESC, changes.id DESC LIMIT 100
""",
    ),
    Query(
        "unknown_after_three_tries",
        "Unknown after three tries",
        "Watched hosts of which at least three checks in a row could not find something out. What holds of them is not known.",
        """
SELECT watches.host, watches.official, tries.key AS probe, tries.value AS checks_without_answer, watches.last_checked_at,
    watches.next_due_at
FROM watches
JOIN json_each(watches.unknowns) AS tries
WHERE watches.unknowns <> '{}' AND tries.value >= 3
ORDER BY watches.host LIMIT 100
""",
    ),
    Query(
        "not_reviewed",
        "Lookalikes that nobody has reviewed",
        "The lookalikes that were met last and of which no person has said anything.",
        """
SELECT first_seen_at, host, official, score, technique
FROM host_summaries
WHERE verdict = 'lookalike' AND NOT EXISTS (SELECT 1 FROM reviews WHERE reviews.host = host_summaries.host)
ORDER BY first_seen_at DESC LIMIT 100
""",
    ),
    Query(
        "lost_from_texts",
        "What texts have lost",
        "Links that were stripped, posts that are missing and threads that are cut off, the newest first.",
        """
SELECT gaps.kind, gaps.message, gaps.thread_id, sources.name
FROM gaps
JOIN readings ON readings.id = gaps.reading_id
JOIN sources ON sources.sha256 = readings.source_sha256
ORDER BY gaps.id DESC LIMIT 100
""",
    ),
)


def canned() -> dict[str, dict[str, object]]:
    """Return the questions as Datasette takes them."""
    return {one.name: {"sql": one.sql.strip(), "title": one.title, "description": one.description, "hide_sql": True} for one in QUERIES}
