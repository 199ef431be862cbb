"""Pages are read as a browser's tokenizer reads them, whatever they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from threadaudit.probes.markup import Tag, attributes, tokens, unescape


def read(page: str) -> list[str | tuple[str, dict[str, str]]]:
    """Return start tags with their attributes, and texts."""
    return [token if isinstance(token, str) else (token.name, attributes(token)) for token in tokens(page) if not is_end(token)]


def is_end(token: Tag | str) -> bool:
    """Say whether a token is an end tag."""
    return isinstance(token, Tag) and token.closing


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("a<b>c</b>d", ["a", ("b", {}), "c", "d"]),
        ("<A HREF=x CLASS='y z' hidden>", [("a", {"href": "x", "class": "y z", "hidden": ""})]),
        ('<a href="1"href="2">', [("a", {"href": "1"})]),
        ('<a title="1 > 0" href=/x>', [("a", {"title": "1 > 0", "href": "/x"})]),
        ("<a href=x/>", [("a", {"href": "x/"})]),
        ("<a/href=x>", [("a", {"href": "x"})]),
        ("<a =x=y>", [("a", {"=x": "y"})]),
        ("<a href = \n'x'>", [("a", {"href": "x"})]),
        ("<a href=>t", [("a", {"href": ""}), "t"]),
        ("<!-- <a> --><b>", [("b", {})]),
        ("<!--><b>-->", [("b", {}), "-->"]),
        ("<!-- a --!><b>", [("b", {})]),
        ("<!-- a -- > <b>", []),
        ("<!doctype html><?php a ?><b>", [("b", {})]),
        ("</><b></3 <i>", [("b", {})]),
        ("<script>'<a>'</scripty></script ><b>", [("script", {}), ("b", {})]),
        ("<textarea><a></textarea>x", [("textarea", {}), "x"]),
        ("<plaintext><a>", [("plaintext", {}), "<a>"]),
        ("1 < 2 <3 <", ["1 < 2 <3 <"]),
        ("a<b c='d", ["a"]),
        ("<svg><style/><a></svg>", [("svg", {}), ("style", {}), ("a", {})]),
    ],
)
def test_reads_tags(page: str, expected: list[object]) -> None:
    """Tags, attributes and text are what a browser makes of them."""
    assert read(page) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("?a=1&copy;=2", "?a=1©=2"),
        ("?a&amp;b", "?a&b"),
        ("&notit;", "&notit;"),
        ("&#119;&#x65;lt", "welt"),
        ("&#0000000000000119;", "w"),
        ("&#9999999999;", "\ufffd"),
    ],
)
def test_references_in_addresses(value: str, expected: str) -> None:
    """A parameter that looks like a character reference stays one in an address."""
    assert read(f'<a href="{value}">') == [("a", {"href": expected})]


def test_references_in_text() -> None:
    """Character references in text are read; long rows of digits are no number."""
    assert unescape("W&Auml;LT &amp; &#x57;&copy &#" + "1" * 9_000) == "WÄLT & W© \ufffd"


_NAMES = st.sampled_from(["p", "div", "a", "b", "h1", "span", "ul", "li", "img", "section"])
_WORDS = st.text("abcdeäß &;<>\"'=/-!\n", max_size=12)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Make pages that are well-formed, with any attribute values and comments."""
    body = ""
    for name, value, text in draw(st.lists(st.tuples(_NAMES, _WORDS, _WORDS), max_size=8)):
        quoted = value.replace('"', "")
        body += f'<{name} title="{quoted}" data-x>{text.replace("<", "").replace("&", "")}<!-- {quoted.replace("--", "")} -->'
    return f"<html><head></head><body>{body}"


@given(pages())
def test_agrees_with_lexbor(page: str) -> None:
    """Tags and attributes are those that Lexbor finds."""
    mine = [(token.name, attributes(token)) for token in tokens(page) if isinstance(token, Tag) and not token.closing]
    body = LexborHTMLParser(page).body
    assert body is not None
    theirs = [
        (node.tag, {key: value or "" for key, value in node.attributes.items()})
        for node in body.traverse()
        if node.tag not in ("body", "-comment")
    ]
    reopened = {"a", "b"}  # a tree repeats these where they were left open
    assert [tag for tag in mine[3:] if tag[0] not in reopened] == [tag for tag in theirs if tag[0] not in reopened]


@given(st.text("<>/!-= \"'\nascriptvglxme&#;", max_size=200))
def test_every_text_is_read(page: str) -> None:
    """Whatever the text, there is an end, and nothing is made up: no token is longer than the page."""
    found = list(tokens(page))
    assert sum(len(token) if isinstance(token, str) else len(token.name) + len(token.content) for token in found) <= len(page) + 4


def test_stops_at_the_hundred_thousandth_tag() -> None:
    """A page of nothing but tags is not read to its end."""
    assert sum(1 for _ in tokens("<a>" * 150_000)) == 100_000
