"""Written otherwise, spoken alike: fokus for focus, skool for school."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.judge import vocabulary
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import Distinctive, Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.judge.suffixes import SuffixKind, kind_of
from threadaudit.records import Finding

TECHNIQUE = "soundalike"

_BY_LENGTH = (0.0, 0.0, 0.0, 0.1, 0.3, 0.5, 0.64, 0.74, 0.8)
"""How sure, by the letters of the name, 0 to 8 and more."""
_NAMES = {
    Distinctive.COINED: 1.0,
    Distinctive.COMPOUND: 0.95,
    Distinctive.PROPER: 0.8,
    Distinctive.PLACE: 0.65,
    Distinctive.WORD: 0.7,
    Distinctive.COMMON: 0.6,
}
"""How much the name counts."""
_SUFFIXES = {"new": 1.08, "lent": 1.08, "country": 0.85, "home": 0.75, "restricted": 0.2}
"""How much the suffix counts: another country may spell the same name in its own way."""

_ABROAD = 0.5
"""No more than this under old and countries' suffixes: another firm may spell the same word in its own way, as telecom and telekom."""

SHORTEST = 5
"""Shorter names sound like too many others."""

_SOUNDS = (("sch", "sh"), ("ph", "f"), ("ck", "k"), ("qu", "kv"), ("th", "t"), ("ie", "i"), ("oo", "u"), ("x", "ks"))
"""Spellings of one sound in English, German and French; the longer ones first."""
_LETTERS = str.maketrans({"c": "k", "q": "k", "z": "s", "y": "i", "w": "v", "j": "i"})
"""Letters that are spoken like others."""
_SOFT_C = (("ce", "se"), ("ci", "si"), ("cy", "si"))
"""A c that is spoken like s."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name sounds like the host's label."""
    text = subject.text
    if len(text) < SHORTEST - 1 or not text.isascii():
        return
    for name in lookup(index.by_key[TECHNIQUE], sound_of(text)):
        if name.text != text:
            official = name.entry.official.domain
            confidence = _BY_LENGTH[min(len(name.text), 8)] * _NAMES[name.distinctive]
            confidence *= _SUFFIXES.get(kind_of(subject.suffix, name).value, 1) * (0.3 if vocabulary.is_word(text) else 1)
            if kind_of(subject.suffix, name) not in (SuffixKind.NEW, SuffixKind.LENT, SuffixKind.OPEN):
                confidence = min(confidence, _ABROAD)
            sentence = f"{subject.shown} sounds like {name.written}, the name of the official {official}"
            yield Finding(TECHNIQUE, official, confidence, sentence, name.text)


def sound_of(text: str) -> str:
    """Give a rough form of how a name is spoken, equal for names that sound alike."""
    for spelling, sound in _SOFT_C if "c" in text else ():
        text = text.replace(spelling, sound)
    for spelling, sound in _SOUNDS:
        if spelling in text:
            text = text.replace(spelling, sound)
    return text.translate(_LETTERS)


def _keys(name: Name) -> tuple[str, ...]:
    return (sound_of(name.text),) if name.text.isascii() and len(name.text) >= SHORTEST else ()


def make(name: Name) -> Iterator[Variant]:
    """Give the name with one sound written otherwise."""
    for written, other in (
        ("c", "k"),
        ("k", "c"),
        ("ph", "f"),
        ("f", "ph"),
        ("w", "v"),
        ("v", "w"),
        ("y", "i"),
        ("i", "y"),
        ("z", "s"),
        ("x", "ks"),
    ):
        if written in name.text:
            yield Variant(name.text.replace(written, other, 1), 0.08)


RULE = Rule(TECHNIQUE, find, _keys, fold=sound_of, make=make)
