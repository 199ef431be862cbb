"""`threadaudit report`: what was recorded is told again, as one file."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.running import Runner
from threadaudit.store import open_store

TEXT = "1/3 Siehe welt[.]ltd\n\n2/3 und https://www.welt.de/\n\n3/3 https://t.co/AbCdEfGhIj"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder in which a text was audited and a person decided, made once."""
    run = Runner(tmp_path_factory.mktemp("audited"))
    (run.folder / "mail.txt").write_text(TEXT, encoding="utf-8")
    assert run("audit", "mail.txt").code == 1
    assert run("review", "welt.ltd", "confirmed", "--note", "seen in print", "--by", "al").code == 0
    return run.folder


@pytest.fixture
def audited(folder: Path, run: Runner) -> Runner:
    """Give a copy of that folder."""
    shutil.copytree(folder, run.folder, dirs_exist_ok=True)
    return run


def test_a_run_as_markdown(audited: Runner) -> None:
    """The Markdown of a run holds what the audit printed, then what people say, then how to repeat it."""
    printed = audited("audit", "mail.txt", "--format", "markdown", "--db", "-").out
    done = audited("report", "1", "--format", "markdown", THREADAUDIT_NOW="2026-11-22T06:00:00Z")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(printed)
    behind = done.out.removeprefix(printed).splitlines()
    assert behind[:3] == ["## What people say", "", behind[2]]
    assert behind[2].startswith("- welt\\[.\\]ltd, confirmed by al, ")
    assert behind[2].endswith(": seen in print")
    assert behind[-1].startswith("Written at 2026-11-22 06:00:00 UTC by threadaudit ")


def test_the_newest_audit_is_meant_where_nothing_is_named(audited: Runner) -> None:
    """Without an argument, the newest run that read a text is written, as HTML."""
    done = audited("report")
    assert done.code == 0
    assert done.out.startswith("<!doctype html>\n<html ")
    assert done.out.endswith("</html>\n")
    assert "mail.txt" in done.out


def test_a_host(audited: Runner) -> None:
    """A host may be named as it is or defanged; the file tells its verdict, where it was posted and what people say."""
    for name in ("welt.ltd", "welt[.]ltd"):
        done = audited("report", name, "--format", "markdown")
        assert done.code == 0
        assert "LOOKALIKE" in done.out
        assert "thread 1, post 1, line 1, character 11" in done.out
        assert "seen in print" in done.out


def test_a_file(audited: Runner) -> None:
    """With --out the file holds what would have been printed, and the name is told; with --force what was there is replaced."""
    for force in ((), ("--force",)):
        done = audited("report", "1", "--out", "report.html", *force, THREADAUDIT_NOW="2026-11-22T06:00:00Z")
        assert (done.code, done.out, done.err) == (0, "", "Written to report.html.\n")
    printed = audited("report", "1", THREADAUDIT_NOW="2026-11-22T06:00:00Z").out
    assert (audited.folder / "report.html").read_text("utf-8") == printed
    assert not list(audited.folder.glob(".report*"))


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("99", "threadaudit.db: has no run 99\n"),
        (str(1 << 70), f"threadaudit.db: has no run {1 << 70}\n"),
        ("faz.life", "threadaudit.db: does not know faz.life; threadaudit judge says what its name looks like\n"),
        ("no host", "no host: is neither the number of a run nor a host\n"),
    ],
)
def test_what_is_not_there(audited: Runner, what: str, told: str) -> None:
    """What the database does not hold is said in one line, with exit code 2."""
    done = audited("report", what)
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith(told)


def test_a_folder_that_is_missing(audited: Runner) -> None:
    """A file that cannot be written stops the command with one line."""
    done = audited("report", "1", "--out", "nowhere/report.html")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "the folder nowhere does not exist" in done.err


def test_an_empty_database(run: Runner) -> None:
    """Where nothing was audited, the command says so."""
    open_store(run.folder / "threadaudit.db").close()
    done = run("report")
    assert done.code == 2
    assert done.err.endswith("holds no audit yet\n")


def test_rows_that_others_wrote(audited: Runner) -> None:
    """Text that another program wrote into the file is text as well."""
    with closing(sqlite3.connect(audited.folder / "threadaudit.db")) as connection:
        connection.execute("UPDATE reviews SET note = '<script>alert(1)</script>', reviewer = '\"><img src=x>'")
        connection.commit()
    done = audited("report", "welt.ltd")
    assert done.code == 0
    assert "<script" not in done.out
    assert "<img" not in done.out


def test_a_file_that_is_there_is_not_written_over(run: Runner) -> None:
    """Naming a file by mistake loses nothing; the folder that is missing is named as the user named it."""
    mail = run.folder / "mail.txt"
    mail.write_text("https://welt.ltd/")
    assert run("audit", "mail.txt").code == 1
    refused = run("report", "--out", "mail.txt")
    assert (refused.code, refused.err) == (2, "mail.txt: is there already; --force writes over it\n")
    assert mail.read_text() == "https://welt.ltd/"
    assert run("report", "--out", "none/x.html").err == "none/x.html: the folder none does not exist\n"
    assert run("report", "--out", "mail.txt", "--force").code == 0
    assert mail.read_text().startswith("<!doctype html>")
