"""Regular expressions that are compiled when one of their methods is first asked for.

The rules of reading text hold some two hundred, and a text needs half of them: compiling the others would be a twentieth of what an audit
of a pasted thread costs (benchmarks/start_up.py).
"""

from __future__ import annotations

import re
from functools import cached_property
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
