"""How much text is audited at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from threadaudit.records import Document

BUNDLE_CHARACTERS = 250_000
"""So much text is sent to a worker, and recorded, at once: some thousand rows, where a transaction costs little (docs/performance.md)."""
BUNDLE_TEXTS = 500
"""So many texts at most, however short."""


def first_bundle(documents: Iterable[Document]) -> tuple[tuple[Document, ...], Iterator[Document]]:
    """Return the texts of the first bundle, and those that follow, not yet read."""
    rest = iter(documents)
    kept: list[Document] = []
    size = 0
    while size < BUNDLE_CHARACTERS and len(kept) < BUNDLE_TEXTS and (document := next(rest, None)) is not None:
        kept.append(document)
        size += len(document.text)
    return tuple(kept), rest
