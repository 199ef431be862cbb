"""What of an official can be imitated: its label, its aliases, and how distinctive each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from threadaudit import hosts
from threadaudit.data.country_suffixes import RESTRICTED_SECOND
from threadaudit.errors import OfficialsError
from threadaudit.judge import vocabulary
from threadaudit.judge.skeleton import without_marks
from threadaudit.records import Host, Official

GENERIC_SUBDOMAINS = frozenset(
    {"www", "www2", "m", "mobile", "mobil", "amp", "web", "home", "online", "news", "blog", "shop", "edition"}
    | {"en", "de", "fr", "es", "it", "pl", "ru", "uk", "us"}
)
"""First labels that say nothing about whose host it is (our own choice)."""

INITIALS = 3
"""So many letters beside a generic word are initials, and one letter more or less makes other initials."""

_NOT_IN_NAMES = re.compile(
    r"""
    [^\w.-]++ | _++   # white space and punctuation, which a host name cannot hold
    """,
    re.VERBOSE,
)


class Distinctive(StrEnum):
    """How far a name points to one owner."""

    COINED = "coined"
    """It is no word of a language we know: bloomberg."""
    COMPOUND = "compound"
    """Words of one language make it up, or initials and a word that many papers bear: nationalpost, abcnews."""
    PROPER = "proper"
    """English writes it with a capital: a person or a town may be called so too."""
    PLACE = "place"
    """It is a country, a state or a large town: canada."""
    WORD = "word"
    """It is a dictionary word: spiegel."""
    COMMON = "common"
    """It is an English word that everybody says: focus."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An official, with its host taken apart."""

    official: Official
    """The row as the list has it."""
    host: Host
    """The official host."""


@dataclass(slots=True, eq=False)
class Name:
    """Something that an imitation of an official would bear.

    Not frozen, because it keeps what is worked out when a host first bears it: there are too many names to do so for all.
    """

    text: str
    """Its letters and digits, without hyphens or dots."""
    written: str
    """The same with its hyphens, as a label."""
    entry: Entry
    """Whose name it is."""
    is_alias: bool
    """Whether it comes from the aliases, not from the host."""
    _distinctive: Distinctive | None = field(default=None, init=False, repr=False)
    _core: str | None = field(default=None, init=False, repr=False)
    _weight: float | None = field(default=None, init=False, repr=False)

    @property
    def distinctive(self) -> Distinctive:
        """Tell how far it points to this owner alone."""
        if self._distinctive is None:
            self._distinctive = _distinctive_of(self.text, self.written)
        return self._distinctive

    @property
    def core(self) -> str:
        """Give what is left of it without articles and words that half of all papers bear."""
        if self._core is None:
            self._core = vocabulary.core_of(self.text)
        return self._core

    @property
    def weight(self) -> float:
        """Tell how much it says when a host bears this name in part, 0 to 1: long coined names most, dictionary words least."""
        if self._weight is None:
            self._weight = _weight_of(self)
        return self._weight


_THE_WORD = 8
"""An English article and a word that everybody says, together no longer than this, are no more than the word."""

TRANSCRIBED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "æ": "ae", "ø": "oe"})
"""How German and the northern languages write their letters where a host cannot have them."""

_WEIGHTS = {
    Distinctive.COINED: (0.0, 0.1, 0.2, 0.45, 0.72, 0.88, 0.95, 1.0, 1.0, 1.0),
    Distinctive.COMPOUND: (0.0, 0.1, 0.2, 0.35, 0.45, 0.7, 0.75, 0.8, 0.9, 1.0),
    Distinctive.PROPER: (0.0, 0.1, 0.2, 0.3, 0.5, 0.71, 0.72, 0.75, 0.82, 0.82),
    Distinctive.PLACE: (0.0, 0.1, 0.15, 0.2, 0.3, 0.4, 0.4, 0.4, 0.45, 0.5),
    Distinctive.WORD: (0.0, 0.1, 0.15, 0.25, 0.35, 0.45, 0.5, 0.55, 0.55, 0.55),
    Distinctive.COMMON: (0.0, 0.1, 0.15, 0.2, 0.3, 0.38, 0.42, 0.42, 0.45, 0.45),
}
"""Weight by number of letters, 0 to 9 and more."""


