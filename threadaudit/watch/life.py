"""The life of one host, made of what the database holds: equal answers are put together to stretches of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from threadaudit.records.life import Life, Stretch
from threadaudit.store import Store, histories
from threadaudit.store import life as stored

_COMPARED = {
    "dns": ("addresses_v4", "addresses_v6", "name_servers", "mail"),
    "rdap": ("registrar", "registered_at", "expires_at", "name_servers"),
    "whois": ("registrar", "registered_at", "expires_at", "name_servers"),
    "http": ("status", "final_url", "title"),
    "tls": ("issuer", "not_before", "not_after"),
}
"""What makes two answers of a probe different; pages hold numbers that are others each time, and other probes have no more to say."""
_MOST_NAMES = 20


def life_of(store: Store, host: str) -> Life | None:
    """Return the life of a host; None where the database does not know it."""
    with store.reading() as connection:
        history = histories.history(connection, host)
        return None if history is None else Life(history, tuple(stretches(stored.observations(connection, host))))


def stretches(observations: Iterable[stored.Seen]) -> Iterator[Stretch]:
    """Put together answers of one probe to one question that follow each other and say the same."""
    open_: Stretch | None = None
    for seen in observations:
        answer = tuple(_answer(seen.probe, seen.data))
        if open_ is not None and (open_.probe, open_.target, open_.outcome, open_.answer) == (
            seen.probe,
            seen.target,
            seen.outcome,
            answer,
        ):
            open_ = replace(open_, last_at=seen.at, count=open_.count + 1)
            continue
        if open_ is not None:
            yield open_
        open_ = Stretch(seen.probe, seen.target, seen.outcome, answer, seen.at, seen.at, 1)
    if open_ is not None:
        yield open_


def _answer(probe: str, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give what is compared of an answer, with what it says."""
    page = data.get("page")
    told = {**data, "title": page.get("title") if isinstance(page, Mapping) else None}
    for field in _COMPARED.get(probe, ()):
        value = told.get(field)
        text = ", ".join(sorted(map(_name, value[:_MOST_NAMES]))) if isinstance(value, list) else "" if value is None else str(value)
        if text:
            yield field, text


def _name(value: object) -> str:
    return str(value.get("host", "")) if isinstance(value, Mapping) else str(value)
