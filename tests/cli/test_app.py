"""The command line as a whole: start-up, help, and errors in one line."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from contextlib import redirect_stderr
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import click
import pytest

from tests.running import Runner
from threadaudit._version import VERSION
from threadaudit.cli import app
from threadaudit.cli.app import COMMANDS

ROOT = Path(__file__).parent.parent.parent
HEAVY = {"httpx", "dns", "tldextract", "sqlite_utils", "rich", "whois"}


THREAD = "Die Größe ist 𝐰, wie gestern schon gesagt wurde. 1/2\nDas Maß dafür hat uns niemand verraten, leider. 2/2\n"


def imported_by(*arguments: str, folder: Path) -> set[str]:
    """Return the top-level packages that a command imports, as the interpreter itself reports them."""
    command = [sys.executable, "-X", "importtime", "-m", "threadaudit", *arguments]
    completed = subprocess.run(command, capture_output=True, text=True, cwd=folder, input="Eins 1/2\nZwei 2/2\n")
    assert completed.returncode == 0, completed.stderr[-500:]
    modules = re.findall(r"^import time:.*\|\s*(\S+)$", completed.stderr, re.MULTILINE)
    return {module.partition(".")[0] for module in modules}


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("threads", "-"), ("threads", "--help")])
def test_start_up_imports_no_heavy_library(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """What a user waits for before anything happens stays small."""
    imported = imported_by(*arguments, folder=tmp_path)
    assert "threadaudit" in imported
    assert imported & HEAVY == set()


def test_help_imports_no_stage(tmp_path: Path) -> None:
    """The list of commands is shown before anything that works is imported."""
    assert imported_by("--help", folder=tmp_path) & {"msgspec", "ada_url"} == set()


def test_the_version_does_not_wait_for_click(tmp_path: Path) -> None:
    """`--version` is answered by the interpreter and a constant."""
    assert "click" not in imported_by("--version", folder=tmp_path)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_all_its_parts(name: str) -> None:
    """A command is one file, one line in the registry that says what its help says, one test file and a section in docs/commands.md."""
    command = import_module(f"threadaudit.cli.{name}").command
    assert (command.help or "").splitlines()[0] == COMMANDS[name]
    assert (ROOT / "tests" / "cli" / f"test_{name}.py").is_file()
    assert f"\n## {name}\n" in (ROOT / "docs" / "commands.md").read_text("utf-8")


def test_help_names_every_command(run: Runner) -> None:
    """A new user finds each command with a line on what it does."""
    completed = run("--help")
    assert completed.code == 0
    for name in COMMANDS:
        assert re.search(rf"^  {name} +\S", completed.out, re.MULTILINE), name


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("audti",), "threadaudit: No such command 'audti', did you mean 'audit'?"),
        (("threads", "--limit", "0", "-"), "threadaudit threads: Invalid value for '--limit': 0 is not in the range x>=1."),
        (("links", "--format", "xml", "-"), "threadaudit links: Invalid value for '--format': 'xml' is not one of"),
        (("judge", "--config", "none.toml", "welt.de"), "none.toml: cannot be read (No such file or directory)"),
    ],
)
def test_a_wrong_call_is_one_line_and_two(run: Runner, arguments: tuple[str, ...], message: str) -> None:
    """A mistake in the call is said in one line on standard error, with exit code 2, and nothing on standard output."""
    completed = run(*arguments)
    assert completed.code == 2
    assert completed.out == ""
    assert completed.err.startswith(message)
    assert completed.err.count("\n") == 1


def test_an_unknown_setting_stops_every_command(run: Runner, tmp_path: Path) -> None:
    """A setting that is misspelt is an error that names it, not a default taken in silence."""
    (tmp_path / "config.toml").write_text("[threads]\nlimt = 140\n")
    for arguments in (("audit", "-"), ("threads", "-"), ("links", "-"), ("judge", "welt.de"), ("officials", "list")):
        completed = run(*arguments, stdin="x")
        assert (completed.code, completed.out) == (2, "")
        assert completed.err == 'config.toml: unknown key "limt" in [threads] (did you mean "limit"?)\n'


def test_a_reader_that_goes_away_is_no_failure(tmp_path: Path) -> None:
    """`threadaudit judge … | head -1` ends in silence."""
    hosts = "welt.de\n" * 20_000
    command = f"{sys.executable} -m threadaudit judge --format jsonl | head -n 1"
    completed = subprocess.run(["bash", "-c", command], input=hosts, capture_output=True, text=True, cwd=tmp_path)
    assert completed.stdout.count("\n") == 1
    assert completed.stderr == ""


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("judge welt.ltd >/dev/full", 2),
        ("--version >/dev/full", 2),
        ("--help >/dev/full", 2),
        ("judge welt.ltd >&-", 2),
        ("judge <&-", 2),
        ("audit --db - <&-", 2),
        ("audit none.txt 2>/dev/full", 2),
        ("judge welt.ltd <&-", 1),
    ],
)
def test_closed_and_full_streams_are_told_apart_from_a_lookalike(tmp_path: Path, command: str, code: int) -> None:
    """Where results cannot be delivered the exit code is 2, never Python's own 1, and there is no traceback."""
    completed = subprocess.run(["bash", "-c", f"{sys.executable} -m threadaudit {command}"], capture_output=True, text=True, cwd=tmp_path)
    assert completed.returncode == code
    assert "Traceback" not in completed.stderr
    assert completed.stderr.count("\n") <= 1


def test_a_reader_that_goes_away_is_not_taken_for_a_lookalike(tmp_path: Path) -> None:
    """The exit code is that of a closed pipe, not the 1 of a lookalike."""
    hosts = "example.com\n" * 20_000
    command = f"{sys.executable} -m threadaudit judge --format jsonl | head -n 1 >/dev/null; exit ${{PIPESTATUS[0]}}"
    completed = subprocess.run(["bash", "-c", command], input=hosts, capture_output=True, text=True, cwd=tmp_path)
    assert completed.returncode == 141


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_json_is_whole_whatever_the_terminal_is_set_to(run: Runner, encoding: str) -> None:
    """Formats for programs are UTF-8 always."""
    completed = run("threads", "--format", "json", "-", stdin=THREAD, PYTHONUTF8="0", PYTHONIOENCODING=encoding)
    assert json.loads(completed.out)["documents"][0]["threads"][0]["posts"][0]["body"] == "Die Größe ist 𝐰, wie gestern schon gesagt wurde."


def test_a_fault_of_the_program_is_no_lookalike() -> None:
    """Whatever goes wrong inside, the exit code is 2 and the message one line."""

    class Faulty(click.Command):
        def invoke(self, ctx: click.Context) -> object:
            del ctx
            raise ZeroDivisionError("by\nzero")

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(app.COMMANDS, "faulty", "")
        patch.setattr(app, "import_module", lambda _: SimpleNamespace(command=Faulty("faulty")))
        with redirect_stderr(io.StringIO()) as errors:
            assert app.run(["faulty"]) == 2
    assert errors.getvalue().startswith("threadaudit: a fault of the program, please report it: ZeroDivisionError: by zero")
    assert errors.getvalue().count("\n") == 1


def test_a_terminal_that_knows_no_utf8_gets_escapes(run: Runner) -> None:
    """An old terminal setting is no reason to fail."""
    completed = run("threads", "-", stdin=THREAD, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert completed.code == 0
    assert r"Gr\xf6\xdfe" in completed.out


def test_the_version_is_that_of_the_package(run: Runner) -> None:
    """`--version` says the version that is installed."""
    assert run("--version").out == f"threadaudit {VERSION}\n"
