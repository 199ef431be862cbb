"""A name that a browser would not show as it is written, because its letters are made to be misread."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from threadaudit.judge import clues
from threadaudit.judge.index import Index
from threadaudit.judge.rule import Rule
from threadaudit.judge.subject import Subject
from threadaudit.records import Finding

TECHNIQUE = "idn_display"

_MIXED = 0.6
"""Letters of scripts that no language writes together."""
_WHOLE = 0.55
"""A whole name in letters that all pass for Latin ones."""

_TOGETHER = (
    frozenset({"LATIN", "CJK", "HIRAGANA", "KATAKANA"}),
    frozenset({"LATIN", "CJK", "BOPOMOFO"}),
    frozenset({"LATIN", "CJK", "HANGUL"}),
)
"""Scripts that may stand together: the level "highly restrictive" of UTS #39, section 5.2, which Chromium follows."""

_COMMON = frozenset({"DIGIT", "HYPHEN", "COMBINING", "MIDDLE", "KATAKANA-HIRAGANA", "IDEOGRAPHIC", "ZERO"})
"""First words of the names of characters that belong to no script of their own."""

_LIKE_LATIN = {
    "CYRILLIC": frozenset("асԁеһіјӏорԛѕԝхуъьҽпгѵѡ"),
    "GREEK": frozenset("ικνρυωηοστ"),
    "ARMENIAN": frozenset("ագզէլհյոսցւօք"),
    "GEORGIAN": frozenset("იოყძხჽჿ"),
    "HEBREW": frozenset("דוחיןסװײ"),
}
"""Letters that look like Latin ones, by script: the most used of Chromium's published lists."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:  # noqa: ARG001
    """Give the reason why the registered name is made to be misread, where there is one."""
    if subject.label.isascii():
        return
    scripts = {script for letter in subject.label if (script := _script(letter)) not in _COMMON}
    domain = subject.shown
    if len(scripts) > 1 and not any(scripts <= allowed for allowed in _TOGETHER):
        named = " and ".join(sorted(script.title() for script in scripts))
        yield Finding(TECHNIQUE, None, _MIXED, f"{domain} mixes {named} letters, which browsers do not show as written", subject.label)
    elif len(scripts) == 1 and (script := next(iter(scripts))) in _LIKE_LATIN and subject.suffix.isascii() and "xn--" not in subject.suffix:
        letters = {letter for letter in subject.label if _script(letter) == script}
        if letters <= _LIKE_LATIN[script]:
            sentence = f"{domain} is written in {script.title()} letters that all look like Latin ones"
            yield Finding(TECHNIQUE, None, _WHOLE, sentence, subject.label)


def _script(letter: str) -> str:
    """Give a letter's script, as its name in Unicode begins with it."""
    if letter.isascii():
        return "LATIN" if letter.isalpha() else "DIGIT"
    return unicodedata.name(letter, "UNKNOWN").split()[0]


RULE = Rule(TECHNIQUE, find, clues=clues.STRANGE)
