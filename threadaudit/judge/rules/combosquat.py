"""The name with a word beside it: welt-news.com, bloombergchatgpt.com."""

from __future__ import annotations

from collections.abc import Iterator, Set

from threadaudit.data.campaign_suffixes import LURES
from threadaudit.judge import vocabulary
from threadaudit.judge.index import Index
from threadaudit.judge.names import INITIALS, Distinctive, Name
from threadaudit.judge.rule import LEAST, Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.judge.suffixes import kind_of
from threadaudit.judge.vocabulary import Piece
from threadaudit.records import Finding

TECHNIQUE = "combosquat"

_GLUED = {Piece.LURE: 0.88, Piece.ARTICLE: 0.85, Piece.NUMBER: 0.86, Piece.WORDS: 0.73, Piece.SHORT: 0.52, Piece.UNKNOWN: 0.46}
"""How sure, by what is glued to the name, before the name's own weight."""
_HYPHENED = {Piece.LURE: 0.92, Piece.ARTICLE: 0.88, Piece.NUMBER: 0.88, Piece.WORDS: 0.82, Piece.SHORT: 0.8, Piece.UNKNOWN: 0.74}
"""The same with a hyphen between."""
CUT = 8
"""A name this long that hyphens cut is no chance."""

_LONG_NAME = 0.08
"""What each letter over five adds where letters without sense are glued to the name: a long name does not stand there by chance."""
_INSIDE = 0.6
"""What is left for initials and a generic word that other letters stand before: sabcnews is not abcnews."""
_JOINED_WORD = {Distinctive.WORD: 0.55, Distinctive.COMMON: 0.4}
"""What a dictionary word weighs at least where hyphens alone join it to bait: welt-news."""
_SUFFIXES_JOINED = {"new": 1.25, "lent": 1.25, "open": 1.1, "restricted": 0.2}
"""How much the suffix counts there."""
_SUFFIXES = {"new": 1.05, "lent": 1.05, "restricted": 0.2}
"""How much the suffix counts."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name makes up a part of the host's label."""
    breaks = subject.breaks
    for start, name in (*index.inside(subject.text), *index.short_names(subject)):
        if len(name.text) < len(subject.text) and (finding := _finding(subject, start, name, breaks)):
            yield finding


def _finding(subject: Subject, start: int, name: Name, breaks: frozenset[int]) -> Finding | None:
    text, end = subject.text, start + len(name.text)
    sides = [(side, at in breaks) for side, at in ((text[:start], start), (text[end:], end)) if side]
    joined = all(hyphen and vocabulary.piece_of(side) is Piece.LURE for side, hyphen in sides)
    weight = max(name.weight, _JOINED_WORD.get(name.distinctive, 0) if joined and len(name.text) > INITIALS else 0)
    confidence = min(_of_side(side, name, hyphen=hyphen) for side, hyphen in sides) * weight
    confidence *= (_SUFFIXES_JOINED if joined else _SUFFIXES).get(kind_of(subject.suffix, name).value, 1.0)
    if _is_chance(text[:start], name, breaks & set(range(start, end))):
        confidence *= _INSIDE
    if vocabulary.is_word(text):
        confidence *= _INSIDE
    if confidence < LEAST:
        return None
    official = name.entry.official.domain
    holds = f"{subject.host.registrable_domain} holds {name.written}, the name of the official {official}"
    beside = " and ".join(side for side, _ in sides)
    return Finding(TECHNIQUE, official, min(confidence, 0.95), f"{holds}, with {beside} beside it", beside)


def _is_chance(before: str, name: Name, breaks: Set[int]) -> bool:
    """Say whether a name stands there by chance: hyphens cut it, or letters without sense precede its initials."""
    if len(name.text) < CUT and len(breaks - {len(before)}) > name.written.count("-"):
        return True
    if not before or len(before) in breaks or len(name.core) > INITIALS:
        return False
    return vocabulary.piece_of(before) in (Piece.UNKNOWN, Piece.SHORT)


def _of_side(side: str, name: Name, *, hyphen: bool) -> float:
    piece = vocabulary.piece_of(side)
    base = (_HYPHENED if hyphen else _GLUED)[piece]
    if piece in (Piece.UNKNOWN, Piece.SHORT) and not hyphen:
        base = min(base + _LONG_NAME * max(len(name.text) - 5, 0), _GLUED[Piece.WORDS])
    return base


def make(name: Name) -> Iterator[Variant]:
    """Give the name with each of the most used words beside it, with and without a hyphen."""
    for place, lure in enumerate(LURES):
        likelihood = 0.6 * 0.93**place
        yield Variant(f"{name.written}-{lure}", likelihood)
        yield Variant(f"{name.written}{lure}", likelihood)
        yield Variant(f"{lure}-{name.written}", likelihood / 2)
        yield Variant(f"{lure}{name.written}", likelihood / 2)


RULE = Rule(TECHNIQUE, find, make=make)
