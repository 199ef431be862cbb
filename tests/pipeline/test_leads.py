"""Which hosts of a text are asked about, and what."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from threadaudit.pipeline import Judge, examine
from threadaudit.pipeline.leads import ADDRESSES_PER_HOST, front_page, is_accused, lead_to, leads_of, was_followed, with_dossiers
from threadaudit.records import Assessment, AuditReport, Document, Dossier, Observation, Official, Outcome, Verdict, Weighing

KINDS = ("dns", "rdap", "http")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
JUDGE = Judge([Official("larkmouthpost.example", "The Post")])


def report_on(text: str) -> AuditReport:
    """Audit a text."""
    (report,) = examine([Document("a.txt", text, "ab" * 32, NOON)], JUDGE)
    return report


def asked(*texts: str, kinds: tuple[str, ...] = KINDS) -> list[tuple[str, tuple[str, ...]]]:
    """Say which URLs of texts are asked about, and by which probes."""
    return [(lead.url, lead.kinds) for lead in leads_of(map(report_on, texts), kinds)]


def seen(host: str, outcome: Outcome = Outcome.PRESENT, probe: str = "http") -> Observation:
    """Make an observation."""
    return Observation(probe, host, host, outcome, NOON, {})


def dossier(url: str, *observations: Observation, found_by: str = "") -> Dossier:
    """Make a dossier on the host of a URL."""
    return Dossier(JUDGE(url), url, observations, Weighing("", None, ()), (), found_by)


def test_the_accused_are_asked_everything_and_others_only_where_they_lead() -> None:
    """A lookalike is asked about by every probe, a stranger's link is followed, an official and a stranger's mere name are left alone."""
    text = (
        "https://larkmouthpost.invalid/a https://stranger.org/x https://www.larkmouthpost.example/y "
        "stranger[.]net was defanged, larkmouthpost[.]work too"
    )
    assert asked(text) == [
        ("https://larkmouthpost.invalid/a", KINDS),
        ("https://stranger.org/x", ("http",)),
        ("https://larkmouthpost.work/", KINDS),
    ]


def test_without_the_probe_that_follows_strangers_are_not_asked() -> None:
    """Where links are not to be followed, only the accused are asked about, each once."""
    text = "https://larkmouthpost.invalid/a https://larkmouthpost.invalid/b https://stranger.org/x"
    assert asked(text, kinds=("dns",)) == [("https://larkmouthpost.invalid/a", ("dns",))]


def test_a_link_that_was_cut_off_is_never_fetched() -> None:
    """Nobody wrote what stands where a URL breaks off: of an accused host the front page is asked, of another one nothing."""
    assert asked("https://larkmouthpost.invalid/verylong… and https://stranger.org/als…") == [("https://larkmouthpost.invalid/", KINDS)]


def test_each_address_is_asked_once() -> None:
    """A URL that stands in several places, or in several texts, is asked for once; further addresses of a host are only followed."""
    one = "https://larkmouthpost.invalid/a https://larkmouthpost.invalid/a https://larkmouthpost.invalid/b"
    assert asked(one, "https://larkmouthpost.invalid/a https://larkmouthpost.invalid/c") == [
        ("https://larkmouthpost.invalid/a", KINDS),
        ("https://larkmouthpost.invalid/b", ("http",)),
        ("https://larkmouthpost.invalid/c", ("http",)),
    ]


def test_no_host_is_asked_for_more_than_a_few_addresses() -> None:
    """Five addresses of a host are asked for; but every short link is followed, because each leads to a place of its own."""
    many = range(ADDRESSES_PER_HOST + 3)
    text = " ".join(
        f"https://larkmouthpost.invalid/{number} https://stranger.org/{number} https://t.co/abcdefgh{number:02d}" for number in many
    )
    urls = [url for url, _ in asked(text)]
    count = {host: sum(f"//{host}/" in url for url in urls) for host in ("larkmouthpost.invalid", "stranger.org", "t.co")}
    assert count == {"larkmouthpost.invalid": 5, "stranger.org": 5, "t.co": 8}


def test_what_a_redirector_hides_is_asked_and_not_the_redirector() -> None:
    """Where the target stands in the URL, the target is asked."""
    (lead, *more) = asked("https://www.google.com/url?q=https%3A%2F%2Flarkmouthpost.invalid%2Fa")
    assert (lead, more) == (("https://larkmouthpost.invalid/a", KINDS), [])


@pytest.mark.parametrize("text", ["", "no link at all", "http://[", "https://larkmouthpost.example/"])
def test_nothing_to_ask_is_no_lead(text: str) -> None:
    """A text without links, or with the official's alone, needs no network."""
    assert asked(text) == []


