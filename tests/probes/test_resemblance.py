"""Two pages beside each other: what is a copy, what is not, and what cannot be told."""

from __future__ import annotations

import base64
import importlib.util
import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.probes.news_pages import article, edited, words
from threadaudit.errors import ThreadAuditError
from threadaudit.probes import resemblance
from threadaudit.probes.main_text import all_text
from threadaudit.probes.page import read_page
from threadaudit.probes.resemblance import CloneData, Sheet, compare, icon_hash, structure_similarity, text_similarity, words_same

HOME = "https://www.welt.de"
TEXT = words(2, 900)


def sheet(url: str, page: str, icon: bytes = b"") -> Sheet:
    """Make one of two pages."""
    return Sheet(url, page, read_page(page.encode(), "text/html", url), all_text(page), icon)


OFFICIAL = sheet(f"{HOME}/", article(TEXT, home=HOME), b"icon")


def beside(page: str, icon: bytes = b"") -> CloneData:
    """Put a page of welt.ltd beside the official's."""
    return compare(sheet("https://welt.ltd/", page, icon), OFFICIAL, ("welt.de",))


def test_the_sentence_of_a_copy() -> None:
    """A copy with a few words changed is told in one sentence, with its numbers."""
    found = beside(article(edited(TEXT, 0.05), home=HOME, own=8), b"icon")
    assert found.copies is True
    assert re.fullmatch(
        r"80 of 88 images and links on welt\[\.\]ltd point to welt\.de; "
        r"its text is about 9[3-7] % the same as on welt\.de's page; its icon is the same\.",
        found.sentence,
    )


def test_all_figures_of_a_copy() -> None:
    """Every figure of an unchanged copy is what it was made to be."""
    found = beside(article(TEXT, home=HOME).replace("<title>", f'<link rel=canonical href="{HOME}/a"><title>'), b"icon")
    assert found == CloneData(
        compared_url="https://www.welt.de/",
        page_url="https://welt.ltd/",
        text_similarity=1.0,
        words_same=1.0,
        structure_similarity=found.structure_similarity,
        same_icon=True,
        icon_sha256="c2d4b446a44ce54fab8e01150e24dd24f3d850c7c14dcfe31f6321341dd86874",
        icon_mmh3=icon_hash(b"icon"),
        links_to_official=40,
        links_total=40,
        assets_to_official=40,
        assets_total=40,
        title_same=True,
        canonical_to_official=True,
        copies=True,
        sentence="80 of 80 images and links on welt[.]ltd point to welt.de; its text is about 100 % the same as on welt.de's page; "
        "its icon is the same.",
    )
    assert found.structure_similarity is not None
    assert found.structure_similarity > 0.95


@pytest.mark.parametrize(("share", "low", "high"), [(0.0, 1.0, 1.0), (0.05, 0.93, 0.97), (0.1, 0.87, 0.93), (0.2, 0.74, 0.84)])
def test_the_share_of_words_is_the_share_that_was_left(share: float, low: float, high: float) -> None:
    """The printed share of words is near the share that was really left as it was."""
    similarity = text_similarity(" ".join(TEXT), " ".join(edited(TEXT, share)))
    assert similarity is not None
    same = words_same(similarity)
    assert same is not None
    assert low <= same <= high


@pytest.mark.parametrize(
    ("page", "copies"),
    [
        (article(edited(TEXT, 0.15), home="", theme="x"), True),  # the words alone
        (article(words(3, 900), home=HOME), True),  # a false story in a copied dress
        (article(words(3, 900), home="https://other.example"), False),  # another house with the same theme
        (article(words(3, 900), home=HOME, theme="x"), False),  # a stranger that links a lot to the official
        (article(words(3, 900), home="https://other.example", theme="x"), False),
        (article(words(3, 40), home="https://other.example", theme="x", links=5, images=5), None),  # too little to tell
    ],
)
def test_what_is_a_copy(page: str, copies: bool | None) -> None:  # noqa: FBT001 – the expected answer
    """Words, or build together with where it points, make a copy; a theme or links alone do not; too little text tells nothing."""
    assert beside(page).copies is copies


