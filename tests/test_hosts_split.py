"""Names are taken apart as the public suffix list says."""

from __future__ import annotations

import gc
import re
import warnings
from importlib.resources import files
from pathlib import Path

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tldextract import TLDExtract

from threadaudit import hosts
from threadaudit.data import public_suffixes

RULES = (public_suffixes.ICANN + public_suffixes.PRIVATE).split()

# ── the public suffix list's own test ──────────────────────────────────────────────────────────────────────────────────────────

CHECK = re.compile(
    r"""
    ^ checkPublicSuffix \(
    ' (?P<name> [^']++ ) ' ,\s*+                     # what is asked
    (?: null | ' (?P<registrable> [^']++ ) ' ) \) ;  # the domain that someone registered, or that there is none
    """,
    re.VERBOSE | re.MULTILINE,
)


def checks(text: str) -> list[tuple[str, str | None]]:
    """Return what the list's own test asks and expects, in A-labels."""
    return [(match["name"], a_labels(match["registrable"])) for match in CHECK.finditer(text)]


def a_labels(name: str | None) -> str | None:
    """Return a name in A-labels and lower case."""
    return None if name is None else ada_url.idna.encode(name).decode("ascii")


def failures(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return the lines of the list's own test that do not hold: name, expected, found."""
    found = [(name, expected, hosts.split(a_labels(name) or name.lower())[1]) for name, expected in checks(text)]
    return [line for line in found if line[1] != line[2]]


def test_list_s_own_test_holds() -> None:
    """Every line of the public suffix list's own test holds."""
    text = files("publicsuffixlist").joinpath("test_psl.txt").read_text(encoding="utf-8")
    assert len(checks(text)) == 77
    assert failures(text) == []


@pytest.mark.shared
def test_list_s_own_test_holds_as_it_was_handed_over(shared: Path) -> None:
    """Every line of the copy beside the checkout holds too."""
    text = (shared / "data" / "test_psl.txt").read_text(encoding="utf-8")
    assert len(checks(text)) >= 77
    assert failures(text) == []


def test_parse_agrees_with_the_list_s_own_test() -> None:
    """Names are read the same way however they are written: in capitals, in U-labels."""
    text = files("publicsuffixlist").joinpath("test_psl.txt").read_text(encoding="utf-8")
    registrable = [(name, expected) for name, expected in checks(text) if expected]
    assert len(registrable) >= 50
    for name, expected in registrable:
        host = hosts.parse(name)
        assert host is not None, name
        assert host.registrable_domain == expected, name


# ── tldextract, the authority for the rules ────────────────────────────────────────────────────────────────────────────────────


def authority(*, private: bool) -> TLDExtract:
    """Return tldextract, fed the very list that our table was made from, and nothing from the network."""
    address = Path(str(files("publicsuffixlist").joinpath("public_suffix_list.dat"))).as_uri()
    extract = TLDExtract(cache_dir=None, suffix_list_urls=(address,), fallback_to_snapshot=False, include_psl_private_domains=private)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves the list's file open
        extract("de")
        gc.collect()
    return extract


def by_authority(extract: TLDExtract, name: str) -> tuple[str, str | None, str | None]:
    """Return what tldextract makes of a name, in the form of `split`."""
    result = extract(name)
    return result.subdomain, result.top_domain_under_public_suffix or None, result.suffix or None


def name_under(rule: str) -> str:
    """Return a name that a rule is about."""
    return rule.removeprefix("!").replace("*", "wild")


# Names that no rule lists, where tldextract strays from the list's algorithm. The default rule `*`, which test_psl.txt asks for, makes
# every last label a suffix; tldextract knows no suffix there.
NO_RULE_AT_ALL = {"ck", "er", "fk", "jm", "mm", "np", "pg", "za"}
# Names that a wildcard makes suffixes, while a longer rule goes through them as well (`*.run.app` and `*.mtls.run.app`); tldextract,
# once on the way to the longer rule, forgets the wildcard.
WILDCARD_FORGOTTEN = {
    *("ex.futurecms.at", "in.futurecms.at", "mtls.run.app", "privatelink.snowflake.app", "svc.firenet.ch", "teams.replit.dev"),
    *("oci.customer-oci.com", "ocp.customer-oci.com", "ocs.customer-oci.com", "r.cloud.int.apple"),
    *(f"{region}-1.r.cloud.int.apple" for region in ("ap-north", "ap-south", "eu-central", "eu-north", "us-central", "us-east", "us-west")),
    *(f"{region}-2.r.cloud.int.apple" for region in ("ap-south", "us-central", "us-east", "us-west")),
    "us-west-3.r.cloud.int.apple",
}


@pytest.mark.parametrize("private", [True, False])
def test_split_is_tldextract_on_every_listed_rule(*, private: bool) -> None:
    """On every rule of the list, and on names one and two labels longer, both split alike, private rules or not."""
    extract, split = authority(private=private), hosts.split if private else hosts.split_icann
    names = [front + name_under(rule) for rule in RULES for front in ("", "a.", "b.a.")]
    assert [(name, split(name)) for name in names if split(name) != by_authority(extract, name)] == []


def test_split_differs_from_tldextract_where_its_list_says_so() -> None:
    """What lies above a rule is split alike too, but for the names that tldextract gets wrong, and they are all named here."""
    extract = authority(private=True)
    above = {name.partition(".")[2] for name in map(name_under, RULES)} - {""}
    differing = {name for name in above if hosts.split(name) != by_authority(extract, name)}
    assert differing == NO_RULE_AT_ALL | WILDCARD_FORGOTTEN
    assert {name for name in differing if hosts.split(name) == ("", None, name)} == differing


# ── split ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("welt.ltd", ("", "welt.ltd", "ltd")),
        ("www.shop.welt.de", ("www.shop", "welt.de", "de")),
        ("news.bbc.co.uk", ("news", "bbc.co.uk", "co.uk")),
        ("welt.pages.dev", ("", "welt.pages.dev", "pages.dev")),
        ("welt.de.co.com", ("welt", "de.co.com", "co.com")),
        ("pages.dev", ("", None, "pages.dev")),
        ("a.b.unlisted", ("a", "b.unlisted", "unlisted")),
        ("localhost", ("", None, "localhost")),
        ("www.ck", ("", "www.ck", "ck")),
        ("a.www.ck", ("a", "www.ck", "ck")),
        ("www.other.ck", ("", "www.other.ck", "other.ck")),
        ("192.0.2.1", ("", None, None)),
        ("[2001:db8::1]", ("", None, None)),
        ("a..de", ("", None, None)),
        (".de", ("", None, None)),
        ("de.", ("", None, None)),
        ("", ("", None, None)),
    ],
)
def test_split(name: str, expected: tuple[str, str | None, str | None]) -> None:
    """A name falls into what stands in front, the registrable domain and the suffix; addresses and broken names do not."""
    assert hosts.split(name) == expected


