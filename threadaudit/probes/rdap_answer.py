"""Reads an RDAP answer about a domain (RFC 9083), as loosely as servers write it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import msgspec

from threadaudit.probes.probe import ProbeFailure
from threadaudit.probes.registration import NOT_PUBLISHED, Registration, is_about, name_servers, owner, read_date, statuses, tidy
from threadaudit.records import Outcome

Members: TypeAlias = "dict[str, Any]"

_MOST_ITEMS = 100
"""How many items of a list are looked at; a domain has some ten name servers, statuses and entities at most."""
_EVENTS = {"registration": "registered_at", "expiration": "expires_at", "last changed": "changed_at"}
"""Which event (RFC 9083, 10.2.3) stands for which date."""
_IANA_ID = "iana registrar id"
# The type of a registrar's public identifier in the gTLDs' RDAP Response Profile.


def read_rdap(body: bytes, domain: str, source: str) -> Registration:
    """Return what an answer says of a domain; raise ProbeFailure where it is none, or is about another domain."""
    answer = _decode(body)
    if not any(is_about(answer.get(name), domain) for name in ("ldhName", "unicodeName")):
        raise ProbeFailure(Outcome.MALFORMED, "The answer is about something else.")
    registrar = next(_entities(answer, "registrar"), {})
    registrant = next(_entities(answer, "registrant"), {})
    return Registration(
        domain=domain,
        **_dates(answer),
        registrar=_name(registrar),
        registrar_id=_public_id(registrar) or None,
        statuses=statuses(_list(answer, "status")),
        name_servers=name_servers([server.get("ldhName") or server.get("unicodeName") for server in _objects(answer, "nameservers")]),
        registrant=_registrant(answer, registrant),
        country=_country(registrant),
        dnssec=_dnssec(answer.get("secureDNS")),
        handle=tidy(answer.get("handle")),
        source=source,
    )


def error_code(body: bytes) -> int | None:
    """Return the status that an answer names in its own words (RFC 9083, 6), whatever its HTTP status; None where it names none."""
    try:
        code = _decode(body).get("errorCode")
    except ProbeFailure:
        return None
    return int(code) if isinstance(code, int | str) and str(code).isdecimal() and len(str(code)) == 3 else None


def _decode(body: bytes) -> Members:
    """Read JSON, however deep a hostile server nests it."""
    try:
        answer = msgspec.json.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ProbeFailure(Outcome.MALFORMED, "The answer is no JSON that could be read.") from error
    if not isinstance(answer, dict):
        raise ProbeFailure(Outcome.MALFORMED, "The answer is no RDAP.")
    return answer


def _list(holder: object, name: str) -> list[Any]:
    """Return a member that should be a list, cut; a single value counts as a list of one."""
    value = holder.get(name) if isinstance(holder, dict) else None
    if value is None:
        return []
    return value[:_MOST_ITEMS] if isinstance(value, list) else [value]


def _objects(holder: object, name: str) -> list[Members]:
    """Return the objects in a member that should be a list of them."""
    return [item for item in _list(holder, name) if isinstance(item, dict)]


def _dates(answer: Members) -> dict[str, str | None]:
    """Return the dates that an answer tells; of several of a kind the first that can be read."""
    dates: dict[str, str | None] = {}
    for event in _objects(answer, "events"):
        name = _EVENTS.get((tidy(event.get("eventAction")) or "").lower())
        if name is not None and dates.get(name) is None:
            dates[name] = read_date(event.get("eventDate"))
    return dates


def _entities(answer: Members, role: str) -> Iterator[Members]:
    """Give the people and firms with a role; some servers hang them below another one."""
    direct = _objects(answer, "entities")
    for entity in (*direct, *(inner for outer in direct for inner in _objects(outer, "entities"))):
        if role in [text.lower() for item in _list(entity, "roles") if (text := tidy(item))]:
            yield entity


def _properties(entity: Members) -> Iterator[tuple[str, Members, Any]]:
    """Give the properties of an entity's jCard (RFC 7095): name, parameters, value."""
    card = _list(entity, "vcardArray")
    for item in card[1][:_MOST_ITEMS] if len(card) > 1 and isinstance(card[1], list) else ():
        if isinstance(item, list) and len(item) > 3:
            yield (tidy(item[0]) or "").lower(), item[1] if isinstance(item[1], dict) else {}, item[3]


def _card(entity: Members) -> Members:
    """Return an entity's JSContact card (RFC 9553), which some servers send instead of a jCard."""
    card = entity.get("jscontact_card") or entity.get("jscard")
    return card if isinstance(card, dict) else {}


def _name(entity: Members) -> str | None:
    """Return the name of a person or firm: the firm before the person, as registries file them."""
    found: dict[str, str] = {}
    for name, _, value in _properties(entity):
        text = tidy(value[0] if isinstance(value, list) and value else value)
        if text:
            found.setdefault(name, text)
    full = _card(entity).get("name")
    return found.get("org") or found.get("fn") or tidy(full.get("full") if isinstance(full, dict) else None)


def _public_id(entity: Members) -> str | None:
    """Return a registrar's number at IANA."""
    for item in _objects(entity, "publicIds"):
        if (tidy(item.get("type")) or "").lower() == _IANA_ID:
            return tidy(item.get("identifier"))
    return None


def _registrant(answer: Members, registrant: Members) -> str | None:
    """Return to whom a domain belongs, or `not_published` where the answer says that this is blacked out (RFC 9537)."""
    name = owner(_name(registrant))
    if name is None and any("registrant" in _redacted_name(item) for item in _objects(answer, "redacted")):
        return NOT_PUBLISHED
    return name


def _redacted_name(item: Members) -> str:
    name = item.get("name")
    return (tidy(name.get("type") or name.get("description") if isinstance(name, dict) else name) or "").lower()


def _country(entity: Members) -> str | None:
    """Return the country of an address: its code where there is one, else its name, the seventh part."""
    for name, parameters, value in _properties(entity):
        if name == "adr":
            return tidy(parameters.get("cc")) or (tidy(value[6]) if isinstance(value, list) and len(value) > 6 else None)
    return None


def _dnssec(secure: object) -> str | None:
    """Say whether the domain's delegation is signed."""
    signed = secure.get("delegationSigned") if isinstance(secure, dict) else None
    return {True: "signed", False: "unsigned"}.get(signed) if isinstance(signed, bool) else None
