"""The name with a word beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize("host", ["bloombergnewstoday.com", "nouvellesfrance24.fr", "bloomberg-breaking-news.com", "wikipedialogin.net"])
def test_a_coined_name_with_bait_is_a_lookalike(judge: Judge, host: str) -> None:
    """A distinctive name with news, login or a country beside it is called what it is."""
    assert judge(host).verdict is Verdict.LOOKALIKE


@pytest.mark.parametrize(
    "host", ["weltbild.de", "gameswelt.de", "bilderberg.org", "securityfocus.com", "weltfussball.com", "fazenda.gov.br"]
)
def test_a_word_inside_another_name_is_no_lookalike(judge: Judge, host: str) -> None:
    """Names that are words stand in many innocent names."""
    assert judge(host).verdict is not Verdict.LOOKALIKE


def test_the_sentence_says_what_stands_beside_the_name(found: Found) -> None:
    """The explanation shows the name and what was put beside it."""
    finding = found("bloombergnewstoday.com", "combosquat")
    assert finding is not None
    assert "bloomberg, the name of the official bloomberg.com" in finding.explanation
    assert "newstoday" in finding.explanation
