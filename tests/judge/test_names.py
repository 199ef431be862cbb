"""What of an official can be imitated."""

from __future__ import annotations

import pytest

from threadaudit.judge.names import Distinctive, entry_of, names_of, own_label
from threadaudit.records import Official


@pytest.mark.parametrize(
    ("domain", "label"),
    [
        ("welt.de", "welt"),
        ("www.spiegel.de", "spiegel"),
        ("abcnews.go.com", "abcnews"),
        ("www.gov.uk", "gov.uk"),
        ("gouv.fr", "gouv"),
        ("en.wikipedia.org", "wikipedia"),
        ("news.bbc.co.uk", "bbc"),
        ("theguardian.co.com", "theguardian"),
        ("münchen.de", "münchen"),
        ("192.0.2.1", ""),
    ],
)
def test_the_label_is_what_people_know_a_host_by(domain: str, label: str) -> None:
    """The label of an official is the part of its host that says whose it is."""
    assert own_label(entry_of(Official(domain)).host) == label


def test_aliases_are_names_however_they_are_written() -> None:
    """An alias may be a word, a name with spaces, or a host; each counts once."""
    entry = entry_of(Official("lemonde.fr", aliases=("Le Monde", "monde", "www.lemonde-diplomatique.fr", "L'Monde")))
    names = names_of(entry)
    assert [(name.text, name.written, name.is_alias) for name in names] == [
        ("lemonde", "lemonde", False),
        ("monde", "monde", True),
        ("lemondediplomatique", "lemonde-diplomatique", True),
        ("lmonde", "lmonde", True),
    ]


@pytest.mark.parametrize(
    ("domain", "distinctive"),
    [
        ("schibsted.com", Distinctive.COINED),
        ("nationalpost.com", Distinctive.COMPOUND),
        ("nytimes.com", Distinctive.COMPOUND),
        ("elpais.com", Distinctive.COMPOUND),
        ("watson.de", Distinctive.PROPER),
        ("canada.com", Distinctive.PLACE),
        ("spiegel.de", Distinctive.WORD),
        ("pravda.com.ua", Distinctive.WORD),
        ("focus.de", Distinctive.COMMON),
    ],
)
def test_names_differ_in_how_far_they_point_to_one_owner(domain: str, distinctive: Distinctive) -> None:
    """A coined name points to one owner, a word to many."""
    assert names_of(entry_of(Official(domain)))[0].distinctive is distinctive


@pytest.mark.parametrize(
    ("domain", "core"),
    [("nytimes.com", "ny"), ("abcnews.com", "abc"), ("theguardian.com", "guardian"), ("thetimes.co.uk", "thetimes"), ("welt.de", "welt")],
)
def test_the_core_is_what_tells_a_paper_from_others(domain: str, core: str) -> None:
    """Articles and words that half of all papers bear are no part of it."""
    assert names_of(entry_of(Official(domain)))[0].core == core


def test_longer_and_coined_names_weigh_more() -> None:
    """What a name says inside another grows with its length and falls with its commonness."""
    weights = [names_of(entry_of(Official(domain)))[0].weight for domain in ("focus.de", "spiegel.de", "nationalpost.com", "schibsted.com")]
    assert weights == sorted(weights)
