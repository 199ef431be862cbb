"""`threadaudit history`: the life of a domain on one screen."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.running import Runner
from threadaudit.pipeline import Judge
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records import Change, ChangeKind, Observation, Outcome, Severity
from threadaudit.store import open_store, watching
from threadaudit.store.life import Seen
from threadaudit.watch.life import stretches

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def dns(at: datetime, address: str) -> Observation:
    """Return what the DNS said at a time."""
    return Observation("dns", "welt.ltd", "welt.ltd", Outcome.PRESENT, at, {"addresses_v4": [address], "name_servers": ["ns.evil.example"]})


@pytest.fixture
def lived(run: Runner) -> Runner:
    """Give what runs threadaudit where a host has been met, watched, reviewed and has changed."""
    run("audit", stdin="Lest das: hxxps://welt[.]ltd/a\n")
    run("watch", "add", "welt.ltd", THREADAUDIT_NOW=NOON.isoformat())
    run("review", "welt.ltd", "confirmed", "--by", "Ada", "--note", "see https://evil.example", THREADAUDIT_NOW=(NOON + HOUR).isoformat())
    judge = Judge()
    with open_store(run.folder / "threadaudit.db") as store:
        rules = rules_of(judge)
        later = store.begin(new_run(judge, None, lambda: NOON), rules=rules)
        seen = [dns(NOON, "203.0.113.7"), dns(NOON + HOUR, "203.0.113.7"), dns(NOON + 2 * HOUR, "203.0.113.8")]
        store.add(later, rules=rules, judged=[judge("welt.ltd")], observations=seen, at=NOON)
        change = Change("welt.ltd", ChangeKind.WENT_DARK, True, False, NOON, Severity.NOTICE, "welt[.]ltd has no address any more.")
        with store.writing() as connection:
            looked = watching.Looked("welt.ltd", "{}", "{}", 1, NOON, unknown=False)
            watching.add_looked(connection, 0, later.id or 0, looked, [change], NOON)
    return run


def test_the_life_of_a_host_is_on_one_screen(lived: Runner) -> None:
    """Each part stands under its title, with times and runs, and nothing in it is live."""
    completed = lived("history", "welt.ltd")
    assert completed.code == 0
    lines = completed.out.splitlines()
    assert lines[0] == "welt[.]ltd"
    assert lines[1].startswith("first met in run 1, 2026-")
    assert [line for line in lines if line and not line.startswith(" ")][2:] == [
        "Written in 1 place",
        "Verdicts",
        "Reviews",
        "What the network said",
        "Changes",
    ]
    assert "standard input" in completed.out or "-, line 1" in completed.out
    assert re.search(r"LOOKALIKE of welt.de, score \d+ of 100 \(run 1, rules ", completed.out)
    assert "confirmed by Ada: see hxxps://evil[.]example" in completed.out
    assert "dns present until 2026-11-01 13:00:00 UTC, 2 times: addresses v4 203" in completed.out
    assert "NOTICE: welt[.]ltd has no address any more." in completed.out
    assert "welt.ltd" not in completed.out
    assert "evil.example" not in completed.out
    assert len(lines) <= 30


def test_a_timeline_shows_what_happened_when(lived: Runner) -> None:
    """One line for each kind of event, from the first day to the last."""
    drawn = [line for line in lived("history", "welt.ltd").out.splitlines() if "|" in line]
    assert [line.split("|")[0].strip() for line in drawn] == ["met", "judged", "asked", "changed", "reviewed"]
    assert len({len(line) for line in drawn}) == 1
    assert all("*" in line for line in drawn)


def test_json_has_all_of_it_raw(lived: Runner) -> None:
    """Programs get names as they are, and equal answers as stretches with their number."""
    found = json.loads(lived("history", "hxxps://welt[.]ltd/x", "--format", "json").out)
    assert (found["version"], found["host"], found["places"]) == (1, "welt.ltd", 1)
    assert [one["url"] for one in found["meetings"]] == ["https://welt.ltd/a"]
    assert [(one["verdict"], one["official"]) for one in found["verdicts"]] == [("lookalike", "welt.de")]
    assert [(one["decision"], one["by"]) for one in found["reviews"]] == [("confirmed", "Ada")]
    assert [(one["first_at"], one["last_at"], one["count"]) for one in found["stretches"]] == [
        ("2026-11-01T12:00:00Z", "2026-11-01T13:00:00Z", 2),
        ("2026-11-01T14:00:00Z", "2026-11-01T14:00:00Z", 1),
    ]
    assert found["stretches"][0]["answer"] == {"addresses_v4": "203.0.113.7", "name_servers": "ns.evil.example"}
    assert [one["kind"] for one in found["changes"]] == ["went_dark"]
    assert found["watched"]["host"] == "welt.ltd"


def test_markdown_has_nothing_live(lived: Runner) -> None:
    """A list for each part, to be pasted into a report."""
    out = lived("history", "welt.ltd", "--format", "markdown").out
    assert out.startswith("# welt\\[.\\]ltd\n")
    assert "## Reviews\n\n- 2026-11-01 13:00:00 UTC: confirmed by Ada: see hxxps://evil\\[.\\]example\n" in out
    assert "welt.ltd" not in out


def test_a_host_that_nobody_met_is_told(run: Runner) -> None:
    """One line, and exit code 2."""
    open_store(run.folder / "threadaudit.db").close()
    completed = run("history", "welt.ltd")
    assert (completed.code, completed.err) == (2, "welt.ltd: is in no text that was audited, and is not watched\n")
    assert run("history", "..").code == 2


def test_what_a_page_counts_up_is_no_other_answer() -> None:
    """Answers are told apart by what is compared; an answer that returns is a stretch of its own."""
    seen = Seen("http", "https://a.example/", "present", {"status": 200, "body_length": 1, "page": {"title": "A"}}, NOON)
    again = replace(seen, data={**seen.data, "body_length": 2}, at=NOON + HOUR)
    other = replace(seen, data={"status": 404}, at=NOON + 2 * HOUR)
    back = replace(seen, at=NOON + 3 * HOUR)
    assert [(one.first_at, one.last_at, one.count) for one in stretches([seen, again, other, back])] == [
        (NOON, NOON + HOUR, 2),
        (NOON + 2 * HOUR, NOON + 2 * HOUR, 1),
        (NOON + 3 * HOUR, NOON + 3 * HOUR, 1),
    ]
