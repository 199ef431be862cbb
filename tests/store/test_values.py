"""How values look in the database."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as some

from threadaudit.store.values import as_json, as_json_list, as_time, storable, storable_rows, storable_text

ANY_TEXT = some.text(some.characters(categories=None) | some.sampled_from("\0\ud83d\udfff␀�"))
ANY_ZONE = some.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
ANY_TIME = some.datetimes(datetime(1970, 1, 2), datetime(9999, 12, 30), timezones=ANY_ZONE)  # noqa: DTZ001 - the zones come from ANY_ZONE


@given(ANY_TEXT)
def test_any_text_comes_back_as_long_as_it_was(text: str) -> None:
    """Every text is held; only what SQLite cannot hold is replaced, one character for one, and counted."""
    held, replaced = storable_text(text)
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute("SELECT ?, length(?)", (held, held)).fetchone() == (held, len(text))
    differing = [letter for letter, kept in zip(text, held, strict=True) if letter != kept]
    assert len(differing) == replaced
    assert all(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in differing)
    assert storable_text(held) == (held, 0)


@given(some.lists(some.tuples(ANY_TEXT, some.none() | some.integers(), some.floats(allow_nan=False), some.none() | ANY_TEXT)))
def test_rows_together_are_held_as_rows_alone(rows: list[tuple[str, int | None, float, str | None]]) -> None:
    """Many rows are held exactly as each of them would be."""
    assert list(storable_rows(rows)) == [storable(row) for row in rows]


@given(ANY_TIME, ANY_TIME)
def test_times_sort_as_text(one: datetime, other: datetime) -> None:
    """What is later in time is later in the alphabet, to the millisecond, and SQLite reads it as the same time."""
    first, second = as_time(one), as_time(other)
    assert len(first) == len("2026-11-22T03:00:00.000Z")
    if abs(one - other) >= timedelta(milliseconds=1):
        assert (first < second) == (one < other)
    with closing(sqlite3.connect(":memory:")) as connection:
        ((seconds,),) = connection.execute("SELECT strftime('%s', ?)", (first,))
    assert int(seconds) == int(one.astimezone(UTC).replace(microsecond=0).timestamp())


@given(some.lists(ANY_TEXT).map(tuple))
def test_json_is_held_and_read(values: tuple[str, ...]) -> None:
    """A tuple of any texts becomes JSON that SQLite accepts, with the same texts but for what cannot be held."""
    assert as_json_list(values) == as_json(values)
    (held,) = storable((as_json(values),))
    assert isinstance(held, str)
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute("SELECT json_valid(?)", (held,)).fetchone() == (1,)
    replaced = [value.replace("\0", "␀") for value in json.loads(held)]
    assert replaced == [storable_text(value)[0] for value in values]
