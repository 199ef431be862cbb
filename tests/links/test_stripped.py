"""Where a link was lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.links import find_stripped
from threadaudit.records import GapKind


def _lost(text: str) -> list[str]:
    return [gap.message for gap in find_stripped(text)]


def test_the_empty_slot_of_the_seed_is_found(seed_text: str) -> None:
    """The place where the card hid the link is found, and nothing else is reported."""
    (gap,) = find_stripped(seed_text)
    assert (gap.kind, gap.message) == (GapKind.STRIPPED_LINK, 'a link was stripped: "eine Kopie von ."')
    assert seed_text[: gap.span.start].endswith("eine Kopie von ")
    assert gap.span.start == gap.span.end


@pytest.mark.parametrize(
    ("name", "words", "count"),
    [
        ("004_97d5bdcfd7885046.txt", "[Hier weiterlesen]", 8),
        ("003_76c85e7a7b5efcde.txt", "hier", 3),
        ("001_21764fb2c41d5e34.txt", "[PNP magazine](#)", 1),
        ("000_36a58b47ad88f0ea.txt", "", 0),
    ],
)
def test_lost_links_of_real_articles(shared: Path, name: str, words: str, count: int) -> None:
    """What an article lost is found as often as it was lost; a space before a full stop alone is no loss."""
    text = (shared / "seeds" / name).read_bytes().decode("utf-8")
    assert len([gap for gap in find_stripped(text) if gap.span.slice(text) == words]) == count


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Das steht bei .", ['a link was stripped: "Das steht bei ."']),
        ("(via )", ['a link was stripped: "(via )"']),
        ("as reported by , it is", ['a link was stripped: "as reported by ,"']),
        ("[Read more]", ['a link was stripped: "[Read more]"']),
        ("Read more »", ['a link was stripped: "Read more"']),
        ("See here and here.", ['a link was stripped: "here"'] * 2),
        ("(siehe hier)", ['a link was stripped: "hier"']),
        ("[Studie](#) und [Karte]()", ['a link was stripped: "[Studie](#)"', 'a link was stripped: "[Karte]()"']),
        ('<a href="#">Studie</a>', ['a link was stripped: "<a href="#">"']),
        ("[link removed]", ['a link was stripped: "[link removed]"']),
    ],
)
def test_the_shapes_of_loss(text: str, lost: list[str]) -> None:
    """Each shape that a lost link leaves is reported in words."""
    assert _lost(text) == lost


@pytest.mark.parametrize(
    "text",
    [
        "[Hier weiterlesen](https://welt.ltd)",
        "[Hier weiterlesen] https://welt.ltd",
        '<a href="https://welt.ltd">hier</a>',
        "Wir sind hier und heute.",
        "a plan for Syria . The picture",
        "Das gilt auch hier.",
        "Er las , sie schrieb .",
        "f(x) = [1](2)",
        "Anna <a@zeitung.today>",
        "<article>hier</article>",
    ],
)
def test_what_is_no_loss(text: str) -> None:
    """Links that are there, sloppy spaces and ordinary words are not reported."""
    assert _lost(text) == []


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("hier hier, von . [](#)<a href=>\n")), max_size=80))
def test_any_text_gives_gaps_in_order(text: str) -> None:
    """Whatever the text, gaps lie within it, in order and without overlap."""
    end = 0
    for gap in find_stripped(text):
        assert end <= gap.span.start <= gap.span.end <= len(text)
        end = gap.span.end
