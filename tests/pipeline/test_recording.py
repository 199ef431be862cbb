"""What is heard is kept: in steps, whoever stops the work, in the database and beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.loop_world import World, here, html, running
from tests.store.store_samples import ask
from threadaudit.evidence import EvidenceWriter, verify
from threadaudit.pipeline import Judge
from threadaudit.pipeline.leads import Lead, lead_to
from threadaudit.pipeline.recording import Recorder, look_into
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records import Exchange, Observation, Official, Outcome, Probed, Run
from threadaudit.store import Store, open_store

pytestmark = pytest.mark.enable_socket

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
JUDGE = Judge([Official("larkmouthpost.org", "The Post")])
FAKE = "larkmouthpost.example"


def clock() -> datetime:
    """Tell the time."""
    return NOW


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an empty database."""
    with open_store(tmp_path / "a.db") as opened:
        yield opened


def begun(store: Store) -> Run:
    """Begin a run."""
    return store.begin(new_run(JUDGE, None, clock), rules=rules_of(JUDGE))


def probed(host: str, number: int = 0) -> Probed:
    """Make an answer."""
    observation = Observation("dns", host, host, Outcome.PRESENT, NOW, {"number": number})
    return Probed(observation, (Exchange("dns", f"dns:{host}?type=A", "", NOW, b"question", b"answer"),))


def kept(store: Store) -> list[int]:
    """Say which answers are in the file, as another program sees them."""
    return [int(str(row[0])) for row in ask(store.path, "SELECT json_extract(data, '$.number') FROM observations ORDER BY id")]


def test_answers_are_written_in_steps(store: Store) -> None:
    """Answers come into the file two hundred at a time, or after a second; the end of the block writes the rest."""
    time = [0.0]
    with Recorder(begun(store), JUDGE, store, None, clock=clock, now=lambda: time[0]) as recorder:
        for number in range(199):
            recorder.heard(JUDGE(FAKE), probed(FAKE, number))
        assert kept(store) == []
        recorder.heard(JUDGE(FAKE), probed(FAKE, 199))
        assert kept(store) == list(range(200))
        time[0] = 1.5
        recorder.heard(JUDGE(FAKE), probed(FAKE, 200))
        assert kept(store) == list(range(201))
        recorder.heard(JUDGE(FAKE), probed(FAKE, 201))
        assert kept(store) == list(range(201))
    assert kept(store) == list(range(202))


@pytest.mark.parametrize("stop", [KeyboardInterrupt, RuntimeError, GeneratorExit])
def test_nothing_that_was_heard_is_lost(store: Store, stop: type[BaseException]) -> None:
    """Whoever interrupts the work, or whatever breaks it, finds all answers in the file."""

    def work() -> None:
        with Recorder(begun(store), JUDGE, store, None, clock=clock) as recorder:
            recorder.heard(JUDGE(FAKE), probed(FAKE, 7))
            raise stop

    with pytest.raises(stop):
        work()
    assert kept(store) == [7]


def test_without_anywhere_to_write_nothing_is_written() -> None:
    """A run that is not recorded keeps nothing in memory either."""
    with Recorder(new_run(JUDGE, None, clock), JUDGE, None, None) as recorder:
        recorder.heard(JUDGE(FAKE), probed(FAKE))


def test_raw_answers_go_into_the_folder_of_evidence(tmp_path: Path) -> None:
    """What came over the wire is in the folder as soon as it is heard, and the folder is sound at the end."""
    with (
        EvidenceWriter(tmp_path / "ev", tool_version="1", clock=clock) as writer,
        Recorder(new_run(JUDGE, None, clock), JUDGE, None, writer) as recorder,
    ):
        recorder.heard(JUDGE(FAKE), probed(FAKE))
        assert [path.read_bytes() for path in sorted((tmp_path / "ev").rglob("*.dns"))] == [b"answer", b"question"]
    assert list(verify(tmp_path / "ev")) == []


def leads_in(world: World, *names: str) -> list[Lead]:
    """Make leads to hosts of a world."""
    return [replace(lead_to(JUDGE(name), ("dns", "http")), url=world.url(f"{name}/")) for name in names]


def test_a_whole_run_is_recorded(store: Store) -> None:
    """Hosts, verdicts, answers, weighings and the way of a link are there; with the last dossier the run ends."""
    with running(World(here(FAKE, "larkmouthpost.org"), {f"{FAKE}/": html("<title>The Post</title>")})) as world:
        run = begun(store)
        found = list(look_into(leads_in(world, FAKE, "no host"), JUDGE, world.settings(), ("dns", "http"), run, store=store, clock=clock))
    assert len(found) == 2
    answers = ask(store.path, "SELECT host, probe, outcome FROM observations ORDER BY host, probe")
    assert answers == [(FAKE, "dns", "present"), (FAKE, "http", "present"), ("larkmouthpost.org", "dns", "present")]
    assert ask(store.path, "SELECT host, score FROM weighings") == [(FAKE, found[0].weighing.score)]
    assert ask(store.path, "SELECT finished_at IS NOT NULL, lookalikes FROM runs") == [(1, 1)]


def test_a_run_that_is_stopped_keeps_what_it_heard(store: Store) -> None:
    """Whoever takes one dossier and goes finds its answers in the file, and a run that never ended."""
    with running(World(here(FAKE, "slow.example"), {}, {"slow.example": 30.0})) as world:
        found = look_into(leads_in(world, FAKE, "slow.example"), JUDGE, world.settings(), ("dns", "http"), begun(store), store=store)
        next(found)
        found.close()  # type: ignore[attr-defined]
    assert (FAKE, "dns") in ask(store.path, "SELECT host, probe FROM observations")
    assert [row[0] for row in ask(store.path, "SELECT host FROM weighings")] == [FAKE]
    assert ask(store.path, "SELECT finished_at FROM runs") == [(None,)]
