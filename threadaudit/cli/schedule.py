"""`threadaudit schedule`: what runs `check` again and again."""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path

import click

from threadaudit.cli.common import Session, common_options
from threadaudit.cli.output import write
from threadaudit.cli.watch import DurationType
from threadaudit.config import FILE_NAME
from threadaudit.errors import InputError
from threadaudit.watch.scheduling import MARK, Installation, crontab, github, systemd


@click.command()
@click.option("--kind", type=click.Choice(["systemd", "cron", "github"]), default="systemd", show_default=True, help="What shall run it.")
@click.option("--every", type=DurationType(), default="1h", show_default=True, metavar="1h", help="How often.")
@click.option("--name", default="threadaudit-check", show_default=True, help="What the systemd units are called.")
@click.option("--install", is_flag=True, help="Put the systemd units in place, for your user.")
@common_options
def command(session: Session, kind: str, every: timedelta, name: str, *, install: bool) -> int:
    """Print what runs `check` again and again: a systemd timer, a crontab line, or a GitHub workflow.

    It is made for this installation: its Python, and the database and settings that are in force now. How often a host is looked at is
    decided by its own interval; this only says how often what is due is looked for.
    """
    if install and kind != "systemd":
        raise click.UsageError("--install is for --kind systemd; the others go where you keep them", click.get_current_context())
    if not name or not all(character.isascii() and (character.isalnum() or character in "_-") for character in name):
        raise click.UsageError("--name is of letters, digits, _ and -", click.get_current_context())
    installed = _installation(session)
    if kind == "cron":
        write([crontab(installed, every)])
        session.note("Add the line with: crontab -e" + _variables(installed, "set above it"))
    elif kind == "github":
        write([github(installed, every)])
        session.note("Save it as .github/workflows/threadaudit.yml" + _variables(installed, "set as secrets of the repository"))
    else:
        units = systemd(installed, every, name)
        folder = _units_folder()
        if install:
            _install(folder, units)
        else:
            write(f"# {folder / unit}\n{text}\n" for unit, text in units.items())
        first = "Now run" if install else "Put them there with --install, then run"
        enable = f"systemctl --user daemon-reload && systemctl --user enable --now {name}.timer"
        session.note(f"{first}: {enable}" + _variables(installed, "go into alerts.env in the folder threadaudit of your settings"))
        session.note("For timers to run while you are logged out: loginctl enable-linger")
    return session.exit_code()


def _installation(session: Session) -> Installation:
    """Say what is installed here, and what is in force."""
    if session.database is None:
        raise click.UsageError("this needs a database: leave out --db -", click.get_current_context())
    chosen = click.get_current_context().params["config_path"]
    path = Path(chosen) if chosen else session.folder / FILE_NAME
    config = path.absolute() if path.exists() else None
    folder = config.parent if config else Path.cwd()
    secrets = tuple(dict.fromkeys(entry.url_from for entry in session.config.alert_entries))
    return Installation(Path(sys.executable), folder, session.database.absolute(), config, secrets)


def _variables(installed: Installation, where: str) -> str:
    return f". The addresses of your channels ({', '.join(installed.secrets)}) {where}." if installed.secrets else ""


def _units_folder() -> Path:
    settings = os.environ.get("XDG_CONFIG_HOME") or ""
    return (Path(settings) if Path(settings).is_absolute() else Path.home() / ".config") / "systemd" / "user"


def _install(folder: Path, units: dict[str, str]) -> None:
    """Write the units, unless somebody else wrote a file of that name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in units:
        target = folder / name
        if target.exists() and not target.read_text("utf-8", "replace").startswith(MARK):
            raise InputError(f"{target}: is there, and not from here; choose another --name")
    for name, text in units.items():
        partial = folder / f".{name}.partial"
        partial.write_text(text, "utf-8")
        partial.replace(folder / name)
