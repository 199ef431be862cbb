"""Every record that crosses a module's border.

Records are frozen and hold tuples, so that what one stage hands on cannot be changed by the next. Offsets are code points into the
text as it was given, half-open; every confidence lies between 0 (a guess) and 1 (certain); every time is UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | tuple[Json, ...] | Mapping[str, Json] | None"
"""What JSON can say."""


class GapKind(StrEnum):
    """What a text has lost."""

    MISSING_POST = "missing_post"
    """A number was skipped: the post with that number is not in the text."""
    CUT_OFF = "cut_off"
    """The thread starts after its first post or stops before its last one."""
    TOTAL_CHANGED = "total_changed"
    """The author wrote different totals in one thread."""
    DUPLICATE_NUMBER = "duplicate_number"
    """Two posts of one thread bear the same number."""
    UNNUMBERED = "unnumbered"
    """A post at the head or tail of a thread has no number."""
    STRIPPED_LINK = "stripped_link"
    """A link stood here and was removed."""


class LinkKind(StrEnum):
    """How a link stands in the text."""

    LINK = "link"
    """This very slice stands as a link: the platform would link it, or it has a scheme."""
    MENTION = "mention"
    """A host or address that is written, but not as a link: defanged, styled, spoken, or the display text of another link."""


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


class Outcome(StrEnum):
    """How a question to the network ended; "no" and "don't know" are different answers."""

    PRESENT = "present"
    """There is an answer."""
    ABSENT = "absent"
    """The answer is that there is no such name."""
    NO_DATA = "no_data"
    """The name exists, but not with what was asked for."""
    SERVER_FAILURE = "server_failure"
    """The server said that it could not answer."""
    TIMEOUT = "timeout"
    """No answer came in time."""
    REFUSED = "refused"
    """The server declined to answer, or the connection was refused."""
    RATE_LIMITED = "rate_limited"
    """The server asked to be asked less often."""
    MALFORMED = "malformed"
    """The answer could not be read."""
    BLOCKED = "blocked"
    """The question was not asked, because its target must not be touched."""
    SKIPPED = "skipped"
    """The question was not asked, because it does not apply here."""


class Severity(StrEnum):
    """How urgently a person should look at a change."""

    INFO = "info"
    """Worth knowing."""
    NOTICE = "notice"
    """Worth a look."""
    ALERT = "alert"
    """Worth acting on."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the original text, in code points, half-open."""

    start: int
    """The offset of the first character."""
    end: int
    """The offset behind the last character."""

    def slice(self, text: str) -> str:
        """Return this stretch of the text that the span was taken from."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was received."""

    name: str
    """What the user calls it: a path as given, or `-` for standard input."""
    text: str
    """The decoded text, never altered; line ends stay as they are."""
    sha256: str
    """The SHA-256 of the bytes, in hexadecimal; it identifies the text whatever its name."""
    received_at: datetime
    """When it was read."""
    notes: tuple[str, ...] = ()
    """What a person should know of the reading, such as bytes that were no UTF-8; empty where all went well."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A numbering mark, such as `3/22`."""

    number: int
    """The number of the post."""
    total: int | None
    """The number of posts that the mark announces; None where it announces none."""
    span: Span
    """Where the mark stands."""
    style: str
    """The convention it follows, such as `n/m`, `(n/m)`, `n/` or `keycap`."""


