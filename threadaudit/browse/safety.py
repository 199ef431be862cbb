"""What every answer says beside its content: that no script, no style and no address but our own may be used; and CSV without formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from threadaudit.escape import csv_cell

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)
"""Nothing runs or is fetched but files of this server, and no page of others may frame it."""
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-robots-tag", b"noindex, nofollow"),
    (b"x-dns-prefetch-control", b"off"),
)
"""The last one: a browser may look names up that stand in a page, which would tell their owner."""
RAW = "raw"
"""`?_formulas=raw` gives CSV as it is in the database."""
_LONGEST_CELL = 2**31 - 1
"""A text that was audited is one cell, and may be longer than Python's reader takes unasked."""
_NUMBER = re.compile(r"[+-]?\d{1,40}+(?:\.\d{1,40}+)?(?:[eE][+-]?\d{1,4}+)?")


def guarded(app: App, is_guarded: Callable[[], bool]) -> App:
    """Return the application with headers on every answer and CSV made harmless, as long as one of our databases is served."""

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        answer = _Answer(send, neutralises=_wants_harmless_csv(scope), is_guarded=is_guarded)
        await app(scope, receive, answer.send)

    return wrapped


class _Answer:
    """One answer on its way out."""

    def __init__(self, send: Send, *, neutralises: bool, is_guarded: Callable[[], bool]) -> None:
        self._send = send
        self._neutralises = neutralises
        self._is_guarded = is_guarded
        self._csv: CsvFilter | None = None

    async def send(self, message: Message) -> None:
        """Pass a message on, with what belongs to it."""
        if not self._is_guarded():
            await self._send(message)
            return
        if message["type"] == "http.response.start":
            if self._neutralises and message["status"] == 200 and _is_csv(message):
                self._csv = CsvFilter()
            kept = [(name, value) for name, value in message.get("headers", []) if self._keeps(name.lower())]
            message = {**message, "headers": [*kept, *HEADERS]}
        elif message["type"] == "http.response.body" and self._csv is not None:
            body = self._csv.feed(message.get("body", b""), is_last=not message.get("more_body", False))
            message = {**message, "body": body}
        await self._send(message)

    def _keeps(self, name: bytes) -> bool:
        """Tell whether a header of the answer still holds; ours take the place of the same ones, and a changed body has another length."""
        return name not in {ours for ours, _ in HEADERS} and not (name == b"content-length" and self._csv is not None)


class CsvFilter:
    """Puts an apostrophe before every cell that a spreadsheet would take for a formula, in CSV that comes in pieces."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._waiting: list[bytes] = []
        self._is_within_quotes = False

    def feed(self, piece: bytes, *, is_last: bool) -> bytes:
        """Take a piece, and give what is whole by now."""
        end = len(piece) if is_last else self._whole_until(piece)
        self._waiting.append(piece[:end])
        if not end and not is_last:
            self._waiting[-1:] = [piece]
            return b""
        whole = b"".join(self._waiting)
        self._waiting = [piece[end:]]
        return _without_formulas(whole.decode("utf-8", "replace")).encode()

    def _whole_until(self, piece: bytes) -> int:
        """Return where the last record ends in a piece; a line break within quotes ends none."""
        end, at = 0, 0
        for part in piece.split(b'"'):
            if at:
                self._is_within_quotes = not self._is_within_quotes
            if not self._is_within_quotes and (found := part.rfind(b"\n")) >= 0:
                end = at + found + 1
            at += len(part) + 1
        return end


def _without_formulas(text: str) -> str:
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    usual = csv.field_size_limit(_LONGEST_CELL)  # holds for the whole process, so that it must not stay
    try:
        writer.writerows([_cell(one) for one in row] for row in csv.reader(io.StringIO(text, newline="")))
    finally:
        csv.field_size_limit(usual)
    return written.getvalue()


def _cell(text: str) -> str:
    is_formula = csv_cell(text[:100]).startswith("'") and not text.startswith("'") and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text


def _is_csv(start: Message) -> bool:
    """Tell whether an answer is CSV; Datasette calls it plain text where it is to be shown in the browser."""
    kinds = [value for name, value in start.get("headers", []) if name.lower() == b"content-type"]
    return bool(kinds) and kinds[0].startswith((b"text/csv", b"text/plain"))


def _wants_harmless_csv(scope: Scope) -> bool:
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1"))
    return str(scope["path"]).endswith(".csv") and asked.get("_formulas", [""])[-1] != RAW
