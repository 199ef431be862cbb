"""Only a hyphen differs: ukr-inform.com for ukrinform.ua, berlinerzeitung for berliner-zeitung."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import Distinctive, Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.judge.suffixes import kind_of
from threadaudit.records import Finding

TECHNIQUE = "hyphenation"

_CONFIDENCE = {
    Distinctive.COINED: 0.9,
    Distinctive.COMPOUND: 0.82,
    Distinctive.PROPER: 0.72,
    Distinctive.PLACE: 0.57,
    Distinctive.WORD: 0.75,
    Distinctive.COMMON: 0.6,
}
"""How sure, by how distinctive the name is."""
_SHORT = {1: 0.2, 2: 0.3, 3: 0.55, 4: 0.85}
"""What is left for names of so many letters."""
_SUFFIXES = {"country": 0.9, "home": 0.7, "restricted": 0.2}
"""What is left under suffixes where another owner is likely."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name the host bears with other hyphens."""
    for name in lookup(index.by_text, subject.text):
        if subject.label != name.written:
            confidence = _CONFIDENCE[name.distinctive] * _SHORT.get(len(name.text), 1)
            if subject.suffix != name.entry.host.public_suffix:  # a namesake would not stand beside it in the same country
                confidence *= _SUFFIXES.get(kind_of(subject.suffix, name).value, 1)
            official = name.entry.official.domain
            sentence = f"{subject.shown} bears {name.written}, the name of the official {official}, with other hyphens"
            if subject.suffix != name.entry.host.public_suffix:
                sentence += f" and under another suffix, .{subject.suffix}"
            yield Finding(TECHNIQUE, official, confidence, sentence, subject.label)


def make(name: Name) -> Iterator[Variant]:
    """Give the name with a hyphen at each place, and without its own."""
    if "-" in name.written:
        yield Variant(name.text, 0.6)
    for at in range(1, len(name.text)):
        words = vocabulary.is_made_of_words(name.text[:at]) and vocabulary.is_made_of_words(name.text[at:])
        yield Variant(f"{name.text[:at]}-{name.text[at:]}", 0.4 if words else 0.04)


RULE = Rule(TECHNIQUE, find, clues=clues.NAME, make=make)