def test_the_icon_with_the_build_makes_a_copy() -> None:
    """The same icon on a page that is built alike makes a copy, wherever it points."""
    page = article(words(3, 900), home="")
    assert (beside(page, b"icon").copies, beside(page, b"other").copies) == (True, False)


def test_unrelated_texts_share_nothing() -> None:
    """Two texts of one language have next to nothing in common, and no share of words is made of that."""
    similarity = text_similarity(" ".join(TEXT), " ".join(words(3, 900)))
    assert similarity is not None
    assert similarity < 0.05
    assert words_same(similarity) is None
    assert "its text is not the same as on welt.de's page" in beside(article(words(3, 900), home="")).sentence


def test_short_texts_say_nothing() -> None:
    """Two paragraphs are needed before words are compared."""
    assert text_similarity("ein paar Worte", "ein paar Worte") is None


def test_siblings_are_the_official() -> None:
    """Links to the official's other hosts count as links to it; links to names that merely look like it do not."""
    page = '<a href="https://bild.de/"></a><a href="https://www.welt.de.evil.example/"></a><a href="https://sub.welt.de/"></a>'
    found = compare(sheet("https://welt.ltd/", page), OFFICIAL, ("bild.de",))
    assert (found.links_to_official, found.links_total) == (2, 3)


def test_nothing_to_compare() -> None:
    """An empty page is neither a copy nor none."""
    assert beside("") == CloneData(
        compared_url="https://www.welt.de/",
        page_url="https://welt.ltd/",
        sentence="Nothing on welt[.]ltd could be compared with welt.de.",
    )


def test_icons_are_counted_as_shodan_does() -> None:
    """The number of an icon is MurmurHash3 (32 bits, signed) of its base64 in lines of 76 characters."""
    assert icon_hash(b"icon") == _murmur3(base64.encodebytes(b"icon"))
    assert icon_hash(bytes(range(200))) == _murmur3(base64.encodebytes(bytes(range(200))))


def _murmur3(data: bytes) -> int:
    """MurmurHash3_x86_32 with seed 0, by its definition."""
    mask, value = 0xFFFFFFFF, 0

    def mixed(block: int) -> int:
        block = block * 0xCC9E2D51 & mask
        block = (block << 15 | block >> 17) & mask
        return block * 0x1B873593 & mask

    whole = len(data) - len(data) % 4
    for at in range(0, whole, 4):
        value ^= mixed(int.from_bytes(data[at : at + 4], "little"))
        value = (value << 13 | value >> 19) & mask
        value = (value * 5 + 0xE6546B64) & mask
    if data[whole:]:
        value ^= mixed(int.from_bytes(data[whole:], "little"))
    value ^= len(data)
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
        value = (value ^ value >> shift) * factor & mask
    return value - (1 << 32) if value >> 31 else value


def test_figures_survive_storage() -> None:
    """What is stored as JSON comes back as it was."""
    found = beside(article(TEXT, home=HOME), b"icon")
    assert msgspec.convert(msgspec.json.decode(msgspec.json.encode(found)), CloneData) == found


def test_says_what_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is missing, one line says what to install."""
    real = importlib.util.find_spec
    monkeypatch.setattr(resemblance, "find_spec", lambda name: None if name == "mmh3" else real(name))
    with pytest.raises(ThreadAuditError, match=r"^comparing pages needs mmh3: pip install 'threadaudit\[compare\]'$"):
        resemblance.require_extra()


@pytest.mark.parametrize("flood", ["<a>", "<div>", "a b c ", "<p>x", "\x00", "ä", "<a class='x'>", "<a href=https://welt.de>"])
def test_floods_are_compared(flood: str) -> None:
    """A page made of one thing without end has figures."""
    assert beside(flood * (100_000 // len(flood))).sentence.endswith(".")


@settings(max_examples=60, deadline=None)
@given(st.text("<>/= \"'\nahrefclss:&#;wltd.", max_size=300), st.text("<>/= abc", max_size=100))
def test_any_two_pages_compare(page: str, other: str) -> None:
    """Whatever the pages, every figure lies where it belongs."""
    found = compare(sheet("https://welt.ltd/", page), sheet("https://welt.de/", other))
    assert found.links_to_official <= found.links_total
    assert structure_similarity(page, page) in (1.0, None)
