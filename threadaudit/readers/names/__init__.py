"""Very long lists of names, read in shards of whole lines: one format a file, each a module with the parts of `Format`.

One process cuts a list into shards, which is quick, and others read what is in them, which takes longer. A shard is read without the
ones before it: whatever of them it depends on, such as the header of a table, is its `state`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from threadaudit.readers.names.records import Reading, Shard, State


class Format(Protocol):
    """What a format of lists can do."""

    SHARD_BYTES: int
    """About so long a shard is. With names of usual length it holds some 20,000: fewer cost the judge a sixth more each (docs/scale.md)."""

    LONGEST_LINE: int
    """A longer line, in bytes, is bad and not kept."""

    @staticmethod
    def begin(head: bytes, column: str | None, /) -> State:
        """Return the state before the first shard, from the first bytes of a list; raise InputError where they cannot be of this format."""

    @staticmethod
    def cut(data: bytes, /) -> int:
        """Return the length of the longest part of some bytes after which a new shard may begin; 0 where there is none."""

    @staticmethod
    def after(state: State, data: bytes, /) -> State:
        """Return the state behind a shard that begins in a state."""

    @staticmethod
    def read(shard: Shard, /) -> Reading:
        """Return the names in a shard."""


FORMATS = {
    "names": "lines",
    "csv": "table",
    "zone": "zone",
    "certificates": "certificates",
}
"""The registry: what a user asks for, and the module that reads it."""


def list_format(name: str) -> Format:
    """Return the format of lists that the registry names."""
    return cast("Format", import_module(f"{__name__}.{FORMATS[name]}"))


def guess(head: bytes, column: str | None) -> str:
    """Name the format of a list by its first bytes."""
    if column is not None:
        return "csv"
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text[:1] in (b"{", b"[", b'"'):
        return "certificates"
    return "zone" if _looks_like_zone(text) else "names"


def _looks_like_zone(text: bytes) -> bool:
    """Say whether the first lines hold a directive or a record of a zone."""
    from threadaudit.readers.names.zone import is_record

    lines = (line.strip() for line in text[:65_536].split(b"\n")[:-1][:50] or [text])
    return any(is_record(line) for line in lines if line and not line.startswith(b";"))
