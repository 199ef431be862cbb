"""What a piece of a name is: a dictionary word and of which language, a lure, a number, or nothing known."""

from __future__ import annotations

from collections.abc import Container
from enum import IntEnum
from functools import cache

from threadaudit.data import lure_words, word_lists, words

LONGEST_PIECE = 20
"""No word or lure of the lists that matters is longer."""


class Piece(IntEnum):
    """What a stretch of letters beside a name turns out to be; the higher, the more it looks like bait."""

    UNKNOWN = 0
    """Letters that make no word."""
    WORDS = 1
    """Dictionary words."""
    SHORT = 2
    """One or two letters."""
    NUMBER = 3
    """Digits."""
    ARTICLE = 4
    """An article, which changes no name."""
    LURE = 5
    """Words that imitations use: news, login, shop, a country."""


_LANGUAGES = {
    "en": (words.ENGLISH_COMMON, words.ENGLISH_RARER),
    "de": (word_lists.GERMAN,),
    "fr": (words.FR, word_lists.FRENCH),
    "it": (words.IT, word_lists.ITALIAN),
    "es": (words.ES, word_lists.SPANISH),
    "pt": (words.PT,),
    "cs": (words.CS,),
    "pl": (word_lists.POLISH,),
    "ru": (word_lists.RUSSIAN,),
    "uk": (word_lists.UKRAINIAN,),
}

_LURES = (
    *(lure_words.NEWS, lure_words.SERVICE, lure_words.SHOP, lure_words.COMPANY, lure_words.TECH, lure_words.SOCIAL, lure_words.REQUEST),
    *(lure_words.COUNTRIES, lure_words.COUNTRY_CODES, lure_words.TOWNS),
)


@cache
def dictionary() -> dict[str, tuple[str, ...]]:
    """Give every dictionary word with the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language, texts in _LANGUAGES.items():
        for word in " ".join(texts).split():
            if language not in found.get(word, ()):
                found[word] = (*found.get(word, ()), language)
    return found


@cache
def lures() -> frozenset[str]:
    """Give every word that imitations put beside a name."""
    return frozenset(" ".join(_LURES).split())


@cache
def articles() -> frozenset[str]:
    """Give every article and the like."""
    return frozenset(lure_words.ARTICLES.split())


def is_word(text: str) -> bool:
    """Say whether a text is one dictionary word."""
    return text in dictionary()


def is_compound(text: str) -> bool:
    """Say whether a text is several dictionary words in a row, each of three letters or more."""
    return _covered(text, dictionary().keys(), shortest=3)


@cache
def languages_of(text: str) -> tuple[str, ...]:
    """Give the languages whose words alone make up a text; English, which is at home everywhere, where it mixes them."""
    if text in dictionary():
        return dictionary()[text]
    return tuple(language for language in _LANGUAGES if _covered(text, _words_of(language), shortest=3)) or ("en",)


@cache
def _words_of(language: str) -> frozenset[str]:
    return frozenset(word for word, languages in dictionary().items() if language in languages)


def piece_of(text: str) -> Piece:
    """Say what the letters beside a name are."""
    if text in lures():
        return Piece.LURE
    if text in articles():
        return Piece.ARTICLE
    if text.isdigit():
        return Piece.NUMBER
    if len(text) <= 2:
        return Piece.SHORT
    if _covered(text, lures() | articles(), shortest=2):
        return Piece.LURE
    return Piece.WORDS if _covered(text, dictionary().keys() | lures(), shortest=3) else Piece.UNKNOWN


def _covered(text: str, known: Container[str], shortest: int) -> bool:
    """Say whether a text is made of known pieces and numbers alone."""
    reached = [True] + [False] * len(text)
    for start in range(len(text)):
        if not reached[start]:
            continue
        if text[start].isdigit():
            reached[start + 1] = True
        for end in range(start + shortest, min(start + LONGEST_PIECE, len(text)) + 1):
            if not reached[end] and text[start:end] in known:
                reached[end] = True
    return reached[-1]
