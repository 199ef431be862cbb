"""Values in tables: nothing in them is live, and nothing is slow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.browse import cells
from threadaudit.browse.descriptions import of_database

PIECES = st.sampled_from(
    ["welt", "ltd", "1", "203", ".", ":", "//", "://", "@", "/", "-", "http", "xhttps", "www", "ftp", " ", "\n", "é", "_", "\u200b"]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_a_sentence_holds_no_name_that_can_be_clicked(text: str) -> None:
    """Whatever a sentence names: no dot stands within a word but in a decimal number, and no scheme is whole."""
    told = cells.sentence(text)
    assert "http://" not in told
    assert "https://" not in told
    for word in told.replace("@", " ").split():
        assert not any(
            before.isalpha() and dot == "." and after.isalpha() for before, dot, after in zip(word, word[1:], word[2:], strict=False)
        )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("welt.ltd looks like welt.de.", "welt[.]ltd looks like welt[.]de."),
        ("0.85 of the letters, see https://welt.ltd/a.html", "0.85 of the letters, see hxxps://welt[.]ltd/a[.]html"),
        ("://welthttp://", "://welthxxp://"),
        ("it answers from 203.0.113.7", "it answers from 203[.]0[.]113[.]7"),
    ],
)
def test_a_sentence_stays_readable(text: str, told: str) -> None:
    """Names are defused, full stops and numbers are not."""
    assert cells.sentence(text) == told


def test_a_long_sentence_is_cut() -> None:
    """A table shows the beginning of a long text, and that it goes on."""
    assert cells.sentence("a" * 700) == "a" * 600 + "…"


def test_what_is_too_long_to_be_sorted_offers_no_sorting() -> None:
    """Neither the view that is put together row by row, nor the search index, which has no remarks of its own."""
    told = of_database()["tables"]
    assert (told["audits"]["sortable_columns"], told["posts_fts"]) == ([], {"sortable_columns": []})