@pytest.mark.parametrize(
    ("named", "url"),
    [
        ("larkmouthpost.invalid", "https://larkmouthpost.invalid/"),
        ("LARKMOUTHPOST.invalid.", "https://larkmouthpost.invalid/"),
        ("http://larkmouthpost.invalid/a?b#c", "http://larkmouthpost.invalid/a?b#c"),
        ("hxxps://larkmouthpost[.]invalid/a", "https://larkmouthpost.invalid/a"),
        ("larkmouthpost[.]invalid", "https://larkmouthpost.invalid/"),
        ("https://www.google.com/url?q=https://larkmouthpost.invalid/a", "https://larkmouthpost.invalid/a"),
        ("bücher.example", "https://xn--bcher-kva.example/"),
    ],
)
def test_a_host_that_is_named_is_asked_as_it_was_meant(named: str, url: str) -> None:
    """A host gives its front page, a URL itself; what was defanged or wrapped is read as it was meant."""
    lead = lead_to(JUDGE(named), KINDS)
    assert (lead.url, lead.kinds, lead.found_by) == (url, KINDS, "")


def test_front_page_and_accused() -> None:
    """What is no host has no front page that could be asked, and is not accused."""
    nothing = JUDGE("no host")
    assert (front_page(nothing), is_accused(nothing)) == ("", False)
    assert is_accused(JUDGE("larkmouthpost.invalid"))
    assert not is_accused(JUDGE("larkmouthpost.example"))


def test_a_report_takes_the_dossiers_of_its_own_links() -> None:
    """Of several reports each gets what its links name, and what those led to, however far; others' dossiers stay away."""
    report = report_on("https://stranger.org/x and https://larkmouthpost.invalid/")
    mine = dossier("https://stranger.org/x", seen("stranger.org"))
    led = dossier("https://larkmouthpost.work/", found_by="https://stranger.org/x")
    further = dossier("https://larkmouthpost.ltd/", found_by="https://larkmouthpost.work/")
    named = dossier("https://larkmouthpost.invalid/")
    foreign = dossier("https://other.org/")
    foreign_led = dossier("https://larkmouthpost.com/", found_by="https://other.org/")
    found = with_dossiers(report, [mine, foreign, led, named, foreign_led, further])
    assert found.dossiers == (mine, led, named, further)
    assert replace(found, dossiers=()) == report


@pytest.mark.parametrize(
    ("seen_there", "hidden"),
    [
        ((seen("t.co"),), False),
        ((seen("t.co", Outcome.TIMEOUT),), True),
        ((seen("t.co", Outcome.PRESENT, "dns"),), True),
        ((), True),
    ],
)
def test_a_short_link_hides_nothing_once_it_was_followed(seen_there: tuple[Observation, ...], hidden: bool) -> None:  # noqa: FBT001
    """Only an answer of the server says where a short link leads; a failure leaves it unknown."""
    report = report_on("https://t.co/abcdefghij")
    followed = dossier("https://t.co/abcdefghij", *seen_there)
    assert [sighting.hides_target for sighting in with_dossiers(report, [followed]).sightings] == [hidden]
    assert was_followed(followed) is not hidden


def test_a_dossier_on_no_host_belongs_to_no_text() -> None:
    """What was named and is no host is in nobody's report."""
    report = report_on("https://stranger.org/x")
    nothing = Dossier(Assessment("?", None, Verdict.INVALID, None, 0, ()), "", (), Weighing("", None, ()))
    assert with_dossiers(report, [nothing]) == report