@dataclass(frozen=True, slots=True)
class Post:
    """One post of a thread."""

    number: int | None
    """Its place in the author's count; None for a post that has none."""
    total: int | None
    """The total that its own mark announces; None where it announces none."""
    span: Span
    """Where it stands, without white space at its ends."""
    text: str
    """The raw slice."""
    body: str
    """The text without its mark and the reply mentions in front."""
    marker: Marker | None
    """Its mark; None where it has none."""
    inferred: bool
    """Whether the number was worked out, because the post has no mark; False for posts without a number."""
    confidence: float
    """How sure its borders and number are."""
    alternatives: tuple[Span, ...] = ()
    """Other spans that fit as well, best first; empty where there are none."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the text has lost."""

    kind: GapKind
    """What was lost."""
    message: str
    """The same in a sentence."""
    span: Span
    """Where it is missing; empty (start equals end) where it lies between characters."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A numbered thread, rebuilt."""

    posts: tuple[Post, ...]
    """Its posts in text order."""
    total: int | None
    """The last total that the author wrote; None where none was written."""
    gaps: tuple[Gap, ...]
    """What is missing in it; empty where it is whole."""
    span: Span
    """From its first post to its last."""
    confidence: float
    """How sure the whole is."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one post is cut as it is."""

    thread: int
    """Its thread, counted from 1."""
    post: int
    """Its place in the thread, counted from 1."""
    number: int | None
    """Its number; None where it has none."""
    span: Span
    """Where it stands."""
    weight: int
    """How long the platform would count it."""
    confidence: float
    """How sure its borders and number are."""
    reasons: tuple[str, ...]
    """What speaks for its borders and its number, a sentence each."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a host that is written in the text."""

    raw: str
    """The exact slice."""
    span: Span
    """Where the slice stands."""
    url: str
    """The WHATWG serialisation of what is written."""
    target_url: str
    """Where a known redirector in it leads, worked out offline; else the same as `url`."""
    host: str
    """The target's host, in A-label form."""
    registrable_domain: str | None
    """The target's registrable domain; None for an address or a bare public suffix."""
    kind: LinkKind
    """Whether it stands as a link or is only written."""
    repairs: tuple[str, ...]
    """Every change that was made to read it, such as `nfkc`, `refang`, `unglue`, `scheme_added`; empty where none was."""
    confidence: float
    """How sure it is that this is a link and ends here."""


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


@dataclass(frozen=True, slots=True)
class Resolved:
    """A name worth checking, and what the DNS says of it."""

    candidate: Candidate
    """The name."""
    observation: Observation
    """What the DNS says; `absent` means that no name server knows it, not that nobody has registered it."""


class ChangeKind(StrEnum):
    """What has changed about a host that is watched."""

    NEWLY_REGISTERED = "newly_registered"
    """Somebody has registered the domain."""
    DEREGISTERED = "deregistered"
    """The registry no longer knows the domain."""
    NEWLY_RESOLVING = "newly_resolving"
    """The host has an address for the first time."""
    WENT_DARK = "went_dark"
    """The host has no address any more."""
    CAME_BACK = "came_back"
    """The host has an address again."""
    MAIL_SET_UP = "mail_set_up"
    """The host can receive mail, and so send it under its name."""
    NAME_SERVERS_MOVED = "name_servers_moved"
    """Other name servers answer for the domain."""
    CERTIFICATE_ISSUED = "certificate_issued"
    """The host shows a certificate that it did not show before."""
    COPIES_OFFICIAL = "copies_official"
    """The page now takes from the official that the host imitates."""
    REDIRECT_CHANGED = "redirect_changed"
    """The host sends its visitors elsewhere than before."""
    EXPIRES_SOON = "expires_soon"
    """The registration ends soon; whoever wants the name can wait for it."""
    CANNOT_BE_CHECKED = "cannot_be_checked"
    """Three checks in a row brought no answer; what holds is unknown."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is not as it was when a host was looked at before."""

    host: str
    """The host, A-labels."""
    kind: ChangeKind
    """What has changed."""
    before: Json
    """What held before, as plain JSON; None where nothing was known or there was nothing."""
    after: Json
    """What holds now."""
    seen_at: datetime
    """When it was seen."""
    severity: Severity
    """How urgently a person should look."""
    explanation: str
    """The same in one sentence that can be printed."""
    id: int | None = None
    """Its number in the database; None where it was not recorded."""


class WatchKind(StrEnum):
    """Why a host is watched."""

    HOST = "host"
    """Somebody named it, or an audit found it."""
    CANDIDATE = "candidate"
    """It would imitate an official that is watched."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A host that is looked at again and again."""

    host: str
    """The host, A-labels."""
    url: str
    """The URL that is asked for."""
    kind: WatchKind
    """Why it is watched."""
    official: str | None
    """The domain of the official that it imitates or would imitate; None where there is none."""
    added_at: datetime
    """Since when it is watched."""
    next_due_at: datetime
    """When it is to be looked at next."""
    last_checked_at: datetime | None = None
    """When it was looked at last; None where it never was."""
    interval: int | None = None
    """How often the user wants it looked at, in seconds; None where that adapts to what happens."""
    pace: int = 0
    """How long the last pause was meant to be, in seconds; 0 before the first check."""
    note: str = ""
    """What the user wrote about it."""
    tags: tuple[str, ...] = ()
    """The user's own groups."""
    paused: bool = False
    """Whether it is not looked at for now."""
    facts: Mapping[str, Json] = field(default_factory=dict)
    """What is known of it and compared; empty before the first check."""
    unknowns: Mapping[str, Json] = field(default_factory=dict)
    """How many checks in a row each probe could not answer."""


