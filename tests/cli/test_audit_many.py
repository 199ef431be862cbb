"""Very many texts at once: folders, posts in JSON lines, archives; on one processor, on all, on a cluster."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.running import Runner

WORDS = "Wer hat das geschrieben, und für wen? " * 20
NUMBER = 700
"""So many texts are more than one bundle."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of texts, each with a thread, a lookalike and a host of its own."""
    made = tmp_path / "texts"
    for number in range(NUMBER):
        path = made / f"{number % 7}" / f"{number:04d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Brief {number}. {WORDS}\n1/2\nSiehe https://welt.ltd/{number}\n2/2\nUnd https://blatt{number}.example/ auch.\n")
    return made


def test_all_processors_give_what_one_gives(run: Runner, folder: Path, tmp_path: Path) -> None:
    """The rows are the same bytes, in the order of the paths, and the database holds the same."""
    one = run("audit", folder.name, "--format", "jsonl", "--jobs", "1", "--db", "one.db")
    all_of_them = run("audit", folder.name, "--format", "jsonl", "--jobs", "2", "--db", "all.db")
    assert (one.code, all_of_them.code) == (1, 1)
    assert all_of_them.out == one.out
    rows = [json.loads(line) for line in one.out.splitlines()]
    names = list(dict.fromkeys(row["document"] for row in rows))
    assert names == sorted(names)
    assert (len(names), len(rows)) == (NUMBER, 2 * NUMBER)
    assert all_of_them.err == f"{NUMBER} texts: 1 lookalike, 0 suspicious.\nRun 1 in all.db.\n"
    question = "SELECT documents, threads, posts, links, hosts, lookalikes, finished_at IS NOT NULL FROM runs"
    for name in ("one.db", "all.db"):
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            assert connection.execute(question).fetchall() == [(NUMBER, NUMBER, 3 * NUMBER, 2 * NUMBER, NUMBER + 1, 1, 1)]


def test_posts_in_json_lines_are_texts(run: Runner, tmp_path: Path) -> None:
    """Each post is a text of its own; a broken line is told by its number, and the rest is done."""
    posts = [{"id": str(number), "text": f"Siehe https://welt.ltd/{number}"} for number in range(3)]
    lines = [json.dumps(post) for post in posts]
    (tmp_path / "posts.jsonl").write_text("\n".join([lines[0], '{"text": ', *lines[1:]]) + "\n")
    completed = run("audit", "posts.jsonl", "--format", "jsonl")
    assert completed.code == 2
    assert [json.loads(line)["target_url"] for line in completed.out.splitlines()] == [f"https://welt.ltd/{number}" for number in range(3)]
    told, ran = completed.err.splitlines()
    assert told.startswith("posts.jsonl: line 2: ")
    assert ran == "Run 1 in threadaudit.db."


def test_a_chain_of_replies_in_an_archive_is_a_thread(run: Runner, tmp_path: Path) -> None:
    """Posts that answer each other are one text, in which the thread is rebuilt, with the links that the archive knows."""

    def post(number: int, text: str, answered: int | None) -> dict[str, object]:
        link = {"url": "https://t.co/abcdefghij", "expanded_url": "https://welt.ltd/artikel", "indices": ["0", "23"]}
        known: dict[str, object] = {"id_str": str(number), "full_text": text, "created_at": "Sat Nov 21 10:00:00 +0000 2026"}
        known["entities"] = {"urls": [link] if "t.co" in text else []}
        return {"tweet": known | ({"in_reply_to_status_id_str": str(answered)} if answered else {})}

    posts = [post(12, "2/2 Und das war es.", 11), post(11, "1/2 Ein Klon: https://t.co/abcdefghij", None), post(10, "Guten Morgen", None)]
    (tmp_path / "tweets.js").write_text(f"window.YTD.tweets.part0 = {json.dumps(posts)}")
    completed = run("audit", "tweets.js")
    assert completed.code == 1
    assert "1 thread, 2 posts" in completed.out
    assert "LOOKALIKE  welt[.]ltd  of welt.de" in completed.out


def test_a_pasted_text_that_speaks_of_json_is_a_text(run: Runner, tmp_path: Path) -> None:
    """What is not surely something else is read as before; --input says it for good."""
    (tmp_path / "pasted").write_text('{"welt.ltd"} is no JSON\n')
    assert json.loads(run("links", "pasted", "--format", "json").out)["documents"][0]["links"][0]["host"] == "welt.ltd"
    (tmp_path / "posts.jsonl").write_text('{"text": "welt.ltd"}\n')
    spans = [run("links", "posts.jsonl", "--format", "jsonl", "--input", form).out for form in ("text", "jsonl")]
    assert [json.loads(line)["start"] for line in spans] == [10, 0]


def test_a_cluster_that_loses_a_worker_audits_all_texts(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], run: Runner, tmp_path: Path
) -> None:
    """Two workers over TCP, one killed in the middle: the rows are the same bytes as from one machine, and all of it is recorded."""
    address, workers = cluster
    posts = [{"text": f"Siehe https://welt.ltd/{number} und https://blatt{number}.example/ {WORDS * 8}"} for number in range(1_200)]
    lines = [json.dumps(post).encode() + b"\n" for post in posts]
    command = [sys.executable, "-m", "threadaudit", "audit", "-", "--input", "jsonl", "--format", "jsonl", "--db", "cluster.db"]
    rows = tmp_path / "rows.jsonl"
    with rows.open("wb") as out:
        audit = [*command, "--engine", "dask", "--scheduler", address]
        process = subprocess.Popen(audit, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.PIPE, cwd=tmp_path)
        assert process.stdin is not None
        waiting = iter(lines)
        while not rows.stat().st_size:
            process.stdin.write(next(waiting))
        workers[0].kill()
        process.stdin.write(b"".join(waiting))
        _, errors = process.communicate(timeout=100)
    assert (process.returncode, errors) == (1, b"1,200 texts: 1 lookalike, 0 suspicious.\nRun 1 in cluster.db.\n")
    alone = run("audit", "-", "--input", "jsonl", "--format", "jsonl", "--jobs", "1", "--db", "-", stdin=b"".join(lines))
    assert rows.read_text("utf-8") == alone.out
    with closing(sqlite3.connect(tmp_path / "cluster.db")) as connection:
        assert connection.execute("SELECT documents, links, finished_at IS NOT NULL FROM runs").fetchall() == [(1_200, 2_400, 1)]


def test_an_audit_whose_reader_goes_away_says_what_it_read(folder: Path, tmp_path: Path) -> None:
    """Piped into `head`, it ends without a word; what was recorded stays, and the run tells which texts that were."""
    command = [sys.executable, "-m", "threadaudit", "audit", folder.name, "--format", "jsonl", "--jobs", "1", "--db", "cut.db"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert (process.stderr.read(), process.wait(100)) == (b"", 141)
    process.stderr.close()
    with closing(sqlite3.connect(tmp_path / "cut.db")) as connection:
        ((documents, finished_at),) = connection.execute("SELECT documents, finished_at FROM runs").fetchall()
        assert connection.execute("SELECT count(*) FROM readings").fetchone() == (documents,)
    assert 0 < documents < NUMBER
    assert finished_at is None