def entry_of(official: Official) -> Entry:
    """Take an official's host apart; a domain that is no host name is an error in the list."""
    host = hosts.parse(str(official.domain))
    if host is None:
        raise OfficialsError(f"the official {official.domain!r} is no host name")
    return Entry(official, host)


def names_of(entry: Entry) -> tuple[Name, ...]:
    """Give every name of an official that an imitation would bear, without repetitions."""
    label = own_label(entry.host)
    found = {label.replace("-", "").replace(".", ""): _name(label, entry, is_alias=False)} if label else {}
    for written in (*map(alias_label, entry.official.aliases), *_implied(label, entry.host)):
        text = written.replace("-", "").replace(".", "")
        if len(text) > 1 and text not in found:
            found[text] = _name(written, entry, is_alias=True)
    return tuple(found.values())


def _implied(label: str, host: Host) -> Iterator[str]:
    """Give what an official is called beside its label: without its marks, and with the part of its host that makes it its own.

    `münchen` is written munchen and muenchen; ec.europa.eu is `ec-europa`, impots.gouv.fr is `impots-gouv`.
    """
    if not label.isascii():
        yield from (plain for plain in (without_marks(label), label.translate(TRANSCRIBED)) if plain.isascii() and plain != label)
    suffix, domain = host.public_suffix or "", host.registrable_domain
    if domain is None or not host.unicode.isascii():
        return
    before = [part for part in host.subdomain.split(".") if part and part not in GENERIC_SUBDOMAINS]
    if before:
        yield "-".join((*before[-2:], _registrable_label(host)))
    elif suffix.partition(".")[0] in RESTRICTED_SECOND and "." in suffix:
        yield f"{_registrable_label(host)}-{suffix.partition('.')[0]}"


def own_label(host: Host) -> str:
    """Give the part of an official host that people know it by: `abcnews` of abcnews.go.com, `gov.uk` of www.gov.uk."""
    bare = host.unicode.removeprefix("www.")
    if host.public_suffix is None:
        return ""
    if host.registrable_domain is None:
        return bare.partition(".")[0]
    if bare == host.public_suffix:
        return bare
    subdomain = [label for label in host.subdomain.split(".") if label and label not in GENERIC_SUBDOMAINS]
    return subdomain[0] if subdomain else _registrable_label(host)


def alias_label(alias: str) -> str:
    """Turn an alias, a name or a host, into what a label would hold: `Le Monde` into `lemonde`."""
    text = _NOT_IN_NAMES.sub("", without_marks(alias.casefold())).strip(".-")
    if "." in text and (host := hosts.parse(text)) is not None and host.registrable_domain:
        return own_label(host)
    return text


def _registrable_label(host: Host) -> str:
    ending = host.public_suffix.count(".") + 1 if host.public_suffix else 0
    return host.unicode.split(".")[-ending - 1]


def _name(written: str, entry: Entry, *, is_alias: bool) -> Name:
    text = written.replace("-", "").replace(".", "")
    return Name(text, written.replace(".", "-"), entry, is_alias)


def _weight_of(name: Name) -> float:
    kind = name.distinctive
    if name.text.startswith("the") and len(name.text) <= _THE_WORD and name.text[3:] in vocabulary.common():
        kind = Distinctive.WORD  # many call themselves so: the sun, the times
    return _WEIGHTS[kind][min(len(name.text), 9)]


def _distinctive_of(text: str, written: str) -> Distinctive:
    if text in vocabulary.common() or text in vocabulary.bland():
        return Distinctive.COMMON
    if text in vocabulary.places():
        return Distinctive.PLACE
    if text in vocabulary.proper():
        return Distinctive.PROPER
    if vocabulary.is_word(text):
        return Distinctive.WORD
    if vocabulary.languages_of(text) or all(vocabulary.is_word(token) for token in written.split("-")):
        return Distinctive.COMPOUND
    return Distinctive.COMPOUND if len(vocabulary.core_of(text)) <= INITIALS < len(text) else Distinctive.COINED
