"""When a watched host is looked at next."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watch.watch_samples import NEW, START
from threadaudit.records import Json, Watched
from threadaudit.watch.intervals import Bounds, bounds_of, next_look

BOUNDS = bounds_of("1h", "7d")
HOUR, DAY, WEEK = 3_600, 86_400, 604_800


def looked(
    watched: Watched, *, changed: bool = False, unknown: bool = False, dead: bool = False, bounds: Bounds = BOUNDS
) -> tuple[int, float]:
    """Return the rhythm and the pause in seconds."""
    pace, due = next_look(watched, changed, unknown, dead, now=START, bounds=bounds)
    return pace, (due - START).total_seconds()


def test_a_quiet_host_is_looked_at_less_and_less() -> None:
    """From the shortest pause on, each quiet check doubles it, up to the longest."""
    watched, paces = NEW, []
    for _ in range(10):
        pace, _ = looked(watched)
        watched = replace(watched, pace=pace)
        paces.append(pace / HOUR)
    assert paces == [1, 2, 4, 8, 16, 32, 64, 128, 168, 168]


def test_a_change_brings_it_back_soon() -> None:
    """What has just changed is looked at as often as the settings allow, also where it seemed dead."""
    assert looked(replace(NEW, pace=WEEK), changed=True, dead=True)[0] == HOUR


def test_the_long_dead_wait_longest() -> None:
    """What is long dead is looked at as rarely as the settings allow."""
    assert looked(replace(NEW, pace=2 * HOUR), dead=True)[0] == WEEK


def test_no_answer_brings_it_back_soon_and_keeps_its_rhythm() -> None:
    """A failed check is repeated soon, less and less soon while there is no answer, until the host is back in its rhythm."""
    watched, pauses = replace(NEW, pace=8 * HOUR), []
    for number in range(8):
        pace, pause = looked(replace(watched, unknowns={"dns": number} if number else {}), unknown=True)
        pauses.append(pause / 60)
        assert pace == 8 * HOUR
    assert pauses == [15, 15, 15, 30, 60, 120, 240, 480]
    assert looked(replace(watched, unknowns={"dns": 8}), unknown=True)[0] == 16 * HOUR


def test_a_host_that_never_answers_is_not_asked_for_ever_as_often() -> None:
    """A host of which something is never known ends at the longest pause too."""
    watched = NEW
    for number in range(20):
        pace, _ = looked(watched, unknown=True)
        watched = replace(watched, pace=pace, unknowns={"http": number + 1})
    assert watched.pace == WEEK


def test_a_users_interval_wins() -> None:
    """A user's own interval is kept to the second, outside the bounds too; only a failed check is repeated sooner."""
    watched = replace(NEW, interval=30 * DAY, pace=HOUR)
    assert looked(watched) == looked(watched, changed=True) == looked(watched, dead=True) == (30 * DAY, 30 * DAY)
    assert looked(watched, unknown=True) == (30 * DAY, HOUR / 4)
    assert looked(replace(NEW, interval=60), unknown=True) == (60, 60)


def test_retries_leave_ten_minutes_in_between() -> None:
    """Where the shortest pause is a few minutes, a failed check is repeated no sooner than that, or after ten minutes."""
    assert looked(replace(NEW, pace=DAY), unknown=True, bounds=Bounds(1200, DAY))[1] == 600


def test_jitter_is_the_same_for_the_same_host_and_time() -> None:
    """Hosts that were added together are due at different times, which are the same on every machine."""
    hosts = [replace(NEW, host=f"{number}.example", pace=DAY) for number in range(100)]
    pauses = [looked(host)[1] for host in hosts]
    assert pauses == [looked(host)[1] for host in hosts]
    assert len(set(pauses)) > 90
    assert min(pauses) >= 1.8 * DAY
    assert max(pauses) <= 2.2 * DAY
    assert looked(NEW)[1] == 3701


@pytest.mark.parametrize("text", ["", "7", "1h30", "-1h"])
def test_bounds_are_durations(text: str) -> None:
    """What is no duration makes no bounds."""
    with pytest.raises(ValueError, match="no duration"):
        bounds_of("1h", text)


unknown_counts: st.SearchStrategy[dict[str, Json]] = st.dictionaries(
    st.text(max_size=3), st.integers() | st.text(max_size=3) | st.none(), max_size=3
)


@given(st.integers(), unknown_counts, st.booleans(), st.booleans(), st.booleans(), st.integers(), st.integers())
def test_pauses_stay_within_bounds(
    pace: int, unknowns: dict[str, Json], changed: bool, unknown: bool, dead: bool, shortest: int, longest: int  # noqa: FBT001
) -> None:  # fmt: skip
    """Whatever came before, the pause lies between the bounds; only after a check without an answer may it be shorter."""
    watched = replace(NEW, pace=pace, unknowns=unknowns)
    rhythm, due = next_look(watched, changed, unknown, dead, now=START, bounds=Bounds(shortest, longest))
    least = max(1, min(shortest, 3650 * DAY))
    most = max(least, min(longest, 3650 * DAY))
    soonest = min(least, max(600, least // 4)) if unknown else least
    assert soonest <= (due - START).total_seconds() <= most
    assert unknown or least <= rhythm <= most


@given(st.integers(min_value=1))
def test_any_interval_of_a_user_gives_a_time(interval: int) -> None:
    """However long an interval is, there is a time at which it ends."""
    assert timedelta(0) < next_look(replace(NEW, interval=interval), False, False, False, now=START, bounds=BOUNDS)[1] - START
