"""The resolver against unbound, a real one: the same answers over UDP, TLS and HTTPS."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest
import pytest_socket
import trustme

from tests.probes.nameservers import free_port
from threadaudit.probes.resolver import DnsResolver
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome

UNBOUND = shutil.which("unbound") or shutil.which("unbound", path="/usr/sbin:/usr/local/sbin") or ""
pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(not UNBOUND, reason="unbound is not installed (apt-get install unbound)"),
]
AUTHORITY = trustme.CA()
SETTINGS = """server:
  interface: 127.0.0.1@{udp}
  interface: 127.0.0.1@{tls}
  interface: 127.0.0.1@{https}
  tls-port: {tls}
  https-port: {https}
  tls-service-key: "{folder}/key"
  tls-service-pem: "{folder}/certificate"
  username: ""
  chroot: ""
  pidfile: ""
  directory: "{folder}"
  use-syslog: no
  do-daemonize: no
  local-zone: "example." static
  local-data: "www.example. 300 IN A 192.0.2.1"
  local-data: "www.example. 300 IN AAAA 2001:db8::1"
  local-data: 'www.example. 300 IN TXT "v=spf1 -all"'
  local-zone: "refused.example." refuse
remote-control:
  control-enable: no
"""
EXPECTED = {
    ("www.example", "A"): (Outcome.PRESENT, ("192.0.2.1",)),
    ("www.example", "AAAA"): (Outcome.PRESENT, ("2001:db8::1",)),
    ("www.example", "TXT"): (Outcome.PRESENT, ('"v=spf1 -all"',)),
    ("www.example", "MX"): (Outcome.NO_DATA, ()),
    ("nowhere.example", "A"): (Outcome.ABSENT, ()),
    ("www.refused.example", "A"): (Outcome.REFUSED, ()),
}


@dataclass(frozen=True)
class Ports:
    """Where unbound listens."""

    udp: int
    """Over UDP and TCP."""
    tls: int
    """Over TLS."""
    https: int
    """Over HTTPS."""


@pytest.fixture(scope="module")
def ports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ports]:
    """Run unbound for this file."""
    pytest_socket.enable_socket()
    folder: Path = tmp_path_factory.mktemp("unbound")
    listening = Ports(free_port(), free_port(), free_port())
    certificate = AUTHORITY.issue_cert("127.0.0.1")
    certificate.private_key_pem.write_to_path(folder / "key")
    certificate.cert_chain_pems[0].write_to_path(folder / "certificate")
    (folder / "conf").write_text(SETTINGS.format(folder=folder, udp=listening.udp, tls=listening.tls, https=listening.https))
    with (folder / "log").open("wb") as log, subprocess.Popen([UNBOUND, "-d", "-c", folder / "conf"], stderr=log) as server:
        try:
            _wait_for(listening.https, folder / "log")
            yield listening
        finally:
            server.terminate()


def _wait_for(port: int, log: Path) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"unbound does not answer: {log.read_text()}")


def trusting() -> ssl.SSLContext:
    """Return what a client needs to trust it."""
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    return context


@pytest.mark.parametrize("transport", ["udp", "tls", "https"])
async def test_a_real_resolver_says_the_same_over_every_transport(ports: Ports, transport: str) -> None:
    """What a name has, has not, and is refused does not depend on how it is asked."""
    if transport == "https" and find_spec("h2") is None:
        pytest.skip("unbound speaks HTTP/2 only, and h2 is not installed")
    server = f"https://127.0.0.1:{ports.https}/dns-query" if transport == "https" else f"127.0.0.1:{getattr(ports, transport)}"
    resolver = DnsResolver(ProbeSettings(dns_servers=(server,), dns_transport=transport, dns_seconds=5), tls=trusting)
    try:
        replies = [reply async for reply in resolver.ask_many(EXPECTED)]
    finally:
        await resolver.close()
    assert {(reply.name, reply.kind): (reply.outcome, reply.records) for reply in replies} == EXPECTED
