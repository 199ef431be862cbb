"""The techniques forwards: from an official to names worth checking, the likeliest first."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator

from threadaudit import hosts
from threadaudit.data import public_suffixes
from threadaudit.data.campaign_suffixes import USED
from threadaudit.judge import Judge
from threadaudit.judge.names import entry_of, names_of
from threadaudit.judge.rule import Variant
from threadaudit.judge.rules import RULES
from threadaudit.judge.subject import subject_of
from threadaudit.records import Candidate, Official, Verdict

TECHNIQUES: tuple[str, ...] = tuple(rule.technique for rule in RULES if rule.make)
"""The techniques that make names."""

_OWN_SUFFIX = 0.95
"""The official's own suffix is taken as often as the best of the others, where the label differs."""
_FADING = 0.96
"""How much less likely each further suffix is than the one before it."""
_ALIAS = 0.5
"""An alias is imitated less often than the host's own label."""

Stream = tuple[float, int, str, str, float, int]
"""Likelihood (negative, for the heap), a number that settles ties, technique, label, the label's own likelihood, place in the suffixes."""


def candidates(official: str | Official, *, techniques: Collection[str] = TECHNIQUES) -> Iterator[Candidate]:
    """Give names worth checking for an official, the likeliest first; each is one that the judge calls an imitation of it.

    The names come as they are asked for. An official that is no host name raises OfficialsError.
    """
    row = official if isinstance(official, Official) else Official(str(official))
    judge = Judge([row])
    seen: set[str] = set()
    for domain, technique, likelihood in _by_likelihood(row, techniques):
        host = hosts.parse(domain)
        if host is None or host.ascii in seen:
            continue
        seen.add(host.ascii)
        if host.registrable_domain == host.ascii and judge(host.ascii).verdict in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS):
            yield Candidate(host.ascii, row.domain, technique, likelihood)


def _by_likelihood(row: Official, techniques: Collection[str]) -> Iterator[tuple[str, str, float]]:
    """Merge the labels of all techniques with the suffixes, the likeliest pair first."""
    suffixes = _suffixes(row)
    streams: list[Stream] = []
    for technique, variant, share in _variants(row, techniques):
        likelihood = variant.likelihood * share
        if variant.suffix:
            streams.append((-likelihood, len(streams), technique, f"{variant.label}.{variant.suffix}", likelihood, len(suffixes)))
        else:
            streams.append((-likelihood * suffixes[0][1], len(streams), technique, variant.label, likelihood, 0))
    heapq.heapify(streams)
    while streams:
        negative, number, technique, label, likelihood, place = heapq.heappop(streams)
        yield (label if place == len(suffixes) else f"{label}.{suffixes[place][0]}"), technique, -negative
        if place + 1 < len(suffixes):
            heapq.heappush(streams, (-likelihood * suffixes[place + 1][1], number, technique, label, likelihood, place + 1))


def _variants(row: Official, techniques: Collection[str]) -> Iterator[tuple[str, Variant, float]]:
    """Give every label that some technique makes of some name of an official, with the share of that name."""
    for name in names_of(entry_of(row)):
        share = _ALIAS if name.is_alias else 1.0
        for rule in RULES:
            if rule.make and rule.technique in techniques:
                yield from ((rule.technique, variant, share) for variant in rule.make(name))


def _suffixes(row: Official) -> list[tuple[str, float]]:
    """Give the suffixes with their likelihood: the official's own, those that campaigns used, then all others that a registry lends."""
    subject = subject_of(entry_of(row).host)
    own = subject.suffix if subject else "com"
    others = (rule for rule in public_suffixes.ICANN.split() if rule.isalpha() and rule.isascii())
    ordered = dict.fromkeys((*USED, *others))
    ordered.pop(own, None)
    ranked = [(own, _OWN_SUFFIX), *((suffix, _FADING**place) for place, suffix in enumerate(ordered))]
    return sorted(ranked, key=lambda pair: -pair[1])
