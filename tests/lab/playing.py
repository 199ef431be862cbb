"""Runs the program in the lab as a user does, and reads what it prints."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.lab.lab import Lab, Report
from tests.lab.scenes import Expected

PROGRAM = "threadaudit"
Dossiers = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Played:
    """One call of the program in the lab."""

    code: int
    """Its exit code."""
    out: str
    """What it printed on standard output."""
    err: str
    """What it printed on standard error."""
    contacts: Report
    """Where anybody wanted to go meanwhile."""

    def dossiers(self) -> Dossiers:
        """Return what was printed of each input, by the input."""
        return {dossier["input"]: dossier for dossier in json.loads(self.out)["dossiers"]}


def play(lab: Lab, *arguments: str, stdin: str = "", timeout: float = 120, **environment: str) -> Played:
    """Run the program in the lab."""
    before = lab.report()
    completed = lab.run(PROGRAM, *arguments, stdin=stdin, timeout=timeout, **environment)
    return Played(completed.returncode, completed.stdout, completed.stderr, lab.report().since(before))


def observation(dossiers: Dossiers, asked: str, probe: str) -> Mapping[str, Any] | None:
    """Return what a probe said of an input; None where it was not asked."""
    seen: Sequence[Mapping[str, Any]] = dossiers[asked]["observations"]
    return next((entry for entry in seen if entry["probe"] == probe), None)


def disagreements(expected: Expected, seen: Mapping[str, Any] | None) -> Iterator[str]:
    """Say where an observation is not what a scene expects; nothing where all is right."""
    if seen is None:
        yield "was not asked"
        return
    if seen["outcome"] not in expected.outcomes:
        yield f"is {seen['outcome']} ({seen['reason']}) and should be {' or '.join(sorted(expected.outcomes))}"
    if seen["outcome"] not in ("present", "absent", "no_data") and not seen["reason"]:
        yield "gives no reason"
    for path, wanted in expected.data.items():
        found = at(seen["data"], path)
        if found != wanted:
            yield f"says {path} is {found!r} and should be {wanted!r}"


def at(value: Any, path: str) -> Any:
    """Return what stands at a path such as `hops.-1.host`; None where nothing does."""
    for step in path.split("."):
        try:
            value = value[int(step)] if isinstance(value, list) else value[step]
        except (KeyError, IndexError, ValueError, TypeError):
            return None
    return value
