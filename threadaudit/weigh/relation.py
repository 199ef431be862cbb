"""What a host and the official have in common that points to one owner."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.data.dns_services import MASS_PROVIDERS
from threadaudit.records import Outcome, Sign
from threadaudit.weigh.case import Case, quoted
from threadaudit.weigh.catalogue import Code, sign
from threadaudit.weigh.existence import registrable
from threadaudit.weigh.payloads import NOT_PUBLISHED

_HIDDEN = (
    "privacy",
    "redacted",
    "private",
    "proxy",
    "withheld",
    "not disclosed",
    "protected",
    "whoisguard",
    "data protection",
    NOT_PUBLISHED,
)
"""What stands for a registrant's name where it is kept back, as a part of it in small letters."""


def signs(case: Case) -> Iterator[Sign]:
    """Give the signs; none where there is no official, or the host is the official itself."""
    if case.official is None or not case.counts:
        return
    yield from _name_servers(case)
    yield from _address(case)
    yield from _registration(case)


def _name_servers(case: Case) -> Iterator[Sign]:
    """Compare name servers; they count only where the DNS answers, and where the registry does not say otherwise.

    Anybody can name the official's servers, at the registry or in a zone of his own; that both do and that the name can be looked up is
    hard to bring about for anybody but their operator.
    """
    dns, registration, theirs = case.seen.dns, case.seen.registration, case.official_seen.dns
    if dns is None or dns.outcome is not Outcome.PRESENT:
        return
    is_delegated = registration is not None and bool(registration.name_servers) and case.registered_name == case.domain_name
    delegated = registration.name_servers if registration is not None and is_delegated else dns.name_servers
    servers = dns.name_servers | delegated
    if not servers:
        return
    if is_delegated and all(map(case.is_own, servers)):
        text = f"{case.official_name}'s own name servers answer for {case.name}: it probably belongs to the same owner."
        yield sign(Code.OFFICIAL_NAME_SERVERS, "dns", text)
    elif all(map(case.is_own, servers)) or (theirs is not None and servers == theirs.name_servers):
        yield _shared_name_servers(case, servers)


def _shared_name_servers(case: Case, servers: frozenset[str]) -> Sign:
    if {registrable(server) for server in servers} & MASS_PROVIDERS:
        text = f"{case.name} has the same name servers as {case.official_name}, at a provider with very many customers: that says little."
        return sign(Code.SAME_PROVIDER, "dns", text)
    text = f"{case.name} has the same name servers as {case.official_name}: it may belong to the same owner."
    return sign(Code.SAME_NAME_SERVERS, "dns", text)


def _address(case: Case) -> Iterator[Sign]:
    dns, theirs = case.seen.dns, case.official_seen.dns
    if dns is not None and theirs is not None and dns.addresses & theirs.addresses:
        text = (
            f"{case.name} has an address that {case.official_name} has too: both may belong to the same owner, "
            "or be customers of the same delivery network; anybody can point a name at an address."
        )
        yield sign(Code.SAME_ADDRESS, "dns", text)


def _registration(case: Case) -> Iterator[Sign]:
    ours, theirs = case.seen.registration, case.official_seen.registration
    if ours is None or theirs is None or case.registered_name != case.domain_name or Outcome.ABSENT in (ours.outcome, theirs.outcome):
        return
    if _is_same(ours.registrant, theirs.registrant):
        text = (
            f"{case.domain} is registered in the same name as {case.official_name}, {quoted(ours.registrant or '')}: "
            "it probably belongs to the same owner, though few registries check the names that they are given."
        )
        yield sign(Code.SAME_REGISTRANT, ours.probe, text)
    if _is_same(ours.registrar, theirs.registrar):
        text = f"{case.domain} is registered through the same registrar as {case.official_name}, {quoted(ours.registrar or '')}."
        yield sign(Code.SAME_REGISTRAR, ours.probe, text)


def _is_same(one: str | None, other: str | None) -> bool:
    """Tell whether two names are the same and say something."""
    if one is None or other is None:
        return False
    plain = " ".join(one.casefold().split())
    return plain == " ".join(other.casefold().split()) and not any(word in plain for word in _HIDDEN)
