"""Open a list for reading from its beginning: plain or compressed, by its first bytes, whatever it is called."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import lzma
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from threadaudit.errors import InputError

if TYPE_CHECKING:
    from zstandard import ZstdDecompressor

STANDARD_INPUT = "-"
_DAMAGED = (OSError, EOFError, zlib.error, lzma.LZMAError)
_ENDS = 64 * 1024
"""So many bytes at either end of a file tell whether it is the same."""
_LONGEST_MAGIC = 10
_ZSTD_BYTES = 2 * 1024
"""So many packed bytes are unpacked at once: a block takes 4 and gives 128 kB at most (RFC 8878), so that they give 64 MB at worst."""


def _zstd(raw: BinaryIO) -> BinaryIO:
    try:
        import zstandard
    except ImportError as error:
        raise InputError("compressed with zstd, which needs the extra `scale`: pip install 'threadaudit[scale]'") from error
    return cast("BinaryIO", _Zstd(raw, zstandard.ZstdDecompressor()))


class _Zstd:
    """Unpacks zstd frames one after the other, and notices where the last one breaks off, which zstandard's own stream does not."""

    def __init__(self, raw: BinaryIO, decompressor: ZstdDecompressor) -> None:
        self._raw = raw
        self._decompressor = decompressor
        self._frame = decompressor.decompressobj()
        self._left = self._begun = b""
        self._ready = io.BytesIO()

    def read(self, size: int) -> bytes:
        """Return up to so many bytes; raise EOFError where the file breaks off."""
        while not (taken := self._ready.read(size)):
            piece = self._left or self._raw.read(_ZSTD_BYTES)
            if not piece:
                if self._begun:
                    raise EOFError("it breaks off")
                return b""
            self._ready = io.BytesIO(self._frame.decompress(piece))
            self._begun, self._left = piece, b""
            if self._frame.eof:
                self._begun, self._left = b"", self._frame.unused_data
                self._frame = self._decompressor.decompressobj()
        return taken


_OPENERS: dict[bytes, Callable[[BinaryIO], BinaryIO]] = {
    rb"\x1f\x8b\x08": lambda raw: cast("BinaryIO", gzip.GzipFile(fileobj=raw, mode="rb")),
    rb"\x28\xb5\x2f\xfd": _zstd,
    # A text may begin with the first three letters; a block, or the end where there is none, does not.
    rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)": lambda raw: cast("BinaryIO", bz2.BZ2File(raw)),
    rb"\xfd7zXZ\x00": lambda raw: cast("BinaryIO", lzma.LZMAFile(raw)),  # noqa: SIM115 - closed by who opened it
}
"""By the first bytes that each compression begins with (RFC 1952, RFC 8878, and the formats' own descriptions)."""
_REFUSED = {b"PK\x03\x04": "a ZIP archive; unpack it first", b"\x00asm": "a program, not a list"}


class OpenList:
    """A list that is open: its decompressed bytes, and how far the file itself has been read."""

    def __init__(self, name: str, stdin: BinaryIO) -> None:
        """Open a path, or standard input for `-`; raise InputError where it cannot be read."""
        self.name = name
        self.shown = "standard input" if name == STANDARD_INPUT else name
        self.size: int | None = None
        """The length of the file as it lies there, in bytes; None where it is not known."""
        self._raw = _Counted(stdin if name == STANDARD_INPUT else self._open(name))
        head = self._raw.look(_LONGEST_MAGIC)
        for magic, reason in _REFUSED.items():
            if head.startswith(magic):
                raise InputError(f"{self.shown}: {reason}")
        opener = next((opener for magic, opener in _OPENERS.items() if re.match(magic, head)), None)
        self.is_compressed = opener is not None
        try:
            self._stream = opener(cast("BinaryIO", self._raw)) if opener else cast("BinaryIO", self._raw)
        except InputError as error:
            raise InputError(f"{self.shown}: {error}") from error

    def _open(self, name: str) -> BinaryIO:
        try:
            path = Path(name)
            if path.is_file():
                self.size = path.stat().st_size
            return path.open("rb")
        except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise InputError(f"{name}: cannot be read ({reason})") from error

    @property
    def taken(self) -> int:
        """How many bytes of the file have been read."""
        return self._raw.taken

    def read(self, size: int) -> bytes:
        """Return up to so many decompressed bytes, fewer only at the end; raise InputError behind the last ones that are not damaged."""
        pieces, left = [], size
        try:
            while left and (piece := self._stream.read(left)):
                pieces.append(piece)
                left -= len(piece)
        except Exception as error:
            if not isinstance(error, _DAMAGED) and type(error).__name__ != "ZstdError":
                raise
            if not pieces:
                raise InputError(f"{self.shown}: cannot be read to its end ({error})") from error
            # Whoever reads on meets the same damage again.
        return b"".join(pieces)

    def skip(self, offset: int) -> int | None:
        """Go to an offset of the decompressed bytes; return the CRC-32 of what was read on the way, None where nothing was."""
        if not self.is_compressed and self._raw.seek_to(offset):
            return None
        checksum, left = 0, offset
        while left:
            piece = self.read(min(left, 1 << 20))
            if not piece:
                break
            checksum = zlib.crc32(piece, checksum)
            left -= len(piece)
        return checksum

    def close(self) -> None:
        """Close the file, but not standard input."""
        if self.name != STANDARD_INPUT:
            self._raw.close()


class _Counted(io.RawIOBase):
    """Counts what is read, and lets the first bytes be looked at."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._head = b""
        self.taken = 0

    def look(self, size: int) -> bytes:
        """Return the first bytes; they are read once more."""
        while len(self._head) < size and (piece := self._source.read(size - len(self._head))):
            self._head += piece
        return self._head

    def seek_to(self, offset: int) -> bool:
        """Go to an offset where the source can; say whether it could."""
        if not self._source.seekable():
            return False
        self._head = b""
        self.taken = self._source.seek(offset)
        return True

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return up to so many bytes."""
        if self._head:
            taken = self._head if size < 0 else self._head[:size]
            self._head = self._head[len(taken) :]
        else:
            taken = self._source.read(size)
        self.taken += len(taken)
        return taken

    def readinto(self, buffer: object) -> int:
        """Fill a buffer, for those who read that way."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        piece = self.read(len(view))
        view[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        """Close the source."""
        self._source.close()
        super().close()


def identity(name: str) -> tuple[str, int, str]:
    """Return by what a list is known again: its name, its length and the SHA-256 of both ends; standard input has its name alone."""
    path = Path(name)
    if name == STANDARD_INPUT or not path.is_file():
        return name, 0, ""
    size = path.stat().st_size
    with path.open("rb") as file:
        ends = file.read(_ENDS)
        file.seek(max(0, size - _ENDS))
        ends += file.read(_ENDS)
    return name, size, hashlib.sha256(ends).hexdigest()
