"""What counts as a change of a watched host, and what does not."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watch.watch_samples import (
    ANSWERED,
    CLONE,
    COPY,
    DARK,
    DAY,
    HOUR,
    MAIL,
    NEW,
    OWN,
    REGISTERED,
    RESOLVING,
    SERVERS,
    START,
    STATIONS,
    TO_OFFICIAL,
    UNREGISTERED,
    Watch,
    dns,
    half_answered,
    http,
    no_dns,
    rdap,
    seen,
    tls,
    told,
)  # fmt: skip
from threadaudit.pipeline import Judge
from threadaudit.probes.dns import DnsData
from threadaudit.probes.http import HttpData
from threadaudit.probes.page import PageFacts
from threadaudit.probes.registration import Registration
from threadaudit.probes.resemblance import CloneData
from threadaudit.probes.tls import TlsData
from threadaudit.records import Change, ChangeKind, Json, Observation, Outcome, Severity, Vantage, Verdict
from threadaudit.watch.comparing import compare, needs_confirming
from threadaudit.watch.facts import Facts
from threadaudit.watch.kinds import RANKS, Case, severity
from threadaudit.watch.readings import KNOWN

UNKNOWN = sorted(set(Outcome) - KNOWN)
SAID = [
    (UNREGISTERED, []),
    (REGISTERED, [("alert", "welt[.]ltd was not registered, and now is, since 2026-11-02 (UTC) as the registry says.")]),
    (
        RESOLVING,
        [
            ("alert", "welt[.]ltd has an address for the first time since it is watched: it can be visited now."),
            ("notice", 'welt[.]ltd now shows a certificate of its own, issued by "Let\'s Encrypt" on 2026-11-03 (UTC).'),
        ],
    ),
    (
        MAIL,
        [
            (
                "alert",
                "Mail is set up for welt[.]ltd (mx[.]hoster[.]example): whoever holds it can receive mail, and answer, under this name.",
            )
        ],
    ),
    (COPY, [("alert", "The page of welt[.]ltd now names welt.de as its own address.")]),
    (TO_OFFICIAL, [("notice", "welt[.]ltd now sends its visitors to the official www.welt.de.")]),
    (DARK, [("notice", "welt[.]ltd has no address any more: nobody can visit it today.")]),
    (TO_OFFICIAL, [("alert", "welt[.]ltd has an address again, after 3 days: it can be visited.")]),
]


@pytest.mark.parametrize("pause", [HOUR, DAY, 9 * DAY])
def test_a_life_is_told_once_each_and_nothing_in_between(pause: timedelta) -> None:
    """Each station of a domain's life gives exactly its changes, in sentences that can be printed, and repeated checks give none."""
    watch, heard = Watch(), []
    for observations, _ in SAID:
        heard.append([(change.severity.value, change.explanation) for change in watch.look(*observations, after=pause)])
        assert [watch.look(*observations, after=pause) for _ in range(2)] == [(), ()]
    away = "less than a day" if 3 * pause < DAY else f"{3 * pause.days} days"
    assert heard == [[(rank, text.replace("3 days", away)) for rank, text in said] for _, said in SAID]


def test_a_change_holds_before_and_after() -> None:
    """A change says what held before and what holds now, as plain JSON, and when it was seen."""
    watch = Watch()
    watch.look(*RESOLVING)
    assert watch.look(*MAIL) == (
        Change(
            "welt.ltd",
            ChangeKind.MAIL_SET_UP,
            (),
            ("mx.hoster.example",),
            START + 2 * HOUR,
            Severity.ALERT,
            "Mail is set up for welt[.]ltd (mx[.]hoster[.]example): whoever holds it can receive mail, and answer, under this name.",
        ),
    )


@pytest.mark.parametrize("observations", STATIONS)
def test_the_first_check_is_where_a_host_starts(observations: tuple[Observation, ...]) -> None:
    """What is found at the first check is no change, whatever it is."""
    assert Watch().look(*observations) == ()


def test_that_the_dns_knows_no_name_does_not_make_it_unregistered() -> None:
    """Only a registry says whether a domain is registered: from absent in the DNS alone nothing follows."""
    watch = Watch()
    watch.look(no_dns())
    assert "registered" not in watch.watched.facts
    assert watch.look(*REGISTERED) == ()


def test_a_registry_of_lent_names_says_nothing() -> None:
    """Of a name below a platform, the registry knows only the platform: nothing of it is the name's."""
    name = "welt-news.pages.dev"
    watch = Watch(replace(NEW, host=name))
    assert watch.look(seen("rdap", outcome=Outcome.ABSENT, host=name)) == ()
    assert watch.look(seen("rdap", {"expires_at": "2026-11-20T00:00:00Z"}, host=name)) == ()
    assert "registered" not in watch.watched.facts


