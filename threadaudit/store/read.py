"""What the database knows already, asked before something is added to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from threadaudit.store.values import Row, as_json, storable

OFFICIAL_COLUMNS = "domain, name, country, aliases, siblings"
"""What makes two rows of officials the same."""


def next_id(connection: sqlite3.Connection, table: str) -> int:
    """Give the first free number of a table; it stays free, because only one program writes at a time."""
    (newest,) = connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()  # noqa: S608 - our own names
    return int(newest) + 1


def has_source(connection: sqlite3.Connection, sha256: str) -> bool:
    """Say whether a text is known."""
    return connection.execute("SELECT 1 FROM sources WHERE sha256 = ?", storable((sha256,))).fetchone() is not None


def has_reading(connection: sqlite3.Connection, identity: Row) -> bool:
    """Say whether these rules have read this text."""
    found = connection.execute(
        "SELECT 1 FROM readings WHERE source_sha256 = ? AND threads_version = ? AND links_version = ? AND psl_version = ?"
        " AND post_limit = ?",
        storable(identity),
    )
    return found.fetchone() is not None


def judged_hosts(connection: sqlite3.Connection, hosts: Iterable[str], identity: Row) -> frozenset[str]:
    """Give those of the hosts that these rules have judged beside these officials."""
    found = connection.execute(
        "SELECT host FROM assessments WHERE host IN (SELECT value FROM json_each(?))"
        " AND ruleset = ? AND psl_version = ? AND officials_sha256 = ?",
        storable((as_json(list(hosts)), *identity)),
    )
    return frozenset(host for (host,) in found)


def official_number(connection: sqlite3.Connection, row: Row) -> int | None:
    """Give the number of an official with exactly this content; None where there is none."""
    found = connection.execute(f"SELECT id FROM officials WHERE ({OFFICIAL_COLUMNS}) = (?, ?, ?, ?, ?)", storable(row)).fetchone()  # noqa: S608
    return None if found is None else int(found[0])
