"""CSV that leaves the browser holds no formulas, however long its cells are."""

from __future__ import annotations

import csv

from threadaudit.browse.safety import CsvFilter


def test_a_cell_may_be_longer_than_usual_and_nothing_else_of_the_program_notices() -> None:
    """A text that was audited is one cell; the limit of Python's reader holds for the whole process, and stays as it is."""
    usual = csv.field_size_limit()
    long = "x" * (usual + 1)
    body = CsvFilter().feed(f"text\r\n{long}\r\n=1+1\r\n".encode(), is_last=True)
    assert body == f"text\r\n{long}\r\n'=1+1\r\n".encode()
    assert csv.field_size_limit() == usual
