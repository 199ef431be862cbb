"""The schema in words, for docs/database.md: what SQLite itself says of a new database, with the remarks in its SQL."""

from __future__ import annotations

import re

from sqlite_utils import Database

from threadaudit.store import schema

_REMARK = re.compile(
    r"""
    ^ \s*+                                    # one line of a CREATE statement
    (?P<definition> (?: [^\n-] | -(?!-) )*+ ) # what SQLite reads; empty before the remark on the whole
    --[ ] (?P<words> [^\n]++ ) $              # the remark
    """,
    re.VERBOSE | re.MULTILINE,
)
_ALIAS = re.compile(r' \b AS [ ] "?+ (?P<name> \w++ ) "?+ ,?+ $ ', re.VERBOSE)
"""How a view's column ends: with its name behind AS."""
_COLUMN = re.compile(r' ^ "?+ (?P<name> \w++ ) ', re.VERBOSE)
"""How a table's column begins: with its name."""


def describe() -> str:
    """Give every table and view with its columns, in Markdown."""
    database = Database(memory=True)
    schema.steps().apply(database)
    tables = [table.name for table in database.tables if table.strict]
    parts = [_table(database, name) for name in tables] + [_view(database, name) for name in database.view_names()]
    database.close()
    return "\n".join(parts)


def remarks(sql: str) -> tuple[str, dict[str, str]]:
    """Take the remarks out of a CREATE statement: the one on the whole, and one for each column."""
    whole = ""
    columns = {}
    for found in _REMARK.finditer(sql):
        definition = found["definition"].strip()
        if not definition:
            whole = found["words"]
        elif name := _ALIAS.search(definition) or _COLUMN.search(definition):
            columns[name["name"]] = found["words"]
    return whole, columns


def _table(database: Database, name: str) -> str:
    """Describe one table."""
    whole, words = remarks(database.table(name).schema)
    references = {key.column: f" → {key.other_table}" for key in database.table(name).foreign_keys}
    lines = [f"### {name}", "", whole, "", "| column | type | what it holds |", "|---|---|---|"]
    lines += [
        f"| {column.name} | {column.type}{references.get(column.name, '')} | {words[column.name]} |"
        for column in database.table(name).columns
    ]
    return "\n".join([*lines, ""])


def _view(database: Database, name: str) -> str:
    """Describe one view."""
    whole, words = remarks(database.view(name).schema)
    lines = [f"### {name} (view)", "", whole, "", "| column | what it holds |", "|---|---|"]
    lines += [f"| {column.name} | {words[column.name]} |" for column in database.view(name).columns]
    return "\n".join([*lines, ""])
