"""Which resolvers are asked: those of the settings, or the system's."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from threadaudit.errors import ConfigError

PORTS = {"udp": 53, "tls": 853}
"""Where resolvers listen, by transport (RFC 1035, RFC 7858)."""
SYSTEM = Path("/etc/resolv.conf")
"""Where a system says which resolvers it uses."""
_MOST = 3  # resolv.conf(5), MAXNS: the system itself asks no more

_PLACE = re.compile(
    r"""
    (?: \[ (?P<bracketed> [^\[\]]++ ) \] | (?P<bare> [^\[\]:]++ ) )   # [2001:db8::53] or 192.0.2.53
    (?: : (?P<port> [0-9]{1,5}+ ) )?+
    """,
    re.VERBOSE,
)
_NAME = re.compile(
    r"""
    [A-Za-z0-9_-]{1,63}+ (?: \. [A-Za-z0-9_-]{1,63}+ )*+   # the name in a certificate
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Server:
    """A resolver."""

    address: str
    """Its address."""
    port: int
    """Where it listens."""
    name: str = ""
    """The name that its certificate must bear; empty for its address."""

    def __str__(self) -> str:
        """Write it as an address and a port."""
        return f"[{self.address}]:{self.port}" if ":" in self.address else f"{self.address}:{self.port}"


def server_of(text: str, transport: str = "udp") -> Server:
    """Read `address`, `address:port`, `[address]:port`, each with `#name` behind it where its certificate bears a name."""
    place, mark, name = text.strip().partition("#")
    address, port = _place_of(place, PORTS[transport])
    if _is_address(address) and 0 < port < 65536 and bool(mark) == bool(_NAME.fullmatch(name)):
        return Server(address, port, name)
    raise ConfigError(f"{text!r} is no resolver: write an address, or an address and a port, such as 192.0.2.53:53")


def _place_of(text: str, port: int) -> tuple[str, int]:
    if _is_address(text) or (match := _PLACE.fullmatch(text)) is None:
        return text, port
    return match["bracketed"] or match["bare"], int(match["port"] or port)


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return text.isprintable()  # behind a % any character is allowed


def system_servers(path: Path = SYSTEM) -> tuple[str, ...]:
    """Return the addresses of the system's resolvers, at most three, as the system itself would ask them."""
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError as error:
        raise ConfigError(f"{path} cannot be read, which names the system's resolver: name one as servers in [probes.dns]") from error
    if found := tuple(dict.fromkeys(_nameservers(lines))):
        return found[:_MOST]
    raise ConfigError(f"{path} names no resolver: name one as servers in [probes.dns]")


def _nameservers(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        match line.split():
            case ["nameserver", address, *_] if _is_address(address):
                yield address
