"""Undoes the compression of an answer, and stops at a limit: 455 bytes can hold 577 million."""

from __future__ import annotations

import zlib
from typing import Protocol

_GZIP_WINDOW = 16 + zlib.MAX_WBITS
_RAW_WINDOW = -zlib.MAX_WBITS
_WRAPPING = 2
"""The length of zlib's own wrapping, in bytes."""

ASKED_FOR = "gzip, deflate"
"""What zlib can undo piece by piece; brotli and zstd give no way to stop in the middle of a piece."""


class Damaged(Exception):
    """The compression could not be undone."""


class Unpacker(Protocol):
    """Takes an answer's pieces as they come, and gives them back unpacked."""

    full: bool
    """Whether the limit was reached and something was left out."""

    def feed(self, piece: bytes) -> bytes:
        """Return what a piece holds, at most what the limit leaves room for; raise Damaged where it cannot be read."""
        ...


def unpacker(coding: str, limit: int) -> Unpacker | None:
    """Make what undoes a `Content-Encoding`, up to so many bytes in all; None where we cannot undo it."""
    match coding.strip().lower():
        case "" | "identity":
            return _Plain(limit)
        case "gzip" | "x-gzip":
            return _Inflated(limit, _GZIP_WINDOW)
        case "deflate":
            return _Inflated(limit, None)
        case _:
            return None


class _Plain:
    """An answer that is not compressed."""

    def __init__(self, limit: int) -> None:
        """Start with all of the limit."""
        self._room = limit
        self.full = False

    def feed(self, piece: bytes) -> bytes:
        """Return the piece, or as much of it as there is room for."""
        self.full = self.full or len(piece) > self._room
        taken = piece[: self._room]
        self._room -= len(taken)
        return taken


class _Inflated:
    """An answer compressed by zlib, with or without its wrapping."""

    def __init__(self, limit: int, window: int | None) -> None:
        """Start with all of the limit; the window is None where the first bytes tell it."""
        self._room = limit
        self._inflater = None if window is None else zlib.decompressobj(window)
        self._held = b""
        self.full = False

    def feed(self, piece: bytes) -> bytes:
        """Return what a piece holds; what follows the end of the compression is left out, as browsers do."""
        if self._inflater is None:
            self._held += piece
            if len(self._held) < _WRAPPING:
                return b""
            piece = self._held
            self._inflater = zlib.decompressobj(zlib.MAX_WBITS if _is_wrapped(piece) else _RAW_WINDOW)
        if self.full or self._inflater.eof:
            return b""
        try:
            unpacked = self._inflater.decompress(piece, self._room + 1)  # a byte further, to see whether there is more
        except zlib.error as error:
            raise Damaged from error
        self.full = len(unpacked) > self._room
        unpacked = unpacked[: self._room]
        self._room -= len(unpacked)
        return unpacked


def _is_wrapped(data: bytes) -> bool:
    """Say whether zlib's own wrapping begins here (RFC 1950, 2.2): some servers send `deflate` without it, against RFC 9110, 8.4.1.2."""
    return data[0] & 0x0F == zlib.DEFLATED and (data[0] << 8 | data[1]) % 31 == 0
