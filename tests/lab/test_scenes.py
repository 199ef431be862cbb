"""Every scene of the lab, from end to end through the command line: each probe says what is there, and nobody else is contacted."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.lab.conftest import Asked
from tests.lab.lab import CONFIG, Lab
from tests.lab.playing import at, disagreements, observation, play
from tests.lab.scenes import DEADLINE, PROBES, SCENES, Scene
from tests.lab.world import INSIDE_WORDS

pytestmark = pytest.mark.lab

DNS_OUTCOMES = {
    "welt.ltd": "present",
    "welt-frei.ltd": "absent",
    "innen.welt-leer.ltd": "no_data",
    "welt-lahm.ltd": "server_failure",
    "welt-schweigt.ltd": "timeout",
}
"""The five answers of the DNS, none of which is another."""

HUNG_UP = ("malformed", "server_failure", "refused")


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.host)
def test_every_probe_says_what_the_scene_plays(asked: Asked, scene: Scene) -> None:
    """Whatever the network does is an outcome, the right one, with the facts that can be known and a reason for what cannot."""
    usual, whois = asked.usual.dossiers(), asked.whois.dossiers()
    wrong = {
        probe: [*disagreements(scene.expect[probe], observation(whois if probe == "whois" else usual, scene.asked, probe))]
        for probe in PROBES
    }
    assert {probe: found for probe, found in wrong.items() if found} == {}


def test_a_scene_that_plays_something_else_would_be_noticed(asked: Asked) -> None:
    """The comparison is one that can fail: no scene's expectations fit a scene of another kind."""
    free, clone = (next(scene for scene in SCENES if scene.host == host) for host in ("welt-frei.ltd", "welt.ltd"))
    dossiers = asked.usual.dossiers()
    for probe in ("dns", "rdap", "http", "tls"):
        assert [*disagreements(free.expect[probe], observation(dossiers, clone.asked, probe))]
        assert [*disagreements(clone.expect[probe], observation(dossiers, free.asked, probe))]


def test_nothing_but_the_lab_is_contacted(asked: Asked) -> None:
    """No probe goes where it must not, whatever leads there: nobody listening there is reached, and not even a packet is sent."""
    for played in (asked.usual, asked.whois):
        assert (played.contacts.contacts, played.contacts.forbidden, played.contacts.lost) == ((), (), 0)


def test_what_only_the_inside_may_see_is_nowhere(asked: Asked) -> None:
    """Nothing that a forbidden address says is in the output, in the evidence or in the database."""
    files = [path for path in (*asked.evidence.rglob("*"), *asked.database.parent.glob("scenes.db*")) if path.is_file()]
    assert len(files) > 3
    assert [path.name for path in files if INSIDE_WORDS.encode() in path.read_bytes()] == []
    assert INSIDE_WORDS not in asked.usual.out + asked.whois.out


def test_every_probe_ends_in_time(asked: Asked) -> None:
    """Tarpits, drips, bombs and endless answers are over at the deadline, by half a second."""
    late = [
        (name, seen["probe"], seen["duration"])
        for played in (asked.usual, asked.whois)
        for name, dossier in played.dossiers().items()
        for seen in dossier["observations"]
        if seen["duration"] > DEADLINE + 0.5
    ]
    assert late == []


def test_a_lookalike_gives_exit_code_1(asked: Asked) -> None:
    """That much could not be checked does not hide what was found."""
    assert asked.usual.code == asked.whois.code == 1


def test_evidence_of_all_scenes_is_whole(lab: Lab, asked: Asked) -> None:
    """What was kept of a hostile world verifies, and no longer does when a byte is changed."""
    verified = play(lab, "verify", str(asked.evidence))
    assert verified.code == 0, verified.out + verified.err
    warc = next(asked.evidence.rglob("*.warc.gz"))
    kept = warc.read_bytes()
    try:
        warc.write_bytes(kept[:2000] + bytes([kept[2000] ^ 1]) + kept[2001:])
        assert play(lab, "verify", str(asked.evidence)).code == 1
    finally:
        warc.write_bytes(kept)


