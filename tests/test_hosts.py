"""Hosts are what a browser would visit."""

from __future__ import annotations

import subprocess
import sys

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit import hosts
from threadaudit.records import Host


def test_whole_record() -> None:
    """A host in an IDN is given in both alphabets, its parts in A-labels."""
    assert hosts.parse("https://www.Bücher.example.co.uk:8443/a?b#c") == Host(
        ascii="www.xn--bcher-kva.example.co.uk",
        unicode="www.bücher.example.co.uk",
        subdomain="www.xn--bcher-kva",
        registrable_domain="example.co.uk",
        public_suffix="co.uk",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("welt.ltd", "welt.ltd"),
        ("WELT.LTD.", "welt.ltd"),
        ("  welt.ltd\n", "welt.ltd"),
        ("welt.ltd:8080", "welt.ltd"),
        ("welt.ltd/a?b#c", "welt.ltd"),
        ("//welt.ltd/a", "welt.ltd"),
        ("https:welt.ltd", "welt.ltd"),
        (r"https:\\welt.ltd\a", "welt.ltd"),
        ("ht\ttps://we\nlt.ltd", "welt.ltd"),
        ("gopher://Welt.LTD/a", "welt.ltd"),
        ("\x00\x1b https://welt.ltd/\x1f ", "welt.ltd"),
        ("https://welt.ltd/\ud800", "welt.ltd"),
        ("https://welt.de@evil.ltd/", "evil.ltd"),
        ("https://welt.de:pass@evil.ltd/", "evil.ltd"),
        ("welt.de@evil.ltd", "evil.ltd"),
        ("welt.de:pass@evil.ltd", "evil.ltd"),
        ("https://welt.de%2f@evil.ltd/", "evil.ltd"),
        (r"https://evil.ltd\@welt.de/", "evil.ltd"),
        (r"evil.ltd\@welt.de", "evil.ltd"),
        ("https://evil.ltd#@welt.de/", "evil.ltd"),
        ("https://evil.ltd?@welt.de/", "evil.ltd"),
        ("https://we%6ct.ltd/", "welt.ltd"),
        ("welt。ltd", "welt.ltd"),
        ("𝐰𝐞𝐥𝐭.𝐥𝐭𝐝", "welt.ltd"),
        ("wel\u00adt.ltd", "welt.ltd"),
        ("faß.de", "xn--fa-hia.de"),
        ("FASS.de", "fass.de"),
        ("тест.рф", "xn--e1aybc.xn--p1ai"),
        ("a_b.welt.ltd", "a_b.welt.ltd"),
        ("*.welt.ltd", "*.welt.ltd"),
        ("192.0.2.1", "192.0.2.1"),
        ("192.0.2.1:80/x", "192.0.2.1"),
        ("2001:DB8::1", "[2001:db8::1]"),
        ("[2001:db8::1]:80", "[2001:db8::1]"),
        ("http://0x7f.1/", "127.0.0.1"),
        ("http://2130706433/", "127.0.0.1"),
        ("http://0177.0.0.1/", "127.0.0.1"),
        ("http://①②⑦.0.0.1/", "127.0.0.1"),
        ("http://localhost:80/", "localhost"),
        ("http://a..b/", "a..b"),
        ("http://xn--/", "xn--"),
    ],
)
def test_hosts_as_browsers_read_them(text: str, expected: str) -> None:
    """Whatever disguise a URL or name wears, the host is the one that a browser would visit."""
    host = hosts.parse(text)
    assert host is not None
    assert host.ascii == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", ".", "..", "http://./", "http://../", "https://", "https://:80/", "http://[::1", "http://[x]/"),
        *("localhost", "welt", "xn--", "xn--.de", "xn--a.de", "a..b", ".welt.de", "welt.de..", "x" * 64 + ".de", "x." * 127 + "de"),
        *("127.1", "3.14", "2130706433", "0x7f.0.0.1", "1.2.3.256", "welt.1", "welt.0x1", "http://1.2.3.256/"),
        *(
            "mailto:info@welt.de",
            "javascript:alert(1)",
            "data:text/html,welt.de",
            "C:\\welt.de",
            "/welt.de",
            "\\welt.de",
            "?welt.de",
            "#welt.de",
        ),
        *(
            "welt de",
            "welt.de\nbild.de",
            "welt<.de",
            "welt\x00.de",
            "\ud800.de",
            "http://\ud800.de/",
            "welt.\u202ede",
            "a^b.de",
            "file:///welt.de",
        ),
    ],
)
def test_what_is_no_host(text: str) -> None:
    """What no browser would visit, or no DNS could hold, is no host."""
    assert hosts.parse(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https:Welt.ltd", "https://welt.ltd/"),
        (" welt.ltd/a ", "https://welt.ltd/a"),
        ("welt.ltd:80", "https://welt.ltd:80/"),
        ("//welt.ltd/a", "https://welt.ltd/a"),
        ("2001:db8::1", "https://[2001:db8::1]/"),
        ("mailto:a@welt.de", None),
        ("/welt.ltd", None),
        ("a b", None),
        ("", None),
    ],
)
def test_url_that_a_browser_would_open(text: str, expected: str | None) -> None:
    """A bare name becomes the URL that a browser would make of it; what leads nowhere becomes none."""
    url = hosts.to_url(text)
    assert (url and url.href) == expected


