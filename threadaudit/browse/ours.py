"""Which of the databases that Datasette serves are ours, by the letters that open_store writes into every file."""

from __future__ import annotations

import sqlite3
from typing import Any
from weakref import WeakKeyDictionary

from threadaudit.store.database import APPLICATION_ID

_HAS_SUMMARIES = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'host_summaries'"
_FOUND: WeakKeyDictionary[Any, dict[str, tuple[bool, bool]]] = WeakKeyDictionary()
"""By Datasette and the name of a database: whether it is ours, and whether it holds what the pages need."""


def notice(datasette: Any, name: str, connection: sqlite3.Connection) -> None:
    """Look at a connection that Datasette has made, before anything is asked over it."""
    (number,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute(_HAS_SUMMARIES).fetchone()
    is_ours = number == APPLICATION_ID
    _FOUND.setdefault(datasette, {})[name] = (is_ours, is_ours and tables == 1)


def is_ours(datasette: Any, name: str | None) -> bool:
    """Tell whether a database is ours, so that nothing in it may be live."""
    return name is not None and _FOUND.get(datasette, {}).get(name, (False, False))[0]


def has_pages(datasette: Any, name: str | None) -> bool:
    """Tell whether a database of ours was brought up to date; an older version made it otherwise, and its rows alone are shown."""
    return name is not None and _FOUND.get(datasette, {}).get(name, (False, False))[1]


def names(datasette: Any) -> list[str]:
    """Return the names of our databases that have pages, in the order in which they were given."""
    return [name for name in datasette.databases if has_pages(datasette, name)]


def any_ours(datasette: Any) -> bool:
    """Tell whether any database is ours."""
    return any(is_ours(datasette, name) for name in datasette.databases)
