"""Reads the labelled lines of a WHOIS answer: `Creation Date: …`, `[Created on] …`, `created......: …`, and headings with values below.

There is no standard for what stands in a WHOIS answer (RFC 3912). This reads the shapes that registries use; python-whois knows some more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from whois.exceptions import PywhoisError
from whois.parser import WhoisEntry

_LONGEST_LABEL = 45

# The labels that stand for one field, in lower case without dots, brackets and comment signs; of dates and names the first one counts,
# since the domain comes before the people.
_LABELS = {
    label: name
    for name, labels in {
        "domain": "domain|domain name|domainname|domain_name|nom de domaine|nombre de dominio|dominio",
        "registered_at": "creation date|creation time|created|created on|created date|date created|registered|registered on|"
        "registered date|registration date|registration time|domain registered|domain registration date|domain_dateregistered|"
        "domain created|domain record activated|domain name commencement date|first registration date|record created|date de création|"
        "fecha de creación|fecha de registro|date-created|created at|activated|entry created|assigned",
        "expires_at": "registry expiry date|registrar registration expiration date|expiration date|expiration time|expiry date|expires|"
        "expires on|expire date|expire|expire-date|expiry|paid-till|renewal date|valid until|domain expires|record expires on|"
        "validity|domain expiration date|date d'expiration|fecha de vencimiento|fecha de expiración|expires at|domain_datebilleduntil",
        "changed_at": "updated date|updated|last updated|last update|last-update|last updated on|last updated date|last modified|modified|"
        "changed|modification date|last changed date|domain record last updated|record last updated on|update date|entry updated|"
        "dernière modification|última actualización|ultima modificacion|domain_datelastmodified",
        "registrar": "registrar|sponsoring registrar|registrar name|registrar-name|registrar_name|registrar organization|"
        "authorized agency|registration service provider|current registrar|registrar handle|domain support",
        "registrar_id": "registrar iana id|sponsoring registrar iana id",
        "registrar_server": "registrar whois server|whois server",
        "statuses": "domain status|status|state|registration status|domain state|eppstatus|epp status|registry status",
        "name_servers": "name server|name servers|nameserver|nameservers|nserver|host name|dns|domain nameservers|domain name servers|"
        "domain servers|dns servers|serveur de noms|hostname|domain servers in listed order|name server information|"
        "primary server|secondary server|servers",
        "organization": "registrant organization|registrant organisation|registrant contact organisation|org|[organization]",
        "registrant": "registrant|registrant name|registrant contact name|registrant_contact_name|holder|holder name|domain holder|"
        "holder of domain name|owner|titular",
        "country": "registrant country|registrant country/economy|registrant_contact_country",
        "dnssec": "dnssec|dnssec signed|signed",
        "person": "person",
        "handle": "registry domain id|domain id|roid",
        "iana_server": "whois|refer",
    }.items()
    for label in labels.split("|")
}
# What a plain label means below a heading.
_BELOW: dict[tuple[str, str], str | None] = {
    ("registrar", "name"): "registrar",
    ("registrar", "organization"): "registrar",
    ("registrar", "organisation"): "registrar",
    ("registrant", "name"): "registrant",
    ("registrant", "organization"): "organization",
    ("registrant", "organisation"): "organization",
    ("registrant", "country"): "country",
    ("holder", "name"): "registrant",
    ("domain", "name"): "domain",
    ("registrar", "dnssec"): None,  # .it: whether the registrar can do it
}
_PARTIES = frozenset({"registrar", "registrant", "holder", "technical", "tech"})
_DATES = frozenset({"registered_at", "expires_at", "changed_at"})
"""Below these headings, and those of contacts, these are dates of the party, not of the domain."""
_TOLD_ONCE = _DATES | {"statuses"}
"""Fields that a later paragraph tells of somebody else."""
_OTHERS = frozenset({"contact", "nic-hdl", "nic-hdl-br", "personname", "source"})
"""Labels behind which the answer is no longer about the domain, but about people; `source` ends a record (RFC 2622)."""
_OF_OTHERS = frozenset(
    {"registered_at", "expires_at", "changed_at", "statuses", "registrant", "organization", "country", "person", "domain"}
)
"""Fields that are not the domain's any more behind those labels."""

