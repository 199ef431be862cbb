"""A suffix that reads on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Official, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize(
    ("host", "does"),
    [
        ("theguardian.co.com", "puts the name of the official theguardian.com before .co.com"),
        ("spiegel.eu.com", "puts the name of the official spiegel.de before .eu.com"),
        ("bloomberg.com.co", "begins with the whole official host bloomberg.com"),
        ("bloomberg.us.com", "puts the name of the official bloomberg.com before .us.com"),
    ],
)
def test_a_suffix_that_reads_on_is_a_lookalike(judge: Judge, found: Found, host: str, does: str) -> None:
    """A name under a lent suffix, or a suffix that continues the official host, is told as what it is."""
    assert judge(host).verdict is Verdict.LOOKALIKE
    finding = found(host, "suffix_embedding")
    assert finding is not None
    assert does in finding.explanation


def test_a_paper_at_home_is_only_suspicious() -> None:
    """A country's own suffix may simply be longer than the official's: another paper may bear the Spanish name in Uruguay."""
    assert Judge([Official("elpais.com")])("elpais.com.uy").verdict is Verdict.SUSPICIOUS


def test_plain_suffixes_embed_nothing(found: Found) -> None:
    """A suffix of one label reads on to nothing."""
    assert found("spiegel.ltd", "suffix_embedding") is None
