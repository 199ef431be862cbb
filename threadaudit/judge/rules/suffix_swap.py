"""The same name under another suffix: welt.ltd for welt.de, the main trick of campaigns that clone news sites."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.judge.index import Index
from threadaudit.judge.names import Distinctive, Name
from threadaudit.judge.rule import Rule
from threadaudit.judge.subject import Subject
from threadaudit.judge.suffixes import SuffixKind, kind_of
from threadaudit.records import Finding

TECHNIQUE = "suffix_swap"

_CONFIDENCE = {
    (Distinctive.COINED, SuffixKind.NEW): 0.95,
    (Distinctive.COINED, SuffixKind.LENT): 0.93,
    (Distinctive.COINED, SuffixKind.COUNTRY): 0.9,
    (Distinctive.COINED, SuffixKind.CLASSIC): 0.85,
    (Distinctive.COMPOUND, SuffixKind.NEW): 0.92,
    (Distinctive.COMPOUND, SuffixKind.LENT): 0.9,
    (Distinctive.COMPOUND, SuffixKind.COUNTRY): 0.85,
    (Distinctive.COMPOUND, SuffixKind.CLASSIC): 0.7,
    (Distinctive.COMPOUND, SuffixKind.HOME): 0.6,
    (Distinctive.WORD, SuffixKind.NEW): 0.85,
    (Distinctive.WORD, SuffixKind.LENT): 0.8,
    (Distinctive.WORD, SuffixKind.COUNTRY): 0.75,
    (Distinctive.WORD, SuffixKind.CLASSIC): 0.55,
    (Distinctive.WORD, SuffixKind.HOME): 0.5,
}
"""How sure, by how distinctive the name and how natural the suffix is; docs/judge.md says how this was measured."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose very label the host bears."""
    for name in index.by_text.get(subject.text, ()):
        if subject.label == name.written:
            kind = kind_of(subject.suffix, name)
            confidence = _CONFIDENCE[name.distinctive, kind]
            yield Finding(TECHNIQUE, name.entry.official.domain, confidence, _sentence(subject, name, kind), f".{subject.suffix}")


def _sentence(subject: Subject, name: Name, kind: SuffixKind) -> str:
    host, official = subject.host.registrable_domain, name.entry.official.domain
    same = f"{host} has the same name as the official {official}"
    if name.is_alias:
        same = f"{host} bears the name {name.written}, by which the official {official} is known,"
    elif kind is SuffixKind.HOME or (kind is SuffixKind.CLASSIC and name.distinctive is Distinctive.WORD):
        return f"{same} under another suffix, .{subject.suffix}; another owner may simply bear it"
    return f"{same} under another suffix, .{subject.suffix}" if not name.is_alias else f"{same} under the suffix .{subject.suffix}"


RULE = Rule(TECHNIQUE, find)
