"""Long posts of a Twitter archive: `tweets.js` holds their beginning, `note-tweet.js` the whole, and nothing but the words joins them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from threadaudit.readers.texts.fields import Object, identity, inner, listed, words
from threadaudit.readers.texts.twitter import plain, written_out

_KEY_LENGTH = 60
"""By so many characters at its beginning a long post is looked up."""
_CUT_AT = 240
"""A beginning without dots at its end is at least so long: posts are cut at 280, which count some characters twice."""
_TAIL = re.compile(r"\s?https?://t\.co/[A-Za-z0-9]{1,20}+\s*+$")
_LONGEST_TAIL = 60


class LongPosts:
    """The long posts of an archive, as far as they fit in memory."""

    def __init__(self, most: int) -> None:
        """Keep so many characters at most."""
        self._left = most
        self._by_beginning: dict[str, list[tuple[str, Object, str]]] = {}
        self.used: set[str] = set()
        """The ids of those whose beginning was found."""

    def add(self, value: object) -> None:
        """Take what an element of `note-tweet.js` says, while there is room."""
        note = inner(value, "noteTweet")
        name, written = note_of(note)
        text = plain(written)
        self._left -= len(text)
        if name is not None and self._left >= 0 and len(text) > _KEY_LENGTH:
            self._by_beginning.setdefault(text[:_KEY_LENGTH], []).append((text, note, name))

    def whole(self, beginning: str) -> tuple[str, int] | None:
        """Return the long form of a post and how many links in it were written out; None where there is none."""
        if not self._by_beginning:
            return None
        beginning = plain(beginning)
        tail = _TAIL.search(beginning, max(0, len(beginning) - _LONGEST_TAIL))
        stem = beginning[: tail.start()] if tail else beginning
        is_cut = stem.endswith("…")
        stem = stem.removesuffix("…").rstrip()
        if len(stem) < (_KEY_LENGTH if is_cut else _CUT_AT):
            return None
        for text, note, name in self._by_beginning.get(stem[:_KEY_LENGTH], ()):
            if len(text) > len(stem) and text.startswith(stem):
                self.used.add(name)
                return wording(note)
        return None


def note_of(note: Object) -> tuple[str | None, str]:
    """Return the id and the words of a long post, as they are written."""
    return identity(note, "noteTweetId"), words(inner(note, "core"), "text") or ""


def wording(note: Object) -> tuple[str, int]:
    """Return the words of a long post as a reader saw them, and how many links in them were written out."""
    core = inner(note, "core")
    return written_out(words(core, "text") or "", [*_links(core)])


def _links(core: Object) -> Iterator[tuple[object, object]]:
    for link in listed(core, "urls"):
        yield link.get("shortUrl", link.get("url")), link.get("expandedUrl", link.get("expanded_url"))
