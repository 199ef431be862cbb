"""`threadaudit scan`, as a user runs it."""

from __future__ import annotations

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from time import sleep
from typing import Any

import pytest
from pyarrow import parquet

from tests.running import Runner

OFFICIALS = "domain,name,country\nwelt.de,WELT,DE\nspiegel.de,Der Spiegel,DE\nbild.de,BILD,DE\n"
HITS = ("welt.ltd", "spiegelr.today", "bild-news.ltd", "www.welt.life", "weIt.de")
MANY = 12_000
BETWEEN_HITS = 97
REMARK = f"#{'-' * 60_000}\n"
"""Makes shards of few names, so that there are many and they are judged at once."""
LIMIT_SECONDS = 300


@pytest.fixture
def officials(tmp_path: Path) -> Path:
    """Give a list of officials."""
    path = tmp_path / "officials.csv"
    path.write_text(OFFICIALS, encoding="utf-8")
    return path


def a_list(path: Path, number: int) -> Path:
    """Write a list of names, a hit and a long remark every now and then."""
    with path.open("w", encoding="utf-8") as file:
        for at in range(number):
            file.write(f"nothing-{at}-here.test\n" if at % BETWEEN_HITS else f"{REMARK}{HITS[at % len(HITS)]}\n")
    return path


def names_in(path: Path) -> list[str]:
    """Return the names in a list."""
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]


def hits(path: Path) -> list[str]:
    """Return the names in a file of rows."""
    return [json.loads(line)["input"] for line in path.read_text("utf-8").splitlines()]


