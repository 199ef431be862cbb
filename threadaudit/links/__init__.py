"""From a text to the links in it, however they are disguised, and to the places where one was lost."""

from __future__ import annotations

from threadaudit.links.find import VERSION, find_links
from threadaudit.links.pairs import contradicts, shown_hosts
from threadaudit.links.repairs import Repair
from threadaudit.links.stripped import find_stripped

__all__ = ["VERSION", "Repair", "contradicts", "find_links", "find_stripped", "shown_hosts"]
