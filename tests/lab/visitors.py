"""What tools that know nothing of the lab see in it: dnspython, httpx and python-whois, each as it comes. Run inside; prints JSON."""

from __future__ import annotations

import json
import logging
import ssl
import sys
from concurrent.futures import ThreadPoolExecutor

import dns.exception
import dns.resolver
import httpx
import whois

from tests.lab.scenes import SCENES, Scene

PATIENCE = 3.0
"""How many seconds each waits, also on a machine that has more to do."""
AT_ONCE = 16
"""How many scenes are visited at a time."""


def ask_dns(host: str) -> str:
    """Say in our words how dnspython's question for an address ends."""
    resolver = dns.resolver.Resolver()
    try:
        answer = resolver.resolve(host, "A", lifetime=PATIENCE)
    except dns.resolver.NXDOMAIN:
        return "absent"
    except dns.resolver.NoAnswer:
        return "no_data"
    except dns.resolver.NoNameservers:
        return "server_failure"
    except dns.exception.Timeout:
        return "timeout"
    return " ".join(sorted(record.to_text() for record in answer))


def ask_web(url: str) -> str:
    """Say how httpx's question for a page ends: the status and where it leads, or what it raised."""
    try:
        with (
            httpx.Client(verify=ssl.create_default_context(), headers={"Accept-Language": "de"}, timeout=PATIENCE) as client,
            client.stream("GET", url) as response,
        ):
            return f"{response.status_code} {response.headers.get('location', '')}".strip()
    except httpx.HTTPError as error:
        return type(error).__name__


def ask_whois(host: str) -> str:
    """Say which name python-whois found to be registered, or what it raised."""
    try:
        return str(whois.whois(host, ignore_socket_errors=False, timeout=PATIENCE, quiet=True)["domain_name"]).lower()
    except (whois.exceptions.PywhoisError, OSError) as error:
        return type(error).__name__


def visit(scene: Scene) -> dict[str, str]:
    """Ask all three of a scene's host; what drips or has no end is left alone, as httpx and python-whois would wait for it."""
    known = {"dns": ask_dns(scene.host)}
    if scene.web != "drip_head":
        known["web"] = ask_web(scene.asked if scene.url else f"https://{scene.host}/")
    if scene.whois not in ("drip", "flood"):
        known["whois"] = ask_whois(scene.host)
    return known


def main() -> None:
    """Visit all scenes."""
    logging.disable()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        seen = dict(zip((scene.host for scene in SCENES), pool.map(visit, SCENES), strict=True))
    json.dump(seen, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
