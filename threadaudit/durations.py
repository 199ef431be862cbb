"""Stretches of time as people write them: 30m, 6h, 7d."""

from __future__ import annotations

import re
from datetime import timedelta

PATTERN = r"[1-9][0-9]{0,4}[smhdw]"
"""How a duration is written: a number and its unit."""

_DURATION = re.compile(
    r"""
    (?P<number> [1-9][0-9]{0,4} )
    (?P<unit> [smhdw] )            # seconds, minutes, hours, days, weeks
    """,
    re.VERBOSE | re.ASCII,
)
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def duration(text: str) -> timedelta | None:
    """Read a duration such as `30m`, `6h` or `7d`; None where the text is none."""
    match = _DURATION.fullmatch(text.strip().lower())
    return timedelta(**{_UNITS[match["unit"]]: int(match["number"])}) if match else None


def shown(seconds: float) -> str:
    """Write a number of seconds as people say it, in its largest whole unit: `7d`, `90m`, `12s`."""
    whole = round(seconds)
    for unit, size in (("d", 86_400), ("h", 3_600), ("m", 60)):
        if whole >= size and whole % size == 0:
            return f"{whole // size}{unit}"
    return f"{whole / 3_600:.1f}h" if whole >= 3_600 else f"{whole / 60:.0f}m" if whole >= 60 else f"{whole}s"
