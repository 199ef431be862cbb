"""An ending more or less."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Official, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize("host", ["bloombergs.com", "wikipedias.org", "theguardians.news"])
def test_an_ending_more_is_told(judge: Judge, found: Found, host: str) -> None:
    """A plural of a distinctive name is no other name."""
    assert judge(host).verdict is Verdict.LOOKALIKE
    finding = found(host, "plural")
    assert finding is not None
    assert "with s at its end" in finding.explanation


def test_an_s_less_is_told() -> None:
    """The singular of a name in the plural is told too."""
    findings = Judge([Official("psychologies.com")])("psychologie.today").findings
    assert [finding.explanation for finding in findings if finding.technique == "plural"] == [
        "psychologie.today bears psychologies, the name of the official psychologies.com, without its last s"
    ]


def test_short_names_have_no_plural(found: Found) -> None:
    """A letter more makes another name of a short one."""
    assert found("welts.de", "plural") is None


def test_another_form_of_a_word_is_another_word() -> None:
    """Under an old suffix a word with another ending is at most suspicious; under a new one it is not spared."""
    brands = [Official("spiegel.de")]
    assert Judge(brands)("spiegels.com").verdict is not Verdict.LOOKALIKE
