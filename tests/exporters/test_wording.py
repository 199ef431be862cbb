"""The words that people read: true, defanged, and in good order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.defang import defang
from threadaudit.exporters import wording
from threadaudit.links import find_links
from threadaudit.records import Host, Link, LinkKind, Place, Span


def host(name: str, registrable: str) -> Host:
    """Return a host of which only its names matter."""
    return Host(name, name, "", registrable, "com")


@pytest.mark.parametrize(
    ("explanation", "accused", "told"),
    [
        ("eit.de is short for zeit.de", host("eit.de", "eit.de"), "eit[.]de is short for zeit.de."),
        ("www.eit.de belongs to eit.de", host("www.eit.de", "eit.de"), "www[.]eit[.]de belongs to eit[.]de."),
        (
            "a.de.b.com holds a.de, but belongs to b.com.",
            host("a.de.b.com", "b.com"),
            "a[.]de[.]b[.]com holds a.de, but belongs to b[.]com.",
        ),
        ("a.com is not a.com.au", host("a.com", "a.com"), "a[.]com is not a.com.au."),
    ],
)
def test_the_accused_host_is_defanged_and_the_official_is_not(explanation: str, accused: Host, told: str) -> None:
    """A sentence can be printed: the lookalike cannot be clicked, the official stays readable."""
    assert wording.sentence(explanation, accused) == told


@pytest.mark.parametrize(
    ("raw", "repairs", "shown"),
    [
        ("https://a.com", (), "hxxps://a[.]com"),
        ("hxxps://a[.]com", ("refang",), "hxxps://a[.]com"),
        ("a dot com", ("refang",), "a dot com"),
    ],
)
def test_what_was_written_is_defanged_once(raw: str, repairs: tuple[str, ...], shown: str) -> None:
    """What its author defanged is quoted as it stands."""
    link = Link(raw, Span(0, len(raw)), "https://a.com/", "https://a.com/", "a.com", "a.com", LinkKind.LINK, repairs, 1.0)
    assert wording.as_written(link) == shown


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place(1, 2, None, None, None), "line 1, character 2"),
        (Place(1, 2, 3, 4, 4), "thread 3, post 4, line 1, character 2"),
        (Place(1, 2, 3, 4, 9), "thread 3, post 4 (numbered 9), line 1, character 2"),
        (Place(1, 2, 3, 4, None), "thread 3, post 4 (without a number), line 1, character 2"),
    ],
)
def test_a_place_is_told_as_one_looks_for_it(place: Place, told: str) -> None:
    """Thread and post where there are any, the author's number where it differs."""
    assert wording.whereabouts(place) == told


def test_numbers_agree_with_their_nouns() -> None:
    """One is singular, lists end in and."""
    assert [wording.counted(number, "post") for number in (0, 1, 2, 1000)] == ["0 posts", "1 post", "2 posts", "1,000 posts"]
    assert [wording.listed(items) for items in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("http://-welt.ltd/ und https://x", "hxxp://-welt.ltd/ und hxxps://x"),
        ("www.welt", "www[.]welt"),
        ("mailto:a@b.example", "mailto[:]a[@]b.example"),
        ("@handle 5@7 a@b", "@handle 5@7 a@b"),
    ],
)
def test_nothing_is_left_that_a_program_makes_a_link_of(text: str, shown: str) -> None:
    """What a terminal or a Markdown reader links by itself is broken, even where it is no link by our rules."""
    assert wording.inert(text) == shown


def test_a_half_defanged_quote_is_defanged_whole() -> None:
    """One bracket in a quote does not keep the rest of it live."""
    raw = "www.a[.]com/https://live.example.com"
    link = Link(raw, Span(0, len(raw)), "https://a.com/", "https://a.com/", "a.com", "a.com", LinkKind.LINK, ("refang",), 1.0)
    assert wording.as_written(link) == "www[.]a[.]com/hxxps://live[.]example[.]com"


PIECES = st.sampled_from(
    [
        "welt",
        "ltd",
        "1",
        ".",
        "..",
        ":",
        "//",
        "://",
        "@",
        "[.]",
        "(",
        " dot ",
        "DOT",
        "http",
        "hxxps",
        "www",
        "ftp",
        " ",
        "\n",
        "\u3002",
        "·",
        "é",
        "\u200b",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join)))
def test_the_quick_way_and_the_slow_one_agree(text: str) -> None:
    """A text that is not searched for links is one in which the search would have changed nothing."""
    pieces, done = [], 0
    for link in find_links(text):
        pieces += [text[done : link.span.start], defang(link.raw)]
        done = link.span.end
    assert wording.harmless(text) == wording.inert("".join([*pieces, text[done:]]))