def test_a_domain_that_is_registered_anew_starts_with_nothing() -> None:
    """Whoever takes a domain that was given up may do the same as its holder before; it is told again."""
    watch = Watch()
    watch.look(*COPY)
    assert told(watch.look(*UNREGISTERED)) == ["deregistered", "went_dark"]
    assert told(watch.look(*COPY)) == ["newly_registered", "came_back", "mail_set_up", "certificate_issued", "copies_official"]


def test_what_the_holder_before_had_is_forgotten() -> None:
    """That a domain had these name servers a short while ago, under somebody else, keeps nothing from being told."""
    watch = Watch()
    watch.look(dns(), rdap())
    others = dns(servers=["a.other.test"])
    assert told(watch.look(others, rdap())) == ["name_servers_moved"]
    watch.look(*UNREGISTERED)
    assert told(watch.look(dns(), rdap())) == ["newly_registered", "came_back", "name_servers_moved"]


def test_mail_of_a_host_that_the_dns_did_not_know() -> None:
    """A name that the DNS did not know had no mail: that it is set up is told, also where no registry was asked."""
    watch = Watch()
    watch.look(no_dns())
    assert told(watch.look(dns(mail=["mx.hoster.example"]))) == ["newly_resolving", "mail_set_up"]


def test_rdap_is_believed_before_whois() -> None:
    """Where both have an answer, RDAP's counts."""
    watch = Watch()
    watch.look(rdap(), seen("whois", outcome=Outcome.ABSENT))
    assert watch.watched.facts["registered"] is True


def test_the_registration_ends() -> None:
    """A domain that a registry no longer knows, asked twice, is told; one answer alone is not believed."""
    watch = Watch()
    watch.look(*REGISTERED)
    gone = seen("rdap", outcome=Outcome.ABSENT)
    assert needs_confirming(watch.watched, [no_dns(), gone]) == ("rdap",)
    assert watch.look(no_dns(), gone, again=[rdap()]) == ()
    assert told(watch.look(no_dns(), gone)) == ["deregistered"]


def test_an_address_of_any_made_up_name_says_less() -> None:
    """Where every name below a domain has an address, a new host there is one step less urgent, and the sentence says why."""
    host = "www.welt.ltd"
    watch = Watch(replace(NEW, host=host))
    watch.look(replace(no_dns(), host=host))
    found = watch.look(replace(dns(wildcard=True), host=host))
    assert [(change.severity, change.explanation) for change in found] == [
        (Severity.NOTICE, "www[.]welt[.]ltd has an address for the first time since it is watched, as any name below welt[.]ltd has.")
    ]


def test_a_wildcard_says_nothing_of_the_domain_itself() -> None:
    """That made-up names below a domain have addresses makes the domain's own no less worth telling."""
    watch = Watch()
    watch.look(no_dns())
    assert [change.severity for change in watch.look(dns(wildcard=True))] == [Severity.ALERT]


def test_a_first_answer_after_nothing_is_a_change() -> None:
    """A host that was seen without an address showed nothing: what it leads to when its server first answers is a change."""
    watch = Watch()
    watch.look(no_dns())
    watch.look(dns(), seen("http", outcome=Outcome.TIMEOUT))
    found = watch.look(dns(), http(OWN, "spiegel.ltd"))
    assert [change.explanation for change in found] == ["welt[.]ltd now sends its visitors to spiegel[.]ltd."]


def test_a_first_answer_after_silence_is_none() -> None:
    """A host that was there, and did not answer, may have shown anything: its first answer is where it starts."""
    watch = Watch()
    watch.look(dns(), seen("http", outcome=Outcome.TIMEOUT), seen("tls", outcome=Outcome.REFUSED))
    assert watch.look(dns(), http(CLONE, "spiegel.ltd"), tls()) == ()


@pytest.mark.parametrize("kind", ["A", "AAAA"])
def test_half_an_answer_about_addresses_makes_nothing_dark(kind: str) -> None:
    """Where one of the two kinds of address was not answered, the host may still have one."""
    watch = Watch()
    watch.look(*RESOLVING)
    answers: dict[str, Json] = {**ANSWERED, "A": "no_data", kind: "timeout"}
    assert watch.look(dns(addresses=[], answers=answers)) == ()
    assert watch.watched.facts["resolving"] is True


