"""What the database knows already, asked before something is added to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from threadaudit.store.values import Row, as_json, storable, storable_text

OFFICIAL_COLUMNS = "domain, name, country, aliases, siblings"
"""What makes two rows of officials the same."""


def next_id(connection: sqlite3.Connection, table: str) -> int:
    """Give the first free number of a table; it stays free, because only one program writes at a time."""
    (newest,) = connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()  # noqa: S608 - our own names
    return int(newest) + 1


def known_sources(connection: sqlite3.Connection, sha256s: Iterable[str]) -> set[str]:
    """Give those of the texts that are known."""
    found = connection.execute("SELECT sha256 FROM sources WHERE sha256 IN (SELECT value FROM json_each(?))", _listed(sha256s))
    return {sha256 for (sha256,) in found}


def known_readings(connection: sqlite3.Connection, sha256s: Iterable[str], versions: Row) -> set[str]:
    """Give those of the texts that were read by these rules: versions of threads, links and suffixes, and the limit of posts."""
    found = connection.execute(
        "SELECT source_sha256 FROM readings WHERE source_sha256 IN (SELECT value FROM json_each(?))"
        " AND threads_version = ? AND links_version = ? AND psl_version = ? AND post_limit = ?",
        (*_listed(sha256s), *storable(versions)),
    )
    return {sha256 for (sha256,) in found}


def judged_hosts(connection: sqlite3.Connection, hosts: Iterable[str], identity: Row) -> frozenset[str]:
    """Give those of the hosts that these rules have judged beside these officials."""
    found = connection.execute(
        "SELECT host FROM assessments WHERE host IN (SELECT value FROM json_each(?))"
        " AND ruleset = ? AND psl_version = ? AND officials_sha256 = ?",
        (*_listed(hosts), *storable(identity)),
    )
    return frozenset(host for (host,) in found)


def official_number(connection: sqlite3.Connection, row: Row) -> int | None:
    """Give the number of an official with exactly this content; None where there is none."""
    found = connection.execute(f"SELECT id FROM officials WHERE ({OFFICIAL_COLUMNS}) = (?, ?, ?, ?, ?)", storable(row)).fetchone()  # noqa: S608
    return None if found is None else int(found[0])


def _listed(names: Iterable[str]) -> Row:
    """Give names as one value that SQL can take apart again."""
    return (as_json([storable_text(name)[0] for name in names]),)
