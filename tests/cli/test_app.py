"""The command line as a whole: start-up, help, and errors in one line."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.running import Runner
from threadaudit._version import VERSION
from threadaudit.cli.app import COMMANDS

ROOT = Path(__file__).parent.parent.parent
HEAVY = {"httpx", "dns", "tldextract", "sqlite_utils", "rich", "whois"}


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
    """A command is one file, one line in the registry that says what its help says, one test file and a section in the README."""
    command = import_module(f"threadaudit.cli.{name}").command
    assert (command.help or "").splitlines()[0] == COMMANDS[name]
    assert (ROOT / "tests" / "cli" / f"test_{name}.py").is_file()
    assert f"\n### {name}\n" in (ROOT / "README.md").read_text("utf-8")


def test_help_names_every_command(run: Runner) -> None:
    """A new user finds each command with a line on what it does."""
    completed = run("--help")
    assert completed.code == 0
    for name in COMMANDS:
        assert re.search(rf"^  {name} +\S", completed.out, re.MULTILINE), name


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("audti",), "threadaudit: No such command 'audti'."),
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


def test_a_terminal_that_knows_no_utf8_gets_escapes(run: Runner) -> None:
    """An old terminal setting is no reason to fail."""
    completed = run("threads", "-", stdin="Größe 1/2\nMaß 2/2", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert completed.code == 0
    assert r"Gr\xf6\xdfe" in completed.out


def test_the_version_is_that_of_the_package(run: Runner) -> None:
    """`--version` says the version that is installed."""
    assert run("--version").out == f"threadaudit {VERSION}\n"
