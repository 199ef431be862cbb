"""The same words in another order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize("host", ["zeitung-berliner.de", "zeitungberliner.com", "24france.net"])
def test_words_in_another_order_are_told(judge: Judge, found: Found, host: str) -> None:
    """Turning the words of a name round does not hide it."""
    assert judge(host).verdict in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS)
    finding = found(host, "word_order")
    assert finding is not None
    assert finding.explanation.endswith("in another order")


def test_a_name_of_one_word_has_no_order(found: Found) -> None:
    """Letters turned round at any place are no words in another order."""
    assert found("gelspie.de", "word_order") is None