def test_addresses_have_no_registrable_domain() -> None:
    """Nobody registers an address."""
    for text in ("http://192.0.2.1/", "http://[2001:db8::1]/", "192.0.2.1"):
        host = hosts.parse(text)
        assert host is not None
        assert (host.subdomain, host.registrable_domain, host.public_suffix) == ("", None, None)


def by_browser(url: str) -> str | None:
    """Return the host that ada-url finds in a URL, without a final dot; None where it finds none."""
    try:
        name = ada_url.URL(url).hostname.removesuffix(".")
    except ValueError:
        return None
    return name if name.strip(".") else None


# After the kinds of the WHATWG URL tests, in our own words: delimiters, white space, numbers, IDNA, percent signs.
HOSTILE_AUTHORITIES = [
    *(
        "a.example",
        "A.EXAMPLE.",
        "a.example:",
        "a.example:443",
        "a.example:65536",
        "a.example:x",
        "a.example:0000080",
        ":@a.example",
        "@a.example",
    ),
    *(
        "u@v@a.example",
        "u:p@q:r@a.example",
        "u%40v@a.example",
        "a.example\\b",
        "a.example\\@b.example",
        "a.example;b",
        "a.example&b",
        "a.example,b",
    ),
    *(
        "a b.example",
        "a\tb.example",
        "a\u00a0b.example",
        "a\u3000b.example",
        "a\u200bb.example",
        "a\u2060b.example",
        "a\ufeffb.example",
        "a\u0301.example",
    ),
    *(
        "a|b.example",
        "a<b.example",
        "a^b.example",
        "a%b.example",
        "a%41.example",
        "a%2Eexample",
        "a%00.example",
        "a%20.example",
        "%ef%bc%a1.example",
    ),
    *(
        "０Ｘｃ０．０２５０．０１",
        "0xc0.0250.01",
        "256",
        "4294967295",
        "4294967296",
        "0x100000000",
        "1.2.3",
        "1.2.3.",
        "1.2.3.4.5",
        "1.2.0x",
        "09",
        "0xg.1",
    ),
    *(
        "[::]",
        "[1:2:3:4:5:6:7:8]",
        "[::127.0.0.1]",
        "[::1%25eth0]",
        "[1::2::3]",
        "[google.com]",
        "[::1.2.3.4x]",
        "[www.a.example]",
        "::1",
        "[:]",
    ),
    *(
        "☃.example",
        "faß.example",
        "ﬀ.example",
        "ſ.example",
        "K.example",
        "ẛ.example",
        "ⓐ.example",
        "a。example",
        "a．example",
        "a｡example",
        "ⅷ.example",
    ),
    *(
        "xn--fa-hia.example",
        "XN--FA-HIA.example",
        "xn--zz.example",
        "xn--.example",
        "xn--ls8h.example",
        "ü.xn--zz.example",
        "xn--ü.example",
    ),
    *(
        "ab\u200dc.example",
        "क्\u200dष.example",
        "א1.example",
        "1א.example",
        "אa.example",
        "-a.example",
        "a-.example",
        "a--b.example",
        "ab--c.example",
    ),
    *(
        "a_b.example",
        "a!b.example",
        "a$b.example",
        "a'b.example",
        "(a).example",
        "*.example",
        "+.example",
        "~.example",
        "`.example",
        "{a}.example",
        '".example',
    ),
    *(
        "..",
        "a..example",
        ".example",
        "a.example..",
        "\u2024example",
        "a\u2025b",
        "‥",
        "x" * 64 + ".example",
        "y." * 130 + "example",
        "\U000e0061.example",
    ),
    *(
        "a\u2100b.example",
        "a\u2048b.example",
        "a\uff0fb.example",
        "a\uff20b.example",
        "a\uff1ab.example",
        "a\uff3cb.example",
        "a\u2215b.example",
        "\ufffd.example",
    ),
]


