"""Very many texts in one run: audited bundle by bundle, here, on all cores or on a cluster, recorded as they come, in order."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import chain, count, islice, repeat
from typing import TYPE_CHECKING

from threadaudit.errors import InputError, StoreError, ThreadAuditError
from threadaudit.pipeline import workers
from threadaudit.pipeline.auditing import audited
from threadaudit.pipeline.bundling import first_bundle
from threadaudit.pipeline.clock import Clock, utc_now
from threadaudit.pipeline.judging import Judge
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.pipeline.workers import Means
from threadaudit.pipeline.workers.job import cores, guarded

if TYPE_CHECKING:
    from threadaudit.records import AuditReport, Document, Official, Run
    from threadaudit.store import Store

_FEW_BUNDLES = 4
"""Fewer are audited in this process: others would not be ready before they are done."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Texts that are audited at once: a task."""

    number: int
    """Its place among all bundles, counted from 0."""
    documents: tuple[Document, ...]
    """The texts."""


@dataclass(frozen=True, slots=True)
class Audited:
    """What became of a bundle."""

    reports: tuple[AuditReport, ...]
    """A report for each text that could be audited, in order."""
    failures: tuple[str, ...] = ()
    """What is to be said of the others."""


@dataclass(frozen=True, slots=True)
class Auditing:
    """The job of auditing bundles: all that whoever does it has to know."""

    officials: tuple[Official, ...]
    """The officials."""
    threshold: int
    """The score from which a host is called a lookalike."""
    allowed: frozenset[str]
    """The hosts that a person has cleared."""
    limit: int
    """How long a post may be, in weighted characters."""
    run: Run
    """The run that the reports belong to."""

    def make(self) -> Callable[[Bundle], Audited]:
        """Make what audits bundles."""
        judge = Judge(self.officials, threshold=self.threshold, allow=self.allowed)
        return lambda bundle: self.audit(bundle, judge)

    def audit(self, bundle: Bundle, judge: Judge) -> Audited:
        """Audit the texts of a bundle; a fault of the program costs the text that it stumbled over."""
        try:
            return self._together(bundle, judge)
        except Exception:  # noqa: BLE001 - which text it was is found out by taking them one by one
            single = (replace(bundle, documents=(document,)) for document in bundle.documents)
            alone = [guarded(self, lambda one: self._together(one, judge), one) for one in single]
            return Audited(
                tuple(chain.from_iterable(one.reports for one in alone)), tuple(chain.from_iterable(one.failures for one in alone))
            )

    def _together(self, bundle: Bundle, judge: Judge) -> Audited:
        return Audited(audited(bundle.documents, judge, self.run, self.limit))

    def lost(self, bundle: Bundle, reason: str) -> Audited:
        """Return the answer for a bundle that cannot be audited."""
        return Audited((), tuple(f"{document.name}: could not be audited: {reason}" for document in bundle.documents))


def bundled(documents: Iterable[Document]) -> Iterator[Bundle]:
    """Put texts together in order, so many that a bundle is worth sending."""
    rest = iter(documents)
    for number in count():
        kept, rest = first_bundle(rest)
        if not kept:
            return
        yield Bundle(number, kept)


def audit_many(
    documents: Iterable[Document],
    judge: Judge,
    store: Store | None = None,
    *,
    means: Means | None = None,
    limit: int = 280,
    config_sha256: str | None = None,
    fail: Callable[[ThreadAuditError], None],
    clock: Clock = utc_now,
) -> Generator[AuditReport, None, None]:
    """Audit texts in one run, give their reports in order, and record them bundle by bundle; a few bundles are in memory at a time.

    A text that cannot be audited is told through `fail`, and the rest is done; so is a database that takes no more, and the reports still
    come. What was recorded before the work is stopped stays; whoever stops early closes this before the store. Raise InputError where
    there is nobody to do the work.
    """
    run = new_run(judge, config_sha256, clock)
    with ExitStack() as stack:
        recording = None
        if store is not None:
            from threadaudit.store.recording import Recording

            try:
                recording = stack.enter_context(Recording(store, run, rules_of(judge, limit), clock))
            except StoreError as error:
                fail(error)
        job = Auditing(judge.officials, judge.threshold, judge.allowed, limit, recording.run if recording else run)
        for _, done in _answers(job, judge, bundled(documents), means or Means()):
            for failure in done.failures:
                fail(InputError(failure))
            added: Iterator[bool] = repeat(False)
            if recording is not None:
                try:
                    added = iter(recording.add(done.reports))
                except StoreError as error:  # what was found is given all the same
                    fail(error)
                    recording = None
            yield from (replace(report, added=new) for report, new in zip(done.reports, added, strict=False))


def _answers(job: Auditing, judge: Judge, bundles: Iterator[Bundle], means: Means) -> Iterator[tuple[Bundle, Audited]]:
    """Have the bundles audited by whoever is meant to."""
    jobs = means.jobs
    if jobs is None and means.engine == "cores":
        first = list(islice(bundles, _FEW_BUNDLES))
        jobs = cores() if len(first) == _FEW_BUNDLES else 1
        bundles = chain(first, bundles)
    if jobs == 1 and means.engine == "cores":
        return ((bundle, job.audit(bundle, judge)) for bundle in bundles)
    return workers.answers(job, bundles, replace(means, jobs=jobs))
