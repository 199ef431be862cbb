"""config.toml: every setting, its default, and an error that names the key where one is wrong."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from threadaudit import durations
from threadaudit.errors import ConfigError
from threadaudit.records import Official

FILE_NAME = "config.toml"
_MAX_BYTES = 1_000_000

Megabytes = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
PositiveInt = Annotated[int, msgspec.Meta(ge=1, le=1_000_000_000)]
Score = Annotated[int, msgspec.Meta(ge=1, le=100)]
Seconds = Annotated[float, msgspec.Meta(gt=0, le=3600)]
Pause = Annotated[float, msgspec.Meta(ge=0, le=3600)]
_DURATION = f"^{durations.PATTERN}$"
_QUIET = "^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:[01][0-9]|2[0-3]):[0-5][0-9])?$"
Duration = Annotated[str, msgspec.Meta(pattern=_DURATION)]
Port = Annotated[int, msgspec.Meta(ge=1, le=65535)]


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of config.toml; a key that it does not know is an error."""


class InputSettings(Section, frozen=True):
    """What may be read."""

    max_megabytes: Megabytes = 32
    """The largest text that is read, in MiB."""


class DatabaseSettings(Section, frozen=True):
    """Where audits are recorded."""

    path: str = "threadaudit.db"
    """The SQLite file, relative to this file's folder; `-` records nothing."""


class ThreadSettings(Section, frozen=True):
    """How threads are rebuilt."""

    limit: PositiveInt = 280
    """How long a post may be, in the platform's weighted characters: 280 since November 2017, 140 before."""


class JudgeSettings(Section, frozen=True):
    """How hosts are judged."""

    threshold: Score | None = None
    """The score from which a host is called a lookalike; where it is not set, the judge's own holds."""
    allow: tuple[str, ...] = ()
    """Hosts that a person has cleared: they and what lies below them are never called lookalikes or suspicious."""
    allow_list: str = "allow.txt"
    """More of them, one a line, in a file relative to this file's folder; `review --allow` writes it. It need not exist."""
    ignore: tuple[str, ...] = ()
    """Officials, by their domains, whose imitations are not looked for."""


class OfficialsSettings(Section, frozen=True):
    """Which officials are known."""

    shipped: bool = True
    """Whether the list that comes with threadaudit counts."""
    own: str = "officials.csv"
    """Your own list, relative to this file's folder; `officials add` and `officials import` write it. It need not exist."""


class DnsProbeSettings(Section, frozen=True):
    """How the DNS is asked."""

    servers: tuple[str, ...] = ()
    """The resolvers, `address` or `address:port`, for DoH a URL; where there is none, the system's."""
    transport: Literal["udp", "tls", "https"] = "udp"
    """`udp`, `tls` (DoT) or `https` (DoH)."""
    timeout: Seconds = 2.0
    """How long one attempt may take, in seconds."""
    attempts: Annotated[int, msgspec.Meta(ge=1, le=10)] = 3
    """How often a question is sent before it counts as unanswered."""


class RegistryProbeSettings(Section, frozen=True):
    """Which registries are asked."""

    rdap: dict[str, str] = {}
    """RDAP servers by suffix, before the published table."""
    whois: dict[str, str] = {}
    """WHOIS servers by suffix, before the published table."""


class HttpProbeSettings(Section, frozen=True):
    """How pages are asked for."""

    agent: str = ""
    """The agent string; where it is empty, threadaudit names itself."""
    language: str = "de,en;q=0.8"
    """The languages that pages are asked in; campaigns show their clones to the visitors that they want alone."""
    max_kilobytes: Annotated[int, msgspec.Meta(ge=1, le=100_000)] = 1000
    """The most that is read of one answer, in kB, before and after decompression."""
    max_hops: Annotated[int, msgspec.Meta(ge=0, le=50)] = 10
    """The most redirects that are followed."""
    ports: tuple[Port, ...] = (80, 443, 8080, 8443)
    """The ports that a URL from outside may name."""


class ProbeSection(Section, frozen=True):
    """What the network may be asked, and how long."""

    deadline: Seconds = 20.0
    """How long one probe of one host may take in all, in seconds."""
    connect_timeout: Seconds = 5.0
    """How long one connection may take to be made, in seconds."""
    jobs: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 40
    """How many hosts are looked at at once."""
    allow_networks: tuple[str, ...] = ()
    """Networks that may be touched although they are not public, such as a lab's, in CIDR notation."""
    proxy: str = ""
    """`socks5h://…` or `http://…`, for pages, certificates and registries; empty for none."""
    label: str = ""
    """What you call the place that is asked from; it stands with every answer."""
    country: str = ""
    """The two-letter code of the country from which questions seem to come."""
    domain_interval: Pause = 0.2
    """The shortest time between two connections to one registrable domain, in seconds."""
    registry_interval: Pause = 0.5
    """The shortest time between two questions to one registry, in seconds."""
    dns: DnsProbeSettings = DnsProbeSettings()
    """How the DNS is asked."""
    registries: RegistryProbeSettings = RegistryProbeSettings()
    """Which registries are asked."""
    http: HttpProbeSettings = HttpProbeSettings()
    """How pages are asked for."""


