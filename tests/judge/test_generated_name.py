"""Names that no person thought of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize("host", ["kqz7xw3vd.com", "xkcdhtrpqz.info", "gkh5hgf8dd.beauty"])
def test_letters_that_make_no_word_are_suspicious(judge: Judge, found: Found, host: str) -> None:
    """A name that looks made by a program is worth a look, and no official is named."""
    assessment = judge(host)
    assert (assessment.verdict, assessment.official) == (Verdict.SUSPICIOUS, None)
    assert found(host, "generated_name") is not None


@pytest.mark.parametrize(
    "host", ["rechtschreibung.de", "angstschweiss.de", "strengths.com", "wprost.pl", "h2o24.de", "bbcnews24.com", "schtschi.de"]
)
def test_words_are_words_in_any_language(found: Found, host: str) -> None:
    """Words with many consonants, and initials, are no generated names."""
    assert found(host, "generated_name") is None


def test_it_is_silent_where_there_is_a_better_reason(found: Found) -> None:
    """A name that another rule explains, that holds a word, or that a delivery network bears is not called generated."""
    for host in ("bloombergxkcqz7.com", "kqz7xw3vd-news.com", "kqz7xw3vd.cloudfront.net"):
        assert found(host, "generated_name") is None
