"""What the page says when it is put beside the official's own."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.records import Sign
from threadaudit.weigh.case import Case


def signs(case: Case) -> Iterator[Sign]:
    """Give the sign."""
    return iter(())
