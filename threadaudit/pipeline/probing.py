"""From verdicts to evidence: each lead is asked about, its answers are weighed, and what its links lead to is looked into as well."""

from __future__ import annotations

import ipaddress
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from threadaudit.errors import ConfigError
from threadaudit.pipeline.clock import Clock, utc_now
from threadaudit.pipeline.leads import Lead, front_page, is_accused
from threadaudit.probes import PROBES, in_order
from threadaudit.probes.probe import Target
from threadaudit.probes.prober import Errand, Prober
from threadaudit.probes.settings import AGENT, ProbeSettings
from threadaudit.records import Assessment, Dossier, Observation, Probed
from threadaudit.weigh import weigh

if TYPE_CHECKING:
    from threadaudit import judge as judging
    from threadaudit.config import Config

Heard = Callable[[Assessment, Probed], None]
"""Told of each answer as it comes, with the verdict on its host."""

DEFAULT_KINDS = ("dns", "rdap", "whois", "http", "tls")
"""What is asked where the user names no probe."""

COMPARING = "clone"
"""The probe that puts a page beside the official's own, for which the official's page is asked; only where the user says so."""

_OF_OFFICIALS = ("dns",)
"""What is asked about an official that is imitated, to be compared."""


def probe_settings(config: Config, tables: Path | None = None) -> ProbeSettings:
    """Return the limits of the probes as the settings have them; raise ConfigError where a network is none.

    `tables` is the folder of refreshed tables of registries, which need not exist.
    """
    chosen = config.probes
    for network in chosen.allow_networks:
        try:
            ipaddress.ip_network(network)
        except ValueError as error:
            raise ConfigError(f"[probes] allow_networks: {network!r} is no network in CIDR notation ({error})") from error
    return ProbeSettings(
        deadline=chosen.deadline,
        connect_seconds=chosen.connect_timeout,
        jobs=chosen.jobs,
        allow_networks=chosen.allow_networks,
        ports=chosen.http.ports,
        agent=chosen.http.agent or AGENT,
        language=chosen.http.language,
        proxy=chosen.proxy,
        label=chosen.label,
        country=chosen.country,
        max_bytes=chosen.http.max_kilobytes * 1000,
        max_hops=chosen.http.max_hops,
        domain_interval=chosen.domain_interval,
        registry_interval=chosen.registry_interval,
        dns_servers=chosen.dns.servers,
        dns_transport=chosen.dns.transport,
        dns_seconds=chosen.dns.timeout,
        dns_attempts=chosen.dns.attempts,
        rdap_servers=chosen.registries.rdap,
        whois_servers=chosen.registries.whois,
        tables="" if tables is None else str(tables),
    )


@dataclass(slots=True)
class _Desk:
    """Where the answers about one host are gathered."""

    assessment: Assessment
    lead: Lead | None
    official: str | None = None
    seen: list[Observation] = field(default_factory=list)
    done: bool = False

    def observations(self) -> tuple[Observation, ...]:
        """Return what was seen, in the order of the probes."""
        order = in_order({seen.probe for seen in self.seen})
        return tuple(sorted(self.seen, key=lambda seen: order.index(seen.probe)))


