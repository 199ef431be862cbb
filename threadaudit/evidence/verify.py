"""Checks an evidence folder: every listed file is there and as it was, nothing was added, and the archives can be read.

Reads inside the folder alone, whatever its list names and whatever links lie in it; each file once, in pieces, so that the work is
linear and the memory small: it grows with the number of names alone.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from threadaudit.escape import one_line
from threadaudit.evidence.archive_check import Flaw, FlawKind, flaws
from threadaudit.evidence.layout import ARCHIVE, MANIFEST, MANIFEST_LINE, OBSERVATIONS, SET_NAME, EvidenceError, plain_errors

_PIECE = 1024 * 1024
_LONGEST_LINE = 8192
_READING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class ProblemKind(StrEnum):
    """What is wrong with evidence."""

    MISSING = "missing"
    """A listed file is not there."""
    ALTERED = "altered"
    """A listed file is not what it was."""
    ADDED = "added"
    """A file is not listed."""
    TRUNCATED = "truncated"
    """An archive or a list of observations ends within a record."""
    UNREADABLE = "unreadable"
    """A file, a record of an archive or a line of the list cannot be read."""
    DIGEST_MISMATCH = "digest_mismatch"
    """A record of an archive is not what its own digest says."""
    UNFINISHED = "unfinished"
    """A set was not ended, so that a part of it is not listed."""
    UNSAFE = "unsafe"
    """A name leads out of the folder, or is a link; it was not followed."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with an evidence folder."""

    kind: ProblemKind
    """What is wrong."""
    name: str
    """The file or set it concerns, as the folder or the list has it; raw."""
    explanation: str
    """The same in one sentence that can be printed."""


def verify(folder: Path | str, *, checked: Callable[[str], None] | None = None) -> Iterator[Problem]:
    """Give all that is wrong with an evidence folder; call `checked` with the name of each file that was read whole.

    EvidenceError where the folder holds no evidence at all.
    """
    root = Path(folder)
    if not (root / MANIFEST).is_file():
        raise EvidenceError(f"{one_line(str(root), 300)}: holds no evidence: there is no {MANIFEST} in it")
    return _problems(root, checked or (lambda _: None))


def _problems(root: Path, checked: Callable[[str], None]) -> Iterator[Problem]:
    folder = _Folder(root)
    with plain_errors(root, "the evidence cannot be read"), folder.opened(MANIFEST) as manifest:
        yield from _listed(manifest, folder, checked)
    yield from _unlisted(folder)


def _listed(manifest: BinaryIO, folder: _Folder, checked: Callable[[str], None]) -> Iterator[Problem]:
    """Check every file that the list names, once."""
    number = 0
    while line := manifest.readline(_LONGEST_LINE):
        number += 1
        match = MANIFEST_LINE.fullmatch(line.decode("utf-8", "surrogateescape").removesuffix("\n"))
        if match is None or not line.endswith(b"\n"):
            if line.strip():
                yield Problem(ProblemKind.UNREADABLE, MANIFEST, f"Line {number:,} of {MANIFEST} cannot be read.")
            continue
        yield from _check(match["name"], match["sha256"], folder, checked)


def _check(name: str, sha256: str, folder: _Folder, checked: Callable[[str], None]) -> Iterator[Problem]:
    shown = one_line(name, 200)
    if not _is_plain(name):
        yield Problem(ProblemKind.UNSAFE, name, f"{MANIFEST} names {shown}, which may lie outside this folder; it was not read.")
        return
    if name in folder.named:
        yield Problem(ProblemKind.UNREADABLE, name, f"{MANIFEST} names {shown} more than once; only the first counts.")
        return
    folder.named.add(name)
    if not folder.has(name):
        yield Problem(ProblemKind.MISSING, name, f"{shown} is missing.")
        return
    folder.listed.add(name)
    try:
        with folder.opened(name) as file:
            yield from _check_content(name, sha256, file)
    except _Link:
        yield Problem(ProblemKind.UNSAFE, name, f"{shown} is a link or no plain file; it was not read.")
    except OSError as error:
        yield Problem(ProblemKind.UNREADABLE, name, f"{shown} cannot be read: {error.strerror or 'no reason given'}.")
    else:
        checked(name)


def _check_content(name: str, sha256: str, file: BinaryIO) -> Iterator[Problem]:
    shown = one_line(name, 200)
    content, last = _hash(file)
    if content != sha256:
        yield Problem(ProblemKind.ALTERED, name, f"{shown} is not what it was when it was listed.")
        if name.endswith(f"/{OBSERVATIONS}") and last not in (b"", b"\n"):
            yield _truncated(name)
    if name.endswith(f"/{ARCHIVE}"):
        file.seek(0)
        yield from _archive_problems(name, file)


