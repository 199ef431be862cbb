"""Start the lab once for all tests that play in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.lab.lab import Lab, NoLab


@pytest.fixture(scope="session")
def lab() -> Iterator[Lab]:
    """Give the lab, or skip the test and say why there is none."""
    try:
        lab = Lab.start()
    except NoLab as reason:
        pytest.skip(str(reason))
    yield lab
    lab.stop()
