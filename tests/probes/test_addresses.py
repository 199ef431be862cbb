"""Which addresses must not be touched."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.probes.addresses import Address, networks, why_refused

# IANA's special-purpose address registries, https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry,
# row by row, with the multicast registries and the ranges that documents took back.
SPECIAL_V4 = """
0.0.0.0/8 0.0.0.0/32 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.0/29 192.0.0.8/32 192.0.0.9/32
192.0.0.10/32 192.0.0.170/32 192.0.0.171/32 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.88.99.2/32 192.168.0.0/16
192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32 224.0.0.0/4
"""
SPECIAL_V6 = """
::1/128 ::/128 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001::/32 2001:1::1/128 2001:1::2/128
2001:1::3/128 2001:2::/48 2001:3::/32 2001:4:112::/48 2001:10::/28 2001:20::/28 2001:30::/28 2001:db8::/32 2002::/16 2620:4f:8000::/48
3fff::/20 5f00::/16 fc00::/7 fe80::/10 ff00::/8 fec0::/10 ::/96 ::ffff:0:0:0/96
"""
SPECIAL = [ipaddress.ip_network(text) for text in f"{SPECIAL_V4} {SPECIAL_V6}".split()]
METADATA = ("169.254.169.254", "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2::254", "fd20:ce::254")
PUBLIC = ("1.1.1.1", "93.184.216.34", "223.255.255.255", "99.255.255.255", "2606:4700::1111", "2a00:1450::200e", "2001:200::1", "2003::1")


def within(network: ipaddress.IPv4Network | ipaddress.IPv6Network) -> st.SearchStrategy[Address]:
    """Draw addresses of a network, its ends among them."""
    first, last = int(network.network_address), int(network.broadcast_address)
    return st.integers(first, last).map(type(network.network_address))


@pytest.mark.parametrize("network", SPECIAL, ids=str)
def test_the_ends_of_every_special_range_are_refused(network: ipaddress.IPv4Network | ipaddress.IPv6Network) -> None:
    """The first, the last and the middle address of every range in IANA's registries are refused."""
    first, last = int(network.network_address), int(network.broadcast_address)
    for value in (first, (first + last) // 2, last):
        assert why_refused(type(network.network_address)(value))


@given(st.sampled_from(SPECIAL).flatmap(within))
def test_every_address_of_every_special_range_is_refused(address: Address) -> None:
    """No address of IANA's special-purpose registries may be touched."""
    assert why_refused(address)


@given(st.integers(0, 2**32 - 1).map(ipaddress.IPv4Address))
def test_an_ipv4_address_is_refused_in_every_disguise(inner: ipaddress.IPv4Address) -> None:
    """Mapped, compatible, translated and tunnelled forms of any IPv4 address are refused, as a page's own address is none of them."""
    value = int(inner)
    forms = (
        value,
        0xFFFF << 32 | value,
        0xFFFF << 48 | value,
        0x64_FF9B << 96 | value,
        0x64_FF9B_0001 << 80 | value,
        0x2002 << 112 | value << 80,
        0x2001_0000 << 96 | value << 64,
        0x2001_0000 << 96 | (value ^ 0xFFFF_FFFF),
    )
    assert all(why_refused(ipaddress.IPv6Address(form)) for form in forms)


@pytest.mark.parametrize("text", METADATA)
def test_metadata_services_are_refused(text: str) -> None:
    """The addresses at which clouds tell secrets are refused, in whatever space they lie."""
    assert why_refused(ipaddress.ip_address(text))


@pytest.mark.parametrize("text", PUBLIC)
def test_public_addresses_may_be_touched(text: str) -> None:
    """An ordinary public address is not refused, nor are the neighbours of special ranges."""
    assert why_refused(ipaddress.ip_address(text)) is None


@given(st.integers(0, 2**32 - 1).map(ipaddress.IPv4Address))
def test_what_python_calls_private_is_refused(address: ipaddress.IPv4Address) -> None:
    """Whatever Python's own list does not call global is refused as well."""
    assert address.is_global or why_refused(address)


def test_an_allowed_network_may_be_touched() -> None:
    """What the user allows may be touched, and nothing beside it."""
    allowed = networks(["203.0.113.0/24", "127.0.0.5"])
    assert why_refused(ipaddress.ip_address("203.0.113.7"), allowed) is None
    assert why_refused(ipaddress.ip_address("127.0.0.5"), allowed) is None
    assert why_refused(ipaddress.ip_address("127.0.0.6"), allowed) == "this machine itself"


def test_an_allowed_translation_is_looked_through() -> None:
    """Behind an allowed NAT64 prefix public addresses may be touched, and private ones not."""
    allowed = networks(["64:ff9b::/96", "2002::/16", "2001::/32", "::ffff:0:0/96"])
    assert why_refused(ipaddress.ip_address("64:ff9b::5db8:d822"), allowed) is None
    for text in ("64:ff9b::7f00:1", "2002:7f00:1::1", "2001:0:5db8:d822::80ff:fffe", "2001:0:7f00:1::a247:27dd", "::ffff:10.0.0.1"):
        assert why_refused(ipaddress.ip_address(text), allowed)


def test_an_address_of_one_interface_is_refused() -> None:
    """An address with a zone is refused, whatever network it is in."""
    assert why_refused(ipaddress.ip_address("2a00:1450::1%eth0"), networks(["::/0"])) == "an address of one interface"
