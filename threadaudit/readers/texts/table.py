"""A CSV table with a column of texts, as 4CAT exports it, or any other that has a column of that name."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

from threadaudit.errors import InputError
from threadaudit.escape import one_line
from threadaudit.readers.texts.fields import identity
from threadaudit.readers.texts.items import lines
from threadaudit.readers.texts.posts import ID_FIELDS, TEXT_FIELDS
from threadaudit.readers.texts.reading import Reading
from threadaudit.readers.texts.source import Source
from threadaudit.records import Document

_TEXT_COLUMNS = (*TEXT_FIELDS, "tweet", "post")
_HEAD_BYTES = 64 * 1024
_BYTE_ORDER_MARK = "\ufeff"
_SHOWN = 60
"""So much of a header an error repeats, in characters."""


def has_texts(head: bytes) -> bool:
    """Say whether the first line of a table names a column of texts."""
    return _column(_header(head)[1], _TEXT_COLUMNS) is not None


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """Give a document for each row; raise InputError where no column holds texts."""
    head = source.look(_HEAD_BYTES)
    delimiter, header = _header(head)
    place, id_place = _column(header, _TEXT_COLUMNS), _column(header, ID_FIELDS)
    if place is None:
        first = one_line(head.split(b"\n", 1)[0].decode("utf-8", "replace"), _SHOWN)
        raise InputError(f"{source.shown}: no column is named {', '.join(_TEXT_COLUMNS)}; the header is {first!r}")
    wordless = 0
    for line, row in _rows(source, delimiter, reading):
        try:
            text = _cell(row, place)
        except InputError as error:
            reading.bad(InputError(f"{source.shown}: line {line:,}: {error}"))
            continue
        if not text.strip():
            wordless += 1
            continue
        name = identity({"id": row[id_place]}, "id") if id_place is not None and id_place < len(row) else None
        if document := reading.document(f"{source.name}#{name}" if name else f"{source.name}:{line}", text):
            yield document
    reading.wordless(source.shown, wordless)


def _header(head: bytes) -> tuple[str, list[str]]:
    first = head.split(b"\n", 1)[0].decode("utf-8", "replace").removeprefix(_BYTE_ORDER_MARK)
    delimiter = max(",;\t|", key=first.count)
    try:
        return delimiter, [cell.strip().lower() for cell in next(csv.reader([first], delimiter=delimiter), [])]
    except csv.Error:
        return delimiter, []


def _column(header: Sequence[str], names: Sequence[str]) -> int | None:
    return next((header.index(name) for name in names if name in header), None)


def _cell(row: Sequence[str], place: int) -> str:
    if place >= len(row):
        raise InputError(f"{len(row)} values, but the text is in column {place + 1}")
    if not row[place].isascii() and any("\udc80" <= letter <= "\udcff" for letter in row[place]):
        raise InputError("not UTF-8")
    return row[place]


def _rows(source: Source, delimiter: str, reading: Reading) -> Iterator[tuple[int, list[str]]]:
    """Give each row below the header with the number of the line that it starts in."""
    starts: list[int] = []

    def feed() -> Iterator[str]:
        for item in lines(source, reading.max_bytes):
            starts.append(item.line)
            if item.data is None:
                reading.bad(InputError(f"{source.shown}: line {item.line:,}: {reading.too_large}"))
            else:
                yield item.data.decode("utf-8", "surrogateescape") + "\n"

    reader = csv.reader(feed(), delimiter=delimiter)
    while True:
        starts.clear()
        try:
            row = next(reader, None)
        except csv.Error as error:
            reading.bad(InputError(f"{source.shown}: line {starts[0] if starts else 1:,}: not CSV: {error}"))
            continue
        if row is None:
            return
        if row and starts[0] > 1:
            yield starts[0], row
