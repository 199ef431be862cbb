"""What writes records for people and programs: one format a file, each a module with one function for each kind of result.

A function takes records and gives pieces of text in order, so that a long result is never held whole. Nothing that came from outside
leaves here without `escape`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from threadaudit.records import (
        Assessment,
        AuditReport,
        Candidate,
        Change,
        Dossier,
        LinksFound,
        Official,
        Resolved,
        ThreadsFound,
        Watched,
    )


class Exporter(Protocol):
    """What a format can write."""

    @staticmethod
    def audit(reports: Iterable[AuditReport], /) -> Iterator[str]:
        """Write whole audits."""

    @staticmethod
    def threads(found: Iterable[ThreadsFound], /) -> Iterator[str]:
        """Write rebuilt threads."""

    @staticmethod
    def links(found: Iterable[LinksFound], /) -> Iterator[str]:
        """Write links and lost links."""

    @staticmethod
    def judge(assessments: Iterable[Assessment], /) -> Iterator[str]:
        """Write verdicts."""

    @staticmethod
    def dossiers(dossiers: Iterable[Dossier], /) -> Iterator[str]:
        """Write verdicts with what the network said."""

    @staticmethod
    def resolved(resolved: Iterable[Resolved], /) -> Iterator[str]:
        """Write names worth checking that the DNS was asked about."""

    @staticmethod
    def watches(watched: Iterable[Watched], /) -> Iterator[str]:
        """Write what is watched."""

    @staticmethod
    def changes(changes: Iterable[Change], /) -> Iterator[str]:
        """Write what changed."""

    @staticmethod
    def candidates(candidates: Iterable[Candidate], /) -> Iterator[str]:
        """Write names worth checking."""

    @staticmethod
    def officials(officials: Iterable[Official], /) -> Iterator[str]:
        """Write a list of officials."""


FORMATS = {
    "text": "as_text",
    "json": "as_json",
    "jsonl": "as_jsonl",
    "csv": "as_csv",
    "markdown": "as_markdown",
}
"""The registry: what a user asks for, and the module that writes it."""


def exporter(name: str) -> Exporter:
    """Return the exporter of a format that the registry names."""
    return cast("Exporter", import_module(f"{__name__}.{FORMATS[name]}"))
