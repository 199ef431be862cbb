"""Reads a WHOIS answer: is the domain registered, and what is said of it? What is not understood is never taken for "no such domain"."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit import hosts
from threadaudit.probes.probe import ProbeFailure
from threadaudit.probes.registration import (
    NOT_PUBLISHED,
    Registration,
    is_about,
    name_servers,
    owner,
    read_date,
    statuses,
    tidy,
    tidy_lines,
)
from threadaudit.probes.whois_fields import Fields, read_fields, read_with_python_whois
from threadaudit.probes.whois_sentences import ABSENT, TROUBLES
from threadaudit.records import Outcome

_MOST_CHARACTERS, _MOST_LINES, _LONGEST_LINE = 100_000, 2_000, 300
# The longest answers seen have some 15,000 characters and 300 lines, law included.

_LONGEST_TROUBLE = 160
# Refusals are short; terms of use that tell of refusals come in lines that fill a page.

_UNQUOTED = str.maketrans("", "", "\"'’“”„«»[]<>*")


def read_lines(text: str) -> list[str]:
    """Return the lines of an answer, harmless, and cut where they are longer or more than any registry's."""
    return [line[:_LONGEST_LINE] for line in tidy_lines(text[:_MOST_CHARACTERS])[:_MOST_LINES]]


def read_whois(lines: list[str], domain: str, source: str) -> Registration | None:
    """Return what an answer says of a domain, None where it says that there is none; raise ProbeFailure where it says neither."""
    if not any(lines):
        raise ProbeFailure(Outcome.MALFORMED, "The answer is empty.")
    fields = read_fields(lines)
    named = fields.first("domain")
    if named is not None and not _names(named, domain):
        raise ProbeFailure(Outcome.MALFORMED, "The answer is about something else.")
    registration = _registration(fields, domain, source).filled_from(_registration(read_with_python_whois(lines, domain), domain, source))
    is_named = named is not None or _is_mentioned(lines, domain)
    if is_named and _is_certain(registration):
        return registration
    _raise_trouble(lines)
    if _says_absent(lines, domain):
        return None
    if is_named and named is not None and registration.says_something():
        return registration
    raise ProbeFailure(Outcome.MALFORMED, "The answer could not be understood.")


def registrars_server(lines: list[str], asked: str) -> str | None:
    """Return the registrar's WHOIS server that a registry names; None where it names none that could be asked, or itself."""
    server = _server(read_fields(lines).first("registrar_server"))
    return server if server != asked else None


def iana_server(lines: list[str], suffix: str) -> str | None:
    """Return the WHOIS server that IANA names for a top-level domain, None where it has none; raise ProbeFailure for another answer."""
    fields = read_fields(lines)
    named = fields.first("domain")
    if named is None or tidy(named.lower()) != suffix:
        raise ProbeFailure(Outcome.MALFORMED, "IANA's answer is not about this suffix.")
    return _server(fields.first("iana_server"))


def _server(value: str | None) -> str | None:
    """Return the name of a WHOIS server, A-labels; None for an address, a URL with a path, or anything else that is no name."""
    text = (tidy(value) or "").lower().removeprefix("whois://").removesuffix("/")
    host = hosts.parse(text) if text and not set("/:@?# ") & set(text) else None
    return host.ascii if host is not None and host.registrable_domain is not None else None


def _names(value: str, domain: str) -> bool:
    """Say whether a value names the domain, perhaps with something behind it."""
    return any(is_about(word.strip("()[],;\"'"), domain) for word in value.split()[:3])


def _is_mentioned(lines: list[str], domain: str) -> bool:
    """Say whether an answer without a label for the domain has its name as a word of its own."""
    spellings = _spellings(domain)
    return any(word.strip("()[],;:\"'.").lower() in spellings for line in lines for word in line.split())


def _spellings(domain: str) -> tuple[str, ...]:
    """Return a domain in A-labels and, where that is another name, in U-labels."""
    host = hosts.parse(domain)
    return (domain,) if host is None or host.unicode == domain else (domain, host.unicode)


def _registration(fields: Fields, domain: str, source: str) -> Registration:
    """Make the record of what stands behind the labels."""
    return Registration(
        domain=domain,
        registered_at=next(_dates(fields, "registered_at"), None),
        expires_at=next(_dates(fields, "expires_at"), None),
        changed_at=max(_dates(fields, "changed_at"), default=None),
        registrar=tidy((fields.first("registrar") or "").partition(" ( http")[0]),
        registrar_id=tidy(fields.first("registrar_id")),
        statuses=statuses(list(fields.all("statuses"))),
        name_servers=_name_servers(fields, domain),
        registrant=_registrant(fields),
        country=tidy(fields.first("country")),
        dnssec=_dnssec(fields.first("dnssec")),
        handle=tidy(fields.first("handle")),
        source=source,
    )


def _registrant(fields: Fields) -> str | None:
    """Return to whom a domain belongs: the firm before the person, a name before that it is kept secret.

    Of a person without a role only that is taken, since it may be the technician.
    """
    found = [owner(fields.first(name)) for name in ("organization", "registrant", "person")]
    names = [name for name in found[:2] if name not in (None, NOT_PUBLISHED)]
    return names[0] if names else NOT_PUBLISHED if NOT_PUBLISHED in found else None


def _dates(fields: Fields, name: str) -> Iterator[str]:
    """Give the values of a field that can be read as dates, in order."""
    return filter(None, map(read_date, fields.all(name)[:50]))


def _name_servers(fields: Fields, domain: str) -> tuple[str, ...]:
    """Return the name servers; some registries call the domain itself `DNS`."""
    servers = name_servers(list(fields.all("name_servers")))
    return tuple(server for server in servers if server != domain) or servers


def _dnssec(value: str | None) -> str | None:
    """Say whether a delegation is signed, in the two words of RDAP."""
    word = (tidy(value) or "").lower().strip(".")
    if word.startswith("unsigned") or word in ("no", "inactive", "not signed", "n"):
        return "unsigned"
    return "signed" if word in ("signed", "yes", "active", "signeddelegation", "signed delegation", "y") else None


def _is_certain(registration: Registration) -> bool:
    """Say whether an answer tells what only a registered domain has."""
    return any((registration.registered_at, registration.expires_at, registration.registrar, registration.name_servers))


def _raise_trouble(lines: list[str]) -> None:
    """Raise ProbeFailure where a line says that the server was asked too often, or declines."""
    short = [line.lower() for line in lines if len(line) <= _LONGEST_TROUBLE]
    found = {outcome for line in short for words, outcome in TROUBLES if words in line}
    if Outcome.RATE_LIMITED in found:
        raise ProbeFailure(Outcome.RATE_LIMITED, "The server asked to be asked less often.")
    if found:
        raise ProbeFailure(Outcome.REFUSED, "The server declined to answer.")


def _says_absent(lines: list[str], domain: str) -> bool:
    """Say whether a line says that there is no such domain, and means this one."""
    return any(_sentence(line, domain) in ABSENT for line in lines)


def _sentence(line: str, domain: str) -> str:
    """Return a line as the list of sentences has it."""
    words = line.lower().translate(_UNQUOTED).strip("%#;>-=. !\t").split()
    spellings = _spellings(domain)
    shown = (("DOMAIN" + word[len(word.rstrip(":")) :]) if word.rstrip(":.,;!") in spellings else word for word in words)
    return " ".join(shown).strip(".,;:!> ")
