"""A place is named as an editor would show it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.places import Lines


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("abc", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("\n\nx", 2, (3, 1)),
        ("𝐰𝐞𝐥𝐭\n𝐝", 5, (2, 1)),
    ],
)
def test_lines_and_columns_count_from_one(text: str, offset: int, place: tuple[int, int]) -> None:
    """Lines end as Unix, Windows or old Macintosh programs end them; a letter is one character, however wide."""
    assert Lines(text).line_and_column(offset) == place


@given(st.text("ab\n𝐰"))
def test_the_line_is_the_one_that_holds_the_offset(text: str) -> None:
    """Going to the line and column by hand finds the same character."""
    lines = text.split("\n")
    for offset, character in enumerate(text):
        line, column = Lines(text).line_and_column(offset)
        assert (lines[line - 1] + "\n")[column - 1] == character