def _hash(file: BinaryIO) -> tuple[str, bytes]:
    """Return the hash of a file, and its last byte."""
    content, last = hashlib.sha256(), b""
    while piece := file.read(_PIECE):
        content.update(piece)
        last = piece[-1:]
    return content.hexdigest(), last


def _archive_problems(name: str, file: BinaryIO) -> Iterator[Problem]:
    for flaw in flaws(file):
        yield Problem(ProblemKind(flaw.kind.value), name, _flaw_told(flaw, one_line(name, 200)))


def _flaw_told(flaw: Flaw, shown: str) -> str:
    where = f"record {flaw.number:,} of {shown} (at byte {flaw.offset:,})"
    if flaw.kind is FlawKind.TRUNCATED:
        return f"The file ends within {where}."
    if flaw.kind is FlawKind.UNREADABLE:
        return f"It cannot be read: {where}."
    return f"What is in {where} is not what its own digest says."


def _truncated(name: str) -> Problem:
    return Problem(ProblemKind.TRUNCATED, name, f"{one_line(name, 200)} ends within a line.")


def _unlisted(folder: _Folder) -> Iterator[Problem]:
    """Tell of files that no line names: in a finished set each, in an unfinished one their number."""
    unfinished: Counter[str] = Counter()
    for name, kind in folder.walk():
        first, _, rest = name.partition("/")
        if kind == "link":
            yield Problem(ProblemKind.UNSAFE, name, f"{one_line(name, 200)} is a link or no plain file; it was not followed.")
        elif SET_NAME.fullmatch(first) and f"{first}/{OBSERVATIONS}" not in folder.named:
            unfinished[first] += kind == "file" and name not in folder.listed
            if rest == ARCHIVE:
                yield from _unfinished_archive(name, folder)
        elif kind == "file" and name not in folder.listed and name != MANIFEST:
            yield Problem(ProblemKind.ADDED, name, f"{one_line(name, 200)} was added: {MANIFEST} does not name it.")
    if unfinished and not folder.named:
        text = f"{MANIFEST} names nothing, though evidence lies beside it: its lines are missing."
        yield Problem(ProblemKind.MISSING, MANIFEST, text)
    for name, count in sorted(unfinished.items()):
        files = "1 file of it is" if count == 1 else f"{count:,} files of it are"
        yield Problem(
            ProblemKind.UNFINISHED, name, f"The set {name} was not finished, or lines were taken out of {MANIFEST}: {files} not in it."
        )


def _unfinished_archive(name: str, folder: _Folder) -> Iterator[Problem]:
    if name in folder.listed:
        return
    try:
        with folder.opened(name) as file:
            yield from _archive_problems(name, file)
    except OSError as error:
        yield Problem(ProblemKind.UNREADABLE, name, f"{one_line(name, 200)} cannot be read: {error.strerror or 'no reason given'}.")


def _is_plain(name: str) -> bool:
    """Tell whether a name is one that leads down into the folder, written in the one way that the writer uses."""
    return all(part not in ("", ".", "..") and ":" not in part for part in name.split("/"))


class _Link(OSError):
    """A name is a link, lies behind one, or is no plain file."""

    def __init__(self) -> None:
        super().__init__(errno.ELOOP, "it is a link or no plain file")


class _Folder:
    """The folder that is checked; opens nothing outside it."""

    def __init__(self, root: Path) -> None:
        self._root = os.path.realpath(root)
        self.named: set[str] = set()  # what the list names
        self.listed: set[str] = set()  # the same, where it is there

    def _path(self, name: str) -> str:
        return os.path.join(self._root, *name.split("/"))  # noqa: PTH118 - bytes that are no text must stay as they are

    def has(self, name: str) -> bool:
        return os.path.lexists(self._path(name))

    @contextmanager
    def opened(self, name: str) -> Iterator[BinaryIO]:
        """Open a plain file for reading; `_Link` where it is something else, or where a link is on the way."""
        path = self._path(name)
        if os.path.realpath(path) != path:
            raise _Link
        with os.fdopen(os.open(path, _READING), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _Link
            yield file

    def walk(self) -> Iterator[tuple[str, str]]:
        """Give the name and kind (`folder`, `file`, `link`) of all that lies in the folder, without following links."""
        waiting = [""]
        while waiting:
            above = waiting.pop()
            with (
                plain_errors(Path(self._root), "the evidence cannot be read"),
                os.scandir(self._path(above) if above else self._root) as entries,
            ):
                for entry in sorted(entries, key=lambda entry: entry.name):
                    name = f"{above}/{entry.name}" if above else entry.name
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(name)
                        yield name, "folder"
                    else:
                        yield name, "file" if entry.is_file(follow_symlinks=False) else "link"
