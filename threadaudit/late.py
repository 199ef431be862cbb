"""What is made when it is first asked for: patterns, and the names that a package gives.

The rules of reading text hold some two hundred, and a text needs half of them: compiling the others would be a twentieth of what an audit
of a pasted thread costs (benchmarks/start_up.py).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib import import_module
from typing import Any, cast


class _Late:
    """Stands for a pattern; what was asked for once is kept, so that nothing is lost in loops."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> Any:
        return re.compile(self._source, self._flags)

    match = cached_property(lambda self: self._compiled.match)
    search = cached_property(lambda self: self._compiled.search)
    fullmatch = cached_property(lambda self: self._compiled.fullmatch)
    finditer = cached_property(lambda self: self._compiled.finditer)
    findall = cached_property(lambda self: self._compiled.findall)
    split = cached_property(lambda self: self._compiled.split)
    sub = cached_property(lambda self: self._compiled.sub)
    subn = cached_property(lambda self: self._compiled.subn)
    pattern = cached_property(lambda self: self._compiled.pattern)
    groups = cached_property(lambda self: self._compiled.groups)
    groupindex = cached_property(lambda self: self._compiled.groupindex)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what is used like the compiled pattern; a pattern that is wrong raises re.error when it is first used."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


def late_names(package: str, places: Mapping[str, str]) -> Callable[[str], object]:
    """Return a package's `__getattr__`, which reads a module when one of its names is asked for, and keeps the name.

    `places` has the names that each module gives, parted by spaces.
    """
    module_of = {name: module for module, names in places.items() for name in names.split()}

    def find(name: str) -> object:
        if name not in module_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{package}.{module_of[name]}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return find
