"""The promises of the conventions: each is found where people put it, and what looks so and is none is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.threads import reconstruct
from threadaudit.threads.markers import CONVENTIONS, candidates_before, find_candidates
from threadaudit.threads.plain import to_plain

BODY = "A post says what it has to say in a sentence or two, and then it stops, for there is only so much room in it{}."


def candidates(text: str) -> list[tuple[int, int | None, str]]:
    """Return number, total and raw text of each candidate."""
    found = find_candidates(to_plain(text), 280)
    return [(item.marker.number, item.marker.total, item.marker.span.slice(text)) for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So it ends. 3/22", (3, 22, "3/22")),
        ("So it ends. (3/22)", (3, 22, "(3/22)")),
        ("So it ends. [3/22] https://t.co/abcdefghij", (3, 22, "[3/22]")),
        ("3/22 So it begins.", (3, 22, "3/22")),
        ("@anna @bert 3/22 So it begins.", (3, 22, "3/22")),
        ("THREAD 1/12 So it begins.", (1, 12, "1/12")),
        ("🧵1/21 So it begins.", (1, 21, "1/21")),
        ("3/ So it begins.", (3, None, "3/")),
        ("1/🧵 So it begins.", (1, None, "1/🧵")),
        ("So it ends. 3/", (3, None, "3/")),
        ("So it ends. /3", (3, None, "/3")),
        ("So it ends. /2 #hashtag", (2, None, "/2")),
        ("So it ends. --/10", (10, None, "/10")),
        ("So it ends. 6/6 (MiRo)", (6, 6, "6/6")),
        ("So it ends. 5/5 @handle", (5, 5, "5/5")),
        ("So it ends. (1/4) 👇🏾", (1, 4, "(1/4)")),
        ("3. So it begins.", (3, None, "3.")),
        ("3) So it begins.", (3, None, "3)")),
        ("(3) So it begins.", (3, None, "(3)")),
        ("So it ends. (3)", (3, None, "(3)")),
        ("3/x So it begins.", (3, None, "3/x")),
        ("3/n So it begins.", (3, None, "3/n")),
        ("So it ends. 9/fin", (9, None, "9/fin")),
        ("So it ends. 12/Ende", (12, None, "12/Ende")),
        ("So it ends. 3/?", (3, None, "3/?")),
        ("5a/ So it begins.", (5, None, "5a/")),
        ("3\nSo it begins.", (3, None, "3")),
        ("So it ends.\n3/22", (3, 22, "3/22")),
        ("3️⃣ So it begins.", (3, None, "3️⃣")),
        ("1️⃣2️⃣ So it begins.", (12, None, "1️⃣2️⃣")),
        ("③ So it begins, and ② went before.", (3, None, "③")),
        ("３／２２ So it begins.", (3, 22, "３／２２")),
        ("Teil 5\nSo it begins.", (5, None, "Teil 5")),
        ("So it ends. (5 of 12)", (5, 12, "(5 of 12)")),
        ("So it ends. 5 von 12", (5, 12, "5 von 12")),
        ("3º So it begins.", (3, None, "3º")),
        ("3 - So it begins.", (3, None, "3 -")),
    ],
)
def test_a_mark_is_found(text: str, expected: tuple[int, int | None, str]) -> None:
    """Each convention is read with its number, its total and exactly its characters."""
    assert expected in candidates(text)


@pytest.mark.parametrize(
    "text",
    [
        "The shop is open 24/7 and always was.",
        "On 9/11 nobody knew.",
        "It was a 50/50 chance.",
        "See https://example.org/2/3 for more.",
        "Der Zug steht auf Bahnsteig 15/16.",
        "About 1/16th of it.",
        "It came out on 11/2011 or so.",
        "They met on 24. 2. 22 in the rain.",
        'It weighs 3/4" and no more.',
    ],
)
def test_what_stands_within_a_line_is_none(text: str) -> None:
    """A fraction, a date or an address within a sentence is not even a candidate."""
    longer = f"Some words before it.\n{text} More words behind it.\nAnd a last line."
    assert candidates(longer) == []


@pytest.mark.parametrize(
    "text",
    [
        "Termine: 3/5\nMehr dazu bald.",
        "Wordle 253 6/6\n⬜🟩⬜⬜⬜\n🟩🟩🟩🟩🟩",
        "1. Milk\n2. Bread\n3. Eggs\n4. Salt\n5. Tea",
        "1) kurz\n2) knapp\n3) klar",
        "2/3 of them stay, and 3/4 of those will leave.",
    ],
)
def test_one_fraction_or_a_list_is_no_numbering(text: str) -> None:
    """Without a second mark that agrees, and for the items of a list, there is no thread."""
    assert reconstruct(text) == ()


@pytest.mark.parametrize("number_first", [True, False])
@pytest.mark.parametrize(
    "mark",
    ["{n}/4", "({n}/4)", "[{n}/4]", "{n}/", "/{n}", "{n}/x", "{n}/?", "({n})", "{n} of 4", "THREAD {n}/4"],
)
def test_a_thread_in_each_style_is_rebuilt(mark: str, *, number_first: bool) -> None:
    """Whatever the style, and wherever the mark stands, four posts are four posts."""
    pattern = "{mark} {body}" if number_first else "{body} {mark}"
    if mark in {"/{n}"} and number_first:
        pattern = "{mark}\n{body}"
    if mark == "{n} of 4":
        pattern = "{mark}\n{body}" if number_first else "{body}\n{mark}"
    posts = [pattern.format(mark=mark.format(n=n), body=BODY.format(f", number {'abcd'[n - 1]}")) for n in range(1, 5)]
    threads = reconstruct("\n".join(posts))
    assert [[(post.number, post.text) for post in thread.posts] for thread in threads] == [list(enumerate(posts, 1))]


@pytest.mark.parametrize("mark", ["{n}.", "{n})", "{keycap}", "{circled}", "Teil {n}\n"])
def test_a_thread_with_marks_that_only_begin_posts_is_rebuilt(mark: str) -> None:
    """The same for styles that stand only at the head."""
    posts = [
        mark.format(n=n, keycap=f"{n}\ufe0f\u20e3", circled=chr(0x245F + n)).strip(" ") + " " + BODY.format(", as all do")
        for n in range(1, 5)
    ]
    threads = reconstruct("\n".join(posts))
    assert [[(post.number, post.text) for post in thread.posts] for thread in threads] == [list(enumerate(posts, 1))]


def test_marks_within_one_endless_line_are_found() -> None:
    """Text that has lost its line ends is cut at its marks."""
    posts = [f"{BODY.format('')} {BODY.format('')} {n}/5" for n in range(1, 6)]
    threads = reconstruct(" ".join(posts))
    assert [[post.text for post in thread.posts] for thread in threads] == [posts]


def test_every_style_has_a_name_of_its_own_at_its_place() -> None:
    """No two conventions found by the same sign share a style."""
    rows = [(row.anchor, row.style) for row in CONVENTIONS]
    assert len(set(rows)) == len(rows)


MARKS = st.sampled_from(["1/3 ", "(2/3)", "3.", " 4) ", "Teil 5", "6\n", "\n", "7 of 9\n", "8️⃣ ", "② ", "word ", "@anna ", "/9", "x" * 60])


@given(st.lists(MARKS, max_size=30).map("".join), st.integers(0, 300))
def test_the_head_of_a_text_shows_the_same_marks_as_the_whole(text: str, reach: int) -> None:
    """Who asks only for the marks before an offset gets the first ones of all, none missing."""
    whole = find_candidates(text, 280)
    head = list(candidates_before(reach, text, 280))
    assert head == whole[: len(head)]
    assert all(mark.start >= reach - 1 for mark in whole[len(head) :])
