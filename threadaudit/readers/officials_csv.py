"""A list of officials as CSV: read it, check it row by row, write it back.

The columns are `domain,name,country,aliases,siblings`. Only `domain` must be there; `;` separates several aliases or siblings; columns
of other names are ignored. A wrong row stops the reading, because a list of officials that is half read accuses the wrong people.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from threadaudit import escape, hosts
from threadaudit.errors import InputError, OfficialsError
from threadaudit.records import Official

COLUMNS = ("domain", "name", "country", "aliases", "siblings")
"""The columns that mean something, in the order in which they are written."""

_UNQUOTED = re.compile(r"^'(?='*+[=+@|%-])")
"""The apostrophe by which an exported list keeps a spreadsheet from taking a name for a formula; it is no part of the name."""

_SEPARATOR = ";"
_BYTE_ORDER_MARK = "\ufeff"
_LONGEST_QUOTE = 60
"""How much of a wrong value an error repeats: enough to find it, short enough for one line."""


def read_officials(path: Path) -> tuple[Official, ...]:
    """Read a list of officials from a file."""
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror or error}"
        raise InputError(message) from error
    except ValueError as error:  # a NUL in the path itself
        message = f"{str(path)!r}: no file can have this name"
        raise InputError(message) from error
    return _parse_bytes(content, str(path))


def parse_officials(lines: Iterable[str], name: str) -> tuple[Official, ...]:
    """Read a list of officials from its lines; `name` is what an error calls the list."""
    officials: list[Official] = []
    first_line_of: dict[str, int] = {}
    for line, cells in _rows(lines, name):
        official, key = _official(cells, name, line)
        if key in first_line_of:
            raise _error(name, line, f"{_quote(official.domain)} stands already in line {first_line_of[key]}")
        first_line_of[key] = line
        officials.append(official)
    return tuple(officials)


def format_officials(officials: Iterable[Official]) -> str:
    """Write a list of officials as CSV, in the order given, so that reading it gives the same officials again."""
    output = io.StringIO(newline="")
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(COLUMNS)
    for official in officials:
        values = (official.domain, official.name, official.country, _SEPARATOR.join(official.aliases), _SEPARATOR.join(official.siblings))
        # One line each, as they are read; csv leaves a lone carriage return unquoted before Python 3.13 and could not read it back.
        tidy = (" ".join(value.split()) for value in values)
        writer.writerow(f"'{value}" if _UNQUOTED.match(value) else value for value in tidy)  # or reading would take it away
    return output.getvalue()


def _parse_bytes(content: bytes, name: str) -> tuple[Official, ...]:
    """Decode a list and read it."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _error(name, line, f"byte 0x{content[error.start]:02x} is not UTF-8; save the list as UTF-8") from error
    # Not str.splitlines: it also splits at form feeds and U+2028, and line numbers would not be those of an editor.
    return parse_officials(io.StringIO(text, newline=""), name)


def _rows(lines: Iterable[str], name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield every row that says anything as column → value, with the number of the line that it starts in."""
    header: list[str] | None = None
    for line, values in _records(lines, name):
        if header is None:
            header = _header(values, name, line)
        else:
            if any(values[len(header) :]):
                raise _error(name, line, f"{len(values)} values, but the header names {len(header)} columns; put quotes around a comma")
            yield line, dict(zip(header, values, strict=False))
    if header is None:
        raise _error(name, 1, "the list is empty; its first line must name the columns, `domain` among them")


def _records(lines: Iterable[str], name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield every CSV record that is not blank, each value on one line without superfluous spaces, with the line that it starts in."""
    reader = csv.reader(_clean_lines(lines, name), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            values = next(reader, None)
        except csv.Error as error:
            raise _error(name, line, f"not CSV: {error}") from error
        if values is None:
            return
        tidy = [_UNQUOTED.sub("", " ".join(value.split())) for value in values]
        if any(tidy):
            yield line, tidy


def _clean_lines(lines: Iterable[str], name: str) -> Iterator[str]:
    """Drop the byte order mark and stop at a NUL, which shows that the file is no text."""
    for number, line in enumerate(lines, start=1):
        if "\0" in line:
            raise _error(name, number, "a NUL byte; this is no CSV file, or it is not UTF-8")
        yield line.removeprefix(_BYTE_ORDER_MARK) if number == 1 else line


def _header(values: list[str], name: str, line: int) -> list[str]:
    """Read the column names."""
    header = [value.lower() for value in values]
    if "domain" not in header:
        hint = "; separate the columns by commas" if len(header) == 1 and _SEPARATOR in header[0] else ""
        raise _error(name, line, f"no column `domain`{hint}")
    for column in COLUMNS:
        if header.count(column) > 1:
            raise _error(name, line, f"the column `{column}` stands there twice")
    return header


def _official(cells: Mapping[str, str], name: str, line: int) -> tuple[Official, str]:
    """Make an official of a row, and give its host in the form in which two spellings of it are equal."""
    domain = cells.get("domain", "")
    if not domain:
        raise _error(name, line, "no domain")
    key = _host(domain, "domain", name, line)
    siblings = _several(cells.get("siblings", ""))
    for sibling in siblings:
        _host(sibling, "sibling", name, line)
    official = Official(domain, cells.get("name", ""), cells.get("country", ""), _several(cells.get("aliases", "")), siblings)
    return official, key


def _host(value: str, column: str, name: str, line: int) -> str:
    """Check that a value is a host name of its own, and return it in its one canonical form."""
    host = hosts.parse(value)
    if host is None or host.public_suffix is None or "." not in host.ascii:
        raise _error(name, line, f"the {column} {_quote(value)} is no domain")
    if any(mark in value for mark in "/\\@:?#"):
        raise _error(name, line, f"the {column} {_quote(value)} is an address; write the host alone: {host.ascii}")
    return host.ascii


def _several(value: str) -> tuple[str, ...]:
    """Take a cell of several values apart; each counts once."""
    parts = (part.strip() for part in value.split(_SEPARATOR))
    return tuple(dict.fromkeys(part for part in parts if part))


def _quote(value: str) -> str:
    """Repeat a value from the list so that it can do no harm, and not at any length."""
    return f"'{escape.one_line(value, _LONGEST_QUOTE)}'"


def _error(name: str, line: int, problem: str) -> OfficialsError:
    """Say in one line what is wrong and where."""
    return OfficialsError(f"{name}: line {line}: {problem}")
