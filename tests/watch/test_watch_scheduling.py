"""What runs `check` again and again says exactly the paths that it was given, however odd."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threadaudit.errors import InputError
from threadaudit.watch.scheduling import Installation, crontab, github, systemd

HOUR = timedelta(hours=1)
NAMES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="/"), min_size=1, max_size=30).filter(
    lambda name: name not in (".", "..")
)
NASTY = st.text(st.sampled_from(list("a %'\"$\\`;&|<>*?~#{}!=@:é")), min_size=1, max_size=30)
ODD = st.one_of(NAMES, NASTY)


def installed(folder: str, name: str = "watch.db", secrets: tuple[str, ...] = ()) -> Installation:
    """Return an installation in a folder of this name."""
    home = Path("/srv") / folder
    return Installation(home / "bin" / "python", home, home / name, home / "config.toml", secrets)


def from_cron(line: str) -> str:
    r"""Return what cron hands to the shell, as Vixie cron's do_command.c reads a line: `%` ends it, `\%` is a `%`."""
    command, escaped = "", False
    for character in line.rstrip("\n").split(" ", 5)[5]:
        if character == "%" and not escaped:
            return command
        command = (command[:-1] if escaped and character == "%" else command) + character
        escaped = character == "\\" and not escaped
    return command


def from_shell(words: str) -> list[str]:
    """Return the arguments that a shell makes of words."""
    completed = subprocess.run(["/bin/sh", "-c", f"printf '%s\\0' {words}"], capture_output=True, check=True)
    return completed.stdout.decode("utf-8", "surrogateescape").split("\0")[:-1]


@settings(max_examples=60, deadline=None)
@given(ODD, ODD)
def test_cron_runs_what_was_meant(folder: str, name: str) -> None:
    """Behind cron and the shell, the words are those that were given."""
    here = installed(folder, name)
    command = from_cron(crontab(here, HOUR))
    change, _, rest = command.partition(" && ") if " && " not in folder else (f"cd {command[3:].split(' && ')[0]}", "", "")
    if rest:
        assert from_shell(change.removeprefix("cd ")) == [str(here.folder)]
        assert from_shell(rest) == here.arguments()


_SPECIFIER = re.compile(r"%(.)")
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"')


@given(ODD, ODD)
def test_systemd_runs_what_was_meant(folder: str, name: str) -> None:
    """Read as systemd.syntax(7) says, the words are those that were given, and no specifier is left."""
    here = installed(folder, name)
    try:
        service = systemd(here, HOUR, "x")["x.service"]
    except InputError:
        assert str(here.folder).rstrip("\\").strip() != str(here.folder) or set(str(here.python)) & set("'\"\\")
        return
    values = dict(line.split("=", 1) for line in service.split("\n") if "=" in line and not line.startswith("#"))
    words = [re.sub(r"\\(.)", r"\1", word) for word in _WORD.findall(values["ExecStart"])]
    assert all(found == "%" for word in words for found in _SPECIFIER.findall(word))
    assert [word.replace("%%", "%") for word in words] == [f":{here.python}", *here.arguments()[1:]]
    assert values["WorkingDirectory"].replace("%%", "%") == str(here.folder)


@given(ODD, ODD)
def test_a_workflow_says_what_was_meant(folder: str, name: str) -> None:
    """Read as YAML, behind GitHub's expressions, the database is the one that was given."""
    yaml = pytest.importorskip("yaml")
    workflow = yaml.safe_load(github(installed(folder, name, ("HOOK",)), HOUR))
    told = workflow["env"]["DATABASE"].replace("${{ '${{' }}", "${{")
    assert told == Path(f"/srv/{folder}/{name}").relative_to(f"/srv/{folder}").as_posix()
    assert workflow["env"]["HOOK"] == "${{ secrets.HOOK }}"
    assert workflow["env"]["SETTINGS"] == "config.toml"
    assert [next(iter(step)) for step in workflow["jobs"]["check"]["steps"]] == ["uses", "uses", "run", "uses", "run", "uses"]


