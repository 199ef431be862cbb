"""From a text to the links in it, however they are disguised, and to the places where one was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from threadaudit.late import late_names

if TYPE_CHECKING:
    from threadaudit.links.find import VERSION, find_links
    from threadaudit.links.pairs import contradicts, shown_hosts
    from threadaudit.links.repairs import Repair
    from threadaudit.links.stripped import find_stripped

__all__ = ["VERSION", "Repair", "contradicts", "find_links", "find_stripped", "shown_hosts"]

_PLACES = {
    "find": "VERSION find_links",
    "pairs": "contradicts shown_hosts",
    "repairs": "Repair",
    "stripped": "find_stripped",
}
"""Which file holds what. Each is read when it is first asked for: whoever names repairs in a report looks for no links."""

__getattr__ = late_names(__name__, _PLACES)
