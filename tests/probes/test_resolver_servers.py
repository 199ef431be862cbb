"""Which resolvers are asked."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.errors import ConfigError
from threadaudit.probes.resolver import DnsResolver, system_servers
from threadaudit.probes.resolver.servers import Server, server_of
from threadaudit.probes.settings import ProbeSettings


@pytest.mark.parametrize(
    ("text", "transport", "server", "shown"),
    [
        ("192.0.2.53", "udp", Server("192.0.2.53", 53), "192.0.2.53:53"),
        ("192.0.2.53", "tls", Server("192.0.2.53", 853), "192.0.2.53:853"),
        ("192.0.2.53:5353", "udp", Server("192.0.2.53", 5353), "192.0.2.53:5353"),
        ("2001:db8::53", "udp", Server("2001:db8::53", 53), "[2001:db8::53]:53"),
        ("[2001:db8::53]:5353", "udp", Server("2001:db8::53", 5353), "[2001:db8::53]:5353"),
        ("[2001:db8::53]", "tls", Server("2001:db8::53", 853), "[2001:db8::53]:853"),
        ("192.0.2.53#dns.example", "tls", Server("192.0.2.53", 853, "dns.example"), "192.0.2.53:853"),
        ("192.0.2.53:1#dns.example", "tls", Server("192.0.2.53", 1, "dns.example"), "192.0.2.53:1"),
    ],
)
def test_resolvers_are_written_as_people_write_them(text: str, transport: str, server: Server, shown: str) -> None:
    """An address, with a port and the name in its certificate where that is needed."""
    assert server_of(text, transport) == server
    assert str(server) == shown


@pytest.mark.parametrize(
    "text", ["", "dns.example", "192.0.2.53:0", "192.0.2.53:65536", "192.0.2.53:x", "[192.0.2.53", "192.0.2.300", "::1:x"]
)
def test_what_is_no_resolver_is_said(text: str) -> None:
    """A mistake in the settings is one line that says what to write."""
    with pytest.raises(ConfigError, match="is no resolver: write an address"):
        server_of(text)


@given(st.text(max_size=40))
def test_any_text_is_a_resolver_or_a_mistake(text: str) -> None:
    """Nothing that somebody writes into the settings is a crash."""
    with contextlib.suppress(ConfigError):
        assert 0 < server_of(text).port < 65536


def test_the_systems_resolvers_are_read(tmp_path: Path) -> None:
    """The system's list is read as the system itself reads it: three at most, comments and other lines passed over."""
    path = tmp_path / "resolv.conf"
    path.write_text(
        "# nameserver 192.0.2.9\nsearch example\nnameserver 192.0.2.1\n nameserver\t2001:db8::1 \nnameserver rubbish\nnameserver\n"
        "nameserver 192.0.2.1\nnameserver fe80::1%lo\nnameserver 192.0.2.4\noptions edns0\n"
    )
    assert system_servers(path) == ("192.0.2.1", "2001:db8::1", "fe80::1%lo")


@pytest.mark.parametrize("text", [None, "", "search example\n", "nameserver\n"])
def test_a_system_without_resolvers_is_said(tmp_path: Path, text: str | None) -> None:
    """Where the system names no resolver, the error says which setting does."""
    path = tmp_path / "resolv.conf"
    if text is not None:
        path.write_text(text)
    with pytest.raises(ConfigError, match=r"resolv\.conf .* name one as servers in \[probes\.dns\]"):
        DnsResolver(ProbeSettings(), system=path)


@pytest.mark.parametrize(
    ("transport", "servers", "said"),
    [
        ("https", (), "needs a resolver's URL"),
        ("https", ("http://192.0.2.53/dns-query",), "must begin with https://"),
        ("https", ("192.0.2.53",), "must begin with https://"),
        ("https", ("https://[",), "must begin with https://"),
        ("quic", ("192.0.2.53",), "may be udp, tls or https"),
        ("tls", ("https://192.0.2.53/",), "is no resolver: write an address"),
    ],
)
def test_settings_that_cannot_be_are_said(transport: str, servers: tuple[str, ...], said: str) -> None:
    """A mistake in the settings stops the work before the first question."""
    with pytest.raises(ConfigError, match=said):
        DnsResolver(ProbeSettings(dns_servers=servers, dns_transport=transport))
