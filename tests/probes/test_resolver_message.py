"""Questions in bytes, and answers: the quick reading against dnspython's."""

from __future__ import annotations

import struct

import dns.edns
import dns.flags
import dns.message
import dns.name
import dns.rcode
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.probes.nameservers import answer_to
from threadaudit.probes.resolver.careful import is_put_off, number_of, read, read_carefully
from threadaudit.probes.resolver.message import KINDS, Answer, answers, belongs, query_of, question_of, read_answer
from threadaudit.records import Outcome

NAME = "www.example"
SOA = "example. 60 SOA ns1.example. host\\.master.example. 7 3600 600 86400 60"


def question(name: str = NAME, kind: str = "A") -> bytes:
    """Return a question's bytes."""
    made = question_of(name, KINDS[kind])
    assert made is not None
    return made


def packet(*records: str, kind: str = "A", name: str = NAME, code: int = 0, authority: tuple[str, ...] = (), flags: int = 0x80) -> bytes:
    """Return the bytes of an answer."""
    return answer_to(query_of(7, question(name, kind)), *records, code=code, authority=authority, flags=flags)


def both(wire: bytes, kind: str = "A", name: str = NAME) -> tuple[Answer | None, Answer]:
    """Read an answer both ways."""
    return read_answer(wire, question(name, kind), name, KINDS[kind]), read_carefully(wire, name, KINDS[kind])


def test_question_is_what_dnspython_writes() -> None:
    """A question is the same message, byte for byte, as the established library's."""
    made = dns.message.make_query(NAME, "MX", use_edns=0, payload=1232, id=513)
    assert query_of(513, question(kind="MX")) == made.to_wire()
    plain = dns.message.make_query(NAME, "MX", id=513)
    assert query_of(513, question(kind="MX"), extended=False) == plain.to_wire()


@pytest.mark.parametrize("name", ["a..b", ".a", "x" * 64 + ".example", "a." * 127 + "a", "münchen.example", "a.b.."])
def test_names_that_cannot_be_are_not_asked(name: str) -> None:
    """A name that the DNS cannot hold makes no question."""
    assert question_of(name, 1) is None


@pytest.mark.parametrize("name", [".", "", "a", "x" * 63 + ".example", ("a." * 127)[:-1], "_dmarc.example", "a b.example"])
def test_names_that_can_be_are_asked(name: str) -> None:
    """Whatever the DNS can hold can be asked for."""
    made = question_of(name, 1)
    assert made is not None
    assert dns.message.from_wire(query_of(1, made)).question[0].rdtype == 1


PLAIN = {
    "addresses": (
        packet(f"{NAME}. 300 A 192.0.2.2", f"{NAME}. 200 A 192.0.2.1"),
        "A",
        Answer(Outcome.PRESENT, ("192.0.2.1", "192.0.2.2"), (), 200),
    ),
    "alias": (
        packet(f"{NAME}. 300 CNAME Shop.Example.", "shop.example. 50 CNAME c.example.", "c.example. 90 A 192.0.2.1"),
        "A",
        Answer(Outcome.PRESENT, ("192.0.2.1",), ("shop.example", "c.example"), 50),
    ),
    "the alias itself": (packet(f"{NAME}. 300 CNAME c.example.", kind="CNAME"), "CNAME", Answer(Outcome.PRESENT, ("c.example",), (), 300)),
    "version 6": (packet(f"{NAME}. 1 AAAA 2001:db8::1", kind="AAAA"), "AAAA", Answer(Outcome.PRESENT, ("2001:db8::1",), (), 1)),
    "mapped": (packet(f"{NAME}. 1 AAAA ::ffff:192.0.2.1", kind="AAAA"), "AAAA", Answer(Outcome.PRESENT, ("::ffff:192.0.2.1",), (), 1)),
    "no mail": (packet(f"{NAME}. 9 MX 0 .", kind="MX"), "MX", Answer(Outcome.PRESENT, ("0 .",), (), 9)),
    "mail": (
        packet(f"{NAME}. 9 MX 20 b.example.", f"{NAME}. 9 MX 10 a.example.", kind="MX"),
        "MX",
        Answer(Outcome.PRESENT, ("10 a.example", "20 b.example"), (), 9),
    ),
    "texts": (
        packet(f'{NAME}. 9 TXT "v=spf1 -all" "; more"', kind="TXT"),
        "TXT",
        Answer(Outcome.PRESENT, ('"v=spf1 -all" "; more"',), (), 9),
    ),
    "no such name": (packet(code=3, authority=(SOA.replace("\\.", ""),)), "A", Answer(Outcome.ABSENT)),
    "an alias to nowhere": (packet(f"{NAME}. 9 CNAME gone.example.", code=3), "A", Answer(Outcome.ABSENT, (), ("gone.example",))),
    "nothing of this kind": (packet(authority=(SOA.replace("\\.", ""),), flags=0), "A", Answer(Outcome.NO_DATA)),
    "nothing, says a resolver": (packet(), "A", Answer(Outcome.NO_DATA)),
    "sent elsewhere": (packet(authority=("example. 9 NS ns1.example.",), flags=0), "A", Answer(Outcome.SERVER_FAILURE)),
    "failure": (packet(code=2), "A", Answer(Outcome.SERVER_FAILURE)),
    "refusal": (packet(code=5), "A", Answer(Outcome.REFUSED)),
}


