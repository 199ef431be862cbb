"""What the probes saw, read as answers that facts can be compared with. Whatever a payload holds, it is an answer or none.

None stands for what an observation does not tell. Observations without an answer (a timeout, a failure, a refusal) tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from threadaudit import hosts
from threadaudit.escape import one_line
from threadaudit.records import Json, Observation, Outcome, Watched
from threadaudit.watch.facts import Certificate, digest, moment

KNOWN = frozenset({Outcome.PRESENT, Outcome.ABSENT, Outcome.NO_DATA})
"""The outcomes that are answers."""
OF_DOMAINS = ("rdap", "whois")
"""The probes that ask about the registration; where both have an answer, the first is believed."""
_NOTHING = frozenset({Outcome.ABSENT, Outcome.NO_DATA})
_NOT_FOUND = frozenset({404, 410})
_PAGES = ("http", "clone")
_FEW_ASSETS = 3
# Fewer pictures may be quoted, or be buttons to share; the weighing counts alike.
_FEW_LINKS = 5
_MOST = 100
_MOST_REFERENCES = 10**6
_LONGEST = 300
_ADDRESS = re.compile(r"[0-9A-Fa-f.:]{2,45}")


@dataclass(frozen=True, slots=True)
class Dns:
    """What the DNS said."""

    resolving: bool | None
    """Whether the host has an address."""
    addresses: tuple[str, ...] | None
    """Its addresses, sorted; only where both kinds were answered."""
    mail: tuple[str, ...] | None
    """Where its domain's mail goes, sorted; empty where nowhere."""
    name_servers: tuple[str, ...] | None
    """Who answers for its domain, sorted; never empty."""
    in_dns: bool
    """Whether the DNS knows its domain at all; where it does not, mail that was set up may come back with it."""
    like_any: bool
    """Whether a made-up name of its domain has an address as well, and the host is no domain itself."""


@dataclass(frozen=True, slots=True)
class Registration:
    """What a registry said."""

    registered: bool
    """Whether it knows the domain."""
    registered_at: datetime | None = None
    """Since when."""
    expires_at: datetime | None = None
    """Until when."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a server showed."""

    redirect: str
    """The host to which it sends its visitors; empty where it keeps them."""
    status: int | None
    """The HTTP status at the end."""
    copies: bool | None
    """Whether the page takes from the official."""
    reason: str = ""
    """What of it does, in words that follow "it"; empty where nothing."""


@dataclass(frozen=True, slots=True)
class Readings:
    """All that one check tells of a host; several answers of one probe where it was asked again."""

    dns: tuple[Dns, ...]
    registrations: tuple[Registration, ...]
    registry: str
    """The probe that told of the registration; empty where none did."""
    visits: tuple[Visit, ...]
    certificates: tuple[Certificate, ...]
    clones: tuple[bool, ...]
    """Whether the page, put beside the official's, is a copy."""
    clone_unknown: bool
    """Whether the pages were to be put side by side, and that did not succeed."""
    vantage: str | None = None
    """From where the page was asked, as a short hash; None where it gave no answer."""


@dataclass(frozen=True, slots=True)
class Names:
    """Which names belong to the host and to the official."""

    host: str
    """The watched host."""
    domain: str
    """What someone registered of it, or was lent; the host itself where that is nothing."""
    official: str
    """The official's registrable domain; empty where there is no official, or the host is one of its own."""
    own: frozenset[str]
    """The registrable domains of the official and its siblings."""

    def is_own(self, name: str) -> bool:
        """Tell whether a host is the official's."""
        return bool(name) and domain_of(name) in self.own


def names_of(watched: Watched, siblings: Collection[str]) -> Names:
    """Put together which names belong to whom."""
    domain, official = domain_of(watched.host), domain_of(watched.official or "")
    own = frozenset(filter(None, (official, *map(domain_of, siblings if official else ()))))
    return Names(watched.host, domain, "" if domain in own else official, own)


