"""Writes evidence: raw answers as they came, what was seen in them, and the hashes that show that nothing was changed since.

Each writer makes a set of its own, a folder named after the time. Nothing that exists is written over; the list of hashes only grows.
Every file is listed as soon as it is whole, and the list of observations last: a set without it in the list was not finished.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from threadaudit.errors import ThreadAuditError
from threadaudit.escape import json_line, one_line
from threadaudit.evidence.archive import Archived, archived, is_archivable_answer, is_archivable_question, warcinfo
from threadaudit.evidence.layout import ANSWERS, ARCHIVE, EXPLANATION, MANIFEST, OBSERVATIONS, README, EvidenceError, plain_errors
from threadaudit.records import Exchange, Json, Observation, Probed, Vantage

_WRITING = "the evidence cannot be written"
_SETS_A_SECOND = 1000
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_GROWING_FILE = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_PROBE_NAME = re.compile(r"[a-z][a-z0-9]{0,19}", re.ASCII)
_ENDINGS = {"dns": "dns", "rdap": "http", "whois": "txt", "tls": "der"}
"""How the raw answers of each probe are named; those of others end in `bin`."""
_PNG = b"\x89PNG\r\n\x1a\n"


class EvidenceWriter:
    """Writes one set of evidence into a folder; use it in a `with` statement, or call `close` at the end."""

    def __init__(self, folder: Path | str, *, tool_version: str, clock: Callable[[], datetime]) -> None:
        """Begin a set, in a new folder or in one that holds evidence; raise EvidenceError where that cannot be."""
        self.folder = Path(folder)
        self._tool_version = tool_version
        self._clock = clock
        self._count = 0
        self._is_sound = True
        self._is_open = True
        self._archive: _File | None = None
        self._warcinfo_ids: dict[Vantage, str] = {}
        with plain_errors(self.folder, _WRITING):
            self._manifest = _open_folder(self.folder)
            try:
                self._set = _new_set(self.folder, clock())
                (self._set / ANSWERS).mkdir()
                self._observations = _File(self._set / OBSERVATIONS)
            except BaseException:
                self._manifest.close()
                raise

    @property
    def set_name(self) -> str:
        """The name of the set's folder."""
        return self._set.name

    @property
    def seal(self) -> str:
        """The SHA-256 of what was seen so far; it stands for the raw answers too, because their hashes are in it."""
        return self._observations.sha256

    def add(self, probed: Probed) -> None:
        """Write down an observation with the raw answers behind it; raise EvidenceError where that cannot be."""
        if not (self._is_open and self._is_sound):
            raise EvidenceError(f"{one_line(str(self.folder), 300)}: {self.set_name} takes no more evidence")
        self._is_sound = False  # until all of it is written: whatever comes between leaves the set unfinished
        with plain_errors(self.folder, _WRITING):
            vantage = probed.observation.vantage
            exchanges = [self._add_exchange(exchange, vantage) for exchange in probed.exchanges]
            line = json_line({**_as_json(probed.observation), "exchanges": exchanges})
            self._observations.write(line.encode("utf-8") + b"\n")
        self._is_sound = True

    def close(self) -> None:
        """End the set: list what was still growing, the observations last."""
        if not self._is_open:
            return
        self._is_open = False
        try:
            if self._is_sound:
                with plain_errors(self.folder, _WRITING):
                    self._finish()
        finally:
            for file in (self._archive, self._observations, self._manifest):
                if file is not None:
                    file.close()

    def __enter__(self) -> Self:
        """Give the writer itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End the set; a failure to end it does not hide the error that was on its way."""
        try:
            self.close()
        except ThreadAuditError:
            if error is None:
                raise

    def _finish(self) -> None:
        for file in (self._archive, self._observations):
            if file is not None:
                file.sync()
                self._list(file.path, file.sha256)
        self._manifest.sync()

    def _list(self, path: Path, sha256: str) -> None:
        self._manifest.write(_manifest_line(path.relative_to(self.folder), sha256))

    def _add_exchange(self, exchange: Exchange, vantage: Vantage) -> dict[str, Json]:
        """Write one exchange down, and return what the list of observations says of it."""
        self._count += 1
        record = self._archived(exchange, vantage)
        # Pages stand in the archive alone; other answers also in files, so that they can be read without tools for archives.
        is_page = exchange.probe not in _ENDINGS
        request = self._add_file(exchange, "question", exchange.request, is_wanted=not (is_page and record.request_id))
        response = self._add_file(exchange, "answer", exchange.response, is_wanted=not (is_page and record.response_id))
        return {
            "probe": exchange.probe,
            "uri": exchange.uri,
            "address": exchange.address,
            "asked_at": _as_time(exchange.asked_at),
            "truncated": exchange.truncated,
            "request_sha256": _sha256(exchange.request),
            "request_file": request,
            "request_record": record.request_id or None,
            "response_sha256": _sha256(exchange.response),
            "response_file": response,
            "response_record": record.response_id or None,
        }

    def _archived(self, exchange: Exchange, vantage: Vantage) -> Archived:
        """Add an exchange to the archive where it belongs there."""
        if not (is_archivable_answer(exchange) or is_archivable_question(exchange)):
            return Archived("", "", b"")
        if self._archive is None:
            self._archive = _File(self._set / ARCHIVE)
        if vantage not in self._warcinfo_ids:
            filename = f"{self.set_name}/{ARCHIVE}"
            self._warcinfo_ids[vantage], information = warcinfo(filename, vantage, tool_version=self._tool_version, at=self._clock())
            self._archive.write(information)
        record = archived(exchange, pinned=vantage.pinned, warcinfo_id=self._warcinfo_ids[vantage])
        self._archive.write(record.records)
        return record

    def _add_file(self, exchange: Exchange, part: str, content: bytes, *, is_wanted: bool) -> str | None:
        """Write a question or an answer into a file whose name is ours alone; return the name, or None where there is nothing to write."""
        if not (content and is_wanted):
            return None
        probe = exchange.probe if _PROBE_NAME.fullmatch(exchange.probe) else "other"
        ending = "png" if content.startswith(_PNG) else _ENDINGS.get(probe, "bin")
        ending = "bin" if (probe, part) == ("tls", "question") else ending
        path = self._set / ANSWERS / f"{self._count:06d}-{probe}-{part}.{ending}"
        with _File(path) as file:
            file.write(content)
        self._list(path, file.sha256)
        return path.relative_to(self._set).as_posix()


