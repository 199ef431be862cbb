"""Posts of Twitter and X: of its archives, of its interfaces v1.1 and v2 (twarc), and as its pages load them (Zeeschuimer).

The services write `&`, `<` and `>` as HTML does, and every link as t.co; beside the text stands where each leads. Both are undone, for a
reader saw neither.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from threadaudit.readers.texts.fields import Object, identity, inner, listed, words
from threadaudit.readers.texts.post import Post

_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_ENTITY = re.compile(r"&(?:amp|lt|gt);")
_SHORT_LINK = re.compile(r"https?://t\.co/[A-Za-z0-9]++")
_MOST_LINKS = 2_000
"""So many links of one post are written out: more than its 25,000 characters can hold, and no post can be made to swell."""
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f]{1,4096}+", re.IGNORECASE)
_REPOST = re.compile(r"RT @\w{1,30}+: ")
_V2_FIELDS = frozenset({"edit_history_tweet_ids", "conversation_id", "author_id", "referenced_tweets", "note_tweet", "public_metrics"})
_V1_FIELDS = frozenset({"id_str", "extended_tweet", "retweeted_status", "quoted_status"})
_IDS = ("id_str", "rest_id", "id")


def posts(value: Object) -> tuple[Post, ...] | None:
    """Return the post in an object, and the one that it quotes; None where it is nothing of Twitter's."""
    if isinstance(value.get("tweet"), dict):
        value = value["tweet"]
    if "full_text" in inner(value, "legacy"):
        return _loaded(value)
    if "full_text" in value or ("text" in value and _V1_FIELDS & value.keys()):
        return _first_version(value)
    if "text" in value and _V2_FIELDS & value.keys():
        return _second_version(value, {})
    return None


def page(value: Object) -> tuple[Post, ...] | None:
    """Return the posts of an answer of the interface v2; None where it is none."""
    if not ({"includes", "meta", "__twarc"} & value.keys() or "text" in inner(value, "data")):
        return None
    data = [inner(value, "data")] if inner(value, "data") else listed(value, "data")
    if not data and inner(value, "meta").get("result_count") != 0:
        return None
    beside = {name: post for post in listed(inner(value, "includes"), "tweets") if (name := identity(post, "id"))}
    return tuple(post for one in data if "text" in one for post in _second_version(one, beside))


def _first_version(tweet: Object) -> tuple[Post, ...]:
    repeated = inner(tweet, "retweeted_status")
    quoted = inner(repeated or tweet, "quoted_status")
    return _seen(identity(tweet, *_IDS), tweet, repeated, quoted)


def _second_version(tweet: Object, beside: Mapping[str, Object]) -> tuple[Post, ...]:
    referred: dict[object, Object] = {}
    for one in listed(tweet, "referenced_tweets"):
        found = one if "text" in one else beside.get(identity(one, "id") or "", {})
        kind = one.get("type")
        if isinstance(kind, str):
            referred[kind] = found
    return _seen(identity(tweet, "id"), tweet, referred.get("retweeted", {}), referred.get("quoted", {}))


def _loaded(value: Object) -> tuple[Post, ...]:
    repeated = _result(inner(value, "legacy", "retweeted_status_result"))
    quoted = _result(inner(repeated or value, "quoted_status_result"))
    return _seen(identity(value, *_IDS) or identity(value["legacy"], *_IDS), value, repeated, quoted)


def _result(value: Object) -> Object:
    """Return the post in what a page loads; some are wrapped once more, for those who may see them."""
    result = inner(value, "result")
    return inner(result, "tweet") or result


def _seen(name: str | None, tweet: Object, repeated: Object, quoted: Object) -> tuple[Post, ...]:
    """Return what a reader saw: the post, or the whole of what it repeats, and what is quoted in it."""
    text, links = wording(tweet)
    if repeated:
        sender = _REPOST.match(text)
        whole, links_of_whole = wording(repeated)
        if whole:
            text, links = f"{sender.group() if sender else ''}{whole}", links_of_whole
    own = Post(name, text, links)
    return (own, Post(identity(quoted, *_IDS), *wording(quoted))) if quoted else (own,)


def wording(tweet: Object) -> tuple[str, int]:
    """Return the words of a post, the long form where there is one, and how many links in them were written out."""
    tweet = {**inner(tweet, "legacy"), "note_tweet": tweet.get("note_tweet")} if "legacy" in tweet else tweet
    note = inner(tweet, "note_tweet")
    note = inner(note, "note_tweet_results", "result") or note
    long = inner(tweet, "extended_tweet")
    for holder in (note, long, tweet):
        text = words(holder, "full_text", "text")
        if text is not None:
            links = [*_links(holder), *_links(tweet)]
            return written_out(text, links)
    return "", 0


def _links(holder: Object) -> list[tuple[object, object]]:
    entities = [inner(holder, "entities"), inner(holder, "entity_set"), inner(holder, "extended_entities")]
    return [(one.get("url"), one.get("expanded_url")) for entity in entities for kind in ("urls", "media") for one in listed(entity, kind)]


def plain(text: str) -> str:
    """Return a text without HTML's entities, as far as Twitter writes them."""
    return _ENTITY.sub(lambda match: _ENTITIES[match.group()], text)


def written_out(text: str, links: list[tuple[object, object]]) -> tuple[str, int]:
    """Return a text without HTML's entities, its short links as their targets, and how many of these there are."""
    targets = {
        short: target for short, target in links if isinstance(short, str) and isinstance(target, str) and _ADDRESS.fullmatch(target)
    }
    count = 0

    def target_of(match: re.Match[str]) -> str:
        nonlocal count
        target = targets.get(match.group())
        count += target is not None
        return match.group() if target is None else target

    shown = _SHORT_LINK.sub(target_of, plain(text), count=_MOST_LINKS) if targets else plain(text)
    return shown, count
