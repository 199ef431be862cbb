"""Many texts: folders, JSON lines, tables and Twitter archives, one document in memory at a time. One format a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from threadaudit.errors import InputError, ThreadAuditError
from threadaudit.readers.text_file import read_text
from threadaudit.readers.texts.guess import guess
from threadaudit.readers.texts.reading import Reading
from threadaudit.readers.texts.source import STANDARD_INPUT, Source, open_source, printable
from threadaudit.records import Document

__all__ = ["FORMATS", "Format", "open_texts"]


class Format(Protocol):
    """What a format of texts can do."""

    @staticmethod
    def read(source: Source, reading: Reading, /) -> Iterator[Document]:
        """Give the documents of what is open; raise InputError where the rest of it cannot be read."""
        ...


FORMATS = {
    "text": "text",
    "jsonl": "json_lines",
    "json": "json_values",
    "csv": "table",
    "archive": "archive",
}
"""The registry: what a user asks for, and the module that reads it."""


def open_texts(
    names: Sequence[str],
    *,
    stdin: BinaryIO,
    received_at: Callable[[], datetime],
    max_bytes: int,
    form: str | None,
    fail: Callable[[ThreadAuditError], None],
    note: Callable[[str], None],
) -> Iterator[Document]:
    """Give the documents of files and folders, and of standard input for `-`.

    `form` is one of FORMATS, None to find it out; no text may weigh more than `max_bytes`. `fail` hears of what cannot be read, the first
    twenty one by one and the others as a number; `note` of what was passed over. The rest is read.
    """
    reading = Reading(received_at=received_at, max_bytes=max_bytes, fail=fail, note=note)
    for name in names:
        try:
            if name != STANDARD_INPUT and Path(name).is_dir():
                yield from _in_folder(name, form, reading)
            else:
                yield from _in_file(name, form, reading, stdin)
        except InputError as error:
            reading.bad(error)
    reading.conclude()


def _in_folder(folder: str, form: str | None, reading: Reading) -> Iterator[Document]:
    """Give the documents of all files below a folder."""
    from threadaudit.readers.texts import archive
    from threadaudit.readers.texts.folder import Passed, files

    if form == "archive":
        yield from archive.read_folder(folder, reading)
        return
    passed = Passed()
    for path, is_archive in files(folder, passed, reading.bad, archives=form is None):
        try:
            if is_archive:
                yield from archive.read_folder(path, reading)
            else:
                yield from _in_file(path, form, reading)
        except InputError as error:
            reading.bad(error)
    if sentence := passed.sentence():
        reading.note(f"{printable(folder)}: {sentence}")


def _in_file(name: str, form: str | None, reading: Reading, stdin: BinaryIO | None = None) -> Iterator[Document]:
    """Give the documents of one file."""
    try:
        source = open_source(name, cast("BinaryIO", stdin))
    except (OSError, ValueError):
        yield read_text(name, received_at=reading.received_at(), stdin=cast("BinaryIO", stdin), max_bytes=reading.max_bytes)
        return  # it names the reason, or has found the file after all
    try:
        chosen = form or guess(source, reading)
        yield from cast("Format", import_module(f"{__name__}.{FORMATS[chosen]}")).read(source, reading)
    finally:
        source.close()
