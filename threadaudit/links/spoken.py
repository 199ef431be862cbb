"""Hosts whose dots are spelled out, spaced out or drawn as something else: `welt dot ltd`, `welt .ltd`, `welt•ltd`.

Nothing but the words around says that a host is meant, so more is asked of them than of a host with a real dot: both sides in lower
case, a known suffix that is no word in the language of the spelled-out dot, and in front of it no article, pronoun or preposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from threadaudit.late import late
from threadaudit.links import words
from threadaudit.links.believable import is_host
from threadaudit.links.dots import LETTERS, dots
from threadaudit.links.extent import Extents
from threadaudit.links.names import name_end, well_formed
from threadaudit.links.repairs import Repair
from threadaudit.links.scan import Found
from threadaudit.links.schemes import scheme_before
from threadaudit.records import LinkKind

if TYPE_CHECKING:
    from threadaudit.links.dots import Dot

_NAME_BACKWARDS = late(r"[^\W_] [\w-]*+ (?: \. [\w-]++ )*+", re.VERBOSE)
_LABELS = late(r"[^\W_] (?: [\w-]*+ (?: \. (?= \w ) )?+ )*+", re.VERBOSE)
_LONGEST_NAME = 254
_MOST_DOTS = 6
# A name with more dots than this is not spelled out but a row of bullets.
_SLASH_WORD = late(r"[ ] (?: slash | schrägstrich | barra ) [ ] (?P<segment> [a-z0-9_-]++ )", re.VERBOSE | re.IGNORECASE)
_HYPHEN_WORD = late(
    r"(?: \A | [ ] ) (?P<first> [a-z0-9]++ ) [ ] (?: dash | hyphen | minus | bindestrich ) [ ] \Z", re.VERBOSE | re.IGNORECASE
)
_MAIL_BEFORE = late(
    r"""
    (?P<local> [a-z0-9._+-]{1,30}+ ) [ ] (?: at | ät | arroba | chiocciola ) [ ] \Z      # info at welt dot de: an e-mail address
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SUFFIX_TALK = late(
    r"""
    [ ] (?: (?: and | or | und | oder | et | y ) [ ] (?: \. \w | [A-Z]{2} )                      # .info and PDF
          | (?i: domain | extension | endung | datei | files? \b | format | names? \b | address | adress | tld ) )
    """,
    re.VERBOSE,
)
_DIRECTIVE = late(r"(?<! [\w.] ) \. [a-z]", re.VERBOSE)  # .data: a text about files or macros
_TOKENS = late(r"[ ] [.,;:!?()] (?: [ ] | \Z )", re.VERBOSE)  # a text in which every mark stands between spaces
_BUBBLE = late(r"[ ] (?: bubble | boom | crash | era | bust | compan | start | stock | million )", re.VERBOSE)
# "dot com" is also an epoch.


def spoken_links(text: str) -> Iterator[Found]:
    """Yield the hosts whose dots are not written as dots, in text order."""
    extents = Extents(text)
    floor = 0
    found_dots = dots(text)
    for index, dot in enumerate(found_dots):
        if dot.start < floor:
            continue
        found, floor = _host(text, found_dots, index, floor, extents)
        if found:
            yield found


def _host(text: str, found: list[Dot], index: int, floor: int, extents: Extents) -> tuple[Found | None, int]:
    """Read the host whose first unwritten dot is this one, and say from where on to look for the next; None where there is none."""
    start, label = _label_before(text, found[index].start, floor)
    used, tail, end = _chain(text, found, index)
    name = (label + tail).rstrip(".-_")
    if not label or not tail or len(used) > _MOST_DOTS:
        return None, max(floor, found[index].end if len(used) <= _MOST_DOTS else end)
    end -= len(text[start:end]) - len(text[start:end].rstrip(".-_"))
    if len(used) > 1:
        floor = end
    if name_end(name) != len(name) or not well_formed(name):
        return None, floor
    path, body = _path(text, end, extents)
    scheme = scheme_before(text, start, max(0, start - 20)) if start and text[start - 1] in "/\\" else None
    if scheme and scheme.known:
        if not _meant_behind_scheme(label, tail, used, has_path=bool(path)):
            return None, floor
        repairs = (Repair.REJOINED if "\n" in text[start:end] else Repair.REFANG, *scheme.repairs)
        return Found(scheme.start, body, f"{scheme.name}://{name}{path}", LinkKind.MENTION, repairs, 0.8, (start, end)), body
    if not _meant(name, used, text, start, body, has_path=bool(path)):
        return None, floor
    return Found(start, body, f"https://{name}{path}", LinkKind.MENTION, (Repair.REFANG, Repair.SCHEME_ADDED), 0.7, (start, end)), body


def _meant_behind_scheme(label: str, tail: str, used: list[Dot], *, has_path: bool) -> bool:
    """Say whether a host behind a scheme goes on behind what may be a dot: not where it is whole, and the next word begins a sentence."""
    if "." in label and name_end(label) == len(label) and not used[0].spelled and (used[0].end - used[0].start > 1 or "." in tail[1:]):
        return False
    suffix = tail.rpartition(".")[2]
    return has_path or (suffix not in words.WORD_SUFFIXES and suffix.islower()) or any(dot.spelled or dot.wrapped for dot in used)


