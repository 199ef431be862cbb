"""The judge as commands and users have it: over lists that are read, with the settings, and with hosts that a person has cleared."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from threadaudit import hosts
from threadaudit import judge as judging
from threadaudit.data.short_links import SHORT_LINK_HOSTS
from threadaudit.defang import refang
from threadaudit.errors import ConfigError
from threadaudit.judge.candidates import candidates
from threadaudit.own_officials import allowed_hosts, known_officials, officials_that_ship
from threadaudit.records import Assessment, Candidate, Finding, Host, Official, Verdict

if TYPE_CHECKING:
    from threadaudit.config import Config

_AROUND_A_HOST = " \t\r\n\"'`,;()<>„“”‚‘’«»"
"""What people leave around a host when they copy it out of a sentence or a table."""


_DEFANG_MARKS = frozenset("[](){}<>")


def hides_target(host: Host | None) -> bool:
    """Tell whether links of a host lead elsewhere without saying where, so that nothing is known of what they hide."""
    return host is not None and not SHORT_LINK_HOSTS.isdisjoint((host.ascii, host.registrable_domain))


def _may_be_defanged(text: str) -> bool:
    """Tell whether a text has a mark by which links are made harmless: a bracket, or a scheme that nobody asks for."""
    return not _DEFANG_MARKS.isdisjoint(text) or text[:3].lower() in ("hxx", "htx", "fxp", "h__", "h**")


class Judge(judging.Judge):
    """The judge over a list of officials: a path to a CSV file, or records; without either, the list that ships."""

    def __init__(
        self,
        officials: str | Path | Iterable[Official | str] | None = None,
        *,
        threshold: int = judging.THRESHOLD,
        allow: Iterable[str] = (),
    ) -> None:
        """Read the officials and make the index; raise OfficialsError where a row is bad, InputError where the file cannot be read.

        An official that is given as a text is its domain. `allow` names hosts that a person has cleared; they and what lies below them
        are unrelated, whatever the rules say. A host that was defanged is read as it was meant.
        """
        if not 1 <= threshold <= 100:
            raise ValueError(f"the threshold is a score from 1 to 100, not {threshold}")
        if officials is None:
            officials = officials_that_ship()
        elif isinstance(officials, str | Path):
            officials = _read(Path(officials))
        self.officials = tuple(Official(row) if isinstance(row, str) else row for row in officials)
        """The officials, as the list has them."""
        super().__init__(self.officials, threshold=threshold)
        self.allowed = frozenset(map(_cleared, allow))
        """The hosts that a person has cleared, A-labels."""

    def __call__(self, host_or_url: str) -> Assessment:
        """Judge one host, or the host that a URL leads to; any text gets an answer."""
        text = str(host_or_url)
        assessment = super().__call__(text)
        if assessment.host is None or text[:1] in _AROUND_A_HOST or _may_be_defanged(text):
            whole = refang(text.strip(_AROUND_A_HOST))
            if whole != text:
                return replace(self(whole), input=text)
        return assessment

    def _settle(self, assessment: Assessment) -> Assessment:
        """Let hosts pass that a person has cleared, with what lies below them."""
        host = assessment.host
        if not self.allowed or host is None or assessment.verdict not in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS):
            return assessment
        cleared = next((name for name in self.allowed if f".{host.ascii}".endswith(f".{name}")), None)
        if cleared is None:
            return assessment
        finding = Finding("allowed", None, 1.0, f"{cleared} is on your list of hosts that are allowed")
        return replace(assessment, verdict=Verdict.UNRELATED, official=None, score=0, findings=(finding,))


def _read(path: Path) -> tuple[Official, ...]:
    """Read a list from a file; the reader is imported here, because most commands take the list that ships."""
    from threadaudit.readers.officials_csv import read_officials

    return read_officials(path)


def _cleared(name: str) -> str:
    host = hosts.parse(name)
    if host is None:
        raise ConfigError(f"{name!r} cannot be allowed: it is no host")
    return host.ascii


def configured_judge(config: Config, folder: Path, officials: Path | None = None, threshold: int | None = None) -> Judge:
    """Return the judge that the settings ask for; a list of officials and a threshold given by hand go before theirs."""
    rows = configured_officials(config, folder, officials)
    return Judge(rows, threshold=threshold or config.judge.threshold or judging.THRESHOLD, allow=allowed_hosts(config, folder))


def configured_officials(config: Config, folder: Path, officials: Path | None = None) -> tuple[Official, ...]:
    """Return the officials that the settings have hosts judged by; a list given by hand goes before theirs."""
    rows = _read(officials) if officials else known_officials(config, folder)
    return tuple(row for row in rows if row.domain not in config.judge.ignore)


def candidates_of(
    domain: str, config: Config, folder: Path, officials: Path | None = None, *, techniques: Collection[str]
) -> Iterator[Candidate]:
    """Return names that would imitate a host, likeliest first; where it is a known official, its aliases and siblings count."""
    wanted = hosts.parse(domain)
    rows = _read(officials) if officials else known_officials(config, folder)
    known = (row for row in rows if wanted and wanted == hosts.parse(row.domain))
    return candidates(next(known, None) or domain, techniques=techniques)


def ruleset(judge: judging.Judge) -> str:
    """Return what a verdict depends on besides host, officials and suffix list: the rules, the threshold and the allowed hosts."""
    allowed = sorted(judge.allowed) if isinstance(judge, Judge) else []
    digest = hashlib.sha256("\n".join(allowed).encode()).hexdigest()[:8]
    return f"{judging.RULESET}/{judge.threshold}" + (f"/{digest}" if allowed else "")
