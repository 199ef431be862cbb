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
from pathlib import Path
from time import monotonic, sleep

import pytest
from pyarrow import parquet

from tests.running import Runner

OFFICIALS = "domain,name,country\nwelt.de,WELT,DE\nspiegel.de,Der Spiegel,DE\nbild.de,BILD,DE\n"
HITS = ("welt.ltd", "spiegelr.today", "bild-news.ltd", "www.welt.life", "weIt.de")
MANY = 50_000
LIMIT_SECONDS = 100


@pytest.fixture
def officials(tmp_path: Path) -> Path:
    """Give a list of officials."""
    path = tmp_path / "officials.csv"
    path.write_text(OFFICIALS, encoding="utf-8")
    return path


def a_list(path: Path, number: int) -> Path:
    """Write a list of names, a hit every now and then."""
    with path.open("w", encoding="utf-8") as file:
        for at in range(number):
            file.write(f"{HITS[at % len(HITS)]}\n" if at % 97 == 0 else f"nothing-{at}-here.test\n")
    return path


def command(folder: Path, *arguments: str | Path) -> list[str]:
    """Return the command for a scan in two processes."""
    return [sys.executable, "-m", "threadaudit", "scan", "--officials", str(folder / "officials.csv"), "--jobs", "2", *map(str, arguments)]


def hits(path: Path) -> list[str]:
    """Return the names in a file of rows."""
    return [json.loads(line)["input"] for line in path.read_text("utf-8").splitlines()]


def wait_for_names(journal: Path, process: subprocess.Popen[bytes], more_than: int = 0) -> None:
    """Wait until a journal tells of more names, or the process has ended."""
    end = monotonic() + LIMIT_SECONDS
    while process.poll() is None and monotonic() < end:
        if journal.exists() and json.loads(journal.read_bytes())["entry"]["tally"]["names"] > more_than:
            return
        sleep(0.02)


def test_rows_are_those_of_judge(run: Runner, officials: Path, tmp_path: Path) -> None:
    """The same bytes as `judge` writes, for hits alone or for all names, whether packed, piped or in pieces; all codes as elsewhere."""
    names = a_list(tmp_path / "names", 30_000)
    judged = run("judge", "--officials", officials, "--format", "jsonl", stdin=names.read_bytes()).out.splitlines()
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
    names = a_list(tmp_path / "names", 30_000)
    judged = run("judge", "--officials", officials, "--format", "csv", stdin=names.read_bytes()).out
    assert run("scan", "--officials", officials, names, "--all", "--out", "out.csv").code == 1
    assert (tmp_path / "out.csv").read_bytes().decode() == judged.replace("\r\n", "\n").replace("\n", "\r\n")


def test_parquet_rows_are_those_of_json(run: Runner, officials: Path, tmp_path: Path) -> None:
    """One file that any reader of Parquet takes, with the same values."""
    names = a_list(tmp_path / "names", 3_000)
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


@pytest.mark.parametrize(("out", "packed"), [("out.jsonl", False), ("out.csv", True), ("out.parquet", True)])
def test_a_scan_that_is_killed_goes_on(out: str, run: Runner, officials: Path, tmp_path: Path, *, packed: bool) -> None:
    """Killed at any moment, it loses no row and writes none twice; where it is through, there is nothing left to do."""
    names = a_list(tmp_path / "names", MANY)
    if packed:
        names.write_bytes(gzip.compress(names.read_bytes(), 1))
    arguments = (names, "--all", "--out", tmp_path / out, "--resume", "--quiet")
    for kill in range(2):
        process = subprocess.Popen(command(tmp_path, *arguments))
        if kill:
            wait_for_names(tmp_path / f"{out}.journal", process, 20_000 * kill)
        else:
            sleep(0.5)
        process.kill()
        process.wait()
    assert run("scan", "--officials", officials, *arguments).code == 1
    whole = run("scan", "--officials", officials, names, "--all", "--out", f"whole-{out}")
    if out.endswith("parquet"):
        assert parquet.read_table(tmp_path / out).equals(parquet.read_table(tmp_path / f"whole-{out}"))
    else:
        assert (tmp_path / out).read_bytes() == (tmp_path / f"whole-{out}").read_bytes()
    assert whole.code == 1
    again = run("scan", "--officials", officials, names, "--all", "--out", tmp_path / out, "--resume")
    assert (again.code, again.err.splitlines()[0]) == (1, f"{tmp_path / out}: this scan is through; there is nothing left to do.")


