"""The official host itself inside another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Official, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize(
    ("host", "official"),
    [
        ("welt.de.nachrichten.info", "welt.de"),
        ("www.welt.de-artikel-123.example.com", "welt.de"),
        ("service-gouv-fr.com", "gouv.fr"),
        ("www.gov.uk.login.example.pk", "www.gov.uk"),
        ("berliner-zeitung.de.example.org", "berliner-zeitung.de"),
        ("a.b.c.d.e.f.bloomberg.com.x.y.example.net", "bloomberg.com"),
    ],
)
def test_an_official_host_in_front_of_another_domain_is_a_lookalike(judge: Judge, found: Found, host: str, official: str) -> None:
    """Whoever reads from the left is misled, with dots or with hyphens."""
    assert judge(host).verdict is Verdict.LOOKALIKE
    finding = found(host, "embedding")
    assert finding is not None
    assert finding.official == official


def test_the_sentence_says_whose_the_host_is(found: Found) -> None:
    """The explanation names the domain that the host really belongs to."""
    finding = found("welt.de.nachrichten.info", "embedding")
    assert finding is not None
    assert finding.explanation == "welt.de.nachrichten.info holds the official host welt.de, but belongs to nachrichten.info"


def test_the_order_of_labels_matters(found: Found) -> None:
    """Only the host as it is written counts, not its labels in another order."""
    assert found("de.welt.beispiel.info", "embedding") is None


BRANDS = (Official("tagespresse.co.uk", siblings=("tagespresse.com",)), Official("zalandro.de"), Official("dpk.de"))


@pytest.mark.parametrize(
    ("host", "sentence"),
    [
        ("tagespresse.co.uk.com", "holds the official host tagespresse.co.uk, but belongs to co.uk.com"),
        (
            "www.tagespresse.com.example.ru",
            "holds tagespresse.com, a host of the official tagespresse.co.uk, but belongs to example.ru",
        ),
        (
            "zalandro.com.example.ru",
            "holds zalandro.com, the name of the official zalandro.de under another suffix, but belongs to example.ru",
        ),
        ("zalandro-de.example.com", "holds zalandro-de, the official host zalandro.de with hyphens for dots, but belongs to example.com"),
        ("zalandro.support-team.top", "shows zalandro, the name of the official zalandro.de, in front, but belongs to support-team.top"),
    ],
)
def test_hosts_siblings_and_names_in_front_are_told_as_they_are_written(host: str, sentence: str) -> None:
    """The sentence prints what really stands there, and the official is named, for a sibling too."""
    assessment = Judge(BRANDS)(host)
    assert assessment.verdict is Verdict.LOOKALIKE
    assert assessment.findings[0].explanation == f"{host} {sentence}"


@pytest.mark.parametrize(
    ("host", "verdict"),
    [
        ("www.zalandro.de.edgekey.net", Verdict.UNRELATED),
        ("zalandro.de.hypestat.com", Verdict.UNRELATED),
        ("www.zalandro.de.ezproxy.example.edu", Verdict.SUSPICIOUS),
        ("zalandro.example.com", Verdict.UNRELATED),
    ],
)
def test_services_that_show_the_pages_of_others_are_not_accused(host: str, verdict: Verdict) -> None:
    """Networks, statistics and library proxies bear the hosts of their customers rightly."""
    assert Judge(BRANDS)(host).verdict is verdict


def test_a_network_is_named_in_the_sentence() -> None:
    """What the host is for is told, not that a part of a network's name were somebody's domain."""
    assessment = Judge(BRANDS)("www.tagespresse.com.edgesuite.net")
    assert [finding.explanation for finding in assessment.findings] == [
        (
            "www.tagespresse.com.edgesuite.net holds tagespresse.com, a host of the official tagespresse.co.uk; "
            "edgesuite.net delivers the pages of its customers under such names"
        )
    ]


@pytest.mark.parametrize(
    "url", ["https://spiegel.de@example.org/", "https://www.spiegel.de%2fa@example.org/", "spiegel.de:443@example.org"]
)
def test_an_official_before_an_at_sign_is_suspicious(judge: Judge, url: str) -> None:
    """The address shows an official first, but the host behind the at sign is another; the sentence says so."""
    assessment = judge(url)
    assert (assessment.verdict, assessment.official and assessment.official.domain) == (Verdict.SUSPICIOUS, "spiegel.de")
    assert "behind the at sign it leads to example.org" in assessment.findings[0].explanation


@pytest.mark.parametrize(
    "url", ["https://example.org/@spiegel.de", "reader@example.org", "https://@example.org/", "https://a:b@example.org/"]
)
def test_an_at_sign_alone_says_nothing(judge: Judge, url: str) -> None:
    """Users, passwords and paths are no hosts."""
    assert judge(url).verdict is Verdict.UNRELATED
