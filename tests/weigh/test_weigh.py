"""What the evidence says of a host: sentences that can be printed, and a score that says no more than was seen."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.weigh.weigh_samples import CLONE, MAIL, NOW, assessed, certificate, dns, registered, seen, shown
from threadaudit.records import Json, Observation, Outcome, Sign, Verdict, Weighing
from threadaudit.weigh import weigh
from threadaudit.weigh.case import KNOWN
from threadaudit.weigh.catalogue import WEIGHTS, Code

UNKNOWN = sorted(set(Outcome) - KNOWN)


def weighed(*observations: Observation, official: tuple[Observation, ...] = (), verdict: Verdict = Verdict.LOOKALIKE) -> Weighing:
    """Weigh what was seen of welt.ltd."""
    return weigh(assessed(verdict=verdict), observations, official, now=NOW)


def told(weighing: Weighing) -> dict[str, str]:
    """Return the sentences by their codes."""
    return {sign.code: sign.explanation for sign in weighing.signs}


def test_a_new_clone_with_mail_is_told_in_whole() -> None:
    """A working imitation is told sign by sign, weightiest first, and reaches the top of the score."""
    found = weighed(seen("dns", dns(mail=MAIL)), seen("rdap", registered()), seen("http", shown(CLONE)), seen("tls", certificate()))
    assert found == Weighing(
        "welt.ltd",
        100,
        (
            Sign("registered_this_week", "rdap", 25.0, "welt[.]ltd was registered on 2026-11-16 (UTC), 6 days before this check."),
            Sign(
                "assets_of_official",
                "http",
                20.0,
                "The page of welt[.]ltd takes 12 of its 15 images, scripts and styles from welt.de's servers.",
            ),
            Sign(
                "canonical_of_official",
                "http",
                20.0,
                "The page of welt[.]ltd says that its own address is at welt.de: it was probably copied from there.",
            ),
            Sign("links_to_official", "http", 15.0, "60 of the 90 links on the page of welt[.]ltd lead to welt.de."),
            Sign(
                "mail_set_up",
                "dns",
                15.0,
                "Mail is set up for welt[.]ltd: whoever holds it can receive mail, and answer, under this name.",
            ),
            Sign(
                "new_with_mail",
                "dns",
                10.0,
                "Mail was set up for welt[.]ltd within 90 days of its registration, as names made for fraud by mail are.",
            ),
            Sign("title_of_official", "http", 10.0, "The page of welt[.]ltd bears the name of welt.de in its title."),
            Sign("certificate_valid", "tls", 5.0, "welt[.]ltd has a certificate that browsers accept: visitors see no warning."),
            Sign("shows_page", "http", 0.0, 'welt[.]ltd shows a page with the title "Nachrichten, Hintergründe – WELT".'),
        ),
    )


def test_the_official_s_own_lookalike_is_lowered() -> None:
    """Name servers, registrant and certificate of the official speak for one owner; both readings of a redirect are told."""
    theirs = (
        seen("dns", dns(name_servers=["ns1.axelspringer.com"]), host="welt.de"),
        seen("rdap", registered(registrant="Axel Springer SE", registrar="CSC Corporate Domains, Inc."), host="welt.de"),
        seen("tls", certificate(), host="welt.de"),
    )
    registry: dict[str, Json] = {
        "registrant": "AXEL  Springer SE",
        "registrar": "CSC Corporate Domains, Inc.",
        "name_servers": ["ns1.axelspringer.com"],
    }
    found = weighed(
        seen("dns", dns(name_servers=["ns1.axelspringer.com", "NS2.AxelSpringer.com."])),
        seen("rdap", registered("2001-02-03T00:00:00Z", **registry)),
        seen("http", shown(CLONE, way=("welt.ltd", "www.welt.de"))),
        seen("tls", certificate(names=["welt.de"], findings=["name_mismatch"])),
        official=theirs,
    )
    assert found.score == 0
    assert told(found) == {
        "official_machines": "welt[.]ltd shows the certificate of welt.de, which is not made out for it: it leads to the official's "
        "machines today. Anybody can point a name at them.",
        "official_name_servers": "welt.de's own name servers answer for welt[.]ltd: it probably belongs to the same owner.",
        "redirects_to_official": "welt[.]ltd led us to www.welt.de: it probably belongs to the same owner, or is a front that sends chosen "
        "visitors elsewhere. That it did us no harm does not make it clean: a copy was not reproduced from here.",
        "corporate_registrar": 'welt[.]ltd is registered through "CSC Corporate Domains, Inc.", which serves companies alone: '
        "it may be registered in defence, by the official's owner or another company.",
        "same_registrant": 'welt[.]ltd is registered in the same name as welt.de, "AXEL Springer SE": '
        "it probably belongs to the same owner, though few registries check the names that they are given.",
        "certificate_warns": "Browsers warn of welt[.]ltd: its certificate has a fault (it is made out for another name).",
        "registered_long_ago": "welt[.]ltd was registered on 2001-02-03 (UTC), 9,423 days before this check.",
        "same_address": "welt[.]ltd has an address that welt.de has too: both may belong to the same owner, "
        "or be customers of the same delivery network; anybody can point a name at an address.",
        "same_registrar": 'welt[.]ltd is registered through the same registrar as welt.de, "CSC Corporate Domains, Inc.".',
    }


@pytest.mark.parametrize(
    ("observations", "code", "sentence", "score"),
    [
        (
            [seen("rdap", outcome=Outcome.ABSENT), seen("dns", outcome=Outcome.ABSENT)],
            "not_registered",
            "The registry does not know welt[.]ltd: it is not registered, and nobody can visit it today.",
            5,
        ),
        (
            [seen("whois", outcome=Outcome.ABSENT), seen("dns", dns())],
            "registry_contradicts_dns",
            (
                "The registry does not know welt[.]ltd, but the DNS knows welt[.]ltd: it was registered or deleted just now, "
                "or one of the two is mistaken."
            ),
            50,
        ),
        (
            [seen("dns", outcome=Outcome.ABSENT)],
            "not_in_dns",
            "The DNS does not know welt[.]ltd: nobody can visit it today. Whether it is registered is another question.",
            15,
        ),
        (
            [seen("dns", outcome=Outcome.ABSENT), seen("rdap", registered("2024-01-01T00:00:00Z"))],
            "registered_not_in_dns",
            (
                "welt[.]ltd is registered, but the DNS does not know welt[.]ltd: nobody can visit it today, "
                "and its owner can switch it on at any time."
            ),
            20,
        ),
        (
            [seen("dns", outcome=Outcome.NO_DATA)],
            "no_address",
            "welt[.]ltd is in the DNS, but has no address: there is no website under this name today.",
            25,
        ),
        (
            [seen("dns", dns(addresses_v4=["10.1.2.3", "127.0.0.1"], addresses_v6=["::1"]))],
            "no_public_address",
            "welt[.]ltd has private addresses alone, which nobody outside their network can reach.",
            30,
        ),
        (
            [seen("dns", dns(wildcard=True))],
            "wildcard",
            "The DNS answers for any name below the same domain, so that welt[.]ltd need not mean anything.",
            50,
        ),
        (
            [seen("dns", dns(name_servers=["ns1.sedoparking.com"]))],
            "parked",
            "welt[.]ltd is kept at a parking service: it is not in use today, and can be at any time.",
            30,
        ),
        (
            [seen("http", shown({"title": "This domain is for SALE"}))],
            "parked",
            "welt[.]ltd shows that the domain is parked or for sale: it is not in use today, and can be at any time.",
            30,
        ),
        (
            [seen("rdap", registered("2020-01-01", statuses=["client hold"]))],
            "on_hold",
            'welt[.]ltd was taken out of service, or is being deleted: its registry says "client hold".',
            10,
        ),
        (
            [seen("rdap", registered("not_published"))],
            "date_not_published",
            "When welt[.]ltd was registered is not known: its registry does not publish it.",
            50,
        ),
        (
            [seen("http", shown(status=404))],
            "nothing_there",
            "The server of welt[.]ltd says that there is no such page (404); other addresses of it were not asked.",
            35,
        ),
        (
            [seen("http", shown(status=403))],
            "withheld",
            "The server of welt[.]ltd did not show us the page (403); it may show it to other visitors.",
            50,
        ),
        (
            [seen("http", {**shown(), "refresh": {"seconds": 0, "url": "https://a.click/"}})],
            "redirects_elsewhere",
            "welt[.]ltd leads to a[.]click.",
            50,
        ),
        (
            [seen("clone", {"copies": True, "words_same": 0.953, "same_icon": True, "compared_url": "https://www.welt.de/"})],
            "copies_official",
            (
                "Put beside the page of www.welt.de, that of welt[.]ltd is a copy: "
                "about 95 % of its words are the same and its icon is the same."
            ),
            80,
        ),
        (
            [seen("clone", {"copies": False, "compared_url": "https://evil.example/", "page_url": "https://welt.pm/"})],
            "differs_from_official",
            (
                "Put beside the page of welt.de, that of welt[.]pm is no copy: none was reproduced from here, "
                "which does not make it clean, because campaigns show their copies to chosen visitors alone."
            ),
            50,
        ),
        (
            [seen("http", shown({"title": "Blumen"}))],
            "not_reproduced",
            (
                "On the page that welt[.]ltd showed us we found no copy of welt.de: none was reproduced from here, "
                "which does not make it clean, because campaigns show their copies to chosen visitors alone."
            ),
            50,
        ),
        (
            [seen("http", shown({"meta_refresh": {"seconds": 0, "url": "https://www.welt.de/a"}, "title": "x"}))],
            "redirects_to_official",
            (
                "welt[.]ltd led us to www.welt.de: it probably belongs to the same owner, or is a front that sends chosen visitors "
                "elsewhere. That it did us no harm does not make it clean: a copy was not reproduced from here."
            ),
            30,
        ),
        (
            [seen("http", shown({"asks_password": True}))],
            "asks_password",
            "The page of welt[.]ltd asks for a password.",
            60,
        ),
        (
            [seen("http", shown(way=("welt.ltd", "a.click", "b.top", "bild.pics")))],
            "redirects_elsewhere",
            "welt[.]ltd leads to bild[.]pics.",
            55,
        ),
        (
            [seen("http", shown(way=("welt.ltd", "a.click", "b.top", "bild.pics")))],
            "long_way",
            "welt[.]ltd leads over 2 other domains before it ends, as campaigns do to choose their visitors.",
            55,
        ),
        (
            [seen("tls", certificate(names=["welt.ltd", "*.welt.de"]))],
            "certificate_names_official",
            (
                "One certificate is made out for welt[.]ltd and for welt.de: whoever got it controlled both names, "
                "so that they probably have one owner."
            ),
            25,
        ),
        (
            [seen("tls", certificate(names=["welt.ltd", "*.welt.de", *(f"{number}.example" for number in range(9))]))],
            "shared_certificate",
            "One certificate is made out for welt[.]ltd, welt.de and many others: all are customers of one service, which says little.",
            52,
        ),
        (
            [seen("tls", certificate(names=["www.welt.de"], findings=["self_signed"]))],
            "forged_certificate",
            "The certificate of welt[.]ltd names welt.de, but nobody vouches for it: it is probably forged.",
            50,
        ),
        (
            [seen("tls", certificate(not_before="2026-11-20T00:00:00+00:00"))],
            "certificate_new",
            "The certificate of welt[.]ltd was issued on 2026-11-20 (UTC): the site was set up, or its certificate renewed.",
            60,
        ),
    ],
)
def test_each_sign_has_its_sentence(observations: list[Observation], code: str, sentence: str, score: int) -> None:
    """What was seen is said in one sentence that can be printed, and moves the score by what is documented."""
    found = weighed(*observations)
    assert (told(found)[code], found.score) == (sentence, score)


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (0, "registered_this_week"),
        (7, "registered_this_week"),
        (8, "registered_this_month"),
        (30, "registered_this_month"),
        (31, "registered_this_quarter"),
        (91, "registered_this_year"),
        (366, "registered_before"),
        (1826, "registered_long_ago"),
    ],
)
def test_the_newer_the_worse(days: int, code: str) -> None:
    """The age of a registration is told in steps, to the day."""
    at = (NOW - timedelta(days=days)).isoformat()
    assert {sign.code for sign in weighed(seen("rdap", registered(at))).signs} == {code}


def test_a_registration_that_lies_ahead_is_not_believed() -> None:
    """A date in the future is no date."""
    found = weighed(seen("rdap", registered("2036-01-01T00:00:00Z")))
    assert (found.score, found.signs) == (50, ())


def test_the_end_of_the_way_is_told_with_what_it_imitates() -> None:
    """A link that leads to another lookalike says so, where the judge has judged it."""
    end = assessed("welt.pm")
    found = weigh(assessed(), [seen("http", shown(CLONE, way=("welt.ltd", "welt.pm")))], now=NOW, way=[end])
    assert told(found)["redirects_to_lookalike"] == "welt[.]ltd leads to welt[.]pm, which imitates welt.de."
    assert told(found)["canonical_of_official"].startswith("The page of welt[.]pm says")


def test_a_short_link_says_where_it_ends() -> None:
    """Of a host that imitates nobody the lookalike at its end is told, with the official that it imitates, and without weight."""
    short = seen("http", shown(CLONE, way=("t.co", "welt.ltd")), host="t.co")
    found = weigh(assessed("t.co", Verdict.UNRELATED, None), [short], now=NOW, way=[assessed()])
    assert found == Weighing(
        "t.co",
        50,
        (
            Sign("redirects_to_lookalike", "http", 0.0, "t[.]co leads to welt[.]ltd, which imitates welt.de."),
            Sign("shows_page", "http", 0.0, 'welt[.]ltd shows a page with the title "Nachrichten, Hintergründe – WELT".'),
        ),
    )


def test_what_is_held_is_told_once() -> None:
    """That a domain on hold is not in the DNS is one fact, and its owner cannot switch it on."""
    found = weighed(seen("rdap", registered("2024-01-01", statuses=["server hold"])), seen("dns", outcome=Outcome.ABSENT))
    assert (found.score, [sign.code for sign in found.signs]) == (20, ["on_hold", "registered_before"])


@pytest.mark.parametrize("title", ["welt.ltd is for sale", "Diese Domain steht zum Verkauf: WELT.LTD", "Buy this domain"])
def test_a_domain_that_is_offered_is_parked(title: str) -> None:
    """Pages that offer their own domain are known by their title."""
    assert "parked" in told(weighed(seen("http", shown({"title": title}))))


@pytest.mark.parametrize("title", ["Houses for sale", "Auto zu verkaufen – WELT"])
def test_a_page_that_offers_other_things_is_not_parked(title: str) -> None:
    """Who sells houses does not sell the domain."""
    assert "parked" not in told(weighed(seen("http", shown({"title": title}))))


def test_shared_name_servers_say_little_at_large_providers() -> None:
    """The same name servers speak for one owner, unless half the world has them."""
    few: Json = ["a.ns.small.example", "b.ns.small.example"]
    many: Json = ["ada.ns.cloudflare.com", "bob.ns.cloudflare.com"]
    weights = {}
    for servers in (few, many):
        theirs = seen("dns", dns(name_servers=servers, addresses_v4=["198.51.100.1"]), host="welt.de")
        weights.update({sign.code: sign.weight for sign in weighed(seen("dns", dns(name_servers=servers)), official=(theirs,)).signs})
    assert weights == {"same_name_servers": -15.0, "same_provider": -3.0}


def test_name_servers_that_do_not_answer_are_no_sign() -> None:
    """Anybody can name the official's name servers at a registry: they count only where the DNS answers."""
    found = weighed(seen("rdap", registered("2020-01-01", name_servers=["ns1.welt.de"])), seen("dns", outcome=Outcome.ABSENT))
    assert "official_name_servers" not in told(found)


