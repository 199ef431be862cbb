"""The limits that Datasette is started with, the plugins that are kept out, and the configuration as files for a server elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, MutableMapping
from importlib import resources
from pathlib import Path
from typing import Any

from datasette.utils import tilde_decode

from threadaudit.browse import ours

LIMITS: dict[str, Any] = {
    "sql_time_limit_ms": 1000,
    "facet_time_limit_ms": 150,
    "suggest_facets": False,  # each column would be counted for every page
    "default_page_size": 50,
    "max_returned_rows": 1000,
    "truncate_cells_html": 600,
    "allow_download": False,
    "num_sql_threads": 3,
}
"""One second a question, and nothing that a page need not ask."""

_KEPT_OUT = (
    "datasette_json_html", "datasette_render_html", "datasette_render_images", "datasette_render_markdown", "datasette_media",
    "datasette_pretty_json", "datasette_vega", "datasette_dashboards", "datasette_search_all", "datasette_leaflet",
)  # fmt: skip
"""Plugins that make text live (a post could be shown as an image from anywhere), and those that need scripts in the page, which the
policy forbids."""


def keep_out() -> None:
    """Take out the plugins that have no place beside our databases."""
    from datasette.plugins import pm

    for plugin in list(pm.get_plugins()):
        if getattr(plugin, "__name__", "").partition(".")[0] in _KEPT_OUT:
            pm.unregister(plugin)


def set_limits(datasette: Any) -> None:
    """Set our limits where the user has left Datasette's own."""
    from datasette.app import DEFAULT_SETTINGS

    for name, value in LIMITS.items():
        if datasette._settings.get(name) == DEFAULT_SETTINGS[name]:
            datasette._settings[name] = value


def order_templates(datasette: Any, *, ours_first: bool) -> None:
    """Put our templates before those of other plugins, which Datasette takes in any order; where nothing is ours, take them out."""
    own = str(resources.files(__package__) / "templates")
    for loader in datasette.jinja_env.loader.loaders:
        paths = getattr(loader, "searchpath", [])
        if own in paths:
            paths.remove(own)
            if ours_first:
                paths.insert(1 if datasette.template_dir else 0, own)  # what the user has written himself comes before ours


_VIEWS = re.compile(
    rb"""
    ^ (?: .*/ )? (?P<database> [^/]+ ) / (?P<view> audits | latest_\w+ | link_verdicts | lookalikes | redirects | posts_fts ) $
    """,
    re.VERBOSE,
)
"""What is put together for each row that is asked for: to count all of them would take as long as to make all of them."""


def uncounted(app: Callable[..., Awaitable[None]], datasette: Any) -> Callable[..., Awaitable[None]]:
    """Return the application, in which long views of ours are shown page by page without being counted first."""

    async def wrapped(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        found = _VIEWS.match(scope.get("raw_path") or b"") if scope["type"] == "http" else None
        asked = scope.get("query_string", b"")
        if found and b"_nocount" not in asked and ours.is_ours(datasette, tilde_decode(found["database"].decode("ascii"))):
            scope = {**scope, "query_string": asked + (b"&" if asked else b"") + b"_nocount=1"}
        await app(scope, receive, send)

    return wrapped


def write_configuration(folder: Path, database: Path) -> list[Path]:
    """Write what a server elsewhere needs: the settings, and a page that says how to start it. Give the files."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "settings.json"
    settings.write_text(json.dumps(LIMITS, indent=2) + "\n", encoding="utf-8")
    readme = folder / "README.md"
    readme.write_text(_README.format(database=database.name), encoding="utf-8")
    return [settings, readme]


_README = """# Serving {database}

Install threadaudit with its extra `browse` (`pip install 'threadaudit[browse]'`); its plugin is found by itself. Copy the database with
`threadaudit backup {database}` into this folder, never file by file, and start Datasette in it:

    datasette . --host 127.0.0.1 --port 8001

Datasette takes `settings.json` and every `.db` of the folder. It asks nobody for a password: let a web server in front of it do that, and
forward to 127.0.0.1. Everything in the database is visible to whoever reaches it, the pasted texts and the notes too.
"""
