"""Whom to tell of changes: once, at the right hours, and harmlessly."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watch.telling_samples import NOW, change, store_with
from threadaudit.records import Severity
from threadaudit.watch.telling import Channel, Message, harmless, is_quiet, line, messages, plan, tell

ALERT, NOTICE, INFO = Severity.ALERT, Severity.NOTICE, Severity.INFO


class Desk:
    """Takes messages, but for those that it is told to refuse."""

    def __init__(self, *refused: int) -> None:
        """Take the numbers of the messages to refuse, from 0."""
        self.refused = refused
        self.tried: list[Message] = []
        self.taken: list[Message] = []

    def send(self, message: Message) -> bool:
        """Take a message or refuse it."""
        self.tried.append(message)
        if len(self.tried) - 1 in self.refused:
            return False
        self.taken.append(message)
        return True

    def channel(self, **settings_: object) -> Channel:
        """Make a channel that leads here."""
        return replace(Channel("desk", "Desk", self.send), **settings_)  # type: ignore[arg-type]


def test_each_change_is_told_once_though_sending_fails_half_way(tmp_path: Path) -> None:
    """What was taken is not told again; what was not is told the next time, in order."""
    desk = Desk(1)
    channel = desk.channel(digest=False)
    with store_with(tmp_path / "a.db", [change(number) for number in range(4)]) as store:
        assert [(one.told, one.failed, one.waiting) for one in tell(store, [channel], lambda: NOW)] == [(3, 1, 0)]
        assert [(one.told, one.failed, one.waiting) for one in tell(store, [channel], lambda: NOW)] == [(1, 0, 0)]
        assert [(one.told, one.failed, one.waiting) for one in tell(store, [channel], lambda: NOW)] == [(0, 0, 0)]
    assert [one.changes[0].host for one in desk.taken] == ["gaz0.example", "gaz2.example", "gaz3.example", "gaz1.example"]


def test_a_crash_behind_a_message_forgets_none_that_was_taken(tmp_path: Path) -> None:
    """Each message is remembered before the next one is sent."""
    desk = Desk()

    def send(message: Message) -> bool:
        if len(desk.taken) == 2:
            raise KeyboardInterrupt
        return desk.send(message)

    with store_with(tmp_path / "a.db", [change(number) for number in range(4)]) as store:
        with pytest.raises(KeyboardInterrupt):
            list(tell(store, [desk.channel(digest=False, send=send)], lambda: NOW))
        list(tell(store, [desk.channel(digest=False)], lambda: NOW))
    assert [one.changes[0].host for one in desk.taken] == [f"gaz{number}.example" for number in range(4)]


def test_every_channel_is_told(tmp_path: Path) -> None:
    """That one channel knows of a change, or is down, is no matter to another."""
    first, second = Desk(0), Desk()
    with store_with(tmp_path / "a.db", [change(0)]) as store:
        list(tell(store, [first.channel(), replace(second.channel(), name="other")], lambda: NOW))
    assert (len(first.taken), len(second.taken)) == (0, 1)


def test_a_channel_that_is_down_is_not_tried_for_long(tmp_path: Path) -> None:
    """After three messages in a row that it does not take, the rest waits for the next check."""
    desk = Desk(*range(10))
    with store_with(tmp_path / "a.db", [change(number) for number in range(10)]) as store:
        (told,) = tell(store, [desk.channel(digest=False)], lambda: NOW)
    assert (len(desk.tried), told.failed) == (3, 10)


def test_only_what_the_channel_wants_and_what_is_recent(tmp_path: Path) -> None:
    """A channel gets its severity and worse, and nothing that changed more than seven days ago."""
    changes = [change(0, severity=INFO), change(1, severity=NOTICE), change(2, severity=ALERT), change(3, at=NOW - timedelta(days=8))]
    with store_with(tmp_path / "a.db", changes) as store:
        told = {
            severity: [one.host for message in plan(store, Desk().channel(severity=severity), NOW).messages for one in message.changes]
            for severity in Severity
        }
    assert told == {
        INFO: ["gaz0.example", "gaz1.example", "gaz2.example"],
        NOTICE: ["gaz1.example", "gaz2.example"],
        ALERT: ["gaz2.example"],
    }


def test_in_quiet_hours_only_alerts_pass_and_the_rest_waits(tmp_path: Path) -> None:
    """What waits is told when the hours are over."""
    desk = Desk()
    channel = desk.channel(quiet="22:00-06:00")
    night = NOW.replace(hour=23)
    with store_with(tmp_path / "a.db", [change(0, at=night), change(1, at=night, severity=ALERT)]) as store:
        (told,) = tell(store, [channel], lambda: night)
        assert (told.told, told.waiting) == (1, 1)
        (told,) = tell(store, [channel], lambda: night + timedelta(hours=8))
        assert (told.told, told.waiting) == (1, 0)
    assert [[one.host for one in message.changes] for message in desk.taken] == [["gaz1.example"], ["gaz0.example"]]


@pytest.mark.parametrize(
    ("hours", "at", "quiet"),
    [
        ("", "23:00", False),
        ("22:00-06:00", "21:59", False),
        ("22:00-06:00", "22:00", True),
        ("22:00-06:00", "05:59", True),
        ("22:00-06:00", "06:00", False),
        ("12:00-13:00", "12:30", True),
        ("12:00-13:00", "13:00", False),
        ("00:00-00:00", "17:00", True),
    ],
)
def test_quiet_hours_may_pass_midnight(hours: str, at: str, quiet: bool) -> None:  # noqa: FBT001
    """The first hour belongs to them, the last one does not."""
    assert is_quiet(hours, datetime.fromisoformat(f"2026-11-22T{at}+00:00")) is quiet


def test_a_digest_reads_well() -> None:
    """One message says how many changes there are of how many hosts, then each in a line with its time."""
    changes = [change(1), change(2, severity=ALERT, words='The page now says "Login".')]
    (message,) = messages(changes, Desk().channel())
    assert (message.title, message.severity) == ("threadaudit: 2 changes of 2 hosts (1 alert, 1 notice)", ALERT)
    assert message.body == (
        "NOTICE gaz1[.]example · gaz1[.]example can receive mail now. (2026-11-22 12:00 UTC)\n"
        'ALERT gaz2[.]example · The page now says "Login". (2026-11-22 12:00 UTC)'
    )


def test_one_change_is_named_in_the_title() -> None:
    """Whoever sees only the title knows what happened, and where."""
    (message,) = messages([change(1)], Desk().channel())
    assert message.title == "NOTICE gaz1[.]example: mail set up"


def test_hostile_words_stay_words() -> None:
    """A page cannot call people, write links or commands into a chat, or end the line."""
    words = "\x1b[31m@everyone <!channel> [win](https://evil.example) `x`\nhttps://evil.example/ \u202egnp"
    shown = line(change(1, words=words))
    assert "\n" not in shown
    for live in ("@everyone", "<", "](", "`", "https://", "\x1b", "\u202e"):
        assert live not in shown


@given(st.lists(st.text(max_size=60), max_size=8), st.integers(40, 300), st.booleans())
def test_messages_fit_and_lose_nothing(words: list[str], room: int, digest: bool) -> None:  # noqa: FBT001
    """Whatever the words are, each change is told in one message, in order, and none is longer than its service takes."""
    changes = [change(number, words=text) for number, text in enumerate(words)]
    sent = list(messages(changes, Desk().channel(longest=room, digest=digest)))
    assert [one for message in sent for one in message.changes] == changes
    for message in sent:
        assert len(message.body) <= room
        assert len(message.body.split("\n")) == len(message.changes)


@given(st.text())
def test_what_is_harmless_stays_so(text: str) -> None:
    """Nothing that is obeyed is left in any text."""
    assert not set(harmless(text)) & set("<>`\n\x1b")
