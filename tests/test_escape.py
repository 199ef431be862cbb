"""Nothing that came from outside leaves the program as a command."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from threadaudit.escape import csv_cell, json_line, markdown, one_line, visible

ANY_TEXT = st.text(st.characters(exclude_categories=[]))
RED_TEXT = "\x1b[31mred\x1b[0m"
REVERSED = "\u202eed.tlew\u202c"


def harmful_characters(text: str) -> set[str]:
    """Return what a terminal obeys or what turns the reading direction, by the character database instead of our own list."""
    import unicodedata

    controls = {c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")} - {"\n", "\t"}
    steering = {c for c in text if unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")}
    return controls | steering


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (RED_TEXT, "[U+001B][31mred[U+001B][0m"),
        (REVERSED, "[U+202E]ed.tlew[U+202C]"),
        ("\x9b2J", "[U+009B]2J"),
        ("a\u2028b", "a[U+2028]b"),
        ("zwei\r\nZeilen", "zwei\nZeilen"),
        ("überschrieben\rja", "überschrieben[U+000D]ja"),
        ("👩‍💻 naïve 𝐰𝐞𝐥𝐭", "👩‍💻 naïve 𝐰𝐞𝐥𝐭"),
    ],
)
def test_harmful_characters_are_shown_by_code_point(text: str, shown: str) -> None:
    """What a terminal would obey is shown instead; what people write stays."""
    assert visible(text) == shown


@given(ANY_TEXT)
def test_no_harmful_character_is_left(text: str) -> None:
    """Whatever the text, a terminal finds nothing to obey, also in JSON, Markdown and CSV."""
    for escaped in (visible(text), one_line(text), json_line(text), markdown(text), csv_cell(text)):
        assert harmful_characters(escaped) == set()


@given(ANY_TEXT, st.integers(1, 50))
def test_one_line_is_one_short_line(text: str, width: int) -> None:
    """A line is one line and not longer than asked."""
    line = one_line(text, width)
    assert "\n" not in line
    assert "\t" not in line
    assert len(line) <= width


@given(ANY_TEXT)
@example(RED_TEXT)
def test_json_keeps_the_value(text: str) -> None:
    """JSON is harmless to look at and still says exactly what was written."""
    assert json.loads(json_line({text: [text]})) == {text: [text]}


@pytest.mark.parametrize("formula", ["=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "  =1", "＝1", "|x", "%0"])
def test_formulas_become_text(formula: str) -> None:
    """A spreadsheet shows a formula instead of running it."""
    assert csv_cell(formula).startswith("'")


@given(ANY_TEXT)
def test_no_csv_cell_starts_a_formula(text: str) -> None:
    """Whatever the text, the cell that a CSV reader gives starts no formula."""
    buffer = io.StringIO()
    csv.writer(buffer).writerow([csv_cell(text), "end"])
    cell = next(csv.reader(io.StringIO(buffer.getvalue(), newline="")))[0]
    assert cell == "-" or cell.strip()[:1] not in {"=", "+", "-", "@"}


@pytest.mark.parametrize("text", ["Bonn", "3,5 %", "a-b", "", "https://welt.de/?a=b"])
def test_plain_cells_stay(text: str) -> None:
    """What is no formula is not touched."""
    assert csv_cell(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("[a](https://b)", r"\[a\](https://b)"),
        ("![x](y)", r"!\[x\](y)"),
        ("<img src=x onerror=y>", r"\<img src=x onerror=y>"),
        ("Fake-News (neu!) > alt", "Fake-News (neu!) > alt"),
        ("> Zitat\n  + Liste\n=== \n12) x", "\\> Zitat\n  \\+ Liste\n\\=== \n12\\) x"),
        ("a | b", r"a \| b"),
        ("# no heading\n- no list\n1. neither", "\\# no heading\n\\- no list\n1\\. neither"),
        ("5 *sterne*", r"5 \*sterne\*"),
    ],
)
def test_markdown_shows_what_is_written(text: str, escaped: str) -> None:
    """Markdown in a post is shown, not obeyed."""
    assert markdown(text) == escaped


@given(ANY_TEXT | st.text("*_`[]()!<>#+-=|~&;:\\\n 1.)a/x"))
@example("[a]: https://b\n\n[a]")
@example("| a |\n| --- |")
@example("a\n===\n&lt;b&gt;")
def test_a_markdown_reader_finds_text_and_nothing_else(text: str) -> None:
    """A real reader of Markdown makes no link, image, HTML, heading, list, table or emphasis of what was written."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    blocks = reader.parse("Es steht da:\n\n" + markdown(text))
    kinds = {token.type for block in blocks for token in (block, *(block.children or ()))}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak", "hardbreak", "code_block"}
