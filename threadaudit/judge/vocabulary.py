"""What a piece of a name is: a dictionary word and of which language, a lure, a number, or nothing known."""

from __future__ import annotations

from collections.abc import Callable, Container, Set
from enum import StrEnum
from functools import cache, lru_cache

from threadaudit.data import lure_words, word_lists, words

LONGEST_PIECE = 20
"""No word or lure of the lists that matters is longer."""


class Piece(StrEnum):
    """What a stretch of letters beside a name turns out to be."""

    LURE = "lure"
    """Words that imitations use: news, login, shop, a country."""
    ARTICLE = "article"
    """An article, which changes no name."""
    NUMBER = "number"
    """Digits."""
    SHORT = "short"
    """One or two letters."""
    WORDS = "words"
    """Dictionary words."""
    UNKNOWN = "unknown"
    """Letters that make no word."""


_LANGUAGES = {
    "en": (words.ENGLISH_COMMON, words.ENGLISH_RARER, words.PROPER, lure_words.STATES),
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
    *(
        lure_words.NEWS,
        lure_words.SERVICE,
        lure_words.DEMANDS,
        lure_words.SHOP,
        lure_words.BARGAINS,
        lure_words.COMPANY,
        lure_words.TECH,
        lure_words.SOCIAL,
        lure_words.REQUEST,
    ),
    *(lure_words.COUNTRIES, lure_words.COUNTRY_CODES, lure_words.TOWNS, lure_words.STATES),
)


@cache
def _words() -> tuple[Set[str], Set[str]]:
    """Give every word of whatever language with every lure of three letters and more; and those lures that are no word.

    They share a set because most questions are about both, and a set so large takes as long to copy as to fill.
    """
    known = set(" ".join(text for texts in _LANGUAGES.values() for text in texts).split())
    alone = _long_lures() - known
    known |= alone
    return known, alone


@cache
def _own_words(language: str) -> frozenset[str]:
    return frozenset(" ".join(_LANGUAGES[language]).split())


@cache
def common() -> frozenset[str]:
    """Give the English words that everybody says."""
    return frozenset(words.ENGLISH_COMMON.split())


@cache
def proper() -> frozenset[str]:
    """Give what English writes with a capital and that is no other word of it."""
    return frozenset(words.PROPER.split())


@cache
def places() -> frozenset[str]:
    """Give the countries, states and towns."""
    return frozenset(f"{lure_words.COUNTRIES} {lure_words.TOWNS} {lure_words.STATES}".split())


def is_place(text: str) -> bool:
    """Say whether a text is a place, or several in a row."""
    return _covered(text, places(), shortest=3) and not text.isdigit()


@cache
def bland() -> frozenset[str]:
    """Give words so general that they are nobody's name: web, app, zeitung."""
    return frozenset(f"{lure_words.GENERIC} {lure_words.SERVICE} {lure_words.TECH}".split())


@cache
def lures() -> frozenset[str]:
    """Give every word that imitations put beside a name."""
    return frozenset(" ".join(_LURES).split())


def is_bait(text: str) -> bool:
    """Say whether a text is a lure, two lures in a row, or a number."""
    known = lures()
    if text in known or text.isdigit():
        return True
    return any(text[:at] in known and text[at:] in known for at in range(3, len(text) - 2))


@cache
def demands() -> frozenset[str]:
    """Give the lures that want a password, a payment or a fee, or that sell cheaply."""
    return frozenset(f"{lure_words.DEMANDS} {lure_words.BARGAINS}".split())


@lru_cache(maxsize=20_000)
def lures_in(text: str) -> tuple[str, ...]:
    """Give the fewest lures and numbers that make up a text: (`shoes`, `australia`) for shoesaustralia; none where they do not."""
    known, ends, length = _long_lures() | _joining(), _codes(), len(text)
    best: dict[int, tuple[str, ...]] = {0: ()}
    for start in range(length):
        if start not in best:
            continue
        for end in range(start + 1, min(start + LONGEST_PIECE, length) + 1):
            part = text[start:end]
            outermost = part in ends and (start == 0 or end == length)
            fewer = end not in best or len(best[start]) + 1 < len(best[end])
            if fewer and (part in known or part.isdigit() or outermost):
                best[end] = (*best[start], part)
    return best.get(length, ())


