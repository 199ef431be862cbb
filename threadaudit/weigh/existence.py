"""What the registry and the DNS say of whether anybody can visit a host, or send it mail."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from threadaudit import hosts
from threadaudit.data.dns_services import PARKING
from threadaudit.records import Outcome, Sign
from threadaudit.weigh.case import Case
from threadaudit.weigh.catalogue import Code, sign
from threadaudit.weigh.payloads import Registration

HELD = ("client hold", "server hold", "redemption period", "pending delete", "inactive")
"""Statuses (RFC 8056) under which a domain is not in the DNS."""

# What nobody outside can reach: RFC 1918, RFC 1122, RFC 3927, RFC 6598, and for IPv6 RFC 4193 and RFC 4291.
_PRIVATE = tuple(
    ipaddress.ip_network(network)
    for network in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"),
        *("::/127", "fc00::/7", "fe80::/10"),
    )
)


def signs(case: Case) -> Iterator[Sign]:
    """Give the signs."""
    yield from _presence(case)
    dns = case.seen.dns
    if dns is None or dns.outcome is not Outcome.PRESENT:
        return
    if dns.wildcard:
        yield sign(Code.WILDCARD, "dns", f"The DNS answers for any name below the same domain, so that {case.name} need not mean anything.")
    if any(registrable(server) in PARKING for server in dns.name_servers):
        yield sign(Code.PARKED, "dns", f"{case.domain} is kept at a parking service: it is not in use today, and can be at any time.")


def _presence(case: Case) -> Iterator[Sign]:
    """Say whether the name can be reached; one sign at most, because each of these follows from the one before."""
    dns, registration = case.seen.dns, case.seen.registration
    if registration is not None and registration.outcome is Outcome.ABSENT:
        yield _not_registered(case, registration.probe)
    elif dns is not None and dns.outcome is Outcome.ABSENT:
        is_registered = registration is not None and registration.outcome is Outcome.PRESENT
        if registration is None or not is_on_hold(registration):  # else that is why, and its own sign
            yield _not_in_dns(case, is_registered=is_registered)
    elif dns is not None and _has_no_address(case):
        text = f"{case.name} is in the DNS, but has no address: there is no website under this name today."
        yield sign(Code.NO_ADDRESS, "dns", text)
    elif dns is not None and dns.addresses and all(map(_is_private, dns.addresses)):
        yield sign(Code.NO_PUBLIC_ADDRESS, "dns", f"{case.name} has private addresses alone, which nobody outside their network can reach.")


def _not_registered(case: Case, probe: str) -> Sign:
    dns, domain = case.seen.dns, case.printed(case.registered_name)
    if dns is not None and dns.outcome in (Outcome.PRESENT, Outcome.NO_DATA):
        text = (
            f"The registry does not know {domain}, but the DNS knows {case.name}: it was registered or deleted just now, "
            "or one of the two is mistaken."
        )
        return sign(Code.REGISTRY_CONTRADICTS_DNS, probe, text)
    return sign(Code.NOT_REGISTERED, probe, f"The registry does not know {domain}: it is not registered, and nobody can visit it today.")


def _not_in_dns(case: Case, *, is_registered: bool) -> Sign:
    if is_registered:
        text = (
            f"{case.printed(case.registered_name)} is registered, but the DNS does not know {case.name}: nobody can visit it today, "
            "and its owner can switch it on at any time."
        )
        return sign(Code.REGISTERED_NOT_IN_DNS, "dns", text)
    text = f"The DNS does not know {case.name}: nobody can visit it today. Whether it is registered is another question."
    return sign(Code.NOT_IN_DNS, "dns", text)


def _has_no_address(case: Case) -> bool:
    dns = case.seen.dns
    if dns is None or dns.addresses:
        return False
    return dns.outcome is Outcome.NO_DATA or all(dns.answers.get(kind) == Outcome.NO_DATA for kind in ("A", "AAAA"))


def _is_private(address: str) -> bool:
    try:
        read = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(read in network for network in _PRIVATE if network.version == read.version)


def is_on_hold(registration: Registration) -> bool:
    """Tell whether a registry keeps a domain out of the DNS."""
    return registration.outcome is Outcome.PRESENT and any(status in registration.statuses for status in HELD)


def registrable(name: str) -> str:
    """Return a host's registrable domain, by the registries' rules and those of companies; the empty string where it has none."""
    host = hosts.parse(name)
    return (host.registrable_domain or "") if host else ""
