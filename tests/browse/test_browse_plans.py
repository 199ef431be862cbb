"""How the database answers the ready-made questions: from indexes, never by going through or sorting what is long."""

from __future__ import annotations

import re

import pytest
from sqlite_utils import Database

from threadaudit.browse.queries import QUERIES, Query
from threadaudit.store import schema

BLANK = {"official": "", "thread": "", "kind": "", "value": ""}
SORTS_GROUPS = frozenset({"most_imitated", "techniques_over_time", "officials_by_suffix", "campaigns"})
"""Those that count; what they sort are the counts, from an index that holds all that they need."""
SCANS = re.compile(r"SCAN (?!shared|some|counted|tries|links$|gaps$|watches USING INDEX watches_unknown)")
"""Going through a table; two are gone through backwards from the newest row, until there are enough."""


@pytest.fixture(scope="module")
def database() -> Database:
    """Give an empty database with all its indexes."""
    database = Database(memory=True)
    schema.steps().apply(database)
    return database


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_no_question_sorts_or_goes_through_what_is_long(database: Database, query: Query) -> None:
    """The order comes from an index, and each question has a limit."""
    plan = [row[3] for row in database.execute(f"EXPLAIN QUERY PLAN {query.sql}", BLANK).fetchall()]
    assert "LIMIT 100" in query.sql
    assert [step for step in plan if SCANS.match(step)] == []
    if query.name in SORTS_GROUPS:
        assert any(re.search(r"USING COVERING INDEX .*=\?\)", step) for step in plan)
    else:
        assert not any("FOR ORDER BY" in step or "FOR GROUP BY" in step for step in plan), plan
