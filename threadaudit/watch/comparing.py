"""What has changed about a host since it was looked at last. Pure: what was known and seen comes in, what holds and has changed goes out.

Only answers change what is known. Sets are compared, not their order. The first thing known of a fact is where it starts, and no change;
but a host that was seen unregistered or without an address is known to have shown nothing. What one answer alone should not decide
(that a host is gone, that it leads elsewhere, that others answer for it) is believed when a second answer in the same check says the same.
What a page shows is compared only with what it showed to the same visitor: campaigns answer by country, language, agent and address.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from threadaudit.records import Assessment, Change, ChangeKind, Json, Observation, Outcome, Verdict, Watched
from threadaudit.watch.facts import Certificate, Facts, moment
from threadaudit.watch.kinds import RANKS, Case, severity
from threadaudit.watch.printing import day, joined, listed, printed, quoted
from threadaudit.watch.readings import KNOWN, OF_DOMAINS, Names, Readings, domain_of, names_of, read

UNKNOWNS = 3
"""So many checks in a row without an answer are told."""
_SOON = timedelta(days=30)
_SAME_END = timedelta(days=7)
# Two sources give one end with different hours; a renewal adds months.
_STAYS_DARK = timedelta(days=1)
_OF_SITES = frozenset({"http", "tls", "clone"})
# What is asked of an address: of a host without one, no answer is missing.

_ORGANISATION = re.compile(
    r"""
    (?: ^ | , ) [ ]?+ O=                        # the organisation in a name as RFC 4514 writes it …
    (?P<name> (?: [^,\\]++ | \\ . )++ )         # … up to the next comma that has no backslash in front
    """,
    re.VERBOSE | re.DOTALL,
)
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Compared:
    """What a check means for a watched host."""

    facts: Mapping[str, Json]
    """What is known of it now, for `Watched.facts`."""
    unknowns: Mapping[str, Json]
    """How many checks in a row each probe could not answer, for `Watched.unknowns`."""
    changes: tuple[Change, ...]
    """What has changed; empty where nothing has."""
    unknown: bool
    """Whether something could not be found out in this check."""
    dead: bool
    """Whether the host has long had neither an address nor a registration."""
    other_vantage: bool = False
    """Whether its page was asked from elsewhere, or as somebody else, than before: what it shows now is where that starts."""

    @property
    def moved(self) -> bool:
        """Tell whether the host itself has changed, so that it should be looked at again soon."""
        return any(change.kind not in (ChangeKind.CANNOT_BE_CHECKED, ChangeKind.EXPIRES_SOON) for change in self.changes)


def compare(
    watched: Watched,
    assessment_verdict: Verdict,
    observations: Sequence[Observation],
    *,
    now: datetime,
    earlier: Sequence[Observation] = (),
    siblings: Collection[str] = (),
    way: Sequence[Assessment] = (),
) -> Compared:
    """Compare what is known of a host with what a check saw; the order of the observations does not matter.

    `earlier` are those that raised the doubts of `needs_confirming`, where it was asked again: what only one of two answers says is not
    believed. `siblings` are the official's other hosts: what leads there leads to the official. `way` are the verdicts on the hosts that
    its link leads over.
    """
    observations = (*earlier, *observations)
    now = now.replace(tzinfo=UTC) if now.tzinfo is None else now
    look = _Look(watched, assessment_verdict, observations, now, siblings)
    look.way = {one.host.ascii: one for one in way if one.host is not None}
    for rule in _RULES:
        rule(look)
    facts = _without_gaps(look.after, copies=False if look.names.official else None)
    unknowns, silent, is_unknown = _unanswered(watched, observations, facts)
    if silent:
        _tell_unknown(look, silent)
    order = list(RANKS)
    changes = tuple(change for _, change in sorted(look.told, key=lambda told: order.index(told[0])))
    known = Facts.from_json(watched.facts).vantage
    return Compared(facts.to_json(), unknowns, changes, is_unknown, facts.is_dead(now), known not in (None, facts.vantage))


def needs_confirming(watched: Watched, observations: Sequence[Observation], *, siblings: Collection[str] = ()) -> tuple[str, ...]:
    """Say which probes to ask again before this is believed: the host went dark, leads elsewhere, or others answer for it.

    Hand the first observations to `compare` as `earlier`, beside the new ones.
    """
    seen = read(names_of(watched, siblings), observations)
    before = Facts.from_json(watched.facts).seen_from(seen.vantage)
    doubts = {
        "dns": _is_doubted(before.resolving, [one.resolving for one in seen.dns], doubted=before.resolving is True)
        or _is_doubted(before.name_servers, [one.name_servers for one in seen.dns]),
        "http": _is_doubted(before.redirect, [one.redirect for one in seen.visits], domain_of),
        seen.registry: _is_doubted(before.registered, [one.registered for one in seen.registrations], doubted=before.registered is True),
    }
    return tuple(probe for probe, doubted in doubts.items() if probe and doubted)


def _same(value: Any) -> Any:
    return value


def _is_doubted(
    before: _Value | None, readings: Iterable[_Value | None], key: Callable[[_Value], object] = _same, *, doubted: bool = True
) -> bool:
    """Tell whether a single answer says otherwise than what is known."""
    known = [value for value in readings if value is not None]
    return doubted and before is not None and len(known) == 1 and key(known[0]) != key(before)


def _settled(
    before: _Value | None, readings: Iterable[_Value | None], key: Callable[[_Value], object] = _same, *, doubted: bool = False
) -> _Value | None:
    """Return what answers agree on; None where they do not, or one alone says what should be doubted. An answer as before is believed."""
    known = [value for value in readings if value is not None]
    if before is not None and key(before) in map(key, known):
        return before
    if not known or any(key(value) != key(known[0]) for value in known) or _is_doubted(before, known, key, doubted=doubted):
        return None
    return min(known, key=str)


class _Look:
    """One comparison under way."""

    def __init__(
        self, watched: Watched, verdict: Verdict, observations: Sequence[Observation], now: datetime, siblings: Collection[str]
    ) -> None:
        self.watched = watched
        self.now = now
        self.names: Names = names_of(watched, siblings)
        self.seen: Readings = read(self.names, observations)
        self.before = Facts.from_json(watched.facts).seen_from(self.seen.vantage)
        self.after = self.before
        self.told: list[tuple[Case, Change]] = []
        self._verdict = verdict
        self.way: Mapping[str, Assessment] = {}

    def imitated(self, host: str) -> str:
        """Return the official that a host on the way imitates; empty where it is no lookalike."""
        found = self.way.get(host)
        return found.official.domain if found and found.official and found.verdict is Verdict.LOOKALIKE else ""

    @property
    def host(self) -> str:
        """The host as it is printed."""
        return printed(self.watched.host, self.names.is_own(self.watched.host))

    @property
    def domain(self) -> str:
        """Its domain as it is printed."""
        return printed(self.names.domain or self.watched.host, self.names.is_own(self.watched.host))

    def learn(self, **values: Any) -> None:
        """Keep what is known now."""
        self.after = replace(self.after, **values)

    def learn_or_remember(self, fact: str, value: Json, before: Json) -> bool:
        """Remember what a fact was until now, and tell whether its new value is news: not where it had it a short while ago."""
        is_news = not self.before.gave_way(fact, value, self.now)
        self.learn(recent=self.after.remembering(fact, before, self.now))
        return is_news

    def tell(self, case: Case, before: Json, after: Json, sentence: str) -> None:
        """Tell a change."""
        change = Change(self.watched.host, RANKS[case].kind, before, after, self.now, severity(case, self._verdict), sentence)
        self.told.append((case, change))


def _registration(look: _Look) -> None:
    before, seen = look.before.registered, look.seen.registrations
    registered = _settled(before, [one.registered for one in seen], doubted=before is True)
    if registered is None:
        return
    look.learn(registered=registered)
    if before is False and registered:
        since = min((one.registered_at for one in seen if one.registered_at), default=None)
        when = f", since {day(since)} as the registry says" if since else ""
        look.tell(Case.REGISTERED, False, True, f"{look.domain} was not registered, and now is{when}.")
    elif before and not registered:
        text = f"The registry no longer knows {look.domain}: anybody can register it, now or soon."
        look.tell(Case.DEREGISTERED, True, False, text)


def _expiry(look: _Look) -> None:
    end = _settled(None, [one.expires_at for one in look.seen.registrations])
    if end is None:
        return
    before, told = look.before.expires_at, moment(look.before.expiry_told)
    look.learn(expires_at=end.isoformat())
    if not look.now < end <= look.now + _SOON or (told is not None and abs(end - told) <= _SAME_END):
        return
    look.learn(expiry_told=end.isoformat())
    if before is not None:
        days = (end - look.now).days
        left = "today" if days == 0 else f"in {days:,} day{'' if days == 1 else 's'}"
        text = f"The registration of {look.domain} ends on {day(end)}, {left}, unless it is renewed."
        look.tell(Case.EXPIRES, None, end.isoformat(), text)


def _addresses(look: _Look) -> None:
    before, seen = look.before, look.seen.dns
    resolving = _settled(before.resolving, [one.resolving for one in seen], doubted=before.resolving is True)
    if resolving is None:
        return
    addresses = _settled(None, [one.addresses for one in seen if one.resolving is resolving])
    if resolving:
        _is_there(look, addresses)
        if addresses is not None:
            look.learn(addresses=addresses)
    else:
        _is_gone(look)


def _is_there(look: _Look, addresses: tuple[str, ...] | None) -> None:
    before = look.before
    look.learn(resolving=True, has_resolved=True, absent_since=None, dark_untold=False)
    if before.resolving is not False:
        return
    if before.has_resolved:
        look.learn(returned_at=look.now)
        if not before.dark_untold:
            away = f", after {_days(look.now - before.absent_since)}" if before.absent_since else ""
            look.tell(Case.BACK, [], addresses, f"{look.host} has an address again{away}: it can be visited.")
        return
    like_any = any(one.like_any for one in look.seen.dns)
    remark = f", as any name below {look.domain} has" if like_any else ": it can be visited now"
    case = Case.RESOLVES_LIKE_ANY if like_any else Case.RESOLVES
    look.tell(case, [], addresses, f"{look.host} has an address for the first time since it is watched{remark}.")


def _is_gone(look: _Look) -> None:
    """Keep that a host has no address. Where it goes and comes, that is told when it has stayed away for a day."""
    before = look.before
    since = before.absent_since or look.now
    look.learn(resolving=False, absent_since=since)
    is_flapping = before.returned_at is not None and since - before.returned_at <= timedelta(days=7)
    if before.resolving and is_flapping:
        look.learn(dark_untold=True)
    elif before.resolving or (before.dark_untold and look.now - since >= _STAYS_DARK):
        look.learn(dark_untold=False)
        look.tell(Case.DARK, before.addresses, [], f"{look.host} has no address any more: nobody can visit it today.")


def _days(time: timedelta) -> str:
    return "less than a day" if time < timedelta(days=1) else f"{time.days:,} day{'' if time.days == 1 else 's'}"


def _mail(look: _Look) -> None:
    before = look.before.mail
    mail = _settled(before, [one.mail for one in look.seen.dns if one.in_dns or before is None])
    if mail is None or mail == before:
        return
    look.learn(mail=mail)
    if before is None:
        return
    if look.learn_or_remember("mail", mail, before) and mail and not before:
        text = f"Mail is set up for {look.domain} ({listed(mail)}): whoever holds it can receive mail, and answer, under this name."
        look.tell(Case.MAIL, before, mail, text)


def _name_servers(look: _Look) -> None:
    before = look.before.name_servers
    servers = _settled(before, [one.name_servers for one in look.seen.dns], doubted=True)
    if servers is None or servers == before:
        return
    look.learn(name_servers=servers)
    if before is not None and look.learn_or_remember("name_servers", servers, before):
        text = f"Other name servers answer for {look.domain}: {listed(servers)}, where it was {listed(before)}."
        look.tell(Case.NAME_SERVERS, before, servers, text)


def _certificate(look: _Look) -> None:
    before = look.before.certificate
    shown = _settled(before, look.seen.certificates, lambda one: one.sha256)
    if shown is None or shown == before:
        return
    look.learn(certificate=shown)
    if before is None or not look.learn_or_remember("certificate", shown.sha256, before.sha256) or not shown.sha256:
        return
    issuer = quoted(_organisation(shown.issuer)) if shown.issuer else "somebody who is not named"
    issued = moment(shown.not_before)
    by = f"issued by {issuer}{f' on {day(issued)}' if issued else ''}"
    if not before.sha256:
        case, text = Case.FIRST_CERTIFICATE, f"{look.host} now shows a certificate of its own, {by}."
    elif _organisation(before.issuer) == _organisation(shown.issuer):
        case, text = Case.SAME_ISSUER, f"{look.host} has renewed its certificate, {by}."
    else:
        case, text = Case.OTHER_ISSUER, f"{look.host} shows another certificate, {by}, where it was {quoted(_organisation(before.issuer))}."
    look.tell(case, _of_certificate(before), _of_certificate(shown), text)


def _organisation(issuer: str) -> str:
    """Return who an issuer is: one organisation signs with several keys, by turns."""
    match = _ORGANISATION.search(issuer)
    return match["name"].replace("\\", "") if match else issuer


def _of_certificate(certificate: Certificate) -> Json:
    if not certificate.sha256:
        return None
    return {name: getattr(certificate, name) for name in ("sha256", "issuer", "not_before", "not_after")}


def _redirect(look: _Look) -> None:
    before, visits = look.before.redirect, look.seen.visits
    status = _settled(None, [one.status for one in visits])
    if status is not None:
        look.learn(status=status)
    redirect = _settled(before, [one.redirect for one in visits], domain_of, doubted=True)
    if redirect is None or redirect == before:
        return
    look.learn(redirect=redirect)
    if before is None or not look.learn_or_remember("redirect", domain_of(redirect), domain_of(before)):
        return
    instead = f", where it was {_shown(look, before)}" if before else ""
    if look.names.is_own(redirect):
        case, text = Case.LEADS_TO_OFFICIAL, f"{look.host} now sends its visitors to the official {_shown(look, redirect)}{instead}."
    elif imitated := look.imitated(redirect):
        whom = f", which imitates {imitated}"
        case, text = Case.LEADS_TO_LOOKALIKE, f"{look.host} now sends its visitors to {_shown(look, redirect)}{whom}{instead}."
    elif redirect:
        case, text = Case.LEADS_ELSEWHERE, f"{look.host} now sends its visitors to {_shown(look, redirect)}{instead}."
    else:
        case, text = Case.LEADS_NOWHERE, f"{look.host} no longer sends its visitors to {_shown(look, before)}."
    look.tell(case, before or None, redirect or None, text)


def _shown(look: _Look, host: str) -> str:
    return printed(host, look.names.is_own(host))


def _copy(look: _Look) -> None:
    before, visits = look.before.copies_official, look.seen.visits
    pages = [one.copies for one in visits]
    copies = _does_copy(look, pages)
    if copies is None or copies is before:
        return
    look.learn(copies_official=copies)
    if before is None:
        return
    if look.learn_or_remember("copies_official", copies, before) and copies:
        reasons = sorted({one.reason for one in visits if one.reason})
        official = look.names.official
        why = reasons[0] if reasons else f"is a copy of {official}'s, put beside it"
        where = f"The page to which {look.host} leads" if look.after.redirect else f"The page of {look.host}"
        look.tell(Case.COPIES, False, True, f"{where} now {why}.")


def _does_copy(look: _Look, pages: Sequence[bool | None]) -> bool | None:
    """Say whether the page copies, by itself or beside the official's; "no" only where nothing that was to be compared is missing."""
    if not look.names.official:
        return None
    if True in pages or True in look.seen.clones:
        return True
    if look.seen.clone_unknown or not (pages or look.seen.clones):
        return None
    return False if False in (*pages, *look.seen.clones) else None


