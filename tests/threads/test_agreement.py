"""The promises of what counts as a numbering: sentences and posts do, tables, lists, laws and fractions do not."""

from __future__ import annotations

import pytest

from threadaudit.threads import reconstruct

SENTENCES = (
    "The ferry to the island was late again this morning, and nobody on the pier seemed to mind.",
    "The captain came out, looked at the sky for a while and went back in without saying a word.",
    "An hour later we were told that the engine had been mended with a spoon and some wire.",
    "We left at ten, the sea was calm, and the coffee on board was better than it had any right to be.",
    "On the way back I asked for the spoon, but they would not sell it to me at any price.",
)


def numbers(text: str, limit: int = 280) -> list[list[int | None]]:
    """Return each thread's numbers."""
    return [[post.number for post in thread.posts] for thread in reconstruct(text, limit=limit)]


@pytest.mark.parametrize(
    "text",
    [
        "Only 1/3 of the seats were taken, though 2/3 had been sold. In the end 3/3 of the judges left.",
        "Match 5/9: the guests lead. Tomorrow they play match 6/9.",
        "Room 4/10\nStaff 5/10\nBreakfast 6/10\nView 9/10",
        "Polka in 2/4\nMinuet in 3/4\nHymn in 4/4",
        "Unpacking 1/4\nUnpacking 2/4\nUnpacking 3/4\nUnpacking 4/4",
        "[1/3] Compiling sources...\n[2/3] Linking objects...\n[3/3] Writing archive...",
        "Page 1/3\nThe parties agree on what follows here and sign it below.\nPage 2/3\nThe rent is due each month.\nPage 3/3\nSignatures",
        "[1] Brown, Tides, Dublin 1990.\n[2] Roux, La mer, Brest 2001.\n[3] Same, page 12.",
        "§ 4 Dogs\n(1) Dogs are kept on a lead.\n(2) This does not hold at sea.\n§ 5 Cats\n(1) Cats are free.\n(2) So are their owners.",
        "20:00 The Harbour (1/2)\n21:30 The Harbour (2/2)\n23:00 Weather",
        "1\nLeeds\n71\n2\nDerby\n65\n3\nHull\n60",
    ],
)
def test_what_only_looks_numbered_is_no_thread(text: str) -> None:
    """Fractions, scores, progress, page numbers, lists of sources, laws, programmes and tables are no threads."""
    assert numbers(text) == []


def test_two_marks_that_agree_are_a_thread() -> None:
    """The first and the third post make a thread, and the second is told to be missing."""
    (thread,) = reconstruct("1/3 We sailed.\n\n3/3 We came home again.")
    assert [post.text for post in thread.posts] == ["1/3 We sailed.", "3/3 We came home again."]
    assert [gap.message for gap in thread.gaps] == ["Post 2 is not in the text."]


@pytest.mark.parametrize("pattern", ["{s} {n}/5", "{n}/5 {s}", "{s}\n({n}/5)", "{n}/ {s}", "{s} /{n}"])
def test_a_number_may_stand_twice(pattern: str) -> None:
    """Where the author counted wrong, both posts of a number belong to one thread."""
    text = "\n".join(pattern.format(s=s, n=n) for s, n in zip(SENTENCES, (1, 2, 3, 3, 4), strict=True))
    assert numbers(text) == [[1, 2, 3, 3, 4]]


@pytest.mark.parametrize("pattern", ["{s} {n}/4", "{n}/ {s}", "{s} /{n}", "{n}) {s}"])
def test_a_letter_behind_a_number_names_another_post(pattern: str) -> None:
    """2a is a post of its own behind 2."""
    text = "\n".join(pattern.format(s=s, n=n) for s, n in zip(SENTENCES, ("1", "2", "2a", "3", "4"), strict=True))
    assert [len(thread) for thread in numbers(text)] == [5]


