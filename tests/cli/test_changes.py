"""`threadaudit changes`: what changed since when."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.running import Runner
from threadaudit.pipeline import Judge
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records import Change, ChangeKind, Severity
from threadaudit.store import open_store, watching
from threadaudit.watch.checkers import this_checker

NOW = {"THREADAUDIT_NOW": "2026-11-22T06:00:00Z"}


@pytest.fixture
def changed(run: Runner) -> Runner:
    """Give what runs threadaudit where a host has changed thrice, twice of it lately."""
    run("watch", "add", "welt.ltd", THREADAUDIT_NOW="2026-10-01T00:00:00Z")
    judge = Judge()
    rows = (
        (ChangeKind.NEWLY_REGISTERED, datetime(2026, 10, 2, tzinfo=UTC), Severity.NOTICE, "welt[.]ltd was registered."),
        (ChangeKind.NEWLY_RESOLVING, datetime(2026, 11, 20, tzinfo=UTC), Severity.INFO, "welt[.]ltd has an address."),
        (ChangeKind.MAIL_SET_UP, datetime(2026, 11, 21, tzinfo=UTC), Severity.ALERT, "welt[.]ltd can receive mail, as www.welt.de does."),
    )
    with open_store(Path(run.folder / "threadaudit.db")) as store:
        begun = store.begin(new_run(judge, None, lambda: rows[0][1]), rules=rules_of(judge))
        with store.writing() as connection:
            changes = [Change("welt.ltd", kind, None, None, at, severity, told) for kind, at, severity, told in rows]
            check = watching.begin_check(connection, begun.id or 0, this_checker(), rows[0][1])
            looked = watching.Looked("welt.ltd", "{}", "{}", 3_600, rows[-1][1], unknown=False)
            watching.add_looked(connection, check, begun.id or 0, looked, changes, rows[-1][1])
            watching.end_check(connection, check, rows[-1][1])
    return run


def kinds(run: Runner, *arguments: str) -> tuple[int, list[str]]:
    """Return the exit code, and the kinds of the changes that are told."""
    done = run("changes", "--format", "jsonl", *arguments, **NOW)
    return done.code, [json.loads(line)["kind"] for line in done.out.splitlines()]


def test_the_newest_come_first_and_an_alert_is_a_find(changed: Runner) -> None:
    """The last week's changes, the newest first; exit code 1 because one is worth an alert."""
    assert kinds(changed) == (1, ["mail_set_up", "newly_resolving"])


def test_since_when_and_how_bad(changed: Runner) -> None:
    """A duration, a date or a time say since when; a severity says from which on."""
    assert kinds(changed, "--since", "90d") == (1, ["mail_set_up", "newly_resolving", "newly_registered"])
    assert kinds(changed, "--since", "2026-11-21") == (1, ["mail_set_up"])
    assert kinds(changed, "--since", "90d", "--severity", "notice") == (1, ["mail_set_up", "newly_registered"])
    assert kinds(changed, "--since", "2026-11-21T00:00:01Z") == (0, [])


def test_a_person_and_a_feed_reader(changed: Runner) -> None:
    """The sentence stands as it was finished: the official live, others not; the feed is one that a reader takes."""
    out = changed("changes", "--severity", "alert", **NOW).out
    assert out == "ALERT    welt[.]ltd  welt[.]ltd can receive mail, as www.welt.de does.  (2026-11-21 00:00:00 UTC)\n"
    feed = ET.fromstring(changed("changes", "--format", "atom", **NOW).out)  # noqa: S314 – our own
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == 2


def test_nothing_has_changed(run: Runner) -> None:
    """Without changes the result is empty, and no claim is made that goes further than the checks."""
    run("watch", "add", "welt.ltd")
    done = run("changes", "--since", "last-run")
    assert (done.code, done.out, done.err) == (0, "", "Nothing was checked yet; threadaudit check looks at what is watched.\n")
    run("watch", "remove", "welt.ltd")
    assert run("changes").err == "Nothing is watched here; threadaudit watch add says what is to be.\n"


def test_nothing_has_changed_since_it_was_checked(changed: Runner) -> None:
    """What was checked is said to be unchanged as far as that goes."""
    assert changed("changes", "--since", "1s", **NOW).err == "Nothing has changed, as far as it was checked.\n"


def test_the_future_tells_nothing(changed: Runner) -> None:
    """A time that is still to come is a mistake, and no quiet answer."""
    done = changed("changes", "--since", "2027-01-01", **NOW)
    assert (done.code, done.out, done.err) == (2, "", "threadaudit changes: --since: '2027-01-01' is in the future\n")


@pytest.mark.parametrize(
    "command",
    [
        ("changes",),
        ("check",),
        ("report",),
        ("history", "welt.ltd"),
        ("review", "welt.ltd", "open"),
        ("backup", "copy.db"),
        ("watch", "list"),
        ("watch", "remove", "welt.ltd"),
        ("watch", "pause", "welt.ltd"),
    ],
)
def test_a_name_that_was_mistyped_makes_no_database(run: Runner, command: tuple[str, ...]) -> None:
    """Commands that work with what is there say that nothing is, and leave the folder as it was."""
    done = run(*command, "--db", "typo.db")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "typo.db: there is no such database" in done.err
    assert list(run.folder.iterdir()) == []


@pytest.mark.parametrize("since", ["yesterday", "2026-13-01", "99999999999d", ""])
def test_a_time_that_is_none(run: Runner, since: str) -> None:
    """What cannot be read as a time is said in one line."""
    run("watch", "add", "welt.ltd")
    done = run("changes", "--since", since)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "is no duration such as 7d, no date such as 2026-11-22, and not last-run" in done.err
