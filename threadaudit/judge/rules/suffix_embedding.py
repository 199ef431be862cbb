"""A suffix that reads on: theguardian.co.com, abcnews.com.co, bild.eu.com."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.data.campaign_suffixes import LENT
from threadaudit.judge import clues
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import Distinctive, Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.judge.suffixes import SuffixKind, kind_of
from threadaudit.records import Finding

TECHNIQUE = "suffix_embedding"

_CONFIDENCE = {
    Distinctive.COINED: 0.93,
    Distinctive.COMPOUND: 0.88,
    Distinctive.PROPER: 0.75,
    Distinctive.PLACE: 0.60,
    Distinctive.WORD: 0.8,
    Distinctive.COMMON: 0.65,
}
"""How sure, by how distinctive the name is."""
_OF_COUNTRY = 0.4
"""What is left where the longer suffix is simply that of a country: elpais.com.uy."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose host the name begins with, or whose name stands under a suffix that a company lends."""
    if "." not in subject.suffix:
        return
    for name in lookup(index.by_text, subject.text):
        whole = f"{subject.label}.{subject.suffix}".startswith(f"{name.entry.host.ascii}.")
        kind = kind_of(subject.suffix, name)
        if subject.label == name.written and (whole or kind is SuffixKind.LENT):
            yield _finding(subject, name, kind, whole=whole)


def _finding(subject: Subject, name: Name, kind: SuffixKind, *, whole: bool) -> Finding:
    official = name.entry.official.domain
    confidence = (
        _CONFIDENCE[name.distinctive]
        * (_OF_COUNTRY if kind in (SuffixKind.HOME, SuffixKind.COUNTRY) else 1)
        * (1 if len(name.text) > 2 else 0.6)
    )
    host = subject.shown
    if whole:
        return Finding(TECHNIQUE, official, confidence, f"{host} begins with the whole official host {official}", subject.suffix)
    sentence = f"{host} puts the name of the official {official} before .{subject.suffix}, under which anybody can have a name"
    return Finding(TECHNIQUE, official, confidence, sentence, subject.suffix)


def make(name: Name) -> Iterator[Variant]:
    """Give the name under each suffix that is lent to anybody."""
    for place, suffix in enumerate(LENT):
        yield Variant(name.written, 0.6 * 0.8**place, suffix)


RULE = Rule(TECHNIQUE, find, clues=clues.NAME, make=make)