@pytest.mark.parametrize(
    ("registry", "codes"),
    [(["ns1.welt.de"], {"official_name_servers"}), (["ns1.evil.example"], set()), ([], {"same_name_servers"})],
)
def test_name_servers_count_as_far_as_the_registry_bears_them_out(registry: list[Json], codes: set[str]) -> None:
    """Who runs a zone can write the official's name servers into it; what the registry says is harder to make up."""
    found = weighed(seen("dns", dns(name_servers=["ns1.welt.de"])), seen("rdap", registered("2024-01-01", name_servers=registry)))
    assert {sign.code for sign in found.signs if sign.weight} == codes


def test_hidden_registrants_are_not_the_same() -> None:
    """Two names that are kept back are not one name."""
    theirs = seen("rdap", registered(registrant="Privacy Protect LLC"), host="welt.de")
    assert "same_registrant" not in told(weighed(seen("rdap", registered(registrant="Privacy Protect LLC")), official=(theirs,)))


def test_a_name_below_a_service_is_not_as_old_as_the_service() -> None:
    """The registration of pages.dev says nothing of what stands below it."""
    rdap = seen("rdap", registered("2020-01-01T00:00:00Z", domain="pages.dev"), host="welt.pages.dev")
    found = weigh(assessed("welt.pages.dev"), [rdap], now=NOW)
    assert (found.score, told(found)) == (
        50,
        {
            "below_a_service": "welt[.]pages[.]dev stands below pages[.]dev, where anybody can get a name: "
            "the registration of pages[.]dev says nothing of it."
        },
    )


