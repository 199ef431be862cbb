"""The promises about quoted mail: posts lie within one depth of quoting, and its signs are no words of theirs."""

from __future__ import annotations

import pytest

from threadaudit.threads import reconstruct, uncovered

MAIL = """Hello,

have you seen this?

> The harbour was closed on Monday, which nobody had been told
> before it happened. 1/4
>
> By noon the queue went around the church and on towards
> the mill, where the baker sold all that he had left over
> from Sunday. 2/4
>
> In the end a fisherman took them across, one after another,
> and refused to take any money for it, though he let himself
> be talked into a sandwich. 4/4

Regards
Anna"""


def test_quoted_posts_are_read_without_their_signs() -> None:
    """The body holds no signs of quoting, the raw text does, and the letter around the quote is outside."""
    (thread,) = reconstruct(MAIL)
    assert thread.posts[1].body == (
        "By noon the queue went around the church and on towards\nthe mill, where the baker sold all that he had left over\nfrom Sunday."
    )
    assert "\n> the mill" in thread.posts[1].text
    assert [span.slice(MAIL) for span in uncovered(MAIL, (thread,))] == ["Hello,\n\nhave you seen this?", "Regards\nAnna"]


def test_no_sentence_is_cut_to_make_up_a_post() -> None:
    """Lines broken by a mail program are no borders: the third post is missing."""
    (thread,) = reconstruct(MAIL)
    assert [post.number for post in thread.posts] == [1, 2, 4]
    assert [gap.message for gap in thread.gaps] == ["Post 3 is not in the text."]


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_another_depth_is_outside(depth: int) -> None:
    """Names above a quote and answers below it belong to no post."""
    signs = ">" * depth
    quoted = "\n".join(f"{signs} {line[2:]}" for line in MAIL.splitlines() if line.startswith(">"))
    text = f"{signs[1:]} Kim wrote:\n{quoted}\n{signs[1:]} Interesting!\nI think so too."
    (thread,) = reconstruct(text)
    assert [post.number for post in thread.posts] == [1, 2, 4]
    assert thread.posts[0].text.startswith("The harbour")
    assert thread.posts[-1].text.endswith("4/4")


def test_a_post_may_quote() -> None:
    """Where the marks are not quoted, a quoted line is a part of its post."""
    posts = ["This is what they wrote to us on Tuesday:\n> We are sorry.\nWell. 1/2", "And that was all they had to say about it. 2/2"]
    (thread,) = reconstruct("\n".join(posts))
    assert [post.text for post in thread.posts] == posts