_RULES = (_registration, _expiry, _addresses, _mail, _name_servers, _certificate, _redirect, _copy)


def _without_gaps(facts: Facts, *, copies: bool | None) -> Facts:
    """Fill in what need not be asked: a host without an address shows nothing, and whoever registers a domain anew starts with nothing.

    `copies` is what holds of a page that is not there: False, or None where there is no official.
    """
    if facts.registered is False and facts.resolving is not True:
        return replace(facts, resolving=False, mail=(), certificate=Certificate(), redirect="", copies_official=copies, recent={})
    if facts.resolving is False:
        certificate, redirect = facts.certificate or Certificate(), facts.redirect or ""
        return replace(facts, certificate=certificate, redirect=redirect, copies_official=facts.copies_official or copies)
    return facts


def _unanswered(watched: Watched, observations: Iterable[Observation], facts: Facts) -> tuple[dict[str, Json], tuple[str, ...], bool]:
    """Count the checks in a row without an answer; return the counts, whose silence is to be told now, and whether there was any."""
    outcomes: dict[str, set[Outcome]] = defaultdict(set)
    for seen in observations:
        outcomes[seen.probe].add(seen.outcome)
    before: Json = watched.unknowns
    kept = before if isinstance(before, Mapping) else {}
    counts = {probe: count for probe, count in kept.items() if type(count) is int and count > 0 and probe in outcomes}
    answered = {probe for probe, ends in outcomes.items() if ends & KNOWN}
    answered |= set(OF_DOMAINS) if answered & set(OF_DOMAINS) else set()
    silent = {probe for probe, ends in outcomes.items() if ends - {Outcome.SKIPPED}} - answered
    silent -= _OF_SITES if facts.resolving is False else set()
    after: dict[str, Json] = {probe: count for probe, count in counts.items() if probe not in answered}
    after |= {probe: counts.get(probe, 0) + 1 for probe in silent}
    return dict(sorted(after.items())), tuple(sorted(probe for probe in silent if counts.get(probe, 0) + 1 == UNKNOWNS)), bool(silent)


def _tell_unknown(look: _Look, probes: Sequence[str]) -> None:
    what = joined([_ASKED.get(probe, quoted(probe)) for probe in probes])
    text = f"{look.host} could not be checked {UNKNOWNS} times in a row: no answer from {what}, so that it is unknown what holds there."
    look.tell(Case.UNKNOWN, None, list(probes), text)


_ASKED = {
    "clone": "the comparison with the official's page",
    "dns": "the DNS",
    "http": "its web server",
    "rdap": "the registry (RDAP)",
    "tls": "its server about its certificate",
    "whois": "the registry (WHOIS)",
}
