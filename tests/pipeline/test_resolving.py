"""Which names worth checking the DNS knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.loop_world import World, here, running, without_servers
from threadaudit.pipeline.resolving import resolved
from threadaudit.records import Candidate, Outcome

pytestmark = pytest.mark.enable_socket

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)


def candidates(*domains: str) -> list[Candidate]:
    """Make candidates."""
    return [Candidate(domain, "welt.de", "typo", 0.5) for domain in domains]


def test_names_that_the_dns_knows_come_in_order() -> None:
    """Names that do not exist are left out; those that exist come in the order of the list, with what is known of them."""
    names = {**here("c.example", MX=["10 mail.example."]), "a.example": {"A": ()}}
    with running(World(names)) as world:
        found = list(resolved(candidates("c.example", "b.example", "a.example"), world.settings(), clock=lambda: NOW))
    assert [(one.candidate.domain, one.observation.outcome, one.observation.reason) for one in found] == [
        ("c.example", Outcome.PRESENT, ""),
        ("a.example", Outcome.NO_DATA, ""),
    ]
    assert found[0].observation.data["addresses_v4"] == ("127.0.0.1",)
    assert found[0].observation.data["mail"] == ({"preference": 10, "host": "mail.example"},)


def test_a_suffix_that_answers_for_everything_is_told() -> None:
    """Where every name has an address, none is said to exist; names under other suffixes are."""
    with running(World({**here("a.com"), **here("*.ws"), **here("*.a.com")})) as world:
        found = list(resolved(candidates("a.com", "b.ws"), world.settings()))
    assert [(one.candidate.domain, one.observation.reason) for one in found] == [
        ("a.com", ""),
        ("b.ws", "every name under .ws gets an answer, so this one need not exist"),
    ]


def test_silence_is_not_no() -> None:
    """A name that could not be asked for is given all the same, as unknown."""
    with running(World()) as world:
        found = list(resolved(candidates("a.example", "b.example"), without_servers(world.settings())))
    assert [one.observation.outcome for one in found] == [Outcome.REFUSED, Outcome.REFUSED]
    assert all("cannot be reached" in one.observation.reason for one in found)


def test_a_long_list_is_told_portion_by_portion() -> None:
    """Of a list without end the first names come before it is read to its end."""
    taken = []

    def endless() -> Iterator[Candidate]:
        number = 0
        while True:
            taken.append(number)
            yield from candidates(f"n{number}.example")
            number += 1

    with running(World(here("n7.example", "n9.example"))) as world:
        found = resolved(endless(), world.settings())
        assert [next(found).candidate.domain for _ in range(2)] == ["n7.example", "n9.example"]
        found.close()  # type: ignore[attr-defined]
    assert len(taken) == 500


def test_an_empty_list_asks_nothing() -> None:
    """Without names nobody is asked."""
    with running(World()) as world:
        assert list(resolved([], world.settings())) == []
        assert world.questions == []
