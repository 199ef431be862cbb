"""What a mail quotes: the signs before its lines, and how deep a line is quoted.

A post lies within one depth of quoting: the names above a quote, an answer below it and another quote within it are no part of it.
"""

from __future__ import annotations

import re

from threadaudit.late import late

_LINE = late(
    r"""
    (?P<signs>(?:[ ]{0,3}>)++[ ]?)?+     # the signs of quoting
    (?P<words>[^\n]*+)
    (?:\n|\Z)
    """,
    re.VERBOSE,
)
_MARK = late(
    r"""
    (?<![^\W_]) [0-9]{1,3}+ [a-e]?+ /           # 3/ 3/22 3/x
  | (?<!\S) /[0-9]                              # /3
  | \A \W{0,2} [0-9]{1,3}+ [.):] (?!\S)         # 3. 3) (3)
  | [(\[] [0-9]{1,3}+ [)\]] \s*+ \Z             # (3) at the end
  | \b[0-9]{1,3}+ [ ](?:of|von|de|sur|di)[ ] [0-9]
  | \A \s*+ [0-9]{1,3}+ \s*+ \Z                 # 3 on its own line
  | \u20e3
    """,
    re.VERBOSE,
)
_SIGNS_BEFORE_LINES = late(r"\n(?:[ ]{0,3}>)++[ ]?")
_FEWEST_MARKS = 2


def unquoted(plain: str) -> str:
    """Return the text with the signs of quoting overwritten by spaces, and by line ends all lines of a depth that holds no marks.

    Where the marks stand in lines that are not quoted, the text is returned as it is: a post may well quote.
    """
    lines = [(match["signs"] or "", match["words"]) for match in _LINE.finditer(plain)]
    marks: dict[int, int] = {}
    for signs, words in lines:
        if _MARK.search(words):
            depth = signs.count(">")
            marks[depth] = marks.get(depth, 0) + 1
    kept = {depth for depth, count in marks.items() if count >= _FEWEST_MARKS}
    if not kept or max(kept) == 0:
        return plain
    written = (_kept(signs, words) if signs.count(">") in kept else "\n" * (len(signs + words) + 1) for signs, words in lines)
    return "".join(written)[: len(plain)]


def _kept(signs: str, words: str) -> str:
    """Return a line with spaces in place of its signs."""
    return f"{' ' * len(signs)}{words}\n"


def without_signs(text: str) -> str:
    """Return a post without the signs of quoting, if all its lines but the first begin with one."""
    lines = text.count("\n")
    if not lines or ">" not in text or len(_SIGNS_BEFORE_LINES.findall(text.replace("\r\n", "\n"))) != lines:
        return text
    return _SIGNS_BEFORE_LINES.sub("\n", text)
