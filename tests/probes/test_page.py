"""A page's facts are those that a browser would act on, cleaned for people."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.probes.page import MetaRefresh, PageFacts, read_page, read_refresh

PAGE = """<!doctype html>
<html lang="de-DE"><head>
<meta charset="utf-8">
<title>
  WELT &#8211; Aktuelle   Nachrichten\x1b[31m </title>
<meta name="Description" content="Alles, was zählt">
<meta property="og:site_name" content="DIE WELT"><meta property="og:url" content="https://www.welt.de/politik/">
<meta name="generator" content="Kopierer 1.0">
<link rel="Shortcut Icon" href="/favicon.png">
<link rel="canonical" href="https://www.welt.de/politik/#oben">
<link rel="stylesheet" href="https://assets.welt.de/a.css"><link rel="preconnect" href="https://nobody.example">
<noscript><meta http-equiv="refresh" content="0; url=/ohne-skripte"></noscript>
<meta http-equiv="Refresh" content="5; URL='//evil.ltd\\@welt.de/'">
<base href="https://www.welt.de/"><base href="https://other.example/">
</head><body>
<svg><title>Kein Titel</title></svg>
<a href="politik/">Politik</a> <a href="https://𝐰𝐞𝐥𝐭.𝐥𝐭𝐝/x?a&copy=1">W</a> <a href="https://WELT.de.:443/">x</a>
<a href="javascript:alert(1)">j</a><a href="mailto:a@welt.de">m</a><a href=" ht\ntps://bücher.example ">b</a><a>nowhere</a>
<img src="data:image/png;base64,AAAA" data-src="/b.png" srcset="//img.welt.de/1.jpg 1x, //other.example/2.jpg 2x">
<script src="https://tracker.example/t.js">document.write("<a href=https://made-up.example>")</script>
<form action="https://steal.example/login"><input type="Password"></form><form></form>
<button formaction="http://127.1/">x</button>
</body></html>"""

FACTS = PageFacts(
    title="WELT – Aktuelle Nachrichten[U+001B][31m",
    canonical="https://www.welt.de/politik/#oben",
    og_url="https://www.welt.de/politik/",
    language="de-DE",
    meta_refresh=MetaRefresh(5, "https://evil.ltd/@welt.de/"),
    description="Alles, was zählt",
    site_name="DIE WELT",
    generator="Kopierer 1.0",
    icon="https://www.welt.de/favicon.png",
    links={"welt.de": 1, "welt.ltd": 1, "www.welt.de": 1, "xn--bcher-kva.example": 1},
    assets={"www.welt.de": 2, "assets.welt.de": 1, "img.welt.de": 1, "tracker.example": 1},
    forms=("steal.example", "welt.ltd", "127.0.0.1"),
    asks_password=True,
    text_length=20,
)


def facts(page: str, url: str = "https://welt.ltd/") -> PageFacts:
    """Read a page in UTF-8."""
    return read_page(page.encode("utf-8", "replace"), "text/html; charset=utf-8", url)


def test_reads_a_whole_page() -> None:
    """Everything that a page says of itself and where it points is read, as a browser would."""
    assert facts(PAGE) == FACTS


def test_facts_survive_storage() -> None:
    """What is stored as JSON comes back as it was."""
    assert msgspec.convert(msgspec.json.decode(msgspec.json.encode(FACTS)), PageFacts) == FACTS


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("5", (5, "")),
        ("0;url=https://a.example/", (0, "https://a.example/")),
        (" 3 , URL = '/x' y", (3, "/x")),
        ('1;"/x', (1, "/x")),
        ("1;/x ", (1, "/x")),
        ("1 url=/x", (1, "/x")),
        ("1.9.9;/x", (1, "/x")),
        (".5;/x", (0, "/x")),
        ("0;urlx", (0, "urlx")),
        ("0;", (0, "")),
        ("99999999999999999999", (1_000_000_000, "")),
        ("5x", None),
        ("url=/x", None),
        ("", None),
        ("-1", None),
    ],
)
def test_refresh_as_the_standard_has_it(content: str, expected: tuple[int, str] | None) -> None:
    """A refresh is read by the HTML standard's own steps."""
    assert read_refresh(content) == expected


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "https://", "mailto:a@b.example"])
def test_a_refresh_to_no_page_is_none(address: str) -> None:
    """An order to go to what is no web page is not reported as one."""
    assert facts(f'<meta http-equiv=refresh content="0;url={address}">').meta_refresh is None


