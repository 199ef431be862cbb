"""The promise of the explanations: each post says why it is cut as it is."""

from __future__ import annotations

from threadaudit.threads import explain, reconstruct

HALF = "This line is one of two that a post may hold, and it weighs about as much as half a post does, or a little more than that."


def test_a_lost_mark_is_explained() -> None:
    """The reasons name the mark, the length, and that two posts do not fit into one."""
    text = f"{HALF} 1/3\n{HALF}\n{HALF}\n{HALF} 3/3"
    threads = reconstruct(text)
    reasons = {item.number: item.reasons for item in explain(text, threads)}
    assert reasons[1] == ("Its mark 1/3 ends it.", "It weighs 126 of 280.")
    assert reasons[2][0] == "Its mark is lost: the marks go from 1 to 3, so this is post 2."
    assert (
        reasons[2][1:3] == ("It weighs 245 of 280.", "Joined with the next post it would weigh 372.")
        or reasons[2][1] == "It weighs 122 of 280."
    )


def test_the_seed_is_explained_post_by_post(seed_text: str) -> None:
    """Every post of the seed has its reasons, in text order."""
    threads = reconstruct(seed_text)
    explanations = explain(seed_text, threads)
    assert [item.span for item in explanations] == [post.span for thread in threads for post in thread.posts]
    second = explanations[1]
    assert second.reasons[:3] == (
        "Its mark is lost: the marks go from 1 to 3, so this is post 2.",
        "It weighs 248 of 280.",
        "Joined with the next post it would weigh 528.",
    )


def test_nothing_is_explained_where_there_is_no_thread() -> None:
    """No thread, no reasons."""
    assert explain("Nothing here.", ()) == ()
