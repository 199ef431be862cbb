"""What tables, views and columns mean, in the words of the schema itself, as Datasette takes it."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

from threadaudit.store.describe import remarks

_LABELS = {
    "runs": "started_at", "sources": "name", "threads": "position", "posts": "body", "hosts": "unicode", "officials": "domain",
    "assessments": "verdict", "checks": "started_at", "changes": "explanation", "links": "raw", "observations": "probe",
}  # fmt: skip
"""The column by which another table names a row of this one."""
_FACETS = {
    "assessments": ["verdict"], "changes": ["severity", "kind"], "findings": ["technique"], "gaps": ["kind"],
    "hosts": ["public_suffix"], "host_summaries": ["verdict"], "links": ["kind"], "lookalikes": ["technique", "official"],
    "observations": ["outcome"], "reviews": ["decision"], "watches": ["kind"],
}  # fmt: skip
"""What rows are counted by at once; each is quick because an index holds it."""
_NEWEST_FIRST = {
    "runs": "id", "changes": "seen_at", "observations": "id", "weighings": "id", "checks": "id", "reviews": "id", "threads": "id",
    "readings": "id", "assessments": "id",
}  # fmt: skip
_UNSORTED = frozenset({"audits", "posts_fts"})
"""What is put together for each row that is asked for: to sort all of them takes longer than a page may."""
_UNITS = (
    ("in seconds", "s"),
    ("0 to 100", "of 100"),
    ("0 to 1", "0 to 1"),
    ("in code points", "code points"),
    ("code point", "code points"),
    ("(code points)", "characters"),
    ("in characters", "characters"),
    ("in posts", "posts"),
    ("UTC", "UTC"),
    ("counted from 1", "from 1"),
)
"""The unit of a column by what its remark says; the first that fits."""


def of_database(table: str | None = None) -> dict[str, Any]:
    """Return what Datasette is to say of a database of ours, or of one table of it; a copy, because Datasette writes into it."""
    told = _tables()
    tables = {table: told[table]} if table in told else told if table is None else {}
    return {"description": "Everything that threadaudit has recorded.", "tables": copy.deepcopy(tables)}


@cache
def described() -> dict[str, tuple[str, dict[str, str]]]:
    """Return the remark on every table and view, and those on its columns."""
    from sqlite_utils import Database

    from threadaudit.store import schema

    database = Database(memory=True)
    schema.steps().apply(database)
    rows = database.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view') AND sql NOT LIKE 'CREATE VIRTUAL%'")
    found = {name: remarks(sql) for name, sql in rows.fetchall() if "-- " in sql}
    database.close()
    return found


@cache
def unit(table: str, column: str) -> str:
    """Return the unit of a column; empty where it has none, or the column is of no table of ours."""
    _, columns = described().get(table, ("", {}))
    return next((shown for words, shown in _UNITS if words in columns.get(column, "")), "")


@cache
def _tables() -> dict[str, Any]:
    told = {name: _table(name, whole, columns) for name, (whole, columns) in described().items()}
    return {name: {"sortable_columns": []} for name in _UNSORTED} | told  # the search index bears no remarks


def _table(name: str, whole: str, columns: dict[str, str]) -> dict[str, Any]:
    told: dict[str, Any] = {"description": whole, "columns": dict(columns)}
    if name in _LABELS:
        told["label_column"] = _LABELS[name]
    if name in _FACETS:
        told["facets"] = list(_FACETS[name])
    if name in _UNSORTED:
        told["sortable_columns"] = []
    if name in _NEWEST_FIRST:
        told["sort_desc"] = _NEWEST_FIRST[name]
    return told