def test_what_meta_cannot_say() -> None:
    """The title, the language, the icon and the right address are said by their own elements alone."""
    page = "".join(f'<meta name="{name}" content="https://x.example/">' for name in ("title", "language", "icon", "canonical"))
    assert facts(page) == PageFacts()


def test_the_first_word_counts() -> None:
    """What a page says twice counts as it was said first; what is empty was not said."""
    page = "<title> </title><title>A</title><title>B</title><meta name=description><meta name=description content=C>"
    assert (facts(page).title, facts(page).description) == ("A", "C")


def test_a_page_without_anything() -> None:
    """A page that says nothing has facts that say nothing."""
    assert facts("") == PageFacts()
    assert read_page(b"\x00\xff", "", "no url") == PageFacts(text_length=2)


def test_addresses_without_a_page_of_their_own() -> None:
    """Where the page's own URL is none, full addresses are still read."""
    page = '<a href="/x"></a><a href="https://welt.de"></a><base href="javascript:1">'
    assert facts(page, "nonsense").links == {"welt.de": 1}


@pytest.mark.parametrize("base", ["javascript:1", "data:text/html,x", "https://[", "mailto:a@welt.de"])
def test_a_base_that_is_no_page_changes_nothing(base: str) -> None:
    """Addresses are read from the page's own where its `base` is none."""
    assert facts(f'<base href="{base}"><a href="/x"></a>').links == {"welt.ltd": 1}


def test_only_the_most_frequent_hosts() -> None:
    """A page of countless hosts gives the hundred that it names most often."""
    page = "".join(f"<a href=//h{n}.example/>" for n in range(3_000)) + "<a href=//often.example/a><a href=//often.example/b>"
    links = facts(page).links
    assert (len(links), next(iter(links.items()))) == (100, ("often.example", 2))


@pytest.mark.parametrize(
    "flood", ["<a>", "<a href=x>", "<div>", "<b><p>", "<table><a>", "<!--", "<script>", "<title></title>", "&#", "<base href=//x/>"]
)
def test_floods_are_read(flood: str) -> None:
    """A page made of one thing without end has facts, and its title is short."""
    found = facts(flood * (300_000 // len(flood)))
    assert len(found.title or "") <= 300


@pytest.mark.parametrize(
    "page",
    [
        "<title>" + "\x1b[2J" * 50_000,
        "<title>" + "&#1084;" * 50_000,
        '<meta name=description content="' + "x" * 300_000 + '">',
        '<html lang="' + "\u202e" * 300_000 + '">',
        '<link rel=canonical href="https://x.example/' + "a" * 300_000 + '">',
        "<a " + " ".join(f"a{n}=1" for n in range(30_000)) + ">",
    ],
)
def test_nothing_is_long_or_alive(page: str) -> None:
    """Whatever a page says of itself is cut, on one line, and without a terminal's commands."""
    found = facts(page)
    for text in (found.title, found.description, found.language, found.canonical):
        assert text is None or (len(text) <= 300 and text.isprintable())


@given(
    st.text("<>/= \"'\nahrefmtscipltn:;&#%@\\.\x1b\u202e0", max_size=300),
    st.sampled_from(["https://welt.ltd/a", "", "data:,x", "http://[::1]/"]),
)
def test_every_page_has_facts(page: str, url: str) -> None:
    """Whatever the page, there are facts, and they can be stored."""
    found = facts(page, url)
    assert msgspec.convert(msgspec.to_builtins(found), PageFacts) == found


@given(st.binary(max_size=300), st.text(max_size=30), st.text(max_size=30))
def test_every_byte_has_facts(body: bytes, content_type: str, url: str) -> None:
    """Whatever the bytes, the header and the address, there are facts."""
    assert isinstance(read_page(body, content_type, url), PageFacts)
