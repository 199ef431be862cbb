"""A name server on loopback that is quick to answer and can be told to fail, and many hosts to watch beside it."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from threadaudit.pipeline import Judge
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records import Official, Watched, WatchKind
from threadaudit.store import Store, open_store, watching

START = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)
_KINDS = {1: "A", 2: "NS", 15: "MX"}
_NO_ERROR, _FAILURE, _UNKNOWN_NAME = 0, 2, 3

SETTINGS = """
[judge]
threshold = 40
[officials]
shipped = false
[[official]]
domain = "gazette.example"
[watch]
probes = ["dns"]
[probes]
jobs = 16
[probes.dns]
servers = ["127.0.0.1:{port}"]
attempts = 1
timeout = 5
"""


@dataclass
class Names:
    """What the name server says of every host that is watched."""

    port: int = 0
    fails: bool = False
    """Whether it says that it cannot answer."""
    fails_from: int = 1_000_000
    """From which host on it cannot, counted by their numbers."""
    mail: bool = False
    """Whether hosts whose number ends in 0 can receive mail."""
    there: bool = True
    """Whether the hosts have addresses."""

    def answer(self, query: bytes) -> bytes:
        """Answer one question, byte for byte; made-up names do not exist."""
        end = query.index(0, 12) + 5
        labels, kind = _labels(query[12:end]), _KINDS.get(struct.unpack("!H", query[end - 4 : end - 2])[0], "")
        known = len(labels) == 2 and labels[0].startswith("gazette") and self.there
        number = labels[0].removeprefix("gazette") if known else ""
        fails = self.fails or (number.isdigit() and int(number) >= self.fails_from)
        records = self._records(kind, labels) if known and not fails else []
        code = _FAILURE if fails else _NO_ERROR if known else _UNKNOWN_NAME
        header = query[:2] + struct.pack("!HHHHH", 0x8180 | code, 1, len(records), 0, 0)
        return header + query[12:end] + b"".join(records)

    def _records(self, kind: str, labels: list[str]) -> list[bytes]:
        target = b"\x02mx\x07hoster0\x07example\x00"
        if kind == "A":
            return [_record(1, socket.inet_aton("203.0.113.7"))]
        if kind == "NS":
            return [_record(2, target)]
        return [_record(15, b"\x00\x0a" + target)] if kind == "MX" and self.mail and labels[0].endswith("0") else []


def _labels(question: bytes) -> list[str]:
    labels, at = [], 0
    while length := question[at]:
        labels.append(question[at + 1 : at + 1 + length].decode("ascii").lower())
        at += 1 + length
    return labels


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("!HHHIH", 0xC00C, kind, 1, 60, len(data)) + data


@contextmanager
def name_server() -> Iterator[Names]:
    """Run the name server."""
    names = Names()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as opened:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_000_000)
        opened.bind(("127.0.0.1", 0))
        names.port = opened.getsockname()[1]

        def serve() -> None:
            while (received := opened.recvfrom(4096))[0]:
                opened.sendto(names.answer(received[0]), received[1])

        thread = Thread(target=serve)
        thread.start()
        try:
            yield names
        finally:
            opened.sendto(b"", opened.getsockname())
            thread.join()


def watched_hosts(number: int, due: datetime = START) -> list[Watched]:
    """Return hosts that are due, all of them lookalikes of one official."""
    names = [f"gazette{index}.example" for index in range(number)]
    return [Watched(name, f"https://{name}/", WatchKind.HOST, "gazette.example", due, due) for name in names]


def watch(path: Path, hosts: list[Watched]) -> Store:
    """Put hosts under watch in a new database."""
    judge = Judge([Official("gazette.example")])
    store = open_store(path)
    run = store.begin(new_run(judge, None, lambda: START), rules=rules_of(judge))
    with store.writing() as connection:
        store.put(run, rules=rules_of(judge), judged=judge.many(one.host for one in hosts), at=START)
        watching.add_watches(connection, hosts)
    return store
