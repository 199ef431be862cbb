"""A run: what its verdicts depend on stands in it, so that they can be repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from threadaudit import hosts
from threadaudit import judge as judging
from threadaudit._version import VERSION
from threadaudit.config import Config
from threadaudit.pipeline.judging import ruleset
from threadaudit.records import Run

if TYPE_CHECKING:
    from threadaudit.pipeline.clock import Clock
    from threadaudit.store import Rules


def new_run(judge: judging.Judge, config_sha256: str | None, clock: Clock) -> Run:
    """Begin a run: what its verdicts depend on stands in it."""
    return Run(
        id=None,
        started_at=clock(),
        finished_at=None,
        tool_version=VERSION,
        ruleset=ruleset(judge),
        psl_version=hosts.PSL_VERSION,
        config_sha256=config_sha256 or Config().sha256(),
    )


def rules_of(judge: judging.Judge, limit: int = 280) -> Rules:
    """Return the versions of everything that a finding depends on."""
    from threadaudit import links, threads  # here, because a run that is not recorded need not wait for them
    from threadaudit.store import Rules

    return Rules(
        threads=threads.VERSION,
        links=links.VERSION,
        judge=ruleset(judge),
        psl=hosts.PSL_VERSION,
        officials_sha256=judge.officials_sha256,
        limit=limit,
    )
