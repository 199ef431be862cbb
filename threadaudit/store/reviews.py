"""What people say of hosts: rows in, rows out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from threadaudit.records import Decision, Review
from threadaudit.store.save import insert
from threadaudit.store.values import as_json, as_time, from_time, storable


def add_review(connection: sqlite3.Connection, review: Review) -> None:
    """Add a person's decision; its host must be known."""
    row = (review.host, review.decision.value, review.note, review.by, as_time(review.decided_at))
    insert(connection, "reviews", "host, decision, note, reviewer, decided_at", [row])


def reviews(connection: sqlite3.Connection, host: str | None = None) -> Iterator[Review]:
    """Give decisions, the newest first; of one host, or of all."""
    chosen = "" if host is None else " WHERE host = ?"
    arguments = () if host is None else storable((host,))
    for name, decision, note, by, at in connection.execute(
        f"SELECT host, decision, note, reviewer, decided_at FROM reviews{chosen} ORDER BY id DESC",  # noqa: S608
        arguments,
    ):
        yield Review(name, Decision(decision), from_time(at), note, by)


def latest_reviews(connection: sqlite3.Connection, hosts: Iterable[str]) -> dict[str, Review]:
    """Return the newest decision about each of the hosts of which anybody spoke."""
    found = connection.execute(
        "SELECT host, decision, note, reviewer, decided_at FROM latest_reviews WHERE host IN (SELECT value FROM json_each(?))",
        storable((as_json(list(hosts)),)),
    )
    return {host: Review(host, Decision(decision), from_time(at), note, by) for host, decision, note, by, at in found}
