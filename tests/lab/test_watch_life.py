"""The life of a domain in the lab, looked at from the command line on a simulated clock: each change is found once, and told once."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.lab.lab import CONFIG, Lab
from tests.lab.life import HOST, RESOLVER, WEBHOOK
from tests.lab.living import Life
from tests.lab.playing import PROGRAM, Played, play
from tests.lab.scenes import ORDINARY_HOSTS

pytestmark = pytest.mark.lab

START = datetime(2026, 12, 1, 8, tzinfo=UTC)
"""When watching begins, on the simulated clock."""
LATER = timedelta(days=4)
"""How much later the next stage is looked at; quiet hosts are due by then as well."""
QUIET = "welt-kopie.com"
"""A copy that was there before and does not change."""
HIDDEN = "/geheim-4711"
"""A part of the channels' addresses that nobody may see."""
SETTINGS = (
    CONFIG.replace("[probes.dns]", f'[probes.dns]\nservers = ["{RESOLVER}"]')
    + """
[[alert]]
name = "each"
url_from = "LAB_EACH"
severity = "info"
digest = false

[[alert]]
name = "alerts"
url_from = "LAB_ALERTS"
severity = "alert"
"""
)


@pytest.fixture(scope="module")
def life(lab: Lab) -> Iterator[Life]:
    """Give a world that changes on command."""
    life = Life(lab)
    yield life
    life.stop()


class Watching:
    """One database, and what is watched in it."""

    def __init__(self, lab: Lab, life: Life, name: str) -> None:
        """Begin with an empty database."""
        self.lab, self.life = lab, life
        self.database: Path = lab.work / f"{name}.db"
        self.settings: Path = lab.work / f"{name}.toml"
        self.settings.write_text(SETTINGS)
        self.options = ("--config", str(self.settings), "--db", str(self.database))

    def environment(self, now: datetime) -> dict[str, str]:
        """Return what a call finds in its environment."""
        channels = {f"LAB_{name}": f"json://{WEBHOOK}/{name.lower()}{HIDDEN}" for name in ("EACH", "ALERTS")}
        return {"THREADAUDIT_NOW": now.isoformat(), "SSL_CERT_FILE": str(self.life.authorities), **channels}

    def __call__(self, now: datetime, *arguments: str) -> Played:
        """Run a command at a time; whatever it does, nobody but the lab is contacted, and no secret is shown."""
        played = play(self.lab, *arguments, *self.options, timeout=120, **self.environment(now))
        assert (played.contacts.contacts, played.contacts.forbidden, played.contacts.lost) == ((), (), 0)
        assert HIDDEN not in played.out + played.err
        return played

    def check(self, now: datetime) -> tuple[int, list[str], list[tuple[str, str]]]:
        """Look at what is due; return the exit code, the changes, and what the webhook was sent: where, and the title."""
        played = self(now, "check", "--due", "--format", "json")
        told = [(message["path"].split("/")[1], message["title"]) for message in self.life.told()]
        return played.code, [f"{change['severity']} {change['host']} {change['kind']}" for change in changes_of(played)], told

    def ask(self, question: str, *values: str) -> list[Any]:
        """Ask the database."""
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(question, values).fetchall()

    def looked_at(self, since: datetime) -> set[str]:
        """Return which hosts were looked at, at this time or later."""
        moment = since.strftime("%Y-%m-%dT%H:%M")
        return {host for (host,) in self.ask("SELECT host FROM watches WHERE last_checked_at >= ?", moment)}


def changes_of(played: Played) -> Sequence[dict[str, Any]]:
    """Return the changes that were printed."""
    changes: Sequence[dict[str, Any]] = json.loads(played.out)["changes"]
    return changes


