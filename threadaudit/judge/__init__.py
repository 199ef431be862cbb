"""Which hosts imitate an official one, how, and how sure that is: host × officials → Assessment. No file is opened here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from threadaudit import hosts
from threadaudit.judge import clues
from threadaudit.judge.bare import split_bare
from threadaudit.judge.index import Index, officials_sha256
from threadaudit.judge.rule import Rule, filings, findings
from threadaudit.judge.rules import RULES
from threadaudit.judge.scoring import make_up, score_of, strongest_first
from threadaudit.judge.screen import Screen
from threadaudit.judge.subject import Subject, subject_of, subject_of_bare
from threadaudit.judge.unrelated import bare_host, unrelated
from threadaudit.records import Assessment, Finding, Host, Official, Verdict
from threadaudit.unwrap import unwrap

if TYPE_CHECKING:
    from threadaudit.judge.sweep import Sweep

__all__ = ["RULESET", "THRESHOLD", "Judge", "make_up"]

RULESET = "2026.11.11"
"""The version of the rules; it changes whenever a verdict or a score may."""

THRESHOLD = 60
"""The score from which a host is called a lookalike; docs/judge.md says what other values would give."""

SUSPICIOUS_SHARE = 0.55
"""A host is suspicious from this share of the threshold on."""

_SINGLY = 64
"""So many hosts of a list are judged one by one: looking at several together pays from here on."""
_SINGLY_AT_FIRST = 1_024
"""So many of the first list: what looking at several together needs takes as long to load as judging these, and few lists are longer."""
_OWNED, _BELOW = -1, -2
"""Stand for what is noticed about a host that is an official's, and about one with a subdomain, which its subject keeps."""
_CHUNK = 2_048
"""So many hosts are looked at together: from here on more save nothing, and the answers come soon enough."""


