"""The name with a word beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Official, Verdict

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


SHORT = (Official("qtv.de"), Official("k7.com"), Official("drz.at"), Official("fabrikbank.de"), Official("brendel.de"))


@pytest.mark.parametrize("host", ["qtv-news.com", "qtv-login.top", "drz-nachrichten-heute.info", "qtvnews-live.com"])
def test_initials_beside_bait_that_is_set_off_are_a_lookalike(host: str) -> None:
    """Three letters that make no word say enough where bait that fits a paper or a bank is set off from them."""
    assert Judge(SHORT)(host).verdict is Verdict.LOOKALIKE


def test_two_letters_are_only_suspicious() -> None:
    """Two letters mean much else."""
    assert Judge(SHORT)("k7-login.com").verdict is Verdict.SUSPICIOUS


@pytest.mark.parametrize("host", ["brendelhuber.de", "brendelowitsch.com", "qtvaria.com"])
def test_letters_that_make_no_word_may_be_the_rest_of_another_name(host: str) -> None:
    """Where what is glued to a name is neither word, number nor bait, the host is at most suspicious."""
    assert Judge(SHORT)(host).verdict is not Verdict.LOOKALIKE


def test_a_town_beside_a_name_at_home_may_be_a_branch() -> None:
    """Branches write themselves with their town, and the sentence says so."""
    assessment = Judge(SHORT)("fabrikbank-hannover.de")
    assert assessment.verdict is Verdict.SUSPICIOUS
    assert [finding.explanation for finding in assessment.findings if finding.technique == "combosquat"] == [
        (
            "fabrikbank-hannover.de holds fabrikbank, the name of the official fabrikbank.de, with “hannover” beside it; "
            "it may be its own or a partner's"
        )
    ]
    assert Judge(SHORT)("fabrikbank-hannover.info").verdict is Verdict.LOOKALIKE


def test_what_stands_beside_a_name_is_quoted_as_written(found: Found) -> None:
    """Hyphens between the words beside a name stay where they are."""
    finding = found("bloomberg-breaking-news.com", "combosquat")
    assert finding is not None
    assert finding.explanation.endswith("with “breaking-news” beside it")


@pytest.mark.parametrize("host", ["theguardian.pe", "bloombergh.com"])
def test_what_other_rules_tell_better_is_not_told_again(found: Found, host: str) -> None:
    """The name itself and one letter more are no bait."""
    assert found(host, "combosquat") is None


WORDS = (
    Official("ziegelbank.de"),
    Official("trommel.de"),
    Official("hdz.at"),
    Official("xbank.pl"),
    Official("kalumet.fr"),
    Official("kalumetclub.fr"),
)


@pytest.mark.parametrize("host", ["trommel-rechnung.com", "trommelkundenkonto.top", "hdz-zahlung.info", "moncompte-hdz.com"])
def test_a_word_beside_bait_that_wants_something_is_a_lookalike(host: str) -> None:
    """No paper and no shop calls itself by a password, a payment or a parcel, so that a name may be a word or short there."""
    assert Judge(WORDS)(host).verdict is Verdict.LOOKALIKE


@pytest.mark.parametrize("host", ["trommel-news.com", "trommelmagazin.de", "trommelhaus.com"])
def test_a_word_beside_other_words_is_no_lookalike(host: str) -> None:
    """Anybody may call a paper or a house after a word."""
    assert Judge(WORDS)(host).verdict is not Verdict.LOOKALIKE


@pytest.mark.parametrize("host", ["citexbank.com", "apexbank.com", "onexbank.net"])
def test_a_letter_and_bait_may_be_the_end_of_another_name(host: str) -> None:
    """Where the letter that makes a name of bait ends what precedes it, the name is not read there."""
    assert Judge(WORDS)(host).verdict is not Verdict.LOOKALIKE


def test_the_longest_name_there_is_the_one_that_is_told() -> None:
    """Who bears a name that holds another one is thought to mean the whole."""
    judge = Judge(WORDS)
    for host in ("kalumet-club.com", "kalumetclub-login.com", "kalumetclub.top"):
        official = judge(host).official
        assert official is not None, host
        assert official.domain == "kalumetclub.fr", host


def test_a_digit_more_makes_another_number() -> None:
    """A name that ends with a number is not read where the number goes on."""
    assert Judge((Official("kanal2.de"),))("kanal24news.com").verdict is not Verdict.LOOKALIKE
