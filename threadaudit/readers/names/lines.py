"""One name or URL a line; blank lines and those that begin with `#` are passed over."""

from __future__ import annotations

from threadaudit.readers.names.records import Reading, Shard, State

SHARD_BYTES = 384 * 1024
LONGEST_LINE = 64 * 1024


def begin(head: bytes, column: str | None) -> State:
    """Return the state before the first shard: there is nothing to know."""
    del head, column
    return ()


def cut(data: bytes) -> int:
    """Return the length of the whole lines."""
    return data.rfind(b"\n") + 1


def after(state: State, data: bytes) -> State:
    """Return the state behind a shard: there is nothing to know."""
    del data
    return state


def read(shard: Shard) -> Reading:
    """Return the names in a shard."""
    reading = Reading()
    for number, line in shard.lines(reading.bad):
        name = line.strip()
        if name and name[0] != "#":
            reading.lines.append(number)
            reading.names.append(name)
    return reading
