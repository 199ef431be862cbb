"""Open texts as a command does, and keep what comes of it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from threadaudit.errors import ThreadAuditError
from threadaudit.readers.texts import open_texts
from threadaudit.records import Document

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read and told."""

    documents: tuple[Document, ...]
    """The documents."""
    failed: tuple[str, ...]
    """The errors."""
    noted: tuple[str, ...]
    """The remarks."""

    @property
    def texts(self) -> dict[str, str]:
        """The text of each document by its name; two must not have the same."""
        names = [document.name for document in self.documents]
        assert len(names) == len(set(names)), names
        return {document.name: document.text for document in self.documents}


def opened(*names: str | Path, stdin: bytes = b"", form: str | None = None, max_bytes: int = MAX_BYTES, root: Path | None = None) -> Opened:
    """Open texts; what is told and how documents are called is without the folder `root`."""
    failed: list[str] = []
    noted: list[str] = []

    def fail(error: ThreadAuditError) -> None:
        assert "\n" not in str(error)
        failed.append(str(error))

    documents = tuple(
        open_texts(
            [str(name) for name in names],
            stdin=io.BytesIO(stdin),
            received_at=lambda: NOON,
            max_bytes=max_bytes,
            form=form,
            fail=fail,
            note=noted.append,
        )
    )

    def short(told: str) -> str:
        return told.replace(f"{root}/", "") if root else told

    shortened = (
        Document(short(one.name), one.text, one.sha256, one.received_at, tuple(short(note) for note in one.notes)) for one in documents
    )
    return Opened(tuple(shortened), tuple(short(told) for told in failed), tuple(short(told) for told in noted))


def of_bytes(data: bytes, form: str | None = None, *, max_bytes: int = MAX_BYTES) -> Opened:
    """Open what is piped in."""
    return opened("-", stdin=data, form=form, max_bytes=max_bytes)
