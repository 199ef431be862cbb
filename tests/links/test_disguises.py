"""Links that are made hard to find, and what only looks like one."""

from __future__ import annotations

import pytest

from threadaudit.links import contradicts, find_links, shown_hosts
from threadaudit.records import LinkKind

DISGUISED = """
zeitung.today
hxxps://zeitung[.]today/a
hXXp://zeitung.today
h**p://zeitung.today
fxp://zeitung.today
zeitung[.]today
zeitung(.)today
zeitung{.}today
zeitung<.>today
zeitung[.today
zeitung.]today
zeitung[.today]
zeitung [.] today
zeitung[dot]today
zeitung (Punkt) today
zeitung{punto}today
zeitung dot today
zeitung DOT today
zeitung Punkt today
zeitung punto today
zeitung ponto today
zeitung -dot- today
zeitung_dot_today
zeitung *dot* today
zeitung "dot" today
zeitungDOTtoday
zeitung dot today/politik
zeitung dot today slash politik
zeitung .today
zeitung•today
zeitung·today
zeitung。today
zeitung．today
zeitung۔today
zeitung\\.today
zeitung\\u002etoday
zeitung&#46;today
zeitung&#x02e;today
zeitung&period;today
zeitung%2Etoday
https%3A%2F%2Fzeitung.today%2Fa
https:\\/\\/zeitung.today\\/a
https:\\\\zeitung.today\\a
https//zeitung.today/a
https:/zeitung.today/a
https:zeitung.today/a
https: //zeitung.today/a
https[:]//zeitung.today
https[://]zeitung.today
[https]://zeitung.today
http(s)://zeitung.today
htps://zeitung.today
ttps://zeitung.today
https://https://zeitung.today
https://%7Aeitung.today/
https://berühmt.de@zeitung.today/
https://zeitung.today\\@www.example.org/
zei\u200btung.to\u00adday
zeitung\u2060.today
\u202eyadot.gnutiez\u202c
\u202ezeitung.today\u202c
𝘇𝗲𝗶𝘁𝘂𝗻𝗴.𝘁𝗼𝗱𝗮𝘆
𝓏𝑒𝒾𝓉𝓊𝓃𝑔.today
ｚｅｉｔｕｎｇ．ｔｏｄａｙ
ⓩⓔⓘⓣⓤⓝⓖ.ⓣⓞⓓⓐⓨ
🅉🄴🄸🅃🅄🄽🄶.🅃🄾🄳🄰🅈
🆉🅴🅸🆃🆄🅽🅶.🆃🅾🅳🅰🆈
🇿🇪🇮🇹🇺🇳🇬.🇹🇴🇩🇦🇾
ᴢᴇɪᴛᴜɴɢ.ᴛᴏᴅᴀʏ
ᶻᵉⁱᵗᵘⁿᵍ.ᵗᵒᵈᵃʸ
z̶e̶i̶t̶u̶n̶g̶.t̶o̶d̶a̶y̶
z e i t u n g . t o d a y
\x1b[1mzeitung.today\x1b[0m
(zeitung.today)
„zeitung.today“
«zeitung.today»
【zeitung.today】
<zeitung.today>
**zeitung.today**
_zeitung.today_
`zeitung.today`
[Zeitung](https://zeitung.today/a)
<a href="https://zeitung.today/a">hier</a>
<img src=//zeitung.today/a.png>
&lt;https://zeitung.today&gt;
Quelle:zeitung.today
7/12zeitung.today
7/zeitung.today
zeitung.today7/12
hierhttps://zeitung.today
hierwww.zeitung.today
https://www.google.com/url?q=https://zeitung.today/a&sa=D
""".strip("\n").split("\n")

NO_LINK = """
z.B.am Montag
d.h.Sie sind
u.a.m. und i.d.R.am
S.p.A. und S.r.l.
GmbH & Co.KG
Dr.med. Muster
E.I.R. Nachrichten
Ende.Es war
Krieg.Am Ende
Ende.Und dann
Das war.es kam
Nein...aber
Makefile.am
main.py
config.rs
README.md
build.sh
archiv.zip
libfoo.so
Finder.app
Conf.pm
node.js
v1.2.3
1.5-Verhandlungen
24.2.22
1.2.3.4
10.0.0.0/8
10.30am
name@example.com
info(at)zeitung(dot)de
info at zeitung dot de
@user.name
@user@example.social
#zeitung.de
self.name
os.name
logger.info(x)
http.postBuffer
com.example.app
java.util.logging
the dot com bubble
a rising dot-com excitement
Das ist der Punkt im Leben
an diesem Punkt in der Debatte
un point de vue
el punto de vista
il punto di vista
die Endung .ltd
in .NET
a plan . The picture
gut . es war
Schüler·innen
Autor·in
étudiant·e·s
news•live•sport
http://
http://.
//
co.uk
example.coma
und/oder
E-Mail: max@example.org
""".strip("\n").split("\n")


@pytest.mark.parametrize("text", DISGUISED, ids=ascii)
@pytest.mark.parametrize("frame", ["{}", "Sehen Sie {} an.", "a\n{}\nb"])
def test_a_disguised_host_is_found(text: str, frame: str) -> None:
    """However a host is disguised, it is found, alone, and its slice stands in the text."""
    written = frame.format(text)
    assert {link.registrable_domain for link in find_links(written)} == {"zeitung.today"}
    assert all(link.span.slice(written) == link.raw for link in find_links(written))


