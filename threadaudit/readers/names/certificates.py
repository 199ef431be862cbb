"""Dumps of certificate logs: one JSON value a line, as certstream writes it or plainer.

A certificate's names are in `data.leaf_cert.all_domains` (certstream), or in a list or a text called `all_domains`, `dns_names`,
`names`, `domains`, `name_value`, `common_name`, `name`, `domain` or `host`; a line may also be a list of names or one name. `*.` in
front of a name is left out, and each name of a certificate counts once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from threadaudit.readers.names.lines import after, cut
from threadaudit.readers.names.records import BadLine, Reading, Shard, State

__all__ = ["LONGEST_LINE", "SHARD_BYTES", "after", "begin", "cut", "read"]

SHARD_BYTES = 1024 * 1024
LONGEST_LINE = 4 * 1024 * 1024
# A certificate of the logs takes 2 to 10 kB as JSON with its chain, one with a hundred names 20.

_FIELDS = ("all_domains", "dns_names", "names", "domains", "name_value", "common_name", "name", "domain", "host")
_WRAPPERS = ("data", "leaf_cert")
"""What certstream puts around a certificate."""
_NOISE = ("heartbeat",)
"""Messages of certstream that hold no certificate; no set, as what is looked for may be a list, which no set takes."""


def begin(head: bytes, column: str | None) -> State:
    """Return the state before the first shard: there is nothing to know."""
    del head, column
    return ()


def read(shard: Shard) -> Reading:
    """Return the names in a shard, each once a certificate."""
    reading = Reading()
    for number, line in shard.lines(reading.bad):
        if not line.strip():
            continue
        try:
            value = msgspec.json.decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            reading.bad.append(BadLine(shard.file, number, f"not JSON: {error}"))
            continue
        names = dict.fromkeys(_names(value))
        if not names and not _is_noise(value):
            reading.bad.append(BadLine(shard.file, number, "no names in it"))
        reading.names.extend(names)
        reading.lines.extend([number] * len(names))
    return reading


def _names(value: object) -> Iterator[str]:
    """Give the names in a value."""
    for _ in _WRAPPERS:
        if isinstance(value, Mapping):
            value = next((value[key] for key in _WRAPPERS if key in value), value)
    if isinstance(value, Mapping):
        value = next((value[key] for key in _FIELDS if value.get(key)), None)
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield from (name.removeprefix("*.") for name in one.split())


def _is_noise(value: object) -> bool:
    return isinstance(value, Mapping) and value.get("message_type") in _NOISE
