"""A verdict can be repeated: the same rules say the same."""

from __future__ import annotations

from scripts.make_judge_golden import TARGET, lines
from threadaudit.judge import RULESET


def test_the_same_version_of_the_rules_gives_the_same_verdicts() -> None:
    """Where a verdict, a score or a confidence changes, RULESET has to change too, and golden.tsv is written anew."""
    kept = TARGET.read_text(encoding="utf-8").splitlines()
    assert kept[0] == f"ruleset\t{RULESET}", "run python scripts/make_judge_golden.py"
    assert lines() == kept, "raise RULESET in threadaudit/judge/__init__.py, then run python scripts/make_judge_golden.py"
