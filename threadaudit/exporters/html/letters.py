"""Two names beside each other, with the letters marked in which they differ."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from threadaudit import hosts
from threadaudit.exporters.html.markup import Html, element, join

if TYPE_CHECKING:
    from threadaudit.records import Host

_LONGEST = 300
"""A name holds 253 characters at most; comparing takes more than linear time, and nothing longer is compared."""


def beside(host: Host, official_domain: str) -> tuple[Html, Html]:
    """Return a host and the official that it imitates: the host defanged, and in both the letters marked that the other has not."""
    official = hosts.parse(official_domain)
    if official is None or len(host.unicode) > _LONGEST:
        return _plain(host.unicode, dots="[.]"), _plain(official_domain, dots=".")
    if official.unicode in host.unicode:
        before, _, behind = host.unicode.partition(official.unicode)
        pieces = [(before, True), (official.unicode, False), (behind, True)]
        return _marked(pieces, dots="[.]"), _plain(official.unicode, dots=".")
    name, suffix = _parted(host)
    official_name, official_suffix = _parted(official)
    theirs, ours = _compared(name, official_name)
    is_other = suffix != official_suffix
    theirs += [*_dot(suffix), (suffix, is_other)]
    ours += [*_dot(official_suffix), (official_suffix, is_other)]
    return _marked(theirs, dots="[.]"), _marked(ours, dots=".")


def strange_letters(host: Host) -> list[str]:
    """Return the letters of a host that are not on every keyboard, each once, with what they are called."""
    strange = dict.fromkeys(letter for letter in host.unicode if not letter.isascii())
    return [f"{letter} is U+{ord(letter):04X}, {unicodedata.name(letter, 'a letter without a name').lower()}" for letter in strange]


def _parted(host: Host) -> tuple[str, str]:
    """Return what stands in front of the public suffix, and the suffix, both as a reader sees them."""
    labels = host.unicode.split(".")
    count = host.public_suffix.count(".") + 1 if host.public_suffix else 0
    return ".".join(labels[: len(labels) - count]), ".".join(labels[len(labels) - count :] if count else ())


def _compared(one: str, other: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Return both in pieces, each with whether the other lacks it."""
    left, right = [], []
    for kind, start, end, other_start, other_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        left.append((one[start:end], kind != "equal"))
        right.append((other[other_start:other_end], kind != "equal"))
    return left, right


def _dot(suffix: str) -> Iterator[tuple[str, bool]]:
    if suffix:
        yield ".", False


def _marked(pieces: list[tuple[str, bool]], dots: str) -> Html:
    shown = join(
        element("mark", piece.replace(".", dots), class_="differs") if differs else join((piece.replace(".", dots),))
        for piece, differs in pieces
        if piece
    )
    return element("bdi", shown, class_="host")


def _plain(name: str, dots: str) -> Html:
    return element("bdi", name.replace(".", dots), class_="host")
