"""Numbers as words and words as numbers: channelfour for channel4, francevingtquatre for france24."""

from __future__ import annotations

import re
from collections.abc import Iterator

from threadaudit.data.number_words import NUMBERS
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.records import Finding

TECHNIQUE = "number_words"

_BY_LENGTH = (0.0, 0.0, 0.3, 0.5, 0.66, 0.75, 0.82, 0.86, 0.9)
"""How sure, by the letters of the name, 0 to 8 and more."""

_BY_WORD = {word: number for number, words in NUMBERS.items() for word in words}
_LONGEST = max(map(len, _BY_WORD))
_HEADS, _TAILS = {word[:2] for word in _BY_WORD}, {word[-2:] for word in _BY_WORD}

_DIGITS = re.compile(
    r"""
    [0-9]++   # a number
    """,
    re.VERBOSE,
)


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name the host's label says with its number written otherwise."""
    for name in lookup(index.by_key[TECHNIQUE], subject.text):
        if name.text != subject.text:
            official = name.entry.official.domain
            says = f"{subject.shown} says {name.written}, the name of the official {official}"
            sentence = f"{says}, with its number written otherwise"
            yield Finding(TECHNIQUE, official, _BY_LENGTH[min(len(name.text), 8)], sentence, name.written)


def _keys(name: Name) -> Iterator[str]:
    """Give the name with each of its numbers as a word, and with a word at its start or end as a number."""
    text = name.text
    for match in _DIGITS.finditer(text):
        for word in NUMBERS.get(match[0], ()):
            yield text[: match.start()] + word + text[match.end() :]
    if text[:2] not in _HEADS and text[-2:] not in _TAILS:  # as most names are
        return
    for length in range(2, min(_LONGEST, len(text) - 3) + 1):
        if number := _BY_WORD.get(text[:length]):
            yield number + text[length:]
        if number := _BY_WORD.get(text[-length:]):
            yield text[:-length] + number


def make(name: Name) -> Iterator[Variant]:
    """Give the name with its number written otherwise."""
    for text in _keys(name):
        yield Variant(text, 0.1)


RULE = Rule(TECHNIQUE, find, _keys, make=make)
