"""A pasted text: one file, one document, as `read_text` reads it."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.errors import InputError
from threadaudit.readers.text_file import decode_document
from threadaudit.readers.texts.reading import Reading
from threadaudit.readers.texts.source import Source
from threadaudit.records import Document


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """Give the one document; raise InputError where it is no text."""
    data = source.read_all(reading.max_bytes + 1)
    if len(data) > reading.max_bytes:
        raise InputError(f"{source.shown}: {reading.too_large}")
    yield decode_document(data, source.name, received_at=reading.received_at())
