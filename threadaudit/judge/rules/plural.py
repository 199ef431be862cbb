"""An ending more or less: spiegels, guardians, theguardia for the singular of a name."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import Distinctive, Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.judge.suffixes import SuffixKind, kind_of
from threadaudit.records import Finding

TECHNIQUE = "plural"

ENDINGS = ("s", "e", "n", "i", "y")
"""Plural endings of one letter: English, French and Spanish; German; Dutch; Italian and Polish; Russian in Latin letters."""

SHORTEST = 5
"""Shorter names with one letter more are other names."""

_BY_LENGTH = (0.0, 0.0, 0.1, 0.2, 0.35, 0.55, 0.68, 0.75, 0.8)
"""How sure, by the letters of the name, 0 to 8 and more."""
_NAMES = {
    Distinctive.COINED: 1.0,
    Distinctive.COMPOUND: 0.95,
    Distinctive.PROPER: 0.8,
    Distinctive.PLACE: 0.65,
    Distinctive.WORD: 0.75,
    Distinctive.COMMON: 0.5,
}
"""How much the name counts."""
_WORD_FORM = 0.5
"""No more than this where the name is made of words and the suffix is no new one: another form of a word is another firm's word."""
_SUFFIXES = {"new": 1.08, "lent": 1.08, "country": 0.9, "home": 0.85, "restricted": 0.2}
"""How much the suffix counts."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name the host bears with an ending more or less."""
    text = subject.text
    if len(text) > SHORTEST and text[-1] in ENDINGS:
        for name in lookup(index.by_text, text[:-1]):
            yield _finding(subject, name, f"with {text[-1]} at its end")
    if len(text) >= SHORTEST:
        for name in lookup(index.by_text, f"{text}s"):
            yield _finding(subject, name, "without its last s")


def _finding(subject: Subject, name: Name, how: str) -> Finding:
    official = name.entry.official.domain
    confidence = _BY_LENGTH[min(len(name.text), 8)] * _NAMES[name.distinctive] * _SUFFIXES.get(kind_of(subject.suffix, name).value, 1)
    if vocabulary.is_word(subject.text):
        confidence /= 2
    if name.distinctive is not Distinctive.COINED and kind_of(subject.suffix, name) not in (
        SuffixKind.NEW,
        SuffixKind.LENT,
        SuffixKind.OPEN,
    ):
        confidence = min(confidence, _WORD_FORM)
    return Finding(
        TECHNIQUE,
        official,
        confidence,
        f"{subject.shown} bears {name.written}, the name of the official {official}, {how}",
        name.text,
    )


def make(name: Name) -> Iterator[Variant]:
    """Give the name with each ending, and without its own; in English first."""
    for place, ending in enumerate(ENDINGS):
        yield Variant(name.text + ending, 0.35 if place == 0 else 0.08)
    if name.text.endswith("s"):
        yield Variant(name.text[:-1], 0.2)


RULE = Rule(TECHNIQUE, find, clues=clues.SLIP, make=make)
