"""The name with a word beside it: welt-news.com, bloombergchatgpt.com."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from threadaudit.data.campaign_suffixes import LURES
from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import SHORTEST_SLIP, Index
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
_JOINED_SHORT = {2: 0.42, 3: 0.7, 4: 0.76}
"""What initials that are no word weigh where hyphens join them to bait that fits, or two lures stand beside them: bbc-news."""
_SHORT_WORD = 0.42
"""What a word of three letters weighs there: haz-news."""
_UNSURE = 0.55
"""No more than this where letters without sense are glued to the name, or a town or a trade stands beside it at home."""
_OWN_BRANCH = "; it may be its own or a partner's"
"""What a sentence then adds."""
_LONG = {Distinctive.COINED: 7, Distinctive.COMPOUND: 10}
"""Names of so many letters are the rest of no other word; one more where a vowel goes on behind a consonant, as endings do."""
_LONGEST = 64
"""Longer than any label."""
_VOWELS = frozenset("aeiou")
_ACROSS = 0.5
"""What is left where the label reads as other words: firewalla, mainpost, lot-online."""
_INSIDE = 0.6
"""What is left for initials and a generic word that other letters stand before: sabcnews is not abcnews."""
_JOINED_WORD = {Distinctive.WORD: 0.55, Distinctive.COMMON: 0.4}
"""What a dictionary word weighs at least where hyphens alone join it to bait: welt-news."""
_DEMANDED = {
    Distinctive.COINED: 0.0,
    Distinctive.COMPOUND: 0.0,
    Distinctive.PROPER: 0.74,
    Distinctive.PLACE: 0.66,
    Distinctive.WORD: 0.74,
    Distinctive.COMMON: 0.68,
}
"""What a name that is a word weighs at least beside bait that wants a password, a payment or a fee, or beside two lures."""
_DEMANDED_SHORT = 0.72
"""What three letters weigh there, where a hyphen sets them off."""
_SUFFIXES_JOINED = {"new": 1.25, "lent": 1.25, "open": 1.1, "restricted": 0.2}
"""How much the suffix counts there."""
_SUFFIXES = {"new": 1.05, "lent": 1.05, "restricted": 0.2}
"""How much the suffix counts."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name makes up a part of the host's label."""
    text, breaks = subject.text, subject.breaks
    if text in index.by_text:  # the label is a name as a whole: other rules tell that
        return
    spots = index.inside(text) if subject.clues & clues.INSIDE else []
    if subject.clues & clues.SHORT:
        spots += index.short_names(subject)
    for start, name in _longest(spots) if len(spots) > 1 else spots:
        if not _told_better(text, name) and (finding := _finding(subject, start, name, breaks)):
            yield finding


def _longest(spots: Sequence[tuple[int, Name]]) -> list[tuple[int, Name]]:
    """Leave out the names that are but a part of another one there: who reads mandmdirect does not think of mandm."""
    whole: list[tuple[int, int]] = []
    for start, end in sorted({(start, start + len(name.text)) for start, name in spots}, key=_longer_first):
        if not any(first <= start and end <= last for first, last in whole):
            whole.append((start, end))
    return [(start, name) for start, name in spots if (start, start + len(name.text)) in whole]


def _longer_first(stretch: tuple[int, int]) -> int:
    return stretch[0] - stretch[1]


def _told_better(text: str, name: Name) -> bool:
    """Say whether the label is this name and one letter: other rules tell that."""
    more = len(name.text) >= SHORTEST_SLIP and text[-1] not in "0123456789"
    return len(text) - len(name.text) <= more


def _is_in_word(label: str, start: int, end: int) -> bool:
    """Say whether a name is but a part of a word between hyphens, as `ing` is of `tracking`."""
    at = 0
    for part in label.split("-"):
        if at <= start and end <= at + len(part) and len(part) > end - start:
            return vocabulary.is_word(part) or part in vocabulary.lures()
        at += len(part)
    return False


def _finding(subject: Subject, start: int, name: Name, breaks: frozenset[int]) -> Finding | None:
    text, end = subject.text, start + len(name.text)
    if end < len(text) and end not in breaks and text[end - 1 : end + 1].isdigit():
        return None
    if breaks and _is_in_word(subject.label, start, end):
        return None
    before, behind = text[:start], text[end:]
    sides = [(side, at in breaks) for side, at in ((before, start), (behind, end)) if side]
    written = _as_written(subject.label, start, end) if breaks else [side for side, _ in sides]
    confidence = _confidence(subject, name, sides, written)
    if confidence >= LEAST and _is_chance(before, name, breaks, end):
        confidence *= _INSIDE
    if confidence >= LEAST and (_is_initial(name, before, breaks) or vocabulary.reads_across(text, start, end, breaks)):
        confidence *= _ACROSS
    if confidence >= LEAST and vocabulary.is_word(text):
        confidence *= _INSIDE
    if confidence < LEAST:
        return None
    official = name.entry.official.domain
    beside = f"“{written[0]}”" if len(written) == 1 else " and ".join(f"“{side}”" for side in written)
    sentence = f"{subject.shown} holds {name.written}, the name of the official {official}, with {beside} beside it"
    if _is_branch(subject, name, sides, written):
        confidence, sentence = min(confidence, _UNSURE), sentence + _OWN_BRANCH
    elif confidence > _UNSURE and _has_stray(sides, name, before):
        confidence = _UNSURE
    return Finding(TECHNIQUE, official, min(confidence, 0.95), sentence, " ".join(written))


