"""JSON lines: one value a line, mostly an object with a post or a page of posts."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.readers.texts.items import lines
from threadaudit.readers.texts.posts import documents
from threadaudit.readers.texts.reading import Reading
from threadaudit.readers.texts.source import Source
from threadaudit.records import Document


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """Give a document for each post."""
    return documents(lines(source, reading.max_bytes), source.shown, source.name, reading)
