"""What a host's suffix says about whose name stands before it."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache

from threadaudit.data import country_suffixes, platforms, public_suffixes
from threadaudit.judge import vocabulary
from threadaudit.judge.names import Distinctive, Name


class SuffixKind(StrEnum):
    """What kind of suffix stands behind a name."""

    CLASSIC = "classic"
    """One of the old general ones: .com, .org."""
    HOME = "home"
    """A country where the words of the name are spoken: another firm may simply bear it."""
    COUNTRY = "country"
    """A country where the name is foreign."""
    OPEN = "open"
    """A country's suffix that is sold to everybody: .co, .me, .ws."""
    NEW = "new"
    """One of the many general ones since 2012, or a country's that costs nothing: .ltd, .beauty, .tk."""
    LENT = "lent"
    """Several labels that a company sells like a registry: co.com, eu.com."""
    PLATFORM = "platform"
    """Several labels under which a name is an account: github.io, pages.dev."""
    RESTRICTED = "restricted"
    """One that only authorities or universities get: .gov, .ac.uk."""


def kind_of(suffix: str, name: Name) -> SuffixKind:
    """Say what kind a suffix is, seen from a name."""
    kind = _kind_for_all(suffix)
    if kind is not SuffixKind.COUNTRY:
        return kind
    top = suffix.rpartition(".")[2]
    if _speaks(top, name):
        return SuffixKind.HOME
    return SuffixKind.OPEN if top in country_suffixes.OPEN else SuffixKind.COUNTRY


def is_own_country(suffix: str, name: Name) -> bool:
    """Say whether a suffix is another of the official's own country, .com.es beside .es, and the official is registered under the name."""
    own, top = name.entry.host.public_suffix or "", suffix.rpartition(".")[2]
    if len(top) != 2 or top != own.rpartition(".")[2] or _is_restricted(own):
        return False
    return name.entry.host.registrable_domain == f"{name.written}.{own}"


def is_far(suffix: str, name: Name) -> bool:
    """Say whether a country's suffix belongs to another part of the world than the official, where both are known."""
    there = country_suffixes.REGIONS.get(suffix.rpartition(".")[2])
    own = (name.entry.host.public_suffix or "").rpartition(".")[2]
    home = country_suffixes.REGIONS.get((name.entry.official.country or "").casefold()) or country_suffixes.REGIONS.get(own)
    return None not in (there, home) and there not in (home, country_suffixes.EVERYWHERE)


@lru_cache(maxsize=20_000)
def _kind_for_all(suffix: str) -> SuffixKind:
    """Say what kind a suffix is, as far as that is the same for all names; that of a country is home to some."""
    first, _, top = suffix.rpartition(".")
    if _is_restricted(suffix):
        return SuffixKind.RESTRICTED
    if first and not is_delegated(suffix):
        return SuffixKind.LENT if suffix in platforms.LENT else SuffixKind.PLATFORM
    if top in country_suffixes.CLASSIC:
        return SuffixKind.CLASSIC
    if len(top) > 2 or top in country_suffixes.CHEAP:
        return SuffixKind.NEW
    return SuffixKind.COUNTRY


def _is_restricted(suffix: str) -> bool:
    """Say whether nobody but authorities and universities can have a name under a suffix."""
    first, dot, top = suffix.partition(".")
    return first in country_suffixes.RESTRICTED if not dot else len(top) == 2 and first in country_suffixes.RESTRICTED_SECOND


def is_delegated(suffix: str) -> bool:
    """Say whether a suffix of several labels is a country's own: co.uk, com.au, szczecin.pl."""
    return suffix in _delegated() or (suffix.count(".") == 1 and f"*.{suffix.partition('.')[2]}" in _delegated())


@cache
def _delegated() -> frozenset[str]:
    return frozenset(public_suffixes.ICANN.split())


def _speaks(top: str, name: Name) -> bool:
    """Say whether the words of a name are spoken where a suffix belongs."""
    if name.distinctive is Distinctive.COINED:
        return False
    if top in country_suffixes.OPEN:
        return False
    here = _languages_at(top)
    return not here or not here.isdisjoint(vocabulary.languages_of(name.text) or ("en",))


@cache
def _languages_at(top: str) -> frozenset[str]:
    return frozenset(country_suffixes.LANGUAGES.get(top, "").split())
