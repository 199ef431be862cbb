"""The resolver over UDP, against name servers that lie, fall silent, cut off and send rubbish."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager

import pytest

from tests.probes.nameservers import Script, answer_to, free_port, nameserver
from threadaudit.probes.probe import DnsReply
from threadaudit.probes.resolver import DnsResolver
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome

pytestmark = pytest.mark.enable_socket

NAME = "www.example"
HERE = f"{NAME}. 300 A 192.0.2.1"


def settings_for(*ports: int, seconds: float = 20.0, attempts: int = 2) -> ProbeSettings:
    """Return settings that ask loopback."""
    return ProbeSettings(dns_servers=tuple(f"127.0.0.1:{port}" for port in ports), dns_seconds=seconds, dns_attempts=attempts)


@asynccontextmanager
async def resolver_for(*ports: int, seconds: float = 20.0, attempts: int = 2) -> AsyncIterator[DnsResolver]:
    """Give a resolver that asks loopback, and close it."""
    resolver = DnsResolver(settings_for(*ports, seconds=seconds, attempts=attempts))
    try:
        yield resolver
    finally:
        await resolver.close()


async def asked(script: Script, kind: str = "A", *, over_tcp: Script | None = None, seconds: float = 2.0) -> DnsReply:
    """Ask a scripted name server one question."""
    async with nameserver(script, over_tcp=over_tcp) as server, resolver_for(server.port, seconds=seconds) as resolver:
        return await resolver.ask(NAME, kind)


def right(query: bytes) -> list[bytes]:
    """Answer as one should."""
    return [answer_to(query, HERE)]


async def test_an_answer_comes_with_all_that_is_known_of_it() -> None:
    """A reply holds the records, the raw bytes of both directions, the resolver and the time it took."""
    async with nameserver(right) as server, resolver_for(server.port) as resolver:
        reply = await resolver.ask("WWW.Example.", "A")
        assert reply == DnsReply(
            name=NAME,
            kind="A",
            outcome=Outcome.PRESENT,
            records=("192.0.2.1",),
            ttl=300,
            raw=answer_to(server.queries[0], HERE),
            query=server.queries[0],
            server=f"127.0.0.1:{server.port}",
            duration=reply.duration,
        )
        assert 0 < reply.duration < 5


@pytest.mark.parametrize(
    ("script", "outcome"),
    [
        (lambda query: [answer_to(query, code=3)], Outcome.ABSENT),
        (lambda query: [answer_to(query)], Outcome.NO_DATA),
        (lambda query: [answer_to(query, code=2)], Outcome.SERVER_FAILURE),
        (lambda query: [answer_to(query, code=5)], Outcome.REFUSED),
        (lambda query: [answer_to(query, HERE) + b"?"], Outcome.MALFORMED),
        (lambda _: [], Outcome.TIMEOUT),
    ],
    ids=["absent", "no_data", "server_failure", "refused", "malformed", "timeout"],
)
async def test_each_answer_is_an_outcome_of_its_own(script: Script, outcome: Outcome) -> None:
    """No such name, nothing of the kind, failure, refusal, nonsense and silence are never mixed up."""
    assert (await asked(script, seconds=0.1 if outcome is Outcome.TIMEOUT else 20.0)).outcome is outcome


async def test_nobody_there_is_no_absence() -> None:
    """A resolver that does not exist refuses; it does not say that names do not exist."""
    async with resolver_for(free_port(), seconds=0.2) as resolver:
        assert (await resolver.ask(NAME, "A")).outcome is Outcome.REFUSED
        outcomes = {reply.outcome async for reply in resolver.ask_many((f"{number}.example", "A") for number in range(200))}
        assert outcomes <= {Outcome.REFUSED, Outcome.TIMEOUT}


def another_number(packet: bytes) -> bytes:
    """Change the number of a message."""
    return bytes([packet[0] ^ 1]) + packet[1:]


FORGED = "www.example. 300 A 198.51.100.66"
STRANGERS: dict[str, Callable[[bytes], bytes]] = {
    "another number": lambda query: another_number(answer_to(query, FORGED)),
    "another question": lambda query: answer_to(query, FORGED).replace(b"\x03www", b"\x03wwv", 1),
    "another type asked": lambda query: answer_to(query, FORGED)[:26] + b"\x1c" + answer_to(query, FORGED)[27:],
    "no answer bit": lambda query: query,
    "two questions": lambda query: answer_to(query, FORGED)[:5] + b"\x02" + answer_to(query, FORGED)[6:],
    "nothing": lambda _: b"",
    "five bytes": lambda query: query[:5],
    "the header alone": lambda query: answer_to(query, FORGED)[:12],
    "rubbish": lambda query: query[:2] + b"\xff" * 500,
}


@pytest.mark.parametrize("stranger", STRANGERS)
async def test_what_answers_no_question_of_ours_is_passed_over(stranger: str) -> None:
    """A packet that does not fit neither answers nor spoils the question: the true answer behind it counts."""
    reply = await asked(lambda query: [STRANGERS[stranger](query), answer_to(query, HERE)])
    assert (reply.outcome, reply.records) == (Outcome.PRESENT, ("192.0.2.1",))
    alone = await asked(lambda query: [STRANGERS[stranger](query)], seconds=0.1)
    assert (alone.outcome, alone.records) == (Outcome.TIMEOUT, ())


async def test_answers_from_elsewhere_are_not_heard() -> None:
    """An answer with the right number and question, but from another port, is a forgery."""
    async with nameserver(lambda _: []) as server, resolver_for(server.port, seconds=0.2) as resolver:
        asking = asyncio.create_task(resolver.ask(NAME, "A"))
        while not server.queries:
            await asyncio.sleep(0.001)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as forger:
            forger.sendto(answer_to(server.queries[0], FORGED), server.clients[0])
        assert (await asking).outcome is Outcome.TIMEOUT


async def test_numbers_and_ports_cannot_be_guessed() -> None:
    """Questions leave under numbers that do not repeat, through many ports."""
    async with nameserver(right) as server, resolver_for(server.port) as resolver:
        for _ in range(100):
            await resolver.ask(NAME, "A")
        assert len({query[:2] for query in server.queries}) > 90
        assert len({port for _, port in server.clients}) > 8


async def test_a_lost_question_is_sent_again_under_another_number() -> None:
    """One lost packet costs time, not the answer; and what answers the lost attempt too late is not heard."""
    seen: list[bytes] = []

    def script(query: bytes) -> list[bytes]:
        seen.append(query)
        return [] if len(seen) == 1 else [answer_to(seen[0], FORGED), answer_to(query, HERE)]

    reply = await asked(script, seconds=0.3)
    assert (reply.outcome, reply.records, reply.query) == (Outcome.PRESENT, ("192.0.2.1",), seen[1])
    assert len({query[:2] for query in seen}) == 2


async def test_silence_is_asked_as_often_as_the_settings_say() -> None:
    """A silent server is asked three times, no more."""
    async with nameserver(lambda _: []) as server, resolver_for(server.port, seconds=0.05, attempts=3) as resolver:
        assert (await resolver.ask(NAME, "A")).outcome is Outcome.TIMEOUT
        assert len(server.queries) == 3


@pytest.mark.parametrize("code", [2, 5])
async def test_another_resolver_is_asked_where_one_fails(code: int) -> None:
    """A failure or refusal of one resolver is not the last word; where all fail, theirs is said, not silence."""
    async with nameserver(lambda query: [answer_to(query, code=code)]) as bad, nameserver(right) as good, nameserver(lambda _: []) as dead:
        async with resolver_for(bad.port, good.port) as resolver:
            assert (await resolver.ask(NAME, "A")).records == ("192.0.2.1",)
        async with resolver_for(dead.port, bad.port, seconds=0.3) as resolver:
            reply = await resolver.ask(NAME, "A")
            assert (reply.outcome, reply.server) == ({2: Outcome.SERVER_FAILURE, 5: Outcome.REFUSED}[code], f"127.0.0.1:{bad.port}")


async def test_a_resolver_that_is_gone_is_asked_last() -> None:
    """Once another resolver answered, the dead one is not waited for again."""
    async with nameserver(lambda _: []) as dead, nameserver(right) as good, resolver_for(dead.port, good.port, seconds=0.3) as resolver:
        for _ in range(5):
            assert (await resolver.ask(NAME, "A")).outcome is Outcome.PRESENT
        assert len(dead.queries) == 1


async def test_servers_without_extensions_are_asked_plainly() -> None:
    """A server that does not know EDNS gets the question again without it."""

    def script(query: bytes) -> list[bytes]:
        is_plain = query[11] == 0
        return [answer_to(query, HERE) if is_plain else answer_to(query, code=1)]

    assert (await asked(script)).records == ("192.0.2.1",)
    assert (await asked(lambda query: [answer_to(query, code=1)])).outcome is Outcome.SERVER_FAILURE


def cut(query: bytes) -> list[bytes]:
    """Say that the answer did not fit."""
    packet = answer_to(query, HERE)
    return [packet[:2] + bytes([packet[2] | 2]) + packet[3:]]


async def test_what_does_not_fit_is_asked_over_tcp() -> None:
    """A truncated answer is fetched whole; the part that came is not taken for all."""
    many = [f"{NAME}. 300 A 192.0.2.{number}" for number in range(200)]
    reply = await asked(cut, over_tcp=lambda query: [another_number(query), answer_to(query, *many)])
    assert (reply.outcome, len(reply.records), len(reply.raw) > 3000) == (Outcome.PRESENT, 200, True)


@pytest.mark.parametrize(
    ("over_tcp", "outcome"),
    [
        (None, Outcome.REFUSED),
        (lambda _: [], Outcome.MALFORMED),
        (lambda query: [query], Outcome.TIMEOUT),
        (lambda query: [answer_to(query, HERE) + b"?"], Outcome.MALFORMED),
        (cut, Outcome.MALFORMED),
        (lambda query: [answer_to(query, code=3)], Outcome.ABSENT),
    ],
    ids=["nobody", "hangs up", "no answer", "rubbish", "truncated again", "absent"],
)
async def test_a_truncated_answer_that_cannot_be_fetched_is_unknown(over_tcp: Script | None, outcome: Outcome) -> None:
    """Where TCP fails, we do not know; only what TCP says counts."""
    assert (await asked(cut, over_tcp=over_tcp, seconds=0.1 if outcome is Outcome.TIMEOUT else 20.0)).outcome is outcome


@pytest.mark.parametrize("name", ["a..example", "x" * 64 + ".example", "münchen.example", "." * 300])
async def test_names_that_cannot_be_asked_are_answered_at_once(name: str) -> None:
    """A name that the DNS cannot hold is an outcome, and no packet leaves."""
    async with nameserver(right) as server, resolver_for(server.port) as resolver:
        assert (await resolver.ask(name, "A")).outcome is Outcome.MALFORMED
        assert [reply.outcome async for reply in resolver.ask_many([(name, "A")])] == [Outcome.MALFORMED]
        assert server.queries == []


async def test_many_questions_get_one_reply_each() -> None:
    """In bulk every question is answered once, whatever happens to it, and no more than the window is in flight."""
    lost: set[bytes] = set()

    def script(query: bytes) -> list[bytes]:
        number = int(query[13 : 13 + query[12]])
        if number % 100 == 0 and query[12:20] not in lost:
            lost.add(query[12:20])
            return []
        if number % 10 == 1:
            return cut(query)
        return [answer_to(query, f"{number}.example. 1 A 192.0.2.{number % 250}", code=3 if number % 10 == 2 else 0)] * 2

    async with (
        nameserver(script, over_tcp=lambda query: [answer_to(query, code=5)]) as server,
        resolver_for(server.port, seconds=2.0, attempts=4) as resolver,
    ):
        replies = [reply async for reply in resolver.ask_many(((f"{number}.example", "A") for number in range(500)), window=40)]
        assert sorted(int(reply.name.partition(".")[0]) for reply in replies) == list(range(500))
        assert Counter(reply.outcome for reply in replies) == {Outcome.PRESENT: 400, Outcome.REFUSED: 50, Outcome.ABSENT: 50}
        assert all(reply.records == (f"192.0.2.{int(reply.name[:-8]) % 250}",) for reply in replies if reply.outcome is Outcome.PRESENT)


async def test_the_window_holds() -> None:
    """Questions are taken from their source only as replies are read, so that a list of any length fits in memory."""
    taken = 0

    def endless() -> Iterator[tuple[str, str]]:
        nonlocal taken
        while True:
            taken += 1
            yield f"{taken}.example", "A"

    async with nameserver(lambda query: [answer_to(query, code=3)]) as server, resolver_for(server.port) as resolver:
        async with contextlib.aclosing(resolver.ask_many(endless(), window=10)) as replies:
            async for reply in replies:
                assert reply.outcome is Outcome.ABSENT
                if taken > 100:
                    break
        assert taken <= 120


async def test_cancelled_questions_leave_nothing_behind() -> None:
    """A question that is given up is forgotten: its late answer harms nobody, and no task or socket stays."""
    before = asyncio.all_tasks()
    async with (
        nameserver(lambda _: []) as server,
        nameserver(cut, over_tcp=lambda query: [query]) as cutting,
        resolver_for(server.port, seconds=60) as resolver,
        resolver_for(cutting.port, seconds=60) as other,
    ):
        asking = [asyncio.create_task(each.ask(f"{number}.example", "A")) for number in range(20) for each in (resolver, other)]
        while len(server.queries) + len(cutting.queries) < 40:
            await asyncio.sleep(0.001)
        for task in asking:
            task.cancel()
        assert all(isinstance(result, asyncio.CancelledError) for result in await asyncio.gather(*asking, return_exceptions=True))
        assert server.transport is not None
        for query, client in zip(server.queries, server.clients, strict=True):
            server.transport.sendto(answer_to(query, HERE), client)
        await asyncio.sleep(0.01)
        assert not [task for task in asyncio.all_tasks() if "_ask_over_tcp" in repr(task)]
    assert asyncio.all_tasks() == before


async def test_a_time_limit_around_a_question_holds() -> None:
    """Whoever asks may set a shorter deadline."""
    async with nameserver(lambda _: []) as server, resolver_for(server.port, seconds=60) as resolver:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await resolver.ask(NAME, "A")


async def test_closing_answers_what_is_open() -> None:
    """Nobody waits for ever: closing the resolver ends its questions without an answer."""
    async with nameserver(lambda _: []) as server, resolver_for(server.port, seconds=60) as resolver:
        asking = asyncio.create_task(resolver.ask(NAME, "A"))
        while not server.queries:
            await asyncio.sleep(0.001)
        await resolver.close()
        assert (await asking).outcome is Outcome.TIMEOUT
