"""How far a URL reaches: where its body stops, which brackets belong to it, what punctuation behind it does not."""

from __future__ import annotations

import re
from functools import cache

from threadaudit.late import late

CJK = (
    r"\u1100-\u11ff\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3031-\u30ff\u3105-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7ff\uf900-\ufaff"
    r"\U00020000-\U0003ffff"
)
"""Letters of scripts that are written without spaces, so that a URL stands in the middle of them."""

# Other than letters, these end a URL: quotes, typographic marks, arrows, symbols, emoji. An en dash does not (twitter-text, "path").
_FOREIGN_STOPS = (
    r"\x80-\xa0\xab\xbb\u2000-\u200b\u200e-\u2012\u2014-\u206f\u2190-\u2dff\u3000-\u3004\u3008-\u3020\u302a-\u3030"
    r"\u30fb\ufe00-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff\U0001f000-\U0001ffff"
)

_FIRST_LETTER = "\u1100"
"""No letter of these scripts comes before it."""


@cache
def _cjk() -> re.Pattern[str]:
    return re.compile(f"[{CJK}]")  # made where it is needed: a class is compiled letter by letter, and these are forty thousand


def holds_cjk(text: str) -> bool:
    """Say whether a text holds a letter of a script that is written without spaces."""
    return not text.isascii() and max(text) >= _FIRST_LETTER and _cjk().search(text) is not None


def _body(letters: str, more: str = "") -> re.Pattern[str]:
    """Make the expression for a path, query and fragment; `letters` are the letters, `more` is what else may stand in it."""
    return re.compile(
        rf"""
        (?:
            {letters}++                                              # what a path, query or fragment is made of
          | & (?! (?: lt | gt | quot | nbsp | apos | \#0?39 ) ; )    # an ampersand, but not the HTML for a bracket or quote
          | (?<! [A-Za-z0-9] ) [hHwW]                                # h and w, but not those of a second URL run together with this one
          | [hH] (?! (?i: (?: tt | xx | tx | xt ) ps?:// ) )
          | [wW] (?: (?<= 2[fF] . ) | (?! [wW]{{2}} \. \w ) )
          | [,;] (?! (?i: h (?: tt | xx ) ps?:// ) )
          | (?<= [\w=] ) " \w++ " (?! [\w"] )                        # a quoted word in the middle
          {more}
        )*+
        """,
        re.VERBOSE,
    )


_COMMON_STOPS = frozenset("\xa0«»“”„‘’‚…")
"""Of what ends every URL, that which one often meets."""
_ASCII_BODY = _body(r"""[A-GI-VX-Za-gi-vx-z0-9!\#$%'()*+./:=?@\[\]_{|}~-]""")


@cache
def _whole_body() -> re.Pattern[str]:
    return _body(
        rf"""[^\s\x00-\x20<>"`\\^&hHwW,;\x7f{_FOREIGN_STOPS}{CJK}]""",
        rf"| (?<= / ) [{CJK}]++ (?= [\s/?\#.,)\]] | \Z )",  # a whole segment in a script without spaces
    )


def _body_end(text: str, start: int) -> int:
    """Return where a path, query and fragment end; only where another letter than those of ASCII stands there are all looked at."""
    match = _ASCII_BODY.match(text, start)
    end = match.end() if match else start
    if text[end : end + 1].isascii() or text[end] in _COMMON_STOPS:
        return end
    match = _whole_body().match(text, start)
    return match.end() if match else start


_BRACKET = late(r"[()\[\]{}]")
_PARTNER = {")": "(", "]": "[", "}": "{"}
_TRAILING = ".,:;!?'*~|$%@–\\·"
# What ends a sentence or Markdown emphasis. `#`, `/`, `-`, `+`, `=`, `_` and `&` may end a URL, as twitter-text has it.


_MOST_BREAKS = 3
_SHORTEST_BROKEN = 24
_NARROWEST_LINE, _WIDEST_LINE = 60, 100
# Mail programs and terminals break lines at 72 to 80 characters; narrower columns are not told from short lines.
_LINE_END = late(r"[ \t]? \r?+ \n", re.VERBOSE)
_WORD = late(r"\S++")
_MAY_BE_REST = late(r"[0-9/=&%_-] | \.htm", re.VERBOSE)
_REST_OF_URL = late(r"(?= [^\n]* [0-9/=&%_-] | [^\n]* \.html? \b ) \S++", re.VERBOSE)
_NOT_A_REST = late(
    r"""
    [(\[*#@>-]                                          # a bullet, a quote, a mention
    | [0-9]{1,3}+ (?: / [0-9]* | [.):] ) \Z              # a numbering mark
    | [A-Za-z]+ : //                                     # another URL
    | (?: [\w-]++ \. )++ (?! html?\b | php\b | aspx?\b ) [a-z]{2,24} (?: [/:?\#] | \Z )   # another host
    """,
    re.VERBOSE,
)


