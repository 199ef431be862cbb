"""Records as HTML: whole fragments, and the two promises that hold for any string: escaped, and leading nowhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

import threadaudit as ta
from threadaudit import hosts
from threadaudit.escape import visible
from threadaudit.exporters.html import Ways
from threadaudit.exporters.html.audit import audit
from threadaudit.exporters.html.letters import beside, strange_letters
from threadaudit.exporters.html.markup import Html, element, join, link
from threadaudit.exporters.html.page import page, stylesheet
from threadaudit.exporters.html.thread import posts
from threadaudit.exporters.html.timeline import Event, timeline
from threadaudit.exporters.html.verdict import block, reviewed
from threadaudit.records import Decision, Host, Review

AT = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
ADDRESS = re.compile(r"\b(?:href|src|action)=")


def one(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Return the first element that a selector names; it must be there."""
    found = tree.css_first(selector)
    assert found is not None, selector
    return found


@pytest.fixture(scope="module")
def judge() -> ta.Judge:
    """Give the judge over the officials that ship."""
    return ta.Judge()


def host(name: str) -> Host:
    """Take a name apart."""
    found = hosts.parse(name)
    assert found is not None
    return found


def test_text_is_escaped_and_html_is_not() -> None:
    """A child that is not Html is text, whatever it looks like; one that is Html stays as it is."""
    assert element("p", "<b>&", Html("<i>"), title='"\u202e') == '<p title="&quot;[U+202E]">&lt;b&gt;&amp;<i></p>'
    assert join(("<", Html("<br>"))) == "&lt;<br>"
    assert element("time", "now", datetime="x", hidden=True, id=None, tabindex=0) == '<time datetime="x" hidden tabindex="0">now</time>'


@pytest.mark.parametrize(
    "address",
    [
        "https://welt.ltd",
        "//welt.ltd",
        "/\\welt.ltd",
        "javascript:alert(1)",
        "data:text/html,x",
        " /a",
        "a",
        "",
        "?q",
        "/a b",
        "/\ta",
        "\\\\x",
    ],
)
@pytest.mark.parametrize("name", ["href", "src", "action", "srcset", "style"])
def test_no_element_leads_elsewhere(name: str, address: str) -> None:
    """An address that is neither an anchor nor a path from the root is refused, and so are handlers."""
    with pytest.raises(ValueError, match="may lead out of the page"):
        element("a", **{name: address})
    with pytest.raises(ValueError, match="may lead out"):
        element("a", onclick="/x")


def test_own_addresses() -> None:
    """Anchors and paths from the root are taken; without an address there is no link."""
    assert link("#thread-1", "there") == '<a href="#thread-1">there</a>'
    assert link("/audit/-/domain/welt~2Eltd", "all") == '<a href="/audit/-/domain/welt~2Eltd">all</a>'
    assert link("", "<all>") == "&lt;all&gt;"


@given(st.text(st.characters(), max_size=80))
def test_any_text_is_shown_as_it_is(value: str) -> None:
    """Whatever a string holds, a browser reads one element with that text in it and no other."""
    tree = LexborHTMLParser(element("p", value, title=value))
    assert tree.body is not None
    assert [node.tag for node in tree.body.traverse()] == ["body", "p"]
    paragraph = one(tree, "p")
    assert paragraph.attributes == {"title": visible(value)}
    assert paragraph.text() == visible(value)