def _chain(text: str, found: list[Dot], index: int) -> tuple[list[Dot], str, int]:
    """Return the dots that follow each other with one label between, what is read from the first one on, and where that ends."""
    used: list[Dot] = []
    tail = ""
    end = found[index].start
    while index < len(found) and found[index].start == end and len(used) <= _MOST_DOTS:
        dot = found[index]
        letters = LETTERS.match(text, dot.end) if " " in text[dot.start : dot.end] else None
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
    letters = LETTERS.match(window)
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
    if text[end : end + 1] == "/" and text[end + 1 : end + 2] != ".":
        body = max(end, extents.body_end(end))
        return text[end:body], body
    path = ""
    segment = _SLASH_WORD.match(text, end)
    while segment:
        path += "/" + segment["segment"]
        end = segment.end()
        segment = _SLASH_WORD.match(text, end)
    return path, end


def _meant(name: str, used: list[Dot], text: str, start: int, end: int, *, has_path: bool) -> bool:
    """Say whether a host is meant and not a sentence in which the same words follow each other."""
    first, suffix = name.partition(".")[0].lower(), name.rpartition(".")[2].lower()
    if text[end : end + 1].isalnum() or text[end : end + 1] in ("@", "(") or first in words.FUNCTION_WORDS | words.DOMAIN_WORDS:
        return False
    mail = _MAIL_BEFORE.search(text, max(0, start - 40), start)
    if mail and mail["local"].lower() not in words.BEFORE_AT:
        return False
    if not first.isascii() and suffix.isascii() and not used[0].wrapped and " " in text[used[0].start : used[0].end]:
        return False
    if _mixed_case(name) or len(name) - len(suffix) < 3:
        return False
    front, behind = name[: used[0].start - start], name[used[0].start - start + 1 :]
    if used[0].end - used[0].start == 1 and "." in behind and name_end(front):
        return False  # welt.ltd•bild.work: a bullet between two hosts
    if first == "www" or any(dot.wrapped for dot in used):
        return True
    if not used[0].spelled and (_SUFFIX_TALK.match(text, end) or (len(used) == 1 and _among_directives(text, used[0], end))):
        return False
    if suffix in words.NEVER_WORDS and not _BUBBLE.match(text, end) and first not in words.ABBREVIATIONS:
        return len(first) > 2 or not used[0].clear_only
    if has_path:
        return True
    if len(used) > 1:  # a row of bullets is no host, unless its end is one only
        return suffix not in words.WORD_SUFFIXES and (len(suffix) == 2 or any(dot.spelled for dot in used))
    return not _ordinary(first, suffix, used[0], text, end)


def _ordinary(first: str, suffix: str, dot: Dot, text: str, end: int) -> bool:
    """Say whether the one unwritten dot is rather a word or mark between ordinary words."""
    if suffix == "dot" or suffix in dot.words or first in words.ABBREVIATIONS or _BUBBLE.match(text, end):
        return True
    if dot.spelled == "point" and (first in words.BEFORE_POINT or len(suffix) < 3):
        return len(suffix) > 2 or suffix in words.WORD_SUFFIXES or first in words.BEFORE_POINT
    if suffix in words.FILE_SUFFIXES or (not dot.spelled and suffix in words.PROGRAM_WORDS):
        return True
    if " " in text[dot.start : dot.end] and not dot.spelled:
        return _spaced_word(first, suffix, dot, text, end)
    return not is_host(f"{first}.{suffix}", " ", " ", has_path=True)


def _among_directives(text: str, dot: Dot, end: int) -> bool:
    """Say whether others stand beside a word with a space and a dot in front of it: a text about files or macros."""
    if text[dot.start : dot.end] != " .":
        return False
    return bool(_DIRECTIVE.search(text, max(0, dot.start - 80), dot.start) or _DIRECTIVE.search(text, end, min(len(text), end + 80)))


def _spaced_word(first: str, suffix: str, dot: Dot, text: str, end: int) -> bool:
    """Say whether a dot between spaces ends a sentence, or begins the name of a kind of file: `use .md`."""
    if not dot.clear_only:
        small = len(suffix) == 2 and suffix not in words.MAIN_COUNTRIES
        return small or suffix in words.CODE_SUFFIXES or text[dot.end : end].isupper()
    if suffix in words.WORD_SUFFIXES or (len(suffix) == 2 and suffix not in words.MAIN_COUNTRIES):
        return True
    before = text[max(0, dot.start - 200) : dot.start]
    noun = before.removesuffix(first).rstrip(" ").rpartition(" ")[2].lower().lstrip("(\"„“'") in words.ARTICLES
    return noun or bool(_TOKENS.search(before) or _TOKENS.search(text, dot.end, min(len(text), dot.end + 200)))


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
