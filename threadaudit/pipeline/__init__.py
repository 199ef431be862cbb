"""The whole way of the data, from a text to a recorded verdict and its evidence: the only package that knows every stage."""

from threadaudit.pipeline.auditing import audit, examine, find_links, find_threads, record
from threadaudit.pipeline.clock import Clock, utc_now
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
