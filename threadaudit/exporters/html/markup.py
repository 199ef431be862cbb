"""The only place where HTML is made: text is escaped as it enters, and no address can lead to another site."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from threadaudit.escape import visible

Attribute = str | int | float | bool | None
"""What an attribute holds: True for one without a value, False or None for one that is left out."""

_LEADING = frozenset({"action", "background", "cite", "data", "formaction", "href", "ping", "poster", "src", "srcset", "style"})
"""The attributes by which a page fetches or leads somewhere; `style` can fetch as well."""
# An anchor, or a path from the root; browsers take // and /\ for the beginning of a host.
_OWN_SITE = re.compile(r"\#[^\s\\]*+ | /(?![/\\])[^\s\\]*+", re.VERBOSE)
_EMPTY = frozenset({"br", "hr", "link", "meta"})


class Html(str):
    """A piece of HTML: all that came from outside was escaped when it was made. Jinja takes it as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return the piece for a template that escapes everything else."""
        return str(self)


def text(value: str) -> Html:
    """Return a text as HTML that shows it: escaped, and with characters that deceive shown by their code points."""
    return Html(html.escape(visible(value), quote=True))


def join(pieces: Iterable[str], between: str = "") -> Html:
    """Return the pieces one after the other; what is not Html yet is text."""
    return Html(_piece(between).join(map(_piece, pieces)))


def element(name: str, *children: str, **attributes: Attribute) -> Html:
    """Return an element; children that are not Html are text. `class_` is written `class`, `aria_label` `aria-label`.

    Raises ValueError where an attribute would lead to another site.
    """
    written = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    if name in _EMPTY:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{join(children)}</{name}>")


def link(address: str, *children: str, **attributes: Attribute) -> Html:
    """Return a link within the site, or the children alone where there is no address."""
    return element("a", *children, href=address, **attributes) if address else join(children)


def _piece(value: str) -> str:
    return value if isinstance(value, Html) else text(value)


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return f" {name}"
    if name.startswith("on") or (name in _LEADING and not _OWN_SITE.fullmatch(str(value))):
        raise ValueError(f"{name} may lead out of the page: {value!r}")
    return f' {name}="{text(str(value))}"'