@cache
def fitting() -> frozenset[str]:
    """Give the lures that fit a paper, a bank or a parcel service: what they call their parts, and countries."""
    return frozenset(f"{lure_words.NEWS} {lure_words.SERVICE} {lure_words.COUNTRIES} {lure_words.COUNTRY_CODES}".split())


@cache
def baiting() -> frozenset[str]:
    """Give the lures that ask for something or call themselves news, which no town and no trade does."""
    return frozenset(f"{lure_words.NEWS} {lure_words.SERVICE}".split())


@cache
def generic() -> frozenset[str]:
    """Give the words that half of all papers are called by, and articles."""
    return frozenset(f"{lure_words.GENERIC} {lure_words.ARTICLES}".split())


@cache
def _articles() -> frozenset[str]:
    return frozenset(lure_words.ARTICLES.split())


@cache
def _codes() -> frozenset[str]:
    return frozenset(lure_words.COUNTRY_CODES.split())


@cache
def _long_lures() -> frozenset[str]:
    return frozenset(lure for lure in lures() if len(lure) > 2)


@cache
def short_lures() -> frozenset[str]:
    """Give the lures of three letters."""
    return frozenset(lure for lure in lures() if len(lure) == 3 and lure.isalpha())


@cache
def lures_by_head() -> dict[str, tuple[str, ...]]:
    """Give the lures of four letters and more by their first four."""
    return _grouped(lambda lure: lure[:4])


@cache
def lures_by_tail() -> dict[str, tuple[str, ...]]:
    """Give the same by their last four letters."""
    return _grouped(lambda lure: lure[-4:])


