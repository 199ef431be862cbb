"""Keeps what is heard: in the database in small steps, so that whoever stops the work loses none of it, and in a folder of evidence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Self

from threadaudit.pipeline.clock import Clock, utc_now
from threadaudit.pipeline.probing import Investigation
from threadaudit.pipeline.runs import rules_of

if TYPE_CHECKING:
    from threadaudit import judge as judging
    from threadaudit.evidence import EvidenceWriter
    from threadaudit.pipeline.leads import Lead
    from threadaudit.probes.settings import ProbeSettings
    from threadaudit.records import Assessment, Dossier, Observation, Probed, Run
    from threadaudit.store import Store

_AT_ONCE = 200
"""So many observations are written in one step."""
_SECONDS = 1.0
"""After this time a step is taken whatever there is, in seconds."""


class Recorder:
    """Writes observations and dossiers of one run; use it in a `with` block, whose end writes the rest, however it ends."""

    def __init__(
        self,
        run: Run,
        judge: judging.Judge,
        store: Store | None,
        evidence: EvidenceWriter | None,
        *,
        clock: Clock = utc_now,
        now: Callable[[], float] = monotonic,
    ) -> None:
        """Take where to write; either may be missing."""
        self._run = run
        self._rules = rules_of(judge) if store is not None else None
        self._store = store
        self._evidence = evidence
        self._clock = clock
        self._now = now
        self._written = now()
        self._judged: dict[str, Assessment] = {}
        self._known: set[str] = set()
        self._observations: list[Observation] = []
        self._dossiers: list[Dossier] = []

    def heard(self, assessment: Assessment, probed: Probed) -> None:
        """Keep an answer, with the verdict on its host."""
        if self._evidence is not None:
            self._evidence.add(probed)
        if self._store is None:
            return
        self._meet(assessment)
        self._observations.append(probed.observation)
        if len(self._observations) >= _AT_ONCE or self._now() - self._written > _SECONDS:
            self._write()

    def keep(self, dossier: Dossier) -> None:
        """Keep what the evidence says of a host; of what is no host there is none."""
        if self._store is not None and dossier.assessment.host is not None:
            for assessment in (dossier.assessment, *dossier.way):
                self._meet(assessment)
            self._dossiers.append(dossier)

    def _meet(self, assessment: Assessment) -> None:
        host = assessment.host.ascii if assessment.host else ""
        if host and host not in self._known:
            self._known.add(host)
            self._judged[host] = assessment

    def _write(self) -> None:
        if self._store is None or self._rules is None or self._run.id is None:
            return
        judged, observations, dossiers = tuple(self._judged.values()), tuple(self._observations), tuple(self._dossiers)
        self._judged, self._observations, self._dossiers = {}, [], []
        if judged or observations or dossiers:
            at = self._clock()
            self._store.add(self._run, rules=self._rules, judged=judged, observations=observations, dossiers=dossiers, at=at)
        self._written = self._now()

    def __enter__(self) -> Self:
        """Give the recorder itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Write what is left."""
        self._write()


def look_into(
    leads: Iterable[Lead],
    judge: judging.Judge,
    settings: ProbeSettings,
    kinds: Collection[str],
    run: Run,
    *,
    store: Store | None = None,
    evidence: EvidenceWriter | None = None,
    clock: Clock = utc_now,
) -> Iterator[Dossier]:
    """Look into leads, keep what is heard in the run, and give a dossier for each; with the last one the run ends."""
    with Recorder(run, judge, store, evidence, clock=clock) as recorder:
        for dossier in Investigation(judge, settings, kinds, recorder.heard, clock=clock).look_into(leads):
            recorder.keep(dossier)
            yield dossier
    if store is not None and run.id is not None:
        store.finish(replace(run, finished_at=clock()))
