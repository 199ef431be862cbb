"""From leads to dossiers: order, officials, where links lead, and what goes wrong on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

import msgspec
import pytest

from tests.loop_world import World, counted, here, html, registered, running, to, without_servers
from threadaudit.config import Config, HttpProbeSettings, ProbeSection
from threadaudit.errors import ConfigError
from threadaudit.pipeline import Judge
from threadaudit.pipeline.leads import Lead, lead_to
from threadaudit.pipeline.probing import DEFAULT_KINDS, Investigation, probe_settings
from threadaudit.probes import PROBES
from threadaudit.probes.settings import AGENT, ProbeSettings
from threadaudit.records import Assessment, Dossier, Official, Outcome, Probed

pytestmark = pytest.mark.enable_socket

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
JUDGE = Judge([Official("larkmouthpost.org", "The Post")])
FAKE, OTHER_FAKE = "larkmouthpost.example", "larkmouthpost.net"


class Listener:
    """Notes what is heard."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.heard: list[tuple[str, str, str]] = []

    def __call__(self, assessment: Assessment, probed: Probed) -> None:
        """Note host, probe and outcome."""
        assert assessment.host is not None
        assert assessment.host.ascii == probed.observation.host
        self.heard.append((probed.observation.host, probed.observation.probe, str(probed.observation.outcome)))


def investigation(settings: ProbeSettings, kinds: Sequence[str], listener: Listener | None = None) -> Investigation:
    """Make an investigation at noon."""
    return Investigation(JUDGE, settings, kinds, listener or Listener(), clock=lambda: NOW)


def leads(kinds: Sequence[str], *named: str) -> list[Lead]:
    """Make leads of what a user names."""
    return [lead_to(JUDGE(name), kinds) for name in named]


def hosts_of(dossiers: Iterable[Dossier]) -> list[str]:
    """Return the hosts of dossiers; empty for what is no host."""
    return [dossier.assessment.host.ascii if dossier.assessment.host else "" for dossier in dossiers]


def test_the_settings_reach_the_probes() -> None:
    """Every limit of the settings is one of the probes; the defaults of both agree."""
    config = Config(
        probes=ProbeSection(deadline=7.0, jobs=3, label="office", http=HttpProbeSettings(max_kilobytes=5, agent="a", ports=(81,)))
    )
    settings = probe_settings(config)
    assert (settings.deadline, settings.jobs, settings.label) == (7.0, 3, "office")
    assert (settings.max_bytes, settings.agent, settings.ports) == (5_000, "a", (81,))
    assert probe_settings(Config()) == ProbeSettings()
    assert probe_settings(Config()).agent == AGENT


@pytest.mark.parametrize("network", ["10.0.0.0/33", "lab", "10.1.2.3/8", ""])
def test_a_network_that_is_none_is_named_with_its_key(network: str) -> None:
    """The error says which setting is wrong, and what stands there."""
    config = Config(probes=ProbeSection(allow_networks=("127.0.0.0/8", network)))
    with pytest.raises(ConfigError, match=r"\[probes\] allow_networks: '.*' is no network in CIDR notation") as raised:
        probe_settings(config)
    assert repr(network) in str(raised.value)


def test_a_probe_that_there_is_not_is_an_error() -> None:
    """A misspelt probe is not passed over in silence."""
    with pytest.raises(ValueError, match="no probe is called 'htpp'; there are dns"):
        investigation(ProbeSettings(), ("dns", "htpp"))
    assert set(DEFAULT_KINDS) < set(PROBES)


def test_dossiers_come_in_order_with_all_that_was_seen() -> None:
    """However long each host takes, dossiers come as the leads did, with their answers in the order of the probes."""
    names = [f"h{number}.example" for number in range(4)]
    slow = {names[0]: 0.3}
    with running(World(here(*names), {f"{name}/": html("<title>T</title>") for name in names}, slow)) as world:
        wanted = [replace(lead, url=world.url(f"{name}/")) for name, lead in zip(names, leads(("http", "dns"), *names), strict=True)]
        found = list(investigation(world.settings(), ("http", "dns")).look_into(wanted))
    assert hosts_of(found) == names
    assert [[seen.probe for seen in dossier.observations] for dossier in found] == [["dns", "http"]] * 4
    assert all(dossier.weighing.unchecked == () for dossier in found)


