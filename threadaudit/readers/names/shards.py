"""Cut long lists into shards of whole lines, holding one shard in memory; a line that never ends is passed over."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from threadaudit.errors import InputError, ThreadAuditError
from threadaudit.readers.names import guess, list_format
from threadaudit.readers.names.records import BadLine, Position, Shard
from threadaudit.readers.opening import OpenList

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_HEAD_BYTES = 64 * 1024
"""So many bytes tell the format of a list."""


class Lists:
    """Several lists, one after the other; how far they were read can be asked at any time."""

    def __init__(
        self,
        names: Sequence[str],
        stdin: BinaryIO,
        *,
        fail: Callable[[ThreadAuditError], None],
        form: str | None = None,
        column: str | None = None,
    ) -> None:
        """Take the names of the lists; `fail` hears of one that cannot be read, `form` is their format, where it is known."""
        self._names = names
        self._stdin = stdin
        self._fail = fail
        self._form = form
        self._column = column
        self._open: OpenList | None = None

    @property
    def share(self) -> float | None:
        """How much of the list that is open has been read, 0 to 1; None where its length is not known."""
        current = self._open
        return min(1.0, current.taken / current.size) if current is not None and current.size else None

    def shards(self, start: Position) -> Iterator[Shard]:
        """Give the shards from a position on."""
        number, position = 0, start
        for index in range(start.file, len(self._names)):
            position = position if position.file == index else Position(file=index)
            try:
                for shard in self._of_one(self._names[index], position, number):
                    number = shard.number + 1
                    yield shard
            except InputError as error:
                self._fail(error)
            finally:
                self._close()

    def _close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def _of_one(self, name: str, start: Position, number: int) -> Iterator[Shard]:
        """Give the shards of one list."""
        source = self._open = OpenList(name, self._stdin)
        self._go_to(source, start)
        held = source.read(_HEAD_BYTES)
        if not start.format:
            start = self._begin(source, held, start)
        form = list_format(start.format)
        bad: list[BadLine] = []
        position = start
        while True:
            piece, damage = _read(source, form.SHARD_BYTES)
            held += piece
            end = form.cut(held) if piece else len(held) if damage is None else held.rfind(b"\n") + 1
            if not end and len(held) > form.LONGEST_LINE:
                end = held.rfind(b"\n") + 1  # rows or records that never end are cut at a line, a line that never ends is dropped
                if not end:
                    held, position, lost = _drop_line(source, held, position, form.LONGEST_LINE)
                    bad.append(lost)
                    continue
            if not end and piece:
                continue
            if end or bad:
                data, held = held[:end], held[end:]
                after = _behind(position, data, form.after(position.state, data))
                yield Shard(number, source.shown, position.format, data, position.line, position.state, tuple(bad), after)
                number, position, bad = number + 1, after, []
            if damage is not None:
                raise damage
            if not piece:
                return

    def _go_to(self, source: OpenList, start: Position) -> None:
        checksum = source.skip(start.offset) if start.offset else None
        if checksum is not None and checksum != start.checksum:
            raise InputError(f"{source.shown}: is not the list that the scan began with; start it anew with --overwrite")

    def _begin(self, source: OpenList, head: bytes, start: Position) -> Position:
        """Find out the format of a list and what stands at its head."""
        name = self._form or guess(head, self._column)
        try:
            state = list_format(name).begin(head.removeprefix(_BYTE_ORDER_MARK), self._column)
        except InputError as error:
            raise InputError(f"{source.shown}: {error}") from error
        return Position(start.file, start.offset, start.line, name, state, start.checksum)


def _read(source: OpenList, size: int) -> tuple[bytes, InputError | None]:
    """Read on; where the list is damaged, return that, so that what came before can be handed on first."""
    try:
        return source.read(size), None
    except InputError as error:
        return b"", error


def _behind(position: Position, data: bytes, state: tuple[str, ...]) -> Position:
    """Return the position behind some bytes."""
    lines = position.line + data.count(b"\n")
    checksum = zlib.crc32(data, position.checksum)
    return Position(position.file, position.offset + len(data), lines, position.format, state, checksum)


def _drop_line(source: OpenList, held: bytes, position: Position, longest: int) -> tuple[bytes, Position, BadLine]:
    """Pass over a line that is too long; return what is held behind it, and where that stands."""
    lost = BadLine(source.shown, position.line, f"longer than {longest:,} bytes")
    while True:
        end = held.find(b"\n") + 1 or len(held)
        position = _behind(position, held[:end], position.state)
        if end < len(held) or held.endswith(b"\n"):
            return held[end:], position, lost
        held = source.read(_HEAD_BYTES)
        if not held:
            return b"", position, lost
