"""DNS questions in bytes, and the quick reading of plain answers. Pure; whatever is not plain is "odd" and left to `careful`.

The quick reading accepts only what it understands to the last byte, in every section: then dnspython, which costs fifty times as much,
would say the same, and a test holds both to it.
"""

from __future__ import annotations

import struct
from socket import AF_INET6, inet_ntoa, inet_ntop
from typing import NamedTuple

from threadaudit.records import Outcome

KINDS = {"A": 1, "NS": 2, "CNAME": 5, "SOA": 6, "MX": 15, "TXT": 16, "AAAA": 28}
"""The record types that are read quickly, with their numbers (IANA, "DNS Parameters")."""
CHAIN = 16
"""The most aliases that are followed in one answer, as in dnspython; a longer chain is no answer."""

_A, _NS, _CNAME, _SOA, _MX, _TXT, _AAAA = KINDS.values()
_OPT, _EXTENDED_ERROR = 41, 15  # RFC 6891, RFC 8914
_NAMES = frozenset({_NS, _CNAME})
_LENGTHS = {_A: 4, _AAAA: 16}
_ONLY_ONE = frozenset({_CNAME, _SOA})  # RFC 2181, 10.1 and 6.1
_LONGEST_TTL = 0x7FFFFFFF  # RFC 2181, 8
_RECURSION_DESIRED = b"\x01\x00\x00\x01\x00\x00\x00\x00"
_HEADER_PLAIN, _HEADER_EXTENDED = _RECURSION_DESIRED + b"\x00\x00", _RECURSION_DESIRED + b"\x00\x01"
_EXTENSION = b"\x00\x00\x29\x04\xd0\x00\x00\x00\x00\x00\x00"  # EDNS, and 1,232 bytes at most, so that no answer comes in fragments
_read_header = struct.Struct("!2x5H").unpack_from
_read_record = struct.Struct("!HHIH").unpack_from
_read_two = struct.Struct("!HH").unpack_from
_read_numbers = struct.Struct("!5I").unpack_from
_LENGTH = tuple(bytes([length]) for length in range(64))  # what a label begins with; a longer one cannot be
_PLAIN = b"abcdefghijklmnopqrstuvwxyz0123456789-_."
_TEXT = bytes(set(range(0x20, 0x7F)) - set(b'"\\'))


class Answer(NamedTuple):
    """What an answer says."""

    outcome: Outcome
    """present, absent, no_data, server_failure, refused or malformed."""
    records: tuple[str, ...] = ()
    """What was answered, in presentation format, sorted; names in lower case without a final dot."""
    chain: tuple[str, ...] = ()
    """The aliases on the way, in order."""
    ttl: int | None = None
    """The shortest time to live, in seconds; None where there is no answer."""


class _Odd(Exception):
    """This answer is not plain."""


def question_of(name: str, number: int) -> bytes | None:
    """Return the question's bytes, from the name to the class, or None where no such name can be."""
    try:
        labels = name.lower().removesuffix(".").encode("ascii").split(b".") if name not in ("", ".") else []
        encoded = b"".join([_LENGTH[len(label)] + label for label in labels])
    except (UnicodeEncodeError, IndexError):
        return None
    if b"" in labels or len(encoded) > 254:  # RFC 1035, 2.3.4
        return None
    return b"%b\x00%b\x00\x01" % (encoded, number.to_bytes(2))


def query_of(identity: int, question: bytes, *, extended: bool = True) -> bytes:
    """Return the message that asks a question; `extended` says that longer answers are welcome (EDNS)."""
    if extended:
        return b"%b%b%b%b" % (identity.to_bytes(2), _HEADER_EXTENDED, question, _EXTENSION)
    return b"%b%b%b" % (identity.to_bytes(2), _HEADER_PLAIN, question)


def belongs(packet: bytes, identity: int, question: bytes) -> bool:
    """Tell whether a message answers this very question: the same number, the same question, and the bit that says "answer"."""
    return len(packet) >= 12 + len(question) and packet[0] << 8 | packet[1] == identity and answers(packet, question)


def answers(packet: bytes, question: bytes) -> bool:
    """Tell whether a message of at least twelve bytes is an answer to this one question."""
    return packet[2] > 127 and packet.startswith(b"\x00\x01", 4) and packet.startswith(question, 12)


