"""The same report in Markdown: a run, or one host. Nothing hostile becomes a live link."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from threadaudit.defang import defang
from threadaudit.escape import markdown, one_line
from threadaudit.exporters import as_markdown, evidence, wording
from threadaudit.exporters.tables import utc_text

if TYPE_CHECKING:
    from threadaudit.records import Appearance, Change, History, Judged, Review, RunFound, Weighed

Item = TypeVar("Item")


def of_run(found: RunFound, *, made_at: datetime, version: str) -> Iterator[str]:
    """Write what a run found: its texts, or what a check saw; then what people say of its hosts."""
    yield from as_markdown.audit(found.reports)
    if not found.reports:
        yield f"# Run {found.run.id}, {utc_text(found.run.started_at)}\n\n"
    yield from _section("What changed", found.changes, _change)
    if found.dossiers:
        yield "## What was looked at\n\n"
        yield from as_markdown.dossiers(found.dossiers)
    yield from _section("What people say", found.reviews.values(), _review)
    run = found.run
    yield f"Run {run.id} of {utc_text(run.started_at)}: threadaudit {_inline(run.tool_version)}, rules {_inline(run.ruleset)}, "
    yield f"public suffixes {_inline(run.psl_version)}, settings {_inline(run.config_sha256)}.\n\n{_footer(made_at, version)}"


def of_host(history: History, *, made_at: datetime, version: str) -> Iterator[str]:
    """Write all that is known of one host."""
    yield f"# {_inline(defang(history.host))}\n\n"
    yield from as_markdown.judge([judged.assessment for judged in history.judged[:1]])
    yield "\n"
    yield from _section("What people say", history.reviews, _review)
    yield from _section("What changed", history.changes, _change)
    yield from _weighed(history.weighed[:1])
    yield from _observations(history)
    yield from _section("Where it was posted", history.appearances, _appearance)
    yield from _section("Earlier verdicts", history.judged[1:], _earlier)
    yield f"First met {utc_text(history.met_at)}.\n\n{_footer(made_at, version)}"


def _section(title: str, items: Iterable[Item], write: Callable[[Item], str]) -> Iterator[str]:
    rows = [f"- {write(item)}\n" for item in items]
    if rows:
        yield from (f"## {title}\n\n", *rows, "\n")


def _weighed(weighed: Iterable[Weighed]) -> Iterator[str]:
    for one in weighed:
        score = "nothing could be checked" if one.weighing.score is None else f"{one.weighing.score} of 100; 50 says nothing"
        yield f"## What the evidence says\n\nWeighed {utc_text(one.at)}, asked as {_inline(defang(one.url))}: {score}.\n\n"
        yield from (f"- {_inline(evidence.mark(sign))} {_finished(sign.explanation)}\n" for sign in one.weighing.signs)
        yield from (f"- unknown: {_finished(told)}\n" for told in one.weighing.unchecked)
        yield "\n"


def _observations(history: History) -> Iterator[str]:
    if not history.observations:
        return
    yield "## Evidence\n\n| Probe | Asked | Answer | When | SHA-256 |\n| --- | --- | --- | --- | --- |\n"
    for seen in history.observations:
        answer = f"{seen.outcome}: {wording.harmless(seen.reason)}" if seen.reason else str(seen.outcome)
        cells = (seen.probe, defang(seen.target), answer, utc_text(seen.observed_at), seen.raw_sha256)
        yield f"| {' | '.join(map(_inline, cells))} |\n"
    left = history.observations_total - len(history.observations)
    yield f"\n{wording.counted(left, 'older answer')} in the database.\n\n" if left > 0 else "\n"


def _change(change: Change) -> str:
    return f"{utc_text(change.seen_at)}, {change.severity}, {_inline(defang(change.host))}: {_finished(change.explanation)}"


def _review(review: Review) -> str:
    by = f" by {_inline(wording.harmless(review.by))}" if review.by else ""
    note = f": {_inline(wording.harmless(review.note))}" if review.note else ""
    return f"{_inline(defang(review.host))}, {review.decision}{by}, {utc_text(review.decided_at)}{note}"


def _appearance(one: Appearance) -> str:
    raw = _inline(wording.as_written(one.sighting.link))
    return (
        f"{_inline(wording.harmless(one.name))}, {wording.whereabouts(one.sighting.place)}, read {utc_text(one.received_at)}, written {raw}"
    )


def _earlier(judged: Judged) -> str:
    return f"{utc_text(judged.at)}: {judged.assessment.verdict}, {judged.assessment.score} of 100, by the rules {_inline(judged.ruleset)}"


def _footer(made_at: datetime, version: str) -> str:
    return f"Written at {utc_text(made_at)} by threadaudit {_inline(version)}.\n"


def _finished(sentence: str) -> str:
    return markdown(one_line(sentence))


def _inline(text: str) -> str:
    return markdown(wording.inert(one_line(text)))
