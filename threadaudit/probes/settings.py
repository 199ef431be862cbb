"""What the probes may do and how long: handed to them when they are made, never read from anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from threadaudit._version import VERSION

AGENT = f"threadaudit/{VERSION} (checks lookalike domains)"
"""How pages are asked by default: who asks is not hidden."""


@dataclass(frozen=True, slots=True)
class ProbeSettings:
    """The limits of all probes."""

    deadline: float = 20.0
    """How long one probe of one host may take in all, in seconds."""
    connect_seconds: float = 5.0
    """How long one connection may take to be made, in seconds."""
    jobs: int = 40
    """How many hosts are looked at at once."""
    allow_networks: tuple[str, ...] = ()
    """Networks in CIDR notation that may be touched although they are not public, such as a lab's."""
    ports: tuple[int, ...] = (80, 443, 8080, 8443)
    """The ports that a URL from outside may name."""
    agent: str = AGENT
    """The agent string."""
    language: str = "de,en;q=0.8"
    """The languages that pages are asked in; campaigns show their clones to these alone."""
    proxy: str = ""
    """`socks5h://…` or `http://…`, through which pages, certificates and registries are asked; empty for none."""
    label: str = ""
    """What the user calls the place that is asked from."""
    country: str = ""
    """The country from which questions seem to come."""
    max_bytes: int = 1_000_000
    """The most that is read of one answer, in bytes, before and after decompression."""
    max_hops: int = 10
    """The most redirects that are followed."""
    domain_interval: float = 0.2
    """The shortest time between two connections to one registrable domain, in seconds."""
    registry_interval: float = 0.5
    """The shortest time between two questions to one registry, in seconds."""
    dns_servers: tuple[str, ...] = ()
    """The resolvers, `address` or `address:port`; for DoH a URL. Empty for the system's."""
    dns_transport: str = "udp"
    """`udp`, `tls` (DoT) or `https` (DoH)."""
    dns_seconds: float = 2.0
    """How long one attempt may take, in seconds."""
    dns_attempts: int = 3
    """How often a question is sent before it counts as unanswered."""
    rdap_servers: Mapping[str, str] = field(default_factory=dict)
    """RDAP servers by suffix, before the bootstrap's: `{"de": "https://rdap.denic.de/"}`."""
    whois_servers: Mapping[str, str] = field(default_factory=dict)
    """WHOIS servers by suffix, before IANA's answer."""
    tables: str = ""
    """The folder where `threadaudit refresh` keeps newer tables of registries and suffixes; empty for those that ship."""
