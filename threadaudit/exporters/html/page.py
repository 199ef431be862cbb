"""A file that stands alone: style and drawings within it, no scripts, nothing fetched; its own policy forbids both."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from threadaudit.exporters.html.markup import Html, element, join

_POLICY = "default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"
"""Nothing is allowed but the style that is in the file, known by its hash."""


@cache
def stylesheet() -> str:
    """Return the one stylesheet of pages and reports."""
    return resources.files(__package__).joinpath("style.css").read_text("utf-8")


def page(title: str, *parts: str, footer: str = "") -> Html:
    """Return a whole HTML file with this title; `parts` that are not Html are text."""
    style = stylesheet()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY.format(style=digest)),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name_="referrer", content="no-referrer"),
        element("meta", name_="robots", content="noindex"),
        element("meta", name_="format-detection", content="telephone=no, date=no, address=no, email=no, url=no"),
        element("meta", name_="color-scheme", content="light dark"),
        element("title", title),
        element("style", Html(style)),
    )
    body = element("body", element("main", *parts), element("footer", footer) if footer else Html(""), class_="ta")
    return join((Html("<!doctype html>\n"), element("html", head, "\n", body, lang="en"), "\n"))
