"""Whether a name without a scheme is a host, or a sentence end, an abbreviation, a file or program text."""

from __future__ import annotations

import re

from threadaudit.late import late
from threadaudit.links import words

_PROGRAM_NAME = late(r"[a-z]++ [A-Z] [a-z]", re.VERBOSE)  # endPoint.host


def is_host(name: str, before: str, after: str, *, has_path: bool) -> bool:
    """Say whether a well-formed name with a known suffix is meant as a host.

    `before` is the character in front, `after` are the two behind, `has_path` says whether a path or port follows.
    """
    labels = name.split(".")
    suffix, front = labels[-1], labels[:-1]
    if front[0].lower() == "www":
        return len(front) > 1
    lowered = [label.lower() for label in front]
    if (
        _capitalised(suffix, front[-1])
        or _called(front[-1], suffix, after)
        or "_" in name
        or (lowered[0] in words.REVERSED_STARTS and len(front) > 1)
    ):
        return False
    if len(front) == 1 and (lowered[0] in words.SECOND_LEVELS and len(suffix) == 2):
        return False
    if _PROGRAM_NAME.match(front[-1]) and suffix not in words.NEVER_WORDS and not has_path:
        return False
    if has_path:
        return not all(len(label) == 1 or label.isdigit() for label in front) or len(front) == 1
    return not (_glued_sentence(front, lowered, suffix.lower()) or _file_or_code(front, lowered, suffix.lower(), before))


def _capitalised(suffix: str, label: str) -> bool:
    """Say whether a suffix begins like a sentence: `Ende.Es`, but not `WELT.DE` or `Mail.Ru`."""
    if not suffix[:1].isupper() or (suffix.isupper() and not label.islower()):
        return False
    return suffix.lower() not in words.NEVER_WORDS - {"info", "ltd"} or not label[:1].isupper()


def _called(label: str, suffix: str, after: str) -> bool:
    """Say whether it is the call of a function: `os.name()`, but not `welt.de(3/22)`."""
    if after[:1] != "(":
        return after == "_("
    return len(label) == 1 or (suffix not in words.NEVER_WORDS and not after[1:].isdigit() and len(suffix) > 2)


def _glued_sentence(front: list[str], lowered: list[str], suffix: str) -> bool:
    """Say whether it rather is the end of one sentence or abbreviation and the beginning of another."""
    last = lowered[-1]
    if len(front) > 1 and last in words.SECOND_LEVELS:
        return False
    short_site = suffix == "de" and len(last) == 2 and front[-1].islower()  # newspapers and broadcasters have such names
    if last in words.ABBREVIATIONS and not short_site and (suffix in words.WORD_SUFFIXES or suffix == "med"):
        return True
    if suffix not in words.WORD_SUFFIXES:
        return all(len(label) == 1 for label in front) and len(front) > 1
    if suffix in words.NEVER_HOSTS or (len(last) == 1 and len(front) > 1):
        return True
    if last.isdigit() or all(len(label) == 1 for label in front):
        return len(front) > 1 or last.isdigit() or suffix in words.GERMAN_SUFFIXES
    if last in words.FUNCTION_WORDS and (last, suffix) != ("it", "so"):
        return True
    return suffix in words.GERMAN_SUFFIXES and front[-1][:1].isupper() and not front[-1].isupper()


def _file_or_code(front: list[str], lowered: list[str], suffix: str, before: str) -> bool:
    """Say whether it rather is a file or part of a program."""
    last = lowered[-1]
    if suffix in words.FILE_SUFFIXES:
        return len(front) < 2 or last not in words.SECOND_LEVELS
    if suffix in ("app", "md", "pm") and front[-1][:1].isupper():
        return True
    if suffix in words.CODE_SUFFIXES and (last in words.FILE_NAMES or before == "\\"):
        return True
    if suffix == "so" and (last == "ld" or last.startswith("lib")):
        return True
    if len(last) == 1 and suffix in words.PROGRAM_WORDS:
        return True
    return lowered[0] in words.CODE_OBJECTS and len(front) == 1
