"""Where sentences end."""

from __future__ import annotations

from threadaudit.late import late

_LINK_OR_TAG = late(r"(?:https?://\S++|[#@]\w++)\Z")
_GOES_ON = frozenset("_,/§([–-")
"""Signs, beside letters and digits, behind which no sentence ends; behind any other (a quote, a bracket, an emoji) one may."""
_NEAR = 60
"""How far before an offset is looked."""


def sentence_before(at: int, plain: str) -> bool:
    """Tell whether a sentence, a link, a tag or an emoji ends before an offset."""
    window = plain[max(0, at - _NEAR) : at]
    near = window.rstrip()
    if not near:
        return False
    last, end = near[-1], at - len(window) + len(near)
    if last == ".":
        if plain[max(0, end - 3) : end - 1] != "..":  # the dots of a progress report
            return True
    elif not (last.isalnum() or last in _GOES_ON):
        return True
    return ("://" in near or "#" in near or "@" in near) and _LINK_OR_TAG.search(near) is not None
