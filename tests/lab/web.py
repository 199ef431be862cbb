"""What Caddy serves: pages, redirects, cloaking, RDAP as files, IANA's bootstrap file. All of it is written down here once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from tests.lab import pages, registrations
from tests.lab.scenes import ORDINARY_HOSTS, SCENES, Scene, ordinary
from tests.lab.world import (
    CLONES,
    DNS_OVER_HTTPS,
    FORBIDDEN_V4,
    IANA_FILES,
    LINKS,
    OFFICIALS,
    ORDINARY,
    PARKED,
    REGISTRIES,
    RESOLVER,
    SUFFIXES,
    domain_of,
    suffix_of,
)

HTML = {"Content-Type": ["text/html; charset=utf-8"], "Server": ["lab"]}
RDAP = {"Content-Type": ["application/rdap+json"]}
Route = Mapping[str, object]


def write_web(folder: Path, now: datetime) -> None:
    """Write Caddy's settings and the files that it serves."""
    _write(folder / "files" / IANA_FILES / "rdap" / "dns.json", registrations.bootstrap())
    _write(folder / "files" / "www.welt.de" / "favicon.ico", pages.PICTURE)
    for scene in (*SCENES, *map(ordinary, ORDINARY_HOSTS)):
        base = suffix_of(scene.host).rdap
        if base and scene.rdap in ("record", "broken"):
            known = registrations.rdap_object(registrations.facts(scene, now))
            path = folder / "files" / base.removeprefix("https://") / "domain" / domain_of(scene.host)
            _write(path, known[: len(known) // 2] if scene.rdap == "broken" else known)
    routes = [_resolver(folder), *_rdap(folder), *_pages(folder)]
    (folder / "caddy.json").write_bytes(registrations.encode(_settings(folder, routes)))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _settings(folder: Path, routes: Sequence[Route]) -> Route:
    """Return Caddy's settings: no administration, no certificates of its own, nothing written but the log."""
    addresses = (OFFICIALS, CLONES, LINKS, PARKED, ORDINARY, REGISTRIES)
    server: dict[str, object] = {"routes": list(routes), "automatic_https": {"disable": True}, "protocols": ["h1", "h2"]}
    secure = {**server, "listen": [f"{address}:443" for address in addresses], "tls_connection_policies": [{}]}
    plain = {**server, "listen": [f"{address}:80" for address in addresses]}
    return {
        "admin": {"disabled": True, "config": {"persist": False}},
        "logging": {"logs": {"default": {"writer": {"output": "file", "filename": f"{folder}/caddy.log"}, "level": "ERROR"}}},
        "storage": {"module": "file_system", "root": f"{folder}/caddy-storage"},
        "apps": {
            "http": {"servers": {"secure": secure, "plain": plain}},
            "tls": {"certificates": {"load_folders": [f"{folder}/caddy"]}},
        },
    }


def _answer(body: str = "", status: int = 200, **headers: str) -> Route:
    """Return what makes Caddy answer so; HTML where nothing else is said."""
    fields = {**HTML, **{name.replace("_", "-"): [value] for name, value in headers.items()}}
    return {"handler": "static_response", "status_code": str(status), "headers": fields, "body": body}


def _route(match: Route, *handlers: Route) -> Route:
    return {"match": [match], "handle": list(handlers), "terminal": True}


def _files(folder: Path, host: str) -> Route:
    """Return what makes Caddy answer with a host's files, and go on where there is none."""
    return {"handler": "file_server", "root": f"{folder}/files/{host}", "pass_thru": True, "index_names": []}


def _pages(folder: Path) -> list[Route]:
    """Return the routes of all pages."""
    icon = _route({"host": ["www.welt.de"], "path": ["/favicon.ico"]}, _files(folder, "www.welt.de"))
    many = _route({"host": list(ORDINARY_HOSTS)}, _answer(pages.page("{http.request.host}")))
    return [icon, *(route for scene in SCENES for route in _scene(scene)), many]


def _scene(scene: Scene) -> list[Route]:
    """Return the routes of a scene; none where it is not played by Caddy."""
    host: Route = {"host": [scene.host]}
    home = _route(host, _answer(status=302, Location="https://www.welt.de/"))
    copy = _answer(pages.clone())
    german: Route = {**host, "header": {"Accept-Language": ["de*"]}}
    browsers: Route = {**host, "header_regexp": {"User-Agent": {"pattern": "^Mozilla/"}}}
    plays: dict[str, list[Route]] = {
        "official": [_official(scene)],
        "clone": [_route(host, copy)],
        "cloaked_clone": [_route(german, copy), home],
        "shy_clone": [_route(browsers, copy), home],
        "redirect": [_route(host, _answer(status=301, Location=scene.to))],
        "cloak": [_route(german, _answer(status=302, Location=scene.to)), home],
        "parked": [_route(host, _answer(pages.parked(scene.host)))],
        "page": [_route(host, _answer(pages.page(scene.host)))],
    }
    return plays.get(scene.web, [])


def _official(scene: Scene) -> Route:
    """Return the official's route: its short name leads to its usual one."""
    if scene.host.startswith("www."):
        return _route({"host": [scene.host]}, _answer(pages.official()))
    return _route({"host": [scene.host]}, _answer(status=301, Location=f"https://www.{scene.host}{{http.request.uri}}"))


def _resolver(folder: Path) -> Route:
    """Return the route that hands questions over HTTPS/1.1 on to the resolver, which speaks HTTP/2."""
    trust = {"root_ca_pem_files": [f"{folder}/ca.pem"], "server_name": DNS_OVER_HTTPS}
    way = {"protocol": "http", "versions": ["2"], "tls": trust}
    return _route({"host": [DNS_OVER_HTTPS]}, {"handler": "reverse_proxy", "upstreams": [{"dial": f"{RESOLVER}:443"}], "transport": way})


def _rdap(folder: Path) -> list[Route]:
    """Return the routes of the registries: what is odd first, then the files, then that there is none."""
    plays = {
        "limit": _answer(status=429, Retry_After="60"),
        "html": _answer("<!doctype html><title>Wartung</title><p>Wir sind bald wieder da."),
        "inward": _answer(status=302, Location=f"https://{FORBIDDEN_V4[1]}/latest/meta-data/"),
        "circle": _answer(status=302, Location="{http.request.uri}"),
    }
    odd = [_route({"path": [f"*/domain/{domain_of(scene.host)}"]}, plays[scene.rdap]) for scene in SCENES if scene.rdap in plays]
    hosts = sorted({suffix.rdap.split("/")[2] for suffix in SUFFIXES if suffix.rdap} | {IANA_FILES})
    typed = {"handler": "headers", "response": {"set": RDAP}}
    none = _answer(status=404, Content_Type="application/rdap+json")
    plain = [_route({"host": [host]}, typed, _files(folder, host), none) for host in hosts]
    return [*odd, *plain]
