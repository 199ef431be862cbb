"""What runs `check` again and again: systemd units, a crontab line, a GitHub workflow. Pure: an installation goes in, texts come out."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path, PurePath

from threadaudit._version import VERSION
from threadaudit.errors import InputError

MARK = "# Written by `threadaudit schedule`."
"""How a file begins that may be written again."""
_DAY, _HOUR, _MINUTE = 86_400, 3_600, 60
_SHORTEST = timedelta(minutes=1)
_SHORTEST_ON_GITHUB = timedelta(minutes=5)
# docs.github.com, "Events that trigger workflows", schedule.
_LONGEST_LINE = 990
# Vixie cron takes commands of up to 1,000 characters (cron.h, MAX_COMMAND).


@dataclass(frozen=True, slots=True)
class Installation:
    """What is to be run, all paths absolute."""

    python: Path
    """The interpreter that has threadaudit."""
    folder: Path
    """The working directory."""
    database: Path
    """The database."""
    config: Path | None
    """The settings; None where there is no file."""
    secrets: tuple[str, ...] = ()
    """The environment variables that hold the addresses of channels."""

    def arguments(self) -> list[str]:
        """Return the whole command; `-P` keeps Python from importing what lies in the working directory."""
        chosen = [] if self.config is None else ["--config", str(self.config)]
        return [str(self.python), "-P", "-m", "threadaudit", "check", "--due", "--db", str(self.database), *chosen]


def systemd(installed: Installation, every: timedelta, name: str) -> dict[str, str]:
    """Return a service and its timer by their file names, for systemd 244 or newer."""
    seconds = _seconds(every, _SHORTEST)
    if set(str(installed.python)) & set("'\"\\"):
        raise InputError(f"schedule: systemd starts nothing with quotes or backslashes in its path, such as {installed.python}")
    command = " ".join(_systemd_word(word) for word in [f":{installed.python}", *installed.arguments()[1:]])
    secrets = [f"# This file holds {', '.join(installed.secrets)}; let nobody else read it.", "EnvironmentFile=-%E/threadaudit/alerts.env"]
    service = [
        MARK,
        "[Unit]",
        "Description=threadaudit: look at what is due",
        "",
        "[Service]",
        "Type=oneshot",
        f"WorkingDirectory={_systemd_folder(installed.folder)}",
        "# The colon keeps systemd from replacing variables in the paths.",
        f"ExecStart={command}",
        "# 1: something is worth an alert; 3: something could not be checked.",
        "SuccessExitStatus=1 3",
        *(secrets if installed.secrets else []),
        "Nice=10",
        "NoNewPrivileges=yes",
        "",
    ]
    timer = [
        MARK,
        "[Unit]",
        f"Description=threadaudit: look at what is due, every {seconds} seconds",
        "",
        "[Timer]",
        "OnActiveSec=1min",
        f"OnUnitActiveSec={seconds}s",
        f"RandomizedDelaySec={min(seconds // 10, 300)}s",
        "",
        "[Install]",
        "WantedBy=timers.target",
        "",
    ]
    return {f"{name}.service": "\n".join(service), f"{name}.timer": "\n".join(timer)}


def crontab(installed: Installation, every: timedelta) -> str:
    """Return a line for `crontab -e`; raise InputError where cron cannot keep the interval."""
    words = " ".join(map(_cron_word, installed.arguments()))
    silence = " >/dev/null" if installed.secrets else ""  # channels tell; cron would mail every summary
    line = f"{_cron_times(every, _SHORTEST, installed.database)} cd {_cron_word(str(installed.folder))} && {words}{silence}\n"
    if len(line.encode()) > _LONGEST_LINE:
        raise InputError(f"schedule: the paths are too long for cron, which takes {_LONGEST_LINE} bytes; use --kind systemd")
    return line


def github(installed: Installation, every: timedelta) -> str:
    """Return a workflow for a repository that holds the settings; the database is kept in the cache of the repository's actions."""
    database, config = (_in_repository(path, installed.folder) for path in (installed.database, installed.config))
    options = 'check --due --db "$DATABASE"' + (' --config "$SETTINGS"' if config else "")
    variables = {"DATABASE": database, **({"SETTINGS": config} if config else {})}
    environment = [f"  {name}: {_yaml(value)}" for name, value in variables.items()]
    environment += [f"  {name}: ${{{{ secrets.{name} }}}}" for name in installed.secrets]
    extra = "[alerts]" if installed.secrets else ""
    kept = ["          path: ${{ env.DATABASE }}", "          key: threadaudit-${{ github.run_id }}"]
    lines = [
        MARK,
        "name: threadaudit check",
        "on:",
        "  schedule:",
        f"    - cron: {_yaml(_cron_times(every, _SHORTEST_ON_GITHUB, installed.database))}",
        "  workflow_dispatch:",
        "permissions:",
        "  contents: read",
        "concurrency:",
        "  group: threadaudit-check",
        "env:",
        *environment,
        "jobs:",
        "  check:",
        "    runs-on: ubuntu-latest",
        "    steps:",
        "      - uses: actions/checkout@v4",
        "      - uses: actions/setup-python@v5",
        "        with:",
        '          python-version: "3.13"',
        f'      - run: python -m pip install "threadaudit{extra}=={VERSION}"',
        "      - uses: actions/cache/restore@v4",
        "        with:",
        *kept,
        "          restore-keys: threadaudit-",
        "      # 1: something is worth an alert; 3: something could not be checked. Only 2 is a failure.",
        "      - run: |",
        "          code=0",
        f"          python -P -m threadaudit {options} || code=$?",
        "          [ $code -ne 2 ]",
        "      - uses: actions/cache/save@v4",
        "        if: always()",
        "        with:",
        *kept,
        "",
    ]
    return "\n".join(lines)


