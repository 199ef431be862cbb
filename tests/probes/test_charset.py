"""The bytes of a page become the characters that a browser would show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.probes.charset import decode

META = b'<meta charset="%s">'


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        ("\ufeffÄ".encode(), "text/html; charset=windows-1251", "Ä"),
        ("\ufeffÄ".encode("utf-16-le"), "", "Ä"),
        (b"\xc4", "text/html; charset=ISO-8859-1", "Ä"),
        (b"\x80", "text/html; charset='latin1'", "€"),
        (b"\xc4", 'text/html;charset="windows-1251"; x', "Д"),
        (META % b"windows-1251" + b"\xc4", "text/html", (META % b"windows-1251").decode() + "Д"),
        (META % b"windows-1251" + "Ä".encode(), "text/html; charset=utf-8", (META % b"windows-1251").decode() + "Ä"),
        (META % b"utf-16" + "Ä".encode(), "", (META % b"utf-16").decode() + "Ä"),
        ("Ä".encode(), "", "Ä"),
        ("aÄ".encode()[:-1], "", "a"),
        (b"\xc4a", "", "Äa"),
        (b"\xc4a", "text/html; charset=utf-8", "�a"),
        (b"+AMQ-", "text/html; charset=utf-7", "+AMQ-"),
        (b"ro", "text/html; charset=rot13", "ro"),
        (b" " * 1024 + META % b"windows-1251" + b"\xc4a", "", " " * 1024 + (META % b"windows-1251").decode() + "Äa"),
    ],
)
def test_decodes(body: bytes, content_type: str, expected: str) -> None:
    """The mark comes before the header, the header before the page; names are read as browsers read them, and odd ones not at all."""
    assert decode(body, content_type) == expected


def test_a_declaration_as_content_type() -> None:
    """The old way to declare is heard too."""
    page = b'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=koi8-r">\xc4'
    assert decode(page, "").endswith("д")


@given(st.binary(max_size=300), st.text(max_size=60))
def test_every_byte_is_read(body: bytes, content_type: str) -> None:
    """Whatever the bytes and the header, there is a text."""
    assert isinstance(decode(body, content_type), str)
