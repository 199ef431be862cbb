"""What the world outside says of a host: one question a file. No probe raises for what the network does."""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module
from typing import cast

from threadaudit.probes.probe import Probe, Tools

PROBES = {
    "dns": "DnsProbe",
    "rdap": "RdapProbe",
    "whois": "WhoisProbe",
    "http": "HttpProbe",
    "tls": "TlsProbe",
    "clone": "CloneProbe",
    "screenshot": "ScreenshotProbe",
}
"""The registry: what a user asks for, and the class in the module of the same name that asks it."""

FALLBACKS = {"whois": "rdap"}
"""A probe that is asked only where another one, which was asked as well, brought no answer."""

OF_DOMAINS = frozenset({"rdap", "whois"})
"""The probes that ask about the registrable domain: hosts below one domain share the answer."""


def probe(name: str, tools: Tools) -> Probe:
    """Make a probe that the registry names."""
    return cast("Probe", getattr(import_module(f"{__name__}.{name}"), PROBES[name])(tools))


def in_order(names: Collection[str]) -> tuple[str, ...]:
    """Return the names of probes in the order of the registry, each once."""
    return tuple(name for name in PROBES if name in names)
