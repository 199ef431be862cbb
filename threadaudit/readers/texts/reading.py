"""What all formats share while texts are read: the clock, the limits, what is told to the user, and how a document is made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime

from threadaudit.errors import InputError, ThreadAuditError
from threadaudit.records import Document

TOLD = 20
"""So many bad items are told one by one."""


class Reading:
    """One reading of many texts."""

    def __init__(
        self,
        *,
        received_at: Callable[[], datetime],
        max_bytes: int,
        fail: Callable[[ThreadAuditError], None],
        note: Callable[[str], None],
    ) -> None:
        """Take the clock, what a text may weigh, and who hears of what is bad and of what is merely worth knowing."""
        self.received_at = received_at
        self.max_bytes = max_bytes
        self.note = note
        self._fail = fail
        self._bad = 0

    def bad(self, error: InputError) -> None:
        """Tell of something that cannot be read, as long as there are few."""
        self._bad += 1
        if self._bad <= TOLD:
            self._fail(error)

    def conclude(self) -> None:
        """Count what was not told."""
        if self._bad > TOLD:
            self._fail(InputError(f"{self._bad - TOLD:,} more could not be read, not told one by one"))

    def wordless(self, shown: str, count: int) -> None:
        """Tell how many posts without words, such as pictures alone, were passed over, if any were."""
        if count:
            self.note(f"{shown}: {count:,} {'post' if count == 1 else 'posts'} without words passed over")

    def document(self, name: str, text: str, *, links: int = 0, posts: int = 1) -> Document | None:
        """Return a document with the words of posts, of which short links were written out; None, and tell it, where it is too large."""
        data = text.encode("utf-8")
        if len(data) > self.max_bytes:
            self.bad(InputError(f"{name}: {self.too_large}"))
            return None
        notes = []
        if posts > 1:
            notes.append(f"{name}: a chain of {posts:,} posts, joined")
        if links:
            written = "1 t.co link is written as where it leads" if links == 1 else f"{links:,} t.co links are written as where they lead"
            notes.append(f"{name}: {written}")
        return Document(name, text, hashlib.sha256(data).hexdigest(), self.received_at(), tuple(notes))

    @property
    def too_large(self) -> str:
        """Say that something weighs more than is allowed."""
        return f"more than {self.max_bytes / 1024 / 1024:g} MiB of text (max_megabytes in [input] of config.toml allows more)"
