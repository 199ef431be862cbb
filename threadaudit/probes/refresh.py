"""Fetches newer tables of registries and public suffixes, and keeps those that prove whole; `threadaudit refresh` calls it."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import ada_url

from threadaudit.data import public_suffixes
from threadaudit.probes.probe import ProbeFailure, Tools
from threadaudit.probes.registries import BOOTSTRAP_FILE, read_bootstrap, shipped_bootstrap
from threadaudit.probes.transport import fetch

SUFFIX_FILE = "public_suffix_list.dat"
"""What the public suffix list is called in the folder of refreshed tables."""

_MOST_BYTES = 5_000_000
# In November 2026 IANA's table has some 70 kB, the public suffix list some 320 kB.
_LEAST_SHARE = 0.8
# Registries come and go by the dozen a year; a table that lost a fifth of what it had was cut off, or is another one.


@dataclass(frozen=True, slots=True)
class Suffixes:
    """A public suffix list."""

    version: str
    """The date that the list gives itself."""
    icann: tuple[str, ...]
    """The rules of registries, in A-labels and lower case."""
    private: tuple[str, ...]
    """The rules of companies that lend names to their customers, in the same form."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of one table."""

    name: str
    """What the table is, such as `RDAP servers`."""
    version: str
    """The version that is in use now, as the table itself gives it."""
    problem: str = ""
    """Why nothing was changed, in one sentence; empty where a table came that is as new as the one before, or newer."""


def data_folder(environment: Mapping[str, str], home: Path) -> Path:
    """Return where refreshed tables are kept: below XDG_DATA_HOME where that is set, as the XDG base directory specification has it."""
    base = environment.get("XDG_DATA_HOME", "")
    return (Path(base) if base.startswith("/") else home / ".local" / "share") / "threadaudit"


async def refresh(tools: Tools, folder: Path) -> tuple[Refreshed, ...]:
    """Fetch every table, and keep each that is well-formed, dated, not older and not much smaller than the one in use."""
    return tuple([await _refresh_table(table, tools, folder) for table in TABLES])


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is published somewhere."""

    name: str
    """What it is."""
    url: str
    """Where it is published."""
    file: str
    """What it is called in the folder."""
    measure: Callable[[bytes], tuple[str, int]]
    """Returns a table's version and how much it holds; raises ValueError where it is none."""
    shipped: Callable[[], tuple[str, int]]
    """Returns the same of the table that came with this version."""


async def _refresh_table(table: Table, tools: Tools, folder: Path) -> Refreshed:
    """Fetch one table, and keep it where it proves whole."""
    version, size = _in_use(table, folder)
    try:
        fetched = await fetch(tools.client, "GET", table.url, deadline=tools.settings.deadline, max_bytes=_MOST_BYTES)
        if fetched.status != 200 or fetched.truncated:
            return Refreshed(table.name, version, f"{table.url} answered with status {fetched.status}, or not to the end.")
        new_version, new_size = table.measure(fetched.body)
        if new_version[:10] > (tools.clock() + timedelta(days=1)).date().isoformat():
            return Refreshed(table.name, version, f"What {table.url} sent bears a date that is yet to come.")
        if new_version < version or new_size < _LEAST_SHARE * size:
            return Refreshed(table.name, version, f"What {table.url} sent is older, or holds much less, than the table in use.")
        write_whole(folder / table.file, fetched.body)
    except ProbeFailure as failure:
        return Refreshed(table.name, version, f"{table.url} could not be fetched: {failure.reason}")
    except ValueError as error:
        return Refreshed(table.name, version, f"What {table.url} sent cannot be used: {error}.")
    except OSError as error:
        return Refreshed(table.name, version, f"{folder / table.file} cannot be written: {error.strerror}.")
    return Refreshed(table.name, new_version)


def _in_use(table: Table, folder: Path) -> tuple[str, int]:
    """Return the version and the size of the table that is in use: the refreshed one where it is whole and newer."""
    try:
        with (folder / table.file).open("rb") as file:
            return max(table.measure(file.read(_MOST_BYTES + 1)), table.shipped())
    except (OSError, ValueError):
        return table.shipped()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that whoever reads it finds the old one or the new one, never half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


_HEADER = re.compile(r"^// \ VERSION: \ (?P<version> 20\d\d-\d\d-\d\d [\w-]{0,30}+ )$", re.MULTILINE | re.VERBOSE)


def read_suffixes(data: bytes) -> Suffixes:
    """Read the public suffix list as it is published; raise ValueError where it is no such list."""
    if len(data) > _MOST_BYTES:
        raise ValueError("it is too large")
    text = data.decode("utf-8")
    header = _HEADER.search(text)
    if header is None:
        raise ValueError("it does not say which version it is")
    return Suffixes(header["version"], _section(text, "ICANN"), _section(text, "PRIVATE"))


def _section(text: str, name: str) -> tuple[str, ...]:
    """Return the rules between the marks that begin and end a section, in A-labels."""
    _, begin, rest = text.partition(f"// ===BEGIN {name} DOMAINS===")
    section, end, _after = rest.partition(f"// ===END {name} DOMAINS===")
    if not begin or not end:
        raise ValueError(f"its section {name} does not begin, or does not end")
    words = (line.split()[0] for line in section.splitlines() if line.strip() and not line.startswith("//"))
    return tuple(_to_ascii(word) for word in words)


def _to_ascii(rule: str) -> str:
    """Return a rule in lower case and A-labels, its `*.` or `!` kept; raise ValueError where it is no valid name."""
    mark = next((mark for mark in ("*.", "!") if rule.startswith(mark)), "")
    name = ada_url.idna.encode(rule.removeprefix(mark)).decode("ascii")
    if not name or name.startswith(".") or not set(name) <= _ALLOWED:
        raise ValueError(f"one of its rules is no name: {rule[:80]!r}")
    return mark + name


_ALLOWED = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-._")


def load_suffixes(folder: Path | None) -> Suffixes | None:
    """Return the public suffix list that was refreshed, where it is whole and newer than the one that ships; else None."""
    if folder is None:
        return None
    try:
        with (folder / SUFFIX_FILE).open("rb") as file:
            refreshed = read_suffixes(file.read(_MOST_BYTES + 1))
    except (OSError, ValueError):
        return None
    return refreshed if refreshed.version > public_suffixes.VERSION else None


def _measure_bootstrap(data: bytes) -> tuple[str, int]:
    bootstrap = read_bootstrap(data)
    return bootstrap.publication, len(bootstrap.servers)


def _measure_suffixes(data: bytes) -> tuple[str, int]:
    suffixes = read_suffixes(data)
    return suffixes.version, len(suffixes.icann) + len(suffixes.private)


def _shipped_bootstrap() -> tuple[str, int]:
    shipped = shipped_bootstrap()
    return shipped.publication, len(shipped.servers)


def _shipped_suffixes() -> tuple[str, int]:
    return public_suffixes.VERSION, len(public_suffixes.ICANN.split()) + len(public_suffixes.PRIVATE.split())


TABLES = (
    Table("RDAP servers", "https://data.iana.org/rdap/dns.json", BOOTSTRAP_FILE, _measure_bootstrap, _shipped_bootstrap),
    Table("public suffixes", "https://publicsuffix.org/list/public_suffix_list.dat", SUFFIX_FILE, _measure_suffixes, _shipped_suffixes),
)
"""All tables that can be refreshed."""