class Decision(StrEnum):
    """What a person says of a host."""

    CONFIRMED = "confirmed"
    """It is an imitation."""
    WRONG = "wrong"
    """It is none; the verdict was wrong."""
    OPEN = "open"
    """It is not decided, or no longer."""


@dataclass(frozen=True, slots=True)
class Review:
    """A person's decision about a host; newer ones stand beside older ones, and no check overwrites any."""

    host: str
    """The host, A-labels."""
    decision: Decision
    """What the person says."""
    decided_at: datetime
    """When."""
    note: str = ""
    """Why; empty where nothing was written."""
    by: str = ""
    """Who; empty where nobody was named."""


@dataclass(frozen=True, slots=True)
class Run:
    """One piece of work, so that a verdict can be repeated."""

    id: int | None
    """Its number in the database; None where it was not recorded."""
    started_at: datetime
    """When it began."""
    finished_at: datetime | None
    """When it ended; None while it runs."""
    tool_version: str
    """The version of threadaudit."""
    ruleset: str
    """The version of the rules that judged."""
    psl_version: str
    """The version of the public suffix list."""
    config_sha256: str
    """The SHA-256 of the settings in force, in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document something stands, as a person would look for it."""

    line: int
    """The line, counted from 1."""
    column: int
    """The character in that line, counted from 1."""
    thread: int | None
    """The thread, counted from 1; None outside threads."""
    post: int | None
    """The post within the thread, counted from 1; None outside posts."""
    number: int | None
    """The author's number of that post; None where it has none."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One link of a document, with its place and its verdict."""

    link: Link
    """What was found."""
    place: Place
    """Where it stands."""
    assessment: Assessment
    """What the judge says of its host."""
    hides_target: bool = False
    """Whether the host is a shortener whose link was not followed, so that nothing is known of where it leads."""


@dataclass(frozen=True, slots=True)
class ThreadsFound:
    """The threads of one document."""

    document: Document
    """The text."""
    threads: tuple[Thread, ...]
    """The threads in it, in text order."""
    outside: tuple[Span, ...]
    """What no post covers, without white space at its ends."""
    first: int = 1
    """The number of the first of these threads in the document, counted from 1: more where only a later one was asked for."""
    explanations: tuple[Explanation, ...] = ()
    """Why each post is cut as it is, one for each in text order of the threads; empty where nobody asked."""

    def explained(self, number: int) -> tuple[Explanation, ...]:
        """Return the explanations of the thread with this number, a post each; none where nobody asked."""
        return tuple(explanation for explanation in self.explanations if explanation.thread == number)


@dataclass(frozen=True, slots=True)
class LinksFound:
    """The links of one document."""

    document: Document
    """The text."""
    links: tuple[Link, ...]
    """Its links in text order."""
    gaps: tuple[Gap, ...]
    """Places where a link was stripped, in text order."""


@dataclass(frozen=True, slots=True)
class AuditReport:
    """All that is known of one document."""

    document: Document
    """The text."""
    threads: tuple[Thread, ...]
    """The threads in it, in text order."""
    outside: tuple[Span, ...]
    """What no post covers, without white space at its ends."""
    sightings: tuple[Sighting, ...]
    """Its links in text order."""
    gaps: tuple[Gap, ...]
    """Places where a link was stripped, in text order; what threads lack stands in the threads."""
    run: Run
    """The work that made this report."""
    added: bool = False
    """Whether the database learnt anything new from it but the run; False where nothing was recorded."""
    dossiers: tuple[Dossier, ...] = ()
    """What the network said of its hosts, and of those that their links led to; empty where nothing was asked."""
