"""Letters that look like others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Official, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize("host", ["wеlt.de", "xn--wlt-rdd.de", "ѕріеgеl.de", "bіld.com", "bloombеrg.net", "WЕLT.DE"])
def test_letters_of_another_script_are_seen_through(judge: Judge, host: str) -> None:
    """A name that only looks like an official's is a lookalike, in either form and any case."""
    assert judge(host).verdict is Verdict.LOOKALIKE


def test_the_sentence_names_the_letters(found: Found) -> None:
    """The explanation says which letter stands for which, by its name and number."""
    finding = found("wеlt.de", "homoglyph")
    assert finding is not None
    assert finding.explanation.endswith("the Cyrillic letter е (U+0435) stands for the Latin e")


def test_an_accent_is_named(judge: Judge, found: Found) -> None:
    """An accent that the official does not have is named."""
    assert judge("spiégel.de").verdict is Verdict.LOOKALIKE
    finding = found("spiégel.de", "homoglyph")
    assert finding is not None
    assert finding.explanation.endswith("differs from spiegel, the name of the official spiegel.de, by the marks on é (U+00E9)")


def test_a_mark_by_itself_is_named_by_its_number(judge: Judge, found: Found) -> None:
    """A mark that no letter takes up is told by its number, not shown on whatever stands before it."""
    assert judge("spieg\u0320el.de").verdict is Verdict.LOOKALIKE
    finding = found("spieg\u0320el.de", "homoglyph")
    assert finding is not None
    assert finding.explanation.endswith("the mark U+0320 stands where the name has none")


@pytest.mark.parametrize("host", ["münchen.de", "правда.рф", "例え.jp"])
def test_other_names_in_other_letters_are_left_alone(judge: Judge, host: str) -> None:
    """A name in another script that resembles no official is nothing to speak of."""
    assert judge(host).verdict is Verdict.UNRELATED


@pytest.mark.parametrize(
    ("host", "official"),
    [
        ("blооmberg-login.com", "bloomberg.com"),
        ("www.blооmberg.com.example.ru", "bloomberg.com"),
        ("bloombérg-news.fr", "bloomberg.com"),
        ("ВМВ.co.uk", "bmb.co.uk"),
    ],
)
def test_other_techniques_are_seen_through_too(host: str, official: str) -> None:
    """Beside bait, in front of another domain and in capitals that look alike, the letters are read as people read them."""
    assessment = Judge([Official("bloomberg.com"), Official("bmb.co.uk")])(host)
    assert assessment.official is not None
    assert (assessment.verdict, assessment.official.domain) == (Verdict.LOOKALIKE, official)


@pytest.mark.parametrize("host", ["köppingen.top", "koeppingen.top", "koppingen.top", "kōppingen.de", "köpppingen.de"])
def test_an_official_with_marks_is_imitated_without_them(host: str) -> None:
    """A name with an umlaut is known by its plain spellings as well, and misspelt in its own letters."""
    assert Judge([Official("köppingen.de")])(host).verdict is Verdict.LOOKALIKE
