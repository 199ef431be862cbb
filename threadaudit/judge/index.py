"""What is worked out once from the officials, so that judging a host costs as much as the host is long, however many there are."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, pairwise
from typing import NamedTuple

import ahocorasick  # type: ignore[import-not-found]  # it has no types

from threadaudit import hosts
from threadaudit.judge import clues, vocabulary
from threadaudit.judge.names import Entry, Name, entry_of, names_of, own_label
from threadaudit.judge.subject import Subject
from threadaudit.records import Official

GRAM = 4
"""Names of this length and longer are looked for anywhere in a label; shorter ones only where a label or a part of it begins or ends."""

SHORTEST_SLIP = 5
"""Shorter names have a dictionary's worth of neighbours: of slips, only the doubled letter is told."""

TELLING = 6
"""A dictionary word shorter than this says nothing inside another name."""

_NO_LABEL = "\n"
"""What no label and no name holds."""

USUAL = frozenset({"com", "net", "org"})
"""Under these suffixes no name is taken to read on."""

Table = dict[str, Name | tuple[Name, ...]]
"""Names by text; most texts are those of one name, and a table without its tuples takes half the time and room."""


class Filing(NamedTuple):
    """A technique that files names in its own way."""

    technique: str
    """Its name."""
    keys: Callable[[Name], Iterable[str]]
    """Under which texts it files a name."""
    fold: Callable[[str], str] | None = None
    """What it does to a host's label before it looks there; None where it does nothing."""
    beside_bait: bool = False
    """Whether it looks there for what is left of a label without bait, too."""
    strange: bool = False
    """Whether it looks there for labels with strange letters alone, so that the table tells nothing of others."""


class Filed(NamedTuple):
    """What a technique has filed."""

    clue: int
    """The bit that says that this table has a label; see `clues`."""
    table: Table
    """Names by the texts."""
    fold: Callable[[str], str] | None
    """What is done to a label before it is looked up."""
    beside_bait: bool
    """Whether what is left without bait is looked up as well."""


