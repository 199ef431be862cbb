"""Letters that look like others: wеlt.de with a Cyrillic е, bіld.de, accents that the official name does not have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.skeleton import skeleton, without_marks
from threadaudit.judge.subject import Subject
from threadaudit.records import Finding

TECHNIQUE = "homoglyph"

_STAND_INS = {"a": "аá", "c": "сç", "e": "еé", "i": "іí", "j": "ј", "o": "оó", "p": "р", "s": "ѕ", "u": "ü", "x": "х", "y": "у"}
"""Letters that campaigns take first: the Cyrillic one that looks the same, then one with an accent."""

_CONFUSABLE = 0.97
"""Letters of another script that pass for Latin ones have no innocent reason in a name that equals an official's."""
_ACCENT = 0.8
"""An accent may be how the name is really written: süddeutsche."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name the host shows in other letters."""
    if subject.text.isascii():
        return
    seen: set[str] = set()
    for name in lookup(index.by_key[TECHNIQUE], skeleton(subject.text)):
        if name.text != subject.text:
            seen.add(name.text)
            yield _finding(subject, name, _CONFUSABLE)
    for text in dict.fromkeys((without_marks(subject.text), without_marks(skeleton(subject.text)), _transcribed(subject.text))):
        for name in lookup(index.by_text, text):
            if name.text not in seen:
                seen.add(name.text)
                yield _finding(subject, name, _ACCENT)


def _transcribed(text: str) -> str:
    """Write German letters as host names do without them."""
    return without_marks(text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss"))


def _finding(subject: Subject, name: Name, confidence: float) -> Finding:
    differing = [letter for letter in dict.fromkeys(subject.text) if not letter.isascii()]
    letters = "; ".join(_letter(letter) for letter in differing)
    sentence = (
        f"{subject.host.registrable_domain} is shown like {name.written}, the name of the official {name.entry.official.domain}: {letters}"
    )
    return Finding(TECHNIQUE, name.entry.official.domain, confidence, sentence, subject.label)


def _letter(letter: str) -> str:
    """Say which letter stands for which: the Cyrillic letter е (U+0435) stands for the Latin e."""
    point = f"U+{ord(letter):04X}"
    base = without_marks(letter)
    if not base:
        return f"the mark {point} stands where the name has none"
    if base != letter and base.isascii():
        return f"{letter} ({point}) stands for {base}"
    script = unicodedata.name(letter, "unknown").split()[0].title()
    shown = letter if unicodedata.bidirectional(letter) == "L" else "that"
    target = skeleton(letter)
    return f"the {script} letter {shown} ({point}) stands for the Latin {target if target.isascii() else 'letter like it'}"


def _keys(name: Name) -> tuple[str]:
    return (skeleton(name.text),)


def make(name: Name) -> Iterator[Variant]:
    """Give the name with one letter of it in Cyrillic, or with an accent."""
    for at, letter in enumerate(name.written):
        for place, other in enumerate(_STAND_INS.get(letter, "")):
            yield Variant(name.written[:at] + other + name.written[at + 1 :], 0.05 * 0.5**place)


RULE = Rule(TECHNIQUE, find, _keys, make=make)
