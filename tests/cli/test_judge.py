"""`threadaudit judge`: verdicts for hosts."""

from __future__ import annotations

import json

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
    (run.folder / "mine.csv").write_text("domain,name\ngazette.example,The Gazette\n")
    completed = run("judge", "--officials", "mine.csv", "--format", "jsonl", "gazette.invalid", "welt.invalid")
    assert [json.loads(line)["verdict"] for line in completed.out.splitlines()] == ["lookalike", "unrelated"]
