"""What the templates ask of us: names made harmless, addresses, and where the style is."""

from __future__ import annotations

from typing import Any

from threadaudit._version import VERSION
from threadaudit.browse import cells, descriptions, pages
from threadaudit.browse.addresses import Addresses
from threadaudit.exporters.html import Html
from threadaudit.exporters.html.markup import element


class Frame:
    """One page's view of us."""

    version = VERSION

    def __init__(self, datasette: Any, database: str | None, table: str | None, *, is_ours: bool, front: Html | None = None) -> None:
        """Take where the page stands; `front` is the front page's body, where it is asked for."""
        self.is_ours = is_ours
        self.front = front
        self.style = pages.style_address(datasette)
        self.database = database
        self.addresses = Addresses(datasette, database) if database else None
        self._datasette = datasette
        self._table = table or ""

    def plain(self, text: object) -> str:
        """Return a text in which nothing is live."""
        return cells.plain(str(text))

    def name(self, text: object) -> str:
        """Return a name or an address with every dot in it defused."""
        return cells.name(str(text))

    def told(self, table: str) -> str:
        """Return what a table or view is for."""
        return descriptions.described().get(table, ("", {}))[0]

    def ways(self, table: str, keys: list[str]) -> list[tuple[str, str]]:
        """Return the addresses of the pages about a row, with what they are called."""
        if self.addresses is None or len(keys) != 1:
            return []
        key = keys[0]
        if table in ("hosts", "watches", "host_summaries"):
            return [(self.addresses.host(key), "All that is known of this host")]
        if table in ("threads", "runs") and key.isascii() and key.isdigit():
            return (
                [(self.addresses.thread(int(key)), "The thread")] if table == "threads" else [(self.addresses.run(int(key)), "The audit")]
            )
        return []

    def unit(self, column: str) -> str:
        """Return the unit of a column of this table."""
        return descriptions.unit(self._table, column)

    def row_link(self, path: str, database: str, table: str) -> Html:
        """Return the link from a row of a table to the row's own page; `path` is its key as it is, and may be hostile."""
        from datasette.utils import tilde_encode

        if table.startswith("posts_fts_"):  # the search index's own; its keys are bytes, by which Datasette does not find a row again
            return element("bdi", cells.name(path))
        keys = ",".join(tilde_encode(part) for part in path.split(","))
        return element("a", element("bdi", cells.name(path)), href=f"{self._datasette.urls.table(database, table)}/{keys}")
