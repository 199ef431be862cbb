"""Lets people browse what was recorded: a plugin, so that plain `datasette threadaudit.db` shows the same as `threadaudit browse`.

    plugin.py        the hooks by which Datasette finds the rest
    ours.py          which of the databases that Datasette serves are ours
    cells.py         a value as a table shows it: nothing in it is live
    safety.py        headers that forbid scripts and addresses of others; CSV without formulas
    descriptions.py  what tables, views and columns mean, taken from the remarks in the schema
    queries.py       the questions that people ask, ready made
    charts.py        counts drawn as bars, SVG made here
    pages.py         the addresses of our own pages: front page, search, thread, domain, audit, charts
    views.py         those pages as HTML; frame.py what Datasette's own pages take from us
    front.py         what the front page, the search and the charts ask the database
    addresses.py     where each page is
    server.py        Datasette on one database, for `threadaudit browse`
    settings.py      the limits that Datasette is started with, and its configuration as files

Other databases beside ours are shown as Datasette shows them.
"""

from __future__ import annotations

from threadaudit.browse.plugin import (
    asgi_wrapper,
    canned_queries,
    extra_template_vars,
    get_metadata,
    handle_exception,
    menu_links,
    prepare_connection,
    register_routes,
    render_cell,
    startup,
)

__all__ = [
    "asgi_wrapper",
    "canned_queries",
    "extra_template_vars",
    "get_metadata",
    "handle_exception",
    "menu_links",
    "prepare_connection",
    "register_routes",
    "render_cell",
    "startup",
]
