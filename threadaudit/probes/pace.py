"""Keeps the probes from asking one place too often: every place has a queue, and its turns lie apart."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

_SWEEP_AT = 4096
"""How many places are remembered before those that are free again are forgotten."""


@dataclass(slots=True)
class _Place:
    """A place that is asked."""

    queue: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Who waits for a turn; whoever gives up leaves it and takes nobody's turn."""
    last: float = float("-inf")
    """When the last turn was, by the loop's clock."""
    free: float = float("-inf")
    """When the place is free again, as far as is known."""


class SharedPace:
    """Gives out turns: at one place they lie at least the asked time apart."""

    def __init__(self) -> None:
        """Start with no place asked."""
        self._places: dict[str, _Place] = {}
        self._sweep_at = _SWEEP_AT

    async def wait(self, key: str, seconds: float) -> None:
        """Wait for the next turn at a place; its turns are at least so many seconds apart."""
        if seconds <= 0:
            return
        loop = asyncio.get_running_loop()
        place = self._place(key, loop.time())
        async with place.queue:
            left = place.last + seconds - loop.time()
            if left > 0:
                await asyncio.sleep(left)
            place.last = loop.time()
            place.free = place.last + seconds

    def _place(self, key: str, now: float) -> _Place:
        """Return a place's record, and forget those that nobody needs where there are many."""
        if len(self._places) >= self._sweep_at:
            self._places = {name: place for name, place in self._places.items() if place.free > now or place.queue.locked()}
            self._sweep_at = max(_SWEEP_AT, 2 * len(self._places))
        return self._places.setdefault(key, _Place())
