"""A link's words and its address, which need not agree."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f]{1,4096}+", re.IGNORECASE)
_CUT = ("…", "...")


def with_address(shown: str, address: str) -> str:
    """Return a link's words with its address: that alone where the words are its beginning, both where they say something else."""
    if not _WEB_ADDRESS.fullmatch(address):
        return shown
    words = _bare(shown.strip())
    cut = next((words.removesuffix(mark) for mark in _CUT if words.endswith(mark)), None)
    target = _bare(address)
    if words.rstrip("/") == target.rstrip("/") or (cut and "/" in cut and target.startswith(cut)):
        return address
    return f"{shown} ({address})" if shown.strip() else address


def _bare(address: str) -> str:
    return _SCHEME.sub("", address, count=1) if _SCHEME.match(address) else address
