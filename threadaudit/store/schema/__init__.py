"""The tables and views, as a list of steps: a database is brought up to date by the steps that it has not seen.

A step that was released is never changed; what it lacks is another step. The remarks in the SQL are kept by SQLite, so a database
explains itself, and docs/database.md is made from them.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database, Migrations

from threadaudit.store.schema import audits, browsing, evidence, watching

_STEPS = {
    "0001_audits": audits.STATEMENTS,
    "0002_evidence": evidence.STATEMENTS,
    "0003_watch": watching.STATEMENTS,
    "0004_browse": browsing.STATEMENTS,
}
"""Every step by its name, oldest first."""


def names() -> frozenset[str]:
    """Give the names of the steps that this version knows."""
    return frozenset(_STEPS)


def steps() -> Migrations:
    """Give the steps as sqlite-utils takes them."""
    migrations = Migrations("threadaudit")
    for name, statements in _STEPS.items():
        migrations(name=name)(_step(statements))
    return migrations


def _step(statements: tuple[str, ...]) -> Callable[[Database], None]:
    def take(database: Database) -> None:
        for statement in statements:
            database.execute(statement.strip())

    return take