@given(st.text(st.characters(), max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_audited_and_shown(value: str) -> None:
    """An audit of any text gives a page without a script, an image or an address that leads out of it."""
    tree = LexborHTMLParser(page(value, audit(ta.audit(f"1/2 {value}\n\n2/2 {value}", judge=_small()))))
    assert not tree.css("script, img, iframe, object, embed, form, base, link")
    assert all(str(node.attributes["href"]).startswith("#") for node in tree.css("[href]"))
    assert not tree.css("[src]")


def _small() -> ta.Judge:
    return ta.Judge(["welt.de"])


@pytest.mark.parametrize(
    ("name", "official", "theirs", "ours"),
    [
        ("welt.ltd", "welt.de", "welt[.]*ltd*", "welt.*de*"),
        ("spiegelr.today", "spiegel.de", "spiegel*r*[.]*today*", "spiegel.*de*"),
        ("tagesschau.de.example.org", "tagesschau.de", "tagesschau[.]de*[.]example[.]org*", "tagesschau.de"),
        ("we1t.de", "welt.de", "we*1*t[.]de", "we*l*t.de"),
        ("wélt.de", "welt.de", "w*é*lt[.]de", "w*e*lt.de"),
        ("192.0.2.7", "welt.de", "*192[.]0[.]2[.]7*", "*welt*.*de*"),
    ],
)
def test_letters_that_differ(name: str, official: str, theirs: str, ours: str) -> None:
    """In a host and its official, exactly the letters are marked that the other has not; the host alone is defanged."""

    def starred(shown: Html) -> str:
        return re.sub(r"</?bdi[^>]*>", "", re.sub(r'<mark class="differs">(.*?)</mark>', r"*\1*", shown))

    assert tuple(map(starred, beside(host(name), official))) == (theirs, ours)


def test_strange_letters_are_named() -> None:
    """A letter that is not on every keyboard is told by its name, for those who cannot see it."""
    assert strange_letters(host("wеlt.de")) == ["е is U+0435, cyrillic small letter ie"]


def test_posts_in_order(judge: ta.Judge) -> None:
    """A thread shows each post with its number, its link where it stands with the verdict, and the posts that are missing."""
    report = ta.audit("1/4 Siehe welt.ltd\n\n2/4 und https://www.welt.de/x\n\n4/4 Ende", judge=judge)
    ways = Ways(host=lambda name: f"/-/domain/{name.replace('.', '~2E')}")
    shown = LexborHTMLParser(posts(report.threads[0], report.sightings, ways=ways))
    rows = [(one(row, ".numbering").text(), one(row, ".text").text()) for row in shown.css("li")]
    assert rows == [
        ("1/4", "1/4 Siehe welt[.]ltd LOOKALIKE of welt.de"),
        ("2/4", "2/4 und https://www.welt.de/x official"),
        ("–", "post 3 is not in the text"),
        ("4/4", "4/4 Ende"),
    ]
    assert [node.attributes["href"] for node in shown.css("a")] == ["/-/domain/welt~2Eltd", "/-/domain/www~2Ewelt~2Ede"]


def test_verdict(judge: ta.Judge) -> None:
    """A verdict tells word, score, both names, why, and what a person said."""
    review = Review("welt.ltd", Decision.WRONG, AT, "see https://welt.ltd/<b>", "al")
    shown = LexborHTMLParser(block(judge("welt.ltd"), review=review))
    assert one(shown, ".verdict").text() == "LOOKALIKE"
    assert one(shown, ".review").text() == "a person says: no imitation (al), 2026-11-22 06:00:00 UTC: see hxxps://welt[.]ltd/<b>"
    assert not ADDRESS.search(block(judge("welt.ltd"), review=review))


def test_reviews_need_no_words() -> None:
    """A decision without a name or a note is a whole sentence still."""
    assert "confirmed by a person, <time" in reviewed(Review("welt.ltd", Decision.CONFIRMED, AT))


def test_timeline() -> None:
    """The drawing has a mark for every event, the list says what each is."""
    events = [Event(AT, "met", "first met"), Event(AT, "alert", "mail <set up>")]
    shown = LexborHTMLParser(timeline(events))
    assert len(shown.css("svg > g.mark > circle")) == 2, "a browser draws nothing that stands within another mark"
    assert [row.text() for row in shown.css("li")] == [
        "2026-11-22 06:00:00 UTC met first met",
        "2026-11-22 06:00:00 UTC alert mail <set up>",
    ]
    assert timeline([]) == ""


def test_page_forbids_scripts_and_fetching() -> None:
    """A file that stands alone holds a policy that allows its own style by hash and nothing else."""
    shown = LexborHTMLParser(page("<title>", "<p>"))
    policy = one(shown, "meta[http-equiv]").attributes["content"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert one(shown, "title").text() == "<title>"
    assert "url(" not in stylesheet()
    assert "@import" not in stylesheet()
