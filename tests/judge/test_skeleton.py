"""Skeletons as Unicode Technical Standard 39 has them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from threadaudit.data import confusables
from threadaudit.judge.skeleton import loose, skeleton


def test_skeletons_agree_with_the_whole_table(shared: Path) -> None:
    """Each character has the same skeleton as what Unicode says it looks like, and the table is the published one."""
    lines = (shared / "data" / "unicode" / "confusables.txt").read_text(encoding="utf-8-sig").splitlines()
    mappings = [[part.strip() for part in line.split(";")[:2]] for line in lines if ";\tMA" in line]
    pairs = [(chr(int(source, 16)), "".join(chr(int(point, 16)) for point in target.split())) for source, target in mappings]
    assert {ord(source): target for source, target in pairs} == confusables.read_table()
    assert [source for source, target in pairs if skeleton(source) != skeleton(target)] == []


def test_ascii_takes_no_other_way_than_the_table() -> None:
    """The short way for ASCII gives what the table gives."""
    table = confusables.read_table()
    for point in range(128):
        assert skeleton(chr(point)) == skeleton(chr(point) + "é")[:-2]
        assert skeleton(chr(point)) == skeleton(table.get(point, chr(point)))


def test_invisible_characters_do_not_count() -> None:
    """What cannot be seen makes no difference."""
    assert skeleton("we\u200blt") == skeleton("we\u00adlt") == skeleton("welt")


@given(st.text(max_size=60))
def test_a_skeleton_is_its_own_skeleton(text: str) -> None:
    """Taking the skeleton twice changes nothing."""
    assert skeleton(skeleton(text)) == skeleton(text)


def test_loose_skeletons_see_through_ascii() -> None:
    """Digits for letters and letters that run together look the same at a glance."""
    pairs = [("bi1d", "bild"), ("blld", "bild"), ("rnedia", "media"), ("vvelt", "welt"), ("clpa", "dpa"), ("5piegel", "spiegel")]
    assert [pair for pair in pairs if loose(pair[0]) != loose(pair[1])] == []
    assert loose("welt") != loose("wald")