@pytest.mark.parametrize("case", PLAIN)
def test_plain_answers_are_read_quickly(case: str) -> None:
    """Everyday answers are read quickly, and as dnspython reads them."""
    wire, kind, expected = PLAIN[case]
    assert both(wire, kind) == (expected, expected)


def extended(wire: bytes, *options: dns.edns.Option, code: int = 0) -> bytes:
    """Add an extension to an answer."""
    message = dns.message.from_wire(wire)
    message.use_edns(0, payload=1232, options=list(options))
    message.set_rcode(dns.rcode.Rcode(code))
    return message.to_wire()


ADDRESS = packet(f"{NAME}. 300 A 192.0.2.1")
ODD = {
    "a code that goes on in the extension": (extended(ADDRESS, code=16), "A", Answer(Outcome.SERVER_FAILURE)),
    "a cookie": (
        extended(ADDRESS, dns.edns.GenericOption(dns.edns.OptionType.COOKIE, b"12345678")),
        "A",
        Answer(Outcome.PRESENT, ("192.0.2.1",), (), 300),
    ),
    "quotes in a text": (packet(f'{NAME}. 9 TXT "a\\"\\200"', kind="TXT"), "TXT", Answer(Outcome.PRESENT, ('"a\\"\\200"',), (), 9)),
    "a dot in a label": (
        packet(SOA, kind="SOA", name="example"),
        "SOA",
        Answer(Outcome.PRESENT, ("ns1.example host\\.master.example 7 3600 600 86400 60",), (), 60),
    ),
    "a loop of aliases": (
        packet(f"{NAME}. 9 CNAME a.example.", "a.example. 9 CNAME www.example."),
        "A",
        Answer(Outcome.MALFORMED),
    ),
    "a chain too long": (
        packet(f"{NAME}. 9 CNAME 0.example.", *(f"{number}.example. 9 CNAME {number + 1}.example." for number in range(20))),
        "A",
        Answer(Outcome.MALFORMED),
    ),
    "an update refused": (packet(code=9), "A", Answer(Outcome.SERVER_FAILURE)),
    "a type in between": (
        packet(f"{NAME}. 300 A 192.0.2.1", f"{NAME}. 300 LOC 52 22 23.000 N 4 53 32.000 E -2m 0m"),
        "A",
        Answer(Outcome.PRESENT, ("192.0.2.1",), (), 300),
    ),
    "another operation": (ADDRESS[:2] + b"\xa8" + ADDRESS[3:], "A", Answer(Outcome.MALFORMED)),
    "a compression loop": (ADDRESS[:29] + b"\xc0\x1d" + ADDRESS[31:], "A", Answer(Outcome.MALFORMED)),
    "a pointer beyond the end": (ADDRESS[:29] + b"\xff\xff" + ADDRESS[31:], "A", Answer(Outcome.MALFORMED)),
    "more than there is": (ADDRESS[:6] + b"\xff\xff" + ADDRESS[8:], "A", Answer(Outcome.MALFORMED)),
    "something behind": (ADDRESS + b"\x00", "A", Answer(Outcome.MALFORMED)),
    "five bytes of address": (ADDRESS[:-5] + b"\x05" + ADDRESS[-4:] + b"\x01", "A", Answer(Outcome.MALFORMED)),
    "the end missing": (ADDRESS[:-1], "A", Answer(Outcome.MALFORMED)),
    "only a beginning": (ADDRESS[:2] + b"\x83" + ADDRESS[3:], "A", Answer(Outcome.MALFORMED)),
}


@pytest.mark.parametrize("case", ODD)
def test_odd_answers_are_left_to_dnspython(case: str) -> None:
    """What is not plain is not guessed at, and dnspython's reading of it is one of the outcomes."""
    wire, kind, expected = ODD[case]
    name = "example" if kind == "SOA" else NAME
    assert both(wire, kind, name) == (None, expected)


def test_extended_errors_are_plain() -> None:
    """A failure with an explanation, as NSD and unbound send it, is read quickly."""
    wire = extended(packet(code=2), dns.edns.EDEOption(dns.edns.EDECode.NOT_READY, "not loaded"), code=2)
    assert both(wire) == (Answer(Outcome.SERVER_FAILURE), Answer(Outcome.SERVER_FAILURE))


def written_out(name: str, kind: int, data: bytes) -> bytes:
    """Write a record without compression."""
    return dns.name.from_text(name).to_digestable() + struct.pack("!HHIH", kind, 1, 60, len(data)) + data


