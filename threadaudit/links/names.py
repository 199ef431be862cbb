"""Where the name of a host ends, and whether its labels can be one."""

from __future__ import annotations

import re
from functools import cache

from threadaudit import hosts
from threadaudit.late import late
from threadaudit.links.extent import CJK, holds_cjk

_LONGEST_NAME = 253
_LONGEST_LABEL = 63
# RFC 1035: 255 octets on the wire.
_LONGEST_FOREIGN_SUFFIX = 12
# The longest suffix that is not written in Latin letters has eleven.

_GLUED_SUFFIX = late(
    r"""
    (?P<suffix> [a-z]{2,24}+ ) (?= [A-Z][a-z] | [A-Z]\b | [0-9]++ \Z )   # a word or a number is written against it: deDer, de3
    | (?P<latin> [A-Za-z]{2,24}+ ) (?= [^\x00-\x7f\xc0-\u024f\u1e00-\u1eff] | [ÄÖÜÉÈÀÇ] )   # a letter of another script or a symbol is
    """,
    re.VERBOSE,
)
_COMPOUND = late(r"(?P<suffix> [a-z]{2,24}+ ) - (?= [A-ZÄÖÜ] (?: [a-zäöüß] | [A-Z]{2} ) )", re.VERBOSE)  # die welt.ltd-Seite


@cache
def _latin_before() -> re.Pattern[str]:
    return re.compile(
        rf"""
        [^.]++ (?: \. [A-Za-z0-9_-]++ )*? \. (?P<suffix> [A-Za-z]{{2,24}}+ ) (?= [{CJK}] )   # example.comだよね
        """,
        re.VERBOSE,
    )


def name_end(name: str) -> int:
    """Return how much of a run of host characters is the name of a host with a known suffix; 0 where nothing is."""
    end = len(name.rstrip(".-_"))
    if end > 4 * _LONGEST_NAME:
        return 0
    if holds_cjk(name[:end]):
        against = _latin_before().match(name, 0, end)
        if against and hosts.is_suffix(against["suffix"]):
            return against.end("suffix")
    labels = name[:end].split(".")
    if len(labels) > 1 and hosts.is_suffix(labels[-1]):
        return end
    compound = _COMPOUND.match(labels[-1])
    if compound and len(labels) > 1 and hosts.is_suffix(compound["suffix"]):
        return end - len(labels[-1]) + compound.end("suffix")
    for index in range(len(labels) - 1, 0, -1):
        end -= len(labels[index])
        length = _suffix_length(labels[index])
        if length:
            return end + length
        end -= 1
    return 0


def _suffix_length(label: str) -> int:
    """Return how long the known suffix is that a label begins with, where something is written against it; 0 where none is."""
    match = _GLUED_SUFFIX.match(label)
    if match:
        return match.end() if hosts.is_suffix(match.group()) else 0
    if holds_cjk(label[:1]):
        for length in range(min(len(label), _LONGEST_FOREIGN_SUFFIX), 1, -1):
            if hosts.is_suffix(label[:length]):
                return length
    return 0


def well_formed(name: str) -> bool:
    """Say whether no label is empty, too long or edged with a hyphen or underscore, and none that is registered holds an underscore."""
    if len(name) > _LONGEST_NAME:
        return False
    labels = name.split(".")
    if any(not label or label[0] in "-_" or label[-1] in "-_" or len(label) > _LONGEST_LABEL for label in labels):
        return False
    return "_" not in labels[-1] and "_" not in labels[-2:][0]
