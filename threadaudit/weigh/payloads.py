"""Reads what the probes saw, field by field: what is missing or not as expected is as if it had not been said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from threadaudit.records import Json, Observation, Outcome

NOT_PUBLISHED = "not_published"
"""What stands in a field that a registry never tells."""
_MOST = 1000
"""The most items that are read of a list; probes give far fewer."""


@dataclass(frozen=True, slots=True)
class Dns:
    """What the DNS said."""

    outcome: Outcome
    addresses: frozenset[str]
    name_servers: frozenset[str]
    mail: tuple[str, ...]
    wildcard: bool
    answers: Mapping[str, str]
    """The outcome of each question by record type."""


@dataclass(frozen=True, slots=True)
class Registration:
    """What a registry said."""

    outcome: Outcome
    probe: str
    registered_at: str | None
    registrar: str | None
    registrant: str | None
    statuses: tuple[str, ...]
    name_servers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of itself."""

    title: str
    site_name: str
    canonical: str
    links: Mapping[str, int]
    assets: Mapping[str, int]
    asks_password: bool


@dataclass(frozen=True, slots=True)
class Http:
    """What a server showed."""

    outcome: Outcome
    hosts: tuple[str, ...]
    """The hosts on the way, in order, the first one included."""
    final_host: str
    status: int | None
    refresh: str
    """Where the page or its header leads by itself; empty where nowhere."""
    page: Page | None


@dataclass(frozen=True, slots=True)
class Tls:
    """Which certificate a server showed."""

    outcome: Outcome
    sha256: str
    names: tuple[str, ...]
    not_before: str | None
    findings: tuple[str, ...]
    is_trust_checked: bool


@dataclass(frozen=True, slots=True)
class Clone:
    """What came out of putting a page beside the official's own."""

    copies: bool | None
    words_same: float | None
    same_icon: bool
    page_url: str
    compared_url: str


def read_dns(seen: Observation) -> Dns:
    """Read what the DNS said."""
    data = seen.data
    mail = [text(entry, "host") for entry in records(data, "mail")]
    answers = mapping(data, "answers")
    return Dns(
        seen.outcome,
        frozenset((*texts(data, "addresses_v4"), *texts(data, "addresses_v6"))),
        frozenset(name.lower().rstrip(".") for name in texts(data, "name_servers")),
        tuple(sorted(host for host in mail if host and host != ".")),
        data.get("wildcard") is True,
        {kind: outcome for kind, outcome in answers.items() if isinstance(outcome, str)},
    )


def read_registration(seen: Observation) -> Registration:
    """Read what a registry said."""
    data = seen.data
    return Registration(
        seen.outcome,
        seen.probe,
        text(data, "registered_at"),
        text(data, "registrar"),
        text(data, "registrant"),
        tuple(status.lower() for status in texts(data, "statuses")),
        frozenset(name.lower().rstrip(".") for name in texts(data, "name_servers")),
    )


def read_http(seen: Observation) -> Http:
    """Read what a server showed."""
    data = seen.data
    on_the_way = tuple(host for hop in records(data, "hops") if (host := text(hop, "host")))
    page = mapping(data, "page")
    return Http(
        seen.outcome,
        on_the_way,
        text(data, "final_host") or (on_the_way[-1] if on_the_way else ""),
        number(data, "status"),
        text(mapping(page, "meta_refresh"), "url") or text(mapping(data, "refresh"), "url") or "",
        _read_page(page) if page else None,
    )


def _read_page(data: Mapping[str, Json]) -> Page:
    return Page(
        text(data, "title") or "",
        text(data, "site_name") or "",
        text(data, "canonical") or text(data, "og_url") or "",
        counts(data, "links"),
        counts(data, "assets"),
        data.get("asks_password") is True,
    )


def read_tls(seen: Observation) -> Tls:
    """Read which certificate a server showed."""
    data = seen.data
    return Tls(
        seen.outcome,
        text(data, "sha256") or "",
        texts(data, "names"),
        text(data, "not_before"),
        texts(data, "findings"),
        data.get("trust_checked") is not False,
    )


def read_clone(seen: Observation) -> Clone:
    """Read what came out of putting a page beside the official's own."""
    data, copies, words = seen.data, seen.data.get("copies"), seen.data.get("words_same")
    return Clone(
        copies if isinstance(copies, bool) and seen.outcome is Outcome.PRESENT else None,
        float(words) if isinstance(words, int | float) and 0 <= words <= 1 else None,
        data.get("same_icon") is True,
        text(data, "page_url") or "",
        text(data, "compared_url") or "",
    )


def text(data: Mapping[str, Json], name: str) -> str | None:
    """Return a text; None where there is none."""
    value = data.get(name)
    return value if isinstance(value, str) and value.strip() else None


def texts(data: Mapping[str, Json], name: str) -> tuple[str, ...]:
    """Return the texts of a list."""
    value = data.get(name)
    return tuple(item for item in value[:_MOST] if isinstance(item, str)) if isinstance(value, list | tuple) else ()


def records(data: Mapping[str, Json], name: str) -> tuple[Mapping[str, Json], ...]:
    """Return the objects of a list."""
    value = data.get(name)
    return tuple(item for item in value[:_MOST] if isinstance(item, Mapping)) if isinstance(value, list | tuple) else ()


def mapping(data: Mapping[str, Json], name: str) -> Mapping[str, Json]:
    """Return an object; an empty one where there is none."""
    value = data.get(name)
    return value if isinstance(value, Mapping) else {}


def number(data: Mapping[str, Json], name: str) -> int | None:
    """Return a whole number; None where there is none."""
    value = data.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def counts(data: Mapping[str, Json], name: str) -> dict[str, int]:
    """Return how often each name occurs."""
    found = {key: number(mapping(data, name), key) for key in mapping(data, name)}
    return {key: count for key, count in found.items() if count is not None and count > 0}


def moment(written: str | None) -> datetime | None:
    """Return a time that was written in ISO 8601; None where it cannot be read. Without a zone it is UTC."""
    try:
        read = datetime.fromisoformat(written or "")
    except ValueError:
        return None
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read
