"""Changes in a database, and a webhook on loopback that notes what it is told."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from threadaudit.pipeline import Judge
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records import Change, ChangeKind, Official, Severity
from threadaudit.store import Store, open_store, watching

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
OFFICIALS = [Official("gaz.example", "The Gazette")]


def change(number: int, *, at: datetime = NOW, severity: Severity = Severity.NOTICE, words: str = "") -> Change:
    """Return a change of a host of its own."""
    host = f"gaz{number}.example"
    return Change(host, ChangeKind.MAIL_SET_UP, [], [f"mx{number}"], at, severity, words or f"gaz{number}[.]example can receive mail now.")


def store_with(path: Path, changes: Sequence[Change]) -> Store:
    """Open a database, and put changes into it."""
    judge = Judge(OFFICIALS)
    store = open_store(path)
    run = store.begin(new_run(judge, None, lambda: NOW), rules=rules_of(judge))
    store.add(run, rules=rules_of(judge), judged=[judge(one.host) for one in changes], at=NOW)
    with store.writing() as connection:
        for one in changes:
            looked = watching.Looked(one.host, "{}", "{}", 1, NOW, unknown=False)
            watching.add_looked(connection, 0, run.id or 0, looked, [one], NOW)
    return store


@dataclass
class Webhook:
    """What a webhook was told, and what it answers."""

    told: list[dict[str, Any]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    """The HTTP statuses of its next answers; 200 where there are none left."""
    port: int = 0

    @property
    def address(self) -> str:
        """The address as apprise writes it, with a secret in it."""
        return f"json://user:hunter2@127.0.0.1:{self.port}/s3cret-path"


@contextmanager
def webhook() -> Iterator[Webhook]:
    """Run a webhook on loopback."""
    hook = Webhook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status = hook.answers.pop(0) if hook.answers else 200
            if status == 200:
                hook.told.append(body)
            self.send_response(status)
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            del arguments

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        hook.port = server.server_port
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield hook
        finally:
            server.shutdown()
            thread.join()
