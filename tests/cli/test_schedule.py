"""`threadaudit schedule`: what runs `check` again and again, for this installation."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.running import Runner


def test_the_units_are_put_in_place_and_say_what_to_run_next(run: Runner) -> None:
    """`--install` writes a service and a timer for the user; a second time they are written again."""
    (run.folder / "config.toml").write_text('[[alert]]\nname = "a"\nurl_from = "HOOK"\n')
    for _ in range(2):
        completed = run("schedule", "--install", "--every", "30m", XDG_CONFIG_HOME=str(run.folder / "settings"))
        assert (completed.code, completed.out) == (0, "")
    assert "systemctl --user enable --now threadaudit-check.timer" in completed.err
    assert "HOOK" in completed.err
    units = run.folder / "settings" / "systemd" / "user"
    assert sorted(path.name for path in units.iterdir()) == ["threadaudit-check.service", "threadaudit-check.timer"]
    service = (units / "threadaudit-check.service").read_text()
    assert f'ExecStart=":{sys.executable}" "-P" "-m" "threadaudit" "check" "--due" "--db" "{run.folder}/threadaudit.db"' in service
    assert f'"--config" "{run.folder}/config.toml"' in service
    assert "EnvironmentFile=-%E/threadaudit/alerts.env" in service
    assert "OnUnitActiveSec=1800s" in (units / "threadaudit-check.timer").read_text()


def test_a_unit_of_somebody_else_is_left_alone(run: Runner) -> None:
    """A file of that name that was not written by `schedule` is not touched."""
    unit = run.folder / "settings" / "systemd" / "user" / "threadaudit-check.timer"
    unit.parent.mkdir(parents=True)
    unit.write_text("[Timer]\n")
    completed = run("schedule", "--install", XDG_CONFIG_HOME=str(run.folder / "settings"))
    assert completed.code == 2
    assert completed.err.endswith("is there, and not from here; choose another --name\n")
    assert [path.name for path in unit.parent.iterdir()] == ["threadaudit-check.timer"]
    assert unit.read_text() == "[Timer]\n"


def test_each_kind_is_printed(run: Runner) -> None:
    """Without `--install` nothing is written."""
    assert run("schedule").out.startswith("# ")
    assert run("schedule", "--kind", "cron", "--every", "6h").out.endswith(f"'--db' '{run.folder}/threadaudit.db'\n")
    assert "runs-on: ubuntu-latest" in run("schedule", "--kind", "github").out
    assert list(run.folder.iterdir()) == []


def test_paths_are_absolute(run: Runner) -> None:
    """A timer runs elsewhere; relative paths of the command line are made whole."""
    (run.folder / "sub").mkdir()
    (run.folder / "sub" / "my.toml").write_text("")
    line = run("schedule", "--kind", "cron", "--db", "x.db", "--config", Path("sub/my.toml")).out
    assert f"'--db' '{run.folder}/x.db' '--config' '{run.folder}/sub/my.toml'" in line
    assert f"cd '{run.folder}/sub' &&" in line


def test_what_cannot_be_is_said_in_one_line(run: Runner) -> None:
    """An interval that cron cannot keep, units for cron, a name that is none, and no database."""
    assert "cron keeps only" in run("schedule", "--kind", "cron", "--every", "7h").err
    assert "--install is for --kind systemd" in run("schedule", "--kind", "cron", "--install").err
    assert "--name is of letters" in run("schedule", "--name", "../x").err
    assert "this needs a database" in run("schedule", "--db", "-").err
