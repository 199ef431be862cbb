"""`threadaudit browse`: Datasette on the database."""

from __future__ import annotations

import ipaddress
import socket
import webbrowser
from pathlib import Path
from threading import Timer
from typing import Any

import click

from threadaudit.cli.common import Session, common_options
from threadaudit.errors import InputError, StoreError

_LOOPBACK = "127.0.0.1"
_MISSING = "browsing needs Datasette: pip install 'threadaudit[browse]'"


@click.command()
@click.option("--host", default=_LOOPBACK, show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port to listen at; else one that is free.")
@click.option("--open", "opens", is_flag=True, help="Open the browser.")
@click.option("--static", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write a configuration for another server.")
@common_options
def command(session: Session, host: str, port: int, opens: bool, folder: Path | None) -> int:  # noqa: FBT001 – click's way
    """Look at the database in a browser: audits, lookalikes, threads, what changed.

    It is only read, at this machine alone unless --host says otherwise; other commands may write to it meanwhile. Plain
    `datasette threadaudit.db` shows the same.
    """
    database = _database(session)
    try:
        from threadaudit.browse import settings
        from threadaudit.browse.server import serve, site
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("datasette", "uvicorn"):
            raise
        raise InputError(_MISSING) from error
    if folder is not None:
        for path in settings.write_configuration(folder, database):
            click.echo(str(path))
        return session.exit_code()
    if not _is_loopback(host):
        session.note(
            f"Warning: whoever can reach {host} sees all of {database}, pasted texts and notes too; nobody is asked for a password."
        )
    listening = _listen(host, port)
    address = _address(host, listening)
    session.note(f"{database} at {address} (Ctrl-C ends it)")
    if opens:
        Timer(1.0, webbrowser.open, [address]).start()
    serve(site(database), listening)
    return session.exit_code()


def _database(session: Session) -> Path:
    """Return the database, brought up to date where it may be written; raise where there is none."""
    from threadaudit.store import open_store

    path = session.database
    if path is None:
        raise InputError("--db -: there is no database to look at")
    if not path.exists():
        raise StoreError(f"{path}: there is no database yet; threadaudit audit FILE makes it")
    open_store(path).close()
    return path


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _listen(host: str, port: int) -> socket.socket:
    """Take the port now, so that nobody else gets it, and a bad one is told in one line."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise InputError(f"{host}:{port}: cannot listen there ({error.strerror or error})") from error
    return listening


def _address(host: str, listening: socket.socket) -> str:
    name: Any = listening.getsockname()
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{name[1]}/"
