"""The promises about sentence ends: what an author ends a post with is one, what stands in the middle of a thought is none."""

from __future__ import annotations

import pytest

from threadaudit.threads.sentences import sentence_before


@pytest.mark.parametrize(
    "text",
    [
        "It ends.",
        "Does it?",
        "It ends!\n",
        "It trails off…",
        "“It ends”",
        "(It ends)",
        "It ends 🧵",
        "see https://t.co/abc",
        "so it is #tag",
        "by @anna",
    ],
)
def test_a_sentence_a_link_a_tag_and_an_emoji_end_a_post(text: str) -> None:
    """A post may end there."""
    assert sentence_before(len(text), text)


@pytest.mark.parametrize("text", ["", "  ", "It goes", "It goes,", "loading ...", "3/", "the list –", "snake_", "a (", "5"])
def test_a_word_a_comma_and_dots_of_progress_end_none(text: str) -> None:
    """What is left open there goes on."""
    assert not sentence_before(len(text), text)
