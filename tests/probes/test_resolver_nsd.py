"""The resolver against NSD, a real name server, with odd records: the same answers as dnspython's own resolver."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import dns.asyncresolver
import dns.resolver
import pytest
import pytest_socket

from tests.probes.nameservers import nsd_program, nsd_serving
from threadaudit.probes.probe import DnsReply
from threadaudit.probes.resolver import DnsResolver
from threadaudit.probes.resolver.careful import read_carefully
from threadaudit.probes.resolver.message import KINDS, Answer
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(not nsd_program(), reason="NSD is not installed (apt-get install nsd)"),
]

MANY = "\n".join(f"many A 192.0.2.{number}\nmany MX {number} mail{number}" for number in range(120))
ZONE = f"""$ORIGIN odd.example.
$TTL 300
@ SOA ns1 host\\.master 1 3600 600 86400 60
@ NS ns1
@ NS NS2.Elsewhere.Example.
@ MX 10 mail
@ MX 20 MAIL.Elsewhere.Example.
@ TXT "v=spf1 -all"
ns1 A 192.0.2.1
ns1 AAAA 2001:db8::1
www A 192.0.2.2
www 5 AAAA 2001:db8::2
UPPER A 192.0.2.3
mapped AAAA ::ffff:192.0.2.4
zeros AAAA ::
chain CNAME link1
link1 60 CNAME link2
link2 CNAME www
dangling CNAME nowhere
empty CNAME ns1.odd.example.
away CNAME www.elsewhere.example.
loop CNAME loop2
loop2 CNAME loop
null MX 0 .
*.wild A 192.0.2.5
*.wildcname CNAME www
deep.er.still A 192.0.2.6
quotes TXT "say \\"hi\\"" "back\\\\slash" "\\195\\188"
long TXT "{"a" * 250}" "{"b" * 250}" "{"c" * 250}" "{"d" * 250}" "{"e" * 250}" "{"f" * 250}"
empties TXT ""
escaped\\.dot A 192.0.2.7
_dmarc TXT "v=DMARC1; p=none"
odd\\032name A 192.0.2.8
target MX 5 odd\\032name
caa CAA 0 issue "ca.example"
renamed DNAME www.odd.example.
sub NS ns.sub
ns.sub A 192.0.2.9
{MANY}
"""
NAMES = [
    *("", "www", "WWW", "upper", "mapped", "zeros", "chain", "link1", "dangling", "empty", "away", "loop", "null", "x.wild", "wild"),
    *("x.wildcname", "deep.er.still", "er.still", "quotes", "long", "empties", "_dmarc", "target", "caa", "x.renamed", "x.sub", "many"),
    *("nowhere", "a.b.c.nowhere"),
]


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Run NSD for this file, and give its port."""
    pytest_socket.enable_socket()
    with nsd_serving(ZONE, Path(tmp_path_factory.mktemp("nsd"))) as running:
        yield running


def questions() -> list[tuple[str, str]]:
    """Return all names with all record types, and names in zones that are broken or not there."""
    names = [f"{name}.odd.example".removeprefix(".") for name in NAMES]
    return [(name, kind) for name in [*names, "www.lame.example", "www.nobodys.example"] for kind in KINDS]


async def reply_of_dnspython(port: int, name: str, kind: str) -> tuple[set[Outcome], tuple[()] | tuple[str, int]]:
    """Ask through dnspython's resolver; return what its answer may mean, the name that it is for, and how many records it has."""
    resolver = dns.asyncresolver.Resolver(configure=False)
    resolver.nameservers, resolver.port, resolver.lifetime = ["127.0.0.1"], port, 5.0
    try:
        answer = await resolver.resolve(name, kind, search=False)
    except dns.resolver.NXDOMAIN:
        return {Outcome.ABSENT}, ()
    except dns.resolver.NoAnswer:  # it makes no difference between "nothing of this kind" and "ask elsewhere"
        return {Outcome.NO_DATA, Outcome.SERVER_FAILURE}, ()
    except dns.resolver.NoNameservers:
        return {Outcome.SERVER_FAILURE, Outcome.REFUSED, Outcome.MALFORMED}, ()
    return {Outcome.PRESENT}, (answer.canonical_name.to_text(omit_final_dot=True).lower(), len(answer))