@pytest.mark.parametrize("text", NO_LINK, ids=ascii)
@pytest.mark.parametrize("frame", ["{}", "Da steht {} geschrieben", "({})"])
def test_what_is_no_link(text: str, frame: str) -> None:
    """Sentences without a space, abbreviations, files, versions, addresses of people and program text hold no link."""
    assert [link.raw for link in find_links(frame.format(text))] == []


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "https://t.co/AbCdEfGhIjZeitung.de",
            [("https://t.co/AbCdEfGhIj", LinkKind.LINK, ()), ("Zeitung.de", LinkKind.MENTION, ("unglue", "scheme_added"))],
        ),
        ("pic.twitter.com/AbCdEfGhIjMehr dazu", [("pic.twitter.com/AbCdEfGhIj", LinkKind.LINK, ("scheme_added",))]),
        (
            "https://t.co/AbCdEfGhIjhttps://t.co/KlMnOpQrSt",
            [("https://t.co/AbCdEfGhIj", LinkKind.LINK, ()), ("https://t.co/KlMnOpQrSt", LinkKind.LINK, ("unglue",))],
        ),
        ("https://t.co/AbCd…", [("https://t.co/AbCd", LinkKind.LINK, ("truncated",))]),
        (
            "https://zeitung.de/ahttps://blatt.work/b",
            [("https://zeitung.de/a", LinkKind.LINK, ()), ("https://blatt.work/b", LinkKind.LINK, ("unglue",))],
        ),
        (
            "https://zeitung.dehttps://blatt.work",
            [("https://zeitung.de", LinkKind.LINK, ()), ("https://blatt.work", LinkKind.LINK, ("unglue",))],
        ),
        ("https://a.de/?u=https://b.de/c", [("https://a.de/?u=https://b.de/c", LinkKind.LINK, ())]),
        ("texthttps://zeitung.de/a", [("https://zeitung.de/a", LinkKind.LINK, ("unglue",))]),
        ("zeitung.deDer Bericht", [("zeitung.de", LinkKind.MENTION, ("unglue", "scheme_added"))]),
        ("http://x.org/a_(b)_c, (http://x.org/d)", [("http://x.org/a_(b)_c", LinkKind.LINK, ()), ("http://x.org/d", LinkKind.LINK, ())]),
        ("https://ja.wikipedia.org/wiki/東京 です", [("https://ja.wikipedia.org/wiki/東京", LinkKind.LINK, ())]),
        ("見てexample.comだよ", [("example.com", LinkKind.LINK, ("scheme_added",))]),
        ("http://[2001:db8::1]:8080/x", [("http://[2001:db8::1]:8080/x", LinkKind.LINK, ())]),
        (
            "http://0x7f.1/ 127[.]0[.]0[.]1",
            [("http://0x7f.1/", LinkKind.LINK, ()), ("127[.]0[.]0[.]1", LinkKind.MENTION, ("refang", "scheme_added"))],
        ),
        ("zeitung.de:8080/a?b#c.", [("zeitung.de:8080/a?b#c", LinkKind.LINK, ("scheme_added",))]),
        ("сайт.рф", [("сайт.рф", LinkKind.MENTION, ("scheme_added",))]),
        (
            "https://www.zeitung.today/politik/ausland/europa/\nartikel123/Titel.html und mehr",
            [("https://www.zeitung.today/politik/ausland/europa/\nartikel123/Titel.html", LinkKind.LINK, ("rejoined",))],
        ),
        (
            "https://www.zeitung.today/politik/ausland/europa/\nDer Artikel",
            [("https://www.zeitung.today/politik/ausland/europa/", LinkKind.LINK, ())],
        ),
        (
            "https://www.zeitung.today/politik/ausland/europa/\n3/14",
            [("https://www.zeitung.today/politik/ausland/europa/", LinkKind.LINK, ())],
        ),
        (
            "https://www.zeitung.today/politik/ausland/europa/\n\na/b.html",
            [("https://www.zeitung.today/politik/ausland/europa/", LinkKind.LINK, ())],
        ),
    ],
)
def test_where_links_begin_and_end(text: str, links: list[tuple[str, LinkKind, tuple[str, ...]]]) -> None:
    """Glue is cut, broken URLs are joined, missing ends are named, and brackets and punctuation fall where a reader puts them."""
    assert [(link.raw, link.kind, link.repairs) for link in find_links(text)] == links


def test_a_redirector_is_looked_through() -> None:
    """The URL stays as written; host and domain are those of the target."""
    (link,) = find_links("https://www.google.com/url?q=https://zeitung.today/a")
    assert (link.url, link.target_url, link.host, link.repairs) == (
        "https://www.google.com/url?q=https://zeitung.today/a",
        "https://zeitung.today/a",
        "zeitung.today",
        ("unwrapped",),
    )


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("https://t.co/AbCdEfGhIjZeitung.de", ("https://t.co/AbCdEfGhIj", "Zeitung.de")),
        ("[zeitung.de](https://zeitung.today/a)", ("https://zeitung.today/a", "zeitung.de")),
        ('<a class="x" href="https://zeitung.today/a"><b>zeitung.de</b></a>', ("https://zeitung.today/a", "zeitung.de")),
    ],
)
def test_what_a_reader_was_shown(text: str, pair: tuple[str, str]) -> None:
    """The words of a link are paired with its target, and a target on another site contradicts them."""
    ((target, shown),) = shown_hosts(text, find_links(text))
    assert (target.raw, shown.raw) == pair
    assert contradicts(shown, "zeitung.today")
    assert not contradicts(shown, "zeitung.de")
    assert not contradicts(shown, None)
