"""WHOIS has no format; still every answer is read as what it says, and what is not understood is called that."""

from __future__ import annotations

import inspect
import random
import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whois.parser import WhoisEntry

from tests.probes.whois_samples import REGISTERED
from threadaudit.probes.probe import ProbeFailure
from threadaudit.probes.registration import Registration
from threadaudit.probes.whois_answer import iana_server, read_lines, read_whois, registrars_server
from threadaudit.probes.whois_fields import read_with_python_whois
from threadaudit.probes.whois_sentences import ABSENT, TROUBLES
from threadaudit.records import Outcome

THEIR_SUFFIXES = ["ltd", *re.findall(r'endswith\("\.([^"]+)"\)', inspect.getsource(WhoisEntry.load))]
"""Every top-level domain for which python-whois has patterns of its own, and one for which it has none."""


def read(text: str, domain: str = "welt.ltd") -> Registration | Outcome | None:
    """Read an answer as the probe does; the outcome where it says neither that there is such a domain nor that there is none."""
    try:
        return read_whois(read_lines(text), domain, "whois.example")
    except ProbeFailure as failure:
        assert failure.reason
        return failure.outcome


@pytest.mark.parametrize("domain", REGISTERED)
def test_answers_of_all_shapes_become_one_record(domain: str) -> None:
    """Labels, boxes, dots and headings are read, and people's dates are not taken for the domain's."""
    text, expected = REGISTERED[domain]
    registration = read(text, domain)
    assert isinstance(registration, Registration)
    assert registration.with_silence() == expected


@pytest.mark.parametrize("domain", REGISTERED)
def test_line_ends_do_not_matter(domain: str) -> None:
    """RFC 3912 wants CR LF, and hardly anybody cares."""
    text, _ = REGISTERED[domain]
    assert read(text.replace("\n", "\r\n"), domain) == read(text, domain)


@pytest.mark.parametrize("domain", REGISTERED)
def test_an_answer_about_another_domain_is_none(domain: str) -> None:
    """A server that answers something else is not believed, in either direction."""
    suffix = domain.partition(".")[2]
    assert read(REGISTERED[domain][0], f"other.{suffix}") is Outcome.MALFORMED


@pytest.mark.parametrize(
    ("domain", "text"),
    [
        (
            "welt.com",
            'No match for domain "WELT.COM".\r\n>>> Last update of whois database: 2026-11-22T05:50:50Z <<<\r\n\r\nNOTICE: …',
        ),
        ("welt.ltd", "Domain not found.\r\n>>> Last update of WHOIS database: 2026-11-22T05:50:50Z <<<\r\n\r\nTerms of Use: …"),
        ("welt.de", "Domain: welt.de\nStatus: free\n"),
        ("xn--mnchen-3ya.de", "% Restricted rights.\nDomain: münchen.de\nStatus: free\n"),
        ("welt.co.uk", '\n    No match for "welt.co.uk".\n\n    This domain name has not been registered.\n\n    WHOIS lookup made at …'),
        ("welt.nl", "welt.nl is free\n"),
        ("welt.eu", "Domain: welt.eu\nScript: LATIN\n\nStatus: AVAILABLE\n"),
        ("welt.be", "% .be Whois Server 6.1\nDomain:\twelt.be\nStatus:\tAVAILABLE\n"),
        ("welt.fr", "%%\n%% This is the AFNIC Whois server.\n%%\n\n%% NOT FOUND\n"),
        ("welt.it", "Domain:             welt.it\nStatus:             AVAILABLE\n"),
        ("welt.at", "% Copyright (c)2026 by NIC.AT (1)\n%\n\n% nothing found\n"),
        ("welt.ch", "We do not have an entry in our database matching your query.\n"),
        ("welt.pl", "\nNo information available about domain name welt.pl in the Registry NASK database.\n\nWHOIS database responses: …"),
        (
            "welt.ru",
            "% TCI Whois Service. Terms of use:\n% https://tcinet.ru/\n\nNo entries found for the selected source(s).\n\nLast updated on …",
        ),
        ("welt.se", '# Copyright (c) 1997- The Swedish Internet Foundation.\ndomain "welt.se" not found.\n'),
        ("welt.cz", "%  (c) 2006-2021 CZ.NIC\n%ERROR:101: no entries found\n%\n% No entries found.\n"),
        ("welt.hu", "% Whois server 3.0 serving the hu ccTLD\n\nNo match\n"),
        ("welt.pt", "welt.pt - No Match"),
        ("welt.jp", "[ JPRS database provides information on network administration. ]\nNo match!!\n\nWith JPRS WHOIS, you can query …"),
        ("welt.kz", "Whois Server for the KZ top level domain name.\n*** Nothing found for this query.\n"),
        ("welt.tw", "No Found\n"),
        ("welt.tr", "** No match found for welt.tr\n"),
        ("welt.ca", "Not found: welt.ca\n\n% Use of CIRA's WHOIS service is governed by the Terms of Use …"),
        ("welt.hk", "The domain has not been registered.\n"),
        ("welt.br", "% Copyright (c) Nic.br\n\n% No match for domain\n"),
        ("welt.xyz", "The queried object does not exist: DOMAIN NOT FOUND\n"),
        ("welt.mx", "\nObject_Not_Found\n\n"),
        ("welt.bg", "Domain name welt.bg does not exist in database!\n"),
        ("welt.edu", "NO MATCH: welt.edu\n"),
        ("welt.hu", "% Whois server 3.0 serving the hu ccTLD\n\nNincs talalat / No match\n"),
        ("welt.nz", "% Terms of Use\n%\nversion: 8.7\ndomain_name: welt.nz\nquery_status: 220 Available\n"),
        ("welt.ai", "Domain Name: welt.ai\nDomain Status: No Object Found\n>>> Last update of WHOIS database: … <<<\n\nTERMS OF USE: …"),
        ("welt.kr", "query : welt.kr\n\n# ENGLISH\n\nThe requested domain was not found in the Registry or Registrar’s WHOIS Server.\n"),
        (
            "welt.ac",
            "Domain not found.\n\n" + "Terms of Use: queries are throttled; " * 5 + "too many requests are refused: access denied.\n",
        ),
        ("welt.jobs", '\x1b[2J\x1b[31mNo match for "welt.jobs".\x1b[0m\n'),
    ],
)
def test_registries_say_in_many_ways_that_there_is_no_such_domain(domain: str, text: str) -> None:
    """Each registry's own sentence is known, with all the law around it."""
    assert read(text, domain) is None


