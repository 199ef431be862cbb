"""Look-alikes in plain ASCII: bi1d.de, blld.live, rnedia for media, vvelt for welt."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.judge import vocabulary
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import Distinctive, Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.skeleton import loose
from threadaudit.judge.subject import SHORTEST_CORE, Subject
from threadaudit.judge.suffixes import SuffixKind, kind_of
from threadaudit.records import Finding

TECHNIQUE = "ascii_lookalike"

_BY_LENGTH = (0.0, 0.1, 0.2, 0.38, 0.75, 0.83, 0.88, 0.9, 0.93)
"""How sure, by the letters of the official name, 0 to 8 and more."""
_WORD = 0.3
"""What is left where the host's label is itself a dictionary word: mall is not mali."""
_OTHER_WORD = 0.55
"""No more than this where a short word differs by letters alone and the suffix is no new one: zeit and zelt are both names."""
_SHORT = 5
"""Names up to this length have such neighbours."""
_MUCH = 0.6
"""What is left of a short name where letters have changed places."""
_BESIDE = 0.9
"""What is left where bait stands beside it."""
_PAIRS = (("rn", "m"), ("m", "rn"), ("vv", "w"), ("w", "vv"), ("cl", "d"), ("d", "cl"))
"""Letters that run together."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name the host's label, or what is left of it without bait, looks like at a glance."""
    if not subject.text.isascii():
        return
    table = index.by_key[TECHNIQUE]
    for name in lookup(table, loose(subject.text)):
        if name.text != subject.text:
            yield _finding(subject, subject.text, name, 1.0)
    for core, _ in subject.cores():
        for name in lookup(table, loose(core)):
            if name.text != core and len(name.text) >= SHORTEST_CORE:
                yield _finding(subject, core, name, _BESIDE)


def _finding(subject: Subject, text: str, name: Name, share: float) -> Finding:
    confidence = _BY_LENGTH[min(len(name.text), 8)] * (_WORD if vocabulary.is_word(text) else 1) * share
    kind = kind_of(subject.suffix, name)
    coined = name.distinctive in (Distinctive.COINED, Distinctive.COMPOUND)
    if (
        not coined
        and text.isalpha()
        and len(text) == len(name.text) <= _SHORT
        and kind not in (SuffixKind.NEW, SuffixKind.LENT, SuffixKind.OPEN)
    ):
        confidence = min(confidence, _OTHER_WORD)
    if name.text[1:] in vocabulary.lures() and text[1:] == name.text[1:]:
        confidence = min(confidence, _OTHER_WORD)
    if len(name.text) <= _SHORT and _is_much(text, name.text):
        confidence *= _MUCH
    official = name.entry.official.domain
    holds = "looks like" if share == 1 else f"holds {text}, which looks like"
    looks = f"{subject.shown} {holds} {name.written}, the name of the official {official}"
    return Finding(TECHNIQUE, official, confidence, f"{looks}: {_what(text, name.text)}", name.text)


def _is_much(text: str, name: str) -> bool:
    """Say whether two letters of a text have changed places, or a letter stands for two of so few: lina is not ilna, dti not citi."""
    if len(text) < len(name):
        return len(name) < _SHORT
    return text != name and sorted(text) == sorted(name)


def _what(text: str, name: str) -> str:
    """Say which letters stand for which."""
    if len(text) == len(name):
        pairs = dict.fromkeys((left, right) for left, right in zip(text, name, strict=True) if left != right)
        return ", ".join(f"{left} stands for {right}" for left, right in pairs)
    pairs = dict.fromkeys((left, right) for left, right in _PAIRS if left in text and right in name and left not in name)
    return ", ".join(f"{left} stands for {right}" for left, right in pairs) or "some of its letters look like others"


def _keys(name: Name) -> tuple[str, ...]:
    return (loose(name.text),) if name.text.isascii() and len(name.text) > 3 else ()


def make(name: Name) -> Iterator[Variant]:
    """Give the name with one letter as another that looks like it."""
    for letter, other in (*_PAIRS, ("l", "1"), ("i", "l"), ("i", "1"), ("l", "i"), ("o", "0"), ("s", "5"), ("e", "3")):
        start = name.written.find(letter)
        while start >= 0:
            yield Variant(name.written[:start] + other + name.written[start + len(letter) :], 0.15)
            start = name.written.find(letter, start + 1)


RULE = Rule(TECHNIQUE, find, _keys, fold=loose, beside_bait=True, make=make)
