"""Words and what they are."""

from __future__ import annotations

import pytest

from threadaudit.data import country_suffixes, lure_words, word_lists, words
from threadaudit.judge import vocabulary
from threadaudit.judge.vocabulary import Piece

LISTS = [
    (module.__name__.rpartition(".")[2], name, value)
    for module in (lure_words, word_lists, words)
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, str)
]


@pytest.mark.parametrize(("module", "name", "text"), LISTS, ids=[f"{module}.{name}" for module, name, _ in LISTS])
def test_lists_are_lower_case_ascii_without_repetitions(module: str, name: str, text: str) -> None:
    """Every list holds words as host names write them, each once."""
    entries = text.split()
    assert entries
    assert [word for word in entries if word != word.lower() or not word.isalnum() or not word.isascii()] == []
    assert len(entries) == len(set(entries)), (module, name)


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("news", Piece.LURE),
        ("newstoday", Piece.LURE),
        ("customerservice24", Piece.LURE),
        ("inromania", Piece.LURE),
        ("nachrichten", Piece.LURE),
        ("usanews", Piece.LURE),
        ("il", Piece.LURE),
        ("die", Piece.ARTICLE),
        ("2024", Piece.NUMBER),
        ("q", Piece.SHORT),
        ("goose", Piece.WORDS),
        ("mountainfarm", Piece.WORDS),
        ("xqzt", Piece.UNKNOWN),
    ],
)
def test_pieces_are_told_apart(text: str, piece: Piece) -> None:
    """What stands beside a name is bait, a word, a number or nothing known."""
    assert vocabulary.piece_of(text) is piece


@pytest.mark.parametrize(
    ("text", "languages"), [("spiegel", ("de",)), ("elpais", ("es",)), ("washingtontimes", ("en",)), ("bildstrom", ("de",)), ("xqzt", ())]
)
def test_languages_are_those_whose_words_make_up_a_text(text: str, languages: tuple[str, ...]) -> None:
    """A name has the languages that can say it in their own words."""
    assert vocabulary.languages_of(text) == languages


def test_open_suffixes_are_those_of_countries() -> None:
    """Suffixes that are sold to everybody are two letters long, as all that belong to countries."""
    assert all(len(suffix) == 2 for suffix in (*country_suffixes.OPEN, *country_suffixes.LANGUAGES))


@pytest.mark.parametrize(
    ("text", "lures"),
    [("shoesaustralia", ("shoes", "australia")), ("login", ("login",)), ("saleau", ("sale", "au")), ("login24", ("login", "24"))],
)
def test_lures_are_told_apart(text: str, lures: tuple[str, ...]) -> None:
    """Several lures in a row are read as the fewest that make up the text."""
    assert vocabulary.lures_in(text) == lures


@pytest.mark.parametrize(
    ("text", "name", "breaks", "across"),
    [
        ("mainpost", "inpost", set(), True),
        ("firewallapp", "walla", set(), True),
        ("mainpost", "inpost", {3}, False),
        ("bloombergnews", "bloomberg", set(), False),
        ("spiegelsale", "spiegel", set(), False),
    ],
)
def test_words_across_the_end_of_a_name_are_seen(text: str, name: str, breaks: set[int], across: bool) -> None:  # noqa: FBT001
    """A name that stands across the border of two words is no name, unless a hyphen cuts those."""
    start = text.index(name)
    assert vocabulary.reads_across(text, start, start + len(name), frozenset(breaks)) is across
