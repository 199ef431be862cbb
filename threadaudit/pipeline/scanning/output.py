"""Where rows go: a file that can be cut back to where it was known to be good, or parts that become one Parquet file."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from threadaudit.errors import InputError
from threadaudit.exporters import as_csv, as_jsonl, shapes, tables
from threadaudit.records import Assessment

if TYPE_CHECKING:
    import pyarrow as pa

SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}
"""The format of a file by the end of its name."""
_ROWS_OF_A_PART = 20_000
"""A part of a Parquet file is written when it has so many rows …"""
_SHARDS_OF_A_PART = 1_000
"""… or stands for so many shards: all that is done again after a stop."""


def encode(assessments: Iterable[Assessment], form: str) -> bytes:
    """Return rows as they are written: lines, or for Parquet an Arrow stream; nothing where there are none."""
    if form == "parquet":
        return _arrow(tuple(assessments))
    rows = as_csv.judge(assessments) if form == "csv" else as_jsonl.judge(assessments)
    if form == "csv":
        next(iter(rows))  # the header stands at the top of the file, once
    return "".join(rows).encode("utf-8", "backslashreplace")


def _arrow(assessments: tuple[Assessment, ...]) -> bytes:
    if not assessments:
        return b""
    import pyarrow as pa

    schema = _schema()
    table = pa.Table.from_pylist([_storable(shapes.of_assessment(one)) for one in assessments], schema=schema)
    buffer = io.BytesIO()
    with pa.ipc.new_stream(buffer, schema) as stream:
        stream.write_table(table)
    return buffer.getvalue()


def _storable(shape: shapes.Shape) -> shapes.Shape:
    """Write lone surrogates, which Parquet cannot hold, as escapes."""
    return {**shape, "input": str(shape["input"]).encode("utf-8", "backslashreplace").decode()}


def _schema() -> pa.Schema:
    import pyarrow as pa

    text = pa.string()
    finding = pa.struct([("technique", text), ("official", text), ("confidence", pa.float64()), ("explanation", text)])
    names = [("input", text), ("host", text), ("registrable_domain", text), ("verdict", text), ("official", text)]
    return pa.schema([*names, ("score", pa.int32()), ("findings", pa.list_(finding))])


class Output(Protocol):
    """Somewhere that rows are written to."""

    def write(self, body: bytes) -> None:
        """Add the rows of a shard; they may wait."""

    def settle(self, *, at_once: bool) -> int | None:
        """Make what was written outlast a power cut, and return how much that is; None where it is better to wait."""

    def finish(self) -> None:
        """Write what is left, and put the whole in its place."""

    def close(self) -> None:
        """Let go of the file; what has not settled may be lost."""


class Lines:
    """A file of lines."""

    def __init__(self, path: Path, length: int | None, header: bytes = b"") -> None:
        """Open a file: a new one, or one that is cut back to a length."""
        try:
            self._file: BinaryIO = path.open("wb" if length is None else "r+b")
            if length is None:
                self._file.write(header)
            elif self._file.seek(0, os.SEEK_END) < length:
                self._file.close()
                raise InputError(f"{path}: is shorter than it was when the scan stopped; start it anew with --overwrite")
            else:
                self._file.truncate(length)
                self._file.seek(length)
        except OSError as error:
            raise InputError(f"{path}: cannot be written ({error.strerror})") from error

    def write(self, body: bytes) -> None:
        """Add the rows of a shard."""
        self._file.write(body)

    def settle(self, *, at_once: bool) -> int | None:
        """Make what was written outlast a power cut, and return the length."""
        del at_once
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()

    def finish(self) -> None:
        """Write what is left."""
        self._file.flush()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class StandardOutput:
    """Lines on standard output, which cannot be cut back."""

    def write(self, body: bytes) -> None:
        """Write the rows of a shard."""
        sys.stdout.buffer.write(body)
        sys.stdout.buffer.flush()

    def settle(self, *, at_once: bool) -> int | None:
        """Say that there is nothing to go back to."""
        del at_once
        return None

    def finish(self) -> None:
        """Do nothing: all is written."""

    close = finish


class Parquet:
    """Parts of a Parquet file, each whole when it has its name; at the end they become one file, or stay as they are in a folder."""

    def __init__(self, path: Path, parts: int | None, *, partitioned: bool) -> None:
        """Take a path; of the parts that are there keep so many, the rest was written after the last settling."""
        self._path = path
        self._partitioned = partitioned
        self._folder = path if partitioned else path.with_name(f"{path.name}.parts")
        self._parts = parts or 0
        self._bodies: list[bytes] = []
        self._shards = self._size = 0
        try:
            if parts is None and self._folder.is_dir():
                shutil.rmtree(self._folder)
            self._folder.mkdir(exist_ok=True)
            for part in self._folder.glob("*part-*"):
                if part.name not in map(self._name, range(self._parts)):
                    part.unlink()
        except OSError as error:
            raise InputError(f"{self._folder}: cannot be written ({error.strerror})") from error

    @staticmethod
    def _name(part: int) -> str:
        return f"part-{part:05d}.parquet"

    def write(self, body: bytes) -> None:
        """Keep the rows of a shard for the next part."""
        self._shards += 1
        if body:
            self._bodies.append(body)
            self._size += body.count(b"\0") and _rows(body)

    def settle(self, *, at_once: bool) -> int | None:
        """Write a part where there is enough for one, and return how many there are."""
        if not at_once and self._size < _ROWS_OF_A_PART and self._shards < _SHARDS_OF_A_PART:
            return None
        if self._bodies:
            self._write_part()
        self._bodies, self._shards, self._size = [], 0, 0
        return self._parts

    def _write_part(self) -> None:
        import pyarrow as pa
        from pyarrow import parquet

        tables_of_part = [pa.ipc.open_stream(body).read_all() for body in self._bodies]
        target = self._folder / self._name(self._parts)
        partial = target.with_name(f"_{target.name}")
        with partial.open("wb") as file:
            parquet.write_table(pa.concat_tables(tables_of_part), file, compression="zstd")
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
        sync_folder(self._folder)
        self._parts += 1

    def finish(self) -> None:
        """Join the parts, which have settled, to one file, a row group each; where they stay apart, there is one at least."""
        from pyarrow import parquet

        if self._partitioned and self._parts:
            return
        partial = self._path / "_part" if self._partitioned else self._path.with_name(f"{self._path.name}.partial")
        with partial.open("wb") as file:
            with parquet.ParquetWriter(file, _schema(), compression="zstd") as writer:
                for part in range(self._parts):
                    writer.write_table(parquet.read_table(self._folder / self._name(part)))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(self._path / self._name(0) if self._partitioned else self._path)
        sync_folder(self._path.parent)

    def close(self) -> None:
        """Do nothing: each part was closed when it was written."""

    def tidy(self) -> None:
        """Remove the parts, which are all in the file."""
        if not self._partitioned:
            shutil.rmtree(self._folder, ignore_errors=True)


def clear_away(path: Path, form: str) -> None:
    """Remove the parts of a Parquet file that is whole, where a scan was killed before it did so itself."""
    if form == "parquet" and path.is_file():
        shutil.rmtree(path.with_name(f"{path.name}.parts"), ignore_errors=True)


def _rows(body: bytes) -> int:
    """Return how many rows an Arrow stream has."""
    import pyarrow as pa

    return sum(batch.num_rows for batch in pa.ipc.open_stream(body))


def sync_folder(folder: Path) -> None:
    """Make names in a folder outlast a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def open_output(path: Path | None, form: str, settled: int | None, *, partitioned: bool) -> Output:
    """Open where rows go: new where nothing has settled yet, else cut back to what has."""
    if path is None:
        return StandardOutput()
    if form == "parquet":
        try:
            import pyarrow as _  # noqa: F401
        except ImportError as error:
            raise InputError("Parquet needs the extra `scale`: pip install 'threadaudit[scale]'") from error
        return Parquet(path, settled, partitioned=partitioned)
    header = ",".join(tables.JUDGE_COLUMNS).encode() + b"\r\n" if form == "csv" else b""
    return Lines(path, settled, header)
