"""How names and words of others stand in the sentences of the watch: one line, harmless, and live only where they are the official's."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import datetime

from threadaudit.defang import defang
from threadaudit.escape import one_line

_LONGEST_QUOTE = 80
_LONGEST_NAME = 260
_MOST_LISTED = 3
_LIVE = re.compile(r"(?<= [^\W_] ) [.@] (?= [^\W_] )", re.VERBOSE)  # what `defang` leaves, since it takes it for no link


def printed(host: str, live: bool = False) -> str:  # noqa: FBT001, FBT002 – read as "printed live"
    """Return a host as it is printed."""
    return one_line(host, _LONGEST_NAME) if live else _harmless(one_line(host, _LONGEST_NAME))


def quoted(text: str) -> str:
    """Return words of others as a quotation."""
    return '"' + _harmless(one_line(text[: 4 * _LONGEST_QUOTE], _LONGEST_QUOTE)).replace('"', "'") + '"'


def listed(hosts: Collection[str]) -> str:
    """Return hosts as a person lists them, the first three by name."""
    shown = [printed(host) for host in sorted(hosts)[:_MOST_LISTED]]
    return joined([*shown, *([f"{len(hosts) - _MOST_LISTED:,} more"] if len(hosts) > _MOST_LISTED else [])])


def joined(items: Sequence[str]) -> str:
    """Return items as a person lists them: `a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def day(time: datetime) -> str:
    """Return a day, which is UTC as all times are."""
    return f"{time.date().isoformat()} (UTC)"


def _harmless(text: str) -> str:
    return _LIVE.sub(lambda match: f"[{match.group()}]", defang(text))