def test_a_mail_question_without_an_answer_changes_nothing() -> None:
    """Where the question for mail servers timed out, those of before still hold, and their return is no change."""
    watch = Watch()
    watch.look(*MAIL)
    assert watch.look(dns(answers={**ANSWERED, "MX": "timeout"}), rdap()) == ()
    assert watch.watched.facts["mail"] == ["mx.hoster.example"]
    assert watch.look(*MAIL) == ()


def test_a_null_mx_is_no_mail() -> None:
    """A domain that says that it takes no mail (RFC 7505) has no mail set up."""
    watch = Watch()
    watch.look(dns())
    assert watch.look(dns(mail=["."])) == ()
    assert watch.look(dns(mail=[""])) == ()


def test_other_preferences_and_other_mail_servers_are_no_change() -> None:
    """Only whether mail is set up is told, not which server is tried first."""
    watch = Watch()
    watch.look(dns(mail=["a.example", "b.example"]))
    assert watch.look(dns(mail=["b.example", "a.example"])) == ()
    assert watch.look(dns(mail=["c.example"])) == ()


def test_rotating_addresses_are_no_change() -> None:
    """Other addresses are no change by themselves, and only kept."""
    watch = Watch()
    watch.look(dns(["203.0.113.7"]))
    assert watch.look(dns(["203.0.113.9", "203.0.113.8"])) == ()
    assert watch.watched.facts["addresses"] == ["203.0.113.8", "203.0.113.9"]


def test_name_servers_are_a_set_in_any_case() -> None:
    """Order, case and a final dot of name servers are no change."""
    watch = Watch()
    watch.look(dns(servers=SERVERS))
    assert watch.look(dns(servers=["NS2.hoster.example.", "ns1.Hoster.example"])) == ()


def test_name_servers_that_moved() -> None:
    """Other name servers are told when a second answer says the same, and their return within a week is not."""
    watch = Watch()
    watch.look(dns())
    others = dns(servers=["a.other.test"])
    assert needs_confirming(watch.watched, [others]) == ("dns",)
    assert watch.look(others, again=[dns()]) == ()
    assert watch.look(others, again=[dns(servers=["b.other.test"])]) == ()
    assert watch.look(others, again=[seen("dns", outcome=Outcome.TIMEOUT)]) == ()
    found = watch.look(others)
    assert [(change.severity, change.explanation) for change in found] == [
        (
            Severity.NOTICE,
            "Other name servers answer for welt[.]ltd: a[.]other[.]test, where it was ns1[.]hoster[.]example and ns2[.]hoster[.]example.",
        )
    ]
    assert watch.look(dns(), after=6 * DAY) == ()
    assert watch.look(others, after=6 * DAY) == ()
    assert told(watch.look(dns(), after=8 * DAY)) == ["name_servers_moved"]


def test_certificates() -> None:
    """A renewal by the same organisation, whichever of its keys signs, only informs; another issuer is one step more urgent."""
    watch = Watch()
    watch.look(dns(), tls("aa"))
    assert [(change.severity, change.explanation) for change in watch.look(dns(), tls("bb", "CN=E7,O=Let's Encrypt,C=US"))] == [
        (Severity.INFO, 'welt[.]ltd has renewed its certificate, issued by "Let\'s Encrypt" on 2026-11-03 (UTC).')
    ]
    assert [(change.severity, change.explanation) for change in watch.look(dns(), tls("cc", "CN=G1,O=Example\\, Inc.,C=US"))] == [
        (
            Severity.NOTICE,
            'welt[.]ltd shows another certificate, issued by "Example, Inc." on 2026-11-03 (UTC), where it was "Let\'s Encrypt".',
        )
    ]
    assert watch.look(dns(), tls("aa")) == ()  # two machines behind one name, each with its own


def test_a_certificate_for_other_names_is_not_the_hosts() -> None:
    """Where a server shows a certificate of somebody else, the host has none; its first own one is told."""
    watch = Watch()
    watch.look(dns(), tls("aa", findings=["name_mismatch"]))
    assert watch.look(dns(), tls("bb", findings=["name_mismatch"])) == ()
    assert told(watch.look(dns(), tls("cc"))) == ["certificate_issued"]


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ({"canonical": "https://www.welt.de/"}, "now names welt.de as its own address."),
        ({"og_url": "https://welt.de/a"}, "now names welt.de as its own address."),
        ({"assets": {"static.welt.de": 3, "cdn.example": 90}}, "now takes 3 images, scripts or styles from welt.de."),
        ({"links": {"www.welt.de": 5, "welt.ltd": 5}}, "now leads to welt.de by 5 of its 10 links."),
    ],
)
def test_what_makes_a_copy(page: dict[str, Json], sentence: str) -> None:
    """A page that calls itself the official's, takes its pictures or leads there by its links, copies it."""
    watch = Watch()
    watch.look(dns(), http(OWN))
    assert [change.explanation for change in watch.look(dns(), http(page))] == [f"The page of welt[.]ltd {sentence}"]