def test_the_registration_of_the_domain_is_that_of_its_hosts() -> None:
    """What the registry says of a domain holds for the hosts below it; what the DNS says of the domain does not."""
    found = weigh(assessed("www.welt.ltd"), [seen("rdap", registered()), seen("dns", dns(mail=MAIL))], now=NOW)
    assert set(told(found)) == {"registered_this_week"}


@pytest.mark.parametrize("verdict", [Verdict.OFFICIAL, Verdict.UNRELATED])
def test_signs_only_inform_where_nobody_is_imitated(verdict: Verdict) -> None:
    """For a host that imitates nobody the signs are told, and the score says nothing."""
    found = weighed(seen("dns", dns(mail=MAIL)), seen("rdap", registered()), seen("http", shown(CLONE)), verdict=verdict)
    assert found.score == 50
    assert {sign.weight for sign in found.signs} == {0.0}
    assert set(told(found)) == {"mail_set_up", "new_with_mail", "registered_this_week", "shows_page"}


def test_what_is_no_host_is_not_weighed() -> None:
    """Where there is no host there is nothing to weigh."""
    assert weigh(assessed("https://", Verdict.INVALID, None), [seen("dns", dns())], now=NOW) == Weighing("", None, ())


def test_nothing_asked_is_nothing_known() -> None:
    """Without observations there is no score, and nothing is missing."""
    assert weighed() == Weighing("welt.ltd", None, ())


