"""When a host is looked at next. Pure, and the same for the same host at the same time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from threadaudit.durations import duration
from threadaudit.records import Watched

_SOONEST = 600
"""A look that brought no answer is repeated after a quarter of the shortest pause, but not before ten minutes have gone."""
_PATIENCE = 3
_MOST_DOUBLINGS = 32
_JITTER = 0.1
_LONGEST = 3650 * 86_400
# Ten years: more than anyone waits, and a time that a date can hold.


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which pauses hosts are looked at."""

    shortest: int
    """The shortest pause, in seconds: for what is new or has just changed."""
    longest: int
    """The longest, in seconds: for what has long been quiet or dead."""


def bounds_of(shortest: str, longest: str) -> Bounds:
    """Return the bounds that two durations set, such as `1h` and `7d`; raise ValueError where one of them is none."""
    read = [duration(text) for text in (shortest, longest)]
    if None in read:
        raise ValueError(f"no duration: {shortest!r} or {longest!r}")
    return Bounds(*(int(time.total_seconds()) for time in read if time is not None))


def next_look(watched: Watched, changed: bool, unknown: bool, dead: bool, *, now: datetime, bounds: Bounds) -> tuple[int, datetime]:  # noqa: FBT001
    """Return a host's rhythm in seconds, which is its next `Watched.pace`, and when it is due. `watched` is as before the check.

    A check without an answer says nothing of the host: its rhythm goes on, and it is looked at soon again, less soon with every
    further check in a row that brings none. A user's own interval is kept to the second, but for that.
    """
    now = now.replace(tzinfo=UTC) if now.tzinfo is None else now
    shortest = max(1, min(bounds.shortest, _LONGEST))
    longest = max(shortest, min(bounds.longest, _LONGEST))
    if watched.interval is not None:
        pace = max(1, min(watched.interval, _LONGEST))
    else:
        pace = _rhythm(watched.pace, shortest, longest, changed=changed, dead=dead)
    if unknown:
        soon = max(_SOONEST, shortest // 4) * 2 ** min(max(0, _in_a_row(watched) - _PATIENCE), _MOST_DOUBLINGS)
        if soon < pace:
            regular = pace if changed or watched.interval is not None else watched.pace
            return regular, now + timedelta(seconds=soon)
    if watched.interval is not None:
        return pace, now + timedelta(seconds=pace)
    return pace, now + timedelta(seconds=_jittered(pace, shortest, longest, f"{watched.host} {now.isoformat()}"))


def _rhythm(pace: int, shortest: int, longest: int, *, changed: bool, dead: bool) -> int:
    """Return how long to wait after a check that brought answers: twice as long as before, where nothing has happened."""
    if changed or pace <= 0:
        return shortest
    return longest if dead else min(max(2 * pace, shortest), longest)


def _in_a_row(watched: Watched) -> int:
    """Return for how many checks in a row there was no answer, this one included."""
    return 1 + max((count for count in watched.unknowns.values() if type(count) is int), default=0)


def _jittered(pace: int, shortest: int, longest: int, seed: str) -> int:
    """Return a pause up to a tenth longer or shorter, so that what was added together is not due together; never outside the bounds."""
    number = int.from_bytes(hashlib.sha256(seed.encode("utf-8", "surrogatepass")).digest()[:4], "big")
    away = round(pace * _JITTER * (2 * number / (2**32 - 1) - 1))
    if not shortest <= pace + away <= longest:
        away = -away
    return min(max(pace + away, shortest), longest)