def is_truncated(packet: bytes) -> bool:
    """Tell whether the answer says that it did not fit and should be asked for over TCP."""
    return packet[2] & 2 != 0


def read_answer(packet: bytes, question: bytes, name: str, number: int) -> Answer | None:
    """Return what a plain answer to this question says, or None where it is odd; `name` is in lower case without a final dot."""
    try:
        return _read(packet, question, name, number)
    except (_Odd, struct.error, IndexError):
        return None


def _read(packet: bytes, question: bytes, name: str, number: int) -> Answer:
    flags, _, answered, authority, additional = _read_header(packet)
    code = flags & 15
    if flags & 0x7A00 or code not in (0, 2, 3, 5):  # another operation, truncated, or a rare code
        raise _Odd
    found: dict[str, list[str]] = {}
    lives: dict[tuple[str, int], int] = {}
    aliases: dict[str, str] = {}
    position = 12 + len(question)
    for _ in range(answered):
        if packet.startswith(b"\xc0\x0c", position):  # RFC 1035, 4.1.4: "the same name as at byte 12", which is the question's
            owner, position = name, position + 2
        else:
            owner, position = _name(packet, position, len(packet))
        kind, in_class, life, length = _read_record(packet, position)
        position += 10 + length
        if in_class != 1 or life > _LONGEST_TTL:
            raise _Odd
        value = _value(packet, kind, position - length, position)
        if kind == number:
            found.setdefault(owner, []).append(value)
        if kind in _ONLY_ONE:
            if (owner, kind) in lives:
                raise _Odd
            if kind == _CNAME:
                aliases[owner] = value
        lives[owner, kind] = min(life, lives.get((owner, kind), life))
    has_start, position = _read_rest(packet, position, authority, additional)
    if position != len(packet):
        raise _Odd
    if code != 0:
        return Answer(_FAILED[code], chain=tuple(_follow(name, aliases, found)) if code == 3 and aliases else ())
    if number == _CNAME:
        aliases = {}
    return _judge(name, number, found, aliases, lives, complete=bool(flags & 0x80) or has_start)


_FAILED = {2: Outcome.SERVER_FAILURE, 3: Outcome.ABSENT, 5: Outcome.REFUSED}


def _judge(
    name: str, number: int, found: dict[str, list[str]], aliases: dict[str, str], lives: dict[tuple[str, int], int], *, complete: bool
) -> Answer:
    """Follow the aliases to what was asked for."""
    chain = _follow(name, aliases, found) if aliases else []
    end = chain[-1] if chain else name
    if end not in found:
        return Answer(no_data(complete=complete), chain=tuple(chain))
    values = found[end]
    records = (values[0],) if len(values) == 1 else tuple(sorted(set(values)))
    life = lives[end, number]
    for owner in (name, *chain[:-1]) if chain else ():
        life = min(life, lives[owner, _CNAME])
    return Answer(Outcome.PRESENT, records, tuple(chain), life)


def no_data(*, complete: bool) -> Outcome:
    """Say what an answer without records means.

    From a resolver (it offers recursion), or with the zone's SOA record, it says "nothing of this kind" (RFC 2308, 2.2). Anything else
    is a server that sends us elsewhere and does not know: no answer.
    """
    return Outcome.NO_DATA if complete else Outcome.SERVER_FAILURE


def _follow(name: str, aliases: dict[str, str], found: dict[str, list[str]]) -> list[str]:
    chain: list[str] = []
    while name not in found and name in aliases:
        name = aliases[name]
        chain.append(name)
        if len(chain) > CHAIN:
            raise _Odd
    return chain


