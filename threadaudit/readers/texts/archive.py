"""A Twitter archive: the ZIP as it was downloaded, its folder, or its `tweets.js` alone.

Read are the account's own posts. Posts with which it answers itself become one document, in their order and apart by blank lines, for
that is how numbered threads are written. The list is read twice: first who answers whom, then the words, of which only those of chains
that are not yet whole are held.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

from threadaudit.errors import InputError
from threadaudit.readers.texts.archive_parts import Part, parts_in, parts_of, pass_beginning
from threadaudit.readers.texts.chains import Chains
from threadaudit.readers.texts.elements import elements
from threadaudit.readers.texts.fields import identity, inner
from threadaudit.readers.texts.items import Item
from threadaudit.readers.texts.long_posts import LongPosts, note_of, wording
from threadaudit.readers.texts.posts import decode, posts_of
from threadaudit.readers.texts.reading import Reading
from threadaudit.readers.texts.source import Source
from threadaudit.records import Document


@dataclass(slots=True)
class _Chain:
    """A chain of which not all posts have been met."""

    name: str
    """What its document will be called: after its first post, or the first that was met."""
    texts: dict[int, str] = field(default_factory=dict)
    """The words of each post that was met."""
    links: int = 0
    """How many links in them were written out."""


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """Give the documents of a ZIP archive or of one list; raise InputError where it is neither."""
    with parts_of(source, reading.max_bytes) as parts:
        yield from _Archive(parts, reading).documents()


def read_folder(folder: str, reading: Reading) -> Iterator[Document]:
    """Give the documents of an archive that is unpacked; raise InputError where it holds no posts."""
    yield from _Archive(parts_in(folder), reading).documents()


class _Archive:
    """The lists of one archive while they are read."""

    def __init__(self, parts: list[Part], reading: Reading) -> None:
        self._reading = reading
        self._parts = [part for part in parts if not part.is_long]
        self._long_parts = [part for part in parts if part.is_long]
        self._long = LongPosts(4 * reading.max_bytes)
        self._chains = Chains({})
        self._open: dict[int, _Chain] = {}
        self._done: set[int] = set()
        self._wordless = 0

    def documents(self) -> Iterator[Document]:
        """Give all documents."""
        for part in self._long_parts:
            for _, value in self._values(part, is_told=False):
                self._long.add(value)
        self._chains = Chains(self._answers())
        for part in self._parts:
            for item, value in self._values(part, is_told=True):
                yield from self._post(part, item, value)
        for first in [*self._open]:
            yield from self._finish(first)
        for part in self._long_parts:
            yield from self._left_over(part)
        self._reading.wordless((self._parts or self._long_parts)[0].shown, self._wordless)

    def _values(self, part: Part, *, is_told: bool) -> Iterator[tuple[Item, object]]:
        """Give what each element of a list says; tell of those that cannot be read."""
        try:
            with closing(part.open()) as source:
                pass_beginning(source)
                for item in elements(source, self._reading.max_bytes):
                    try:
                        yield item, decode(item, self._reading.max_bytes)
                    except InputError as error:
                        if is_told:
                            self._reading.bad(InputError(f"{part.shown}: line {item.line:,}: {error}"))
        except InputError as error:
            if is_told:
                self._reading.bad(error)

    def _answers(self) -> dict[int, int]:
        """Return the posts that answer one of the account's own, and which."""
        own: set[int] = set()
        parents: dict[int, int] = {}
        for part in self._parts:
            for _, value in self._values(part, is_told=False):
                number, parent = _numbers(value)
                if number is not None:
                    own.add(number)
                    if parent is not None:
                        parents[number] = parent
        return {number: parent for number, parent in parents.items() if parent in own}

    def _post(self, part: Part, item: Item, value: object) -> Iterator[Document]:
        """Give the document of a post, or that of the chain which it makes whole."""
        try:
            (post, *_) = posts_of(value) or (None,)
        except InputError as error:
            self._reading.bad(InputError(f"{part.shown}: line {item.line:,}: {error}"))
            return
        if post is None:
            return
        whole = self._long.whole(_written(value))
        text, links = whole or (post.text, post.links)
        number, _ = _numbers(value)
        name = f"{part.name}#{post.id}" if post.id else f"{part.name}:{item.line}"
        first = self._chains.first(number) if number is not None else None
        chain = self._open.get(first) if first is not None else None
        if number is None or first is None or first in self._done or (chain and number in chain.texts):
            yield from self._single(name, text, links)
            return
        chain = self._open.setdefault(first, _Chain(name))
        if number == first:
            chain.name = name
        chain.texts[number] = text
        chain.links += links
        if len(chain.texts) == self._chains.lengths[first]:
            yield from self._finish(first)

    def _single(self, name: str, text: str, links: int, posts: int = 1) -> Iterator[Document]:
        if not text.strip():
            self._wordless += 1
        elif document := self._reading.document(name, text, links=links, posts=posts):
            yield document

    def _finish(self, first: int) -> Iterator[Document]:
        """Give the document of a chain."""
        chain = self._open.pop(first)
        self._done.add(first)
        texts = [text for number in self._chains.order(first) if (text := chain.texts.get(number, "")).strip()]
        yield from self._single(chain.name, "\n\n".join(texts), chain.links, len(texts))

    def _left_over(self, part: Part) -> Iterator[Document]:
        """Give the long posts whose beginning was not met."""
        for item, value in self._values(part, is_told=True):
            note = inner(value, "noteTweet")
            name, _ = note_of(note)
            if not note:
                self._reading.bad(InputError(f"{part.shown}: line {item.line:,}: no text in it"))
            elif name not in self._long.used:
                yield from self._single(f"{part.name}#{name}" if name else f"{part.name}:{item.line}", *wording(note))


def _numbers(value: object) -> tuple[int | None, int | None]:
    """Return the number of a post, and that of the post which it answers."""
    post = inner(value, "tweet") or inner(value)
    return _number(identity(post, "id_str", "id")), _number(identity(post, "in_reply_to_status_id_str", "in_reply_to_status_id"))


def _number(written: str | None) -> int | None:
    return int(written) if written is not None and written.isdecimal() and written.isascii() and len(written) <= 20 else None


def _written(value: object) -> str:
    """Return the words of a post as they stand in the archive."""
    post = inner(value, "tweet") or inner(value)
    text = post.get("full_text", post.get("text"))
    return text if isinstance(text, str) else ""
