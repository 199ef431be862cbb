"""The same name under another suffix."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Official, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize(
    "host", ["welt.ltd", "bild.work", "faz.beauty", "berliner-zeitung.in", "bloomberg.ai", "welt.eu.com", "www.spiegel.today"]
)
def test_a_name_under_a_foreign_suffix_is_a_lookalike(judge: Judge, found: Found, host: str) -> None:
    """The main trick of cloned news sites is called what it is, under new, foreign and lent suffixes alike."""
    assert judge(host).verdict is Verdict.LOOKALIKE
    assert found(host, "suffix_swap") is not None


def test_the_sentence_says_what_differs(found: Found) -> None:
    """The explanation names both hosts and the suffix, and nothing that the name does not show."""
    finding = found("welt.ltd", "suffix_swap")
    assert finding is not None
    assert finding.explanation == "welt.ltd has the same name as the official welt.de under another suffix, .ltd"


@pytest.mark.parametrize("host", ["focus.it", "focus.com"])
def test_a_word_at_home_is_only_suspicious(judge: Judge, found: Found, host: str) -> None:
    """Another outlet may simply bear the same word, and the sentence says so."""
    assert judge(host).verdict is Verdict.SUSPICIOUS
    finding = found(host, "suffix_swap")
    assert finding is not None
    assert "another owner may simply bear it" in finding.explanation


def test_an_alias_counts(judge: Judge) -> None:
    """What people call a site is imitated as well as its label."""
    assessment = judge("guardian.ltd")
    assert assessment.official is not None
    assert (assessment.verdict, assessment.official.domain) == (Verdict.LOOKALIKE, "theguardian.com")


@pytest.mark.parametrize("host", ["weltall.ltd", "xwelt.ltd"])
def test_a_longer_name_is_not_the_same_name(found: Found, host: str) -> None:
    """Only the very name counts here."""
    assert found(host, "suffix_swap") is None


@pytest.mark.parametrize("host", ["bloomberg.ma", "wikipedia.hu", "theguardian.pe", "bloomberg.co.za"])
def test_a_plain_name_in_another_country_is_only_suspicious(judge: Judge, found: Found, host: str) -> None:
    """A firm abroad may bear the same name, however coined, so the verdict does not assert what the sentence hedges."""
    assert judge(host).verdict is Verdict.SUSPICIOUS
    finding = found(host, "suffix_swap")
    assert finding is not None
    assert finding.explanation.endswith("; another owner may simply bear it")


@pytest.mark.parametrize("host", ["faz.life", "bild.pm", "wikipedia.tk"])
def test_new_and_free_suffixes_are_no_country(judge: Judge, found: Found, host: str) -> None:
    """Where names cost nothing or are sold to everybody, the sentence does not hedge and the verdict is clear."""
    assert judge(host).verdict is Verdict.LOOKALIKE
    finding = found(host, "suffix_swap")
    assert finding is not None
    assert "another owner" not in finding.explanation


def test_an_account_on_a_platform_is_only_suspicious(judge: Judge, found: Found) -> None:
    """Anybody can take a name there, also an admirer or the owner."""
    assert judge("bloomberg.github.io").verdict is Verdict.SUSPICIOUS
    finding = found("bloomberg.github.io", "suffix_swap")
    assert finding is not None
    assert finding.explanation.endswith("under another suffix, .github.io, where anybody can take this name")
    assert judge("bloomberg-login.github.io").verdict is Verdict.LOOKALIKE


def test_the_own_country_in_another_form_is_a_lookalike() -> None:
    """Beside .es, .com.es is no other country, where a namesake might sit."""
    judge = Judge((Official("kalumetra.es"),))
    assert judge("kalumetra.com.es").verdict is Verdict.LOOKALIKE


def test_far_countries_have_no_namesakes() -> None:
    """A coined name of a European country in another part of the world is a lookalike; next door it may be the owner's or a namesake's."""
    judge = Judge((Official("kalumetra.de"),))
    assert judge("kalumetra.pe").verdict is Verdict.LOOKALIKE
    assert judge("kalumetra.pl").verdict is Verdict.SUSPICIOUS