@pytest.mark.parametrize(
    "page",
    [{"canonical": "https://welt.ltd/"}, {"assets": {"welt.de": 2}}, {"links": {"welt.de": 5, "welt.ltd": 6}}, {"links": {"welt.de": 4}}],
)
def test_what_makes_none(page: dict[str, Json]) -> None:
    """A few links or pictures may be quoted."""
    watch = Watch()
    watch.look(dns(), http(OWN))
    assert watch.look(dns(), http(page)) == ()


def test_a_copy_that_only_comparing_shows() -> None:
    """Where the page was put beside the official's, that counts; where it could not be, a copy known from before is not forgotten."""
    watch = Watch()
    watch.look(dns(), http(OWN), seen("clone", {"copies": False}))
    found = watch.look(dns(), http(OWN), seen("clone", {"copies": True}))
    assert [change.explanation for change in found] == ["The page of welt[.]ltd now is a copy of welt.de's, put beside it."]
    watch.look(dns(), http(OWN), seen("clone", outcome=Outcome.TIMEOUT))
    assert watch.watched.facts["copies_official"] is True


def test_a_copy_behind_a_redirect() -> None:
    """A copy may stand on another host, to which the watched one leads."""
    watch = Watch()
    watch.look(dns(), http(OWN))
    found = watch.look(dns(), http(CLONE, "spiegel.ltd"))
    assert [change.explanation for change in found] == [
        "The page to which welt[.]ltd leads now names welt.de as its own address.",
        "welt[.]ltd now sends its visitors to spiegel[.]ltd.",
    ]


def test_a_copy_that_comes_and_goes_is_told_once_a_week() -> None:
    """A page that shows its copy to some visitors alone, or is gone for a while (404), is told once; after a week it is news again."""
    watch = Watch()
    watch.look(dns(), http(OWN))
    assert told(watch.look(dns(), http(CLONE))) == ["copies_official"]
    assert watch.look(dns(), http(None, status=404)) == ()
    assert watch.watched.facts["copies_official"] is False
    assert watch.look(dns(), http(CLONE), after=2 * DAY) == ()
    assert watch.look(dns(), http(OWN)) == ()
    assert told(watch.look(dns(), http(CLONE), after=8 * DAY)) == ["copies_official"]


@pytest.mark.parametrize("gone", [http(CLONE, "www.welt.de"), http(CLONE, status=404), http(CLONE, status=410)])
def test_what_is_the_officials_own_or_not_found_is_no_copy(gone: Observation) -> None:
    """A host that leads to the official's own page, or says that there is none, shows no copy."""
    watch = Watch()
    watch.look(dns(), http(CLONE))
    watch.look(dns(), gone)
    assert watch.watched.facts["copies_official"] is False


@pytest.mark.parametrize("status", [403, 405, 500, 503])
def test_an_error_says_nothing_of_what_is_shown(status: int) -> None:
    """A server that withholds a page, or fails, says nothing of what it shows to others."""
    watch = Watch()
    watch.look(*COPY)
    before = watch.watched.facts
    assert watch.look(*[http(None, status=status) if one.probe == "http" else one for one in COPY]) == ()
    assert watch.watched.facts == before


@pytest.mark.parametrize("name", ["welt.de", "www.welt.de", "welt-sibling.example"])
def test_the_official_itself_copies_nobody(name: str) -> None:
    """What an official or its sibling shows is its own."""
    watched = replace(NEW, host=name)
    for page in (OWN, CLONE):
        shown = [replace(one, host=name) for one in (dns(), http(page, name))]
        found = compare(watched, Verdict.OFFICIAL, shown, now=START, siblings=["welt-sibling.example"])
        assert found.changes == ()
        assert found.facts.get("copies_official") is None
        watched = replace(watched, facts=found.facts)


