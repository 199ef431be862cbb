"""How far a page is a copy of an official's: words, build, icon, and where its links and pictures lead. Pure; two pages in, figures out."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice

from threadaudit import hosts
from threadaudit.defang import defang
from threadaudit.errors import ThreadAuditError
from threadaudit.probes import markup
from threadaudit.probes.page import PageFacts

WORDS_IN_ROW = 3
"""Texts are compared by their rows of three words, in any case."""
_ROUNDS = 256
# Of MinHash: its estimate is off by 0.03 or less in two cases of three (sqrt(J(1-J)/256)).
_BATCH = 500
# Rows of words in one step, which takes 4 KB of memory for each.
_TAGS_IN_ROW = 4
_MOST_WORDS = 50_000
_MOST_TAGS = 50_000
FEWEST_ROWS = 100
"""Pages with fewer rows of words, about two paragraphs, say nothing by their text."""

# What makes a copy; measured on made pages, see docs/pages.md.
COPIED_TEXT = 0.25
"""From here texts are taken for copies: about three words in four are the same. Stock phrases alone stay below 0.1."""
COPIED_BUILD = 0.8
"""From here pages are built alike; two pages of one theme are too, so that this alone proves nothing."""
COPIED_POINTERS = 0.5
"""From this share on, links and pictures that lead to the official show that a page was copied from there …"""
FEWEST_POINTERS = 10
"""… where there are at least so many of them."""

_CHANCE = 0.1
# Below, the formula makes a quarter or a half of words out of a few phrases that everyone uses.

_EXTRA = ("datasketch", "lxml_html_clean", "mmh3", "trafilatura")
_WORD = re.compile(r"\w++")


@dataclass(frozen=True, slots=True)
class CloneData:
    """A page beside the official's own."""

    compared_url: str = ""
    """The official's page that it was put beside."""
    page_url: str = ""
    """The page that was compared, at the end of all redirects."""
    text_similarity: float | None = None
    """How many of the rows of three words in both texts stand in both, 0 to 1 (Jaccard, by MinHash); None where one has too few."""
    words_same: float | None = None
    """The share of words that this takes to be the same, 0 to 1 (Mash's formula); None likewise, and below a similarity of 0.1."""
    structure_similarity: float | None = None
    """How many of the rows of four tags stand in both pages, 0 to 1; None where one has fewer tags."""
    same_icon: bool | None = None
    """Whether their icons are the same, byte for byte; None where one of them could not be had."""
    icon_sha256: str = ""
    """The SHA-256 of the page's icon; empty where it could not be had."""
    icon_mmh3: int | None = None
    """The page's icon as Shodan counts it (`http.favicon.hash`); None where it could not be had."""
    links_to_official: int = 0
    """How many of its links lead to the official."""
    links_total: int = 0
    """How many links it has, those to itself included."""
    assets_to_official: int = 0
    """How many of its images, scripts and style sheets come from the official."""
    assets_total: int = 0
    """How many of these it has."""
    title_same: bool | None = None
    """Whether both have the same title; None where one has none."""
    canonical_to_official: bool | None = None
    """Whether it says that its right address is one of the official's; None where it names none."""
    copies: bool | None = None
    """Whether it is a copy; None where too little could be compared."""
    sentence: str = ""
    """The same in one sentence that can be printed."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One of the two pages."""

    url: str
    """Where it is."""
    page: str
    """Its HTML, decoded."""
    facts: PageFacts
    """What it says of itself."""
    text: str
    """The text that is compared."""
    icon: bytes = b""
    """Its icon; empty where it could not be had."""


def require_extra() -> None:
    """Say at the start, in one line, where what comparing needs is not installed."""
    missing = [name for name in _EXTRA if find_spec(name) is None]
    if missing:
        raise ThreadAuditError(f"comparing pages needs {', '.join(missing)}: pip install 'threadaudit[compare]'")


def compare(page: Sheet, official: Sheet, siblings: Collection[str] = ()) -> CloneData:
    """Put a page beside the official's own; links to the official's other hosts count as links to it."""
    own = {_domain(name) for name in (_host(official.url), *siblings)}
    text = text_similarity(page.text, official.text)
    links_to, assets_to = _pointing(page.facts.links, own), _pointing(page.facts.assets, own)
    links, assets = sum(page.facts.links.values()), sum(page.facts.assets.values())
    structure = structure_similarity(page.page, official.page)
    same_icon = page.icon == official.icon if page.icon and official.icon else None
    canonical = page.facts.canonical
    copies = _verdict(text, structure, links_to + assets_to, links + assets, same_icon=same_icon)
    return CloneData(
        compared_url=official.url,
        page_url=page.url,
        text_similarity=text,
        words_same=None if text is None else words_same(text),
        structure_similarity=structure,
        same_icon=same_icon,
        icon_sha256=hashlib.sha256(page.icon).hexdigest() if page.icon else "",
        icon_mmh3=icon_hash(page.icon) if page.icon else None,
        links_to_official=links_to,
        links_total=links,
        assets_to_official=assets_to,
        assets_total=assets,
        title_same=page.facts.title == official.facts.title if page.facts.title and official.facts.title else None,
        canonical_to_official=_domain(_host(canonical)) in own if canonical else None,
        copies=copies,
        sentence=_sentence(page, official, (links_to + assets_to, links + assets), text, same_icon=same_icon),
    )


