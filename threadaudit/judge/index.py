"""What is worked out once from the officials, so that judging a host costs as much as the host is long, however many there are."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from threadaudit import hosts
from threadaudit.judge.names import Entry, Name, entry_of, names_of
from threadaudit.records import Official

GRAM = 4
"""Names of this length and longer are looked for anywhere in a label; shorter ones only where a label or a part of it begins or ends."""

Table = dict[str, tuple[Name, ...]]


class Index:
    """Officials, ready to be looked up."""

    __slots__ = ("_grams", "_owners", "by_deletion", "by_host_text", "by_key", "by_text", "entries", "longest_host")

    def __init__(self, officials: Iterable[Official], keys: Mapping[str, Callable[[str], str]]) -> None:
        """Work out every table; `keys` holds, by technique, the foldings under which names are compared."""
        self.entries = tuple(entry_of(official) for official in officials)
        """The officials in the order of their list."""
        self._owners = _owners(self.entries)
        names = [name for entry in self.entries for name in names_of(entry)]
        self.by_text = _table((name.text, name) for name in names)
        """Names by their letters."""
        self.by_deletion = _table((text, name) for name in names for text in deletions(name.text))
        """Names by what is left when one letter is taken out."""
        self.by_key = {technique: _table((key(name.text), name) for name in names) for technique, key in keys.items()}
        """For each technique that compares names under a folding, names by their folded form."""
        self._grams = _table((name.text[:GRAM], name) for name in names if len(name.text) >= GRAM)
        self.by_host_text = _hosts_by_text(self.entries)
        """Officials by their host, its labels and the parts of labels joined by dots."""
        self.longest_host = max((text.count(".") + 1 for text in self.by_host_text), default=0)
        """How many such parts the longest official host has."""

    def owner(self, ascii_host: str) -> Entry | None:
        """Give the official that a host is, is below, or is a declared sibling of; None where it is none of these."""
        name = ascii_host
        while name:
            if entry := self._owners.get(name):
                return entry
            name = name.partition(".")[2]
        return None

    def inside(self, text: str) -> Iterator[tuple[int, Name]]:
        """Give every name that stands in a text, with where it begins."""
        grams = self._grams
        for start in range(len(text) - GRAM + 1):
            for name in grams.get(text[start : start + GRAM], ()):
                if text.startswith(name.text, start):
                    yield start, name


def deletions(text: str) -> frozenset[str]:
    """Give everything that a text can become when one letter is taken out."""
    return frozenset(text[:at] + text[at + 1 :] for at in range(len(text)))


def officials_sha256(officials: Iterable[Official]) -> str:
    """Hash a list of officials; the order of its rows, and of values within a cell, does not matter."""
    rows = sorted(
        json.dumps([row.domain, row.name, row.country, sorted(row.aliases), sorted(row.siblings)], ensure_ascii=True) for row in officials
    )
    return hashlib.sha256("\n".join(rows).encode("ascii")).hexdigest()


def _table(pairs: Iterable[tuple[str, Name]]) -> Table:
    """Group names by key, each name once."""
    table: dict[str, tuple[Name, ...]] = {}
    for key, name in pairs:
        table[key] = (*table.get(key, ()), name)
    return table


def _owners(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Give the hosts that nobody else's are: officials first, then siblings, which an official of its own outranks."""
    owners: dict[str, Entry] = {}
    entries = tuple(entries)
    for entry in entries:
        for host in _own_hosts(entry):
            owners.setdefault(host, entry)
    for entry in entries:
        for sibling in entry.official.siblings:
            if known := hosts.parse(str(sibling)):
                owners.setdefault(known.ascii, entry)
    return owners


def _own_hosts(entry: Entry) -> tuple[str, ...]:
    """Give an official's host, and the domain itself where the list has it with `www.` in front."""
    name = entry.host.ascii
    if name == f"www.{entry.host.registrable_domain}":
        return name, name.removeprefix("www.")
    return (name,)


def _hosts_by_text(entries: Iterable[Entry]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        for host in (entry.host.ascii, entry.host.ascii.removeprefix("www.")):
            text = host.replace("-", ".")
            if "." in text:
                found.setdefault(text, entry)
    return found