def test_redirects() -> None:
    """A redirect within the own domain is none; elsewhere, back, and the page's own order to go on are told, confirmed."""
    watch = Watch()
    watch.look(dns(), http(OWN))
    assert watch.look(dns(), http(OWN, "www.welt.ltd")) == ()
    away = http(OWN, "spiegel.ltd")
    assert needs_confirming(watch.watched, [dns(), away]) == ("http",)
    assert watch.look(dns(), away, again=[http(OWN)]) == ()
    assert watch.look(dns(), away, again=[seen("http", outcome=Outcome.TIMEOUT)]) == ()
    steps = [
        (away, "welt[.]ltd now sends its visitors to spiegel[.]ltd."),
        (http(OWN, "cdn7.spiegel.ltd"), ""),
        (
            http({"meta_refresh": {"seconds": 0, "url": "https://www.welt.de/"}}),
            "welt[.]ltd now sends its visitors to the official www.welt.de, where it was spiegel[.]ltd.",
        ),
        (
            http(OWN, refresh={"seconds": 0, "url": "https://a.example/"}),
            "welt[.]ltd now sends its visitors to a[.]example, where it was www.welt.de.",
        ),
        (http(OWN), ""),  # it kept its visitors until some hours ago
        (http(OWN, "b.example"), "welt[.]ltd now sends its visitors to b[.]example."),
    ]  # fmt: skip
    assert [" ".join(change.explanation for change in watch.look(dns(), step)) for step, _ in steps] == [text for _, text in steps]
    assert [change.explanation for change in watch.look(dns(), http(OWN), after=8 * DAY)] == [
        "welt[.]ltd no longer sends its visitors to b[.]example."
    ]


def test_a_sibling_counts_as_the_official() -> None:
    """Where visitors are sent to another host of the official's owner, they are sent to the official."""
    watch = Watch()
    watch.look(dns(), http(OWN))
    away = http(OWN, "www.axelspringer.com")
    found = compare(watch.watched, Verdict.LOOKALIKE, [dns(), away, away], now=START, siblings=["axelspringer.com"])
    assert [change.explanation for change in found.changes] == ["welt[.]ltd now sends its visitors to the official www.axelspringer.com."]


def test_darkness_must_be_confirmed() -> None:
    """A host is dark only where a second question in the same check says so too; one that does not answer confirms nothing."""
    watch = Watch()
    watch.look(*RESOLVING)
    assert needs_confirming(watch.watched, DARK) == ("dns",)
    assert watch.look(*DARK, again=[dns()]) == ()
    assert watch.look(*DARK, again=[seen("dns", outcome=Outcome.SERVER_FAILURE)]) == ()
    assert watch.look(*DARK, again=[]) == ()
    assert told(watch.look(*DARK)) == ["went_dark"]
    assert needs_confirming(watch.watched, DARK) == ()


def test_a_host_that_comes_and_goes_is_not_told_each_time() -> None:
    """One that went dark again within a week of its return is told when it has stayed away for a day, and its return only then."""
    watch = Watch()
    watch.look(*RESOLVING)
    assert told(watch.look(*DARK)) == ["went_dark"]
    assert told(watch.look(*RESOLVING)) == ["came_back"]
    for _ in range(5):
        assert watch.look(*DARK) == ()
        assert watch.look(*RESOLVING) == ()
    assert watch.look(*DARK) == ()
    assert told(watch.look(*DARK, after=DAY)) == ["went_dark"]
    assert watch.look(*DARK, after=DAY) == ()
    assert told(watch.look(*RESOLVING)) == ["came_back"]


def test_expiry_is_told_once_for_each_end() -> None:
    """A registration that comes within thirty days of its end is told once, also where another source gives other hours."""
    watch = Watch(now=START)
    watch.look(rdap("2026-12-10T00:00:00Z"))
    assert watch.look(rdap("2026-12-10T00:00:00Z"), after=8 * DAY) == ()
    found = watch.look(rdap("2026-12-10T00:00:00Z"), after=DAY)
    assert [(change.severity, change.explanation) for change in found] == [
        (Severity.NOTICE, "The registration of welt[.]ltd ends on 2026-12-10 (UTC), in 29 days, unless it is renewed.")
    ]
    assert watch.look(seen("whois", {"expires_at": "2026-12-09T22:00:00Z"}), after=DAY) == ()
    assert watch.look(rdap("2027-12-10T00:00:00Z"), after=DAY) == ()
    assert told(watch.look(rdap("2027-12-10T00:00:00Z"), after=370 * DAY)) == ["expires_soon"]


def test_an_end_that_was_near_from_the_start_is_no_change() -> None:
    """What is known first is where a host starts, also an end that comes soon."""
    watch = Watch()
    assert watch.look(rdap("2026-11-10T00:00:00Z")) == ()
    assert watch.look(rdap("2026-11-10T00:00:00Z"), after=DAY) == ()


@pytest.mark.parametrize("written", ["not_published", None, "soon", 7, "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"])
def test_an_end_that_is_none_is_not_known(written: Json) -> None:
    """A registry that does not publish the end, or writes nonsense, tells of none."""
    watch = Watch()
    watch.look(rdap())
    assert watch.look(seen("rdap", {"expires_at": written}), after=300 * DAY) == ()