def _read_rest(packet: bytes, position: int, authority: int, additional: int) -> tuple[bool, int]:
    """Read over the records that were not asked for; return whether the zone's SOA was among the authority's, and where they end."""
    has_start = False
    known = {0xC00C}  # pointers to names that were read already: most names are no more than one of them
    for index in range(authority + additional):
        if index >= authority and packet.startswith(b"\x00\x00\x29", position):
            if index != authority + additional - 1:
                raise _Odd
            return has_start, _read_extension(packet, position)
        pointer = packet[position] << 8 | packet[position + 1]
        if pointer in known:
            position += 2
        else:
            _, position = _labels(packet, position, len(packet))
            if pointer >= 0xC000:
                known.add(pointer)
        kind, in_class, life, length = _read_record(packet, position)
        position += 10 + length
        if in_class != 1 or life > _LONGEST_TTL:
            raise _Odd
        if _LENGTHS.get(kind) != length or position > len(packet):
            _check(packet, kind, position - length, position)
            has_start = has_start or (kind == _SOA and index < authority)
            if kind in _NAMES:
                known.add(0xC000 + position - length)
    return has_start, position


def _read_extension(packet: bytes, position: int) -> int:
    """Return where the EDNS record ends; a code that goes on in it is odd, and so is every option but a plain extended error."""
    end = position + 11 + (packet[position + 9] << 8 | packet[position + 10])
    if packet[position + 5] or end > len(packet):
        raise _Odd
    position += 11
    while position < end:
        option, length = _read_two(packet, position)
        text = packet[position + 6 : position + 4 + length]
        position += 4 + length
        if option != _EXTENDED_ERROR or length < 2 or not text.isascii() or position > end:
            raise _Odd
    return end


def _check(packet: bytes, kind: int, start: int, end: int) -> None:
    """Look whether a record is whole; the same as `_value` for those that nobody asked for."""
    if kind not in _NAMES:
        _value(packet, kind, start, end)
    elif end > len(packet) or _labels(packet, start, end)[1] != end:
        raise _Odd


def _value(packet: bytes, kind: int, start: int, end: int) -> str:
    """Return one record in presentation format."""
    if end > len(packet):
        raise _Odd
    if kind == _A and end - start == 4:
        return inet_ntoa(packet[start:end])
    if kind == _AAAA and end - start == 16:
        return inet_ntop(AF_INET6, packet[start:end])
    if kind in _NAMES:
        return _last_name(packet, start, end)
    if kind == _MX and end - start > 2:
        return f"{packet[start] << 8 | packet[start + 1]} {_last_name(packet, start + 2, end)}"
    if kind == _SOA:
        return _start_of_zone(packet, start, end)
    if kind == _TXT and end > start:
        return _strings(packet, start, end)
    raise _Odd


def _last_name(packet: bytes, start: int, end: int) -> str:
    name, stop = _name(packet, start, end)
    if stop != end:
        raise _Odd
    return name


def _start_of_zone(packet: bytes, start: int, end: int) -> str:
    primary, middle = _name(packet, start, end)
    contact, stop = _name(packet, middle, end)
    if stop + 20 != end:
        raise _Odd
    return "{} {} {} {} {} {} {}".format(primary, contact, *_read_numbers(packet, stop))


def _strings(packet: bytes, start: int, end: int) -> str:
    strings = []
    while start < end:
        stop = start + 1 + packet[start]
        text = packet[start + 1 : stop]
        if stop > end or text.translate(None, _TEXT):
            raise _Odd
        strings.append(f'"{text.decode()}"')
        start = stop
    return " ".join(strings)


def _name(packet: bytes, position: int, end: int) -> tuple[str, int]:
    """Return the name that is written here in lower case without its final dot, and where it stops."""
    labels, stop = _labels(packet, position, end)
    if not labels:
        return ".", stop
    name = b".".join(labels).lower()
    if name.translate(None, _PLAIN) or name.count(b".") != len(labels) - 1:
        raise _Odd
    return name.decode(), stop


def _labels(packet: bytes, position: int, end: int) -> tuple[list[bytes], int]:
    """Return the labels of the name that is written here, and where it stops; pointers may only lead backwards (RFC 1035, 4.1.4)."""
    labels: list[bytes] = []
    stop, earliest, length = 0, position, 1
    while (size := packet[position]) != 0:
        if size < 64:
            start = position + 1
            position = start + size
            length += 1 + size
            labels.append(packet[start:position])
        elif size >= 192:
            stop = stop or position + 2
            position = (size & 63) << 8 | packet[position + 1]
            if position >= earliest:
                raise _Odd
            earliest = position
        else:
            raise _Odd
        if position >= end:
            raise _Odd
    stop = stop or position + 1
    if stop > end or length > 255:
        raise _Odd
    return labels, stop
