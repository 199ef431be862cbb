"""JSON lines: a document a post, and a broken line costs itself alone."""

from __future__ import annotations

import gzip
import hashlib
import json
import lzma
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.texts.opened import NOON, of_bytes, opened
from threadaudit.records import Document

WORDS = st.text(min_size=1, max_size=30).filter(lambda text: text.strip() != "")


def test_a_line_is_a_document_named_by_id_or_line(tmp_path: Path) -> None:
    """Texts stand in whatever field collectors use; ids that can stand in a name do."""
    path = tmp_path / "posts.jsonl"
    rows: list[object] = [
        {"id": 17, "text": "Eins"},
        {"id_str": "18", "full_text": "Zwei"},
        {"body": "Drei", "id": "t3_abc", "thread_id": "t3_abc", "author": "a"},
        {"message": "Vier", "id": "zwei Wörter\n"},
        "Fünf",
        {"content": "<b> Sechs", "id": True},
        [{"text": "Sieben"}, {"text": "Acht", "id": 8}],
    ]
    path.write_text("\ufeff" + "\r\n".join(json.dumps(row) for row in rows) + "\n\n", "utf-8")
    read = opened(path, root=tmp_path)
    assert read.texts == {
        "posts.jsonl#17": "Eins",
        "posts.jsonl#18": "Zwei",
        "posts.jsonl#t3_abc": "Drei",
        "posts.jsonl:4": "Vier",
        "posts.jsonl:5": "Fünf",
        "posts.jsonl:6": "<b> Sechs",
        "posts.jsonl:7:1": "Sieben",
        "posts.jsonl#8": "Acht",
    }
    assert (read.failed, read.noted) == ((), ())
    assert read.documents[4] == Document("posts.jsonl:5", "Fünf", hashlib.sha256("Fünf".encode()).hexdigest(), NOON)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{broken", "not JSON: object keys must be strings (byte 1)"),
        (b'{"text": "a"} x', "not JSON: trailing characters (byte 15)"),
        (b'{"text": NaN}', "not JSON: invalid character (byte 9)"),
        (b'{"text": "\\ud800 und mehr"}', "not JSON: unexpected end of escaped utf-16 surrogate pair (byte 16)"),
        (b'{"text": "\xff"}', "not UTF-8 (invalid start byte)"),
        (b'{"text": ' + b"[" * 100_000, "not JSON: maximum recursion depth exceeded while deserializing an object"),
        (b'{"n": ' + b"9" * 5_000 + b', "text": "a"}', "not JSON: Integer value out of range - at `$[...]`"),
        (b'{"n": 1e999, "text": "a"}', "not JSON: Number out of range - at `$[...]`"),
        (b'{"text": {"text": 1}, "id": []}', "no text in it"),
        (b"[1, null]", "no text in it"),
        (b"null", "no text in it"),
        (b'"' + b"x" * 1_000_000 + b'"', "more than 0.953674 MiB (max_megabytes in [input] of config.toml allows more)"),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_read(line: bytes, reason: str) -> None:
    """Hostile JSON is one line of error, with its number, and nothing else."""
    read = of_bytes(b'{"text": "davor"}\n' + line + b'\n{"text": "danach"}', "jsonl")
    assert read.texts == {"-:1": "davor", "-:3": "danach"}
    assert read.failed == (f"standard input: line 2: {reason}",)


def test_no_more_than_twenty_bad_lines_are_told_one_by_one() -> None:
    """The others are a number."""
    read = of_bytes(b"{\n" * 33 + b'{"text": "danach"}', "jsonl")
    assert read.texts == {"-:34": "danach"}
    assert len(read.failed) == 21
    assert read.failed[19].startswith("standard input: line 20: not JSON")
    assert read.failed[20] == "13 more could not be read, not told one by one"


def test_posts_without_words_are_counted() -> None:
    """A picture alone is neither a text nor a mistake; a page without posts neither."""
    read = of_bytes(b'{"text": ""}\n{"text": " \\n"}\n{"data": [], "meta": {"result_count": 0}}\n{"statuses": []}\n{"text": "a"}', "jsonl")
    assert read.texts == {"-:5": "a"}
    assert (read.failed, read.noted) == ((), ("standard input: 2 posts without words passed over",))


def test_of_a_name_that_stands_twice_the_last_counts() -> None:
    """As in every JSON reader: nothing else would be what the others saw."""
    assert of_bytes(b'{"text": "eins", "text": "zwei"}', "jsonl").texts == {"-:1": "zwei"}


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".xz", lzma.compress)])
def test_packed_lines_are_unpacked(tmp_path: Path, suffix: str, pack: object) -> None:
    """By the first bytes; what breaks off is told behind what is whole."""
    assert callable(pack)
    path = tmp_path / f"posts.ndjson{suffix}"
    lines = b"".join(b'{"text": "%d"}\n' % number for number in range(3_000))
    path.write_bytes(pack(lines))
    assert len(opened(path).documents) == 3_000
    path.write_bytes(pack(lines)[:-8])
    read = opened(path, root=tmp_path)
    assert len(read.documents) > 2_000  # some kilobytes before the damage are lost with it
    assert read.documents[-1].text == str(len(read.documents) - 1)
    assert len(read.failed) == 1
    assert read.failed[0].startswith(f"posts.ndjson{suffix}: cannot be read to its end (")


def test_wide_letters_are_refused_with_advice(tmp_path: Path) -> None:
    """A file that a Windows shell wrote says so in its first bytes."""
    path = tmp_path / "posts.jsonl"
    path.write_text('{"text": "a"}', "utf-16")
    assert opened(path, root=tmp_path).failed == ("posts.jsonl: is UTF-16 by its byte order mark; save it as UTF-8",)


@given(st.lists(WORDS, max_size=8), st.booleans())
def test_what_was_written_is_read(texts: list[str], plain: bool) -> None:  # noqa: FBT001
    """Every text comes back as it was, in order."""
    data = "\n".join(json.dumps({"text": text}, ensure_ascii=plain) for text in texts).encode()
    read = of_bytes(data, "jsonl")
    assert [document.text for document in read.documents] == texts
    assert read.failed == ()


@given(st.binary(max_size=120) | st.text('{}[]",:\\ntexid1 \n', max_size=120).map(str.encode))
def test_any_bytes_give_documents_or_errors(data: bytes) -> None:
    """Nothing else comes of them."""
    for form in ("jsonl", "json"):
        read = of_bytes(data, form)
        assert all(document.text.strip() for document in read.documents)