_LINE = re.compile(
    r"""
    (?: [a-z] \. \ )?+ \s*+                                  # Japan numbers its lines by letters: `a. [Domain Name]`
    (?: \[ (?P<boxed> [^\]]{2,45}+ ) \] (?: \s*+ : )?+       # [Created on]
      | (?P<label> [^\s:.\[] [^:]{0,60}? ) \s*+ \.*+ \s*+ :  # Created on:   created......:
    )
    (?P<value> .*+ )
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class Fields:
    """What stands behind the labels of an answer."""

    values: dict[str, list[str]] = field(default_factory=dict)
    """The values of each field, in order."""

    def first(self, name: str) -> str | None:
        """Return the first value of a field; None where it has none."""
        return next(iter(self.values.get(name, ())), None)

    def all(self, name: str) -> list[str]:
        """Return all values of a field, in order."""
        return self.values.get(name, [])


def read_fields(lines: list[str]) -> Fields:
    """Read the labelled lines of an answer."""
    reading = _Reading()
    for line in lines:
        text = line.strip().lstrip("*").lstrip()
        if not text:
            reading.take_gap()
        elif text[0] not in "%#;>":
            reading.take(text)
    return reading.fields


class _Reading:
    """One pass over an answer: what was read, and under which heading the lines stand."""

    def __init__(self) -> None:
        self.fields = Fields()
        self._heading = ""
        self._began = False  # whether anything stands below the heading
        self._of_others = False
        self._paragraph = 0
        self._told_in: dict[str, int] = {}

    def take_gap(self) -> None:
        """Take an empty line: it ends what stands below a heading, unless the heading stands right before it."""
        self._paragraph += 1
        if self._began:
            self._heading = ""

    def take(self, text: str) -> None:
        """Take a line that is neither empty nor a comment."""
        label, value = _split(text)
        if label is None:
            self._keep(_LABELS.get(self._heading), value)
            self._began = True
            return
        self._of_others = self._of_others or label in _OTHERS
        name = _BELOW.get((self._heading, label), _LABELS.get(label))
        if not value or _LABELS.get(self._heading) == "name_servers" or name == "name_servers":
            self._heading, self._began = label, bool(value)
        elif _is_party(self._heading) and name in _DATES:
            name = None
        self._began = self._began or bool(value)
        self._keep(name, value)

    def _keep(self, name: str | None, value: str) -> None:
        """Keep a value, unless it may be that of somebody else: dates are the domain's in the first paragraph that has one of the kind."""
        if name is None or not value or (self._of_others and name in _OF_OTHERS):
            return
        if name in _TOLD_ONCE and self._told_in.setdefault(name, self._paragraph) != self._paragraph:
            return
        self.fields.values.setdefault(name, []).append(value)


def _split(text: str) -> tuple[str | None, str]:
    """Take a line apart into its label, in lower case, and its value; no label where it has none."""
    if _is_heading(text):
        return text.lower(), ""
    match = _LINE.match(text)
    if match is None or match["value"].startswith("//"):
        return None, text
    label = " ".join((match["boxed"] or match["label"]).lower().split()).strip(" .")
    if len(label) > _LONGEST_LABEL or "." in label.partition(" ")[0]:  # a name server with an IPv6 address behind it
        return None, text
    return f"[{label}]" if match["boxed"] and label not in _LABELS else label, match["value"].strip()


def _is_heading(text: str) -> bool:
    """Say whether a line without a colon is a heading."""
    return text.lower() in _LABELS or _is_party(text.lower())


def _is_party(heading: str) -> bool:
    """Say whether a heading is that of a person or firm: `registrar`, `admin contact`, `technical contacts`."""
    return heading in _PARTIES or heading.endswith((" contact", " contacts"))


# Of what python-whois can read, what this does not read for sure; its patterns for people take one for another too often.
_THEIR_NAMES = {
    "creation_date": "registered_at",
    "expiration_date": "expires_at",
    "updated_date": "changed_at",
    "registrar": "registrar",
    "name_servers": "name_servers",
}
# Patterns that hold one of these run over the whole answer from every place in it: on a hostile answer that takes minutes.
_RUNS_ON = (r"\W", r"[\s\S]", r"\S\s]")
_NOT_MEANT = {("nl", "expiration_date")}
"""What python-whois takes for something else: .nl tells when a cancelled domain leaves quarantine, not when one expires."""
_MOST_LINES, _MOST_CHARACTERS = 400, 20_000


class _Reader(WhoisEntry):  # type: ignore[misc]
    """python-whois's reading of an answer, but for the dates: those it completes with today's where they are not whole."""

    def _preprocess(self, attr: str, value: str) -> str:  # noqa: ARG002
        return value.strip()


def read_with_python_whois(lines: list[str], domain: str) -> Fields:
    """Read an answer with the patterns that python-whois has for a domain's registry."""
    text = "\n".join(lines[:_MOST_LINES])[:_MOST_CHARACTERS] + "\n"
    fields = Fields()
    try:
        entry = _Reader(domain, text, _patterns(domain.rpartition(".")[2]))
    except PywhoisError:
        return fields
    for theirs, ours in _THEIR_NAMES.items():
        fields.values[ours] = list(_lines_of(entry.get(theirs)))
    return fields


def _lines_of(value: object) -> Iterator[str]:
    """Give the lines of a value, or of several."""
    for item in value if isinstance(value, list) else (value,):
        if isinstance(item, str):
            yield from filter(None, (line.strip(" -") for line in item.splitlines()))


@cache
def _patterns(top_level_domain: str) -> dict[str, str]:
    """Return the patterns that python-whois uses for a top-level domain, as far as they are wanted and cannot run on."""
    try:
        patterns = WhoisEntry.load(f"x.{top_level_domain}", "")._regex
    except PywhoisError:
        patterns = WhoisEntry._regex
    wanted = ((name, patterns.get(name) or "") for name in _THEIR_NAMES if (top_level_domain, name) not in _NOT_MEANT)
    return {name: pattern for name, pattern in wanted if pattern and not any(part in pattern for part in _RUNS_ON)}
