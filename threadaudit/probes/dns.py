"""What the DNS says of a host: addresses, name servers, mail, the zone's start, texts, aliases, and whether any name at all has an address.

Addresses are asked of the host itself, all else of its registrable domain, where name servers and mail are set up.
"""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from time import perf_counter
from typing import cast

import msgspec

from threadaudit.probes.probe import DnsReply, Target, Tools, observed
from threadaudit.records import Exchange, Host, Json, Outcome, Probed

ADDRESSES = ("A", "AAAA")
"""What is asked of the host."""
ZONE = ("NS", "MX", "SOA", "TXT")
"""What is asked of its registrable domain."""
_UNKNOWN = {
    Outcome.SERVER_FAILURE: "the resolver could not answer",
    Outcome.TIMEOUT: "no answer came in time",
    Outcome.REFUSED: "the resolver declined to answer",
    Outcome.RATE_LIMITED: "the resolver asked to be asked less often",
    Outcome.MALFORMED: "the answer could not be read",
}
"""What each outcome means that tells neither yes nor no; the first that occurs here is the host's."""
_STRING = re.compile(
    r"""
    "                                          # a string of a TXT record, in presentation format (RFC 1035, 5.1):
    (?P<text> (?: [^"\\]++ | \\ [0-9]{3} | \\ [^0-9] )*+ )   # characters, \DDD for a byte, or a backslash before a character
    "
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = re.compile(
    rb"""
    \\ (?: (?P<number> [0-9]{3} ) | (?P<character> [^0-9] ) )   # \DDD or \X
    """,
    re.VERBOSE | re.DOTALL,
)
_CONTACT = re.compile(
    r"""
    (?P<user> (?: [^.\\]++ | \\ . )++ )   # the first label is the user; a dot in it has a backslash in front (RFC 1035, 8)
    \. (?P<host> [^.] .*+ )               # the rest is the host
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail for a domain goes."""

    preference: int
    """Lower is tried first."""
    host: str
    """Its name."""


@dataclass(frozen=True, slots=True)
class DnsData:
    """What the DNS says of a host; what could not be found out is empty or None, and `answers` tells the two apart."""

    zone: str
    """The name that was asked for name servers, mail, start and texts: the registrable domain, or the host where it has none."""
    addresses_v4: tuple[str, ...] = ()
    """Its IPv4 addresses, sorted."""
    addresses_v6: tuple[str, ...] = ()
    """Its IPv6 addresses, sorted."""
    name_servers: tuple[str, ...] = ()
    """The zone's name servers, sorted."""
    mail: tuple[MailServer, ...] = ()
    """Where the zone's mail goes, lowest preference first; empty also where the zone says that it takes none (RFC 7505)."""
    soa_primary: str | None = None
    """The zone's primary name server; None where none was answered."""
    soa_contact: str | None = None
    """The zone's contact, as a mail address; None where none was answered."""
    txt: tuple[str, ...] = ()
    """The zone's texts, such as SPF, sorted; bytes that are no UTF-8 stand as `\\xNN`."""
    cname_chain: tuple[str, ...] = ()
    """The aliases from the host to the name with the addresses, in order."""
    wildcard: bool | None = None
    """Whether a name that was made up has an address in the zone as well; None where that could not be told."""
    answers: Mapping[str, str] | None = None
    """How each question ended, by record type; None where none was asked."""


class DnsProbe:
    """Asks the DNS about a host."""

    name = "dns"

    def __init__(self, tools: Tools, make_up: Callable[[], str] = lambda: secrets.token_hex(8)) -> None:
        """Take the tools, and what makes up a label that nobody has."""
        self._tools = tools
        self._make_up = make_up

    async def __call__(self, target: Target) -> Probed:
        """Ask, and say how it ended."""
        started, clock = self._tools.clock(), perf_counter()
        host = target.host
        if host.public_suffix is None:
            reason = "an address has no name to look up"
            return observed(self.name, target, host.ascii, Outcome.SKIPPED, tools=self._tools, started=started, duration=0.0, reason=reason)
        asked = await self._ask_all(host, started)
        return observed(
            self.name,
            target,
            host.ascii,
            _outcome(host.ascii, asked),
            tools=self._tools,
            started=started,
            duration=perf_counter() - clock,
            data=cast("dict[str, Json]", msgspec.to_builtins(_data(_zone_of(host), asked))),
            reason=_reason(asked),
            exchanges=[_exchange(one) for one in asked if one.reply.query],
        )

    async def _ask_all(self, host: Host, started: datetime) -> list[_Asked]:
        """Ask all questions at once, then whether a made-up name has an address; what is open at the deadline is unanswered."""
        zone = _zone_of(host)
        end = perf_counter() + self._tools.settings.deadline
        asked = await self._ask([*((host.ascii, kind) for kind in ADDRESSES), *((zone, kind) for kind in ZONE)], started, end)
        if _outcome(zone, asked) not in (Outcome.PRESENT, Outcome.NO_DATA):
            return asked  # nothing is underneath a name that is not there (RFC 8020); and where nobody answers, we need not go on
        made_up = f"{self._make_up()}.{zone}"
        for kind in ADDRESSES:
            found = await self._ask([(made_up, kind)], self._tools.clock(), end)
            asked += [replace(one, is_made_up=True) for one in found]
            if found[0].reply.outcome is not Outcome.NO_DATA:
                break
        return asked

    async def _ask(self, questions: Sequence[tuple[str, str]], when: datetime, end: float) -> list[_Asked]:
        """Ask some questions at once."""
        tasks = [asyncio.create_task(self._tools.resolver.ask(*question)) for question in questions]
        try:
            await asyncio.wait(tasks, timeout=max(0.0, end - perf_counter()))
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        return [_Asked(_reply(task, *question), when) for task, question in zip(tasks, questions, strict=True)]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question and its answer."""

    reply: DnsReply
    """The answer."""
    when: datetime
    """When it was asked."""
    is_made_up: bool = False
    """Whether the name was made up."""


def _reply(task: asyncio.Task[DnsReply], name: str, kind: str) -> DnsReply:
    return DnsReply(name, kind, Outcome.TIMEOUT) if task.cancelled() else task.result()


def _zone_of(host: Host) -> str:
    return host.registrable_domain or host.ascii


def _outcome(host: str, asked: Iterable[_Asked]) -> Outcome:
    """Say how the question for a host ended: yes, where anything was found; no, where anything said so; else why that is not known."""
    replies = [one.reply for one in asked if one.reply.name == host]
    outcomes = {reply.outcome for reply in replies}
    if Outcome.PRESENT in outcomes or any(reply.chain for reply in replies):
        return Outcome.PRESENT
    return next((outcome for outcome in (Outcome.ABSENT, *_UNKNOWN) if outcome in outcomes), Outcome.NO_DATA)


def _reason(asked: Sequence[_Asked]) -> str:
    """Say which questions have no answer and why; empty where all have one."""
    open_kinds: dict[str, list[str]] = {}
    for outcome in _UNKNOWN:
        for one in asked:
            if one.reply.outcome is outcome:
                open_kinds.setdefault(_why(one.reply), []).append("a made-up name" if one.is_made_up else one.reply.kind)
    parts = (f"{words} for {' and '.join(filter(None, [', '.join(kinds[:-1]), kinds[-1]]))}" for words, kinds in open_kinds.items())
    return "; ".join(parts)


def _why(reply: DnsReply) -> str:
    """Say why a question has no answer; a refusal without a message came from the resolver's machine, not from the resolver."""
    if reply.outcome is not Outcome.REFUSED or reply.raw or not reply.server:
        return _UNKNOWN[reply.outcome]
    if reply.server.startswith("https:"):
        return f"the resolver at {reply.server} cannot be reached, or declined to answer"
    return f"the resolver at {reply.server} cannot be reached"


def _data(zone: str, asked: Sequence[_Asked]) -> DnsData:
    found = {one.reply.kind: one.reply for one in asked if not one.is_made_up}
    primary, contact = _start(found["SOA"].records)
    return DnsData(
        zone,
        found["A"].records,
        found["AAAA"].records,
        found["NS"].records,
        _mail(found["MX"].records),
        primary,
        contact,
        tuple(sorted(map(_text, found["TXT"].records))),
        max(found["A"].chain, found["AAAA"].chain, key=len),
        _wildcard(_outcome(zone, asked), [one.reply.outcome for one in asked if one.is_made_up]),
        {kind: reply.outcome.value for kind, reply in found.items()},
    )


def _wildcard(zone: Outcome, made_up: Sequence[Outcome]) -> bool | None:
    """Tell whether made-up names have addresses; the last one that was asked decides."""
    last = made_up[-1] if made_up else zone
    return None if last in _UNKNOWN else last is Outcome.PRESENT


def _mail(records: Iterable[str]) -> tuple[MailServer, ...]:
    servers = [MailServer(int(preference), host) for preference, _, host in (record.partition(" ") for record in records)]
    return tuple(sorted((server for server in servers if server.host != "."), key=lambda server: (server.preference, server.host)))


def _start(records: Sequence[str]) -> tuple[str | None, str | None]:
    """Return the primary name server and the contact of a zone."""
    if not records:
        return None, None
    primary, contact, *_ = records[0].split(" ")
    if match := _CONTACT.fullmatch(contact):
        contact = f"{match['user']}@{match['host']}".replace("\\", "")
    return primary, contact


def _text(record: str) -> str:
    """Return what a TXT record says: its strings belong together without a space (RFC 7208, 3.3)."""
    strings = b"".join(match["text"].encode() for match in _STRING.finditer(record))
    return _ESCAPED.sub(_unescaped, strings).decode("utf-8", "backslashreplace")


def _unescaped(match: re.Match[bytes]) -> bytes:
    number = match["number"]
    return bytes([int(number) & 0xFF]) if number else match["character"]


def _exchange(asked: _Asked) -> Exchange:
    """Keep a question and its answer (RFC 4501)."""
    reply = asked.reply
    return Exchange(DnsProbe.name, f"dns:{reply.name}?type={reply.kind}", reply.server, asked.when, reply.query, reply.raw)
