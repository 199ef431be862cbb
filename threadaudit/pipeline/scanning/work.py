"""What is done with one shard, wherever that is: read it, judge its names, and write the rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from threadaudit.pipeline.judging import Judge
from threadaudit.pipeline.scanning.output import encode
from threadaudit.readers.names import list_format
from threadaudit.readers.names.records import BadLine, Shard
from threadaudit.records import Assessment, Official, Verdict

_HITS = frozenset({Verdict.LOOKALIKE, Verdict.SUSPICIOUS})
NO_HOST = "is no host"
"""What is wrong with a name that can be read, but not be judged."""


@dataclass(frozen=True, slots=True)
class Setup:
    """The job of judging shards: all that whoever does it has to know."""

    officials: tuple[Official, ...]
    """The officials."""
    threshold: int
    """The score from which a host is called a lookalike."""
    allowed: tuple[str, ...]
    """The hosts that a person has cleared."""
    format: str
    """How rows are written."""
    everything: bool
    """Whether every name gets a row, not only hits."""
    returns_hits: bool
    """Whether the verdicts on hits are wanted as records too."""

    def make(self) -> Callable[[Shard], Answer]:
        """Make what judges shards."""
        return Worker(self)

    def lost(self, shard: Shard, reason: str) -> Answer:
        """Return the answer for a shard that cannot be judged."""
        lines = max(1, shard.data.count(b"\n") + (not shard.data.endswith(b"\n")))
        bad = BadLine(shard.file, shard.first_line, reason, lines)
        return Answer(tally=Tally(unread=lines + len(shard.bad)), bad=(*shard.bad, bad))


@dataclass(slots=True)
class Tally:
    """What was counted."""

    names: int = 0
    """How many names were judged."""
    rows: int = 0
    """How many rows were written."""
    lookalikes: int = 0
    """How many of the names imitate an official."""
    suspicious: int = 0
    """How many a person should look at."""
    invalid: int = 0
    """How many are no host."""
    unread: int = 0
    """How many lines could not be read or not be judged."""

    def add(self, other: Tally) -> None:
        """Add what was counted elsewhere."""
        self.names += other.names
        self.rows += other.rows
        self.lookalikes += other.lookalikes
        self.suspicious += other.suspicious
        self.invalid += other.invalid
        self.unread += other.unread


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a shard."""

    body: bytes = b""
    """Its rows, as they are written."""
    tally: Tally = field(default_factory=Tally)
    """What was counted in it."""
    bad: tuple[BadLine, ...] = ()
    """Its bad lines, in order."""
    hits: tuple[Assessment, ...] = ()
    """The verdicts on its hits, where they are wanted."""


class Worker:
    """Judges shards; the judge is made once."""

    def __init__(self, setup: Setup) -> None:
        """Make the judge."""
        self._setup = setup
        self._judge = Judge(setup.officials, threshold=setup.threshold, allow=setup.allowed)

    def __call__(self, shard: Shard) -> Answer:
        """Read a shard, judge its names, and write the rows."""
        reading = list_format(shard.format).read(shard)
        bad, tally = [*shard.bad, *reading.bad], Tally(names=len(reading.names))
        tally.unread = len(bad)
        kept, hits = [], []
        for at, assessment in enumerate(self._judge.many(reading.names)):
            verdict = assessment.verdict
            if verdict is Verdict.UNRELATED:
                if self._setup.everything:
                    kept.append(assessment)
                continue
            if verdict is Verdict.INVALID:
                bad.append(BadLine(shard.file, reading.lines[at], NO_HOST))
                tally.invalid += 1
            tally.lookalikes += verdict is Verdict.LOOKALIKE
            tally.suspicious += verdict is Verdict.SUSPICIOUS
            if verdict in _HITS:
                hits.append(assessment)
            if verdict in _HITS or self._setup.everything:
                kept.append(assessment)
        tally.rows = len(kept)
        bad.sort(key=lambda line: line.line)
        return Answer(encode(kept, self._setup.format), tally, tuple(bad), tuple(hits) if self._setup.returns_hits else ())
