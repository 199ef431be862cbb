"""Which addresses must not be touched: whatever is not a public host's own, looked through tunnels and translations.

Python's `ipaddress.is_global` cannot decide this: of 3.11 it lets multicast, NAT64, 6to4 and the outdated site-local addresses pass.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import TypeAlias

Address: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network

# IANA's IPv4 and IPv6 special-purpose address registries as of 2025-10, whole, also what they call globally reachable: nobody's web site
# is there. Besides: multicast (RFC 5771, RFC 4291), site-local (RFC 3879), and what no registry says.
_REFUSED_V4 = tuple(
    (IPv4Network(network), what)
    for network, what in (
        ("0.0.0.0/8", "an address of this network itself"),
        ("10.0.0.0/8", "a private address"),
        ("100.64.0.0/10", "an address shared behind a provider"),
        ("127.0.0.0/8", "this machine itself"),
        ("168.63.129.16/32", "a cloud's metadata service"),  # Azure's, in public space
        ("169.254.0.0/16", "a link-local or metadata address"),
        ("172.16.0.0/12", "a private address"),
        ("192.0.0.0/24", "an address of a protocol"),
        ("192.0.2.0/24", "an address for documentation"),
        ("192.31.196.0/24", "an address of AS112"),
        ("192.52.193.0/24", "an address of a tunnel"),
        ("192.88.99.0/24", "an address of a 6to4 relay"),
        ("192.168.0.0/16", "a private address"),
        ("192.175.48.0/24", "an address of AS112"),
        ("198.18.0.0/15", "an address for measurements"),
        ("198.51.100.0/24", "an address for documentation"),
        ("203.0.113.0/24", "an address for documentation"),
        ("224.0.0.0/4", "a multicast address"),
        ("240.0.0.0/4", "a reserved address"),
    )
)
_RANGES_V4 = tuple((int(network.network_address), int(network.broadcast_address), what) for network, what in _REFUSED_V4)
_GLOBAL_UNICAST = IPv6Network("2000::/3")
"""All that IANA hands out of IPv6; loopback, private, mapped, translated, site-local, link-local and multicast addresses lie outside."""
_REFUSED_V6 = tuple(
    (IPv6Network(network), what)
    for network, what in (
        ("2001::/23", "an address of a protocol"),  # Teredo, ORCHID, drones, benchmarks …
        ("2001:db8::/32", "an address for documentation"),
        ("2002::/16", "a 6to4 address"),
        ("2620:4f:8000::/48", "an address of AS112"),
        ("3fff::/20", "an address for documentation"),
    )
)

_MAPPED = IPv6Network("::ffff:0:0/96")
_COMPATIBLE = IPv6Network("::/96")
_TRANSLATED = IPv6Network("64:ff9b::/96")
_TRANSLATED_LOCALLY = IPv6Network("64:ff9b:1::/48")
_6TO4 = IPv6Network("2002::/16")
_TEREDO = IPv6Network("2001::/32")
_LOW_32 = 0xFFFF_FFFF


def networks(written: Iterable[str]) -> tuple[Network, ...]:
    """Read networks in CIDR notation; a plain address is a network of one."""
    return tuple(ipaddress.ip_network(network, strict=False) for network in written)


def why_refused(address: Address, allowed: Iterable[Network] = ()) -> str | None:
    """Say what an address is that must not be touched, such as `a private address`; None where it may be.

    What lies in an allowed network may be touched; but an IPv4 address inside an allowed IPv6 one must be public or allowed as well.
    """
    allowed = tuple(allowed)
    if isinstance(address, IPv6Address) and address.scope_id is not None:
        return "an address of one interface"
    if not any(address in network for network in allowed):
        return _why_not_public(address)
    for inner in _inside(address):
        reason = why_refused(inner, allowed)
        if reason:
            return reason
    return None


def _why_not_public(address: Address) -> str | None:
    """Say what an address is that is not public; None where it is."""
    if isinstance(address, IPv4Address):
        value = int(address)
        return next((what for first, last, what in _RANGES_V4 if first <= value <= last), None)
    if address not in _GLOBAL_UNICAST:
        return _outside_global_unicast(address)
    return next((what for network, what in _REFUSED_V6 if address in network), None)


def _outside_global_unicast(address: IPv6Address) -> str:
    """Say what an IPv6 address is that is not in the public part."""
    if address.is_loopback:
        return "this machine itself"
    if address in _MAPPED or address in _COMPATIBLE:
        return "an IPv4 address in disguise"
    if address in _TRANSLATED or address in _TRANSLATED_LOCALLY:
        return "an IPv4 address in translation"
    if address.is_multicast:
        return "a multicast address"
    return "a private or reserved address"


def _inside(address: Address) -> Iterator[IPv4Address]:
    """Yield the IPv4 addresses to which an IPv6 address leads through a tunnel or a translation."""
    if isinstance(address, IPv4Address):
        return
    value = int(address)
    if address in _MAPPED or (address in _COMPATIBLE and value > 1) or address in _TRANSLATED or address in _TRANSLATED_LOCALLY:
        yield IPv4Address(value & _LOW_32)
    elif address in _6TO4:
        yield IPv4Address(value >> 80 & _LOW_32)
    elif address in _TEREDO:
        yield IPv4Address(value >> 64 & _LOW_32)  # the server
        yield IPv4Address(value & _LOW_32 ^ _LOW_32)  # the client, inverted (RFC 4380, 4)
