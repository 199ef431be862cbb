"""Times as a person reads them, always UTC."""

from __future__ import annotations

from datetime import datetime

from threadaudit.exporters.html.markup import Html, element
from threadaudit.exporters.shapes import utc
from threadaudit.exporters.tables import utc_text


def moment(at: datetime) -> Html:
    """Return a time, such as 2026-11-22 06:00 UTC."""
    return element("time", utc_text(at), datetime=utc(at))


def day(at: datetime) -> str:
    """Return the day alone."""
    return at.strftime("%Y-%m-%d")
