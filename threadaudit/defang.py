"""Make links harmless to click, and read those that others have made harmless: `hxxps://welt[.]ltd`.

`defang` writes one way; `refang` reads many: bracketed, half-bracketed and spelled-out dots, colons and slashes, escaped ones, and
schemes with letters replaced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from threadaudit.late import late

_DOT_WORDS = "dot|d0t|punkt|point|punto|ponto|period|tochka|точка|nokta|kropka"
"""How people spell a dot out: English, German, French, Spanish and Italian, Portuguese, Russian, Turkish, Polish."""


_OPENING = r"\[({<（［｛＜【〔〖〘⟦⟨「『"
_CLOSING = r"\])}>）］｝＞】〕〗〙⟧⟩」』"
_CLOSED_BY = dict(zip(_OPENING.replace("\\", ""), _CLOSING.replace("\\", ""), strict=True))
_FOREIGN_DOTS = "\u3002\uff61\u0701\u0702\ua4f8\u06d4"
_DRAWN_DOTS = "·•∙⋅‧・⸳⸱●"


class Mark(NamedTuple):
    """Something written in place of a dot, a colon, a slash or an at sign."""

    start: int
    """Where it begins, with the space in front that belongs to it."""
    end: int
    """Where it ends, with the space behind that belongs to it."""
    plain: str
    """What it stands for."""


_BRACKETED = late(
    rf"""
    (?P<open> [{_OPENING}] [{_OPENING}]?+ ) [ ]?   # a class first: a repeat would be tried at every character
    (?:
        (?P<dot> [.{_FOREIGN_DOTS}{_DRAWN_DOTS}] | (?i: {_DOT_WORDS} ) )      # [.] (dot) {{punkt}} 【.】 [•] [[.]]
      | (?P<at> @ | (?i: at | ät | arroba ) )    # (at)
      | (?P<other> :// | :\\\\ | // | :/ | : | / )    # [:] [://] [:/] [/]
      | \. (?P<label> [a-z]{{2,24}} (?= [\])}}>] ) )   # welt[.ltd]
    )
    [ ]? (?P<close> [{_CLOSING}] {{1,2}}+ )
    """,
    re.VERBOSE,
)

_OPTIONS_BEFORE = late(r"\] \w{1,20}+ \Z", re.VERBOSE)

_HALF_BRACKETED = (
    late(
        r"""
        [\[({] (?<= [^\W_] . ) \. (?= [^\W\d_] )     # welt[.ltd: one bracket got lost between two letters; `x[.5]` is a number
        """,
        re.VERBOSE,
    ),
    late(
        r"""
        \. (?<= [^\W_] . ) [\])}] (?= [^\W\d_] )     # welt.]ltd
        """,
        re.VERBOSE,
    ),
)

_ESCAPED = late(
    r"""
    \\ (?: (?P<plain> [./:] )                                          # as regular expressions and JSON do: welt\.ltd, https:\/\/welt.ltd
         | (?: u00 | x ) (?P<code> [2-7][0-9a-fA-F] ) )                # or by its number: welt\u002eltd
    """,
    re.VERBOSE,
)

_PERCENT = late(
    r"""
    (?P<code> % [2-7][0-9a-fA-F] )
    """,
    re.VERBOSE,
)
_ENCODED_URL = late(
    r"""
    % 3[aA] (?: %2[fF] ){2} (?P<rest> (?: [\w.%~-] | \[\.\] | \(\.\) )*+ )   # https%3A%2F%2Fwelt.ltd%2Fa, where no URL carries it
    """,
    re.VERBOSE,
)
_SCHEME_ALONE = late(r"(?<! [\w/?&=%] ) h (?: tt | xx ) ps? \Z", re.VERBOSE | re.IGNORECASE)
_ENCODED_DOT = late(r"% (?: 2[eE] | 5[bB] (?: \. | %2[eE] ) %5[dD] ) (?= [a-zA-Z]{2,24}+ (?! [\w%] ) )", re.VERBOSE)
_NAME_ALONE = late(r"(?<! [\w/?&=%.-] ) (?: [\w-]++ \. )*+ [\w-]++ \Z", re.VERBOSE)

_ENTITY = late(
    r"""
    & (?: \# (?: 173 | 8203 | 8204 | 8205 | 8288 | [xX] (?: ad | 200[b-dB-D] | 2060 ) )   # soft hyphen, zero width
        | \# (?: 0*+ (?P<decimal> [0-9]{2,3}+ ) | [xX] 0*+ (?P<hexadecimal> [2-7][0-9a-fA-F] ) )
        | (?P<name> period | colon | sol | commat | shy | ZeroWidthSpace | zwnj | zwj ) ) ;
    """,
    re.VERBOSE,
)
_TAGS = late(
    r"""
    (?: < (?: /? (?: b | i | u | s | em | strong | span | mark | font | code | small ) \b [^<>]{0,100}+     # <b>, </b>
            | !-- [^<>]{0,100}+                                                                         # a remark
            | wbr [ ]? /? ) > )++                                                                       # where a word may be broken
    """,
    re.VERBOSE,
)
_EMPHASIS = late(r"\*\* (?<= \w .. ) (?= \. [a-z] )", re.VERBOSE)  # **welt**.ltd
_QUOTED_PRINTABLE = late(
    r"""
    = (?: 3[aA] (?<= [spSP] ... ) (?= // )              # https=3A//welt.ltd
        | (?<= [\w.-] = ) \r?+ \n (?= [\w.-] ) )         # wel=⏎t.ltd: a line that was broken for the mail
    """,
    re.VERBOSE,
)
_IN_AUTHORITY = late(r":// [\w.-]*+ \Z", re.VERBOSE)
_NAMED = {"period": ".", "colon": ":", "sol": "/", "commat": "@"}
"""What HTML calls the marks; the other names stand for characters that nobody sees."""

_BOXED_LABEL = late(r":// [\[({] (?P<label> [\w-]++ ) [\])}] (?= \. \w )", re.VERBOSE)  # https://[welt].ltd
_QUOTED = late(
    r"""
    (?: \.(?<= [\w] \*\* \. ) (?= \*\* \w )                            # welt**.**ltd
      | \. (?<= \w ["'*`~] \. ) (?= ["'*`~] \w ) )                       # welt'.'ltd
    """,
    re.VERBOSE,
)

_WORD_BETWEEN = late(
    r"""
    [dD] (?: ot | OT ) (?: (?<= [a-z0-9] DOT ) (?= [a-z] )                  # weltDOTltd
                         | (?<= [a-zA-Z0-9][_-] ... ) [_-] (?= [a-zA-Z] ) )   # welt_dot_ltd, welt-dot-ltd
    """,
    re.VERBOSE,
)

_FOREIGN = late("[\u3002\uff61\u0701\u0702\ua4f8\u06d4\u2236\ua789\u02d0\u0589\u2044\u2215\u29f8\uff0f]")
"""Marks of other scripts, and mathematical ones, that look like a dot, a colon or a slash."""
_FOREIGN_COLONS = "\u2236\ua789\u02d0\u0589"
_FOREIGN_SLASHES = "\u2044\u2215\u29f8\uff0f"
_USER_BEHIND = late(r"[^\s/?\#\\<>\"]{1,100}+ (?<= @ ) [\w-] | [^\s/?\#\\<>\"@]{1,100}+ @ [\w-]", re.VERBOSE)
# Browsers take a drawn slash in front of an @ for a part of the user name.


def marks(text: str) -> list[Mark]:
    """Return what is written in place of dots, colons, slashes and at signs, in order and without overlap."""
    found = sorted(_all_marks(text), key=lambda mark: (mark.start, -mark.end))
    kept: list[Mark] = []
    for mark in found:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _all_marks(text: str) -> Iterator[Mark]:
    """Give all that may be a mark, kind by kind; a kind is looked for only where one of its characters occurs."""
    for needles, finder in _KINDS:
        if any(needle in text for needle in needles):
            yield from finder(text)
    if not text.isascii():
        for match in _FOREIGN.finditer(text):
            plain = _foreign(text, match.start())
            if plain:
                yield Mark(*match.span(), plain)


def _half_bracketed(text: str) -> Iterator[Mark]:
    for expression in _HALF_BRACKETED:
        for match in expression.finditer(text):
            if not _OPTIONS_BEFORE.search(text, max(0, match.start() - 24), match.start()):
                yield Mark(*match.span(), ".")


def _boxed_labels(text: str) -> Iterator[Mark]:
    yield from (Mark(match.start() + 3, match.end(), match["label"]) for match in _BOXED_LABEL.finditer(text))


def _escaped(text: str) -> Iterator[Mark]:
    yield from (Mark(*match.span(), match["plain"] or chr(int(match["code"], 16))) for match in _ESCAPED.finditer(text))


def _quoted(text: str) -> Iterator[Mark]:
    for match in _QUOTED.finditer(text):
        around = 2 if text[match.start() - 2 : match.start()] == "**" else 1
        if text[match.start() - 1] == text[match.end()]:
            yield Mark(match.start() - around, match.end() + around, ".")
    yield from (Mark(*match.span(), "") for match in _EMPHASIS.finditer(text))


def _words_between(text: str) -> Iterator[Mark]:
    yield from (Mark(match.start() - (len(match.group()) == 4), match.end(), ".") for match in _WORD_BETWEEN.finditer(text))


def _foreign(text: str, at: int) -> str:
    """Return what a mark of another script stands for between Latin letters; the empty string where it stands for itself."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not (before.isascii() and after.isascii()) and not (before + after).strip(_FOREIGN_COLONS + _FOREIGN_SLASHES).isascii():
        return ""
    if text[at] in _FOREIGN_DOTS:
        return "." if before.isalnum() and after.isalnum() else ""
    if text[at] in _FOREIGN_COLONS:
        return ":" if before.isalpha() and after and after in "/\\" + _FOREIGN_SLASHES else ""
    if before.isalnum() and _USER_BEHIND.match(text, at + 1):
        return ""
    return "/" if (before.isalnum() or before in tuple(":/" + _FOREIGN_COLONS + _FOREIGN_SLASHES)) and not after.isspace() else ""


def _bracketed(text: str) -> Iterator[Mark]:
    for match in _BRACKETED.finditer(text):
        fits = match["close"] == "".join(_CLOSED_BY[bracket] for bracket in reversed(match["open"]))
        if not fits and not (match["dot"] and not match["dot"].isalpha() and len(match["open"]) == len(match["close"])):
            continue
        start, end = match.span()
        if match["other"]:
            yield Mark(start, end, match["other"].replace("\\", "/"))
            continue
        before, behind = text[start - 1 : start], text[end : end + 1]
        if match["label"] and (before == " " or _OPTIONS_BEFORE.search(text, max(0, start - 24), start)):
            continue  # (.ltd): an ending that is spoken of; [[CC]YY]MMDDhhmm[.ss]: parts of a date
        if before == " " or (before == "\n" and behind.isalnum()):
            start -= 1
        if not match["label"] and (behind == " " or (behind == "\n" and before.isalnum())):
            end += 1
        if text[start - 1 : start].isalnum() and (match["label"] or text[end : end + 1].isalnum()):
            yield Mark(start, end, "@" if match["at"] else "." + (match["label"] or ""))


def _markup(text: str) -> Iterator[Mark]:
    """Give HTML tags that stand within a name."""
    for match in _TAGS.finditer(text):
        start, end = match.span()
        before, after = text[max(0, start - 2) : start], text[end : end + 2]
        behind_label = before[-1:].isalnum() and after[:1] == "." and after[1:].strip() != ""
        behind_dot = before[-1:] == "." and (before[:1].isalnum() or before[:1] == ">") and after[:1].isalnum()
        within = before[-1:].isalnum() and after[:1].isalnum() and match.group().startswith(("<w", "<!"))
        if behind_label or behind_dot or within:
            yield Mark(start, end, "")


def _quoted_printable(text: str) -> Iterator[Mark]:
    """Give colons and line breaks that are written as mails write them."""
    for match in _QUOTED_PRINTABLE.finditer(text):
        if match.group()[1] == "3":
            yield Mark(*match.span(), ":")
        elif _IN_AUTHORITY.search(text, max(0, match.start() - 100), match.start()):
            yield Mark(*match.span(), "")


def _percent_encoded(text: str) -> Iterator[Mark]:
    for match in _ENCODED_URL.finditer(text):
        if _SCHEME_ALONE.search(text, max(0, match.start() - 6), match.start()):
            for code in _PERCENT.finditer(text, *match.span()):
                yield Mark(*code.span(), chr(int(code["code"][1:], 16)))
    for match in _ENCODED_DOT.finditer(text):
        if _NAME_ALONE.search(text, max(0, match.start() - 64), match.start()):
            yield Mark(*match.span(), ".")


def _entities(text: str) -> Iterator[Mark]:
    for match in _ENTITY.finditer(text):
        if match["decimal"] or match["hexadecimal"]:
            plain = chr(int(match["decimal"]) if match["decimal"] else int(match["hexadecimal"], 16))
        else:
            plain = _NAMED.get(match["name"], "")
        if plain in ("", *".:/@-[](){}") or (plain.isascii() and plain.isalnum()):
            yield Mark(*match.span(), plain)


_KINDS: tuple[tuple[tuple[str, ...], Callable[[str], Iterator[Mark]]], ...] = (
    (tuple(_CLOSED_BY), _bracketed),
    (("[.", "(.", "{.", ".]", ".)", ".}"), _half_bracketed),
    (("://[", "://(", "://{"), _boxed_labels),
    (("\\",), _escaped),
    (("%",), _percent_encoded),
    (("<",), _markup),
    (("=",), _quoted_printable),
    (("&",), _entities),
    (("'.", '".', "*.", "`.", "~.", "**"), _quoted),
    (("DOT", "dot"), _words_between),
)
"""What occurs in a text where a kind of mark does, and how that kind is found."""

_DEAD_SCHEME = late(
    r"""
    (?<! [^\W_] )
    (?: [hH] (?: [xX]{2} | [tT][xX] | [xX][tT] | \*\* | __ | -- ) [pP] (?P<secure> [sS]? ) | (?P<files> [fF][xX]{1,2}[pP] ) )
    (?= :?+ [/\\]{2} )
    """,
    re.VERBOSE,
)


def refang(text: str) -> str:
    """Return the text with its defanged links made whole: `hxxps://welt[.]ltd` becomes `https://welt.ltd`."""
    pieces: list[str] = []
    done = 0
    for mark in marks(text):
        pieces += (text[done : mark.start], mark.plain)
        done = mark.end
    return _DEAD_SCHEME.sub(_living_scheme, "".join((*pieces, text[done:])))


def _living_scheme(match: re.Match[str]) -> str:
    return "ftp" if match["files"] else "http" + match["secure"].lower()


_AUTHORITY = late(
    r"""
    (?P<scheme> (?: https? | ftp ) (?= :// ) )                           # https, also where a word stands against it
    | (?P<slashes> (?<= :// ) [^\s/?\#\\<>"']++ )                        # what stands between // and the path
    | (?P<host> (?<! [\w./@-] ) (?: [\w-]++ \. )++ [^\W\d_] [\w-]++ (?! :// ) )    # welt.ltd, a host without a scheme
    | (?P<address> (?<! [\w./@-] ) (?: [0-9]{1,3}+ \. ){3} [0-9]{1,3}+ (?! [\w.] ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOT_BETWEEN = late(r"(?<= [^\W_] ) \. (?= [^\W_] )", re.VERBOSE)
_HARMLESS = {"http": "hxxp", "https": "hxxps", "ftp": "fxp"}


def defang(text_or_url: str) -> str:
    """Return the text with no link in it that a program would make clickable: `https://welt.ltd` becomes `hxxps://welt[.]ltd`."""
    return _AUTHORITY.sub(_harmless, text_or_url)


def _harmless(match: re.Match[str]) -> str:
    if match["scheme"]:
        return _HARMLESS[match["scheme"].lower()]
    return _DOT_BETWEEN.sub("[.]", match.group())