class Investigation:
    """Looks into hosts: asks, weighs, and follows where they lead."""

    def __init__(
        self, judge: judging.Judge, settings: ProbeSettings, kinds: Collection[str], heard: Heard, *, clock: Clock = utc_now
    ) -> None:
        """Take the judge of whatever is met on the way, the limits, what to ask about that, and whom to tell of each answer."""
        if unknown := sorted(set(kinds) - set(PROBES)):
            raise ValueError(f"no probe is called {unknown[0]!r}; there are {', '.join(PROBES)}")
        self._judge = judge
        self._kinds = tuple(kinds)
        self._prober = Prober(settings, clock)
        self._heard = heard
        self._clock = clock
        self._met: set[str] = set()
        self._led: set[str] = set()
        self._officials: dict[str, _Desk] = {}

    def look_into(self, leads: Iterable[Lead]) -> Iterator[Dossier]:
        """Give a dossier for each lead, in order, then for each accused host that they led to."""
        led: list[Lead] = []
        for _, dossier in self.ask(leads):
            led += self._further(dossier)
            yield dossier
        yield from (dossier for _, dossier in self.ask(lead for lead in led if _name(lead.assessment) not in self._met))

    def ask(self, leads: Iterable[Lead], *, in_order: bool = True) -> Iterator[tuple[Lead, Dossier]]:
        """Ask about leads, and give each with its dossier when all that belongs to it is there: in order, or as they come."""
        desks: dict[int, _Desk] = {}
        waiting: deque[int] = deque()
        for answer in self._prober.ask(self._errands(leads, desks, waiting)):
            desk = desks[answer.errand.number]
            if answer.probed is None:
                desk.done = True
            else:
                desk.seen.append(answer.probed.observation)  # raw answers may be large, and others may wait for a slow one
                self._heard(desk.assessment, answer.probed)
            while waiting and (number := self._next_ready(desks, waiting, in_order=in_order)) is not None:
                waiting.remove(number)
                yield self._dossier(desks.pop(number))
        yield from (self._dossier(desks[number]) for number in waiting)  # what is no host at all waits for no answer

    def _errands(self, leads: Iterable[Lead], desks: dict[int, _Desk], waiting: deque[int]) -> Iterator[Errand]:
        """Make an errand of each lead, and before it one for the official that its host imitates, where there is something to compare."""
        number = 0
        for lead in leads:
            if lead.assessment.host is None:
                number += 1
                desks[number] = _Desk(lead.assessment, lead, done=True)
                waiting.append(number)
                continue
            self._met.add(lead.assessment.host.ascii)
            official = lead.assessment.official if is_accused(lead.assessment) else None
            if official is not None and official.domain not in self._officials:
                desk = _Desk(self._judge(official.domain), None)
                kinds = tuple(kind for kind in _OF_OFFICIALS if kind in lead.kinds)
                if desk.assessment.host is not None and kinds:
                    number += 1
                    desks[number] = self._officials[official.domain] = desk
                    yield Errand(number, Target(desk.assessment.host, front_page(desk.assessment)), kinds)
            number += 1
            desks[number] = _Desk(lead.assessment, lead, official.domain if official else None)
            waiting.append(number)
            compared = official if COMPARING in lead.kinds else None
            yield Errand(number, Target(lead.assessment.host, lead.url, compared), lead.kinds)

    def _next_ready(self, desks: dict[int, _Desk], waiting: deque[int], *, in_order: bool) -> int | None:
        """Return the first lead whose dossier can be made; where order counts, only the one that all others wait for."""
        return next((number for number in (islice(waiting, 1) if in_order else waiting) if self._is_ready(desks[number])), None)

    def _is_ready(self, desk: _Desk) -> bool:
        official = self._officials.get(desk.official or "")
        return desk.done and (official is None or official.done)

    def _dossier(self, desk: _Desk) -> tuple[Lead, Dossier]:
        assert desk.lead is not None  # noqa: S101 – only leads wait for a dossier
        return desk.lead, self.weighed(desk.lead, desk.observations())

    def weighed(self, lead: Lead, observations: tuple[Observation, ...]) -> Dossier:
        """Say what observations of a host mean, beside those of the official that it imitates, where that was asked."""
        assessment = lead.assessment
        official = self._officials.get(assessment.official.domain) if assessment.official and is_accused(assessment) else None
        way = tuple(self._judge(url) for url in _stations(observations, lead))
        pointed = () if is_accused(assessment) else tuple(map(self._judge, dict.fromkeys(_pointed(observations))))
        theirs = official.observations() if official else ()
        weighing = weigh(assessment, observations, theirs, now=self._clock(), way=way, pointed=pointed)
        return Dossier(assessment, lead.url, observations, weighing, way, lead.found_by)

    def _further(self, dossier: Dossier) -> Iterator[Lead]:
        """Give the accused hosts that a link led to and that nobody has looked into."""
        for assessment in dossier.way:
            name = _name(assessment)
            if name and is_accused(assessment) and name not in self._met and name not in self._led:
                self._led.add(name)
                yield Lead(assessment, assessment.input, self._kinds, dossier.url)


def _name(assessment: Assessment) -> str:
    return assessment.host.ascii if assessment.host else ""


def _stations(observations: Iterable[Observation], lead: Lead) -> Iterator[str]:
    """Give the URLs that a link led over, behind the first, one for each host."""
    seen = {_name(lead.assessment)}
    for observation in observations:
        for hop in _hops(observation):
            host, url = str(hop.get("host") or ""), str(hop.get("url") or "")
            if host and host not in seen:
                seen.add(host)
                yield url


def _pointed(observations: Iterable[Observation]) -> Iterator[str]:
    """Give the hosts that a page names: of its own address, its links, and its images, scripts and styles."""
    for observation in observations:
        page = observation.data.get("page") if observation.probe == "http" else None
        if isinstance(page, Mapping):
            yield from (address for name in ("canonical", "og_url") if isinstance(address := page.get(name), str))
            yield from (host for name in ("links", "assets") if isinstance(found := page.get(name), Mapping) for host in found)


def _hops(observation: Observation) -> Iterator[Mapping[str, object]]:
    hops = observation.data.get("hops") if observation.probe == "http" else None
    for hop in hops if isinstance(hops, list | tuple) else ():
        if isinstance(hop, Mapping):
            yield hop