class _Run:
    """A stretch that URLs may be made of, looked at once however many begin in it."""

    def __init__(self, start: int, end: int, brackets: list[tuple[int, int]]) -> None:
        """Take where it stands, and each bracket in it with its partner; -1 where it has none."""
        self.start, self.end, self.brackets = start, end, brackets
        self.seen = 0
        """How many brackets lie before the URLs that are still to come."""


class Extents:
    """Where URLs in one text end; asked from left to right, each character is looked at a fixed number of times."""

    def __init__(self, text: str) -> None:
        """Take the text that will be asked about."""
        self._text = text
        self._run = _Run(0, 0, [])

    def body_end(self, start: int) -> int:
        """Return where the path, query and fragment that begin at `start` end."""
        if not self._run.start <= start < self._run.end:
            self._run = self._look(start)
        return self._trimmed(start, self._balanced(start))

    def continued(self, start: int, end: int) -> int:
        """Return where the URL between two places ends if the lines below go on with it; `end` where they do not."""
        for _ in range(_MOST_BREAKS):
            further = self._next_line(start, end)
            if further == end:
                break
            start, end = self._text.rfind("\n", 0, further) + 1, further
        return end

    def _next_line(self, start: int, end: int) -> int:
        """Return where the rest of a URL ends that was broken at the end of a line; `end` where it was not."""
        text = self._text
        stop = end
        while stop < len(text) and stop - end < 3 and text[stop] in "?%.,;":
            stop += 1
        newline = _LINE_END.match(text, stop)
        if not newline:
            return end
        first = newline.end()
        word = _WORD.match(text, first)
        if not word or not _MAY_BE_REST.search(word.group()):  # most lines begin with a word, which needs no closer look
            return end
        last = _body_end(text, first)
        if last == first or text[last : last + 1].strip():
            return end
        width = stop - (text.rfind("\n", max(0, stop - _WIDEST_LINE), stop) + 1)
        token = text[first:last].rstrip(_TRAILING)
        if not _REST_OF_URL.fullmatch(token) or _NOT_A_REST.match(token):
            return end
        open_ended = text[stop - 1] in "/-_=&?%+" and stop - start > _SHORTEST_BROKEN
        full_line = _NARROWEST_LINE <= width <= _WIDEST_LINE and any(mark in token for mark in ("/", "=", "%", ".htm"))
        return first + len(token) if open_ended or full_line else end

    def _look(self, start: int) -> _Run:
        end = _body_end(self._text, start)
        return _Run(start, end, _partners(self._text, start, end))

    def _balanced(self, start: int) -> int:
        """Return the first bracket that has no partner in the URL, or the end of the run."""
        run = self._run
        while run.seen < len(run.brackets) and run.brackets[run.seen][0] < start:
            run.seen += 1
        for index in range(run.seen, len(run.brackets)):
            at, partner = run.brackets[index]
            if partner < start or self._text.startswith("[/", at):  # the end of [url]…[/url]
                return at
        return run.end

    def _trimmed(self, start: int, end: int) -> int:
        """Take off punctuation that belongs to the sentence."""
        while end > start and self._text[end - 1] in _TRAILING:
            end -= 1
        if self._text[end : end + 1] == "'" and self._text.count("'", start, end + 1) % 2 == 0:
            return end + 1  # it closes a quotation that began within
        return end


def _partners(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return each bracket between two places with its partner, -1 where it has none."""
    pairs: dict[int, int] = {}
    open_brackets: dict[str, list[int]] = {"(": [], "[": [], "{": []}
    for match in _BRACKET.finditer(text, start, end):
        at, bracket = match.start(), match.group()
        pairs[at] = -1
        if bracket in open_brackets:
            open_brackets[bracket].append(at)
        elif open_brackets[_PARTNER[bracket]]:
            opening = open_brackets[_PARTNER[bracket]].pop()
            pairs[at], pairs[opening] = opening, at
    return sorted(pairs.items())