class Index:
    """Officials, ready to be looked up."""

    __slots__ = (
        *("_by_country", "_inside", "_owners"),
        *("by_deletion", "by_host_text", "by_key", "by_text", "entries", "filed", "longest_host", "telling"),
    )

    def __init__(self, officials: Iterable[Official], filings: Iterable[Filing]) -> None:
        """Work out every table."""
        self.entries = _sorted(map(entry_of, officials))
        """The officials, sorted, so that the order of their list changes no verdict."""
        siblings = [(sibling, entry) for entry in self.entries for sibling in _siblings(entry)]
        self._owners = _owners(self.entries, siblings)
        names = [name for entry in self.entries for name in names_of(entry)]
        self.by_text = _table((name.text, name) for name in names)
        """Names by their letters."""
        self.by_deletion = _table((text, name) for name in names if len(name.text) >= SHORTEST_SLIP for text in deletions(name.text))
        """Names by what is left when one letter is taken out."""
        self.by_key: dict[str, Table] = {}
        """For each technique that files names in its own way, names by those texts."""
        self.filed: dict[str, Filed] = {}
        """The same with all that is needed to look a plain label up."""
        for place, filing in enumerate(filings):
            table = self.by_key[filing.technique] = _table((text, name) for name in names for text in filing.keys(name))
            if not filing.strange:
                self.filed[filing.technique] = Filed(clues.FILED << place, table, filing.fold, filing.beside_bait)
        self.telling = _table((name.text, name) for name in names if len(name.text) >= GRAM and _tells_inside(name.text))
        """The names that say something inside a longer label."""
        self._inside = _automaton(self.telling)
        self.by_host_text = _hosts_by_text(self.entries, siblings)
        """Officials by their host with its parts, and the parts of its labels, joined by dots."""
        self._by_country = _by_country(self.entries)
        texts = (*self.by_host_text, *(text.replace("-", ".") for text in self._by_country))
        self.longest_host = max((text.count(".") + 1 for text in texts), default=0)
        """How many such parts the longest official host has."""

    def clue_of(self, technique: str) -> int:
        """Give the bit that says that a technique's own table has a label; 0 for one that has none."""
        filed = self.filed.get(technique)
        return filed.clue if filed else 0

    def owned(self, domains: Sequence[str], suffixes: Sequence[str]) -> Iterator[int]:
        """Give the places of the registrable domains that `owner` knows; the suffixes that they stand under repeat, and are asked once."""
        below = {suffix for suffix in set(suffixes) if self.owner(suffix)}
        if below:
            yield from (at for at, suffix in enumerate(suffixes) if suffix in below)
        if not self._owners.keys().isdisjoint(domains):
            yield from compress(range(len(domains)), map(self._owners.__contains__, domains))

    def owner(self, ascii_host: str) -> Entry | None:
        """Give the official that a host is, is below, or is a declared sibling of; None where it is none of these."""
        owners, name = self._owners, ascii_host
        while name:
            if name in owners:
                return owners[name]
            name = name.partition(".")[2]
        return None

    def inside(self, text: str) -> list[tuple[int, Name]]:
        """Give every name that stands in a text, with where it begins; the shortest ones only where the text begins or ends."""
        telling = self.telling
        spots = [(end - len(name) + 1, name) for end, name in self._inside.iter(text)]
        if text[:GRAM] in telling:
            spots.append((0, text[:GRAM]))
        if text[-GRAM:] in telling and len(text) > GRAM:
            spots.append((len(text) - GRAM, text[-GRAM:]))
        if len(spots) > 1:
            spots.sort(key=_by_place)
        return [(start, name) for start, found in spots for name in lookup(telling, found)]

    def holds_name(self, text: str) -> bool:
        """Say whether such a name stands in a text."""
        return text[:GRAM] in self.telling or text[-GRAM:] in self.telling or any(True for _ in self._inside.iter(text))

    def short_names(self, subject: Subject) -> Iterator[tuple[int, Name]]:
        """Give the names that are not looked for anywhere: between hyphens, or where a lure or a number is all that is left."""
        text, length = subject.text, GRAM - 1
        if text[:length] in self.by_text and vocabulary.is_bait(text[length:]):
            yield from ((0, name) for name in lookup(self.by_text, text[:length]))
        if text[-length:] in self.by_text and vocabulary.is_bait(text[:-length]):
            yield from ((len(text) - length, name) for name in lookup(self.by_text, text[-length:]))
        start = 0
        for part in subject.label.split("-") if "-" in subject.label else ():
            if 1 < len(part) < TELLING:
                yield from ((start, name) for name in lookup(self.by_text, part))
            start += len(part)

    def hosts_inside(self, front: str) -> Iterator[tuple[str, Entry]]:
        """Give every official host in what precedes a public suffix, as written there, with dots or hyphens between its parts."""
        text = front.replace("-", ".")
        starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == ".")]
        for first, start in enumerate(starts):
            for last in range(first + 2, min(first + self.longest_host, len(starts)) + 1):
                end = starts[last] - 1 if last < len(starts) else len(text)
                written = front[start:end]
                if entry := self.by_host_text.get(text[start:end]) or ("." not in written and self._by_country.get(written)):
                    yield written, entry

    def holds_host(self, front: str) -> bool:
        """Say whether an official host stands in what precedes a public suffix."""
        text = front.replace("-", ".")
        if text.count(".") == 1:  # the usual case, in which there is but one way to read it
            return text in self.by_host_text or front in self._by_country
        return any(self.hosts_inside(front))

    def beginnings_of_hosts(self) -> set[str]:
        """Give the first two parts, joined, of everything that is found as an official host."""
        texts = (*self.by_host_text, *(text.replace("-", ".") for text in self._by_country))
        return {"".join(text.split(".", 2)[:2]) for text in texts}

    def is_near(self, text: str) -> bool:
        """Say whether one letter more or less may turn a text into a name."""
        if text in self.by_deletion:
            return True
        by_text, by_deletion = self.by_text, self.by_deletion
        shorter = [text[:out] + text[out + 1 :] for out in range(len(text))]
        return any(known in by_text or (known in by_deletion and self._is_slip(text, known)) for known in shorter)

    def _is_slip(self, text: str, shorter: str) -> bool:
        """Say whether a text without one letter is a name, or one without a letter at the same place or beside it."""
        if shorter in self.by_text:
            return True
        places = [at for at in range(len(text)) if text[:at] + text[at + 1 :] == shorter]
        beside = range(max(places[0] - 1, 0), places[-1] + 2)
        return any(name.text[:at] + name.text[at + 1 :] == shorter for name in lookup(self.by_deletion, shorter) for at in beside)


def _by_place(spot: tuple[int, str]) -> tuple[int, int]:
    """Order what stands in a text by where it begins, then by its length."""
    return spot[0], len(spot[1])


