"""What format a file is of: by the end of its name and its first bytes."""

from __future__ import annotations

from pathlib import PurePath

from threadaudit.readers.texts.reading import Reading
from threadaudit.readers.texts.source import BYTE_ORDER_MARK, Source

_HEAD_BYTES = 64 * 1024
_PACKED = frozenset({".gz", ".zst", ".bz2", ".xz"})
_LINES = frozenset({".jsonl", ".ndjson"})
_TABLES = frozenset({".csv", ".tsv"})


def guess(source: Source, reading: Reading) -> str:
    """Name the format of what is open: `text` unless something else is plain to see."""
    suffix = _suffix(source.name)
    if suffix == ".txt":
        return "text"
    head = source.look(_HEAD_BYTES).removeprefix(BYTE_ORDER_MARK)
    start = head.lstrip()[:1]
    if _is_archive(head):
        return "archive"
    if suffix in _LINES:
        return "json" if start == b"[" and _first_line(head) is None else "jsonl"
    if suffix == ".json" and start in (b"[", b"{"):
        return "json" if start == b"[" or _first_line(head) is None else "jsonl"
    if suffix in _TABLES:
        return _table(source, head, reading)
    return "jsonl" if start == b"{" and _first_line(head) is not None else "text"


def _suffix(name: str) -> str:
    """Return the end of a name, before that of a compression."""
    path = PurePath(name)
    return PurePath(path.stem).suffix.lower() if path.suffix.lower() in _PACKED else path.suffix.lower()


def _is_archive(head: bytes) -> bool:
    """Say whether a Twitter archive, or a ZIP archive of whatever, begins so."""
    if head[:1] not in b"PwY \t\r\n":
        return False
    from threadaudit.readers.texts.archive_parts import kind_of
    from threadaudit.readers.texts.zipped import MAGIC

    return head.startswith(MAGIC) or kind_of(head) is not None


def _first_line(head: bytes) -> object:
    """Return the value of the first line that is not blank, where it is JSON that holds posts; None else."""
    from threadaudit.errors import InputError
    from threadaudit.readers.texts.items import Item
    from threadaudit.readers.texts.posts import decode, posts_of

    line, *more = head.lstrip().split(b"\n", 1)
    if not more and len(head) >= _HEAD_BYTES:
        return line if line.startswith(b'{"') else None  # longer than what was looked at: no pasted text begins so
    try:
        value = decode(Item(1, line), len(line))
        posts_of(value)
    except InputError:
        return None
    return value


def _table(source: Source, head: bytes, reading: Reading) -> str:
    from threadaudit.readers.texts.table import has_texts

    if has_texts(head):
        return "csv"
    reading.note(f"{source.shown}: no column is named like one of texts; read as one text")
    return "text"
