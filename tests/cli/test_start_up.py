"""What a command imports before it can begin: nothing of the stages that it does not need, because imports are what a user waits for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import sys
from threadaudit.cli import main
code = main(sys.argv[1:])
print(code, *sorted(sys.modules), file=sys.stderr)
"""
TEXT = "Wie gestern in der Zeitung stand: https://larkmouthpost.example/a 1/2\nDas hat uns niemand verraten. 2/2\n"
HEAVY = {"sqlite_utils", "numpy", "httpx", "dns", "tldextract", "rich", "whois", "cryptography", "importlib.resources", "tempfile"}
RECORDS_OF_PROBES = {"threadaudit.records.evidence", "threadaudit.records.watch"}
STAGES = {"threadaudit.judge", "threadaudit.threads", "threadaudit.links.find", "threadaudit.pipeline.auditing"}


def run(folder: Path, *arguments: str) -> tuple[str, set[str]]:
    """Run a command in a process of its own; return its exit code and the modules that it has imported."""
    completed = subprocess.run([sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, cwd=folder, check=True)
    code, *modules = completed.stderr.splitlines()[-1].split()
    assert "threadaudit.cli.app" in modules
    return code, set(modules)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder that holds a text, and a database in which it was audited."""
    (tmp_path / "text.txt").write_text(TEXT)
    run(tmp_path, "audit", "text.txt")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (("audit", "text.txt", "--db", "-"), HEAVY | RECORDS_OF_PROBES | {"sqlite3", "threadaudit.store"}),
        (("audit", "text.txt", "--db", "new.db"), HEAVY | RECORDS_OF_PROBES | {"threadaudit.store.watching"}),
        (("audit", "text.txt"), HEAVY | RECORDS_OF_PROBES | {"threadaudit.store.watching"}),
        (("threads", "text.txt"), HEAVY | RECORDS_OF_PROBES | {"sqlite3", "threadaudit.judge", "threadaudit.links.stripped"}),
        (("links", "text.txt"), HEAVY | RECORDS_OF_PROBES | {"sqlite3", "threadaudit.judge", "threadaudit.threads"}),
        (("judge", "welt.de"), HEAVY | {"sqlite3", "threadaudit.threads", "threadaudit.links.find"}),
        (("watch", "list"), HEAVY | STAGES),
        (("changes",), HEAVY | STAGES),
        (("history", "larkmouthpost.example"), HEAVY | {"threadaudit.judge", "threadaudit.threads", "threadaudit.pipeline.auditing"}),
        (("review", "larkmouthpost.example", "open"), HEAVY | {"threadaudit.threads", "threadaudit.links.find"}),
        (("officials", "list"), HEAVY - {"importlib.resources", "tempfile"} | STAGES | {"sqlite3"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_command_imports_only_what_it_needs(folder: Path, arguments: tuple[str, ...], spared: set[str]) -> None:
    """What a command does not need is not imported; above all the libraries that take longer than its work."""
    code, modules = run(folder, *arguments)
    assert code in "013"
    assert modules & spared == set()
