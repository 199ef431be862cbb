"""threadaudit: rebuild pasted threads, find the links in them, and say which imitate an official site.

The names here are the library; they are imported when they are first used, so that `import threadaudit` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadaudit.judge.candidates import candidates
    from threadaudit.links import find_links, find_stripped
    from threadaudit.pipeline import Judge, audit
    from threadaudit.threads import reconstruct

__all__ = ["Judge", "audit", "candidates", "find_links", "find_stripped", "reconstruct"]

_HOME = {
    "Judge": "threadaudit.pipeline",
    "audit": "threadaudit.pipeline",
    "candidates": "threadaudit.judge.candidates",
    "find_links": "threadaudit.links",
    "find_stripped": "threadaudit.links",
    "reconstruct": "threadaudit.threads",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, imported yet or not."""
    return sorted({*globals(), *__all__})
