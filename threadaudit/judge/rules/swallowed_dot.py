"""A dot that was swallowed or moved: wwwwelt.de, weltde.com, newsguard.tech for newsguardtech.com."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import Index, lookup, moved_dot
from threadaudit.judge.names import Distinctive, Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.judge.suffixes import SuffixKind, kind_of
from threadaudit.records import Finding

TECHNIQUE = "swallowed_dot"

_JOINED = 0.92
"""The official host, or its name behind `www`, without its dot."""
_MOVED = 0.85
"""The dot stands elsewhere in the same letters."""
_UNSURE = 0.5
"""No more than this where another reading is as likely: a word, a short address that the owner made up, a name of another country."""
LONGEST_SHORT_ADDRESS = 8
"""Owners write names up to this length with a dot in them to have a short address."""
_BY_LENGTH = (0.0, 0.1, 0.2, 0.6, 0.75, 0.85, 0.95, 1.0, 1.0)
"""What is left of it, by the letters of the name that the dot was taken from, 0 to 8 and more."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose host the labels spell without its dot, or with a dot in their name."""
    for label in subject.front.split("."):
        text = label.replace("-", "")
        for name in lookup(index.by_key[TECHNIQUE], text):
            if name.text != text and label != _dashed(name):  # with hyphens for all dots it is an embedded host
                confidence = _UNSURE if _is_abroad(subject, name, label) else _JOINED
                yield _finding(name, confidence, f"{subject.host.ascii} holds {_joined(name, label)}", label)
    for name in lookup(index.by_text, moved_dot(subject)):
        if name.distinctive is not Distinctive.COMMON:
            official = name.entry.official.domain
            spells = f"{subject.host.ascii} spells {name.written}, the name of the official {official}, with a dot in it"
            yield _finding(name, _MOVED if _is_telling(subject, name) else _UNSURE, spells, subject.label)


def _is_abroad(subject: Subject, name: Name, label: str) -> bool:
    """Say whether the joined letters are registered in another country, where they may be a name of its own: artetv.mx."""
    if label != subject.label or label.startswith("www") or subject.suffix == name.entry.host.public_suffix:
        return False
    return kind_of(subject.suffix, name) in (SuffixKind.COUNTRY, SuffixKind.HOME)


def _is_telling(subject: Subject, name: Name) -> bool:
    """Say whether the letters before the suffix make sense only together with it: lemon.de is a word, apne.ws a short address."""
    return len(name.text) > LONGEST_SHORT_ADDRESS and not vocabulary.is_word(subject.text)


def _finding(name: Name, confidence: float, sentence: str, label: str) -> Finding:
    confidence *= _BY_LENGTH[min(len(name.text), 8)]
    return Finding(TECHNIQUE, name.entry.official.domain, confidence, sentence, label)


def _dashed(name: Name) -> str:
    return name.entry.host.unicode.removeprefix("www.").replace(".", "-")


def _joined(name: Name, label: str) -> str:
    """Say what of an official a label holds without a dot."""
    text = label.replace("-", "")
    official = name.entry.official.domain
    if text == f"www{name.text}":
        how = "with a hyphen for the" if label.startswith("www-") else "without a"
        return f"www and {name.written}, the name of the official {official}, {how} dot between them"
    bare = name.entry.host.unicode.removeprefix("www.").replace("-", "").replace(".", "")
    part = "" if text.removeprefix("www") == bare or text == bare else "the beginning of "
    return f"{part}the official host {official} without its dots{', with other hyphens' if '-' in label else ''}"


def _keys(name: Name) -> Iterator[str]:
    """Give the official host without its dots, the name behind `www`, and both."""
    yield f"www{name.text}"
    if not name.is_alias:
        labels = name.entry.host.unicode.removeprefix("www.").replace("-", "").split(".")
        for joined in dict.fromkeys(("".join(labels), "".join(labels[:2]))):
            yield joined
            yield f"www{joined}"


def make(name: Name) -> Iterator[Variant]:
    """Give the official host without its dots, and the name behind `www`."""
    for joined in _keys(name):
        yield Variant(joined, 0.3 if joined == f"www{name.text}" else 0.2)


RULE = Rule(TECHNIQUE, find, _keys, clues=clues.READS_ON | clues.PARTS, make=make)
