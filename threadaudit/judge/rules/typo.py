"""One slip of the finger: spiegelr for spiegel, bloombeg for bloomberg."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import ne

from threadaudit.data.keyboards import NEIGHBOURS
from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import INITIALS, Distinctive, Name
from threadaudit.judge.rule import LEAST, Rule, Variant
from threadaudit.judge.skeleton import skeleton
from threadaudit.judge.subject import SHORTEST_CORE, Subject
from threadaudit.judge.suffixes import kind_of
from threadaudit.records import Finding

TECHNIQUE = "typo"

LONG = 8
"""Labels one letter away from names this long are no chance, even where they are made of words."""

_VOWELS = frozenset("aeiouy")

_BY_LENGTH = (0.0, 0.0, 0.1, 0.28, 0.42, 0.46, 0.58, 0.72, 0.85, 0.92)
"""How sure one slip is, by the letters of the official name, 0 to 9 and more: short names have many innocent neighbours."""

_WORD = 0.25
"""What is left of it where the host's label is itself a dictionary word."""
_MOST_OF_WORD = 0.28
"""No more is left of it there once the suffix has counted too."""
_SHORT_WORD = 6
"""Where a word of up to so many letters is one slip away from a name, the confidence stays below what is worth telling."""
_WORDS = 0.6
"""What is left where the name is short and the host's label is several words."""
_BESIDE = 0.88
"""What is left where bait stands beside the misspelt name."""
_FIRST_LETTER = 0.75
"""What is left where the first letter differs: people look at it, and names that differ there are others."""
_KINDS = {
    "repetition": 1.55,
    "insertion": 1.1,
    "transposition": 1.12,
    "alike": 1.05,
    "vowel": 1.0,
    "neighbour": 0.96,
    "omission": 0.94,
    "replacement": 0.82,
}
"""How much each kind of slip counts: a doubled letter is no chance, any other letter may be."""
_ODDS = {"transposition": "that differs by one swap from"}
"""How far a name is from the official one, where it is not one letter."""
_MOST_DIFFERING = 2
"""So many letters differ at most where one was replaced or two were swapped."""
_ENDINGS = frozenset("seniy")
"""Letters that make another form of a word, as in the rule for plurals."""
_NAMES = {
    Distinctive.COINED: 1.0,
    Distinctive.COMPOUND: 0.97,
    Distinctive.PROPER: 0.85,
    Distinctive.PLACE: 0.70,
    Distinctive.WORD: 0.85,
    Distinctive.COMMON: 0.75,
}
"""How much the name that is misspelt counts."""
_SUFFIXES = {"new": 1.1, "lent": 1.1, "open": 1.05, "classic": 1.0, "country": 0.9, "home": 0.85, "platform": 0.6, "restricted": 0.2}
"""How much the suffix counts: what sits in a country of its own is more often somebody else, and accounts bear any name."""
_AT_HOME = 1.0
"""The same for the very suffix of the official: whoever mistypes the name leaves the suffix as it is."""
_ABROAD = 0.55
"""No more than this under the suffix of another country, whose firms have names of their own."""
_WORD_FORM = 0.48
"""No more than this for another form of a word; the rule for plurals adds to it."""
_DOUBLED = {"new": 1.5, "lent": 1.5, "open": 1.2}
"""The same for a doubled letter: under a new suffix it is a habit of campaigns, and short names are not spared."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name is one slip away from the label, or from what is left of it without bait."""
    plain = subject.text.isascii()
    looks = subject.clues & clues.SLIP and not _is_short_word(subject.text)
    for name in _near(subject.text, index) if looks else ():
        other = plain or (skeleton(name.text) != skeleton(subject.text) and not name.text.isascii())
        if other and (finding := _finding(subject, subject.text, name, "")):
            yield finding
    if not plain or not subject.clues & clues.BAIT_SLIP:
        return
    for core, bait in subject.cores():
        if not vocabulary.is_word(core) and core not in index.by_text:
            for name in _near(core, index):
                if (
                    len(name.text) >= SHORTEST_CORE
                    and not _stands_there(subject.text, core, name)
                    and (finding := _finding(subject, core, name, bait))
                ):
                    yield finding


def _stands_there(text: str, core: str, name: Name) -> bool:
    """Say whether a name is there without a slip, or is a letter before bait and so no name to be misspelt: t-online."""
    if name.text[1:] in vocabulary.lures():
        return True
    return name.text in text and core not in (name.text + name.text[-1], f"{name.text}s")


def _is_short_word(text: str) -> bool:
    """Say whether a text is a word so short, and without doubled letters, that a slip in it would come to 0.19 at most."""
    return len(text) <= _SHORT_WORD and vocabulary.is_word(text) and all(left != right for left, right in pairwise(text))


def _near(text: str, index: Index) -> list[Name]:
    """Give the names that one slip turns into a text."""
    if len(text) < 3:
        return []
    by_text, by_deletion, near = index.by_text, index.by_deletion, [*lookup(index.by_deletion, text)]
    for at in range(len(text)):
        shorter = text[:at] + text[at + 1 :]
        if shorter in by_text:
            near += lookup(by_text, shorter)
        if shorter in by_deletion:
            near += lookup(by_deletion, shorter)
    distinct = {id(name): name for name in near}.values() if len(near) > 1 else near
    return [name for name in distinct if name.text != text and one_slip(text, name.text)]