def test_three_unknowns_in_a_row_are_told_once() -> None:
    """Three checks in a row without an answer are one change; there is no other until an answer has come in between."""
    watch = Watch()
    watch.look(*RESOLVING)
    silence = [replace(one, outcome=Outcome.TIMEOUT, data={}) for one in RESOLVING]
    assert [told(watch.look(*silence)) for _ in range(5)] == [[], [], ["cannot_be_checked"], [], []]
    assert watch.watched.unknowns == {"dns": 5, "http": 5, "rdap": 5, "tls": 5}
    assert watch.look(*RESOLVING) == ()
    assert watch.watched.unknowns == {}
    found = [change for _ in range(3) for change in watch.look(*silence)]
    text = (
        "welt[.]ltd could not be checked 3 times in a row: no answer from the DNS, its web server, the registry (RDAP) and "
        "its server about its certificate, so that it is unknown what holds there."
    )
    assert [(change.severity, change.explanation) for change in found] == [(Severity.INFO, text)]


def test_a_fallback_that_answers_leaves_nothing_unknown() -> None:
    """Where WHOIS answers, nothing is missing that RDAP did not say; and a question that does not apply is none."""
    watch = Watch()
    for _ in range(4):
        found = watch.compared(seen("rdap", outcome=Outcome.TIMEOUT), seen("whois"), seen("tls", outcome=Outcome.SKIPPED))
        assert (found.changes, found.unknowns, found.unknown) == ((), {}, False)


def test_a_host_without_an_address_has_no_server_to_ask() -> None:
    """That nobody answers at a host without an address is nothing unknown."""
    watch = Watch()
    for _ in range(4):
        found = watch.compared(no_dns(), seen("http", outcome=Outcome.SERVER_FAILURE), seen("tls", outcome=Outcome.REFUSED))
        assert (found.changes, found.unknowns, found.unknown) == ((), {}, False)


def test_long_dead_is_without_address_and_registration_for_a_month() -> None:
    """A host is dead when it had neither an address nor a registration for thirty days."""
    watch = Watch()
    assert [watch.compared(*UNREGISTERED, after=15 * DAY).dead for _ in range(3)] == [False, False, True]
    assert not watch.compared(*REGISTERED, after=DAY).dead


def test_other_hosts_are_passed_over() -> None:
    """What was seen of another host on the way says nothing of this one."""
    watch = Watch()
    watch.look(*RESOLVING)
    others = [replace(one, host="spiegel.ltd") for one in (*DARK, http(CLONE, "spiegel.ltd"))]
    assert watch.look(*RESOLVING, *others) == ()


@pytest.mark.parametrize("case", Case)
def test_no_change_of_a_lookalike_is_less_urgent(case: Case) -> None:
    """Of a lookalike, each change is as urgent as of any other host, or one step more."""
    steps = list(Severity)
    others, lookalikes = (steps.index(severity(case, verdict)) for verdict in (Verdict.UNRELATED, Verdict.LOOKALIKE))
    assert lookalikes - others in (0, 1)


def test_every_kind_has_a_severity() -> None:
    """Each kind of change can be told."""
    assert {rank.kind for rank in RANKS.values()} == set(ChangeKind)


def test_hostile_words_are_harmless_in_sentences() -> None:
    """Names and issuers of others are defanged, on one line, and without what a terminal obeys."""
    watch = Watch()
    watch.look(dns(), tls("aa"), http(OWN))
    found = watch.look(dns(), tls("bb", 'O=\x1b[31mhttps://evil.example/ a@b.example "x"\u202e\n!'), http(OWN, "xn--mnchen-3ya.example"))
    text = (
        "welt[.]ltd shows another certificate, issued by \"[U+001B][31mhxxps://evil[.]example/ a[@]b[.]example 'x'[U+202E] !\" "
        'on 2026-11-03 (UTC), where it was "Let\'s Encrypt".'
    )
    assert [change.explanation for change in found] == [text, "welt[.]ltd now sends its visitors to xn--mnchen-3ya[.]example."]


words = st.text(max_size=20) | st.sampled_from(["welt.de", "present", "2026-12-01"])
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words | st.sampled_from(["host", "url", "A"]), inner, max_size=3),
    max_leaves=8,
)
FIELDS = (
    *(
        "addresses_v4",
        "mail",
        "name_servers",
        "answers",
        "wildcard",
        "expires_at",
        "registered_at",
        "final_host",
        "status",
        "page",
        "refresh",
    ),
    *("sha256", "issuer", "findings", "not_before", "copies", *Facts().__slots__),
)
payloads = st.dictionaries(st.sampled_from(FIELDS), json_values, max_size=6)
probes = st.sampled_from(["dns", "rdap", "whois", "http", "tls", "clone", "other\x1b"])
anything = st.lists(st.builds(seen, probes, payloads, st.sampled_from(Outcome)), max_size=5)


