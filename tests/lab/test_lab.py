"""The lab is what the scenes say: tools that know nothing of it see each of them, nothing leaves it, and every contact is noticed."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.lab.lab import ROOT, Contact, Lab
from tests.lab.scenes import SCENES, Scene
from tests.lab.world import CLONES, INSIDE_WORDS, domain_of

pytestmark = pytest.mark.lab

NAMES = {
    "welt-lahm.ltd": "server_failure",
    "welt-schweigt.ltd": "timeout",
    "welt-stumm.ltd": "timeout",
    "welt-leer.ltd": "no_data",
    "innen.welt-leer.ltd": "no_data",
    "welt-innen.ltd": "127.0.0.1",
    "welt-halb.ltd": f"10.0.0.1 {CLONES}",
    "welt-wechsel.ltd": "127.0.0.1",
    **dict.fromkeys(("welt.today", "welt-frei.ltd", "welt-frei.com", "welt-frei.de", "welt-frei.ru"), "absent"),
}
"""What dnspython sees of a name; its web server's address where nothing is said."""

PAGES = {
    "welt.de": "301 https://www.welt.de/",
    "welt-zeitung.com": "301 https://www.welt.de/",
    "t.co": "301 https://klick-weiter.com/r?id=cykVk0lJUJ",
    "klick-weiter.com": "302 https://welt.ltd/politik/artikel1.html",
    "welt-scheu.ltd": "302 https://www.welt.de/",
    "welt-koepfe.ltd": "RemoteProtocolError",
    "welt-oktal.ltd": "RemoteProtocolError",  # httpx takes the address for none
    "welt-kreis.ltd": "302 https://welt-kreis.ltd/a",
    "welt-flucht.ltd": "302 /1",
    "welt-tot.ltd": "ConnectTimeout",
    "welt-teer.ltd": "ConnectTimeout",
}
"""What httpx sees of a page; otherwise a page, or where the scene leads to."""

REGISTERED = {
    **dict.fromkeys(("welt-frei.de", "welt-frei.ru"), "WhoisDomainNotFoundError"),
    **dict.fromkeys(("welt-frei.ltd", "welt-frei.com", "welt-gebremst.ltd", "welt-abgelehnt.ru"), "none"),
    "welt-luegt.ru": "ganz-anders.ru",
    "welt-nichts.ru": "WhoisError",
    "welt-wartet.ru": "TimeoutError",
    "welt-zu.st": "ConnectionRefusedError",
}
"""What python-whois takes to be registered; the domain where nothing is said."""


@pytest.fixture(scope="session")
def seen(lab: Lab) -> Mapping[str, Mapping[str, str]]:
    """Give what unmodified tools see of all scenes."""
    completed = lab.run(sys.executable, "-m", "tests.lab.visitors", PYTHONPATH=str(ROOT))
    assert completed.returncode == 0, completed.stderr
    visits: Mapping[str, Mapping[str, str]] = json.loads(completed.stdout)
    return visits


def page(scene: Scene) -> str:
    """Say what httpx must see of a scene."""
    if scene.host in PAGES:
        return PAGES[scene.host]
    if scene.web == "moved" and scene.addressed and not scene.host.startswith("welt-wechsel"):
        return f"302 {scene.to}"
    unreachable = NAMES.get(scene.host, scene.address) not in (scene.address, f"10.0.0.1 {CLONES}")
    return "ConnectError" if unreachable or scene.certificate != "valid" or scene.web in ("closed", "babble") else "200"


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.host)
def test_unmodified_tools_see_the_scene(seen: Mapping[str, Mapping[str, str]], scene: Scene) -> None:
    """What a scene plays is there for every tool, not for ours alone."""
    visit = dict(seen[scene.host])
    name = NAMES.get(scene.host, scene.address)
    if scene.host == "welt-stumm.ltd":
        assert visit.pop("dns") in ("timeout", "server_failure")  # the resolver gives up some time
    elif scene.host == "welt-wechsel.ltd":
        assert visit.pop("dns") in ("203.0.113.60", "127.0.0.1")  # somebody else may have asked before
    else:
        assert visit.pop("dns") == name
    if scene.host in ("welt-halb.ltd", "welt-wechsel.ltd"):
        visit.pop("web")  # whichever address it takes
    expected = {} if "web" not in visit else {"web": page(scene)}
    if "whois" in visit:
        expected["whois"] = REGISTERED.get(scene.host, domain_of(scene.host))
    assert visit == expected


def test_every_contact_is_noticed(lab: Lab) -> None:
    """Who connects to a forbidden address, or to any that is not the lab's, is seen: a zero elsewhere means something."""
    before = lab.report()
    script = """
import socket
for address in ("127.0.0.1", "169.254.169.254"):
    with socket.create_connection((address, 80), 2) as connection:
        print(connection.recv(200).decode())
for address in ("93.184.216.34", "10.1.2.3"):
    print(socket.socket().connect_ex((address, 443)) != 0)
socket.socket(type=socket.SOCK_DGRAM).sendto(b"", ("9.9.9.9", 53))
"""
    completed = lab.run(sys.executable, "-c", script)
    assert completed.stdout.count(INSIDE_WORDS) == 2, completed.stderr
    after = lab.report().since(before)
    assert after.forbidden == (Contact("tcp", "127.0.0.1", 80, 1), Contact("tcp", "169.254.169.254", 80, 1))
    assert after.contacts == (
        Contact("tcp", "10.1.2.3", 443, 1),
        Contact("tcp", "127.0.0.1", 80, 1),
        Contact("tcp", "169.254.169.254", 80, 1),
        Contact("tcp", "93.184.216.34", 443, 1),
        Contact("udp", "9.9.9.9", 53, 1),
    )
    assert after.lost == 0


def test_nothing_leaves_the_lab(lab: Lab) -> None:
    """There is but the loopback in the lab, and the resolver is its own."""
    links = json.loads(lab.run("ip", "-json", "link").stdout)
    assert [link["ifname"] for link in links if "UP" in link["flags"]] == ["lo"]
    assert lab.run("cat", "/etc/resolv.conf").stdout.splitlines()[0] == "nameserver 127.0.0.53"
    assert Path("/etc/resolv.conf").read_text() != lab.run("cat", "/etc/resolv.conf").stdout


def test_the_lab_ends_with_who_started_it(lab: Lab) -> None:
    """Nothing of a lab is left, neither process nor file, even where its owner is killed without a chance to clean up."""
    assert lab.folder.exists()
    script = "import sys\nfrom tests.lab.lab import Lab\nlab = Lab.start()\nprint(lab.pid, lab.folder, flush=True)\nsys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as owner:
        assert owner.stdout
        pid, folder = owner.stdout.readline().split()
        assert Path("/proc", pid).exists()
        owner.kill()
    patience = time.monotonic() + 10
    while Path("/proc", pid).exists() or Path(folder).exists():
        assert time.monotonic() < patience, "the lab outlives its owner"
        time.sleep(0.02)