@pytest.mark.parametrize("mark", ["{n}/", "/{n}", "{n}/x"])
def test_a_list_in_a_post_does_not_cut_the_thread(mark: str) -> None:
    """A list that counts from one again stays within its post."""
    posts = [*SENTENCES]
    posts[2] = "What we had with us:\n1) bread\n2) a spoon\n3) too little wire"
    text = "\n".join(f"{post} {mark.format(n=n)}" for n, post in enumerate(posts, 1))
    assert numbers(text) == [[1, 2, 3, 4, 5]]


@pytest.mark.parametrize("length", [300, 450, 900, 2000])
@pytest.mark.parametrize("pattern", ["{s} {n}/5", "{n}/5 {s}", "{s}\n{n}/5", "{n}/ {s}", "{s} {n}/"])
@pytest.mark.parametrize("limit", [140, 280])
def test_written_marks_outweigh_the_limit(length: int, pattern: str, limit: int) -> None:
    """However long the posts are, all written marks are kept, and no number is made up."""
    long = (" ".join(SENTENCES) * 5)[:length].strip()
    for posts in ([long] * 5, [SENTENCES[0], SENTENCES[1], long, SENTENCES[3], SENTENCES[4]]):
        text = "\n".join(pattern.format(s=post, n=n) for n, post in enumerate(posts, 1))
        threads = reconstruct(text, limit=limit)
        assert [[(post.number, post.inferred) for post in thread.posts] for thread in threads] == [[(n, False) for n in range(1, 6)]]


def test_a_long_line_is_not_cut() -> None:
    """Where borders stand at line ends, a line that is longer than a post is one post, and what is lost is told."""
    long = " ".join(SENTENCES * 2)
    text = f"1/5 {SENTENCES[0]}\n2/5 {long}\n4/5 {SENTENCES[3]}\n5/5 {SENTENCES[4]}"
    assert numbers(text) == [[1, 2, 4, 5]]


@pytest.mark.parametrize(("pattern", "count"), [("{s}\n{n}/5", 5), ("{n}/5\n{s}", 5), ("{n}/\n{s}", 5)])
def test_no_post_is_only_its_mark(pattern: str, count: int) -> None:
    """Where a number is skipped and there is no text for it, its post is missing."""
    text = "\n".join(pattern.format(s=s, n=n) for s, n in zip(SENTENCES, (1, 2, 4, 5, 6), strict=True))
    (thread,) = reconstruct(text.replace("/5", "/6"))
    assert [post.number for post in thread.posts] == [1, 2, 4, 5, 6]
    assert len(thread.posts) == count


def test_a_first_mark_directly_before_the_second_post_ends_the_first() -> None:
    """A mark that stands alone between two posts belongs to the text before it, if the next line has a mark of its own."""
    text = f"{SENTENCES[0]}\n\n1/3\n2/3 {SENTENCES[1]}\n3/3 {SENTENCES[2]}"
    (thread,) = reconstruct(text)
    assert thread.posts[0].text == f"{SENTENCES[0]}\n\n1/3"


@pytest.mark.parametrize("mark", ["/{n}", "{n}/"])
def test_three_lost_marks_in_a_row_do_not_end_a_thread(mark: str) -> None:
    """Written marks behind a long gap still count, and the text between is cut into the posts that are missing."""
    posts = [f"{sentence} {SENTENCES[0]} {index}" for index, sentence in enumerate([*SENTENCES, *SENTENCES[:3]], 100)]
    text = "\n\n".join(f"{post}{'' if n in {4, 5, 6} else ' ' + mark.format(n=n)}" for n, post in enumerate(posts, 1))
    assert numbers(text) == [[1, 2, 3, 4, 5, 6, 7, 8]]


@pytest.mark.parametrize("pattern", ["{s}\n{n}", "{n}\n{s}", "{n}/x {s}"])
def test_a_short_post_does_not_end_a_thread(pattern: str) -> None:
    """One post of two words in the middle changes nothing."""
    posts = [*SENTENCES[:3], "Spoon gone.", SENTENCES[4]]
    assert numbers("\n".join(pattern.format(s=post, n=n) for n, post in enumerate(posts, 1))) == [[1, 2, 3, 4, 5]]


