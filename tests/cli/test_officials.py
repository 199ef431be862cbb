"""`threadaudit officials`: the list of hosts that may be imitated, and one's own."""

from __future__ import annotations

import json

from tests.running import Runner


def test_the_list_can_be_searched(run: Runner) -> None:
    """A word finds names and hosts, a country narrows it."""
    found = [json.loads(line) for line in run("officials", "list", "spiegel", "--country", "DE", "--format", "jsonl").out.splitlines()]
    assert "spiegel.de" in {row["domain"] for row in found}
    assert {row["country"] for row in found} == {"DE"}


def test_an_added_official_is_judged_by(run: Runner) -> None:
    """What was added is in the own list, and imitations of it are found."""
    assert json.loads(run("judge", "--format", "jsonl", "larkmouthpost.invalid").out)["verdict"] == "unrelated"
    added = run(
        "officials", "add", "larkmouthpost.example", "--name", "The Gazette", "--alias", "larkpost", "--sibling", "larkmouthshop.example"
    )
    assert (added.code, added.err) == (0, "officials.csv: 1 added, 0 replaced.\n")
    assert json.loads(run("judge", "--format", "jsonl", "larkmouthpost.invalid").out)["official"] == "larkmouthpost.example"
    assert json.loads(run("judge", "--format", "jsonl", "larkmouthshop.example").out)["verdict"] == "official"


def test_an_imported_list_adds_and_replaces(run: Runner) -> None:
    """Rows of a CSV file join the own list; the same domain is replaced."""
    run("officials", "add", "larkmouthpost.example", "--name", "Old name")
    (run.folder / "more.csv").write_text("domain,name\nlarkmouthpost.example,New name\nherald.example,Herald\n")
    assert run("officials", "import", "more.csv").err == "officials.csv: 1 added, 1 replaced.\n"
    rows = [json.loads(line) for line in run("officials", "list", "example", "--format", "jsonl").out.splitlines()]
    assert [(row["domain"], row["name"]) for row in rows] == [("larkmouthpost.example", "New name"), ("herald.example", "Herald")]


def test_a_bad_list_changes_nothing(run: Runner) -> None:
    """A wrong row is named by file and line, and the own list stays as it was."""
    run("officials", "add", "larkmouthpost.example")
    before = (run.folder / "officials.csv").read_bytes()
    (run.folder / "bad.csv").write_text("domain,name\nherald.example,Herald\nno host at all,x\n")
    completed = run("officials", "import", "bad.csv")
    assert (completed.code, completed.out, completed.err.count("\n")) == (2, "", 1)
    assert completed.err.startswith("bad.csv")
    assert "3" in completed.err
    assert (run.folder / "officials.csv").read_bytes() == before


def test_a_list_that_is_printed_can_be_read_again(run: Runner) -> None:
    """`officials list --format csv` has the shape that `officials import` takes."""
    listed = run("officials", "list", "--country", "AT", "--format", "csv")
    (run.folder / "at.csv").write_text(listed.out)
    imported = run("officials", "import", "at.csv")
    assert imported.code == 0
    assert imported.err == f"officials.csv: {listed.out.count(chr(10)) - 1} added, 0 replaced.\n"


def test_officials_in_the_settings_count(run: Runner) -> None:
    """An [[official]] of config.toml is judged by."""
    (run.folder / "config.toml").write_text('[[official]]\ndomain = "larkmouthpost.example"\nname = "The Gazette"\n')
    assert json.loads(run("judge", "--format", "jsonl", "larkmouthpost.invalid").out)["verdict"] == "lookalike"
