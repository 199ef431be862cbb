"""Asking about many hosts at once: order, limits, sharing, and letting everything go."""

from __future__ import annotations

import asyncio
import gc
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.loop_world import World, counted, here, html, registered, running, without_servers
from threadaudit import hosts
from threadaudit.errors import ConfigError
from threadaudit.probes import prober as module
from threadaudit.probes.probe import Target
from threadaudit.probes.prober import Answer, Errand, Prober, without_password
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Exchange, Observation, Outcome, Probed

pytestmark = pytest.mark.enable_socket

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)


def errand(world: World, number: int, place: str, *kinds: str) -> Errand:
    """Make an errand to a place of the world."""
    host = hosts.parse(place.partition("/")[0])
    assert host is not None
    return Errand(number, Target(host, world.url(place)), kinds)


def asked(settings: ProbeSettings, errands: Iterable[Errand]) -> list[tuple[int, str, str]]:
    """Ask, and give the number, the probe and the outcome of each answer; the end of an errand has neither."""
    got = []
    for answer in Prober(settings, lambda: NOW).ask(errands):
        seen = answer.probed.observation if answer.probed else None
        got.append((answer.errand.number, seen.probe if seen else "", str(seen.outcome) if seen else ""))
    return got


def test_every_errand_is_answered_and_ended_once() -> None:
    """Each probe that was named answers once, then the errand ends; nothing comes after its end."""
    with running(World(here("a.example", "b.example"), {"a.example/": html("<title>A</title>"), "b.example/": html("B")})) as world:
        got = asked(world.settings(), [errand(world, 1, "a.example/", "http", "dns"), errand(world, 2, "b.example/", "http")])
    assert Counter(got) == Counter([(1, "dns", "present"), (1, "http", "present"), (1, "", ""), (2, "http", "present"), (2, "", "")])
    assert got.index((1, "", "")) > max(got.index((1, "http", "present")), got.index((1, "dns", "present")))


def test_no_errand_gives_no_answer() -> None:
    """Without errands nothing is asked, and it ends at once."""
    with running(World()) as world:
        assert asked(world.settings(), []) == []
        assert (world.questions, world.requests) == ([], [])


def test_no_more_hosts_at_once_than_allowed() -> None:
    """`jobs` bounds how many hosts are looked at at once; what is not begun is not even taken from the list."""
    places = [f"h{number}.example" for number in range(12)]
    taken = []

    def errands(world: World) -> Iterator[Errand]:
        for number, place in enumerate(places):
            taken.append(place)
            yield errand(world, number, f"{place}/", "http")

    with running(World(here(*places), {f"{place}/": html("x") for place in places}, dict.fromkeys(places, 0.05))) as world:
        answers = Prober(replace(world.settings(), jobs=3), lambda: NOW).ask(errands(world))
        next(answers)
        assert len(taken) <= 2 * 3  # those who just came back have taken their next
        assert sum(1 for _ in answers) == 2 * len(places) - 1
        assert 1 < world.most_at_once <= 3


def test_answers_come_as_they_are_there() -> None:
    """A slow host holds nobody up."""
    with running(World(here("slow.example", "quick.example"), {}, {"slow.example": 0.5})) as world:
        got = asked(world.settings(), [errand(world, 1, "slow.example/", "http"), errand(world, 2, "quick.example/", "http")])
    assert [number for number, _, _ in got] == [2, 2, 1, 1]


def test_stopping_early_lets_everything_go() -> None:
    """Whoever stops after the first answer leaves no connection, no task and no warning behind."""
    places = [f"h{number}.example" for number in range(6)]
    with running(World(here(*places), {}, dict.fromkeys(places[1:], 30.0))) as world, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        errands = [errand(world, number, f"{place}/", "http", "dns", "rdap") for number, place in enumerate(places)]
        answers = Prober(world.settings(), lambda: NOW).ask(errands)
        assert next(answers).probed is not None
        answers.close()
        gc.collect()
        assert caught == []


def test_hosts_below_one_domain_share_its_registration() -> None:
    """The registry is asked once for a domain; each host gets the answer under its own name, with the raw answer behind it."""
    with running(World(here("rdap.nic.example"), {"rdap.nic.example/domain/welt.example": registered("welt.example")})) as world:
        errands = [errand(world, number, f"{name}.welt.example/", "rdap") for number, name in enumerate("abc")]
        answers = [answer.probed for answer in Prober(world.settings(), lambda: NOW).ask(errands) if answer.probed]
        assert world.requests == ["rdap.nic.example/domain/welt.example"]
    assert sorted(probed.observation.host for probed in answers) == [f"{name}.welt.example" for name in "abc"]
    assert {probed.observation.target for probed in answers} == {"welt.example"}
    assert len({probed.observation.raw_sha256 for probed in answers}) == 1
    assert all(probed.exchanges for probed in answers)


