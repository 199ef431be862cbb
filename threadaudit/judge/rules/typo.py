"""One slip of the finger: spiegelr for spiegel, bloombeg for bloomberg."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.data.keyboards import NEIGHBOURS
from threadaudit.judge import vocabulary
from threadaudit.judge.index import Index
from threadaudit.judge.names import Distinctive, Name
from threadaudit.judge.rule import Rule
from threadaudit.judge.subject import Subject
from threadaudit.records import Finding

TECHNIQUE = "typo"

_VOWELS = frozenset("aeiouy")

_BY_LENGTH = (0.0, 0.0, 0.1, 0.3, 0.5, 0.65, 0.75, 0.83, 0.88)
"""How sure one slip is, by the letters of the official name, 0 to 8 and more: short names have many innocent neighbours."""

_WORD = 0.25
"""What is left of it where the host's label is itself a dictionary word."""
_FIRST_LETTER = 0.75
"""What is left where the first letter differs: people look at it, and names that differ there are others."""
_KINDS = {
    "repetition": 1.12,
    "neighbour": 1.08,
    "transposition": 1.08,
    "vowel": 1.0,
    "omission": 1.0,
    "insertion": 0.97,
    "replacement": 0.85,
}
"""How much each kind of slip counts: doubled letters and neighbours on the keyboard are no chance, any other letter may be."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose name is one slip away."""
    text = subject.text
    if len(text) < 3 or not text.isascii():
        return
    seen = set(index.by_text.get(text, ()))
    for name in index.by_deletion.get(text, ()):
        if name not in seen:
            seen.add(name)
            yield _finding(subject, name)
    for at in range(len(text)):
        if at and text[at] == text[at - 1]:
            continue
        shorter = text[:at] + text[at + 1 :]
        for name in (*index.by_text.get(shorter, ()), *index.by_deletion.get(shorter, ())):
            if name not in seen and one_slip(text, name.text):
                seen.add(name)
                yield _finding(subject, name)


def one_slip(text: str, name: str) -> bool:
    """Say whether one letter added, left out, replaced or swapped with the next turns one text into the other."""
    start, end = _common(text, name)
    left, right = text[start : len(text) - end], name[start : len(name) - end]
    return len(left) + len(right) == 1 or (len(left) == len(right) == 1) or (len(left) == 2 and left[::-1] == right)


def _common(text: str, name: str) -> tuple[int, int]:
    """Count the letters that two texts share at their start and, behind that, at their end."""
    shortest = min(len(text), len(name))
    start = next((at for at in range(shortest) if text[at] != name[at]), shortest)
    rest = shortest - start
    end = next((at for at in range(rest) if text[-1 - at] != name[-1 - at]), rest)
    return start, end


def _finding(subject: Subject, name: Name) -> Finding:
    start, end = _common(subject.text, name.text)
    left, right = subject.text[start : len(subject.text) - end], name.text[start : len(name.text) - end]
    kind, what = _describe(subject.text, start, left, right)
    confidence = _BY_LENGTH[min(len(name.text), 8)] * _KINDS[kind]
    if start == 0 and kind != "repetition":
        confidence *= _FIRST_LETTER
    if vocabulary.is_word(subject.text):
        confidence *= _WORD
    elif name.distinctive is Distinctive.WORD:
        confidence *= 0.8
    official = name.entry.official.domain
    sentence = f"{subject.host.registrable_domain} is one letter away from the official {official}: {what}"
    return Finding(TECHNIQUE, official, min(confidence, 0.95), sentence, kind)


def _describe(text: str, start: int, left: str, right: str) -> tuple[str, str]:
    """Name the kind of slip, and say what differs."""
    if not right:
        if left in (text[start - 1 : start], text[start + 1 : start + 2]):
            return "repetition", f"the {left} stands there twice"
        return "insertion", f"an additional {left}"
    if not left:
        return "omission", f"the {right} is missing"
    if len(left) == 2:
        return "transposition", f"{left} for {right}"
    if left in NEIGHBOURS.get(right, ""):
        return "neighbour", f"{left} for {right}, its neighbour on a keyboard"
    if left in _VOWELS and right in _VOWELS:
        return "vowel", f"{left} for {right}"
    return "replacement", f"{left} for {right}"


RULE = Rule(TECHNIQUE, find)
