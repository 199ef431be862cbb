"""Twitter archives: own posts, the chains of which are joined."""

from __future__ import annotations

import gzip
import io
import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.texts.opened import Opened, of_bytes, opened

ROOT = Path(__file__).parent.parent.parent.parent


def post(number: int, text: str, answers: int | None = None, **links: str) -> dict[str, Any]:
    """Return a post as it stands in tweets.js; `links` are the short links by what follows t.co/."""
    urls = [{"url": f"https://t.co/{short}", "expanded_url": target, "indices": ["0", "9"]} for short, target in links.items()]
    tweet: dict[str, Any] = {"id_str": str(number), "id": str(number), "full_text": text, "entities": {"urls": urls, "hashtags": []}}
    if answers is not None:
        tweet["in_reply_to_status_id_str"] = str(answers)
    return {"tweet": tweet}


def script(posts: Sequence[object], kind: str = "tweets", part: int = 0) -> bytes:
    """Return a list of an archive."""
    return f"window.YTD.{kind}.part{part} = {json.dumps(posts, indent=2, ensure_ascii=False)}".encode()


THREAD = [
    post(13, "Teil 3/3, Quelle: https://t.co/q &amp; https://t.co/unknown", 12, q="https://welt.ltd/a"),
    post(11, "Teil 1/3 https://t.co/p", p="https://example.org/"),
    post(30, "@fremd Antwort an jemanden", 999),
    post(12, "Teil 2/3", 11),
    post(40, ""),
    post(20, "Für sich allein &lt;3"),
]
TEXTS = {
    "#30": "@fremd Antwort an jemanden",
    "#11": "Teil 1/3 https://example.org/\n\nTeil 2/3\n\nTeil 3/3, Quelle: https://welt.ltd/a & https://t.co/unknown",
    "#20": "Für sich allein <3",
}


def named(place: str) -> dict[str, str]:
    """Return the texts of the thread above by the names that they have there."""
    return {f"{place}{number}": text for number, text in TEXTS.items()}


def packed(path: Path, members: dict[str, bytes]) -> Path:
    """Write a ZIP archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_a_chain_is_one_document_and_other_posts_are_their_own(tmp_path: Path) -> None:
    """Posts that answer the account's own are joined in order, whatever order they stand in; notes say so, and what was written out."""
    path = tmp_path / "tweets.js"
    path.write_bytes(script(THREAD))
    read = opened(path, root=tmp_path)
    assert read.texts == named("tweets.js")
    notes = {document.name: document.notes for document in read.documents}
    assert notes["tweets.js#11"] == (
        "tweets.js#11: a chain of 3 posts, joined",
        "tweets.js#11: 2 t.co links are written as where they lead",
    )
    assert notes["tweets.js#20"] == ()
    assert (read.failed, read.noted) == ((), ("tweets.js: 1 post without words passed over",))


def test_an_archive_is_the_same_packed_unpacked_and_piped(tmp_path: Path) -> None:
    """The ZIP, its folder, the folder of data, a packed list, and all of them on standard input; nothing else in it is read."""
    members = {
        "data/tweets.js": script(THREAD[:3]),
        "data/tweets-part1.js": script(THREAD[3:], part=1),
        "data/direct-messages.js": script([{"dmConversation": {"text": "geheim"}}], "direct_messages"),
        "data/deleted-tweets.js": script([post(1, "gelöscht")], "deleted_tweets"),
        "data/tweets_media/1.jpg": b"\xff\xd8",
        "Your archive.html": b"<html>",
        "assets/tweets.js": b"no list",
        "../data/evil.txt": b"evil",
    }
    path = packed(tmp_path / "twitter.zip", members)
    zipped = opened(path, root=tmp_path)
    assert {name.partition("#")[2]: text for name, text in zipped.texts.items()} == {name[1:]: text for name, text in TEXTS.items()}
    assert [one.name for one in zipped.documents] == [
        "twitter.zip/data/tweets.js#30",
        "twitter.zip/data/tweets.js#11",
        "twitter.zip/data/tweets-part1.js#20",
    ]
    assert zipped.failed == ()
    piped = of_bytes(path.read_bytes())
    assert [one.text for one in piped.documents] == [one.text for one in zipped.documents]
    for name, data in members.items():
        if not name.startswith(".."):
            target = tmp_path / "unpacked" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    for folder in ("unpacked", "unpacked/data"):
        read = opened(tmp_path / folder, root=tmp_path)
        assert [one.text for one in read.documents] == [one.text for one in zipped.documents]
        assert (read.failed, len(read.noted)) == ((), 1)
    lone = tmp_path / "list.js.gz"
    lone.write_bytes(gzip.compress(script(THREAD)))
    assert opened(lone, root=tmp_path).texts == named("list.js.gz")
    assert of_bytes(script(THREAD)).texts == named("-")
    assert of_bytes(b"\xef\xbb\xbf" + script(THREAD) + b";\n").texts == named("-")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["list.js.gz", "twitter.zip", "unpacked"]


