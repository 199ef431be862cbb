"""`threadaudit verify`: whether evidence is still what it was, said by its exit code too."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.running import Runner
from threadaudit.evidence import EvidenceWriter
from threadaudit.records import Exchange, Observation, Outcome, Probed

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def folder(run: Runner) -> Path:
    """Give a folder of evidence with one raw answer."""
    with EvidenceWriter(run.folder / "ev", tool_version="1", clock=lambda: NOON) as writer:
        exchange = Exchange("dns", "dns:welt.ltd?type=A", "", NOON, b"question", b"answer")
        writer.add(Probed(Observation("dns", "welt.ltd", "welt.ltd", Outcome.PRESENT, NOON, {}), (exchange,)))
    return run.folder / "ev"


def test_evidence_that_is_whole(run: Runner, folder: Path) -> None:
    """Nothing was touched: exit code 0."""
    del folder
    done = run("verify", "ev")
    assert (done.code, done.out, done.err) == (0, "ev: as it was written\n", "")


def test_evidence_that_was_altered(run: Runner, folder: Path) -> None:
    """A changed answer, a missing one and an added file are told one by one: exit code 1."""
    answer, question = sorted(folder.rglob("*.dns"))
    answer.write_bytes(b"forged")
    question.unlink()
    (folder / "more.txt").write_text("x")
    done = run("verify", "ev")
    assert done.code == 1
    assert sorted(line.split()[0] for line in done.out.splitlines()) == ["added", "altered", "ev:", "missing"]
    assert done.out.endswith("ev: 3 problems\n")


def test_what_is_no_evidence(run: Runner, folder: Path) -> None:
    """A folder without evidence cannot be checked: exit code 2, one line; the others are checked all the same."""
    del folder
    (run.folder / "empty").mkdir()
    done = run("verify", "empty", "nowhere", "ev")
    assert (done.code, done.out) == (2, "ev: as it was written\n")
    assert [line.partition(":")[0] for line in done.err.splitlines()] == ["empty", "nowhere"]


def test_a_folder_has_to_be_named(run: Runner) -> None:
    """Without a folder there is nothing to check."""
    assert run("verify").code == 2
