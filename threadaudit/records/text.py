"""A text, its threads and its links."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class GapKind(StrEnum):
    """What a text has lost."""

    MISSING_POST = "missing_post"
    """A number was skipped: the post with that number is not in the text."""
    CUT_OFF = "cut_off"
    """The thread starts after its first post or stops before its last one."""
    TOTAL_CHANGED = "total_changed"
    """The author wrote different totals in one thread."""
    DUPLICATE_NUMBER = "duplicate_number"
    """Two posts of one thread bear the same number."""
    UNNUMBERED = "unnumbered"
    """A post at the head or tail of a thread has no number."""
    STRIPPED_LINK = "stripped_link"
    """A link stood here and was removed."""


class LinkKind(StrEnum):
    """How a link stands in the text."""

    LINK = "link"
    """This very slice stands as a link: the platform would link it, or it has a scheme."""
    MENTION = "mention"
    """A host or address that is written, but not as a link: defanged, styled, spoken, or the display text of another link."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the original text, in code points, half-open."""

    start: int
    """The offset of the first character."""
    end: int
    """The offset behind the last character."""

    def slice(self, text: str) -> str:
        """Return this stretch of the text that the span was taken from."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was received."""

    name: str
    """What the user calls it: a path as given, or `-` for standard input."""
    text: str
    """The decoded text, never altered; line ends stay as they are."""
    sha256: str
    """The SHA-256 of the bytes, in hexadecimal; it identifies the text whatever its name."""
    received_at: datetime
    """When it was read."""
    notes: tuple[str, ...] = ()
    """What a person should know of the reading, such as bytes that were no UTF-8; empty where all went well."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A numbering mark, such as `3/22`."""

    number: int
    """The number of the post."""
    total: int | None
    """The number of posts that the mark announces; None where it announces none."""
    span: Span
    """Where the mark stands."""
    style: str
    """The convention it follows, such as `n/m`, `(n/m)`, `n/` or `keycap`."""


@dataclass(frozen=True, slots=True)
class Post:
    """One post of a thread."""

    number: int | None
    """Its place in the author's count; None for a post that has none."""
    total: int | None
    """The total that its own mark announces; None where it announces none."""
    span: Span
    """Where it stands, without white space at its ends."""
    text: str
    """The raw slice."""
    body: str
    """The text without its mark and the reply mentions in front."""
    marker: Marker | None
    """Its mark; None where it has none."""
    inferred: bool
    """Whether the number was worked out, because the post has no mark; False for posts without a number."""
    confidence: float
    """How sure its borders and number are."""
    alternatives: tuple[Span, ...] = ()
    """Other spans that fit as well, best first; empty where there are none."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the text has lost."""

    kind: GapKind
    """What was lost."""
    message: str
    """The same in a sentence."""
    span: Span
    """Where it is missing; empty (start equals end) where it lies between characters."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A numbered thread, rebuilt."""

    posts: tuple[Post, ...]
    """Its posts in text order."""
    total: int | None
    """The last total that the author wrote; None where none was written."""
    gaps: tuple[Gap, ...]
    """What is missing in it; empty where it is whole."""
    span: Span
    """From its first post to its last."""
    confidence: float
    """How sure the whole is."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one post is cut as it is."""

    thread: int
    """Its thread, counted from 1."""
    post: int
    """Its place in the thread, counted from 1."""
    number: int | None
    """Its number; None where it has none."""
    span: Span
    """Where it stands."""
    weight: int
    """How long the platform would count it."""
    confidence: float
    """How sure its borders and number are."""
    reasons: tuple[str, ...]
    """What speaks for its borders and its number, a sentence each."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a host that is written in the text."""

    raw: str
    """The exact slice."""
    span: Span
    """Where the slice stands."""
    url: str
    """The WHATWG serialisation of what is written."""
    target_url: str
    """Where a known redirector in it leads, worked out offline; else the same as `url`."""
    host: str
    """The target's host, in A-label form."""
    registrable_domain: str | None
    """The target's registrable domain; None for an address or a bare public suffix."""
    kind: LinkKind
    """Whether it stands as a link or is only written."""
    repairs: tuple[str, ...]
    """Every change that was made to read it, such as `nfkc`, `refang`, `unglue`, `scheme_added`; empty where none was."""
    confidence: float
    """How sure it is that this is a link and ends here."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document something stands, as a person would look for it."""

    line: int
    """The line, counted from 1."""
    column: int
    """The character in that line, counted from 1."""
    thread: int | None
    """The thread, counted from 1; None outside threads."""
    post: int | None
    """The post within the thread, counted from 1; None outside posts."""
    number: int | None
    """The author's number of that post; None where it has none."""


@dataclass(frozen=True, slots=True)
class ThreadsFound:
    """The threads of one document."""

    document: Document
    """The text."""
    threads: tuple[Thread, ...]
    """The threads in it, in text order."""
    outside: tuple[Span, ...]
    """What no post covers, without white space at its ends."""
    first: int = 1
    """The number of the first of these threads in the document, counted from 1: more where only a later one was asked for."""
    explanations: tuple[Explanation, ...] = ()
    """Why each post is cut as it is, one for each in text order of the threads; empty where nobody asked."""

    def explained(self, number: int) -> tuple[Explanation, ...]:
        """Return the explanations of the thread with this number, a post each; none where nobody asked."""
        return tuple(explanation for explanation in self.explanations if explanation.thread == number)


@dataclass(frozen=True, slots=True)
class LinksFound:
    """The links of one document."""

    document: Document
    """The text."""
    links: tuple[Link, ...]
    """Its links in text order."""
    gaps: tuple[Gap, ...]
    """Places where a link was stripped, in text order."""
