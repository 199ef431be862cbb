"""Weighs what was seen of a host: which signs speak for a working imitation, which against one, and what nobody knows.

Name and evidence are two scores; this is the second. It is pure: it asks nothing and nobody, and the same observations give the same
answer in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from threadaudit.records import Assessment, Observation, Sign, Weighing
from threadaudit.weigh import certificate, clone, existence, page, registration, relation, trail
from threadaudit.weigh.case import Case, make_case
from threadaudit.weigh.unchecked import unchecked

__all__ = ["weigh"]

_SAYS_NOTHING = 50
_READERS = (existence, registration, relation, page, trail, certificate, clone)


def weigh(
    assessment: Assessment,
    observations: Sequence[Observation],
    official_observations: Sequence[Observation] = (),
    *,
    now: datetime,
    way: Sequence[Assessment] = (),
    pointed: Sequence[Assessment] = (),
) -> Weighing:
    """Say what the evidence says of one host, beside what its name says.

    `official_observations` are of the official that it may imitate; `way` is what the judge says of the hosts that it leads to,
    `pointed` of those that its page points to.
    Observations of other hosts are passed over. Of each probe the newest answer counts; one that is none moves nothing.
    """
    if assessment.host is None:
        return Weighing("", None, ())
    case = make_case(assessment, assessment.host, observations, official_observations, way, now, pointed)
    signs = tuple(sorted(_signs(case), key=_weightiest_first))
    return Weighing(case.host.ascii, _score(case, signs), signs, tuple(unchecked(case)))


def _signs(case: Case) -> Iterator[Sign]:
    """Give all signs, each once; of a host that imitates nobody they only inform."""
    found: dict[str, Sign] = {}
    for reader in _READERS:
        for seen in reader.signs(case):
            found.setdefault(seen.code, seen)
    yield from found.values() if case.counts else (replace(seen, weight=0.0) for seen in found.values())


def _weightiest_first(seen: Sign) -> tuple[float, str]:
    return (-abs(seen.weight), seen.code)


def _score(case: Case, signs: Sequence[Sign]) -> int | None:
    """Return 50 and the points of all signs, between 0 and 100; None where no probe has an answer."""
    if not case.seen.answers:
        return None
    return round(min(100.0, max(0.0, _SAYS_NOTHING + sum(seen.weight for seen in signs))))
