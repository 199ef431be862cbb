"""Read pasted text from a file or from standard input."""

from __future__ import annotations

import codecs
import hashlib
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from threadaudit.errors import InputError
from threadaudit.records import Document

STANDARD_INPUT = "-"
MAX_BYTES = 32 * 1024 * 1024
"""What a text may weigh by default. The longest thread that the platform allowed has a few hundred kilobytes."""

# A byte order mark tells the encoding (Unicode 16, section 23.8); Windows writes "Unicode" files with the second.
_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read_text(name: str, *, received_at: datetime, stdin: BinaryIO, max_bytes: int = MAX_BYTES) -> Document:
    """Return the document at a path, or on standard input where the name is `-`; raise InputError where it cannot be read as text."""
    shown = "standard input" if name == STANDARD_INPUT else name
    data = stdin.read(max_bytes + 1) if name == STANDARD_INPUT else _read_file(name, max_bytes)
    if len(data) > max_bytes:
        size = f"{max_bytes / 1024 / 1024:g} MiB"
        raise InputError(f"{shown}: more than {size} of text (max_megabytes in [input] of config.toml allows more)")
    return decode_document(data, name, received_at=received_at)


def decode_document(data: bytes, name: str, *, received_at: datetime) -> Document:
    """Return the document that the bytes hold; raise InputError where they are empty or no text."""
    shown = "standard input" if name == STANDARD_INPUT else name
    body, encoding = _without_mark(data)
    if encoding == "utf-8" and b"\0" in body:
        raise InputError(f"{shown}: looks like a binary file (a zero byte at offset {data.index(0):,}), not like text")
    text, notes = _decode(body, encoding, shown, offset=len(data) - len(body))
    if not text.strip():
        raise InputError(f"{shown}: is empty")
    return Document(name=name, text=text, sha256=hashlib.sha256(data).hexdigest(), received_at=received_at, notes=notes)


def _read_file(name: str, max_bytes: int) -> bytes:
    try:
        with Path(name).open("rb") as file:
            return file.read(max_bytes + 1)
    except IsADirectoryError:
        raise InputError(f"{name}: is a directory, not a text file") from None
    except FileNotFoundError:
        raise InputError(f"{name}: no such file") from None
    except PermissionError:
        raise InputError(f"{name}: may not be read (permission denied)") from None
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"{name}: cannot be read ({reason})") from error


def _without_mark(data: bytes) -> tuple[bytes, str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :], encoding
    return data, "utf-8"


def _decode(body: bytes, encoding: str, shown: str, *, offset: int) -> tuple[str, tuple[str, ...]]:
    try:
        return body.decode(encoding), () if encoding == "utf-8" else (f"{shown}: read as {encoding.upper()}, by its byte order mark",)
    except UnicodeDecodeError as error:
        text = body.decode(encoding, "replace")
        line = body.count(b"\n", 0, error.start) + 1
        place = f"byte {error.start + offset:,}, line {line:,}"
        return text, (f"{shown}: not {encoding.upper()} throughout: unreadable bytes were replaced by �, the first at {place}",)
