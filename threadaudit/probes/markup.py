"""HTML as a browser's tokenizer reads it: tags and text one after the other, in time and memory linear in the page.

No tree is built, because a tree can be made expensive: Lexbor (selectolax) took more than a minute for 1 MB of `<div>`, and as long for one
tag with 120,000 attributes. Tests hold this reader to Lexbor on ordinary pages. One rule of the standard is left out: a script within a
comment within a script ends at the first `</script>`.
"""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator
from typing import NamedTuple

_MOST_TAGS = 100_000
# Pages of 1 MB that people read have up to 40,000; this many take half a second.

_TOKEN = re.compile(
    r"""
    <!-- (?: -?> | (?: [^-]++ | - (?! -!?> ) )*+ (?: --!?> )?+ )    # a comment; without an end it takes the rest
    | < [!?] [^>]*+ >?+                                             # a doctype, or what is read like a comment
    | </ (?= [^A-Za-z] ) [^>]*+ >?+                                 # an end tag without a name: likewise
    | < (?P<close> /?+ ) (?P<name> [A-Za-z] [^ \t\n\f\r/>]*+ )
      (?P<attributes>
        (?:
            [ \t\n\f\r/]++
          | [^ \t\n\f\r/>] [^ \t\n\f\r/>=]*+                        # a name, which may begin with `=`
            (?: [ \t\n\f\r]*+ = [ \t\n\f\r]*+
                (?: " [^"]*+ "?+ | ' [^']*+ '?+ | (?! ["'] ) [^ \t\n\f\r>]*+ ) )?+
        )*+
      )
      (?P<end> >?+ )                                                # missing at the end of the page: then this is no tag
    """,
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    r"""
    (?P<name> [^ \t\n\f\r/>] [^ \t\n\f\r/>=]*+ )
    (?: [ \t\n\f\r]*+ = [ \t\n\f\r]*+
        (?: " (?P<double> [^"]*+ ) "?+ | ' (?P<single> [^']*+ ) '?+ | (?! ["'] ) (?P<bare> [^ \t\n\f\r>]*+ ) ) )?+
    """,
    re.VERBOSE,
)
_REFERENCE = re.compile(
    r"""
    & (?: (?P<number> \# (?: [0-9]++ | [xX] [0-9A-Fa-f]++ ) ) | (?P<word> [A-Za-z] [A-Za-z0-9]{0,31}+ ) )   # a code point, or a name
    (?P<end> ;?+ ) (?= (?P<next> =? ) )
    """,
    re.VERBOSE,
)
_LONGEST_NUMBER = 40
# Leading zeros included; what is longer is no code point, and a long number takes long to read.

_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
# Elements whose content is text to the tokenizer, whatever it looks like (HTML standard, 13.2.6.4).
_RAW_END = {name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE) for name in _RAW}


class Tag(NamedTuple):
    """A start or end tag."""

    name: str
    """Its name, in lower case."""
    source: str
    """Its attributes as they are written; `attributes` reads them."""
    closing: bool = False
    """Whether it is an end tag."""
    content: str = ""
    """What stands in an element that holds text alone, such as a script or the title; empty for other elements."""


def tokens(page: str) -> Iterator[Tag | str]:
    """Yield the tags of a page and the text between them, in order; comments and the content of scripts and the like are no text.

    What follows the first 100,000 tags is left out.
    """
    position, drawings, tags = 0, 0, 0
    while tags < _MOST_TAGS and (match := _TOKEN.search(page, position)):
        if match.start() > position:
            yield page[position : match.start()]
        position = match.end()
        close, name, source, end = match.group("close", "name", "attributes", "end")
        if name is None:
            continue
        if not end:
            return
        tags += 1
        name = name.lower()
        if close:
            drawings -= name == "svg" and drawings > 0
            yield Tag(name, "", closing=True)
            continue
        is_empty = source.endswith("/")
        drawings += name == "svg" and not is_empty
        if name == "plaintext":
            yield from (Tag(name, source), page[position:])
            return
        content = ""
        if name in _RAW and not (drawings and is_empty):
            closing = _RAW_END[name].search(page, position)
            content = page[position : closing.start() if closing else len(page)]
            position += len(content)
        yield Tag("svg:title" if drawings and name == "title" else name, source, content=content)
    if tags < _MOST_TAGS and position < len(page):
        yield page[position:]


def attributes(tag: Tag) -> dict[str, str]:
    """Return a tag's attributes, names in lower case, character references read; the first of two with one name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag.source):
        value = match["double"] or match["single"] or match["bare"] or ""
        name = match["name"].lower()
        if name not in found:
            found[name] = _REFERENCE.sub(_in_attribute, value) if "&" in value else value
    return found


def unescape(text: str) -> str:
    """Return a text with its character references read."""
    return _REFERENCE.sub(_in_text, text) if "&" in text else text


def _in_text(match: re.Match[str]) -> str:
    """Read a reference; one to no character is shown as such."""
    return "\ufffd" if len(match["number"] or "") > _LONGEST_NUMBER else html.unescape(match.group())


def _in_attribute(match: re.Match[str]) -> str:
    """Read a reference in an attribute, where `&copy=2` and `&copying` are parts of an address."""
    word, end = match["word"], match["end"]
    if word and (word + end not in html.entities.html5 or (match["next"] and not end)):
        return match.group()
    return _in_text(match)