def test_without_order_whoever_is_ready_comes() -> None:
    """A check of many watched hosts need not wait for the slowest."""
    names = ["slow.example", "quick.example"]
    with running(World(here(*names), {}, {"slow.example": 0.4})) as world:
        wanted = [replace(lead, url=world.url(f"{name}/")) for name, lead in zip(names, leads(("http",), *names), strict=True)]
        found = [lead.url for lead, _ in investigation(world.settings(), ("http",)).ask(wanted, in_order=False)]
    assert found == [world.url("quick.example/"), world.url("slow.example/")]


def test_the_official_is_asked_once_and_compared() -> None:
    """Of an imitated official the DNS is asked, once for all its imitations, and every dossier knows the answer."""
    same = {"A": ["127.0.0.1"], "NS": ["ns.larkmouthpost.org."]}
    with running(World({FAKE: same, OTHER_FAKE: same, "larkmouthpost.org": same})) as world:
        listener = Listener()
        found = list(investigation(world.settings(), ("dns",), listener).look_into(leads(("dns",), FAKE, OTHER_FAKE, FAKE)))
        questions = counted(world.questions)
    assert hosts_of(found) == [FAKE, OTHER_FAKE, FAKE]
    assert questions["larkmouthpost.org A"] == 1
    assert counted([host for host, _, _ in listener.heard]) == {"larkmouthpost.org": 1, FAKE: 2, OTHER_FAKE: 1}
    assert all("same_name_servers" in [sign.code for sign in dossier.weighing.signs] for dossier in found)


def test_an_official_that_is_named_is_not_compared_with_itself() -> None:
    """Who asks about an official gets its answers, each once."""
    with running(World(here("larkmouthpost.org"))) as world:
        (found,) = investigation(world.settings(), ("dns",)).look_into(leads(("dns",), "larkmouthpost.org"))
        assert world.questions.count("larkmouthpost.org A") == 1
    assert [seen.outcome for seen in found.observations] == [Outcome.PRESENT]


def test_where_links_lead_is_looked_into_once() -> None:
    """Accused hosts behind a link are asked by all probes, once, whoever leads there; strangers and what the text names are not."""
    with running(World()) as world:
        world.names = here("a.example", "b.example", "stranger.example", FAKE, OTHER_FAKE)
        world.sites = {
            "a.example/": to(world.url("stranger.example/")),
            "stranger.example/": to(world.url(f"{FAKE}/x")),
            f"{FAKE}/x": html("<title>The Post</title>"),
            "b.example/": to(world.url(f"{OTHER_FAKE}/y")),
            f"{OTHER_FAKE}/y": to(world.url(f"{FAKE}/x")),
        }
        kinds = ("dns", "http")
        named = [replace(lead, url=world.url(f"{lead.assessment.input}/")) for lead in leads(("http",), "a.example", "b.example")]
        own = replace(leads(kinds, OTHER_FAKE)[0], url=world.url(f"{OTHER_FAKE}/y"))
        found = list(investigation(world.settings(), kinds).look_into([*named, own]))
    assert hosts_of(found) == ["a.example", "b.example", OTHER_FAKE, FAKE]
    assert [dossier.found_by for dossier in found] == ["", "", "", world.url("a.example/")]
    assert hosts_of([replace(found[0], assessment=station) for station in found[0].way]) == ["stranger.example", FAKE]
    assert [seen.probe for seen in found[3].observations] == ["dns", "http"]
    assert found[3].url == world.url(f"{FAKE}/x")