def test_what_could_not_be_checked_is_told_with_its_reason() -> None:
    """Where nobody knows, no score is given, and each question that stayed open is told."""
    found = weighed(
        seen("dns", outcome=Outcome.TIMEOUT),
        seen("rdap", outcome=Outcome.RATE_LIMITED),
        seen("whois", outcome=Outcome.SKIPPED, reason="there is no WHOIS for .ltd."),
        seen("http", outcome=Outcome.BLOCKED, reason="it leads to http://127.0.0.1/"),
        seen("tls", outcome=Outcome.REFUSED),
        seen("whois9", outcome=Outcome.MALFORMED),
    )
    assert found == Weighing(
        "welt.ltd",
        None,
        (),
        (
            "Whether welt[.]ltd is in the DNS could not be checked: no answer came in time.",
            (
                "Whether welt[.]ltd is registered, and since when, could not be checked: the server asked to be asked less often; "
                "there is no WHOIS for .ltd."
            ),
            "What welt[.]ltd shows could not be checked: it leads to hxxp://127[.]0[.]0[.]1/.",
            "Which certificate welt[.]ltd has could not be checked: the server did not let itself be asked.",
            "What whois9 says of welt[.]ltd could not be checked: the answer could not be read.",
        ),
    )


def test_a_missing_part_of_an_answer_is_told() -> None:
    """An answer that lacks a part is no answer to that part."""
    answers: dict[str, Json] = {"A": "present", "AAAA": "timeout", "MX": "server_failure", "NS": "refused"}
    assert weighed(seen("dns", dns(answers=answers)), seen("rdap", registered(None))).unchecked == (
        "Every address of welt[.]ltd could not be checked: no answer came in time.",
        "Whether mail is set up for welt[.]ltd could not be checked: the server said that it could not answer.",
        "Since when welt[.]ltd is registered could not be read from what its registry says.",
    )


