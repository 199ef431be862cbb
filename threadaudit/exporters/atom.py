"""Write changes as an Atom feed (RFC 4287): the same changes give the same feed, byte for byte, whenever it is asked for."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from threadaudit.defang import defang
from threadaudit.escape import one_line

if TYPE_CHECKING:
    from threadaudit.records import Change

_NAMESPACE = "http://www.w3.org/2005/Atom"
_OURS = uuid.uuid5(uuid.NAMESPACE_URL, "https://threadaudit.invalid/changes")
"""What the ids of all entries are made from; the address need not exist."""
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""The time of a feed without entries."""


def changes(changes: Iterable[Change]) -> Iterator[str]:
    """Write a feed with one entry a change, in the order given; hosts are defanged, so that no reader makes links of them."""
    found = list(changes)
    feed = ET.Element("feed", xmlns=_NAMESPACE)
    _add(feed, "id", f"urn:uuid:{_OURS}")
    _add(feed, "title", "Changes of watched hosts (threadaudit)")
    _add(feed, "updated", _time(max((change.seen_at for change in found), default=_NEVER)))
    _add(ET.SubElement(feed, "author"), "name", "threadaudit")
    for change in found:
        _entry(feed, change)
    ET.indent(feed)
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield ET.tostring(feed, encoding="unicode") + "\n"


def _entry(feed: ET.Element, change: Change) -> None:
    entry = ET.SubElement(feed, "entry")
    _add(entry, "id", f"urn:uuid:{uuid.uuid5(_OURS, f'{change.id} {one_line(change.host)} {change.kind} {_time(change.seen_at)}')}")
    _add(entry, "title", one_line(f"{defang(change.host)}: {change.kind.replace('_', ' ')}"))
    _add(entry, "updated", _time(change.seen_at))
    ET.SubElement(entry, "category", term=str(change.severity))
    _add(entry, "content", one_line(change.explanation))


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
