"""`threadaudit watch`: what is looked at again and again, as a user says it."""

from __future__ import annotations

import json

import pytest

from tests.running import Runner
from threadaudit.store import open_store

NOW = {"THREADAUDIT_NOW": "2026-11-22T06:00:00Z"}


def watched(run: Runner, *arguments: str) -> list[dict[str, object]]:
    """List what is watched."""
    return [json.loads(line) for line in run("watch", "list", "--format", "jsonl", *arguments, **NOW).out.splitlines()]


def test_a_host_is_watched_as_it_was_meant(run: Runner) -> None:
    """A host that was defanged is watched under its name, once, with the note, the group and the pause that were given."""
    done = run("watch", "add", "welt[.]ltd", "WELT.ltd", "--note", "from a mail", "--tag", "desk", "--interval", "6h", **NOW)
    assert (done.code, done.out) == (0, "")
    assert done.err == "1 host watched, 1 of them new. threadaudit check --due looks at them.\n"
    (one,) = watched(run)
    assert one == {
        "host": "welt.ltd",
        "url": "https://welt.ltd/",
        "kind": "host",
        "official": "welt.de",
        "added_at": "2026-11-22T06:00:00Z",
        "next_due_at": "2026-11-22T06:00:00Z",
        "last_checked_at": None,
        "interval": 21_600,
        "note": "from a mail",
        "tags": ["desk"],
        "paused": False,
    }


def test_naming_it_again_adds_to_it(run: Runner) -> None:
    """What is watched already takes over what is said of it now, and keeps the rest."""
    run("watch", "add", "welt.ltd", "--note", "first", "--tag", "a", **NOW)
    assert "0 of them new" in run("watch", "add", "welt.ltd", "--tag", "b", "--interval", "2d", **NOW).err
    (one,) = watched(run)
    assert (one["note"], one["tags"], one["interval"]) == ("first", ["a", "b"], 172_800)


def test_of_an_official_its_imitations_are_watched(run: Runner) -> None:
    """The likeliest imitations of an official are watched for its sake; to remove the official removes them."""
    done = run("watch", "add", "welt.de", "--candidates", "5", **NOW)
    assert "welt.de is official: its 5 likeliest imitations are watched, 5 of them new." in done.err
    found = watched(run)
    assert {(one["kind"], one["official"]) for one in found} == {("candidate", "welt.de")}
    assert len(found) == 5
    assert "welt.de" not in {one["host"] for one in found}
    assert run("watch", "remove", "welt.de", **NOW).code == 0
    assert watched(run) == []


def test_what_an_audit_accused_is_watched(run: Runner) -> None:
    """`--run 0` takes what the newest audit found; a stranger in its text is not watched."""
    run("audit", stdin="https://welt.ltd/a and https://de.wikipedia.org/b and https://www.welt.de/c\n")
    assert run("watch", "add", "--run", "0", **NOW).code == 0
    assert [one["host"] for one in watched(run)] == ["welt.ltd"]


def test_a_run_that_accused_nobody_adds_nothing(run: Runner) -> None:
    """That there is nothing to watch is said, and no mistake."""
    run("audit", stdin="https://de.wikipedia.org/b\n")
    done = run("watch", "add", "--run", "1")
    assert (done.code, done.err) == (0, "That run accused nobody; nothing is watched for it.\n")


def test_a_pause_and_a_group(run: Runner) -> None:
    """A host can be let be and taken up again; a list can show one group."""
    run("watch", "add", "welt.ltd", "--tag", "a", **NOW)
    run("watch", "add", "bild.work", "--tag", "b", **NOW)
    assert run("watch", "pause", "welt[.]ltd").code == 0
    assert {one["host"]: one["paused"] for one in watched(run)} == {"welt.ltd": True, "bild.work": False}
    run("watch", "pause", "welt.ltd", "--resume")
    assert [one["host"] for one in watched(run, "--tag", "a") if not one["paused"]] == ["welt.ltd"]


def test_the_list_is_for_people_too(run: Runner) -> None:
    """Each line says when, whom it imitates and what was written about it, and cannot be clicked."""
    run("watch", "add", "welt.ltd", "--note", "see http://evil.example", **NOW)
    assert run("watch", "list", **NOW).out == (
        "welt[.]ltd                               next 2026-11-22 06:00:00 UTC · never looked at · of welt.de · see hxxp://evil[.]example\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["add"], "name a HOST, or a run with --run"),
        (["add", "no host"], "no host: is no host"),
        (["add", "welt.ltd", "--interval", "soon"], "is no duration; write a number with s, m, h, d or w, such as 6h"),
        (["add", "--run", "0"], "holds no audit yet"),
        (["add", "--run", "99"], "holds no run 99"),
        (["remove", "welt.ltd"], "welt.ltd: is not watched"),
        (["pause", "welt.ltd"], "welt.ltd: is not watched"),
        (["list", "--db", "-"], "this needs a database: leave out --db -"),
    ],
)
def test_what_cannot_be_done_is_said(run: Runner, arguments: list[str], said: str) -> None:
    """A mistake is one line and exit code 2."""
    open_store(run.folder / "threadaudit.db").close()
    done = run("watch", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


def test_what_no_check_could_do_is_refused(run: Runner) -> None:
    """More imitations than are worth looking at, and pauses under a minute, are errors that make no database."""
    for arguments in (("--candidates", "10001"), ("--interval", "1s")):
        done = run("watch", "add", "welt.de", *arguments, **NOW)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert list(run.folder.iterdir()) == []