def test_too_little_to_compare_is_no_answer() -> None:
    """Where two pages could not be compared, nobody says that they differ."""
    found = weighed(seen("clone", {"copies": None}))
    assert (found.signs, found.unchecked) == ((), ("Whether welt[.]ltd shows a copy could not be told: too little of it can be compared.",))


def test_a_question_that_does_not_apply_is_not_open() -> None:
    """What was passed over because it does not apply needs no excuse, unless a registry could not be asked."""
    skipped = [seen(probe, outcome=Outcome.SKIPPED, reason="The suffix has no server.") for probe in ("tls", "clone", "rdap")]
    assert weighed(*skipped).unchecked == (
        "Whether welt[.]ltd is registered, and since when, could not be checked: the suffix has no server.",
    )
    address = seen("rdap", outcome=Outcome.SKIPPED, host="192.0.2.1")
    assert weigh(assessed("192.0.2.1", Verdict.UNRELATED, None), [address], now=NOW) == Weighing("192.0.2.1", None, ())


def test_one_registry_s_answer_is_enough() -> None:
    """Where RDAP fails and WHOIS answers, the question is answered."""
    found = weighed(seen("rdap", outcome=Outcome.TIMEOUT), seen("whois", registered()))
    assert (found.signs[0].probe, found.unchecked) == ("whois", ())


