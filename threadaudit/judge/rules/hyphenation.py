"""Only a hyphen differs: ukr-inform.com for ukrinform.ua, berlinerzeitung for berliner-zeitung."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.judge.index import Index
from threadaudit.judge.names import Distinctive
from threadaudit.judge.rule import Rule
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
    for name in index.by_text.get(subject.text, ()):
        if subject.label != name.written:
            confidence = (
                _CONFIDENCE[name.distinctive] * _SHORT.get(len(name.text), 1) * _SUFFIXES.get(kind_of(subject.suffix, name).value, 1)
            )
            official = name.entry.official.domain
            sentence = (
                f"{subject.host.registrable_domain} differs from {name.written}, the name of the official {official}, by hyphens alone"
            )
            yield Finding(TECHNIQUE, official, confidence, sentence, subject.label)


RULE = Rule(TECHNIQUE, find)
