"""Long lists hold registrable domains for the most part: these are told apart from all else many at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import compress
from operator import not_

from threadaudit.data import public_suffixes

_END = "\n"
"""What stands behind each label where they are looked at together."""

_NOT_BARE = re.compile(
    r"""
      [^a-z0-9_\n-]       # a label in lower case that needs no IDNA has none of these
    | ^ \n                # nor is it empty
    | [^\n]{64}           # RFC 1035, 2.3.4: nor longer than 63 characters
    | xn--                # nor an A-label, wherever that begins
    """,
    re.VERBOSE | re.MULTILINE,
)


def split_bare(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Take texts that are registrable domains and nothing else apart at their first dot: their labels, and their public suffixes.

    Any other text has an empty label and an empty suffix here, and some that are bare may: `hosts.parse` tells.
    """
    parts = [text.partition(".") for text in texts]
    labels, suffixes = [part[0] for part in parts], [part[2] for part in parts]
    out = [*compress(range(len(texts)), map(not_, map(_plain_suffixes().__contains__, suffixes)))]
    if not _touched().isdisjoint(texts):
        out += [at for at, text in enumerate(texts) if text in _touched()]
    for at in out:
        labels[at], suffixes[at] = "-", ""
    together = _END.join(labels) + _END
    if _NOT_BARE.search(together) or together.count(_END) > len(labels):
        out += [at for at, label in enumerate(labels) if _NOT_BARE.search(f"{label}{_END}") or _END in label]
    for at in out:
        labels[at] = suffixes[at] = ""
    return labels, suffixes


@cache
def _plain_suffixes() -> frozenset[str]:
    """Give the suffixes below which every name of one label more is somebody's, in plain letters."""
    rules = _rules()
    open_to_wildcards = {rule[2:] for rule in rules if rule.startswith("*")}
    return frozenset(rule for rule in rules if rule[0] not in "*!" and "xn--" not in rule) - open_to_wildcards


@cache
def _touched() -> frozenset[str]:
    """Give the names of several labels of which a rule says something."""
    names = {rule.lstrip("*!").lstrip(".") for rule in _rules()}
    above = {name.partition(".")[2] for name in names}
    while above - names:
        names |= above
        above = {name.partition(".")[2] for name in above}
    return frozenset(name for name in names if "." in name)


def _rules() -> list[str]:
    return (public_suffixes.ICANN + public_suffixes.PRIVATE).split()
