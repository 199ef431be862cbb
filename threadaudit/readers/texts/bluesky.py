"""Posts of Bluesky: records as its interface, its event stream and an account's archive hand them out.

The words of a link are the author's to choose, and long addresses are cut: what is behind the words stands beside the text, and is
written into it.
"""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.readers.texts.displayed import with_address
from threadaudit.readers.texts.fields import Object, identity, inner, listed, words
from threadaudit.readers.texts.post import Post

_POST = "app.bsky.feed.post"
_EVENTS = ("identity", "account", "commit")  # no set: what is looked for may be a list, which no set takes


def posts(value: Object) -> tuple[Post, ...] | None:
    """Return the post in an object, none where it is an event without one; None where it is nothing of Bluesky's."""
    value = inner(value, "post") or value
    for key in ("record", "value"):
        record = inner(value, key)
        if isinstance(record.get("text"), str):
            return (Post(identity(value, "uri", "cid"), _text(record)),)
    if value.get("$type") == _POST and isinstance(value.get("text"), str):
        return (Post(None, _text(value)),)
    if value.get("kind") in _EVENTS and isinstance(value.get("did"), str):
        commit = inner(value, "commit")
        record = inner(commit, "record")
        if isinstance(record.get("text"), str):
            return (Post(identity(commit, "rkey", "cid"), _text(record)),)
        return ()
    return None


def _text(record: Object) -> str:
    """Return the words, the addresses of links, and that of the card below."""
    text = _with_links(words(record, "text") or "", record)
    card = words(inner(record, "embed", "external"), "uri") or words(inner(record, "embed", "media", "external"), "uri")
    address = with_address("", card) if card else ""
    return text if not address or address in text else f"{text}\n{address}"


def _with_links(text: str, record: Object) -> str:
    data, place, pieces = text.encode("utf-8"), 0, []
    for start, end, address in sorted(_links(record)):
        if place <= start < end <= len(data):
            pieces += [data[place:start], with_address(data[start:end].decode("utf-8", "replace"), address).encode("utf-8")]
            place = end
    return b"".join([*pieces, data[place:]]).decode("utf-8", "replace")


def _links(record: Object) -> Iterator[tuple[int, int, str]]:
    """Give the place of each link, in bytes of UTF-8 as Bluesky counts, and where it leads."""
    for facet in listed(record, "facets"):
        start, end = (inner(facet, "index").get(key) for key in ("byteStart", "byteEnd"))
        address = next((found for feature in listed(facet, "features") if (found := words(feature, "uri"))), None)
        if isinstance(start, int) and isinstance(end, int) and address is not None:
            yield start, end, address