@contextmanager
def scanning(folder: Path, *arguments: str | Path, **how: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Scan in two processes, and end that at a limit at the latest."""
    command = [sys.executable, "-m", "threadaudit", "scan", "--officials", str(folder / "officials.csv"), "--jobs", "2", "--quiet"]
    process = subprocess.Popen([*command, *map(str, arguments)], cwd=folder, **how)
    watchdog = Timer(LIMIT_SECONDS, process.kill)
    watchdog.start()
    try:
        yield process
    finally:
        watchdog.cancel()
        process.kill()
        process.communicate()


def feed(process: subprocess.Popen[bytes], data: bytes, journal: Path) -> bytes:
    """Give a scan its list slowly, until its journal tells of names; return what is left of the list."""
    assert process.stdin is not None
    size = 384 * 1024
    for start in range(0, len(data), size):
        process.stdin.write(data[start : start + size])
        process.stdin.flush()
        if journal.exists() and json.loads(journal.read_bytes())["entry"]["tally"]["names"]:
            assert data[start + size :]
            return data[start + size :]
        sleep(0.1)
    raise AssertionError("the journal told of no names")


def test_rows_are_those_of_judge(run: Runner, officials: Path, tmp_path: Path) -> None:
    """The same bytes as `judge` writes, for hits alone or for all names, whether packed, piped or in pieces; all codes as elsewhere."""
    names = a_list(tmp_path / "names", 10_000)
    judged = run("judge", "--officials", officials, "--format", "jsonl", stdin="\n".join(names_in(names))).out.splitlines()
    wanted = [line for line in judged if json.loads(line)["verdict"] in ("lookalike", "suspicious")]
    packed = tmp_path / "packed"
    packed.write_bytes(gzip.compress(names.read_bytes()))
    scanned = run("scan", "--officials", officials, packed, "--out", "out.jsonl")
    assert scanned.code == 1
    assert (tmp_path / "out.jsonl").read_text("utf-8").splitlines() == wanted
    assert len(wanted) > 100
    everything = run("scan", "--officials", officials, "--all", "-", stdin=names.read_bytes())
    assert everything.code == 1
    assert everything.out.splitlines() == judged
    assert not (tmp_path / "threadaudit.db").exists()


def test_csv_rows_are_those_of_judge(run: Runner, officials: Path, tmp_path: Path) -> None:
    """One header, whatever the number of shards."""
    names = a_list(tmp_path / "names", 10_000)
    judged = run("judge", "--officials", officials, "--format", "csv", stdin="\n".join(names_in(names))).out
    assert run("scan", "--officials", officials, names, "--all", "--out", "out.csv").code == 1
    assert (tmp_path / "out.csv").read_bytes().decode() == judged.replace("\r\n", "\n").replace("\n", "\r\n")


def test_parquet_rows_are_those_of_json(run: Runner, officials: Path, tmp_path: Path) -> None:
    """One file that any reader of Parquet takes, with the same values."""
    names = a_list(tmp_path / "names", 2_000)
    assert run("scan", "--officials", officials, names, "--out", "out.jsonl").code == 1
    assert run("scan", "--officials", officials, names, "--out", "out.parquet").code == 1
    wanted = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert parquet.read_table(tmp_path / "out.parquet").to_pylist() == wanted
    assert sorted(path.name for path in tmp_path.glob("out.parquet*")) == ["out.parquet", "out.parquet.journal"]


def test_bad_lines_are_counted_and_told_by_their_numbers(run: Runner, officials: Path, tmp_path: Path) -> None:
    """Nothing is passed over in silence; what could not be read makes the answer uncertain, what is no host does not."""
    names = tmp_path / "names"
    names.write_bytes(b"nothing.test\nno host\nb\xfcld.test\n")
    scanned = run("scan", "--officials", officials, "names", "--out", "out.jsonl", "--bad-lines", "bad.jsonl")
    assert scanned.code == 3
    assert scanned.err.splitlines()[-3:] == [
        "names: line 2: is no host",
        "names: line 3: byte 0xfc is not UTF-8",
        "2 names: 0 lookalikes, 0 suspicious, 2 bad lines (1 no host, 1 not read). Rows in out.jsonl.",
    ]
    bad = [json.loads(line) for line in (tmp_path / "bad.jsonl").read_text("utf-8").splitlines()]
    assert bad == [
        {"file": "names", "line": 2, "reason": "is no host", "lines": 1},
        {"file": "names", "line": 3, "reason": "byte 0xfc is not UTF-8", "lines": 1},
    ]
    names.write_bytes(b"nothing.test\nno host\n")
    assert run("scan", "--officials", officials, "names").code == 0


def test_a_list_that_is_not_there_does_not_stop_the_others(run: Runner, officials: Path, tmp_path: Path) -> None:
    """Exit code 2 goes before 1."""
    a_list(tmp_path / "names", 10)
    scanned = run("scan", "--officials", officials, "none", "names")
    assert scanned.code == 2
    assert "none: cannot be read (No such file or directory)" in scanned.err
    assert [json.loads(line)["input"] for line in scanned.out.splitlines()] == ["welt.ltd"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--out", "out.txt"), "threadaudit scan: --out out.txt: the name must end in .jsonl, .ndjson, .csv, .parquet"),
        (("--resume",), "threadaudit scan: --resume needs --out: standard output cannot be cut back"),
        (("--out", "none/out.csv"), "none/out.csv: the folder none does not exist"),
        (("--out", "there.csv"), "there.csv: is there already; --resume goes on with a scan that was stopped, --overwrite replaces it"),
        (("--out", "there.csv", "--resume"), "there.csv: is there already; --overwrite replaces it"),
        (("--scheduler", "tcp://127.0.0.1:1"), "threadaudit scan: --scheduler goes with --engine dask"),
    ],
)
def test_what_cannot_be_is_told_before_the_work(
    arguments: tuple[str, ...], message: str, run: Runner, officials: Path, tmp_path: Path
) -> None:
    """One line that says what to do, and nothing is overwritten."""
    (tmp_path / "there.csv").write_text("precious")
    scanned = run("scan", "--officials", officials, *arguments, stdin="welt.ltd\n")
    assert (scanned.code, scanned.out, scanned.err.strip()) == (2, "", message)
    assert (tmp_path / "there.csv").read_text() == "precious"


@pytest.mark.parametrize(("out", "packed"), [("out.jsonl", True), ("out.csv", False)])
def test_a_scan_that_is_killed_goes_on(out: str, run: Runner, officials: Path, tmp_path: Path, *, packed: bool) -> None:
    """Killed in the middle, it loses no row and writes none twice; where it is through, there is nothing left to do."""
    data = a_list(tmp_path / "names", MANY).read_bytes()
    if packed:
        data = gzip.compress(data, 0)
    arguments = ("--all", "--out", tmp_path / out, "--resume", "-")
    with scanning(tmp_path, *arguments, stdin=subprocess.PIPE) as process:
        feed(process, data, tmp_path / f"{out}.journal")
        process.kill()
    assert run("scan", "--officials", officials, *arguments, stdin=data).code == 1
    assert run("scan", "--officials", officials, "names", "--all", "--out", f"whole-{out}").code == 1
    assert (tmp_path / out).read_bytes() == (tmp_path / f"whole-{out}").read_bytes()
    again = run("scan", "--officials", officials, *arguments)
    assert (again.code, again.err.splitlines()[0]) == (1, f"{tmp_path / out}: this scan is through; there is nothing left to do.")


def test_a_file_is_gone_on_with_after_a_kill_at_any_moment(run: Runner, officials: Path, tmp_path: Path) -> None:
    """Whenever that is, before the first row, in the middle or behind the last, Parquet has each row once, and no parts are left."""
    a_list(tmp_path / "names", MANY)
    arguments = ("names", "--all", "--out", tmp_path / "out.parquet", "--resume")
    for seconds in (0.5, 3):
        with scanning(tmp_path, *arguments) as process, suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    assert run("scan", "--officials", officials, *arguments).code == 1
    assert parquet.read_table(tmp_path / "out.parquet").column("input").to_pylist() == names_in(tmp_path / "names")
    assert sorted(path.name for path in tmp_path.glob("out.parquet*")) == ["out.parquet", "out.parquet.journal"]


def test_ctrl_c_stops_cleanly_and_the_scan_goes_on(run: Runner, officials: Path, tmp_path: Path) -> None:
    """No traceback from any process; what was written stands."""
    data = a_list(tmp_path / "names", MANY).read_bytes()
    arguments = ("-", "--out", tmp_path / "out.jsonl")
    with scanning(tmp_path, *arguments, stdin=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        feed(process, data, tmp_path / "out.jsonl.journal")
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=LIMIT_SECONDS)
    assert b"Traceback" not in said
    assert process.returncode == 130
    assert run("scan", "--officials", officials, *arguments, "--resume", stdin=data).code == 1
    assert hits(tmp_path / "out.jsonl") == [HITS[at % len(HITS)] for at in range(0, MANY, BETWEEN_HITS)]


def test_hosts_that_a_person_has_cleared_are_no_hits(run: Runner, officials: Path, tmp_path: Path) -> None:
    """Neither those of config.toml nor those of the list beside it, which `review … wrong --allow` writes."""
    (tmp_path / "names").write_text("welt.ltd\nspiegelr.today\nbild-news.ltd\n")
    (tmp_path / "config.toml").write_text('[judge]\nallow = ["spiegelr.today"]\n')
    (tmp_path / "allow.txt").write_text("welt.ltd  # a shop of that name\n")
    assert run("scan", "--officials", officials, "names", "--out", "out.jsonl").code == 1
    assert hits(tmp_path / "out.jsonl") == ["bild-news.ltd"]


def test_hits_are_recorded_where_a_database_is_named(run: Runner, officials: Path, tmp_path: Path) -> None:
    """As a run, each host once."""
    a_list(tmp_path / "names", 2_000)
    scanned = run("scan", "--officials", officials, "names", "--out", "out.jsonl", "--db", "hits.db")
    assert scanned.err.splitlines()[-1] == "Run 1 in hits.db."
    with sqlite3.connect(tmp_path / "hits.db") as connection:
        hosts = {host for (host,) in connection.execute("SELECT host FROM latest_assessments")}
        run_row = connection.execute("SELECT finished_at IS NOT NULL, documents, hosts, lookalikes + suspicious FROM runs").fetchall()
    connection.close()
    assert hosts == {json.loads(line)["host"] for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()}
    assert run_row == [(1, 0, len(hosts), len(hosts))]


def test_a_cluster_that_loses_a_worker_gives_the_same_rows(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], run: Runner, officials: Path, tmp_path: Path
) -> None:
    """Two workers over TCP, one killed in the middle: all rows are there, the same bytes as from one machine; Parquet comes in parts."""
    address, workers = cluster
    data = a_list(tmp_path / "names", MANY).read_bytes()
    arguments = ("--engine", "dask", "--scheduler", address, "--out")
    with scanning(tmp_path, "-", *arguments, "out.jsonl", stdin=subprocess.PIPE) as process:
        rest = feed(process, data, tmp_path / "out.jsonl.journal")
        workers[0].kill()
        process.communicate(rest, LIMIT_SECONDS)
    assert process.returncode == 1
    assert run("scan", "--officials", officials, "names", "--out", "one.jsonl").code == 1
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "one.jsonl").read_bytes()
    assert run("scan", "--officials", officials, "names", *arguments, "out.parquet").code == 1
    assert [path.name for path in (tmp_path / "out.parquet").iterdir()] == ["part-00000.parquet"]
    assert parquet.read_table(tmp_path / "out.parquet").to_pylist() == [
        json.loads(line) for line in (tmp_path / "one.jsonl").read_text("utf-8").splitlines()
    ]
