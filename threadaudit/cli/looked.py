"""What one check found, gathered for its summary: what changed, what a first look found, and what could not be checked and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.exporters.wording import counted
from threadaudit.records import Change, Dossier, Verdict

if TYPE_CHECKING:
    from threadaudit.watch.checking import Checked

_MOST = 10
"""So many hosts are named for one reason; the rest is counted."""
_SAYS_NOTHING = 50
"""The evidence's score that speaks neither for an imitation nor against one."""


@dataclass(slots=True)
class Looked:
    """What one check found so far."""

    checked: int = 0
    """How many hosts were looked at."""
    unknown: int = 0
    """Of how many not everything could be found out."""
    other_vantage: int = 0
    """Of how many the page was asked otherwise than before."""
    changes: list[Change] = field(default_factory=list)
    """What changed."""
    first: list[tuple[int, str, Verdict]] = field(default_factory=list)
    """First looks that found something that speaks for an imitation: the evidence's score, the host, the verdict on its name."""
    first_looks: int = 0
    """How many hosts were looked at for the first time."""
    failed: list[str] = field(default_factory=list)
    """What could not be checked, a line for each of the first few hosts."""

    def take(self, one: Checked) -> None:
        """Count what one look gave."""
        host, weighing = one.watched.host, one.dossier.weighing
        self.checked += 1
        self.unknown += one.unknown
        self.other_vantage += one.other_vantage
        self.changes += one.changes
        if one.unknown and len(self.failed) < _MOST:
            self.failed.append(f"not or not fully checked: {defang(host)}: {_why(one.dossier)}")
        if one.watched.last_checked_at is None:
            self.first_looks += 1
            if weighing.score is not None and weighing.score > _SAYS_NOTHING:
                self.first.append((weighing.score, host, one.dossier.assessment.verdict))

    def lines(self) -> list[str]:
        """Return what is said below the summary."""
        lines = [f"first look: {defang(host)}, {_named(verdict)}, evidence {score}" for score, host, verdict in self._first()[:_MOST]]
        if rest := self.first_looks - len(lines):
            worse = len(self.first) - len(lines)
            told = f"; of {worse:,} of them the evidence speaks for an imitation too" if worse else ""
            lines.append(f"{'other ' if lines else ''}first looks: {counted(rest, 'host')}, compared from the next check on{told}")
        if self.other_vantage:
            told = "what they show there is compared from the next check on"
            hosts = counted(self.other_vantage, "host")
            lines.append(f"asked otherwise than before (agent, language, label, country or proxy): {hosts}; {told}")
        lines += self.failed
        if rest := self.unknown - len(self.failed):
            lines.append(f"not or not fully checked: {counted(rest, 'host')} more")
        return lines

    def _first(self) -> list[tuple[int, str, Verdict]]:
        return sorted(self.first, key=lambda one: (-one[0], one[1]))


def _named(verdict: Verdict) -> str:
    return verdict.upper() if verdict in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS) else str(verdict)


def _why(dossier: Dossier) -> str:
    """Say why something is not known, in the first sentence that tells it."""
    sentences = dossier.weighing.unchecked
    more = f" ({len(sentences) - 1} more)" if len(sentences) > 1 else ""
    return sentences[0] + more if sentences else "the answers do not say it"
