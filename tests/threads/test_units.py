"""The promises of the units: lines, and the sentences of lines that are longer than a post."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from threadaudit.threads.units import units_of


def pieces(text: str, limit: int = 40) -> list[str]:
    """Return the units of a text."""
    return [text[unit.start : unit.end] for unit in units_of(text, 0, len(text), limit, whole_lines=False)]


def test_short_lines_are_units() -> None:
    """A line that fits into a post stays whole, however many sentences it has."""
    assert pieces("One. Two.\n\n  Three. \n") == ["One. Two.", "Three."]


def test_long_lines_are_cut_at_sentence_ends() -> None:
    """A longer line is cut behind its sentences, quotes and links."""
    text = "The first sentence. “The second one!” And https://t.co/abc then the rest of it all"
    assert pieces(text) == ["The first sentence.", "“The second one!”", "And https://t.co/abc", "then the rest of it all"]


def test_sentences_need_no_space_where_none_is_written() -> None:
    """Japanese and Chinese sentences end without one."""
    assert pieces("これは最初の文です。" * 5, 40) == ["これは最初の文です。"] * 5


def test_words_without_end_are_cut_at_spaces() -> None:
    """A line without a full stop is cut into a few pieces."""
    text = "word " * 30
    assert " ".join(pieces(text)) == text.strip()
    assert len(pieces(text)) > 10


@given(st.text(alphabet="ab .!\n。", max_size=300), st.integers(8, 60))
def test_no_word_is_lost(text: str, limit: int) -> None:
    """Whatever the text, its units hold all of its words, in order."""
    assert "".join("".join(piece.split()) for piece in pieces(text, limit)) == "".join(text.split())