def test_a_name_that_does_not_exist_leaves_no_open_questions() -> None:
    """That a name without an address shows no page needs no excuse."""
    found = weighed(seen("dns", outcome=Outcome.ABSENT), seen("http", outcome=Outcome.SERVER_FAILURE), seen("tls", outcome=Outcome.TIMEOUT))
    assert found.unchecked == ()


def test_a_lost_trail_informs_and_moves_nothing() -> None:
    """Where the way ends without an answer, the hosts on it are told all the same."""
    lost = seen("http", shown(way=("welt.ltd", "www.welt.de", "a.click")), Outcome.TIMEOUT)
    found = weighed(lost)
    assert (found.score, told(found)) == (
        None,
        {"trail_lost": "welt[.]ltd leads to other hosts, the last of them www.welt.de, a[.]click, where the trail was lost."},
    )


def test_the_newest_answer_counts() -> None:
    """Of several answers of one probe the newest is believed; a newer question without an answer does not undo it."""
    old = seen("http", shown(status=404), at=NOW - timedelta(days=2))
    new = seen("http", shown(status=400), at=NOW - timedelta(days=1))
    found = weighed(old, seen("http", outcome=Outcome.TIMEOUT), new)
    assert (set(told(found)), found.unchecked) == ({"withheld"}, ())


def test_hostile_words_are_harmless_and_short() -> None:
    """Titles and registrars are quoted so that nothing in them is live, obeyed, or longer than a line."""
    title = 'x\x1b[31m "y" https://evil.example/ \u202e<b>' + "z" * 5000
    found = weighed(seen("http", shown({"title": title})), seen("rdap", registered("2020-01-01", registrar="MarkMonitor http://a.com\n")))
    sentences = told(found)
    assert sentences["shows_page"] == (
        "welt[.]ltd shows a page with the title \"x[U+001B][31m 'y' hxxps://evil[.]example/ [U+202E]<b>" + "z" * 26 + '…".'
    )
    assert '"MarkMonitor hxxp://a[.]com"' in sentences["corporate_registrar"]


def test_every_sign_is_documented_and_every_weight_is_one() -> None:
    """No code lacks a weight and a meaning."""
    assert list(WEIGHTS) == list(Code)
    assert all(-50 < weight < 50 and meaning for weight, meaning in WEIGHTS.values())


