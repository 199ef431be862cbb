"""The same name under another suffix: welt.ltd for welt.de, the main trick of campaigns that clone news sites."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.data.campaign_suffixes import HOSTED
from threadaudit.judge import clues, vocabulary
from threadaudit.judge.index import Index, lookup
from threadaudit.judge.names import Distinctive, Name
from threadaudit.judge.rule import Rule, Variant
from threadaudit.judge.subject import Subject
from threadaudit.judge.suffixes import SuffixKind, is_far, is_own_country, kind_of
from threadaudit.records import Finding

TECHNIQUE = "suffix_swap"

_CONFIDENCE = {
    Distinctive.COINED: {"new": 0.95, "lent": 0.93, "open": 0.9, "country": 0.55, "classic": 0.85, "platform": 0.5},
    Distinctive.COMPOUND: {"new": 0.92, "lent": 0.9, "open": 0.85, "country": 0.55, "classic": 0.72, "platform": 0.5, "home": 0.5},
    Distinctive.PROPER: {"new": 0.85, "lent": 0.85, "open": 0.75, "country": 0.52, "classic": 0.55, "platform": 0.45, "home": 0.5},
    Distinctive.PLACE: {"new": 0.7, "lent": 0.75, "open": 0.55, "country": 0.5, "classic": 0.5, "platform": 0.4, "home": 0.45},
    Distinctive.WORD: {"new": 0.85, "lent": 0.8, "open": 0.75, "country": 0.52, "classic": 0.55, "platform": 0.45, "home": 0.5},
    Distinctive.COMMON: {"new": 0.58, "lent": 0.7, "open": 0.55, "country": 0.52, "classic": 0.5, "platform": 0.4, "home": 0.45},
}
"""How sure, by how distinctive the name and how natural the suffix is; docs/judge.md says how this was measured."""

_DOUBT = 0.6
"""Below this much confidence the sentence says that another owner may bear the name: what it hedges, the verdict must not assert."""

_RESTRICTED = 0.15
"""Nobody can register a name there but who is entitled to it."""

_FAR = {Distinctive.COINED: 0.64, Distinctive.COMPOUND: 0.62, Distinctive.WORD: 0.68}
"""How sure in another part of the world, where neither the owner nor a namesake is likely: bund under .pe."""
_FAR_FROM = 4
"""So many letters a name needs there: shorter ones are initials everywhere."""

_SHORT = {1: 0.3, 2: 0.45, 3: 0.6, 4: 0.9}
"""What is left for names so short that many firms bear them as initials, but under new and lent suffixes from three letters on."""


def find(subject: Subject, index: Index) -> Iterator[Finding]:
    """Give the officials whose very label the host bears."""
    for name in lookup(index.by_text, subject.text):
        if subject.label == name.written:
            kind = kind_of(subject.suffix, name)
            confidence = _confidence(name, kind, subject.suffix)
            sentence = _sentence(subject, name, kind, hedged=confidence < _DOUBT and not _reads_on(subject, name))
            yield Finding(TECHNIQUE, name.entry.official.domain, confidence, sentence, f".{subject.suffix}")


def _reads_on(subject: Subject, name: Name) -> bool:
    """Say whether the whole official host stands at the beginning, for which a namesake has no reason."""
    return f"{subject.label}.{subject.suffix}".startswith(f"{name.entry.host.ascii}.")


def _confidence(name: Name, kind: SuffixKind, suffix: str) -> float:
    confidence = _CONFIDENCE[name.distinctive].get(kind.value, _RESTRICTED)
    if kind in (SuffixKind.COUNTRY, SuffixKind.HOME) and is_own_country(suffix, name):
        confidence = max(confidence, _CONFIDENCE[name.distinctive][SuffixKind.CLASSIC.value])
    elif kind is SuffixKind.COUNTRY and len(name.text) >= _FAR_FROM and is_far(suffix, name) and not _is_english(name):
        confidence = _FAR.get(name.distinctive, confidence)
    if len(name.text) >= 3 and kind in (SuffixKind.NEW, SuffixKind.LENT):
        return confidence
    return confidence * _SHORT.get(len(name.text), 1.0)


def _is_english(name: Name) -> bool:
    """Say whether a name is an English word, which may be a name anywhere."""
    return "en" in vocabulary.languages_of(name.text)


def _sentence(subject: Subject, name: Name, kind: SuffixKind, *, hedged: bool) -> str:
    host, official = subject.shown, name.entry.official.domain
    if name.is_alias:
        same = f"{host} bears the name {name.written}, by which the official {official} is known, under the suffix .{subject.suffix}"
    else:
        same = f"{host} has the same name as the official {official} under another suffix, .{subject.suffix}"
    if kind is SuffixKind.PLATFORM:
        return f"{same}, where anybody can take this name"
    return f"{same}; another owner may simply bear it" if hedged else same


def make(name: Name) -> Iterator[Variant]:
    """Give the name itself: any other suffix will do, and platforms on which names are free."""
    yield Variant(name.written, 1.0)
    for place, platform in enumerate(HOSTED):
        yield Variant(name.written, 0.3 * 0.8**place, platform)


RULE = Rule(TECHNIQUE, find, clues=clues.NAME, make=make)
