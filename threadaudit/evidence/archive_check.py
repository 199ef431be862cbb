"""Reads a compressed web archive record by record, in little memory whatever it holds, and says which records are damaged.

This is no part of what wrote the archive: one does not check one's own work with one's own hand. It trusts no length that a record
states, and never holds more than a piece of it.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO

_PIECE = 64 * 1024
_LONGEST_HEAD = 64 * 1024
_RECORD_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"^content-length: [ \t]*+ (?P<length> [0-9]{1,15} ) [ \t]*+ \r?$", re.VERBOSE | re.IGNORECASE | re.MULTILINE)
_BLOCK_DIGEST = re.compile(
    rb"^warc-block-digest: [ \t]*+ sha256: (?P<sha256> [0-9a-f]{64} ) [ \t]*+ \r?$", re.VERBOSE | re.IGNORECASE | re.MULTILINE
)


class FlawKind(StrEnum):
    """What is wrong with a record."""

    TRUNCATED = "truncated"
    """The file ends within it."""
    UNREADABLE = "unreadable"
    """It is no record."""
    DIGEST_MISMATCH = "digest_mismatch"
    """Its content is not what its own digest says."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A damaged record."""

    kind: FlawKind
    """What is wrong."""
    number: int
    """The record, counted from 1."""
    offset: int
    """Where it begins in the file, in bytes."""


def flaws(archive: BinaryIO) -> Iterator[Flaw]:
    """Give the damaged records of an archive; what follows a place that cannot be decompressed cannot be read either."""
    source = _Source(archive)
    number = 0
    while not source.is_at_end():
        number += 1
        offset = source.position
        inflated = _inflate(source)
        try:
            kind = _flaw_of(inflated)
            for _ in inflated:  # what a damaged record leaves unread
                kind = kind or FlawKind.UNREADABLE
        except EOFError:
            yield Flaw(FlawKind.TRUNCATED, number, offset)
            return
        except zlib.error:
            yield Flaw(FlawKind.UNREADABLE, number, offset)
            return
        if kind is not None:
            yield Flaw(kind, number, offset)


def _flaw_of(inflated: Iterator[bytes]) -> FlawKind | None:
    """Read one record; None where it is sound."""
    head, rest = _head(inflated)
    length = _LENGTH.search(head)
    if not head.startswith(b"WARC/1.") or length is None:
        return FlawKind.UNREADABLE
    left = int(length["length"])
    content, end = hashlib.sha256(), b""
    for piece in _chained(rest, inflated):
        content.update(piece[:left])
        end += piece[left : left + len(_RECORD_END) + 1]
        left = max(0, left - len(piece))
        if len(end) > len(_RECORD_END):
            break
    if left or end != _RECORD_END:
        return FlawKind.UNREADABLE
    digest = _BLOCK_DIGEST.search(head)
    if digest is not None and digest["sha256"].decode().lower() != content.hexdigest():
        return FlawKind.DIGEST_MISMATCH
    return None


def _head(inflated: Iterator[bytes]) -> tuple[bytes, bytes]:
    """Return a record's head, and what of its content was read with it; an empty head where there is none of decent length."""
    read = b""
    for piece in inflated:
        read += piece
        head, separator, rest = read.partition(_RECORD_END)
        if separator:
            return head, rest
        if len(read) > _LONGEST_HEAD:
            break
    return b"", b""


def _chained(first: bytes, others: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from others


def _inflate(source: _Source) -> Iterator[bytes]:
    """Give one compressed member in pieces; EOFError where the file ends within it, zlib.error where it is none."""
    inflater = zlib.decompressobj(wbits=31)  # 31: gzip alone
    while not inflater.eof:
        compressed = inflater.unconsumed_tail or source.take()
        if not compressed:
            raise EOFError
        piece = inflater.decompress(compressed, _PIECE)
        if piece:
            yield piece
    source.give_back(inflater.unused_data)


class _Source:
    """A file that is read in pieces, and knows where it is."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._ahead = b""
        self.position = 0

    def take(self) -> bytes:
        piece = self._ahead or self._file.read(_PIECE)
        self._ahead = b""
        self.position += len(piece)
        return piece

    def give_back(self, unused: bytes) -> None:
        self._ahead = unused
        self.position -= len(unused)

    def is_at_end(self) -> bool:
        if not self._ahead:
            self._ahead = self._file.read(_PIECE)
        return not self._ahead