async def test_real_answers_are_read_as_dnspython_reads_them(port: int) -> None:
    """Over a zone of odd records, every reply agrees with dnspython's reading of the same bytes and with dnspython's own resolver."""
    resolver = DnsResolver(ProbeSettings(dns_servers=(f"127.0.0.1:{port}",)))
    try:
        replies = [reply async for reply in resolver.ask_many(questions())]
    finally:
        await resolver.close()
    assert len(replies) == len(questions())
    for reply in replies:
        said = Answer(reply.outcome, reply.records, reply.chain, reply.ttl)
        assert read_carefully(reply.raw, reply.name, KINDS[reply.kind]) == said, reply
        outcomes, found = await reply_of_dnspython(port, reply.name, reply.kind)
        assert reply.outcome in outcomes, reply
        end = reply.chain[-1] if reply.chain else reply.name
        assert found in ((), (end, len(reply.records))), reply


EXPECTED = {
    ("odd.example", "NS"): (Outcome.PRESENT, ("ns1.odd.example", "ns2.elsewhere.example"), (), 300),
    ("odd.example", "MX"): (Outcome.PRESENT, ("10 mail.odd.example", "20 mail.elsewhere.example"), (), 300),
    ("odd.example", "SOA"): (Outcome.PRESENT, ("ns1.odd.example host\\.master.odd.example 1 3600 600 86400 60",), (), 300),
    ("chain.odd.example", "A"): (
        Outcome.PRESENT,
        ("192.0.2.2",),
        ("link1.odd.example", "link2.odd.example", "www.odd.example"),
        60,
    ),
    ("chain.odd.example", "CNAME"): (Outcome.PRESENT, ("link1.odd.example",), (), 300),
    ("dangling.odd.example", "A"): (Outcome.ABSENT, (), ("nowhere.odd.example",), None),
    ("away.odd.example", "A"): (Outcome.SERVER_FAILURE, (), ("www.elsewhere.example",), None),
    ("null.odd.example", "MX"): (Outcome.PRESENT, ("0 .",), (), 300),
    ("x.wild.odd.example", "A"): (Outcome.PRESENT, ("192.0.2.5",), (), 300),
    ("x.wildcname.odd.example", "A"): (Outcome.PRESENT, ("192.0.2.2",), ("www.odd.example",), 300),
    ("er.still.odd.example", "A"): (Outcome.NO_DATA, (), (), None),
    ("www.odd.example", "TXT"): (Outcome.NO_DATA, (), (), None),
    ("quotes.odd.example", "TXT"): (Outcome.PRESENT, ('"say \\"hi\\"" "back\\\\slash" "\\195\\188"',), (), 300),
    ("target.odd.example", "MX"): (Outcome.PRESENT, ("5 odd\\032name.odd.example",), (), 300),
    ("x.sub.odd.example", "A"): (Outcome.SERVER_FAILURE, (), (), None),
    ("nowhere.odd.example", "A"): (Outcome.ABSENT, (), (), None),
    ("www.lame.example", "A"): (Outcome.SERVER_FAILURE, (), (), None),
    ("www.nobodys.example", "A"): (Outcome.REFUSED, (), (), None),
    ("caa.odd.example", "CAA"): (Outcome.PRESENT, ('0 issue "ca.example"',), (), 300),
}


@pytest.mark.parametrize("question", EXPECTED, ids=" ".join)
async def test_real_answers_are_the_ones_in_the_zone(port: int, question: tuple[str, str]) -> None:
    """The records, aliases and times to live of a zone come back as they were written, and each kind of "no" as itself."""
    resolver = DnsResolver(ProbeSettings(dns_servers=(f"127.0.0.1:{port}",)))
    try:
        reply: DnsReply = await resolver.ask(*question)
    finally:
        await resolver.close()
    assert (reply.outcome, reply.records, reply.chain, reply.ttl) == EXPECTED[question]


async def test_long_answers_come_over_tcp(port: int) -> None:
    """What does not fit into a packet comes whole."""
    resolver = DnsResolver(ProbeSettings(dns_servers=(f"127.0.0.1:{port}",)))
    try:
        replies = {kind: await resolver.ask(f"{name}.odd.example", kind) for name, kind in (("many", "A"), ("many", "MX"), ("long", "TXT"))}
    finally:
        await resolver.close()
    assert {kind: len(reply.records) for kind, reply in replies.items()} == {"A": 120, "MX": 120, "TXT": 1}
    assert all(len(reply.raw) > 1232 for reply in replies.values())
