"""JSON that is one list, or values over many lines."""

from __future__ import annotations

import json
from pathlib import Path

from tests.readers.texts.opened import of_bytes, opened


def test_a_list_is_read_element_by_element(tmp_path: Path) -> None:
    """However it is broken into lines; a bad element is told by the line it begins in."""
    path = tmp_path / "posts.json"
    path.write_text('[\n {"id": 1,\n  "text": "Eins"},\n {"id": 2},\n {"text": "Drei"}\n]\n', "utf-8")
    read = opened(path, root=tmp_path)
    assert read.texts == {"posts.json#1": "Eins", "posts.json:5": "Drei"}
    assert read.failed == ("posts.json: line 4: no text in it",)


def test_a_page_over_many_lines_is_read() -> None:
    """An outbox of ActivityPub, a page of posts, or one post alone."""
    outbox = {
        "@context": "https://www.w3.org/ns/activitystreams",
        "orderedItems": [
            {
                "id": "https://example.social/users/a/statuses/1/activity",
                "type": "Create",
                "object": {
                    "id": "https://example.social/users/a/statuses/1",
                    "type": "Note",
                    "attributedTo": "https://example.social/users/a",
                    "content": "<p>Eins</p>",
                },
            },
            {"id": "https://example.social/users/a/statuses/2/activity", "type": "Announce", "object": "https://example.org/7"},
        ],
    }
    read = of_bytes(json.dumps(outbox, indent=2).encode(), "json")
    assert read.texts == {"-#https://example.social/users/a/statuses/1": "Eins"}
    assert (read.failed, read.noted) == ((), ("standard input: 1 post without words passed over",))


def test_what_breaks_off_is_told() -> None:
    """What is whole before that is read."""
    read = of_bytes(b'[{"text": "Eins"}, {"text": "Zw', "json")
    assert read.texts == {"-:1": "Eins"}
    assert read.failed == ("standard input: breaks off, in what begins in line 1",)


def test_text_is_no_json() -> None:
    """It is one bad item."""
    read = of_bytes(b"Guten Tag, {liebe} Leute", "json")
    assert read.documents == ()
    assert len(read.failed) == 2
    assert all("not JSON" in told for told in read.failed)
