"""HTML of a post, as Mastodon hands it out → the words that a reader saw, and the addresses that links lead to."""

from __future__ import annotations

import html
import re

from threadaudit.readers.texts.displayed import with_address

_TAG = re.compile(r"<(?P<end> /? )(?P<name> [a-zA-Z][a-zA-Z0-9]*+ )(?P<attributes> [^<>]*+ )>", re.VERBOSE)
_HREF = re.compile(r"""\b href \s*+ = \s*+ (?: "(?P<double> [^"]*+ )" | '(?P<single> [^']*+ )' )""", re.VERBOSE | re.IGNORECASE)
_CLASS = re.compile(r"""\b class \s*+ = \s*+ (?: "(?P<double> [^"]*+ )" | '(?P<single> [^']*+ )' )""", re.VERBOSE | re.IGNORECASE)
_TELLING_NOTHING = frozenset({"mention", "hashtag"})
"""Links that lead to a person or a word on the same server."""
_REFERENCE = re.compile(r"&(?: \#[0-9]{1,7}+ | \#[xX][0-9a-fA-F]{1,6}+ | [A-Za-z][A-Za-z0-9]{1,31}+ ) ;", re.VERBOSE)
_PARAGRAPHS = frozenset({"p", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})
_BREAKS = frozenset({"br", "li", "div"})


def text_of(markup: str) -> str:
    """Return the words of some HTML: paragraphs apart by a blank line, a link with its address where the words hide it."""
    pieces: list[str] = []
    link: tuple[int, str] | None = None
    place = 0
    for tag in _TAG.finditer(markup):
        pieces.append(_plain(markup[place : tag.start()]))
        place = tag.end()
        name = tag["name"].lower()
        if name == "a" and link is not None:
            _close(pieces, *link)
        if name == "a":
            link = None if tag["end"] else _opened(tag["attributes"], len(pieces))
        elif name == "br" or (name in _BREAKS and tag["end"]):
            pieces.append("\n")
        elif name in _PARAGRAPHS and tag["end"]:
            pieces.append("\n\n")
    pieces.append(_plain(markup[place:]))
    return "".join(pieces).strip("\n")


def _opened(attributes: str, place: int) -> tuple[int, str] | None:
    """Return where the words of a link begin and where it leads; None where that is nothing to tell, as for a hashtag."""
    href = _HREF.search(attributes)
    kind = _CLASS.search(attributes)
    if href is None or (kind and _TELLING_NOTHING.intersection((kind["double"] or kind["single"] or "").split())):
        return None
    return place, _plain(href["double"] or href["single"] or "")


def _close(pieces: list[str], begin: int, address: str) -> None:
    """Write the address of a link behind its words, or in their place."""
    shown = "".join(pieces[begin:])
    del pieces[begin:]
    pieces.append(with_address(shown, address))


def _plain(text: str) -> str:
    """Undo HTML's references, but none so long that it is none."""
    return _REFERENCE.sub(lambda match: html.unescape(match.group()), text) if "&" in text else text