@pytest.mark.parametrize("count", [2, 600])
def test_names_that_are_written_out_are_plain(count: int) -> None:
    """A server need not compress; names that begin alike are told apart, in long answers too."""
    servers = [written_out(f"ns{number}.example.", 1, bytes([192, 0, 2, 1])) for number in range(count)]
    zone = [written_out("example.", 2, dns.name.from_text(f"ns{number}.example.").to_digestable()) for number in range(count)]
    pointing = [b"\xc0\x10" + struct.pack("!HHIH", 1, 1, 60, 4) + bytes(4)] * count
    for rest in ([*zone, *servers, *pointing], [*servers, *pointing, *zone]):
        wire = struct.pack("!6H", 7, 0x8180, 1, 1, count, 2 * count) + question() + written_out(f"{NAME}.", 1, bytes([192, 0, 2, 1]))
        expected = Answer(Outcome.PRESENT, ("192.0.2.1",), (), 60)
        assert both(wire + b"".join(rest)) == (expected, expected)


def test_answers_must_fit_the_question() -> None:
    """A number, a question or an answer bit that differs makes it somebody else's answer."""
    asked = question()
    assert belongs(ADDRESS, 7, asked)
    assert not belongs(ADDRESS, 8, asked)
    assert not belongs(ADDRESS, 7, question("ww2.example"))
    assert not belongs(ADDRESS, 7, question(kind="AAAA"))
    assert not belongs(query_of(7, asked), 7, asked)
    assert not belongs(ADDRESS[:20], 7, asked)
    assert not answers(ADDRESS[:4] + b"\x00\x02" + ADDRESS[6:], asked)


def test_servers_that_know_no_extension_are_recognised() -> None:
    """A server that stumbles over our extension is told from one that fails."""
    assert is_put_off(packet(code=1))
    assert not is_put_off(packet(code=2))
    assert not is_put_off(b"\x00" * 12 + b"garbage")


def test_other_record_types_go_through_dnspython() -> None:
    """Any record type that dnspython knows can be asked for; one that nobody knows is the caller's mistake."""
    number = number_of("CAA")
    asked = question_of(NAME, number)
    assert asked is not None
    wire = answer_to(query_of(7, asked), f'{NAME}. 9 CAA 0 issue "ca.example"')
    assert read(wire, asked, NAME, number) == Answer(Outcome.PRESENT, ('0 issue "ca.example"',), (), 9)
    with pytest.raises(ValueError, match="NONSENSE is no record type"):
        number_of("NONSENSE")


@given(st.binary(max_size=300))
def test_any_bytes_are_an_answer_or_odd(behind: bytes) -> None:
    """Whatever comes behind a fitting question, nothing is raised, and both readings agree."""
    start = struct.pack("!6H", 7, 0x8180, 1, 1, 1, 1) + question()
    for wire in (behind, start + behind, ADDRESS + behind):
        quick, careful = both(wire) if len(wire) >= 12 else (None, read_carefully(wire, NAME, 1))
        assert careful.outcome in Outcome
        assert quick in (None, careful)


_NAMES = st.sampled_from([*["www.example."] * 4, "WWW.example.", *["a.example."] * 2, "b.a.example.", ".", "c\\.d.example."])
_RECORDS = st.one_of(
    st.builds("{} {} A 192.0.2.{}".format, _NAMES, st.sampled_from([0, 60, 300]), st.integers(0, 3)),
    st.builds("{} {} AAAA 2001:db8::{}".format, _NAMES, st.sampled_from([0, 60]), st.integers(0, 3)),
    st.builds("{} {} {} {}".format, _NAMES, st.just(60), st.sampled_from(["NS", "CNAME"]), _NAMES),
    st.builds("{} 60 MX {} {}".format, _NAMES, st.integers(0, 2), _NAMES),
    st.builds("{} 60 SOA {} {} {} 2 3 4 5".format, _NAMES, _NAMES, _NAMES, st.integers(0, 1)),
    st.builds('{} 60 TXT "{}"'.format, _NAMES, st.sampled_from(["", "a", "b c", "v=spf1 -all", '\\"'])),
)
_BYTES = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=2)


@given(
    st.lists(_RECORDS, max_size=6),
    st.lists(_RECORDS, max_size=3),
    st.sampled_from(list(KINDS)),
    st.sampled_from([0, 0, 0, 2, 3, 5, 8]),
    _BYTES,
    st.sampled_from([0, 0, 1, 5, 40]),
)
@example(["www.example. 60 CNAME a.example.", "www.example. 60 CNAME b.a.example."], [], "A", 0, [], 0)
@example(["www.example. 60 SOA . . 0 2 3 4 5", "www.example. 60 SOA . . 1 2 3 4 5"], [], "SOA", 0, [], 0)
def test_both_readings_agree(
    records: list[str], authority: list[str], kind: str, code: int, damage: list[tuple[int, int]], missing: int
) -> None:
    """Over answers of all sorts, whole or damaged, the quick reading says what dnspython says, or nothing."""
    wire = bytearray(packet(*records, kind=kind, code=code, authority=tuple(authority), flags=0x80 if missing % 2 else 0))
    whole = bytes(wire)
    for position, value in damage:
        wire[29 + position % (len(wire) - 29) if len(wire) > 29 else 6] = value  # 29: the header and the question stay
    damaged = bytes(wire)
    for each in (whole, damaged, damaged[: max(29, len(damaged) - missing)]):
        quick, careful = both(each, kind)
        assert quick in (None, careful)
