"""Durations are read as people write them, and written so that they can be read again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.durations import duration, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30s", timedelta(seconds=30)),
        ("90m", timedelta(minutes=90)),
        (" 6H ", timedelta(hours=6)),
        ("7d", timedelta(days=7)),
        ("2w", timedelta(weeks=2)),
        ("0d", None),
        ("7", None),
        ("d", None),
        ("-7d", None),
        ("7 d", None),
        ("٧d", None),
        ("999999d", None),
    ],
)
def test_a_number_and_its_unit_are_a_duration(text: str, expected: timedelta | None) -> None:
    """Anything else is none, rather than a guess."""
    assert duration(text) == expected


@given(st.integers(1, 99_999), st.sampled_from("mhd"))
def test_what_is_shown_means_what_was_read(number: int, unit: str) -> None:
    """A whole number of minutes comes back within the rounding of hours to a tenth."""
    read = duration(f"{number}{unit}")
    assert read is not None
    text = shown(read.total_seconds())
    value = float(text[:-1]) * {"m": 60, "h": 3_600, "d": 86_400}[text[-1]]
    assert abs(value - read.total_seconds()) <= 180


@given(st.text())
def test_any_text_is_a_duration_or_none(text: str) -> None:
    """No text raises."""
    read = duration(text)
    assert read is None or read > timedelta(0)
