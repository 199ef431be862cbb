"""Long lists hold registrable domains for the most part: these are told apart from all else many at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress, repeat

from threadaudit.data import public_suffixes

_LONGEST = 63
"""RFC 1035, 2.3.4: so many characters has a label at most."""

_PLAIN = b"abcdefghijklmnopqrstuvwxyz0123456789_-"
"""What a label in lower case holds that needs no IDNA."""


def split_bare(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Take texts that are registrable domains and nothing else apart at their first dot: their labels, and their public suffixes.

    Any other text has an empty label and an empty suffix here, and some that are bare may: `hosts.parse` tells.
    """
    if not texts:
        return [], []
    heads, _, tails = zip(*map(str.partition, texts, repeat(".")), strict=True)
    labels, suffixes, out = [*heads], [*tails], list[int]()
    if others := set(suffixes) - _plain_suffixes():
        out += [at for at, suffix in enumerate(suffixes) if suffix in others]
    if not _touched().isdisjoint(texts):
        out += compress(range(len(texts)), map(_touched().__contains__, texts))
    for at in out:
        labels[at], suffixes[at] = "-", ""
    out += _others(labels, 0)
    if "" in labels or max(map(len, labels)) > _LONGEST:
        out += [at for at, label in enumerate(labels) if not 0 < len(label) <= _LONGEST]
    for at in out:
        labels[at] = suffixes[at] = ""
    return labels, suffixes


def _others(labels: Sequence[str], first: int) -> Iterator[int]:
    """Give the places, counted from the first, of labels with other letters: halves without any are passed over as one text."""
    if _are_plain("".join(labels)):
        return
    if len(labels) == 1:
        yield first
        return
    half = len(labels) // 2
    yield from _others(labels[:half], first)
    yield from _others(labels[half:], first + half)


def _are_plain(letters: str) -> bool:
    """Say whether letters are those of plain labels, among which no A-label begins."""
    return letters.isascii() and not letters.encode("ascii").translate(None, _PLAIN) and "xn--" not in letters


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
