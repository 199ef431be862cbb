"""`threadaudit threads`: the threads of a text in every format."""

from __future__ import annotations

import json
from pathlib import Path

from tests.running import Runner

TEXT = "Eins ist der Anfang. 1/3\nZwei folgt darauf. 2/3\nDrei ist der Schluss. 3/3\n"


def test_the_seed_is_rebuilt_exactly(run: Runner, seed_path: Path, shared: Path) -> None:
    """The six threads and 38 posts of the real text come out with the numbers and offsets that were worked out by hand."""
    gold = json.loads((shared / "data" / "seed002_gold.json").read_text())
    (document,) = json.loads(run("threads", "--format", "json", seed_path).out)["documents"]
    keys = ("number", "start", "end", "inferred", "text", "body")
    found = [[{key: post[key] for key in keys} for post in thread["posts"]] for thread in document["threads"]]
    assert found == [[{key: post[key] for key in keys} for post in thread["tweets"]] for thread in gold["threads"]]
    assert [thread["total"] for thread in document["threads"]] == [thread["total"] for thread in gold["threads"]]
    assert document["sha256"] == gold["sha256"]


def test_the_seed_says_what_is_missing(run: Runner, seed_path: Path) -> None:
    """The changed total, the cut-off threads and the tail are gaps."""
    (document,) = json.loads(run("threads", "--format", "json", seed_path).out)["documents"]
    kinds = [{gap["kind"] for gap in thread["gaps"]} for thread in document["threads"]]
    assert "unnumbered" in kinds[0]
    assert all("cut_off" in found for found in kinds[1:])
    assert "total_changed" in kinds[5]


def test_other_texts_hold_no_thread(run: Runner, shared: Path) -> None:
    """Four real articles give no thread."""
    articles = [path for path in sorted((shared / "seeds").iterdir()) if not path.name.startswith("002")]
    documents = json.loads(run("threads", "--format", "json", *articles).out)["documents"]
    assert [document["threads"] for document in documents] == [[]] * 4


def test_text_shows_each_post_with_its_number(run: Runner) -> None:
    """What a person reads: number, line, text."""
    lines = run("threads", "-", stdin=TEXT).out.splitlines()
    assert lines[0].startswith("standard input · 74 characters · sha256 ")
    assert lines[1] == "1 thread, 3 posts"
    assert [line.split("(")[0].strip() for line in lines if line.startswith("  ") and "(line" in line] == ["1/3", "2/3", "3/3"]
    assert "    Zwei folgt darauf." in lines


def test_jsonl_has_a_post_a_line(run: Runner) -> None:
    """A program gets one object for each post."""
    posts = [json.loads(line) for line in run("threads", "--format", "jsonl", "-", stdin=TEXT).out.splitlines()]
    assert [(post["thread"], post["number"], post["body"]) for post in posts] == [
        (1, 1, "Eins ist der Anfang."),
        (1, 2, "Zwei folgt darauf."),
        (1, 3, "Drei ist der Schluss."),
    ]


def test_borders_can_be_explained(run: Runner, seed_path: Path) -> None:
    """Each post has its weight and the reasons for its borders; where its number was worked out, they say from what."""
    posts = [json.loads(line) for line in run("threads", "--explain", "--format", "jsonl", seed_path).out.splitlines()]
    assert all(post["reasons"] and post["weight"] > 0 for post in posts)
    second = next(post for post in posts if (post["thread"], post["number"]) == (1, 2))
    assert "Its mark is lost: the marks go from 1 to 3, so this is post 2." in second["reasons"]
    text = run("threads", "--explain", "--thread", "1", seed_path).out
    assert "  · Its mark is lost: the marks go from 1 to 3, so this is post 2.\n" in text


def test_one_thread_can_be_taken_out(run: Runner, seed_path: Path) -> None:
    """`--thread` gives one thread under its own number; a number that the text does not have is an error."""
    posts = [json.loads(line) for line in run("threads", "--thread", "4", "--format", "jsonl", seed_path).out.splitlines()]
    assert [(post["thread"], post["number"]) for post in posts] == [(4, 1), (4, 2), (4, 3)]
    completed = run("threads", "--thread", "7", seed_path)
    assert (completed.code, completed.out) == (2, "")
    assert completed.err == f"{seed_path}: has 6 threads, so there is no thread 7\n"


def test_a_text_without_threads_says_so(run: Runner) -> None:
    """No thread is an answer, not an error."""
    completed = run("threads", "-", stdin="Nur ein Satz.\n")
    assert completed.code == 0
    assert completed.out.splitlines()[1] == "No numbered thread"
