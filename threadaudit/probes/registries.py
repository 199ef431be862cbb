"""Which registry is asked about a domain: RDAP servers by IANA's table, WHOIS servers by suffix, and how each wants to be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from threadaudit import hosts
from threadaudit.data import rdap_bootstrap

BOOTSTRAP_FILE = "rdap_dns.json"
"""What IANA's table is called in the folder of refreshed tables."""

_MOST_BYTES = 5_000_000
_FEWEST_SUFFIXES = 500
# IANA's table named 1,200 suffixes in July 2026; one that names less than half of them was cut off or is another one.

_LDH_NAME = re.compile(r"[a-z0-9_-]{1,63}+ (?: \. [a-z0-9_-]{1,63}+ )++", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """IANA's table of RDAP servers."""

    publication: str
    """When IANA published it, as the table itself says."""
    servers: Mapping[str, str]
    """The server of each suffix; suffixes in A-labels and lower case, URLs with a final slash."""


# Registries that answer RDAP although IANA's table does not name them (its copy of July 2026): .de by the registry's own words
# (www.denic.de), the others as the project whoisit keeps them (4.1.0, October 2026). IANA's table goes before these.
_UNLISTED = {
    "ac": "https://rdap.identitydigital.services/rdap/",
    "ag": "https://rdap.identitydigital.services/rdap/",
    "ch": "https://rdap.nic.ch/",
    "co": "https://rdap.registry.co/co/",
    "de": "https://rdap.denic.de/",
    "io": "https://rdap.identitydigital.services/rdap/",
    "lc": "https://rdap.identitydigital.services/rdap/",
    "li": "https://rdap.nic.li/",
    "me": "https://rdap.identitydigital.services/rdap/",
    "mn": "https://rdap.identitydigital.services/rdap/",
    "pr": "https://rdap.identitydigital.services/rdap/",
    "sc": "https://rdap.identitydigital.services/rdap/",
    "sh": "https://rdap.identitydigital.services/rdap/",
    "us": "https://rdap.nic.us/",
    "vc": "https://rdap.identitydigital.services/rdap/",
}

IANA = "whois.iana.org"
"""Names the WHOIS server of every top-level domain."""

# The WHOIS servers of the suffixes that are met most, as IANA's root zone database names them (checked against two projects that follow
# it, in April 2025 and October 2026), so that IANA need not be asked first. Everything else is asked there.
_WHOIS = {
    "at": "whois.nic.at", "be": "whois.dns.be", "biz": "whois.nic.biz", "bg": "whois.register.bg", "br": "whois.registro.br",
    "by": "whois.cctld.by", "cc": "ccwhois.verisign-grs.com", "ch": "whois.nic.ch", "cn": "whois.cnnic.cn", "com": "whois.verisign-grs.com",
    "cz": "whois.nic.cz", "de": "whois.denic.de", "dk": "whois.punktum.dk", "ee": "whois.tld.ee", "eu": "whois.eu", "fi": "whois.fi",
    "fr": "whois.nic.fr", "hu": "whois.nic.hu", "ie": "whois.weare.ie", "il": "whois.isoc.org.il", "info": "whois.nic.info",
    "is": "whois.isnic.is", "it": "whois.nic.it", "jp": "whois.jprs.jp", "kr": "whois.kr", "kz": "whois.nic.kz", "li": "whois.nic.li",
    "lt": "whois.domreg.lt", "lu": "whois.dns.lu", "lv": "whois.nic.lv", "me": "whois.nic.me", "net": "whois.verisign-grs.com",
    "nl": "whois.domain-registry.nl", "no": "whois.norid.no", "org": "whois.publicinterestregistry.org", "pl": "whois.dns.pl",
    "pt": "whois.dns.pt", "ro": "whois.rotld.ro", "ru": "whois.tcinet.ru", "se": "whois.iis.se", "sk": "whois.sk-nic.sk",
    "su": "whois.tcinet.ru", "tr": "whois.trabis.gov.tr", "ua": "whois.ua", "uk": "whois.nic.uk", "us": "whois.nic.us",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manner:
    """How a WHOIS server wants to be asked, and how it writes."""

    question: str = "{}"
    """The question, with `{}` for the domain."""
    encodings: tuple[str, ...] = ("utf-8", "iso-8859-1")
    """In what it may be written, the first that fits counts; the last fits always."""


_LATIN_1 = Manner()
# What servers want, from their own help texts, as the clients `whois` (5.5) and python-whois (0.9.6) ask them too.
_MANNERS = {
    "whois.denic.de": Manner("-T dn,ace {}"),  # else it looks for U-labels, and tells less
    "whois.verisign-grs.com": Manner("domain {}"),  # else name servers that begin alike come along
    "ccwhois.verisign-grs.com": Manner("domain {}"),
    "tvwhois.verisign-grs.com": Manner("domain {}"),
    "whois.punktum.dk": Manner("--charset=utf-8 {}"),
    "whois.dk-hostmaster.dk": Manner("--charset=utf-8 {}"),
    "whois.jprs.jp": Manner("{}/e", ("iso-2022-jp", "utf-8", "iso-8859-1")),  # /e: in English
    "whois.domain.kg": Manner(encodings=("utf-8", "cp1251", "iso-8859-1")),
    "whois.trabis.gov.tr": Manner(encodings=("utf-8", "iso-8859-9")),
    "whois.nic.hu": Manner(encodings=("utf-8", "iso-8859-2", "iso-8859-1")),
}


def rdap_server(domain: str, chosen: Mapping[str, str], bootstrap: Bootstrap) -> str | None:
    """Return the base URL of the RDAP server that knows a domain, the user's choice first; None where none is known."""
    for table in (chosen, bootstrap.servers, _UNLISTED):
        for suffix in _suffixes(domain):
            base = _base_url(table.get(suffix, ""))
            if base is not None:
                return base
    return None


def whois_server(domain: str, chosen: Mapping[str, str]) -> str | None:
    """Return the WHOIS server that knows a domain, the user's choice first; None where IANA has to be asked."""
    for table in (chosen, _WHOIS):
        for suffix in _suffixes(domain):
            if suffix in table:
                return table[suffix]
    return None


def manner(server: str) -> Manner:
    """Return how a WHOIS server wants to be asked."""
    return _MANNERS.get(server, _LATIN_1)


def domain_of(ascii_host: str) -> str | None:
    """Return the domain that a registry knows of a host: under `x.pages.dev` that is `pages.dev`. None for addresses and bare suffixes."""
    domain = hosts.split_icann(ascii_host)[1]
    return domain if domain is not None and _LDH_NAME.fullmatch(domain) and len(domain) <= 253 else None


def _suffixes(domain: str) -> Iterator[str]:
    """Give the ends of a domain at its dots, longest first (RFC 9224): of `welt.co.uk`, `co.uk` and `uk`; `bid` never ends in `id`."""
    while domain:
        domain = domain.partition(".")[2]
        if domain:
            yield domain


def read_bootstrap(data: bytes) -> Bootstrap:
    """Read IANA's `dns.json` (RFC 9224); raise ValueError where it is no such table, or has lost most of its suffixes."""
    try:
        table = msgspec.json.decode(data, type=_DnsJson) if len(data) <= _MOST_BYTES else None
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ValueError("it is no table of RDAP servers as RFC 9224 has it") from error
    if table is None or not re.match(r"\d{4}-\d\d-\d\dT", table.publication):
        raise ValueError("it does not say when it was published, or is too large")
    servers = {}
    for suffixes, urls in table.services:
        for url in _preferred(urls)[:1]:
            servers.update(dict.fromkeys((suffix.lower() for suffix in suffixes if _is_suffix(suffix)), url))
    if len(servers) < _FEWEST_SUFFIXES:
        raise ValueError(f"it names {len(servers):,} suffixes, fewer than IANA ever would")
    return Bootstrap(table.publication, servers)


class _DnsJson(msgspec.Struct):
    """IANA's table as it is written."""

    publication: str
    services: list[tuple[list[str], list[str]]]


def _preferred(urls: list[str]) -> list[str]:
    """Return the URLs that can be used, https first."""
    return sorted((base for url in urls if (base := _base_url(url)) is not None), key=lambda base: not base.startswith("https:"))


def _base_url(url: str) -> str | None:
    """Return a server's URL as WHATWG has it, with a final slash; None where it is none that could be asked."""
    parsed = hosts.read_url(url) if url else None
    if parsed is None or parsed.protocol not in ("https:", "http:") or not parsed.hostname or parsed.search or parsed.username:
        return None
    return parsed.href if parsed.href.endswith("/") else parsed.href + "/"


def _is_suffix(suffix: str) -> bool:
    return _LDH_NAME.fullmatch(f"x.{suffix.lower()}") is not None


def shipped_bootstrap() -> Bootstrap:
    """Return the table that came with this version."""
    servers, server = {}, ""
    for word in rdap_bootstrap.SERVERS.split():
        if "://" in word:
            server = word
        else:
            servers[word] = server
    return Bootstrap(rdap_bootstrap.PUBLICATION, servers)


def load_bootstrap(folder: Path | None) -> Bootstrap:
    """Return the table that `threadaudit refresh` put into a folder, where it is whole and newer than the one that ships."""
    shipped = shipped_bootstrap()
    if folder is None:
        return shipped
    try:
        with (folder / BOOTSTRAP_FILE).open("rb") as file:
            refreshed = read_bootstrap(file.read(_MOST_BYTES + 1))
    except (OSError, ValueError):
        return shipped
    return refreshed if refreshed.publication > shipped.publication else shipped
