"""All that the signs are read from: who is accused of imitating whom, what was seen of both, and how their names are printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from threadaudit import hosts
from threadaudit.escape import json_line, one_line
from threadaudit.exporters.wording import harmless
from threadaudit.records import Assessment, Host, Observation, Official, Outcome, Verdict
from threadaudit.weigh.payloads import Clone, Dns, Http, Registration, Tls, read_clone, read_dns, read_http, read_registration, read_tls

KNOWN = frozenset({Outcome.PRESENT, Outcome.ABSENT, Outcome.NO_DATA})
"""The outcomes that are answers; all others mean that nobody knows."""
OF_DOMAINS = ("rdap", "whois")
"""The probes that ask about the registrable domain; the first that knows an answer is believed."""
_LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of one side, the newest answer of each probe."""

    dns: Dns | None
    registration: Registration | None
    http: Http | None
    tls: Tls | None
    clone: Clone | None
    answers: Mapping[str, Observation]
    """The newest answer of each probe that has one, by its name."""


@dataclass(frozen=True, slots=True)
class Case:
    """One host, what it may imitate, and what was seen of both."""

    host: Host
    official: Official | None
    own_domains: frozenset[str]
    """The registrable domains of the official and its siblings."""
    counts: bool
    """Whether signs move the score: only for a host that may imitate another."""
    now: datetime
    seen: Seen
    official_seen: Seen
    unknown: tuple[Observation, ...]
    """The questions about the host that have no answer, the newest first."""
    way: Mapping[str, Assessment]
    """What the judge says of the hosts that this one leads to."""
    pointed: Mapping[str, frozenset[str]]
    """The officials that its page points to, each with the hosts of it that the page names."""

    def is_own(self, name: str) -> bool:
        """Tell whether a host belongs to the official."""
        host = hosts.parse(name)
        return host is not None and (host.registrable_domain or host.ascii) in self.own_domains

    def is_other(self, name: str) -> bool:
        """Tell whether a host lies in another domain than the accused one."""
        host = hosts.parse(name)
        return host is not None and (host.registrable_domain or host.ascii) != self.domain_name

    @property
    def domain_name(self) -> str:
        """The accused host's registrable domain; the host itself where it has none."""
        return self.host.registrable_domain or self.host.ascii

    @property
    def domain(self) -> str:
        """The same as it is printed."""
        return self.printed(self.domain_name)

    @property
    def registered_name(self) -> str:
        """The domain that a registry knows of the host: of a host below `pages.dev` that one; the host itself where it has none."""
        return hosts.split_icann(self.host.ascii)[1] or self.host.ascii

    @property
    def name(self) -> str:
        """The accused host as it is printed."""
        return self.printed(self.host.ascii)

    @property
    def official_name(self) -> str:
        """The official's host as it is printed; the empty string where there is none."""
        return one_line(self.official.domain, _LONGEST_QUOTE) if self.official else ""

    def printed(self, name: str) -> str:
        """Return a host as it is printed: live only where it is the official's."""
        host = hosts.parse(name)
        if host is None:
            return quoted(name)
        return host.ascii if (host.registrable_domain or host.ascii) in self.own_domains else host.ascii.replace(".", "[.]")


def quoted(text: str) -> str:
    """Return hostile words as a quotation: harmless, on one line, short."""
    return '"' + one_line(harmless(text[: 4 * _LONGEST_QUOTE]), _LONGEST_QUOTE).replace('"', "'") + '"'


def make_case(
    assessment: Assessment,
    host: Host,
    observations: Iterable[Observation],
    official_observations: Iterable[Observation],
    way: Sequence[Assessment],
    now: datetime,
    pointed: Sequence[Assessment] = (),
) -> Case:
    """Put together what one host is weighed by."""
    official = assessment.official
    ours = sorted((seen for seen in observations if concerns(seen, host)), key=newest_first)
    own = [official.domain, *official.siblings] if official else []
    return Case(
        host,
        official,
        frozenset(parsed.registrable_domain or parsed.ascii for name in own if (parsed := hosts.parse(name)) is not None),
        assessment.verdict in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS),
        _utc(now),
        _seen(ours),
        _seen(sorted(official_observations, key=newest_first)),
        tuple(seen for seen in ours if seen.outcome not in KNOWN),
        {judged.host.ascii: judged for judged in way if judged.host is not None},
        _by_official(pointed),
    )


def _by_official(pointed: Iterable[Assessment]) -> dict[str, frozenset[str]]:
    """Return the officials among the hosts that a page points to, each with its hosts."""
    found: dict[str, frozenset[str]] = {}
    for judged in pointed:
        if judged.verdict is Verdict.OFFICIAL and judged.official is not None and judged.host is not None:
            found[judged.official.domain] = found.get(judged.official.domain, frozenset()) | {judged.host.ascii}
    return found


def concerns(observation: Observation, host: Host) -> bool:
    """Tell whether an observation is one of this host: of its name, or of its domain's registration."""
    if observation.probe in OF_DOMAINS:
        return observation.host in (host.ascii, host.registrable_domain, hosts.split_icann(host.ascii)[1])
    return observation.host == host.ascii


def newest_first(observation: Observation) -> tuple[float, str, str]:
    """Return what observations of one probe are sorted by, so that their order does not matter."""
    return (-_utc(observation.observed_at).timestamp(), observation.outcome.value, _written(observation))


def _written(observation: Observation) -> str:
    """Return the payload as text, for sorting alone."""
    try:
        return json_line(dict(observation.data))
    except (TypeError, ValueError, RecursionError):
        return repr(sorted(map(str, observation.data)))


def _seen(observations: Iterable[Observation]) -> Seen:
    answers: dict[str, Observation] = {}
    for observation in observations:
        if observation.outcome in KNOWN:
            answers.setdefault(observation.probe, observation)
    dns, http, tls, clone = (answers.get(probe) for probe in ("dns", "http", "tls", "clone"))
    registered = next((answers[probe] for probe in OF_DOMAINS if probe in answers), None)
    return Seen(
        read_dns(dns) if dns else None,
        read_registration(registered) if registered else None,
        read_http(http) if http else None,
        read_tls(tls) if tls else None,
        read_clone(clone) if clone else None,
        answers,
    )


def _utc(time: datetime) -> datetime:
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time
