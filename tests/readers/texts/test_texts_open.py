"""Names, folders and standard input: everything that can be read is, and nothing hangs."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from tests.readers.texts.opened import of_bytes, opened
from threadaudit.readers.texts import FORMATS, open_texts


def test_a_folder_is_read_by_path_with_what_it_holds(tmp_path: Path) -> None:
    """Hidden files stay hidden, what is no text by its name is counted, and every format is known by itself."""
    folder = tmp_path / "texts"
    for name, data in {
        "b.txt": b"Zwei",
        "a/z.txt": b"Eins",
        "a.txt": b"Eins und",
        "c/d/posts.jsonl": b'{"id": 1, "text": "Drei"}\n',
        "c/table.csv": b"id,body\n2,Vier\n",
        "c/.hidden.txt": b"geheim",
        ".git/config": b"geheim",
        "image.PNG": b"\x89PNG",
        "photo.png": b"\x89PNG",
        "book.pdf": b"%PDF",
        "-": b"Strich",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    read = opened(folder, root=tmp_path)
    assert list(read.texts.items()) == [
        ("texts/-", "Strich"),
        ("texts/a/z.txt", "Eins"),
        ("texts/a.txt", "Eins und"),
        ("texts/b.txt", "Zwei"),
        ("texts/c/d/posts.jsonl#1", "Drei"),
        ("texts/c/table.csv#2", "Vier"),
    ]
    assert (read.failed, read.noted) == ((), ("texts: 3 passed over, for they hold no texts: .pdf (1), .png (2)",))


def test_links_pipes_and_sockets_in_a_folder_are_left_alone(tmp_path: Path) -> None:
    """A folder that contains itself has an end, and a pipe that nobody writes to is not waited for."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"Eins")
    (folder / "again").symlink_to(folder)
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "gone.txt").symlink_to(folder / "nothing")
    (folder / "zero").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    read = opened(folder, root=tmp_path)
    assert read.texts == {"texts/a.txt": "Eins"}
    assert read.failed == ()
    assert read.noted == ("texts: 5 passed over, for they hold no texts: pipe or device (1), symbolic link (4)",)


def test_a_pipe_that_is_named_is_read() -> None:
    """As a shell passes them: what comes out of one may be of any format, and is read once."""
    data = b'window.YTD.tweets.part0 = [{"tweet": {"id_str": "1", "full_text": "Eins"}}]'
    for text, expected in ((b"Eins 1/2", "Eins 1/2"), (b'{"text": "Zwei"}\n', "Zwei"), (data, "Eins")):
        reader, writer = os.pipe()
        os.write(writer, text)
        os.close(writer)
        read = opened(f"/proc/self/fd/{reader}")
        os.close(reader)
        assert ([one.text for one in read.documents], read.failed) == ([expected], ())
    assert opened("/dev/zero", max_bytes=1 << 20).failed == (
        "/dev/zero: more than 1 MiB of text (max_megabytes in [input] of config.toml allows more)",
    )


def test_what_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    """In a folder as elsewhere; twenty are told one by one, of however many names."""
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_bytes(b"" if number % 10 else b"Text")
    read = opened(tmp_path, tmp_path / "none.txt", root=tmp_path)
    assert list(read.texts) == ["00.txt", "10.txt", "20.txt"]
    assert read.failed[:20] == tuple(f"{number:02}.txt: is empty" for number in range(30) if number % 10)[:20]
    assert read.failed[20] == "8 more could not be read, not told one by one"


def test_a_name_of_any_bytes_becomes_a_name_of_letters(tmp_path: Path) -> None:
    """Document names can be stored and printed."""
    path = os.fsencode(tmp_path) + b"/tex\xff.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - a path of bytes
        file.write(b"Eins")
    for name in (tmp_path, os.fsdecode(path)):
        assert opened(name, root=tmp_path).texts == {"tex?.txt": "Eins"}


def test_a_folder_is_deeper_than_functions_may_call(tmp_path: Path) -> None:
    """No depth that the system allows is too deep."""
    deep = tmp_path
    for _ in range(1_200):
        deep = deep / "d"
        deep.mkdir()
    (deep / "t").write_bytes(b"Eins")
    try:
        assert [one.text for one in opened(tmp_path).documents] == ["Eins"]
    finally:  # what clears temporary folders away cannot go so deep
        (deep / "t").unlink()
        while deep != tmp_path:
            deep.rmdir()
            deep = deep.parent


@pytest.mark.parametrize("form", [None, *FORMATS])
def test_nothing_is_read_of_nothing(form: str | None, tmp_path: Path) -> None:
    """No input and empty input are told apart from errors of the program, in every format."""
    assert opened(form=form).failed == ()
    (tmp_path / "empty").write_bytes(b"")
    for read in (of_bytes(b"", form), opened(tmp_path / "empty", form=form)):
        assert read.documents == ()
    chance = random.Random(7)  # noqa: S311 - examples
    for _ in range(20):
        of_bytes(chance.randbytes(300), form)


ONE, TWO = '{"text": "Eins"}', '{"text": "Zwei"}'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("posts.json", f"{ONE}\n{TWO}\n"),
        ("posts.json", f"[{ONE},{TWO}]"),
        ("posts.json", f"\n[\n{ONE},\n{TWO}\n]\n"),
        ("posts.json", f'{{\n"data": [\n{ONE},{TWO}\n]}}'),
        ("posts.jsonl", f"{ONE}\n{TWO}"),
        ("posts.JSONL", f"[\n{ONE},\n{TWO}\n]\n"),
        ("posts.ndjson", f"[{ONE}]\n[{TWO}]\n"),
        ("posts.log", f"\ufeff{ONE}\r\n{TWO}\r\n"),
        ("posts", f"{ONE[:-1]}{' ' * 70_000}}}\n{TWO}\n"),
        ("posts.csv", "text\nEins\nZwei\n"),
        ("posts.tsv", "id\ttext\n1\tEins\n2\tZwei\n"),
        ("posts.dat", f'window.YTD.tweets.part0 = [{{"tweet": {ONE}}}, {TWO}]'),
    ],
)
def test_formats_are_told_by_name_and_first_bytes(name: str, data: str, tmp_path: Path) -> None:
    """Two posts are two documents, however they are written."""
    (tmp_path / name).write_text(data, "utf-8", newline="")
    read = opened(tmp_path, root=tmp_path)
    assert [one.text for one in read.documents] == ["Eins", "Zwei"]
    assert (read.failed, read.noted) == ((), ())


class Endless:
    """A stream of lines without an end."""

    def __init__(self, line: bytes) -> None:
        """Take the line."""
        self._line = line

    def read(self, size: int) -> bytes:
        """Return some lines."""
        return self._line * max(1, size // len(self._line))


def test_documents_come_while_their_source_goes_on() -> None:
    """Nothing waits for the end of the input, and the clock is asked for each document."""
    moments: Iterator[int] = count()
    found = open_texts(
        ["-"],
        stdin=cast("BinaryIO", Endless(b'{"text": "Eins"}\n')),
        received_at=lambda: datetime.fromtimestamp(next(moments), UTC),
        max_bytes=1_000,
        form=None,
        fail=lambda error: pytest.fail(str(error)),
        note=pytest.fail,
    )
    assert [(one.name, one.received_at.timestamp()) for one in islice(found, 3)] == [("-:1", 0.0), ("-:2", 1.0), ("-:3", 2.0)]
