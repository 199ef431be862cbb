"""`threadaudit judge`: verdicts for hosts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from threadaudit.cli.common import Session, common_options, format_option, officials_option, threshold_option
from threadaudit.cli.output import with_progress, write
from threadaudit.exporters import as_text, exporter
from threadaudit.exporters.wording import counted
from threadaudit.pipeline import configured_judge, hides_target
from threadaudit.records import Assessment, Verdict


@click.command()
@click.argument("hosts", nargs=-1, metavar="[HOST]...")
@format_option
@officials_option
@threshold_option
@click.option("--explain", is_flag=True, help="Show what each finding adds to the score (text only).")
@common_options
def command(
    session: Session,
    hosts: tuple[str, ...],
    format_name: str,
    officials_path: Path | None,
    threshold: int | None,
    *,
    explain: bool,
) -> int:
    """Say what each HOST or URL is, and why.

    A verdict is official, lookalike, suspicious, unrelated or invalid. Without a HOST, hosts are read from standard input, one a
    line; blank lines are passed over.
    """
    if explain and format_name != "text":
        raise click.UsageError("--explain goes with --format text; the other formats have each finding's confidence anyway")
    for name in hosts:
        if "/" not in name and Path(name).is_file():
            session.note(f"{name} is a file here; to judge the hosts in it: threadaudit judge < {name}")
    judge = configured_judge(session.config, session.folder, officials_path, threshold)
    if hosts == ("-",):
        hosts = ()
    if not hosts and sys.stdin is not None and sys.stdin.isatty():
        session.note("Reading hosts from standard input, one a line; Ctrl-D ends.")
    tally = _Tally(judge.many(hosts or with_progress(_lines(), "hosts", quiet=session.quiet)))
    write(as_text.explained(tally, threshold=judge.threshold) if explain else exporter(format_name).judge(tally), format_name)
    if tally.unfollowed:
        session.note(f"{counted(tally.unfollowed, 'short link')} not followed, so it is unknown what is behind.")
    return session.exit_code(found=tally.lookalikes > 0, unchecked=tally.unfollowed > 0)


def _lines() -> Iterator[str]:
    """Return the lines of standard input one by one; bytes that are no UTF-8 make a host invalid, not the command fail."""
    for line in () if sys.stdin is None else sys.stdin.buffer:
        host = line.decode("utf-8", "replace").strip()
        if host:
            yield host


def _is_short_link(assessment: Assessment) -> bool:
    """Tell whether what was asked is a short link, not only the name of a service of such links."""
    return hides_target(assessment.host) and "/" in assessment.input.partition("://")[2 if "://" in assessment.input else 0].rstrip("/")


class _Tally:
    """Count the lookalikes, and the short links, among the assessments that pass by."""

    def __init__(self, assessments: Iterable[Assessment]) -> None:
        self._assessments = assessments
        self.lookalikes = 0
        self.unfollowed = 0

    def __iter__(self) -> Iterator[Assessment]:
        for assessment in self._assessments:
            self.lookalikes += assessment.verdict is Verdict.LOOKALIKE
            self.unfollowed += _is_short_link(assessment)
            yield assessment
