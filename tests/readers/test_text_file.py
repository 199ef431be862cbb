"""A text is read as it is, or the error says in one line why not."""

from __future__ import annotations

import hashlib
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.errors import InputError
from threadaudit.readers.text_file import decode_document, read_text

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def read(path: Path | str, *, stdin: bytes = b"", max_bytes: int = 1000) -> str:
    """Read a text and return only it."""
    return read_text(str(path), received_at=NOON, stdin=io.BytesIO(stdin), max_bytes=max_bytes).text


def test_a_file_is_read_without_altering_it(tmp_path: Path) -> None:
    """Line ends and white space stay, and the hash is that of the bytes."""
    data = "Eins 1/2\r\n\r\n Zwei\u00a02/2 \n".encode()
    path = tmp_path / "thread.txt"
    path.write_bytes(data)
    document = read_text(str(path), received_at=NOON, stdin=io.BytesIO())
    assert document.text == "Eins 1/2\r\n\r\n Zwei\u00a02/2 \n"
    assert (document.name, document.sha256) == (str(path), hashlib.sha256(data).hexdigest())
    assert (document.received_at, document.notes) == (NOON, ())


def test_a_dash_is_standard_input() -> None:
    """`-` reads what is piped in."""
    assert read("-", stdin=b"gepastet 1/2") == "gepastet 1/2"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "{path}: is empty"),
        (b" \n\t\n", "{path}: is empty"),
        (b"\x7fELF\x00\x01", "{path}: looks like a binary file (a zero byte at offset 4), not like text"),
        (b"x" * 1001, "{path}: more than 0.000953674 MiB of text (max_megabytes in [input] of config.toml allows more)"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, data: bytes, message: str) -> None:
    """An empty, binary or huge file is named, with the reason."""
    path = tmp_path / "thread.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read(path)
    assert str(caught.value) == message.format(path=path)


def test_paths_that_cannot_be_read_are_refused_in_one_line(tmp_path: Path) -> None:
    """A missing file and a directory are told apart; a name that no file can have is no crash."""
    for name, reason in (
        (str(tmp_path / "none.txt"), "no such file"),
        (str(tmp_path), "is a directory, not a text file"),
        ("a\0b", "cannot be read (embedded null byte)"),
    ):
        with pytest.raises(InputError) as caught:
            read(name)
        assert str(caught.value) == f"{name}: {reason}"


def test_bytes_that_are_no_utf8_are_replaced_and_told() -> None:
    """The text is read all the same, and the note says where the first bad byte stands."""
    document = decode_document(b"eins\nzw\xffei\xfe", "t.txt", received_at=NOON)
    assert document.text == "eins\nzw�ei�"
    assert document.notes == ("t.txt: not UTF-8 throughout: unreadable bytes were replaced by �, the first at byte 7, line 2",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    """Files that Windows programs save as "Unicode" are read, and the mark is no part of the text."""
    assert decode_document("Größe 1/2".encode(encoding), "t.txt", received_at=NOON).text == "Größe 1/2"


@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_one_line(data: bytes) -> None:
    """No bytes lead to any other error."""
    try:
        document = decode_document(data, "t.txt", received_at=NOON)
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert document.text.strip()
