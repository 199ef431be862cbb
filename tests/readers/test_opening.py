"""What is packed is unpacked, by its first bytes alone; what only looks so is read as it is."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from collections.abc import Callable

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.errors import InputError
from threadaudit.readers.opening import OpenList

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "zstd": zstandard.compress,
}


@pytest.mark.parametrize("packer", PACKERS)
@given(data=st.binary(max_size=3_000))
def test_what_was_packed_is_given_back(packer: str, data: bytes) -> None:
    """Whatever it holds, be it nothing."""
    opened = OpenList("-", io.BytesIO(PACKERS[packer](data)))
    assert (opened.is_compressed, opened.read(10_000)) == (True, data)


@pytest.mark.parametrize("data", [b"BZhello.example\n", b"BZh9", b"BZh9\nwelt.ltd\n", b"\x1f\x8b", b"", b"welt.ltd"])
def test_what_only_begins_like_something_packed_is_plain(data: bytes) -> None:
    """A list may begin with any letters."""
    opened = OpenList("-", io.BytesIO(data))
    assert (opened.is_compressed, opened.read(100)) == (False, data)


def test_an_archive_is_refused() -> None:
    """With what is to be done about it."""
    with pytest.raises(InputError, match="standard input: a ZIP archive; unpack it first"):
        OpenList("-", io.BytesIO(b"PK\x03\x04\x00\x00\x00\x00"))
