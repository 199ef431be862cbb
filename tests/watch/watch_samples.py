"""A host at the stations of its life, as the probes would see it, and a watch that looks at it check by check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from threadaudit.records import Change, Json, Observation, Outcome, Verdict, Watched, WatchKind
from threadaudit.watch.comparing import Compared, compare, needs_confirming

START = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NEW = Watched("welt.ltd", "https://welt.ltd/", WatchKind.HOST, "welt.de", START, START)

ABSENT = dict.fromkeys(("A", "AAAA", "NS", "MX", "SOA", "TXT"), "absent")
ANSWERED = {"A": "present", "AAAA": "no_data", "NS": "present", "MX": "no_data", "SOA": "present", "TXT": "no_data"}
SERVERS = ["ns1.hoster.example", "ns2.hoster.example"]


def seen(probe: str, data: Mapping[str, Json] | None = None, outcome: Outcome = Outcome.PRESENT, host: str = "welt.ltd") -> Observation:
    """Return what a probe saw."""
    return Observation(probe, host, host, outcome, START, data or {})


def dns(
    addresses: Sequence[str] = ("203.0.113.7",), servers: Sequence[str] = SERVERS, mail: Sequence[str] = (), **changes: Json
) -> Observation:
    """Return what the DNS says of a host that is there."""
    answers: dict[str, Json] = {**ANSWERED, "A": "present" if addresses else "no_data", "MX": "present" if mail else "no_data"}
    data: dict[str, Json] = {
        "zone": "welt.ltd",
        "addresses_v4": list(addresses),
        "addresses_v6": [],
        "name_servers": list(servers),
        "mail": [{"preference": 10 * number, "host": host} for number, host in enumerate(mail)],
        "wildcard": False,
        "answers": answers,
    }
    return seen("dns", data | changes)


def no_dns() -> Observation:
    """Return that the DNS does not know the host."""
    return seen("dns", {"zone": "welt.ltd", "addresses_v4": [], "mail": [], "name_servers": [], "answers": ABSENT}, Outcome.ABSENT)


def rdap(expires_at: str | None = "2027-11-02T00:00:00Z", registered_at: str | None = "2026-11-02T00:00:00Z") -> Observation:
    """Return that the registry knows the domain."""
    return seen("rdap", {"domain": "welt.ltd", "registered_at": registered_at, "expires_at": expires_at})


def http(page: Mapping[str, Json] | None = None, end: str = "welt.ltd", status: int = 200, **changes: Json) -> Observation:
    """Return what a server shows."""
    data: dict[str, Json] = {"hops": [], "final_url": f"https://{end}/", "final_host": end, "status": status, "refresh": None, "page": page}
    return seen("http", data | changes)


def tls(sha256: str = "aa", issuer: str = "CN=R11,O=Let's Encrypt,C=US", **changes: Json) -> Observation:
    """Return the certificate that a server shows."""
    data: dict[str, Json] = {
        "issuer": issuer,
        "not_before": "2026-11-03T00:00:00Z",
        "not_after": "2027-02-01T00:00:00Z",
        "sha256": sha256,
        "findings": [],
    }
    return seen("tls", data | changes)


OWN: dict[str, Json] = {"title": "Nothing here yet", "links": {"welt.ltd": 3}, "assets": {}}
CLONE: dict[str, Json] = {
    "title": "WELT",
    "canonical": "https://www.welt.de/",
    "links": {"www.welt.de": 60},
    "assets": {"static.welt.de": 12},
}

UNREGISTERED = (no_dns(), seen("rdap", outcome=Outcome.ABSENT))
REGISTERED = (no_dns(), rdap())
RESOLVING = (dns(), rdap(), http(OWN), tls())
MAIL = (dns(mail=["mx.hoster.example"]), rdap(), http(OWN), tls())
COPY = (dns(mail=["mx.hoster.example"]), rdap(), http(CLONE), tls())
TO_OFFICIAL = (dns(mail=["mx.hoster.example"]), rdap(), http(CLONE, "www.welt.de"), tls())
DARK = (no_dns(), rdap(), seen("http", outcome=Outcome.ABSENT), seen("tls", outcome=Outcome.ABSENT))
STATIONS = (UNREGISTERED, REGISTERED, RESOLVING, MAIL, COPY, TO_OFFICIAL, DARK)


class Watch:
    """Looks at one host, check by check, and asks again where it should."""

    def __init__(self, watched: Watched = NEW, verdict: Verdict = Verdict.LOOKALIKE, now: datetime = START) -> None:
        """Begin with what is known."""
        self.watched = watched
        self.now = now
        self._verdict = verdict

    def look(self, *observations: Observation, again: Sequence[Observation] | None = None, after: timedelta = HOUR) -> tuple[Change, ...]:
        """Check after a while, and return what changed; asked again, the probes say the same unless told otherwise."""
        return self.compared(*observations, again=again, after=after).changes

    def compared(self, *observations: Observation, again: Sequence[Observation] | None = None, after: timedelta = HOUR) -> Compared:
        """Check after a while, and return all that came of it."""
        self.now += after
        doubts = needs_confirming(self.watched, observations)
        second = [one for one in (observations if again is None else again) if one.probe in doubts]
        found = compare(self.watched, self._verdict, second, now=self.now, earlier=observations)
        self.watched = replace(self.watched, facts=found.facts, unknowns=found.unknowns, last_checked_at=self.now)
        return found


def told(changes: Sequence[Change]) -> list[str]:
    """Return the kinds of changes."""
    return [change.kind.value for change in changes]


def half_answered(seen: Observation, kinds: Sequence[str]) -> Observation:
    """Return what the DNS says where some kinds of question had no answer."""
    lists = {"A": "addresses_v4", "AAAA": "addresses_v6", "MX": "mail", "NS": "name_servers"}
    answers = seen.data["answers"]
    assert isinstance(answers, Mapping)
    emptied: dict[str, Json] = {lists[kind]: [] for kind in kinds if kind in lists}
    return replace(seen, data={**seen.data, **emptied, "answers": {**answers, **dict.fromkeys(kinds, "timeout")}})
