"""Nobody is asked too often, and nobody waits for those who gave up."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest

from threadaudit.probes import pace
from threadaudit.probes.pace import SharedPace


async def test_turns_at_one_place_lie_apart() -> None:
    """Between two turns at one place lies at least the asked time; other places need not wait for it."""
    shared, clock, turns = SharedPace(), asyncio.get_running_loop().time, []
    await shared.wait("other", 60)

    async def ask() -> None:
        await shared.wait("welt.ltd", 0.02)
        turns.append(clock())

    await asyncio.gather(*(ask() for _ in range(4)))
    assert all(later - earlier >= 0.019 for earlier, later in pairwise(turns))


async def test_who_gives_up_takes_no_turn() -> None:
    """Whoever stops waiting leaves the queue: the next one's turn comes no later for it."""
    shared = SharedPace()
    await shared.wait("welt.ltd", 0.05)
    gone = [asyncio.create_task(shared.wait("welt.ltd", 60)) for _ in range(50)]
    await asyncio.sleep(0)
    for task in gone:
        task.cancel()
    await asyncio.gather(*gone, return_exceptions=True)
    async with asyncio.timeout(5):
        await shared.wait("welt.ltd", 0.05)


async def test_no_interval_means_no_waiting() -> None:
    """Where no time must lie between, nobody waits."""
    shared = SharedPace()
    async with asyncio.timeout(5):
        for _ in range(1000):
            await shared.wait("welt.ltd", 0)


async def test_places_that_are_free_again_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long run remembers only the places that somebody must still wait for."""
    monkeypatch.setattr(pace, "_SWEEP_AT", 10)
    shared = SharedPace()
    shared._sweep_at = 10
    await shared.wait("kept", 60)
    for number in range(100):
        await shared.wait(str(number), 1e-9)
    assert "kept" in shared._places
    assert len(shared._places) <= 11
