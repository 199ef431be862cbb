"""The promises about pages: what they put around posts is no part of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.threads import reconstruct, uncovered
from threadaudit.threads.furniture import mask

POSTS = tuple(
    f"{n}/3 {words}"
    for n, words in enumerate(
        (
            "The first post tells what this is about, and that it will take a while.",
            "The second one comes to the matter, with all the detail that it needs.",
            "The third and last says what follows from it, and thanks the reader.",
        ),
        1,
    )
)


def texts(page: str) -> list[str]:
    """Return the posts that are found on a page."""
    return [post.text for thread in reconstruct(page) for post in thread.posts]


def test_thread_reader_is_seen_through() -> None:
    """The head and the foot of a Thread Reader page belong to no post, and are told as uncovered."""
    head = "Jonas Weber Profile picture\nJonas Weber\n@jonasweber\n14 Mar • 3 tweets • 1 min read • Read on X\n"
    foot = "\n• • •\n\nMissing some Tweet in this thread? You can try to force a refresh\n\nKeep Current with Jonas Weber\n"
    page = head + "\n".join(POSTS) + foot
    assert texts(page) == list(POSTS)
    assert [span.slice(page) for span in uncovered(page, reconstruct(page))] == [head.strip(), foot.strip()]


def test_the_platforms_own_page_is_seen_through() -> None:
    """Names, handles, times, dots, counts and buttons belong to no post."""
    page = "\n".join(f"Jonas Weber\n@jonasweber\n·\n14. März\n{post}\nMehr anzeigen\n12\n3\n4.512" for post in POSTS)
    assert texts(page) == list(POSTS)


def test_nitter_is_seen_through() -> None:
    """The line of counts below each post, and the head above it, belong to no post."""
    page = "\n".join(f"Jonas Weber\n@jonasweber\nMar 14, 2023\n{post}\n 2   5   1   77" for post in POSTS)
    assert texts(page) == list(POSTS)


def test_a_quoting_mail_is_seen_through() -> None:
    """The signs before the lines of a quoted text are no part of what it says."""
    mail = "Am Montag schrieb Jonas:\n" + "\n".join(f"> {post}" for post in POSTS)
    assert texts(mail) == list(POSTS)


def test_text_without_a_page_around_it_is_left_alone() -> None:
    """Numbers, times and handles are furniture only on a page."""
    text = "12\n@anna\nMar 14\nShow more of it.\nQuote"
    assert mask(text) == text


@given(st.text(alphabet="@ab1 \n·>•", max_size=80))
def test_masking_keeps_every_offset(text: str) -> None:
    """Whatever is masked, the length stays, and only white space is put in."""
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(new == old or new.isspace() for old, new in zip(text, masked, strict=True))


SENTENCES = tuple(f"Post number {word} says a few words, no more than it takes to be one." for word in ("one", "two", "three"))


@pytest.mark.parametrize("number_first", [True, False])
@pytest.mark.parametrize(
    "page",
    [
        "Post\n\nConversation\n{}",
        "{}",
    ],
)
@pytest.mark.parametrize(
    "head", ["Ida Berg @ida_berg · 3. März\n{}\n", "Ida Berg @ida_berg · 5h\n{}\n", "Ida Berg\n@ida_berg\n3h\n{}\n 3  5  77\n\n"]
)
def test_heads_and_counts_between_posts_are_furniture(page: str, head: str, *, number_first: bool) -> None:
    """A name with its handle and time on one line, and a line of counts, belong to no post."""
    posts = [f"{n}/3 {post}" if number_first else f"{post} {n}/3" for n, post in enumerate(SENTENCES, 1)]
    (thread,) = reconstruct(page.format("".join(head.format(post) for post in posts)))
    assert [post.text for post in thread.posts] == posts


def test_the_end_of_a_preview_is_furniture() -> None:
    """`Read 9 tweets` below three posts is no fourth one."""
    text = "\n".join(f"{post} {n}/9" for n, post in enumerate(SENTENCES, 1)) + "\nRead 9 tweets\n"
    (thread,) = reconstruct(text)
    assert [post.number for post in thread.posts] == [1, 2, 3]


def test_a_page_whose_only_marks_are_its_counts_holds_no_thread() -> None:
    """Likes and replies count up, but once they are taken for what they are, no number is left."""
    page = "\n".join(f"Nora Feld\n@norafeld\n·\n14. März\nThis is said without any number.\n{n}\n{n + 90}\n{n + 300}" for n in range(1, 5))
    assert reconstruct(page) == ()


def test_a_button_in_german_is_furniture() -> None:
    """Words that begin with an umlaut are known as well."""
    assert mask("So it ends.\nÜbersetzung anzeigen\n") == "So it ends." + "\n" * 22
