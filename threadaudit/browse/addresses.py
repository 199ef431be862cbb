"""The addresses of our pages; a host stands in them in Datasette's own writing, without a dot, so that no program takes it for a link."""

from __future__ import annotations

from typing import Any

from datasette.utils import tilde_encode

from threadaudit.exporters.html import Ways


class Addresses:
    """The addresses of pages about one database."""

    def __init__(self, datasette: Any, database: str) -> None:
        """Take Datasette, which knows under which path it is served."""
        self._base = f"{datasette.urls.database(database)}/-"
        self.table = f"{datasette.urls.database(database)}"
        self.ways = Ways(host=self.host, thread=self.thread, run=self.run)

    def host(self, host: str) -> str:
        """Return the address of all that is known of a host."""
        return f"{self._base}/domain/{tilde_encode(host)}"

    def thread(self, number: int) -> str:
        """Return the address of a thread, by its number in the database."""
        return f"{self._base}/thread/{number}"

    def run(self, number: int) -> str:
        """Return the address of a run's report."""
        return f"{self._base}/audit/{number}"

    def page(self, name: str) -> str:
        """Return the address of a page that needs nothing but its name."""
        return f"{self._base}/{name}"

    def row(self, table: str, key: str | int) -> str:
        """Return the address of one row."""
        return f"{self.table}/{tilde_encode(table)}/{tilde_encode(str(key))}"

    def query(self, name: str) -> str:
        """Return the address of a ready-made question."""
        return f"{self.table}/{tilde_encode(name)}"