@pytest.mark.parametrize(
    "opener", ["How a spoon saved our day 🧵", "How a spoon saved our day. 🧵👇", "How a spoon saved our day. A thread:"]
)
def test_an_opener_that_announces_a_thread_belongs_to_it(opener: str) -> None:
    """What says that a thread follows is its head, without a number."""
    text = "\n\n".join([opener, *(f"{n}/5 {s}" for n, s in enumerate(SENTENCES, 1))])
    assert numbers(text) == [[None, 1, 2, 3, 4, 5]]


@pytest.mark.parametrize("pattern", ["{s} {n}/5", "{n}/5 {s}"])
@pytest.mark.parametrize("end", ["\nEND", "\n\n/fin", "\n\nTHE END"])
def test_an_end_mark_belongs_to_the_last_post(pattern: str, end: str) -> None:
    """A line that only says that the thread is over is no post."""
    text = "\n\n".join(pattern.format(s=s, n=n) for n, s in enumerate(SENTENCES, 1)) + end
    assert numbers(text) == [[1, 2, 3, 4, 5]]
    assert reconstruct(text)[0].posts[-1].text.endswith(end.strip())


@pytest.mark.parametrize(
    "pattern",
    ["{s} {n} of 5", "{s} {n} von 5", "{s} {n} sur 5", "{s} {n} z 5", "{s} {n} из 5", "{s} Teil {n}", "{s} ({n}/5) cont.", "{s}{n}/5"],
)
def test_marks_at_the_tail_need_no_brackets(pattern: str) -> None:
    """Words for "of", words behind a mark, and marks glued to the full stop are read on every line."""
    assert numbers("\n".join(pattern.format(s=s, n=n) for n, s in enumerate(SENTENCES, 1))) == [[1, 2, 3, 4, 5]]


def test_a_number_before_a_mark_is_left_alone() -> None:
    """A score or a year directly before `/3` does not hide the mark."""
    posts = [*SENTENCES]
    posts[2] = "The score then was 3/5"
    posts[3] = "All this happened in 2012"
    assert numbers("\n".join(f"{post} /{n}" for n, post in enumerate(posts, 1))) == [[1, 2, 3, 4, 5]]


def test_lines_of_nothing_but_marks_are_no_posts() -> None:
    """Marks without any text between them make no thread."""
    assert numbers("".join(f"{n % 90 + 1}/90\n" for n in range(500))) == []


@pytest.mark.parametrize("label", ["Kapitel", "Akt", "Tasse", "Aufgabe zum Üben"])
def test_headings_that_count_are_no_thread(label: str) -> None:
    """The same words before each mark name what is counted; they are no posts."""
    lines = [
        "Hier steht in einem ganzen Satz, was an dieser Stelle zu tun wäre.",
        "Und hier noch einer, der ebenso lang ist wie der erste.",
    ]
    text = "\n".join(f"{label} {number}/4\n{lines[0]}\n{lines[1]}" for number in range(1, 5))
    assert reconstruct(text) == ()


def test_words_that_authors_write_beside_their_marks_stay() -> None:
    """`Thread 1/4` and a tag before each mark are habits of authors."""
    posts = [
        "Hier steht in einem ganzen Satz, was an dieser Stelle zu sagen wäre.",
        "Und hier folgt noch einer, der ebenso lang ist wie der erste.",
    ]
    for label in ("Thread", "#Ostermühl", "weiter"):
        text = "\n".join(f"{post}\n{label} {number}/4" for number, post in enumerate(posts * 2, start=1))
        assert [[post.number for post in thread.posts] for thread in reconstruct(text)] == [[1, 2, 3, 4]], label


def test_scores_in_no_order_are_no_thread() -> None:
    """Marks of scores that happen to rise are not picked out of others that do not."""
    rated = {"Mandelkuchen mit Kirschen": 8, "Karottentorte ohne Mehl": 7, "Schnitten aus dunkler Schokolade": 9, "Apfelstrudel": 6}
    text = "\n".join(f"Der Preis ging an {name} von nebenan, fanden wir alle. {score}/10" for name, score in rated.items())
    assert reconstruct(text) == ()
