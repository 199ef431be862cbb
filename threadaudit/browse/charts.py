"""Counts drawn as bars and shaded tables, as plain SVG and HTML.

Made here: a library in the browser would have to be allowed to run code that it makes up, and pages could then not forbid scripts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from threadaudit.browse.cells import plain
from threadaudit.exporters.html.markup import Html, element, link

_WIDTH = 300
_SHADES = 5


def bars(rows: Sequence[tuple[str, int, str]], what: str, unit: str) -> Html:
    """Return a bar for each label and number, with a link where a third value gives an address."""
    if not rows:
        return nothing()
    longest = max(number for _, number, _ in rows)
    body = (
        element(
            "tr",
            element("th", link(address, plain(label)), scope="row"),
            element("td", f"{number:,}", class_="amount"),
            element("td", _bar(number, longest), class_="bar"),
        )
        for label, number, address in rows
    )
    head = element("tr", element("th", what, scope="col"), element("th", unit, scope="col"), element("td"))
    table = element("table", element("caption", f"{unit} by {what}"), element("thead", head), element("tbody", *body), class_="bars")
    return _scrolling(table, f"{unit} by {what}")


def matrix(
    counts: Iterable[tuple[str, str, int]], what: str, across: str, *, most: int = 12, in_order: bool = False, counted: str = "lookalikes"
) -> Html:
    """Return a table of rows and columns with their numbers, shaded by how large they are; the largest rows and columns first."""
    cells: dict[tuple[str, str], int] = defaultdict(int)
    rows: dict[str, int] = defaultdict(int)
    columns: dict[str, int] = defaultdict(int)
    for row, column, number in counts:
        cells[row, column] += number
        rows[row] += number
        columns[column] += number
    if not cells:
        return nothing()
    shown_rows = (sorted(rows) if in_order else sorted(rows, key=lambda name: (-rows[name], name)))[-most if in_order else 0 :][:most]
    shown_columns = sorted(columns, key=lambda name: (-columns[name], name))[:most]
    largest = max(cells.values())
    head = element("tr", element("th", what, scope="col"), *(element("th", plain(name), scope="col") for name in shown_columns))
    body = (
        element(
            "tr",
            element("th", plain(row), scope="row"),
            *(_shaded(cells.get((row, column), 0), largest) for column in shown_columns),
        )
        for row in shown_rows
    )
    left = len(rows) - len(shown_rows) + len(columns) - len(shown_columns)
    told = f"{counted} by {what} and {across}" + (f"; {left:,} smaller ones are not drawn" if left else "")
    table = element("table", element("caption", told), element("thead", head), element("tbody", *body), class_="matrix")
    return _scrolling(table, told)


def nothing() -> Html:
    """Say that there is nothing to draw."""
    return element("p", "Nothing to draw yet.", class_="count")


def _bar(number: int, longest: int) -> Html:
    width = max(2, round(_WIDTH * number / longest)) if longest and number else 0
    return element(
        "svg", element("rect", x=0, y=2, width=width, height=14, rx=2), viewBox=f"0 0 {_WIDTH} 18", class_="bar", aria_hidden="true"
    )


def _shaded(number: int, largest: int) -> Html:
    if not number:
        return element("td", "·", class_="amount shade-0")
    shade = 1 + (_SHADES - 1) * (number - 1) // max(1, largest - 1) if largest > 1 else _SHADES
    return element("td", f"{number:,}", class_=f"amount shade-{min(shade, _SHADES)}")


def _scrolling(table: Html, label: str) -> Html:
    return element("div", table, class_="scroll", tabindex=0, role="region", aria_label=label)