def test_a_folder_of_archives_reads_each_as_one(tmp_path: Path) -> None:
    """Beside texts of other kinds."""
    (tmp_path / "all" / "old" / "data").mkdir(parents=True)
    (tmp_path / "all" / "old" / "data" / "tweet.js").write_bytes(script([post(1, "Alt")["tweet"]], "tweet"))
    (tmp_path / "all" / "old" / "Your archive.html").write_bytes(b"<html>")
    packed(tmp_path / "all" / "new.zip", {"data/tweets.js": script([post(2, "Neu")])})
    packed(tmp_path / "all" / "other.zip", {"a.txt": b"a"})
    (tmp_path / "all" / "program.js").write_bytes(b"let a = 1")
    (tmp_path / "all" / "lone.js").write_bytes(script([post(3, "Allein")]))
    read = opened(tmp_path / "all", root=tmp_path)
    assert read.texts == {"all/lone.js#3": "Allein", "all/new.zip/data/tweets.js#2": "Neu", "all/old/data/tweet.js#1": "Alt"}
    assert read.failed == ()
    assert read.noted == ("all: 2 passed over, for they hold no texts: .js (1), .zip (1)",)


def test_long_posts_are_whole(tmp_path: Path) -> None:
    """The beginning in tweets.js is replaced by the whole of note-tweet.js; a long post without beginning stands for itself."""
    words = "Ein sehr langer Satz &amp; noch einer, der nicht enden will, weil er so lang ist. " * 8
    whole = f"{words}Mehr: https://t.co/x"
    note = {"noteTweetId": "500", "core": {"text": whole, "urls": [{"shortUrl": "https://t.co/x", "expandedUrl": "https://welt.ltd/x"}]}}
    lost = {"noteTweetId": "501", "core": {"text": "Verwaist und lang. " * 20, "urls": []}}
    members = {
        "data/tweets.js": script(
            [post(2, "Zwei 2/2", 1), post(1, f"{words[:275].rstrip()}… https://t.co/y", y="https://twitter.com/i/web/status/1")]
        ),
        "data/note-tweet.js": script([{"noteTweet": note}, {"noteTweet": lost}, {"noteTweet": 5}], "note_tweet"),
    }
    read = opened(packed(tmp_path / "a.zip", members), root=tmp_path)
    plain = words.replace("&amp;", "&")
    assert read.texts == {
        "a.zip/data/tweets.js#1": f"{plain}Mehr: https://welt.ltd/x\n\nZwei 2/2",
        "a.zip/data/note-tweet.js#501": "Verwaist und lang. " * 20,
    }
    assert read.failed == ("a.zip/data/note-tweet.js: line 25: no text in it",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            script([], "direct_messages"),
            "standard input: is the list direct_messages of a Twitter archive, which holds no posts; name tweets.js",
        ),
        (b"PK\x03\x04 no archive", "standard input: no ZIP archive that can be read (File is not a zip file)"),
    ],
)
def test_what_is_no_archive_is_told(data: bytes, message: str) -> None:
    """In one line."""
    assert of_bytes(data).failed == (message,)


def test_other_zips_are_told_where_they_are_named(tmp_path: Path) -> None:
    """A ZIP of something else is not looked into."""
    path = packed(tmp_path / "a.zip", {"thread.txt": b"Eins 1/2"})
    assert opened(path, root=tmp_path).failed == (
        "a.zip: a ZIP archive, but none of Twitter's: there is no data/tweets.js in it; unpack it first",
    )
    assert opened(tmp_path, form="archive", root=tmp_path.parent).failed == (
        f"{tmp_path.name}: no Twitter archive: there is no tweets.js in it",
    )


def test_a_bad_post_costs_itself_alone() -> None:
    """A chain that it would have been in is given without it."""
    data = script([post(1, "Eins"), post(2, "Zwei", 1), post(3, "Drei", 2), 7]).replace(b'"Zwei"', b'"Zw\xffei"')
    read = of_bytes(data)
    assert read.texts == {"-#1": "Eins", "-#3": "Drei"}
    assert [told.split(": ", 2)[2] for told in read.failed] == ["not UTF-8 (invalid start byte)", "no text in it"]


def test_a_list_that_breaks_off_gives_what_is_whole() -> None:
    """The chains that are not complete too; the break is told once."""
    data = script([post(1, "Eins"), post(3, "Drei", 2), post(2, "Zwei", 1), post(4, "Vier", 3)])
    read = of_bytes(data[: data.index(b"Vier")])
    assert read.texts == {"-#1": "Eins\n\nZwei\n\nDrei"}
    assert len(read.failed) == 1
    assert read.failed[0].startswith("standard input: breaks off, in what begins in line ")


