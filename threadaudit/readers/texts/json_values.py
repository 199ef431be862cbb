"""JSON that is not written in lines: one list, of which an element is in memory at a time, or values one behind the other."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.readers.texts.elements import elements
from threadaudit.readers.texts.posts import documents
from threadaudit.readers.texts.reading import Reading
from threadaudit.readers.texts.source import Source
from threadaudit.records import Document


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """Give a document for each post."""
    return documents(elements(source, reading.max_bytes), source.shown, source.name, reading)
