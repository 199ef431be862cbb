"""Make hostile text harmless for a terminal, JSON, Markdown and CSV.

Pasted text may hold terminal commands, characters that turn the reading direction round, Markdown, and spreadsheet formulas. What a
person reads shows such characters by their code point, `[U+202E]`; JSON keeps the value and only writes it in another way.
"""

from __future__ import annotations

import json
import re

from threadaudit.late import late

# Control characters (a terminal obeys them; U+009B alone starts a command), the characters that steer the reading direction (UAX #9),
# line and paragraph separators, lone surrogates, tag characters, and noncharacters. Joiners and soft hyphens stay: text needs them.
_HARMFUL = late(
    r"""
    [\x00-\x08\x0b-\x1f\x7f-\x9f]                           # C0 without tab and line feed, DEL, C1
    | [\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f]  # marks, separators, embeddings, overrides, isolates, invisible operators
    | [\ufeff\ufff9-\ufffb\ufffe\uffff]                     # byte order mark, annotations, noncharacters
    | [\ud800-\udfff]                                       # lone surrogates
    | [\U000e0000-\U000e007f]                               # tags
    """,
    re.VERBOSE,
)
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_LINE_BREAKING = late(r"[\t\n ]+")
# What Markdown obeys anywhere in a line (CommonMark 0.31; tables, strike-through and formulas as GitHub adds them) …
_MARKDOWN = late(r"([\\`*_\[\]<&|~$])")
# … and what it obeys at the beginning of one: headings, lists, quotes, rules, numbered lists.
_MARKDOWN_START = late(r"^([ \t]*+)(?:([#+=>-])|(\d{1,9})([.)]))", re.MULTILINE)
# What a spreadsheet takes for a formula, also in full width (OWASP, "CSV injection").
_FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠|%")


def _code_point(match: re.Match[str]) -> str:
    return f"[U+{ord(match.group()):04X}]"


def visible(text: str) -> str:
    """Return the text with every harmful character shown by its code point; line feeds and tabs stay."""
    return _HARMFUL.sub(_code_point, text.replace("\r\n", "\n"))


def one_line(text: str, width: int | None = None) -> str:
    """Return the text on one line, harmless, and cut to `width` characters where a width is given."""
    line = visible(_LINE_BREAKING.sub(" ", text.replace("\r", " "))).strip()
    if width is None or len(line) <= width:
        return line
    return line[: width - 1].rstrip() + "…"


def json_line(value: object) -> str:
    r"""Return the value as JSON on one line; harmful characters are written as `\u` escapes, so that the value itself is whole."""
    line = _ENCODER.encode(value)
    return line if line.isascii() and "\x7f" not in line else _HARMFUL.sub(_json_escape, line)  # JSON escapes the rest of ASCII itself


def _json_escape(match: re.Match[str]) -> str:
    return json.dumps(match.group(), ensure_ascii=True)[1:-1]


def markdown(text: str) -> str:
    """Return the text so that Markdown shows it as it is: nothing in it becomes a link, an image, a list, a table cell or HTML."""
    return _MARKDOWN_START.sub(_escaped_start, _MARKDOWN.sub(r"\\\1", visible(text)))


def _escaped_start(match: re.Match[str]) -> str:
    indent, sign, number, point = match.groups()
    return f"{indent}\\{sign}" if sign else f"{indent}{number}\\{point}"


def csv_cell(text: str) -> str:
    """Return the text for a CSV cell: what a spreadsheet would take for a formula gets an apostrophe in front."""
    shown = visible(text)
    is_formula = shown not in ("", "-") and shown.lstrip(" \xa0\u3000")[:1] in _FORMULA_STARTS  # a lone dash is standard input
    return f"'{shown}" if is_formula else shown