def read(names: Names, observations: Sequence[Observation]) -> Readings:
    """Read what a check saw of a host; observations of other hosts are passed over."""
    seen = [_with_mapping(one) for one in observations if one.host == names.host or (one.probe in OF_DOMAINS and one.host == names.domain)]
    answers = [one for one in seen if one.outcome in KNOWN]
    registry = next((probe for probe in OF_DOMAINS if any(map(_registration, _of(probe, answers)))), "")
    return Readings(
        tuple(_dns(one, names) for one in _of("dns", answers)),
        tuple(filter(None, map(_registration, _of(registry, answers)))) if _has_own_registration(names) else (),
        registry if _has_own_registration(names) else "",
        tuple(visit for one in _of("http", answers) if (visit := _visit(one, names)) is not None),
        tuple(found for one in _of("tls", answers) if (found := _certificate(one)) is not None),
        tuple(copies for one in _of("clone", answers) if isinstance(copies := one.data.get("copies"), bool)),
        any(one.outcome not in KNOWN and one.outcome is not Outcome.SKIPPED for one in _of("clone", seen)),
        next((_vantage(one) for one in answers if one.probe in _PAGES), None),
    )


def _vantage(seen: Observation) -> str:
    """Return a short hash of all by which a campaign may choose what it shows; whether the address was pinned is none of that."""
    vantage = seen.vantage
    return digest("\n".join((vantage.label, vantage.country, vantage.agent, vantage.language, vantage.proxy)))


def _with_mapping(seen: Observation) -> Observation:
    """Return an observation whose payload is an object, also where something else was written."""
    data: Json = seen.data
    return seen if isinstance(data, Mapping) else replace(seen, data={})


def domain_of(name: str) -> str:
    """Return what someone registered of a host, private suffixes included; the host itself where that is nothing."""
    host = hosts.parse(name) if name else None
    return (host.registrable_domain or host.ascii) if host else ""


def _has_own_registration(names: Names) -> bool:
    """Tell whether a registry's answer is about the host's holder: of `x.pages.dev` it is about the platform."""
    return hosts.split_icann(names.domain)[1] == names.domain


def _of(probe: str, observations: Sequence[Observation]) -> Iterator[Observation]:
    return (one for one in observations if one.probe == probe)


def _registration(seen: Observation) -> Registration | None:
    """Read what a registry said; that it has no data says nothing."""
    if seen.outcome is Outcome.PRESENT:
        return Registration(True, moment(seen.data.get("registered_at")), moment(seen.data.get("expires_at")))
    return Registration(False) if seen.outcome is Outcome.ABSENT else None


def _dns(seen: Observation, names: Names) -> Dns:
    """Read what the DNS said, kind by kind: where one was not answered, nothing is known of it."""
    answers = _answers(seen)
    found = sorted(filter(_ADDRESS.fullmatch, {*_texts(seen.data, "addresses_v4"), *_texts(seen.data, "addresses_v6")}))
    both = [answers.get("A"), answers.get("AAAA")]
    nowhere = not found and (Outcome.ABSENT in both or both == [Outcome.NO_DATA, Outcome.NO_DATA])
    complete = all(answer in KNOWN for answer in both)
    mail = [_host(_text(server, "host")) for server in _records(seen.data, "mail")]
    servers = sorted({_host(name) for name in _texts(seen.data, "name_servers")} - {""})
    return Dns(
        True if found else False if nowhere else None,
        () if nowhere else tuple(found) if found and complete else None,
        tuple(sorted({*mail} - {""})) if answers.get("MX") in KNOWN else None,
        tuple(servers) if servers and answers.get("NS") is Outcome.PRESENT else None,
        answers.get("MX") is not Outcome.ABSENT,
        seen.data.get("wildcard") is True and names.host != names.domain,
    )


def _answers(seen: Observation) -> Mapping[str, Outcome]:
    """Return how each question ended; where the payload does not say, as the whole did."""
    told = seen.data.get("answers")
    if not isinstance(told, Mapping):
        return dict.fromkeys(("A", "AAAA", "MX", "NS"), seen.outcome) if seen.outcome in _NOTHING else _by_records(seen)
    return {kind: Outcome(outcome) for kind, outcome in told.items() if isinstance(outcome, str) and outcome in _OUTCOMES}


_OUTCOMES = frozenset(map(str, Outcome))


