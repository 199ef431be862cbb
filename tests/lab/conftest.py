"""Start the lab once for all tests that play in it, and ask about all scenes once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lab.lab import Lab, NoLab
from tests.lab.playing import Played, play
from tests.lab.scenes import SCENES


@pytest.fixture(scope="session")
def lab() -> Iterator[Lab]:
    """Give the lab, or skip the test and say why there is none."""
    try:
        lab = Lab.start()
    except NoLab as reason:
        pytest.skip(str(reason))
    yield lab
    lab.stop()


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """What the program says of all scenes."""

    usual: Played
    """Asked by every probe but WHOIS, which is asked only where RDAP does not answer."""
    whois: Played
    """Asked over WHOIS alone."""
    evidence: Path
    """The raw answers of the first."""
    database: Path
    """Where both are recorded."""


@pytest.fixture(scope="session")
def asked(lab: Lab) -> Asked:
    """Ask about all scenes, once for all tests."""
    evidence, database = lab.work / "evidence", lab.work / "scenes.db"
    arguments = ("judge", "--format", "json", "--db", str(database), *(scene.asked for scene in SCENES))
    usual = play(lab, *arguments, "--probe=dns,rdap,http,tls", "--evidence", str(evidence))
    return Asked(usual, play(lab, *arguments, "--probe=whois"), evidence, database)
