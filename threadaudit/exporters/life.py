"""Write the life of one host: as text on one screen, as JSON, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime

from threadaudit.defang import defang
from threadaudit.durations import shown
from threadaudit.escape import json_line, markdown, one_line
from threadaudit.exporters import shapes, wording
from threadaudit.exporters.tables import utc_text
from threadaudit.records import Review, Verdict
from threadaudit.records.life import Life, Meeting, PastVerdict, Stretch

_COLUMNS = 60
_FEW = 5
# Of a long list the first and the last ones are shown; JSON has all.

_DOT = re.compile(r"(?<=[^\W\d_])\.(?=[^\W_]) | (?<=[^\W_])\.(?=[^\W\d_])", re.VERBOSE)  # not those of an address

Line = tuple[datetime, str]


def text(life: Life) -> Iterator[str]:
    """Write the life of a host for a person, hosts defanged."""
    yield f"{one_line(defang(life.host))}\n"
    yield f"first met in run {life.first_run}, {utc_text(life.first_seen_at)}{_watched(life)}\n"
    yield from timeline(life)
    for title, lines in _sections(life):
        yield f"\n{title}\n"
        yield from (f"  {utc_text(at)}  {told}\n" for at, told in lines)


def as_markdown(life: Life) -> Iterator[str]:
    """Write the life of a host as Markdown, hosts defanged and nothing live."""
    yield f"# {_inline(defang(life.host))}\n\n"
    yield f"First met in run {life.first_run}, {utc_text(life.first_seen_at)}{_inline(_watched(life))}\n"
    for title, lines in _sections(life):
        yield f"\n## {title}\n\n"
        yield from (f"- {utc_text(at)}: {_inline(told)}\n" for at, told in lines)


def as_json(life: Life) -> Iterator[str]:
    """Write the life of a host as one JSON object, raw."""
    yield json_line(
        {
            "version": shapes.VERSION,
            "host": life.host,
            "first_run": life.first_run,
            "first_seen_at": shapes.utc(life.first_seen_at),
            "places": life.places,
            "meetings": [_shape(one) for one in life.meetings],
            "verdicts": [_shape(one) for one in life.verdicts],
            "reviews": [_shape(one) for one in life.reviews],
            "stretches": [{**_shape(one), "answer": dict(one.answer)} for one in life.stretches],
            "changes": [shapes.of_change(one) for one in life.changes],
            "watched": shapes.of_watched(life.watched) if life.watched else None,
        }
    )
    yield "\n"


FORMATS: dict[str, Callable[[Life], Iterator[str]]] = {"text": text, "json": as_json, "markdown": as_markdown}
"""The formats that a history can be written in."""


def timeline(life: Life) -> Iterator[str]:
    """Draw what happened when, from left to right, in a line each for what was met, judged, changed, reviewed and asked."""
    rows = {
        "met": [one.at for one in life.meetings] or [life.first_seen_at],
        "judged": [one.at for one in life.verdicts],
        "asked": [at for one in life.stretches for at in (one.first_at, one.last_at)],
        "changed": [one.seen_at for one in life.changes],
        "reviewed": [one.decided_at for one in life.reviews],
    }
    times = [at for moments in rows.values() for at in moments]
    first, last = min(times), max(times)
    length = (last - first).total_seconds()
    if length < 1:
        return
    yield "\n"
    for name, moments in rows.items():
        marks = [" "] * _COLUMNS
        for at in moments:
            marks[round((at - first).total_seconds() / length * (_COLUMNS - 1))] = "*"
        if moments:
            yield f"  {name:9s} |{''.join(marks)}|\n"
    begin, end = (at.astimezone(UTC).strftime("%Y-%m-%d") for at in (first, last))
    yield f"  {'':9s}  {begin}{end:>{_COLUMNS - len(begin)}}  ({shown(length)}, UTC)\n"


def _sections(life: Life) -> Iterator[tuple[str, list[Line]]]:
    written = f"Written in {wording.counted(life.places, 'place')}"
    for title, lines in (
        (written, [(one.at, _meeting(one)) for one in life.meetings]),
        ("Verdicts", [(one.at, _verdict(one)) for one in life.verdicts]),
        ("Reviews", [(one.decided_at, review_words(one)) for one in life.reviews]),
        ("What the network said", [(one.first_at, _stretch(one)) for one in life.stretches]),
        ("Changes", [(one.seen_at, f"{one.severity.upper()}: {one_line(wording.harmless(one.explanation))}") for one in life.changes]),
    ):
        if lines:
            yield title, _few(lines)


def _few(lines: list[Line]) -> list[Line]:
    """Leave out the middle of a long list, and say so."""
    if len(lines) <= 2 * _FEW + 1:
        return lines
    left_out = len(lines) - 2 * _FEW
    return [*lines[:_FEW], (lines[_FEW][0], f"… {left_out:,} more, which --format json has"), *lines[-_FEW:]]


def _watched(life: Life) -> str:
    watched = life.watched
    if watched is None:
        return "; not watched"
    last = f", last looked at {utc_text(watched.last_checked_at)}" if watched.last_checked_at else ", never looked at"
    return f"; {'watched, paused' if watched.paused else 'watched'} since {utc_text(watched.added_at)}{last}"


def _meeting(one: Meeting) -> str:
    place = f"line {one.line:,}" if one.thread is None or one.post is None else f"thread {one.thread}, post {one.post}, line {one.line:,}"
    return one_line(f"{wording.harmless(one.text)}, {place}: {defang(one.url)} (run {one.run_id})", 200)


def _verdict(one: PastVerdict) -> str:
    about = f" of {one_line(one.official)}" if one.official and one.verdict is not Verdict.OFFICIAL else ""
    score = f", score {one.score} of 100" if about else ""
    rules = f"rules {one_line(one.ruleset)}, suffixes {one_line(one.psl_version)}"
    return f"{wording.HEADINGS[one.verdict]}{about}{score} (run {one.run_id}, {rules})"


def review_words(review: Review) -> str:
    """Return a person's decision in words: what, who, why."""
    who = f" by {one_line(wording.harmless(review.by))}" if review.by else ""
    why = f": {one_line(wording.harmless(review.note))}" if review.note else ""
    return f"{review.decision}{who}{why}"


def _stretch(one: Stretch) -> str:
    until = f"until {utc_text(one.last_at)}, {one.count:,} times" if one.count > 1 else "once"
    told = "; ".join(f"{field.replace('_', ' ')} {_dead(value)}" for field, value in one.answer)
    return one_line(f"{one.probe} {one.outcome} {until}" + (f": {told}" if told else ""), 300)


def _dead(value: str) -> str:
    """Return what others say of themselves, every dot between letters in brackets, since names stand here without a scheme."""
    return _DOT.sub("[.]", wording.harmless(value))


def _shape(record: Meeting | PastVerdict | Review | Stretch) -> shapes.Shape:
    return {name: shapes.utc(value) if isinstance(value, datetime) else value for name, value in asdict(record).items()}


def _inline(words: str) -> str:
    return markdown(wording.inert(one_line(words)))