@pytest.mark.parametrize("scheme", ["http://", "HTTPS:", "wss:\\\\", "ftp:////"])
def test_agreement_on_hostile_hosts(scheme: str) -> None:
    """In a URL the host is exactly what the WHATWG standard makes of it, for every hostile spelling we know."""
    differing = []
    for authority_ in HOSTILE_AUTHORITIES:
        host, expected = hosts.parse(scheme + authority_), by_browser(scheme + authority_)
        if (host and host.ascii) != expected:
            differing.append((authority_, host, expected))
    assert differing == []


def test_hostile_hosts_are_both_accepted_and_refused() -> None:
    """The list above asks for both answers, so that neither is trivial."""
    answers = [by_browser("http://" + authority_) for authority_ in HOSTILE_AUTHORITIES]
    assert sum(answer is None for answer in answers) >= 30
    assert sum(answer is not None for answer in answers) >= 60


HOSTILE_TEXT = st.text(st.sampled_from("aA1x-.。:/\\@?#%[]2e \t\nßé\u200b\u00ad\u0301א⒈０xn"), max_size=25)


@given(HOSTILE_TEXT)
def test_agreement_on_any_url(text: str) -> None:
    """In any URL the host is exactly what the WHATWG standard makes of it."""
    host = hosts.parse("https://" + text)
    assert (host and host.ascii) == by_browser("https://" + text)


@given(st.one_of(st.text(max_size=80), HOSTILE_TEXT, st.text(st.characters(), max_size=20).map(lambda text: text + ".de")))
def test_any_text_has_an_answer(text: str) -> None:
    """No text stops the parser, and a host once found is found again by its own name."""
    host = hosts.parse(text)
    if host is not None:
        assert host.ascii.isascii()
        assert host.ascii == host.ascii.lower()
        assert hosts.parse(f"https://{host.ascii}/") == host


@given(st.from_regex(r"(?:[a-zA-Z0-9_-]{1,10}\.){1,4}[a-z0-9-]{1,8}", fullmatch=True))
def test_short_cut_changes_nothing(name: str) -> None:
    """Plain names take a shorter way through the parser and come out the same."""
    assert hosts.parse(name) == hosts.parse(" " + name)


@given(st.from_regex(r"(?:[a-z0-9]{1,8}\.){1,3}(?:de|co\.uk|pages\.dev)", fullmatch=True))
def test_case_and_final_dot_change_nothing(name: str) -> None:
    """Capitals and a final dot do not make another host."""
    assert hosts.parse(name) == hosts.parse(name.upper() + ".") is not None


def test_no_heavy_library_is_imported() -> None:
    """Reading hosts needs neither tldextract nor anything of the network."""
    script = "import sys, threadaudit.hosts; print({'tldextract', 'requests', 'httpx', 'idna', 'socket'} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (result.stdout, result.stderr, result.returncode) == ("set()\n", "", 0)