class _File:
    """A file that only grows, with the hash over all that was written; every write reaches the system at once."""

    def __init__(self, path: Path, flags: int = _NEW_FILE) -> None:
        self.path = path
        self._descriptor = os.open(path, flags, 0o644)
        self._hash = hashlib.sha256()

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def write(self, content: bytes) -> None:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]
        self._hash.update(content)

    def sync(self) -> None:
        os.fsync(self._descriptor)

    def close(self) -> None:
        os.close(self._descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _open_folder(folder: Path) -> _File:
    """Make the folder where there is none, and return its list of hashes; a folder of other things is left alone."""
    absolute = Path(os.path.realpath(folder))
    if above := next((one for one in absolute.parents if (one / MANIFEST).is_file()), None):
        raise EvidenceError(f"{one_line(str(folder), 300)}: lies inside the evidence in {one_line(str(above), 300)}; name another folder")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / MANIFEST
    if not path.exists() and any(folder.iterdir()):
        raise EvidenceError(f"{one_line(str(folder), 300)}: holds other files and no evidence; name a new or an empty folder")
    manifest = _File(path, _GROWING_FILE)
    if _ends_within_a_line(path):
        manifest.write(b"\n")  # a line that was cut off must not spoil the next one
    _explain(folder, manifest)
    return manifest


def _ends_within_a_line(path: Path) -> bool:
    with path.open("rb") as manifest:
        return manifest.seek(0, os.SEEK_END) > 0 and manifest.seek(-1, os.SEEK_END) >= 0 and manifest.read() != b"\n"


def _explain(folder: Path, manifest: _File) -> None:
    """Put the text beside the evidence that says what it is, unless it is there."""
    try:
        with _File(folder / README) as readme:
            readme.write(EXPLANATION.encode())
    except FileExistsError:
        return
    manifest.write(_manifest_line(Path(README), readme.sha256))


def _new_set(folder: Path, now: datetime) -> Path:
    """Make the folder of a new set, named after the time, and with a number where the time is taken."""
    begun = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for number in range(1, _SETS_A_SECOND + 1):
        path = folder / (begun if number == 1 else f"{begun}-{number}")
        try:
            path.mkdir()
        except FileExistsError:
            continue
        return path
    raise EvidenceError(f"{one_line(str(folder), 300)}: too many sets of evidence were begun in one second; try again")


def _manifest_line(name: Path, sha256: str) -> bytes:
    return f"{sha256}  {name.as_posix()}\n".encode("ascii")


def _as_json(observation: Observation) -> dict[str, Json]:
    return {
        "probe": observation.probe,
        "host": observation.host,
        "target": observation.target,
        "outcome": observation.outcome.value,
        "observed_at": _as_time(observation.observed_at),
        "duration": observation.duration,
        "reason": observation.reason,
        "raw_sha256": observation.raw_sha256,
        "vantage": asdict(observation.vantage),
        "data": _plain(observation.data),
    }


def _plain(value: Json) -> Json:
    """Return the value in dicts and lists alone, which is what the JSON encoder takes."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _as_time(time: datetime) -> str:
    return time.isoformat().replace("+00:00", "Z")


def _sha256(content: bytes) -> str | None:
    return hashlib.sha256(content).hexdigest() if content else None