@pytest.mark.parametrize("break_", ["\n", "\r", "\0", "\u2028", "\x1b", "\udcff"])
def test_no_path_begins_a_line_of_its_own(break_: str) -> None:
    """A line end in a path would be a line in the unit; it is refused in every kind."""
    here = installed(f"a{break_}ExecStart=b")
    for write in (lambda: systemd(here, HOUR, "x"), lambda: crontab(here, HOUR)):
        with pytest.raises(InputError, match="cannot stand in such a file"):
            write()


@pytest.mark.parametrize(
    ("every", "times"),
    [
        (timedelta(minutes=1), r"\* \* \* \* \*"),
        (timedelta(minutes=15), r"\*/15 \* \* \* \*"),
        (timedelta(hours=1), r"\d+ \* \* \* \*"),
        (timedelta(hours=6), r"\d+ \*/6 \* \* \*"),
        (timedelta(days=1), r"\d+ \d+ \* \* \*"),
        (timedelta(days=7), r"\d+ \d+ \* \* [0-6]"),
    ],
)
def test_cron_keeps_the_interval(every: timedelta, times: str) -> None:
    """What cron can keep is written in its five fields."""
    assert re.fullmatch(times, " ".join(crontab(installed("a"), every).split(" ")[:5]))


@pytest.mark.parametrize("every", [timedelta(hours=7), timedelta(minutes=45), timedelta(seconds=90), timedelta(days=2)])
def test_cron_says_what_it_cannot_keep(every: timedelta) -> None:
    """An interval that cron cannot keep is refused, not rounded."""
    with pytest.raises(InputError, match="cron keeps only"):
        crontab(installed("a"), every)


def test_nothing_runs_every_second() -> None:
    """Less than a minute is refused, and less than five on GitHub."""
    with pytest.raises(InputError, match="at least 1m"):
        systemd(installed("a"), timedelta(seconds=10), "x")
    with pytest.raises(InputError, match="at least 5m"):
        github(installed("a"), timedelta(minutes=2))


def test_a_path_too_long_for_cron_is_refused() -> None:
    """Cron would cut the line."""
    with pytest.raises(InputError, match="too long for cron"):
        crontab(installed("a" * 200, "b" * 200 + "%" * 200), HOUR)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
@pytest.mark.parametrize("folder", ["plain", "50% $HOME 'x\" \\n ü", "a;b & c"])
def test_systemd_takes_the_units(folder: str) -> None:
    """`systemd-analyze verify` finds nothing wrong, and sees the paths as they are."""
    with tempfile.TemporaryDirectory() as name:
        here = Path(name, folder)
        python = Path(name, folder.translate(dict.fromkeys(map(ord, "'\"\\"))), "bin", "python")
        for place in (here, python.parent):
            place.mkdir(parents=True, exist_ok=True)
        python.symlink_to("/bin/true")
        units = here.parent / "units"
        units.mkdir()
        found = Installation(python, here, here / "watch.db", None, ("HOOK",))
        for unit, text in systemd(found, HOUR, "threadaudit-check").items():
            (units / unit).write_text(text)
        environment = {**os.environ, "XDG_RUNTIME_DIR": name, "HOME": name}
        command = ["systemd-analyze", "--user", "verify", *map(str, units.iterdir())]
        completed = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        if "Failed to initialize manager" in completed.stderr:
            pytest.skip("systemd-analyze cannot work here")
        complaints = [line for line in completed.stderr.splitlines() if "threadaudit" in line or str(units) in line]
        assert (completed.returncode, complaints) == (0, [])
        (units / "threadaudit-check.service").write_text(
            (units / "threadaudit-check.service").read_text().replace("/bin/python", "/bin/other")
        )
        broken = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        assert "is not executable" in broken.stderr  # so that it did read the path
