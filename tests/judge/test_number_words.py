"""Numbers as words and words as numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.data.number_words import NUMBERS
from threadaudit.judge import Judge
from threadaudit.records import Finding, Official, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize("host", ["francevingtquatre.fr", "francetwentyfour.com", "francevierundzwanzig.de"])
def test_a_number_said_in_words_is_told(judge: Judge, found: Found, host: str) -> None:
    """A station's number in words, in whatever language, is its number."""
    assert judge(host).verdict is Verdict.LOOKALIKE
    finding = found(host, "number_words")
    assert finding is not None
    assert "with its number written otherwise" in finding.explanation


def test_a_word_as_a_number_is_told() -> None:
    """A number word at the start or end of a name may be written as a number."""
    findings = Judge([Official("channelfour.com")])("channel4.net").findings
    assert "number_words" in [finding.technique for finding in findings]


def test_another_number_is_another_name(found: Found) -> None:
    """france25 is not france24 in words."""
    assert found("francetwentyfive.com", "number_words") is None


def test_no_word_stands_for_two_numbers() -> None:
    """Each word of the table is one number's."""
    words = [word for several in NUMBERS.values() for word in several]
    assert len(words) == len(set(words))
