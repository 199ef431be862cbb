"""A probe is one file, one line in the registry, one test file and one section in the documents."""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path

import pytest

from threadaudit.pipeline.probing import COMPARING, DEFAULT_KINDS
from threadaudit.probes import FALLBACKS, OF_DOMAINS, PROBES, in_order

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(("name", "kind"), PROBES.items())
def test_a_probe_has_all_its_parts(name: str, kind: str) -> None:
    """Whoever adds a probe adds its class with its name, its test and its section."""
    probe = getattr(import_module(f"threadaudit.probes.{name}"), kind)
    assert probe.name == name
    assert inspect.iscoroutinefunction(probe.__call__)
    assert list(inspect.signature(probe.__call__).parameters) == ["self", "target"]
    assert (Path(__file__).parent / f"test_{name}.py").is_file()
    assert f"\n## {name}\n" in (ROOT / "docs" / "probes.md").read_text("utf-8")


def test_every_probe_file_is_registered() -> None:
    """No probe lies beside the registry unused: every class whose name ends in Probe is in it."""
    found = {}
    for path in (ROOT / "threadaudit" / "probes").glob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("class ") and line.removesuffix(":").endswith("Probe") and path.stem != "probe":
                found[path.stem] = line.removesuffix(":").removeprefix("class ")
    assert found == PROBES


def test_what_the_registry_says_of_probes_is_of_its_own() -> None:
    """Fallbacks, shared questions and what is asked by default name probes that there are; what intrudes is asked for by name alone."""
    assert {*FALLBACKS, *FALLBACKS.values(), *OF_DOMAINS, *DEFAULT_KINDS, COMPARING} <= set(PROBES)
    assert not {COMPARING, "screenshot"} & set(DEFAULT_KINDS)


def test_names_are_given_in_the_order_of_the_registry() -> None:
    """However they are named, probes come in one order, each once; what is none is left out."""
    assert in_order(["tls", "dns", "tls", "nonsense"]) == ("dns", "tls")
    assert in_order(PROBES) == tuple(PROBES)
