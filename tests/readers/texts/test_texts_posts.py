"""The forms in which services and collectors hand out posts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from threadaudit.errors import InputError
from threadaudit.readers.texts.post import Post
from threadaudit.readers.texts.posts import posts_of

SHORT = "https://t.co/aB3"
LONG = "https://welt.ltd/a?b=1&c=2"
URLS = {"urls": [{"url": SHORT, "expanded_url": LONG, "display_url": "welt.ltd/a", "indices": [0, 20]}]}


def test_twarc_first_version_gives_the_whole_text() -> None:
    """Long posts, HTML's entities undone once, and short links written as where they lead."""
    extended = {
        "id_str": "1",
        "text": f"Kurz… {SHORT}",
        "entities": {"urls": []},
        "extended_tweet": {"full_text": f"Lang &amp;lt; &lt;b&gt; {SHORT} {SHORT} https://t.co/other", "entities": URLS},
    }
    assert posts_of(extended) == (Post("1", f"Lang &lt; <b> {LONG} {LONG} https://t.co/other", 2),)
    assert posts_of({"id": 2, "full_text": "Zwei"}) == (Post("2", "Zwei"),)


def test_a_repeated_post_is_whole_and_a_quoted_one_a_post_of_its_own() -> None:
    """What a repeated post says is not cut where its repetition is."""
    quoted = {"id_str": "7", "full_text": f"Zitat {SHORT}", "entities": URLS}
    repeated = {"id_str": "5", "full_text": "Das ganze Zitat, lang", "quoted_status": quoted}
    tweet = {"id_str": "6", "full_text": "RT @bundestag: Das ganze…", "retweeted_status": repeated, "quoted_status": quoted}
    assert posts_of(tweet) == (Post("6", "RT @bundestag: Das ganze Zitat, lang"), Post("7", f"Zitat {LONG}", 1))


def test_twarc_second_version_gives_pages_and_flattened_posts() -> None:
    """Long posts stand in `note_tweet`; what is referred to stands beside the page or within the post."""
    page = {
        "data": [
            {"id": "1", "text": "Kurz", "note_tweet": {"text": f"Lang {SHORT}", "entities": URLS}},
            {"id": "2", "text": "RT @a: Anfang…", "referenced_tweets": [{"type": "retweeted", "id": "9"}]},
            {"id": "3", "text": "Dazu", "referenced_tweets": [{"type": "quoted", "id": "8"}, {"type": "replied_to", "id": "9"}]},
        ],
        "includes": {"tweets": [{"id": "9", "text": "Anfang und Ende &amp;"}, {"id": "8", "text": "Zitiert"}]},
        "meta": {"result_count": 3},
    }
    assert posts_of(page) == (
        Post("1", f"Lang {LONG}", 1),
        Post("2", "RT @a: Anfang und Ende &"),
        Post("3", "Dazu"),
        Post("8", "Zitiert"),
    )
    flat = {"id": "3", "text": "Dazu", "author_id": "4", "referenced_tweets": [{"type": "quoted", "id": "8", "text": "Zitiert"}]}
    assert posts_of(flat) == (Post("3", "Dazu"), Post("8", "Zitiert"))
    assert posts_of({"data": {"id": "1", "text": "Allein &gt;"}}) == (Post("1", "Allein >"),)


def test_zeeschuimer_keeps_what_a_page_loads() -> None:
    """The post is in `data`, long ones in `note_tweet`, hidden ones are wrapped once more; other services have fields of their own."""
    quoted = {"rest_id": "8", "legacy": {"full_text": "Zitiert"}}
    item = {
        "nav_index": "1",
        "item_id": "1",
        "source_platform": "twitter.com",
        "data": {
            "rest_id": "1",
            "legacy": {"full_text": f"Wort {SHORT}", "entities": URLS},
            "quoted_status_result": {"result": {"__typename": "TweetWithVisibilityResults", "tweet": quoted}},
        },
    }
    assert posts_of(item) == (Post("1", f"Wort {LONG}", 1), Post("8", "Zitiert"))
    note = {"note_tweet_results": {"result": {"text": f"Sehr lang {SHORT}", "entity_set": URLS}}}
    assert posts_of({"rest_id": "2", "legacy": {"full_text": "Sehr"}, "note_tweet": note}) == (Post("2", f"Sehr lang {LONG}", 1),)
    assert posts_of({"item_id": "77", "data": {"desc": "Video"}}) == (Post("77", "Video"),)
    assert posts_of({"item_id": "78", "data": {"caption": {"text": "Bild"}}}) == (Post("78", "Bild"),)


