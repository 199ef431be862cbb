"""The techniques forwards."""

from __future__ import annotations

from itertools import islice

import pytest

from threadaudit.errors import OfficialsError
from threadaudit.judge import Judge
from threadaudit.judge.candidates import TECHNIQUES, candidates
from threadaudit.judge.rules import RULES
from threadaudit.records import Official, Verdict

OFFICIALS = ["welt.de", "berliner-zeitung.de", "france24.com", "www.gov.uk", "gouv.fr", "abcnews.go.com", "bloomberg.com"]


def test_the_likeliest_come_first() -> None:
    """What campaigns did most stands at the top, and the order never rises."""
    found = list(islice(candidates("welt.de"), 400))
    assert [candidate.domain for candidate in found[:4]] == ["welt.ltd", "welt.com", "welt.life", "welt.live"]
    likelihoods = [candidate.likelihood for candidate in found]
    assert likelihoods == sorted(likelihoods, reverse=True)
    assert all(0 < likelihood <= 1 for likelihood in likelihoods)


@pytest.mark.parametrize("domain", OFFICIALS)
def test_every_candidate_is_flagged_as_imitating_the_official(domain: str) -> None:
    """What the techniques make forwards they see backwards, and none is the official's own."""
    judge = Judge([Official(domain)])
    for candidate in islice(candidates(domain), 300):
        assessment = judge(candidate.domain)
        assert assessment.verdict in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS)
        assert assessment.official == Official(domain)
        assert candidate.official == domain


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_each_technique_makes_names_that_it_would_find(technique: str) -> None:
    """Asked for one technique alone, only it makes names, and the judge finds it in most of them."""
    official = Official("berliner-zeitung24.de")
    judge = Judge([official])
    found = list(islice(candidates(official, techniques=[technique]), 60))
    assert found
    assert {candidate.technique for candidate in found} == {technique}
    seen = [technique in [finding.technique for finding in judge(candidate.domain).findings] for candidate in found]
    assert sum(seen) >= 0.8 * len(seen)


def test_only_rules_without_an_official_make_nothing() -> None:
    """Each technique that imitates an official works in both directions."""
    assert {rule.technique for rule in RULES} - set(TECHNIQUES) == {"idn_display", "generated_name"}


def test_no_name_comes_twice_and_all_are_hosts_in_ascii() -> None:
    """A name is given once, in the form that the network asks for."""
    domains = [candidate.domain for candidate in islice(candidates("spiegel.de"), 2000)]
    assert len(set(domains)) == len(domains)
    assert all(domain.isascii() and domain == domain.lower() for domain in domains)


def test_aliases_are_imitated_too() -> None:
    """A record with aliases has candidates for them."""
    official = Official("theguardian.com", aliases=("guardian",))
    assert "guardian.ltd" in {candidate.domain for candidate in islice(candidates(official), 500)}


def test_what_is_no_host_is_refused() -> None:
    """There is nothing to imitate in what is no host."""
    with pytest.raises(OfficialsError):
        next(candidates("not a host"))
