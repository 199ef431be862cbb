"""A place that texts are read from: opened once, looked at, unpacked where it is compressed."""

from __future__ import annotations

import io
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from threadaudit.errors import InputError

STANDARD_INPUT = "-"
CHUNK = 256 * 1024
"""So many bytes are read at once."""
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_COMPRESSED = re.compile(
    rb"""
      \x1f\x8b\x08             # gzip, deflate being its only method (RFC 1952)
    | \x28\xb5\x2f\xfd         # zstd (RFC 8878)
    | \xfd7zXZ\x00             # xz
    | BZh[1-9]1AY&SY           # bzip2: a text may begin with its first three letters, hardly with all of them
    """,
    re.VERBOSE,
)
_LONGEST_MAGIC = 10
_UNPACKED_AT_ONCE = 8 * 1024
"""So many bytes are unpacked at once: where a file is damaged, what was asked for last is lost."""


class Stream(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """Return up to so many bytes; none at the end."""
        ...


class Source:
    """A file, standard input or a part of an archive, open for reading from its beginning."""

    def __init__(self, name: str, stream: Stream, *, path: str | None = None, close: Callable[[], object] | None = None) -> None:
        """Take what is open already, and how to close it where that is ours to do."""
        self.name = printable(name)
        """What the user calls it; letters that no text can hold are replaced."""
        self.shown = "standard input" if name == STANDARD_INPUT else self.name
        """What an error calls it."""
        self.path = path
        """The path by which it can be opened anew; None where it cannot."""
        self._stream = stream
        self._close = close
        self._held = b""
        self._is_over = False

    def look(self, size: int) -> bytes:
        """Return the first bytes of what is still to be read; they are read once more."""
        try:
            while len(self._held) < size and (piece := self._read(size - len(self._held))):
                self._held += piece
        except InputError:
            if not self._held:
                raise
            # What comes before the damage is read; whoever reads on meets it again.
        return self._held[:size]

    def read(self, size: int) -> bytes:
        """Return up to so many bytes, none at the end; raise InputError where they cannot be read."""
        if not self._held:
            return self._read(size)
        taken, self._held = self._held[:size], self._held[size:]
        return taken

    def read_all(self, size: int) -> bytes:
        """Return all that is left, but not more than so many bytes."""
        pieces, left = [], size
        while left and (piece := self.read(min(left, CHUNK))):
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)

    def pass_mark(self) -> None:
        """Pass over a byte order mark; raise InputError where it says that the rest is not UTF-8."""
        if self.look(3) == BYTE_ORDER_MARK:
            self.read(3)
        elif self.look(2) in _WIDE_MARKS:
            raise InputError(f"{self.shown}: is UTF-16 by its byte order mark; save it as UTF-8")

    def close(self) -> None:
        """Close the file, but not standard input."""
        if self._close is not None:
            self._close()

    def _read(self, size: int) -> bytes:
        if self._is_over:
            return b""
        try:
            piece = self._stream.read(size) or b""  # what must not wait gives None
        except OSError as error:
            raise InputError(f"{self.shown}: cannot be read ({error.strerror or error})") from error
        # A terminal is at its end once: whoever types should not have to say so twice.
        self._is_over = not piece or (isinstance(self._stream, io.BufferedReader) and len(piece) < size)
        return piece


def open_source(name: str, stdin: BinaryIO) -> Source:
    """Open a path, or standard input for `-`, and unpack it; raise OSError or ValueError where there is nothing to open."""
    if name == STANDARD_INPUT:
        source = Source(name, stdin)
    else:
        file = Path(name).open("rb")  # noqa: SIM115 - closed with the source
        lies_on_disk = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
        source = Source(name, file, path=name if lies_on_disk else None, close=file.close)
    try:
        return _unpacked(source) if _COMPRESSED.match(source.look(_LONGEST_MAGIC)) else source
    except InputError:
        source.close()
        raise


def _unpacked(source: Source) -> Source:
    """Return a source that gives what was compressed."""
    from threadaudit.readers.opening import OpenList

    if source.path is None:
        opened = OpenList(STANDARD_INPUT, cast("BinaryIO", source))
        opened.shown = source.shown
        return Source(source.name, _Little(opened), close=source.close)
    source.close()
    opened = OpenList(source.path, cast("BinaryIO", source))
    return Source(source.path, _Little(opened), path=source.path, close=opened.close)


class _Little:
    """Reads little at once."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        """Return up to so many bytes."""
        return self._stream.read(min(size, _UNPACKED_AT_ONCE))


def printable(name: str) -> str:
    """Return a name that every text can hold: a path may be any bytes."""
    return name if name.isascii() else name.encode("utf-8", "replace").decode("utf-8")
