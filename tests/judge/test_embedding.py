"""The official host itself inside another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Verdict

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
    assert found("de.welt.nachrichten.info", "embedding") is None
