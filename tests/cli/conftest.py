"""Commands are tested as a user runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import Runner


@pytest.fixture
def run(tmp_path: Path) -> Runner:
    """Give what runs threadaudit in an empty folder."""
    return Runner(tmp_path)
