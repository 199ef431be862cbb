"""Hosts whose dots are spelled out, spaced out or drawn as something else: `welt dot ltd`, `welt .ltd`, `welt•ltd`.

Nothing but the words around says that a host is meant, so more is asked of them than of a host with a real dot: both sides in lower
case, a known suffix that is no word in the language of the spelled-out dot, and in front of it no article, pronoun or preposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from threadaudit import hosts
from threadaudit.links import words
from threadaudit.links.believable import is_host
from threadaudit.links.extent import Extents
from threadaudit.links.names import name_end, well_formed
from threadaudit.links.repairs import Repair
from threadaudit.links.scan import Found
from threadaudit.records import LinkKind

_LANGUAGES = {
    "dot": words.ENGLISH_SUFFIXES,
    "punkt": words.GERMAN_SUFFIXES | words.GERMAN_MORE,
    "point": words.FRENCH_SUFFIXES | words.ENGLISH_SUFFIXES,
    "punto": words.ROMANCE_SUFFIXES,
    "ponto": words.ROMANCE_SUFFIXES,
    "точка": frozenset[str](),
    "kropka": frozenset[str](),
    "nokta": frozenset[str](),
}
"""Each word for a dot, with the suffixes that are words in its language."""

_TAILS = ("dot", "Dot", "DOT", "unkt", "UNKT", "oint", "OINT", "unto", "UNTO", "onto", "ONTO", "очка", "ropka", "okta")
# How the words for a dot end, in the spellings that occur: looked for one by one, which is many times faster than one expression.

_WRAPPER = r"[-_*\"'~/|:=,“”„‘’`]{1,2}+"
_SPOKEN = re.compile(
    rf"""
    (?P<left> [ ]? {_WRAPPER} [ ]? | [ ] )                                            # spaces, or quotes and the like
    (?P<word> dot | punkt | point | punto | ponto | точка | kropka | nokta )
    (?P<right> [ ]? {_WRAPPER} [ ]? | [ ] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_LEFT = 9

_SPACED = re.compile(
    rf"""
    \. (?: (?<= \w [ ] \. ) (?= [ ]? [^\W\d_] )                                  # welt .ltd, welt . ltd
        | (?<= \w \. ) (?= [ ] (?: {"|".join(sorted(words.NEVER_WORDS))} ) (?! [\w-] ) ) )   # welt. ltd
    """,
    re.VERBOSE,
)
_DRAWN = re.compile(
    r"""
    [·•∙⋅‧・⸳⸱●] (?<= [^\W_] . ) (?= [^\W\d_] )        # the class first: it alone is looked for
    """,
    re.VERBOSE,
)
_AFTER_DOT = re.compile(r"(?P<spaces> [ ]? ) (?P<suffix> [a-zA-Z]{2,24}+ ) (?! [\w-] | \.\w )", re.VERBOSE)

_NAME_BACKWARDS = re.compile(r"[^\W_] [\w-]*+ (?: \. [\w-]++ )*+", re.VERBOSE)
_LETTERS = re.compile(r"[^\W_] (?! \w ) (?: [ ] [^\W_] (?! \w ) )++", re.VERBOSE)
_LABELS = re.compile(r"[^\W_] (?: [\w-]*+ (?: \. (?= \w ) )?+ )*+", re.VERBOSE)
_LONGEST_NAME = 254
_MOST_DOTS = 6
# A name with more dots than this is not spelled out but a row of bullets.
_SLASH_WORD = re.compile(r"[ ] (?: slash | schrägstrich | barra ) [ ] (?P<segment> [a-z0-9_-]++ )", re.VERBOSE | re.IGNORECASE)
_HYPHEN_WORD = re.compile(
    r"(?: \A | [ ] ) (?P<first> [a-z0-9]++ ) [ ] (?: dash | hyphen | minus | bindestrich ) [ ] \Z", re.VERBOSE | re.IGNORECASE
)
_MAIL_BEFORE = re.compile(
    r"""
    (?P<local> [a-z0-9._+-]{1,30}+ ) [ ] (?: at | ät | arroba | chiocciola ) [ ] \Z      # info at welt dot de: an e-mail address
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BUBBLE = re.compile(r"[ ] (?: bubble | boom | crash | era | bust | compan | start | stock | million )", re.VERBOSE)
# "dot com" is also an epoch.


@dataclass(frozen=True, slots=True)
class _Dot:
    """Something that may stand for a dot."""

    start: int
    end: int
    words: frozenset[str]
    """Suffixes that would be ordinary words behind it."""
    wrapped: bool
    """Whether it is set apart by more than spaces."""
    clear_only: bool
    """Whether only suffixes that are never words count."""
    spelled: bool = False
    """Whether it is a word."""


def spoken_links(text: str) -> Iterator[Found]:
    """Yield the hosts whose dots are not written as dots, in text order."""
    extents = Extents(text)
    floor = 0
    dots = _dots(text)
    for index, dot in enumerate(dots):
        if dot.start < floor:
            continue
        found, floor = _host(text, dots, index, floor, extents)
        if found:
            yield found


def _dots(text: str) -> list[_Dot]:
    """Return what may stand for a dot, in text order and without overlap."""
    found = sorted([*_spelled(text), *_spaced(text), *_drawn(text)], key=lambda dot: dot.start)
    kept: list[_Dot] = []
    for dot in found:
        if not kept or dot.start >= kept[-1].end:
            kept.append(dot)
    return kept


def _spelled(text: str) -> Iterator[_Dot]:
    for at in sorted({at for tail in _TAILS for at in _places(text, tail)}):
        match = _SPOKEN.search(text, max(0, at - _LONGEST_LEFT), at + 9)
        if match and match.start("word") <= at < match.end("word"):
            if bool(match["left"].strip()) is not bool(match["right"].strip()):
                continue  # "dot-com" is a word
            wrapped = bool(match["left"].strip()) and match["left"].strip()[0] not in ",:" and bool(match["right"].strip())
            word = match["word"].lower()
            yield _Dot(*match.span(), _LANGUAGES[word], wrapped=wrapped, clear_only=word == "point", spelled=True)


def _places(text: str, needle: str) -> Iterator[int]:
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + len(needle))


def _spaced(text: str) -> Iterator[_Dot]:
    for match in _SPACED.finditer(text):
        at = match.start()
        before, after = text[at - 1] == " ", text[at + 1] == " "
        behind = _AFTER_DOT.match(text, at + 1)
        single = before and after and _LETTERS.match(text, at + 2)
        if single or (behind and hosts.is_suffix(behind["suffix"])):
            yield _Dot(at - before, at + 1 + after, words.WORD_SUFFIXES, wrapped=bool(single), clear_only=after)


def _drawn(text: str) -> Iterator[_Dot]:
    if text.isascii():
        return
    for match in _DRAWN.finditer(text):
        yield _Dot(*match.span(), words.WORD_SUFFIXES, wrapped=False, clear_only=False)


def _host(text: str, dots: list[_Dot], index: int, floor: int, extents: Extents) -> tuple[Found | None, int]:
    """Read the host whose first unwritten dot is this one, and say from where on to look for the next; None where there is none."""
    start, label = _label_before(text, dots[index].start, floor)
    used, tail, end = _chain(text, dots, index)
    name = (label + tail).rstrip(".-_")
    if not label or not tail or len(used) > _MOST_DOTS:
        return None, max(floor, dots[index].end if len(used) <= _MOST_DOTS else end)
    end -= len(text[start:end]) - len(text[start:end].rstrip(".-_"))
    if len(used) > 1:
        floor = end
    if name_end(name) != len(name) or not well_formed(name):
        return None, floor
    path, body = _path(text, end, extents)
    if not _meant(name, used, text, start, body, has_path=bool(path)):
        return None, floor
    return Found(start, body, f"https://{name}{path}", LinkKind.MENTION, (Repair.REFANG, Repair.SCHEME_ADDED), 0.7, (start, end)), body


def _chain(text: str, dots: list[_Dot], index: int) -> tuple[list[_Dot], str, int]:
    """Return the dots that follow each other with one label between, what is read from the first one on, and where that ends."""
    used: list[_Dot] = []
    tail = ""
    end = dots[index].start
    while index < len(dots) and dots[index].start == end and len(used) <= _MOST_DOTS:
        dot = dots[index]
        letters = _LETTERS.match(text, dot.end) if " " in text[dot.start : dot.end] else None
        match = letters or _LABELS.match(text, dot.end)
        if match is None:
            break
        used.append(dot)
        tail += "." + match.group().replace(" ", "")
        end = match.end()
        index += 1
    return used, tail, end


def _label_before(text: str, end: int, floor: int) -> tuple[int, str]:
    """Return where the name in front of an unwritten dot begins, and the name; the empty string where there is none."""
    window = text[max(floor, end - _LONGEST_NAME) : end][::-1]
    letters = _LETTERS.match(window)
    if letters and letters.end() >= 5:
        return end - letters.end(), letters.group()[::-1].replace(" ", "")
    match = _NAME_BACKWARDS.match(window)
    if match is None:
        return end, ""
    start = end - match.end()
    if text[start - 1 : start] in ("@", "#", "$") and start:
        return start, ""
    name = text[start:end].lstrip("_-")
    start = end - len(name)
    hyphen = _HYPHEN_WORD.search(text, max(floor, start - 40), start)
    if hyphen:
        return hyphen.start("first"), f"{hyphen['first']}-{name}"
    return start, name


def _path(text: str, end: int, extents: Extents) -> tuple[str, int]:
    """Return the path behind a host, written or spoken, and where it ends."""
    if text[end : end + 1] == "/":
        body = max(end, extents.body_end(end))
        return text[end:body], body
    path = ""
    segment = _SLASH_WORD.match(text, end)
    while segment:
        path += "/" + segment["segment"]
        end = segment.end()
        segment = _SLASH_WORD.match(text, end)
    return path, end


def _meant(name: str, used: list[_Dot], text: str, start: int, end: int, *, has_path: bool) -> bool:
    """Say whether a host is meant and not a sentence in which the same words follow each other."""
    first, suffix = name.partition(".")[0].lower(), name.rpartition(".")[2].lower()
    if text[end : end + 1].isalnum() or text[end : end + 1] in ("@", "(") or first in words.FUNCTION_WORDS | words.DOMAIN_WORDS:
        return False
    mail = _MAIL_BEFORE.search(text, max(0, start - 40), start)
    if mail and mail["local"].lower() not in words.BEFORE_AT:
        return False
    if _mixed_case(name) or len(name) - len(suffix) < 3:
        return False
    if first == "www" or any(dot.wrapped for dot in used):
        return True
    if suffix in words.NEVER_WORDS and not _BUBBLE.match(text, end) and first not in words.ABBREVIATIONS:
        return len(first) > 2 or not used[0].clear_only
    if has_path:
        return True
    if len(used) > 1:  # a row of bullets is no host, unless its end is one only
        return suffix not in words.WORD_SUFFIXES and (len(suffix) == 2 or any(dot.spelled for dot in used))
    return not _ordinary(first, suffix, used[0], text, end)


def _ordinary(first: str, suffix: str, dot: _Dot, text: str, end: int) -> bool:
    """Say whether the one unwritten dot is rather a word or mark between ordinary words."""
    if (
        suffix in dot.words
        or (not dot.spelled and suffix in words.PROGRAM_WORDS)
        or suffix in words.FILE_SUFFIXES
        or first in words.ABBREVIATIONS
        or _BUBBLE.match(text, end)
    ):
        return True
    if dot.clear_only:
        return len(suffix) > 2 or suffix in words.WORD_SUFFIXES
    return not is_host(f"{first}.{suffix}", " ", " ", has_path=True)


def _mixed_case(name: str) -> bool:
    """Say whether a name is written as sentences are: with a capital where the suffix begins."""
    suffix = name.rpartition(".")[2]
    return suffix[:1].isupper() and not name.isupper()


def merged(certain: Iterable[Found], spoken: Iterable[Found]) -> Iterator[Found]:
    """Yield both in text order; a certain one gives way only to a spoken one that holds it whole."""
    waiting = list(spoken)[::-1]
    for one in certain:
        while waiting and waiting[-1].end <= one.start:
            yield waiting.pop()
        if waiting and waiting[-1].start <= one.start and one.end <= waiting[-1].end:
            continue
        while waiting and waiting[-1].start < one.end:
            waiting.pop()
        yield one
    yield from reversed(waiting)
