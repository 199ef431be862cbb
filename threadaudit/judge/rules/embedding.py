"""The official host itself inside another: welt.de.nachrichten.info, ameli-fr-espace.com, facebook.com-login.example."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.data.campaign_suffixes import LURES
from threadaudit.judge.index import Index
from threadaudit.judge.names import Entry, Name, own_label
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.records import Finding

TECHNIQUE = "embedding"

_DOTTED = 0.97
"""A whole official host with its dots, in front of somebody else's domain."""
_DASHED = 0.9
"""The same with hyphens for dots."""
_WITH_COUNTRY = 0.85
"""The official's label with the letters of its country: pravda-ua for pravda.com.ua."""
_SHORT = {3: 0.6, 4: 0.9}
"""What is left for labels so short that the letters may mean something else."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose host stands inside this one, with dots or hyphens between its parts."""
    for written, entry in index.hosts_inside(subject.front):
        yield _finding(subject, entry, written)


def _finding(subject: Subject, entry: Entry, written: str) -> Finding:
    official, host, label = entry.official.domain, entry.host.ascii, own_label(entry.host)
    belongs = f"but belongs to {subject.host.registrable_domain or subject.suffix}"
    if written in (host, host.removeprefix("www.")):
        return Finding(TECHNIQUE, official, _DOTTED, f"{subject.host.ascii} holds the official host {official}, {belongs}", written)
    if written.replace("-", ".") in (host.replace("-", "."), host.removeprefix("www.").replace("-", ".")):
        sentence = f"{subject.host.ascii} holds the official host {official}, written {written}, {belongs}"
        return Finding(TECHNIQUE, official, _DASHED, sentence, written)
    sentence = f"{subject.host.ascii} holds {written}, the name of the official {official} with the letters of its suffix, {belongs}"
    return Finding(TECHNIQUE, official, _WITH_COUNTRY * _SHORT.get(len(label), 1), sentence, written)


def make(name: Name) -> Iterator[Variant]:
    """Give the official host with hyphens for dots, alone and beside the most used words."""
    if name.is_alias:
        return
    dashed = name.entry.host.ascii.removeprefix("www.").replace(".", "-")
    yield Variant(dashed, 0.4)
    for place, lure in enumerate(LURES):
        yield Variant(f"{dashed}-{lure}", 0.2 * 0.9**place)
        yield Variant(f"{lure}-{dashed}", 0.2 * 0.9**place)


RULE = Rule(TECHNIQUE, find, make=make)
