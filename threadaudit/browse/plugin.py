"""The hooks by which Datasette finds all this; each only where a database is ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

from datasette import hookimpl

from threadaudit.browse import cells, descriptions, ours, pages, queries, safety, settings
from threadaudit.browse.addresses import Addresses
from threadaudit.browse.frame import Frame

Hook = Callable[..., Any]


@hookimpl
def startup(datasette: Any) -> Callable[[], Any]:
    """Look at every database, keep out what would make text live, and set limits where the user has set none."""

    async def inner() -> None:
        for name in list(datasette.databases):
            await datasette.get_database(name).execute("select 1")  # a connection is made, and prepare_connection sees it
        if ours.any_ours(datasette):
            settings.keep_out()
            settings.set_limits(datasette)
        settings.order_templates(datasette, ours_first=ours.any_ours(datasette))

    return inner


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Any) -> None:
    """See whether a database is ours."""
    ours.notice(datasette, database, conn)


@hookimpl(hookwrapper=True, tryfirst=True)
def render_cell(value: Any, column: str, database: str, datasette: Any) -> Any:
    """Show a value so that nothing in it is live. A wrapper: what any other plugin makes of our values does not count."""
    outcome = yield
    if ours.is_ours(datasette, database):
        outcome.force_result([cells.render(value, column, database, datasette)])


@hookimpl
def get_metadata(datasette: Any, database: str | None, table: str | None) -> dict[str, Any]:
    """Say what our tables and columns mean; Datasette asks again and again, for one table at a time."""
    names = [name for name in ours.names(datasette) if database in (None, name)]
    return {"databases": {name: descriptions.of_database(table) for name in names}}


@hookimpl
def canned_queries(datasette: Any, database: str) -> dict[str, Any]:
    """Give the ready-made questions."""
    return queries.canned() if ours.has_pages(datasette, database) else {}


@hookimpl
def register_routes() -> Iterable[tuple[str, Any]]:
    """Give the addresses of our pages."""
    return pages.ROUTES


@hookimpl
def extra_template_vars(datasette: Any, database: str | None, table: str | None, view_name: str | None) -> Any:
    """Give templates what they need to look as ours do: `ta`, None where there is nothing of ours to show."""

    async def inner() -> dict[str, Any]:
        if not ours.any_ours(datasette):
            return {"ta": None}
        name = database if ours.is_ours(datasette, database) else None
        names = ours.names(datasette)
        front = None
        if view_name == "index" and [one for one in datasette.databases if one != "_internal"] == names[:1]:
            front = await pages.front_html(datasette, names[0])
        return {"ta": Frame(datasette, name or (names[0] if len(names) == 1 else None), table, is_ours=name is not None, front=front)}

    return inner


@hookimpl
def menu_links(datasette: Any) -> list[dict[str, str]]:
    """Lead from anywhere to our pages."""
    found = []
    for name in ours.names(datasette):
        addresses = Addresses(datasette, name)
        found += [{"href": addresses.page(page), "label": f"{name}: {page}"} for page in ("front", "search", "charts")]
    return found


@hookimpl(hookwrapper=True, tryfirst=True)
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Any:
    """Say what went wrong on a page that looks as ours do. A wrapper: Datasette's own would print every wrong address as a traceback."""
    outcome = yield

    async def inner() -> Any:
        return await pages.error_page(datasette, request, exception)

    if ours.any_ours(datasette):
        outcome.force_result([inner])


@hookimpl(trylast=True)
def asgi_wrapper(datasette: Any) -> Callable[[safety.App], safety.App]:
    """Send headers that forbid scripts and strangers with every answer."""
    return lambda app: safety.guarded(settings.uncounted(app, datasette), lambda: ours.any_ours(datasette))
