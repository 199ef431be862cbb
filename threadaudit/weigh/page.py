"""Where a host leads, what it shows, and how much of that is the official's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from threadaudit import hosts
from threadaudit.data.dns_services import PARKING
from threadaudit.escape import one_line
from threadaudit.records import Official, Outcome, Sign, Verdict
from threadaudit.weigh.case import Case, quoted
from threadaudit.weigh.catalogue import Code, sign
from threadaudit.weigh.existence import registrable
from threadaudit.weigh.payloads import Http, Page

_GONE = (404, 410)
_FEW_ASSETS = 3
"""Fewer than this may be a quoted picture or a button to share."""
_FEW_LINKS = 5
_MANY_DOMAINS = 2
_SEPARATORS = re.compile(r"\s[|–—·•»:-]+\s|\s*[|»•]\s*|:\s")
_LONGEST_TITLE = 1000

# What such a page says beside the domain's own name.
_OFFERS = (
    *("for sale", "zu verkaufen", "zum verkauf", "à vendre", "en venta", "in vendita", "na sprzedaż", "te koop"),
    *("продаётся", "продается"),
)
# What pages of domains that are for sale bear in their titles, in small letters.
_FOR_SALE = (
    *("domain is for sale", "domain name is for sale", "domain for sale", "domain may be for sale", "buy this domain", "parked domain"),
    *("domain is parked", "domain parking", "domain steht zum verkauf", "domain zu verkaufen", "domain ist zu verkaufen"),
    *("domaine est à vendre", "domaine à vendre", "dominio en venta", "dominio in vendita", "domena na sprzedaż", "домен продаётся"),
)


def signs(case: Case) -> Iterator[Sign]:
    """Give the signs."""
    http = case.seen.http
    if http is None or http.outcome is not Outcome.PRESENT:
        return
    yield from _way(case, http)
    if case.is_own(http.final_host) and not case.is_own(case.host.ascii):
        return  # what it shows is the official's own page
    if http.status is not None and http.status >= 400:
        yield from _refusal(case, http.status)
    elif http.page is not None:
        yield from _page(case, http, http.page)


def _way(case: Case, http: Http) -> Iterator[Sign]:
    """Say where the host leads."""
    end = http.refresh if http.refresh and not case.is_other(http.final_host) else http.final_host
    parsed = hosts.parse(end)
    if parsed is None or not case.is_other(parsed.ascii):
        return
    yield _end(case, parsed.ascii)
    between = {registrable(host) for host in http.hosts if case.is_other(host)} - {registrable(parsed.ascii), ""}
    if len(between) >= _MANY_DOMAINS:
        text = f"{case.name} leads over {len(between)} other domains before it ends, as campaigns do to choose their visitors."
        yield sign(Code.LONG_WAY, "http", text)


def _end(case: Case, end: str) -> Sign:
    shown = case.printed(end)
    if case.is_own(end):
        text = (
            f"{case.name} led us to {shown}: it probably belongs to the same owner, or is a front that sends chosen visitors elsewhere. "
            "That it did us no harm does not make it clean: a copy was not reproduced from here."
        )
        return sign(Code.REDIRECTS_TO_OFFICIAL, "http", text)
    judged = case.way.get(end)
    if judged is not None and judged.verdict is Verdict.LOOKALIKE:
        of = f", which imitates {one_line(judged.official.domain, 80)}" if judged.official else ", which imitates an official host"
        return sign(Code.REDIRECTS_TO_LOOKALIKE, "http", f"{case.name} leads to {shown}{of}.")
    if judged is not None and judged.verdict is Verdict.OFFICIAL:
        text = f"{case.name} led us to {end}, an official host. That does not make it clean: it may lead other visitors elsewhere."
        return sign(Code.REDIRECTS_ELSEWHERE, "http", text)
    return sign(Code.REDIRECTS_ELSEWHERE, "http", f"{case.name} leads to {shown}.")


def _refusal(case: Case, status: int) -> Iterator[Sign]:
    if status in _GONE:
        text = f"The server of {case.name} says that there is no such page ({status}); other addresses of it were not asked."
        yield sign(Code.NOTHING_THERE, "http", text)
    elif status <= 499:  # what is above is no answer: the probe says so
        yield sign(
            Code.WITHHELD, "http", f"The server of {case.name} did not show us the page ({status}); it may show it to other visitors."
        )


def _page(case: Case, http: Http, page: Page) -> Iterator[Sign]:
    where = case.printed(http.final_host) if case.is_other(http.final_host) else case.name
    if page.title:
        yield sign(Code.SHOWS_PAGE, "http", f"{where} shows a page with the title {quoted(page.title)}.")
    if _is_for_sale(http, page):
        yield sign(
            Code.PARKED, "http", f"{where} shows that the domain is parked or for sale: it is not in use today, and can be at any time."
        )
    if page.asks_password:
        yield sign(Code.ASKS_PASSWORD, "http", f"The page of {where} asks for a password.")
    if not case.counts:
        yield from _pointing(case, page, where)
    if case.official is None or not case.counts:
        return
    copied = list(_copied(case, page, where, case.official))
    yield from copied
    if not copied and not (case.seen.clone and case.seen.clone.copies is not None):
        text = (
            f"On the page that {where} showed us we found no copy of {case.official_name}: none was reproduced from here, "
            "which does not make it clean, because campaigns show their copies to chosen visitors alone."
        )
        yield sign(Code.NOT_REPRODUCED, "http", text)


def _pointing(case: Case, page: Page, where: str) -> Iterator[Sign]:
    """Say which official the page of a host with another name is made of; a few links or pictures of it are not enough."""
    canonical = hosts.parse(page.canonical)
    for domain, names in case.pointed.items():
        assets = sum(count for host, count in page.assets.items() if host in names)
        links = sum(count for host, count in page.links.items() if host in names)
        told = [
            "says that its own address is there" if canonical is not None and canonical.ascii in names else "",
            f"takes {assets:,} of its {sum(page.assets.values()):,} images, scripts and styles from there" if assets >= _FEW_ASSETS else "",
            f"leads there with {links:,} of its links" if links >= _FEW_LINKS and 2 * links >= sum(page.links.values()) else "",
        ]
        if any(told):
            text = f"The page of {where} points to {one_line(domain, 80)}: it {' and '.join(filter(None, told))}. It may be a copy."
            yield sign(Code.POINTS_TO_OFFICIAL, "http", text)
            return


def _copied(case: Case, page: Page, where: str, official: Official) -> Iterator[Sign]:
    """Say what of a page is the official's."""
    if _bears_name(page, official):
        yield sign(Code.TITLE_OF_OFFICIAL, "http", f"The page of {where} bears the name of {case.official_name} in its title.")
    if page.canonical and case.is_own(page.canonical):
        text = f"The page of {where} says that its own address is at {case.official_name}: it was probably copied from there."
        yield sign(Code.CANONICAL_OF_OFFICIAL, "http", text)
    assets, all_assets = _share(case, page.assets)
    if assets >= _FEW_ASSETS:
        text = f"The page of {where} takes {assets:,} of its {all_assets:,} images, scripts and styles from {case.official_name}'s servers."
        yield sign(Code.ASSETS_OF_OFFICIAL, "http", text)
    links, all_links = _share(case, page.links)
    if links >= _FEW_LINKS and 2 * links >= all_links:
        text = f"{links:,} of the {all_links:,} links on the page of {where} lead to {case.official_name}."
        yield sign(Code.LINKS_TO_OFFICIAL, "http", text)


def _share(case: Case, by_host: Mapping[str, int]) -> tuple[int, int]:
    """Return how many are the official's, and how many there are."""
    return sum(count for host, count in by_host.items() if case.is_own(host)), sum(by_host.values())


def _bears_name(page: Page, official: Official) -> bool:
    """Tell whether a part of the title, or the name of the site, is what the official is called."""
    names = {_plain(name) for name in (official.name, official.domain, *official.aliases)} - {""}
    parts = [*_SEPARATORS.split(page.title[:_LONGEST_TITLE]), page.title[:_LONGEST_TITLE], page.site_name[:_LONGEST_TITLE]]
    return any(_plain(part) in names for part in parts)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_for_sale(http: Http, page: Page) -> bool:
    title = _plain(page.title[:_LONGEST_TITLE])
    domain = registrable(http.final_host)
    is_offered = domain != "" and domain in title and any(words in title for words in _OFFERS)
    return domain in PARKING or is_offered or any(words in title for words in _FOR_SALE)
