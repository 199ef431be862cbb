"""A reader is one file, one test file and a place in the documents."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SHARED = ("__init__", "opening")
"""What readers share is none."""
READERS = sorted(path.stem for path in (ROOT / "threadaudit" / "readers").glob("*.py") if path.stem not in SHARED)


@pytest.mark.parametrize("name", READERS)
def test_a_reader_has_all_its_parts(name: str) -> None:
    """Whoever adds a reader adds its test, its description, and somebody who calls it."""
    assert (Path(__file__).parent / f"test_{name}.py").is_file()
    assert f"(reader `{name}`)" in (ROOT / "docs" / "formats.md").read_text("utf-8")
    callers = [path for path in (ROOT / "threadaudit").rglob("*.py") if path.parent.name != "readers"]
    assert any(f"from threadaudit.readers.{name} import" in path.read_text("utf-8") for path in callers)
