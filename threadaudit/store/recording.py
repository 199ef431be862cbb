"""A run that reads very many texts: recorded step by step, so that whatever stops it loses nothing of what was recorded before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from threadaudit.records import AuditReport, Run
from threadaudit.store.rows import Tally
from threadaudit.store.save import Rules, add_reports, begin_run, finish_run

if TYPE_CHECKING:
    from threadaudit.store.database import Store


class Recording:
    """Use it in a `with` block: its end says which texts the run read, and when it ended if nothing stopped it."""

    def __init__(self, store: Store, run: Run, rules: Rules, clock: Callable[[], datetime]) -> None:
        """Begin the run; raise StoreError where the database does not take it."""
        self._store = store
        self._rules = rules
        self._clock = clock
        self._found = Tally()
        with store.writing() as connection:
            self.run = replace(run, id=begin_run(connection, run, rules))
            """The run, with its number."""

    def add(self, reports: Sequence[AuditReport]) -> tuple[bool, ...]:
        """Add reports, all of them or none, and say of each whether the database learnt anything from it; raise StoreError."""
        if self.run.id is None:
            raise ValueError("the run was not begun")
        with self._store.writing() as connection:
            new = add_reports(connection, self.run.id, reports, self._rules)
        self._found.add(reports)
        return new

    def __enter__(self) -> Self:
        """Give the recording itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Say what the run read, and where it came to its end, when."""
        if self.run.id is not None:
            with self._store.writing() as connection:
                finish_run(connection, self.run.id, self._clock() if error is None else None, self._found)
