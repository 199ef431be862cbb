"""The host that is judged, taken apart once for all rules."""

from __future__ import annotations

from dataclasses import dataclass

from threadaudit.judge.skeleton import without_marks
from threadaudit.records import Host


@dataclass(slots=True)
class Subject:
    """A host that has a public suffix, as the rules look at it."""

    host: Host
    """The host."""
    label: str
    """The label that someone registered, in U-label form; the empty string for a bare public suffix."""
    text: str
    """The label without hyphens."""
    suffix: str
    """The public suffix."""
    front: str
    """Everything before the public suffix, in A-labels."""


def subject_of(host: Host) -> Subject | None:
    """Take a host apart; None for an address, whose digits imitate nobody."""
    suffix = host.public_suffix
    if suffix is None:
        return None
    front = host.ascii[: -len(suffix) - 1]
    label = front[front.rfind(".") + 1 :]
    if label.startswith("xn--"):
        label = host.unicode.split(".")[-suffix.count(".") - 2]
    return Subject(host, label, label.replace("-", ""), suffix, front)


def plain(text: str) -> str:
    """Give a label without accents, as it would be written in ASCII."""
    return text if text.isascii() else without_marks(text)
