"""What the network said, read back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from threadaudit.records import Assessment, Dossier, Observation, Outcome, Sign, Vantage, Weighed, Weighing
from threadaudit.store import verdicts
from threadaudit.store.values import Row, from_time, storable

_OBSERVATION = "probe, host, target, outcome, observed_at, data, reason, vantage, duration, raw_sha256"
_WEIGHING = "weighed_at, run_id, url, found_by, host, score, signs, unchecked"


def observations_of_host(connection: sqlite3.Connection, host: str, most: int) -> tuple[Observation, ...]:
    """Give what probes saw of a host, the newest first."""
    question = f"SELECT {_OBSERVATION} FROM observations WHERE host = ? ORDER BY observed_at DESC, id DESC LIMIT ?"  # noqa: S608
    return tuple(_observation(row) for row in connection.execute(question, storable((host, most))))


def weighings_of_host(connection: sqlite3.Connection, host: str, most: int) -> tuple[Weighed, ...]:
    """Give what the evidence said of a host, the newest first."""
    question = f"SELECT {_WEIGHING} FROM weighings WHERE host = ? ORDER BY id DESC LIMIT ?"  # noqa: S608
    return tuple(_weighed(row) for row in connection.execute(question, storable((host, most))))


def dossiers_of_run(connection: sqlite3.Connection, run_id: int, rules: Row) -> tuple[Dossier, ...]:
    """Give all that a run found out about hosts, in the order in which it was written."""
    weighed = [_weighed(row) for row in connection.execute(f"SELECT {_WEIGHING} FROM weighings WHERE run_id = ? ORDER BY id", (run_id,))]  # noqa: S608
    seen: dict[str, list[Observation]] = {}
    for row in connection.execute(f"SELECT {_OBSERVATION} FROM observations WHERE run_id = ? ORDER BY id", (run_id,)):  # noqa: S608
        observation = _observation(row)
        seen.setdefault(observation.host, []).append(observation)
    stations = {host for group in seen.values() for observation in group for host in _stations(observation)}
    known = verdicts.by_host(connection, stations | {one.weighing.host for one in weighed}, rules)
    urls: dict[str, list[str]] = {}
    for one in weighed:
        urls.setdefault(one.weighing.host, []).append(one.url)
    return tuple(_dossiers(weighed, seen, urls, known))


def _dossiers(
    weighed: Iterable[Weighed], seen: dict[str, list[Observation]], urls: dict[str, list[str]], known: dict[str, Assessment]
) -> Iterator[Dossier]:
    for one in weighed:
        host = one.weighing.host
        if host not in known:
            continue
        is_first = one.url == urls[host][0]
        others = set(urls[host]) - {one.url}
        mine = tuple(item for item in seen.get(host, ()) if item.target == one.url or (is_first and item.target not in others))
        way = dict.fromkeys(station for item in mine for station in _stations(item) if station != host and station in known)
        yield Dossier(known[host], one.url, mine, one.weighing, tuple(known[station] for station in way), one.found_by)


def _stations(seen: Observation) -> Iterator[str]:
    """Give the hosts that an answer over HTTP led over."""
    hops = seen.data.get("hops") if seen.probe == "http" else None
    for hop in hops if isinstance(hops, list) else ():
        if isinstance(hop, dict) and isinstance(hop.get("host"), str):
            yield str(hop["host"])


def _observation(row: Sequence[object]) -> Observation:
    probe, host, target, outcome, observed_at, data, reason, vantage, duration, raw_sha256 = row
    return Observation(
        probe=str(probe),
        host=str(host),
        target=str(target),
        outcome=Outcome(str(outcome)),
        observed_at=from_time(str(observed_at)),
        data=_mapping(str(data)),
        reason=str(reason),
        vantage=Vantage(**_mapping(str(vantage))),
        duration=float(str(duration)),
        raw_sha256=str(raw_sha256),
    )


def _weighed(row: Sequence[object]) -> Weighed:
    weighed_at, run_id, url, found_by, host, score, signs, unchecked = row
    found = Weighing(
        host=str(host),
        score=None if score is None else int(str(score)),
        signs=tuple(Sign(**sign) for sign in json.loads(str(signs))),
        unchecked=tuple(json.loads(str(unchecked))),
    )
    return Weighed(from_time(str(weighed_at)), int(str(run_id)), str(url), str(found_by), found)


def _mapping(text: str) -> dict[str, Any]:
    found = json.loads(text)
    return found if isinstance(found, dict) else {}
