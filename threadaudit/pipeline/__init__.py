"""The whole way of the data, from a text to a recorded verdict and its evidence: the only package that knows every stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from threadaudit.late import late_names

if TYPE_CHECKING:
    from threadaudit.pipeline.auditing import audit, examine, record
    from threadaudit.pipeline.clock import Clock, utc_now
    from threadaudit.pipeline.finding import find_links, find_threads
    from threadaudit.pipeline.judging import Judge, candidates_of, configured_judge, hides_target

__all__ = [
    "Clock",
    "Judge",
    "audit",
    "candidates_of",
    "configured_judge",
    "examine",
    "find_links",
    "find_threads",
    "hides_target",
    "record",
    "utc_now",
]

_PLACES = {
    "auditing": "audit examine record",
    "clock": "Clock utc_now",
    "finding": "find_links find_threads",
    "judging": "Judge candidates_of configured_judge hides_target",
}
"""Which file holds what. Each is read when it is first asked for: whoever wants the time, or judges a host, rebuilds no threads."""

__getattr__ = late_names(__name__, _PLACES)
