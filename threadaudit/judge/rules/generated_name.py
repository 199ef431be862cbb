"""A name that no person thought of: kqz7xw3vd.example, as the first stage of bot links uses it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from threadaudit.data import words
from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import Index
from threadaudit.judge.rule import Rule
from threadaudit.judge.subject import Subject
from threadaudit.records import Finding

TECHNIQUE = "generated_name"

SHORTEST = 7
"""Shorter names are initials more often than not."""

_CONFIDENCE = 0.4
"""A person should look; that a machine made a name is no proof of anything."""

_RARE_SHARE = 0.5
"""From this share of rare pairs on, letters make no word in any of the languages we know."""

_SHORTEST_WORD = 2
"""Parts up to this length say nothing."""

_PAIRS = frozenset(words.PAIRS.split())

_UNSPEAKABLE = re.compile(
    r"""
      [bcdfghjklmnpqrstvwxz]{5}   # five consonants in a row
    | [a-z] [0-9]++ [a-z]++ [0-9] # letters and digits by turns
    | [0-9] [a-z]++ [0-9]++ [a-z]
    """,
    re.VERBOSE,
)

_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_RUN = re.compile(
    r"""
    ccccc   # consonants
    """,
    re.VERBOSE,
)
_TURNS = re.compile(
    r"""
    0 [^0\n]++ 0   # digits around something else
    """,
    re.VERBOSE,
)
_SHAPES = str.maketrans(_CONSONANTS + "0123456789", "c" * len(_CONSONANTS) + "0" * 10)
"""Which kind of letter each is."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:  # noqa: ARG001
    """Give the reason why the registered name looks as if a program had made it."""
    text = subject.text
    if _may_be_generated(text) and not _holds_word(subject):
        rare = _rare_pairs(text)
        sentence = f"{subject.label} makes no word in any language we know, as names that programs make up"
        yield Finding(TECHNIQUE, None, _CONFIDENCE, sentence, f"{rare} of {len(text) - 1} pairs of letters are rare")


def _holds_word(subject: Subject) -> bool:
    """Say whether the label, or a part of it between hyphens, is made of words."""
    parts = [part for part in subject.label.split("-") if len(part) > _SHORTEST_WORD] if "-" in subject.label else []
    return vocabulary.is_made_of_words(subject.text) or any(map(vocabulary.is_made_of_words, parts))


def _may_be_generated(text: str) -> bool:
    """Say whether a label looks so, whatever words it may hold."""
    if len(text) < SHORTEST or not text.isascii() or not _UNSPEAKABLE.search(text):
        return False
    return _rare_pairs(text) >= _RARE_SHARE * (len(text) - 1)


def _rare_pairs(text: str) -> int:
    """Count the neighbouring letters that no language we know puts together often."""
    return sum(left + right not in _PAIRS for left, right in pairwise(text))


def _worth_a_look(texts: Sequence[str]) -> list[int]:
    """Give the places of the labels that may be generated; those without a run of consonants and digits around letters are not."""
    shapes = "\n".join(texts).translate(_SHAPES)
    likely = {*_lines_with(_RUN, shapes), *_lines_with(_TURNS, shapes)}
    return [at for at in sorted(likely) if _may_be_generated(texts[at])]


def _lines_with(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """Give the number of the line in which each match stands: lines are counted only as far as matches are found."""
    line = last = 0
    for match in pattern.finditer(text):
        line, last = line + text.count("\n", last, match.start()), match.start()
        yield line


RULE = Rule(TECHNIQUE, find, clues=clues.ODD, gate=_worth_a_look, last=True)
