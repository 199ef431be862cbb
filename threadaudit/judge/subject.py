"""The host that is judged, taken apart once for all rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from threadaudit.judge import clues, vocabulary
from threadaudit.judge.unrelated import bare_host
from threadaudit.records import Host

SHORTEST_CORE = 6
"""A misspelt name beside a lure is looked for from this length on: shorter ones are too many."""

SHORTEST_LURE = 4
"""Shorter ends are too often part of the name; `www.` is taken off as well."""

LONG_CORE = 8
"""So many letters must be left where a lure has but three."""

WWW = "www"
"""What is taken off a label as bait is."""


@dataclass(slots=True)
class Subject:
    """A host that has a public suffix, as the rules look at it."""

    host: Host
    """The host."""
    label: str
    """The label that someone registered, in U-label form."""
    text: str
    """The label without hyphens."""
    suffix: str
    """The public suffix."""
    front: str
    """Everything before the public suffix, in A-labels."""
    clues: int = clues.EVERYTHING
    """What was noticed about it at a glance: where a clue is missing, a rule need not look for what it stands for."""

    before_at: str = ""
    """What stood before an at sign in front of the host, where that reads as a host itself; empty where there was none."""

    @property
    def shown(self) -> str:
        """Give the registered domain as a sentence shows it: readable, with the A-labels behind it where they differ."""
        ascii_form = self.host.registrable_domain or self.host.ascii
        if "xn--" not in ascii_form:
            return ascii_form
        readable = ".".join(self.host.unicode.split(".")[-ascii_form.count(".") - 1 :])
        return f"{readable} ({ascii_form})"

    @property
    def breaks(self) -> frozenset[int]:
        """Give where hyphens stand in the label, counted in its letters."""
        if "-" not in self.label:
            return _NOWHERE
        parts = self.label.split("-")
        return frozenset(sum(len(part) for part in parts[:count]) for count in range(1, len(parts)))

    def cores(self) -> Iterator[tuple[str, str]]:
        """Give what the label may be without bait, and the bait: (`blooomberg`, `news`) for blooombergnews."""
        return cores_of(self.label, self.text)


_NOWHERE: frozenset[int] = frozenset()


def cores_of(label: str, text: str) -> Iterator[tuple[str, str]]:
    """Give what a label, and the same without hyphens, may be without bait, and the bait."""
    for token in label.split("-") if "-" in label else ():
        if len(token) >= SHORTEST_CORE:
            yield token, "-".join(part for part in label.split("-") if part != token)
    for core, bait in _without_bait(text):
        yield core, bait
        yield from _without_bait(core)


def _without_bait(text: str) -> Iterator[tuple[str, str]]:
    """Give what is left of a text when a lure is taken off either end, and the lure; three letters only where much is left."""
    length = len(text)
    if length < SHORTEST_CORE + len(WWW):
        return
    if text.startswith(WWW):
        yield text[len(WWW) :], WWW
    if length >= LONG_CORE + len(WWW):
        if text[: len(WWW)] in vocabulary.short_lures():
            yield text[len(WWW) :], text[: len(WWW)]
        if text[-len(WWW) :] in vocabulary.short_lures():
            yield text[: -len(WWW)], text[-len(WWW) :]
    for lure in vocabulary.lures_by_head().get(text[:SHORTEST_LURE], ()):
        if text.startswith(lure) and length - len(lure) >= SHORTEST_CORE:
            yield text[len(lure) :], lure
    for lure in vocabulary.lures_by_tail().get(text[-SHORTEST_LURE:], ()):
        if text.endswith(lure) and length - len(lure) >= SHORTEST_CORE:
            yield text[: -len(lure)], lure


def subject_of(host: Host) -> Subject | None:
    """Take a host apart; None for an address and a bare public suffix, which imitate nobody."""
    suffix = host.public_suffix
    if suffix is None or host.registrable_domain is None:
        return None
    front = host.ascii[: -len(suffix) - 1]
    label = front[front.rfind(".") + 1 :]
    if label.startswith("xn--"):
        label = host.unicode.split(".")[-suffix.count(".") - 2]
    return Subject(host, label, label.replace("-", ""), suffix, front)


def subject_of_bare(domain: str, label: str, suffix: str, noticed: int) -> Subject:
    """Take a registrable domain apart as `subject_of` does, where its label, in lower case and no A-label, is known already."""
    return Subject(bare_host(domain, suffix), label, label.replace("-", ""), suffix, label, noticed)
