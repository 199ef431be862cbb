"""Compression is undone up to a limit."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.probes.unpack import Damaged, unpacker


def raw_deflate(data: bytes) -> bytes:
    """Compress without the wrapping."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "Deflate ": raw_deflate,
    "": bytes,
    "identity": bytes,
}


def unpacked(coding: str, packed: bytes, limit: int, step: int) -> tuple[bytes, bool]:
    """Feed what is packed in steps; return what was in it, and whether the limit was reached."""
    unpacking = unpacker(coding, limit)
    assert unpacking is not None
    return b"".join(unpacking.feed(packed[at : at + step]) for at in range(0, len(packed), step)), unpacking.full


@given(st.sampled_from(sorted(PACKERS)), st.binary(max_size=2000), st.integers(1, 700), st.integers(0, 3000))
def test_what_was_packed_comes_back_up_to_the_limit(coding: str, data: bytes, step: int, limit: int) -> None:
    """Whatever was packed, and in whatever pieces it comes: as much comes back as the limit allows, and it says whether there was more."""
    assert unpacked(coding, PACKERS[coding](data), limit, step) == (data[:limit], len(data) > limit)


@given(st.sampled_from(["gzip", "deflate"]), st.binary(max_size=200))
def test_any_bytes_are_read_or_called_damaged(coding: str, data: bytes) -> None:
    """Bytes that are no compression are damaged, and nothing worse."""
    unpacking = unpacker(coding, 1000)
    assert unpacking is not None
    with suppress(Damaged):
        assert len(unpacking.feed(data)) <= 1000


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, gzip", "gzip,br", "kauderwelsch"])
def test_what_was_not_asked_for_is_not_undone(coding: str) -> None:
    """Brotli, zstd, and compression in compression are refused."""
    assert unpacker(coding, 1000) is None


def test_a_bomb_takes_no_more_memory_than_the_limit() -> None:
    """A gzip bomb of 100 MB takes little more memory than what is kept of it."""
    packer = zlib.compressobj(wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(100)) + packer.flush()
    tracemalloc.start()
    try:
        body, full = unpacked("gzip", bomb, 1_000_000, 65_536)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (len(body), full) == (1_000_000, True)
    assert peak < 5_000_000
