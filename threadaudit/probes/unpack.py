"""Undoes the compression of an answer, and stops at a limit: 455 bytes can hold 577 million."""

from __future__ import annotations

import zlib
from typing import Protocol

_GZIP_WINDOW = 16 + zlib.MAX_WBITS
_RAW_WINDOW = -zlib.MAX_WBITS

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
            return _Inflated(limit, zlib.MAX_WBITS)
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

    def __init__(self, limit: int, window: int) -> None:
        """Start with all of the limit."""
        self._room = limit
        self._window = window
        self._inflater = zlib.decompressobj(window)
        self._begun = False
        self.full = False

    def feed(self, piece: bytes) -> bytes:
        """Return what a piece holds; what follows the end of the compression is left out, as browsers do."""
        if self.full or self._inflater.eof:
            return b""
        try:
            return self._inflate(piece)
        except zlib.error as error:
            if self._begun or self._window != zlib.MAX_WBITS:
                raise Damaged from error
        self._window = _RAW_WINDOW  # some servers send `deflate` without the wrapping that RFC 9110, 8.4.1.2 wants
        self._inflater = zlib.decompressobj(_RAW_WINDOW)
        return self.feed(piece)

    def _inflate(self, piece: bytes) -> bytes:
        """Unpack as much as there is room for, and look one byte further for whether there is more."""
        unpacked = self._inflater.decompress(piece, self._room + 1)
        self._begun = True
        self.full = len(unpacked) > self._room
        unpacked = unpacked[: self._room]
        self._room -= len(unpacked)
        return unpacked
