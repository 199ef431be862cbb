"""The same words in another order: online-spiegel, newsabc for abcnews."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from threadaudit.judge import vocabulary
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.records import Finding

TECHNIQUE = "word_order"

_BY_LENGTH = (0.0, 0.0, 0.0, 0.2, 0.3, 0.4, 0.55, 0.66, 0.74, 0.8)
"""How sure, by the letters of the name, 0 to 9 and more."""

_COMMON = 0.5
"""No more than this for two words that many names hold: postmedia is not mediapost."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose words the host's label has in another order."""
    for name in lookup(index.by_key[TECHNIQUE], subject.text):
        if name.text != subject.text:
            official = name.entry.official.domain
            confidence = _BY_LENGTH[min(len(name.text), 9)]
            if _is_of_common_words(subject.text):
                confidence = min(confidence, _COMMON)
            sentence = f"{subject.shown} has the words of {name.written}, the name of the official {official}, in another order"
            yield Finding(TECHNIQUE, official, confidence, sentence, name.written)


def _is_of_common_words(text: str) -> bool:
    """Say whether a text is two words such as many firms are called by."""
    common = _common_words()
    return any(text[:at] in common and text[at:] in common for at in range(3, len(text) - 2))


@cache
def _common_words() -> frozenset[str]:
    return (vocabulary.lures() | vocabulary.common()) - vocabulary.places()


def _keys(name: Name) -> Iterator[str]:
    """Give the name turned round between two of its words."""
    text = name.text
    for at in _between_words(name):
        yield text[at:] + text[:at]


def _between_words(name: Name) -> set[int]:
    """Give where one of the two halves is a word that many names hold, or where a hyphen stands."""
    text, lures = name.text, vocabulary.lures()
    places = {at for at in range(2, len(text) - 1) if text[at:] in lures or text[:at] in lures}
    if "-" not in name.written:
        return places
    parts = name.written.split("-")
    return places | {sum(len(part) for part in parts[:count]) for count in range(1, len(parts))}


def make(name: Name) -> Iterator[Variant]:
    """Give the name turned round between two of its words."""
    for at in sorted(_between_words(name)):
        yield Variant(name.text[at:] + name.text[:at], 0.1)
        yield Variant(f"{name.text[at:]}-{name.text[:at]}", 0.1)


RULE = Rule(TECHNIQUE, find, _keys, make=make)
