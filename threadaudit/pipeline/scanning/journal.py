"""How far a scan has come, kept beside its output, so that it can go on after any stop without loss and without doing anything twice.

The journal is replaced as a whole after what it tells of has reached the disk; a scan that goes on cuts its output back to it.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from threadaudit.errors import InputError
from threadaudit.pipeline.scanning.output import sync_folder
from threadaudit.pipeline.scanning.work import Tally
from threadaudit.readers.names.records import Position

VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """How far a scan has come."""

    position: Position = field(default_factory=Position)
    """Where it goes on."""
    tally: Tally = field(default_factory=Tally)
    """What was counted so far."""
    written: int | None = None
    """How much of the output stands, in bytes or parts; None before there is any."""
    bad_written: int | None = None
    """How long the list of bad lines is; None where there is none."""
    run: int | None = None
    """The run in the database; None where nothing is recorded."""
    bad: tuple[str, ...] = ()
    """The first bad lines, in words."""
    failed: bool = False
    """Whether a list could not be read to its end."""
    done: bool = False
    """Whether the scan is through."""


class Journal:
    """A journal file."""

    def __init__(self, path: Path, scan: dict[str, Any]) -> None:
        """Take a path, and what makes the scan what it is: its lists, officials and rules, as plain JSON."""
        self._path = path
        self._scan = json.loads(json.dumps(scan))

    def read(self) -> Entry | None:
        """Return how far the scan has come, None where it has not begun; raise InputError where the journal is another scan's."""
        try:
            content = json.loads(self._path.read_bytes())
            if content["version"] != VERSION:
                raise InputError(f"{self._path}: made by another version; start the scan anew with --overwrite")
            found, entry = content["scan"], msgspec.convert(content["entry"], Entry)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(f"{self._path}: cannot be read ({error}); start the scan anew with --overwrite") from error
        for key, value in self._scan.items():
            if found.get(key) != value:
                raise InputError(f"{self._path}: that scan had other {key}; give the same ones, or start it anew with --overwrite")
        return entry

    def write(self, entry: Entry) -> None:
        """Replace the journal; it outlasts a power cut."""
        partial = self._path.with_name(f"{self._path.name}.partial")
        try:
            with partial.open("w", encoding="utf-8") as file:
                json.dump({"version": VERSION, "scan": self._scan, "entry": asdict(entry)}, file)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(self._path)
            sync_folder(self._path.parent)
        except OSError as error:
            raise InputError(f"{self._path}: cannot be written ({error.strerror})") from error