@pytest.mark.parametrize(
    ("domain", "text", "outcome"),
    [
        ("welt.de", "% Error: 55000000002 Connection refused; access control limit exceeded.", Outcome.RATE_LIMITED),
        ("welt.org", "WHOIS LIMIT EXCEEDED - SEE WWW.PIR.ORG/WHOIS FOR DETAILS", Outcome.RATE_LIMITED),
        ("welt.uk", 'Error for "welt.uk".\n\nThe WHOIS query quota for 192.0.2.1 has been exceeded\nand will be …', Outcome.RATE_LIMITED),
        ("welt.fr", "%%\n%% Too many requests...\n%%", Outcome.RATE_LIMITED),
        ("welt.dk", "# Too many connections.", Outcome.RATE_LIMITED),
        ("welt.ru", "You have exceeded allowed connection rate.", Outcome.RATE_LIMITED),
        ("welt.cn", "Queried interval is too short.", Outcome.RATE_LIMITED),
        ("welt.cz", "% Your connection limit exceeded. Please slow down and try again later.", Outcome.RATE_LIMITED),
        ("welt.br", "% Query rate limit exceeded. Reduced information.", Outcome.RATE_LIMITED),
        ("welt.ltd", "Too many requests. Try later.\nDomain not found.", Outcome.RATE_LIMITED),
        ("welt.ch", "Requests of this client are not permitted. Please use https://www.nic.ch/whois/ for queries.", Outcome.REFUSED),
        ("welt.es", "The IP address used to perform the query is not authorised.", Outcome.REFUSED),
        ("welt.ltd", "WHOIS lookup refused for this IP range.", Outcome.REFUSED),
        ("welt.ltd", "", Outcome.MALFORMED),
        ("welt.ltd", " \r\n\t\r\n", Outcome.MALFORMED),
        ("welt.ltd", "\x00\x01\x02", Outcome.MALFORMED),
        ("welt.ltd", "hello welt.ltd", Outcome.MALFORMED),
        ("welt.ltd", "Domain Name: welt.ltd\n", Outcome.MALFORMED),
        ("welt.ltd", "<html><body>Domain not found</body></html>", Outcome.MALFORMED),
        ("welt.ltd", 'No match for "OTHER.LTD".', Outcome.MALFORMED),
        ("welt.ltd", "other.ltd is free", Outcome.MALFORMED),
        ("welt.ltd", "Domain: other.ltd\nStatus: free\n", Outcome.MALFORMED),
        ("welt.ltd", "It cannot be said that the domain was not found.", Outcome.MALFORMED),
        ("welt.ltd", "Creation Date: 2026-11-02T00:00:00Z\nRegistrar: Example\n", Outcome.MALFORMED),
        ("welt.ltd", "This name is reserved by the registry.", Outcome.MALFORMED),
    ],
)
def test_refusals_limits_and_nonsense_never_mean_that_a_domain_is_free(domain: str, text: str, outcome: Outcome) -> None:
    """A dead, tired or lying server never makes "not registered"."""
    assert read(text, domain) is outcome


