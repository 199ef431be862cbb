"""Write the verdicts that changed under today's rules: the old one and the new one, each with its run, in every format."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.escape import csv_cell, json_line, markdown, one_line
from threadaudit.exporters import shapes, wording

if TYPE_CHECKING:
    from threadaudit.records.life import Rejudged

COLUMNS = ("host", "verdict_before", "official_before", "score_before", "run_before", "verdict", "official", "score", "run", "explanation")


def text(found: Iterable[Rejudged]) -> Iterator[str]:
    """Write a line for each host, and the reason where it is accused now."""
    for one in found:
        yield f"{one_line(defang(_host(one)))}: {_before(one)} → {_after(one)}\n"
        yield from (f"{' ' * 11}{one_line(reason)}\n" for reason in _reasons(one))


def as_markdown(found: Iterable[Rejudged]) -> Iterator[str]:
    """Write a table."""
    yield "| Host | Before | Now | Why |\n| --- | --- | --- | --- |\n"
    for one in found:
        cells = (defang(_host(one)), _before(one), _after(one), " ".join(_reasons(one)))
        yield f"| {' | '.join(markdown(wording.inert(one_line(cell))) for cell in cells)} |\n"


def as_json(found: Iterable[Rejudged]) -> Iterator[str]:
    """Write `{"version", "changed": [...]}`, an object a line."""
    yield f'{{"version":{shapes.VERSION},"changed":['
    separator = "\n"
    for one in found:
        yield separator + json_line(_shape(one))
        separator = ",\n"
    yield "\n]}\n"


def as_jsonl(found: Iterable[Rejudged]) -> Iterator[str]:
    """Write an object a line."""
    return (json_line(_shape(one)) + "\n" for one in found)


def as_csv(found: Iterable[Rejudged]) -> Iterator[str]:
    """Write a row for each host."""
    yield _row(COLUMNS)
    for one in found:
        before, after = one.before, one.after
        official = after.official.domain if after.official else ""
        why = after.findings[0].explanation if after.findings else ""
        old = (str(before.verdict), before.official or "", str(before.score), str(before.run_id))
        yield _row((_host(one), *old, str(after.verdict), official, str(after.score), str(one.run_id), why))


FORMATS: dict[str, Callable[[Iterable[Rejudged]], Iterator[str]]] = {
    "text": text,
    "json": as_json,
    "jsonl": as_jsonl,
    "csv": as_csv,
    "markdown": as_markdown,
}
"""The formats."""


def _host(one: Rejudged) -> str:
    return one.after.host.ascii if one.after.host else one.after.input


def _before(one: Rejudged) -> str:
    before = one.before
    about = f" of {one_line(before.official)}" if before.official else ""
    return f"{wording.HEADINGS[before.verdict]}{about}, score {before.score} (run {before.run_id})"


def _after(one: Rejudged) -> str:
    after = one.after
    about = f" of {one_line(after.official.domain)}" if after.official else ""
    return f"{wording.HEADINGS[after.verdict]}{about}, score {after.score} (run {one.run_id})"


def _reasons(one: Rejudged) -> list[str]:
    host = one.after.host
    return [wording.sentence(finding.explanation, host) for finding in one.after.findings] if host else []


def _shape(one: Rejudged) -> shapes.Shape:
    before = one.before
    old = {
        "run": before.run_id,
        "at": shapes.utc(before.at),
        "ruleset": before.ruleset,
        "psl_version": before.psl_version,
        "verdict": str(before.verdict),
        "official": before.official,
        "score": before.score,
    }
    return {**shapes.of_assessment(one.after), "run": one.run_id, "before": old}


def _row(cells: Iterable[str]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerow(map(csv_cell, cells))
    return buffer.getvalue()
