"""What the network said, and what that means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadaudit.records.names import Assessment, Candidate
    from threadaudit.records.outcome import Outcome
    from threadaudit.records.plain import Json
    from threadaudit.records.review import Review


@dataclass(frozen=True, slots=True)
class Vantage:
    """From where the network was asked; a campaign shows other pages to other visitors."""

    label: str = ""
    """What the user calls this place, such as `office` or `exit node DE`; empty where the settings do not say."""
    country: str = ""
    """The two-letter code of the country from which the question seems to come; empty where the settings do not say."""
    agent: str = ""
    """The agent string that pages were asked with."""
    proxy: str = ""
    """The proxy on the way, without its password; empty where there was none."""
    pinned: bool = True
    """Whether the address that was checked is the one that was asked; a proxy looks addresses up by itself."""
    language: str = ""
    """The languages that pages were asked in; empty where that was not written down."""


@dataclass(frozen=True, slots=True)
class Observation:
    """What one probe saw of one host at one time; never changed afterwards."""

    probe: str
    """The probe that asked: `dns`, `rdap`, `whois`, `http`, `tls` and so on."""
    host: str
    """The host that was asked about, A-labels."""
    target: str
    """What exactly was asked: the host itself, its registrable domain, or a URL."""
    outcome: Outcome
    """How the question ended."""
    observed_at: datetime
    """When it was asked."""
    data: Mapping[str, Json]
    """What was seen, as plain JSON; its shape belongs to the probe. Empty where nothing was."""
    reason: str = ""
    """Why there is no answer, or why it is not whole, in one sentence; empty where there is nothing to say."""
    vantage: Vantage = Vantage()
    """From where it was asked."""
    duration: float = 0.0
    """How long it took, in seconds."""
    raw_sha256: str = ""
    """The SHA-256 of the raw answers, in hexadecimal, as `Probed.exchanges` holds them in order; empty where there was none."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question to the network and its answer, byte for byte."""

    probe: str
    """The probe that asked."""
    uri: str
    """What was asked: a URL, `dns:welt.ltd?type=A` (RFC 4501), `whois://whois.example/welt.ltd` or `tls://welt.ltd:443`."""
    address: str
    """The address that answered, such as `203.0.113.7:443`; empty where it is not known."""
    asked_at: datetime
    """When the question was sent."""
    request: bytes
    """The question as it was sent."""
    response: bytes
    """The answer as it came, as far as it was read; for TLS the certificates, DER, one after the other."""
    truncated: bool = False
    """Whether more came than was read."""


@dataclass(frozen=True, slots=True)
class Probed:
    """An observation with the raw answers behind it."""

    observation: Observation
    """What was seen."""
    exchanges: tuple[Exchange, ...] = ()
    """The questions and answers, in the order in which they were asked; empty where nothing was sent."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that the evidence says of a host."""

    code: str
    """What it is, such as `redirects_to_official` or `mail_set_up`."""
    probe: str
    """The probe that saw it."""
    weight: float
    """How far it moves the evidence's score: above 0 it speaks for a working imitation, below 0 against one; 0 only informs."""
    explanation: str
    """One sentence that can be printed."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the evidence says of one host, beside what its name says."""

    host: str
    """The host, A-labels."""
    score: int | None
    """How far the evidence speaks for a working imitation, 0 to 100, where 50 says nothing; None where nothing could be checked."""
    signs: tuple[Sign, ...]
    """What was seen, weightiest first; empty where nothing was."""
    unchecked: tuple[str, ...] = ()
    """What could not be found out and why, a sentence each; empty where everything was."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that was found out about one host: what its name says, what was seen, and what that means."""

    assessment: Assessment
    """What its name says."""
    url: str
    """The URL under which it was asked about."""
    observations: tuple[Observation, ...]
    """What each probe saw, in the order of the probes."""
    weighing: Weighing
    """What the evidence says, beside the name."""
    way: tuple[Assessment, ...] = ()
    """The hosts that its link leads over, the last one at the end; empty where it leads nowhere else."""
    found_by: str = ""
    """The URL whose redirects led here; empty where a text or the user names the host."""
    review: Review | None = None
    """What a person said of it last; None where nobody did, or no database was asked."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A name worth checking, and what the DNS says of it."""

    candidate: Candidate
    """The name."""
    observation: Observation
    """What the DNS says; `absent` means that no name server knows it, not that nobody has registered it."""