@pytest.mark.parametrize(
    ("answer", "outcomes"),
    [
        (registered("a.example"), {"rdap": "present"}),
        (b"HTTP/1.1 404 Not Found\r\nContent-Type: application/rdap+json\r\nContent-Length: 2\r\n\r\n{}", {"rdap": "absent"}),
        (b"HTTP/1.1 429 Slow down\r\nContent-Length: 0\r\n\r\n", {"rdap": "rate_limited", "whois": "server_failure"}),
    ],
)
def test_whois_is_asked_only_where_rdap_brought_no_answer(answer: bytes, outcomes: dict[str, str]) -> None:
    """That a registry knows a domain, or does not, is an answer; that it was too busy is none, and the other protocol is asked."""
    with running(World(here("rdap.nic.example"), {"rdap.nic.example/domain/a.example": answer})) as world:
        got = asked(world.settings(), [errand(world, 1, "a.example/", "whois", "rdap")])
    assert {probe: outcome for _, probe, outcome in got if probe} == outcomes


def test_whois_alone_is_asked() -> None:
    """A fallback that is named without what it falls back from is a probe like others."""
    with running(World()) as world:
        got = asked(world.settings(), [errand(world, 1, "a.example/", "whois")])
    assert [probe for _, probe, _ in got] == ["whois", ""]


def test_a_dead_resolver_is_an_outcome_for_every_probe() -> None:
    """Where nothing can be looked up, every question says that it has no answer; none says no."""
    with running(World()) as world:
        got = asked(without_servers(world.settings()), [errand(world, 1, "a.example/", "dns", "http", "tls", "rdap", "whois")])
    assert {outcome for _, probe, outcome in got if probe} <= {Outcome.REFUSED, Outcome.TIMEOUT, Outcome.SERVER_FAILURE}
    assert len(got) == 6


def test_settings_that_cannot_be_stop_the_work() -> None:
    """A resolver that is none is an error of the user, not an outcome."""
    with pytest.raises(ConfigError, match="is no resolver"):
        list(Prober(ProbeSettings(dns_servers=("nowhere at all",)), lambda: NOW).ask([]))


def test_a_list_that_breaks_off_is_an_error_after_the_answers() -> None:
    """What goes wrong in making the list of errands is raised, when what was begun is done."""

    def errands(world: World) -> Iterator[Errand]:
        yield errand(world, 1, "a.example/", "dns")
        raise ConfigError("the list broke off")

    got: list[Answer] = []
    with running(World(here("a.example"))) as world, pytest.raises(ConfigError, match="broke off"):
        got.extend(Prober(world.settings(), lambda: NOW).ask(errands(world)))
    assert [answer.errand.number for answer in got] in ([1], [1, 1])


def answer_about(domain: str, size: int) -> Probed:
    """Make a long answer about a domain."""
    observation = Observation("rdap", domain, domain, Outcome.PRESENT, NOW, {})
    return Probed(observation, (Exchange("rdap", "https://rdap.example/", "", NOW, b"", b"x" * size),))


@pytest.mark.parametrize(("size", "most"), [(5_000_000, 4), (0, 2_000)])
async def test_answers_of_domains_are_not_kept_for_ever(size: int, most: int) -> None:
    """However many domains a run asks about, only so many answers, and so many bytes of them, wait for other hosts below them."""
    shared, questions = module._Shared(), []

    def question(domain: str) -> Probed:
        questions.append(domain)
        return answer_about(domain, size)

    async def ask(domain: str) -> Probed:
        async def later() -> Probed:
            await asyncio.sleep(0)
            return question(domain)

        return await shared.ask("rdap", domain, later)

    for number in range(most + 3):
        await ask(f"d{number}.example")
    assert sum(1 for _ in shared.tasks()) == most
    await ask(f"d{most + 2}.example")
    assert counted(questions) == dict.fromkeys((f"d{number}.example" for number in range(most + 3)), 1)
    await ask("d0.example")
    assert questions[-1] == "d0.example"


async def test_those_who_wait_for_one_answer_get_it_together() -> None:
    """A question that is on its way is asked once, whoever wants to know meanwhile; what is too large to keep reaches all of them."""
    shared, questions = module._Shared(), []

    async def question() -> Probed:
        questions.append("asked")
        await asyncio.sleep(0.01)
        return answer_about("a.example", 30_000_000)

    answers = await asyncio.gather(*(shared.ask("rdap", "a.example", question) for _ in range(5)))
    assert questions == ["asked"]
    assert len({id(answer) for answer in answers}) == 1
    assert list(shared.tasks()) == []


@pytest.mark.parametrize(
    ("proxy", "shown"),
    [
        ("", ""),
        ("socks5h://127.0.0.1:9050", "socks5h://127.0.0.1:9050"),
        ("http://me:se@cret@proxy.example:3128", "http://proxy.example:3128"),
        ("me:secret@proxy.example", "proxy.example"),
        ("http://me:a://b@proxy.example", "http://proxy.example"),
    ],
)
def test_a_proxys_password_is_never_kept(proxy: str, shown: str) -> None:
    """What stands with every answer says which proxy there was, and not how to use it."""
    assert without_password(proxy) == shown
