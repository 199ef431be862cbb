"""Only a hyphen differs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize("host", ["bloom-berg.com", "wiki-pedia.info", "berlinerzeitung.ltd", "berliner-zei-tung.today"])
def test_hyphens_make_no_other_name(judge: Judge, found: Found, host: str) -> None:
    """A hyphen more or less is seen through and told."""
    assert judge(host).verdict is Verdict.LOOKALIKE
    finding = found(host, "hyphenation")
    assert finding is not None
    assert "with other hyphens" in finding.explanation


def test_the_same_hyphens_are_not_told(found: Found) -> None:
    """Where the hyphens are the official's own there is nothing to tell."""
    assert found("berliner-zeitung.ltd", "hyphenation") is None
