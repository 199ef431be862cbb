"""What every scene of the lab stands on: addresses, suffixes with their registries, hosts that are no scenes."""

from __future__ import annotations

from dataclasses import dataclass

NETWORK = "203.0.113.0/24"
"""Where all web servers and registries of the lab are: a network for documentation, that nobody has (RFC 5737)."""

RESOLVER = "127.0.0.53"
"""Answers on port 53, for DNS over TLS on 853 and for DNS over HTTPS on 443."""
SILENT_RESOLVER = "127.0.0.54"
"""Takes every question and answers none."""
NO_RESOLVER = "127.0.0.55"
"""Nothing listens there."""
ROOT_SERVER, SUFFIX_SERVER, ZONE_SERVER = "127.0.0.11", "127.0.0.12", "127.0.0.13"
"""The name servers of the root, of the suffixes and of the domains below them."""
SILENT_SERVER, CHANGING_SERVER = "127.0.0.15", "127.0.0.16"
"""The name server that never answers, and the one that changes its answers."""
DNS_SERVERS = (
    *(RESOLVER, SILENT_RESOLVER, NO_RESOLVER),
    *(ROOT_SERVER, SUFFIX_SERVER, ZONE_SERVER, SILENT_SERVER, CHANGING_SERVER),
)
"""All addresses below 127.0.0.0/8 that anybody may ask."""

OFFICIALS, CLONES, LINKS, PARKED, ORDINARY = (f"203.0.113.{number}" for number in (10, 11, 12, 13, 14))
"""Where Caddy serves pages: the officials', the copies, what leads there, the parked names, and the many ordinary ones."""
REGISTRIES = "203.0.113.20"
"""Where Caddy serves RDAP and IANA's files."""
WHOIS = "203.0.113.43"
"""Where WHOIS is answered."""
ODD = "203.0.113.60"
"""Where pages are served that Caddy would not serve."""
MUTE, DEAD, CLOSED, BABBLING = (f"203.0.113.{number}" for number in (61, 62, 63, 64))
"""Takes connections and says nothing · takes no connection and refuses none · refuses all · speaks, but neither TLS nor HTTP."""

FORBIDDEN_V4 = ("127.0.0.1", "169.254.169.254", "10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "224.0.0.1", "198.51.100.1")
FORBIDDEN_V6 = ("::1", "fd00::1", "fe80::1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe")
"""Addresses that no probe may touch. Where that can be, somebody listens there and counts."""
FORBIDDEN_PORTS = (22, 43, 53, 80, 443, 6379, 8080, 8443)
INSIDE_WORDS = "what-only-the-inside-may-see"
"""What a forbidden address answers; it must not turn up anywhere."""


@dataclass(frozen=True, slots=True)
class Suffix:
    """A public suffix with its registry."""

    name: str
    """The suffix."""
    rdap: str = ""
    """The base of its RDAP, as IANA's bootstrap file has it; empty where it has none."""
    whois: str = ""
    """Its WHOIS server; empty where it has none."""
    bootstrapped: bool = True
    """Whether IANA's bootstrap file knows its RDAP."""


SUFFIXES = (
    Suffix("ltd", "https://rdap.identitydigital.services/rdap/", "whois.nic.ltd"),
    Suffix("today", "https://rdap.identitydigital.services/rdap/", "whois.nic.today"),
    Suffix("life", "https://rdap.identitydigital.services/rdap/", "whois.nic.life"),
    Suffix("com", "https://rdap.verisign.com/com/v1/", "whois.verisign-grs.com"),
    Suffix("net", "https://rdap.verisign.com/net/v1/", "whois.verisign-grs.com"),
    Suffix("org", "https://rdap.publicinterestregistry.org/rdap/", "whois.publicinterestregistry.org"),
    Suffix("de", "https://rdap.denic.de/", "whois.denic.de", bootstrapped=False),
    Suffix("co", "https://rdap.registry.co/co/", "whois.registry.co", bootstrapped=False),
    Suffix("ru", "", "whois.tcinet.ru"),
    Suffix("st", "", "whois.nic.st"),
    Suffix("services"),
)
"""The suffixes that exist in the lab. `.de` has RDAP that the bootstrap file does not name, `.ru` has only WHOIS, `.st`'s is closed."""

WHOIS_CLOSED = "whois.nic.st"
"""The WHOIS server whose port is closed."""

IANA_FILES = "data.iana.org"
IANA_WHOIS = "whois.iana.org"
REGISTRAR_WHOIS = "whois.massenregistrar.com"
DNS_OVER_HTTPS = "dns.lab.net"
"""Where the resolver is asked over HTTPS/1.1; itself it speaks HTTP/2 alone."""

NAME_SERVERS = {
    "ns1.massenhost.net": ZONE_SERVER,
    "ns2.massenhost.net": ZONE_SERVER,
    "ns1.presse-dns.net": ZONE_SERVER,
    "ns2.presse-dns.net": ZONE_SERVER,
    "ns1.lahm.net": ZONE_SERVER,
    "ns1.stumm.net": SILENT_SERVER,
    "ns1.wandel.net": CHANGING_SERVER,
}
"""The name servers and where they are. `lahm` knows nothing of what is delegated to it, `stumm` is silent, `wandel` changes its mind."""

USUAL_SERVERS = ("ns1.massenhost.net", "ns2.massenhost.net")
OFFICIAL_SERVERS = ("ns1.presse-dns.net", "ns2.presse-dns.net")


def infrastructure() -> dict[str, str]:
    """Return the hosts that are no scenes, and where they are."""
    hosts = {IANA_FILES: REGISTRIES, IANA_WHOIS: WHOIS, REGISTRAR_WHOIS: WHOIS, DNS_OVER_HTTPS: REGISTRIES, **NAME_SERVERS}
    for suffix in SUFFIXES:
        if suffix.rdap:
            hosts[suffix.rdap.split("/")[2]] = REGISTRIES
        if suffix.whois:
            hosts[suffix.whois] = CLOSED if suffix.whois == WHOIS_CLOSED else WHOIS
    return hosts


def suffix_of(domain: str) -> Suffix:
    """Return the suffix of a domain of the lab; each has one label."""
    name = domain.rpartition(".")[2]
    return next(suffix for suffix in SUFFIXES if suffix.name == name)


def domain_of(host: str) -> str:
    """Return the registrable domain of a host of the lab; the suffixes here have one label."""
    return ".".join(host.split(".")[-2:])
