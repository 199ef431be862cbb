"""A technique is one file, one line in the registry, one test file and one section in the docs."""

from __future__ import annotations

from pathlib import Path

import pytest

from threadaudit.judge import rules

ROOT = Path(__file__).resolve().parent.parent.parent
FILES = sorted(path.stem for path in Path(rules.__file__).parent.glob("*.py") if path.stem != "__init__")


def test_every_file_is_registered_and_every_rule_has_its_file() -> None:
    """No rule is written and forgotten, and each is called what its file is called."""
    assert sorted(rule.technique for rule in rules.RULES) == FILES


@pytest.mark.parametrize("technique", FILES)
def test_every_technique_is_tested(technique: str) -> None:
    """Each technique has a test file of its own name."""
    assert (ROOT / "tests" / "judge" / f"test_{technique}.py").is_file()


@pytest.mark.parametrize("technique", FILES)
def test_every_technique_is_documented(technique: str) -> None:
    """Each technique has a section in docs/judge.md that says what it sees."""
    assert f"\n### {technique}\n" in (ROOT / "docs" / "judge.md").read_text(encoding="utf-8")
