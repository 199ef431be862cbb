"""A CSV table with a column of names: the column by its name in the header, or by its number where there is no header."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from threadaudit.errors import InputError
from threadaudit.escape import one_line
from threadaudit.readers.names.records import BadLine, Reading, Shard, State

SHARD_BYTES = 256 * 1024
LONGEST_LINE = 1024 * 1024

_KNOWN_HEADERS = ("domain", "host", "hostname", "name", "fqdn", "url")
"""Columns that are taken where the user names none, in this order."""
_SHOWN = 60
"""So much of a header an error repeats, in characters."""


def begin(head: bytes, column: str | None) -> State:
    """Return delimiter, number of the column from 0, and whether a header comes first; raise InputError without such a column."""
    first = head.split(b"\n", 1)[0].decode("utf-8", "replace")
    delimiter = max(",;\t|", key=first.count)
    header = [cell.strip().lower() for cell in next(csv.reader([first], delimiter=delimiter), [])]
    if column is not None and column.isdecimal() and int(column) >= 1:
        return delimiter, str(int(column) - 1), ""
    wanted = [column.strip().lower()] if column is not None else [name for name in _KNOWN_HEADERS if name in header]
    if not wanted or wanted[0] not in header:
        asked = f"no column {column!r}" if column is not None else "no column is named; name one with --column"
        raise InputError(f"{asked}; the header is {one_line(first, _SHOWN)!r} (a number counts columns from 1, without a header)")
    return delimiter, str(header.index(wanted[0])), "header"


def cut(data: bytes) -> int:
    """Return the length of the rows that are whole: behind a line end with all quotes closed."""
    end = data.rfind(b"\n") + 1
    odd = data.count(b'"', 0, end) % 2
    while end and odd:
        before = data.rfind(b"\n", 0, end - 1) + 1
        odd ^= data.count(b'"', before, end) % 2
        end = before
    return end


def after(state: State, data: bytes) -> State:
    """Return the state behind a shard: the header has been seen."""
    del data
    return (*state[:2], "")


def read(shard: Shard) -> Reading:
    """Return the names in the column; a row without that column is bad, one with an empty cell there is passed over."""
    delimiter, column, header = shard.state
    place, reading = int(column), Reading()
    for number, row in _rows(shard, delimiter, reading.bad):
        if header and number == shard.first_line:
            continue
        if place < len(row):
            if name := row[place].strip():
                reading.lines.append(number)
                reading.names.append(name)
        elif row:
            reading.bad.append(BadLine(shard.file, number, f"{len(row)} values, but the name is in column {place + 1}"))
    return reading


def _rows(shard: Shard, delimiter: str, bad: list[BadLine]) -> Iterator[tuple[int, list[str]]]:
    """Give each row with the number of the line that it starts in."""
    starts: list[int] = []

    def feed() -> Iterator[str]:
        for number, line in shard.lines(bad):
            starts.append(number)
            yield line + "\n"

    reader = csv.reader(feed(), delimiter=delimiter)
    while True:
        starts.clear()
        try:
            row = next(reader, None)
        except csv.Error as error:
            bad.append(BadLine(shard.file, starts[0] if starts else shard.first_line, f"not CSV: {error}"))
            continue
        if row is None:
            return
        yield starts[0], row
