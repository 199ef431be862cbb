"""The tables and views, as a list of steps: a database is brought up to date by the steps that it has not seen.

A step that was released is never changed; what it lacks is another step. The remarks in the SQL are kept by SQLite, so a database
explains itself, and docs/database.md is made from them.

Which steps a database has seen stands in it as sqlite-utils keeps its migrations, and `steps` gives them to sqlite-utils. `taken` and
`take` do the same by SQLite alone, because importing sqlite-utils takes longer than auditing a thread; a test holds both ways equal.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from threadaudit.store.schema import audits, browsing, evidence, watching

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

_STEPS = {
    "0001_audits": audits.STATEMENTS,
    "0002_evidence": evidence.STATEMENTS,
    "0003_watch": watching.STATEMENTS,
    "0004_browse": browsing.STATEMENTS,
}
"""Every step by its name, oldest first."""
_SET = "threadaudit"
"""By this name sqlite-utils tells our steps from those of other programs in the same file."""
_TABLE = """
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
)
"""
_INDEX = """
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")
"""


def names() -> frozenset[str]:
    """Give the names of the steps that this version knows."""
    return frozenset(_STEPS)


def taken(connection: sqlite3.Connection) -> frozenset[str]:
    """Give the names of the steps that a database has seen."""
    if not _has_table(connection):
        return frozenset()
    return frozenset(name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (_SET,)))


def take(connection: sqlite3.Connection) -> None:
    """Take the steps that a database has not seen, inside the transaction that the caller holds."""
    if not _has_table(connection):
        connection.execute(_TABLE.strip())
        connection.execute(_INDEX.strip())
    seen = taken(connection)
    for name, statements in _STEPS.items():
        if name not in seen:
            for statement in statements:
                connection.execute(statement.strip())
            row = (_SET, name, str(datetime.now(UTC)))
            connection.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)", row)


def _has_table(connection: sqlite3.Connection) -> bool:
    question = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '_sqlite_migrations'"
    return bool(connection.execute(question).fetchone()[0])


def steps() -> Migrations:
    """Give the steps as sqlite-utils takes them."""
    from sqlite_utils import Migrations

    migrations = Migrations(_SET)
    for name, statements in _STEPS.items():
        migrations(name=name)(_step(statements))
    return migrations


def _step(statements: tuple[str, ...]) -> Callable[[Database], None]:
    def step(database: Database) -> None:
        for statement in statements:
            database.execute(statement.strip())

    return step
