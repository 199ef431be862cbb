"""Written otherwise, spoken alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.judge import Judge
from threadaudit.judge.rules.soundalike import sound_of
from threadaudit.records import Finding, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize("host", ["vikipedia.org", "wickipedia.org"])
def test_a_name_that_sounds_alike_is_told(judge: Judge, found: Found, host: str) -> None:
    """What is heard as an official's name points to it."""
    assert judge(host).verdict in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS)
    assert found(host, "soundalike") is not None


@pytest.mark.parametrize(
    ("one", "other"), [("focus", "fokus"), ("photo", "foto"), ("spektrum", "spectrum"), ("welt", "velt"), ("city", "siti")]
)
def test_spellings_of_one_sound_are_one(one: str, other: str) -> None:
    """Two spellings of one sound give the same form."""
    assert sound_of(one) == sound_of(other)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", max_size=30))
def test_any_label_has_a_sound(text: str) -> None:
    """The rough form is never longer than the text could be spoken, and holds no letter that is spoken like another."""
    sound = sound_of(text)
    assert len(sound) <= 2 * len(text)
    assert not set(sound) & set("cqzywxj")


def test_another_sound_is_another_name(found: Found) -> None:
    """Names that do not sound alike are left alone."""
    assert found("spargel.de", "soundalike") is None
