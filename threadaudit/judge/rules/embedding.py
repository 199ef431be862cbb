"""The official host itself inside another: welt.de.nachrichten.info, ameli-fr-espace.com, facebook.com-login.example."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.judge.index import Index
from threadaudit.judge.names import Entry
from threadaudit.judge.rule import Rule
from threadaudit.judge.subject import Subject
from threadaudit.records import Finding

TECHNIQUE = "embedding"

_DOTTED = 0.97
"""A whole official host with its dots, in front of somebody else's domain."""
_DASHED = 0.85
"""The same with hyphens for dots."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose host stands inside this one, with dots or hyphens between its parts."""
    front = subject.front
    text = front.replace("-", ".")
    if "." not in text:
        return
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == ".")]
    for first, start in enumerate(starts):
        for last in range(first + 2, min(first + index.longest_host, len(starts)) + 1):
            end = starts[last] - 1 if last < len(starts) else len(text)
            if entry := index.by_host_text.get(text[start:end]):
                yield _finding(subject, entry, front[start:end])


def _finding(subject: Subject, entry: Entry, written: str) -> Finding:
    official = entry.official.domain
    dotted = written in (entry.host.ascii, entry.host.ascii.removeprefix("www."))
    how = "" if dotted else f", written {written}"
    sentence = f"{subject.host.ascii} holds the official host {official}{how}, but belongs to {subject.host.registrable_domain}"
    return Finding(TECHNIQUE, official, _DOTTED if dotted else _DASHED, sentence, written)


RULE = Rule(TECHNIQUE, find)
