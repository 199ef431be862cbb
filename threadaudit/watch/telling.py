"""Whom to tell of changes: each channel of each change once, also when a message fails or a check is killed half-way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from threadaudit.defang import defang
from threadaudit.escape import one_line
from threadaudit.exporters import wording
from threadaudit.pipeline.clock import Clock
from threadaudit.records import Change, Severity
from threadaudit.store import Store, watching

REACH = timedelta(days=7)
"""What changed longer ago than this is told nobody any more: a new channel does not get the whole past."""
LONGEST = 8_000
"""The most characters of one message, where the service does not set a lower limit itself."""
_MOST_FAILURES = 3
# So many messages in a row that a channel does not take, and the rest waits: it is down, or one message is too much for it.

_OBEYED = re.compile(
    r"""
    (?P<mention> @ (?=\w) )          # @everyone, @room: would call people
    | (?P<opening> < )               # <!channel>, <https://…|text>, HTML
    | (?P<closing> > )
    | (?P<link> \] (?=\() )          # [text](target)
    | (?P<code> ` )
    """,
    re.VERBOSE,
)
_HARMLESS = {"mention": "[@]", "opening": "‹", "closing": "›", "link": "] ", "code": "'"}


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent at once."""

    title: str
    """What it is about, in a line."""
    body: str
    """The changes, a line each."""
    severity: Severity
    """The highest severity among them."""
    changes: tuple[Change, ...]
    """The changes that it tells."""


@dataclass(frozen=True, slots=True)
class Channel:
    """Where messages go."""

    name: str
    """What the user calls it; the database remembers by it what it was told."""
    service: str
    """What carries its messages, such as `Slack`."""
    send: Callable[[Message], bool]
    """Sends a message, and says whether it was taken; it raises nothing, and shows its address to nobody."""
    severity: Severity = Severity.NOTICE
    """What it is told of: changes of this severity or a higher one."""
    digest: bool = True
    """Whether it gets one message for all changes, or one for each."""
    quiet: str = ""
    """The hours in which it is told nothing but alerts, UTC, such as `22:00-06:00`; empty where there are none."""
    longest: int = LONGEST
    """The most characters that its service takes in one message."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a channel is to be told now."""

    messages: tuple[Message, ...]
    """The messages, the oldest change first."""
    waiting: int
    """How many changes wait until its quiet hours are over."""


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a channel's messages."""

    channel: Channel
    """The channel."""
    told: int
    """How many changes it was told of."""
    failed: int
    """How many it could not be told of; they are tried again at the next check."""
    waiting: int
    """How many wait until its quiet hours are over."""


def plan(store: Store, channel: Channel, now: datetime) -> Plan:
    """Say what a channel is to be told at a time; nothing is sent or remembered."""
    severities = tuple(Severity)[tuple(Severity).index(channel.severity) :]
    with store.reading() as connection:
        untold = watching.untold(connection, channel.name, now - REACH, severities)
    due = [change for change in untold if change.severity is Severity.ALERT or not is_quiet(channel.quiet, now)]
    return Plan(tuple(messages(due, channel)), len(untold) - len(due))


def tell(store: Store, channels: Iterable[Channel], clock: Clock) -> Iterator[Told]:
    """Tell each channel what it does not know yet, and remember each message as soon as it was taken.

    Only one check may tell at a time, or a channel hears things twice; see `cli.check`.
    """
    for channel in channels:
        planned = plan(store, channel, clock())
        told = failed = in_a_row = 0
        for message in planned.messages:
            if in_a_row < _MOST_FAILURES and channel.send(message):
                with store.writing() as connection:
                    watching.mark_told(connection, channel.name, [one.id for one in message.changes if one.id is not None], clock())
                told, in_a_row = told + len(message.changes), 0
            else:
                failed, in_a_row = failed + len(message.changes), in_a_row + 1
        yield Told(channel, told, failed, planned.waiting)


def is_quiet(hours: str, now: datetime) -> bool:
    """Tell whether a time lies in hours such as `22:00-06:00`, UTC; the same hour at both ends means the whole day."""
    if not hours:
        return False
    begin, end = (time.fromisoformat(part) for part in hours.split("-"))
    at = now.time()
    return begin <= at < end if begin < end else at >= begin or at < end


def messages(changes: Sequence[Change], channel: Channel) -> Iterator[Message]:
    """Write changes as messages that fit the channel, the oldest first."""
    room = max(1, min(channel.longest, LONGEST))
    lines = [(change, line(change, room)) for change in changes]
    for part in _parts(lines, room) if channel.digest else ([one] for one in lines):
        told = tuple(change for change, _ in part)
        severity = max((change.severity for change in told), key=tuple(Severity).index)
        yield Message(_title(told), "\n".join(text for _, text in part), severity, told)


def line(change: Change, width: int = LONGEST) -> str:
    """Write a change as a line of plain text in which nothing is live, whatever hostile pages put into it."""
    when = change.seen_at.strftime("%Y-%m-%d %H:%M UTC")
    told = f"{change.severity.upper()} {harmless(defang(change.host))} · {harmless(change.explanation)} ({when})"
    return one_line(told, width)


def harmless(text: str) -> str:
    """Return words on one line, without anything that a chat, a mail program or a terminal obeys or makes a link of."""
    return _OBEYED.sub(lambda found: _HARMLESS[found.lastgroup or ""], wording.inert(one_line(text)))


def _title(changes: Sequence[Change]) -> str:
    if len(changes) == 1:
        (change,) = changes
        return one_line(f"{change.severity.upper()} {harmless(defang(change.host))}: {change.kind.replace('_', ' ')}", 120)
    hosts = len({change.host for change in changes})
    by_severity = Counter(change.severity for change in changes)
    counts = ", ".join(f"{by_severity[one]:,} {one}" for one in reversed(Severity) if one in by_severity)
    return f"threadaudit: {wording.counted(len(changes), 'change')} of {wording.counted(hosts, 'host')} ({counts})"


def _parts(lines: Iterable[tuple[Change, str]], room: int) -> Iterator[list[tuple[Change, str]]]:
    """Put lines together as long as there is room for them in one message."""
    part: list[tuple[Change, str]] = []
    length = 0
    for change, text in lines:
        if part and length + len(text) > room:
            yield part
            part, length = [], 0
        part.append((change, text))
        length += len(text) + 1
    if part:
        yield part
