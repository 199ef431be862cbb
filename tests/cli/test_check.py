"""`threadaudit check` tells channels of changes, and keeps their addresses to itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.running import Completed, Runner
from tests.watch.telling_samples import NOW, Webhook, change, store_with, webhook
from threadaudit.records import Severity

pytestmark = pytest.mark.enable_socket

SETTINGS = """
[[alert]]
name = "newsroom"
url_from = "TEST_HOOK"
"""


@pytest.fixture
def hook() -> Iterator[Webhook]:
    """Give a webhook."""
    with webhook() as hook:
        yield hook


@pytest.fixture
def changed(run: Runner) -> Runner:
    """Give what runs threadaudit where three things have changed."""
    changes = [change(1), change(2, severity=Severity.ALERT), change(3)]
    store_with(run.folder / "threadaudit.db", changes).close()
    (run.folder / "config.toml").write_text(SETTINGS)
    return run


def check(run: Runner, *arguments: str, address: str, at: str = "2026-11-22T12:30:00Z") -> Completed:
    """Run a check at a time at which nothing is due."""
    completed = run("check", *arguments, THREADAUDIT_NOW=at, TEST_HOOK=address)
    assert "hunter2" not in completed.out + completed.err
    assert "s3cret" not in completed.out + completed.err
    return completed


def test_changes_are_told_once(changed: Runner, hook: Webhook) -> None:
    """One message tells all; a second check tells nothing, and ends well."""
    first = check(changed, address=hook.address)
    assert (first.code, first.err.splitlines()[-1]) == (0, "newsroom was told of 3 changes.")
    second = check(changed, address=hook.address)
    assert (second.code, second.err) == (0, "")
    (message,) = hook.told
    assert (message["title"], message["type"]) == ("threadaudit: 3 changes of 3 hosts (1 alert, 2 notice)", "warning")
    assert "gaz2[.]example" in message["message"]
    assert b"hunter2" not in (changed.folder / "threadaudit.db").read_bytes()


def test_a_failed_message_is_told_by_the_next_check(changed: Runner, hook: Webhook) -> None:
    """The exit code is that of the check; a note says what is left."""
    (changed.folder / "config.toml").write_text(SETTINGS + "digest = false\n")
    hook.answers += [200, 503, 200]
    first = check(changed, address=hook.address)
    assert first.code == 0
    assert "newsroom: 1 change could not be told; the next check tries again." in first.err
    check(changed, address=hook.address)
    assert sorted(message["title"] for message in hook.told) == [
        "ALERT gaz2[.]example: mail set up",
        "NOTICE gaz1[.]example: mail set up",
        "NOTICE gaz3[.]example: mail set up",
    ]


def test_a_dry_run_shows_and_sends_nothing(changed: Runner, hook: Webhook) -> None:
    """What would be told to whom is shown; the next check tells it all the same."""
    shown = check(changed, "--dry-run", address=hook.address)
    assert shown.code == 0
    assert shown.out.splitlines()[:2] == [
        "newsroom (JSON): 3 changes in 1 message",
        "  threadaudit: 3 changes of 3 hosts (1 alert, 2 notice)",
    ]
    assert hook.told == []
    check(changed, address=hook.address)
    assert len(hook.told) == 1


def test_quiet_hours_are_kept(changed: Runner, hook: Webhook) -> None:
    """Only the alert passes; the rest comes in the morning."""
    (changed.folder / "config.toml").write_text(SETTINGS + 'quiet = "22:00-06:00"\n')
    night = check(changed, address=hook.address, at="2026-11-22T23:00:00Z")
    assert "newsroom: 2 changes wait until its quiet hours are over." in night.err
    check(changed, address=hook.address, at="2026-11-23T06:00:00Z")
    assert [message["title"] for message in hook.told] == [
        "ALERT gaz2[.]example: mail set up",
        "threadaudit: 2 changes of 2 hosts (2 notice)",
    ]


def test_what_changed_long_ago_is_not_told(changed: Runner, hook: Webhook) -> None:
    """A new channel does not get the whole past."""
    check(changed, address=hook.address, at=(NOW + timedelta(days=8)).isoformat())
    assert hook.told == []


@pytest.mark.parametrize("address", ["nonsense://user:hunter2@s3cret", "s3cret hunter2", "json://", "\x00s3cret"[1:] + "://"])
def test_an_address_that_is_none_is_an_error_that_does_not_show_it(changed: Runner, address: str) -> None:
    """The error names the channel and the variable; the check is done nevertheless."""
    completed = check(changed, address=address)
    assert completed.code == 2
    assert completed.err == "config.toml: [[alert]] 'newsroom': apprise does not understand the address in TEST_HOOK\n"
    assert "0 of 0 watched looked at" in completed.out


def test_a_variable_that_is_missing_is_named(changed: Runner) -> None:
    """Nothing is told; the error says which variable is to be set."""
    completed = check(changed, address="")
    assert completed.code == 2
    assert "the environment variable TEST_HOOK is not set" in completed.err


def test_a_service_that_is_down_is_no_traceback(changed: Runner, hook: Webhook) -> None:
    """Nobody listens: a note, and nothing of the address."""
    completed = check(changed, address=hook.address.replace(str(hook.port), "1"))
    assert (completed.code, completed.err) == (0, "newsroom: 3 changes could not be told; the next check tries again.\n")


def test_channels_need_names_of_their_own(changed: Runner, hook: Webhook) -> None:
    """Two channels of one name would be taken for one; the second is an error."""
    (changed.folder / "config.toml").write_text(SETTINGS + SETTINGS)
    completed = check(changed, address=hook.address)
    assert completed.code == 2
    assert "config.toml: [[alert]] number 2: 'newsroom' is the name of another channel as well" in completed.err
    assert len(hook.told) == 1


def test_without_apprise_the_extra_is_named(changed: Runner, hook: Webhook, tmp_path: Path) -> None:
    """Where the extra is not installed, one line says what to install."""
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "apprise.py").write_text("raise ImportError\n")
    completed = changed("check", TEST_HOOK=hook.address, PYTHONPATH=str(hidden))
    assert completed.code == 2
    assert "pip install 'threadaudit[alerts]'" in completed.err


def test_no_alerts_means_none(changed: Runner, hook: Webhook) -> None:
    """`--no-alerts` tells nothing and needs no variable; what changed waits."""
    assert check(changed, "--no-alerts", address="").code == 0
    assert hook.told == []