def test_ctrl_c_stops_cleanly_and_the_scan_goes_on(run: Runner, officials: Path, tmp_path: Path) -> None:
    """No traceback from any process; what was written stands."""
    names = a_list(tmp_path / "names", MANY)
    process = subprocess.Popen(command(tmp_path, names, "--out", tmp_path / "out.jsonl"), stderr=subprocess.PIPE, start_new_session=True)
    wait_for_names(tmp_path / "out.jsonl.journal", process)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=LIMIT_SECONDS)
    assert b"Traceback" not in said
    assert process.returncode == 130
    assert b"the same command with --resume goes on" in said
    assert run("scan", "--officials", officials, "--jobs", "2", names, "--out", tmp_path / "out.jsonl", "--resume").code == 1
    assert hits(tmp_path / "out.jsonl") == [HITS[at % len(HITS)] for at in range(0, MANY, 97)]


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


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Start a scheduler and two workers, real processes that speak TCP over loopback; give its address and the workers."""
    dask, where = [sys.executable, "-m", "dask"], tmp_path / "scheduler.json"
    place = ["--host", "127.0.0.1", "--no-dashboard"]
    with (tmp_path / "cluster.log").open("wb") as log:
        start = ["scheduler", *place, "--port", "0", "--scheduler-file", str(where)]
        processes = [subprocess.Popen([*dask, *start], stdout=log, stderr=log, cwd=tmp_path)]
        work = ["worker", "--scheduler-file", str(where), *place, "--nthreads", "1", "--no-nanny"]
        try:
            end = monotonic() + LIMIT_SECONDS
            while not where.exists() and monotonic() < end:
                sleep(0.05)
            processes += [subprocess.Popen([*dask, *work], stdout=log, stderr=log, cwd=tmp_path) for _ in range(2)]
            yield json.loads(where.read_bytes())["address"], processes[1:]
        finally:
            for process in processes:
                process.kill()
                process.wait()


def test_a_cluster_that_loses_a_worker_gives_the_same_rows(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], run: Runner, officials: Path, tmp_path: Path
) -> None:
    """Two workers over TCP, one killed in the middle: all rows are there, the same bytes as from one machine; Parquet comes in parts."""
    address, workers = cluster
    names = a_list(tmp_path / "names", MANY)
    process = subprocess.Popen(command(tmp_path, names, "--engine", "dask", "--scheduler", address, "--out", tmp_path / "out.jsonl"))
    wait_for_names(tmp_path / "out.jsonl.journal", process)
    workers[0].kill()
    assert process.wait(LIMIT_SECONDS) == 1
    assert run("scan", "--officials", officials, names, "--out", "one.jsonl").code == 1
    assert sorted((tmp_path / "out.jsonl").read_bytes().splitlines()) == sorted((tmp_path / "one.jsonl").read_bytes().splitlines())
    parted = run("scan", "--officials", officials, names, "--engine", "dask", "--scheduler", address, "--out", "out.parquet")
    assert parted.code == 1
    assert [path.name for path in (tmp_path / "out.parquet").iterdir()] == ["part-00000.parquet"]
    assert parquet.read_table(tmp_path / "out.parquet").to_pylist() == [
        json.loads(line) for line in (tmp_path / "one.jsonl").read_text("utf-8").splitlines()
    ]