def _confidence(subject: Subject, name: Name, sides: Sequence[tuple[str, bool]], written: Sequence[str]) -> float:
    """Give how sure it is by what stands beside the name, the name's weight and the suffix."""
    least, joined, weight = 1.0, True, name.weight
    for side, hyphen in sides:
        piece = vocabulary.piece_of(side)
        least = min(least, _of_side(piece, name, hyphen=hyphen))
        joined = joined and piece is Piece.LURE and (hyphen or (side not in vocabulary.lures() and vocabulary.is_bait(side)))
    if joined:
        weight = max(weight, _joined_weight(name, written))
    if least >= _GLUED[Piece.ARTICLE]:
        weight = max(weight, _demanded_weight(subject, name, sides))
    return least * weight * (_SUFFIXES_JOINED if joined else _SUFFIXES).get(kind_of(subject.suffix, name), 1.0)


def _has_stray(sides: Sequence[tuple[str, bool]], name: Name, before: str) -> bool:
    """Say whether what is glued to a name may be the rest of a longer word: politicoscope, telekomunikasi."""
    for place, (side, hyphen) in enumerate(sides):
        if hyphen or vocabulary.piece_of(side) is not Piece.UNKNOWN or any(letter.isdigit() for letter in side):
            continue
        behind = place > 0 or not before
        goes_on = behind and side[0] in _VOWELS and name.text[-1] not in _VOWELS
        if len(name.text) < _LONG.get(name.distinctive, _LONGEST) + goes_on:
            return True
    return False


def _as_written(label: str, start: int, end: int) -> list[str]:
    """Give what stands before and behind a name in a label, with its hyphens; positions count letters alone."""
    letters = [at for at, letter in enumerate(label) if letter != "-"]
    before, behind = label[: letters[start]], label[letters[end - 1] + 1 :]
    return [side for side in (before.strip("-"), behind.strip("-")) if side]


def _joined_weight(name: Name, written: Sequence[str]) -> float:
    """Give what a name weighs beside bait that is set off from it."""
    if len(name.text) > INITIALS and name.distinctive in _JOINED_WORD:
        return _JOINED_WORD[name.distinctive]
    parts = [part for side in written for part in side.split("-")]
    if not (len(parts) > 1 or any(part in vocabulary.fitting() for part in parts)):
        return 0.0
    if name.distinctive in (Distinctive.COINED, Distinctive.COMPOUND):
        return _JOINED_SHORT.get(len(name.text), 0.0)
    return _SHORT_WORD if len(name.text) == INITIALS else 0.0


def _demanded_weight(subject: Subject, name: Name, sides: Sequence[tuple[str, bool]]) -> float:
    """Give what a name weighs beside bait that wants something of the visitor, or beside two lures of which one is no news."""
    lures = [lure for side, _ in sides for lure in vocabulary.lures_in(side)]
    wanted = any(lure in vocabulary.demands() for lure in lures)
    if not wanted and not (len(lures) > 1 and _sells_abroad(name, lures)):
        return 0.0
    if len(name.text) <= INITIALS:
        return _DEMANDED_SHORT if len(name.text) == INITIALS and all(hyphen for _, hyphen in sides) else 0.0
    if name.text in vocabulary.lures():
        return 0.0
    if name.distinctive is Distinctive.COMMON and not (len(lures) > 1 or subject.label.startswith(f"{name.written}-")):
        return 0.0
    return _DEMANDED[name.distinctive]


def _sells_abroad(name: Name, lures: Sequence[str]) -> bool:
    """Say whether a country stands beside a name with something that is no news: nike in romania."""
    if len(name.text) <= INITIALS or name.distinctive is Distinctive.COMMON or not vocabulary.news().isdisjoint(lures):
        return False
    return any(vocabulary.is_place(lure) for lure in lures)


def _is_branch(subject: Subject, name: Name, sides: Sequence[tuple[str, bool]], written: Sequence[str]) -> bool:
    """Say whether a town, a trade or other words stand beside a name under its own country's suffix, as its branches write themselves."""
    top = subject.suffix.rpartition(".")[2]
    if len(top) > 2 or top != (name.entry.host.public_suffix or "").rpartition(".")[2]:
        return False
    parts = [part for side in written for part in side.split("-")]
    if any(vocabulary.is_place(part) for part in parts):
        return not any(part in vocabulary.baiting() for part in parts)
    return any(vocabulary.piece_of(side) in (Piece.WORDS, Piece.UNKNOWN) for side, _ in sides)


def _is_initial(name: Name, before: str, breaks: Set[int]) -> bool:
    """Say whether a name is one letter and a word that many bear, and that letter may be the last of what precedes it."""
    return bool(before) and len(before) not in breaks and name.text[1:] in vocabulary.lures()


def _is_chance(before: str, name: Name, breaks: Set[int], end: int) -> bool:
    """Say whether a name stands there by chance: hyphens cut it, or letters without sense precede its initials."""
    start = len(before)
    if breaks and len(name.text) < CUT and sum(start < at < end for at in breaks) > name.written.count("-"):
        return True
    if not before or start in breaks or len(name.core) > INITIALS:
        return False
    return vocabulary.piece_of(before) in (Piece.UNKNOWN, Piece.SHORT)


def _of_side(piece: Piece, name: Name, *, hyphen: bool) -> float:
    base = (_HYPHENED if hyphen else _GLUED)[piece]
    if not hyphen and piece in (Piece.UNKNOWN, Piece.SHORT):
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


RULE = Rule(TECHNIQUE, find, clues=clues.INSIDE | clues.SHORT, make=make)
