"""What a host's suffix says about whose name stands before it."""

from __future__ import annotations

from enum import Enum

from threadaudit.data import country_suffixes
from threadaudit.judge import vocabulary
from threadaudit.judge.names import Distinctive, Name


class SuffixKind(Enum):
    """What kind of suffix stands behind a name."""

    CLASSIC = "classic"
    """One of the old general ones: .com, .org."""
    HOME = "home"
    """A country where the words of the name are spoken: another firm may simply bear it."""
    COUNTRY = "country"
    """A country where the name is foreign, or a suffix that is sold to everybody."""
    NEW = "new"
    """One of the many general ones since 2012: .ltd, .beauty."""
    LENT = "lent"
    """Several labels that a company lends: co.com, pages.dev."""


def kind_of(suffix: str, name: Name) -> SuffixKind:
    """Say what kind a suffix is, seen from a name."""
    top = suffix[suffix.rfind(".") + 1 :]
    if top != suffix and not _is_registry(suffix):
        return SuffixKind.LENT
    if top in country_suffixes.CLASSIC:
        return SuffixKind.CLASSIC
    if len(top) > 2:
        return SuffixKind.NEW
    return SuffixKind.HOME if top not in country_suffixes.OPEN and _speaks(top, name) else SuffixKind.COUNTRY


def _is_registry(suffix: str) -> bool:
    """Say whether a suffix of two labels is a country's own: co.uk, com.au."""
    second, _, top = suffix.partition(".")
    return len(top) == 2 and (len(second) <= 3 or second in {"asso", "gouv", "govt", "info", "name", "school"})


def _speaks(top: str, name: Name) -> bool:
    """Say whether the words of a name are spoken where a suffix belongs; English ones are understood everywhere."""
    if name.distinctive is Distinctive.COINED:
        return False
    languages = vocabulary.languages_of(name.text)
    here = country_suffixes.LANGUAGES.get(top, "").split()
    return not here or "en" in languages or any(language in here for language in languages)
