"""The user's own lists, of officials and of hosts that were cleared: read beside what ships, and changed without losing anything."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from threadaudit import hosts
from threadaudit.errors import ConfigError, InputError, OfficialsError
from threadaudit.records import Official

if TYPE_CHECKING:
    from threadaudit.config import Config

_LOCK_SECONDS = 10
_PERMISSIONS = 0o7777


def known_officials(config: Config, folder: Path) -> tuple[Official, ...]:
    """Return all officials that the settings name; a row of config.toml goes before one of the own list, that before a shipped one."""
    own = folder / config.officials.own
    shipped = officials_that_ship() if config.officials.shipped else ()
    if not own.exists() and not config.officials_entries:
        return shipped
    from threadaudit.readers.officials_csv import read_officials  # here, because most folders hold no list of their own

    written = [_checked(number, row) for number, row in enumerate(config.added_officials(), start=1)]
    return tuple({_key(row.domain): row for row in (*shipped, *(read_officials(own) if own.exists() else ()), *written)}.values())


def officials_that_ship() -> tuple[Official, ...]:
    """Return the list that comes with the program."""
    from threadaudit.data.officials import ROWS

    return tuple(Official(*row) for row in ROWS)


def add_officials(path: Path, rows: Iterable[Official]) -> tuple[int, int]:
    """Add rows to an own list, and return how many are new and how many replace one.

    Columns and rows that are not concerned stay as they are. The file is whole at any moment, and several programs may add at once.
    """
    with _alone_with(path) as target:
        return _rewrite(path, target, {_key(row.domain): row for row in rows})


def allowed_hosts(config: Config, folder: Path) -> tuple[str, ...]:
    """Return the hosts that a person has cleared, in config.toml or in the list beside it."""
    if wrong := next((host for host in config.judge.allow if hosts.parse(host) is None), None):
        raise ConfigError(f"config.toml: [judge] allow: {wrong!r} is no host")
    path = folder / config.judge.allow_list
    return (*config.judge.allow, *(host for host, _ in _allowed(path)))


def allow_host(path: Path, host: str, remark: str = "") -> bool:
    """Add a host to a list of cleared ones, with a remark; say whether it is new there. What else the file holds stays as it was."""
    with _alone_with(path) as target:
        if _key(host) in {_key(known) for known, _ in _allowed(path)}:
            return False
        text = target.read_text("utf-8") if target.exists() else ""
        begun = "" if not text or text.endswith("\n") else "\n"
        words = " ".join(remark.split())
        partial = target.with_name(f".{target.name}.partial")
        partial.write_text(f"{text}{begun}{host}{f'  # {words}' if words else ''}\n", encoding="utf-8", newline="")
        if target.exists():
            partial.chmod(target.stat().st_mode & _PERMISSIONS)
        partial.replace(target)
        return True


def _allowed(path: Path) -> Iterator[tuple[str, int]]:
    """Give the hosts of a list and the lines that they stand on; what follows a # is a remark."""
    if not path.is_file():
        return
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read ({error})") from error
    for number, line in enumerate(lines, start=1):
        host = line.partition("#")[0].strip()
        if host and hosts.parse(host) is None:
            raise ConfigError(f"{path}, line {number}: {host!r} is no host")
        if host:
            yield host, number


@contextmanager
def _alone_with(path: Path) -> Iterator[Path]:
    """Let no other program of ours change a file meanwhile, and give where it really is."""
    from filelock import FileLock, Timeout

    target = path.resolve()
    try:
        with FileLock(target.with_name(f".{target.name}.lock"), timeout=_LOCK_SECONDS):
            yield target
    except Timeout as error:
        raise InputError(f"{path}: another program has held it for {_LOCK_SECONDS} seconds") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error


def _rewrite(path: Path, target: Path, rows: dict[str, Official]) -> tuple[int, int]:
    from threadaudit.readers.officials_csv import format_officials, read_officials

    before = {_key(row.domain) for row in read_officials(path)} if target.exists() else set()
    text = target.read_bytes().decode("utf-8-sig") if before else ""
    partial = target.with_name(f".{target.name}.partial")
    partial.write_text(_merged(text, rows) if text else format_officials(rows.values()), encoding="utf-8", newline="")
    if target.exists():
        partial.chmod(target.stat().st_mode & _PERMISSIONS)
    partial.replace(target)
    return len(rows.keys() - before), len(rows.keys() & before)


def _merged(text: str, rows: dict[str, Official]) -> str:
    """Return a list, as its file holds it, with rows replaced and added; columns of other names keep their cells."""
    from threadaudit.readers.officials_csv import COLUMNS

    header, *records = [record for record in csv.reader(io.StringIO(text, newline="")) if record]
    names = [name.strip().lower() for name in header]
    header += [column for column in COLUMNS if column not in names]
    names += [column for column in COLUMNS if column not in names]
    left = dict(rows)
    for record in records:
        record.extend([""] * (len(header) - len(record)))
        if row := left.pop(_key(record[names.index("domain")]), None):
            _fill(record, names, row)
    for row in left.values():
        records.append(_fill([""] * len(header), names, row))
    output = io.StringIO(newline="")
    csv.writer(output, lineterminator="\n").writerows([header, *records])
    return output.getvalue()


def _fill(record: list[str], names: list[str], row: Official) -> list[str]:
    from threadaudit.readers.officials_csv import COLUMNS, format_officials

    _, cells = csv.reader(io.StringIO(format_officials([row]), newline=""))
    for column, cell in zip(COLUMNS, cells, strict=True):
        record[names.index(column)] = cell
    return record


def _key(domain: str) -> str:
    """Return a domain in the one form in which two spellings of it are equal."""
    host = hosts.parse(domain)
    return host.ascii if host else domain


def _checked(number: int, row: Official) -> Official:
    """Return an official of config.toml, checked as a row of a list is."""
    from threadaudit.readers.officials_csv import format_officials, parse_officials

    if not row.domain.strip():
        raise ConfigError(f"config.toml: no domain, at [[official]] number {number}")
    try:
        (official,) = parse_officials(format_officials([row]).splitlines(keepends=True), "")
    except OfficialsError as error:
        reason = str(error).partition("line 2: ")[2]
        raise ConfigError(f"config.toml: {reason}, at [[official]] number {number}") from error
    return official
