"""Which hosts imitate an official one, how, and how sure that is: host × officials → Assessment. No file is opened here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from threadaudit import hosts
from threadaudit.judge.index import Index, officials_sha256
from threadaudit.judge.rule import Rule, findings
from threadaudit.judge.rules import RULES
from threadaudit.judge.scoring import make_up, score_of, strongest_first
from threadaudit.judge.screen import Screen
from threadaudit.judge.subject import subject_of
from threadaudit.judge.unrelated import unrelated
from threadaudit.records import Assessment, Finding, Host, Official, Verdict
from threadaudit.unwrap import unwrap

__all__ = ["RULESET", "THRESHOLD", "Judge", "make_up"]

RULESET = "2026.11.10"
"""The version of the rules; it changes whenever a verdict or a score may."""

THRESHOLD = 60
"""The score from which a host is called a lookalike; docs/judge.md says what other values would give."""

SUSPICIOUS_SHARE = 0.55
"""A host is suspicious from this share of the threshold on."""

_CHUNK = 512
"""So many hosts are looked at together: from here on more save nothing, and the answers come soon enough."""


_GATED = tuple(rule for rule in RULES if rule.gate)
"""The rules that need no official."""


class Judge:
    """Says of a host which official it imitates."""

    def __init__(self, officials: Iterable[Official], *, threshold: int = THRESHOLD) -> None:
        """Work out everything that depends on the officials alone."""
        rows = tuple(officials)
        self.threshold = threshold
        """The score from which a host is called a lookalike."""
        self._rows = rows
        self._index = Index(rows, [(rule.technique, rule.keys, rule.fold) for rule in RULES if rule.keys])
        self._screen = Screen(self._index, (rule.gate for rule in RULES if rule.gate))
        self._official = {entry.official.domain: entry for entry in self._index.entries}

    @cached_property
    def officials_sha256(self) -> str:
        """Tell which officials this judge knows, whatever their order; worked out when it is asked for."""
        return officials_sha256(self._rows)

    def __call__(self, host_or_url: str) -> Assessment:
        """Judge one host, or the host that a URL leads to; any text gets an answer."""
        text = str(host_or_url)
        host = hosts.parse(text)
        if host is None or host.registrable_domain != text:  # a bare registrable domain wraps nothing
            host = hosts.parse(unwrap(text))
        if host is None:
            return Assessment(text, None, Verdict.INVALID, None, 0, ())
        subject = subject_of(host)
        if subject is None or self._screen.knows(subject):
            return self._settle(self._answer(text, host, RULES))
        return self._settle(self._answer(text, host, _GATED if self._screen.is_odd(subject.text) else ()))

    def many(self, hosts_or_urls: Iterable[str]) -> Iterator[Assessment]:
        """Judge hosts in order, several at a time: each answer as calling the judge gives it, but a long list takes a fraction of the time.

        The first host is answered at once; after that, never more hosts are read ahead than were answered, and at most 512.
        """
        texts, size = map(str, hosts_or_urls), 1
        while chunk := list(islice(texts, size)):
            yield from self._several(chunk)
            size = min(2 * size, _CHUNK)

    def _several(self, texts: Sequence[str]) -> Iterator[Assessment]:
        """Judge hosts: registrable domains of which no table knows anything at once, all others one by one."""
        parts = [hosts.split_bare(text) for text in texts]
        bare = [at for at, part in enumerate(parts) if part]
        labels, suffixes = [part[0] for part in parts if part], [part[1] for part in parts if part]
        owned = self._index.owned([texts[at] for at in bare], suffixes)
        known = {bare[place] for place in (*self._screen.known(labels, labels, suffixes), *owned)}
        odd = {bare[place] for place in self._screen.odd(labels)}
        for at, (text, part) in enumerate(zip(texts, parts, strict=True)):
            if part is None:
                yield self(text)
                continue
            assessment = unrelated(text, part[1])
            if (at in known or at in odd) and assessment.host:
                assessment = self._settle(self._answer(text, assessment.host, RULES if at in known else _GATED))
            yield assessment

    def _settle(self, assessment: Assessment) -> Assessment:
        """Give the last word on an answer; here there is nothing to add."""
        return assessment

    def _answer(self, text: str, host: Host, rules: Iterable[Rule]) -> Assessment:
        """Judge a host by some of the rules."""
        if entry := self._index.owner(host.ascii):
            return Assessment(text, host, Verdict.OFFICIAL, entry.official, 0, ())
        subject = subject_of(host)
        by_official: dict[str | None, list[Finding]] = {}
        for finding in findings(rules, subject, self._index) if subject else ():
            if finding.official is None or not self._same_domain(finding.official, host):
                by_official.setdefault(finding.official, []).append(finding)
        if not by_official:
            return Assessment(text, host, Verdict.UNRELATED, None, 0, ())
        nameless = by_official.pop(None, [])
        ranked = [(official, strongest_first([*found, *nameless])) for official, found in by_official.items()]
        official, kept = max(ranked, key=_rank, default=(None, strongest_first(nameless)))
        score = score_of(kept)
        verdict = self._verdict(score) if official else self._verdict(min(score, self.threshold - 1))
        named = None if official is None or verdict is Verdict.UNRELATED else self._official[official].official
        return Assessment(text, host, verdict, named, score, kept)

    def _same_domain(self, official: str, host: Host) -> bool:
        """Say whether a host lies under the domain that the official's owner registered."""
        own = self._official[official].host.registrable_domain
        return own is not None and own == host.registrable_domain

    def _verdict(self, score: int) -> Verdict:
        if score >= self.threshold:
            return Verdict.LOOKALIKE
        return Verdict.SUSPICIOUS if score >= SUSPICIOUS_SHARE * self.threshold else Verdict.UNRELATED


def _rank(pair: tuple[str | None, tuple[Finding, ...]]) -> tuple[int, float, str]:
    """Order officials by how much speaks for them; of equals the last by name, so that the answer is always the same."""
    official, found = pair
    return score_of(found), sum(finding.confidence for finding in found), official or ""
