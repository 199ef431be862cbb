"""`threadaudit judge`: verdicts for hosts."""

from __future__ import annotations

import json

import pytest

from tests.running import Runner


def test_each_host_gets_its_verdict(run: Runner) -> None:
    """Lookalikes are told from officials, strangers and what is no host."""
    completed = run("judge", "--format", "jsonl", "welt.ltd", "www.welt.de", "de.wikipedia.org", "weltbild.de", "bild.work", "xn--")
    verdicts = {line["input"]: (line["verdict"], line["official"]) for line in map(json.loads, completed.out.splitlines())}
    assert verdicts["welt.ltd"] == ("lookalike", "welt.de")
    assert verdicts["www.welt.de"] == ("official", "welt.de")
    assert verdicts["de.wikipedia.org"][0] in ("unrelated", "official")
    assert verdicts["weltbild.de"][0] == "unrelated"
    assert verdicts["bild.work"] == ("lookalike", "bild.de")
    assert verdicts["xn--"] == ("invalid", None)
    assert completed.code == 1


def test_hosts_come_from_standard_input_in_order(run: Runner) -> None:
    """A list is judged line by line, bad lines among them, and blank ones passed over."""
    completed = run("judge", "--format", "jsonl", stdin=b"welt.de\n\n  bild.work \n\xff\n..\n")
    lines = [json.loads(line) for line in completed.out.splitlines()]
    assert [line["input"] for line in lines] == ["welt.de", "bild.work", "\ufffd", ".."]
    assert [line["verdict"] for line in lines] == ["official", "lookalike", "invalid", "invalid"]


def test_the_reason_is_a_sentence_and_the_host_is_defanged(run: Runner) -> None:
    """What a journalist reads says who is imitated and why, and cannot be clicked."""
    out = run("judge", "welt.ltd").out
    assert out.startswith("LOOKALIKE  welt[.]ltd  of welt.de (")
    assert "welt[.]ltd has the same name as the official welt.de under another suffix, .ltd." in out
    assert "welt.ltd" not in out


def test_a_list_of_your_own_goes_before_the_shipped_one(run: Runner) -> None:
    """`--officials` judges by that list alone."""
    (run.folder / "mine.csv").write_text("domain,name\nlarkmouthpost.example,The Gazette\n")
    completed = run("judge", "--officials", "mine.csv", "--format", "jsonl", "larkmouthpost.invalid", "welt.invalid")
    assert [json.loads(line)["verdict"] for line in completed.out.splitlines()] == ["lookalike", "unrelated"]


def test_a_score_can_be_explained(run: Runner) -> None:
    """The points of all findings add up to the score."""
    lines = run("judge", "--explain", "spiegelr.today").out.splitlines()
    points = [int(line.split()[0]) for line in lines[1:-1]]
    score = int(lines[-1].split()[0])
    assert sum(points) == score
    assert f"score {score} of 100" in lines[0]
    assert lines[-1].split(maxsplit=1)[1].startswith("of 100; a lookalike from ")


def test_explaining_is_for_people(run: Runner) -> None:
    """`--explain` with another format is refused in one line."""
    completed = run("judge", "--explain", "--format", "json", "welt.ltd")
    assert (completed.code, completed.out, completed.err.count("\n")) == (2, "", 1)


def test_the_threshold_is_the_users(run: Runner) -> None:
    """A higher threshold accuses less; the command goes before the settings."""
    verdicts = {}
    for threshold in ("1", "100"):
        verdicts[threshold] = json.loads(run("judge", "--threshold", threshold, "--format", "jsonl", "welt.ltd").out)["verdict"]
    assert verdicts == {"1": "lookalike", "100": "suspicious"}


def test_cleared_hosts_and_ignored_officials_are_left_alone(run: Runner) -> None:
    """What a person has cleared in the settings is not accused again, nor what lies below it."""
    (run.folder / "config.toml").write_text('[judge]\nallow = ["WELT.ltd"]\nignore = ["bild.de"]\n')
    completed = run("judge", "--format", "jsonl", "welt.ltd", "www.welt.ltd", "notwelt.ltd.welt.work", "bild.work")
    lines = [json.loads(line) for line in completed.out.splitlines()]
    assert [line["verdict"] for line in lines] == ["unrelated", "unrelated", "lookalike", "unrelated"]
    assert lines[0]["findings"][0]["explanation"] == "welt.ltd is on your list of hosts that are allowed"


def test_what_is_cleared_adds_nothing_to_the_score(run: Runner) -> None:
    """The explanation of a cleared host says why it is not accused, with no points."""
    (run.folder / "config.toml").write_text('[judge]\nallow = ["welt.ltd"]\n')
    out = run("judge", "--explain", "welt.ltd").out
    assert "+0  allowed          welt[.]ltd is on your list of hosts that are allowed." in out
    assert " 0  of 100" in out


def test_a_cleared_host_must_be_a_host(run: Runner) -> None:
    """A mistake in the allow list is an error, not a silence."""
    (run.folder / "config.toml").write_text('[judge]\nallow = ["no host"]\n')
    completed = run("judge", "welt.ltd")
    assert (completed.code, completed.err) == (2, "config.toml: [judge] allow: 'no host' is no host\n")


@pytest.mark.parametrize("written", ["welt[.]ltd", "hxxps://welt[.]ltd/x", "(welt.ltd)", '"welt.ltd",', "„welt.ltd“"])
def test_what_people_paste_is_read_as_meant(run: Runner, written: str) -> None:
    """A defanged host, or one with the sentence's marks around it, is judged, and quoted as it was given."""
    result = json.loads(run("judge", "--format", "jsonl", written).out)
    assert (result["input"], result["host"], result["verdict"]) == (written, "welt.ltd", "lookalike")


def test_a_line_of_a_table_is_no_host(run: Runner) -> None:
    """Columns beside a host make no suffix; the line is invalid, not an accusation."""
    lines = run("judge", "--format", "jsonl", stdin="spiegel.ltd,2024-06-02\nwelt.ltd;x\n").out.splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["invalid", "invalid"]


def test_short_links_are_not_called_clean(run: Runner) -> None:
    """A short link hides where it leads: exit code 3; the name of the service alone hides nothing."""
    assert run("judge", "https://t.co/abcdefghij").code == 3
    assert run("judge", "t.co").code == 0


def test_invalid_input_is_not_shown_live(run: Runner) -> None:
    """What is no host is quoted so that it cannot be clicked."""
    assert "http://evil" not in run("judge", "see http://evil.example now").out


def test_a_name_that_no_file_can_have_is_invalid(run: Runner) -> None:
    """A name of 300 letters gets its answer, and so does the host behind it."""
    done = run("judge", f"{'a' * 300}.de", "welt.ltd")
    assert "invalid" in done.out
    assert "welt[.]ltd" in done.out
    assert done.code == 1
