"""A value as a table shows it: escaped, defanged, cut where it is long, and never a link but to our own pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from threadaudit.browse.addresses import Addresses
from threadaudit.defang import defang
from threadaudit.exporters.html import Html
from threadaudit.exporters.html.markup import element, link
from threadaudit.exporters.wording import harmless, inert

LONGEST = 600
"""What a table shows of a text, in characters; the row's JSON has all of it."""
_LONGEST_LABEL = 60
_SHORT, _LONG = 28, 60
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|\+00:00)", re.ASCII)
"""A time as the database and registries write it; all are UTC."""
_WITHIN_WORD = re.compile(
    r"""
    (?<! [\w.-] ) (?P<number> [0-9]++ \. [0-9]++ ) (?! [\w-] | \.\w )   # 0.85
    | (?<= [^\W_] ) \. (?= [^\W_] )                                    # welt.ltd
    """,
    re.VERBOSE,
)
_WITHIN_SCHEME = re.compile(r"(?<=h)tt(?=ps?://)", re.IGNORECASE)
"""What makes a scheme live, also where letters stand before it."""
_HOSTS = frozenset({"host", "hop_host"})
"""Columns that hold a host of which there is a page."""
_NAMES = frozenset({
    "host_unicode", "registrable_domain", "official", "official_domain", "domain", "unicode", "subdomain", "public_suffix", "target",
    "url", "target_url", "found_by", "location", "input", "hosts", "value", "raw",
})  # fmt: skip
"""Columns that hold names and addresses and nothing else: every dot in them is defused, known suffix or not."""
_SENTENCES = frozenset({"explanation", "reason", "message", "evidence"})
"""Columns in which the program itself speaks of hosts: all that may be a name in them is defused without being looked for as a link."""
_RUNS = frozenset({"run_id"})
_THREADS = frozenset({"thread_id"})
_VERDICTS = frozenset({"verdict", "severity", "outcome"})
_OTHER_TABLES = {"reading_id": "readings", "post_id": "posts", "official_id": "officials", "assessment_id": "assessments",
                 "observation_id": "observations", "link_id": "links", "change_id": "changes", "source_sha256": "sources"}  # fmt: skip


def cell(value: object, column: str, addresses: Addresses) -> Html:
    """Return a cell; `value` is what SQLite gave, or Datasette's {value, label} of a row that it refers to."""
    shown, key = value, value
    if isinstance(value, Mapping):
        shown, key = _label(column, value), value.get("value")
    if key is None:
        return element("span", "none", class_="null")
    if isinstance(key, bytes):
        return element("span", f"{len(key):,} bytes", class_="null")
    return link(_address(column, key, addresses), _content(column, shown if shown is not None else key))


def plain(text: str) -> str:
    """Return a text in which nothing is live, as cells, titles and labels show it."""
    return _harmless(text[:LONGEST]) + ("…" if len(text) > LONGEST else "")


def name(text: str) -> str:
    """Return a name or an address in which every dot is defused, known suffix or not."""
    return inert(defang(text[:LONGEST])).replace("://", "[:]//")


def sentence(text: str) -> str:
    """Return a sentence in which every dot within a word is defused but for those of decimal numbers; quicker than looking for links."""
    shown = inert(_WITHIN_WORD.sub(lambda match: match["number"] or "[.]", defang(text[:LONGEST])))
    return _WITHIN_SCHEME.sub("xx", shown) + ("…" if len(text) > LONGEST else "")


def _content(column: str, value: object) -> Html:
    if isinstance(value, bool | int | float):
        return element("span", f"{value:,}" if isinstance(value, int) and _is_count(column) else str(value), class_="number")
    text = str(value)
    if _TIME.fullmatch(text):
        return element("time", text[:19].replace("T", " "), datetime=text, class_="short")
    if column in _HOSTS or column in _NAMES or text.startswith(("{", "[")):  # what machines wrote names hosts that need not be anywhere
        return element("bdi", name(text), class_=f"host {_width(text)}")
    if column in _VERDICTS:
        return element("span", plain(text).replace("_", " "), class_=f"{column} {_class(text)}")
    return element("bdi", sentence(text) if column in _SENTENCES else plain(text), class_=_width(text))


def _label(column: str, referred: Mapping[str, object]) -> object:
    """Return what a row is called that a cell refers to: short, because it stands for a number."""
    label = str(referred.get("label"))
    if column in _RUNS:
        return f"{referred.get('value')}: {label[:16].replace('T', ' ')}"
    return label if len(label) <= _LONGEST_LABEL else f"{label[:_LONGEST_LABEL]}…"


def _width(text: str) -> str:
    """Return how a table makes room: a short text stays on one line, a long one gets a wide column."""
    return "short" if len(text) <= _SHORT else "long" if len(text) > _LONG else ""


def _address(column: str, key: object, addresses: Addresses) -> str:
    if column in _HOSTS and isinstance(key, str):
        return addresses.host(key)
    if column in _RUNS and isinstance(key, int):
        return addresses.run(key)
    if column in _THREADS and isinstance(key, int):
        return addresses.thread(key)
    if column in _OTHER_TABLES and isinstance(key, str | int):
        return addresses.row(_OTHER_TABLES[column], key)
    return ""


def _class(text: str) -> str:
    """Return a word of ours as the stylesheet names it; nothing where it is any other text."""
    return text if text.isidentifier() and text.isascii() and len(text) < 20 else ""


def _is_count(column: str) -> bool:
    """Tell whether a number is an amount, which is grouped by thousands, and not a name."""
    return not column.endswith("id")


@lru_cache(maxsize=16384)
def _harmless(text: str) -> str:
    return harmless(text)


def render(value: Any, column: str, database: str, datasette: Any) -> Html:
    """Return a cell of one of our databases."""
    return cell(value, column, Addresses(datasette, database))
