"""How links begin: schemes, whole, dead, misspelt or boxed, and what people write between them and the host."""

from __future__ import annotations

import re
from typing import NamedTuple

from threadaudit.late import late
from threadaudit.links.repairs import Repair

_SCHEME = late(
    r"""
    (?:
        (?P<good> https? | ftps? | wss? )
      | (?P<dead> h (?: xx | tx | xt | \*\* | __ | -- ) ps? | fx{1,2}p s? )                  # hxxp, h**p, fxp
      | (?P<boxed> [\[({] h (?: tt | xx ) ps? [\])}] | h (?: tt | xx ) p [\[({] s [\])}] )   # [http], http[s]
      | (?P<wrong> (?<! [^\W_] ) (?: ttps? | ht{1,4}ps? | hhttps? | htp?tps? | hpp?tps? ) )  # letters lost, doubled or swapped
    )
    (?P<between> [ ]? [:;]{0,2} [ ]? [/\\]* ) \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHER = late(r"(?<! [\w.] ) [a-z] [a-z0-9+-]{1,11} :// \Z", re.VERBOSE | re.IGNORECASE)
_LONGEST = 20


class Scheme(NamedTuple):
    """A scheme as it stands in the text."""

    start: int
    """Where it begins."""
    name: str
    """The scheme that it stands for, in lower case."""
    whole: bool
    """Whether it is written as a browser would take it."""
    known: bool
    """Whether it is one of those that links have, or stands for one."""
    repairs: tuple[Repair, ...]
    """What was done to read it."""


def scheme_before(text: str, end: int, floor: int) -> Scheme | None:
    """Return the scheme that ends, with its colon and slashes, where a host begins; None where there is none."""
    match = _SCHEME.search(text, max(floor, end - _LONGEST), end)
    if match is None:
        other = _OTHER.search(text, max(floor, end - _LONGEST), end)
        return Scheme(other.start(), "https", whole=False, known=False, repairs=(Repair.SCHEME_REPAIRED,)) if other else None
    between = match["between"]
    if match["good"] and between == "://":
        return Scheme(match.start(), match["good"].lower(), whole=True, known=True, repairs=())
    if not any(slash in between for slash in "/\\") and not (match["good"] and between == ":"):
        return None
    proper = between == "://"
    repair = Repair.REFANG if match["dead"] or match["boxed"] else Repair.SCHEME_REPAIRED
    repairs = (repair,) if proper or repair is Repair.SCHEME_REPAIRED else (repair, Repair.SCHEME_REPAIRED)
    return Scheme(
        match.start(), _living(match), whole=bool(match["good"]) and ":" in between and " " not in between, known=True, repairs=repairs
    )


def _living(match: re.Match[str]) -> str:
    """Return the scheme that a dead, boxed or misspelt one stands for."""
    if match["good"]:
        return match["good"].lower()
    if match["dead"] and match["dead"][0] in "fF":
        return "ftp"
    written = (match["dead"] or match["boxed"] or match["wrong"]).lower().strip("[](){}")
    return "https" if written.endswith("s") else "http"
