"""`threadaudit candidates`: names worth checking for an official."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.running import Runner


def test_names_come_likeliest_first(run: Runner) -> None:
    """As many names as asked for, none twice, each with the technique that made it."""
    lines = [json.loads(line) for line in run("candidates", "welt.de", "--limit", "500", "--format", "jsonl").out.splitlines()]
    likelihoods = [line["likelihood"] for line in lines]
    assert len({line["domain"] for line in lines}) == len(lines) == 500
    assert likelihoods == sorted(likelihoods, reverse=True)
    assert {line["official"] for line in lines} == {"welt.de"}
    assert "suffix_swap" in {line["technique"] for line in lines}


def test_a_candidate_is_judged_an_imitation(run: Runner) -> None:
    """The likeliest names are called lookalikes, or at least suspicious, by the judge."""
    names = [json.loads(line)["domain"] for line in run("candidates", "spiegel.de", "--limit", "50", "--format", "jsonl").out.splitlines()]
    verdicts = [json.loads(line)["verdict"] for line in run("judge", "--format", "jsonl", *names).out.splitlines()]
    assert set(verdicts) <= {"lookalike", "suspicious"}
    assert verdicts.count("lookalike") > len(verdicts) / 2


def test_techniques_can_be_chosen(run: Runner) -> None:
    """Only the techniques that were asked for."""
    lines = run("candidates", "welt.de", "--techniques", "typo,homoglyph", "--limit", "50", "--format", "jsonl").out.splitlines()
    assert {json.loads(line)["technique"] for line in lines} <= {"typo", "homoglyph"}


def test_names_are_defanged_for_people_and_raw_for_programs(run: Runner) -> None:
    """Text cannot be clicked; CSV can be fed to another program."""
    text = run("candidates", "welt.de", "--limit", "3").out
    rows = list(csv.DictReader(io.StringIO(run("candidates", "welt.de", "--limit", "3", "--format", "csv").out)))
    assert [line.split()[0].replace("[.]", ".") for line in text.splitlines()] == [row["domain"] for row in rows]
    assert all("[.]" in line for line in text.splitlines())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("no host",), "no host"),
        (("welt.de", "--techniques", "magic"), "threadaudit candidates: no technique is called magic; there are "),
    ],
)
def test_a_wrong_call_is_one_line(run: Runner, arguments: tuple[str, ...], message: str) -> None:
    """What is no host and no technique is named."""
    completed = run("candidates", *arguments)
    assert (completed.code, completed.out, completed.err.count("\n")) == (2, "", 1)
    assert message in completed.err
