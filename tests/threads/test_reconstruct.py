"""The promises of `reconstruct` on real text, on examples and on anything at all."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from threadaudit.records import GapKind, Thread
from threadaudit.threads import VERSION, reconstruct, uncovered


def spans(threads: tuple[Thread, ...]) -> list[list[tuple[int, int]]]:
    """Return where each thread's posts stand."""
    return [[(post.span.start, post.span.end) for post in thread.posts] for thread in threads]


def numbers(threads: tuple[Thread, ...]) -> list[list[int | None]]:
    """Return each thread's numbers."""
    return [[post.number for post in thread.posts] for thread in threads]


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    """Give the right reconstruction of the seed."""
    return dict(json.loads((shared / "data" / "seed002_gold.json").read_text(encoding="utf-8")))


class TestSeed:
    """The text that everything must work on."""

    def test_is_rebuilt_as_by_hand(self, seed_text: str, gold: dict[str, Any]) -> None:
        """Every post of the seed has the borders, number, total, mark and body that a person gave it."""
        expected = [
            [
                (
                    post["start"],
                    post["end"],
                    post["number"],
                    post["inferred"],
                    post["text"],
                    post["body"],
                    post["marker"] and (post["total"], post["marker"]["start"], post["marker"]["end"]),
                )
                for post in thread["tweets"]
            ]
            for thread in gold["threads"]
        ]
        threads = reconstruct(seed_text)
        assert [
            [
                (
                    post.span.start,
                    post.span.end,
                    post.number,
                    post.inferred,
                    post.text,
                    post.body,
                    post.marker and (post.total, post.marker.span.start, post.marker.span.end),
                )
                for post in thread.posts
            ]
            for thread in threads
        ] == expected
        assert [thread.total for thread in threads] == [thread["total"] for thread in gold["threads"]]

    def test_says_what_is_missing(self, seed_text: str) -> None:
        """The gaps of the seed are told in sentences: a tail without a number, cut-off threads, a changed total."""
        assert [[(gap.kind, gap.message) for gap in thread.gaps] for thread in reconstruct(seed_text)] == [
            [(GapKind.UNNUMBERED, "A post without a number stands after the last numbered one.")],
            [(GapKind.CUT_OFF, "The thread stops after post 3 of 25; posts 4 to 25 are not in the text.")],
            [(GapKind.CUT_OFF, "The thread stops after post 3 of 24; posts 4 to 24 are not in the text.")],
            [(GapKind.CUT_OFF, "The thread stops after post 3 of 4; post 4 is not in the text.")],
            [(GapKind.CUT_OFF, "The thread stops after post 3 of 12; posts 4 to 12 are not in the text.")],
            [
                (GapKind.TOTAL_CHANGED, "From post 2 on the total is 14; before it was 8."),
                (GapKind.CUT_OFF, "The thread stops after post 3 of 14; posts 4 to 14 are not in the text."),
            ],
        ]

    def test_leaves_nothing_outside(self, seed_text: str) -> None:
        """Every word of the seed belongs to a post."""
        assert uncovered(seed_text, reconstruct(seed_text)) == ()

    def test_tells_where_else_a_lost_post_could_end(self, seed_text: str) -> None:
        """Babst's third post could also end one line earlier, and the record says so."""
        lost = reconstruct(seed_text)[3].posts[2]
        assert (8146, 8383) in [(other.start, other.end) for other in lost.alternatives]

    @pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028"])
    def test_line_ends_do_not_matter(self, seed_text: str, line_end: str) -> None:
        """The same text with Windows line ends has the same posts."""
        changed = seed_text.replace("\n", line_end)
        assert [post.text.replace(line_end, "\n") for thread in reconstruct(changed) for post in thread.posts] == [
            post.text for thread in reconstruct(seed_text) for post in thread.posts
        ]

    def test_spaces_that_do_not_break_do_not_matter(self, seed_text: str) -> None:
        """The same text with non-breaking spaces has the same posts."""
        assert spans(reconstruct(seed_text.replace(" ", "\xa0"))) == spans(reconstruct(seed_text))

    def test_an_article_behind_changes_nothing(self, seed_text: str) -> None:
        """An article of five paragraphs, two blank lines below, leaves the posts before it as they are."""
        paragraph = "The council met on Tuesday. " * 15
        threads = reconstruct(seed_text + "\n\n\n" + "\n\n".join([paragraph] * 5))
        assert threads == reconstruct(seed_text)


def test_articles_hold_no_thread(shared: Path) -> None:
    """The four seeds that are articles have no numbering."""
    for path in sorted((shared / "seeds").glob("00[0134]*")):
        assert reconstruct(path.read_bytes().decode("utf-8")) == ()


@given(st.text(max_size=400))
@example(">")
def test_any_text_has_an_answer(text: str) -> None:
    """Whatever the characters are, posts lie in order, do not overlap, and are what was written."""
    check(text)


_WORDS = st.sampled_from(
    [
        *("1/3", "2/3", "3/3", "1/", "2/", "/1", "/2", "(1)", "(2)", "1.", "2.", "3.", "1", "2", "Teil 1", "Teil 2"),
        *("1️⃣", "2️⃣", "①", "②", "１／３", "３/３", "\n", "\n\n", "\r\n", " ", "@a ", "https://t.co/abc", "🧵"),
        *("word", "A whole sentence that goes on for a while.", "x" * 290),
    ]
)


@given(st.lists(_WORDS, max_size=40), st.sampled_from(["", " ", "\n"]))
def test_any_mixture_of_marks_has_an_answer(words: list[str], glue: str) -> None:
    """The same holds where the text is full of what may be marks."""
    check(glue.join(words))


def check(text: str) -> None:
    """Hold the threads of a text to what every answer promises."""
    threads = reconstruct(text)
    posts = [post for thread in threads for post in thread.posts]
    for thread in threads:
        assert sum(post.marker is not None for post in thread.posts) >= 2
        assert thread.span.start == thread.posts[0].span.start
        assert thread.span.end == thread.posts[-1].span.end
        assert [post.span for post in thread.posts] == sorted(post.span for post in thread.posts)
    ordered = sorted(post.span for post in posts)
    assert all(before.end <= after.start for before, after in pairwise(ordered))
    for post in posts:
        assert post.text == post.span.slice(text) == post.text.strip() != ""
        assert 0 <= post.confidence <= 1
        assert post.inferred == (post.marker is None and post.number is not None)
        assert post.marker is None or post.span.start <= post.marker.span.start < post.marker.span.end <= post.span.end
    covered = sum(words_in(post.text) for post in posts) + sum(words_in(span.slice(text)) for span in uncovered(text, threads))
    assert covered >= words_in(text)


def words_in(text: str) -> int:
    """Count the words; the bare signs of a quoting mail are none."""
    return sum(bool(word.strip(">")) for word in text.split())


def test_the_rules_have_a_version() -> None:
    """The version of the rules is a short text, for the database."""
    assert VERSION.isprintable()
    assert 0 < len(VERSION) < 20
