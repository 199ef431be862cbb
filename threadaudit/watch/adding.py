"""What is put under watch: hosts, an official's likeliest imitations, or everything accused that a run found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from threadaudit import judge as judging
from threadaudit.errors import InputError
from threadaudit.pipeline.clock import Clock
from threadaudit.pipeline.leads import lead_to
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records import Assessment, Candidate, Watched, WatchKind
from threadaudit.store import Store, watching


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user says of what is to be watched."""

    interval: timedelta | None = None
    """How often it is looked at; None where that adapts."""
    note: str = ""
    """A remark."""
    tags: tuple[str, ...] = ()
    """Groups."""


def watch_hosts(store: Store, judge: judging.Judge, assessments: Iterable[Assessment], wish: Wish, *, config: str, clock: Clock) -> int:
    """Watch hosts that were judged; those that are watched already take over what the wish says. Say how many are new."""
    now = clock()
    found = {assessment.host.ascii: assessment for assessment in assessments if assessment.host}
    rows = [_watched(assessment, WatchKind.HOST, wish, now) for assessment in found.values()]
    added = _add(store, judge, found.values(), rows, config=config, clock=clock)
    with store.writing() as connection:
        for known in list(watching.watches(connection, list(found))):
            watching.change_watch(connection, _as_wished(known, wish, now))
    return added


def watch_candidates(
    store: Store, judge: judging.Judge, official: str, candidates: Iterable[Candidate], wish: Wish, *, config: str, clock: Clock
) -> int:
    """Watch names that would imitate an official, and remember that they are watched for its sake. Say how many are new."""
    assessments = [judge(candidate.domain) for candidate in candidates]
    now = clock()
    rows = [replace(_watched(assessment, WatchKind.CANDIDATE, wish, now), official=official) for assessment in assessments]
    added = _add(store, judge, assessments, rows, config=config, clock=clock)
    with store.writing() as connection:
        watching.set_official(connection, official, len(rows), now)
    return added


def _add(
    store: Store, judge: judging.Judge, assessments: Iterable[Assessment], rows: Iterable[Watched], *, config: str, clock: Clock
) -> int:
    run = new_run(judge, config, clock)
    run = store.begin(replace(run, finished_at=run.started_at), rules=rules_of(judge))
    with store.writing() as connection:
        store.put(run, rules=rules_of(judge), judged=assessments, at=run.started_at)
        return watching.add_watches(connection, rows)


def _watched(assessment: Assessment, kind: WatchKind, wish: Wish, now: datetime) -> Watched:
    host = assessment.host.ascii if assessment.host else ""
    return Watched(
        host=host,
        url=lead_to(assessment, ()).url,
        kind=kind,
        official=assessment.official.domain if assessment.official else None,
        added_at=now,
        next_due_at=now,
        interval=None if wish.interval is None else int(wish.interval.total_seconds()),
        note=wish.note,
        tags=wish.tags,
    )


def _as_wished(known: Watched, wish: Wish, now: datetime) -> Watched:
    """Give a watched host what the wish says, and leave the rest as it was; to name a host again lets it be watched again."""
    interval = known.interval if wish.interval is None else int(wish.interval.total_seconds())
    due = min(known.next_due_at, now + wish.interval) if wish.interval else known.next_due_at
    tags = tuple(dict.fromkeys((*known.tags, *wish.tags)))
    return replace(known, interval=interval, note=wish.note or known.note, tags=tags, paused=False, next_due_at=due)


def accused_of_run(store: Store, run_id: int) -> Iterator[str]:
    """Give the lookalikes and suspicious hosts that a run found, in its texts or where their links led; InputError where there is none."""
    with store.reading() as connection:
        if connection.execute("SELECT 1 FROM runs WHERE id = ?", (run_id,)).fetchone() is None:
            raise InputError(f"{store.path}: holds no run {run_id}")
        yield from watching.accused_hosts(connection, run_id)