def test_a_bomb_is_read_as_far_as_is_allowed(tmp_path: Path) -> None:
    """A member that unpacks to much more than a text may weigh is told, whatever size the archive claims."""
    data = b"window.YTD.tweets.part0 = [" + b'{"tweet": {"full_text": "a"}},' * 200 + b" " * 5_000_000 + b"1]"
    read = opened(packed(tmp_path / "a.zip", {"data/tweets.js": data}), max_bytes=50_000, root=tmp_path)
    assert len(read.documents) == 200
    assert read.failed == ("a.zip/data/tweets.js: unpacks to more than 3.05176 MiB; what stands behind is not read",)


def test_a_chain_that_is_too_large_is_told() -> None:
    """Joined posts may weigh no more than a text."""
    read = of_bytes(script([post(1, "x" * 600), post(2, "y" * 600, 1), post(3, "z")]), max_bytes=1000)
    assert read.texts == {"-#3": "z"}
    assert read.failed == ("-#1: more than 0.000953674 MiB of text (max_megabytes in [input] of config.toml allows more)",)


def test_a_post_that_stands_twice_is_not_lost() -> None:
    """Parts of an archive may overlap."""
    read = of_bytes(script([post(1, "Eins"), post(2, "Zwei", 1), post(1, "Eins"), post(2, "Zwei, geändert", 1)]))
    assert [(one.name, one.text) for one in read.documents] == [("-#1", "Eins\n\nZwei"), ("-#1", "Eins"), ("-#2", "Zwei, geändert")]


NUMBERS = st.integers(1, 12)


@given(st.dictionaries(NUMBERS, st.none() | NUMBERS, max_size=12), st.randoms(use_true_random=False))
def test_every_post_comes_back_once(answers: dict[int, int | None], chance: random.Random) -> None:
    """Whatever answers what, and in whatever order it stands, no words are lost or doubled."""
    posts = [post(number, f"Beitrag {number}.", parent) for number, parent in answers.items()]
    chance.shuffle(posts)
    read = of_bytes(script(posts))
    assert read.failed == ()
    pieces = [piece for document in read.documents for piece in document.text.split("\n\n")]
    assert sorted(pieces) == sorted(f"Beitrag {number}." for number in answers)


def _quietly(data: bytes) -> Opened:
    return of_bytes(data, "archive", max_bytes=10_000)


@given(st.binary(max_size=80))
def test_any_bytes_give_documents_or_errors(data: bytes) -> None:
    """As a list, behind the beginning of one, and as a ZIP archive."""
    for start in (b"", b"window.YTD.tweets.part0 = [", b"PK\x03\x04"):
        _quietly(start + data)


@given(st.lists(st.tuples(st.integers(0, 2_000), st.binary(min_size=1, max_size=4)), max_size=4), st.integers(0, 2_000))
def test_a_damaged_zip_gives_documents_or_errors(damages: list[tuple[int, bytes]], cut: int) -> None:
    """Wherever bytes are changed or missing."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data/tweets.js", script(THREAD[:2]))
        archive.writestr("data/note-tweet.js", script([], "note_tweet"))
    data = bytearray(made.getvalue())
    for place, bad in damages:
        data[place % len(data) : place % len(data) + len(bad)] = bad
    _quietly(bytes(data))
    _quietly(bytes(data[: cut % len(data)]))


READ_IT = """
import io, resource, sys
from datetime import UTC, datetime
from threadaudit.readers.texts import open_texts
now = datetime.now(UTC)
def read(name):
    told = []
    tell = told.append
    found = open_texts([name], stdin=io.BytesIO(), received_at=lambda: now, max_bytes=1 << 25, form=None, fail=tell, note=tell)
    count = sum(1 for _ in found)
    assert not told, told
    return count
read(sys.argv[1])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(read(sys.argv[2]), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    """50 MB of posts, four of five in chains, are read with less than 20 MB more than a small archive takes."""
    small, large = tmp_path / "small.zip", tmp_path / "large.zip"
    packed(small, {"data/tweets.js": script(THREAD[:2])})
    filling = "x" * 1_800
    with zipfile.ZipFile(large, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, archive.open("data/tweets.js", "w") as member:
        member.write(b"window.YTD.tweets.part0 = [")
        size = number = 0
        while size < 50_000_000:
            one = post(10**18 + number, f"Beitrag {number} {filling}", 10**18 + number - 1 if number % 5 else None)
            data = json.dumps(one).encode()
            member.write((b"," if number else b"") + data)
            size, number = size + len(data), number + 1
        member.write(b"]")
    done = subprocess.run([sys.executable, "-c", READ_IT, str(small), str(large)], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    count, more_kilobytes = map(int, done.stdout.split())
    assert count == -(-number // 5)
    assert more_kilobytes < 20_000
