"""One slip of the finger."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit import hosts
from threadaudit.data.keyboards import NEIGHBOURS
from threadaudit.judge import Judge
from threadaudit.judge.names import Name, entry_of, names_of
from threadaudit.judge.rules.typo import _finding
from threadaudit.judge.subject import subject_of
from threadaudit.records import Finding, Official, Verdict

Found = Callable[[str, str], Finding | None]


def slip_of(text: str, name: Name) -> Finding | None:
    """Give what the rule would tell of a label and a name one slip away, were it to look."""
    host = hosts.parse(f"{text}.ltd")
    subject = subject_of(host) if host else None
    assert subject
    found = _finding(subject, text, name, "") if name.text != text else None
    return None if found and found.detail == "repetition" else found


@pytest.mark.parametrize(
    ("host", "kind"),
    [
        ("bloombeg.info", "omission"),
        ("bloombberg.com", "repetition"),
        ("bloombergh.com", "insertion"),
        ("bloomnerg.com", "neighbour"),
        ("blommberg.com", "neighbour"),
        ("bloombreg.com", "transposition"),
        ("bloomborg.com", "vowel"),
        ("wikioedia.org", "neighbour"),
    ],
)
def test_each_kind_of_slip_is_seen_and_named(judge: Judge, found: Found, host: str, kind: str) -> None:
    """A long name with one slip is a lookalike under whatever suffix, and the kind of slip is told."""
    assert judge(host).verdict is Verdict.LOOKALIKE
    finding = found(host, "typo")
    assert finding is not None
    if host != "blommberg.com":
        assert finding.detail == kind


@pytest.mark.parametrize("host", ["build.com", "bold.dk", "west.cn", "felt.co.nz"])
def test_a_dictionary_word_is_no_slip(judge: Judge, host: str) -> None:
    """A name that is itself a word imitates nobody by being one letter away."""
    assert judge(host).verdict is Verdict.UNRELATED


@pytest.mark.parametrize(
    ("host", "sentence"),
    [
        (
            "spiegelr.today",
            (
                "spiegelr.today bears a name one letter away from spiegel, the name of the official spiegel.de: an additional r, "
                "and it stands under another suffix, .today"
            ),
        ),
        (
            "spiegell-tv.com",
            "spiegell-tv.com holds spiegell, one letter away from spiegel, the name of the official spiegel.de: the l stands there twice",
        ),
    ],
)
def test_the_sentence_says_what_differs(found: Found, host: str, sentence: str) -> None:
    """The explanation shows the name, whose it is, and the letter."""
    finding = found(host, "typo")
    assert finding is not None
    assert finding.explanation == sentence


def test_short_names_weigh_less_than_long_ones(found: Found) -> None:
    """There is no floor on length, but a short name has many innocent neighbours."""
    short, long = found("fazz.lol", "typo"), found("bloombergg.lol", "typo")
    assert short is not None
    assert long is not None
    assert 0 < short.confidence < long.confidence


def test_two_slips_are_no_slip(found: Found) -> None:
    """Two letters away is another name."""
    assert found("blmbrg.com", "typo") is None


def test_neighbours_are_mutual() -> None:
    """If one key lies beside another, that lies beside it."""
    assert all(key in NEIGHBOURS[other] for key, others in NEIGHBOURS.items() for other in others)


BRANDS = (Official("laposeste.fr"), Official("flixnet.com"), Official("правосудье.рф"))


@pytest.mark.parametrize(
    ("host", "says"),
    [
        ("laposseste.fr", "one letter away from laposeste, the name of the official laposeste.fr: the s stands there twice"),
        (
            "filxnet.life",
            (
                "that differs by one swap from flixnet, the name of the official flixnet.com: two letters are swapped, il for li, "
                "and it stands under another suffix, .life"
            ),
        ),
        ("правосудe.рф", None),
        ("правосуде.рф", "one letter away from правосудье, the name of the official правосудье.рф: the ь is missing"),
    ],
)
def test_slips_are_told_in_any_letters(host: str, says: str | None) -> None:
    """Doubled letters in names that hold words, swaps, and names in other scripts are seen and told as they are."""
    assessment = Judge(BRANDS)(host)
    told = [finding.explanation.partition(" bears a name ")[2] for finding in assessment.findings if finding.technique == "typo"]
    assert told == ([says] if says else [])
    assert assessment.verdict is (Verdict.LOOKALIKE if says else Verdict.SUSPICIOUS)


@pytest.mark.parametrize("slip", ["spiegell", "spiegelx", "spigel", "wwwspiegell"])
def test_a_slip_in_the_name_of_an_account_is_told(judge: Judge, slip: str) -> None:
    """Suffixes under which anybody has an account are suffixes like others."""
    assert "typo" in [finding.technique for finding in judge(f"{slip}.github.io").findings]


@pytest.mark.parametrize("text", ["focus", "media", "planet", "silver", "house"])
def test_a_short_word_is_no_slip_worth_telling(text: str) -> None:
    """What the rule does not look into would come to less than is told: tried with every name that is one letter away."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = {text[:at] + letter + text[at + drop :] for at in range(len(text) + 1) for letter in letters for drop in (0, 1)}
    rows = [Official(f"{name}.com") for name in sorted(names | {text[:-1]} - {text})]
    assert [finding for finding in Judge(rows)(f"{text}.ltd").findings if finding.technique == "typo"] == []
    confidences = [found.confidence for row in rows for name in names_of(entry_of(row)) if (found := slip_of(text, name))]
    assert confidences == []
