"""Write the life of one host: as text on one screen, as JSON, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.durations import shown
from threadaudit.escape import json_line, markdown, one_line
from threadaudit.exporters import shapes, wording
from threadaudit.exporters.tables import utc_text
from threadaudit.records import Appearance, Change, History, Judged, Review, Verdict

if TYPE_CHECKING:
    from threadaudit.records.life import Life, Stretch

_COLUMNS = 60
_FEW = 5
# Of a long list the first and the last ones are shown; JSON has all.

_DOT = re.compile(r"(?<=[^\W\d_])\.(?=[^\W_]) | (?<=[^\W_])\.(?=[^\W\d_])", re.VERBOSE)  # not those of an address

Line = tuple[datetime, str]


def text(life: Life) -> Iterator[str]:
    """Write the life of a host for a person, hosts defanged."""
    history = life.history
    yield f"{one_line(defang(history.host))}\n"
    yield f"first met in run {history.met_by}, {utc_text(history.met_at)}{_watched(history)}\n"
    yield from timeline(life)
    for title, lines in _sections(life):
        yield f"\n{title}\n"
        yield from (f"  {utc_text(at)}  {told}\n" for at, told in lines)


def as_markdown(life: Life) -> Iterator[str]:
    """Write the life of a host as Markdown, hosts defanged and nothing live."""
    history = life.history
    yield f"# {_inline(defang(history.host))}\n\n"
    yield f"First met in run {history.met_by}, {utc_text(history.met_at)}{_inline(_watched(history))}\n"
    for title, lines in _sections(life):
        yield f"\n## {title}\n\n"
        yield from (f"- {utc_text(at)}: {_inline(told)}\n" for at, told in lines)


def as_json(life: Life) -> Iterator[str]:
    """Write the life of a host as one JSON object, raw."""
    history = life.history
    yield json_line(
        {
            "version": shapes.VERSION,
            "host": history.host,
            "first_run": history.met_by,
            "first_seen_at": shapes.utc(history.met_at),
            "places": history.appearances_total,
            "meetings": [_appearance_shape(one) for one in reversed(history.appearances)],
            "verdicts": [_judged_shape(one) for one in reversed(history.judged)],
            "reviews": [_shape(one) for one in reversed(history.reviews)],
            "stretches": [{**_shape(one), "answer": dict(one.answer)} for one in life.stretches],
            "changes": [shapes.of_change(one) for one in reversed(history.changes)],
            "watched": shapes.of_watched(history.watched) if history.watched else None,
        }
    )
    yield "\n"


FORMATS: dict[str, Callable[[Life], Iterator[str]]] = {"text": text, "json": as_json, "markdown": as_markdown}
"""The formats that a history can be written in."""


def timeline(life: Life) -> Iterator[str]:
    """Draw what happened when, from left to right, in a line each for what was met, judged, changed, reviewed and asked."""
    history = life.history
    rows = {
        "met": [one.received_at for one in history.appearances] or [history.met_at],
        "judged": [one.at for one in history.judged],
        "asked": [at for one in life.stretches for at in (one.first_at, one.last_at)],
        "changed": [one.seen_at for one in history.changes],
        "reviewed": [one.decided_at for one in history.reviews],
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
    history = life.history
    written = f"Written in {wording.counted(history.appearances_total, 'place')}"
    for title, lines in (
        (written, [(one.received_at, _appearance(one)) for one in reversed(history.appearances)]),
        ("Verdicts", [(one.at, _verdict(one)) for one in reversed(history.judged)]),
        ("Reviews", [(one.decided_at, review_words(one)) for one in reversed(history.reviews)]),
        ("What the network said", [(one.first_at, _stretch(one)) for one in life.stretches]),
        ("Changes", [(one.seen_at, _change(one)) for one in reversed(history.changes)]),
    ):
        if lines:
            yield title, _few(lines)


def _few(lines: list[Line]) -> list[Line]:
    """Leave out the middle of a long list, and say so."""
    if len(lines) <= 2 * _FEW + 1:
        return lines
    left_out = len(lines) - 2 * _FEW
    return [*lines[:_FEW], (lines[_FEW][0], f"… {left_out:,} more, which --format json has"), *lines[-_FEW:]]


def _watched(history: History) -> str:
    watched = history.watched
    if watched is None:
        return "; not watched"
    last = f", last looked at {utc_text(watched.last_checked_at)}" if watched.last_checked_at else ", never looked at"
    return f"; {'watched, paused' if watched.paused else 'watched'} since {utc_text(watched.added_at)}{last}"


def _appearance(one: Appearance) -> str:
    place, link = one.sighting.place, one.sighting.link
    line = f"line {place.line:,}"
    where = line if place.thread is None or place.post is None else f"thread {place.thread}, post {place.post}, {line}"
    return one_line(f"{wording.harmless(one.name)}, {where}: {defang(link.url)} (run {one.run_id})", 200)


def _verdict(one: Judged) -> str:
    found = one.assessment
    about = f" of {one_line(found.official.domain)}" if found.official and found.verdict is not Verdict.OFFICIAL else ""
    score = f", score {found.score} of 100" if about else ""
    rules = f"rules {one_line(one.ruleset)}, suffixes {one_line(one.psl_version)}"
    return f"{wording.HEADINGS[found.verdict]}{about}{score} (run {one.run_id}, {rules})"


def _change(one: Change) -> str:
    return f"{one.severity.upper()}: {one_line(wording.harmless(one.explanation))}"


def _appearance_shape(one: Appearance) -> shapes.Shape:
    place = one.sighting.place
    text = {"run_id": one.run_id, "at": shapes.utc(one.received_at), "text": one.name, "sha256": one.sha256}
    return {**text, "line": place.line, "thread": place.thread, "post": place.post, "url": one.sighting.link.url}


def _judged_shape(one: Judged) -> shapes.Shape:
    found = one.assessment
    rules = {"run_id": one.run_id, "at": shapes.utc(one.at), "ruleset": one.ruleset, "psl_version": one.psl_version}
    return {**rules, "verdict": str(found.verdict), "official": found.official.domain if found.official else None, "score": found.score}


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


def _shape(record: Review | Stretch) -> shapes.Shape:
    return {name: shapes.utc(value) if isinstance(value, datetime) else value for name, value in asdict(record).items()}


def _inline(words: str) -> str:
    return markdown(wording.inert(one_line(words)))
