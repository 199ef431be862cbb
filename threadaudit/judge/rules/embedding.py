"""The official host itself inside another: welt.de.nachrichten.info, ameli-fr-espace.com, facebook.com-login.example."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from threadaudit.data import country_suffixes
from threadaudit.data.campaign_suffixes import LURES
from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import Distinctive, Entry, Name, own_label
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.judge.suffixes import SuffixKind, is_delegated, kind_of
from threadaudit.records import Finding

TECHNIQUE = "embedding"

_DOTTED = 0.97
"""A whole official host with its dots, in front of somebody else's domain."""
_DASHED = 0.9
"""The same with hyphens for dots."""
_WITH_COUNTRY = 0.85
"""The official's label with the letters of its country: pravda-ua for pravda.com.ua."""
_OTHER_SUFFIX = 0.85
"""The official's label with another suffix behind it: welt.com.evil.example."""
_BARE = 0.62
"""The label alone, in front of a domain of bait under a new suffix."""
_BARE_LURE = 0.48
"""The same where only one of the two is so."""
_BEFORE_AT = 0.55
"""The official host before an at sign in front of another host: a trick, but the host that it leads to need have no part in it."""
_SHORT = {1: 0.2, 2: 0.4, 3: 0.6, 4: 0.9}
"""What is left for labels so short that the letters may mean something else."""
_NAMES = {Distinctive.COINED: 1.0, Distinctive.COMPOUND: 1.0, Distinctive.PROPER: 0.75, Distinctive.WORD: 0.75}
"""How much the name counts where its suffix is not there to confirm it."""
_OTHERS = 0.5
"""What is left for places and words that everybody says."""

_ENDINGS = country_suffixes.CLASSIC | country_suffixes.RESTRICTED | country_suffixes.LANGUAGES.keys() | country_suffixes.OPEN
"""What people read as the end of a host."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose host, or whose name where a host would begin, stands inside this one."""
    seen: set[str] = set()
    for text in _texts(subject):
        for written, entry in index.hosts_inside(text):
            if entry.official.domain not in seen or written == entry.host.ascii:
                seen.add(entry.official.domain)
                yield _finding(subject, entry, written)
    if subject.before_at and (owner := index.owner(subject.before_at)):
        official = owner.official.domain
        sentence = (
            f"the address begins with {subject.before_at}, of the official {official}, but behind the at sign it leads to {subject.shown}"
        )
        yield Finding(TECHNIQUE, official, _BEFORE_AT, sentence, subject.before_at)
    for name, follower in _leading_names(subject, index):
        if name.entry.official.domain not in seen:
            yield from _leading(subject, name, follower)


def _texts(subject: Subject) -> tuple[str, ...]:
    """Give what precedes the suffix, and where a company lends the suffix also what its first parts complete: bbc.co.uk.com."""
    if "." not in subject.suffix or is_delegated(subject.suffix):
        return (subject.front,)
    return subject.front, subject.host.ascii.rpartition(".")[0]


def _leading_names(subject: Subject, index: Index) -> Iterator[tuple[Name, str]]:
    """Give the names that a label in front of the registered domain is, with the part that follows it."""
    labels = subject.front.split(".")
    for label, following in pairwise(labels):
        for name in lookup(index.by_text, label.replace("-", "")) if label else ():
            if name.written == label:
                yield name, following.partition("-")[0]


def _leading(subject: Subject, name: Name, follower: str) -> Iterator[Finding]:
    """Tell of a name in front of a foreign domain: with another suffix behind it, or alone before bait."""
    official, weight = name.entry.official.domain, _NAMES.get(name.distinctive, _OTHERS) * _SHORT.get(len(name.text), 1)
    belongs = f"but belongs to {subject.shown}"
    if follower in _ENDINGS:
        shows = f"{subject.host.ascii} holds {name.written}.{follower}, the name of the official {official} under another suffix"
        yield Finding(TECHNIQUE, official, _OTHER_SUFFIX * weight, f"{shows}, {belongs}", f"{name.written}.{follower}")
        return
    kind = kind_of(subject.suffix, name)
    bait = all(part in vocabulary.lures() for part in subject.label.split("-"))
    new = kind in (SuffixKind.NEW, SuffixKind.LENT)
    if bait or (new and vocabulary.piece_of(subject.text) is vocabulary.Piece.LURE):
        confidence = (_BARE if bait and (new or "-" in subject.label) else _BARE_LURE) * weight
        sentence = f"{subject.host.ascii} shows {name.written}, the name of the official {official}, in front, {belongs}"
        yield Finding(TECHNIQUE, official, confidence, sentence, name.written)


def _finding(subject: Subject, entry: Entry, written: str) -> Finding:
    official, host, label = entry.official.domain, entry.host.ascii, own_label(entry.host)
    belongs = f"but belongs to {subject.shown}"
    own = {host, host.removeprefix("www.")}
    if written in own:
        return Finding(TECHNIQUE, official, _DOTTED, f"{subject.host.ascii} holds the official host {written}, {belongs}", written)
    if written.replace("-", ".") in {text.replace("-", ".") for text in own}:
        sentence = f"{subject.host.ascii} holds {written}, the official host {official} with hyphens for dots, {belongs}"
        return Finding(TECHNIQUE, official, _DASHED, sentence, written)
    if "." in written or written not in (f"{label}-{_country(entry)}", f"{_country(entry)}-{label}"):
        sentence = f"{subject.host.ascii} holds {written}, a host of the official {official}, {belongs}"
        return Finding(TECHNIQUE, official, _DOTTED if "." in written else _DASHED, sentence, written)
    sentence = f"{subject.host.ascii} holds {written}, the name of the official {official} with the letters of its suffix, {belongs}"
    return Finding(TECHNIQUE, official, _WITH_COUNTRY * _SHORT.get(len(label), 1), sentence, written)


def _country(entry: Entry) -> str:
    return (entry.host.public_suffix or "").rpartition(".")[2]


def make(name: Name) -> Iterator[Variant]:
    """Give the official host with hyphens for dots, alone and beside the most used words."""
    if name.is_alias:
        return
    dashed = name.entry.host.ascii.removeprefix("www.").replace(".", "-")
    yield Variant(dashed, 0.4)
    for place, lure in enumerate(LURES):
        yield Variant(f"{dashed}-{lure}", 0.2 * 0.9**place)
        yield Variant(f"{lure}-{dashed}", 0.2 * 0.9**place)


RULE = Rule(TECHNIQUE, find, clues=clues.PARTS, make=make)
