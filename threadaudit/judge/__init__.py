"""Which hosts imitate an official one, how, and how sure that is: host × officials → Assessment. No file is opened here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from threadaudit import hosts
from threadaudit.judge.index import Index, officials_sha256
from threadaudit.judge.rule import findings
from threadaudit.judge.rules import RULES
from threadaudit.judge.scoring import make_up, score_of, strongest_first
from threadaudit.judge.subject import subject_of
from threadaudit.records import Assessment, Finding, Host, Official, Verdict
from threadaudit.unwrap import unwrap

__all__ = ["RULESET", "THRESHOLD", "Judge", "make_up"]

RULESET = "2026.11.9"
"""The version of the rules; it changes whenever a verdict or a score may."""

THRESHOLD = 60
"""The score from which a host is called a lookalike; docs/judge.md says what other values would give."""

SUSPICIOUS_SHARE = 0.55
"""A host is suspicious from this share of the threshold on."""

_GATES = tuple(rule.gate for rule in RULES if rule.gate)


class Judge:
    """Says of a host which official it imitates."""

    def __init__(self, officials: Iterable[Official], *, threshold: int = THRESHOLD) -> None:
        """Work out everything that depends on the officials alone."""
        rows = tuple(officials)
        self.threshold = threshold
        """The score from which a host is called a lookalike."""
        self._rows = rows
        self._index = Index(rows, [(rule.technique, rule.keys, rule.fold) for rule in RULES if rule.keys])
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
        if entry := self._index.owner(host.ascii):
            return Assessment(text, host, Verdict.OFFICIAL, entry.official, 0, ())
        return self._weigh(text, host)

    def many(self, hosts_or_urls: Iterable[str]) -> Iterator[Assessment]:
        """Judge hosts one after the other, in order."""
        return map(self, hosts_or_urls)

    def _weigh(self, text: str, host: Host) -> Assessment:
        """Judge a host that is no official's."""
        subject = subject_of(host)
        if subject is None or not (self._index.knows(subject) or _is_odd(subject.text)):
            return Assessment(text, host, Verdict.UNRELATED, None, 0, ())
        by_official: dict[str | None, list[Finding]] = {}
        for finding in findings(RULES, subject, self._index):
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


def _is_odd(text: str) -> bool:
    """Say whether a rule that needs no official wants to look."""
    for gate in _GATES:  # noqa: SIM110 – asked of every host, and a loop is quicker
        if gate(text):
            return True
    return False


def _rank(pair: tuple[str | None, tuple[Finding, ...]]) -> tuple[int, float, str]:
    """Order officials by how much speaks for them; of equals the last by name, so that the answer is always the same."""
    official, found = pair
    return score_of(found), sum(finding.confidence for finding in found), official or ""