@pytest.mark.parametrize("form", ["text", "markdown", "csv"])
def test_nothing_hostile_reaches_a_reader(lab: Lab, form: str) -> None:
    """Escapes and reversed writing of WHOIS answers, titles and headers are harmless in every form that people read."""
    played = play(lab, "judge", "--probe", "--format", form, "--db", "-", "welt-escape.ru", "welt-titel.ltd")
    assert "GEHACKT" in played.out or form == "csv"  # it is shown, but does nothing
    assert [sign for sign in "\x1b\x07\x9b\u202e" if sign in played.out + played.err] == []


@pytest.mark.parametrize(("transport", "server"), [("udp", ""), ("tls", '"127.0.0.53"'), ("https", '"https://dns.lab.net/dns-query"')])
def test_the_five_answers_of_the_dns_are_five_outcomes(lab: Lab, transport: str, server: str) -> None:
    """A name that is there, one that is not, one without data, a failure and silence are never mixed up, over whichever transport."""
    settings = lab.work / f"{transport}.toml"
    settings.write_text(CONFIG + f'transport = "{transport}"\nservers = [{server}]\n')
    played = play(lab, "judge", "--config", str(settings), "--probe=dns", "--db", "-", "--format", "json", *DNS_OUTCOMES)
    outcomes = {name: dossier["observations"][0]["outcome"] for name, dossier in played.dossiers().items()}
    if transport != "udp" and outcomes["welt-schweigt.ltd"] in HUNG_UP:
        outcomes["welt-schweigt.ltd"] = "timeout"  # on a connection this resolver does not stay silent, but hangs up
    assert outcomes == DNS_OUTCOMES


@pytest.mark.parametrize("server", ["127.0.0.54", "127.0.0.55"], ids=["silent", "closed"])
def test_a_dead_resolver_is_no_answer(lab: Lab, server: str) -> None:
    """Without the DNS nothing could be checked: that is said, with exit code 3, and nothing is called clean or not registered."""
    settings = lab.work / "dead.toml"
    settings.write_text(CONFIG + f'servers = ["{server}"]\n')
    played = play(lab, "judge", "--config", str(settings), "--probe", "--db", "-", "tagesnachrichten-0001.ltd", "fahrradwerkstatt.org")
    assert played.code == 3
    assert played.out.count("could not be checked") == 8, played.out
    assert [word for word in ("clean", "not registered", "absent", "does not exist") if word in played.out.lower()] == []


def test_whois_is_asked_where_rdap_does_not_answer(lab: Lab) -> None:
    """A registry's RDAP that answers is enough; one that declines, or none at all, is made up for by WHOIS."""
    played = play(lab, "judge", "--probe=rdap,whois", "--db", "-", "--format", "json", "welt.ltd", "welt-html.ltd", "welt-frei.ru")
    asked = {name: [(seen["probe"], seen["outcome"]) for seen in dossier["observations"]] for name, dossier in played.dossiers().items()}
    assert asked == {
        "welt.ltd": [("rdap", "present")],
        "welt-html.ltd": [("rdap", "malformed"), ("whois", "present")],
        "welt-frei.ru": [("rdap", "skipped"), ("whois", "absent")],
    }


@pytest.mark.parametrize(
    ("host", "setting", "shown"),
    [
        ("welt.ltd", "", "welt.ltd"),
        ("welt.ltd", 'language = "en"', "www.welt.de"),
        ("welt-scheu.ltd", "", "www.welt.de"),
        ("welt-scheu.ltd", 'agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"', "welt-scheu.ltd"),
    ],
)
def test_a_cloaked_copy_shows_itself_to_the_right_visitor(lab: Lab, host: str, setting: str, shown: str) -> None:
    """What is seen depends on who asks; the settings decide, and the observation says who asked."""
    settings = lab.work / "visitor.toml"
    settings.write_text(CONFIG + f"[probes.http]\n{setting}\n")
    played = play(lab, "judge", "--config", str(settings), "--probe=http", "--db", "-", "--format", "json", host)
    seen = observation(played.dossiers(), host, "http")
    assert seen is not None
    assert at(seen["data"], "final_host") == shown
    assert seen["vantage"]["agent"].startswith("Mozilla" if "Mozilla" in setting else "threadaudit")


