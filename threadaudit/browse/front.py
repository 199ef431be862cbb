"""What the front page, the search and the charts ask of a database: a few short lists each."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

Rows = tuple[sqlite3.Row, ...]
_MOST = 10
_MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Front:
    """What is in a file, at a glance."""

    totals: dict[str, int]
    """How many runs, texts, posts, hosts, lookalikes and watched hosts there are."""
    audits: Rows
    """The newest audits."""
    lookalikes: Rows
    """The lookalikes that were met last."""
    imitated: Rows
    """The officials that are imitated most."""
    changes: Rows
    """What changed last about watched hosts."""
    due: int
    """How many watched hosts were to be looked at by now."""


_TOTALS = {
    "runs": "SELECT count(*) FROM runs WHERE documents > 0",
    "texts": "SELECT count(*) FROM sources",
    "threads": "SELECT count(*) FROM threads",
    "posts": "SELECT count(*) FROM posts",
    "hosts": "SELECT count(*) FROM hosts",
    "lookalikes": "SELECT count(*) FROM host_summaries WHERE verdict = 'lookalike'",
    "watched": "SELECT count(*) FROM watches",
}
_AUDITS = """
SELECT id, started_at, inputs, documents, threads, posts, links, lookalikes, suspicious
FROM runs WHERE documents > 0 ORDER BY id DESC LIMIT ?
"""
_LOOKALIKES = """
SELECT host, official, official_name, score, technique, first_seen_at,
    (SELECT decision FROM latest_reviews WHERE latest_reviews.host = host_summaries.host) AS decision
FROM host_summaries WHERE verdict = 'lookalike' ORDER BY first_seen_at DESC, rowid DESC LIMIT ?
"""
_IMITATED = """
SELECT official, count(*) AS lookalikes FROM host_summaries WHERE verdict = 'lookalike'
GROUP BY official ORDER BY lookalikes DESC, official LIMIT ?
"""
_CHANGES = "SELECT host, kind, severity, explanation, seen_at FROM changes ORDER BY seen_at DESC, id DESC LIMIT ?"
_DUE = "SELECT count(*) FROM watches WHERE paused = 0 AND next_due_at <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"


def front(connection: sqlite3.Connection) -> Front:
    """Ask what is in the file."""
    return Front(
        totals={name: _number(connection, question) for name, question in _TOTALS.items()},
        audits=_rows(connection, _AUDITS, _MOST),
        lookalikes=_rows(connection, _LOOKALIKES, _MOST),
        imitated=_rows(connection, _IMITATED, _MOST),
        changes=_rows(connection, _CHANGES, _MOST),
        due=_number(connection, _DUE),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found."""

    hosts: Rows
    """Hosts that hold the words, lookalikes first."""
    posts: Rows
    """Posts that hold all the words, the newest first."""
    is_more: bool
    """Whether there is more than is shown."""


_HOSTS_FOUND = """
SELECT hosts.host, hosts.unicode, host_summaries.verdict, host_summaries.official, host_summaries.score
FROM hosts LEFT JOIN host_summaries ON host_summaries.host = hosts.host
WHERE instr(hosts.host, ?1) OR instr(hosts.unicode, ?1)
LIMIT ?2
"""
_POSTS_FOUND = """
SELECT posts.id, posts.thread_id, threads.position AS thread, posts.position, posts.number, posts.body
FROM posts_fts
JOIN posts ON posts.id = posts_fts.rowid
JOIN threads ON threads.id = posts.thread_id
WHERE posts_fts MATCH ? ORDER BY posts_fts.rowid DESC LIMIT ?
"""


def search(connection: sqlite3.Connection, words: str) -> Found:
    """Look for words in posts, and for what they hold in hosts."""
    hosts = _rows(connection, _HOSTS_FOUND, words.strip().lower(), _MOST_FOUND + 1)
    asked = in_quotes(words)
    posts = _rows(connection, _POSTS_FOUND, asked, _MOST_FOUND + 1) if asked else ()
    is_more = len(hosts) > _MOST_FOUND or len(posts) > _MOST_FOUND
    ranked = sorted(hosts[:_MOST_FOUND], key=lambda row: (-(row["score"] or 0), row["host"]))
    return Found(tuple(ranked), posts[:_MOST_FOUND], is_more)


def in_quotes(words: str) -> str:
    """Return words as the index of posts takes them: each in quotes, so that no sign in them is an order."""
    parts = (part for part in words.replace("\0", " ").split() if any(letter.isalnum() for letter in part))
    return " ".join(f'"{part.replace(chr(34), chr(34) * 2)}"' for part in parts)


@dataclass(frozen=True, slots=True)
class Counts:
    """What the charts draw."""

    techniques: Rows
    """Lookalikes by technique."""
    months: Rows
    """Lookalikes by the month in which they were first met, and technique."""
    suffixes: Rows
    """Lookalikes by official and suffix."""
    changes: Rows
    """Changes by month and kind."""


_TECHNIQUES = """
SELECT coalesce(technique, 'none') AS technique, count(*) AS lookalikes FROM host_summaries WHERE verdict = 'lookalike'
GROUP BY technique ORDER BY lookalikes DESC LIMIT ?
"""
_MONTHS = """
SELECT substr(first_seen_at, 1, 7) AS month, coalesce(technique, 'none') AS technique, count(*) AS lookalikes
FROM host_summaries WHERE verdict = 'lookalike' GROUP BY month, technique ORDER BY month DESC LIMIT ?
"""
_SUFFIXES = """
SELECT coalesce(official, 'none') AS official, coalesce(public_suffix, 'address') AS suffix, count(*) AS lookalikes
FROM host_summaries WHERE verdict = 'lookalike' GROUP BY official, public_suffix ORDER BY lookalikes DESC LIMIT ?
"""
_CHANGES_BY_MONTH = """
SELECT substr(seen_at, 1, 7) AS month, kind, count(*) AS changes FROM changes GROUP BY month, kind ORDER BY month DESC LIMIT ?
"""


def counts(connection: sqlite3.Connection) -> Counts:
    """Count what the charts draw."""
    return Counts(
        _rows(connection, _TECHNIQUES, 20), _rows(connection, _MONTHS, 300), _rows(connection, _SUFFIXES, 1000),
        _rows(connection, _CHANGES_BY_MONTH, 300),
    )  # fmt: skip


def _rows(connection: sqlite3.Connection, question: str, *values: str | int) -> Rows:
    return tuple(connection.execute(question, values).fetchall())


def _number(connection: sqlite3.Connection, question: str) -> int:
    (number,) = connection.execute(question).fetchone()
    return int(number)


_SIZE = """
SELECT documents, posts, links,
    (SELECT count(*) FROM (SELECT 1 FROM weighings WHERE run_id = runs.id LIMIT 10000)),
    (SELECT count(*) FROM (SELECT 1 FROM observations WHERE run_id = runs.id LIMIT 10000))
FROM runs WHERE id = ?
"""


def size_of_run(connection: sqlite3.Connection, run_id: int) -> tuple[int, ...] | None:
    """Return how many texts, posts, links, weighings and observations a run holds, the last two up to 10,000; None where there is none."""
    row = connection.execute(_SIZE, (run_id,)).fetchone()
    return None if row is None else tuple(row)
