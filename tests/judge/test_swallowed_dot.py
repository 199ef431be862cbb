"""A dot that was swallowed or moved."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Official, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize(
    "host", ["wwwspiegel.de", "spiegelde.com", "www-bloomberg.com", "wwwbloombergcom.net", "abcnewsgo.co", "bloombergcom.example.org"]
)
def test_a_host_without_its_dot_is_a_lookalike(judge: Judge, found: Found, host: str) -> None:
    """The official host, or its name behind www, is seen without its dot too, in the name and before it."""
    assert judge(host).verdict is Verdict.LOOKALIKE
    assert found(host, "swallowed_dot") is not None


@pytest.mark.parametrize(
    ("host", "holds"),
    [
        ("wwwspiegel.ltd", "www and spiegel, the name of the official spiegel.de, without a dot between them"),
        ("spiegelde.com", "the official host spiegel.de without its dots"),
        ("abcnewsgo.co", "the beginning of the official host abcnews.go.com without its dots"),
    ],
)
def test_the_sentence_says_what_is_there(found: Found, host: str, holds: str) -> None:
    """The explanation claims no more of the official host than the name holds."""
    finding = found(host, "swallowed_dot")
    assert finding is not None
    assert finding.explanation == f"{host} holds {holds}"


def test_a_dot_that_moved_is_told() -> None:
    """Where the dot stands elsewhere in the same letters, the sentence says so."""
    assessment = Judge([Official("newsguardtech.com")])("newsguard.tech")
    assert assessment.verdict is Verdict.LOOKALIKE
    assert [finding.explanation for finding in assessment.findings if finding.technique == "swallowed_dot"] == [
        "newsguard.tech spells newsguardtech, the name of the official newsguardtech.com, with a dot in it"
    ]


@pytest.mark.parametrize("host", ["www.example.com", "wwworld.com", "newsguard.example"])
def test_other_hosts_are_left_alone(found: Found, host: str) -> None:
    """An ordinary www and other names are no swallowed dots."""
    assert found(host, "swallowed_dot") is None


@pytest.mark.parametrize("host", ["kran.ich", "ap.ple.ch", "apne.ch"])
def test_letters_that_may_be_another_name_are_no_lookalike(host: str) -> None:
    """A word before its suffix, a short address and an owner's own trick have other readings."""
    brands = [Official("kranich.com"), Official("apnech.com"), Official("kranich.ch")]
    assert Judge(brands)(host).verdict is not Verdict.LOOKALIKE


def test_a_hyphen_for_the_dot_is_called_a_hyphen(found: Found) -> None:
    """The sentence does not call a hyphen nothing."""
    finding = found("www-bloomberg.com", "swallowed_dot")
    assert finding is not None
    assert finding.explanation.endswith("with a hyphen for the dot between them")
