"""The schema explains itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database

from threadaudit.store import schema
from threadaudit.store.describe import describe, remarks

DATABASE_MD = Path(__file__).resolve().parents[2] / "docs" / "database.md"


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("CREATE TABLE t (\n    -- A whole.\n    a TEXT, -- One - of - them.\n    UNIQUE (a)\n)", ("A whole.", {"a": "One - of - them."})),
        ('CREATE TABLE t (\n    "column" TEXT NOT NULL -- Quoted.\n)', ("", {"column": "Quoted."})),
        (
            'CREATE VIEW v AS\n    -- Seen.\nSELECT\n    t.a AS "b", -- Renamed.\n    (\n        SELECT 1\n    ) AS c -- Counted.\nFROM t',
            ("Seen.", {"b": "Renamed.", "c": "Counted."}),
        ),
        ("CREATE TABLE t (a TEXT)", ("", {})),
    ],
)
def test_remarks_are_read(sql: str, expected: tuple[str, dict[str, str]]) -> None:
    """The remark on the whole and the one on each column are found under their names."""
    assert remarks(sql) == expected


def test_every_table_view_and_column_has_its_sentence() -> None:
    """Nothing in the schema goes unexplained."""
    database = Database(memory=True)
    schema.steps().apply(database)
    described = [table for table in database.tables if table.strict] + database.views
    assert len(described) == 29
    for table in described:
        whole, words = remarks(table.schema)
        assert whole.endswith("."), table.name
        assert set(words) == {column.name for column in table.columns}, table.name
        assert all(sentence.endswith(".") for sentence in words.values()), table.name
    database.close()


def test_the_documentation_is_that_of_the_schema() -> None:
    """docs/database.md says what the schema says."""
    assert describe().strip() in DATABASE_MD.read_text(encoding="utf-8")
