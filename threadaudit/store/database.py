"""Opening the file: it is known as ours before it is touched, made where it is missing, and brought up to date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType
from typing import TYPE_CHECKING, Self

from threadaudit.errors import NotOurDatabase, StoreBusy, StoreError
from threadaudit.store import observe
from threadaudit.store.failures import plain_errors
from threadaudit.store.save import save

if TYPE_CHECKING:
    from sqlite_utils import Database

    from threadaudit.records import Assessment, AuditReport, Dossier, Observation, Run
    from threadaudit.store.save import Recorded, Rules

APPLICATION_ID = 0x54685265
"""The letters `ThRe`, by which a file is known as ours before SQLite opens it."""
_MAGIC = b"SQLite format 3\0"
_HEADER_LENGTH = 100
_APPLICATION_ID = slice(68, 72)
"""Where the SQLite file format keeps the application id, a big-endian number (sqlite.org/fileformat2.html, section 1.3)."""
_CACHE_KIBIBYTES = 32 * 1024
"""So much of the file is kept in memory at most."""
_PAUSE = 0.01
"""How long to wait between two attempts, in seconds."""


class Store:
    """An open database; use it in a `with` block, or close it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Take a database that open_store found to be ours."""
        self.path = path
        self.connection = connection

    @cached_property
    def database(self) -> Database:
        """Give the same database as sqlite-utils has it; imported here, because that takes longer than an audit."""
        from sqlite_utils import Database

        return Database(self.connection, execute_plugins=False)

    def record(self, run: Run, reports: Iterable[AuditReport], *, rules: Rules) -> Recorded:
        """Record a run and what it found, all of it or nothing; the answer bears the run's number and says what was new."""
        if (run.ruleset, run.psl_version) != (rules.judge, rules.psl):
            raise ValueError(f"the run says {run.ruleset} and {run.psl_version}, its rules {rules.judge} and {rules.psl}")
        found = tuple(reports)  # Made before the right to write is taken, which nobody else has meanwhile.
        with plain_errors(self.path), _writing(self.connection):
            return save(self.connection, run, found, rules)

    def begin(self, run: Run, *, rules: Rules) -> Run:
        """Record a run that reads no text, before it has found anything; the answer bears its number."""
        return self.record(run, (), rules=rules).run

    def add(
        self,
        run: Run,
        *,
        rules: Rules,
        judged: Iterable[Assessment] = (),
        observations: Iterable[Observation] = (),
        dossiers: Iterable[Dossier] = (),
        at: datetime,
    ) -> None:
        """Add to a run what was judged, seen and weighed at a time, all of it or nothing; each host must be judged before or with it."""
        with self.writing():
            self.put(run, rules=rules, judged=judged, observations=observations, dossiers=dossiers, at=at)

    def put(
        self,
        run: Run,
        *,
        rules: Rules,
        judged: Iterable[Assessment] = (),
        observations: Iterable[Observation] = (),
        dossiers: Iterable[Dossier] = (),
        at: datetime,
    ) -> None:
        """Do what `add` does inside a `writing` block, together with whatever else is written there."""
        if run.id is None:
            raise ValueError("the run was not recorded")
        with plain_errors(self.path):
            observe.add_judged(self.connection, run.id, judged, rules)
            observe.add_observations(self.connection, run.id, observations)
            observe.add_weighings(self.connection, run.id, dossiers, at)

    def finish(self, run: Run) -> None:
        """Record that a run has ended."""
        if run.id is None or run.finished_at is None:
            raise ValueError("the run was not recorded, or has not ended")
        with plain_errors(self.path), _writing(self.connection):
            observe.finish(self.connection, run.id, run.finished_at)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Make the block one transaction: all that it writes is there afterwards, or nothing."""
        with plain_errors(self.path), _writing(self.connection):
            yield self.connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for questions."""
        with plain_errors(self.path):
            yield self.connection

    def copy_to(self, target: Path) -> None:
        """Write a whole copy into a new file, while others may use this one; raise StoreError where a file is there already."""
        if target.exists():
            raise StoreError(f"{target}: is there already; a copy goes into a new file")
        if not target.parent.is_dir():
            raise StoreError(f"{target}: the folder {target.parent} does not exist")
        with plain_errors(target):
            self.connection.execute("PRAGMA temp_store = FILE")  # a whole file is more than memory is for
            self.connection.execute("VACUUM INTO ?", (str(target),))

    def close(self) -> None:
        """Close the file; what was recorded is in it."""
        self.connection.close()

    def __enter__(self) -> Self:
        """Give the store itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the file, however the block ended."""
        self.close()


