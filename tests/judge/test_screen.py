"""Many hosts at once are judged as each of them alone, and as if every rule had looked."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.judge.judge_samples import HOSTS, OFFICIALS
from threadaudit import hosts
from threadaudit.judge import Judge
from threadaudit.judge.bare import split_bare
from threadaudit.judge.candidates import candidates
from threadaudit.judge.clues import EVERYTHING
from threadaudit.judge.rule import LEAST
from threadaudit.judge.rules import RULES
from threadaudit.judge.screen import Screen
from threadaudit.judge.subject import Subject, subject_of
from threadaudit.judge.unrelated import bare_host, unrelated
from threadaudit.records import Assessment, Host, Official, Verdict


class _Everything(Screen):
    """A screen that lets nothing pass."""

    __slots__ = ()

    def clues(self, subject: Subject) -> int:  # noqa: ARG002
        """Notice everything about every host."""
        return EVERYTHING


def _unscreened(officials: Iterable[Official]) -> Judge:
    """Give a judge whose rules look at every host."""
    judge = Judge(officials)
    judge._screen = _Everything(judge._index, ())
    return judge


JUDGE = Judge(OFFICIALS)
THOROUGH = _unscreened(OFFICIALS)


def _agree(texts: Iterable[str]) -> None:
    """Hold that the judge gives the same answers with and without its quick look, many at once and one by one."""
    texts = list(texts)
    thorough = [THOROUGH(text) for text in texts]
    assert [JUDGE(text) for text in texts] == thorough
    assert [*JUDGE.many(texts)] == thorough
    assert [*JUDGE._together(texts)] == thorough


def _edited(names: Iterable[str]) -> Iterator[str]:
    """Change each name at one place, at random but always in the same way."""
    chance = random.Random(5)  # noqa: S311 – no secret
    for name in names:
        at = chance.randrange(len(name) + 1)
        yield name[:at] + chance.choice(["", "-", "a", "s", "l", "1", "www", "news"]) + name[at + chance.randrange(2) :]


@pytest.mark.parametrize("official", OFFICIALS, ids=lambda official: str(official.domain))
def test_candidates_are_judged_alike(official: Official) -> None:
    """What imitations are made of passes no quick look, and neither does what is one more slip away."""
    made = [candidate.domain for candidate in islice(candidates(official), 150)]
    _agree((*made, *_edited(made)))


def test_the_hosts_whose_verdicts_are_kept_are_judged_alike() -> None:
    """The same on hosts of every kind, with capitals, subdomains, addresses and what is no host."""
    _agree((*HOSTS, *_edited(filter(None, HOSTS)), *(f"www.{host}" for host in HOSTS)))


def test_real_hosts_are_judged_alike(shared: Path) -> None:
    """The same on popular domains and on published imitations."""
    popular = (shared / "data" / "popular.txt").read_text(encoding="utf-8").split()[::50]
    with (shared / "data" / "lookalikes_dev.csv").open(encoding="utf-8", newline="") as file:
        imitations = [cell for row in csv.reader(file) for cell in row if "." in cell and " " not in cell]
    _agree((*popular, *imitations, *_edited(popular)))


@given(st.lists(st.one_of(st.text(max_size=20), st.from_regex(r"[a-z0-9-]{1,12}\.(com|de|co\.uk|ck|kawasaki\.jp|ltd)", fullmatch=True))))
def test_whatever_stands_beside_a_host_its_answer_is_the_same(texts: list[str]) -> None:
    """A list with anything in it gets one answer for each, in order."""
    assert list(JUDGE._together(texts)) == [JUDGE(text) for text in texts]


FRONTS = (
    "www",
    "m.news",
    "welt",
    "welt.de",
    "spiegel-de",
    "bild.com",
    "login-faz",
    "xn--mnchen-3ya",
    "WWW",
    "www-spiegel-de",
    "_dmarc",
    "a..b",
)


def test_hosts_with_a_subdomain_are_judged_alike() -> None:
    """What stands before the registered name is looked at as well, though the names are looked at together."""
    bare = [
        "example.com",
        "welt.ltd",
        "spiegelr.today",
        "bild.github.io",
        "go.com",
        "x.uk.com",
        "cdn.ampproject.org",
        "translate.goog",
        "co.uk",
        "1.2.3",
    ]
    _agree(f"{front}.{host}" for front in FRONTS for host in (*bare, *HOSTS))


LABEL = st.text(alphabet="abdeiklnrstw013-", min_size=1, max_size=12)
NAMED = st.builds("{}{}{}".format, LABEL, st.sampled_from(["", "spiegel", "welt", "bild", "bloomberg", "faz", "news"]), LABEL)


@given(st.lists(st.tuples(NAMED | LABEL, st.sampled_from(["com", "de", "co.uk", "uk.com", "github.io", "ltd"])), min_size=1, max_size=40))
def test_looking_at_many_notices_what_matters_as_looking_at_each(pairs: list[tuple[str, str]]) -> None:
    """Every rule that finds something in a host is asked, whichever way the host was looked at."""
    subjects = [subject_of(bare_host(f"{label}.{suffix}", suffix)) for label, suffix in pairs]
    together = JUDGE._sweep.clues([label for label, _ in pairs], [suffix for _, suffix in pairs])
    for subject, many in zip(subjects, together, strict=True):
        assert subject
        for rule in RULES:
            if not rule.last and any(finding.confidence >= LEAST for finding in rule.find(subject, JUDGE._index)):
                wanted = rule.clues | JUDGE._index.clue_of(rule.technique)
                assert wanted & JUDGE._screen.clues(subject), rule.technique
                assert wanted & many, rule.technique


def test_a_domain_under_a_suffix_that_an_official_holds_is_official() -> None:
    """A suffix may itself lie below an official or its sibling."""
    judge = Judge([Official("amazon.com", siblings=("amazonaws.com",)), Official("gouv.fr")])
    verdicts = [answer.verdict for answer in judge.many(["x.s3.amazonaws.com", "impots.gouv.fr", "unrelatedname.com"])]
    assert verdicts == [Verdict.OFFICIAL, Verdict.OFFICIAL, Verdict.UNRELATED]


def test_reading_ahead_keeps_step_with_the_answers() -> None:
    """Whoever asks for one answer has not to wait for a long list: no more hosts are read ahead than were answered."""
    read = 0

    def counted() -> Iterator[str]:
        nonlocal read
        while True:
            read += 1
            yield "example.com"

    for answered, _ in enumerate(islice(JUDGE.many(counted()), 400)):
        assert read <= 2 * answered + 1


@pytest.mark.parametrize("fold", [rule.fold for rule in RULES if rule.fold], ids=lambda fold: str(fold.__name__))
def test_a_folding_takes_each_line_for_itself(fold: object) -> None:
    """The quick look folds many labels at once, with line ends between them."""
    assert callable(fold)
    labels = ["spiegel", "rn", "vv", "cl", "c", "e", "", "s", "ch", "xyz", "q", "u", "0123456789", "sch", "o", "o", "r", "n", "v", "v"]
    assert fold("\n".join(labels)).split("\n") == [fold(label) for label in labels]


def test_the_quick_answer_is_the_usual_one() -> None:
    """It is equal to a record that is made the usual way, of the same class, and as frozen."""
    quick = unrelated("example.co.uk", bare_host("example.co.uk", "co.uk"))
    host = Host("example.co.uk", "example.co.uk", "", "example.co.uk", "co.uk")
    usual = Assessment("example.co.uk", host, Verdict.UNRELATED, None, 0, ())
    assert (quick, repr(quick), hash(quick), type(quick), type(quick.host)) == (usual, repr(usual), hash(usual), Assessment, Host)
    with pytest.raises(AttributeError):
        quick.score = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("welt.de", ("welt", "de")),
        ("a_b-c1.co.uk", ("a_b-c1", "co.uk")),
        ("x.ck", None),
        ("www.ck", None),
        ("co.uk", None),
        ("www.welt.de", None),
        ("welt.de.", None),
        ("WELT.DE", None),
        ("xn--bcher-kva.de", None),
        ("welt.xn--p1ai", None),
        ("welt", None),
        ("a" * 64 + ".de", None),
        (".de", None),
        ("we\nlt.de", None),
    ],
)
def test_a_bare_domain_is_taken_apart_quickly(text: str, parts: tuple[str, str] | None) -> None:
    """What the quick way gives is what the thorough one gives; where it gives nothing, the thorough one decides."""
    assert hosts.split_bare(text) == parts
    labels, suffixes = split_bare(["before.de", text, "behind.co.uk"])
    assert [*zip(labels, suffixes, strict=True)] == [("before", "de"), parts or ("", ""), ("behind", "co.uk")]
    if parts:
        assert hosts.parse(text) == Host(text, text, "", text, parts[1])