@given(anything, payloads, payloads)
def test_any_json_gives_an_answer(observations: list[Observation], facts: dict[str, Json], unknowns: dict[str, Json]) -> None:
    """Whatever payloads and facts hold, they give facts that JSON can say, and that are read back as they were."""
    watched = replace(NEW, facts=facts, unknowns=unknowns)
    needs_confirming(watched, observations)
    found = compare(watched, Verdict.SUSPICIOUS, observations, now=START)
    written = json.loads(json.dumps([found.facts, found.unknowns, [[change.before, change.after] for change in found.changes]]))
    assert written[:2] == [found.facts, found.unknowns]
    assert Facts.from_json(written[0]).to_json() == found.facts
    assert all(change.explanation.isprintable() and "://welt" not in change.explanation for change in found.changes)


histories = st.lists(
    st.tuples(st.sampled_from(STATIONS), st.integers(0, 10 * 24).map(lambda hours: timedelta(hours=hours))), min_size=1, max_size=8
)


@given(histories)
def test_the_same_again_is_no_change(history: list[tuple[tuple[Observation, ...], timedelta]]) -> None:
    """After any history, the observations of the last check once more, at the same time, change nothing at all."""
    watch = Watch()
    for observations, pause in history:
        watch.look(*observations, after=pause)
    facts = watch.watched.facts
    assert watch.look(*history[-1][0], after=timedelta(0)) == ()
    assert watch.watched.facts == facts


@given(histories, st.randoms(use_true_random=False))
def test_the_order_of_observations_does_not_matter(history: list[tuple[tuple[Observation, ...], timedelta]], dice: object) -> None:
    """In whatever order a check's observations come, it gives the same."""
    straight, mixed = Watch(), Watch()
    for observations, pause in history:
        other = list(observations)
        dice.shuffle(other)  # type: ignore[attr-defined]
        assert straight.compared(*observations, after=pause) == mixed.compared(*other, after=pause)


@given(histories, st.data())
def test_failed_look_ups_are_no_change(history: list[tuple[tuple[Observation, ...], timedelta]], data: st.DataObject) -> None:
    """Checks without answers, however many and in between of what, change no facts and tell nothing but that they had no answer."""
    watch = Watch()
    for observations, pause in history:
        watch.look(*observations, after=pause)
        facts = watch.watched.facts
        for _ in range(data.draw(st.integers(0, 4))):
            silence = [replace(one, outcome=data.draw(st.sampled_from(UNKNOWN))) for one in observations]
            assert {change.kind for change in watch.look(*silence)} <= {ChangeKind.CANNOT_BE_CHECKED}
            assert watch.watched.facts == facts


kinds = st.lists(st.sampled_from(sorted(ANSWERED)), unique=True)


@given(histories, kinds, st.lists(st.sampled_from(["rdap", "http", "tls"]), unique=True))
def test_half_an_answer_is_no_change(history: list[tuple[tuple[Observation, ...], timedelta]], missing: list[str], mute: list[str]) -> None:
    """Where some questions have no answer, at the first check or later, nothing has changed, nor when all are answered again."""
    watch = Watch()
    for observations, _ in history:
        half = [half_answered(one, missing) if one.probe == "dns" else one for one in observations if one.probe not in mute]
        fresh = Watch()
        assert (fresh.look(*half), fresh.look(*observations)) == ((), ())
        watch.look(*observations)
        facts = watch.watched.facts
        assert (watch.look(*half), watch.look(*observations)) == ((), ())
        assert {**watch.watched.facts, "status": 0} == {**facts, "status": 0}


@given(st.data())
def test_the_order_within_an_answer_does_not_matter(data: st.DataObject) -> None:
    """Addresses, name servers and mail servers in another order are the same answer."""
    names = [f"{number}.example" for number in range(4)]
    watch = Watch()
    for _ in range(4):
        servers, mail = (data.draw(st.permutations(names)) for _ in range(2))
        addresses = data.draw(st.permutations(["203.0.113.7", "203.0.113.8", "203.0.113.9"]))
        assert needs_confirming(watch.watched, [dns(addresses, servers, mail)]) == ()
        assert watch.look(dns(addresses, servers, mail)) == ()


