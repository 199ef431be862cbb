"""Datasette on one database of ours, as a server of this program."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

from threadaudit import browse
from threadaudit.browse.settings import LIMITS


def site(database: Path) -> Any:
    """Return Datasette for a database: only read, though others may write to it meanwhile."""
    from datasette.app import Datasette
    from datasette.plugins import pm

    if not any(plugin is browse for plugin in pm.get_plugins()):
        pm.register(browse, "threadaudit")  # where the package was not installed but is run from a folder
    return Datasette([str(database)], settings=dict(LIMITS), cors=False)


def serve(datasette: Any, listening: socket.socket) -> None:
    """Answer until the user ends it."""
    import uvicorn

    server = uvicorn.Server(uvicorn.Config(_Starting(datasette), log_level="warning", lifespan="on", server_header=False))
    server.run(sockets=[listening])


class _Starting:
    """Datasette's application, made in the server's own loop after every plugin has looked at the databases."""

    def __init__(self, datasette: Any) -> None:
        self._datasette = datasette
        self._app: Any = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer one request."""
        if self._app is None:
            await self._datasette.invoke_startup()
            self._app = self._datasette.app()
        await self._app(scope, receive, send)