class WatchSettings(Section, frozen=True):
    """How often watched hosts are looked at."""

    min_interval: Duration = "1h"
    """The shortest pause, for what is new or has just changed."""
    max_interval: Duration = "7d"
    """The longest pause, for what has long been quiet or dead."""
    candidates: Annotated[int, msgspec.Meta(ge=1, le=10_000)] = 50
    """How many of an official's likeliest imitations are watched, where the official is."""
    probes: tuple[str, ...] = ("dns", "rdap", "whois", "http", "tls")
    """What is asked of each host."""


class AlertEntry(Section, frozen=True):
    """One channel that is told of changes, `[[alert]]`."""

    name: str
    """What you call it; the database remembers by it what it was told."""
    url_from: str
    """The environment variable that holds its address, as apprise writes them: it is a secret, and stands in no file."""
    severity: Literal["info", "notice", "alert"] = "notice"
    """What it is told of: changes of this severity or a higher one."""
    digest: bool = True
    """Whether it gets one message for all changes of a check, or one for each."""
    quiet: Annotated[str, msgspec.Meta(pattern=_QUIET)] = ""
    """The hours in which it is told nothing but alerts, UTC, such as `22:00-06:00`; the rest waits. Empty: none."""


class OfficialEntry(Section, frozen=True):
    """One official of your own, written into config.toml."""

    domain: str
    """The official host."""
    name: str = ""
    """What people call it."""
    country: str = ""
    """The two-letter code of its country."""
    aliases: tuple[str, ...] = ()
    """Other names that a lookalike may imitate."""
    siblings: tuple[str, ...] = ()
    """The owner's other hosts."""


class Config(Section, frozen=True, rename={"officials_entries": "official", "alert_entries": "alert"}):
    """All settings, with the defaults where config.toml does not say otherwise."""

    input: InputSettings = InputSettings()
    """What may be read."""
    database: DatabaseSettings = DatabaseSettings()
    """Where audits are recorded."""
    threads: ThreadSettings = ThreadSettings()
    """How threads are rebuilt."""
    judge: JudgeSettings = JudgeSettings()
    """How hosts are judged."""
    officials: OfficialsSettings = OfficialsSettings()
    """Which officials are known."""
    probes: ProbeSection = ProbeSection()
    """What the network may be asked."""
    watch: WatchSettings = WatchSettings()
    """How often watched hosts are looked at."""
    alert_entries: tuple[AlertEntry, ...] = ()
    """Channels that are told of changes, `[[alert]]`."""
    officials_entries: tuple[OfficialEntry, ...] = ()
    """Officials written into config.toml, `[[official]]`."""

    def sha256(self) -> str:
        """Return the SHA-256 of the settings in force, in hexadecimal; comments and order do not change it."""
        return hashlib.sha256(msgspec.json.encode(self, order="sorted")).hexdigest()

    def added_officials(self) -> tuple[Official, ...]:
        """Return the officials that config.toml adds."""
        return tuple(
            Official(domain=entry.domain, name=entry.name, country=entry.country, aliases=entry.aliases, siblings=entry.siblings)
            for entry in self.officials_entries
        )


def load_config(path: Path | None) -> tuple[Config, Path]:
    """Return the settings and the folder that their paths are relative to.

    Without a path, config.toml of the working directory counts, where there is one. Raises ConfigError with the file and the key.
    """
    chosen = path or Path(FILE_NAME)
    if path is None and not chosen.exists():
        return Config(), Path()
    try:
        with chosen.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{chosen}: is not UTF-8 (byte {error.start:,})") from error
    except OSError as error:
        raise ConfigError(f"{chosen}: cannot be read ({error.strerror})") from error
    if len(data) > _MAX_BYTES:
        raise ConfigError(f"{chosen}: more than {_MAX_BYTES:,} bytes; settings are never so long")
    return parse_config(text, str(chosen)), chosen.parent


def parse_config(text: str, name: str) -> Config:
    """Return the settings that a TOML text holds; raise ConfigError with the file's name and the key that is wrong."""
    import tomllib  # here, because most folders hold no config.toml

    try:
        config = msgspec.convert(tomllib.loads(text), Config)
    except RecursionError as error:
        raise ConfigError(f"{name}: is nested too deeply") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name}: is no valid TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise ConfigError(f"{name}: {_explain(str(error))}") from error
    if reason := _contradiction(config):
        raise ConfigError(f"{name}: {reason}")
    return config


