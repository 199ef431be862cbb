"""What the tests of the judge share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.judge.judge_samples import OFFICIALS
from threadaudit.judge import Judge
from threadaudit.records import Finding


@pytest.fixture(scope="session")
def judge() -> Judge:
    """Give a judge over these officials."""
    return Judge(OFFICIALS)


@pytest.fixture(scope="session")
def found(judge: Judge) -> Callable[[str, str], Finding | None]:
    """Give what one technique found in a host; None where it found nothing."""

    def look(host: str, technique: str) -> Finding | None:
        return next((finding for finding in judge(host).findings if finding.technique == technique), None)

    return look
