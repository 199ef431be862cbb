"""Making links harmless, and reading those that were made so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.defang import defang, refang

URLISH = st.text(alphabet=st.sampled_from("abwelt.:/@?=&#-_ 019\nhps[]()"), max_size=60)


@pytest.mark.parametrize(
    ("live", "dead"),
    [
        ("https://welt.ltd/a.html", "hxxps://welt[.]ltd/a.html"),
        ("http://user:pass@m.welt.ltd:8080/?u=https://x.de/y", "hxxp://user:pass@m[.]welt[.]ltd:8080/?u=hxxps://x[.]de/y"),
        ("ftp://welt.ltd", "fxp://welt[.]ltd"),
        ("welt.ltd", "welt[.]ltd"),
        ("siehe welt.ltd und 1.5 Prozent, z.B. hier.", "siehe welt[.]ltd und 1.5 Prozent, z.B. hier."),
        ("http://127.0.0.1/", "hxxp://127[.]0[.]0[.]1/"),
        ("HTTPS://WELT.LTD", "hxxps://WELT[.]LTD"),
    ],
)
def test_defang_leaves_nothing_to_click(live: str, dead: str) -> None:
    """Schemes and the dots of hosts are changed, and nothing else."""
    assert defang(live) == dead


@pytest.mark.parametrize(
    "dead",
    [
        "hxxps://welt[.]ltd/a",
        "hXXps://welt(.)ltd/a",
        "hxxps[:]//welt{.}ltd/a",
        "hxxps[://]welt[dot]ltd/a",
        "h**ps://welt(punkt)ltd/a",
        "hxxps:[//]welt[.]ltd[/]a",
        "https://welt [.] ltd/a",
        "https://welt[.ltd/a",
        "https://welt.]ltd/a",
        "https://welt[.ltd]/a",
        "https://welt<dot>ltd/a",
        "https:\\/\\/welt\\.ltd\\/a",
        "https&#58;&#x2f;/welt&period;ltd/a",
        "https://welt_dot_ltd/a",
        "https://weltDOTltd/a",
        "https://welt。ltd/a",
        "https:∕∕welt.ltd⁄a",
    ],
)
def test_refang_reads_what_people_write(dead: str) -> None:
    """Each way of making a link harmless is read as the link."""
    assert refang(dead) == "https://welt.ltd/a"


@pytest.mark.parametrize("text", ["Das ist der Punkt.", "etc.) und (z.B.) oder", "f(.5)", "a[.5]", "die [...] Lage", "foo(bar)[at]"])
def test_refang_leaves_prose_alone(text: str) -> None:
    """Brackets and dots of ordinary writing stay."""
    assert refang(text) == text


@given(st.from_regex(r"https?://([a-z0-9]{1,8}\.){1,3}[a-z]{2,6}(:[0-9]{2,4})?(/[a-z0-9./?=&#-]{0,20})?", fullmatch=True))
def test_refang_undoes_defang(url: str) -> None:
    """A URL comes back as it was."""
    assert defang(url) != url
    assert refang(defang(url)) == url


@given(URLISH)
def test_defang_is_undone_in_any_text(text: str) -> None:
    """What stood dead in a text before is read the same after defanging it again."""
    assert refang(defang(refang(text))) == refang(refang(text))


@given(st.text(max_size=60))
def test_any_text_gives_an_answer(text: str) -> None:
    """No text stops either way, and defanging twice changes nothing more."""
    assert defang(defang(text)) == defang(text)
    assert isinstance(refang(text), str)