def test_a_rebinding_name_is_looked_up_once_a_hop(lab: Lab) -> None:
    """The address that was checked is the one that is connected; when the name is looked up again for the next hop, that is checked too."""
    host = "frisch.welt-wechsel.ltd"
    played = play(lab, "judge", "--probe=http", "--db", "-", "--format", "json", f"http://{host}/")
    seen = observation(played.dossiers(), f"http://{host}/", "http")
    assert seen is not None
    assert at(seen["data"], "hops.0.address") == "203.0.113.60:80"
    assert played.contacts.contacts == ()


def test_a_backslash_does_not_hide_the_host(lab: Lab) -> None:
    r"""`https://welt-kopie.com\@welt.de/` leads to welt-kopie.com, as in every browser, and that host is judged and asked."""
    written = "https://welt-kopie.com\\@welt.de/"
    played = play(lab, "judge", "--probe=http,dns", "--db", "-", "--format", "json", written)
    dossier = played.dossiers()[written]
    assert (dossier["host"], at(observation(played.dossiers(), written, "http"), "data.final_host")) == ("welt-kopie.com", "welt-kopie.com")


def test_forbidden_addresses_are_not_asked_however_they_are_written(lab: Lab) -> None:
    """An address inside is blocked in whatever spelling the user, or a pasted text, has it."""
    spellings = ("127.0.0.1", "2130706433", "0177.0.0.1", "0x7f.1", "[::1]", "169.254.169.254", "[::ffff:10.0.0.1]", "localhost")
    urls = [f"http://{spelling}/" for spelling in spellings]
    played = play(lab, "judge", "--probe", "--db", "-", "--format", "json", *urls)
    outcomes = {asked: {seen["outcome"] for seen in dossier["observations"]} for asked, dossier in played.dossiers().items()}
    assert {asked: seen for asked, seen in outcomes.items() if not seen <= {"blocked", "skipped", "absent"}} == {}
    assert played.contacts.contacts == ()
    text = lab.work / "inside.txt"
    text.write_text("\n".join(f"{number}/{len(urls)} Schau mal {url} an" for number, url in enumerate(urls, 1)))
    audited = play(lab, "audit", "--probe", "--db", "-", str(text))
    assert audited.code in (0, 3), audited.err
    assert audited.contacts.contacts == ()


THREAD = """\
1/3 Schaut euch an, was hier gerade verteilt wird: https://t.co/cykVk0lJUJ
2/3 Das sieht aus wie die WELT, ist es aber nicht.
3/3 Das Original ist https://www.welt.de/ und sonst nichts.
"""


def test_a_short_link_in_a_thread_leads_to_the_copy(lab: Lab) -> None:
    """What a pasted thread hides behind t.co and a tracker is followed, judged, recorded and told, with its evidence."""
    (lab.work / "thread.txt").write_text(THREAD)
    offline = play(lab, "audit", "--db", "-", "--format", "json", "thread.txt")
    assert offline.code == 3  # nothing found, but a short link not followed
    assert offline.contacts.contacts == ()
    told = play(lab, "audit", "--probe", "--db", "thread.db", "thread.txt")
    assert told.code == 1, told.out + told.err
    assert "klick-weiter[.]com" in told.out
    assert "LOOKALIKE" in told.out
    assert "welt[.]ltd" in told.out
    assert "registered on" in told.out
    with closing(sqlite3.connect(lab.work / "thread.db")) as connection:
        hosts = {host for (host,) in connection.execute("SELECT DISTINCT host FROM observations")}
    assert {"t.co", "welt.ltd"} <= hosts


def test_candidates_show_what_exists(lab: Lab) -> None:
    """Of the names worth checking those are listed that the DNS knows, and nothing is asked but the DNS."""
    played = play(
        lab, "candidates", "--resolve", "--limit", "300", "--techniques", "suffix_swap", "--format", "csv", "--db", "-", "welt.de"
    )
    assert played.code in (0, 1), played.err
    assert "welt.ltd" in played.out
    assert "welt.today" not in played.out
    assert played.contacts.contacts == ()