def one_slip(text: str, name: str) -> bool:
    """Say whether one letter added, left out, replaced or swapped with the next turns one text into the other."""
    if len(text) == len(name) and sum(map(ne, text, name)) > _MOST_DIFFERING:  # far most texts with a common rest are told apart here
        return False
    start, end = _common(text, name)
    left, right = text[start : len(text) - end], name[start : len(name) - end]
    return len(left) + len(right) == 1 or (len(left) == len(right) == 1) or (len(left) == 2 and left[::-1] == right)


def _common(text: str, name: str) -> tuple[int, int]:
    """Count the letters that two texts share at their start and, behind that, at their end."""
    shortest = min(len(text), len(name))
    start = 0
    while start < shortest and text[start] == name[start]:
        start += 1
    end, rest = 0, shortest - start
    while end < rest and text[-1 - end] == name[-1 - end]:
        end += 1
    return start, end


def _finding(subject: Subject, text: str, name: Name, bait: str) -> Finding | None:
    start, end = _common(text, name.text)
    left, right = text[start : len(text) - end], name.text[start : len(name.text) - end]
    kind, what = _describe(text, start, left, right)
    letters = len(name.text) if kind == "repetition" else _letters_that_count(name, start)
    confidence = _BY_LENGTH[min(letters, 9)] * _KINDS[kind]
    if kind != "repetition" and confidence * _MOST_OF_WORD < LEAST and vocabulary.is_word(text):
        return None
    suffix = kind_of(subject.suffix, name).value
    at_home = subject.suffix == name.entry.host.public_suffix and suffix in ("country", "home")
    share = _DOUBLED.get(suffix, _SUFFIXES[suffix])
    if kind != "repetition":
        share = (_AT_HOME if at_home else _SUFFIXES[suffix]) * _NAMES[name.distinctive] * (1 if start else _FIRST_LETTER)
    if confidence * share < LEAST:  # the label can but take away from it
        return None
    confidence = confidence * _of_label(text, name, kind) * share
    if kind != "repetition":
        if suffix in ("country", "home") and not at_home:
            confidence = min(confidence, _ABROAD)
        if _is_word_form(text, name, suffix):
            confidence = min(confidence, _WORD_FORM)
    if bait:
        confidence = min(confidence, 1) * _BESIDE
    if confidence < LEAST:
        return None
    official = name.entry.official.domain
    whose = f"{_ODDS.get(kind, 'one letter away from')} {name.written}, the name of the official {official}: {what}"
    sentence = f"{subject.shown} bears a name {whose}"
    if bait:
        sentence = f"{subject.shown} holds {text}, {whose}"
    elif subject.suffix != name.entry.host.public_suffix:
        sentence += f", and it stands under another suffix, .{subject.suffix}"
    return Finding(TECHNIQUE, official, min(confidence, 0.95), sentence, kind)


def _is_word_form(text: str, name: Name, suffix: str) -> bool:
    """Say whether the label is another form of a word that a name is, as telegraphe is of telegraph: another firm's word."""
    if name.distinctive in (Distinctive.COINED, Distinctive.COMPOUND) or suffix in ("new", "lent", "open"):
        return False
    return text[:-1] == name.text and text[-1] in _ENDINGS


def _letters_that_count(name: Name, start: int) -> int:
    """Give the letters of the part that was changed: other initials before a generic word are another paper."""
    core = name.core
    if len(core) > INITIALS:
        return len(name.text)
    first = name.text.find(core)
    return len(core) if first <= start <= first + len(core) else len(name.text)


def _of_label(text: str, name: Name, kind: str) -> float:
    """Say what is left of the suspicion in view of the host's own label; a doubled letter makes no other words."""
    if vocabulary.is_word(text):
        return _WORD
    if kind == "repetition":
        return 1.0
    return _WORDS if len(name.text) < LONG and vocabulary.is_made_of_words(text) else 1.0


def _describe(text: str, start: int, left: str, right: str) -> tuple[str, str]:
    """Name the kind of slip, and say what differs."""
    if not right:
        if left in (text[start - 1 : start], text[start + 1 : start + 2]):
            return "repetition", f"the {left} stands there twice"
        return "insertion", f"an additional {left}"
    if not left:
        return "omission", f"the {right} is missing"
    if len(left) == 2:
        return "transposition", f"two letters are swapped, {left} for {right}"
    if {left, right} == {"u", "v"}:
        return "alike", f"{left} for {right}, which was one letter once"
    if left in NEIGHBOURS.get(right, ""):
        return "neighbour", f"{left} for {right}, its neighbour on a keyboard"
    if left in _VOWELS and right in _VOWELS:
        return "vowel", f"{left} for {right}"
    return "replacement", f"{left} for {right}"


def make(name: Name) -> Iterator[Variant]:
    """Give the name with one slip at each place, the kinds that campaigns use most first."""
    text = name.written
    for at, letter in enumerate(text):
        before, after = text[:at], text[at + 1 :]
        last = at == len(text) - 1
        yield Variant(before + letter * 2 + after, 0.5 if last else 0.25)
        yield Variant(before + after, 0.3)
        if not last and text[at + 1] != letter:
            yield Variant(before + text[at + 1] + letter + text[at + 2 :], 0.25)
        for other in NEIGHBOURS.get(letter, ""):
            yield Variant(before + other + after, 0.12)
        for other in sorted(_VOWELS - {letter}) if letter in _VOWELS else ():
            yield Variant(before + other + after, 0.12)
    for other in "abcdefghijklmnopqrstuvwxyz":
        yield Variant(text + other, 0.2)


RULE = Rule(TECHNIQUE, find, clues=clues.SLIP | clues.BAIT_SLIP, make=make)
