"""From a text to the links in it, however they are disguised, and to the places where one was lost."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

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

_MODULE_OF = {name: module for module, names in _PLACES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Import a part by its name."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    globals()[name] = found
    return found
