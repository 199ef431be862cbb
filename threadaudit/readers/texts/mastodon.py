"""Posts of Mastodon and what speaks its language: statuses of its interface, and notes of ActivityPub (an account's outbox)."""

from __future__ import annotations

from threadaudit.readers.texts.fields import Object, identity, inner, words
from threadaudit.readers.texts.markup import text_of
from threadaudit.readers.texts.post import Post

_MARKS = frozenset({"account", "attributedTo", "reblog", "spoiler_text", "visibility"})
_ACTIVITIES = ("Create", "Announce", "Update")  # no set: what is looked for may be a list, which no set takes


def posts(value: Object) -> tuple[Post, ...] | None:
    """Return the post in an object; None where it is no such post."""
    if value.get("type") in _ACTIVITIES and "object" in value:
        name = identity(value, "id")
        value = inner(value, "object")
        if not value:
            return (Post(name, ""),)  # a post of somebody else that was repeated: only its address stands here
    if not isinstance(value.get("content"), str) or not _MARKS & value.keys():
        return None
    shown = inner(value, "reblog") or value
    warning = words(shown, "spoiler_text", "summary")
    pieces = [warning or "", text_of(words(shown, "content") or "")]
    return (Post(identity(value, "id", "uri", "url"), "\n\n".join(piece for piece in pieces if piece.strip())),)
