"""The name with a word beside it: welt-news.com, bloombergchatgpt.com."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.judge import vocabulary
from threadaudit.judge.index import GRAM, Index
from threadaudit.judge.names import Name
from threadaudit.judge.rule import Rule
from threadaudit.judge.subject import Subject
from threadaudit.judge.vocabulary import Piece
from threadaudit.records import Finding

TECHNIQUE = "combosquat"

_BESIDE = {
    Piece.LURE: 0.9,
    Piece.ARTICLE: 0.85,
    Piece.NUMBER: 0.8,
    Piece.SHORT: 0.75,
    Piece.WORDS: 0.72,
    Piece.UNKNOWN: 0.55,
}
"""How sure, by what stands beside the name, before the name's own weight."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name makes up a part of the host's label."""
    if vocabulary.is_word(subject.text):
        return
    for start, name in _names(subject, index):
        finding = _finding(subject, start, name)
        if finding is not None:
            yield finding


def _names(subject: Subject, index: Index) -> Iterator[tuple[int, Name]]:
    """Give the names in a label; short ones only where it begins or ends, or between hyphens."""
    text = subject.text
    for start, name in index.inside(text):
        if len(name.text) != len(text):
            yield start, name
    for length in range(2, min(GRAM, len(text))):
        for start in {0, len(text) - length}:
            for name in index.by_text.get(text[start : start + length], ()):
                yield start, name


def _finding(subject: Subject, start: int, name: Name) -> Finding | None:
    text = subject.text
    end = start + len(name.text)
    beside = [side for side in (text[:start], text[end:]) if side]
    pieces = [vocabulary.piece_of(side) for side in beside]
    confidence = min(_BESIDE[piece] for piece in pieces) * name.weight
    if confidence < 0.1:
        return None
    official = name.entry.official.domain
    holds = f"{subject.host.registrable_domain} holds {name.written}, the name of the official {official}"
    sentence = f"{holds}, with {' and '.join(beside)} beside it"
    return Finding(TECHNIQUE, official, confidence, sentence, ", ".join(piece.name.lower() for piece in pieces))


RULE = Rule(TECHNIQUE, find)
