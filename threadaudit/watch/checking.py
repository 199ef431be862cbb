"""One pass over what is watched: take what is due, ask, compare, write, and say what changed; any number of checkers at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import sleep
from typing import TYPE_CHECKING

from threadaudit import judge as judging
from threadaudit.pipeline.clock import Clock
from threadaudit.pipeline.leads import Lead
from threadaudit.pipeline.probing import Investigation
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Assessment, Change, Dossier, Observation, Probed, Run, Watched
from threadaudit.store import Store, watching
from threadaudit.watch.checkers import is_dead, this_checker
from threadaudit.watch.comparing import compare, needs_confirming
from threadaudit.watch.intervals import Bounds, next_look

if TYPE_CHECKING:
    from threadaudit.evidence import EvidenceWriter

_ROUND = watching.LEASE / 3
"""So long a check takes new hosts before it asks again what needs it, so that no claim of its own lapses meanwhile."""
_PAUSE = 2.0
"""How long to wait before something is asked again that is to be believed only when it is said twice, in seconds."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What one look at a watched host gave."""

    watched: Watched
    """The host, as it was known before."""
    dossier: Dossier
    """What was seen."""
    changes: tuple[Change, ...]
    """What changed; empty where nothing did."""
    unknown: bool
    """Whether something could not be found out."""
    other_vantage: bool = False
    """Whether its page was asked otherwise than before, so that what it shows is compared with nothing."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a check shall look at, and how."""

    kinds: tuple[str, ...]
    """The probes."""
    bounds: Bounds
    """The shortest and the longest pause."""
    hosts: tuple[str, ...] | None = None
    """These hosts alone, whether they are due or not; None for those that are due, or all."""
    all_of_them: bool = False
    """Whether everything is looked at, due or not."""


class Check:
    """One pass; iterate over it."""

    def __init__(
        self,
        store: Store,
        judge: judging.Judge,
        settings: ProbeSettings,
        order: Order,
        *,
        config_sha256: str,
        clock: Clock,
        evidence: EvidenceWriter | None = None,
        wait: Callable[[float], None] = sleep,
    ) -> None:
        """Begin a run; nothing is taken or asked before the first step."""
        self._store = store
        self._judge = judge
        self._settings = settings
        self._order = order
        self._clock = clock
        self._evidence = evidence
        self._wait = wait
        self._rules = rules_of(judge)
        self.run: Run = store.begin(new_run(judge, config_sha256, clock), rules=self._rules)
        """The run that holds what is seen."""
        self._begun = clock()
        with store.writing() as connection:
            self._id = watching.begin_check(connection, self.run.id or 0, this_checker(), self._begun)
        self._investigation = Investigation(judge, settings, order.kinds, self._heard, clock=clock)
        self._watched: dict[str, Watched] = {}
        self._again: list[tuple[Lead, Dossier]] = []
        self._last = ""
        self._is_done = False

    def __iter__(self) -> Iterator[Checked]:
        """Look at everything that is asked for, each host once, and give what came of it."""
        try:
            while not self._is_done:
                yield from self._round()
                yield from self._confirmed()
        finally:
            with self._store.writing() as connection:
                watching.end_check(connection, self._id, self._clock())
            self._store.finish(replace(self.run, finished_at=self._clock()))

    def _round(self) -> Iterator[Checked]:
        """Look at hosts for a while, and keep aside what is to be asked again."""
        for lead, dossier in self._ask(self._leads()):
            watched, siblings = self._watched[_host(dossier)], _siblings(dossier)
            if kinds := needs_confirming(watched, dossier.observations, siblings=siblings):
                self._again.append((replace(lead, kinds=kinds), dossier))
            else:
                yield from self._conclude(dossier)

    def _leads(self) -> Iterator[Lead]:
        """Take what is due in small portions, so that other checkers find work too."""
        until = self._clock() + _ROUND
        while len(self._again) < self._settings.jobs and self._clock() < until:
            taken = self._take()
            for watched in taken:
                assessment = self._judge(watched.host)
                if assessment.host is not None:
                    self._watched[assessment.host.ascii] = watched
                    yield Lead(assessment, watched.url, self._order.kinds)
            if not taken:
                self._is_done = True
                return
            self._last = taken[-1].host

    def _take(self) -> list[Watched]:
        """Take a portion of what was due when the check began: what comes due meanwhile, as after a failure, is for the next one."""
        order = self._order
        with self._store.writing() as connection:
            dead = [number for number, checker in watching.claimers(connection) if number != self._id and is_dead(checker)]
            watching.release(connection, dead)
            return watching.claim(
                connection,
                self._id,
                self._clock(),
                self._settings.jobs,
                due_by=self._begun,
                hosts=order.hosts,
                all_of_them=order.all_of_them,
                after=self._last,
            )

    def _ask(self, leads: Iterator[Lead]) -> Iterator[tuple[Lead, Dossier]]:
        return self._investigation.ask(leads, in_order=False)

    def _heard(self, assessment: Assessment, probed: Probed) -> None:
        """Keep the raw answer; what was seen of officials on the way goes straight into the database."""
        if self._evidence is not None:
            self._evidence.add(probed)
        if probed.observation.host not in self._watched:
            self._store.add(self.run, rules=self._rules, judged=[assessment], observations=[probed.observation], at=self._clock())

    def _confirmed(self) -> Iterator[Checked]:
        """Ask again where an answer is to be believed only when it is given twice."""
        if not self._again:
            return
        self._wait(_PAUSE)
        doubted, self._again = self._again, []
        first = {_host(dossier): dossier for _, dossier in doubted}
        for lead, again in self._ask(lead for lead, _ in doubted):
            dossier = first[_host(again)]
            asked = {seen.probe for seen in again.observations}
            repeated = tuple(seen for seen in dossier.observations if seen.probe in asked)
            others = tuple(seen for seen in dossier.observations if seen.probe not in asked)
            yield from self._conclude(self._investigation.weighed(lead, (*others, *again.observations)), repeated)

    def _conclude(self, dossier: Dossier, earlier: Sequence[Observation] = ()) -> Iterator[Checked]:
        """Compare what was seen with what was known, and write both, what changed and when to look next, in one step.

        Where the host is no longer ours (somebody watches it no more, or this process slept and another one took over), nothing is.
        """
        watched = self._watched.pop(_host(dossier))
        now = self._clock()
        verdict, seen, siblings = dossier.assessment.verdict, dossier.observations, _siblings(dossier)
        found = compare(watched, verdict, seen, now=now, earlier=earlier, siblings=siblings, way=dossier.way)
        pace, due = next_look(watched, found.moved, found.unknown, found.dead, now=now, bounds=self._order.bounds)
        looked = watching.Looked(watched.host, json.dumps(found.facts), json.dumps(found.unknowns), pace, due, found.unknown)
        with self._store.writing() as connection:
            if not watching.holds(connection, self._id, watched.host):
                return
            self._store.put(
                self.run,
                rules=self._rules,
                judged=(dossier.assessment, *dossier.way),
                observations=(*earlier, *dossier.observations),
                dossiers=[dossier],
                at=now,
            )
            watching.add_looked(connection, self._id, self.run.id or 0, looked, found.changes, now)
        yield Checked(watched, dossier, found.changes, found.unknown, found.other_vantage)


def _host(dossier: Dossier) -> str:
    return dossier.assessment.host.ascii if dossier.assessment.host else ""


def _siblings(dossier: Dossier) -> tuple[str, ...]:
    official = dossier.assessment.official
    return official.siblings if official else ()
