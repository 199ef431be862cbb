"""From what the rules found to one score, and back to the score's make-up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from threadaudit.records import Finding

_FURTHER = 0.25
"""What a further technique adds is this share of its confidence, taken from the doubt that is left: techniques overlap."""


def strongest_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep the strongest finding of each technique, strongest first; of equals, the first by name."""
    findings = tuple(findings)
    if len(findings) == 1:
        return findings
    best: dict[str, Finding] = {}
    for finding in findings:
        known = best.get(finding.technique)
        if known is None or finding.confidence > known.confidence:
            best[finding.technique] = finding
    return tuple(sorted(best.values(), key=lambda finding: (-finding.confidence, finding.technique)))


def make_up(findings: Sequence[Finding]) -> tuple[int, ...]:
    """Give how many points of the score each finding brings, findings strongest first; they add up to the score."""
    doubt, points, total = 1.0, [], 0
    for place, finding in enumerate(findings):
        doubt *= 1 - finding.confidence * (_FURTHER if place else 1)
        now = round(100 * (1 - doubt))
        points.append(now - total)
        total = now
    return tuple(points)


def score_of(findings: Sequence[Finding]) -> int:
    """Give the score, 0 to 100, of findings that all concern one official, strongest first."""
    doubt, share = 1.0, 1.0
    for finding in findings:
        doubt *= 1 - finding.confidence * share
        share = _FURTHER
    return round(100 * (1 - doubt))
