"""The judge as a whole: what it answers, and that it always answers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.judge.judge_samples import OFFICIALS
from threadaudit.errors import OfficialsError
from threadaudit.judge import Judge, make_up
from threadaudit.records import Official, Verdict

JUDGE = Judge(OFFICIALS)


def test_the_examples_that_bind() -> None:
    """The hosts that the command line's help shows get the verdicts that it shows."""
    hosts = ["welt.ltd", "www.welt.de", "de.wikipedia.org", "weltbild.de", "bild.work", "xn--"]
    verdicts = [JUDGE(host).verdict for host in hosts]
    assert verdicts == ["lookalike", "official", "official", "unrelated", "lookalike", "invalid"]


@pytest.mark.parametrize(
    ("host", "official"),
    [
        ("welt.de", "welt.de"),
        ("WELT.DE.", "welt.de"),
        ("a.b.welt.de", "welt.de"),
        ("bild.de", "bild.de"),
        ("m.autobild.de", "welt.de"),
        ("x.abcnews.go.com", "abcnews.go.com"),
        ("www.gov.uk", "www.gov.uk"),
        ("impots.gouv.fr", "gouv.fr"),
        ("gouv.fr", "gouv.fr"),
        ("guardian.co.uk", "theguardian.com"),
        ("https://www.welt.de:443/politik?x=1", "welt.de"),
    ],
)
def test_officials_are_official(host: str, official: str) -> None:
    """An official, what is below it and its declared siblings are official, with the row as the list has it."""
    assessment = JUDGE(host)
    assert assessment.verdict is Verdict.OFFICIAL
    assert assessment.official == next(row for row in OFFICIALS if row.domain == official)
    assert (assessment.score, assessment.findings) == (0, ())


@pytest.mark.parametrize("host", ["go.com", "espn.go.com", "gov.uk", "cambridge.gov.uk"])
def test_the_owner_of_the_domain_above_imitates_nobody(host: str) -> None:
    """Who holds the domain that an official sits under need not imitate it."""
    assert JUDGE(host).verdict is Verdict.UNRELATED


@pytest.mark.parametrize(
    "text", ["", " ", "xn--", "..", "-", "http://", "welt", "a" * 300 + ".de", "welt .de", "\ud800.de", "\x00", "mailto:a@welt.de"]
)
def test_what_is_no_host_is_invalid(text: str) -> None:
    """No host is a verdict, not an error."""
    assessment = JUDGE(text)
    assert (assessment.verdict, assessment.host, assessment.input) == (Verdict.INVALID, None, text)


@given(st.text(max_size=80))
def test_any_text_gets_an_answer(text: str) -> None:
    """Judging is total, and the same text gets the same answer."""
    assert JUDGE(text) == JUDGE(text)


LABEL = st.text(alphabet="abeilmrtwzäéеі0135-", min_size=1, max_size=12)
HOST = st.builds(".".join, st.lists(LABEL | st.sampled_from(["welt", "bild", "spiegel", "com", "de"]), min_size=2, max_size=5))


@given(HOST)
def test_case_dot_and_form_do_not_matter(host: str) -> None:
    """Upper case, a final dot, A-label or U-label: the verdict is the same."""
    assessment = JUDGE(host)
    same = [JUDGE(host.upper()), JUDGE(host + ".")]
    if assessment.host is not None:
        same += [JUDGE(assessment.host.ascii), JUDGE(assessment.host.unicode)]
    for other in same:
        assert (other.verdict, other.score, other.findings) == (assessment.verdict, assessment.score, assessment.findings)


@given(HOST)
def test_an_assessment_hangs_together(host: str) -> None:
    """Score, verdict, official and findings say the same thing; explanations are one printable line."""
    assessment = JUDGE(host)
    assert 0 <= assessment.score <= 100
    assert (assessment.official is None) == (assessment.verdict in (Verdict.UNRELATED, Verdict.INVALID)) or assessment.findings
    assert sum(make_up(assessment.findings)) == assessment.score
    confidences = [finding.confidence for finding in assessment.findings]
    assert confidences == sorted(confidences, reverse=True)
    assert len({finding.technique for finding in assessment.findings}) == len(confidences)
    for finding in assessment.findings:
        assert finding.explanation.isprintable()
        assert 0 <= finding.confidence <= 1


def test_many_keeps_the_order() -> None:
    """The fast way gives what asking one by one gives, in order, and takes no more than it is asked for."""
    hosts = ["welt.ltd", "", "welt.de", "example.com"]
    assert list(JUDGE.many(iter(hosts))) == [JUDGE(host) for host in hosts]
    endless = JUDGE.many(iter(lambda: "welt.ltd", None))
    assert next(endless).verdict is Verdict.LOOKALIKE


def test_the_hash_is_of_the_rows_whatever_their_order() -> None:
    """The same officials in another order are the same officials; another alias makes others."""
    assert Judge(reversed(OFFICIALS)).officials_sha256 == JUDGE.officials_sha256
    assert Judge([*OFFICIALS[1:], Official("welt.de")]).officials_sha256 != JUDGE.officials_sha256


@given(st.permutations(OFFICIALS), HOST)
@settings(max_examples=30)
def test_the_order_of_the_officials_changes_no_verdict(officials: list[Official], host: str) -> None:
    """The same officials in another order say the same of every host."""
    assert Judge(officials)(host) == JUDGE(host)


def test_the_threshold_moves_the_border() -> None:
    """A higher threshold calls fewer hosts lookalikes, a lower one more; the score stays."""
    score = JUDGE("welt.ltd").score
    assert Judge(OFFICIALS, threshold=score + 1)("welt.ltd").verdict is Verdict.SUSPICIOUS
    assert Judge(OFFICIALS, threshold=score)("welt.ltd").verdict is Verdict.LOOKALIKE


def test_a_row_that_is_no_host_is_an_error_of_the_list() -> None:
    """A list of officials with nonsense in it is refused in one line."""
    with pytest.raises(OfficialsError, match="'not a host' is no host name"):
        Judge([Official("not a host")])


def test_nothing_is_known_without_officials() -> None:
    """An empty list makes every host unrelated."""
    assert Judge([])("welt.ltd").verdict is Verdict.UNRELATED