def open_store(path: Path, *, busy_timeout: float = 5.0) -> Store:
    """Open the database at `path`, made where it is missing; wait `busy_timeout` seconds for other programs that write to it."""
    exists = _check_place(path)
    with plain_errors(path):
        connection = _connect(path, busy_timeout)
        try:
            if not exists:
                _claim(path, connection)
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = NORMAL")
            # Recording very many texts is a tenth faster when what it writes again and again stays in memory (benchmarks/store.py).
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIBIBYTES}")
            connection.execute("PRAGMA temp_store = MEMORY")
            _bring_up_to_date(path, connection, busy_timeout)
        except BaseException:
            connection.close()
            raise
    return Store(path, connection)


def _check_place(path: Path) -> bool:
    """Say whether the database is there already; raise where it can be none of ours, without touching what is there."""
    if "\0" in str(path):  # The path would end there for SQLite, and name another file.
        raise StoreError(f"{path}: no file can have this name")
    try:
        if path.is_dir():
            raise StoreError(f"{path}: a folder, not a database; name a file with --db")
        if not path.parent.is_dir():
            raise StoreError(f"{path}: the folder {path.parent} does not exist")
        if path.exists() and not path.is_file():
            raise NotOurDatabase(f"{path}: not a regular file; choose another with --db")
        _check_rights(path)
        return _holds_ours(path)
    except (OSError, ValueError) as error:
        raise StoreError(f"{path}: the database cannot be opened ({error})") from error


def _check_rights(path: Path) -> None:
    """Raise where the file or its folder may not be written; SQLite keeps its log beside the file."""
    if path.exists() and not os.access(path, os.R_OK | os.W_OK):
        raise StoreBusy(f"{path}: the database is read-only; choose another with --db, or record nothing with --db -")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise StoreBusy(f"{path}: the folder {path.parent} is read-only; choose another place with --db, or record nothing with --db -")


def _holds_ours(path: Path) -> bool:
    """Say whether the file is one of ours by its first bytes, False where there is none yet; raise where it is something else."""
    if not path.exists():
        return False
    with path.open("rb") as file:
        header = file.read(_HEADER_LENGTH)
    if not header:  # What is left where a program was killed before the first row.
        return False
    if len(header) < _HEADER_LENGTH or not header.startswith(_MAGIC):
        raise NotOurDatabase(f"{path}: not a SQLite database; choose another with --db")
    if int.from_bytes(header[_APPLICATION_ID], "big") != APPLICATION_ID:
        raise _foreign(path)
    return True


def _foreign(path: Path) -> NotOurDatabase:
    """Say that the file belongs to another program."""
    return NotOurDatabase(f"{path}: a SQLite database of another program; choose another with --db")


def _connect(path: Path, busy_timeout: float) -> sqlite3.Connection:
    """Connect without Python's own transactions, so that BEGIN IMMEDIATE means what it says."""
    # As a URI, because sqlite3 gives names such as ":memory:" a meaning of their own.
    uri = f"{path.absolute().as_uri()}?mode=rwc"
    return sqlite3.connect(uri, uri=True, timeout=busy_timeout, isolation_level=None)


@contextmanager
def _writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Make the block one transaction that holds the right to write from its beginning, so that it cannot lose it half-way."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _claim(path: Path, connection: sqlite3.Connection) -> None:
    """Mark a new file as ours before anything else, so that it is known again even where we are killed now."""
    with _writing(connection):
        found = _number(connection, "PRAGMA application_id")
        if found != APPLICATION_ID and _number(connection, "SELECT count(*) FROM sqlite_master"):
            raise _foreign(path)  # Another program was faster.
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _bring_up_to_date(path: Path, connection: sqlite3.Connection, busy_timeout: float) -> None:
    """Take the steps that the database has not seen; raise where it has seen one that we do not know."""
    from threadaudit.store import schema

    taken, known = schema.taken(connection), schema.names()
    if taken - known:
        raise NotOurDatabase(f"{path}: made by a newer threadaudit than this one; install that version, or choose another with --db")
    if known - taken:
        _keep_log(connection, busy_timeout)
        with _writing(connection):
            schema.take(connection)


def _keep_log(connection: sqlite3.Connection, busy_timeout: float) -> None:
    """Have changes written to a log first, so that readers and a writer do not hinder each other."""
    deadline = monotonic() + busy_timeout
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # SQLite waits by itself, but not for this: where two programs ask for it at once, one is sent away.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > deadline:
                raise
            sleep(_PAUSE)
        else:
            return


def _number(connection: sqlite3.Connection, question: str) -> int:
    """Ask the database for one number."""
    (answer,) = connection.execute(question).fetchone()
    return int(answer)