def test_law_around_an_answer_does_not_change_it() -> None:
    """What a registry threatens in its terms of use is not what it does."""
    law = "\nYou may be told: too many requests. Access denied to those who ask too often; domain not found.\n"
    text, expected = REGISTERED["welt.com"]
    assert read(law + text + law, "welt.com") == expected


def test_terminal_commands_never_reach_the_record() -> None:
    """What an answer would do to a terminal is gone before it is read."""
    text = "Domain Name: welt.ltd\nRegistrar: \x1b]0;owned\x07\x1b[31mEvil\u202e Inc\x9b2J\nDomain Status: ok\x07\n"
    registration = read(text)
    assert isinstance(registration, Registration)
    assert (registration.registrar, registration.statuses) == ("Evil Inc 2J", ("active",))
    assert all(
        character.isprintable() for value in msgspec.to_builtins(registration).values() for item in (value or ()) for character in item
    )


def test_the_registrars_server_is_named_by_the_registry() -> None:
    """It is taken where it is a name, and nothing else."""
    assert registrars_server(read_lines(REGISTERED["welt.com"][0]), "whois.verisign-grs.com") == "whois.markmonitor.com"
    for value, server in {
        "whois://whois.registrar.example": "whois.registrar.example",
        "WHOIS.Registrar.EXAMPLE.": "whois.registrar.example",
        "whois.verisign-grs.com": None,
        "127.0.0.1": None,
        "2130706433": None,
        "0x7f.1": None,
        "[::1]": None,
        "::1": None,
        "localhost": None,
        "https://registrar.example/whois": None,
        "whois.registrar.example:22": None,
        "user@whois.registrar.example": None,
        "rwhois://whois.registrar.example": None,
        "": None,
    }.items():
        assert registrars_server([f"Registrar WHOIS Server: {value}"], "whois.verisign-grs.com") == server, value


def test_iana_names_a_server_or_none() -> None:
    """An answer about another suffix is not believed."""
    answer = "% IANA WHOIS server\n\nrefer:        whois.nic.ltd\n\ndomain:       LTD\n\nwhois:        whois.nic.ltd\n"
    assert iana_server(read_lines(answer), "ltd") == "whois.nic.ltd"
    assert iana_server(read_lines("domain:       GR\n\nwhois:        \n\nstatus:       ACTIVE\n"), "gr") is None
    assert iana_server(read_lines("domain:       GR\nwhois:        127.0.0.1\n"), "gr") is None
    for wrong in ("domain:       COM\nwhois:        whois.nic.ltd\n", "", "% This query returned 0 objects."):
        with pytest.raises(ProbeFailure):
            iana_server(read_lines(wrong), "ltd")


def test_sentences_are_written_as_they_are_compared() -> None:
    """A sentence with a capital or a final mark would never be found."""
    assert all(sentence.replace("DOMAIN", "domain") == sentence.replace("DOMAIN", "domain").lower().strip(" .,;:!>") for sentence in ABSENT)
    assert all(words == words.lower() and outcome in (Outcome.RATE_LIMITED, Outcome.REFUSED) for words, outcome in TROUBLES)


@pytest.mark.parametrize("suffix", THEIR_SUFFIXES)
def test_python_whois_reads_any_text_of_any_suffix(suffix: str) -> None:
    """Its patterns for every registry meet what they look for in disorder, and nothing is raised."""
    chance = random.Random(suffix)  # noqa: S311
    pieces = [line for text, _ in REGISTERED.values() for line in text.splitlines()] + ["", " ", "Registrar", "Nameservers:", "x" * 300]
    for _ in range(5):
        fields = read_with_python_whois(chance.choices(pieces, k=120), f"welt.{suffix}")
        assert all(isinstance(value, str) for values in fields.values.values() for value in values)


LINES = st.lists(
    st.sampled_from([line for text, _ in REGISTERED.values() for line in text.splitlines()])
    | st.text(max_size=30)
    | st.sampled_from(sorted(ABSENT)),
    max_size=30,
)


@given(LINES, st.sampled_from(["welt.com", "welt.ltd", "denic.de", "bbc.co.uk", "yahoo.co.jp"]))
def test_any_answer_has_an_outcome(lines: list[str], domain: str) -> None:
    """Pieces of real answers and noise in any order are a record that can be stored, "no such domain", or not understood."""
    answer = read("\n".join(lines), domain)
    if isinstance(answer, Registration):
        assert msgspec.convert(msgspec.to_builtins(answer), Registration) == answer
        assert answer.says_something()
    else:
        assert answer in (None, Outcome.MALFORMED, Outcome.RATE_LIMITED, Outcome.REFUSED)


def test_what_is_read_is_bounded() -> None:
    """Endless lines and lines without end are cut before any pattern sees them."""
    lines = read_lines("x" * 1_000_000 + "\n" * 1_000_000)
    assert (len(lines), max(map(len, lines))) == (1, 300)
    assert len(read_lines("a\n" * 1_000_000)) == 2_000
