"""--probe and what belongs to it, as a user types it: against a world on loopback, and against nobody."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.loop_world import World, here, html, running, to
from tests.running import Runner
from tests.store.store_samples import ask

pytestmark = pytest.mark.enable_socket

DEAD = '[probes]\ndeadline = 2.0\n[probes.dns]\nservers = ["127.0.0.1:9"]\ntimeout = 0.2\nattempts = 1\n'
FAKE = "larkmouthpost.example"
OFFICIALS = "domain,name\nlarkmouthpost.org,The Post\n"


@pytest.fixture
def dead(run: Runner) -> Runner:
    """Give what runs threadaudit where no resolver listens."""
    (run.folder / "config.toml").write_text(DEAD)
    return run


@pytest.fixture
def world(run: Runner) -> Iterator[World]:
    """Give a world in which a link leads over a stranger to an imitation."""
    with running(World(here("stranger.example", FAKE))) as running_world:
        running_world.sites = {
            "stranger.example/x": to(running_world.url(f"{FAKE}/y")),
            f"{FAKE}/y": html("<title>The \x1b[31m Post</title>"),
            f"{FAKE}/": html("x"),
        }
        (run.folder / "config.toml").write_text(running_world.config())
        (run.folder / "mine.csv").write_text(OFFICIALS)
        yield running_world


def test_a_bare_probe_takes_no_file_for_its_value(run: Runner, world: World) -> None:
    """`--probe FILE` asks everything about the links of FILE, follows them, and says so in the result, the database and the code."""
    (run.folder / "a.txt").write_text(f"Look: {world.url('stranger.example/x')} there\n")
    done = run("audit", "--officials", "mine.csv", "--probe", "a.txt", "--evidence", "ev")
    assert done.code == 1
    assert "leads over larkmouthpost[.]example (LOOKALIKE of larkmouthpost.org)" in done.out
    assert "1 host that links led to" in done.out
    assert "1 lookalike; 1 link leads to a lookalike: larkmouthpost[.]example of larkmouthpost.org." in done.out
    assert "\x1b" not in done.out
    assert ask(run.folder / "threadaudit.db", "SELECT lookalikes, finished_at IS NOT NULL FROM runs") == [(1, 1)]
    assert {row[0] for row in ask(run.folder / "threadaudit.db", "SELECT DISTINCT probe FROM observations WHERE host = ?", FAKE)} >= {
        "dns",
        "http",
    }
    (manifest,) = (run.folder / "ev").glob("manifest.sha256")
    seal = next(line.split()[0] for line in manifest.read_text().splitlines() if line.endswith("observations.jsonl"))
    assert f"SHA-256 {seal}" in done.err
    assert "Evidence in ev/" in done.err
    assert run("verify", "ev").code == 0


def test_probes_can_be_chosen(run: Runner, world: World) -> None:
    """`--probe=a,b` asks these and no others."""
    done = run("judge", "--probe=http,dns", "--officials", "mine.csv", "--format", "jsonl", f"{world.url(FAKE + '/y')}", "no host")
    first, second = map(json.loads, done.out.splitlines())
    assert [seen["probe"] for seen in first["observations"]] == ["dns", "http"]
    assert first["observations"][1]["data"]["page"]["title"] == "The [U+001B][31m Post"
    assert (second["host"], second["observations"]) == (None, [])
    assert done.code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--probe=nonsense"], "no probe is called 'nonsense'; there are dns, rdap, whois, http, tls, clone, screenshot"),
        (["--probe=dns,,http"], "no probe is called ''"),
        (["--evidence", "ev"], "--evidence keeps what --probe hears; name both"),
        (["--compare"], "--compare asks for pages, which --probe allows; name both"),
    ],
)
@pytest.mark.parametrize("command", ["audit", "judge"])
def test_what_cannot_be_meant_is_said_at_once(run: Runner, command: str, arguments: list[str], said: str) -> None:
    """A mistake in the options is one line and exit code 2, before anything is asked, recorded or made."""
    done = run(command, *arguments, "welt.ltd")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err
    assert not list(run.folder.iterdir())


def test_behind_two_dashes_there_are_no_options(run: Runner) -> None:
    """A host that looks like an option can be named."""
    done = run("judge", "--format", "jsonl", "--", "--probe", "welt.de")
    assert [json.loads(line)["input"] for line in done.out.splitlines()] == ["--probe", "welt.de"]


def test_where_nobody_answers_nothing_is_called_clean(dead: Runner) -> None:
    """A host of which nothing could be found out is unknown: said in words, and by exit code 3."""
    done = dead("judge", "--probe", "stranger.example")
    assert done.code == 3
    assert "could not be checked: the resolver at 127[.]0[.]0[.]1:9 cannot be reached" in done.out
    assert "declined to answer" not in done.out
    accused = dead("judge", "--probe", "welt.ltd")
    assert accused.code == 1
    assert "could not be checked" in accused.out


def test_a_short_link_that_was_not_followed_is_not_clean(dead: Runner) -> None:
    """Whether the probe was not named or had no answer: where a short link leads is unknown."""
    assert dead("judge", "--probe=dns", "https://t.co/abcdefghij").code == 3
    done = dead("audit", "--probe", "--db", "-", stdin="see https://t.co/abcdefghij\n")
    assert done.code == 3
    assert "a short link that could not be followed" in done.out
    assert "offline" not in done.out.split("\n", 1)[1]


def test_without_the_network_nothing_is_asked(run: Runner, world: World) -> None:
    """Without --probe no command asks anything, whatever the text holds."""
    run("audit", "--officials", "mine.csv", "--db", "-", stdin=world.url("stranger.example/x"))
    run("judge", "--officials", "mine.csv", FAKE)
    run("candidates", "larkmouthpost.org", "--limit", "5")
    assert (world.questions, world.requests) == ([], [])


def test_candidates_are_asked_for(run: Runner) -> None:
    """`candidates --resolve` lists the names that exist, in every format, and exits with 0."""
    with running(World(here("larkmouthpost.com", MX=["10 mail.evil.example."]))) as world:
        (run.folder / "config.toml").write_text(world.config())
        done = run("candidates", "larkmouthpost.org", "--resolve", "--limit", "20", "--format", "jsonl")
        text = run("candidates", "larkmouthpost.org", "--resolve", "--limit", "20")
    assert [json.loads(line)["domain"] for line in done.out.splitlines()] == ["larkmouthpost.com"]
    assert (done.code, text.code) == (0, 0)
    assert "mail at mail[.]evil[.]example" in text.out


def test_candidates_that_cannot_be_asked_for_are_unknown(dead: Runner) -> None:
    """Without a resolver no name is said not to exist: exit code 3, and how many are unknown."""
    done = dead("candidates", "larkmouthpost.org", "--resolve", "--limit", "3")
    assert (done.code, len(done.out.splitlines())) == (3, 3)
    assert "3 names could not be checked; whether they exist is unknown." in done.err


def test_a_bad_network_in_the_settings_is_named(run: Runner) -> None:
    """A mistake in the settings names its key."""
    (run.folder / "config.toml").write_text('[probes]\nallow_networks = ["10.0.0.0/99"]\n')
    done = run("judge", "--probe", "welt.ltd", "--db", "-")
    assert done.code == 2
    assert "[probes] allow_networks: '10.0.0.0/99' is no network in CIDR notation" in done.err


def on_a_terminal(folder: Path, *arguments: str) -> str:
    """Run a command whose standard output and error are one terminal, and return what it shows."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "threadaudit", *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave,
        env={**os.environ, "TERM": "xterm", "PYTHONUTF8": "1", "NO_COLOR": "1", "COLUMNS": "200"},
    ) as process:  # fmt: skip
        os.close(slave)
        shown = b""
        try:
            while piece := os.read(master, 65_536):
                shown += piece
        except OSError:  # the terminal is gone with its last program
            pass
        process.wait(30)
    os.close(master)
    return shown.decode()


def test_on_a_terminal_results_and_progress_do_not_mix(run: Runner, world: World) -> None:
    """Each dossier stands whole on lines of its own as soon as it is there; the count of a long work is taken away first."""
    world.slow = {FAKE: 1.5}
    shown = on_a_terminal(
        run.folder,
        "judge",
        "--probe=http",
        "--db",
        "-",
        "--officials",
        "mine.csv",
        world.url("stranger.example/gone"),
        world.url(FAKE + "/y"),
    )
    assert "0 hosts" in shown or "1 hosts" in shown
    starts = [line.split("[2K")[-1] for line in shown.replace("\r", "").split("\n")]  # what the count stood on was wiped
    assert "unrelated  stranger.example" in starts
    assert any(line.startswith("LOOKALIKE  larkmouthpost[.]example  of larkmouthpost.org (The Post), score ") for line in starts)
    assert shown.index("unrelated  stranger.example") < shown.index("LOOKALIKE  larkmouthpost[.]example")
