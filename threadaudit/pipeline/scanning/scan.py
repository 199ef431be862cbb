"""A scan: lists are cut into shards, shards judged by an engine, rows written in order, and the journal kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, BinaryIO

from threadaudit.errors import InputError, ThreadAuditError
from threadaudit.escape import json_line
from threadaudit.pipeline import workers
from threadaudit.pipeline.clock import Clock, utc_now
from threadaudit.pipeline.judging import Judge, ruleset
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.pipeline.scanning.journal import Entry, Journal
from threadaudit.pipeline.scanning.output import SUFFIXES, Lines, Output, Parquet, clear_away, open_output
from threadaudit.pipeline.scanning.work import Answer, Setup, Tally
from threadaudit.pipeline.workers import Means
from threadaudit.readers.names.records import BadLine, Shard
from threadaudit.readers.names.shards import Lists
from threadaudit.readers.opening import identity
from threadaudit.records import Official, Run

if TYPE_CHECKING:
    from threadaudit.store import Store

_SECONDS = 1.0
"""After this time the journal is written: so much work a stop costs."""
_BAD_SHOWN = 20
"""So many bad lines are kept in words; a file of bad lines has all."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be scanned, and how."""

    lists: tuple[str, ...]
    """The lists; `-` is standard input."""
    officials: tuple[Official, ...]
    """The officials."""
    threshold: int
    """The score from which a host is called a lookalike."""
    allowed: tuple[str, ...] = ()
    """The hosts that a person has cleared."""
    out: Path | None = None
    """The file for the rows; None for standard output."""
    bad_out: Path | None = None
    """The file for bad lines; None where there is none."""
    everything: bool = False
    """Whether every name gets a row, not only hits."""
    form: str | None = None
    """The format of the lists; None to find it out."""
    column: str | None = None
    """The column of a table; None where nobody named one."""
    means: Means = field(default_factory=Means)
    """Who judges."""
    resumes: bool = False
    """Whether to go on with a scan that was stopped."""
    overwrites: bool = False
    """Whether what is in the way may be replaced."""

    @property
    def format(self) -> str:
        """How rows are written."""
        return "jsonl" if self.out is None else SUFFIXES[self.out.suffix.lower()]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a scan has come."""

    tally: Tally
    """What was counted so far."""
    list: int
    """The list that is being read, counted from 1."""
    share: float | None
    """How much of that list has been read, 0 to 1; None where its length is not known."""


class Scan:
    """A scan; iterating over it does the work, and tells how far it has come after each shard."""

    def __init__(
        self,
        order: Order,
        stdin: BinaryIO,
        *,
        fail: Callable[[ThreadAuditError], None],
        store: Store | None = None,
        config_sha256: str | None = None,
        clock: Clock = utc_now,
        now: Callable[[], float] = monotonic,
    ) -> None:
        """Take the order; raise InputError where it cannot be begun or gone on with."""
        self._order = order
        self._judge = Judge(order.officials, threshold=order.threshold, allow=order.allowed)
        self._store = store
        self._fail = fail
        self._clock = clock
        self._now = now
        self._config_sha256 = config_sha256
        self._run: Run | None = None
        self._lists = Lists(order.lists, stdin, fail=self._failed, form=order.form, column=order.column)
        self._journal = None if order.out is None else Journal(order.out.with_name(f"{order.out.name}.journal"), self._identity())
        self.entry = self._begin()
        """How far the scan has come; what the journal says of it lags behind."""

    def _identity(self) -> dict[str, Any]:
        """Tell what makes this scan what it is."""
        order = self._order
        return {
            "lists": [identity(name) for name in order.lists],
            "officials": self._judge.officials_sha256,
            "rules": ruleset(self._judge),
            "reading": [order.form, order.column],
            "rows": [order.everything, order.format, order.means.engine if order.format == "parquet" else ""],
            "bad lines": order.bad_out is not None,
            "records": self._store is not None,
        }

    def _begin(self) -> Entry:
        """Say where to begin."""
        order = self._order
        if self._journal is None:
            return Entry()
        if order.resumes:
            found = self._journal.read()
            if found is not None:
                return found
        if not order.overwrites:
            for path in (order.out, order.bad_out):
                if path is not None and path.exists():
                    hint = "" if order.resumes else "--resume goes on with a scan that was stopped, "
                    raise InputError(f"{path}: is there already; {hint}--overwrite replaces it")
        return Entry()

    @property
    def run(self) -> int | None:
        """The number of the run in the database; None where nothing is recorded."""
        return self.entry.run

    def __iter__(self) -> Iterator[Progress]:
        """Do the work."""
        if self.entry.done:
            if self._order.out is not None:
                clear_away(self._order.out, self._order.format)
            return
        self._begin_run()
        order, entry = self._order, self.entry
        partitioned = order.means.engine == "dask"
        output = open_output(order.out, order.format, entry.written, partitioned=partitioned)
        bad_output = Lines(order.bad_out, entry.bad_written) if order.bad_out else None
        try:
            self._settle(output, bad_output, at_once=True)
            yield from self._work(output, bad_output)
            self._finish(output, bad_output)
        except BaseException:
            self._settle(output, bad_output, at_once=True)
            raise
        finally:
            output.close()
            if bad_output:
                bad_output.close()

    def _work(self, output: Output, bad_output: Lines | None) -> Iterator[Progress]:
        """Judge the shards and write what comes of them."""
        settled = self._now()
        for shard, answer in self._resumable(self._answers()):
            self._write(shard, answer, output, bad_output)
            if self._now() - settled > _SECONDS:
                self._settle(output, bad_output, at_once=False)
                settled = self._now()
            yield Progress(self.entry.tally, shard.after.file + 1, self._lists.share)

    def _resumable(self, answers: Iterable[tuple[Shard, Answer]]) -> Iterator[tuple[Shard, Answer]]:
        """Hand answers on; where no more can be had, say how to go on."""
        try:
            yield from answers
        except InputError as error:
            raise InputError(f"{error}; --resume goes on" if self._journal else str(error)) from error

    def _answers(self) -> Iterable[tuple[Shard, Answer]]:
        order = self._order
        setup = Setup(
            order.officials, order.threshold, order.allowed, order.format, everything=order.everything, returns_hits=self._store is not None
        )
        shards = self._lists.shards(self.entry.position)
        return workers.answers(setup, shards, order.means)

    def _write(self, shard: Shard, answer: Answer, output: Output, bad_output: Lines | None) -> None:
        """Write what came of a shard."""
        if self._store is not None and self._run is not None and answer.hits:
            self._store.add(self._run, rules=rules_of(self._judge), judged=answer.hits, at=self._clock())
        output.write(answer.body)
        if bad_output is not None:
            bad_output.write("".join(map(_bad_row, answer.bad)).encode())
        tally = replace(self.entry.tally)
        tally.add(answer.tally)
        shown = self.entry.bad + tuple(map(_in_words, answer.bad[: _BAD_SHOWN - len(self.entry.bad)]))
        self.entry = replace(self.entry, position=shard.after, tally=tally, bad=shown)

    def _settle(self, output: Output, bad_output: Lines | None, *, at_once: bool) -> None:
        """Make what was written outlast a stop, then say so in the journal."""
        written = output.settle(at_once=at_once)
        if written is None or self._journal is None:
            return
        bad_written = bad_output.settle(at_once=True) if bad_output is not None else None
        self.entry = replace(self.entry, written=written, bad_written=bad_written)
        self._journal.write(self.entry)

    def _finish(self, output: Output, bad_output: Lines | None) -> None:
        """Put everything in its place, and say that it is there."""
        self._settle(output, bad_output, at_once=True)
        output.finish()
        if self._store is not None and self._run is not None:
            from threadaudit.store.scans import finish_scan

            with self._store.writing() as connection:
                finish_scan(connection, replace(self._run, finished_at=self._clock()))
        self.entry = replace(self.entry, done=True)
        if self._journal is not None:
            self._journal.write(self.entry)
        if isinstance(output, Parquet):
            output.tidy()

    def _begin_run(self) -> None:
        """Begin a run in the database, or go on with it."""
        if self._store is None:
            return
        run = new_run(self._judge, self._config_sha256, self._clock)
        if self.entry.run is None:
            self._run = self._store.begin(run, rules=rules_of(self._judge))
            self.entry = replace(self.entry, run=self._run.id)
        else:
            self._run = replace(run, id=self.entry.run)

    def _failed(self, error: ThreadAuditError) -> None:
        """Tell of a list that cannot be read; the others go on."""
        self.entry = replace(self.entry, failed=True)
        self._fail(error)


def _bad_row(bad: BadLine) -> str:
    return json_line(asdict(bad)) + "\n"


def _in_words(bad: BadLine) -> str:
    lines = f"line {bad.line:,}" if bad.lines == 1 else f"lines {bad.line:,} to {bad.line + bad.lines - 1:,}"
    return f"{bad.file}: {lines}: {bad.reason}"