def test_what_is_no_host_gets_its_place_and_asks_nothing() -> None:
    """A line that is no host has a dossier where it stands, with nothing in it."""
    with running(World(here("a.example"))) as world:
        found = list(investigation(world.settings(), ("dns",)).look_into(leads(("dns",), "no host", "a.example", "..")))
    assert hosts_of(found) == ["", "a.example", ""]
    assert [len(dossier.observations) for dossier in found] == [0, 1, 0]
    assert [dossier.weighing.score for dossier in (found[0], found[2])] == [None, None]


def test_a_dead_resolver_is_told_as_unknown() -> None:
    """Where nothing can be asked, nothing is claimed: no score, no sign, and a sentence for each question."""
    with running(World()) as world:
        (found,) = investigation(without_servers(world.settings()), ("dns", "http")).look_into(leads(("dns", "http"), FAKE))
    assert (found.weighing.score, found.weighing.signs) == (None, ())
    assert len(found.weighing.unchecked) == 2
    assert all("could not be checked" in sentence for sentence in found.weighing.unchecked)
    assert "cannot be reached" in found.weighing.unchecked[0]


def test_a_fault_of_ours_concerns_one_answer() -> None:
    """A probe that breaks is told as a fault of the program in that one answer; the others and the other hosts go on."""
    with running(World(here("a.example", "b.example"))) as world:
        faulty, sound = leads(("dns", "http"), "a.example", "b.example")
        broken = replace(faulty, url=cast("str", None))  # what no part of ours hands on
        found = list(investigation(world.settings(), ("dns", "http")).look_into([broken, sound]))
    outcomes = [{seen.probe: (seen.outcome, seen.reason) for seen in dossier.observations} for dossier in found]
    assert outcomes[0]["dns"] == (Outcome.PRESENT, "")
    assert outcomes[0]["http"][0] is Outcome.MALFORMED
    assert outcomes[0]["http"][1].startswith("threadaudit itself failed here, please report it: ")
    assert outcomes[1]["dns"] == (Outcome.PRESENT, "")
    assert len(outcomes[1]) == 2


def test_the_registry_is_asked_about_the_accused() -> None:
    """A registration that the registry tells stands in the dossier as plain JSON, and is weighed."""
    with running(World(here(FAKE, "rdap.nic.example"), {f"rdap.nic.example/domain/{FAKE}": registered(FAKE)})) as world:
        (found,) = investigation(world.settings(), ("rdap",)).look_into(leads(("rdap",), f"www.{FAKE}"))
    assert found.observations[0].data["registered_at"] == "2026-11-01T00:00:00Z"
    assert msgspec.json.decode(msgspec.json.encode(found.observations[0].data))["name_servers"] == []
    assert "registered_this_month" in [sign.code for sign in found.weighing.signs]


def test_pages_are_compared_only_where_the_user_says_so() -> None:
    """With `clone` the official's page is asked for, once for all its imitations; without it nobody asks the official for a page."""
    pytest.importorskip("trafilatura")
    words = " ".join(f"word{number}" for number in range(400))
    body = html(f"<title>The Post</title><article><p>{words}</p></article>")
    with running(World(here(FAKE, OTHER_FAKE, "larkmouthpost.org"), {f"{FAKE}/": body, f"{OTHER_FAKE}/": body})) as world:
        plain = investigation(world.settings(), ("http",))
        list(plain.look_into(replace(lead, url=world.url(f"{lead.assessment.input}/")) for lead in leads(("http",), FAKE)))
        before = [request for request in world.requests if request.startswith("larkmouthpost.org")]
        kinds = ("http", "clone")
        comparing = investigation(world.settings(), kinds)
        found = list(
            comparing.look_into(
                replace(lead, url=world.url(f"{lead.assessment.input}/")) for lead in leads(kinds, FAKE, OTHER_FAKE, "x.example")
            )
        )
        looked_up = [question for question in world.questions if question == "larkmouthpost.org A"]
    assert before == []
    assert len(looked_up) == 1
    seen = [{one.probe: one for one in dossier.observations}["clone"] for dossier in found]
    assert "The official's own page could not be had" in seen[0].reason  # nobody serves it over TLS here
    assert seen[2].outcome is Outcome.SKIPPED