def test_registries_view_ignores_companies_rules() -> None:
    """By the registries' rules alone, what a company lends belongs to the company."""
    assert hosts.split_icann("welt.pages.dev") == ("welt", "pages.dev", "dev")
    assert hosts.split_icann("news.bbc.co.uk") == ("news", "bbc.co.uk", "co.uk")


NAMES = st.lists(st.sampled_from([*RULES[:2000], "www", "welt", "a", "1", "xn--p1ai"]), min_size=1, max_size=9).map(
    lambda labels: name_under(".".join(labels).replace("!", ""))
)


@given(NAMES)
def test_parts_make_the_name_again(name: str) -> None:
    """Nothing is lost or moved: the parts joined are the name, and the domain is the suffix with one label more."""
    subdomain, registrable, suffix = hosts.split(name)
    if suffix is None:
        assert name.rpartition(".")[2].isdigit()
        return
    assert name.endswith(suffix)
    if registrable is None:
        assert (subdomain, suffix) == ("", name)
        return
    assert name == (f"{subdomain}.{registrable}" if subdomain else registrable)
    assert registrable.partition(".")[2] == suffix
    assert hosts.split(registrable) == ("", registrable, suffix)


@given(st.text(max_size=60))
def test_any_text_can_be_split(text: str) -> None:
    """No text, however broken, stops the walk, and no part is made up."""
    assert all(part is None or part in text for part in hosts.split(text))


# ── is_suffix ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["de", "DE", "ltd", "рф", "РФ", "xn--p1ai", "co.uk", "pages.dev", "ck", "any.ck", "py", "im", "公司.cn"])
def test_listed_suffixes(name: str) -> None:
    """A listed suffix is known in any case and alphabet; so is a top-level domain that only a wildcard names."""
    assert hosts.is_suffix(name)


@pytest.mark.parametrize(
    "name", ["", ".", ".ck", "*", "*.ck.x", "www.ck", "bild", "welt.de", "kobe.jp", "city.kobe.jp", "localhost", "\ud800", "de."]
)
def test_other_names_are_no_suffixes(name: str) -> None:
    """What the list does not name is no suffix, although the default rule would split there."""
    assert not hosts.is_suffix(name)