def _grouped(key: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for lure in sorted(lure for lure in lures() if len(lure) > 3):
        groups.setdefault(key(lure), []).append(lure)
    return {known: tuple(found) for known, found in groups.items()}


@cache
def _joining() -> frozenset[str]:
    return frozenset(lure_words.JOINING.split())


@cache
def news() -> frozenset[str]:
    """Give what news sites call themselves and their parts."""
    return frozenset(lure_words.NEWS.split())


@cache
def _joined_lures() -> frozenset[str]:
    return _long_lures() | _joining()


def is_word(text: str) -> bool:
    """Say whether a text is one dictionary word."""
    known, lures_alone = _words()
    return text in known and text not in lures_alone


@lru_cache(maxsize=100_000)
def languages_of(text: str) -> tuple[str, ...]:
    """Give the languages whose words alone make up a text, articles and places among them; none where no language's do."""
    if is_word(text):
        return tuple(language for language in _LANGUAGES if text in _own_words(language))
    if not _covered(text, _words()[0], shortest=2, more=_everywhere()):
        return ()  # what all languages together do not make up, none does
    return tuple(language for language in _LANGUAGES if _covered(text, _own_words(language), shortest=2, more=_everywhere()))


def is_made_of_words(text: str) -> bool:
    """Say whether a text is several dictionary words or lures in a row, in whatever language."""
    return _covered(text, _words()[0], shortest=3)


@cache
def _everywhere() -> frozenset[str]:
    """Give what is in the words of every language."""
    return places() | _articles()


_INITIALS = 3
"""A rest so short is a name only as initials beside one such word."""


def core_of(text: str) -> str:
    """Give what is left of a name without articles and words that half of all papers bear: `ny` of nytimes, `abc` of abcnews.

    A name of such words alone is kept whole: together they are a name.
    """
    core = text
    while shorter := _without_generic(core):
        core = shorter
    if core in generic():
        return text
    if len(core) > _INITIALS:
        return core
    rest = text.removeprefix(core) if text.startswith(core) else text.removesuffix(core)
    return core if len(core) > 1 and rest in generic() and rest not in _articles() else text


def _without_generic(text: str) -> str:
    """Take the longest generic word off either end; the empty string where there is none, or nothing would be left."""
    for length in range(min(LONGEST_PIECE, len(text) - 1), 1, -1):
        if length > 2 and text[-length:] in generic():
            return text[:-length]
        if text[:length] in generic() and (length > 2 or len(text) - length > 3):
            return text[length:]
    return ""


_MANY = 99
"""Stands for a text that words do not make up."""


@lru_cache(maxsize=64)  # several officials often have the same name, and are asked about one after the other
def reads_across(text: str, start: int, end: int, breaks: frozenset[int]) -> bool:
    """Say whether a text reads as well, in words of which one lies across an end of a name: `main|post` for the inpost in it.

    Words that a hyphen cuts, or that are the name with an s, do not count, nor does a reading in more words than with the name in it.
    """
    length, plural = len(text), f"{text[start:end]}s"
    fewest, across = [0] + [_MANY] * length, [_MANY] * (length + 1)
    for at in range(length):
        if fewest[at] == _MANY:  # then no reading gets here across an end either
            continue
        more, more_across = fewest[at] + 1, across[at] + 1
        for stop in _stops(text, at, length):
            if breaks and not breaks.isdisjoint(range(at + 1, stop)):
                continue
            if more < fewest[stop]:
                fewest[stop] = more
            lies_across = (at < start < stop or at < end < stop) and text[at:stop] != plural
            count = more if lies_across else more_across
            if count < across[stop]:
                across[stop] = count
    return across[-1] < _MANY and across[-1] <= _pieces(text[:start]) + 1 + _pieces(text[end:])


def _stops(text: str, at: int, length: int) -> list[int]:
    """Give where the words and numbers end that begin at a place of a text."""
    known = _words()[0]
    stops = [stop for stop in range(at + 3, min(at + LONGEST_PIECE, length) + 1) if text[at:stop] in known]
    if text[at].isdigit():
        numbers = (stop for stop in (at + 1, *range(at + 3, min(at + LONGEST_PIECE, length) + 1)) if text[at:stop].isdigit())
        return sorted({*stops, *numbers})
    return stops


@lru_cache(maxsize=20_000)
def _pieces(text: str) -> int:
    """Count the fewest words that make up a text."""
    known, fewest = _words()[0], [0] + [_MANY] * len(text)
    for at in range(len(text)):
        if fewest[at] < _MANY:
            for stop in range(at + 1, min(at + LONGEST_PIECE, len(text)) + 1):
                if text[at:stop] in known or text[at:stop] in lures() or text[at:stop].isdigit():
                    fewest[stop] = min(fewest[stop], fewest[at] + 1)
    return fewest[-1]


_STRAY = 4
"""A lure longer than this is still one with a stray letter beside it: egroup."""


@lru_cache(maxsize=100_000)
def piece_of(text: str) -> Piece:
    """Say what the letters beside a name are."""
    if text in lures():
        return Piece.LURE
    if text in _articles():
        return Piece.ARTICLE
    if text.isdigit():
        return Piece.NUMBER
    if len(text) <= 2:
        return Piece.SHORT
    inner = text[2:] if text[:2] in _codes() else text[:-2] if text[-2:] in _codes() else text
    if _covered(text, _joined_lures(), shortest=2) or _covered(inner, _long_lures(), shortest=3):
        return Piece.LURE
    if is_made_of_words(text):
        return Piece.WORDS
    return Piece.WORDS if len(text) > _STRAY and {text[1:], text[:-1]} & _long_lures() else Piece.UNKNOWN


def _covered(text: str, known: Container[str], shortest: int, more: Container[str] = frozenset()) -> bool:
    """Say whether a text is made of known pieces and numbers alone."""
    reached = [True] + [False] * len(text)
    for start in range(len(text)):
        if not reached[start]:
            continue
        if text[start].isdigit():
            reached[start + 1] = True
        for end in range(start + shortest, min(start + LONGEST_PIECE, len(text)) + 1):
            if not reached[end] and ((piece := text[start:end]) in known or piece in more):
                reached[end] = True
    return reached[-1]