class Judge:
    """Says of a host which official it imitates."""

    def __init__(self, officials: Iterable[Official], *, threshold: int = THRESHOLD) -> None:
        """Work out everything that depends on the officials alone."""
        rows = tuple(officials)
        self.threshold = threshold
        """The score from which a host is called a lookalike."""
        self._rows = rows
        self._index = Index(rows, filings(RULES))
        gates = [rule.gate for rule in RULES if rule.gate]
        self._screen = Screen(self._index, gates)
        self._official = {entry.official.domain: entry for entry in self._index.entries}
        self._clues = [(rule, rule.clues | self._index.clue_of(rule.technique)) for rule in RULES]
        self._asked: dict[int, tuple[Rule, ...]] = {}

    @cached_property
    def officials_sha256(self) -> str:
        """Tell which officials this judge knows, whatever their order; worked out when it is asked for."""
        return officials_sha256(self._rows)

    def __call__(self, host_or_url: str) -> Assessment:
        """Judge one host, or the host that a URL leads to; any text gets an answer."""
        text = str(host_or_url)
        host = hosts.parse(text)
        if host is None or host.registrable_domain != text:  # a bare registrable domain wraps nothing
            target = unwrap(text)
            host = host if target == text else hosts.parse(target)
        if host is None:
            return Assessment(text, None, Verdict.INVALID, None, 0, ())
        subject = subject_of(host)
        if entry := self._index.owner(host.ascii):
            return Assessment(text, host, Verdict.OFFICIAL, entry.official, 0, ())
        if subject is None:
            return unrelated(text, host)
        subject.clues = self._screen.clues(subject)
        if "@" in text and (shown := _before_at(text)):
            subject.before_at = shown
            subject.clues |= clues.PARTS
        return self._settle(self._answer(text, subject)) if subject.clues else unrelated(text, host)

    def many(self, hosts_or_urls: Iterable[str]) -> Iterator[Assessment]:
        """Judge hosts in order, many at a time: each answer as calling the judge gives it, but a long list takes a fraction of the time.

        The first hosts are answered one by one; after that, never more are read ahead than were answered, and at most 2,048.
        """
        texts = map(str, hosts_or_urls)
        size = _SINGLY if "_sweep" in vars(self) else _SINGLY_AT_FIRST
        yield from map(self, islice(texts, size))
        while chunk := list(islice(texts, size)):
            yield from self._together(chunk)
            size = min(2 * size, _CHUNK)

    def _together(self, texts: Sequence[str]) -> Iterator[Assessment]:
        """Judge hosts: plain names of which nothing is noticed at once, all others one by one."""
        labels, suffixes = split_bare(texts)
        below = self._below(texts, suffixes)
        for at, subject in below.items():
            labels[at], suffixes[at] = subject.label, subject.suffix
        found = self._sweep.clues(labels, suffixes)
        for at in self._index.owned(texts, suffixes):
            found[at] = _OWNED
        for at, subject in below.items():
            subject.clues = found[at] | self._screen.of_parts(subject.front, subject.suffix)
            found[at] = _BELOW
        subjects = iter(below.values())
        for text, label, suffix, clue in zip(texts, labels, suffixes, found, strict=True):
            if not clue and suffix:
                yield unrelated(text, bare_host(text, suffix))
            elif clue == _BELOW:
                subject = next(subjects)
                yield self._settle(self._answer(text, subject)) if subject.clues else unrelated(text, subject.host)
            elif suffix and clue != _OWNED:
                yield self._settle(self._answer(text, subject_of_bare(text, label, suffix, clue)))
            elif suffix and (entry := self._index.owner(text)):
                yield Assessment(text, bare_host(text, suffix), Verdict.OFFICIAL, entry.official, 0, ())
            else:
                yield self(text)

    def _below(self, texts: Sequence[str], suffixes: Sequence[str]) -> dict[int, Subject]:
        """Give, by their place, the hosts with a subdomain that are no official's and are written as a browser shows them."""
        below: dict[int, Subject] = {}
        for at, suffix in enumerate(suffixes):
            host = None if suffix else hosts.parse(texts[at])
            if (
                host
                and host.subdomain
                and host.ascii == host.unicode == texts[at] == unwrap(texts[at])
                and not self._index.owner(host.ascii)
            ):
                subject = subject_of(host)
                if subject:
                    below[at] = subject
        return below

    @cached_property
    def _sweep(self) -> Sweep:
        """Look at thousands of hosts together; worked out when a long list comes, because numpy takes a while to load."""
        from threadaudit.judge.sweep import Sweep

        return Sweep(self._index, self._screen, [rule.gate for rule in RULES if rule.gate])

    def _settle(self, assessment: Assessment) -> Assessment:
        """Give the last word on an answer; here there is nothing to add."""
        return assessment

    def _answer(self, text: str, subject: Subject) -> Assessment:
        """Judge a host by the rules that what was noticed about it concerns."""
        host = subject.host
        fired = findings(self._rules(subject.clues), subject, self._index)
        told = [finding for finding in fired if finding.official is None or not self._same_domain(finding.official, host)] if fired else []
        if not told:
            return unrelated(text, host)
        official, kept = (told[0].official, (told[0],)) if len(told) == 1 else _most_telling(told)
        score = score_of(kept)
        verdict = self._verdict(score) if official else self._verdict(min(score, self.threshold - 1))
        named = None if official is None or verdict is Verdict.UNRELATED else self._official[official].official
        return Assessment(text, host, verdict, named, score, kept)

    def _rules(self, found: int) -> tuple[Rule, ...]:
        """Give the rules that some clues concern."""
        rules = self._asked.get(found)
        if rules is None:
            rules = self._asked[found] = tuple(rule for rule, wanted in self._clues if wanted & found)
        return rules

    def _same_domain(self, official: str, host: Host) -> bool:
        """Say whether a host lies under the domain that the official's owner registered."""
        own = self._official[official].host.registrable_domain
        return own is not None and own == host.registrable_domain

    def _verdict(self, score: int) -> Verdict:
        if score >= self.threshold:
            return Verdict.LOOKALIKE
        return Verdict.SUSPICIOUS if score >= SUSPICIOUS_SHARE * self.threshold else Verdict.UNRELATED


def _before_at(url: str) -> str:
    """Give the host that a URL shows before its at sign, where the name of a user should stand; empty where that is no host."""
    beginning, _, rest = url.rpartition("//")[2].partition("@")
    if not rest or "/" in beginning:
        return ""
    host = hosts.parse(_END_OF_HOST.split(beginning, maxsplit=1)[0])
    return host.ascii if host and host.registrable_domain else ""


_END_OF_HOST = re.compile(
    r"""
    [:\\?\#] | % (?: 2f | 3a | 5c ) | / | \u2215 | \u2044   # a port or a path, written so that it looks like one
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _most_telling(told: Sequence[Finding]) -> tuple[str | None, tuple[Finding, ...]]:
    """Choose the official for which most speaks, and give what does, strongest first; what concerns the name alone counts for each."""
    by_official: dict[str | None, list[Finding]] = {}
    for finding in told:
        by_official.setdefault(finding.official, []).append(finding)
    nameless = by_official.pop(None, [])
    ranked = [(official, strongest_first([*found, *nameless])) for official, found in by_official.items()]
    return max(ranked, key=_rank) if len(ranked) > 1 else ranked[0] if ranked else (None, strongest_first(nameless))


def _rank(pair: tuple[str | None, tuple[Finding, ...]]) -> tuple[int, float, str]:
    """Order officials by how much speaks for them; of equals the last by name, so that the answer is always the same."""
    official, found = pair
    return score_of(found), sum(finding.confidence for finding in found), official or ""
