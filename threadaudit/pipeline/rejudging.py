"""Everything that is recorded is judged again under today's rules: what they say is recorded, and what differs is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records.life import PastVerdict, Rejudged
from threadaudit.store.life import last_verdicts

if TYPE_CHECKING:
    from threadaudit import judge as judging
    from threadaudit.pipeline.clock import Clock
    from threadaudit.records import Assessment
    from threadaudit.store import Store

_AT_ONCE = 2_000
"""So many hosts are held in memory and written in one step."""


class Rejudging:
    """One pass over all hosts that are recorded; iterate over it for the verdicts that changed."""

    def __init__(self, store: Store, judge: judging.Judge, *, config_sha256: str, clock: Clock) -> None:
        """Begin a run."""
        self._store = store
        self._judge = judge
        self._clock = clock
        self._rules = rules_of(judge)
        self.run = store.begin(new_run(judge, config_sha256, clock), rules=self._rules)
        """The run that holds the new verdicts."""
        self.judged = 0
        """How many hosts were judged so far."""

    def __iter__(self) -> Iterator[Rejudged]:
        """Judge every host, and give those whose verdict, or whose official, is another than before."""
        last = ""
        while page := self._page(last):
            last = page[-1][0]
            found = list(self._judge.many(host for host, _ in page))
            known = [one for one in found if one.host is not None]
            self._store.add(self.run, rules=self._rules, judged=known, at=self._clock())
            self.judged += len(page)
            for (_, before), after in zip(page, found, strict=True):
                if _differs(before, after):
                    yield Rejudged(before, after, self.run.id or 0)
        self._store.finish(replace(self.run, finished_at=self._clock()))

    def _page(self, after: str) -> list[tuple[str, PastVerdict]]:
        with self._store.reading() as connection:
            return last_verdicts(connection, after, _AT_ONCE)


def _differs(before: PastVerdict, after: Assessment) -> bool:
    return (before.verdict, before.official) != (after.verdict, after.official.domain if after.official else None)