def _by_records(seen: Observation) -> dict[str, Outcome]:
    lists = {"A": "addresses_v4", "AAAA": "addresses_v6", "MX": "mail", "NS": "name_servers"}
    return {kind: Outcome.PRESENT if seen.data.get(name) else Outcome.NO_DATA for kind, name in lists.items()}


def _certificate(seen: Observation) -> Certificate | None:
    """Read a certificate; one that is made out for other names is its server's, and the host has none of its own."""
    sha256 = _text(seen.data, "sha256").lower()
    if seen.outcome is not Outcome.PRESENT or not sha256:
        return None
    if "name_mismatch" in _texts(seen.data, "findings"):
        return Certificate()
    since, until = (moment(seen.data.get(name)) for name in ("not_before", "not_after"))
    issuer = one_line(_text(seen.data, "issuer"))
    return Certificate(one_line(sha256), issuer, since.isoformat() if since else "", until.isoformat() if until else "")


def _visit(seen: Observation, names: Names) -> Visit | None:
    """Read what a server showed; an error of its own says nothing of what it shows."""
    told = seen.data.get("status")
    status = told if type(told) is int and 100 <= told <= 999 else None
    missing = status in _NOT_FOUND
    if seen.outcome is not Outcome.PRESENT or (status is not None and status >= 400 and not missing):
        return None
    page = _mapping(seen.data, "page")
    end = _end(seen.data, page, names)
    if end is None:
        return None
    redirect = end if domain_of(end) != names.domain else ""
    reason = "" if missing or names.is_own(redirect) else _copied(page, names)
    return Visit(redirect, status, bool(reason) if names.official else None, reason)


def _end(data: Mapping[str, Json], page: Mapping[str, Json], names: Names) -> str | None:
    """Return the host where visitors end, over redirects and over the page's own order to go on; None where nobody says so."""
    last = _host(_text(data, "final_host"))
    if not last:
        return None
    orders = (_mapping(data, "refresh"), _mapping(page, "meta_refresh"))
    ordered = next(filter(None, (_host(_text(order, "url")) for order in orders)), "")
    return ordered if ordered and domain_of(last) == names.domain else last


def _copied(page: Mapping[str, Json], names: Names) -> str:
    """Say what of a page is the official's; the empty string where nothing is."""
    if not names.official:
        return ""
    if any(names.is_own(_text(page, field)) for field in ("canonical", "og_url")):
        return f"names {names.official} as its own address"
    assets, _ = _share(page, "assets", names)
    if assets >= _FEW_ASSETS:
        return f"takes {assets:,} images, scripts or styles from {names.official}"
    links, all_links = _share(page, "links", names)
    if links >= _FEW_LINKS and 2 * links >= all_links:
        return f"leads to {names.official} by {links:,} of its {all_links:,} links"
    return ""


def _share(page: Mapping[str, Json], field: str, names: Names) -> tuple[int, int]:
    """Return how many lead to the official, and how many there are."""
    told = list(_mapping(page, field).items())[:_MOST]
    counted = [(host, min(count, _MOST_REFERENCES)) for host, count in told if type(count) is int and count > 0]
    return sum(count for host, count in counted if names.is_own(host)), sum(count for _, count in counted)


def _host(text: str) -> str:
    """Return a name in A-labels; empty where it is none."""
    host = hosts.parse(text) if text else None
    return host.ascii if host else ""


def _text(data: Mapping[str, Json], field: str) -> str:
    """Return a short text; empty where there is none."""
    value = data.get(field)
    return value[:_LONGEST] if isinstance(value, str) else ""


def _texts(data: Mapping[str, Json], field: str) -> Iterator[str]:
    """Give the texts of a list."""
    value = data.get(field)
    items = value[:_MOST] if isinstance(value, list | tuple) else ()
    return (item[:_LONGEST] for item in items if isinstance(item, str) and item)


def _records(data: Mapping[str, Json], field: str) -> Iterator[Mapping[str, Json]]:
    """Give the objects of a list."""
    value = data.get(field)
    return (item for item in value[:_MOST] if isinstance(item, Mapping)) if isinstance(value, list | tuple) else iter(())


def _mapping(data: Mapping[str, Json], field: str) -> Mapping[str, Json]:
    """Return an object; an empty one where there is none."""
    value = data.get(field)
    return value if isinstance(value, Mapping) else {}
