"""The lab's DNS: zones, and the settings of NSD and unbound."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.lab.scenes import ORDINARY_HOSTS, SCENES, Scene
from tests.lab.world import (
    NAME_SERVERS,
    OFFICIAL_SERVERS,
    ORDINARY,
    RESOLVER,
    ROOT_SERVER,
    SUFFIX_SERVER,
    SUFFIXES,
    USUAL_SERVERS,
    ZONE_SERVER,
    domain_of,
    infrastructure,
)

HEAD = "$TTL 300\n@ SOA {server}. hostmaster.{server}. 2026112201 7200 3600 1209600 60\n"
MAIL_HOSTS = {"mail.massenhost.net": "203.0.113.25", "mail.presse-dns.net": "203.0.113.26"}
"""Hosts that take mail, if their address is asked for."""


def write_dns(folder: Path) -> None:
    """Write all zones, and the settings of three name servers and of the resolver."""
    zones = folder / "zones"
    zones.mkdir()
    served = {"root": {".": _root()}, "suffixes": _suffixes(), "domains": _domains()}
    for address, (server, files) in zip((ROOT_SERVER, SUFFIX_SERVER, ZONE_SERVER), served.items(), strict=True):
        entries = []
        for name, text in files.items():
            path = zones / f"{server}-{name}.zone"
            path.write_text(text)
            entries.append((name, path))
        if server == "domains":
            path = zones / "ordinary.zone"
            path.write_text(_zone([f"@ A {ORDINARY}", f"www A {ORDINARY}", "@ MX 10 mail.massenhost.net."], USUAL_SERVERS))
            entries += [(host, path) for host in ORDINARY_HOSTS]
        (folder / f"nsd-{server}.conf").write_text(_nsd(folder, server, address, entries))
    (folder / "unbound.conf").write_text(_unbound(folder))
    (folder / "root.hints").write_text(f". 3600 NS a.root-servers.lab.\na.root-servers.lab. 3600 A {ROOT_SERVER}\n")


def _zone(lines: Iterable[str], servers: Iterable[str]) -> str:
    servers = tuple(servers)
    return HEAD.format(server=servers[0]) + "".join(f"@ NS {server}.\n" for server in servers) + "".join(f"{line}\n" for line in lines)


def _root() -> str:
    lines = [f"a.root-servers.lab. A {ROOT_SERVER}"]
    for suffix in SUFFIXES:
        lines += [f"{suffix.name}. NS a.nic.{suffix.name}.", f"a.nic.{suffix.name}. A {SUFFIX_SERVER}"]
    return "$ORIGIN .\n" + _zone(lines, ["a.root-servers.lab"])


def _suffixes() -> dict[str, str]:
    """Return each suffix's zone with its delegations, in the names and glue that they need."""
    lines: dict[str, list[str]] = {suffix.name: [f"a.nic.{suffix.name}. A {SUFFIX_SERVER}"] for suffix in SUFFIXES}
    for domain, servers in _delegations().items():
        lines[domain.rpartition(".")[2]] += [f"{domain}. NS {server}." for server in servers]
    for server, address in NAME_SERVERS.items():
        lines[server.rpartition(".")[2]].append(f"{server}. A {address}")
    return {name: _zone(dict.fromkeys(entries), [f"a.nic.{name}"]) for name, entries in lines.items()}


def _delegations() -> dict[str, tuple[str, ...]]:
    """Return the domains that exist in the DNS, with their name servers."""
    domains: dict[str, tuple[str, ...]] = dict.fromkeys(ORDINARY_HOSTS, USUAL_SERVERS)
    for host in infrastructure():
        domains[domain_of(host)] = USUAL_SERVERS
    domains[domain_of(OFFICIAL_SERVERS[0])] = OFFICIAL_SERVERS
    for scene in SCENES:
        if scene.dns == "absent":
            domains.pop(domain_of(scene.host), None)
        elif domain_of(scene.host) not in domains or scene.servers != USUAL_SERVERS:
            domains[domain_of(scene.host)] = scene.servers
    return domains


def _domains() -> dict[str, str]:
    """Return the zones of all domains that the usual name server serves."""
    lines: dict[str, list[str]] = {}
    for host, address in {**infrastructure(), **MAIL_HOSTS}.items():
        lines.setdefault(domain_of(host), []).append(f"{host}. A {address}")
    for scene in SCENES:
        lines.setdefault(domain_of(scene.host), []).extend(_records(scene))
    return {
        domain: _zone(dict.fromkeys(lines[domain]), servers)
        for domain, servers in _delegations().items()
        if domain in lines and any(NAME_SERVERS[server] == ZONE_SERVER for server in servers) and "ns1.lahm.net" not in servers
    }


def _records(scene: Scene) -> list[str]:
    """Return the lines of a scene in its domain's zone."""
    domain = domain_of(scene.host)
    lines = []
    if scene.addressed and scene.dns == "zone":
        lines.append(f"{scene.host}. A {scene.address}")
    for record in scene.records:
        owner, _, rest = record.partition(" ")
        lines.append(f"{domain}. {rest}" if owner == "@" else f"{owner}.{domain}. {rest}")
    return lines


def _nsd(folder: Path, server: str, address: str, zones: Iterable[tuple[str, Path]]) -> str:
    """Return the settings of one name server, which stays who it is and writes nothing outside the folder."""
    head = f"""\
server:
    ip-address: {address}
    server-count: 1
    username: ""
    chroot: ""
    zonesdir: ""
    database: ""
    zonelistfile: "{folder}/nsd-{server}.list"
    xfrdfile: "{folder}/nsd-{server}.xfrd"
    xfrdir: "{folder}"
    pidfile: ""
    logfile: "{folder}/nsd-{server}.log"
    rrl-ratelimit: 0
    rrl-whitelist-ratelimit: 0
remote-control:
    control-enable: no
"""
    return head + "".join(f'zone:\n    name: "{name}"\n    zonefile: "{path}"\n' for name, path in zones)


def _unbound(folder: Path) -> str:
    """Return the settings of the resolver: the lab's root, no DNSSEC, no questions to keep waiting long, some never answered."""
    denied = "".join(f'    local-zone: "{scene.host}." deny\n' for scene in SCENES if scene.dns == "denied")
    return f"""\
server:
    interface: {RESOLVER}@53
    interface: {RESOLVER}@853
    interface: {RESOLVER}@443
    tls-service-key: "{folder}/resolver.key"
    tls-service-pem: "{folder}/resolver.pem"
    username: ""
    chroot: ""
    directory: "{folder}"
    pidfile: ""
    logfile: "{folder}/unbound.log"
    use-syslog: no
    root-hints: "{folder}/root.hints"
    module-config: "iterator"
    do-not-query-localhost: no
    do-ip6: no
    access-control: 127.0.0.0/8 allow
    access-control: 203.0.113.0/24 allow
    num-threads: 1
    so-rcvbuf: 0
    so-sndbuf: 0
    outgoing-range: 512
    num-queries-per-thread: 1024
    cache-min-ttl: 0
    prefetch: no
    minimal-responses: yes
    qname-minimisation: no
    ip-ratelimit: 0
    local-zone: "localhost." static
    local-zone: "test." static
{denied}remote-control:
    control-enable: no
"""
