"""What SQLite complains of, in the words of this project."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from threadaudit.errors import NotOurDatabase, StoreBusy, StoreError

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_NOT_WRITABLE = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn every failure of SQLite in this block into one that names the file and says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise _plain(error, path) from error
    except OverflowError as error:
        raise StoreError(f"{path}: a number or a text is too large for SQLite ({error}); nothing was recorded") from error


def _plain(error: sqlite3.Error, path: Path) -> StoreError:
    """Find the words for one failure; the low byte of SQLite's code is the kind, the rest a detail."""
    kind = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if kind in _BUSY:
        return StoreBusy(f"{path}: another program is writing to this database; try again when it is done")
    if kind in _NOT_WRITABLE:
        return StoreBusy(f"{path}: the database cannot be written ({error}); choose another with --db")
    if kind == sqlite3.SQLITE_NOTADB:
        return NotOurDatabase(f"{path}: not a SQLite database; choose another with --db")
    if kind == sqlite3.SQLITE_CORRUPT:
        return StoreError(f"{path}: the database is damaged ({error}); restore it from a copy")
    if kind == sqlite3.SQLITE_FULL:
        return StoreError(f"{path}: the disk is full; nothing was recorded")
    return StoreError(f"{path}: the database cannot be used: {error}")
