"""Names that a browser would not show as they are written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize("host", ["exаmple.com", "tеst.net", "nаchrichten.de", "xn--exmple-4nf.com"])
def test_mixed_scripts_are_suspicious_without_any_official(judge: Judge, found: Found, host: str) -> None:
    """Latin and Cyrillic letters in one name are no language's, and the sentence says so."""
    assert judge(host).verdict is Verdict.SUSPICIOUS
    finding = found(host, "idn_display")
    assert finding is not None
    assert finding.official is None
    assert "mixes Cyrillic and Latin letters" in finding.explanation


def test_a_whole_name_that_passes_for_latin_is_suspicious(found: Found) -> None:
    """A name wholly in Cyrillic letters that look Latin is told under a Latin suffix."""
    finding = found("сосо.com", "idn_display")
    assert finding is not None
    assert finding.explanation.endswith("is written in Cyrillic letters that all look like Latin ones")


@pytest.mark.parametrize("host", ["münchen.de", "правда.рф", "сосо.рф", "日本語テスト.jp", "한국abc.kr", "ελλάδα.gr", "московский.com"])
def test_names_as_languages_write_them_are_left_alone(judge: Judge, host: str) -> None:
    """Names in one script, and in scripts that are written together, are nothing to speak of."""
    assert judge(host).verdict is Verdict.UNRELATED