@pytest.mark.parametrize("host", ["", ".", "a b", "[::1]", "203.0.113.7", "localhost", "de", "\ud800.de", "https://welt.de/", "a" * 300])
@pytest.mark.parametrize("official", [None, "", "\x1b", "welt.de", "co.uk"])
def test_any_host_gives_an_answer(host: str, official: str | None) -> None:
    """Also a host that is none, or an official that is none, can be compared."""
    watched = replace(NEW, host=host, official=official)
    for station in STATIONS:
        observations = [replace(one, host=host) for one in station]
        needs_confirming(watched, observations)
        found = compare(watched, Verdict.INVALID, observations, now=START, earlier=observations)
        assert all(change.explanation.isprintable() for change in found.changes)
        watched = replace(watched, facts=found.facts, unknowns=found.unknowns)


@pytest.mark.parametrize("written", [[], "facts", 7, None, True])
def test_what_is_no_object_is_read_as_nothing(written: object) -> None:
    """Where a database holds anything else in place of an object, it is as if nothing were known."""
    watched = replace(NEW, facts=written, unknowns=written)  # type: ignore[arg-type]
    observations = [replace(one, data=written) for one in RESOLVING]  # type: ignore[arg-type]
    assert needs_confirming(watched, observations) == ()
    assert compare(watched, Verdict.LOOKALIKE, observations, now=START).changes == ()


@pytest.mark.parametrize(
    ("sample", "payload"),
    [
        (dns(), DnsData),
        (rdap(), Registration),
        (http(CLONE), HttpData),
        (tls(), TlsData),
        (seen("clone", {"copies": True}), CloneData),
    ],
)
def test_samples_hold_what_the_probes_write(sample: Observation, payload: type) -> None:
    """What is read here by name is what the probes call it."""
    assert set(sample.data) <= {field.name for field in fields(payload)}
    if isinstance(page := sample.data.get("page"), Mapping):
        assert set(page) <= {field.name for field in fields(PageFacts)}


def as_visitor(observations: Sequence[Observation], **vantage: str) -> list[Observation]:
    """Return what the probes saw, asked as somebody else."""
    return [replace(one, vantage=Vantage(**vantage)) for one in observations]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other", [{"agent": "Mozilla/5.0"}, {"language": "de"}, {"label": "home"}, {"country": "FR"}, {"proxy": "socks5h://127.0.0.1:9050"}]
)
def test_another_visitor_sees_other_pages(other: dict[str, str]) -> None:
    """What a page shows to another visitor is no change of the page; what it then shows to that visitor is."""
    watch = Watch()
    watch.look(*MAIL)
    first = watch.compared(*as_visitor(COPY, **other))
    assert (told(first.changes), first.other_vantage) == ([], True)
    assert told(watch.look(*as_visitor(TO_OFFICIAL, **other))) == ["redirect_changed"]
    back = watch.compared(*MAIL)
    assert (told(back.changes), back.other_vantage) == ([], True)
    same = watch.compared(*COPY)
    assert (told(same.changes), same.other_vantage) == (["copies_official"], False)


def test_nothing_is_nothing_for_every_visitor() -> None:
    """A host without an address shows nothing to anybody: the copy that comes with the address is told, whoever asks."""
    watch = Watch()
    watch.look(*DARK)
    watch.look(*MAIL)
    watch.look(*DARK)
    assert "copies_official" in told(watch.look(*as_visitor(COPY, language="de")))


def test_a_silent_page_does_not_move_the_visitor() -> None:
    """Where a page gives no answer to another visitor, what is known of it stays, for the visitor who saw it."""
    watch = Watch()
    watch.look(*MAIL)
    silent = watch.compared(*as_visitor([dns(), rdap(), seen("http", outcome=Outcome.TIMEOUT)], agent="other"))
    assert not silent.other_vantage
    assert told(watch.look(*COPY)) == ["copies_official"]


def test_a_host_that_begins_to_lead_to_a_lookalike_is_an_alert() -> None:
    """Whoever sends visitors to an imitation is dangerous whatever its own name is; the sentence says whom the target imitates."""
    watch = Watch(replace(NEW, host="klick.example", url="https://klick.example/", official=None), Verdict.UNRELATED)
    at_home, away = (replace(http(OWN, end), host="klick.example") for end in ("klick.example", "welt.ltd"))
    watch.look(at_home)
    target = Judge()("welt.ltd")
    found = compare(watch.watched, Verdict.UNRELATED, [away], now=watch.now + HOUR, earlier=[away], way=[target])
    (change,) = found.changes
    assert (change.severity, change.kind) == (Severity.ALERT, ChangeKind.REDIRECT_CHANGED)
    assert change.explanation == "klick[.]example now sends its visitors to welt[.]ltd, which imitates welt.de."
    unjudged = compare(watch.watched, Verdict.UNRELATED, [away], now=watch.now + HOUR, earlier=[away])
    assert [one.severity for one in unjudged.changes] == [Severity.NOTICE]