def _seconds(every: timedelta, shortest: timedelta) -> int:
    if every < shortest:
        raise InputError(f"schedule: --every must be at least {int(shortest.total_seconds()) // _MINUTE}m here")
    return int(every.total_seconds())


def _cron_times(every: timedelta, shortest: timedelta, path: PurePath) -> str:
    """Return the five fields of a cron line; not on the hour, when all the world's timers go off."""
    seconds = _seconds(every, shortest)
    number = int.from_bytes(hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).digest()[:4], "big")
    minute, hour = number % 60, number // 60 % 24
    if seconds == 7 * _DAY:
        return f"{minute} {hour} * * {number // 1_440 % 7}"
    if seconds == _DAY:
        return f"{minute} {hour} * * *"
    if seconds % _HOUR == 0 and _DAY % seconds == 0:
        return f"{minute} */{seconds // _HOUR} * * *" if seconds > _HOUR else f"{minute} * * * *"
    if seconds % _MINUTE == 0 and _HOUR % seconds == 0:
        return f"*/{seconds // _MINUTE} * * * *" if seconds > _MINUTE else "* * * * *"
    raise InputError("schedule: cron keeps only minutes that divide an hour, hours that divide a day, 1d and 7d, such as 15m or 6h")


def _systemd_word(word: str) -> str:
    """Quote a word of a command (systemd.syntax(7), "Quoting"; systemd.unit(5), "Specifiers")."""
    return '"' + _printable(word).replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") + '"'


def _systemd_folder(folder: Path) -> str:
    """Write a path that stands alone, where systemd knows no quotes."""
    text = _printable(str(folder))
    if text != text.strip() or text.endswith("\\"):
        raise InputError(f"schedule: systemd cannot work in {folder}: its name ends in a space or a backslash")
    return text.replace("%", "%%")


def _cron_word(word: str) -> str:
    """Quote a word for the shell that cron starts; cron itself makes line ends of `%`, wherever they stand (crontab(5))."""
    return "'" + _printable(word).replace("'", "'\"'\"'").replace("%", "'\\%'") + "'"


def _in_repository(path: Path | None, folder: Path) -> str:
    """Return a path as it is in the repository; what lies outside of the folder is taken to lie in it."""
    if path is None:
        return ""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name


def _yaml(text: str) -> str:
    """Write a text so that YAML (1.2, 5.7) and GitHub's expressions give it back."""
    plain = _printable(text).replace("\\", "\\\\").replace('"', '\\"').replace("${{", "${{ '${{' }}")
    return '"' + "".join(letter if letter.isascii() else f"\\U{ord(letter):08X}" for letter in plain) + '"'


def _printable(word: str) -> str:
    """Return a word of a path; raise InputError where no such file can hold it."""
    if any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in word):
        raise InputError(f"schedule: {word!r} cannot stand in such a file")
    return word
