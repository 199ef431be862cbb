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
https://www.google.com/url?q=https%3A%2F%2Fzeitung.today%2Fgr%FCn
https://www.google.com/url?q=zeitung.today
zeitung［.］today
zeitung【。】today
zeitung（．）today
zeitung[·]today
zeitung{{.}}today
zeitung<(.)>today
zeitung(.]today
https:;//zeitung.today/a
https[:/]/zeitung.today/a
https=3A//zeitung.today/a
gopher://zeitung.today
https://zeitung dot today/a
hxxp://www punkt zeitung punkt today/a
https://zeitung -dot- today
https://zeitung .today/a
https://zeitung. today/a
https://zeitung\u00a0.\u00a0today/a
https://zeitung·today/a
https://www•zeitung•today/a
www .zeitung .today
www. zeitung.today/a
https://$www.zeitung.today/a
https://-a_b.zeitung.today/a
https://[www].zeitung.today/a
https://.zeitung.today/a
https://berühmt.de\u2215politik@zeitung.today/a
https://berühmt.de\uff0fpolitik@zeitung.today/a
//berühmt.de@zeitung.today/
<b>zeitung</b>.<i>today</i>
zeitung<b>.</b>today
zei<!-- x -->tung.today
**zeitung**.today
zeitung&#91;.&#93;today
hxxps%3A%2F%2Fzeitung[.]today%2Fa
zeitung%5B.%5Dtoday
ᴢᴇɪᴛᴜɴɢ[.]ᴛᴏᴅᴀʏ
🇿🇪🇮🇹🇺🇳🇬[.]🇹🇴🇩🇦🇾
z̶e̶i̶t̶u̶n̶g̶[.]t̶o̶d̶a̶y̶
zeitung.today-Seite
zeitung[.]today-Kopie
*.zeitung.today/
*.zeitung.today
..zeitung.today/
www dot faz dot zeitung dot today
-zeitung.today/a
Satz.https://zeitung.today/a
сайтzeitung.today
[url]https://zeitung.today/a[/url]
\u202e\u202dzeitung.today\u202c\u202c
""".strip("\n").split("\n")
BROKEN = [
    "zeitung[.]\ntoday/a",
    "https://www.zeitung.\ntoday/a",
    "https://www.zeitung\n.today/a",
    "> https://www.zeitung.\n> today/a",
    "https://www.zei=\ntung.today/a",
    "zeitung.\ntoday/politik",
]


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
name%40example.com
name at example dot com
@name:example.org
#raum:example.org
zeichnung.ps2
musik.mp3
archiv.tar.bz2
main.py:12
lib.rs:45: error
skript.pl:7
f.to(x)
r.is_(y)
_field.data
c++11/regex.cc
all .md and .py files
lists .info and PDF
remove .rs there
Tante Dot ist da
a questo punto il paese
w tym punkt to
ein Punkt do
floating point cloud
a dot matrix
dot dot dot
decimal-point" is
the company . media say
he [.] am
Ende[.]So
Ende.)Am
🇩🇪.🇫🇷
foo..bar
--option.zone
lib/libm.so
Cancel·lat
instal·la
10.100.0.0/16.
10.128.1.0/24;a
Čiast.veľ.súboru
nr.fișier
m.chủ
phần[.biến]
.text.hot
lahko . za
[[CC]YY]MMDDhhmm[.ss]
roles.java
endPoint.host
move .org/.space back
first operand .save and .data
the ending (.link)
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


@pytest.mark.parametrize("text", DISGUISED + BROKEN, ids=ascii)
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
        (
            "https://zeitung.de/a,https://blatt.work/b",
            [("https://zeitung.de/a", LinkKind.LINK, ()), ("https://blatt.work/b", LinkKind.LINK, ())],
        ),
        (
            "hxxps://zeitung.de/ahxxps://blatt.work/b",
            [("hxxps://zeitung.de/a", LinkKind.MENTION, ("refang",)), ("hxxps://blatt.work/b", LinkKind.MENTION, ("unglue", "refang"))],
        ),
        (
            "https://zeitung.de/awww.blatt.work/b",
            [("https://zeitung.de/a", LinkKind.LINK, ()), ("www.blatt.work/b", LinkKind.MENTION, ("unglue", "scheme_added"))],
        ),
        (
            "zeitung.ltd\u200bblatt.work",
            [("zeitung.ltd", LinkKind.LINK, ("scheme_added",)), ("blatt.work", LinkKind.LINK, ("scheme_added",))],
        ),
        (
            "zeitung.de•blatt.work",
            [("zeitung.de", LinkKind.LINK, ("scheme_added",)), ("blatt.work", LinkKind.LINK, ("scheme_added",))],
        ),
        ("Bildpic.twitter.com/AbCdEfGhIj", [("pic.twitter.com/AbCdEfGhIj", LinkKind.MENTION, ("unglue", "scheme_added"))]),
        ("2️⃣4️⃣blatt.work", [("2️⃣4️⃣blatt.work", LinkKind.MENTION, ("marks_removed", "scheme_added"))]),
        ("1️⃣blatt.work", [("blatt.work", LinkKind.LINK, ("scheme_added",))]),
        ("zeitung.de3 und zeitung.de3/22", [("zeitung.de", LinkKind.MENTION, ("unglue", "scheme_added"))]),
        ("z̶e̶i̶t̶.d̶e̶ x", [("z̶e̶i̶t̶.d̶e̶", LinkKind.MENTION, ("marks_removed", "scheme_added"))]),
        ("zeitung.de[/]a", [("zeitung.de[/]a", LinkKind.MENTION, ("refang", "scheme_added"))]),
        (
            "tps://zeitung.de meow://zeitung.de",
            [
                ("tps://zeitung.de", LinkKind.MENTION, ("scheme_repaired",)),
                ("meow://zeitung.de", LinkKind.MENTION, ("scheme_repaired",)),
            ],
        ),
        ("https://zeitung.de. Das", [("https://zeitung.de", LinkKind.LINK, ())]),
        ("https://zeitung.de . live", [("https://zeitung.de", LinkKind.LINK, ())]),
        ("https://intranet. So ist es", [("https://intranet", LinkKind.LINK, ())]),
        ("https://example.org/a· Danach", [("https://example.org/a", LinkKind.LINK, ())]),
        (
            "\u202e \u202dzeitung.de\u202c \u202c blatt.work",
            [("zeitung.de", LinkKind.LINK, ("scheme_added",)), ("blatt.work", LinkKind.LINK, ("scheme_added",))],
        ),
        (
            "\u202e krow.ttalb \u202c und zeitung.de",
            [("krow.ttalb", LinkKind.MENTION, ("bidi", "scheme_added")), ("zeitung.de", LinkKind.LINK, ("scheme_added",))],
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
