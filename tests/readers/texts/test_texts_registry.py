"""A format of texts is one file, one line in the registry, one test file and one section in the documents."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from threadaudit.readers.texts import FORMATS
from threadaudit.readers.texts.folder import NO_TEXT

ROOT = Path(__file__).parent.parent.parent.parent
DOCS = ROOT / "docs" / "texts.md"


@pytest.mark.parametrize(("name", "module"), FORMATS.items())
def test_a_format_of_texts_has_all_its_parts(name: str, module: str) -> None:
    """Whoever adds a format writes its module, its test and its description."""
    assert callable(import_module(f"threadaudit.readers.texts.{module}").read)
    assert (Path(__file__).parent / f"test_texts_{module}.py").is_file()
    assert f"\n### {name}\n" in DOCS.read_text("utf-8")


def test_the_documents_list_what_a_folder_passes_over() -> None:
    """Every ending that is no text by its name stands in the documents."""
    listed = DOCS.read_text("utf-8")
    assert [suffix for suffix in sorted(NO_TEXT) if f"`{suffix}`" not in listed] == []
