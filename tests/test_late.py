"""What is made late is what it would have been at once: patterns, and the names of packages."""

from __future__ import annotations

import re
from importlib import import_module

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


@pytest.mark.parametrize("package", ["threadaudit.records", "threadaudit.links", "threadaudit.pipeline"])
def test_a_package_gives_every_name_that_it_lists_and_no_other(package: str) -> None:
    """Each is the same whenever it is asked for; what is not there is told as Python tells it."""
    module = import_module(package)
    for name in module.__all__:
        assert getattr(module, name) is getattr(module, name)
    with pytest.raises(AttributeError, match=f"module '{package}' has no attribute 'nothing'"):
        module.nothing  # noqa: B018 - asking is what is tried