# What is found at each stage, in the order of telling; the exit code is 1 where a change is worth an alert.
LIFE = (
    ("free", 0, ()),
    ("registered", 1, ("alert newly_registered",)),
    ("resolving", 1, ("alert newly_resolving",)),
    ("mail", 1, ("alert mail_set_up",)),
    ("clone", 1, ("notice certificate_issued", "alert copies_official")),
    ("redirect", 0, ("notice redirect_changed",)),
    ("dark", 0, ("notice went_dark",)),
    ("dark", 0, ()),
)
SENTENCES = """\
2026-12-25 notice went_dark: welt[.]life has no address any more: nobody can visit it today.
2026-12-21 notice redirect_changed: welt[.]life now sends its visitors to the official www.welt.de.
2026-12-17 alert copies_official: The page of welt[.]life now names welt.de as its own address.
2026-12-17 notice certificate_issued: welt[.]life now shows a certificate of its own, issued by "Life authority" on 2000-01-01 (UTC).
2026-12-13 alert mail_set_up: Mail is set up for welt[.]life (mail[.]massenhost[.]net): \
whoever holds it can receive mail, and answer, under this name.
2026-12-09 alert newly_resolving: welt[.]life has an address for the first time since it is watched: it can be visited now.
2026-12-05 alert newly_registered: welt[.]life was not registered, and now is, since 2026-12-04 (UTC) as the registry says."""


def test_each_turn_of_a_life_is_found_once_and_told_once(lab: Lab, life: Life) -> None:
    """From free to dark, a check finds exactly what has changed and tells each channel of it once; where nothing has, nothing is said."""
    watching = Watching(lab, life, "life")
    assert watching(START, "watch", "add", HOST, QUIET).code == 0
    seen = []
    for number, (stage, _, _) in enumerate(LIFE):
        now = START + number * LATER
        life.become(stage, now)
        seen.append((stage, *watching.check(now)))
    assert seen == [(stage, code, *found_and_told(*changes)) for stage, code, changes in LIFE]
    listed = watching(START + len(LIFE) * LATER, "changes", "--since", "90d", "--format", "json")
    lines = [f"{one['seen_at'][:10]} {one['severity']} {one['kind']}: {one['explanation']}" for one in changes_of(listed)]
    assert (listed.code, "\n".join(lines)) == (1, SENTENCES)


def found_and_told(*changes: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return what a check must print of these changes of the domain, and what the two channels must be sent."""
    found = [f"{severity} {HOST} {kind}" for severity, kind in map(str.split, changes)]
    titles = [f"{severity.upper()} {HOST.replace('.', '[.]')}: {kind.replace('_', ' ')}" for severity, kind in map(str.split, changes)]
    alerts = [("alerts", title) for title in titles if title.startswith("ALERT")]
    return found, [*(("each", title) for title in titles), *alerts]


def test_a_resolver_that_dies_in_the_middle_changes_nothing(lab: Lab, life: Life) -> None:
    """Who could not be asked any more is unknown, not gone: no change, exit code 3, asked again after a quarter of the shortest pause."""
    watching = Watching(lab, life, "outage")
    hosts = {HOST, QUIET, *ORDINARY_HOSTS[:6]}
    life.become("clone", START)
    assert watching(START, "watch", "add", *hosts).code == 0
    assert watching.check(START) == (0, [], [])
    now = START + LATER
    try:
        assert checked_while_the_resolver_dies(watching, now) == (3, [])
        assert life.told() == []
    finally:
        life.resolver(wanted=True)
    silent = {host for host, unknowns in watching.ask("SELECT host, unknowns FROM watches") if json.loads(unknowns)}
    assert set() < silent < hosts  # it was in the middle
    due = dict(watching.ask("SELECT host, next_due_at FROM watches"))
    assert {host for host, at in due.items() if datetime.fromisoformat(at) == now + timedelta(minutes=15)} == silent
    assert all(datetime.fromisoformat(due[host]) > now + timedelta(hours=1) for host in hosts - silent)
    soon = now + timedelta(minutes=15)
    assert watching.check(soon) == (0, [], [])
    assert watching.looked_at(soon) == silent
    assert watching.ask("SELECT count(*) FROM watches WHERE unknowns <> '{}'") == [(0,)]
    assert watching.ask("SELECT count(*) FROM changes") == [(0,)]


def checked_while_the_resolver_dies(watching: Watching, now: datetime) -> tuple[int, list[Any]]:
    """Look at what is due, one host after the other, and kill the resolver when the first is done; return exit code and changes."""
    command = watching.lab.command(PROGRAM, "check", "--due", "--jobs=1", "--format=json", "--quiet", *watching.options)
    environment = watching.lab.environment(**watching.environment(now))
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None and not watching.looked_at(now):
            time.sleep(0.02)
        watching.life.resolver(wanted=False)
        printed, _ = process.communicate(timeout=60)
    return process.returncode, json.loads(printed)["changes"]
