"""A pasted text is read as it always was."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from tests.readers.texts.opened import MAX_BYTES, NOON, of_bytes, opened
from threadaudit.errors import InputError
from threadaudit.readers.text_file import read_text


def test_the_seed_is_read_as_before(seed_path: Path) -> None:
    """The same document, byte for byte."""
    assert opened(seed_path).documents == (read_text(str(seed_path), received_at=NOON, stdin=io.BytesIO()),)


@pytest.mark.parametrize("suffix", [".txt", "", ".md", ".html"])
@pytest.mark.parametrize(
    "data",
    [
        "Eins 1/2\r\n\r\n Zwei\u00a02/2 \n".encode(),
        "Größe".encode("utf-16"),
        b"zw\xffei",
        b"",
        b" \n",
        b"\x7fELF\x00",
        b"x" * (MAX_BYTES + 1),
        b"BZhallo",
        b"[1/4] Eins",
        b"{geschweift} und mehr",
        b"P wie PK",
    ],
)
def test_one_named_text_is_read_as_before(tmp_path: Path, suffix: str, data: bytes) -> None:
    """The same document, or the same error, as `read_text` gives."""
    path = tmp_path / f"thread{suffix}"
    path.write_bytes(data)
    read = opened(path)
    try:
        before = read_text(str(path), received_at=NOON, stdin=io.BytesIO(), max_bytes=MAX_BYTES)
    except InputError as error:
        assert (read.documents, read.failed) == ((), (str(error),))
    else:
        assert (read.documents, read.failed) == ((before,), ())
    piped = of_bytes(data)
    assert [document.text for document in piped.documents] == [document.text for document in read.documents]


def test_what_cannot_be_opened_is_told_as_before(tmp_path: Path) -> None:
    """One line, and the next name is read."""
    good = tmp_path / "good.txt"
    good.write_text("Eins", "utf-8")
    read = opened(tmp_path / "none.txt", "a\0b", good, root=tmp_path)
    assert read.texts == {"good.txt": "Eins"}
    assert read.failed == ("none.txt: no such file", "a\0b: cannot be read (embedded null byte)")


def test_a_text_that_looks_like_json_stays_a_text(tmp_path: Path) -> None:
    """A file that is called .txt is a text, unless the user says otherwise; one without an ending is looked at."""
    data = '{"text": "Eins"}\n{"text": "Zwei"}\n'
    for name in ("posts.txt", "posts"):
        (tmp_path / name).write_text(data, "utf-8")
    assert opened(tmp_path / "posts.txt", root=tmp_path).texts == {"posts.txt": data}
    assert opened(tmp_path / "posts", root=tmp_path).texts == {"posts:1": "Eins", "posts:2": "Zwei"}
    assert opened(tmp_path / "posts", form="text", root=tmp_path).texts == {"posts": data}
    assert opened(tmp_path / "posts.txt", form="jsonl", root=tmp_path).texts == {"posts.txt:1": "Eins", "posts.txt:2": "Zwei"}


def test_a_packed_text_is_unpacked_as_far_as_is_allowed(tmp_path: Path) -> None:
    """A bomb is known when it weighs more than a text may."""
    path = tmp_path / "thread.txt.gz"
    path.write_bytes(gzip.compress(b"Eins 1/2"))
    assert opened(path, root=tmp_path).texts == {"thread.txt.gz": "Eins 1/2"}
    path.write_bytes(gzip.compress(b"x" * 20_000_000))
    assert opened(path, root=tmp_path).failed == (
        "thread.txt.gz: more than 0.953674 MiB of text (max_megabytes in [input] of config.toml allows more)",
    )
