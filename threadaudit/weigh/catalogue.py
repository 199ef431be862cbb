"""Every sign that the evidence can give, with its weight: how many points it moves the score from 50, which says nothing.

The weights are set by hand, by what each sign takes to bring about and how many innocent explanations it has; they are no
probabilities. Strongest are the ones that nobody but the official's owner can bring about, and the ones without which no visitor comes.
"""

from __future__ import annotations

from enum import StrEnum

from threadaudit.records import Sign


class Code(StrEnum):
    """What a sign is."""

    NOT_REGISTERED = "not_registered"
    REGISTRY_CONTRADICTS_DNS = "registry_contradicts_dns"
    NOT_IN_DNS = "not_in_dns"
    REGISTERED_NOT_IN_DNS = "registered_not_in_dns"
    NO_ADDRESS = "no_address"
    NO_PUBLIC_ADDRESS = "no_public_address"
    WILDCARD = "wildcard"
    PARKED = "parked"
    ON_HOLD = "on_hold"
    REGISTERED_THIS_WEEK = "registered_this_week"
    REGISTERED_THIS_MONTH = "registered_this_month"
    REGISTERED_THIS_QUARTER = "registered_this_quarter"
    REGISTERED_THIS_YEAR = "registered_this_year"
    REGISTERED_BEFORE = "registered_before"
    REGISTERED_LONG_AGO = "registered_long_ago"
    BELOW_A_SERVICE = "below_a_service"
    DATE_NOT_PUBLISHED = "date_not_published"
    CORPORATE_REGISTRAR = "corporate_registrar"
    MAIL_SET_UP = "mail_set_up"
    NEW_WITH_MAIL = "new_with_mail"
    OFFICIAL_NAME_SERVERS = "official_name_servers"
    SAME_NAME_SERVERS = "same_name_servers"
    SAME_PROVIDER = "same_provider"
    SAME_ADDRESS = "same_address"
    SAME_REGISTRANT = "same_registrant"
    SAME_REGISTRAR = "same_registrar"
    OFFICIAL_MACHINES = "official_machines"
    SHARED_CERTIFICATE = "shared_certificate"
    CERTIFICATE_NAMES_OFFICIAL = "certificate_names_official"
    FORGED_CERTIFICATE = "forged_certificate"
    CERTIFICATE_NEW = "certificate_new"
    CERTIFICATE_VALID = "certificate_valid"
    CERTIFICATE_WARNS = "certificate_warns"
    REDIRECTS_TO_OFFICIAL = "redirects_to_official"
    REDIRECTS_TO_LOOKALIKE = "redirects_to_lookalike"
    REDIRECTS_ELSEWHERE = "redirects_elsewhere"
    TRAIL_LOST = "trail_lost"
    LONG_WAY = "long_way"
    NOTHING_THERE = "nothing_there"
    WITHHELD = "withheld"
    SHOWS_PAGE = "shows_page"
    ASKS_PASSWORD = "asks_password"  # noqa: S105 - the name of a sign
    TITLE_OF_OFFICIAL = "title_of_official"
    CANONICAL_OF_OFFICIAL = "canonical_of_official"
    ASSETS_OF_OFFICIAL = "assets_of_official"
    LINKS_TO_OFFICIAL = "links_to_official"
    POINTS_TO_OFFICIAL = "points_to_official"
    COPIES_OFFICIAL = "copies_official"
    DIFFERS_FROM_OFFICIAL = "differs_from_official"
    NOT_REPRODUCED = "not_reproduced"


