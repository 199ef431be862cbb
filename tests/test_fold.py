"""Reading through disguises, and finding the way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.fold import fold, original_span, turn

DRESSED = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from("welt.ltd 𝐰ⓦ🆆🇼ʷｗ\u200b\u2060\u202e\u202c\u0336\u0301\ufe0f\u20e31①²\x1b[m\n"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("dressed", "plain", "repairs"),
    [
        ("𝐰𝐞𝐥𝐭.𝐥𝐭𝐝", "welt.ltd", ("nfkc",)),
        ("𝔴𝔢𝔩𝔱.𝔩𝔱𝔡", "welt.ltd", ("nfkc",)),
        ("𝚠𝚎𝚕𝚝.𝚕𝚝𝚍", "welt.ltd", ("nfkc",)),
        ("ｗｅｌｔ．ｌｔｄ", "welt.ltd", ("nfkc",)),
        ("ⓦⓔⓛⓣ.ⓛⓣⓓ", "welt.ltd", ("nfkc",)),
        ("⒲⒠⒧⒯.⒧⒯⒟", "welt.ltd", ("nfkc",)),
        ("🅆🄴🄻🅃.🄻🅃🄳", "WELT.LTD", ("nfkc",)),
        ("ʷᵉˡᵗ.ˡᵗᵈ", "welt.ltd", ("nfkc",)),
        ("🆆🅴🅻🆃.🅻🆃🅳", "welt.ltd", ("styled",)),
        ("🅦🅔🅛🅣.🅛🅣🅓", "welt.ltd", ("styled",)),
        ("🇼🇪🇱🇹.🇱🇹🇩", "welt.ltd", ("styled",)),
        ("we\u200blt.l\u00adtd", "welt.ltd", ("invisible_removed",)),
        ("we\U000e0061lt\ufe0f.ltd", "welt.ltd", ("invisible_removed",)),
        ("\x1b[1mwelt.ltd\x1b[0m", "welt.ltd", ("invisible_removed",)),
        ("w̶e̶l̶t̶.l̶t̶d̶", "welt.ltd", ("marks_removed",)),
        ("w⃝e⃝l⃝t⃝.ltd", "welt.ltd", ("marks_removed",)),
        ("bu\u0308cher.de", "bücher.de", ("composed",)),
        ("ﬁlm․ltd", "film.ltd", ("nfkc",)),
    ],
)
def test_disguises_are_undone(dressed: str, plain: str, repairs: tuple[str, ...]) -> None:
    """Each way of dressing up Latin letters is read as a person reads it, and named."""
    reading = fold(dressed)
    assert (reading.text, reading.repairs(-1, len(reading.text) + 1)) == (plain, repairs)


@pytest.mark.parametrize(
    "text",
    ["Größe, „Zitat“ – 14,8 % …", "🇺🇦🇷🇺 und 🧵", "1\ufe0f\u20e3 Erstens", "m² und welt.de¹", "① erstens", "wеlt.de", "東京都。", "привет"],
)
def test_honest_text_stays(text: str) -> None:
    """Umlauts, quotes, flags, keycaps, footnotes, bullets and other alphabets are no disguise."""
    assert fold(text).text == text


def test_the_way_back_leads_to_the_original_characters() -> None:
    """A stretch of the reading is found again in the original, without the invisible characters at its edges."""
    text = "siehe \u200e𝐰𝐞\u2060𝐥𝐭.ltd\u200e heute"
    reading = fold(text)
    start = reading.text.index("welt.ltd")
    assert original_span([reading], start, start + len("welt.ltd")).slice(text) == "𝐰𝐞\u2060𝐥𝐭.ltd"


def test_an_override_is_read_as_it_is_shown() -> None:
    """Text behind a right-to-left override is turned round, and a stretch of it leads back to its own characters."""
    text = "siehe \u202edtl.tlew\u202c heute"
    reading = turn(text)
    assert reading.text == "siehe welt.ltd heute"
    assert original_span([reading], 6, 10).slice(text) == "tlew"
    assert original_span([reading], 6, 14).slice(text) == "dtl.tlew"


@given(DRESSED)
def test_each_stretch_has_a_source(text: str) -> None:
    """Whatever the text, every stretch of the reading leads to a stretch of the original, and longer ones to no shorter ones."""
    turned = turn(text)
    reading = fold(turned.text)
    for start in range(len(reading.text)):
        span = original_span([turned, reading], start, start + 1)
        whole = original_span([reading], 0, start + 1)
        assert 0 <= span.start < span.end <= len(text)
        assert whole.start <= whole.end


@given(DRESSED)
def test_folding_twice_changes_no_letters(text: str) -> None:
    """What is plain is not changed again into other letters: the plain reading of ASCII is itself."""
    plain = "".join(character for character in fold(text).text if character.isascii() and character.isprintable())
    assert fold(plain).text == plain


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x24F), max_size=40))
def test_composed_latin_text_keeps_its_letters(text: str) -> None:
    """Latin letters with accents of their own stay as they are."""
    kept = "".join(character for character in text if unicodedata.is_normalized("NFKC", character) and character.isprintable())
    assert fold(kept).text == kept