_WORDS = st.one_of(
    st.sampled_from(
        ["welt.de", "www.welt.de", "welt.ltd", "a.click", "present", "timeout", "self_signed", "2026-11-20", "not_published", "."]
    ),
    st.text(max_size=12),
)
_JSON: st.SearchStrategy[Json] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), _WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_WORDS, inner, max_size=3)),
    max_leaves=8,
)
_SHAPES: dict[str, dict[str, Json]] = {
    "dns": dns(mail=MAIL),
    "rdap": registered(),
    "whois": registered(),
    "http": shown(CLONE),
    "tls": certificate(),
    "clone": {"copies": True, "words_same": 0.9},
}


@st.composite
def _data(draw: st.DrawFn) -> dict[str, Json]:
    shape = dict(draw(st.sampled_from(list(_SHAPES.values()))))
    for name in draw(st.lists(st.sampled_from(list(shape)), max_size=4)):
        shape[name] = draw(_JSON)
    if draw(st.booleans()):
        shape["page"] = {**CLONE, **{name: draw(_JSON) for name in draw(st.lists(st.sampled_from(list(CLONE)), max_size=3))}}
    return shape


_TIMES = st.one_of(
    st.just(NOW),
    st.datetimes(timezones=st.sampled_from([UTC, None])),
    st.sampled_from([datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)]),
)
_OBSERVATIONS = st.builds(
    Observation,
    st.sampled_from([*_SHAPES, "new\x1b"]),
    st.sampled_from(["welt.ltd", "welt.ltd", "welt.ltd", "welt.de", ""]),
    _WORDS,
    st.sampled_from(list(Outcome)),
    _TIMES,
    st.one_of(_data(), st.dictionaries(_WORDS, _JSON, max_size=3)),
    _WORDS,
)
_SETS = st.lists(_OBSERVATIONS, max_size=6)
_VERDICTS = st.sampled_from([Verdict.LOOKALIKE, Verdict.SUSPICIOUS, Verdict.UNRELATED, Verdict.OFFICIAL])


@settings(max_examples=120, deadline=None)
@given(_SETS, _SETS, _VERDICTS)
def test_any_observations_give_a_weighing(observations: list[Observation], theirs: list[Observation], verdict: Verdict) -> None:
    """Whatever was observed, there is an answer: a score in its bounds, and sentences on one line without a live lookalike in them."""
    found = weigh(assessed(verdict=verdict), observations, theirs, now=NOW)
    assert found.score is None or 0 <= found.score <= 100
    known = any(one.outcome in KNOWN and (one.host == "welt.ltd") for one in observations)
    assert (found.score is None) is not known
    for sentence in (*(sign.explanation for sign in found.signs), *found.unchecked):
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert "\x1b" not in sentence
        assert "welt.ltd" not in sentence


@settings(max_examples=60, deadline=None)
@given(_SETS, _SETS, st.randoms(use_true_random=False))
def test_the_order_of_observations_does_not_matter(
    observations: list[Observation], theirs: list[Observation], chance: random.Random
) -> None:
    """The same observations give the same answer in any order."""
    shuffled, shuffled_theirs = list(observations), list(theirs)
    chance.shuffle(shuffled)
    chance.shuffle(shuffled_theirs)
    assert weigh(assessed(), shuffled, shuffled_theirs, now=NOW) == weigh(assessed(), observations, theirs, now=NOW)


@given(_SETS, _OBSERVATIONS, st.sampled_from(UNKNOWN))
def test_what_nobody_knows_never_moves_the_score(observations: list[Observation], more: Observation, outcome: Outcome) -> None:
    """A question without an answer changes neither the score nor any sign that weighs."""
    unanswered = Observation(more.probe, more.host, more.target, outcome, more.observed_at, more.data, more.reason)
    before, after = weigh(assessed(), observations, now=NOW), weigh(assessed(), [*observations, unanswered], now=NOW)
    assert after.score == before.score
    assert [sign for sign in after.signs if sign.weight] == [sign for sign in before.signs if sign.weight]