def _contradiction(config: Config) -> str:
    """Say what cannot be although each value by itself can; the empty string where all is well."""
    shortest, longest = durations.duration(config.watch.min_interval), durations.duration(config.watch.max_interval)
    if shortest and longest and shortest > longest:
        return f'[watch] min_interval "{config.watch.min_interval}" is longer than max_interval "{config.watch.max_interval}"'
    proxy = config.probes.proxy
    if proxy and not _PROXY.fullmatch(proxy):
        return "[probes] proxy: expected an address such as socks5h://127.0.0.1:9050, with socks5h, socks5 or http"
    for server in config.probes.dns.servers:
        if not _is_server(server, config.probes.dns.transport):
            kind = "a URL that begins with https://" if config.probes.dns.transport == "https" else "an address, or address:port"
            return f"[probes.dns] servers: {_quoted(server)} is no resolver; expected {kind}"
    return ""


_PROXY = re.compile(r"(?:socks5h?|http)://[^\s/]+/?")


def _is_server(server: str, transport: str) -> bool:
    """Tell whether a resolver can be meant: its address, with a port or without; for DoH a URL."""
    if transport == "https":
        return server.startswith("https://") and len(server) > len("https://")
    import ipaddress

    bare, _, port = server.rpartition(":") if server.count(":") == 1 or "]:" in server else (server, "", "53")
    try:
        ipaddress.ip_address(bare.removeprefix("[").removesuffix("]"))
        return port.isdecimal() and 0 < int(port) < 65536
    except ValueError:
        return False


# msgspec says: Object contains unknown field `timout` - at `$.probes.dns`
_MSGSPEC = re.compile(r"(?P<what>.*?)(?: - at `\$\.?(?P<path>[^`]*)`)?", re.DOTALL)
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>.*)`", re.DOTALL)
_ENTRY = re.compile(r"(?P<table>official|alert)\[(?P<index>\d+)\]\.?")
_ENTRIES: dict[str, type[Section]] = {"official": OfficialEntry, "alert": AlertEntry}
_WORDS = {
    f"`str` matching regex {_DURATION!r}": 'a duration such as "6h" or "7d"',
    f"`str` matching regex {_QUIET!r}": 'hours such as "22:00-06:00"',
    "`int | null`": "a whole number",
    "`int`": "a whole number",
    "`float`": "a number of seconds",
    "`str`": "a text",
    "`bool`": "true or false",
    "`array`": "a list",
    "`object`": "a table",
    "Object missing": "missing",
}


def _explain(message: str) -> str:
    """Say msgspec's message in the words of the file: the key, and its table in brackets."""
    match = _MSGSPEC.fullmatch(message)
    what, path = (match["what"], match["path"] or "") if match else (message, "")
    unknown = _UNKNOWN.fullmatch(what)
    if unknown is None:
        for theirs, ours in _WORDS.items():
            what = what.replace(theirs, ours)
        return f"{what[:1].lower()}{what[1:]}" + (f", at {_in_the_file(path)}" if path else "")
    import difflib

    near = difflib.get_close_matches(unknown["key"], _keys_of(path), n=1)
    where = f" in {_in_the_file(path)}" if path else ""
    return f"unknown key {_quoted(unknown['key'])}{where}" + (f' (did you mean "{near[0]}"?)' if near else "")


def _in_the_file(path: str) -> str:
    """Name a place as the file writes it: `[threads] limit`, `[[official]] number 2, domain`."""
    entry = _ENTRY.match(path)
    if entry:
        key = path[entry.end() :]
        return f"[[{entry['table']}]] number {int(entry['index']) + 1}" + (f", {key}" if key else "")
    parts = path.split(".")
    depth = next((depth for depth in range(len(parts), 0, -1) if _section(parts[:depth]) is not None), 1)
    return f"[{'.'.join(parts[:depth])}] {'.'.join(parts[depth:])}".rstrip()


def _quoted(key: str) -> str:
    return '"' + key.encode("unicode_escape").decode("ascii") + '"'


def _keys_of(table: str) -> list[str]:
    """Return the keys that a table knows; the table is named as in the file, such as `threads` or `official[0]`."""
    entry = _ENTRY.match(table)
    section = _ENTRIES[entry["table"]] if entry else _section(table.split(".")) if table else Config
    return [item.encode_name for item in msgspec.structs.fields(section or Config)]


def _section(names: list[str]) -> type[Section] | None:
    """Return the table with this path, such as `probes`, `dns`; None where there is none."""
    section: type[Section] = Config
    for name in names:
        kinds = {item.encode_name: item.type for item in msgspec.structs.fields(section)}
        kind = kinds.get(name)
        if not (isinstance(kind, type) and issubclass(kind, Section)):
            return None
        section = kind
    return section
