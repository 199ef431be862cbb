"""The slow reading of answers that the quick one finds odd, by dnspython. Hostile bytes are a malformed answer, never an exception."""

from __future__ import annotations

from socket import AF_INET6, inet_ntop, inet_pton

import dns.flags
import dns.message
import dns.name
import dns.opcode
import dns.rcode
import dns.rdata
import dns.rdataclass
import dns.rdatatype
import dns.rrset
from dns.rdtypes.ANY.CNAME import CNAME
from dns.rdtypes.ANY.MX import MX
from dns.rdtypes.ANY.NS import NS
from dns.rdtypes.ANY.SOA import SOA
from dns.rdtypes.IN.AAAA import AAAA

from threadaudit.probes.resolver.message import CHAIN, Answer, no_data, read_answer
from threadaudit.records import Outcome

_FAILED = {dns.rcode.NXDOMAIN: Outcome.ABSENT, dns.rcode.REFUSED: Outcome.REFUSED}
_NO_EXTENSION = frozenset({dns.rcode.FORMERR, dns.rcode.NOTIMP, dns.rcode.BADVERS})


def number_of(kind: str) -> int:
    """Return the number of any record type that dnspython knows; ValueError where it knows none."""
    try:
        return int(dns.rdatatype.from_text(kind))
    except dns.rdatatype.UnknownRdatatype as error:
        raise ValueError(f"{kind} is no record type") from error


def read(packet: bytes, question: bytes, name: str, number: int) -> Answer:
    """Return what an answer says, by the quick reading where it is plain."""
    answer = read_answer(packet, question, name, number)
    return read_carefully(packet, name, number) if answer is None else answer


def read_carefully(packet: bytes, name: str, number: int) -> Answer:
    """Return what an answer to the question for this name and record type says."""
    try:
        return _read(dns.message.from_wire(packet), name, number)
    except Exception:  # noqa: BLE001 – whatever hostile bytes make the library raise, it means that they cannot be read
        return Answer(Outcome.MALFORMED)


def is_put_off(packet: bytes) -> bool:
    """Tell whether the server could not read the question because of its extension (RFC 6891, 7)."""
    try:
        return dns.message.from_wire(packet).rcode() in _NO_EXTENSION
    except Exception:  # noqa: BLE001 – as above
        return False


def _read(message: dns.message.Message, name: str, number: int) -> Answer:
    is_whole = message.flags & dns.flags.QR and not message.flags & dns.flags.TC
    if message.opcode() != dns.opcode.QUERY or not is_whole or len(message.question) != 1:
        return Answer(Outcome.MALFORMED)
    code = message.rcode()
    if code not in (dns.rcode.NOERROR, dns.rcode.NXDOMAIN):
        return Answer(_FAILED.get(code, Outcome.SERVER_FAILURE))
    kind = dns.rdatatype.RdataType(number)
    chain, life = [], 0x7FFFFFFF
    owner = dns.name.Name([*(label.encode() for label in name.split(".") if label), b""])
    while (found := _records(message, owner, kind)) is None and (alias := _records(message, owner, dns.rdatatype.CNAME)) is not None:
        owner, life = alias[0].target, min(life, alias.ttl)
        chain.append(_text_of(owner))
        if len(chain) > CHAIN:
            return Answer(Outcome.MALFORMED)
    if code == dns.rcode.NXDOMAIN:
        return Answer(Outcome.ABSENT, chain=tuple(chain))
    if found is None:
        starts = any(rrset.rdtype == dns.rdatatype.SOA for rrset in message.authority)
        return Answer(no_data(complete=bool(message.flags & dns.flags.RA) or starts), chain=tuple(chain))
    return Answer(Outcome.PRESENT, tuple(sorted({_presented(record) for record in found})), tuple(chain), min(life, found.ttl))


def _records(message: dns.message.Message, owner: dns.name.Name, kind: dns.rdatatype.RdataType) -> dns.rrset.RRset | None:
    return message.get_rrset(message.answer, owner, dns.rdataclass.IN, kind)


def _text_of(name: dns.name.Name) -> str:
    """Return a name in lower case without its final dot; the root stays a dot."""
    return name.to_text(omit_final_dot=True).lower()


def _presented(record: dns.rdata.Rdata) -> str:
    """Return a record in presentation format, as the quick reading writes it."""
    match record:
        case AAAA():
            return inet_ntop(AF_INET6, inet_pton(AF_INET6, record.address))
        case NS() | CNAME():
            return _text_of(record.target)
        case MX():
            return f"{record.preference} {_text_of(record.exchange)}"
        case SOA():
            times = (record.serial, record.refresh, record.retry, record.expire, record.minimum)
            return " ".join([_text_of(record.mname), _text_of(record.rname), *map(str, times)])
        case _:
            return record.to_text()
