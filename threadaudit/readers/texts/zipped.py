"""Read members of a ZIP archive, without unpacking anything to the disk, and not more of it than is allowed."""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import BinaryIO

from threadaudit.errors import InputError
from threadaudit.escape import one_line
from threadaudit.readers.texts.source import Source

MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
"""What a ZIP archive begins with, the second where it is empty (APPNOTE 6.3.10, sections 4.3.7 and 4.3.16)."""
_DAMAGED = (zipfile.BadZipFile, OSError, EOFError, ValueError, OverflowError, RuntimeError, struct.error, zlib.error)
"""Among them encryption (RuntimeError) and versions that Python does not know (NotImplementedError, which is one)."""
_COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Those that archives use. Others can ask for any amount of memory."""


class Zipped:
    """A ZIP archive that is open."""

    def __init__(self, file: BinaryIO | str, shown: str) -> None:
        """Open a file or a path; raise InputError where it is no ZIP archive."""
        self._shown = shown
        try:
            self._archive = zipfile.ZipFile(file)
        except _DAMAGED as error:
            raise InputError(f"{shown}: no ZIP archive that can be read ({error})") from error

    def members(self) -> list[zipfile.ZipInfo]:
        """Return the files in it."""
        return [member for member in self._archive.infolist() if not member.is_dir()]

    def open(self, member: zipfile.ZipInfo, limit: int) -> Source:
        """Open a member; reading more than so many bytes of it raises InputError, whatever the archive says of its size."""
        shown = f"{self._shown}/{one_line(member.filename)}"
        if member.compress_type not in _COMPRESSIONS:
            raise InputError(f"{shown}: compressed in a way that archives of Twitter are not ({member.compress_type})")
        try:
            stream = self._archive.open(member)
        except _DAMAGED as error:
            raise InputError(f"{shown}: cannot be read ({error})") from error
        return Source(shown, _Member(stream, shown, limit), close=stream.close)

    def close(self) -> None:
        """Close it, if it was opened here."""
        self._archive.close()


class _Member:
    """A member that is open, and how much of it may still be read."""

    def __init__(self, stream: object, shown: str, limit: int) -> None:
        self._stream = stream
        self._shown = shown
        self._limit = self._left = limit

    def read(self, size: int) -> bytes:
        """Return up to so many bytes; raise InputError where it is damaged or too large."""
        try:
            piece: bytes = self._stream.read(size)  # type: ignore[attr-defined]
        except _DAMAGED as error:
            raise InputError(f"{self._shown}: cannot be read to its end ({error})") from error
        self._left -= len(piece)
        if self._left < 0:
            raise InputError(f"{self._shown}: unpacks to more than {self._limit / 1024 / 1024:,g} MiB; what stands behind is not read")
        return piece
