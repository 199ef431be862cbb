"""What the shipped list of officials promises."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from tests.conftest import ROOT
from threadaudit import hosts
from threadaudit.own_officials import officials_that_ship
from threadaudit.readers.officials_csv import format_officials, read_officials

OFFICIALS = read_officials(ROOT / "threadaudit" / "data" / "officials.csv")
BY_DOMAIN = {official.domain: official for official in OFFICIALS}

_CODES = """
AE AR AT AU BE BG BR CA CH CL CO CZ DE DK EE ES FI FR GB GR HK HR HU IE IL IN IS IT JP LT LU LV MD MU MX NL NO PL PT QA RO RS RU SE SG SI
SK SV TR UA US UY ZA
"""
CODES = frozenset(_CODES.split())
"""The codes of ISO 3166-1 that the list uses; a new country is added here by hand, so that a slip such as UK for GB is seen."""

_EXPECTED = """
ard.de zdf.de deutschlandfunk.de wdr.de ndr.de br.de swr.de mdr.de hr.de rbb24.de sr.de radiobremen.de tagesschau.de dw.com orf.at srf.ch
welt.de bild.de spiegel.de faz.net sueddeutsche.de zeit.de t-online.de n-tv.de tagesspiegel.de nd-aktuell.de neues-deutschland.de stern.de
ansa.it repubblica.it 20minutes.fr lemonde.fr leparisien.fr lefigaro.fr liberation.fr theguardian.com dailymail.co.uk rbc.ua
obozrevatel.com unian.ua delfi.lv washingtonpost.com foxnews.com walla.co.il mako.co.il polskieradio.pl polityka.pl nato.int
bmi.bund.de diplomatie.gouv.fr bundesregierung.de bundestag.de auswaertiges-amt.de bnd.bund.de verfassungsschutz.de reuters.com afp.com
apnews.com dpa.com un.org europa.eu
"""
EXPECTED = frozenset(_EXPECTED.split())
"""Public broadcasters, agencies, institutions, and the media that public reports name as imitated (see docs/officials.md)."""


def test_the_list_is_as_long_as_the_documentation_says() -> None:
    """The list stays short enough to be checked by hand, and the documentation gives its length."""
    assert 350 <= len(OFFICIALS) <= 500
    documentation = (Path(__file__).resolve().parents[2] / "docs" / "officials.md").read_text(encoding="utf-8")
    assert f"a list of {len(OFFICIALS)} of them" in documentation


def test_the_file_is_written_as_the_program_writes_it() -> None:
    """The file is sorted by domain, in UTF-8 with line feeds, so that a change of one row is one changed line."""
    content = resources.files("threadaudit.data").joinpath("officials.csv").read_bytes()
    assert content.decode("utf-8") == format_officials(sorted(OFFICIALS, key=lambda official: official.domain))


def test_whoever_is_known_to_be_imitated_is_there() -> None:
    """No official that public reports name is missing."""
    assert EXPECTED - BY_DOMAIN.keys() == frozenset()


def test_every_official_has_a_name_and_a_country() -> None:
    """A report can say who is imitated and where that is."""
    assert [official.domain for official in OFFICIALS if not official.name or official.country not in CODES] == []


def test_domains_are_written_in_one_way() -> None:
    """Domains and siblings are plain host names in A-labels, lower case, without `www.`, and no bare public suffix."""
    written = [host for official in OFFICIALS for host in (official.domain, *official.siblings)]
    parsed = {host: hosts.parse(host) for host in written}
    wrong = [name for name, host in parsed.items() if host is None or host.ascii != name or name.startswith("www.")]
    assert wrong == []
    assert [name for name, host in parsed.items() if host is not None and host.registrable_domain is None] == []


def test_no_official_is_its_own_sibling() -> None:
    """A sibling is another host than the official."""
    assert [official.domain for official in OFFICIALS if official.domain in official.siblings] == []


def test_siblings_that_are_officials_know_each_other() -> None:
    """Where one official names another as its sibling, that one names it back."""
    one_sided = [
        (official.domain, sibling)
        for official in OFFICIALS
        for sibling in official.siblings
        if sibling in BY_DOMAIN and official.domain not in BY_DOMAIN[sibling].siblings
    ]
    assert one_sided == []


def test_a_host_belongs_to_one_publication() -> None:
    """A sibling that is no official itself is claimed by officials that know each other."""
    owners: dict[str, list[str]] = {}
    for official in OFFICIALS:
        for sibling in official.siblings:
            owners.setdefault(sibling, []).append(official.domain)
    torn = [
        (sibling, claimants)
        for sibling, claimants in owners.items()
        if sibling not in BY_DOMAIN and any(other not in BY_DOMAIN[claimants[0]].siblings for other in claimants[1:])
    ]
    assert torn == []


def test_aliases_are_names_that_a_host_could_bear() -> None:
    """An alias is one word of at least three letters in lower case that is not the official's own label already."""
    wrong = [
        (official.domain, alias)
        for official in OFFICIALS
        for alias in official.aliases
        if not (alias.isalnum() and alias == alias.lower() and len(alias) >= 3) or alias == official.domain.partition(".")[0]
    ]
    assert wrong == []


def test_two_publications_do_not_share_an_alias() -> None:
    """An alias stands for one publication alone."""
    owners: dict[str, set[str]] = {}
    for official in OFFICIALS:
        for alias in official.aliases:
            owners.setdefault(alias, set()).add(official.domain)
    torn = {
        alias: domains
        for alias, domains in owners.items()
        for domain in domains
        if not domains - {domain} <= set(BY_DOMAIN[domain].siblings)
    }
    assert torn == {}


@pytest.mark.parametrize(
    ("domain", "sibling"),
    [
        ("welt.de", "bild.de"),
        ("spiegel.de", "manager-magazin.de"),
        ("faz.net", "faz.de"),
        ("theguardian.com", "guardian.co.uk"),
        ("bbc.co.uk", "bbc.com"),
        ("dailymail.co.uk", "dailymail.com"),
    ],
)
def test_owners_of_several_sites_are_known(domain: str, sibling: str) -> None:
    """What belongs to the same owner is never taken for an imitation."""
    assert sibling in BY_DOMAIN[domain].siblings


def test_the_module_is_the_list() -> None:
    """What commands take without reading the CSV is what the CSV says; `python scripts/make_officials.py` makes it so again."""
    assert officials_that_ship() == OFFICIALS
