"""What is known of a watched host, as one check hands it to the next. Pure; any JSON gives facts, and what cannot be read is unknown."""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta

from threadaudit.records import Json

RETURNS = timedelta(days=7)
"""A value that gave way no longer ago than this is remembered: its return is no change."""
DEAD = timedelta(days=30)
"""A host that has had no address and no registration for so long is looked at as rarely as the settings allow."""
_MOST_REMEMBERED = 8
# Of each fact; a host that rotates through more values has one for every check, and each is news.
_MOST_NAMES = 100
_OF_PAGES = frozenset({"redirect", "copies_official"})
# What is remembered of pages, which differ by who asks.


@dataclass(frozen=True, slots=True)
class Certificate:
    """The certificate that a host shows."""

    sha256: str = ""
    """Its SHA-256 in hexadecimal; empty where it is known that the host has none of its own."""
    issuer: str = ""
    """Who issued it, RFC 4514; empty where nobody says so."""
    not_before: str = ""
    """From when it is valid, ISO 8601; empty likewise."""
    not_after: str = ""
    """Until when it is valid, ISO 8601; empty likewise."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a host. None is not known yet; only answers change anything here, never their absence."""

    registered: bool | None = None
    """Whether a registry knows its domain."""
    resolving: bool | None = None
    """Whether it has an address."""
    has_resolved: bool = False
    """Whether it had an address at any check."""
    addresses: tuple[str, ...] | None = None
    """Its addresses, sorted."""
    mail: tuple[str, ...] | None = None
    """Where its domain's mail goes, sorted; empty where nowhere."""
    name_servers: tuple[str, ...] | None = None
    """Who answers for its domain, sorted."""
    certificate: Certificate | None = None
    """The certificate that it shows."""
    redirect: str | None = None
    """The host to which it sends its visitors, A-labels; empty where it keeps them."""
    copies_official: bool | None = None
    """Whether what it shows takes from the official that it imitates."""
    status: int | None = None
    """The last HTTP status."""
    vantage: str | None = None
    """From where its page was asked, as a short hash; the redirect, the copy and the status hold for there alone."""
    expires_at: str | None = None
    """Until when the registration is paid, ISO 8601."""
    expiry_told: str | None = None
    """The end of which it was said that it comes soon; None where none was."""
    absent_since: datetime | None = None
    """Since when it has no address; None where it has one."""
    returned_at: datetime | None = None
    """When it came back last; None where it never did."""
    dark_untold: bool = False
    """Whether it went dark again so soon after it came back that this was not told."""
    recent: Mapping[str, Mapping[str, datetime]] = field(default_factory=dict)
    """When values gave way to others, by fact and by the value's short hash."""

    @classmethod
    def from_json(cls, written: Json) -> Facts:
        """Read what `to_json` wrote; whatever else it is gives facts too."""
        data = written if isinstance(written, Mapping) else {}
        return cls(
            registered=_truth(data.get("registered")),
            resolving=_truth(data.get("resolving")),
            has_resolved=data.get("has_resolved") is True,
            addresses=_names(data.get("addresses")),
            mail=_names(data.get("mail")),
            name_servers=_names(data.get("name_servers")),
            certificate=_certificate(data.get("certificate")),
            redirect=_text(data.get("redirect")),
            copies_official=_truth(data.get("copies_official")),
            status=_number(data.get("status")),
            vantage=_text(data.get("vantage")),
            expires_at=_text(data.get("expires_at")),
            expiry_told=_text(data.get("expiry_told")),
            absent_since=moment(data.get("absent_since")),
            returned_at=moment(data.get("returned_at")),
            dark_untold=data.get("dark_untold") is True,
            recent=_recent(data.get("recent")),
        )

    def to_json(self) -> dict[str, Json]:
        """Return the facts as plain JSON; what is not known is left out."""
        unknown = Facts()
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: _plain(value) for name, value in values.items() if value != getattr(unknown, name)}

    def is_dead(self, now: datetime) -> bool:
        """Tell whether it has long had neither an address nor a registration."""
        since = self.absent_since
        return self.resolving is False and self.registered is not True and since is not None and now - since >= DEAD

    def seen_from(self, vantage: str | None) -> Facts:
        """Return what is known for this vantage: of a page that was asked from another one nothing is, but that nothing was there."""
        if vantage is None or self.vantage in (None, vantage):
            return self if vantage is None else replace(self, vantage=vantage)
        nothing = self.resolving is False
        return replace(
            self,
            vantage=vantage,
            status=None,
            redirect="" if nothing and not self.redirect else None,
            copies_official=False if nothing and self.copies_official is False else None,
            recent={fact: times for fact, times in self.recent.items() if fact not in _OF_PAGES},
        )

    def gave_way(self, fact: str, value: Json, now: datetime) -> bool:
        """Tell whether a fact had this value until a short while ago."""
        until = self.recent.get(fact, {}).get(digest(value))
        return until is not None and abs(now - until) <= RETURNS

    def remembering(self, fact: str, value: Json, now: datetime) -> dict[str, Mapping[str, datetime]]:
        """Return what is remembered once this value of a fact has given way too, without what is too old to matter."""
        kept = {name: until for name, until in self.recent.get(fact, {}).items() if abs(now - until) <= RETURNS}
        kept[digest(value)] = now
        newest = heapq.nlargest(_MOST_REMEMBERED, kept.items(), key=lambda item: (item[1], item[0]))
        return {**self.recent, fact: dict(sorted(newest))}


def digest(value: Json) -> str:
    """Return a short hash of a value, to know it by."""
    written = " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def moment(value: Json) -> datetime | None:
    """Return a time that is written in ISO 8601, UTC; None where it cannot be read."""
    if not isinstance(value, str):
        return None
    try:
        read = datetime.fromisoformat(value)
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _plain(value: object) -> Json:
    """Return a fact's value as plain JSON."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Certificate):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    return value if isinstance(value, str | int) else None


def _truth(value: Json) -> bool | None:
    return value if isinstance(value, bool) else None


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: Json) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _names(value: Json) -> tuple[str, ...] | None:
    if not isinstance(value, list | tuple):
        return None
    return tuple(sorted({name for name in value[:_MOST_NAMES] if isinstance(name, str)}))


def _certificate(value: Json) -> Certificate | None:
    if not isinstance(value, Mapping) or _text(value.get("sha256")) is None:
        return None
    return Certificate(**{one.name: _text(value.get(one.name)) or "" for one in fields(Certificate)})


def _recent(value: Json) -> dict[str, Mapping[str, datetime]]:
    """Read what is remembered, without what is empty."""
    facts = value if isinstance(value, Mapping) else {}
    read = {fact: _moments(times) for fact, times in facts.items()}
    return {fact: times for fact, times in read.items() if times}


def _moments(value: Json) -> dict[str, datetime]:
    times = value if isinstance(value, Mapping) else {}
    return {name: until for name, written in times.items() if (until := moment(written)) is not None}