def test_mastodon_is_html_and_becomes_text() -> None:
    """Paragraphs, line ends, cut addresses; links whose words hide where they lead show it, hashtags and people do not."""
    content = (
        '<p>Erste &amp; <b>zweite</b> Zeile<br />mit <a href="https://example.org/lang/er"><span class="invisible">https://</span>'
        '<span class="ellipsis">example.org/la</span><span class="invisible">ng/er</span></a></p>'
        '<p><a href="https://welt.ltd/x">welt.de</a> <a class="mention hashtag" href="https://m.example/tags/x">#<span>x</span></a> '
        "1 < 2 &#128512; &#99999999;</p>"
    )
    text = "Erste & zweite Zeile\nmit https://example.org/lang/er\n\nwelt.de (https://welt.ltd/x) #x 1 < 2 😀 &#99999999;"
    status = {"id": "9", "uri": "https://m.example/9", "account": {}, "content": content, "spoiler_text": "Vorsicht"}
    assert posts_of(status) == (Post("9", f"Vorsicht\n\n{text}"),)
    assert posts_of({"id": "10", "account": {}, "content": "", "reblog": status}) == (Post("10", f"Vorsicht\n\n{text}"),)


def test_bluesky_shows_where_links_lead() -> None:
    """Places count in bytes; a cut address becomes whole, other words keep their own, and a card's address stands below."""
    text = "Größe: welt.de und example.org/lan... hier"
    data = text.encode()

    def link(words: str, uri: str) -> dict[str, Any]:
        start = data.index(words.encode())
        index = {"byteStart": start, "byteEnd": start + len(words.encode())}
        return {"index": index, "features": [{"$type": "app.bsky.richtext.facet#link", "uri": uri}]}

    record = {
        "$type": "app.bsky.feed.post",
        "text": text,
        "facets": [link("example.org/lan...", "https://example.org/lang/er"), link("welt.de", "https://welt.ltd/x")],
        "embed": {"external": {"uri": "https://faz.example/card"}},
    }
    shown = "Größe: welt.de (https://welt.ltd/x) und https://example.org/lang/er hier\nhttps://faz.example/card"
    uri = "at://did:plc:abc/app.bsky.feed.post/3k"
    assert posts_of({"uri": uri, "cid": "b", "record": record}) == (Post(uri, shown),)
    assert posts_of({"post": {"uri": uri, "record": record}}) == (Post(uri, shown),)
    assert posts_of({"uri": uri, "value": record}) == (Post(uri, shown),)
    event = {"did": "did:plc:abc", "kind": "commit", "commit": {"rkey": "3k", "record": record}}
    assert posts_of(event) == (Post("3k", shown),)
    assert posts_of({"did": "did:plc:abc", "kind": "identity", "identity": {}}) == ()


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "", "https://a.example/ b", "https://a.example/\n", "https://a.example/" + "x" * 5000, 5, None],
)
def test_a_short_link_becomes_nothing_but_an_address(target: object) -> None:
    """What the file says of a link is written into the text only where it is one address."""
    tweet = {"id_str": "1", "full_text": SHORT, "entities": {"urls": [{"url": SHORT, "expanded_url": target}]}}
    assert posts_of(tweet) == (Post("1", SHORT),)


def test_a_post_cannot_be_made_to_swell() -> None:
    """However often it repeats a short link that leads far."""
    urls = {"urls": [{"url": "https://t.co/a", "expanded_url": "https://a.example/" + "x" * 4000}]}
    (post,) = posts_of({"id_str": "1", "full_text": "https://t.co/a " * 60_000, "entities": urls})
    assert len(post.text) < 10_000_000


FIELDS = """
    id id_str text full_text tweet legacy data entities urls url expanded_url note_tweet note_tweet_results result retweeted_status
    quoted_status extended_tweet referenced_tweets type includes tweets meta record facets index byteStart byteEnd features uri embed
    external content account reblog object kind did commit post caption orderedItems statuses core
"""
KEYS = st.sampled_from(FIELDS.split())
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-2, 9)
    | st.sampled_from(["", "Create", "quoted", "retweeted", "commit", "1", SHORT, LONG, "<a href='"])
)
VALUES = st.recursive(LEAVES, lambda inside: st.lists(inside, max_size=3) | st.dictionaries(KEYS, inside, max_size=5), max_leaves=25)


@given(VALUES)
@example({"id": None, "type": []})
@example({"kind": []})
def test_any_value_holds_posts_or_none(value: object) -> None:
    """Whatever stands where something else is expected."""
    try:
        found = posts_of(value)
    except InputError as error:
        assert str(error) == "no text in it"
    else:
        assert all(isinstance(post.text, str) for post in found)


@given(st.text("<>/ap='\"hrefclass &;#x9\n", max_size=60))
def test_any_markup_becomes_text(content: str) -> None:
    """Broken HTML is no error."""
    (post,) = posts_of({"content": content, "account": {}})
    assert isinstance(post.text, str)
