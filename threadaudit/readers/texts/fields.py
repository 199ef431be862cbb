"""Reach into JSON that may hold anything in any place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

Object: TypeAlias = Mapping[str, Any]
"""A JSON object, of which nothing is known; as it is decoded, it is a dict."""

_IDENTITY = re.compile(r"[\w.:/@~%+?=&-]{1,200}+", re.ASCII)
"""What may stand in a document's name: the ids and addresses of posts, nothing that breaks a line or steers a terminal."""


def inner(value: object, *path: str) -> Object:
    """Return the object at the end of a path; an empty one where there is none."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def listed(value: Object, key: str) -> list[Object]:
    """Return the objects of a list; none where there is no list."""
    found = value.get(key)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def words(value: Object, *keys: str) -> str | None:
    """Return the first text among some fields; None where there is none."""
    return next((found for key in keys if isinstance(found := value.get(key), str)), None)


def identity(value: Object, *keys: str) -> str | None:
    """Return the first id among some fields; None where there is none that can stand in a name."""
    for key in keys:
        found = value.get(key)
        written = str(found) if isinstance(found, int) and not isinstance(found, bool) and abs(found) < 10**30 else found
        if isinstance(written, str) and _IDENTITY.fullmatch(written):
            return written
    return None
