"""What the lab's registries say of a domain: RDAP objects, WHOIS texts, and IANA's files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.lab.scenes import Scene
from tests.lab.world import REGISTRAR_WHOIS, SUFFIXES, Suffix, domain_of, suffix_of

REGISTRAR = "Massenregistrar GmbH"
REGISTRAR_ID = "9999"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is registered."""

    domain: str
    """The registrable domain."""
    registered: datetime
    """Since when."""
    expires: datetime
    """Until when."""
    status: str
    """Its status, in RDAP's words."""
    servers: tuple[str, ...]
    """Its name servers; empty where it has none."""
    country: str
    """The registrant's country."""


def facts(scene: Scene, now: datetime) -> Facts:
    """Return what is registered of a scene's domain."""
    registered = (now - timedelta(days=scene.registered_days)).replace(microsecond=0)
    delegated = scene.dns != "absent"
    return Facts(
        domain_of(scene.host),
        registered,
        registered + timedelta(days=365 * (1 + scene.registered_days // 365)),
        "active" if delegated else "client hold",
        scene.servers if delegated else (),
        scene.country,
    )


def stamp(moment: datetime) -> str:
    """Return a time as registries write it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def rdap_object(known: Facts) -> bytes:
    """Return a domain as RDAP has it (RFC 9083); `.de` tells neither when it was registered nor until when."""
    events = [{"eventAction": "last changed", "eventDate": stamp(known.registered)}]
    if not known.domain.endswith(".de"):
        events += [
            {"eventAction": "registration", "eventDate": stamp(known.registered)},
            {"eventAction": "expiration", "eventDate": stamp(known.expires)},
        ]
    return encode(
        {
            "objectClassName": "domain",
            "handle": f"D{sum(known.domain.encode())}-LAB",
            "ldhName": known.domain,
            "status": [known.status],
            "events": events,
            "nameservers": [{"objectClassName": "nameserver", "ldhName": server} for server in known.servers],
            "secureDNS": {"delegationSigned": False},
            "entities": [
                {
                    "objectClassName": "entity",
                    "roles": ["registrar"],
                    "publicIds": [{"type": "IANA Registrar ID", "identifier": REGISTRAR_ID}],
                    "vcardArray": ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", REGISTRAR]]],
                },
                {
                    "objectClassName": "entity",
                    "roles": ["registrant"],
                    "vcardArray": [
                        "vcard",
                        [
                            ["version", {}, "text", "4.0"],
                            ["fn", {}, "text", "REDACTED FOR PRIVACY"],
                            ["adr", {"cc": known.country}, "text", ["", "", "", "", "", "", ""]],
                        ],
                    ],
                },
            ],
            "rdapConformance": ["rdap_level_0"],
        }
    )


def rdap_error(code: int, title: str) -> bytes:
    """Return an error as RDAP has it."""
    return encode({"errorCode": code, "title": title, "rdapConformance": ["rdap_level_0"]})


def encode(value: object) -> bytes:
    """Return a value as JSON."""
    return json.dumps(value, ensure_ascii=False).encode()


def bootstrap() -> bytes:
    """Return IANA's file of RDAP servers, as far as the lab has suffixes."""
    services: dict[str, list[str]] = {}
    for suffix in SUFFIXES:
        if suffix.rdap and suffix.bootstrapped:
            services.setdefault(suffix.rdap, []).append(suffix.name)
    return encode(
        {
            "description": "RDAP bootstrap file of the lab",
            "publication": "2026-11-20T20:00:01Z",
            "services": [[names, [base]] for base, names in services.items()],
            "version": "1.0",
        }
    )


def whois_record(known: Facts) -> str:
    """Return a domain as its suffix's WHOIS has it."""
    form = {"de": _denic, "ru": _tcinet}.get(suffix_of(known.domain).name, _usual)
    return form(known)


def whois_absent(domain: str) -> str:
    """Return what a suffix's WHOIS says of a domain that is not registered."""
    answers = {
        "de": f"Domain: {domain}\r\nStatus: free\r\n",
        "ru": "% TCI Whois Service.\r\n\r\nNo entries found for the selected source(s).\r\n",
        "com": f'No match for domain "{domain.upper()}".\r\n>>> Last update of whois database: 2026-11-22T05:00:00Z <<<\r\n',
    }
    return answers.get(suffix_of(domain).name, "Domain not found.\r\n>>> Last update of WHOIS database: 2026-11-22T05:00:00Z <<<\r\n")


def whois_suffix(suffix: Suffix) -> str:
    """Return what IANA's WHOIS says of a suffix."""
    server = f"whois:        {suffix.whois}\n\n" if suffix.whois else ""
    return f"% IANA WHOIS server\n\ndomain:       {suffix.name.upper()}\n\n{server}status:       ACTIVE\nsource:       IANA\n"


def _usual(known: Facts) -> str:
    servers = "".join(f"Name Server: {server.upper()}\r\n" for server in known.servers)
    return (
        f"Domain Name: {known.domain.upper()}\r\n"
        f"Registry Domain ID: {sum(known.domain.encode())}_DOMAIN-LAB\r\n"
        f"Registrar WHOIS Server: {REGISTRAR_WHOIS}\r\n"
        f"Updated Date: {stamp(known.registered)}\r\n"
        f"Creation Date: {stamp(known.registered)}\r\n"
        f"Registry Expiry Date: {stamp(known.expires)}\r\n"
        f"Registrar: {REGISTRAR}\r\n"
        f"Registrar IANA ID: {REGISTRAR_ID}\r\n"
        f"Domain Status: {'ok' if known.servers else 'clientHold'} https://icann.org/epp#ok\r\n"
        f"Registrant Country: {known.country}\r\n"
        f"{servers}DNSSEC: unsigned\r\n"
        ">>> Last update of WHOIS database: 2026-11-22T05:00:00Z <<<\r\n"
    )


def _denic(known: Facts) -> str:
    servers = "".join(f"Nserver: {server}\r\n" for server in known.servers)
    return f"Domain: {known.domain}\r\n{servers}Status: connect\r\nChanged: {stamp(known.registered)}\r\n"


def _tcinet(known: Facts) -> str:
    servers = "".join(f"nserver:       {server}.\r\n" for server in known.servers)
    return (
        "% TCI Whois Service. Terms of use:\r\n\r\n"
        f"domain:        {known.domain.upper()}\r\n{servers}"
        "state:         REGISTERED, DELEGATED, UNVERIFIED\r\n"
        "person:        Private Person\r\n"
        "registrar:     MASSENREG-RU\r\n"
        f"created:       {stamp(known.registered)}\r\n"
        f"paid-till:     {stamp(known.expires)}\r\n"
        "source:        TCI\r\n\r\n"
    )
