"""A format is one file, one line in the registry, one test file and one section in the documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from threadaudit.exporters import FORMATS, exporter

ROOT = Path(__file__).parent.parent.parent
KINDS = ("audit", "threads", "links", "judge", "candidates", "officials")


@pytest.mark.parametrize(("name", "module"), FORMATS.items())
def test_a_format_has_all_its_parts(name: str, module: str) -> None:
    """Whoever adds a format adds its test and its section."""
    assert all(callable(getattr(exporter(name), kind)) for kind in KINDS)
    assert (Path(__file__).parent / f"test_{module}.py").is_file()
    assert f"\n## {name}\n" in (ROOT / "docs" / "formats.md").read_text("utf-8")


def test_every_format_file_is_registered() -> None:
    """No file lies beside the registry unused."""
    files = {path.stem for path in (ROOT / "threadaudit" / "exporters").glob("as_*.py")}
    assert files == set(FORMATS.values())
