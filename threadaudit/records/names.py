"""Hosts, officials, and what the judge says of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a host is, as far as its name can tell."""

    OFFICIAL = "official"
    """An official host, a part of one, or a declared sibling of one."""
    LOOKALIKE = "lookalike"
    """It imitates an official host."""
    SUSPICIOUS = "suspicious"
    """It may imitate one, or its name is made to be misread; a person should look."""
    UNRELATED = "unrelated"
    """Nothing in its name points to an official."""
    INVALID = "invalid"
    """It is no host."""


@dataclass(frozen=True, slots=True)
class Host:
    """A host name, taken apart."""

    ascii: str
    """The whole name in A-label form, in lower case, without a final dot."""
    unicode: str
    """The whole name in U-label form."""
    subdomain: str
    """What stands before the registrable domain, A-labels; empty where nothing does."""
    registrable_domain: str | None
    """The public suffix and one label more, A-labels; None for an address or a bare public suffix."""
    public_suffix: str | None
    """The public suffix, private ones included, A-labels; None for an address."""


@dataclass(frozen=True, slots=True)
class Official:
    """A host that a lookalike may imitate."""

    domain: str
    """The official host, as its list has it."""
    name: str = ""
    """What people call it; empty where the list does not say."""
    country: str = ""
    """The two-letter code of its country, ISO 3166-1; empty where the list does not say."""
    aliases: tuple[str, ...] = ()
    """Other names that a lookalike may imitate, such as `guardian`."""
    siblings: tuple[str, ...] = ()
    """The owner's other hosts: exempt, never imitated."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found in a host's name."""

    technique: str
    """The rule that fired, such as `suffix_swap`."""
    official: str | None
    """The official's domain; None where the finding concerns the name alone."""
    confidence: float
    """How sure the rule is, by itself."""
    explanation: str
    """One sentence that can be printed."""
    detail: str = ""
    """What exactly matched, for a closer look; empty where the explanation says it all."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the judge says of one host."""

    input: str
    """What was asked, as it was given."""
    host: Host | None
    """The host that was judged, at the end of known redirectors; None where the input is no host."""
    verdict: Verdict
    """What it is."""
    official: Official | None
    """The official that it is or imitates, as the list has it; None where there is none."""
    score: int
    """How likely it imitates an official, 0 to 100; 0 for an official, an unrelated or an invalid host without findings."""
    findings: tuple[Finding, ...]
    """One for each rule that fired, strongest first."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name worth checking, because it would imitate an official."""

    domain: str
    """The name, A-labels."""
    official: str
    """The official's domain."""
    technique: str
    """The rule that made it."""
    likelihood: float
    """How likely such a name is used, relative to the others, 0 to 1."""
