"""The promises of the weighted length: what the platform would count."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.threads.length import Ruler, links_in
from threadaudit.threads.plain import to_plain


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("abc", 3),
        ("Übergröße", 9),
        ("漢字", 4),
        ("“quoted”", 8),
        ("🧵", 2),
        ("👨‍👩‍👧", 2),
        ("👇🏾", 2),
        ("🇺🇦", 2),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
        ("a 𝐰𝐞𝐥𝐭 b", 12),
        ("https://example.org/a/very/long/path/that/goes/on", 23),
        ("see de.wikipedia.org/wiki/Logan_Act", 27),
        ("z.B. das hier", 13),
    ],
)
def test_a_text_weighs_what_the_platform_counts(text: str, weight: int) -> None:
    """Letters weigh one, wide characters and emoji two, links 23."""
    assert Ruler(text).weigh(0, len(text)) == weight


def test_reply_mentions_and_the_last_media_link_weigh_nothing() -> None:
    """What the display leaves out is not counted: mentions at the head, one t.co link at the end."""
    text = "@anna @bert Look at this https://t.co/abcdefghij"
    assert Ruler(text).weigh_post(0, len(text)) == len("Look at this")


def test_a_windows_line_end_weighs_as_one() -> None:
    """Two characters that end one line weigh one."""
    text = "a\r\nb"
    assert Ruler(to_plain(text), text).weigh(0, len(text)) == 3


@given(st.text(alphabet="ab 漢🧵.\n/:https", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_lengths_add_up_between_pieces(text: str, one: int, two: int) -> None:
    """Cut between words, a text weighs what its pieces weigh, however far apart they are looked up."""
    pieces = [piece for piece in text.split() if piece]
    joined = " ".join(pieces)
    ruler = Ruler(joined)
    at, weights = 0, []
    for piece in pieces:
        weights.append(ruler.weigh(at, at + len(piece)))
        at += len(piece) + 1
    assert ruler.weigh(0, len(joined)) == sum(weights) + max(0, len(pieces) - 1)
    assert ruler.weigh(min(one, len(joined)), min(one, len(joined))) == 0
    assert two >= 0


def test_length_is_right_far_into_a_long_text() -> None:
    """Lengths are worked out in chunks, and a link that lies across the end of one counts once."""
    link = "https://example.org/" + "x" * 60
    text = "word " * 3_270 + link + " and on " + "word " * 4_000
    assert Ruler(text).weigh(0, len(text)) == len(text) - len(link) + 23


PLAIN_LINK = re.compile(
    r"""
    https?://[^\s\u201c\u201d„"<>]++                            # with a scheme
    | (?<![\w@./-])[A-Za-z0-9](?:[\w-]*+\.)++
      (?:com|org|net|de|at|ch|eu|fr|it|es|pt|uk|nl|be|pl|ru|ua|ly|gl|io|me|co|info|gov|edu|be)\b(?:/[^\s]*+)?+
    """,
    re.VERBOSE,
)
PIECES = st.sampled_from(["http://", "https://t.co/", "welt", ".de", ".com", ".", "/", "@", "-", " ", "\n", '"', "é", "1", "_", "x.y"])


@given(st.lists(PIECES, max_size=24).map("".join), st.integers(0, 20))
def test_links_are_found_as_one_expression_would_find_them(text: str, begin: int) -> None:
    """To look at dots first, and only then at what stands before them, is quicker and finds the same links."""
    assert list(links_in(text, begin, len(text))) == [match.span() for match in PLAIN_LINK.finditer(text, begin)]
