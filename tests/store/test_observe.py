"""What the network said is added to a run as it comes, and stays as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.store.store_samples import RULES, RUN, ask, dump, make_report
from threadaudit.errors import StoreError
from threadaudit.records import Assessment, Dossier, Host, Json, Observation, Outcome, Sign, Vantage, Verdict, Weighing
from threadaudit.store import open_store

SEEN = Observation(
    probe="dns",
    host="zeitung.example.net",
    target="zeitung.example.net",
    outcome=Outcome.PRESENT,
    observed_at=RUN.started_at,
    data={"addresses_v4": ["203.0.113.7"], "note": "\x1b[31m"},
    vantage=Vantage("office", "DE", "agent", "", pinned=True),
    duration=0.01234,
    raw_sha256="ab" * 32,
)
HOP: dict[str, Json] = {"url": "https://evil.example/", "host": "evil.example", "status": 302, "location": "https://zeitung.example/"}
WENT = replace(SEEN, probe="http", target="https://zeitung.example.net/", data={"hops": [HOP]}, raw_sha256="")
LOOKALIKE = Assessment("evil.example", Host("evil.example", "evil.example", "", "evil.example", "example"), Verdict.LOOKALIKE, None, 70, ())


def dossier(assessment: Assessment, *observations: Observation) -> Dossier:
    """Make a dossier with one sign."""
    host = assessment.host.ascii if assessment.host else ""
    weighing = Weighing(host, 64, (Sign("mail_set_up", "dns", 0.5, "It can receive mail."),), ("TLS could not be checked.",))
    return Dossier(assessment, f"https://{host}/", observations, weighing, found_by="https://zeitung.example.net/")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a place for a database."""
    return tmp_path / "audit.db"


def test_observations_belong_to_their_run_and_stay(path: Path) -> None:
    """What is seen twice is there twice, with time, vantage and hash; nothing is replaced."""
    with open_store(path) as store:
        run = store.record(RUN, [make_report()], rules=RULES).run
        store.add(run, rules=RULES, observations=[SEEN, WENT], at=RUN.started_at)
        store.add(run, rules=RULES, observations=[replace(SEEN, outcome=Outcome.TIMEOUT, data={})], at=RUN.started_at)
    rows = ask(path, "SELECT run_id, host, probe, outcome, duration, raw_sha256 FROM observations ORDER BY id")
    assert rows == [
        (1, SEEN.host, "dns", "present", 0.012, "ab" * 32),
        (1, SEEN.host, "http", "present", 0.012, ""),
        (1, SEEN.host, "dns", "timeout", 0.012, "ab" * 32),
    ]
    ((data, vantage),) = ask(path, "SELECT data, vantage FROM observations WHERE id = 1")
    assert json.loads(str(data)) == SEEN.data
    assert json.loads(str(vantage)) == {"label": "office", "country": "DE", "agent": "agent", "proxy": "", "pinned": True, "language": ""}
    assert ask(path, "SELECT probe, outcome FROM latest_observations ORDER BY probe") == [("dns", "timeout"), ("http", "present")]
    assert ask(path, "SELECT position, hop_host, status FROM redirects") == [(1, "evil.example", 302)]
    assert dump(path)


def test_a_host_that_a_link_led_to_is_recorded_with_its_verdict(path: Path) -> None:
    """A host that stands in no text is known by the run that met it, judged, weighed and counted."""
    with open_store(path) as store:
        run = store.record(RUN, [make_report()], rules=RULES).run
        ((before,),) = ask(path, "SELECT lookalikes FROM runs")
        store.add(run, rules=RULES, judged=[LOOKALIKE], dossiers=[dossier(LOOKALIKE)], at=RUN.started_at)
        assert run.finished_at is not None
        store.finish(replace(run, finished_at=run.finished_at + timedelta(seconds=5)))
    assert ask(path, "SELECT host, score, found_by FROM weighings") == [("evil.example", 64, "https://zeitung.example.net/")]
    assert ask(path, "SELECT verdict FROM assessments WHERE host = 'evil.example'") == [("lookalike",)]
    assert ask(path, "SELECT finished_at, lookalikes FROM runs") == [("2026-11-22T03:00:06.500Z", int(str(before)) + 1)]
    assert dump(path)


def test_a_run_without_a_text_can_hold_observations(path: Path) -> None:
    """Hosts that are judged by hand have a run as well; the run says that it read nothing."""
    with open_store(path) as store:
        run = store.begin(replace(RUN, finished_at=None), rules=RULES)
        store.add(run, rules=RULES, judged=[LOOKALIKE], observations=[replace(SEEN, host="evil.example")], at=RUN.started_at)
    assert ask(path, "SELECT documents, finished_at FROM runs") == [(0, None)]
    assert ask(path, "SELECT host FROM observations") == [("evil.example",)]


def test_a_bad_observation_leaves_nothing_of_its_batch(path: Path) -> None:
    """A host that nobody judged has no place: the batch is refused as a whole, in one line that names the file."""
    with open_store(path) as store:
        run = store.begin(RUN, rules=RULES)
        with pytest.raises(StoreError, match=r"audit\.db: .*FOREIGN KEY"):
            store.add(run, rules=RULES, judged=[LOOKALIKE], observations=[SEEN], at=RUN.started_at)
    assert ask(path, "SELECT count(*) FROM observations UNION ALL SELECT count(*) FROM hosts") == [(0,), (0,)]


def test_a_run_that_was_not_recorded_takes_nothing(path: Path) -> None:
    """Observations without a run would be evidence of nothing."""
    with open_store(path) as store:
        with pytest.raises(ValueError, match="not recorded"):
            store.add(RUN, rules=RULES, observations=[SEEN], at=RUN.started_at)
        with pytest.raises(ValueError, match="not recorded"):
            store.finish(RUN)