def _automaton(names: Iterable[str]) -> ahocorasick.Automaton:
    """Make what finds all but the shortest names in a text in one go."""
    automaton = ahocorasick.Automaton()
    automaton.add_word(_NO_LABEL, "")  # because an empty automaton cannot be asked
    for name in names:
        if len(name) > GRAM:
            automaton.add_word(name, name)
    automaton.make_automaton()
    return automaton


def deletions(text: str) -> list[str]:
    """Give everything that a text can become when one letter is taken out; of letters that stand there twice, one is enough."""
    return [text[:at] + text[at + 1 :] for at, letter in enumerate(text) if text[at - 1 : at] != letter]


def officials_sha256(officials: Iterable[Official]) -> str:
    """Hash a list of officials; the order of its rows, and of values within a cell, does not matter."""
    rows = sorted(
        json.dumps([row.domain, row.name, row.country, sorted(row.aliases), sorted(row.siblings)], ensure_ascii=True) for row in officials
    )
    return hashlib.sha256("\n".join(rows).encode("ascii")).hexdigest()


def _tells_inside(text: str) -> bool:
    """Say whether a name says anything inside a longer one: short words do not."""
    if len(text) >= TELLING or text in vocabulary.proper():
        return True
    return not (vocabulary.is_word(text) or text in vocabulary.places() or text in vocabulary.bland())


def lookup(table: Table, text: str) -> tuple[Name, ...]:
    """Give the names that a table files under a text."""
    found = table.get(text)
    if found is None:
        return ()
    return found if found.__class__ is tuple else (found,)  # type: ignore[return-value]


def moved_dot(subject: Subject) -> str:
    """Give the name that a host spells where a dot in it is left out; empty under suffixes that every host may have."""
    return "" if subject.suffix in USUAL else subject.text + subject.suffix.replace(".", "")


def _table(pairs: Iterable[tuple[str, Name]]) -> Table:
    """Group names by key."""
    table: Table = {}
    for key, name in pairs:
        known = table.setdefault(key, name)
        if known is not name:
            table[key] = (*known, name) if isinstance(known, tuple) else (known, name)
    return table


def _sorted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sort officials by their domain; where a list has one twice, by all that it says of it."""
    rows = sorted(entries, key=lambda entry: entry.official.domain)
    if any(first.official.domain == second.official.domain for first, second in pairwise(rows)):
        rows.sort(key=lambda entry: (entry.official.domain, repr(entry.official)))
    return tuple(rows)


def _siblings(entry: Entry) -> list[str]:
    """Give the siblings of an official as hosts."""
    parsed = (hosts.parse(str(sibling)) for sibling in entry.official.siblings)
    return [host.ascii for host in parsed if host]


def _owners(entries: Iterable[Entry], siblings: Iterable[tuple[str, Entry]]) -> dict[str, Entry]:
    """Give the hosts that nobody else's are: officials first, then siblings, which an official of its own outranks."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        for host in _own_hosts(entry):
            owners.setdefault(host, entry)
    for host, entry in siblings:
        owners.setdefault(host, entry)
    return owners


def _own_hosts(entry: Entry) -> tuple[str, ...]:
    """Give an official's host, and the domain itself where the list has it with `www.` in front."""
    name = entry.host.ascii
    if name == f"www.{entry.host.registrable_domain}":
        return name, name.removeprefix("www.")
    return (name,)


def _by_country(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Give the labels with the letters of their country, in both orders, as `pravda-ua` has it for pravda.com.ua."""
    found: dict[str, Entry] = {}
    for entry in entries:
        country = (entry.host.public_suffix or "").rpartition(".")[2]
        label = own_label(entry.host)
        if len(country) == 2 and len(label) > 2 and label.isascii():
            found.setdefault(f"{label}-{country}", entry)
            found.setdefault(f"{country}-{label}", entry)
    return found


def _hosts_by_text(entries: Iterable[Entry], siblings: Iterable[tuple[str, Entry]]) -> dict[str, Entry]:
    """Give the texts by which an official host, or a sibling's, is found inside another."""
    found: dict[str, Entry] = {}
    for entry in entries:
        for host in (entry.host.ascii, entry.host.ascii.removeprefix("www.")):
            text = host.replace("-", ".")
            if "." in text:
                found.setdefault(text, entry)
    for host, entry in siblings:
        if "." in host:
            found.setdefault(host.removeprefix("www.").replace("-", "."), entry)
    return found
