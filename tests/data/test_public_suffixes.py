"""The table of public suffixes is the list that it claims to be, and can be made again."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from threadaudit.data import public_suffixes

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "make_public_suffixes.py"


def run(script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the generator."""
    return subprocess.run([sys.executable, str(script), *arguments], capture_output=True, text=True, timeout=60)


@pytest.fixture
def copied_script(tmp_path: Path) -> Path:
    """Give a copy of the generator in an otherwise empty checkout."""
    (tmp_path / "threadaudit" / "data").mkdir(parents=True)
    (tmp_path / "scripts").mkdir()
    return Path(shutil.copy(SCRIPT, tmp_path / "scripts"))


def test_module_is_what_the_installed_list_makes() -> None:
    """Nobody has edited the table by hand, and it is as new as the list among the development tools."""
    result = run(SCRIPT, "--check")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_written_module_is_the_one_that_ships(copied_script: Path, tmp_path: Path) -> None:
    """Anyone can make the same file again, byte for byte."""
    assert run(copied_script).returncode == 0
    made = tmp_path / "threadaudit" / "data" / "public_suffixes.py"
    assert made.read_bytes() == Path(public_suffixes.__file__).read_bytes()


def test_check_notices_a_changed_module(copied_script: Path, tmp_path: Path) -> None:
    """A table that was edited by hand, or is old, does not pass, and is left as it is."""
    edited = tmp_path / "threadaudit" / "data" / "public_suffixes.py"
    edited.write_text("ICANN = 'de'\n", encoding="utf-8")
    result = run(copied_script, "--check")
    assert (result.returncode, result.stdout) == (1, "")
    assert "run make_public_suffixes.py" in result.stderr
    assert edited.read_text(encoding="utf-8") == "ICANN = 'de'\n"


def test_version_and_commit_are_the_lists_own() -> None:
    """A verdict that names the version leads to one certain list."""
    text = files("publicsuffixlist").joinpath("public_suffix_list.dat").read_text(encoding="utf-8")
    assert f"// VERSION: {public_suffixes.VERSION}\n" in text
    assert f"// COMMIT: {public_suffixes.COMMIT}\n" in text


def test_every_rule_of_the_list_is_there() -> None:
    """No rule is lost and none is made up: as many stand in each half of the table as in the list."""
    text = files("publicsuffixlist").joinpath("public_suffix_list.dat").read_text(encoding="utf-8")
    icann, private = text.split("// ===BEGIN PRIVATE DOMAINS===")
    for half, rules in ((icann, public_suffixes.ICANN.split()), (private, public_suffixes.PRIVATE.split())):
        listed = {line for line in half.splitlines() if line and not line.startswith("//")}
        assert len(rules) == len(set(rules)) == len(listed)


def test_rules_are_lower_case_a_labels() -> None:
    """A rule can be looked up as it stands, whatever alphabet it was listed in."""
    shape = re.compile(r"(?:\*\.|!)?(?:[a-z0-9-]++\.)*+[a-z0-9-]++")
    assert [rule for rule in (public_suffixes.ICANN + public_suffixes.PRIVATE).split() if not shape.fullmatch(rule)] == []


@pytest.mark.parametrize("rule", ["de", "co.uk", "xn--p1ai", "*.ck", "!www.ck"])
def test_registries_rules_stand_under_icann(rule: str) -> None:
    """What a registry delegates is told apart from what a company lends."""
    assert rule in public_suffixes.ICANN.split()
    assert rule not in public_suffixes.PRIVATE.split()


@pytest.mark.parametrize("rule", ["pages.dev", "co.com", "eu.com", "blogspot.com", "github.io"])
def test_companies_rules_stand_under_private(rule: str) -> None:
    """What a company lends to its customers is told apart from what a registry delegates."""
    assert rule in public_suffixes.PRIVATE.split()
    assert rule not in public_suffixes.ICANN.split()
