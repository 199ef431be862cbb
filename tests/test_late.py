"""A late pattern does what the compiled one does, from the first time it is asked."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.late import late


@given(st.text("ab1 \n", max_size=30))
def test_a_late_pattern_finds_what_a_compiled_one_finds(text: str) -> None:
    """By every method."""
    source, flags = r"(?P<letters> [AB]++ ) 1?", re.VERBOSE | re.IGNORECASE
    mine, theirs = late(source, flags), re.compile(source, flags)
    for name in ("match", "search", "fullmatch"):
        found, expected = getattr(mine, name)(text), getattr(theirs, name)(text)
        assert (found and found.span()) == (expected and expected.span())
    assert [match.span("letters") for match in mine.finditer(text)] == [match.span("letters") for match in theirs.finditer(text)]
    assert (mine.findall(text), mine.split(text)) == (theirs.findall(text), theirs.split(text))
    assert (mine.sub("-", text), mine.subn("-", text)) == (theirs.sub("-", text), theirs.subn("-", text))
    assert (mine.pattern, mine.groups, mine.groupindex) == (theirs.pattern, theirs.groups, theirs.groupindex)


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    """Not before: nothing is compiled that nobody needs."""
    wrong = late("(")
    with pytest.raises(re.error):
        wrong.match("")