def text_similarity(text: str, other: str) -> float | None:
    """Say how many rows of three words two texts share, 0 to 1; None where one has too few."""
    rows, others = set(_rows_of_words(text)), set(_rows_of_words(other))
    if min(len(rows), len(others)) < FEWEST_ROWS:
        return None
    from datasketch import MinHash  # type: ignore[import-untyped]

    sketches = []
    for found in (rows, others):
        sketch, left = MinHash(num_perm=_ROUNDS), iter(found)
        while batch := [row.encode() for row in islice(left, _BATCH)]:
            sketch.update_batch(batch)
        sketches.append(sketch)
    return round(float(sketches[0].jaccard(sketches[1])), 3)


def words_same(similarity: float) -> float | None:
    """Estimate the share of words that two texts have in common, from the rows of three that they share; None where that is chance.

    One changed word spoils three rows, so 5 % edited leaves 0.75 of the rows. Turned round as Mash does it (Ondov et al. 2016, formula 4,
    without the logarithm).
    """
    if similarity < _CHANCE:
        return None
    return round(float((2 * similarity / (1 + similarity)) ** (1 / WORDS_IN_ROW)), 3)


def structure_similarity(page: str, other: str) -> float | None:
    """Say how many rows of four tags with their first class two pages share, 0 to 1, counting how often; None where one is shorter."""
    rows, others = Counter(_rows_of_tags(page)), Counter(_rows_of_tags(other))
    if not rows or not others:
        return None
    return round((rows & others).total() / (rows | others).total(), 3)


def icon_hash(icon: bytes) -> int:
    """Return the number under which Shodan keeps an icon: MurmurHash3 of its MIME base64."""
    import mmh3

    return mmh3.hash(base64.encodebytes(icon))


def _rows_of_words(text: str) -> Iterator[str]:
    words = [match.group() for match in islice(_WORD.finditer(text.casefold()), _MOST_WORDS)]
    return (" ".join(words[start : start + WORDS_IN_ROW]) for start in range(len(words) - WORDS_IN_ROW + 1))


def _rows_of_tags(page: str) -> Iterator[tuple[str, ...]]:
    tags = list(islice(_tags(page), _MOST_TAGS))
    return (tuple(tags[start : start + _TAGS_IN_ROW]) for start in range(len(tags) - _TAGS_IN_ROW + 1))


def _tags(page: str) -> Iterator[str]:
    for token in markup.tokens(page):
        if not isinstance(token, str) and not token.closing:
            classes = markup.attributes(token).get("class", "").split(None, 1) if "class" in token.source[:1_000] else []
            yield f"{token.name}.{classes[0]}" if classes else token.name


def _host(url: str) -> str:
    host = hosts.parse(url)
    return host.ascii if host else ""


def _domain(name: str) -> str:
    """Return what someone registered of a host; the host itself where that is nothing."""
    return hosts.split(name)[1] or name if name else ""


def _pointing(named: Mapping[str, int], own: Collection[str]) -> int:
    """Count what leads to the given domains."""
    return sum(times for name, times in named.items() if _domain(name) in own)


def _verdict(text: float | None, structure: float | None, pointing: int, total: int, *, same_icon: bool | None) -> bool | None:
    """Say whether a page is a copy: by its words, or by its build together with its icon or where it points."""
    if text is not None and text >= COPIED_TEXT:
        return True
    points = total >= FEWEST_POINTERS and pointing >= COPIED_POINTERS * total
    if structure is not None and structure >= COPIED_BUILD and (points or same_icon):
        return True
    return None if text is None else False


def _sentence(page: Sheet, official: Sheet, pointers: tuple[int, int], text: float | None, *, same_icon: bool | None) -> str:
    """Say in one sentence what was found."""
    name, original = defang(_host(page.url).removeprefix("www.")), _host(official.url).removeprefix("www.")
    pointing, total = pointers
    parts = []
    if total:
        parts.append(f"{pointing:,} of {total:,} images and links on {name} point to {original}")
    if text is not None:
        same = words_same(text)
        parts.append(f"its text is {'not' if same is None else f'about {100 * same:.0f} %'} the same as on {original}'s page")
    if same_icon:
        parts.append("its icon is the same")
    sentence = "; ".join(parts) or f"nothing on {name} could be compared with {original}"
    return sentence[0].upper() + sentence[1:] + "."
