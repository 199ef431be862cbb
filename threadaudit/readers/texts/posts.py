"""A JSON value → the posts in it: Twitter's forms, Mastodon's, Bluesky's, pages of them, and plain objects with a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import msgspec

from threadaudit.errors import InputError
from threadaudit.readers.texts import bluesky, mastodon, twitter
from threadaudit.readers.texts.fields import Object, identity, inner, words
from threadaudit.readers.texts.items import BLANK, Item
from threadaudit.readers.texts.post import Post
from threadaudit.readers.texts.reading import Reading
from threadaudit.records import Document

TEXT_FIELDS = ("full_text", "text", "body", "content", "message", "caption", "desc")
"""Where plain objects and tables hold the words of a post, in this order."""
ID_FIELDS = ("id_str", "id", "tweet_id", "post_id", "item_id", "uri", "url")
_LISTS = ("data", "statuses", "tweets", "posts", "items", "orderedItems", "feed", "records")
"""Where a page holds its posts."""
_DEEPEST = 4
"""Lists and wrappers are looked into so deep."""


def documents(items: Iterable[Item], shown: str, name: str, reading: Reading) -> Iterator[Document]:
    """Give a document for each post of some JSON, named by its id or its line; tell of what is none."""
    wordless = 0
    for item in items:
        if item.data is not None and not item.data.strip(BLANK):
            continue
        try:
            found = posts_of(decode(item, reading.max_bytes))
        except InputError as error:
            reading.bad(InputError(f"{shown}: line {item.line:,}: {error}"))
            continue
        for number, post in enumerate(found, 1):
            if not post.text.strip():
                wordless += 1
                continue
            place = f"#{post.id}" if post.id else f":{item.line}" + (f":{number}" if len(found) > 1 else "")
            if document := reading.document(name + place, post.text, links=post.links):
                yield document
    reading.wordless(shown, wordless)


def decode(item: Item, longest: int) -> object:
    """Return the value of some JSON; raise InputError where it is none."""
    if item.data is None:
        raise InputError(f"more than {longest / 1024 / 1024:g} MiB (max_megabytes in [input] of config.toml allows more)")
    try:
        return msgspec.json.decode(item.data)
    except UnicodeDecodeError as error:
        raise InputError(f"not UTF-8 ({error.reason})") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(f"not JSON: {str(error).removeprefix('JSON is malformed: ')}") from error


def posts_of(value: object) -> tuple[Post, ...]:
    """Return the posts in a value; raise InputError where it holds none, nor can it."""
    found = _posts(value, _DEEPEST)
    if found is None:
        raise InputError("no text in it")
    return found


def _posts(value: object, left: int) -> tuple[Post, ...] | None:
    if isinstance(value, str):
        return (Post(None, value),)
    if isinstance(value, list):
        return _all(value, left)
    if not isinstance(value, dict):
        return None
    shapes: tuple[Callable[[Object], tuple[Post, ...] | None], ...] = (twitter.page, twitter.posts, mastodon.posts, bluesky.posts, _plain)
    found = next((found for shape in shapes if (found := shape(value)) is not None), None)
    return found if found is not None or not left else _wrapped(value, left)


def _all(values: list[object], left: int) -> tuple[Post, ...] | None:
    """Return the posts of all values of a list; None where it holds something, but no post."""
    found = [posts for value in values if left and (posts := _posts(value, left - 1)) is not None]
    return tuple(post for posts in found for post in posts) if found or not values else None


def _wrapped(value: Object, left: int) -> tuple[Post, ...] | None:
    """Return the posts of a page, or the one that a collector wrapped."""
    for key in _LISTS:
        if isinstance(value.get(key), list):
            return _all(value[key], left)
    inside = inner(value, "data") or inner(value, "tweet") or inner(value, "node")
    found = _posts(inside, left - 1) if inside else None
    name = identity(value, *ID_FIELDS)
    return found and tuple(post if post.id else replace(post, id=name) for post in found)


def _plain(value: Object) -> tuple[Post, ...] | None:
    text = words(value, *TEXT_FIELDS)
    if text is None:
        text = words(inner(value, "caption"), "text")
    return None if text is None else (Post(identity(value, *ID_FIELDS), text),)
