"""What may stand for a dot: words, spaces around one, marks that are drawn like one, a line break behind a scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from threadaudit import hosts
from threadaudit.late import late
from threadaudit.links import words

_LANGUAGES = {
    "dot": words.ENGLISH_SUFFIXES,
    "punkt": words.GERMAN_SUFFIXES | words.GERMAN_MORE,
    "point": words.FRENCH_SUFFIXES | words.ENGLISH_SUFFIXES | words.BEHIND_POINT,
    "punto": words.ROMANCE_SUFFIXES,
    "ponto": words.ROMANCE_SUFFIXES,
    "точка": frozenset[str](),
    "kropka": frozenset[str](),
    "nokta": frozenset[str](),
}
"""Each word for a dot, with the suffixes that are words in its language."""

_ALL = frozenset().union(*_LANGUAGES.values())
# "Tante Dot ist da": with a capital it is a name, or the beginning of a sentence.
_QUOTES = frozenset({("“", "”"), ("„", "“"), ("„", "”"), ("‘", "’"), ("`", "´")})
_TAILS = ("dot", "Dot", "DOT", "unkt", "UNKT", "oint", "OINT", "unto", "UNTO", "onto", "ONTO", "очка", "ropka", "okta")
# How the words for a dot end, in the spellings that occur: looked for one by one, which is many times faster than one expression.

_WRAPPER = r"[-_*\"'~/|:=,“”„‘’`]{1,2}+"
_SPOKEN = late(
    rf"""
    (?P<left> [ ]? {_WRAPPER} [ ]? | [ ] )                                            # spaces, or quotes and the like
    (?P<word> dot | punkt | point | punto | ponto | точка | kropka | nokta )
    (?P<right> [ ]? {_WRAPPER} [ ]? | [ ] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_LEFT = 9

_SPACED = late(
    rf"""
    \. (?: (?<= \w [ ] \. ) (?= [ ]? [^\W\d_] )                                  # welt .ltd, welt . ltd
        | (?<= \w \. ) (?= [ ] (?: {"|".join(sorted(words.NEVER_WORDS))} ) (?! [\w-] ) ) )   # welt. ltd
    """,
    re.VERBOSE,
)
_DRAWN = late(
    r"""
    [·•∙⋅‧・⸳⸱●] (?<= [^\W_] . ) (?= [^\W\d_] )        # the class first: it alone is looked for
    """,
    re.VERBOSE,
)
_AFTER_WWW = late(r"www (?P<dot> [ ] \. [ ]? | \. [ ] ) (?= \w )", re.VERBOSE)
_SPACE = r"[ \u00a0\u2009\u202f]"
_SPLIT_BEHIND_SCHEME = late(
    rf"""
    :// [\w-]++ (?: \. [\w-]++ )*+
    (?P<dot> {_SPACE}?+ \. {_SPACE}? (?= [a-zA-Z] )                       # https://welt .ltd
           | \. [ ]? \r?\n (?: >[ ]? )?+ (?= [a-zA-Z] )                  # https://welt.⏎ltd, perhaps quoted in a mail
           | \r?\n (?: >[ ]? )?+ \. (?= [a-zA-Z] ) )                     # https://welt⏎.ltd
    """,
    re.VERBOSE,
)
_SPLIT = late(r"\n (?<= [a-z0-9] \. \n ) (?= [a-z]{2,24} / \w )", re.VERBOSE)  # welt.⏎ltd/politik
_CATALAN = late(r"l · l [aeiouàèéíïòóúü]", re.VERBOSE | re.IGNORECASE)  # col·lecció
_AFTER_DOT = late(r"(?P<spaces> [ ]? ) (?P<suffix> [a-zA-Z]{2,24}+ ) (?! [\w-] | \.\w )", re.VERBOSE)
LETTERS = late(r"[^\W_] (?! \w ) (?: [ ] [^\W_] (?! \w ) )++", re.VERBOSE)
"""A label whose letters are spaced out."""


class Dot(NamedTuple):
    """Something that may stand for a dot."""

    start: int
    end: int
    words: frozenset[str]
    """Suffixes that would be ordinary words behind it."""
    wrapped: bool
    """Whether it is set apart by more than spaces."""
    clear_only: bool
    """Whether only suffixes that are never words count."""
    spelled: str = ""
    """The word that it is; empty where it is none."""


def dots(text: str) -> list[Dot]:
    """Return what may stand for a dot, in text order and without overlap."""
    found = sorted([*_split(text), *_spelled(text), *_spaced(text), *_drawn(text)], key=lambda dot: dot.start)
    kept: list[Dot] = []
    for dot in found:
        if not kept or dot.start >= kept[-1].end:
            kept.append(dot)
    return kept


def _spelled(text: str) -> Iterator[Dot]:
    for at in sorted({at for tail in _TAILS for at in _places(text, tail)}):
        match = _SPOKEN.search(text, max(0, at - _LONGEST_LEFT), at + 9)
        if match and match.end("word") <= at:  # another one stands close in front
            match = _SPOKEN.search(text, match.end("word"), at + 9)
        if match and match.start("word") <= at < match.end("word"):
            left, right = match["left"].strip(), match["right"].strip()
            if left != right[::-1] and (left, right) not in _QUOTES:
                continue  # "dot-com" is a word
            word = match["word"].lower()
            titled = match["word"].istitle() and match["word"] != "Punkt"
            yield Dot(
                *match.span(),
                _ALL if titled else _LANGUAGES[word],
                wrapped=bool(left) and left[0] not in ",:",
                clear_only=False,
                spelled=word,
            )


def _places(text: str, needle: str) -> Iterator[int]:
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + len(needle))


def _split(text: str) -> Iterator[Dot]:
    """Give dots that stand at a break behind a scheme or www, and at the end of a line where a suffix and a path follow."""
    for expression in (_SPLIT_BEHIND_SCHEME, _AFTER_WWW):
        for match in expression.finditer(text):
            if match["dot"] != ".":
                yield Dot(*match.span("dot"), words.WORD_SUFFIXES, wrapped=False, clear_only=False)
    for match in _SPLIT.finditer(text):
        behind = _AFTER_DOT.match(text, match.end())
        if behind and behind["suffix"] not in words.WORD_SUFFIXES | _ALL and hosts.is_suffix(behind["suffix"]):
            yield Dot(match.start() - 1, match.end(), words.WORD_SUFFIXES, wrapped=False, clear_only=False)


def _spaced(text: str) -> Iterator[Dot]:
    for match in _SPACED.finditer(text):
        at = match.start()
        before, after = text[at - 1] == " ", text[at + 1] == " "
        behind = _AFTER_DOT.match(text, at + 1)
        single = before and after and LETTERS.match(text, at + 2)
        if single or (behind and hosts.is_suffix(behind["suffix"])):
            yield Dot(at - before, at + 1 + after, words.WORD_SUFFIXES, wrapped=bool(single), clear_only=after)


def _drawn(text: str) -> Iterator[Dot]:
    if text.isascii():
        return
    for match in _DRAWN.finditer(text):
        if _CATALAN.match(text, match.start() - 1):
            continue
        yield Dot(*match.span(), words.WORD_SUFFIXES, wrapped=False, clear_only=False)
