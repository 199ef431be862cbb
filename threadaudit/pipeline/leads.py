"""Which of the hosts in a text are worth asking the network about, and what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from threadaudit import hosts
from threadaudit.defang import refang
from threadaudit.links import Repair
from threadaudit.records import Assessment, AuditReport, Dossier, LinkKind, Outcome, Sighting, Verdict
from threadaudit.unwrap import unwrap

ADDRESSES_PER_HOST = 5
"""So many addresses of one accused host are followed; more seldom show anything else."""


@dataclass(frozen=True, slots=True)
class Lead:
    """One host to look into."""

    assessment: Assessment
    """What its name says; its host is there."""
    url: str
    """The URL under which it was seen."""
    kinds: tuple[str, ...]
    """The probes that shall ask."""
    found_by: str = ""
    """The URL whose redirects led here; empty where a text or the user names the host."""


def leads_of(reports: Iterable[AuditReport], kinds: Collection[str]) -> Iterator[Lead]:
    """Give what the links of texts ask for, each once: accused hosts are asked everything, others only where they lead.

    An official is not asked. A link that was cut off in the text leads to a place that nobody wrote; only its host is asked.
    """
    follow = tuple(kind for kind in kinds if kind == "http")
    met: dict[str, set[str]] = {}
    for sighting in (sighting for report in reports for sighting in report.sightings):
        assessment = sighting.assessment
        if assessment.host is None or assessment.verdict is Verdict.OFFICIAL:
            continue
        accused = is_accused(assessment)
        if not accused and (not follow or not _leads_somewhere(sighting)):
            continue
        urls = met.setdefault(assessment.host.ascii, set())
        url = _address(sighting)
        if url in urls or (len(urls) >= ADDRESSES_PER_HOST and not sighting.hides_target):
            continue
        chosen = tuple(kinds) if accused and not urls else follow
        urls.add(url)
        if chosen:
            yield Lead(assessment, url, chosen)


def is_accused(assessment: Assessment) -> bool:
    """Tell whether a host is a lookalike or suspicious."""
    return assessment.verdict in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS)


def front_page(assessment: Assessment) -> str:
    """Return the address of a host's front page; empty for what is no host."""
    return f"https://{assessment.host.ascii}/" if assessment.host else ""


def _leads_somewhere(sighting: Sighting) -> bool:
    """Tell whether a reader would follow a link: names that are only written down lead nowhere, and those cut off nobody knows where.

    A whole URL, with its scheme, that its author defanged is one that somebody followed and warns of.
    """
    link = sighting.link
    is_defanged_url = Repair.REFANG in link.repairs and Repair.SCHEME_ADDED not in link.repairs
    return (link.kind is LinkKind.LINK or is_defanged_url) and Repair.TRUNCATED not in link.repairs


def _address(sighting: Sighting) -> str:
    return front_page(sighting.assessment) if Repair.TRUNCATED in sighting.link.repairs else sighting.link.target_url


def lead_to(assessment: Assessment, kinds: Collection[str]) -> Lead:
    """Make a lead of a host that the user names: the URL that was named, at the end of known redirectors, or its front page."""
    named = hosts.to_url(unwrap(refang(assessment.input.strip())))
    url = named.href if named is not None and assessment.host is not None and "://" in assessment.input else front_page(assessment)
    return Lead(assessment, url, tuple(kinds))


def with_dossiers(report: AuditReport, dossiers: Iterable[Dossier]) -> AuditReport:
    """Add to a report the dossiers on what its links name or lead to; a short link that was followed hides nothing any more."""
    hosts_of_text = {sighting.link.host for sighting in report.sightings if not sighting.hides_target}
    urls = {sighting.link.target_url for sighting in report.sightings}
    mine: list[Dossier] = []
    for dossier in dossiers:
        host = dossier.assessment.host.ascii if dossier.assessment.host else ""
        if (dossier.found_by or dossier.url) in urls or (not dossier.found_by and host in hosts_of_text):
            mine.append(dossier)
            urls.add(dossier.url)
    followed = {dossier.url for dossier in mine if was_followed(dossier)}
    sightings = (
        replace(sighting, hides_target=sighting.hides_target and sighting.link.target_url not in followed) for sighting in report.sightings
    )
    return replace(report, sightings=tuple(sightings), dossiers=tuple(mine))


def was_followed(dossier: Dossier) -> bool:
    """Tell whether it is known where a link leads, be it nowhere."""
    return any(seen.probe == "http" and seen.outcome is Outcome.PRESENT for seen in dossier.observations)
