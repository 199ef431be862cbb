"""Letters that look like others: wеlt.de with a Cyrillic е, bіld.de, accents that the official name does not have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import TRANSCRIBED, Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.skeleton import skeleton, without_marks
from threadaudit.judge.subject import Subject
from threadaudit.judge.vocabulary import Piece
from threadaudit.records import Finding

TECHNIQUE = "homoglyph"

_STAND_INS = {"a": "аá", "c": "сç", "e": "еé", "i": "іí", "j": "ј", "o": "оó", "p": "р", "s": "ѕ", "u": "ü", "x": "х", "y": "у"}
"""Letters that campaigns take first: the Cyrillic one that looks the same, then one with an accent."""

_CONFUSABLE = 0.97
"""Letters of another script that pass for Latin ones have no innocent reason in a name that equals an official's."""
_CONFIDENT = 0.92
"""The same where capitals alone look alike: ввс for BBC."""
_BESIDE = 0.85
"""Where bait stands beside the name."""
_BAIT = frozenset({Piece.LURE, Piece.ARTICLE, Piece.NUMBER, Piece.WORDS})
"""What may stand there."""
_ACCENT = 0.8
"""An accent may be how the name is really written: süddeutsche."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name the host shows in other letters."""
    if subject.host.ascii != subject.host.unicode:
        yield from _hosts(subject, index)
    if subject.text.isascii():
        return
    seen: set[str] = set()
    for name in lookup(index.by_key[TECHNIQUE], skeleton(subject.text)):
        if name.text != subject.text:
            seen.add(name.text)
            yield _finding(subject, name, _CONFUSABLE)
    texts = (without_marks(subject.text), seen_through(subject.text), without_marks(skeleton(subject.text)), _transcribed(subject.text))
    for text in dict.fromkeys(texts):
        for name in lookup(index.by_text, text):
            if name.text not in seen and name.text != subject.text:
                seen.add(name.text)
                yield _finding(subject, name, _CONFIDENT if text == seen_through(subject.text) != without_marks(subject.text) else _ACCENT)
    if not seen:
        yield from _beside_bait(subject, index)


def seen_through(text: str) -> str:
    """Give the Latin letters for which a reader takes those of a text; a letter that passes for none stays."""
    return "".join(_taken_for(letter) for letter in text)


def _taken_for(letter: str) -> str:
    """Give what a letter is taken for; capitals look alike more often, so they are asked last: ВВС for BBC."""
    if letter.isascii():
        return letter
    for other in (without_marks(letter), skeleton(letter), without_marks(skeleton(letter)), skeleton(letter.upper())):
        if other and other.isascii():
            return other.casefold()
    return letter


def _beside_bait(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name the label shows in other letters with bait beside it."""
    label = seen_through(subject.label)
    if not label.isascii():
        return
    plain = replace(subject, label=label, text=label.replace("-", ""))
    for start, name in (*index.inside(plain.text), *index.short_names(plain)):
        end = start + len(name.text)
        sides = [side for side in (plain.text[:start], plain.text[end:]) if side]
        if all(vocabulary.piece_of(side) in _BAIT for side in sides) and not subject.text[start:end].isascii():
            yield _finding(subject, name, _BESIDE, ", with “" + "” and “".join(sides) + "” beside it")


def _hosts(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose whole host stands in front in other letters."""
    before = subject.host.unicode.removesuffix(f".{subject.suffix}")
    for text, entry in index.hosts_inside(seen_through(before)):
        if text not in subject.front:
            letters = "; ".join(_letter(letter) for letter in dict.fromkeys(before) if not letter.isascii())
            official = entry.official.domain
            sentence = f"{subject.host.unicode} ({subject.host.ascii}) shows the official host {official} in front: {letters}"
            yield Finding(TECHNIQUE, official, _CONFUSABLE, sentence, text)


def _transcribed(text: str) -> str:
    """Write German letters as host names do without them."""
    return without_marks(text.translate(TRANSCRIBED))


def _finding(subject: Subject, name: Name, confidence: float, beside: str = "") -> Finding:
    official = name.entry.official.domain
    differing = [letter for letter in dict.fromkeys(subject.text) if not letter.isascii() and letter not in name.text]
    if differing and all(without_marks(letter).isascii() and without_marks(letter) for letter in differing):
        marked = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in differing)
        whose = f"{name.written}, the name of the official {official}"
        sentence = f"{subject.shown} differs from {whose}, by the marks on {marked}{beside}"
        return Finding(TECHNIQUE, official, confidence, sentence, subject.label)
    letters = "; ".join(_letter(letter) for letter in differing) or "its letters stand for others"
    sentence = f"{subject.shown} is shown like {name.written}, the name of the official {name.entry.official.domain}{beside}: {letters}"
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
    target = _taken_for(letter)
    return f"the {script} letter {shown} ({point}) stands for the Latin {target if target.isascii() else 'letter like it'}"


def _keys(name: Name) -> tuple[str]:
    return (skeleton(name.text),)


def make(name: Name) -> Iterator[Variant]:
    """Give the name with one letter of it in Cyrillic, or with an accent."""
    for at, letter in enumerate(name.written):
        for place, other in enumerate(_STAND_INS.get(letter, "")):
            yield Variant(name.written[:at] + other + name.written[at + 1 :], 0.05 * 0.5**place)


RULE = Rule(TECHNIQUE, find, _keys, clues=clues.STRANGE, make=make)
