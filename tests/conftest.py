"""What all tests share: the evaluation data beside the checkout, where it is there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# `make test` tries the same examples each time: what it says is about the code, not about luck. `make hunt` looks for new ones.
# An example that takes long on a busy machine is no failure.
settings.register_profile("test", deadline=None, derandomize=True)
settings.register_profile("hunt", deadline=None, max_examples=2_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
LONG = (
    "lab/test_many.py",
    "lab/test_scenes.py",
    "cli/test_scan.py",
    "watch/test_watch_checking.py",
    "lab/test_watch_life.py",
    "cli/test_audit_many.py",
    "pipeline/test_many.py",
)
"""The files that take longest, the longest first: begun last, one of them would keep everybody waiting at the end."""


def pytest_configure(config: pytest.Config) -> None:
    """Let files be handed out to processes in the order below, and not those with many tests first."""
    config.option.loadscopereorder = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first; the order of the others, and within a file, stays what chance made it."""
    places = {ROOT / "tests" / name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path, len(LONG)))


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of evaluation data, or skip the test and say why."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("the evaluation data (../shared) is not on this machine")
    return SHARED


@pytest.fixture(scope="session")
def seed_path(shared: Path) -> Path:
    """Give the path of the seed that holds six threads."""
    return shared / "seeds" / "002_b7ef94e99e87645a.txt"


@pytest.fixture(scope="session")
def seed_text(seed_path: Path) -> str:
    """Give the seed's text as it is, line ends included."""
    return seed_path.read_bytes().decode("utf-8")
