"""Every change that can be told, and how urgently a person should look: one line each, of hosts that imitate an official and of others.

Severities are set by hand: an alert is what makes an imitation work (it is there, it can send mail, it shows the official's page), a
notice is what prepares or ends that, and all else only informs. Of a lookalike most changes are one step more urgent.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from threadaudit.records import ChangeKind, Severity, Verdict


class Case(StrEnum):
    """What has changed, as far as it matters for how urgent that is."""

    REGISTERED = "registered"
    DEREGISTERED = "deregistered"
    RESOLVES = "resolves"
    RESOLVES_LIKE_ANY = "resolves_like_any"
    DARK = "dark"
    BACK = "back"
    MAIL = "mail"
    NAME_SERVERS = "name_servers"
    FIRST_CERTIFICATE = "first_certificate"
    OTHER_ISSUER = "other_issuer"
    SAME_ISSUER = "same_issuer"
    COPIES = "copies"
    LEADS_TO_OFFICIAL = "leads_to_official"
    LEADS_TO_LOOKALIKE = "leads_to_lookalike"
    LEADS_ELSEWHERE = "leads_elsewhere"
    LEADS_NOWHERE = "leads_nowhere"
    EXPIRES = "expires"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Rank:
    """How urgent a change is."""

    kind: ChangeKind
    """As what it is recorded."""
    severity: Severity
    """How urgent it is of any host."""
    of_lookalike: Severity
    """How urgent it is of a host that imitates an official."""
    meaning: str
    """What must have been seen."""


_INFO, _NOTICE, _ALERT = Severity.INFO, Severity.NOTICE, Severity.ALERT

RANKS = {
    Case.REGISTERED: Rank(ChangeKind.NEWLY_REGISTERED, _NOTICE, _ALERT, "a registry that did not know the domain knows it"),
    Case.DEREGISTERED: Rank(ChangeKind.DEREGISTERED, _INFO, _NOTICE, "a registry no longer knows the domain, asked twice"),
    Case.RESOLVES: Rank(ChangeKind.NEWLY_RESOLVING, _NOTICE, _ALERT, "a host that never had an address has one"),
    Case.RESOLVES_LIKE_ANY: Rank(
        ChangeKind.NEWLY_RESOLVING, _INFO, _NOTICE, "the same, where any made-up name of the domain has an address as well"
    ),
    Case.DARK: Rank(ChangeKind.WENT_DARK, _INFO, _NOTICE, "the DNS says that there is no address any more, asked twice"),
    Case.BACK: Rank(ChangeKind.CAME_BACK, _NOTICE, _ALERT, "a host that went dark has an address again"),
    Case.MAIL: Rank(ChangeKind.MAIL_SET_UP, _NOTICE, _ALERT, "a domain without mail servers has some; a null MX is none"),
    Case.NAME_SERVERS: Rank(ChangeKind.NAME_SERVERS_MOVED, _INFO, _NOTICE, "the name servers are others, in whatever order, asked twice"),
    Case.FIRST_CERTIFICATE: Rank(
        ChangeKind.CERTIFICATE_ISSUED, _INFO, _NOTICE, "a host that was seen without a certificate of its own shows one"
    ),
    Case.OTHER_ISSUER: Rank(ChangeKind.CERTIFICATE_ISSUED, _INFO, _NOTICE, "another certificate, from another issuer"),
    Case.SAME_ISSUER: Rank(ChangeKind.CERTIFICATE_ISSUED, _INFO, _INFO, "another certificate, from the same issuer: a renewal"),
    Case.COPIES: Rank(ChangeKind.COPIES_OFFICIAL, _ALERT, _ALERT, "the page shows what it takes from the official, and did not before"),
    Case.LEADS_TO_OFFICIAL: Rank(
        ChangeKind.REDIRECT_CHANGED, _NOTICE, _NOTICE, "visitors are sent to the official, which hides more than it ends, asked twice"
    ),
    Case.LEADS_TO_LOOKALIKE: Rank(
        ChangeKind.REDIRECT_CHANGED, _ALERT, _ALERT, "visitors are sent to a host that imitates an official, asked twice"
    ),
    Case.LEADS_ELSEWHERE: Rank(
        ChangeKind.REDIRECT_CHANGED, _NOTICE, _ALERT, "visitors are sent to another domain than before, asked twice"
    ),
    Case.LEADS_NOWHERE: Rank(ChangeKind.REDIRECT_CHANGED, _INFO, _NOTICE, "visitors are no longer sent elsewhere, asked twice"),
    Case.EXPIRES: Rank(ChangeKind.EXPIRES_SOON, _INFO, _NOTICE, "the registration ends within 30 days; once for each end"),
    Case.UNKNOWN: Rank(ChangeKind.CANNOT_BE_CHECKED, _INFO, _INFO, "a probe had no answer in three checks in a row; once until it has one"),
}
"""The cases, in the order in which they are told."""


def severity(case: Case, verdict: Verdict) -> Severity:
    """Return how urgent a change of a host with this verdict is."""
    rank = RANKS[case]
    return rank.of_lookalike if verdict is Verdict.LOOKALIKE else rank.severity