WEIGHTS: dict[Code, tuple[int, str]] = {
    Code.NOT_REGISTERED: (-45, "the registry does not know the domain, and the DNS does not either or was not asked"),
    Code.REGISTRY_CONTRADICTS_DNS: (0, "the registry does not know the domain, but the DNS does"),
    Code.NOT_IN_DNS: (-35, "the DNS does not know the name; what the registry says is not known"),
    Code.REGISTERED_NOT_IN_DNS: (-30, "registered, but the DNS does not know the name: it can be switched on at any time"),
    Code.NO_ADDRESS: (-25, "the DNS knows the name, but no address: there is no website"),
    Code.NO_PUBLIC_ADDRESS: (-20, "all addresses are private ones: no website that others can reach"),
    Code.WILDCARD: (0, "any name below the same domain exists, so that this one says little"),
    Code.PARKED: (-20, "kept at a parking service, or a page that offers the domain for sale"),
    Code.ON_HOLD: (-30, "taken out of service by its registrar or registry, or being deleted"),
    Code.REGISTERED_THIS_WEEK: (25, "registered within the last 7 days"),
    Code.REGISTERED_THIS_MONTH: (20, "registered within the last 30 days"),
    Code.REGISTERED_THIS_QUARTER: (12, "registered within the last 90 days"),
    Code.REGISTERED_THIS_YEAR: (5, "registered within the last 365 days"),
    Code.REGISTERED_BEFORE: (0, "registered between one and five years ago"),
    Code.REGISTERED_LONG_AGO: (-10, "registered more than five years ago"),
    Code.BELOW_A_SERVICE: (0, "a name below a service such as pages.dev: the registration is the service's"),
    Code.DATE_NOT_PUBLISHED: (0, "the registry tells nobody when the domain was registered"),
    Code.CORPORATE_REGISTRAR: (-15, "kept at a registrar that serves companies alone, as names registered in defence are"),
    Code.MAIL_SET_UP: (15, "mail servers are named: it can receive mail, and answer under this name"),
    Code.NEW_WITH_MAIL: (10, "mail servers are named, and it was registered within the last 90 days; added to both"),
    Code.OFFICIAL_NAME_SERVERS: (
        -30,
        "registry and DNS agree that the official's own name servers answer for it; only their operator can well bring that about",
    ),
    Code.SAME_NAME_SERVERS: (
        -15,
        "all name servers are the official's, its own or at a provider with few customers; without the registry's word anybody can say so",
    ),
    Code.SAME_PROVIDER: (-3, "all name servers are the official's, at a provider with very many customers"),
    Code.SAME_ADDRESS: (-10, "an address that is the official's too; delivery networks give one to many, and anybody can name it"),
    Code.SAME_REGISTRANT: (-15, "registered in the same name as the official; few registries check names"),
    Code.SAME_REGISTRAR: (-3, "registered through the same registrar as the official"),
    Code.OFFICIAL_MACHINES: (-15, "shows the official's certificate, which is not for it: it leads to the official's machines today"),
    Code.SHARED_CERTIFICATE: (-3, "one certificate for it, the official and more than ten domains in all, as delivery networks have"),
    Code.CERTIFICATE_NAMES_OFFICIAL: (-30, "a publicly trusted certificate for both names; its owner controlled both"),
    Code.FORGED_CERTIFICATE: (10, "a certificate that names the official, but that nobody vouches for"),
    Code.CERTIFICATE_NEW: (5, "certificate issued within the last 14 days; good ones are renewed every few weeks too"),
    Code.CERTIFICATE_VALID: (5, "a certificate that browsers accept"),
    Code.CERTIFICATE_WARNS: (-10, "a certificate that makes browsers warn their visitors"),
    Code.REDIRECTS_TO_OFFICIAL: (-20, "leads to the official: its owner's, or a front that shows its copy to others"),
    Code.REDIRECTS_TO_LOOKALIKE: (25, "leads to a host that imitates an official one"),
    Code.REDIRECTS_ELSEWHERE: (0, "leads to another domain, of which nothing else is known here"),
    Code.TRAIL_LOST: (0, "leads to other hosts, the last of which could not be asked"),
    Code.LONG_WAY: (5, "leads over two or more other domains, as campaigns do to choose their visitors"),
    Code.NOTHING_THERE: (-15, "the server answers that there is no such page (404, 410)"),
    Code.WITHHELD: (0, "the server does not show the page to us, with a status between 400 and 499 that is not one of these"),
    Code.SHOWS_PAGE: (0, "the title of the page that it shows"),
    Code.ASKS_PASSWORD: (10, "the page asks for a password"),
    Code.TITLE_OF_OFFICIAL: (10, "the page bears the official's name in its title"),
    Code.CANONICAL_OF_OFFICIAL: (20, "the page says that its own address is the official's, as copies do"),
    Code.ASSETS_OF_OFFICIAL: (20, "images, scripts or styles come from the official's servers"),
    Code.LINKS_TO_OFFICIAL: (15, "half of the page's links or more lead to the official"),
    Code.POINTS_TO_OFFICIAL: (0, "the page of a host whose name imitates nobody is made of an official's, as copies are"),
    Code.COPIES_OFFICIAL: (30, "the page, put beside the official's own, is a copy"),
    Code.DIFFERS_FROM_OFFICIAL: (0, "the page, put beside the official's own, is no copy, seen from here"),
    Code.NOT_REPRODUCED: (0, "the page shows nothing of the official, seen from here; other visitors may see another"),
}
"""Weight and meaning of each sign; the order is that of the documentation."""


def sign(code: Code, probe: str, explanation: str) -> Sign:
    """Make a sign with its weight."""
    return Sign(code.value, probe, float(WEIGHTS[code][0]), explanation)
