"""The promises about what is missing: it is told, in sentences, and never made up."""

from __future__ import annotations

from threadaudit.threads import reconstruct

BODY = "This is one post of a thread that says just enough to be told apart from a list of things, and then a bit more than that"


def gaps(posts: list[str]) -> list[list[str]]:
    """Return what each thread lacks."""
    return [[gap.message for gap in thread.gaps] for thread in reconstruct("\n".join(posts))]


def post(mark: str) -> str:
    """Write a post that ends with a mark."""
    return f"{BODY}. {mark}"


def test_a_whole_thread_lacks_nothing() -> None:
    """Where all numbers stand up to the total there is no gap."""
    assert gaps([post(f"{n}/4") for n in range(1, 5)]) == [[]]


def test_lost_posts_are_named() -> None:
    """Numbers that are skipped, with too little text for the posts, are missing posts."""
    marks = ["1/8", "2/8", "5/8", "6/8", "7/8", "8/8"]
    assert gaps([post(mark) for mark in marks]) == [["Posts 3 to 4 are not in the text."]]


def test_cut_ends_are_named() -> None:
    """A thread that starts late or stops early says so."""
    marks = ["3/8", "4/8", "5/8"]
    assert gaps([post(mark) for mark in marks]) == [
        [
            "The thread starts with post 3; posts 1 to 2 are not in the text.",
            "The thread stops after post 5 of 8; posts 6 to 8 are not in the text.",
        ]
    ]


def test_a_number_that_stands_twice_is_named() -> None:
    """Two posts with one number are told."""
    marks = ["1/4", "2/4", "2/4", "3/4", "4/4"]
    assert gaps([post(mark) for mark in marks]) == [["Two posts bear the number 2."]]


def test_a_changed_total_is_named() -> None:
    """A total that grows on the way is told once."""
    marks = ["1/3", "2/3", "3/5", "4/5", "5/5"]
    assert gaps([post(mark) for mark in marks]) == [["From post 3 on the total is 5; before it was 3."]]


def test_an_unmarked_first_post_is_number_one() -> None:
    """Text before number 2 is number 1, worked out."""
    (thread,) = reconstruct("\n".join([f"{BODY}.", *(post(f"{n}/4") for n in range(2, 5))]))
    assert [(item.number, item.inferred) for item in thread.posts] == [(1, True), (2, False), (3, False), (4, False)]


def test_a_lost_mark_is_worked_out_from_the_limit() -> None:
    """Where the text between two marks is too long for one post, the lost one is found, with its number."""
    half = "x" * 60 + " " + "y" * 80 + "."
    text = [post("1/4"), f"{half}\n{half[:-1]}\nAnd more.", post("3/4"), post("4/4")]
    (thread,) = reconstruct("\n".join(text))
    assert [(item.number, item.inferred) for item in thread.posts] == [(1, False), (2, True), (3, False), (4, False)]


def test_a_thread_that_another_interrupts_is_put_together() -> None:
    """A preview in the middle of a thread is a thread of its own, and the thread goes on behind it."""
    main = [post(f"{n}/9") for n in range(1, 10)]
    preview = [f"Quite another story is told in here, and it takes some words to tell it too. {n}/25" for n in range(1, 4)]
    threads = reconstruct("\n".join([*main[:4], *preview, *main[4:]]))
    assert [[item.number for item in thread.posts] for thread in threads] == [list(range(1, 10)), [1, 2, 3]]
